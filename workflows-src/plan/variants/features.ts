import { entryOf, fieldOf, type Mapping } from "../located.ts";
import { taskList } from "../phase.ts";
import type { RawPlan } from "../raw-plan.ts";
import { checkRootKeys, projectOf } from "../root-keys.ts";
import type { Variant } from "./variant.ts";

const FEATURES = "features";
/** What a project's first plan says beside its features. */
const KNOWN = [
  ...["version", "name", "scope", "tech_stack", "architecture_hints", "risks", "constraints"],
  ...["success_criteria", "next_steps"],
];

/** `features: [{id, name, priority, estimated_hours}]`: without order, so that all may run at once. */
export const features: Variant = {
  rootKey: FEATURES,
  shape: `${FEATURES}: [{id, name, estimated_hours}]`,

  recognises: ({ root }) => root?.kind === "mapping" && entryOf(root, FEATURES) !== undefined,

  read({ root }, report): RawPlan {
    const plan = root as Mapping;
    checkRootKeys(plan, (key) => key === FEATURES, report, KNOWN);
    return {
      ...projectOf(plan, "name"),
      phases: [{ parallel: true, tasks: taskList(fieldOf(plan, FEATURES), FEATURES, report) }],
      mentions: [],
      place: entryOf(plan, FEATURES)?.place ?? plan,
    };
  },
};
