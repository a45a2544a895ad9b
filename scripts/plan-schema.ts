import { PLAN_SCHEMA } from "../workflows-src/plan/schema/plan-schema.ts";

export const PLAN_SCHEMA_FILE = "generated/plan.schema.json";

/** Prints the plan's JSON Schema. Each list and mapping that fits on a line has one. */
export const printPlanSchema = (): string => `${print(PLAN_SCHEMA, "", 0)}\n`;

function print(value: unknown, indent: string, before: number): string {
  const line = JSON.stringify(value);
  if (typeof value !== "object" || value === null || indent.length + before + line.length <= WIDTH) return line;
  const inside = `${indent}  `;
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const parts = Object.entries(value).map(([key, item]) => {
    const label = Array.isArray(value) ? "" : `${JSON.stringify(key)}: `;
    return `${inside}${label}${print(item, inside, label.length)}`;
  });
  return `${open}\n${parts.join(",\n")}\n${indent}${close}`;
}

const WIDTH = 140;
