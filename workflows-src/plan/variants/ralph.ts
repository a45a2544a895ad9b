import { collectRootTexts } from "../raw/other-texts.ts";
import type { RawTask } from "../raw/raw-plan.ts";
import { chainUnlessStated, findAny, getMappings, getText } from "../raw/task-lists.ts";
import { findField, getItems, isNull, type MappingNode, renderNode, toEntry } from "../syntax/plan-node.ts";
import type { PlanFormat } from "./variant.ts";

/** Ralph's `prd.json`: stories in the order of their `priority`, one after another. It is no importance: later stories build on earlier ones. */
export const ralph: PlanFormat = {
  name: "Ralph",
  recognises: ({ root }) =>
    root?.kind === "mapping" &&
    getMappings(findAny(root, ["userstories"])?.value).some(
      (story) => findField(story, "passes") !== undefined || findField(story, "priority") !== undefined,
    ),

  read({ root: node }) {
    const root = node as MappingNode;
    const stories = findAny(root, ["userstories"]);
    const commands = findField(root, "verificationCommands");
    const verify =
      commands?.kind === "mapping"
        ? commands.entries.map(({ value }) => renderNode(value))
        : getItems(commands).map(renderNode);
    const script = verify.filter((command) => command !== "").join("\n");
    const tasks = getMappings(stories?.value).map((fields): RawTask => {
      if (script === "") return { fields };
      return { fields: { ...fields, entries: [...fields.entries, toEntry("verify", script, fields)] } };
    });
    const place = ({ fields }: RawTask): number => {
      const priority = findField(fields, "priority");
      return priority === undefined || isNull(priority)
        ? Number.POSITIVE_INFINITY
        : Number(getText(fields, "priority"));
    };
    const isSorted = tasks.every((task) => !Number.isNaN(place(task)));
    const inOrder = isSorted ? [...tasks].sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b))) : tasks;
    return {
      project: findField(root, "project", "name"),
      phases: [{ parallel: false, tasks: chainUnlessStated(inOrder) }],
      texts: collectRootTexts(root, ["project", "name", "verificationCommands", stories?.key ?? ""]),
    };
  },
};
