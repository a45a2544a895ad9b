import { isExpression, type Node, nodeOf, nodesOf } from "../expression.ts";
import type { AnyJob, AnyStep } from "../job.ts";
import { perLeg } from "../lower.ts";
import type { SourceOf } from "../source.ts";
import type { Workflow } from "../workflow.ts";

/** What a check finds: what is wrong, where it was defined, and what to do. */
export interface Finding {
  readonly code: string;
  readonly source: SourceOf;
  readonly message: string;
  readonly hint: string;
}

/** One rule that types cannot express. Reports everything it finds; throws nothing. */
export type Check = (workflow: Workflow) => Iterable<Finding>;

/** What is read of a job or step: whose it is, and which of its properties. */
export type Read = Extract<Node, { kind: "read" }>;

/** Every property of a job or step that an expression anywhere inside of `value` reads. */
export function* readsIn(value: unknown): Generator<Read> {
  if (isExpression(value)) {
    for (const node of nodesOf(nodeOf(value))) if (node.kind === "read") yield node;
  } else if (typeof value === "function") {
    yield* readsIn(perLeg(value));
  } else if (Array.isArray(value)) {
    for (const item of value) yield* readsIn(item);
  } else if (typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    for (const item of Object.values(value)) yield* readsIn(item);
  }
}

/** What a step says about itself, without the expressions that stand for its own outputs. */
export function settingsOf(step: AnyStep): object {
  const { outputs: _, ...settings } = step;
  return settings;
}

/** What a job says about itself, without its steps and the jobs it needs. */
export const settingsOfJob = ({ props }: AnyJob): object =>
  Object.fromEntries(Object.entries(props).filter(([key]) => key !== "needs" && key !== "steps"));

export const isJob = (owner: object): owner is AnyJob => {
  const { kind } = owner as { kind?: unknown };
  return kind === "job" || kind === "call";
};
