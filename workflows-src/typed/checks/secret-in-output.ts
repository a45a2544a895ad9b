import { isExpression, type Node, nodeOf } from "../expression.ts";
import type { Check } from "./check.ts";

export const secretInOutput: Check<"secret-in-output"> = {
  code: "secret-in-output",
  severity: "error",
  rule: "No output of a job holds a secret.",
  why: "GitHub leaves an output that contains the value of a secret out, with a warning in the log: who reads it gets nothing.",
  *find({ jobs }) {
    for (const at of jobs) {
      const outputs = at.job.kind === "job" ? Object.entries(at.job.props.outputs ?? {}) : [];
      for (const [name, value] of outputs) {
        if (!isExpression(value) || !holdsSecret(nodeOf(value))) continue;
        yield {
          at,
          key: `outputs.${name}`,
          message: `the output "${name}" of ${at.name} holds a secret: expected a value that may be shown`,
          hint: 'read the secret in the job that needs it; whether there is one may be said: ne(secrets.X, "")',
        };
      }
    }
  },
};

/** What says no more of its operands than yes or no. */
const ANSWERS = ["==", "!=", "<", "<=", ">", ">=", "contains", "startsWith", "endsWith", "hashFiles"];

/** Whether a secret is a part of what an expression evaluates to. */
function holdsSecret(node: Node): boolean {
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
