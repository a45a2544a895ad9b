import type { ScriptTexts } from "../emit/lower.ts";
import type { Check, Violation } from "./check.ts";
import type { CheckedStep, CheckTarget } from "./checked-workflow.ts";

export const unsetOutput: Check = {
  rule: "Every output that is declared is set: outputs of workflows and jobs have a value, steps write what they declare.",
  why: "The output is empty, without an error.",
  *find(subject) {
    const { outputs } = subject.workflow.call ?? {};
    yield* withoutValue(subject, outputs);
    for (const job of subject.jobs) {
      if (job.job.kind === "job") yield* withoutValue(job, job.job.props.outputs);
      for (const step of job.steps) yield* unwritten(step, subject.scriptText);
    }
  },
};

/** An output whose value is missing: JavaScript gave `undefined` for an output that is not there. */
function* withoutValue(target: CheckTarget, outputs: object | undefined): Generator<Violation> {
  for (const [name, output] of Object.entries(outputs ?? {})) {
    if (output !== undefined && !(isDescribed(output) && output.value === undefined)) continue;
    yield {
      target,
      message: `the output "${name}" of ${target.name} has no value: expected an output of a ${"workflow" in target ? "job" : "step"}`,
      hint: "look at the name that it is read by: what is not declared is undefined",
    };
  }
}

const isDescribed = (output: unknown): output is { readonly value: unknown } =>
  typeof output === "object" && output !== null && Object.hasOwn(output, "description");

/** A step that runs a text, and does not name in it what it says it sets. */
function* unwritten(target: CheckedStep, scriptText: ScriptTexts): Generator<Violation> {
  const { step } = target;
  if (step.kind !== "script" && step.kind !== "run") return;
  const isScript = step.kind === "script";
  const text = isScript ? scriptText(step.script.name) : String(target.document().run ?? "");
  if (isScript && text === "") return; // why the script has no text, the build says itself
  // A copy of a step, { ...step }, has no outputs: who reads them of the step itself is told so.
  const outputs: object | undefined = isScript ? step.script.outputs : step.outputs;
  for (const name of Object.keys(outputs ?? {})) {
    if (names(text, name) && (isScript || text.includes("GITHUB_OUTPUT"))) continue;
    yield {
      target,
      message: `${target.name} declares the output "${name}" and never writes it: expected ${isScript ? `"${name}" in what its script returns` : `a line ${name}=… appended to $GITHUB_OUTPUT`}`,
      hint: "write it, or leave the declaration out; if a program that it runs writes it, allow this with that reason",
    };
  }
}

/** Whether a text holds a name by itself, not as a part of another one. */
const names = (text: string, name: string): boolean =>
  new RegExp(`(?<![\\w-])${name.replace(/[^\w-]/g, "\\$&")}(?![\\w-])`).test(text);
