import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Rest } from "../github/rest.ts";
import { artifactNamed, artifactsOf, newestArtifactNamed } from "../github/run.ts";
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

/** Finds the run whose results are the newest, an earlier attempt of this one first; undefined where there is none. Throws `RestError`. */
export async function findEarlierRun(search: EarlierRunSearch): Promise<string | undefined> {
  const { project_id, rest, folder } = search;
  const results = `somas-${project_id}-results`;
  const until = Date.now() + PATIENCE;
  const isAgain =
    search.attempt > 1 && (await artifactNamed({ rest, id: search.run_id }, results, until)) !== undefined;
  const newest = isAgain ? undefined : await newestArtifactNamed(rest, results, search.run_id, until);
  if (!isAgain && newest === undefined) return undefined;
  const run_id = newest === undefined ? search.run_id : `${newest.run_id}`;
  const artifacts = (await artifactsOf({ rest, id: run_id }, until)).map(({ name }) => name);
  const found: EarlierRun = { project_id, run_id, artifacts };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, EARLIER_RUN_FILE), JSON.stringify(found));
  return run_id;
}
