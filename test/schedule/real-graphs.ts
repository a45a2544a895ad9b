import { existsSync, readFileSync } from "node:fs";
import type { Plan } from "../../workflows-src/plan/plan.ts";

const DATA = new URL("../../../shared/data/", import.meta.url);

const locate = (name: string): URL => new URL(`${name}.json`, DATA);

/** Says why the public task graphs cannot be read; false if they can. */
export const explainMissingGraphs = (name: string): string | false =>
  !existsSync(locate(name)) && `the public graphs ${name}.json are not there`;

/** Plans of public task graphs; empty if they are not there. */
export function realGraphs(name: string): { name: string; plan: Plan }[] {
  const file = locate(name);
  if (!existsSync(file)) return [];
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
