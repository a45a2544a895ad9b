import { resolvePerLeg } from "../../emit/steps.ts";
import { isExpression, nodeOf } from "../../expression.ts";
import type { AnyJob } from "../../model/definition.ts";
import type { ExpressionNode } from "../../model/expression-node.ts";
import { asMapping } from "../checked-workflow.ts";
import { countLegs, expandLegs } from "./legs.ts";

/** The context `matrix` of a leg. */
export type LegValues = Readonly<Record<string, unknown>>;

/** Lists the legs of a job that are known before the run; a job without a matrix has one. Empty if the run decides. */
export function knownLegs(job: AnyJob): readonly LegValues[] {
  const matrix: unknown = job.props.strategy?.matrix;
  if (matrix === undefined) return [{}];
  return countLegs(job) === undefined ? [] : expandLegs(matrix).map(({ values, added }) => ({ ...values, ...added }));
}

/** Returns a value of a definition in a leg; undefined if only the run knows it. A property that the leg lacks is null. */
export function valueInLeg(value: unknown, leg: LegValues): unknown {
  const settled = resolvePerLeg<unknown>(value as never);
  return isExpression(settled) ? evaluateNode(nodeOf(settled), leg) : settled;
}

function evaluateNode(node: ExpressionNode, leg: LegValues): unknown {
  switch (node.kind) {
    case "literal":
      return node.value;
    case "trusted":
      return evaluateNode(node.of, leg);
    case "context":
      return node.name === "matrix" ? leg : undefined;
    case "property": {
      const outer = evaluateNode(node.of, leg);
      if (outer === undefined) return undefined;
      return valueInLeg(asMapping(outer)[node.name] ?? null, leg);
    }
    case "text": {
      const parts = node.parts.map((part) => (typeof part === "string" ? part : evaluateNode(part, leg)));
      return parts.includes(undefined) ? undefined : parts.map((part) => part ?? "").join("");
    }
    default:
      return undefined;
  }
}

/** A literal, or the part of a text that is known in a leg: an expression that only the run knows leaves nothing. */
export function knownText(value: unknown, leg: LegValues): string {
  const settled = resolvePerLeg<unknown>(value as never);
  if (!isExpression(settled)) return String(settled ?? "");
  const node = nodeOf(settled);
  const parts = node.kind === "text" ? node.parts : [node];
  return parts.map((part) => (typeof part === "string" ? part : (evaluateNode(part, leg) ?? ""))).join("");
}
