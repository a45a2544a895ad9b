import { suggestNearest } from "../../text/nearest.ts";
import { readDependencies } from "../normalise/read-dependencies.ts";
import { findId } from "../normalise/task-fields.ts";
import type { ProblemList } from "../problem-list.ts";
import type { RawPhase, RawTask } from "../raw/raw-plan.ts";
import { findAny, findSettledState, inheritState, readTasks, textOf, toNamedTask } from "../raw/task-lists.ts";
import {
  describeKind,
  findField,
  getItems,
  type MappingNode,
  type PlanNode,
  quote,
  renderNode,
} from "../syntax/plan-node.ts";
import { parseKey } from "../task-keys.ts";
import { otherRootTexts } from "./root-texts.ts";
import type { PlanFormat } from "./variant.ts";

export const GROUP_KEYS: readonly string[] = ["phases", "stages", "waves", "milestones", "sprints", "epics", "groups"];
const LISTS = ["tasks", "items", "stories", "steps", "taskids", "userstories", "issues"];

/** `phases: [{name, tasks: […]}]`: groups in the order of the list, of tasks or of the ids of `tasks` beside them. */
export const phaseList: PlanFormat = {
  name: "list of phases",
  recognises: ({ root }) =>
    root?.kind === "mapping" &&
    groupsOf(root).some(
      (group) => group.kind === "list" || (group.kind === "mapping" && findAny(group, LISTS)?.value.kind === "list"),
    ),

  read({ root: node }, problems) {
    const root = node as MappingNode;
    const key = findAny(root, GROUP_KEYS);
    const groups = groupsOf(root);
    const beside = readTasks(findField(root, "tasks"), "tasks", problems);
    const byId = new Map(beside.map((raw) => [renderNode(findId(raw) ?? raw.fields), raw]));
    const listed = new Set<RawTask>();
    const names = groups.map((group, index) =>
      (group.kind === "mapping"
        ? [
            textOf(group, "name", "title"),
            textOf(group, "id"),
            textOf(group, "phase", "number", "wave", "stage"),
            `${index + 1}`,
          ]
        : [`${index + 1}`]
      ).map((name) => name.toLowerCase()),
    );
    const phases = groups.map((group): RawPhase => {
      const list = group.kind === "mapping" ? findAny(group, LISTS) : undefined;
      const items = group.kind === "list" ? group.items : getItems(list?.value);
      const state = group.kind === "mapping" ? findSettledState(group) : undefined;
      const read = items.flatMap((item) => readItem(item, byId, listed, problems));
      const tasks = inheritState(read, state);
      const texts =
        group.kind === "mapping"
          ? otherRootTexts(group, [
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
          : [];
      const stated =
        group.kind === "mapping" ? group.entries.filter((entry) => parseKey(entry.key) === "dependencies") : [];
      const after = stated
        .flatMap(({ value }) => readDependencies(value, "a phase", problems))
        .flatMap(({ id, ...position }) => {
          const place = names.findIndex((known) => known.includes(id.toLowerCase()));
          if (place < 0)
            problems.addError(position, "unknown-phase", `unknown phase ${quote(id)}`, () =>
              suggestNearest(id, names.flat()),
            );
          return place < 0 ? [] : [place];
        });
      const title = group.kind === "mapping" ? textOf(group, "name", "title") : "";
      const about = [
        ...(title === "" ? [] : [{ title: "Phase", text: title }]),
        ...texts.map((text) => ({ ...text, title: title === "" ? text.title : `${title}: ${text.title}` })),
      ];
      return {
        parallel: tasks.length > 0,
        tasks: about.length === 0 ? tasks : tasks.map((raw) => ({ ...raw, texts: about })),
        ...(stated.length > 0 && { after }),
      };
    });
    const unlisted = beside.filter((raw) => !listed.has(raw));
    return {
      project: findField(root, "project", "name"),
      phases: unlisted.length === 0 ? phases : [...phases, { parallel: false, isUnlisted: true, tasks: unlisted }],
      edges: findField(root, "edges"),
      texts: otherRootTexts(root, ["project", "name", "version", "tasks", "edges", key?.key ?? ""]),
    };
  },
};

const groupsOf = (root: MappingNode): readonly PlanNode[] => {
  const value = findAny(root, GROUP_KEYS)?.value;
  return value?.kind === "mapping" ? value.entries.map((entry) => entry.value) : getItems(value);
};

function readItem(
  item: PlanNode,
  byId: ReadonlyMap<string, RawTask>,
  listed: Set<RawTask>,
  problems: ProblemList,
): RawTask[] {
  const id =
    item.kind === "scalar"
      ? item.text
      : item.kind === "mapping" && item.entries.length === 1
        ? textOf(item, "id", "task_id")
        : "";
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
