import type { Plan } from "../plan/plan.ts";
import type { Job, Schedule } from "./schedule.ts";

/** A schedule as ids and expected minutes, start-up of the jobs included; what waits for a free runner is in the minutes of the wave alone. */
export interface TimedTree {
  readonly waves: readonly {
    readonly minutes: number;
    readonly jobs: readonly TimedJob[];
    readonly lanes: readonly { readonly waves: readonly { readonly jobs: readonly TimedJob[] }[] }[];
  }[];
  /** Tasks that fit nowhere: a later run carries them out. */
  readonly left: readonly string[];
}

export interface TimedJob {
  readonly tasks: readonly string[];
  readonly minutes: number;
}

/** With the overhead and the factor that the schedule was made with. */
export function timedTree(
  plan: Plan,
  schedule: Schedule,
  {
    overhead_seconds,
    runner_hours_per_hour,
  }: { readonly overhead_seconds: number; readonly runner_hours_per_hour: number },
): TimedTree {
  const hours = new Map(plan.tasks.map(({ id, duration }) => [id, duration.most_likely * runner_hours_per_hour]));
  const timed = ({ tasks }: Job): TimedJob => ({
    tasks,
    minutes: rounded(overhead_seconds / 60 + tasks.reduce((sum, id) => sum + 60 * (hours.get(id) as number), 0)),
  });
  return {
    waves: schedule.waves.map(({ jobs, lanes }, index) => ({
      minutes: rounded(60 * (schedule.wave_hours[index] as number)),
      jobs: jobs.map(timed),
      lanes: lanes.map(({ waves }) => ({
        waves: waves.flatMap(({ jobs }) => (jobs.length === 0 ? [] : [{ jobs: jobs.map(timed) }])),
      })),
    })),
    left: schedule.left,
  };
}

/** To a thousandth of a minute. */
const rounded = (minutes: number): number => Math.round(1000 * minutes) / 1000;
