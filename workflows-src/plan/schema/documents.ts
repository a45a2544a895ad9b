import { matchEstimateKeys } from "../duration.ts";
import { CONTAINERS } from "../raw/task-lists.ts";
import { listKeys } from "../task-keys.ts";
import { MARKED_DATA } from "../variants/formats.ts";
import { GROUP_KEYS, phaseList } from "../variants/phase-list.ts";
import { MAX_WRAPPERS } from "../variants/read-data.ts";
import { taskList } from "../variants/task-list.ts";
import { YAML_VARIANTS } from "../variants/yaml-variants.ts";
import {
  DATA_FORMATS,
  expectCollection,
  expectGroup,
  type FormatSchema,
  holds,
  isFilledGroup,
  isGroup,
  isOfWorkflow,
  isTask,
  LISTS,
} from "./data-formats.ts";
import {
  decide,
  expectMapping,
  hasAnyKey,
  hasItem,
  hasKey,
  hasMatch,
  hasValue,
  type JsonSchema,
  MAPPING,
  matchKeys,
  negate,
  refer,
  requireAll,
  requireAny,
  SCALAR,
} from "./json-schema.ts";
import { ROOT_VARIANTS } from "./root-variants.ts";
import { hasMeaning, NAME_FOR_ID } from "./tasks.ts";

/** The formats in the order in which the reader tries them. */
const FORMATS: readonly (FormatSchema & { readonly name: string })[] = [
  ...[...MARKED_DATA, phaseList].map(({ name }) => ({ name: makeName(name), ...findSchema(DATA_FORMATS, name) })),
  ...YAML_VARIANTS.map(({ rootKey = "critical_path" }) => ({
    name: makeName(rootKey),
    recognises: hasKey(rootKey),
    ...findSchema(ROOT_VARIANTS, rootKey),
  })),
  { name: makeName(taskList.name), ...findSchema(DATA_FORMATS, taskList.name) },
];

function makeName(name: string): string {
  return name.toLowerCase().replace(/[ _]/g, "-");
}

/** Throws for a format without a schema, so that a new one cannot be forgotten. */
function findSchema<T>(schemas: Readonly<Record<string, T>>, name: string): T {
  const schema = schemas[name];
  if (schema === undefined) throw new Error(`the format ${name} has no JSON Schema: add it in plan/schema`);
  return schema;
}

/** Another tool's file, as `describeOtherTool` knows it. */
const isOfAnotherTool = requireAny(
  requireAll(hasKey("on"), hasKey("jobs", MAPPING)),
  requireAll(hasKey("apiVersion"), hasKey("kind")),
  requireAll(hasKey("dependencies"), hasKey("name"), hasKey("scripts")),
  requireAll(hasKey("services"), hasAnyKey("version", "volumes", "networks")),
  hasAnyKey("openapi", "swagger"),
  requireAll(hasKey("$schema"), hasKey("properties")),
  hasKey("steps", hasItem(hasKey("uses"))),
  requireAll(hasKey("stages"), hasValue(hasKey("script"))),
);

const holdsTasks = (isGroup: boolean): JsonSchema =>
  hasItem(
    requireAny(
      hasMatch(matchKeys(CONTAINERS), { type: "array" }),
      ...(isGroup
        ? []
        : [
            hasMatch(matchEstimateKeys()),
            hasMatch(matchKeys((["id", "dependencies", "status"] as const).flatMap(listKeys))),
          ]),
    ),
  );

/** A document below `wrappers` wrappers: in one of the formats, or a wrapper of one. */
const expectDocument = (wrappers: number): JsonSchema => {
  if (wrappers === MAX_WRAPPERS) return decide(refer("recognised"), refer("accepted"), false);
  const holdsPlan = refer(`holds-plan-${MAX_WRAPPERS - wrappers - 1}`);
  return decide(
    refer("recognised"),
    refer("accepted"),
    requireAll(
      negate(isOfAnotherTool),
      hasValue(holdsPlan),
      expectMapping(decide(holdsPlan, refer(`document-${wrappers + 1}`))),
    ),
  );
};
const holdsPlan = (depth: number): JsonSchema =>
  requireAll(
    MAPPING,
    depth === 0 ? refer("recognised") : requireAny(refer("recognised"), hasValue(refer(`holds-plan-${depth - 1}`))),
  );

const depths = Array.from({ length: MAX_WRAPPERS + 1 }, (_, depth) => depth);

/** `document-0` fits every document in YAML or JSON that is read without an error. */
export const DOCUMENT_DEFINITIONS: Readonly<Record<string, JsonSchema>> = {
  ...Object.fromEntries(depths.map((depth) => [`document-${depth}`, expectDocument(depth)])),
  ...Object.fromEntries(depths.slice(0, -1).map((depth) => [`holds-plan-${depth}`, holdsPlan(depth)])),
  recognised: requireAny(...FORMATS.map(({ name }) => refer(`is-${name}`))),
  accepted: FORMATS.reduceRight<JsonSchema>(
    (rest, { name }) => decide(refer(`is-${name}`), refer(`reads-${name}`), rest),
    false,
  ),
  ...Object.fromEntries(
    FORMATS.flatMap(({ name, recognises, accepts }) => [
      [`is-${name}`, recognises],
      [`reads-${name}`, accepts],
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(LISTS).map(([set, keys]) => [set, requireAll(...keys.map((name) => refer(`no-${name}`)))]),
  ),
  "names-a-task": requireAny(...(["id", "name", "description"] as const).map(hasMeaning)),
  group: isGroup,
  "filled-group": isFilledGroup,
  groups: expectCollection(refer("group-of-tasks")),
  "groups-of-ids": expectCollection(refer("group-of-ids")),
  "group-of-tasks": expectGroup(decide(MAPPING, refer("task"), NAME_FOR_ID)),
  "group-of-ids": expectGroup(decide(MAPPING, refer("task"), SCALAR)),
  container: requireAll(holds(isTask), negate(holds(isOfWorkflow))),
  ...Object.fromEntries(
    Object.values(LISTS)
      .flat()
      .map((name) => [
        `no-${name}`,
        {
          patternProperties: {
            [matchKeys([name])]: negate(refer(GROUP_KEYS.includes(name) ? "groups-of-tasks" : "items-with-tasks")),
          },
        },
      ]),
  ),
  "groups-of-tasks": holdsTasks(true),
  "items-with-tasks": holdsTasks(false),
};
