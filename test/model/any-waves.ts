import { sortTopologically } from "../../workflows-src/plan/graph.ts";
import type { Plan, Task } from "../../workflows-src/plan/plan.ts";
import type { TaskEnd } from "../../workflows-src/schedule/blocked-tasks.ts";
import { MATRIX_LEGS, SPARE_WAVES } from "../../workflows-src/schedule/limits.ts";
import type { planNextWave } from "../../workflows-src/schedule/plan-waves.ts";
import type { PlannedLeg, PlannedWave } from "../../workflows-src/schedule/wave.ts";

/**
 * A scheduler for tests alone: any valid wave, and not a good one. It puts the tasks that can run in any topological order, cuts that into
 * waves anywhere, and puts neighbours into one leg now and then.
 * @param choices Numbers from 0 to below 1, taken in turn.
 */
export function anyWaves(choices: readonly number[]): typeof planNextWave {
  let taken = 0;
  const random = () => choices[taken++ % choices.length] ?? 0;
  const haste = random();
  return (plan, outcomes, options) => {
    const order = anyOrder(runnableTasks(plan, outcomes), random);
    if (order.length === 0) return undefined;
    const isLast = options.waves_left <= SPARE_WAVES + 1 || random() < haste;
    const count = isLast ? order.length : Math.ceil(order.length * Math.sqrt(random()));
    const minutes = (tasks: readonly Task[]) => tasks.reduce((sum, task) => sum + options.minutesOf(task), 0);
    const labelOf = ({ runs_on }: Task) => runs_on ?? options.runs_on;

    const groups: Task[][] = [];
    const chains = random();
    for (const task of order.slice(0, Math.max(1, count))) {
      const before = groups.at(-1);
      const fits = before !== undefined && labelOf(task) === labelOf(before[0] as Task);
      if (fits && random() < chains && minutes([...before, task]) <= 300) before.push(task);
      else if (groups.length < MATRIX_LEGS) groups.push([task]);
      else break;
    }
    const legOf = new Map(groups.flatMap((tasks) => tasks.map(({ id }) => [id, tasks[0]?.id ?? ""])));
    const legs = groups.map((tasks): PlannedLeg => {
      const [first] = tasks as [Task];
      const after = new Set(tasks.flatMap(({ depends_on }) => depends_on.flatMap((id) => legOf.get(id) ?? [])));
      after.delete(first.id);
      return {
        id: first.id,
        title: `${first.id} · ${first.name}`,
        tasks: tasks.map(({ id }) => id),
        after: groups.flatMap(([other]) => (other !== undefined && after.has(other.id) ? [other.id] : [])),
        runs_on: labelOf(first),
        task_minutes: minutes(tasks),
        wait_minutes: 5 + Math.floor(random() * 120),
        assigned: 0,
        start: 0,
        hours: 0,
      };
    });
    const most = Math.min(options.max_parallel ?? MATRIX_LEGS, MATRIX_LEGS);
    const runners = 1 + Math.floor(random() * most);
    return { number: options.number, runners, legs, hours: 0, idle_hours: 0 } satisfies PlannedWave;
  };
}

function runnableTasks(plan: Plan, outcomes: readonly TaskEnd[]): Task[] {
  const ended = new Map(outcomes.map(({ task_id, done }) => [task_id, done]));
  const runnable = new Map<string, Task>();
  for (const task of sortTopologically(plan)) {
    const isPossible = task.depends_on.every((id) => ended.get(id) === true || runnable.has(id));
    if (isPossible && !ended.has(task.id)) runnable.set(task.id, task);
  }
  return [...runnable.values()];
}

/** The tasks, each after all it depends on, and otherwise in any order; chains stand together now and then. */
function anyOrder(tasks: readonly Task[], random: () => number): Task[] {
  const left = new Map(tasks.map((task) => [task.id, task]));
  const order: Task[] = [];
  while (left.size > 0) {
    const free = [...left.values()].filter(({ depends_on }) => !depends_on.some((id) => left.has(id)));
    const chain = random() < 0.4 ? free.filter(({ depends_on }) => depends_on.includes(order.at(-1)?.id ?? "")) : [];
    const from = chain.length > 0 ? chain : free;
    const next = from[Math.floor(random() * from.length)] as Task;
    left.delete(next.id);
    order.push(next);
  }
  return order;
}
