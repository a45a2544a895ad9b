import type { JsonObject } from "../text/json.ts";
import { type Artifact, newest, readArtifact, readOwnArtifact, sortNewestFirst } from "./artifact.ts";
import { type RunJob, readJob } from "./job.ts";
import { readPages } from "./pages.ts";
import type { Rest } from "./rest.ts";

/** One run of a workflow. Every read of it needs the permission `actions: read`, and throws the errors of `Rest.get`. */
export interface Run {
  readonly rest: Rest;
  /** `GITHUB_RUN_ID`. */
  readonly id: string | number;
}

const pathOf = ({ id }: Run): string => `actions/runs/${encodeURIComponent(id)}`;

/** Finds the newest artifact of this name that has not expired, also while the run is in progress. */
export async function artifactNamed(run: Run, name: string, until?: number): Promise<Artifact | undefined> {
  const path = `${pathOf(run)}/artifacts?name=${encodeURIComponent(name)}`;
  const found = await readPages(run.rest, path, "artifacts", until);
  return newest(found.flatMap((json) => readArtifact(json) ?? []).filter((artifact) => artifact.name === name));
}

/** Reads the artifact of this id; undefined if it has expired. Throws `RestError`, also where there is no such artifact. */
export const readArtifactById = async (rest: Rest, id: number, until?: number): Promise<Artifact | undefined> =>
  readArtifact(await rest.get(`actions/artifacts/${id}`, until));

/** Lists the artifacts of all attempts of a run that have not expired. A name may occur twice. */
export async function artifactsOf(run: Run, until?: number): Promise<Artifact[]> {
  const found = await readPages(run.rest, `${pathOf(run)}/artifacts`, "artifacts", until);
  return withoutRepeats(found).flatMap((json) => readArtifact(json) ?? []);
}

/**
 * Lists the jobs of the run's latest attempt, also those of called workflows.
 * @param isEnough Stops the reading of further pages.
 */
export async function jobsOf(
  run: Run,
  until?: number,
  isEnough: (jobs: readonly RunJob[]) => boolean = () => false,
): Promise<RunJob[]> {
  const path = `${pathOf(run)}/jobs?filter=latest`;
  const found = await readPages(run.rest, path, "jobs", until, (jobs) => isEnough(jobs.map(readJob)));
  return withoutRepeats(found).map(readJob);
}

/** Many runs of a project leave an artifact of the same name. The pages with the newest are read first. */
const ENOUGH_ARTIFACTS = 300;

/**
 * Lists the ids of the runs that left an artifact of this name, the newest artifact first. Expired ones, those of the run `except` and of forks
 * do not count.
 */
export async function runsWithArtifact(
  rest: Rest,
  name: string,
  except: string | number,
  until?: number,
): Promise<string[]> {
  const path = `actions/artifacts?name=${encodeURIComponent(name)}`;
  const found = await readPages(rest, path, "artifacts", until, (items) => items.length >= ENOUGH_ARTIFACTS);
  const own = found.flatMap((json) => readOwnArtifact(json) ?? []);
  const runs = sortNewestFirst(own.filter((artifact) => artifact.name === name)).map(({ run_id }) => `${run_id}`);
  return [...new Set(runs)].filter((run_id) => run_id !== `${except}`);
}

/** While a list grows, an object moves from one page to the next and is read twice. */
const withoutRepeats = (all: readonly JsonObject[]): JsonObject[] => [
  ...new Map(all.map((json) => [json.id, json])).values(),
];
