import type { Plan, Task } from "../../workflows-src/plan/plan.ts";
import { CHECKPOINT_HOURS, WAVES } from "../../workflows-src/schedule/limits.ts";
import { type ScheduleOptions, schedulePlan } from "../../workflows-src/schedule/plan-waves.ts";

/** The schedule of a whole plan, on unlimited runners without overhead unless said otherwise. */
export const scheduleOf = (plan: Plan, more: Partial<ScheduleOptions> = {}) =>
  schedulePlan(plan, [], {
    ...{ number: 1, waves_left: WAVES, runs_on: "ubuntu-latest", minutesOf: () => 60 },
    ...{ runner_hours_per_hour: 1, overhead_seconds: 0, checkpoint_hours: CHECKPOINT_HOURS, ...more },
  });

/** A plan from lines `ID hours: dependencies`. */
export function planOf(...lines: readonly string[]): Plan {
  return { version: 1, tasks: lines.map(task) };
}

function task(line: string): Task {
  const [head = "", dependencies = ""] = line.split(":");
  const [id = "", hours = "1"] = head.trim().split(/\s+/);
  const most_likely = Number(hours);
  return {
    id,
    name: `Task ${id}`,
    description: `Do ${id}`,
    duration: { optimistic: most_likely / 2, most_likely, pessimistic: most_likely * 2 },
    depends_on: dependencies.split(/[\s,]+/).filter((dependency) => dependency !== ""),
    risk: "MEDIUM",
    context_requirements: [],
    files: [],
  };
}
