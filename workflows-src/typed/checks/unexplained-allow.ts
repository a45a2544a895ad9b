import { listTargets } from "./allowed.ts";
import type { Check } from "./check.ts";
import type { CheckTarget } from "./checked-workflow.ts";

export const unexplainedAllow: Check = {
  rule: "What is allowed or trusted has a reason.",
  why: "The reason stands in the reference: it is all that tells the next reader why the rule does not hold there.",
  *find(subject) {
    for (const target of listTargets(subject)) {
      for (const [code, reason] of Object.entries(target.allow)) {
        if (reason.trim() !== "") continue;
        yield {
          target,
          message: `${target.name} allows ${code} without saying why: expected a reason`,
          hint: `write why GitHub's behaviour is right here: allow: { "${code}": "…" }`,
        };
      }
      if (trustsWithoutReason(target)) {
        const message = `${target.name} trusts text of an outsider without saying why: expected a reason`;
        yield { target, message, hint: 'write why it can do no harm here: trusted(text, "…")' };
      }
    }
  },
};

const trustsWithoutReason = ({ nodes }: CheckTarget): boolean =>
  nodes.some((node) => node.kind === "trusted" && node.reason.trim() === "");
