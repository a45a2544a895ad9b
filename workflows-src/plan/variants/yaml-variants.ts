import { atomicTasks } from "./atomic-tasks.ts";
import { canonical } from "./canonical.ts";
import { criticalPath } from "./critical-path.ts";
import { features } from "./features.ts";
import { nodes } from "./nodes.ts";
import { parallelPhases } from "./parallel-phases.ts";
import { phases } from "./phases.ts";
import { rootPhases } from "./root-phases.ts";
import { taskGraph } from "./task-graph.ts";
import type { YamlVariant } from "./variant.ts";

/** In the order in which they are tried: the first that recognises a root reads it. */
export const YAML_VARIANTS: readonly YamlVariant[] = [
  canonical,
  phases,
  rootPhases,
  atomicTasks,
  parallelPhases,
  nodes,
  taskGraph,
  features,
  criticalPath,
];

/** The root keys that hold a plan. */
export const ROOT_KEYS: readonly string[] = YAML_VARIANTS.flatMap(({ rootKey }) => rootKey ?? []);
