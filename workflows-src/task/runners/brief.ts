import { NO_PROCESS, type Runner } from "./runner.ts";

/** Does not carry the task out: the complete work order becomes its result. */
export const brief: Runner = {
  name: "brief",
  repeatable: true,
  findObstacle: () => undefined,
  run: async ({ prompt }) => ({
    end: NO_PROCESS,
    report: prompt,
    judged: { verdict: "briefed", reason: "a complete work order was written; nobody has carried it out yet" },
  }),
};
