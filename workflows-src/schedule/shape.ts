import type { OpenTasks } from "./open-tasks.ts";

/** What a tree may look like and what its parts cost, in hours. */
export interface Shape {
  readonly waves: number;
  readonly lane_waves: number;
  /** What one job may hold. */
  readonly job: { readonly tasks: number; readonly minutes: number };
  /** Of every job. */
  readonly start_up: number;
  /** Between two waves. */
  readonly integration: number;
  /** What a task must bring that runs in the job of another one: a job of its own is easier to see and to run again. */
  readonly fusing: number;
  /** Jobs that run at the same time. */
  readonly max_parallel: number;
  /** Each wave is one lane, whether its tasks are connected or not. */
  readonly one_lane: boolean;
}

/** What does not fit in any way. */
export const NEVER = Number.POSITIVE_INFINITY;

/** What a job adds up to. */
export interface JobSum {
  readonly tasks: number;
  readonly hours: number;
  readonly minutes: number;
}

/** Hours of a job, or `NEVER`. That all its tasks run on the same kind of runner is for the caller to see to. */
export const jobHours = ({ tasks, hours, minutes }: JobSum, { job, start_up, fusing }: Shape): number =>
  tasks === 1
    ? start_up + hours
    : tasks > job.tasks || minutes > job.minutes
      ? NEVER
      : start_up + hours + fusing * (tasks - 1);

/** The longest path through all tasks, in hours. */
export const criticalPath = ({ remaining }: Pick<OpenTasks, "remaining">): number =>
  remaining.reduce((most, hours) => Math.max(most, hours), 0);
