import { topologicalOrder } from "../../workflows-src/plan/graph.ts";
import type { Plan, Task } from "../../workflows-src/plan/plan.ts";
import { LANE_WAVES } from "../../workflows-src/schedule/limits.ts";
import type { nextWave, Outcome, WaveOptions } from "../../workflows-src/schedule/next-wave.ts";
import type { Job, Lane } from "../../workflows-src/schedule/schedule.ts";

/**
 * A scheduler for tests alone: any valid wave, and not a good one. It cuts what can run at random into waves (some are empty),
 * connected tasks into lanes of up to six inner waves or into one job, and leaves nothing over in the last wave.
 * `choices`: numbers from 0 to below 1, taken in turn.
 */
export function anyWaves(choices: readonly number[]): typeof nextWave {
  let taken = 0;
  const random = () => choices[taken++ % choices.length] ?? 0;
  return (plan, outcomes, options) => {
    const runnable = runnableTasks(plan, outcomes);
    const [first] = runnable;
    if (first === undefined) return undefined;
    const last = options.waves_left <= 1;
    const empty = { number: options.number, jobs: [], lanes: [] };
    if (!last && random() < 0.1) return empty;

    const share = Math.sqrt(random());
    const chosen = new Set([first]);
    const isChosen = (id: string) => [...chosen].some((task) => task.id === id);
    const ended = new Set(outcomes.map(({ task_id }) => task_id));
    for (const task of runnable) {
      const possible = task.depends_on.every((id) => ended.has(id) || isChosen(id));
      if (possible && (last || random() < share)) chosen.add(task);
    }
    const jobs: Job[] = [];
    const lanes: Lane[] = [];
    for (const tasks of connected([...chosen])) {
      const lane = lanes.at(-1);
      if (random() < (tasks.length === 1 ? 0.7 : 0.2)) jobs.push(job(tasks, [], options));
      else if (lane !== undefined && random() < 0.3) lanes.splice(-1, 1, beside(lane, laneOf(tasks, random, options)));
      else lanes.push(laneOf(tasks, random, options));
    }
    return { ...empty, jobs, lanes };
  };
}

function runnableTasks(plan: Plan, outcomes: readonly Outcome[]): Task[] {
  const ended = new Map(outcomes.map(({ task_id, done }) => [task_id, done]));
  const runnable = new Map<string, Task>();
  for (const task of topologicalOrder(plan)) {
    const possible = task.depends_on.every((id) => ended.get(id) === true || runnable.has(id));
    if (possible && !ended.has(task.id)) runnable.set(task.id, task);
  }
  return [...runnable.values()];
}

/** Tasks in topological order → the sets that depend on each other, each in that order. */
function connected(tasks: readonly Task[]): Task[][] {
  let sets: Task[][] = [];
  for (const task of tasks) {
    const touches = (set: Task[]) => set.some(({ id }) => task.depends_on.includes(id));
    sets = [...sets.filter((set) => !touches(set)), [...sets.filter(touches).flat(), task]];
  }
  const order = new Map(tasks.map((task, index) => [task, index]));
  return sets.map((set) => set.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)));
}

function laneOf(tasks: readonly Task[], random: () => number, options: WaveOptions): Lane {
  const width = 1 + Math.floor(Math.sqrt(random()) * LANE_WAVES);
  const place = new Map<string, number>();
  for (const task of tasks) {
    const after = task.depends_on.map((id) => (place.get(id) ?? -1) + 1);
    place.set(task.id, Math.min(Math.max(0, ...after), width - 1));
  }
  const jobs: Job[] = [];
  const waves = Array.from({ length: LANE_WAVES }, (_, number) => {
    const here = connected(tasks.filter(({ id }) => place.get(id) === number));
    const started = here.map((set) => {
      const needs = new Set(set.flatMap((task) => task.depends_on));
      const before = jobs.filter((other) => other.tasks.some((id) => needs.has(id)));
      return job(
        set,
        before.map(({ id, tasks }) => ({ id, tasks })),
        options,
      );
    });
    jobs.push(...started);
    return { jobs: started };
  });
  return { title: tasks[0]?.id ?? "", waves };
}

const beside = (a: Lane, b: Lane): Lane => ({
  title: a.title,
  waves: a.waves.map(({ jobs }, number) => ({ jobs: [...jobs, ...(b.waves[number]?.jobs ?? [])] })),
});

function job(tasks: readonly Task[], after: Job["after"], { runs_on }: WaveOptions): Job {
  const [id = "", ...more] = tasks.map((task) => task.id);
  return { id, title: `${id} (+${more.length})`, tasks: [id, ...more], after, runs_on, timeout_minutes: 60 };
}
