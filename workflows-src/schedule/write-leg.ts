import type { Task } from "../plan/plan.ts";
import type { Leg } from "./wave.ts";

/** GitHub cuts a job's name at this many characters. */
const TITLE_LENGTH = 100;

/** A leg of these tasks, written down; `minutes` are those that its tasks may take and that it may wait. */
export function writeLeg(
  tasks: readonly Task[],
  more: Pick<Leg, "after" | "task_minutes" | "wait_minutes">,
  runs_on: Leg["runs_on"],
): Leg {
  const [first] = tasks;
  if (first === undefined) throw new Error("a leg needs at least one task");
  return {
    id: first.id,
    title: titleOf(first, tasks.length - 1),
    tasks: tasks.map(({ id }) => id),
    after: more.after,
    runs_on: first.runs_on ?? runs_on,
    task_minutes: more.task_minutes,
    wait_minutes: more.wait_minutes,
  };
}

/** `ID · name (+1)`; `more` tasks follow the first. `${{` would begin an expression. */
function titleOf({ id, name }: Task, more: number): string {
  const text = name === id ? id : `${id} · ${name.replace(/\s+/g, " ").replace(/\$\{\{/g, "$ {{")}`;
  const suffix = more === 0 ? "" : ` (+${more})`;
  const room = TITLE_LENGTH - suffix.length;
  return (text.length <= room ? text : `${text.slice(0, room - 1)}…`) + suffix;
}
