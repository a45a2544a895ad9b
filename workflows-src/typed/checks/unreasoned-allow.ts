import { placesOf } from "./allowed.ts";
import type { Check } from "./check.ts";
import type { Place } from "./subject.ts";

export const unreasonedAllow: Check<"unreasoned-allow"> = {
  code: "unreasoned-allow",
  severity: "error",
  rule: "What is allowed or trusted has a reason.",
  why: "The reason stands in the reference: it is all that tells the next reader why the rule does not hold there.",
  *find(subject) {
    for (const at of placesOf(subject)) {
      for (const [code, reason] of Object.entries(at.allow)) {
        if (reason.trim() !== "") continue;
        yield {
          at,
          message: `${at.name} allows ${code} without saying why: expected a reason`,
          hint: `write why GitHub's behaviour is right here: allow: { "${code}": "…" }`,
        };
      }
      if (trustsWithoutReason(at)) {
        const message = `${at.name} trusts text of an outsider without saying why: expected a reason`;
        yield { at, message, hint: 'write why it can do no harm here: trusted(text, "…")' };
      }
    }
  },
};

const trustsWithoutReason = ({ nodes }: Place): boolean =>
  nodes.some((node) => node.kind === "trusted" && node.reason.trim() === "");
