import { stepsInside } from "../background.ts";
import { STORE_HEADER_LINES } from "../emit/delivery.ts";
import { stepsOf } from "../emit/steps.ts";
import type { AnyJob, AnyStep, Workflow } from "../model/definition.ts";
import type { Source } from "../model/source.ts";
import type { PlainStep, UnmodelledStep } from "../step.ts";
import { findKey } from "./syntax.ts";
import { findPathAt, type Path } from "./yaml-path.ts";

/** The origin of a place in a workflow file. */
export interface Located {
  /** The keys that lead to it; empty for the opening comment. */
  readonly path: Path;
  /** Its place in the definition. */
  readonly source: Source;
  /** The script and its line (1-based) there. A step that stores the script has one more line behind the last. */
  readonly script?: { readonly name: string; readonly line: number };
}

/** Finds the definition of a line (1-based), and optionally a column, of the YAML emitted from a workflow. */
export function locateLine(workflow: Workflow, yaml: string, line: number, column?: number): Located {
  const header = yaml.split("\n").findIndex((text) => !/^(#.*)?$/.test(text));
  if (line <= header) return { path: [], source: findInWorkflow(workflow, ["description"]) };

  const { path, line: begin } = findPathAt(yaml, line, column);
  const { job, step, rest } = followPath(workflow, path);
  const source = step === undefined && line < begin && job ? findInJob(job, ["comment"]) : findPath(workflow, path);
  const isRun = step !== undefined && rest[0] === "run" && line > begin;
  const text = isRun ? lineOfScript(step, line - begin) : undefined;
  return { path, source, ...(text && { script: text }) };
}

/** Maps a line of a step's `run` to the line of its script, unless it belongs to the code that stores or loads the script. */
function lineOfScript(step: AnyStep, line: number): Located["script"] {
  if (step.kind !== "script" && step.kind !== "store") return undefined;
  const { name, delivery } = step.script;
  const above = step.kind === "store" ? STORE_HEADER_LINES : delivery === "digest" ? line : 0;
  return line > above ? { name, line: line - above } : undefined;
}

/** Finds the definition of a path in the document of a workflow. */
export function findPath(workflow: Workflow, path: Path): Source {
  const { job, step, rest } = followPath(workflow, path);
  if (job === undefined) return findInWorkflow(workflow, workflow.call === undefined ? path : declarationPath(path));
  // A step that is a plain object has no call site; it is found in the list of its job.
  return step?.kind === undefined ? findInJob(job, path.slice(2)) : findInStep(step, rest);
}

/** Returns the job and the step on a path, and the keys behind them. */
export function followPath({ jobs }: Workflow, [top, id = "", list, index, ...rest]: Path) {
  const job = top === "jobs" ? jobs[id] : undefined;
  const step = job && list === "steps" && typeof index === "number" ? stepsOf(job)[index] : undefined;
  const [key, inner, ...behind] = rest;
  const inside = step && key === "parallel" && typeof inner === "number" ? stepsInside(step)[inner] : undefined;
  return inside === undefined ? { job, step, rest } : { job, step: inside, rest: behind };
}

/** Finds a key in `workflow(id, props)` or `reusableWorkflow(id, props, body)`. */
export function findInWorkflow({ source, call }: Workflow, path: Path): Source {
  const inBody = () => (call === undefined ? undefined : findKey(source(), 2, path));
  return findKey(source(), 1, path) ?? inBody() ?? source();
}

/** Finds a key in `job(props)` or `call(workflow, props)`. */
const findInJob = ({ kind, source }: AnyJob, path: Path): Source =>
  findKey(source(), kind === "call" ? 1 : 0, path) ?? source();

/** Finds a key in `step(props)`, `script(declaration, props)`, `storeScript(declaration, props)` or e.g. `checkout(inputs, props)`. */
function findInStep({ kind, source }: Exclude<AnyStep, PlainStep | UnmodelledStep>, path: Path): Source {
  const inputs = kind === "action" && path[0] === "with";
  const place = inputs ? findKey(source(), 0, path.slice(1)) : findKey(source(), kind === "run" ? 0 : 1, path);
  return place ?? source();
}

/** Translates a path in `on` to the declaration in a reusable workflow. */
function declarationPath(path: Path): Path {
  const [on, event, kind, ...rest] = path;
  if (on !== "on" || (event !== "workflow_call" && event !== "workflow_dispatch")) return path;
  if (kind !== undefined) return [kind, ...rest];
  return event === "workflow_dispatch" ? ["dispatch"] : ["inputs"];
}
