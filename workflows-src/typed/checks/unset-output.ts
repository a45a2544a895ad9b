import type { ScriptTexts } from "../emit/lower.ts";
import type { Check, Violation } from "./check.ts";
import type { CheckedStep, CheckTarget } from "./checked-workflow.ts";

export const unsetOutput: Check = {
  rule: "Every declared output is set: outputs of workflows and jobs have a value, and steps write theirs.",
  why: "The output is empty, without an error.",
  *find(checked) {
    const { outputs } = checked.workflow.call ?? {};
    yield* withoutValue(checked, outputs);
    for (const job of checked.jobs) {
      if (job.job.kind === "job") yield* withoutValue(job, job.job.props.outputs);
      for (const step of job.steps) yield* unwritten(step, checked.scriptText);
    }
  },
};

/** Finds outputs whose value is `undefined`, which is what JavaScript gives for a misspelt name. */
function* withoutValue(target: CheckTarget, outputs: object | undefined): Generator<Violation> {
  for (const [name, output] of Object.entries(outputs ?? {})) {
    if (output !== undefined && !(isDescribed(output) && output.value === undefined)) continue;
    yield {
      target,
      message: `the output "${name}" of ${target.name} has no value: expected an output of a ${"workflow" in target ? "job" : "step"}`,
      hint: "check the name: an output that is not declared is undefined",
    };
  }
}

const isDescribed = (output: unknown): output is { readonly value: unknown } =>
  typeof output === "object" && output !== null && Object.hasOwn(output, "description");

/** Finds declared outputs of a step whose text never names them. */
function* unwritten(target: CheckedStep, scriptText: ScriptTexts): Generator<Violation> {
  const { step } = target;
  if (step.kind !== "script" && step.kind !== "run") return;
  const isScript = step.kind === "script";
  const text = isScript ? scriptText(step.script.name) : String(target.document().run ?? "");
  if (isScript && text === "") return; // the build reports why the script has no text
  // A copy of a step, { ...step }, has no outputs; reads of the original step are reported.
  const outputs: object | undefined = isScript ? step.script.outputs : step.outputs;
  for (const name of Object.keys(outputs ?? {})) {
    if (names(text, name) && (isScript || text.includes("GITHUB_OUTPUT"))) continue;
    const mayWrite = !isScript && appendsUnknown(text);
    yield {
      target,
      message: `${target.name} declares the output "${name}" and never writes it: expected ${isScript ? `"${name}" in what its script returns` : `a line ${name}=… appended to $GITHUB_OUTPUT`}`,
      hint: "write it, or remove the declaration; if a program that it runs writes it, allow this with that reason",
      ...(mayWrite && { severity: "warning" }),
    };
  }
}

/** Whether commands append lines to the file of outputs whose names are not in their text: `cat names.env >> "$GITHUB_OUTPUT"`. */
const appendsUnknown = (text: string): boolean =>
  text.split("\n").some((line) => line.includes("GITHUB_OUTPUT") && !WRITES_NAMED.test(line));

/** A line that writes one output whose name is in the text. */
const WRITES_NAMED = /^\s*(?:(?:echo|printf|Write-Output)\s+)?(?:-\w+\s+)*["']?[A-Za-z_][\w-]*(?:=|<<)/;

/** Whether a text contains a name as a whole word. */
const names = (text: string, name: string): boolean =>
  new RegExp(`(?<![\\w-])${name.replace(/[^\w-]/g, "\\$&")}(?![\\w-])`).test(text);
