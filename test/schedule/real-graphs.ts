import { existsSync, readFileSync } from "node:fs";
import type { Plan } from "../../workflows-src/plan/plan.ts";

const DATA = new URL("../../../shared/data/", import.meta.url);

/** Plans of public task graphs; none where the data is not there. */
export function realGraphs(name: string): { name: string; plan: Plan }[] {
  const file = new URL(`${name}.json`, DATA);
  if (!existsSync(file)) {
    console.warn(`skipped: there is no ${file.pathname}`);
    return [];
  }
  const graphs: { name: string; tasks: { id: string; duration: number; depends_on: string[] }[] }[] = JSON.parse(
    readFileSync(file, "utf8"),
  );
  return graphs.map(({ name, tasks }) => ({
    name,
    plan: {
      version: 1,
      tasks: tasks.map(({ id, duration, depends_on }) => ({
        ...{ id, name: id, description: "", depends_on, risk: "MEDIUM", context_requirements: [], files: [] },
        duration: { optimistic: duration, most_likely: duration, pessimistic: duration },
      })),
    },
  }));
}
