import { usesOf } from "../action.ts";
import { stepsInside } from "../background.ts";
import type { ScriptTexts } from "../emit/lower.ts";
import type { Rendering } from "../emit/rendering.ts";
import { findIncompleteParts, isJob, nodesIn, stepsOf } from "../emit/steps.ts";
import type { AnyJob, AnyStep, Workflow } from "../model/definition.ts";
import type { ExpressionNode } from "../model/expression-node.ts";
import type { SourceOf } from "../model/source.ts";
import { type Read, readsAmong } from "./facts/reads.ts";

/** A workflow, job or step that a check looks at. */
export interface CheckTarget {
  /** Its name in messages, e.g. `job "build"`. */
  readonly name: string;
  /** The keys that lead to it in the document. */
  readonly path: readonly (string | number)[];
  readonly source: SourceOf;
  readonly allow: Readonly<Record<string, string>>;
  /** The target around it, whose `allow` covers it too. */
  readonly parent?: CheckTarget;
  /** The nodes of its own expressions, without those of targets inside it. */
  readonly nodes: readonly ExpressionNode[];
  /** Its part of the document that GitHub reads, with keys that are not modelled. */
  readonly document: () => YamlMapping;
}

/** A mapping of a document. */
export type YamlMapping = Readonly<Record<string, unknown>>;

export interface CheckedWorkflow extends CheckTarget {
  readonly workflow: Workflow;
  readonly jobs: readonly CheckedJob[];
  /** Finds a job by the value that refers to it; the first one if it is listed twice. */
  readonly byJob: ReadonlyMap<unknown, CheckedJob>;
  /** Names of entries that should be jobs or steps but are not. */
  readonly incompleteParts: readonly string[];
  /** The document of this workflow, or of one that it calls. */
  readonly documentOf: (workflow: Workflow) => YamlMapping;
  readonly text: () => string;
  readonly scriptText: ScriptTexts;
  readonly isCalled: boolean;
  readonly workflowNames: ReadonlySet<string> | undefined;
}

export interface CheckedJob extends CheckTarget {
  readonly id: string;
  readonly job: AnyJob;
  readonly needs: readonly unknown[];
  readonly steps: readonly CheckedStep[];
  readonly reads: readonly Read[];
}

export interface CheckedStep extends CheckTarget {
  readonly step: AnyStep;
  readonly reads: readonly Read[];
}

export function toCheckedWorkflow({
  workflow,
  text,
  scriptText,
  isCalled,
  workflowNames,
  ...rendering
}: Rendering): CheckedWorkflow {
  const documentOf = (other: Workflow) => rendering.documentOf(other) as unknown as YamlMapping;
  const document = () => documentOf(workflow);
  const { allow = {}, ...settings } = workflow.props;
  const target: CheckTarget = {
    name: `workflow "${workflow.id}"`,
    path: [],
    source: workflow.source,
    allow,
    nodes: nodesIn([settings, workflow.call?.outputs]),
    document,
  };
  const jobs = Object.entries(workflow.jobs).flatMap(([id, job]) =>
    isJob(job) ? [toCheckedJob(id, job, target, () => asMapping(asMapping(document().jobs)[id]))] : [],
  );
  return {
    ...target,
    workflow,
    jobs,
    byJob: new Map(jobs.toReversed().map((job) => [job.job, job])),
    incompleteParts: findIncompleteParts(workflow),
    documentOf,
    text,
    scriptText,
    isCalled,
    workflowNames,
  };
}

function toCheckedJob(id: string, job: AnyJob, parent: CheckTarget, document: () => YamlMapping): CheckedJob {
  const { needs, steps: _, allow = {}, ...settings } = job.props as AnyJob["props"] & { readonly steps?: unknown };
  const nodes = nodesIn(settings);
  const target = { name: `job "${id}"`, path: ["jobs", id], source: job.source, allow, parent, nodes, document };
  const steps = Array.from(stepsOf(job) ?? []).flatMap((step, index) => {
    if (typeof step !== "object" || step === null) return [];
    const stepDocument = () => asMapping((document().steps as readonly unknown[] | undefined)?.[index]);
    const outer = toCheckedStep(step, index, target, [...target.path, "steps", index], stepDocument);
    const inner = stepsInside(step).map((inside, number) => {
      const insideDocument = () => asMapping((stepDocument().parallel as readonly unknown[] | undefined)?.[number]);
      return toCheckedStep(inside, number, target, [...outer.path, "parallel", number], insideDocument);
    });
    return [outer, ...inner];
  });
  return { ...target, id, job, needs: Array.from(needs ?? []), steps, reads: readsAmong(nodes) };
}

function toCheckedStep(
  step: AnyStep,
  index: number,
  parent: CheckTarget,
  path: CheckTarget["path"],
  document: () => YamlMapping,
): CheckedStep {
  const {
    kind: _,
    source: __,
    allow = {},
    ...settings
  } = (
    step.kind === "control" ? { ...step, wait: undefined, cancel: undefined, parallel: undefined } : step
  ) as AnyStep & { readonly source?: unknown };
  const names = [
    step.name,
    step.kind === "control" ? undefined : step.id,
    step.kind === "action" ? usesOf(step.action).replace(/@.*/, "") : undefined,
  ];
  const name = names.find((candidate) => typeof candidate === "string") ?? `number ${index + 1}`;
  const nodes = nodesIn(settings);
  return {
    name: `step "${name}" of ${parent.name}`,
    path,
    // A step that is a plain object has no call site, so its job's is used.
    source: step.kind === undefined ? parent.source : step.source,
    allow,
    parent,
    nodes,
    document,
    step,
    reads: [...readsAmong(nodes), ...awaitedBy(step)],
  };
}

/** The steps that a step waits for or stops, as reads of how they ended: they have to be known in the same way. */
const awaitedBy = (step: AnyStep): Read[] =>
  step.kind === "control"
    ? [...(step.wait ?? []), ...(step.cancel ? [step.cancel] : [])].map((owner) => ({
        kind: "read",
        owner,
        path: ["conclusion"],
      }))
    : [];

/** Returns the value if it is an object, otherwise an empty mapping. */
export const asMapping = (value: unknown): YamlMapping =>
  typeof value === "object" && value !== null ? (value as YamlMapping) : {};
