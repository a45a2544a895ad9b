import type { CheckedStep } from "../checked-workflow.ts";
import { findUsedAction } from "./used-action.ts";

/** Returns the inputs of an upload of an artifact. */
export const inputsOfUpload = (step: CheckedStep) => inputsOf(step, "actions/upload-artifact");

/** Returns the inputs of a download of an artifact. */
export const inputsOfDownload = (step: CheckedStep) => inputsOf(step, "actions/download-artifact");

function inputsOf(step: CheckedStep, wanted: string) {
  const { repository, inputs } = findUsedAction(step) ?? {};
  return repository === wanted ? inputs : undefined;
}

/** Whether a step may upload artifacts of any name: actions that are not known here may. */
export function mayUploadAnything(step: CheckedStep): boolean {
  const { uses } = step.document();
  const repository = findUsedAction(step)?.repository ?? "";
  if (inputsOfUpload(step) !== undefined) return false;
  return uses !== undefined && !HARMLESS.test(repository);
}

const HARMLESS =
  /^(?:actions\/(?:checkout|setup-[\w-]+|cache|download-artifact|github-script)|docker\/[\w-]+)(?:\/.*)?$/;
