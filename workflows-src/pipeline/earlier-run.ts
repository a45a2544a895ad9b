import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sortNewestFirst } from "../github/artifact.ts";
import type { Rest } from "../github/rest.ts";
import { artifactsOf, runsWithArtifact } from "../github/run.ts";
import { EARLIER_RUN_FILE, type EarlierRun } from "./adopt-wave.ts";

/** Milliseconds: the whole job has 15 minutes. */
const PATIENCE = 120_000;

/** A run that looks for an earlier one. */
export interface EarlierRunSearch {
  readonly project_id: string;
  readonly run_id: string;
  /** 1 where the run was not started again. */
  readonly attempt: number;
  readonly rest: Rest;
  /** The names of the found run's artifacts are noted here. */
  readonly folder: string;
}

/** A run whose work can be taken over, and its newest artifact with results. */
export interface FoundRun {
  readonly run_id: string;
  readonly results_id: number;
}

/** Runs that are looked at: older ones are hidden only by runs that ended before their first leg. */
const MOST_RUNS = 10;

/**
 * Finds the newest run with results and work of legs, an earlier attempt of this one first; undefined where there is none. A run that was
 * cancelled before it scheduled a leg has nothing to take over, and must not hide the work of the run before. Throws `RestError`.
 */
export async function findEarlierRun(search: EarlierRunSearch): Promise<FoundRun | undefined> {
  const { project_id, rest, folder, attempt } = search;
  const name = `somas-${project_id}-results`;
  const isResults = (artifact: string) => artifact.replace(/-[1-9]\d*$/, "") === name;
  const until = Date.now() + PATIENCE;
  const others = await runsWithArtifact(rest, name, search.run_id, until);
  for (const run_id of [...(attempt > 1 ? [search.run_id] : []), ...others].slice(0, MOST_RUNS)) {
    const all = sortNewestFirst(await artifactsOf({ rest, id: run_id }, until));
    const results = all.find((artifact) => isResults(artifact.name));
    const artifacts = all.map((artifact) => artifact.name);
    if (results === undefined || !artifacts.some((artifact) => isOfLeg(project_id, artifact))) continue;
    const found: EarlierRun = { project_id, run_id, artifacts };
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, EARLIER_RUN_FILE), JSON.stringify(found));
    return { run_id, results_id: results.id };
  }
  return undefined;
}

/** Whether a leg left the artifact; not the architect's, whose wave is 0. */
function isOfLeg(project_id: string, name: string): boolean {
  const prefix = `somas-${project_id}-wave-`;
  return name.startsWith(prefix) && !name.startsWith(`${prefix}0-`);
}
