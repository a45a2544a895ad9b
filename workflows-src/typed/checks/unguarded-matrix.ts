import { isExpression, nodeOf } from "../expression.ts";
import type { ExpressionNode } from "../model/expression-node.ts";
import type { Check } from "./check.ts";
import { expressionKey } from "./facts/expression-key.ts";
import { dynamicParts } from "./facts/legs.ts";

export const unguardedMatrix: Check = {
  rule: "A job whose matrix is computed at run time has an if that requires at least one leg.",
  why: "An empty matrix fails the run. GitHub evaluates the if before the matrix.",
  *find({ jobs }) {
    for (const job of jobs) {
      const condition = job.job.props.if;
      const required = isExpression(condition) ? conjuncts(nodeOf(condition)) : [];
      for (const [name, list] of dynamicParts(job.job)) {
        const node = nodeOf(list);
        // A matrix from one expression has legs if its "include" has items.
        const lists: ExpressionNode[] = name === "" ? [node, { kind: "property", of: node, name: "include" }] : [node];
        const guards = new Set(lists.flatMap(guardsOf));
        if (required.some((conjunct) => guards.has(expressionKey(conjunct)))) continue;
        yield {
          target: job,
          message: `the matrix of ${job.name} may be empty, because ${name === "" ? 'its "include"' : `"${name}"`} may be: expected an if that requires at least one leg`,
          hint: "add notEmpty(list) to its if, with that list; if the list cannot be empty, allow this with the reason",
        };
      }
    }
  },
};

/** `a && b` → `a`, `b`. */
const conjuncts = (node: ExpressionNode): readonly ExpressionNode[] =>
  node.kind === "operator" && node.operator === "&&" ? node.operands.flatMap(conjuncts) : [node];

/** Lists the conditions which require that a list, or the JSON text it is read from, is not empty. */
function guardsOf(list: ExpressionNode): string[] {
  const empty: ExpressionNode = { kind: "literal", value: "[]" };
  const texts: ExpressionNode[] = [{ kind: "call", name: "toJSON", arguments: [list] }];
  if (list.kind === "call" && list.name === "fromJSON") texts.push(...list.arguments);
  const guards = texts.flatMap((text): ExpressionNode[] => [
    { kind: "operator", operator: "!=", operands: [text, empty] },
    { kind: "not", of: { kind: "operator", operator: "==", operands: [text, empty] } },
  ]);
  return guards.map(expressionKey);
}
