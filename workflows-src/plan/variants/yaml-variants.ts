import { entryOf, fieldOf, type Mapping, type Node } from "../located.ts";
import type { RawPlan } from "../raw-plan.ts";
import type { Report } from "../report.ts";
import { checkRootKeys } from "../root-keys.ts";
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

/** The root keys by which variants are recognised. */
export const ROOT_KEYS: readonly string[] = YAML_VARIANTS.flatMap(({ rootKey }) => rootKey ?? []);

/** Reads a plan by the first of `variants` that recognises its root; undefined if none does. */
export function readYamlPlan(root: Mapping, report: Report, variants = YAML_VARIANTS): RawPlan | undefined {
  const variant = variants.find((candidate) => candidate.recognises?.(root) ?? hasRootKey(root, candidate));
  if (variant === undefined) return undefined;
  const { rootKey = "", knownKeys = [] } = variant;
  checkRootKeys(root, { own: variant.ownKeys?.(root) ?? [rootKey], known: knownKeys, plans: ROOT_KEYS }, report);
  const place = entryOf(root, rootKey)?.place ?? root;
  return { project: projectOf(root, knownKeys), place, ...variant.read(root, report) };
}

const hasRootKey = (root: Mapping, { rootKey }: YamlVariant): boolean =>
  rootKey !== undefined && entryOf(root, rootKey) !== undefined;

/** `project: webshop`, `project: {title: Webshop}`, or `name: webshop` in the variants that know `name`. */
function projectOf(root: Mapping, knownKeys: readonly string[]): Node | undefined {
  const stated = fieldOf(root, "project", ...knownKeys.filter((key) => key === "name"));
  return stated?.kind === "mapping" ? (fieldOf(stated, "title", "name", "id") ?? stated) : stated;
}
