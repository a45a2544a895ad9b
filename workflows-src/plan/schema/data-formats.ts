import { matchEstimateKeys } from "../duration.ts";
import { listKeys, normaliseKey } from "../task-keys.ts";
import { STORY_KEY } from "../variants/bmad.ts";
import { GROUP_KEYS, GROUP_LISTS, phaseList } from "../variants/phase-list.ts";
import { UUID } from "../variants/shrimp.ts";
import { OTHER_CONTAINERS, taskList } from "../variants/task-list.ts";
import { ROOT_KEYS } from "../variants/yaml-variants.ts";
import {
  ANY_SCALAR,
  decide,
  decideByKey,
  decideByMatch,
  decideByValue,
  expectList,
  expectMapping,
  expectUnder,
  hasAnyKey,
  hasItem,
  hasKey,
  hasMatch,
  hasValue,
  type JsonSchema,
  lacksKey,
  MAPPING,
  matchKeys,
  negate,
  refer,
  requireAll,
  requireAny,
  SCALAR,
} from "./json-schema.ts";
import { FILLED, FILLED_LIST, HAS_TASKS, ID_TEXT, NAME_FOR_ID, TASK_LIST } from "./tasks.ts";

/** A format of data as JSON Schema. */
export interface FormatSchema {
  /** Fits the documents that the reader of the format recognises. */
  readonly recognises: JsonSchema;
  /** Fits those that it then reads without an error. */
  readonly accepts: JsonSchema;
}

const expectProject = (...keys: readonly string[]): JsonSchema => decideByKey(keys, () => ANY_SCALAR, true);

/** The keys that may hold a list of tasks, as sets that the schema names. */
export const LISTS: Readonly<Record<string, readonly string[]>> = {
  "no-root-list": ROOT_KEYS.map(normaliseKey),
  "no-container": OTHER_CONTAINERS,
  "no-groups": GROUP_KEYS,
};

/** Refuses a second list of tasks under another key than the format's own. */
const forbidOtherLists = (...own: readonly string[]): JsonSchema => {
  const isOwn = (name: string): boolean => own.map(normaliseKey).includes(name);
  return requireAll(
    ...Object.entries(LISTS).flatMap(([set, keys]) =>
      keys.some(isOwn) ? keys.filter((name) => !isOwn(name)).map((name) => refer(`no-${name}`)) : [refer(set)],
    ),
  );
};

const isTaskMasterTask = hasAnyKey("testStrategy", "subtasks");
const isTag = hasKey("tasks", { type: "array" });
const tag = requireAll(
  hasKey("tasks", requireAll(TASK_LIST, FILLED_LIST)),
  decideByKey(["metadata", "meta"], () => decide(MAPPING, expectProject("projectName")), true),
);

const isClaudeTask = requireAll(hasKey("subject"), hasAnyKey("activeForm", "blockedBy", "blocks", "owner"));

const isFeature = requireAny(hasKey("passes"), requireAll(hasKey("category"), hasKey("steps")));
const decideByFeatures = (features: JsonSchema, otherwise: JsonSchema): JsonSchema =>
  decide(
    MAPPING,
    decideByKey(["features", "items"], () => features, otherwise),
    features,
  );
/** Of the mappings in a list; other items are no tasks. */
export const expectOfMappings = (fields: JsonSchema): JsonSchema => ({ items: decide(MAPPING, fields) });

const isStep = hasAnyKey("run", "command", "script", "depends", "call", "action");
const isOfOtherTool = hasAnyKey("uses", "hosts");
const findFlat = (some: (item: JsonSchema) => JsonSchema, item: JsonSchema): JsonSchema =>
  some(requireAny(item, hasItem(item)));
const step: JsonSchema = decide(
  MAPPING,
  decide(hasKey("id"), refer("task"), requireAll(refer("fields"), expectUnder("name", decide(SCALAR, NAME_FOR_ID)))),
  SCALAR,
);

export const isGroup = requireAny(
  { type: "array" },
  requireAll(MAPPING, decideByValue(GROUP_LISTS, { type: "array" }, false)),
);
export const expectGroup = (items: JsonSchema): JsonSchema =>
  decide(
    { type: "array" },
    expectList(items),
    decide(
      MAPPING,
      requireAll(decideByValue(GROUP_LISTS, decide({ type: "array" }, expectList(items)), true), {
        patternProperties: { [matchKeys(listKeys("dependencies"))]: refer("dependencies") },
      }),
    ),
  );
export const isFilledGroup = requireAny(
  FILLED_LIST,
  requireAll(MAPPING, decideByValue(GROUP_LISTS, FILLED_LIST, false)),
);
/** A list of these values, or a mapping to them; anything else is left to others. */
export const expectCollection = (value: JsonSchema): JsonSchema =>
  decide(MAPPING, expectMapping(value), decide({ type: "array" }, expectList(value)));
export const isTask = refer("names-a-task");
export const isOfWorkflow = hasAnyKey("runs-on", "uses", "steps");
export const holds = (item: JsonSchema): JsonSchema => requireAny(hasItem(item), hasValue(item));

/** The formats that the reader tries, by name. */
export const DATA_FORMATS: Readonly<Record<string, FormatSchema>> = {
  "Task Master": {
    recognises: requireAll(
      MAPPING,
      decide(
        hasKey("tasks"),
        expectUnder("tasks", hasItem(isTaskMasterTask)),
        requireAny(
          hasValue(requireAll(isTag, requireAny(hasKey("tasks", hasItem(isTaskMasterTask)), hasKey("metadata")))),
          hasKey("master", isTag),
        ),
      ),
    ),
    // With several tags, the current one or `master` counts.
    accepts: decide(
      hasKey("tasks"),
      tag,
      decide(hasKey("master", isTag), expectUnder("master", tag), expectMapping(decide(isTag, tag))),
    ),
  },
  Shrimp: {
    recognises: hasKey(
      "tasks",
      hasItem(
        requireAny(
          hasAnyKey("implementationGuide", "verificationCriteria", "relatedFiles", "analysisResult"),
          requireAll(
            hasKey("id", { type: "string", pattern: UUID.source }),
            requireAny(
              hasKey("dependencies", hasItem(MAPPING)),
              hasKey("status", { type: "string", pattern: "[\u4e00-\u9fff]" }),
            ),
          ),
        ),
      ),
    ),
    accepts: requireAll(expectUnder("tasks", TASK_LIST), forbidOtherLists("tasks")),
  },
  "Claude Code tasks": {
    recognises: requireAny(isClaudeTask, hasKey("tasks", hasItem(isClaudeTask)), hasItem(isClaudeTask)),
    accepts: decide(
      isClaudeTask,
      requireAll(refer("task"), forbidOtherLists()),
      decide(MAPPING, requireAll(expectUnder("tasks", TASK_LIST), forbidOtherLists("tasks")), TASK_LIST),
    ),
  },
  Ralph: {
    recognises: hasMatch(matchKeys(["userStories"]), hasItem(hasAnyKey("passes", "priority"))),
    accepts: requireAll(
      { patternProperties: { [matchKeys(["userStories"])]: expectOfMappings(refer("task")) } },
      expectProject("project", "name"),
      forbidOtherLists("userStories"),
    ),
  },
  "feature list": {
    recognises: requireAny(
      decideByFeatures(hasItem(isFeature), false),
      hasKey(
        "features",
        requireAll(
          hasItem(hasAnyKey("status", "verification", "steps")),
          negate(hasItem(hasMatch(matchEstimateKeys()))),
        ),
      ),
    ),
    accepts: requireAll(
      decideByFeatures(
        decide(
          hasItem(hasAnyKey("id", "task_id", "key", "number")),
          expectOfMappings(refer("task")),
          expectOfMappings(refer("fields")),
        ),
        true,
      ),
      decide(
        MAPPING,
        requireAll(
          expectProject("project", "name"),
          decide(hasKey("features"), forbidOtherLists("features"), forbidOtherLists("items")),
        ),
      ),
    ),
  },
  BMAD: {
    recognises: hasKey("development_status", MAPPING),
    accepts: requireAll(
      expectUnder(
        "development_status",
        requireAll(hasMatch(STORY_KEY.source, FILLED), {
          propertyNames: decide({ pattern: STORY_KEY.source }, ID_TEXT),
        }),
      ),
      expectProject("project"),
      forbidOtherLists(),
    ),
  },
  steps: {
    recognises: requireAll(
      lacksKey("tasks"),
      hasKey(
        "steps",
        requireAny(
          requireAll(hasValue(isStep), negate(hasValue(isOfOtherTool))),
          requireAll(findFlat(hasItem, isStep), negate(findFlat(hasItem, isOfOtherTool))),
        ),
      ),
    ),
    accepts: requireAll(
      expectUnder(
        "steps",
        decide(
          MAPPING,
          { propertyNames: ID_TEXT, additionalProperties: decide(MAPPING, refer("fields")) },
          expectList(decide({ type: "array" }, expectList(step), step)),
        ),
      ),
      expectProject("name"),
      forbidOtherLists(),
    ),
  },
  [phaseList.name]: {
    recognises: requireAll(MAPPING, decideByValue(GROUP_KEYS, holds(refer("group")), false)),
    accepts: requireAll(
      expectUnder("tasks", refer("tasks")),
      // Whether another list is the one whose ids the groups name, only reading finds.
      { patternProperties: { [matchKeys(OTHER_CONTAINERS)]: decide(refer("items-with-tasks"), refer("tasks")) } },
      decide(
        requireAny(
          hasKey("tasks", HAS_TASKS),
          requireAll(
            lacksKey("tasks"),
            hasMatch(matchKeys(OTHER_CONTAINERS), requireAny(refer("items-with-tasks"), MAPPING)),
          ),
        ),
        decideByValue(GROUP_KEYS, refer("groups-of-ids"), true),
        decideByValue(GROUP_KEYS, requireAll(refer("groups"), holds(refer("filled-group"))), false),
      ),
      expectUnder("edges", refer("edges")),
      expectProject("project", "name"),
      decideByMatch(GROUP_KEYS, (name) => forbidOtherLists("tasks", ...OTHER_CONTAINERS, name), true),
    ),
  },
  [taskList.name]: {
    recognises: decide(
      MAPPING,
      requireAll(lacksKey("tasks"), decideByValue(OTHER_CONTAINERS, refer("container"), false)),
      requireAny(requireAll(FILLED_LIST, expectList({ type: "string" })), hasItem(requireAny(isTask, hasKey("tasks")))),
    ),
    accepts: decide(
      MAPPING,
      requireAll(
        decideByValue(OTHER_CONTAINERS, refer("tasks"), true),
        expectUnder("edges", refer("edges")),
        expectProject("project", "name"),
        decideByMatch(OTHER_CONTAINERS, (name) => forbidOtherLists(name), true),
      ),
      requireAll(refer("tasks"), negate(hasItem(requireAll(hasKey("tasks", { type: "array" }), lacksKey("id"))))),
    ),
  },
};
