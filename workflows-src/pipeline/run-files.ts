import type { RunFingerprint } from "../integrate/trailers.ts";
import type { Plan } from "../plan/plan.ts";
import { ID_PATTERN, locateHeldBranches } from "../plan/project.ts";
import { RUNNERS } from "../plan/runner-names.ts";
import type { Overlap } from "../schedule/overlaps.ts";
import type { Leg, Wave } from "../schedule/wave.ts";
import { NO_WALL } from "../task/no-wall.ts";
import { type TaskResult, type Usage, VERDICTS } from "../task/result.ts";
import { allResultsPath, resultPath } from "../task/result-file.ts";
import { isAmount, isObject, readCount } from "../text/json.ts";

/*
 * The files of the results artifact. The files that the jobs of a run hand on become names of branches, paths, trailers and lines that people copy. They are taken by their ids,
 * and all the same nothing in them is used that no job of a run writes.
 */

/** A wave as its jobs read it: an output or an environment variable could not hold all of it. */
export interface ScheduledWave extends Wave {
  /** The commit that its legs start from. */
  readonly base: string;
  /** By task id, the files that keep tasks apart beside those of the plan; see `keepApart`. */
  readonly overlaps?: Readonly<Record<string, Overlap>>;
  /** Its legs ran in an earlier run that ended before it integrated them. */
  readonly earlier?: EarlierWave;
}

/** Where the artifacts of an earlier wave are. */
export interface EarlierWave {
  readonly run_id: string;
  readonly number: number;
  /** The commit that this run is about: the branch must hold it afterwards. */
  readonly head: string;
}

/** Facts that dispatch knows and the jobs after it need. */
export interface RunStart {
  /** When the first wave was scheduled, ISO 8601. */
  readonly started: string;
  /** By task id, the inputs that each task is made from. */
  readonly inputs: Readonly<Record<string, RunFingerprint>>;
  /** By task id, the files in which the work of earlier runs met. */
  readonly overlaps?: Readonly<Record<string, Overlap>>;
}

/** The id of the architect's task, which is no task of the plan. */
export const ARCHITECTURE_TASK = "ARCHITECTURE";

type Test = (value: unknown) => boolean;

/** A test for every field, those that may be missing included. */
type Fields<T> = { readonly [K in keyof Required<T>]: Test };

const orMissing =
  (test: Test): Test =>
  (value) =>
    value === undefined || test(value);

const matches =
  (pattern: RegExp): Test =>
  (value) =>
    typeof value === "string" && pattern.test(value);

const listOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);

const recordOf =
  (test: Test): Test =>
  (value) =>
    isObject(value) && Object.entries(value).every(([id, entry]) => isId(id) && test(entry));

const oneOf =
  (words: readonly string[]): Test =>
  (value) =>
    typeof value === "string" && words.includes(value);

const isText: Test = (value) => typeof value === "string";
const isId = matches(ID_PATTERN);
const isCommit = matches(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);
const isDigest = matches(/^[0-9a-f]{64}$/);
const isTime = matches(/^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/);
/** One part of a trailer: it ends no line, and holds no blank. */
const isWord = matches(/^[!-~]*$/);
const isWholeNumber: Test = (value) => readCount(value) !== undefined;

/** Returns the first field that fails its test; undefined where all pass. An unknown field is never read. */
const findWrongField = <T>(value: unknown, fields: Fields<T>): string | undefined =>
  isObject(value) ? Object.entries<Test>(fields).find(([name, test]) => !test(value[name]))?.[0] : "its form";

const hasFields =
  <T>(fields: Fields<T>): Test =>
  (value) =>
    findWrongField(value, fields) === undefined;

const isOverlap = hasFields<Overlap>({ files: listOf(isText), tasks: listOf(isId), diff: isText });
const isUsage = hasFields<Usage>({
  cost_usd: orMissing(isAmount),
  tokens: orMissing(isAmount),
  turns: orMissing(isAmount),
});

const resultFields = (project_id: string, ids: ReadonlySet<unknown>, task_id: string): Fields<TaskResult> => ({
  task_id: (value) => isId(value) && ids.has(value),
  task_name: isText,
  verdict: oneOf(Object.keys(VERDICTS)),
  reason: isText,
  runner: orMissing(oneOf(RUNNERS)),
  seconds: isAmount,
  setup_seconds: orMissing(isAmount),
  usage: orMissing(isUsage),
  attempts: orMissing(isAmount),
  digest: orMissing((value) => value === "" || isDigest(value)),
  commit: orMissing(isCommit),
  wave: isWholeNumber,
  leg: orMissing(hasFields<NonNullable<TaskResult["leg"]>>({ position: isWholeNumber, started: isTime })),
  no_wall: orMissing(oneOf(Object.keys(NO_WALL))),
  tries: orMissing(isAmount),
  overlap: orMissing(isOverlap),
  again: orMissing((value) => value === true),
  held_out: orMissing(
    (value) => isText(value) && isHeldBranch(`${value}`, `${locateHeldBranches(project_id)}/${task_id}-`),
  ),
  artifacts: orMissing(
    listOf((name) => matches(/^[\w.-]+$/)(name) && `${name}`.startsWith(`somas-${project_id}-wave-`)),
  ),
  result_file: orMissing((path) => path === resultPath(project_id, task_id) || path === allResultsPath(project_id)),
});

const isHeldBranch = (branch: string, start: string): boolean =>
  branch.startsWith(start) && /^[0-9a-f]{7,40}$/.test(branch.slice(start.length));

const FINGERPRINT: Fields<RunFingerprint> = {
  digest: isDigest,
  text: isWord,
  context: isWord,
  runner: isWord,
  source: isWord,
};

const RUN: Fields<RunStart> = {
  started: isTime,
  inputs: recordOf(hasFields(FINGERPRINT)),
  overlaps: orMissing(recordOf(isOverlap)),
};

const LEG: Fields<Leg> = {
  id: isId,
  title: isText,
  tasks: listOf(isId),
  after: listOf(isId),
  runs_on: (value) => isText(value) || listOf(isText)(value),
  task_minutes: isWholeNumber,
  wait_minutes: isWholeNumber,
};

const WAVE: Fields<ScheduledWave> = {
  number: isWholeNumber,
  runners: isWholeNumber,
  legs: listOf(hasFields(LEG)),
  base: isCommit,
  overlaps: orMissing(recordOf(isOverlap)),
  earlier: orMissing(hasFields<EarlierWave>({ run_id: matches(/^\d+$/), number: isWholeNumber, head: isCommit })),
};

const refuse = (file: string, field: string): never => {
  throw new Error(
    `${file}: ${field} is not as the jobs of a run write it: expected the file that dispatch or integrate wrote; run all jobs again`,
  );
};

/** Checks results of tasks of the plan, and of the architect's. Throws where one is not as a job of the pipeline writes it. */
export function checkResults(
  value: unknown,
  file: string,
  project_id: string,
  plan: Pick<Plan, "tasks">,
): TaskResult[] {
  if (!Array.isArray(value)) return refuse(file, "its form");
  const ids = new Set<unknown>([ARCHITECTURE_TASK, ...plan.tasks.map(({ id }) => id)]);
  for (const [index, result] of value.entries()) {
    const wrong = findWrongField(result, resultFields(project_id, ids, isObject(result) ? `${result.task_id}` : ""));
    if (wrong !== undefined) refuse(file, `${index}.${wrong}`);
  }
  return value;
}

/** Checks what dispatch knows of the run, see `checkResults`. */
export function checkRun(value: unknown, file: string): RunStart {
  const wrong = findWrongField(value, RUN);
  return wrong === undefined ? (value as RunStart) : refuse(file, wrong);
}

/** Checks a wave, see `checkResults`. */
export function checkWave(value: unknown, file: string): ScheduledWave {
  const wrong = findWrongField(value, WAVE);
  return wrong === undefined ? (value as ScheduledWave) : refuse(file, wrong);
}
