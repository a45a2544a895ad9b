import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cached } from "../workflows-src/typed/build/cache.ts";
import { readManifest } from "../workflows-src/typed/build/manifest.ts";

export const PLAN_SCHEMA = "generated/plan.schema.json";

/** Returns the plan's JSON Schema. It is cached until a file of plan/ or zod changes, because loading zod takes longer than the rest of a build. */
export async function makePlanSchema(root: string): Promise<string> {
  const folder = join(root, "workflows-src/plan");
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const key = sources.sort().map((file) => `${file}\n${readFileSync(join(folder, file), "utf8")}`);
  const make = async () => {
    const { buildPlanSchema } = await import("../workflows-src/plan/file-schema.ts");
    return printSchema(buildPlanSchema());
  };
  const cache = join(root, "node_modules/.cache/plan-schema");
  return (await cached(cache, "schema", `zod ${readManifest("zod").version}\n${key.join("\n")}`, make)).text;
}

/** Prints JSON with each list and mapping that fits on a line on one. */
export const printSchema = (schema: unknown): string => `${print(schema, "", 0)}\n`;

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
