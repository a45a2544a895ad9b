import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { contains } from "../git/merge.ts";
import type { StartingPoint } from "../integrate/history.ts";
import { artifactName } from "../integrate/task-result.ts";
import { readRun } from "./run-file.ts";
import { readWave, type ScheduledWave } from "./wave-file.ts";

/** An earlier run whose results were found, as the script `earlier` writes it down. */
export interface EarlierRun {
  readonly project_id: string;
  readonly run_id: string;
  /** Names of all its artifacts. */
  readonly artifacts: readonly string[];
}

export const EARLIER_RUN_FILE = "earlier.json";

/**
 * The wave that an earlier run had started and never integrated, as far as its tasks are still to be done from the same inputs and have
 * left an artifact; undefined where there is no such work. `folder` holds the files of that run's results.
 */
export async function adoptWave(
  repository: string,
  folder: string,
  { base, results, inputs }: Pick<StartingPoint, "base" | "results" | "inputs">,
  head: string,
): Promise<ScheduledWave | undefined> {
  const file = join(folder, EARLIER_RUN_FILE);
  const wave = readWave(join(folder, "wave.json"));
  const before = readRun(folder);
  if (!existsSync(file) || wave === undefined || before === undefined) return undefined;
  const run: EarlierRun = JSON.parse(readFileSync(file, "utf8"));
  const { run_id, number } = wave.earlier ?? { run_id: run.run_id, number: wave.number };
  const done = new Set(results.map(({ task_id }) => task_id));
  const isSame = (id: string): boolean => inputs.has(id) && inputs.get(id)?.digest === before.inputs[id]?.digest;
  const hasArtifact = (id: string): boolean =>
    run_id !== run.run_id || run.artifacts.includes(artifactName({ ...run, wave: { number } }, id));
  const legs = wave.legs
    .map((leg) => ({ ...leg, tasks: leg.tasks.filter((id) => !done.has(id) && isSame(id)) }))
    .filter(({ id, tasks }) => tasks.length > 0 && hasArtifact(id));
  if (legs.length === 0) return undefined;
  // The legs' commits build on it: without it in the history nothing of them can be merged.
  if (!(await contains(repository, base, wave.base).catch(() => false))) return undefined;
  return { number: 1, runners: 1, legs, base: wave.base, earlier: { run_id, number, head } };
}
