import type { GeneratedWorkflowTypes } from "@github-actions-workflow-ts/lib";
import type { ActionStep } from "./action.ts";
import { matrixOf } from "./contexts.ts";
import type { Inputs } from "./declarations.ts";
import { type Expression, isExpression, type NameOf, nodeOf, print, scalar } from "./expression.ts";
import type { AnyJob, AnyStep, CommonJobProps, Job } from "./job.ts";
import type { Matrix } from "./matrix.ts";
import type { ScriptStep } from "./script.ts";
import type { CallJob, Workflow } from "./workflow.ts";

/** The document of a workflow as GitHub's schema describes it: the base library's data model. */
export type WorkflowDocument = GeneratedWorkflowTypes.Workflow;

/** The text of each inline script, by its name. */
export type ScriptTexts = (name: string) => string;

type Yaml = Record<string, unknown>;

/** Turns a definition into the document that is written: ids for jobs, texts for expressions, GitHub's order of keys. */
export function lower(workflow: Workflow, scriptText: ScriptTexts): WorkflowDocument {
  const ids = new Map<object, string>(Object.entries(workflow.jobs).map(([id, job]) => [job, id]));
  const nameOf =
    (root: "needs" | "jobs"): NameOf =>
    (owner) => {
      const id = ids.get(owner);
      return id === undefined ? `steps.${(owner as { id?: string }).id}` : `${root}.${id}`;
    };
  const jobs = Object.entries(workflow.jobs).map(([id, job]) => [id, lowerJob(job, nameOf("needs"), ids, scriptText)]);
  const document: Yaml = {
    name: workflow.props.name,
    "run-name": value(workflow.props["run-name"], nameOf("jobs")),
    on: triggers(workflow, nameOf("jobs")),
    permissions: workflow.props.permissions ?? {},
    concurrency: value(workflow.props.concurrency, nameOf("jobs")),
    ...workflow.props.unmodelled,
    jobs: Object.fromEntries(jobs),
  };
  return present(document) as unknown as WorkflowDocument;
}

/** The steps of a job, for one leg of its matrix. */
export const stepsOf = ({ props }: Job): readonly AnyStep[] =>
  typeof props.steps === "function" ? props.steps(matrixOf()) : props.steps;

/** A value that may be made from the leg of a matrix. */
export const perLeg = (value: unknown): unknown =>
  typeof value === "function" ? (value as (matrix: Expression) => unknown)(matrixOf()) : value;

function triggers({ on, call, dispatch }: Workflow, nameOf: NameOf): Yaml {
  if (call === undefined) return mapValues(on as Yaml, (trigger) => (isEmpty(trigger) ? null : trigger));
  const outputs = mapValues(call.outputs as Yaml, (output) =>
    isExpression(output) ? { value: value(output, nameOf) } : value(output, nameOf),
  );
  const called = present({
    inputs: emptyToNothing(inputs(call.inputs, "call")),
    secrets: emptyToNothing(call.secrets as Yaml),
    outputs: emptyToNothing(outputs as Yaml),
  });
  return present({
    ...on,
    workflow_call: isEmpty(called) ? null : called,
    workflow_dispatch: dispatch ? present({ inputs: emptyToNothing(inputs(call.inputs, "dispatch")) }) : undefined,
  });
}

/** A choice is a choice only where a person starts the workflow; `workflow_call` has no such type. */
const inputs = (declared: Inputs, use: "call" | "dispatch"): Yaml =>
  mapValues(declared as Yaml, (input) => {
    const { type, description, required, default: preset, options } = input as Inputs[string];
    const isChoice = use === "dispatch" && options !== undefined;
    const described = options === undefined || isChoice ? description : `${description} (${options.join(", ")})`;
    return present({
      description: described,
      type: isChoice ? "choice" : type,
      required: required || undefined,
      default: preset,
      options: isChoice ? options : undefined,
    });
  });

function lowerJob(of: AnyJob, nameOf: NameOf, ids: ReadonlyMap<object, string>, scriptText: ScriptTexts): Yaml {
  const props = (of as Job | CallJob).props as CommonJobProps<Matrix>;
  const needs = props.needs?.map((job) => ids.get(job) ?? "(a job that is not in this workflow)");
  const common = {
    name: value(perLeg(props.name), nameOf),
    needs: needs?.length === 1 ? needs[0] : emptyToNothing(needs),
    if: condition(props.if, nameOf),
    permissions: props.permissions,
    concurrency: value(props.concurrency, nameOf),
    strategy: value(props.strategy, nameOf),
  };
  if (of.kind === "call") {
    const { workflow, props: callProps } = of as CallJob;
    return present({
      ...common,
      ...callProps.unmodelled,
      uses: `./.github/workflows/${workflow.id}.yml`,
      with: emptyToNothing(value(perLeg(callProps.with), nameOf) as Yaml),
      secrets: value(callProps.secrets, nameOf),
    });
  }
  const { props: own } = of as Job;
  return present({
    ...common,
    "runs-on": value(perLeg(own["runs-on"]), nameOf),
    "timeout-minutes": value(perLeg(own["timeout-minutes"]), nameOf),
    "continue-on-error": value(perLeg(own["continue-on-error"]), nameOf),
    env: value(own.env, nameOf),
    outputs: emptyToNothing(value(own.outputs, nameOf) as Yaml),
    ...own.unmodelled,
    steps: stepsOf(of as Job).map((step) => lowerStep(step, nameOf, scriptText)),
  });
}

function lowerStep(step: AnyStep, nameOf: NameOf, scriptText: ScriptTexts): Yaml {
  const head = { name: step.name, id: step.id, if: condition(step.if, nameOf) };
  if (!("kind" in step)) {
    const { name, id, if: _, env, ...rest } = step;
    return present({ ...head, env: value(env, nameOf), ...(value(rest, nameOf) as Yaml) });
  }
  if (step.kind === "action") {
    const { action, with: inputs, env } = step as ActionStep;
    const uses = `${action.repository}@${action.commit}`;
    return present({ ...head, uses, env: value(env, nameOf), with: emptyToNothing(value(inputs, nameOf) as Yaml) });
  }
  const { script, env } = step as ScriptStep;
  return present({ ...head, env: value(env, nameOf), shell: "node {0}", run: scriptText(script.name) });
}

/** A condition needs no braces, but one that starts with `!` would be a YAML tag without them. */
function condition(of: unknown, nameOf: NameOf): unknown {
  if (!isExpression(of)) return of;
  const text = print(nodeOf(of), nameOf);
  return text.startsWith("!") ? `\${{ ${text} }}` : text;
}

/** Replaces the expressions anywhere inside of a value by the scalars that stand for them. */
function value(of: unknown, nameOf: NameOf): unknown {
  if (isExpression(of) || typeof of !== "object" || of === null) return scalar(of, nameOf);
  if (Array.isArray(of)) return of.map((item) => value(item, nameOf));
  return present(mapValues(of as Yaml, (item) => value(item, nameOf)));
}

const mapValues = (of: Yaml, change: (value: unknown) => unknown): Yaml =>
  Object.fromEntries(Object.entries(of).map(([key, item]) => [key, change(item)]));

const present = (of: Yaml): Yaml => Object.fromEntries(Object.entries(of).filter(([, item]) => item !== undefined));

const isEmpty = (of: unknown): boolean => typeof of === "object" && of !== null && Object.keys(of).length === 0;

const emptyToNothing = <T>(of: T): T | undefined => (isEmpty(of) ? undefined : of);
