import type { Check } from "./check.ts";

export const invalidJob: Check = {
  rule: "Every entry of jobs is a job, and every entry of steps is a step.",
  why: "Nothing can be written for it. Such an entry is often a value that does not exist yet, e.g. because two definitions import each other.",
  *find(checked) {
    for (const name of checked.incompleteParts) {
      yield {
        target: checked,
        message: `${name} of ${checked.name} is not a job or a step: expected the result of job(), call(), script() or an action`,
        hint: "look at where the value comes from; to leave it out on purpose, leave out its key too",
      };
    }
  },
};
