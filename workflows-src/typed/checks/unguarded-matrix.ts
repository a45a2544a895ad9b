import { isExpression, nodeOf } from "../expression.ts";
import type { ExpressionNode } from "../model/expression-node.ts";
import type { Check } from "./check.ts";
import { canonical } from "./facts/canonical.ts";
import { dynamicParts } from "./facts/legs.ts";

export const unguardedMatrix: Check = {
  rule: "A job whose matrix is known only when the workflow runs has an if that requires it not to be empty.",
  why: "An empty matrix is an error that fails the run; if is evaluated before it.",
  *find({ jobs }) {
    for (const job of jobs) {
      const condition = job.job.props.if;
      const required = isExpression(condition) ? conjuncts(nodeOf(condition)) : [];
      for (const [name, list] of dynamicParts(job.job)) {
        const node = nodeOf(list);
        // A whole matrix has legs where its "include" has.
        const lists: ExpressionNode[] = name === "" ? [node, { kind: "property", of: node, name: "include" }] : [node];
        const guards = new Set(lists.flatMap(guardsOf));
        if (required.some((conjunct) => guards.has(canonical(conjunct)))) continue;
        yield {
          target: job,
          message: `the matrix of ${job.name} is empty where ${name === "" ? 'its "include"' : `"${name}"`} is: expected an if that asks for at least one leg`,
          hint: "add notEmpty(list) to its if, with that list; where it cannot be empty, allow this with the reason",
        };
      }
    }
  },
};

/** `a && b` → `a`, `b`. */
const conjuncts = (node: ExpressionNode): readonly ExpressionNode[] =>
  node.kind === "operator" && node.operator === "&&" ? node.operands.flatMap(conjuncts) : [node];

/** All that says that a list, or the JSON text it is read from, is not empty. */
function guardsOf(list: ExpressionNode): string[] {
  const empty: ExpressionNode = { kind: "literal", value: "[]" };
  const texts: ExpressionNode[] = [{ kind: "call", name: "toJSON", arguments: [list] }];
  if (list.kind === "call" && list.name === "fromJSON") texts.push(...list.arguments);
  const guards = texts.flatMap((text): ExpressionNode[] => [
    { kind: "operator", operator: "!=", operands: [text, empty] },
    { kind: "not", of: { kind: "operator", operator: "==", operands: [text, empty] } },
  ]);
  return guards.map(canonical);
}
