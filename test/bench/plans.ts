import type { Plan, Risk } from "../../workflows-src/plan/plan.ts";

const SPREADS: Record<Risk, readonly [number, number]> = {
  LOW: [0.9, 1.2],
  MEDIUM: [0.8, 1.5],
  HIGH: [0.7, 2],
  CRITICAL: [0.6, 3],
};

/** The same plan every time: a task of 1 to 10 hours waits for up to `dependencies` of the 20 before it. */
export function randomPlan(count: number, dependencies: number): Plan {
  let state = 1;
  const random = (): number => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  const tasks = Array.from({ length: count }, (_, i) => {
    const hours = 1 + 9 * random();
    const ids = Array.from({ length: i === 0 ? 0 : dependencies }, () =>
      Math.max(0, i - 1 - Math.floor(20 * random())),
    );
    const risk = (Object.keys(SPREADS) as Risk[])[i % 4] as Risk;
    const [shortest, longest] = SPREADS[risk];
    return {
      id: `TASK-${i}`,
      name: `Task ${i}`,
      description: "",
      duration: { optimistic: shortest * hours, most_likely: hours, pessimistic: longest * hours },
      depends_on: [...new Set(ids)].map((id) => `TASK-${id}`),
      risk,
      ...{ context_requirements: [], files: [] },
    };
  });
  return { version: 1, tasks };
}
