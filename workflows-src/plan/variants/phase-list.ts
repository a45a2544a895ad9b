import { suggestNearest } from "../../text/nearest.ts";
import { type Dependency, NO_DEPENDENCY, readDependencies } from "../normalise/read-dependencies.ts";
import { findId } from "../normalise/task-fields.ts";
import type { ProblemList } from "../problem-list.ts";
import { toTexts } from "../raw/markdown-tasks.ts";
import { collectRootTexts, describeGroup } from "../raw/other-texts.ts";
import type { RawPhase, RawTask } from "../raw/raw-plan.ts";
import {
  CONTAINERS,
  findAny,
  findSettledState,
  getMappings,
  getText,
  inheritState,
  readTasks,
  toNamedTask,
} from "../raw/task-lists.ts";
import {
  describeKind,
  type Entry,
  findEntry,
  findField,
  getItems,
  type MappingNode,
  type PlanNode,
  quote,
  renderNode,
} from "../syntax/plan-node.ts";
import { normaliseKey, parseKey } from "../task-keys.ts";
import type { PlanFormat } from "./variant.ts";

export const GROUP_KEYS: readonly string[] = ["phases", "stages", "waves", "milestones", "sprints", "epics", "groups"];
export const GROUP_LISTS = ["tasks", "items", "stories", "steps", "taskids", "userstories", "issues"];

/** `phases: [{name, tasks: […]}]`: groups in the order of the list, of tasks or of the ids of `tasks` (or `stories`, …) beside them. */
export const phaseList: PlanFormat = {
  name: "list of phases",
  recognises: ({ root }) =>
    root?.kind === "mapping" &&
    listGroups(root).some(
      ({ node }) =>
        node.kind === "list" || (node.kind === "mapping" && findAny(node, GROUP_LISTS)?.value.kind === "list"),
    ),

  read({ root: node }, problems) {
    const root = node as MappingNode;
    const groupsKey = findAny(root, GROUP_KEYS)?.key ?? "";
    const groups = listGroups(root);
    const list = findTasksBeside(root);
    const beside = readTasks(list?.value, list?.key ?? "tasks", problems);
    const byId = new Map(beside.map((raw) => [renderNode(findId(raw) ?? raw.fields), raw]));
    const listed = new Set<RawTask>();
    const findPlaces = indexGroups(groups);
    const phases = groups.map(({ key, node: group }, index): RawPhase => {
      const list = group.kind === "mapping" ? findAny(group, GROUP_LISTS) : undefined;
      const items = listItems(group);
      if (list === undefined && group.kind !== "list")
        problems.addWarning(group, "empty-phase", `phase ${index + 1} lists no tasks: expected a list under tasks`);
      const state = group.kind === "mapping" ? findSettledState(group) : undefined;
      const read = items.flatMap((item) => readItem(item, byId, listed, problems));
      const tasks = inheritState(read, state);
      const name = (group.kind === "mapping" && getText(group, "name", "title")) || key;
      const texts =
        group.kind === "mapping"
          ? describeGroup(group, name, [
              "id",
              "name",
              "title",
              "number",
              list?.key ?? "",
              state?.key ?? "",
              ...group.entries
                .map((entry) => entry.key)
                .filter((name) => parseKey(name) === "dependencies" || parseKey(name) === "group"),
            ])
          : toTexts("Phase", name);
      const stated =
        group.kind === "mapping" ? group.entries.filter((entry) => parseKey(entry.key) === "dependencies") : [];
      const after = stated
        .flatMap(({ value }) => readDependencies(value, "a phase", problems))
        .flatMap((dependency) => findPlaces(dependency, problems));
      return {
        parallel: tasks.length > 0,
        tasks,
        ...(texts.length > 0 && { texts }),
        ...(stated.length > 0 && { after }),
      };
    });
    const unlisted = beside.filter((raw) => !listed.has(raw));
    return {
      project: findField(root, "project", "name"),
      phases: unlisted.length === 0 ? phases : [...phases, { parallel: false, isUnlisted: true, tasks: unlisted }],
      edges: findField(root, "edges"),
      texts: collectRootTexts(root, ["project", "name", "version", list?.key ?? "tasks", "edges", groupsKey]),
    };
  },
};

interface Group {
  /** The key of its mapping. */
  readonly key: string;
  readonly node: PlanNode;
}

const listGroups = (root: MappingNode): readonly Group[] => {
  const value = findAny(root, GROUP_KEYS)?.value;
  return value?.kind === "mapping"
    ? value.entries.map((entry) => ({ key: entry.key, node: entry.value }))
    : getItems(value).map((node) => ({ key: "", node }));
};

const listItems = (group: PlanNode): readonly PlanNode[] =>
  group.kind === "mapping" ? getItems(findAny(group, GROUP_LISTS)?.value) : getItems(group);

/** The id that an item of a group is, if it is nothing else. */
const getItemId = (item: PlanNode): string => {
  if (item.kind === "scalar") return item.text;
  return item.kind === "mapping" && item.entries.length === 1 ? getText(item, "id", "task_id") : "";
};

/** Finds the list of tasks whose ids the groups name: `tasks`, or one such as `stories` where it has one of these ids. */
export function findTasksBeside(root: MappingNode): Entry | undefined {
  const named = new Set(
    listGroups(root)
      .flatMap(({ node }) => listItems(node))
      .map(getItemId),
  );
  const holdsNamed = ({ value }: Entry): boolean =>
    value.kind === "mapping"
      ? value.entries.some(({ key }) => named.has(key))
      : getMappings(value).some((fields) => named.has(renderNode(findId({ fields }) ?? fields)));
  return (
    findEntry(root, "tasks") ??
    root.entries.find((entry) => CONTAINERS.includes(normaliseKey(entry.key)) && holdsNamed(entry))
  );
}

const GROUP_WORD = /^(?:phase|stage|wave|milestone|sprint|epic|group)\s*#?(?=\d)/;

/** Finds groups by name, id, key or number, one or several in a text. An unknown one is an error. */
function indexGroups(groups: readonly Group[]) {
  const places = new Map<string, number>();
  for (const [index, { key, node }] of groups.entries()) {
    const names =
      node.kind === "mapping"
        ? [getText(node, "name", "title"), getText(node, "id"), getText(node, "phase", "number", "wave", "stage")]
        : [];
    for (const name of [key, ...names].map((text) => text.trim().toLowerCase()))
      if (name !== "" && !places.has(name)) places.set(name, index);
  }
  // A number that a group states comes before its place.
  for (const index of groups.keys()) if (!places.has(`${index + 1}`)) places.set(`${index + 1}`, index);
  const find = (text: string): number | undefined => {
    const name = text.trim().toLowerCase();
    return places.get(name) ?? places.get(name.replace(GROUP_WORD, ""));
  };
  return ({ id, ...position }: Dependency, problems: ProblemList): number[] => {
    const known = find(id);
    if (known !== undefined) return [known];
    const parts = id.split(/[,;&+]|\s(?:and|und)\s/i).filter((part) => !NO_DEPENDENCY.test(part.trim()));
    return parts.flatMap((part) => {
      const place = find(part);
      if (place !== undefined) return [place];
      problems.addError(position, "unknown-phase", `unknown phase ${quote(part.trim())}`, () =>
        suggestNearest(part.trim(), [...places.keys()]),
      );
      return [];
    });
  };
}

function readItem(
  item: PlanNode,
  byId: ReadonlyMap<string, RawTask>,
  listed: Set<RawTask>,
  problems: ProblemList,
): RawTask[] {
  const id = getItemId(item);
  const known = byId.get(id);
  if (known !== undefined) {
    if (listed.has(known)) return [];
    listed.add(known);
    return [known];
  }
  if (item.kind === "mapping") return [{ fields: item }];
  if (item.kind === "scalar" && item.value !== null && byId.size === 0)
    return [
      toNamedTask(
        id
          .trim()
          .replace(/[^A-Za-z0-9._-]+/g, "-")
          .slice(0, 64),
        item,
      ),
    ];
  const found = item.kind === "scalar" ? quote(item.text) : describeKind(item);
  problems.addError(item, "unknown-task", `expected the id of one of the tasks, found ${found}`, () =>
    suggestNearest(id, byId.keys()),
  );
  return [];
}
