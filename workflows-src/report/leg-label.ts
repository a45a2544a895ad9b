import type { PlannedLeg } from "../schedule/wave.ts";
import type { Preview } from "./preview.ts";

/** How a leg is shown. */
export interface LegLabel {
  /** Its tasks in order, `A → B`. */
  readonly ids: string;
  /** Their names, as far as they have one besides the id. */
  readonly names: string;
  /** One of its tasks is on the critical path of the P50 schedule. */
  readonly isCritical: boolean;
}

/** Returns a function that labels legs of the preview's schedule. */
export function legLabels({ plan, simulation }: Pick<Preview, "plan" | "simulation">): (leg: PlannedLeg) => LegLabel {
  const names = new Map(plan.tasks.map(({ id, name }) => [id, name === id ? [] : [name]]));
  const critical = new Set(simulation.tasks.flatMap(({ task_id, p50 }) => (p50.critical ? [task_id] : [])));
  return ({ tasks }) => ({
    ids: tasks.join(" → "),
    names: tasks.flatMap((id) => names.get(id) ?? []).join(" → "),
    isCritical: tasks.some((id) => critical.has(id)),
  });
}
