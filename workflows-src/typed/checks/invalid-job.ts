import type { Check } from "./check.ts";

export const invalidJob: Check = {
  rule: "What stands in the place of a job or a step is one.",
  why: "Nothing can be written for it. It comes from values that are not there yet, e.g. where two definitions import each other.",
  *find(subject) {
    for (const name of subject.incompleteParts) {
      yield {
        target: subject,
        message: `${name} of ${subject.name} is nothing: expected a value that job(), call(), script() or an action made`,
        hint: "look at where the value comes from; where it is left out on purpose, leave its key out too",
      };
    }
  },
};
