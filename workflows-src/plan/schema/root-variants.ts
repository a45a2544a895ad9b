import { PARALLEL_PHASES } from "../raw/listed-phases.ts";
import { PHASE_KEY, TASK_LIST_KEYS } from "../raw/numbered-phases.ts";
import { ROOT_KEYS } from "../variants/yaml-variants.ts";
import type { FormatSchema } from "./data-formats.ts";
import { expectOfMappings } from "./data-formats.ts";
import {
  ANY_SCALAR,
  decide,
  decideByKey,
  expectList,
  expectMapping,
  expectUnder,
  hasAnyKey,
  hasItem,
  hasKey,
  hasMatch,
  type JsonSchema,
  lacksKey,
  MAPPING,
  negate,
  refer,
  requireAll,
  requireAny,
  SCALAR,
} from "./json-schema.ts";
import { FILLED_LIST, HAS_TASKS, ID_TEXT, TASK_LIST } from "./tasks.ts";

const isKeyedTask = requireAll({ minProperties: 1, maxProperties: 1 }, MAPPING, lacksKey("task_id"), lacksKey("id"));
const PHASE = PHASE_KEY.source;
const hasTaskList = hasAnyKey(...TASK_LIST_KEYS);
const phase: JsonSchema = requireAll(MAPPING, hasTaskList, {
  patternProperties: { [PHASE]: false },
  properties: Object.fromEntries(
    TASK_LIST_KEYS.map((name) => [
      name,
      name === "parallel_tasks" ? decide({ type: "number" }, true, TASK_LIST) : TASK_LIST,
    ]),
  ),
  // `parallel_tasks` may be the number of `tasks`.
  ...(decide(hasKey("parallel_tasks", { type: "number" }), { required: ["tasks"] }) as object),
});
const isFilledPhase = requireAny(...TASK_LIST_KEYS.map((name) => hasKey(name, FILLED_LIST)));
const numberedPhases = requireAll(hasMatch(PHASE, isFilledPhase), {
  patternProperties: { [PHASE]: phase },
  additionalProperties: negate(hasTaskList),
});
const expectPhases = (items: JsonSchema): JsonSchema =>
  expectList(
    requireAll(
      MAPPING,
      decideByKey(["tasks", "atomic_tasks"], () => expectList(items), false),
    ),
  );

/** Refuses the root keys of other variants; a word under one of them is no plan. */
const forbidOtherPlans = (...own: readonly string[]): JsonSchema => ({
  properties: Object.fromEntries(
    [...ROOT_KEYS, ...TASK_LIST_KEYS]
      .filter((name) => !own.includes(name) && !PHASE_KEY.test(name))
      .map((name) => [name, name === "optimal_execution_plan" || TASK_LIST_KEYS.includes(name) ? false : ANY_SCALAR]),
  ),
  ...(!own.some((name) => PHASE_KEY.test(name)) && { patternProperties: { [PHASE]: false } }),
});
const expectProjectName = (...keys: readonly string[]): JsonSchema =>
  decideByKey(
    keys,
    () =>
      decide(
        MAPPING,
        decideByKey(["title", "name", "id"], () => ANY_SCALAR, false),
        ANY_SCALAR,
      ),
    true,
  );
const nodes = requireAll(
  expectUnder(
    "nodes",
    requireAll(FILLED_LIST, expectList(decide(MAPPING, refer("task"), requireAll(SCALAR, refer("id"))))),
  ),
  expectUnder("edges", refer("edges")),
);

/** The variants of the original system that the reader tries, by root key. */
export const ROOT_VARIANTS: Readonly<Record<string, Omit<FormatSchema, "recognises"> & Partial<FormatSchema>>> = {
  tasks: {
    accepts: requireAll(
      expectUnder(
        "version",
        requireAny({ const: 1 }, { const: true }, { type: "string", pattern: "^\\s*0*1(?:\\.0*)?\\s*$" }),
      ),
      expectUnder("defaults", { type: ["object", "null"] }),
      expectUnder("edges", refer("edges")),
      expectUnder("tasks", refer("tasks")),
      expectUnder("settled", decide({ type: "array" }, expectOfMappings(refer("task")))),
      decideByKey(["dependencies", "depends_on"], () => decide(MAPPING, expectMapping(refer("dependencies"))), true),
      requireAny(expectUnder("tasks", HAS_TASKS), hasKey("settled", hasItem(MAPPING))),
      forbidOtherPlans("tasks"),
      expectProjectName("project", "name"),
    ),
  },
  optimal_execution_plan: {
    accepts: requireAll(
      expectUnder("optimal_execution_plan", numberedPhases),
      forbidOtherPlans("optimal_execution_plan"),
      expectProjectName("project"),
    ),
  },
  phase_1: {
    recognises: hasMatch(PHASE),
    accepts: requireAll(numberedPhases, forbidOtherPlans("phase_1"), expectProjectName("project")),
  },
  atomic_tasks: {
    accepts: requireAll(
      expectUnder("atomic_tasks", requireAll(TASK_LIST, FILLED_LIST)),
      expectUnder(PARALLEL_PHASES, expectPhases(SCALAR)),
      forbidOtherPlans("atomic_tasks", PARALLEL_PHASES),
      expectProjectName("project"),
    ),
  },
  [PARALLEL_PHASES]: {
    accepts: requireAll(
      expectUnder(
        PARALLEL_PHASES,
        requireAll(
          expectPhases(decide(MAPPING, refer("task"), requireAll(SCALAR, refer("id")))),
          hasItem(decideByKey(["tasks", "atomic_tasks"], () => FILLED_LIST, false)),
        ),
      ),
      forbidOtherPlans(PARALLEL_PHASES),
      expectProjectName("project"),
    ),
  },
  nodes: {
    recognises: requireAny(
      hasKey("nodes", { type: "array" }),
      hasKey("task_graph", hasKey("nodes", { type: "array" })),
    ),
    accepts: requireAll(
      decide(
        hasKey("nodes", { type: "array" }),
        requireAll(nodes, forbidOtherPlans("nodes", "edges")),
        requireAll(expectUnder("task_graph", nodes), forbidOtherPlans("task_graph")),
      ),
      expectProjectName("project"),
    ),
  },
  task_graph: {
    accepts: requireAll(
      expectUnder("task_graph", {
        type: "object",
        minProperties: 1,
        propertyNames: ID_TEXT,
        additionalProperties: decide(MAPPING, refer("fields"), ANY_SCALAR),
      }),
      forbidOtherPlans("task_graph"),
      expectProjectName("project"),
    ),
  },
  features: {
    accepts: requireAll(
      expectUnder("features", requireAll(TASK_LIST, FILLED_LIST)),
      forbidOtherPlans("features"),
      expectProjectName("project", "name"),
    ),
  },
  critical_path: {
    recognises: hasKey("critical_path", hasItem(isKeyedTask)),
    accepts: requireAll(
      expectUnder(
        "critical_path",
        expectList(
          requireAll(
            MAPPING,
            decide(
              isKeyedTask,
              { propertyNames: ID_TEXT, additionalProperties: decide(MAPPING, refer("fields"), ANY_SCALAR) },
              refer("task"),
            ),
          ),
        ),
      ),
      forbidOtherPlans("critical_path"),
      expectProjectName("project"),
    ),
  },
};
