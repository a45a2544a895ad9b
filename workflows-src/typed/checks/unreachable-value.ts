import type { ExpressionNode } from "../model/expression-node.ts";
import { listTargets } from "./allowed.ts";
import type { Check } from "./check.ts";
import { literalText } from "./facts/github-reads.ts";

export const unreachableValue: Check = {
  rule: "The value that choose gives for true is not empty, false, 0 or null.",
  why: "choose(c, yes, no) is written as c && yes || no, which GitHub evaluates to no if yes counts as false.",
  *find(checked) {
    for (const target of listTargets(checked)) {
      for (const node of target.nodes) {
        if (node.kind !== "operator" || node.operator !== "||") continue;
        const [chosen] = node.operands;
        const yes = chosen?.kind === "operator" && chosen.operator === "&&" ? chosen.operands.at(-1) : undefined;
        if (yes === undefined || !isFalsy(yes)) continue;
        yield {
          target,
          message: `an expression of ${target.name} chooses ${JSON.stringify(literalText(yes) ?? (yes as { value?: unknown }).value)} if its condition is true, and gets the other value: expected a value that counts as true`,
          hint: "negate the condition and swap the values: choose(not(c), no, yes)",
        };
      }
    }
  },
};

const isFalsy = (node: ExpressionNode): boolean => literalText(node) === "" || (node.kind === "literal" && !node.value);
