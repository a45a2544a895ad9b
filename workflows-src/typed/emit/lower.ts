import type { GeneratedWorkflowTypes } from "@github-actions-workflow-ts/lib";
import { usesOf } from "../action.ts";
import type { ControlStep } from "../background.ts";
import type { Inputs } from "../declarations.ts";
import { isExpression, nodeOf } from "../expression.ts";
import type { AnyJob, AnyStep, Workflow } from "../model/definition.ts";
import { type NameOf, printNode } from "../model/expression-node.ts";
import type { ScriptStep, StoreStep } from "../script.ts";
import type { Unmodelled } from "../unmodelled.ts";
import { renderLoader, renderStore } from "./delivery.ts";
import { guardOutputs } from "./guard.ts";
import { renderScalar } from "./scalar.ts";
import { resolvePerLeg, stepsOf } from "./steps.ts";

/** The document of a workflow in the form of GitHub's schema, as the base library models it. */
export type WorkflowDocument = GeneratedWorkflowTypes.Workflow;

/** Returns the text of a script by its name; empty if it could not be made, which the build reports. */
export type ScriptTexts = (name: string) => string;

type Yaml = Record<string, unknown>;

/** Turns a definition into the document that is written: jobs become ids, expressions become texts, keys get GitHub's order. */
export function lower(workflow: Workflow, scriptText: ScriptTexts): WorkflowDocument {
  const ids = idsOf(workflow);
  const [inWorkflow, inJob] = [namesIn(ids, "jobs"), namesIn(ids, "needs")];
  const jobs = Object.entries(workflow.jobs).map(([id, job]) => [id, lowerJob(job, inJob, ids, scriptText)]);
  const keys: Yaml = {
    name: workflow.props.name,
    "run-name": lowerValue(workflow.props["run-name"], inWorkflow),
    on: lowerTriggers(workflow, inWorkflow),
    permissions: workflow.props.permissions ?? {},
    "cache-mode": workflow.props["cache-mode"],
    defaults: workflow.props.defaults,
    env: lowerValue(workflow.props.env, inWorkflow),
    concurrency: lowerValue(workflow.props.concurrency, inWorkflow),
  };
  const document = { ...addUnmodelled(keys, workflow.props.unmodelled, inWorkflow), jobs: Object.fromEntries(jobs) };
  return omitUndefined(document) as unknown as WorkflowDocument;
}

const idsOf = ({ jobs }: Workflow): Map<object, string> => new Map(Object.entries(jobs).map(([id, job]) => [job, id]));

/** Names a job as its workflow, or a job that needs it, refers to it. Steps have a name only in their own job. */
const namesIn =
  (ids: ReadonlyMap<object, string>, root: "needs" | "jobs"): NameOf =>
  (owner) => {
    const id = ids.get(owner);
    return id === undefined ? `steps.${(owner as { id?: string }).id}` : `${root}.${id}`;
  };

/** Renders the part of a workflow that its callers need, as a workflow file. */
export const outlineWorkflow = (workflow: Workflow): string =>
  renderOutline(lowerTriggers(workflow, namesIn(idsOf(workflow), "jobs")));

/** Renders the same for the workflows of other repositories that a workflow calls: value of `uses` → outline. */
export const outlineExternalCallees = (workflow: Workflow): ReadonlyMap<string, string> =>
  new Map(
    Object.values(workflow.jobs).flatMap((job) => {
      if (job.kind !== "call" || !("uses" in job.workflow)) return [];
      const { uses, call } = job.workflow;
      const outputs = mapValues(call.outputs, () => ({ value: "" }));
      return [
        [uses.replace(/^\$/, "."), renderOutline({ workflow_call: lowerSignature({ ...call, outputs }, () => "") })],
      ];
    }),
  );

/** A workflow needs a job, so there is one that does nothing. JSON is YAML, and faster to make. */
const renderOutline = (on: unknown): string =>
  JSON.stringify({ on, jobs: { nothing: { "runs-on": "none", steps: [{ run: "true" }] } } });

/** Adds the keys that are not modelled behind the others. A mapping joins the mapping that has its name, anything else replaces it. */
const addUnmodelled = (keys: Yaml, unmodelled: Unmodelled["unmodelled"] | undefined, nameOf: NameOf): Yaml =>
  joinMappings(keys, lowerValue(unmodelled ?? {}, nameOf) as Yaml);

function joinMappings(keys: Yaml, others: Yaml): Yaml {
  const joined = { ...keys };
  for (const [key, value] of Object.entries(others)) {
    const known = joined[key];
    joined[key] = isMapping(known) && isMapping(value) ? joinMappings(known, value) : value;
  }
  return joined;
}

const isMapping = (value: unknown): value is Yaml =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function lowerTriggers({ on: { unmodelled, ...on }, call, dispatch }: Workflow, nameOf: NameOf): Yaml {
  const asked = on.workflow_dispatch?.inputs ?? (dispatch && call ? listFormInputs(call.inputs) : undefined);
  const form = asked && omitUndefined({ inputs: omitIfEmpty(lowerInputs(asked, "dispatch", nameOf)) });
  const events = {
    ...on,
    ...omitUndefined({ workflow_call: call && lowerSignature(call, nameOf), workflow_dispatch: form }),
  };
  return mapValues(addUnmodelled(events, unmodelled, nameOf), (event) => (isEmpty(event) ? null : event));
}

interface Signature {
  readonly inputs: Inputs;
  readonly secrets: object;
  readonly outputs: object;
}

/** Lowers the inputs, secrets and outputs of a called workflow. */
function lowerSignature({ inputs: declared, secrets, outputs }: Signature, nameOf: NameOf): Yaml {
  const values = mapValues(outputs as Yaml, (output) =>
    isExpression(output) ? { value: lowerValue(output, nameOf) } : lowerValue(output, nameOf),
  );
  return omitUndefined({
    inputs: omitIfEmpty(lowerInputs(declared, "call", nameOf)),
    secrets: omitIfEmpty(secrets as Yaml),
    outputs: omitIfEmpty(values),
  });
}

const listFormInputs = (inputs: Inputs): Inputs =>
  Object.fromEntries(Object.entries(inputs).filter(([, { isCallOnly }]) => !isCallOnly));

/** Choices and environments exist only in the form of a manual start, where a string needs no type. */
const lowerInputs = (declared: Inputs, use: "call" | "dispatch", nameOf: NameOf): Yaml =>
  mapValues(declared as Yaml, (input) => {
    const { type, description, required, default: preset, options } = input as Inputs[string];
    const isChoice = use === "dispatch" && options !== undefined;
    const described = options === undefined || isChoice ? description : `${description} (${options.join(", ")})`;
    return omitUndefined({
      description: described,
      type: isChoice ? "choice" : typeFor[use](type),
      required: required || undefined,
      default: lowerValue(preset, nameOf),
      options: isChoice ? options : undefined,
    });
  });

const typeFor = {
  call: (type: Inputs[string]["type"]) => (type === "environment" ? "string" : type),
  dispatch: (type: Inputs[string]["type"]) => (type === "string" ? undefined : type),
} as const;

/** Further keys of a job with steps, in GitHub's order. */
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
  const { unmodelled, ...strategy } = props.strategy ?? {};
  const common = {
    name: lowerValue(resolvePerLeg(props.name), nameOf),
    needs: needs?.length === 1 ? needs[0] : omitIfEmpty(needs),
    if: lowerCondition(props.if, nameOf),
    permissions: props.permissions,
    "cache-mode": props["cache-mode"],
    concurrency: lowerValue(resolvePerLeg(props.concurrency), nameOf),
    strategy: omitIfEmpty(addUnmodelled(lowerValue(strategy, nameOf) as Yaml, unmodelled, nameOf)),
  };
  if (job.kind === "call") {
    return omitUndefined({
      ...addUnmodelled(common, props.unmodelled, nameOf),
      uses:
        "uses" in job.workflow
          ? job.workflow.uses
          : `${job.props.repository ?? "./"}.github/workflows/${job.workflow.id}.yml`,
      with: omitIfEmpty(lowerValue(resolvePerLeg(job.props.with), nameOf)),
      secrets: omitIfEmpty(lowerValue(job.props.secrets, nameOf)),
    });
  }
  const own = Object.fromEntries(
    JOB_KEYS.map((key) => [key, lowerValue(resolvePerLeg<unknown>(job.props[key]), nameOf)]),
  );
  return omitUndefined({
    ...addUnmodelled({ ...common, ...own, outputs: lowerOutputs(own.outputs) }, props.unmodelled, nameOf),
    steps: lowerSteps(stepsOf(job), nameOf, scriptText),
  });
}

/** An output is always a text. */
const lowerOutputs = (outputs: unknown): Yaml | undefined =>
  omitIfEmpty(
    outputs === undefined
      ? undefined
      : mapValues(outputs as object, (value) => (value === undefined ? value : String(value))),
  );

const lowerSteps = (steps: readonly AnyStep[], nameOf: NameOf, scriptText: ScriptTexts): Yaml[] =>
  steps.map((step) => addUnmodelled(lowerStep(step, nameOf, scriptText), step.unmodelled, nameOf));

function lowerStep(step: AnyStep, nameOf: NameOf, scriptText: ScriptTexts): Yaml {
  if (step.kind === "control") return lowerControl(step, nameOf, scriptText);
  const { name, id, if: only, env } = step;
  const head = { name: lowerValue(name, nameOf), id, if: lowerCondition(only, nameOf) };
  const tail = {
    "continue-on-error": lowerValue(step["continue-on-error"], nameOf),
    "timeout-minutes": lowerValue(step["timeout-minutes"], nameOf),
    background: step.background,
  };
  switch (step.kind) {
    case "script":
      return omitUndefined({ ...head, ...tail, env: lowerValue(env, nameOf), ...lowerScript(step, scriptText) });
    case "store":
      return omitUndefined({ ...head, ...tail, ...lowerScript(step, scriptText) });
    case "action": {
      const inputs = omitIfEmpty(lowerValue(step.with, nameOf));
      return omitUndefined({ ...head, uses: usesOf(step.action), env: lowerValue(env, nameOf), with: inputs, ...tail });
    }
    default: {
      const { if: _, unmodelled: __, kind: ___, allow: ____, comment: _____, ...keys } = step;
      return omitUndefined({
        ...head,
        env: undefined,
        ...(lowerValue({ ...keys, source: undefined }, nameOf) as Yaml),
      });
    }
  }
}

function lowerControl(step: ControlStep, nameOf: NameOf, scriptText: ScriptTexts): Yaml {
  const wait = step.wait?.map(({ id }) => id);
  return omitUndefined({
    name: lowerValue(step.name, nameOf),
    wait: wait?.length === 1 ? wait[0] : wait,
    "wait-all": step["wait-all"],
    cancel: step.cancel?.id,
    parallel: step.parallel && lowerSteps(step.parallel, nameOf, scriptText),
    "continue-on-error": lowerValue(step["continue-on-error"], nameOf),
  });
}

/** Lowers a step that stores or runs a script. A script without a text could neither be stored nor have a digest. */
function lowerScript({ kind, script }: ScriptStep | StoreStep, scriptText: ScriptTexts): Yaml {
  const { name, delivery = "inline" } = script;
  const text = scriptText(name);
  const render = kind === "store" ? renderStore : delivery === "digest" ? renderLoader : undefined;
  return { shell: "node {0}", run: text === "" || render === undefined ? text : render(name, text) };
}

/** A condition needs braces only if it starts with `!`, which would be a YAML tag. */
function lowerCondition(condition: unknown, nameOf: NameOf): unknown {
  if (!isExpression(condition)) return condition;
  const text = printNode(guardOutputs(nodeOf(condition)), nameOf);
  return text.startsWith("!") ? `\${{ ${text} }}` : text;
}

/** Replaces the expressions inside a value by their scalars. */
function lowerValue(value: unknown, nameOf: NameOf): unknown {
  if (isExpression(value) || typeof value !== "object" || value === null) return renderScalar(value, nameOf);
  if (Array.isArray(value)) return value.map((item) => lowerValue(item, nameOf));
  return omitUndefined(mapValues(value, (item) => lowerValue(item, nameOf)));
}

const mapValues = (object: object, change: (value: unknown) => unknown): Yaml =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));

const omitUndefined = (object: Yaml): Yaml =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

const isEmpty = (value: unknown): boolean =>
  typeof value === "object" && value !== null && Object.keys(value).length === 0;

const omitIfEmpty = <T>(value: T): T | undefined => (isEmpty(value) ? undefined : value);
