import { isExpression, nodeOf } from "../expression.ts";
import type { ExpressionNode } from "../model/expression-node.ts";
import type { Check } from "./check.ts";

export const secretOutput: Check = {
  rule: "No output of a job contains a secret.",
  why: "GitHub drops an output that contains the value of a secret, with a warning in the log. Its readers get an empty value.",
  *find({ jobs }) {
    for (const target of jobs) {
      const outputs = target.job.kind === "job" ? Object.entries(target.job.props.outputs ?? {}) : [];
      for (const [name, value] of outputs) {
        if (!isExpression(value) || !holdsSecret(nodeOf(value))) continue;
        yield {
          target,
          key: `outputs.${name}`,
          message: `the output "${name}" of ${target.name} contains a secret: expected a value that may be shown`,
          hint: 'read the secret in the job that needs it; an output may tell whether there is one: ne(secrets.X, "")',
        };
      }
    }
  },
};

/** Operators and functions that reveal only yes or no about their operands, or a hash. */
const ANSWERS = ["==", "!=", "<", "<=", ">", ">=", "contains", "startsWith", "endsWith", "hashFiles"];

/** Whether a secret is a part of what an expression evaluates to. */
function holdsSecret(node: ExpressionNode): boolean {
  switch (node.kind) {
    case "context":
      return node.name === "secrets";
    case "property":
    case "trusted":
      return holdsSecret(node.of);
    case "call":
      return !ANSWERS.includes(node.name) && node.arguments.some(holdsSecret);
    case "operator":
      return !ANSWERS.includes(node.operator) && node.operands.some(holdsSecret);
    case "text":
      return node.parts.some((part) => typeof part !== "string" && holdsSecret(part));
    default:
      return false;
  }
}
