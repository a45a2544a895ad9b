/** JSON that a stranger wrote: every field of it may be missing or anything else. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The object that the text holds; undefined for anything else. */
export function parseObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A field that is an object; an empty one where it is not. */
export function objectAt(of: JsonObject, name: string): JsonObject {
  const value = of[name];
  return isObject(value) ? value : {};
}

/** A field that is text with something in it. */
export function textAt(of: JsonObject, name: string): string | undefined {
  const value = of[name];
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

/** A field that is a finite number from 0; 0 where it is not. */
export function amountAt(of: JsonObject, name: string): number {
  const value = of[name];
  return typeof value === "number" && Number.isFinite(value) && value > 0 ? value : 0;
}
