import { join } from "node:path";
import { artifactName } from "../integrate/leg-results.ts";
import type { Task } from "../plan/plan.ts";
import type { Leg, Wave } from "../schedule/wave.ts";
import type { TaskResult } from "../task/result.ts";

/** One run of a task, as a wave of one leg. */
export interface Attempt {
  readonly wave: Wave;
  /** The commit it starts from. */
  readonly base: string;
  /** The name of its artifact in the run's results. */
  readonly name: string;
  /** The folder that becomes its artifact. */
  readonly output: string;
}

export interface AttemptOptions {
  readonly project_id: string;
  /** An existing folder for everything temporary. */
  readonly folder: string;
  /** Whole minutes that a task may take. */
  readonly minutesOf: (task: Task) => number;
  /** Numbers of waves by task id, see `mapTasksToWaves`; 0 where there is none. */
  readonly waves: ReadonlyMap<string, number>;
}

/** Plans the next attempt at a task, from the commit `base`. Each further attempt counts as one wave more. */
export function nextAttempt(
  task: Task,
  before: TaskResult | undefined,
  base: string,
  options: AttemptOptions,
): Attempt {
  const { project_id, folder, minutesOf, waves } = options;
  const leg: Leg = {
    id: task.id,
    title: task.name,
    tasks: [task.id],
    after: [],
    runs_on: "local",
    task_minutes: minutesOf(task),
    wait_minutes: 0,
  };
  const tries = before?.again ? (before.tries ?? 1) : 0;
  const wave = { number: (waves.get(task.id) ?? 0) + tries, runners: 1, legs: [leg] };
  const name = artifactName({ project_id, wave }, leg.id);
  return { wave, base, name, output: join(folder, "artifacts", name) };
}
