import type { Check } from "./check.ts";
import { findDeepestChain, nameOfCallee } from "./facts/callees.ts";
import { LEVELS } from "./facts/limits.ts";

export const excessiveNesting: Check = {
  rule: "Workflows call each other on at most 10 levels, the first caller included.",
  why: "GitHub does not start the run.",
  *find(checked) {
    const way = findDeepestChain(checked.workflow);
    if (way.length <= LEVELS) return;
    const target =
      checked.jobs.find(({ job }) => job.kind === "call" && nameOfCallee(job.workflow) === way[1]) ?? checked;
    yield {
      target,
      message: `${target.name} leads through ${way.length} levels of workflows, ${way.join(" → ")}: expected at most ${LEVELS}`,
      hint: "call the lower workflows from a higher level",
    };
  },
};
