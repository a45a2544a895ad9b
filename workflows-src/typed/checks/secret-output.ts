import { isExpression, nodeOf } from "../expression.ts";
import { collectNodes, type ExpressionNode } from "../model/expression-node.ts";
import type { Check, Violation } from "./check.ts";
import type { CheckedJob } from "./checked-workflow.ts";
import { readsAmong } from "./facts/reads.ts";

export const secretOutput: Check = {
  rule: "No output of a job contains a secret, or a value that its own step masks.",
  why: "GitHub drops an output that contains a masked value, with a warning in the log. Its readers get an empty value.",
  *find({ jobs }) {
    for (const target of jobs) {
      const outputs = target.job.kind === "job" ? Object.entries(target.job.props.outputs ?? {}) : [];
      for (const [name, value] of outputs) {
        if (!isExpression(value)) continue;
        yield* masked(target, name, nodeOf(value));
        if (!holdsSecret(nodeOf(value))) continue;
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

/** Finds an output of a step that masks the value itself: `echo "::add-mask::$TOKEN"` and `echo "token=$TOKEN" >> "$GITHUB_OUTPUT"`. */
function* masked(target: CheckedJob, output: string, node: ExpressionNode): Generator<Violation> {
  for (const { owner, path } of readsAmong(collectNodes(node))) {
    const step = target.steps.find((candidate) => candidate.step === owner);
    const run = String(step?.document().run ?? "").replace(/\$\{(\w+)\}/g, "$$$1");
    const values = [...run.matchAll(/::add-mask::["']?([^\s"']+)/g)].map(([, value = ""]) => value);
    const name = path.at(-1) ?? "";
    const value = values.find((text) => run.includes(`${name}=${text}`));
    if (step === undefined || value === undefined) continue;
    yield {
      target,
      key: `outputs.${output}`,
      message: `the output "${output}" of ${target.name} is ${value}, which ${step.name} masks: expected a value that may be shown`,
      hint: "do not mask a value that other jobs read, or read it where it is needed",
      other: step.source,
    };
  }
}

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
