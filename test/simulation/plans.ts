import type { Duration, Plan, Risk, Task } from "../../workflows-src/plan/plan.ts";
import { SIMULATION_DEFAULTS, type SimulationOptions } from "../../workflows-src/simulation/options.ts";

/** A task from its three-point estimate. */
export const task = (
  id: string,
  estimate: readonly [number, number, number],
  depends_on: readonly string[] = [],
  risk: Risk = "MEDIUM",
): Task => ({
  ...{ id, name: `Task ${id}`, description: `Do ${id}`, depends_on, risk },
  duration: { optimistic: estimate[0], most_likely: estimate[1], pessimistic: estimate[2] } satisfies Duration,
  ...{ context_requirements: [], files: [] },
});

export const planOf = (...tasks: readonly Task[]): Plan => ({ version: 1, tasks });

export const options = (more: Partial<SimulationOptions> = {}): SimulationOptions => ({
  ...SIMULATION_DEFAULTS,
  ...more,
});

/** The same tasks in another order. */
export const shuffled = (plan: Plan, step = 7): Plan => {
  const left = [...plan.tasks];
  const tasks: Task[] = [];
  for (let at = step; left.length > 0; at += step) tasks.push(...left.splice(at % left.length, 1));
  return { ...plan, tasks };
};
