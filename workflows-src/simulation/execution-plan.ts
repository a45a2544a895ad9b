import { MAX_DEPENDENCIES } from "../plan/normalise/effective-dependencies.ts";
import type { Plan, Task } from "../plan/plan.ts";
import { groupByDepth } from "./levels.ts";
import { buildNetwork, type Network } from "./network.ts";
import type { Simulation, TaskSimulation } from "./simulate.ts";

/** A task belongs to the critical path that holds up the end in at least this share of the iterations. */
const CRITICAL = 0.7;

/** A task is risky whose duration has a standard deviation of more than this share of its mean. */
const VARIANCE = 0.5;

/**
 * The plan with its simulation in the shape older readers know (`optimal_execution_plan` with phases): a phase holds the tasks
 * that the same number of tasks come before, and every task states what it waits for; where that makes more dependencies than a
 * plan file may state, those that wait for exactly the phase before leave it out, which is read back as the same in mode `auto`.
 */
export function toExecutionPlan(plan: Plan, simulation: Simulation): object {
  const network = buildNetwork(plan);
  const { makespan, iterations, seed, capacity } = simulation;
  const sequential = simulation.tasks.reduce((sum, task) => sum + task.mean, 0);
  const saved = sequential - makespan.mean.value;
  const simulated = new Map(simulation.tasks.map((task) => [task.task_id, task]));
  const named = network.tasks.map((task) => ({ ...task, ...(simulated.get(task.id) as TaskSimulation) }));
  return {
    ...(plan.project === undefined ? {} : { project: plan.project }),
    optimal_execution_plan: phases(network),
    simulation_results: {
      mean_hours: round(makespan.mean.value),
      median_hours: round(makespan.p50.value),
      p90_hours: round(makespan.p90.value),
      standard_deviation: round(makespan.standard_deviation.value),
      confidence_interval_90: { lower: round(makespan.p5.value), upper: round(makespan.p95.value) },
      iterations,
      seed,
    },
    critical_path: findCriticalTasks(named).map(({ id, name, criticality, mean }) => ({
      task_id: id,
      name,
      probability: round(criticality),
      mean_duration_hours: round(mean),
    })),
    high_risk_tasks: named.filter(isRisky).map(({ id, name, risk, duration_p90, criticality, sensitivity }) => ({
      task_id: id,
      name,
      risk_level: risk,
      p90_hours: round(duration_p90),
      probability: round(criticality),
      sensitivity: round(sensitivity),
    })),
    parallelization_analysis: {
      maximum_parallel_tasks: capacity.points.at(-1)?.max_parallel ?? 1,
      average_parallel_tasks: round(sequential / makespan.mean.value),
      total_sequential_hours: round(sequential),
      with_parallelization_hours: round(makespan.mean.value),
      time_saved_hours: round(saved),
      time_saved_percent: round((100 * saved) / sequential),
    },
  };
}

/** Two decimals are more than an estimate in hours can mean; what is below an hour keeps three significant digits, since plans may be in minutes. */
const round = (value: number): number =>
  Math.abs(value) < 1 ? Number(value.toPrecision(3)) : Math.round(value * 100) / 100;

/** The tasks over the threshold; where several paths compete and none is, those most often critical. */
export function findCriticalTasks<T extends Pick<TaskSimulation, "criticality">>(tasks: readonly T[]): T[] {
  const most = tasks.reduce((highest, { criticality }) => Math.max(highest, criticality), 0);
  return tasks.filter(({ criticality }) => criticality >= Math.min(CRITICAL, most));
}

/** What may well take much longer than foreseen. */
export const isRisky = ({ risk, duration, mean }: Pick<Task, "risk" | "duration"> & { readonly mean: number }) =>
  risk === "HIGH" || risk === "CRITICAL" || (duration.pessimistic - duration.optimistic) / 6 > VARIANCE * mean;

function phases(network: Network): object {
  const levels = groupByDepth(network);
  const isShort = network.predecessors.reduce((sum, before) => sum + before.length, 0) > MAX_DEPENDENCIES;
  return Object.fromEntries(
    levels.map((level, index) => {
      const before = new Set(levels[index - 1]);
      const tasks = level.map((i) => {
        const waitsFor = network.predecessors[i] as Int32Array;
        const isBarrier = waitsFor.length === before.size && waitsFor.every((other) => before.has(other));
        return phaseTask(network.tasks[i] as Task, !(isShort && isBarrier));
      });
      const longest = level.reduce((hours, i) => Math.max(hours, (network.tasks[i] as Task).duration.most_likely), 0);
      const name = `Phase ${index + 1}`;
      return [`phase_${index + 1}`, { name, duration: `${round(longest)} hours`, parallel_tasks: tasks }];
    }),
  );
}

/** Everything the plan says of the task, so that reading it back gives the same plan. A shared list is copied: YAML would write an alias. */
const phaseTask = ({ id, depends_on, output: _, ...rest }: Task, statesDependencies: boolean): object => ({
  task_id: id,
  ...rest,
  ...(statesDependencies ? { depends_on: [...depends_on] } : {}),
});
