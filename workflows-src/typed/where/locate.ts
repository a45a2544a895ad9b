import { STORE_HEADER_LINES } from "../emit/delivery.ts";
import { stepsOf } from "../emit/steps.ts";
import type { AnyJob, AnyStep, Workflow } from "../model/definition.ts";

import type { Source } from "../model/source.ts";
import type { PlainStep } from "../step.ts";

import { placeOfKey } from "./syntax.ts";
import { type Path, pathAt } from "./yaml-path.ts";

/** What stands at a place of a workflow file. */
export interface Located {
  /** The keys that lead to it; none for the comment above all of them. */
  readonly path: Path;
  /** Where the definition says it. */
  readonly source: Source;
  /** The script whose text it is, and which line (1-based) of it; behind its last line, a step that stores it has one of its own. */
  readonly script?: { readonly name: string; readonly line: number };
}

/** The definition behind a line (1-based), and a column where there is one, of the YAML emitted from a workflow. */
export function locate(workflow: Workflow, yaml: string, line: number, column?: number): Located {
  const header = yaml.split("\n").findIndex((text) => !/^(#.*)?$/.test(text));
  if (line <= header) return { path: [], source: placeInWorkflow(workflow, ["description"]) };

  const { path, line: begin } = pathAt(yaml, line, column);
  const { job, step, rest } = atPath(workflow, path);
  const source = step === undefined && line < begin && job ? placeInJob(job, ["comment"]) : placeOfPath(workflow, path);
  const isRun = step !== undefined && rest[0] === "run" && line > begin;
  const text = isRun ? lineOfScript(step, line - begin) : undefined;
  return { path, source, ...(text && { script: text }) };
}

/** The line of a script that a line of a step's `run` is; nothing where it is a line of what stores or loads the script. */
function lineOfScript(step: AnyStep, line: number): Located["script"] {
  if (step.kind !== "script" && step.kind !== "store") return undefined;
  const { name, delivery } = step.script;
  const above = step.kind === "store" ? STORE_HEADER_LINES : delivery === "digest" ? line : 0;
  return line > above ? { name, line: line - above } : undefined;
}

/** The definition behind what a path leads to in the document of a workflow. */
export function placeOfPath(workflow: Workflow, path: Path): Source {
  const { job, step, rest } = atPath(workflow, path);
  if (job === undefined) return placeInWorkflow(workflow, workflow.call === undefined ? path : declared(path));
  // A step that is a plain object has no place of its own: it stands in the list of its job.
  return step?.kind === undefined ? placeInJob(job, path.slice(2)) : placeInStep(step, rest);
}

/** The job and the step that a path leads through, and the keys behind them. */
function atPath({ jobs }: Workflow, [top, id = "", list, index, ...rest]: Path) {
  const job = top === "jobs" ? jobs[id] : undefined;
  const step = job && list === "steps" && typeof index === "number" ? stepsOf(job)[index] : undefined;
  return { job, step, rest };
}

/** Where a workflow says something of itself: in `workflow(id, props)`, or in `reusableWorkflow(id, props, body)`. */
export function placeInWorkflow({ source, call }: Workflow, path: Path): Source {
  const inBody = () => (call === undefined ? undefined : placeOfKey(source(), 2, path));
  return placeOfKey(source(), 1, path) ?? inBody() ?? source();
}

/** In `job(props)`, or in `call(workflow, props)`. */
const placeInJob = ({ kind, source }: AnyJob, path: Path): Source =>
  placeOfKey(source(), kind === "call" ? 1 : 0, path) ?? source();

/** In `step(props)`, in `script(of, props)` and `storeScript(of, props)`, or in what makes the step of an action: `checkout(inputs, props)`. */
function placeInStep({ kind, source }: Exclude<AnyStep, PlainStep>, path: Path): Source {
  const inputs = kind === "action" && path[0] === "with";
  const place = inputs ? placeOfKey(source(), 0, path.slice(1)) : placeOfKey(source(), kind === "run" ? 0 : 1, path);
  return place ?? source();
}

/** Where a reusable workflow declares what its `on` says. */
function declared(path: Path): Path {
  const [on, event, kind, ...rest] = path;
  if (on !== "on" || (event !== "workflow_call" && event !== "workflow_dispatch")) return path;
  if (kind !== undefined) return [kind, ...rest];
  return event === "workflow_dispatch" ? ["dispatch"] : ["inputs"];
}
