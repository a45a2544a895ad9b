import { readTaskList } from "../raw/raw-tasks.ts";
import { findField } from "../syntax/plan-node.ts";
import type { YamlVariant } from "./variant.ts";

const FEATURES = "features";

/** `features: [{id, name, priority, estimated_hours}]`: no order, so all may run at once. */
export const featuresVariant: YamlVariant = {
  rootKey: FEATURES,
  knownKeys: ["version", "name"],
  // The first plan of a project has these keys beside its features.
  noteKeys: ["scope", "tech_stack", "architecture_hints", "risks", "constraints", "success_criteria", "next_steps"],

  read: (root, problems) => ({
    phases: [{ parallel: true, tasks: readTaskList(findField(root, FEATURES), FEATURES, problems) }],
  }),
};
