import { stepsOf } from "../../build/lower.ts";
import type { Workflow } from "../../workflow.ts";
import type { Subject, Yaml } from "../subject.ts";
import { jobsOf, ownWorkflows } from "./callees.ts";
import { LONGEST, type TreeCost, treeCost } from "./tree-cost.ts";

/** What GitHub's server counts for a run that reads a workflow. */
export interface RunCost extends TreeCost {
  /** Whether the run starts in a workflow that calls it, as a reusable one's does. */
  readonly hasCaller: boolean;
}

/**
 * What the server counts for a run of a workflow. A reusable one is counted with a caller in another repository, with the longest
 * names GitHub allows, that gives every input and secret. What it calls in other repositories is not known here, and counts
 * nothing but its path.
 */
export function runCostOf(subject: Subject): RunCost {
  const { workflow, document, documentOf } = subject;
  const own = ownWorkflows(workflow);
  const read = (path: string): Yaml | undefined => {
    if (path === CALLER) return callerOf(workflow);
    const called = own.get(idOf(path) ?? "");
    if (called === undefined || !isWhole(called)) return undefined;
    return called === workflow ? document() : documentOf(called);
  };
  const hasCaller = workflow.call !== undefined;
  return { ...treeCost(hasCaller ? CALLER : `.github/workflows/${workflow.id}.yml`, read), hasCaller };
}

/** No workflow of this project: theirs end in `.yml`. */
const CALLER = ".github/workflows/caller.yaml";

/** The name of a file in a message: `x.yml` in this project, else its path without the commit. */
export function nameOfFile(path: string): string {
  if (path === CALLER) return "the caller";
  const id = idOf(path);
  return id === undefined ? path.replace(/@.*/, "") : `${id}.yml`;
}

/** The id of the workflow of this project that lies at a path; undefined for the caller, and in other repositories. */
const idOf = (path: string): string | undefined =>
  new RegExp(`^(?:${LONGEST.repository}/)?\\.github/workflows/([^/@]+)\\.yml(?:@|$)`).exec(path)?.[1];

function callerOf({ id, call }: Workflow): Yaml {
  const each = (names: object | undefined, context: string) =>
    Object.fromEntries(Object.keys(names ?? {}).map((name) => [name, `\${{ ${context}.${name} }}`]));
  const uses = `${LONGEST.repository}/.github/workflows/${id}.yml@${LONGEST.commit}`;
  const job = { uses, with: each(call?.inputs, "inputs"), secrets: each(call?.secrets, "secrets") };
  return { on: { workflow_dispatch: null }, jobs: { [id]: job } };
}

/** Whether every job and step is one; the findings of that workflow say which is not. */
const isWhole = (workflow: Workflow): boolean => {
  const jobs = jobsOf(workflow);
  const steps = jobs.flatMap(([, job]) => Array.from(stepsOf(job) ?? []));
  return (
    jobs.length === Object.keys(workflow.jobs).length &&
    steps.every((step) => typeof step === "object" && step !== null)
  );
};
