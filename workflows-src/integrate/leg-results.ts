import { lstatSync } from "node:fs";
import { join } from "node:path";
import { fetchBundle } from "../git/bundle.ts";
import { GitError } from "../git/git.ts";
import { containsCommit } from "../git/merge.ts";
import type { Leg } from "../schedule/wave.ts";
import { readTextFile } from "../task/paths.ts";
import { isDone, RUNNERS, type RunnerName, type Usage, VERDICTS, type Verdict } from "../task/result.ts";
import { isAmount, isObject, type JsonObject, parseJson, parseObject, readObjects } from "../text/json.ts";
import { toOneLine } from "../text/one-line.ts";

/** A leg's report about one of its tasks, checked: no id, path or commit is taken from it that could not be verified. */
export interface Claim {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly seconds: number;
  readonly runner?: RunnerName;
  readonly usage?: Usage;
  readonly attempts?: number;
  /** When the job of the leg started, ISO 8601. */
  readonly started?: string;
  /** Descends from the base and is in the repository. */
  readonly commit?: string;
}

/** The artifact of a leg. */
export interface LegResults {
  /** By task id; a task without a readable result is missing. */
  readonly claims: ReadonlyMap<string, Claim>;
  /** Why none of its tasks was begun: they come back in the next wave. */
  readonly notStarted?: string;
}

/** The folder with the artifact of a leg; undefined where it left none. */
export type ArtifactOf = (legId: string) => string | undefined;

/** The file in a leg's artifact that says why none of its tasks was begun: `{"reason": "…"}`. */
export const NOT_STARTED_FILE = "not_started.json";

/**
 * Reads a leg's artifact (`results.json`, and `result.bundle` where a task made a commit) and brings its commits in.
 * Only the leg's own tasks are read. Never throws for the contents of an artifact.
 */
export async function readLegResults(
  repository: string,
  base: string,
  artifactOf: ArtifactOf,
  leg: Pick<Leg, "id" | "tasks">,
): Promise<LegResults> {
  const claims = new Map<string, Claim>();
  const artifact = artifactOf(leg.id);
  if (artifact === undefined) return { claims };
  const entries = readEntries(join(artifact, "results.json"));
  if (entries.length === 0) {
    const notStarted = readReason(join(artifact, NOT_STARTED_FILE));
    if (notStarted !== undefined) return { claims, notStarted };
  }
  const bundle = join(artifact, "result.bundle");
  let unreadable: string | undefined;
  const commits = isFile(bundle)
    ? await fetchBundle(repository, bundle).catch((error: unknown) => {
        unreadable = toOneLine(error instanceof GitError ? error.stderr : String(error), 150);
        return undefined;
      })
    : new Map<string, string>();
  for (const id of leg.tasks) {
    const entry = entries.find((candidate) => candidate.task_id === id);
    if (entry === undefined || !isVerdict(entry.verdict)) continue;
    const runner = RUNNERS.find((name) => name === entry.runner);
    const claim = {
      verdict: entry.verdict,
      reason: typeof entry.reason === "string" ? toOneLine(entry.reason) : "",
      seconds: amount(entry.seconds) ?? 0,
      ...amounts(entry, ["attempts"]),
      ...(runner && { runner }),
      ...readStart(entry.leg),
      ...(isObject(entry.usage) && { usage: amounts(entry.usage, ["cost_usd", "tokens", "turns"]) }),
    };
    const commit = commits?.get(id);
    if (commit !== undefined && (await containsCommit(repository, commit, base).catch(() => false))) {
      claims.set(id, { ...claim, commit });
    } else if (
      !isDone(claim.verdict) ||
      (commits !== undefined && commit === undefined && entry.commit === undefined)
    ) {
      claims.set(id, claim);
    } else {
      const reason =
        unreadable === undefined
          ? `its bundle holds no commit on top of ${base.slice(0, 7)}`
          : `its bundle cannot be read: ${unreadable}`;
      claims.set(id, { ...claim, verdict: "runner_error", reason });
    }
  }
  return { claims };
}

/** More than anything takes or costs; sums of it are numbers still. */
const MOST = 1e15;

const amount = (value: unknown): number | undefined => (isAmount(value) && value <= MOST ? value : undefined);

function amounts<K extends string>(entry: JsonObject, keys: readonly K[]): { [key in K]?: number } {
  const found: { [key in K]?: number } = {};
  for (const key of keys) {
    const value = amount(entry[key]);
    if (value !== undefined) found[key] = value;
  }
  return found;
}

function readStart(leg: unknown): Pick<Claim, "started"> {
  const started = isObject(leg) ? leg.started : undefined;
  if (typeof started !== "string" || Number.isNaN(Date.parse(started))) return {};
  return { started: new Date(started).toISOString() };
}

const readEntries = (file: string): JsonObject[] => readObjects(parseJson(readTextFile(file) ?? ""));

function readReason(file: string): string | undefined {
  const reason = parseObject(readTextFile(file) ?? "")?.reason;
  return typeof reason === "string" ? toOneLine(reason) : undefined;
}

/** A symbolic link is not a file here: it could lead anywhere. */
const isFile = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

const isVerdict = (value: unknown): value is Verdict => typeof value === "string" && Object.hasOwn(VERDICTS, value);
