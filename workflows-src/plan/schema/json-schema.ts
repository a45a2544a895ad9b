import { normaliseKey } from "../task-keys.ts";

/** A JSON Schema of draft 2020-12. */
export type JsonSchema = boolean | { readonly [keyword: string]: unknown };

export const MAPPING: JsonSchema = { type: "object" };
export const ANY_SCALAR: JsonSchema = { type: ["string", "number", "boolean", "null"] };
export const SCALAR: JsonSchema = { type: ["string", "number", "boolean"] };

export const requireAll = (...schemas: readonly JsonSchema[]): JsonSchema => ({ allOf: schemas });
export const requireAny = (...schemas: readonly JsonSchema[]): JsonSchema => ({ anyOf: schemas });
export const negate = (schema: JsonSchema): JsonSchema => ({ not: schema });
export const decide = (condition: JsonSchema, yes: JsonSchema, no: JsonSchema = true): JsonSchema => ({
  if: condition,
  // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema
  ...(yes !== true && { then: yes }),
  ...(no !== true && { else: no }),
});

/** Refers to one of `$defs`. */
export const refer = (name: string): { readonly $ref: string } => ({ $ref: `#/$defs/${name}` });

export const expectList = (items: JsonSchema): JsonSchema => ({ type: "array", items });
export const expectMapping = (values: JsonSchema): JsonSchema => ({ type: "object", additionalProperties: values });

/** Whatever stands under a key, if it is there. */
export const expectUnder = (key: string, value: JsonSchema): JsonSchema => ({ properties: { [key]: value } });

/** A list with such an item. */
export const hasItem = (item: JsonSchema): JsonSchema => ({ type: "array", contains: item });
/** A mapping with this key, whose value fits. */
export const hasKey = (key: string, value: JsonSchema = true): JsonSchema => ({
  type: "object",
  required: [key],
  ...(value !== true && { properties: { [key]: value } }),
});
export const lacksKey = (key: string): JsonSchema => negate({ required: [key] });
/** A mapping with one of these keys. */
export const hasAnyKey = (...keys: readonly string[]): JsonSchema => ({
  type: "object",
  anyOf: keys.map((key) => ({ required: [key] })),
});
/** A mapping with such a value under any key. */
export const hasValue = (value: JsonSchema): JsonSchema => ({
  type: "object",
  not: { additionalProperties: negate(value) },
});
/** A mapping with such a value under a key that matches. */
export const hasMatch = (pattern: string, value: JsonSchema = true): JsonSchema => ({
  type: "object",
  not: { patternProperties: { [pattern]: negate(value) } },
});

/** Matches keys that are compared without case, blanks, `_` and `-`. */
export const matchKeys = (keys: readonly string[]): string =>
  `^[\\s_-]*(?:${[...new Set(keys.map(normaliseKey))].map((key) => [...key].map(matchLetter).join("[\\s_-]*")).join("|")})[\\s_-]*$`;
export const ignoreCase = (key: string): string => [...key].map(matchLetter).join("");
const matchLetter = (letter: string): string =>
  /[a-z]/i.test(letter) ? `[${letter.toLowerCase()}${letter.toUpperCase()}]` : letter;

/** Chooses by the first of `keys` that a mapping has, as `findField` does. */
export const decideByKey = (
  keys: readonly string[],
  value: (key: string) => JsonSchema,
  otherwise: JsonSchema,
): JsonSchema =>
  keys.reduceRight<JsonSchema>(
    (rest, key) => decide({ required: [key] }, { properties: { [key]: value(key) } }, rest),
    otherwise,
  );

/** Chooses by the first of `keys` that a mapping has in any spelling, as `findAny` does. */
export const decideByMatch = (
  keys: readonly string[],
  mapping: (key: string) => JsonSchema,
  otherwise: JsonSchema,
): JsonSchema =>
  keys.reduceRight<JsonSchema>((rest, key) => decide(hasMatch(matchKeys([key])), mapping(key), rest), otherwise);

/** The schema of a value under the first of `keys` that a mapping has in any spelling. */
export const decideByValue = (keys: readonly string[], value: JsonSchema, otherwise: JsonSchema): JsonSchema =>
  decideByMatch(keys, (key) => ({ patternProperties: { [matchKeys([key])]: value } }), otherwise);
