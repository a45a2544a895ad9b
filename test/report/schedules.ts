import type { Plan } from "../../workflows-src/plan/plan.ts";
import type { PlannedLeg, PlannedWave, Schedule } from "../../workflows-src/schedule/wave.ts";

/** Hours of an integration between two waves. */
const INTEGRATION = 0.5;

/** One schedule on these runners, each wave from lines `ID+ID hours: legs it waits for`. */
export function scheduleOf(runners: number, ...waves: readonly (readonly string[])[]): Schedule {
  return planned(
    runners,
    waves.map((lines) => lines.map(parse)),
  );
}

/** Every task a leg of its own, in the order of the plan, `size` of them a wave. */
export function waves(plan: Plan, { runners = 4, size = 64 } = {}): Schedule {
  const chunks = Array.from({ length: Math.ceil(plan.tasks.length / size) }, (_, i) =>
    plan.tasks.slice(i * size, (i + 1) * size),
  );
  return planned(
    runners,
    chunks.map((tasks) => {
      const ids = new Set(tasks.map(({ id }) => id));
      return tasks.map(({ id, depends_on, duration }) => ({
        tasks: [id],
        after: depends_on.filter((other) => ids.has(other)),
        hours: duration.most_likely,
      }));
    }),
  );
}

type Line = Pick<PlannedLeg, "tasks" | "after" | "hours">;

function parse(line: string): Line {
  const [head = "", after = ""] = line.split(":");
  const [tasks = "", hours = "1"] = head.trim().split(/\s+/);
  return { tasks: tasks.split("+"), hours: Number(hours), after: after.split(/\s+/).filter((id) => id !== "") };
}

function planned(runners: number, lists: readonly (readonly Line[])[]): Schedule {
  const waves = lists.map((lines, i) => wave(i + 1, runners, lines));
  const idle_hours = waves.reduce((sum, each) => sum + each.idle_hours, 0);
  const makespan = waves.reduce((sum, { hours }) => sum + hours, INTEGRATION * Math.max(0, waves.length - 1));
  return { runners, waves, left: [], makespan, idle_hours };
}

/** Replays the matrix: each leg takes the runner that is free first, and works when the legs it waits for have ended. */
function wave(number: number, runners: number, lines: readonly Line[]): PlannedWave {
  const free = Array.from({ length: runners }, () => 0);
  const ends = new Map<string, number>();
  let idle_hours = 0;
  const legs = lines.map(({ tasks, after, hours }): PlannedLeg => {
    const [id = ""] = tasks;
    free.sort((a, b) => a - b);
    const assigned = free[0] ?? 0;
    const start = Math.max(assigned, ...after.map((other) => ends.get(other) ?? 0));
    idle_hours += start - assigned;
    free[0] = start + hours;
    ends.set(id, start + hours);
    const limits = { runs_on: "x", task_minutes: 60, wait_minutes: 60 };
    return { id, title: id, tasks, after, ...limits, assigned, start, hours };
  });
  return { number, runners, legs, hours: Math.max(0, ...ends.values()), idle_hours };
}
