import type { Check } from "./check.ts";
import { asMapping } from "./checked-workflow.ts";

export const unknownWorkflow: Check = {
  rule: "workflow_run names workflows that the repository has.",
  why: "GitHub refuses an event that names no workflow. A name that no workflow has starts no run, without a message.",
  *find(checked) {
    const { workflow_run: event } = asMapping(checked.document().on);
    const { workflows } = asMapping(event);
    if (!Array.isArray(workflows)) return;
    const key = "on.workflow_run.workflows";
    if (workflows.length === 0)
      yield {
        target: checked,
        key,
        message: `workflow_run of ${checked.name} names no workflow: expected at least one name`,
        hint: "list the names of the workflows, as their key name has them",
      };
    const { workflowNames } = checked;
    if (workflowNames === undefined) return;
    for (const name of workflows)
      if (!workflowNames.has(String(name)))
        yield {
          target: checked,
          key,
          severity: "warning",
          message: `workflow_run of ${checked.name} names the workflow "${name}", which is not in .github/workflows: expected one of ${[...workflowNames].join(", ")}`,
          hint: "write the name of the workflow, not of its file",
        };
  },
};
