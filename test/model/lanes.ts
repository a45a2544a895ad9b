import { topologicalOrder } from "../../workflows-src/plan/graph.ts";
import type { Plan, Task } from "../../workflows-src/plan/plan.ts";
import type { Outcome } from "../../workflows-src/schedule/blocked-by.ts";
import { LANE_WAVES } from "../../workflows-src/schedule/limits.ts";
import type { nextWave, ScheduleOptions } from "../../workflows-src/schedule/next-wave.ts";
import type { Job, Lane, Wave } from "../../workflows-src/schedule/schedule.ts";

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
    if (!last && random() < 0.1)
      return { number: options.number, jobs: [], lanes: [], max_parallel: { jobs: 1, lanes: 1 } };

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
      if (random() < (tasks.length === 1 ? 0.7 : 0.2)) jobs.push(job(tasks, options));
      else if (lane !== undefined && random() < 0.3) lanes.splice(-1, 1, beside(lane, laneOf(tasks, random, options)));
      else lanes.push(laneOf(tasks, random, options));
    }
    return limited(options, jobs, lanes, random);
  };
}

/** With any limits of the matrices that together keep to `max_parallel`; where that is 1, jobs beside lanes are lanes too. */
function limited(
  { number, max_parallel = 256 }: ScheduleOptions,
  jobs: Job[],
  lanes: Lane[],
  random: () => number,
): Wave {
  if (max_parallel === 1 && jobs.length > 0 && lanes.length > 0)
    return limited({ number, max_parallel } as ScheduleOptions, [], [...lanes, ...jobs.map(alone)], random);
  const most = Math.min(max_parallel, 256);
  const room = lanes.length === 0 ? 0 : most - (jobs.length > 0 ? 1 : 0);
  const atOnce = 1 + Math.floor(random() * Math.max(0, room - 1));
  const each = 1 + Math.floor(random() * Math.max(0, Math.floor(room / atOnce) - 1));
  return {
    number,
    jobs,
    lanes: lanes.map((lane) => ({ ...lane, max_parallel: each })),
    max_parallel: { jobs: Math.max(1, most - (lanes.length === 0 ? 0 : atOnce * each)), lanes: atOnce },
  };
}

const alone = (job: Job): Lane => ({
  title: job.title,
  max_parallel: 1,
  waves: Array.from({ length: LANE_WAVES }, (_, index) => ({ jobs: index === 0 ? [job] : [] })),
});

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

function laneOf(tasks: readonly Task[], random: () => number, options: ScheduleOptions): Lane {
  const width = 1 + Math.floor(Math.sqrt(random()) * LANE_WAVES);
  const place = new Map<string, number>();
  for (const task of tasks) {
    const after = task.depends_on.map((id) => (place.get(id) ?? -1) + 1);
    place.set(task.id, Math.min(Math.max(0, ...after), width - 1));
  }
  const waves = Array.from({ length: LANE_WAVES }, (_, number) => ({
    jobs: connected(tasks.filter(({ id }) => place.get(id) === number)).map((set) => job(set, options)),
  }));
  return { title: tasks[0]?.id ?? "", max_parallel: 1, waves };
}

const beside = (a: Lane, b: Lane): Lane => ({
  ...a,
  waves: a.waves.map(({ jobs }, number) => ({ jobs: [...jobs, ...(b.waves[number]?.jobs ?? [])] })),
});

function job(tasks: readonly Task[], { runs_on }: ScheduleOptions): Job {
  const [id = "", ...more] = tasks.map((task) => task.id);
  return { id, title: `${id} (+${more.length})`, tasks: [id, ...more], runs_on, timeout_minutes: 60 };
}
