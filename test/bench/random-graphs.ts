import type { Plan } from "../../workflows-src/plan/plan.ts";

/**
 * Networks like those of PSPLIB (Kolisch, Sprecher 1996): tasks of 1 to 10 hours, of which each has one to three successors among the
 * next of a window that grows with the plan. The same ones every time.
 */
export function randomGraph(size: number, seed: number): Plan {
  let state = seed * 7919 + size;
  const random = (): number => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  const depends: Set<number>[] = Array.from({ length: size }, () => new Set());
  const window = Math.max(6, Math.floor(size / 5));
  for (let i = 0; i < size - 1; i++)
    for (let count = 1 + Math.floor(3 * random()); count > 0; count--)
      depends[Math.min(size - 1, i + 1 + Math.floor(window * random()))]?.add(i);
  const tasks = depends.map((others, i) => {
    const most_likely = 1 + Math.floor(10 * random());
    return {
      ...{ id: `T${i}`, name: `T${i}`, description: "", risk: "MEDIUM" as const, context_requirements: [], files: [] },
      duration: { optimistic: most_likely, most_likely, pessimistic: most_likely },
      depends_on: [...others].map((other) => `T${other}`),
    };
  });
  return { version: 1, tasks };
}

/** `chain` and `independent` in so many tasks, all of an hour. */
export function plainGraph(size: number, kind: "chain" | "independent"): Plan {
  const { tasks } = randomGraph(size, 1);
  return {
    version: 1,
    tasks: tasks.map((task, i) => ({ ...task, depends_on: kind === "chain" && i > 0 ? [`T${i - 1}`] : [] })),
  };
}
