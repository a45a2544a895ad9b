import type { RunJob } from "../github/job.ts";
import type { Leg } from "../schedule/wave.ts";

/**
 * The state of a leg's job. `waiting`: it waits for other legs. `working`: it is otherwise in progress, or starts. `ended`: it leaves
 * nothing more. `unknown`: its job cannot be told from others.
 */
export type LegState = "queued" | "waiting" | "working" | "ended" | "unknown";

/** Leg → state. */
export type LegStates = ReadonlyMap<string, LegState>;

export const areSame = (one: LegStates, other: LegStates): boolean =>
  one.size === other.size && [...one].every(([id, state]) => other.get(id) === state);

/** The name of the step in which a leg waits. */
export const WAIT_STEP = "Wait for the legs it builds on";

/** The leg that asks, and the legs of its wave. */
export interface Asker {
  readonly leg: string;
  readonly legs: readonly Pick<Leg, "id" | "title">[];
  /** `RUNNER_NAME`: distinguishes its job from one with the same title in another pipeline of the run. */
  readonly runner_name?: string | undefined;
}

/**
 * Returns the state of each leg of the asker's wave. All are unknown if the asker's own job is not among `jobs`. A leg without a job is
 * queued, because GitHub creates jobs late; it is unknown if a job of the wave is in progress under another name.
 */
export function readLegStates(jobs: readonly RunJob[], asker: Asker): Map<string, LegState> {
  const found = findLegJobs(jobs, asker);
  const missing = found === undefined || found.hasStranger ? "unknown" : "queued";
  const states = asker.legs.map(({ id }): [string, LegState] => {
    const job = found?.jobs.get(id);
    return [id, job === undefined ? missing : stateOf(job)];
  });
  // The list of jobs may be older than this leg's wait.
  return new Map(states.map(([id, state]) => [id, found !== undefined && id === asker.leg ? "waiting" : state]));
}

/** Whether `jobs` has a job for every leg, so that no further page has to be read. */
export const hasEveryLeg = (jobs: readonly RunJob[], asker: Asker): boolean =>
  findLegJobs(jobs, asker)?.jobs.size === asker.legs.length;

function findLegJobs(jobs: readonly RunJob[], asker: Asker) {
  const prefix = findOwnPrefix(jobs, asker);
  if (prefix === undefined) return undefined;
  const ours = jobs.filter(({ name }) => name.startsWith(prefix));
  const byLeg = new Map<string, RunJob>();
  for (const { id, title } of asker.legs) {
    const job = ours.find(({ name }) => isNamed(name.slice(prefix.length), title));
    if (job !== undefined) byLeg.set(id, job);
  }
  const known = new Set(byLeg.values());
  return { jobs: byLeg, hasStranger: ours.some((job) => job.status === "in_progress" && !known.has(job)) };
}

/** Returns the names of the calling jobs, a prefix that the legs of a wave share; undefined if the asker's job is not certain. */
function findOwnPrefix(jobs: readonly RunJob[], { leg, legs, runner_name }: Asker): string | undefined {
  const title = legs.find(({ id }) => id === leg)?.title;
  if (title === undefined) return undefined;
  let own = jobs.flatMap((job) => {
    const prefix = job.status === "in_progress" ? prefixBefore(job.name, title) : undefined;
    return prefix === undefined ? [] : [{ job, prefix }];
  });
  const narrow = (isOwn: (job: RunJob) => boolean): void => {
    const narrowed = own.filter(({ job }) => isOwn(job));
    if (narrowed.length > 0) own = narrowed;
  };
  narrow((job) => job.runner_name !== "" && job.runner_name === runner_name);
  narrow(isWaiting);
  const prefixes = new Set(own.map(({ prefix }) => prefix));
  return prefixes.size === 1 ? own[0]?.prefix : undefined;
}

const SEPARATOR = " / ";

/** Returns the part of a job's name before its title; undefined for another title. A title may contain the separator. */
function prefixBefore(name: string, title: string): string | undefined {
  for (let start = 0; ; ) {
    if (isNamed(name.slice(start), title)) return name.slice(0, start);
    const next = name.indexOf(SEPARATOR, start);
    if (next < 0) return undefined;
    start = next + SEPARATOR.length;
  }
}

const CUT = "...";

/** GitHub cuts a name after 100 characters and appends dots. Titles begin with the id of a task, so cut names still differ. */
const isNamed = (name: string, title: string): boolean =>
  name === title || (name.endsWith(CUT) && name.length > CUT.length && title.startsWith(name.slice(0, -CUT.length)));

const isWaiting = ({ steps }: RunJob): boolean =>
  steps.some(({ name, status }) => name === WAIT_STEP && status === "in_progress");

function stateOf(job: RunJob): LegState {
  if (job.status === "completed") return "ended";
  if (job.status !== "in_progress") return "queued";
  return isWaiting(job) ? "waiting" : "working";
}
