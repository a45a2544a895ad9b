import { NO_PROCESS, type Runner } from "./runner.ts";

/** Carries nothing out: the complete work order becomes the task's result. */
export const brief: Runner = {
  name: "brief",
  repeatable: true,
  unsuitable: () => undefined,
  run: async (work) => ({
    end: NO_PROCESS,
    report: work.prompt,
    judged: { verdict: "briefed", reason: "a complete work order was written; nobody has carried it out yet" },
  }),
};
