import { suggestNearest } from "../../text/nearest.ts";
import { findId } from "../normalise/task-fields.ts";
import type { ProblemList } from "../problem-list.ts";
import type { RawPhase, RawTask } from "../raw/raw-plan.ts";
import { chainTasks } from "../raw/raw-tasks.ts";
import { getMappings, readTasks, renameKeys } from "../raw/task-lists.ts";
import type { Entry, MappingNode, PlanNode } from "../syntax/plan-node.ts";
import { describeKind, findField, getItems, isNull, quote, renderNode } from "../syntax/plan-node.ts";
import { warnOfUnknownKeys } from "../syntax/unknown-keys.ts";
import { DEFAULT_KEYS, parseDefaultKey } from "../task-keys.ts";
import type { YamlVariant } from "./variant.ts";

/** `{version: 1, project, defaults, tasks: [{id, …}]}`. `tasks` alone is enough; `loadPlan` adds `source` and `settled`. */
export const canonicalVariant: YamlVariant = {
  rootKey: "tasks",
  knownKeys: ["version", "name", "defaults", "edges", "source", "texts", "settled"],

  read(root, problems) {
    const version = findField(root, "version");
    if (version !== undefined && !(version.kind === "scalar" && Number(version.value) === 1)) {
      problems.addError(version, "plan-version", "unknown version of the plan format: expected version: 1");
    }
    return {
      edges: findField(root, "edges"),
      defaults: readDefaults(findField(root, "defaults"), problems),
      phases: orderTasks(
        root,
        [
          ...readTasks(findField(root, "tasks"), "the plan", problems),
          ...getMappings(findField(root, "settled")).map((fields) => ({
            fields: renameKeys(fields, { reason: "left_out" }),
          })),
        ],
        problems,
      ),
      texts: readTexts(findField(root, "texts")),
    };
  },
};

/** Adds the order that stands beside the tasks: `dependencies: {B: [A]}`, or `execution_order` as a list of ids or of lists of ids. */
function orderTasks(root: MappingNode, tasks: readonly RawTask[], problems: ProblemList): RawPhase[] {
  const stated = findField(root, "dependencies", "depends_on");
  const byId = new Map(tasks.map((raw) => [renderNode(findId(raw) ?? raw.fields), raw]));
  const more = new Map<RawTask, Entry>();
  for (const { key, position, value } of stated?.kind === "mapping" ? stated.entries : []) {
    const raw = byId.get(key);
    if (raw !== undefined) more.set(raw, { key: "depends_on", position, value });
    else
      problems.addError(
        position,
        "unknown-dependency",
        `dependencies of unknown task ${quote(key)}: expected the id of a task`,
        () => suggestNearest(key, byId.keys()),
      );
  }
  const ordered = tasks.map((raw): RawTask => {
    const entry = more.get(raw);
    return entry === undefined ? raw : { ...raw, fields: { ...raw.fields, entries: [...raw.fields.entries, entry] } };
  });
  const order = getItems(findField(root, "execution_order"));
  const find = (node: PlanNode): RawTask[] =>
    getItems(node.kind === "list" ? node : undefined)
      .concat(node.kind === "scalar" ? [node] : [])
      .flatMap((item) => ordered[tasks.indexOf(byId.get(renderNode(item)) as RawTask)] ?? []);
  const groups = order.map(find);
  const listed = new Set(groups.flat());
  if (listed.size === 0 || listed.size < groups.flat().length) return [{ parallel: true, tasks: ordered }];
  const isFlat = order.every(({ kind }) => kind === "scalar");
  const unlisted: RawPhase = { parallel: false, isUnlisted: true, tasks: ordered.filter((raw) => !listed.has(raw)) };
  const phases = isFlat
    ? [{ parallel: false, tasks: chainTasks(groups.flat()) }]
    : groups.map((group) => ({ parallel: true, tasks: group }));
  return unlisted.tasks.length === 0 ? phases : [...phases, unlisted];
}

/** `texts` of the canonical form: `[{title, text}]`. */
const readTexts = (node: PlanNode | undefined) =>
  getItems(node).flatMap((item) => {
    const title = item.kind === "mapping" ? findField(item, "title") : undefined;
    const text = item.kind === "mapping" ? findField(item, "text") : item;
    return text === undefined
      ? []
      : [
          {
            title: title === undefined ? "texts" : renderNode(title),
            text: text.kind === "scalar" ? text.text : renderNode(text),
          },
        ];
  });

function readDefaults(defaults: PlanNode | undefined, problems: ProblemList): MappingNode | undefined {
  if (defaults === undefined || isNull(defaults)) return undefined;
  if (defaults.kind === "mapping") {
    const unknown = defaults.entries.filter(({ key }) => parseDefaultKey(key) === undefined);
    warnOfUnknownKeys({ ...defaults, entries: unknown }, DEFAULT_KEYS, "defaults", problems);
    return defaults;
  }
  problems.addError(
    defaults,
    "wrong-type",
    `defaults: expected keys such as agent and runs_on, found ${describeKind(defaults)}`,
  );
  return undefined;
}
