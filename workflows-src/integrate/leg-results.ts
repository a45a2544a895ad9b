import { lstatSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { BUNDLE_LIMITS, fetchBundle } from "../git/bundle.ts";
import { GitError } from "../git/git.ts";
import { containsCommit } from "../git/merge.ts";
import { RUNNERS, type RunnerName } from "../plan/runner-names.ts";
import type { Overlap } from "../schedule/overlaps.ts";
import type { Leg, Wave } from "../schedule/wave.ts";
import { NO_WALL, type NoWall } from "../task/no-wall.ts";
import { isDone, type Usage, VERDICTS, type Verdict } from "../task/result.ts";
import { isAmount, isObject, type JsonObject, measureDepth, parseJson, readObjects, readString } from "../text/json.ts";
import { toOneLine } from "../text/one-line.ts";

/** A leg's verified report about one of its tasks. */
export interface Claim {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly seconds: number;
  readonly setup_seconds?: number;
  readonly runner?: RunnerName;
  readonly usage?: Usage;
  readonly attempts?: number;
  readonly no_wall?: NoWall;
  /** When the job of the leg started, ISO 8601. */
  readonly started?: string;
  /** Descends from the base and is in the repository. */
  readonly commit?: string;
  /** Integration knows it from an earlier wave. */
  readonly overlap?: Overlap;
}

/** Stands in for a task whose leg left no result: its runner was lost, or the run was cancelled. */
export const NO_RESULT: Claim = { verdict: "runner_error", reason: "ended without a result", seconds: 0 };

/** The contents of a leg's artifact. */
export interface LegResults {
  /** By task id. A task without a readable result is missing. */
  readonly claims: ReadonlyMap<string, Claim>;
  /** Why the leg began none of its tasks: they come back in the next wave. */
  readonly notStarted?: string;
}

/**
 * Finds the folder of a leg's artifact, which holds `results.json` and maybe `result.bundle`; undefined if the leg left no artifact.
 * Throws where the artifact cannot be unpacked.
 */
export type ArtifactOf = (legId: string) => string | undefined | Promise<string | undefined>;

/** The name of a leg's artifact, on GitHub and on one machine. */
export const artifactName = (
  { project_id, wave }: { readonly project_id: string; readonly wave: Pick<Wave, "number"> },
  legId: string,
): string => `somas-${project_id}-wave-${wave.number}-${legId}`;

/** The file in a leg's artifact that says why the leg began none of its tasks: `{"reason": "…"}`. */
export const NOT_STARTED_FILE = "not_started.json";

const RESULTS_FILE = "results.json";
const BUNDLE_FILE = "result.bundle";

/** Limits of the JSON files of an artifact. */
export const RESULTS_LIMITS = {
  bytes: 5_000_000,
  entries: 10_000,
  /** Lists and objects inside each other. */
  depth: 64,
};

/** The files of a leg's artifact that are read, and the most bytes of each. */
export const ARTIFACT_FILES: ReadonlyMap<string, number> = new Map([
  [RESULTS_FILE, RESULTS_LIMITS.bytes],
  [NOT_STARTED_FILE, RESULTS_LIMITS.bytes],
  [BUNDLE_FILE, BUNDLE_LIMITS.bytes],
]);

/**
 * Reads a leg's artifact and fetches the commits of its own tasks. Never throws because of the contents of an artifact: where a part of it is
 * over its limit, all tasks of the leg ended with that reason.
 */
export async function readLegResults(
  repository: string,
  base: string,
  artifactOf: ArtifactOf,
  leg: Pick<Leg, "id" | "tasks">,
): Promise<LegResults> {
  const claims = new Map<string, Claim>();
  let artifact: string | undefined;
  let entries: readonly JsonObject[];
  try {
    artifact = await artifactOf(leg.id);
    if (artifact === undefined) return { claims };
    entries = readObjects(readJson(join(artifact, RESULTS_FILE)));
    if (entries.length > RESULTS_LIMITS.entries)
      throw new Error(`${RESULTS_FILE} holds ${entries.length} results, at most ${RESULTS_LIMITS.entries} are read`);
    const notStarted = entries.length > 0 ? undefined : readReason(join(artifact, NOT_STARTED_FILE));
    if (notStarted !== undefined) return { claims, notStarted };
  } catch (error) {
    const reason = `its artifact cannot be read: ${describeError(error)}`;
    for (const id of leg.tasks) claims.set(id, { verdict: "runner_error", reason, seconds: 0 });
    return { claims };
  }
  const bundle = await readBundle(repository, join(artifact, BUNDLE_FILE), leg.tasks);
  for (const id of leg.tasks) {
    const entry = entries.find(({ task_id }) => task_id === id);
    const claim = entry && readClaim(entry);
    if (claim === undefined) continue;
    const commit = bundle.commits.get(id);
    const claimsNoCommit = commit === undefined && entry?.commit === undefined && bundle.error === undefined;
    if (commit !== undefined && (await containsCommit(repository, commit, base).catch(() => false)))
      claims.set(id, { ...claim, commit });
    else if (!isDone(claim.verdict) || claimsNoCommit) claims.set(id, claim);
    else {
      const mistake = bundle.error
        ? `cannot be read: ${bundle.error}`
        : `holds no commit on top of ${base.slice(0, 7)}`;
      claims.set(id, { ...claim, verdict: "runner_error", reason: `its bundle ${mistake}` });
    }
  }
  return { claims };
}

/** The results of the legs that a leg builds on. */
export interface WorkBefore {
  /** The commits of their done tasks, by task id, in the order of the legs. The repository contains them. */
  readonly commits: ReadonlyMap<string, string>;
  /** Their tasks that are not done. */
  readonly notDone: ReadonlySet<string>;
  /** Why the leg cannot start in this wave: a leg that it builds on did not start either. */
  readonly notStarted?: string;
}

/** Reads the artifacts of the legs that a leg builds on. */
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

/** Fetches the commits of a bundle, by task id. No commits if there is no bundle, or if it cannot be read (`error`). */
async function readBundle(
  repository: string,
  file: string,
  tasks: readonly string[],
): Promise<{ readonly commits: ReadonlyMap<string, string>; readonly error?: string }> {
  if (!isFile(file)) return { commits: new Map() };
  try {
    return { commits: await fetchBundle(repository, file, tasks) };
  } catch (error) {
    return { commits: new Map(), error: describeError(error) };
  }
}

const describeError = (error: unknown): string =>
  toOneLine(error instanceof GitError ? error.stderr : error instanceof Error ? error.message : String(error), 150);

/** Reads an entry of `results.json` without its commit; undefined if it has no known verdict. */
function readClaim({
  verdict,
  reason,
  seconds,
  setup_seconds,
  attempts,
  runner,
  leg,
  usage,
  no_wall,
}: JsonObject): Claim | undefined {
  if (!isVerdict(verdict)) return undefined;
  const knownRunner = RUNNERS.find((name) => name === runner);
  return {
    verdict,
    reason: toOneLine(readString(reason)),
    seconds: 0,
    ...readAmounts({ seconds, setup_seconds, attempts }),
    ...(knownRunner && { runner: knownRunner }),
    ...readStart(leg),
    ...(isNoWall(no_wall) && { no_wall }),
    ...(isObject(usage) && {
      usage: readAmounts({ cost_usd: usage.cost_usd, tokens: usage.tokens, turns: usage.turns }),
    }),
  };
}

const isNoWall = (value: unknown): value is NoWall => typeof value === "string" && Object.hasOwn(NO_WALL, value);

const isVerdict = (value: unknown): value is Verdict => typeof value === "string" && Object.hasOwn(VERDICTS, value);

/** More than any task can take or cost, and small enough to add up. */
const MAX_AMOUNT = 1e15;

/** Returns the fields that are possible amounts. */
const readAmounts = (fields: JsonObject): Record<string, number> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (isAmount(value) && value <= MAX_AMOUNT ? [[name, value]] : [])),
  );

function readStart(leg: unknown): Pick<Claim, "started"> {
  const started = isObject(leg) ? readString(leg.started) : "";
  return Number.isNaN(Date.parse(started)) ? {} : { started: new Date(started).toISOString() };
}

function readReason(file: string): string | undefined {
  const value = readJson(file);
  return isObject(value) && typeof value.reason === "string" ? toOneLine(value.reason) : undefined;
}

/** Returns undefined for anything that is not a JSON file. Throws where it is over a limit. */
function readJson(file: string): unknown {
  if (!isFile(file)) return undefined;
  const { size } = lstatSync(file);
  const name = basename(file);
  if (size > RESULTS_LIMITS.bytes)
    throw new Error(`${name} has ${size} bytes, at most ${RESULTS_LIMITS.bytes} are read`);
  const text = readFileSync(file, "utf8");
  if (measureDepth(text) > RESULTS_LIMITS.depth)
    throw new Error(`${name} holds more than ${RESULTS_LIMITS.depth} values inside each other`);
  return parseJson(text);
}

/** A symbolic link does not count as a file: it could point anywhere. */
const isFile = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
