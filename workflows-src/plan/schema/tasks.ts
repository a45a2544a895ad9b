import { MAX_TASKS } from "../normalise/normalise.ts";
import { REFERENCE_KEYS } from "../normalise/read-dependencies.ts";
import { ID_KEYS } from "../normalise/task-fields.ts";
import { ID_PATTERN } from "../project.ts";
import { listKeys } from "../task-keys.ts";
import {
  ANY_SCALAR,
  decide,
  decideByKey,
  expectList,
  expectMapping,
  hasMatch,
  ignoreCase,
  type JsonSchema,
  matchKeys,
  negate,
  refer,
  requireAll,
  requireAny,
  SCALAR,
} from "./json-schema.ts";

const NULL: JsonSchema = { type: "null" };
export const FILLED: JsonSchema = negate(NULL);

/** Refers to a mapping that has a value under a key of this meaning. */
export const hasMeaning = (meaning: (typeof SOUGHT)[number]): JsonSchema => refer(`has-${meaning}`);
const SOUGHT = ["id", "name", "description"] as const;

/** The key of the id as tasks spell it, in any case. */
const idKey = (key: string): string => `^${ignoreCase(key)}$`;
export const ID_TEXT = { type: "string", pattern: ID_PATTERN.source } as const;
/** Refers to a list of tasks with ids; an empty one has no tasks. */
export const TASK_LIST: JsonSchema = { type: "array", items: refer("task"), maxItems: MAX_TASKS };
export const FILLED_LIST: JsonSchema = { type: "array", minItems: 1 };
/** A value under which `readTasks` finds a task. */
export const HAS_TASKS: JsonSchema = requireAny(FILLED_LIST, { type: "object", minProperties: 1 });
export const FILLED_TEXT: JsonSchema = requireAny({ type: "string", pattern: "\\S" }, { type: ["number", "boolean"] });

/** A task whose id is no field, such as the key of its mapping. */
const fields: JsonSchema = {
  type: "object",
  patternProperties: { [matchKeys([...listKeys("dependencies"), ...listKeys("dependents")])]: refer("dependencies") },
};

/** A name of which readers make an id: other characters become dashes. */
export const NAME_FOR_ID: JsonSchema = requireAny(
  {
    type: "string",
    pattern:
      "^\\s*(?![\\s\\S]*\\.\\.)(?![\\s\\S]*\\.(?:lock)?\\s*$)[A-Za-z0-9](?:[A-Za-z0-9._-]|[^A-Za-z0-9._-]+(?![^A-Za-z0-9._-])){0,63}\\s*$",
  },
  { type: "number", minimum: 0 },
  { type: "boolean" },
);

/** The parts of a plan that formats share. */
export const TASK_DEFINITIONS: Readonly<Record<string, JsonSchema>> = {
  ...Object.fromEntries(SOUGHT.map((meaning) => [`has-${meaning}`, hasMatch(matchKeys(listKeys(meaning)), FILLED)])),
  id: {
    description: "Letters, digits, '.', '_' and '-'; unique in the plan even if case is ignored",
    anyOf: [ID_TEXT, { type: "number", minimum: 0, exclusiveMaximum: 1e21 }, { type: "boolean" }],
  },
  fields,
  // The first key of the id that has a value counts.
  task: requireAll(
    refer("fields"),
    ID_KEYS.map(idKey).reduceRight<JsonSchema>(
      (rest, key) => decide(hasMatch(key, FILLED), hasMatch(key, refer("id")), rest),
      false,
    ),
  ),
  dependencies: {
    description: "Ids of the tasks that must be done before this one starts",
    anyOf: [
      ANY_SCALAR,
      expectList(refer("dependencies")),
      requireAll(
        { type: "object" },
        decideByKey(REFERENCE_KEYS, () => ANY_SCALAR, false),
      ),
    ],
  },
  edges: {
    description: "[from, to] or {from, to}: the second task waits for the first",
    anyOf: [
      NULL,
      expectList(
        requireAny(
          { type: "object", required: ["from", "to"], properties: { from: SCALAR, to: SCALAR } },
          { type: "array", prefixItems: [SCALAR, SCALAR], minItems: 2, maxItems: 2 },
        ),
      ),
    ],
  },
  tasks: decide(
    expectMapping({ type: "object" }),
    { propertyNames: ID_TEXT, additionalProperties: refer("fields"), maxProperties: MAX_TASKS },
    decide(
      expectList(FILLED_TEXT),
      { maxItems: MAX_TASKS },
      decide(
        requireAll(
          FILLED_LIST,
          expectList(requireAll(negate(hasMeaning("id")), requireAny(hasMeaning("name"), hasMeaning("description")))),
        ),
        { items: refer("fields"), maxItems: MAX_TASKS },
        TASK_LIST,
      ),
    ),
  ),
};
