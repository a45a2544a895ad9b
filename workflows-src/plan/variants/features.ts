import { taskList } from "../raw/raw-tasks.ts";
import { fieldOf } from "../syntax/plan-node.ts";
import type { YamlVariant } from "./variant.ts";

const FEATURES = "features";

/** `features: [{id, name, priority, estimated_hours}]`: no order, so all may run at once. */
export const features: YamlVariant = {
  rootKey: FEATURES,
  shape: `${FEATURES}: [{id, name, estimated_hours}]`,

  // A project's first plan has these beside its features.
  knownKeys: [
    "version",
    "name",
    "scope",
    "tech_stack",
    "architecture_hints",
    "risks",
    "constraints",
    "success_criteria",
    "next_steps",
  ],

  read: (root, report) => ({
    phases: [{ parallel: true, tasks: taskList(fieldOf(root, FEATURES), FEATURES, report) }],
  }),
};
