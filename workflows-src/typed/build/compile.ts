import { outlineExternalCallees, outlineWorkflow, type WorkflowDocument } from "../emit/lower.ts";
import { type Checker, type RenderOptions, render } from "../emit/rendering.ts";
import { findIncompleteParts } from "../emit/steps.ts";
import type { Workflow } from "../model/definition.ts";
import type { Checked } from "../model/finding.ts";
import type { WorkflowFile } from "./validate.ts";

export interface CompileOptions extends RenderOptions {
  /** Default: no checks. */
  readonly check?: Checker;
}

/** The findings about a definition, and its file if every job and step of it can be written. */
export interface CompiledWorkflow extends Checked {
  readonly file?: WorkflowFile & { readonly document: WorkflowDocument };
}

const checkNothing: Checker = () => ({ findings: [], allowed: [] });

/** Throws if a job or step cannot be written and no finding says so. */
export function compile(workflow: Workflow, { check = checkNothing, ...options }: CompileOptions): CompiledWorkflow {
  const rendering = render(workflow, options);
  const checked = check(rendering);
  const [incomplete] = findIncompleteParts(workflow);
  if (incomplete === undefined)
    return {
      ...checked,
      file: {
        text: rendering.text(),
        document: rendering.documentOf(workflow),
        outline: outlineWorkflow(workflow),
        callees: outlineExternalCallees(workflow),
      },
    };
  if (checked.findings.length === 0) throw new Error(`${incomplete} is not a job or a step`);
  return checked;
}
