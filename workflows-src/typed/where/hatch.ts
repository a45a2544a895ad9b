import { nodesIn } from "../emit/steps.ts";
import { isExpression } from "../expression.ts";
import type { AnyStep, Workflow } from "../model/definition.ts";
import type { UnmodelledStep } from "../step.ts";
import { followPath } from "./locate.ts";
import { type Path, printPath } from "./yaml-path.ts";

/**
 * Names the part on a path that was written by the escape hatch, e.g. `"cache-mode"`; undefined if the language made all of it.
 * `document` is the document of the workflow.
 */
export function findUnverified(workflow: Workflow, document: object, path: Path): string | undefined {
  const { job, step, rest } = followPath(workflow, path);
  if (isUnmodelledStep(step)) return listKeys(step.unmodelled);
  const places: [unmodelled: unknown, path: Path][] = [
    [workflow.props.unmodelled, path],
    [path[0] === "on" ? workflow.on.unmodelled : undefined, path.slice(1)],
    [job?.props.unmodelled, path.slice(2)],
    [path[2] === "strategy" ? job?.props.strategy?.unmodelled : undefined, path.slice(3)],
    [step?.unmodelled, rest],
  ];
  for (const [unmodelled, inside] of places) {
    const key = reachKey(unmodelled, inside);
    if (key !== undefined) return `"${printPath(key)}"`;
  }
  if (job?.kind === "call" && path[2] === "uses" && "isUnmodelled" in job.workflow) return job.workflow.uses;
  const text = valueAt(document, path);
  const {
    needs: _,
    steps: __,
    ...settings
  } = (job?.props ?? {}) as { readonly needs?: unknown; readonly steps?: unknown };
  const owner = step ?? (job ? settings : [workflow.props, workflow.on, workflow.call]);
  const unchecked = nodesIn(owner).find(
    (node) => node.kind === "context" && node.isUnchecked && typeof text === "string" && text.includes(node.name),
  );
  return unchecked?.kind === "context" ? `the expression ${unchecked.name}` : undefined;
}

/** Whether a step neither runs nor uses anything that the language knows. */
const isUnmodelledStep = (step: AnyStep | undefined): step is UnmodelledStep =>
  step !== undefined && step.kind === undefined && step.run === undefined;

const listKeys = (object: object): string =>
  Object.keys(object)
    .map((key) => `"${key}"`)
    .join(", ");

/** Returns the keys that lead from `unmodelled` to a path, or to a value of its own around it. */
function reachKey(unmodelled: unknown, [key, ...rest]: Path): Path | undefined {
  if (key === undefined || !isPlainObject(unmodelled) || !Object.hasOwn(unmodelled, key)) return undefined;
  const value = (unmodelled as Readonly<Record<string, unknown>>)[key];
  if (rest.length === 0 || !isPlainObject(value)) return [key];
  const inner = reachKey(value, rest);
  return inner && [key, ...inner];
}

const isPlainObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !isExpression(value);

const valueAt = (document: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>> | undefined)?.[key], document);
