import type { Check, Violation } from "./check.ts";
import type { CheckedJob, CheckedStep } from "./checked-workflow.ts";
import { findUsedAction } from "./facts/used-action.ts";

export const missingCheckout: Check = {
  rule: "An action of the repository itself, and a cache that is named after a lock file, come after a checkout.",
  why: "The workspace is empty at the start of a job: the action, or the file, is not found, and the step fails.",
  *find({ jobs }) {
    for (const job of jobs) {
      const [first] = job.steps;
      if (first !== undefined) yield* localAction(first, job);
      // A step that runs anything may bring the files too.
      for (const step of job.steps) {
        const action = findUsedAction(step);
        if (action === undefined || !/^actions\/setup-/.test(action.repository)) break;
        const { cache } = action.inputs;
        if (!CACHES.includes(action.repository) || cache === undefined || cache === "" || cache === false) continue;
        yield {
          target: step,
          key: "with.cache",
          severity: "warning",
          message: `${step.name} names its cache after a lock file, before anything brings the files: expected a checkout before it`,
          hint: "move the checkout to the front",
        };
      }
    }
  },
};

/** Actions that look for a lock file if they have the input `cache`. */
const CACHES = ["actions/setup-node", "actions/setup-python", "actions/setup-java"];

/** Only the first step is known to see an empty workspace; a runner of one's own may keep files of the run before. */
function* localAction(target: CheckedStep, job: CheckedJob): Generator<Violation> {
  const { uses } = target.document();
  if (typeof uses !== "string" || !uses.startsWith("./")) return;
  const isHosted = /^(?:ubuntu|windows|macos)-/.test(String(job.document()["runs-on"]));
  yield {
    target,
    ...(!isHosted && { severity: "warning" as const }),
    message: `${target.name} runs an action of the repository before anything brings its files: expected a checkout before it`,
    hint: "put checkout() in front of it",
  };
}
