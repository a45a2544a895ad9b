import type { LoadedPlan } from "../plan/loaded-plan.ts";
import { toPublicProblem } from "../plan/problem.ts";
import type { Schedule } from "../schedule/wave.ts";
import type { Capacity, CapacityPoint } from "../simulation/capacity.ts";
import type { Simulation } from "../simulation/simulate.ts";
import { formatQuantity } from "../text/count.ts";
import { divideSettled } from "./settled.ts";

/** The simulation and the schedule of a plan. */
export interface Preview {
  readonly plan: LoadedPlan;
  readonly simulation: Simulation;
  readonly schedule: Schedule;
}

const countEdges = ({ tasks }: LoadedPlan): number => tasks.reduce((sum, { depends_on }) => sum + depends_on.length, 0);

/** `9 tasks, 10 dependencies` */
export const formatPlanSize = (plan: LoadedPlan): string =>
  `${formatQuantity(plan.tasks.length, "task")}, ${formatQuantity(countEdges(plan), "dependency", "dependencies")}`;

/** Returns the preview as `--json` prints it: times in hours, `makespan` from most likely durations. */
export function toPublicPreview({ plan, simulation, schedule }: Preview): object {
  const { makespan, strategies } = simulation;
  const { sequential, levels, list, critical_path } = strategies;
  const { runners, waves, left, idle_hours } = schedule;
  const { done, leftOut } = divideSettled(plan.settled);
  return {
    plan: plan.source.file,
    tasks: plan.tasks.length,
    edges: countEdges(plan),
    problems: plan.source.problems.map(toPublicProblem),
    fallback: plan.source.fallback,
    ...(plan.source.format !== undefined && { format: plan.source.format }),
    done: done.map(({ id }) => ({ id, state: "done" })),
    left_out: leftOut.map(({ id, status = "open", reason }) => ({ id, state: status, reason })),
    simulation: {
      mean: makespan.mean.value,
      median: makespan.p50.value,
      p90: makespan.p90.value,
      sd: makespan.standard_deviation.value,
      criticality: Object.fromEntries(simulation.tasks.map(({ task_id, criticality }) => [task_id, criticality])),
    },
    makespan: { sequential, levels, schedule: schedule.makespan, list, critical_path },
    // Enough to replay it: tasks after those they wait for, legs in the order of the matrix, `start` in hours from the wave's own start.
    schedule: {
      runners,
      waves: waves.map((wave) => ({
        runners: wave.runners,
        hours: wave.hours,
        tasks: wave.legs.flatMap(({ tasks }) => tasks),
        legs: wave.legs.map(({ id, tasks, after, start, hours }) => ({ id, tasks, after, start, hours })),
      })),
      left,
      makespan: schedule.makespan,
      idle_hours,
    },
  };
}

/** Lists the assumptions of the simulation in words. */
export function listAssumptions({ plan, simulation }: Preview): string[] {
  const { max_parallel, iterations, seed, overhead_seconds, correlation } = simulation;
  return [
    max_parallel === undefined ? "unlimited runners" : `at most ${max_parallel} at a time`,
    formatQuantity(iterations, "iteration"),
    `seed ${seed}`,
    ...(overhead_seconds > 0 ? [`${overhead_seconds} s start-up per job`] : []),
    ...(correlation > 0 ? [`correlation ${correlation}`] : []),
    ...(plan.source.mode === "auto" ? [] : [`mode ${plan.source.mode}`]),
  ];
}

export interface Strategy {
  readonly name: string;
  readonly hours: number;
  /** Whether the pipeline follows it. */
  readonly isOurs: boolean;
}

/** Lists ways to carry the plan out with their makespans, the slowest kind first; from most likely durations. */
export function listStrategies({ simulation, schedule }: Pick<Preview, "simulation" | "schedule">): Strategy[] {
  const { sequential, levels, list, critical_path } = simulation.strategies;
  return [
    { name: "One after the other", hours: sequential, isOurs: false },
    { name: "One matrix per level", hours: levels, isOurs: false },
    { name: "Legs that wait", hours: schedule.makespan, isOurs: true },
    { name: "List scheduling", hours: list, isOurs: false },
    { name: "Critical path", hours: critical_path, isOurs: false },
  ];
}

/** Samples at most some `most` points of the curve, the best number of runners and the last one among them. */
export function sampleCapacity(
  { points, knee }: Capacity,
  most: number,
): (CapacityPoint & { readonly isBest: boolean })[] {
  const step = points.length <= most ? 1 : Math.ceil(points.length / (most - 2));
  return points
    .map((point) => ({ ...point, isBest: point.max_parallel === knee }))
    .filter(({ isBest }, i) => isBest || i % step === 0 || i === points.length - 1);
}
