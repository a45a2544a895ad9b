import type { Check } from "./check.ts";
import { knownLegs, knownText } from "./facts/known-legs.ts";
import { inputsOfUpload } from "./facts/uploads.ts";

export const invalidArtifact: Check = {
  rule: 'The name of an artifact has none of the characters " : < > | * ? \\ / and no line break.',
  why: "The upload fails: a file system could not hold such a name.",
  *find({ jobs }) {
    for (const { job, steps } of jobs) {
      const legs = knownLegs(job);
      for (const target of steps) {
        const { step } = target;
        if (inputsOfUpload(target) === undefined || step.kind !== "action") continue;
        const { name } = step.with;
        const names = (legs.length === 0 ? [{}] : legs).map((leg) => knownText(name, leg));
        const wrong = names.find((text) => FORBIDDEN.test(text));
        const [character] = FORBIDDEN.exec(wrong ?? "") ?? [];
        if (wrong === undefined || character === undefined) continue;
        yield {
          target,
          key: "with.name",
          message: `${target.name} uploads an artifact named ${JSON.stringify(wrong)}, with ${JSON.stringify(character)} in it: expected a name without it`,
          hint: "replace the character, or use another value of the matrix in the name",
        };
      }
    }
  },
};

/** Source: `path-and-artifact-name-validation.ts` of @actions/artifact. */
const FORBIDDEN = /[":<>|*?\r\n\\/]/;
