import { asMapping } from "../checked-workflow.ts";
import { staticLegs } from "./legs.ts";
import { LEGS } from "./limits.ts";
import { NODE, stringSize, textSize } from "./memory.ts";

/** Characters of a leg's id on the server. */
const ID_LENGTH = 25;

/** What `null` counts in a leg: a pointer. */
const NULL = 8;

/** The context `strategy` that each leg has. */
const STRATEGY = { "fail-fast": true, "job-index": 0, "job-total": 1, "max-parallel": 1 };

/**
 * Bytes that GitHub's server counts for the legs of a job each time it reads the file: it makes those of a strategy without an
 * expression at once, to validate them. Legs that only the run knows count nothing here, nor do more than GitHub accepts. Source: `ConvertToStrategy`,
 * `MatrixBuilder` and `IdBuilder` in actions/runner, `src/Sdk/WorkflowParser/Conversion`.
 */
export function legsSize(strategy: unknown): number {
  const { matrix } = asMapping(strategy);
  if (matrix === undefined || JSON.stringify(strategy).includes("${{")) return 0;
  const legs = staticLegs(matrix);
  if (legs.length > LEGS) return 0;
  const ids = new Set<string>();
  let size = 0;
  for (const { values, added } of legs) {
    // Its name is empty yet.
    const names = [idOf(values, ids), "", "matrix", "strategy"].map(({ length }) => stringSize(length));
    size += names.reduce((sum, name) => sum + name, NODE) + dataSize({ ...values, ...added }) + dataSize(STRATEGY);
  }
  return size;
}

/** Bytes of a value that a leg has. */
function dataSize(value: unknown): number {
  if (value === null) return NULL;
  if (typeof value === "string") return textSize(value.length);
  if (typeof value !== "object") return NODE;
  const keys = Array.isArray(value) ? [] : Object.keys(value);
  return [...keys, ...Object.values(value)].reduce((sum: number, item) => sum + dataSize(item), NODE);
}

/** A leg's values, joined and cut; numbered where two legs would share an id. */
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

/** The texts, numbers and booleans anywhere in a value, as texts. */
const scalarsIn = (value: unknown): string[] =>
  typeof value === "object" ? Object.values(value ?? {}).flatMap(scalarsIn) : [String(value)];
