import { findField, type MappingNode } from "../syntax/plan-node.ts";

/** Describes a file of another tool in words; undefined for any other file. */
export function describeOtherTool(root: MappingNode): string | undefined {
  const has = (key: string): boolean => findField(root, key) !== undefined;
  const jobs = findField(root, "jobs");
  if (has("on") && jobs?.kind === "mapping") return "a workflow of GitHub Actions";
  if (has("apiVersion") && has("kind")) return "a resource of Kubernetes, Tekton or Argo";
  if (has("dependencies") && has("name") && has("scripts")) return "the package.json of a Node project";
  if (has("services") && (has("version") || has("volumes") || has("networks"))) return "a file of Docker Compose";
  if (has("openapi") || has("swagger")) return "an OpenAPI description";
  if (has("$schema") && has("properties")) return "a JSON Schema";
  const steps = findField(root, "steps");
  if (
    steps?.kind === "list" &&
    steps.items.some((step) => step.kind === "mapping" && findField(step, "uses") !== undefined)
  )
    return "an action or a workflow of a CI service";
  if (
    has("stages") &&
    root.entries.some(({ value }) => value.kind === "mapping" && findField(value, "script") !== undefined)
  )
    return "the configuration of a CI service";
  return undefined;
}
