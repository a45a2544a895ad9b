import type { Task } from "../plan/plan.ts";
import type { Legs } from "./legs.ts";
import type { RemainingTasks } from "./remaining-tasks.ts";
import { computeWaitMinutes, createReplay } from "./replay.ts";
import type { Leg, PlannedLeg, PlannedWave } from "./wave.ts";

export interface WaveOrder {
  readonly number: number;
  readonly runners: number;
  /** Its legs in the order in which they start. */
  readonly order: Int32Array;
  readonly runs_on: Leg["runs_on"];
}

/** Creates a wave with its planned times. */
export function createPlannedWave(remaining: RemainingTasks, legs: Legs, wave: WaveOrder): PlannedWave {
  const { number, runners, order, runs_on } = wave;
  const selectTasks = (leg: number): Task[] => (legs.tasks[leg] ?? []).map((task) => remaining.tasks[task] as Task);
  const ids = new Map([...order].map((leg) => [leg, selectTasks(leg)[0]?.id ?? ""]));
  const planned = createReplay(legs, legs.hours, runners);
  planned.begin();
  let idle_hours = 0;
  const described = Array.from(order, (leg): PlannedLeg => {
    planned.add(leg);
    const [start, assigned] = [planned.start(), planned.assigned()];
    idle_hours += start - assigned;
    const tasks = selectTasks(leg);
    const [first] = tasks;
    if (first === undefined) throw new Error("a leg needs at least one task");
    return {
      id: first.id,
      title: formatTitle(first, tasks.length - 1),
      tasks: tasks.map(({ id }) => id),
      after: Array.from(legs.before[legs.group[leg] as number] ?? []).flatMap((other) => ids.get(other) ?? []),
      runs_on: first.runs_on ?? runs_on,
      task_minutes: legs.minutes[leg] as number,
      wait_minutes: computeWaitMinutes(legs, leg),
      assigned,
      start,
      hours: legs.hours[leg] as number,
    };
  });
  return { number, runners, legs: described, hours: planned.hours(), idle_hours };
}

/** GitHub cuts a job's name at this number of characters. */
const TITLE_LENGTH = 100;

/** `ID · name (+1)`; `more` tasks follow the first. `${{` would begin an expression. */
function formatTitle({ id, name }: Task, more: number): string {
  const text = name === id ? id : `${id} · ${name.replace(/\s+/g, " ").replace(/\$\{\{/g, "$ {{")}`;
  const suffix = more === 0 ? "" : ` (+${more})`;
  const room = TITLE_LENGTH - suffix.length;
  return (text.length <= room ? text : `${text.slice(0, room - 1)}…`) + suffix;
}
