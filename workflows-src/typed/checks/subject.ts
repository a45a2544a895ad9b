import { usesOf } from "../action.ts";
import { type ScriptTexts, stepsOf, type WorkflowDocument } from "../build/lower.ts";
import type { Node } from "../expression.ts";
import { type AnyJob, type AnyStep, sourceOfStep } from "../job.ts";
import type { SourceOf } from "../source.ts";
import type { Workflow } from "../workflow.ts";
import { isJob, nodesIn, type Read, readsAmong } from "./facts/reads.ts";

/** A workflow, job or step: where it was defined, what a message calls it, and what is meant there. */
export interface Place {
  readonly name: string;
  /** The keys that lead to it in the document. */
  readonly path: readonly (string | number)[];
  readonly source: SourceOf;
  readonly allow: Readonly<Record<string, string>>;
  /** What the place lies in; what is allowed there is allowed here. */
  readonly within?: Place;
  /** What the expressions are made of that stand in it and in nothing that lies in it. */
  readonly nodes: readonly Node[];
}

/** A mapping of the document. */
export type Yaml = Readonly<Record<string, unknown>>;

/** What is made from a workflow; asked for once its parts are known to be of a shape that something can be made from. */
interface Made {
  /** What GitHub reads, of this workflow or of one that it calls: keys that are not modelled stand in it too. */
  readonly document: (workflow: Workflow) => WorkflowDocument;
  /** The file's text. */
  readonly text: (document: WorkflowDocument) => string;
  readonly scriptText: ScriptTexts;
  /** Whether another workflow of the project calls it. */
  readonly isCalled: boolean;
}

/** A workflow as checks see it. */
export interface Subject extends Place {
  readonly workflow: Workflow;
  readonly jobs: readonly JobSubject[];
  /** Jobs by the value that others refer to them with; of one that is listed twice, its first. */
  readonly byJob: ReadonlyMap<unknown, JobSubject>;
  /** Names of what stands in the place of a job or a step and is none. */
  readonly strangers: string[];
  readonly document: () => Yaml;
  /** The document of a workflow that it calls. */
  readonly documentOf: (callee: Workflow) => Yaml;
  readonly text: () => string;
  readonly scriptText: ScriptTexts;
  readonly isCalled: boolean;
}

export interface JobSubject extends Place {
  readonly id: string;
  readonly job: AnyJob;
  readonly needs: readonly unknown[];
  readonly steps: readonly StepSubject[];
  readonly reads: readonly Read[];
  readonly document: () => Yaml;
}

export interface StepSubject extends Place {
  readonly step: AnyStep;
  readonly nodes: readonly Node[];
  readonly reads: readonly Read[];
  readonly document: () => Yaml;
}

export function subjectOf(workflow: Workflow, made: Made): Subject {
  const lowered = once(() => made.document(workflow));
  const document = () => lowered() as unknown as Yaml;
  const documentOf = (callee: Workflow) => made.document(callee) as unknown as Yaml;
  const jobs: JobSubject[] = [];
  const strangers: string[] = [];
  const byJob = new Map<unknown, JobSubject>();
  const { allow = {}, ...settings } = workflow.props;
  const place = {
    name: `workflow "${workflow.id}"`,
    path: [],
    source: workflow.source,
    allow,
    nodes: nodesIn([settings, workflow.call?.outputs]),
  };
  const text = once(() => made.text(lowered()));
  const { scriptText, isCalled } = made;
  const self = { ...place, workflow, jobs, byJob, strangers, document, documentOf, text, scriptText, isCalled };
  for (const [id, job] of Object.entries(workflow.jobs)) {
    if (!isJob(job)) strangers.push(`job "${id}"`);
    else jobs.push(jobSubject(id, job, self, () => mapping(mapping(document().jobs)[id])));
  }
  for (const job of jobs) if (!byJob.has(job.job)) byJob.set(job.job, job);
  return self;
}

function jobSubject(id: string, job: AnyJob, within: Subject, document: () => Yaml): JobSubject {
  const { needs, steps: _, allow = {}, ...settings } = job.props as AnyJob["props"] & { readonly steps?: unknown };
  const steps: StepSubject[] = [];
  const nodes = nodesIn(settings);
  const path = ["jobs", id];
  const place = { name: `job "${id}"`, path, source: job.source, allow, within, nodes };
  const self = { ...place, id, job, needs: Array.from(needs ?? []), steps, reads: readsAmong(nodes), document };
  for (const [index, step] of Array.from(stepsOf(job) ?? []).entries()) {
    const stepDocument = () => mapping((document().steps as readonly unknown[] | undefined)?.[index]);
    if (typeof step === "object" && step !== null) steps.push(stepSubject(step, index, job, self, stepDocument));
    else within.strangers.push(`step number ${index + 1} of ${self.name}`);
  }
  return self;
}

function stepSubject(step: AnyStep, index: number, job: AnyJob, within: JobSubject, document: () => Yaml): StepSubject {
  const { kind: _, source: __, allow = {}, ...settings } = step as AnyStep & { readonly source?: unknown };
  const names = [step.name, step.id, step.kind === "action" ? usesOf(step.action).replace(/@.*/, "") : undefined];
  const called = names.find((name) => typeof name === "string") ?? `number ${index + 1}`;
  const name = `step "${called}" of ${within.name}`;
  const nodes = nodesIn(settings);
  const path = [...within.path, "steps", index];
  const place = { name, path, source: sourceOfStep(step, job), allow, within, nodes };
  return { ...place, step, reads: readsAmong(nodes), document };
}

/** The value as a mapping; an empty one if it is none. */
export const mapping = (of: unknown): Yaml => (typeof of === "object" && of !== null ? (of as Yaml) : {});

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
