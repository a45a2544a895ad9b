import { findIncompleteParts } from "../../emit/steps.ts";
import type { Workflow } from "../../model/definition.ts";
import type { YamlMapping } from "../checked-workflow.ts";
import { findOwnWorkflows } from "./callees.ts";
import { LONGEST, type TreeCost, treeCost } from "./tree-cost.ts";

/** The size of a run as GitHub's server counts it. */
export interface RunCost extends TreeCost {
  /** Whether the run starts in a workflow that calls it, as a reusable one's does. */
  readonly hasCaller: boolean;
}

/**
 * Returns the size of a run of a workflow. A reusable one is counted with a caller in another repository that has the longest
 * names GitHub allows and passes every input and secret. Workflows of other repositories count only their path.
 */
export function measureRun(workflow: Workflow, documentOf: (workflow: Workflow) => YamlMapping | undefined): RunCost {
  const own = findOwnWorkflows(workflow);
  const read = (path: string): YamlMapping | undefined => {
    if (path === CALLER) return callerOf(workflow);
    const called = own.get(idOf(path) ?? "");
    return called === undefined || findIncompleteParts(called).length > 0 ? undefined : documentOf(called);
  };
  const hasCaller = workflow.call !== undefined;
  return { ...treeCost(hasCaller ? CALLER : `.github/workflows/${workflow.id}.yml`, read), hasCaller };
}

/** Cannot be a workflow of this project, because these end in `.yml`. */
const CALLER = ".github/workflows/caller.yaml";

/** Returns the name of a file in messages: `x.yml` in this project, otherwise its path without the commit. */
export function nameOfFile(path: string): string {
  if (path === CALLER) return "the caller";
  const id = idOf(path);
  return id === undefined ? path.replace(/@.*/, "") : `${id}.yml`;
}

/** Returns the id of the workflow of this project at a path; undefined for the caller and for other repositories. */
const idOf = (path: string): string | undefined =>
  new RegExp(`^(?:${LONGEST.repository}/)?\\.github/workflows/([^/@]+)\\.yml(?:@|$)`).exec(path)?.[1];

function callerOf({ id, call }: Workflow): YamlMapping {
  const each = (names: object | undefined, context: string) =>
    Object.fromEntries(Object.keys(names ?? {}).map((name) => [name, `\${{ ${context}.${name} }}`]));
  const uses = `${LONGEST.repository}/.github/workflows/${id}.yml@${LONGEST.commit}`;
  const job = { uses, with: each(call?.inputs, "inputs"), secrets: each(call?.secrets, "secrets") };
  return { on: { workflow_dispatch: null }, jobs: { [id]: job } };
}
