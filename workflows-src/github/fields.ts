/** JSON from a server: every field of it may be missing or of another type. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The objects of a list; an empty list for anything else. */
export const readObjects = (value: unknown): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : []);

export const readText = (value: unknown): string => (typeof value === "string" ? value : "");

/** A whole number from 0; undefined for anything else. */
export const readCount = (value: unknown): number | undefined =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;
