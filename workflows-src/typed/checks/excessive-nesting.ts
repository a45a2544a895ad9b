import type { Check } from "./check.ts";
import { deepestWay, nameOfCallee } from "./facts/callees.ts";
import { LEVELS } from "./facts/limits.ts";

export const excessiveNesting: Check = {
  rule: "Workflows call each other over at most 10 levels, the first caller included.",
  why: "GitHub does not start the run.",
  *find(subject) {
    const way = deepestWay(subject.workflow);
    if (way.length <= LEVELS) return;
    const target =
      subject.jobs.find(({ job }) => job.kind === "call" && nameOfCallee(job.workflow) === way[1]) ?? subject;
    yield {
      target,
      message: `${target.name} leads over ${way.length} levels of workflows, ${way.join(" → ")}: expected at most ${LEVELS}`,
      hint: "call the lower ones from higher up",
    };
  },
};
