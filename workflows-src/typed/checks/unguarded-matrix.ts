import { isJob, nodesIn } from "../emit/steps.ts";
import { isExpression, nodeOf } from "../expression.ts";
import { collectNodes, type ExpressionNode } from "../model/expression-node.ts";
import type { Check } from "./check.ts";
import { conjunctsOf, expressionKey } from "./facts/expression-key.ts";
import { dynamicParts } from "./facts/legs.ts";
import { readsAmong } from "./facts/reads.ts";

export const unguardedMatrix: Check = {
  rule: "A job whose matrix is computed at run time has an if that requires at least one leg.",
  why: "An empty matrix fails the run. GitHub evaluates the if before the matrix.",
  *find({ jobs }) {
    for (const job of jobs) {
      const condition = job.job.props.if;
      const required = isExpression(condition) ? conjunctsOf(nodeOf(condition)) : [];
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
          ...(!isKnownToBeUnguarded(node, condition) && { severity: "warning" }),
        };
      }
    }
  },
};

/**
 * Whether a list comes from an input or from a step of the project, and the condition reads nothing that came with it. A list of an
 * action or a variable, or beside another output, may be known to have items.
 */
function isKnownToBeUnguarded(list: ExpressionNode, condition: unknown): boolean {
  const sources = new Set(collectNodes(list).flatMap(sourceOf));
  return (
    sources.size > 0 &&
    !nodesIn(condition)
      .flatMap(sourceOf)
      .some((source) => sources.has(source))
  );
}

/** Returns the job or the input that a node reads, unless the value comes from an action. */
function sourceOf(node: ExpressionNode): unknown[] {
  if (node.kind === "property" && node.of.kind === "context" && node.of.name === "inputs") return [expressionKey(node)];
  if (node.kind !== "read" || !isJob(node.owner) || node.path[0] !== "outputs") return [];
  const value = node.owner.kind === "job" ? node.owner.props.outputs?.[node.path[1] ?? ""] : undefined;
  const isOfAction = readsAmong(nodesIn(value)).some(({ owner }) => (owner as { kind?: string }).kind === "action");
  return isOfAction ? [] : [node.owner];
}

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
