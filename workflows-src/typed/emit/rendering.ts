import type { Workflow } from "../model/definition.ts";
import type { Checked } from "../model/finding.ts";
import { type EmitOptions, emit } from "./emit.ts";
import { lower, type ScriptTexts, type WorkflowDocument } from "./lower.ts";

/** A workflow and what is made from it, each made when it is asked for: a definition may hold an entry that is no job. */
export interface Rendering {
  readonly workflow: Workflow;
  /** The document of this workflow, or of one that it calls. */
  readonly documentOf: (workflow: Workflow) => WorkflowDocument;
  /** The text of the workflow's file. */
  readonly text: () => string;
  readonly scriptText: ScriptTexts;
  /** Whether another workflow of the project calls it. */
  readonly isCalled: boolean;
  /** The names of all workflows of the project, also of those that are written by hand; undefined if nobody knows. */
  readonly workflowNames?: ReadonlySet<string> | undefined;
}

/** The seam between the build and the checks. */
export type Checker = (rendering: Rendering) => Checked;

export interface RenderOptions extends EmitOptions {
  readonly scriptText: ScriptTexts;
  /** Default: true, the cautious answer. */
  readonly isCalled?: boolean;
  readonly workflowNames?: ReadonlySet<string> | undefined;
}

export function render(
  workflow: Workflow,
  { scriptText, isCalled = true, workflowNames, ...options }: RenderOptions,
): Rendering {
  const documentOf = (either: Workflow) => documentFor(either, scriptText);
  let text: string | undefined;
  const print = () => {
    text ??= emit(workflow, documentOf(workflow), options);
    return text;
  };
  return { workflow, documentOf, text: print, scriptText, isCalled, workflowNames };
}

/** A build has one function for the texts of scripts; every workflow is lowered once for it, though callers read it too. */
const documents = new WeakMap<ScriptTexts, WeakMap<Workflow, WorkflowDocument>>();

function documentFor(workflow: Workflow, scriptText: ScriptTexts): WorkflowDocument {
  const known = documents.get(scriptText) ?? new WeakMap<Workflow, WorkflowDocument>();
  documents.set(scriptText, known);
  const document = known.get(workflow) ?? lower(workflow, scriptText);
  known.set(workflow, document);
  return document;
}
