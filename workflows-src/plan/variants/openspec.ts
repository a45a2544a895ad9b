import { collectOtherTexts, type MarkdownTask, orderTasks, readMarks } from "../raw/markdown-tasks.ts";
import { findLeaves } from "../raw/numbered-items.ts";
import { type Item, type OutlineSection, walkItems } from "../syntax/outline.ts";
import { toEntry } from "../syntax/plan-node.ts";
import { addContextFiles } from "./context-files.ts";
import { kiro } from "./kiro.ts";
import { specKit } from "./spec-kit.ts";
import type { PlanFormat } from "./variant.ts";

const GROUP = /^(\d{1,9})[.)]\s+\S/;
const BOX_IN_FENCE = /^\s*(?:[-*+]|\d+[.)])\s+\[[ xX]\]\s/m;

/** OpenSpec's `tasks.md`: boxes, with numbers or not, below headings `## 1. Title`. One after another through the whole file. */
export const openSpec: PlanFormat = {
  name: "OpenSpec",
  recognises: (document) =>
    document.outline.sections.some(
      (section) => isGroup(section) && section.items.some(({ box }) => box !== undefined),
    ) &&
    !kiro.recognises(document) &&
    !specKit.recognises(document),

  read(document, problems) {
    const { sections } = document.outline;
    const isArchived = /(?:^|\/)changes\/archive\//.test(document.file);
    let group = "";
    const groups = new Map<OutlineSection, string>();
    for (const section of sections) {
      group = GROUP.exec(section.title)?.[1] ?? group;
      groups.set(section, group);
      for (const { line, text } of section.fences)
        if (BOX_IN_FENCE.test(text))
          problems.addWarning({ line, column: 1 }, "box-in-fence", "a box in a fence is an example here, and no task");
    }
    const leaves = findLeaves(
      sections,
      (_, section, place, outer) =>
        [outer?.id ?? groups.get(section), `${place}`].filter((part) => part !== "").join("."),
      problems,
    );
    const tasks = leaves.map(({ id, text, item, body, texts }): MarkdownTask => {
      const name = text.replace(/^\* /, "").trim();
      const entries = [
        ...(isArchived ? [toEntry("status", "done", item)] : readMarks(item, name)),
        ...(body === "" ? [] : [toEntry("description", `${name}\n\n${body}`, item)]),
      ];
      return { line: item.line, column: item.column, id, name, entries, texts };
    });
    const hasBox = ({ items }: OutlineSection): boolean =>
      [...walkItems(items)].some(({ box }: Item) => box !== undefined);
    return {
      phases: [
        { parallel: false, tasks: orderTasks(addContextFiles(document, ["proposal.md", "design.md", "specs"], tasks)) },
      ],
      texts: collectOtherTexts(sections, hasBox),
    };
  },
};

const isGroup = ({ title, level }: OutlineSection): boolean => level >= 2 && GROUP.test(title);
