import { atomicTasks } from "./atomic-tasks.ts";
import { bullets } from "./bullets.ts";
import { canonical } from "./canonical.ts";
import { criticalPath } from "./critical-path.ts";
import { features } from "./features.ts";
import { fenced } from "./fenced.ts";
import { hybrid } from "./hybrid.ts";
import { markdown } from "./markdown.ts";
import { nodes } from "./nodes.ts";
import { parallelPhases } from "./parallel-phases.ts";
import { phases } from "./phases.ts";
import { rootPhases } from "./root-phases.ts";
import { taskGraph } from "./task-graph.ts";
import type { Variant } from "./variant.ts";

const YAML_VARIANTS: readonly Variant[] = [
  ...[canonical, phases, rootPhases, atomicTasks, parallelPhases, nodes, taskGraph, features, criticalPath],
];

/** In the order in which they are asked: the first that recognises a document reads it. */
export const VARIANTS: readonly Variant[] = [...YAML_VARIANTS, hybrid, bullets, fenced(YAML_VARIANTS), markdown];
