import type { Plan, Task } from "../../workflows-src/plan/plan.ts";

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
