import type { GeneratedWorkflowTypes } from "@github-actions-workflow-ts/lib";
import { usesOf } from "../action.ts";
import type { Inputs } from "../declarations.ts";
import { isExpression, nodeOf } from "../expression.ts";
import type { AnyJob, AnyStep, Workflow } from "../model/definition.ts";
import { type NameOf, printNode } from "../model/expression-node.ts";
import type { ScriptStep, StoreStep } from "../script.ts";
import type { Unmodelled } from "../unmodelled.ts";
import { renderLoader, renderStore } from "./delivery.ts";
import { scalar } from "./scalar.ts";
import { resolvePerLeg, stepsOf } from "./steps.ts";

/** The document of a workflow as GitHub's schema describes it: the base library's data model. */
export type WorkflowDocument = GeneratedWorkflowTypes.Workflow;

/** The text of each script, by its name; empty where it could not be made, which the build says itself. */
export type ScriptTexts = (name: string) => string;

type Yaml = Record<string, unknown>;

/** Turns a definition into the document that is written: ids for jobs, texts for expressions, GitHub's order of keys. */
export function lower(workflow: Workflow, scriptText: ScriptTexts): WorkflowDocument {
  const ids = idsOf(workflow);
  const [inWorkflow, inJob] = [namesIn(ids, "jobs"), namesIn(ids, "needs")];
  const jobs = Object.entries(workflow.jobs).map(([id, job]) => [id, lowerJob(job, inJob, ids, scriptText)]);
  const document: Yaml = {
    name: workflow.props.name,
    "run-name": value(workflow.props["run-name"], inWorkflow),
    on: triggers(workflow, inWorkflow),
    permissions: workflow.props.permissions ?? {},
    defaults: workflow.props.defaults,
    env: value(workflow.props.env, inWorkflow),
    concurrency: value(workflow.props.concurrency, inWorkflow),
    ...unmodelled(workflow.props, inWorkflow),
    jobs: Object.fromEntries(jobs),
  };
  return present(document) as unknown as WorkflowDocument;
}

const idsOf = ({ jobs }: Workflow): Map<object, string> => new Map(Object.entries(jobs).map(([id, job]) => [job, id]));

/** How a job is called in its workflow, or in a job that needs it; steps have a name in their own job only. */
const namesIn =
  (ids: ReadonlyMap<object, string>, root: "needs" | "jobs"): NameOf =>
  (owner) => {
    const id = ids.get(owner);
    return id === undefined ? `steps.${(owner as { id?: string }).id}` : `${root}.${id}`;
  };

/** What the callers of a workflow have to know of it. */
export const outlineOf = (workflow: Workflow): string => outline(triggers(workflow, namesIn(idsOf(workflow), "jobs")));

/** The same of the workflows of other repositories that a workflow calls, by what `uses` says. */
export const calleesOf = (workflow: Workflow): ReadonlyMap<string, string> =>
  new Map(
    Object.values(workflow.jobs).flatMap((job) => {
      if (job.kind !== "call" || !("uses" in job.workflow)) return [];
      const { uses, call } = job.workflow;
      const outputs = mapValues(call.outputs, () => ({ value: "" }));
      return [[uses, outline({ workflow_call: called({ ...call, outputs }, () => "") })]];
    }),
  );

/** The `on` of a workflow, and a job that does nothing, for a workflow needs one. JSON is YAML, and quicker to make. */
const outline = (on: unknown): string =>
  JSON.stringify({ on, jobs: { nothing: { "runs-on": "none", steps: [{ run: "true" }] } } });

/** The keys that are not modelled, as they are written. */
const unmodelled = (of: Unmodelled, nameOf: NameOf): Yaml => value(of.unmodelled ?? {}, nameOf) as Yaml;

function triggers({ on: { unmodelled: others, ...on }, call, dispatch }: Workflow, nameOf: NameOf): Yaml {
  const asked = on.workflow_dispatch?.inputs ?? (dispatch ? call?.inputs : undefined);
  const form = asked && present({ inputs: emptyToNothing(inputs(asked, "dispatch", nameOf)) });
  const events = {
    ...on,
    ...present({ workflow_call: call && called(call, nameOf), workflow_dispatch: form }),
    ...(value(others ?? {}, nameOf) as Yaml),
  };
  return mapValues(events, (event) => (isEmpty(event) ? null : event));
}

interface Called {
  readonly inputs: Inputs;
  readonly secrets: object;
  readonly outputs: object;
}

/** What callers give and get. */
function called({ inputs: declared, secrets, outputs }: Called, nameOf: NameOf): Yaml {
  const values = mapValues(outputs as Yaml, (output) =>
    isExpression(output) ? { value: value(output, nameOf) } : value(output, nameOf),
  );
  return present({
    inputs: emptyToNothing(inputs(declared, "call", nameOf)),
    secrets: emptyToNothing(secrets as Yaml),
    outputs: emptyToNothing(values),
  });
}

/** Choices and environments are such only where a person starts the workflow, and there a string needs no type. */
const inputs = (declared: Inputs, use: "call" | "dispatch", nameOf: NameOf): Yaml =>
  mapValues(declared as Yaml, (input) => {
    const { type, description, required, default: preset, options } = input as Inputs[string];
    const isChoice = use === "dispatch" && options !== undefined;
    const described = options === undefined || isChoice ? description : `${description} (${options.join(", ")})`;
    return present({
      description: described,
      type: isChoice ? "choice" : typeFor[use](type),
      required: required || undefined,
      default: value(preset, nameOf),
      options: isChoice ? options : undefined,
    });
  });

const typeFor = {
  call: (type: Inputs[string]["type"]) => (type === "environment" ? "string" : type),
  dispatch: (type: Inputs[string]["type"]) => (type === "string" ? undefined : type),
} as const;

/** What a job with steps says besides, in GitHub's order. */
const JOB_KEYS = [
  "runs-on",
  "environment",
  "timeout-minutes",
  "cancel-timeout-minutes",
  "continue-on-error",
  "container",
  "services",
  "env",
  "defaults",
  "snapshot",
  "outputs",
] as const;

function lowerJob(job: AnyJob, nameOf: NameOf, ids: ReadonlyMap<object, string>, scriptText: ScriptTexts): Yaml {
  const { props } = job;
  const needs = props.needs?.map((other) => ids.get(other) ?? "(a job that is not in this workflow)");
  const { unmodelled: others, ...strategy } = props.strategy ?? {};
  const common = {
    name: value(resolvePerLeg(props.name), nameOf),
    needs: needs?.length === 1 ? needs[0] : emptyToNothing(needs),
    if: condition(props.if, nameOf),
    permissions: props.permissions,
    concurrency: value(resolvePerLeg(props.concurrency), nameOf),
    strategy: emptyToNothing(value({ ...strategy, ...others }, nameOf)),
  };
  if (job.kind === "call") {
    return present({
      ...common,
      ...unmodelled(props, nameOf),
      uses: "uses" in job.workflow ? job.workflow.uses : `./.github/workflows/${job.workflow.id}.yml`,
      with: emptyToNothing(value(resolvePerLeg(job.props.with), nameOf)),
      secrets: emptyToNothing(value(job.props.secrets, nameOf)),
    });
  }
  const own = Object.fromEntries(JOB_KEYS.map((key) => [key, value(resolvePerLeg<unknown>(job.props[key]), nameOf)]));
  return present({
    ...common,
    ...own,
    outputs: emptyToNothing(own.outputs),
    ...unmodelled(props, nameOf),
    steps: stepsOf(job).map((step) => ({ ...lowerStep(step, nameOf, scriptText), ...unmodelled(step, nameOf) })),
  });
}

function lowerStep(step: AnyStep, nameOf: NameOf, scriptText: ScriptTexts): Yaml {
  const { name, id, if: only, env } = step;
  const head = { name: value(name, nameOf), id, if: condition(only, nameOf) };
  const tail = {
    "continue-on-error": value(step["continue-on-error"], nameOf),
    "timeout-minutes": value(step["timeout-minutes"], nameOf),
  };
  switch (step.kind) {
    case "script":
      return present({ ...head, ...tail, env: value(env, nameOf), ...runScript(step, scriptText) });
    case "store":
      return present({ ...head, ...tail, ...runScript(step, scriptText) });
    case "action": {
      const inputs = emptyToNothing(value(step.with, nameOf));
      return present({ ...head, uses: usesOf(step.action), env: value(env, nameOf), with: inputs, ...tail });
    }
    default: {
      const { if: _, unmodelled: __, kind: ___, allow: ____, ...keys } = step;
      return present({ ...head, env: undefined, ...(value({ ...keys, source: undefined }, nameOf) as Yaml) });
    }
  }
}

/** How a script is stored or run. Without a text there is nothing to store, and no digest that a file could have. */
function runScript({ kind, script }: ScriptStep | StoreStep, scriptText: ScriptTexts): Yaml {
  const { name, delivery = "inline" } = script;
  const text = scriptText(name);
  const render = kind === "store" ? renderStore : delivery === "digest" ? renderLoader : undefined;
  return { shell: "node {0}", run: text === "" || render === undefined ? text : render(name, text) };
}

/** A condition needs no braces, but one that starts with `!` would be a YAML tag without them. */
function condition(of: unknown, nameOf: NameOf): unknown {
  if (!isExpression(of)) return of;
  const text = printNode(nodeOf(of), nameOf);
  return text.startsWith("!") ? `\${{ ${text} }}` : text;
}

/** Replaces the expressions anywhere inside of a value by the scalars that stand for them. */
function value(of: unknown, nameOf: NameOf): unknown {
  if (isExpression(of) || typeof of !== "object" || of === null) return scalar(of, nameOf);
  if (Array.isArray(of)) return of.map((item) => value(item, nameOf));
  return present(mapValues(of as Yaml, (item) => value(item, nameOf)));
}

const mapValues = (of: object, change: (value: unknown) => unknown): Yaml =>
  Object.fromEntries(Object.entries(of).map(([key, item]) => [key, change(item)]));

const present = (of: Yaml): Yaml => Object.fromEntries(Object.entries(of).filter(([, item]) => item !== undefined));

const isEmpty = (of: unknown): boolean => typeof of === "object" && of !== null && Object.keys(of).length === 0;

const emptyToNothing = <T>(of: T): T | undefined => (isEmpty(of) ? undefined : of);
