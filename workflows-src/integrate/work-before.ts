import type { Leg } from "../schedule/wave.ts";
import { isDone } from "../task/result.ts";
import { type ArtifactOf, readLegResults } from "./leg-results.ts";

/** The outcome of the legs that a leg builds on. */
export interface WorkBefore {
  /** The commits of their done tasks, by task id, in the order of the legs; the repository has them. */
  readonly commits: ReadonlyMap<string, string>;
  /** Their tasks that were not done. */
  readonly notDone: ReadonlySet<string>;
  /** Why the leg cannot start in this wave: a leg that it builds on did not start either. */
  readonly notStarted?: string;
}

/** Reads the artifacts of the legs that a leg comes after. */
export async function readWorkBefore(
  repository: string,
  base: string,
  after: readonly Pick<Leg, "id" | "tasks">[],
  artifactOf: ArtifactOf,
): Promise<WorkBefore> {
  const commits = new Map<string, string>();
  const notDone = new Set<string>();
  for (const leg of after) {
    const { claims, notStarted } = await readLegResults(repository, base, artifactOf, leg);
    if (notStarted !== undefined) return { commits, notDone, notStarted: `${leg.id} did not start: ${notStarted}` };
    for (const id of leg.tasks) {
      const claim = claims.get(id);
      if (claim === undefined || !isDone(claim.verdict)) notDone.add(id);
      else if (claim.commit !== undefined) commits.set(id, claim.commit);
    }
  }
  return { commits, notDone };
}
