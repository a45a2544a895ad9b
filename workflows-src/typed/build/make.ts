import { CHECKS, type Checked, check } from "../checks/index.ts";
import { subjectOf } from "../checks/subject.ts";
import type { Workflow } from "../workflow.ts";
import { type EmitOptions, emit } from "./emit.ts";
import { calleesOf, lower, outlineOf, type ScriptTexts } from "./lower.ts";
import type { WorkflowFile } from "./validate.ts";

export { reference } from "./reference.ts";

export interface MakeOptions extends EmitOptions {
  readonly scriptText: ScriptTexts;
}

/** What a definition becomes: what checks find in it, and its file where every job and step of it is one. */
export interface Made extends Checked {
  readonly file?: WorkflowFile;
}

export function make(workflow: Workflow, { scriptText, ...options }: MakeOptions, checks = CHECKS): Made {
  const subject = subjectOf(workflow, {
    document: () => lower(workflow, scriptText),
    text: (document) => emit(workflow, document, options),
  });
  const checked = check(subject, checks);
  if (subject.strangers.length > 0) return checked;
  return { ...checked, file: { text: subject.text(), outline: outlineOf(workflow), callees: calleesOf(workflow) } };
}
