import { collectNodes, type ExpressionNode } from "../model/expression-node.ts";
import { isJob } from "./steps.ts";

/**
 * Puts an output of a job in front of the part of a condition that parses it: `x && toJSON(fromJSON(x)) != '[]'`. The output is
 * empty if the job was skipped, and `fromJSON('')` fails the run. Without a status function the condition means
 * `success() && (…)`, which is false before it is parsed; the same holds for `job.result == 'success'` in front of it.
 */
export function guardOutputs(condition: ExpressionNode): ExpressionNode {
  if (!collectNodes(condition).some((node) => node.kind === "call" && STATUS.includes(node.name))) return condition;
  const parts = condition.kind === "operator" && condition.operator === "&&" ? condition.operands : [condition];
  const guarded = new Set<object>();
  const operands = parts.flatMap((part) => {
    const outputs = collectNodes(part).flatMap((node) => {
      const [text] = node.kind === "call" && node.name === "fromJSON" ? node.arguments : [];
      return text?.kind === "read" && isJob(text.owner) && !guarded.has(text.owner) ? [text] : [];
    });
    const owner = findRequiredJob(part);
    if (owner !== undefined) guarded.add(owner);
    for (const output of outputs) guarded.add(output.owner);
    return [...outputs, part];
  });
  return operands.length === parts.length ? condition : { kind: "operator", operator: "&&", operands };
}

const STATUS = ["always", "cancelled", "failure", "success"];

/** Returns the job that a part of a condition requires to have run: `job.result == 'success'`, or one of its outputs. */
function findRequiredJob(part: ExpressionNode): object | undefined {
  if (part.kind === "read") return part.owner;
  if (part.kind !== "operator" || (part.operator !== "==" && part.operator !== "!=")) return undefined;
  const [left, right] = part.operands;
  if (left?.kind !== "read" || right?.kind !== "literal") return undefined;
  const requires = part.operator === "==" ? Boolean(right.value) && right.value !== "skipped" : right.value === "";
  return requires ? left.owner : undefined;
}
