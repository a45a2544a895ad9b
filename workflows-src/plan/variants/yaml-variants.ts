import { atomicTasksVariant } from "./atomic-tasks.ts";
import { canonicalVariant } from "./canonical.ts";
import { criticalPathVariant } from "./critical-path.ts";
import { featuresVariant } from "./features.ts";
import { nodesVariant } from "./nodes.ts";
import { parallelPhasesVariant } from "./parallel-phases.ts";
import { phasesVariant } from "./phases.ts";
import { rootPhasesVariant } from "./root-phases.ts";
import { taskGraphVariant } from "./task-graph.ts";
import type { YamlVariant } from "./variant.ts";

/** In the order in which they are tried: the first that recognises a root reads it. */
export const YAML_VARIANTS: readonly YamlVariant[] = [
  canonicalVariant,
  phasesVariant,
  rootPhasesVariant,
  atomicTasksVariant,
  parallelPhasesVariant,
  nodesVariant,
  taskGraphVariant,
  featuresVariant,
  criticalPathVariant,
];

/** The root keys that hold a plan. */
export const ROOT_KEYS: readonly string[] = YAML_VARIANTS.flatMap(({ rootKey }) => rootKey ?? []);
