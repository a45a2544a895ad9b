import { type RunCost, runCostOf } from "../checks/facts/run-cost.ts";
import { CHECKS, type Checked, check } from "../checks/index.ts";
import { subjectOf } from "../checks/subject.ts";
import type { Workflow } from "../workflow.ts";
import { type EmitOptions, emit } from "./emit.ts";
import { calleesOf, lower, outlineOf, type ScriptTexts, type WorkflowDocument } from "./lower.ts";
import type { WorkflowFile } from "./validate.ts";

export { reference } from "./reference.ts";

export interface MakeOptions extends EmitOptions {
  readonly scriptText: ScriptTexts;
  /** Whether another workflow of the project calls it; where that is not known, it is taken to be so. */
  readonly isCalled?: boolean;
}

/** What a definition becomes: what checks find in it, and its file where every job and step of it is one. */
export interface Made extends Checked {
  readonly file?: WorkflowFile & { readonly run: RunCost };
}

export function make(
  workflow: Workflow,
  { scriptText, isCalled = true, ...options }: MakeOptions,
  checks = CHECKS,
): Made {
  const subject = subjectOf(workflow, {
    document: (each) => documentOf(each, scriptText),
    text: (document) => emit(workflow, document, options),
    scriptText,
    isCalled,
  });
  const checked = check(subject, checks);
  if (subject.strangers.length > 0) return checked;
  const file = {
    text: subject.text(),
    outline: outlineOf(workflow),
    callees: calleesOf(workflow),
    run: runCostOf(subject),
  };
  return { ...checked, file };
}

/** The document of a workflow, made once in a build, which has one function for the texts of scripts: callers count it too. */
function documentOf(workflow: Workflow, scriptText: ScriptTexts): WorkflowDocument {
  const made = documents.get(scriptText) ?? new WeakMap<Workflow, WorkflowDocument>();
  documents.set(scriptText, made);
  const document = made.get(workflow) ?? lower(workflow, scriptText);
  made.set(workflow, document);
  return document;
}

const documents = new WeakMap<ScriptTexts, WeakMap<Workflow, WorkflowDocument>>();
