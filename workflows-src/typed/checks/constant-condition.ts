import { isExpression, nodeOf } from "../expression.ts";
import type { ExpressionNode } from "../model/expression-node.ts";
import { listTargets } from "./allowed.ts";
import type { Check, Violation } from "./check.ts";
import { asMapping, type CheckedWorkflow } from "./checked-workflow.ts";
import { expressionKey } from "./facts/expression-key.ts";
import { contextPath, literalText } from "./facts/github-reads.ts";

export const constantCondition: Check = {
  rule: "A condition can be true, and can be false.",
  why: "The job or the step never runs, or always, and the run is green.",
  *find(checked) {
    const isMerged = mayBeMerged(checked);
    for (const target of listTargets(checked)) {
      for (const node of target.nodes) {
        const { text, expected, hint, isSure = true } = findConstant(node, isMerged, target.nodes) ?? {};
        if (text === undefined || hint === undefined) continue;
        const message = `${text} in ${target.name}: ${expected}`;
        yield { target, message, hint, ...(!isSure && { severity: "warning" as const }) };
      }
    }
    yield* failuresOfNothing(checked);
  },
};

interface Constant {
  readonly text: string;
  readonly expected: string;
  readonly hint: string;
  /** False if the condition around it may be right all the same. */
  readonly isSure?: boolean;
}

function findConstant(node: ExpressionNode, isMerged: boolean, all: readonly ExpressionNode[]): Constant | undefined {
  if (contextPath(node) === "github.event.pull_request.merged" && !isMerged)
    return {
      text: "github.event.pull_request.merged is never true",
      expected: 'expected "closed" among the types of the event',
      hint: 'a pull request is merged as it is closed: types: ["closed"]',
      isSure: false,
    };
  const foreign = findForeignRef(node);
  // `github.ref == 'main' || github.ref == 'refs/heads/main'` works.
  const isSure = !all.some((other) => literalText(other)?.startsWith("refs/"));
  return foreign === undefined ? findContradiction(node) : { ...foreign, isSure };
}

/** A ref begins with `refs/`, so it is never equal to the name of a branch or a tag. */
function findForeignRef(node: ExpressionNode): Constant | undefined {
  const isStart = node.kind === "call" && node.name === "startsWith";
  const isComparison = node.kind === "operator" && (node.operator === "==" || node.operator === "!=");
  const parts = isStart ? node.arguments : isComparison ? node.operands : [];
  const other = parts.find((part) => contextPath(part) !== "github.ref");
  const text = other && literalText(other)?.toLowerCase();
  if (parts.every((part) => contextPath(part) !== "github.ref") || !text) return undefined;
  if (text.startsWith("refs/") || (isStart && "refs/".startsWith(text))) return undefined;
  return {
    text: `github.ref never ${isStart ? "begins with" : "equals"} "${text}"`,
    expected: 'expected a text that begins with "refs/"',
    hint: `compare github.ref_name, or write "refs/heads/${text}"`,
  };
}

/** `a == 'x' && a == 'y'` is never true, `a != 'x' || a != 'y'` always. */
function findContradiction(node: ExpressionNode): Constant | undefined {
  if (node.kind !== "operator" || (node.operator !== "&&" && node.operator !== "||")) return undefined;
  const comparison = node.operator === "&&" ? "==" : "!=";
  const seen = new Map<string, string>();
  for (const operand of node.operands) {
    if (operand.kind !== "operator" || operand.operator !== comparison) continue;
    const [left, right] = operand.operands as readonly [ExpressionNode, ExpressionNode];
    const [value, text] = literalText(left) === undefined ? [left, literalText(right)] : [right, literalText(left)];
    if (text === undefined) continue;
    const key = expressionKey(value);
    const before = seen.get(key);
    if (before !== undefined && before.toLowerCase() !== text.toLowerCase())
      return {
        text: `a value is compared with "${before}" ${comparison === "==" ? "and" : "or"} "${text}", which is ${comparison === "==" ? "never" : "always"} true`,
        expected: `expected ${comparison === "==" ? "or(…)" : "and(…)"}`,
        hint:
          comparison === "=="
            ? "a value equals one of them: or(eq(a, x), eq(a, y))"
            : "a value that is neither: and(ne(a, x), ne(a, y))",
      };
    seen.set(key, text);
  }
  return undefined;
}

/** Whether an event of a workflow tells of pull requests that were closed, or of pull requests in another form. */
function mayBeMerged({ document, isCalled, workflow }: CheckedWorkflow): boolean {
  const events = Object.entries(asMapping(document().on));
  if (isCalled && workflow.call !== undefined) return true;
  return events.some(([event, settings]) => {
    if (event !== "pull_request" && event !== "pull_request_target")
      return event.startsWith("pull_request") || event === "workflow_call";
    const { types } = asMapping(settings);
    return [types].flat().includes("closed");
  });
}

/** A job that needs no other has nothing that could have failed before it. */
function* failuresOfNothing({ jobs }: CheckedWorkflow): Generator<Violation> {
  for (const target of jobs) {
    const { if: condition } = target.job.props;
    if (target.needs.length > 0 || !isExpression(condition) || isPossible(nodeOf(condition))) continue;
    yield {
      target,
      key: "if",
      message: `the if of ${target.name} waits for a failure, but it needs no job: expected needs with the jobs that may fail`,
      hint: "list the jobs in needs; failure() of a job looks at the jobs that it needs",
    };
  }
}

/** Whether a condition may be true where failure() is false. */
function isPossible(node: ExpressionNode): boolean {
  if (node.kind === "call") return node.name !== "failure";
  if (node.kind !== "operator") return true;
  if (node.operator === "&&") return node.operands.every(isPossible);
  return node.operator !== "||" || node.operands.some(isPossible);
}
