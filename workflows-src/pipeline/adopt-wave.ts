import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { containsCommit } from "../git/merge.ts";
import type { StartingPoint } from "../integrate/history.ts";
import { artifactName } from "../integrate/leg-results.ts";
import type { Plan } from "../plan/plan.ts";
import { matchTasksBefore } from "../schedule/file-conflicts.ts";
import { keepApart } from "../schedule/overlaps.ts";
import { readRun, readWave } from "./artifacts.ts";
import type { ScheduledWave } from "./run-files.ts";

/** An earlier run whose results were found, as the script `earlier` writes it down. */
export interface EarlierRun {
  readonly project_id: string;
  readonly run_id: string;
  /** Names of all its artifacts. */
  readonly artifacts: readonly string[];
}

export const EARLIER_RUN_FILE = "earlier.json";

/** A run that starts: the commit it is about, and what the branch shows as done. */
export interface Adopter extends Pick<StartingPoint, "results" | "fingerprints"> {
  readonly plan: Plan;
  readonly head: string;
  /** Undefined where there is no branch yet. */
  readonly branchTip: string | undefined;
}

/**
 * The wave that an earlier run had started and never integrated, as far as its tasks are still to be done from the same inputs and have
 * left an artifact; undefined where there is no such work. `folder` holds the files of that run's results.
 * Throws where these files are not what a run writes.
 */
export async function adoptWave(
  repository: string,
  folder: string,
  { plan, head, branchTip = head, results, fingerprints }: Adopter,
): Promise<ScheduledWave | undefined> {
  const file = join(folder, EARLIER_RUN_FILE);
  const wave = readWave(join(folder, "wave.json"));
  const before = readRun(folder);
  if (!existsSync(file) || wave === undefined || before === undefined) return undefined;
  const run: EarlierRun = JSON.parse(readFileSync(file, "utf8"));
  const { run_id, number } = wave.earlier ?? { run_id: run.run_id, number: wave.number };
  const done = new Set(results.map(({ task_id }) => task_id));
  const isSame = (id: string): boolean =>
    fingerprints.has(id) && fingerprints.get(id)?.digest === before.inputs[id]?.digest;
  const hasArtifact = (id: string): boolean =>
    run_id !== run.run_id || run.artifacts.includes(artifactName({ ...run, wave: { number } }, id));
  const available = new Set(done);
  const keptApart = keepApart(plan, new Map(Object.entries(wave.overlaps ?? {})));
  const legs = wave.legs.flatMap((leg) => {
    if (!hasArtifact(leg.id)) return [];
    const waitedFor = wave.legs.filter(({ id }) => leg.after.includes(id)).flatMap((other) => other.tasks);
    const tasks = leg.tasks.filter((id, index) => {
      // A commit brings along the work that its task started from (`findStartCommit`): without that, it cannot be taken over.
      const startedFrom = [...waitedFor, ...leg.tasks.slice(0, index)].filter(matchTasksBefore(keptApart, [id]));
      if (done.has(id) || !isSame(id) || !startedFrom.every((other) => available.has(other))) return false;
      available.add(id);
      return true;
    });
    return tasks.length > 0 ? [{ ...leg, tasks }] : [];
  });
  if (legs.length === 0) return undefined;
  // The legs' commits build on it: without it in the history nothing of them can be merged.
  if (!(await containsCommit(repository, branchTip, wave.base).catch(() => false))) return undefined;
  return { number: 1, runners: 1, legs, base: wave.base, earlier: { run_id, number, head } };
}
