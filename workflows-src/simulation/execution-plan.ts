import { MAX_DEPENDENCIES } from "../plan/normalise/effective-dependencies.ts";
import type { Plan, Task } from "../plan/plan.ts";
import { buildNetwork, groupByDepth, type Network } from "./network.ts";
import type { Simulation, TaskSimulation } from "./simulate.ts";
import { valueAt } from "./value-at.ts";

/** A task is critical if it delays the end in at least this share of the iterations. */
const CRITICAL = 0.7;

/** A task is risky if the standard deviation of its duration is more than this share of the mean. */
const VARIANCE = 0.5;

/**
 * The plan with its simulation in the variant with phases, `optimal_execution_plan`. A phase holds the tasks of one dependency depth,
 * and every task states its dependencies. If these are more than a plan file may have, tasks that wait for exactly the phase
 * before state none, which mode `auto` reads as the same plan.
 */
export function toExecutionPlan(plan: Plan, simulation: Simulation): object {
  const network = buildNetwork(plan);
  const { makespan, iterations, seed, capacity } = simulation;
  const sequential = simulation.tasks.reduce((sum, task) => sum + task.mean, 0);
  const saved = sequential - makespan.mean.value;
  const simulated = new Map(simulation.tasks.map((task) => [task.task_id, task]));
  const tasks = network.tasks.flatMap((task) => {
    const result = simulated.get(task.id);
    return result === undefined ? [] : [{ ...task, ...result }];
  });
  return {
    ...(plan.project !== undefined && { project: plan.project }),
    optimal_execution_plan: toPhases(network),
    simulation_results: {
      mean_hours: round(makespan.mean.value),
      median_hours: round(makespan.p50.value),
      p90_hours: round(makespan.p90.value),
      standard_deviation: round(makespan.standard_deviation.value),
      confidence_interval_90: { lower: round(makespan.p5.value), upper: round(makespan.p95.value) },
      iterations,
      seed,
    },
    critical_path: findCriticalTasks(tasks).map(({ id, name, criticality, mean }) => ({
      task_id: id,
      name,
      probability: round(criticality),
      mean_duration_hours: round(mean),
    })),
    high_risk_tasks: tasks.filter(isRisky).map(({ id, name, risk, duration_p90, criticality, sensitivity }) => ({
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

/** Two decimals are more than estimates in hours are worth. Below an hour, three significant digits, because plans may be in minutes. */
const round = (value: number): number =>
  Math.abs(value) < 1 ? Number(value.toPrecision(3)) : Math.round(value * 100) / 100;

/** The tasks above the threshold, or if several paths compete and no task is above it, those most often critical. */
export function findCriticalTasks<T extends Pick<TaskSimulation, "criticality">>(tasks: readonly T[]): T[] {
  const most = tasks.reduce((highest, { criticality }) => Math.max(highest, criticality), 0);
  return tasks.filter(({ criticality }) => criticality >= Math.min(CRITICAL, most));
}

/** Whether the task may well take much longer than estimated. */
export const isRisky = ({ risk, duration, mean }: Pick<Task, "risk" | "duration"> & { readonly mean: number }) =>
  risk === "HIGH" || risk === "CRITICAL" || (duration.pessimistic - duration.optimistic) / 6 > VARIANCE * mean;

function toPhases(network: Network): object {
  const levels = groupByDepth(network);
  const isShort = network.predecessors.reduce((sum, before) => sum + before.length, 0) > MAX_DEPENDENCIES;
  return Object.fromEntries(
    levels.map((level, index) => {
      const before = new Set(levels[index - 1]);
      const tasks = level.map((i) => {
        const waitsFor = valueAt(network.predecessors, i);
        const isBarrier = waitsFor.length === before.size && waitsFor.every((other) => before.has(other));
        return toPhaseTask(valueAt(network.tasks, i), !(isShort && isBarrier));
      });
      const longest = level.reduce((hours, i) => Math.max(hours, valueAt(network.tasks, i).duration.most_likely), 0);
      const name = `Phase ${index + 1}`;
      return [`phase_${index + 1}`, { name, duration: `${round(longest)} hours`, parallel_tasks: tasks }];
    }),
  );
}

/** All fields of the task, so that it is read as the same task. A shared list is copied, because YAML would write an alias. */
const toPhaseTask = ({ id, depends_on, output: _, ...rest }: Task, statesDependencies: boolean): object => ({
  task_id: id,
  ...rest,
  ...(statesDependencies && { depends_on: [...depends_on] }),
});
