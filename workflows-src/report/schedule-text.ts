import { topologicalOrder } from "../plan/graph.ts";
import type { Plan } from "../plan/plan.ts";
import { type JobTimes, jobTimes } from "../schedule/job-times.ts";
import { jobsOf } from "../schedule/jobs-of.ts";
import { remainingPath } from "../schedule/remaining-path.ts";
import type { Job, Lane, Schedule } from "../schedule/schedule.ts";
import { shorten } from "./columns.ts";
import { counted, type HoursFormat, hoursFormat } from "./hours.ts";

/** What the schedule was made with. */
export interface ScheduleTimes {
  readonly overhead_seconds: number;
  readonly runner_hours_per_hour: number;
}

/** Alike legs in a row are written once, and of others no more than this. */
const SHOWN = 12;
const WIDTH = 80;
/** What would read `0.0` is not worth a mark. */
const SHOWN_LATE = 0.05;

/**
 * A schedule for a terminal, in lines of at most 80 columns: waves with their jobs and lanes, lanes with their waves, jobs with their
 * tasks and what they take. `late` marks a job that a barrier, or waiting for a runner, starts so late that the plan takes longer than
 * its critical path, and says by how much.
 */
export function scheduleText(
  schedule: Schedule,
  plan: Plan,
  times: ScheduleTimes = { overhead_seconds: 0, runner_hours_per_hour: 1 },
): string {
  const { waves, left, makespan } = schedule;
  const format = hoursFormat(makespan);
  const write = writer(schedule, plan, times, format);
  const tasks = waves.flatMap(jobsOf).flatMap((job) => job.tasks).length;
  const head = [counted(tasks, "task"), counted(waves.flatMap(jobsOf).length, "job"), counted(waves.length, "wave")];
  const lines = waves.flatMap(({ number, jobs, lanes }, index) => [
    "",
    `Wave ${number} · ${format.text(schedule.wave_hours[index] ?? 0)}`,
    ...write.jobs(jobs).map((line) => `  ${line}`),
    ...collapsed(lanes.map(write.lane), "lane").map((line) => `  ${line}`),
  ]);
  const rest = left.length === 0 ? [] : ["", `${counted(left.length, "task")} for a later run: ${left.join(", ")}`];
  const all = [`${head.join(" · ")} · ${format.text(makespan)}`, ...lines, ...rest];
  return `${all.map((line) => shortened(line)).join("\n")}\n`;
}

/** Without losing where the line begins. */
function shortened(line: string): string {
  const indent = /^ */.exec(line)?.[0] ?? "";
  return indent + shorten(line, WIDTH - indent.length);
}

/** A leg, and what makes it the same as another one. */
interface Written {
  readonly lines: readonly string[];
  /** What stands before the ids; legs with the same one are alike. */
  readonly kind: string;
  readonly ids: readonly string[];
}

function writer(schedule: Schedule, plan: Plan, times: ScheduleTimes, format: HoursFormat) {
  const overhead = times.overhead_seconds / 3600;
  const taskHours = new Map(
    plan.tasks.map(({ id, duration }) => [id, duration.most_likely * times.runner_hours_per_hour]),
  );
  const hoursOf = ({ tasks }: Job): number => tasks.reduce((sum, id) => sum + (taskHours.get(id) ?? 0), overhead);
  const late = lateness(schedule, plan, jobTimes(schedule, hoursOf, overhead), times);
  const job = (each: Job): Written => {
    const by = late.get(each.id) ?? 0;
    const kind = `${format.text(hoursOf(each))}${by * format.perHour >= SHOWN_LATE ? ` · ${format.text(by)} late` : ""}`;
    return { lines: [`${each.tasks.join(" → ")} · ${kind}`], kind, ids: each.tasks };
  };
  const jobs = (list: readonly Job[]): string[] => collapsed(list.map(job), "job");
  const lane = ({ waves }: Lane): Written => {
    const used = waves.filter((wave) => wave.jobs.length > 0);
    const ids = used.flatMap((wave) => wave.jobs.flatMap(({ tasks }) => tasks));
    const inner = used.flatMap((wave, index) =>
      jobs(wave.jobs).map((line, at) => `${at > 0 ? " " : index + 1} ${line}`),
    );
    const kind = JSON.stringify(used.map((wave) => wave.jobs.map((each) => [each.tasks.length, job(each).kind])));
    return { lines: [`Lane of ${counted(ids.length, "task")}`, ...inner.map((line) => `  ${line}`)], kind, ids };
  };
  return { jobs, lane };
}

/** More than two legs that are alike become one, with a count; what is still too much is counted only. */
function collapsed(legs: readonly Written[], one: string): string[] {
  const runs: Written[][] = [];
  for (const leg of legs) {
    const run = runs.at(-1);
    if (run?.[0]?.kind === leg.kind && run[0].ids.length === leg.ids.length) run.push(leg);
    else runs.push([leg]);
  }
  const blocks = runs.flatMap((run) => (run.length > 2 ? [alike(run, one)] : run.map(({ lines }) => lines)));
  const shown = blocks.slice(0, SHOWN);
  const rest = legs.length - shown.reduce((sum, _, index) => sum + legsIn(runs, index), 0);
  return [...shown.flat(), ...(rest > 0 ? [`… and ${counted(rest, `more ${one}`)}`] : [])];
}

/** How many legs the block with this index stands for. */
function legsIn(runs: readonly (readonly Written[])[], index: number): number {
  const sizes = runs.flatMap((run) => (run.length > 2 ? [run.length] : run.map(() => 1)));
  return sizes[index] ?? 0;
}

/** The first leg as it is, the others by their ids. */
function alike(run: readonly Written[], one: string): string[] {
  const [first, ...others] = run as [Written, ...Written[]];
  const ids = others.map((leg) => leg.ids[0]);
  const named = ids.length > 3 ? `${ids.slice(0, 2).join(", ")} … ${ids.at(-1)}` : ids.join(", ");
  return [...first.lines, `and ${counted(others.length, one)} like it: ${named}`];
}

/** By how many hours a job that has to wait for more than its dependencies puts off the end of the plan beyond its critical path. */
function lateness(
  { waves }: Schedule,
  plan: Plan,
  times: ReadonlyMap<string, JobTimes>,
  { runner_hours_per_hour, overhead_seconds }: ScheduleTimes,
): Map<string, number> {
  const remaining = remainingPath(plan);
  const toEnd = (id: string): number => (remaining.get(id) ?? 0) * runner_hours_per_hour + overhead_seconds / 3600;
  const longest = plan.tasks.reduce((most, { id }) => Math.max(most, toEnd(id)), 0);
  const dependencies = new Map(topologicalOrder(plan).map(({ id, depends_on }) => [id, depends_on]));
  const jobs = waves.flatMap(jobsOf);
  const jobOf = new Map(jobs.flatMap((job) => job.tasks.map((id) => [id, job.id] as const)));
  return new Map(
    jobs.map(({ id, tasks: [first = ""] }) => {
      const { start } = times.get(id) as JobTimes;
      const ready = (dependencies.get(first) ?? []).reduce(
        (latest, other) => Math.max(latest, times.get(jobOf.get(other) ?? "")?.end ?? 0),
        0,
      );
      return [id, Math.min(start - ready, start + toEnd(first) - longest)];
    }),
  );
}
