import type { LoadedPlan } from "../plan/loaded-plan.ts";
import type { Schedule } from "../schedule/wave.ts";
import type { Simulation } from "../simulation/simulate.ts";
import { counted } from "../text/count.ts";

/** What carrying out a plan would take. */
export interface Preview {
  readonly plan: LoadedPlan;
  readonly simulation: Simulation;
  readonly schedule: Schedule;
}

const edgesOf = ({ tasks }: LoadedPlan): number => tasks.reduce((sum, { depends_on }) => sum + depends_on.length, 0);

/** `9 tasks, 10 dependencies` */
export function sizeOf(plan: LoadedPlan): string {
  const edges = edgesOf(plan);
  return `${counted(plan.tasks.length, "task")}, ${counted(edges, "dependency", "dependencies")}`;
}

/** The preview as `--json` prints it: times in hours, `makespan` from most likely durations. */
export function previewLine({ plan, simulation, schedule }: Preview): object {
  const { makespan, strategies } = simulation;
  const { sequential, levels, list, critical_path } = strategies;
  return {
    plan: plan.source.file,
    tasks: plan.tasks.length,
    edges: edgesOf(plan),
    problems: plan.source.problems.map(({ code, file, line, column, message }) => ({
      code,
      file,
      line,
      column,
      message,
    })),
    fallback: plan.source.fallback,
    simulation: {
      mean: makespan.mean.value,
      median: makespan.p50.value,
      p90: makespan.p90.value,
      sd: makespan.standard_deviation.value,
      criticality: Object.fromEntries(simulation.tasks.map(({ task_id, criticality }) => [task_id, criticality])),
    },
    makespan: { sequential, levels, schedule: schedule.makespan, list, critical_path },
    schedule: scheduleLine(schedule),
  };
}

/** Enough to replay it: legs in the order of the matrix, `start` in hours from the wave's own start. */
const scheduleLine = ({ runners, waves, left, makespan, idle_hours }: Schedule): object => ({
  runners,
  waves: waves.map((wave) => ({
    runners: wave.runners,
    hours: wave.hours,
    legs: wave.legs.map(({ id, tasks, after, start, hours }) => ({ id, tasks, after, start, hours })),
  })),
  left,
  makespan,
  idle_hours,
});

/** What is assumed, in words. */
export function assumptions({ plan, simulation }: Preview): string[] {
  const { max_parallel, iterations, seed, overhead_seconds, correlation } = simulation;
  return [
    max_parallel === undefined ? "unlimited runners" : `at most ${max_parallel} at a time`,
    counted(iterations, "iteration"),
    `seed ${seed}`,
    ...(overhead_seconds > 0 ? [`${overhead_seconds} s start-up per job`] : []),
    ...(correlation > 0 ? [`correlation ${correlation}`] : []),
    ...(plan.source.mode === "auto" ? [] : [`mode ${plan.source.mode}`]),
  ];
}
