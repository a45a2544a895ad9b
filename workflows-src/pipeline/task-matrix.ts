import type { Plan } from "../plan/plan.ts";
import type { Wave } from "../schedule/wave.ts";
import { toOneLine } from "../text/one-line.ts";

/** The public matrix: one entry for each task that starts first. */
export interface TaskMatrix {
  readonly include: readonly {
    readonly task_id: string;
    readonly task_name: string;
    /** One line; the whole text is in the plan artifact. */
    readonly task_desc: string;
    /** Hours. */
    readonly duration: number;
  }[];
}

/** The first task of every leg that waits for no other. Bodies stay in the plan artifact: an output must be small and hold no secret. */
export function taskMatrix(plan: Plan, wave: Wave): TaskMatrix {
  const first = new Set(wave.legs.flatMap(({ id, after }) => (after.length === 0 ? [id] : [])));
  const tasks = plan.tasks.filter((task) => first.has(task.id));
  return {
    include: tasks.map((task) => ({
      task_id: task.id,
      task_name: toOneLine(task.name),
      task_desc: toOneLine(task.description, 200),
      duration: task.duration.most_likely,
    })),
  };
}
