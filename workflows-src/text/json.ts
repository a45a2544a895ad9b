/** JSON that a stranger wrote: any field may be missing or have another type. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether the value is a finite number from 0. */
export const isAmount = (value: unknown): value is number =>
  typeof value === "number" && Number.isFinite(value) && value >= 0;

/** Returns the value that the text holds; undefined if it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Returns how many lists and objects of a JSON text are inside each other, without reading the text as a value. */
export function measureDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  let isInString = false;
  for (let place = 0; place < text.length; place += 1) {
    const sign = text[place];
    if (sign === '"') isInString = !isInString;
    else if (isInString) place += sign === "\\" ? 1 : 0;
    else if (sign === "[" || sign === "{") deepest = Math.max(deepest, ++depth);
    else if (sign === "]" || sign === "}") depth -= 1;
  }
  return deepest;
}

/** Returns the object that the text holds; undefined for anything else. */
export function parseObject(text: string): JsonObject | undefined {
  const value = parseJson(text);
  return isObject(value) ? value : undefined;
}

/** Returns the objects of a list; an empty list for anything else. */
export const readObjects = (value: unknown): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** Returns a text; an empty one for anything else. */
export const readString = (value: unknown): string => (typeof value === "string" ? value : "");

/** Returns a whole number from 0; undefined for anything else. */
export const readCount = (value: unknown): number | undefined =>
  isAmount(value) && Number.isSafeInteger(value) ? value : undefined;

/** Returns a field that is an object; an empty object for anything else. */
export function objectAt(object: JsonObject, name: string): JsonObject {
  const value = object[name];
  return isObject(value) ? value : {};
}

/** Returns a field that is non-blank text; undefined for anything else. */
export function textAt(object: JsonObject, name: string): string | undefined {
  const text = readString(object[name]);
  return text.trim() === "" ? undefined : text;
}

/** Returns a field that is a finite number from 0; 0 for anything else. */
export function amountAt(object: JsonObject, name: string): number {
  const value = object[name];
  return isAmount(value) ? value : 0;
}
