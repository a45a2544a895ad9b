import { asMapping } from "../checked-workflow.ts";
import { expandLegs } from "./legs.ts";
import { LEGS } from "./limits.ts";
import { NODE, stringSize, textSize } from "./memory.ts";

/** Most characters of a leg's id on the server. */
const ID_LENGTH = 25;

/** Bytes of `null` in a leg: a pointer. */
const NULL = 8;

/** The context `strategy` that each leg has. */
const STRATEGY = { "fail-fast": true, "job-index": 0, "job-total": 1, "max-parallel": 1 };

/**
 * Returns the bytes that GitHub's server counts for the legs of a job each time it reads the file. It creates the legs of a strategy without
 * expressions at once, to validate them. Legs that only the run knows count 0, and so do more legs than GitHub accepts. Source: `ConvertToStrategy`,
 * `MatrixBuilder` and `IdBuilder` in actions/runner, `src/Sdk/WorkflowParser/Conversion`.
 */
export function legsSize(strategy: unknown): number {
  const { matrix } = asMapping(strategy);
  if (matrix === undefined || JSON.stringify(strategy).includes("${{")) return 0;
  const legs = expandLegs(matrix);
  if (legs.length > LEGS) return 0;
  const ids = new Set<string>();
  let size = 0;
  for (const { values, added } of legs) {
    // The name is still empty.
    const names = [idOf(values, ids), "", "matrix", "strategy"].map(({ length }) => stringSize(length));
    size += names.reduce((sum, name) => sum + name, NODE) + dataSize({ ...values, ...added }) + dataSize(STRATEGY);
  }
  return size;
}

/** Returns the bytes of a value of a leg. */
function dataSize(value: unknown): number {
  if (value === null) return NULL;
  if (typeof value === "string") return textSize(value.length);
  if (typeof value !== "object") return NODE;
  const keys = Array.isArray(value) ? [] : Object.keys(value);
  return [...keys, ...Object.values(value)].reduce((sum: number, item) => sum + dataSize(item), NODE);
}

/** Joins the values of a leg to an id, cut to its length, with a number if another leg has it. */
function idOf(values: object, ids: Set<string>): string {
  const joined = scalarsIn(values)
    .filter(Boolean)
    .join("_")
    .replace(/[^\w-]/g, "_");
  const whole = joined.replace(/^(?=[\d-])/, "_").replace(/^__+/, "_") || "job";
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : whole === "_" ? `${number}` : `_${number}`;
    const id = whole.slice(0, ID_LENGTH - suffix.length) + suffix;
    if (ids.has(id.toLowerCase())) continue;
    ids.add(id.toLowerCase());
    return id;
  }
}

/** Collects the texts, numbers and booleans of a value, as texts. */
const scalarsIn = (value: unknown): string[] =>
  typeof value === "object" ? Object.values(value ?? {}).flatMap(scalarsIn) : [String(value)];
