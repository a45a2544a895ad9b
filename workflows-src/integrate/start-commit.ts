import { join } from "../git/merge.ts";
import type { Leg } from "../schedule/wave.ts";
import { isDone } from "../task/result.ts";
import { type ArtifactOf, readLegResults } from "./leg-results.ts";

/** Where a leg starts. */
export interface Start {
  readonly commit: string;
  /** Tasks of the legs before it that were not done. */
  readonly notDone: ReadonlySet<string>;
  /** Why it cannot start in this wave: a leg that it builds on did not start either. */
  readonly notStarted?: string;
}

/**
 * Merges onto `base` the done work that a leg builds on, of the legs that it comes after: another task of theirs may turn out to conflict,
 * and must not take this leg's work with it.
 * Where the work of two of them conflicts, the later one counts as not done: integration holds it out with the reason.
 */
export async function findStartCommit(
  repository: string,
  base: string,
  after: readonly Pick<Leg, "id" | "tasks">[],
  artifactOf: ArtifactOf,
  isNeeded: (taskId: string) => boolean,
): Promise<Start> {
  const notDone = new Set<string>();
  let commit = base;
  for (const leg of after) {
    const { claims, notStarted } = await readLegResults(repository, base, artifactOf, leg);
    if (notStarted !== undefined)
      return { commit: base, notDone, notStarted: `${leg.id} did not start: ${notStarted}` };
    for (const id of leg.tasks) {
      const claim = claims.get(id);
      if (claim === undefined || !isDone(claim.verdict)) notDone.add(id);
      else if (claim.commit !== undefined && isNeeded(id)) {
        const joined = await join(repository, commit, claim.commit, `Merge ${id}\n`);
        if ("commit" in joined) commit = joined.commit;
        else notDone.add(id);
      }
    }
  }
  return { commit, notDone };
}
