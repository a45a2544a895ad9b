import { listTargets } from "./allowed.ts";
import type { Check } from "./check.ts";
import type { CheckTarget } from "./checked-workflow.ts";

export const unexplainedAllow: Check = {
  rule: "Everything that is allowed or trusted has a reason.",
  why: "The reference of the workflows lists the reason, so that the next reader knows why the rule does not apply.",
  *find(checked) {
    for (const target of listTargets(checked)) {
      for (const [code, reason] of Object.entries(target.allow)) {
        if (reason.trim() !== "") continue;
        yield {
          target,
          message: `${target.name} allows ${code} without a reason: expected one`,
          hint: `explain why GitHub's behaviour is right here: allow: { "${code}": "…" }`,
        };
      }
      if (trustsWithoutReason(target)) {
        const message = `${target.name} trusts text of an outsider without a reason: expected one`;
        yield { target, message, hint: 'explain why it can do no harm here: trusted(text, "…")' };
      }
    }
  },
};

const trustsWithoutReason = ({ nodes }: CheckTarget): boolean =>
  nodes.some((node) => node.kind === "trusted" && node.reason.trim() === "");
