import { topologicalOrder } from "../plan/graph.ts";
import type { Plan, Task } from "../plan/plan.ts";
import { type CriticalPath, mean } from "./critical-path.ts";

/** Two decimals are more than an estimate in hours can mean. */
const round = (hours: number): number => Math.round(hours * 100) / 100;

/** 90th percentile and 90 % interval of the standard normal distribution. */
const Z90 = 1.2816;
const Z95 = 1.6449;

/**
 * The plan with its simulation in the shape older readers know (`optimal_execution_plan` with phases): a phase holds the tasks
 * that the same number of tasks come before, and every task states what it waits for.
 */
export function executionPlan(plan: Plan, path: CriticalPath): object {
  const levels = levelsOf(plan);
  const sequential = plan.tasks.reduce((sum, task) => sum + mean(task.duration), 0);
  const { makespan, standard_deviation: deviation } = path;
  return {
    ...(plan.project === undefined ? {} : { project: plan.project }),
    optimal_execution_plan: Object.fromEntries(
      levels.map((tasks, index) => [`phase_${index + 1}`, phase(index + 1, tasks)]),
    ),
    simulation_results: {
      mean_hours: round(makespan),
      median_hours: round(makespan),
      p90_hours: round(makespan + Z90 * deviation),
      standard_deviation: round(deviation),
      confidence_interval_90: {
        lower: round(Math.max(0, makespan - Z95 * deviation)),
        upper: round(makespan + Z95 * deviation),
      },
    },
    critical_path: path.tasks.map((id) => {
      const task = plan.tasks.find((candidate) => candidate.id === id) as Task;
      return { task_id: id, name: task.name, mean_duration_hours: round(mean(task.duration)) };
    }),
    parallelization_analysis: {
      maximum_parallel_tasks: maximumParallel(path),
      average_parallel_tasks: round(sequential / makespan),
      total_sequential_hours: round(sequential),
      with_parallelization_hours: round(makespan),
      time_saved_hours: round(sequential - makespan),
      time_saved_percent: round((100 * (sequential - makespan)) / sequential),
    },
  };
}

const phase = (number: number, tasks: readonly Task[]) => ({
  name: `Phase ${number}`,
  duration: `${round(tasks.reduce((longest, task) => Math.max(longest, mean(task.duration)), 0))} hours`,
  parallel_tasks: tasks.map((task) => ({
    task_id: task.id,
    name: task.name,
    description: task.description,
    duration: task.duration,
    risk: task.risk,
    depends_on: task.depends_on,
  })),
});

function levelsOf(plan: Plan): Task[][] {
  const level = new Map<string, number>();
  const levels: Task[][] = [];
  for (const task of topologicalOrder(plan)) {
    const own = task.depends_on.reduce((deepest, id) => Math.max(deepest, (level.get(id) ?? 0) + 1), 0);
    level.set(task.id, own);
    levels[own] = [...(levels[own] ?? []), task];
  }
  return levels;
}

/** The most tasks that run at the same moment when each starts as early as it can. */
export function maximumParallel({ timing }: CriticalPath): number {
  const events = [...timing.values()].flatMap(({ start, end }) => [
    { at: start, change: 1 },
    { at: end, change: -1 },
  ]);
  let now = 0;
  let most = 0;
  for (const { change } of events.sort((a, b) => a.at - b.at || a.change - b.change)) {
    now += change;
    most = Math.max(most, now);
  }
  return most;
}
