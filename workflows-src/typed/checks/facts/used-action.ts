import { asMapping, type CheckedStep, type YamlMapping } from "../checked-workflow.ts";

/** An action that a step runs. */
export interface UsedAction {
  /** `owner/repository`, with the folder of the action if it has one, in lower case: GitHub ignores the case. */
  readonly repository: string;
  readonly inputs: YamlMapping;
}

/** Returns the action that a step runs, if it is one of a repository. */
export function findUsedAction({ document }: CheckedStep): UsedAction | undefined {
  const { uses, with: inputs } = document();
  if (typeof uses !== "string" || /^[.$]\/|^docker:/.test(uses)) return undefined;
  return { repository: uses.replace(/@.*/s, "").toLowerCase(), inputs: asMapping(inputs) };
}
