import { asText } from "./expressions.ts";
import type { WorkflowDocument } from "./workflows.ts";

type Inputs = Readonly<Record<string, unknown>>;

/**
 * What a workflow's `inputs` are: a call gives the declared type, a form nothing but text and booleans
 * (https://docs.github.com/actions/how-tos/reuse-automations/reuse-workflows).
 * Throws for an input that is not declared, that is required and missing, or of another type.
 */
export function declaredInputs(
  { on }: WorkflowDocument,
  trigger: "workflow_call" | "workflow_dispatch",
  given: Inputs,
  path: string,
): Inputs {
  const declared = on[trigger]?.inputs ?? {};
  const surplus = Object.keys(given).find((name) => declared[name] === undefined);
  if (surplus !== undefined) throw new Error(`${path} declares no input ${surplus}`);
  return Object.fromEntries(
    Object.entries(declared).map(([name, { type, required, default: otherwise }]) => {
      if (required === true && given[name] === undefined) throw new Error(`${path} needs the input ${name}`);
      const value = given[name] ?? otherwise;
      if (type === "boolean" && typeof value === "boolean") return [name, value];
      if (trigger === "workflow_dispatch" || type === "string") return [name, asText(value)];
      if (type === "number" && Number.isFinite(Number(value))) return [name, Number(value)];
      throw new Error(`${path}: ${name} is ${JSON.stringify(value)}, not a ${type}`);
    }),
  );
}
