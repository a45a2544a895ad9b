import {
  collectOtherTexts,
  collectProse,
  describeSection,
  type MarkdownTask,
  orderAsStated,
  readFields,
  readMarks,
  toTexts,
  warnOfOpenChild,
} from "../raw/markdown-tasks.ts";
import { splitNumber } from "../raw/numbered-items.ts";
import { type Item, type OutlineSection, readBoxState, walkItems } from "../syntax/outline.ts";
import { toEntry } from "../syntax/plan-node.ts";
import type { PlanFormat } from "./variant.ts";

/** `**LIB-3:** text`, `**LIB-3** — text`, `LIB-3: text`. */
const ID =
  /^(\*\*|`)?((?:[A-Za-z][A-Za-z0-9]*[-_.])+\d{1,9}[a-z]?(?:\.\d{1,9})*|[A-Z]{1,6}\d{1,6})(?::\s*\*\*|(?:\*\*|`)?\s*(?::|—|–|\s-))\s*(.*)$/;
const NO_TASKS =
  /^[\s\d.*]*(?:[\w-]+\s+){0,3}(?:acceptance|definition of (?:done|ready)|checklist|check list|verification|success (?:criteria|metrics)|criteria|out of scope|non-?goals|agenda|table of contents|contents)\b/i;

/** Headings of lists that a person checks, not tasks. */
export const holdsNoTasks = (title: string): boolean => NO_TASKS.test(title);

/** A list of boxes. Each box of the outermost level is a task, with an id in front or its place; the boxes inside are its steps. */
export const checklist: PlanFormat = {
  name: "Markdown checklist",
  recognises: ({ outline }) => findOutermostBoxes(outline.sections).length > 0,

  read({ outline }, problems) {
    const found = findOutermostBoxes(outline.sections);
    const numbers = found.map(({ item }) => splitNumber(item.text).id);
    const isNumbered = numbers.every((id) => id !== undefined) && new Set(numbers).size === numbers.length;
    const tasks = found.map(({ item, section }, index): MarkdownTask => {
      const [, , id, words] = ID.exec(item.text.replace(/^~~/, "")) ?? [];
      const text = words ?? (isNumbered ? splitNumber(item.text).rest : item.text);
      const fields = readFields(item.raw.slice(1), item.line + 1);
      const marks = readMarks(item, item.text);
      const steps = [...walkItems(item.items)].filter(({ box }) => box !== undefined);
      const hasOpenStep = readBoxState(item) === "done" && steps.some((step) => readBoxState(step) === "open");
      if (hasOpenStep) warnOfOpenChild(item, `"${text}"`, problems);
      const isDone =
        readBoxState(item) === "open" && steps.length > 0 && steps.every((step) => readBoxState(step) === "done");
      const state = isDone ? "done" : hasOpenStep ? "in-progress" : undefined;
      const entries = [
        ...marks.filter(({ key }) => key !== "status" || state === undefined),
        ...(state === undefined ? [] : [toEntry("status", state, item)]),
      ];
      const described = fields.map((entry) =>
        entry.key === "description" && entry.value.kind === "scalar"
          ? toEntry(entry.key, `${stripMarks(text)}\n\n${entry.value.text}`, entry.position)
          : entry,
      );
      return {
        line: item.line,
        column: item.column,
        name: stripMarks(text),
        id: id ?? (isNumbered ? numbers[index] : undefined) ?? `${index + 1}`,
        entries: [...entries, ...described],
        texts: section.level > 1 ? describeSection(section) : [],
      };
    });
    const withTasks = new Set(found.map(({ section }) => section));
    return {
      phases: [{ parallel: false, tasks: orderAsStated(tasks) }],
      texts: [
        ...outline.sections.flatMap((section) =>
          withTasks.has(section) && section.level <= 1 ? toTexts(section.title, collectProse(section)) : [],
        ),
        ...collectOtherTexts(outline.sections, (section) => withTasks.has(section)),
      ],
    };
  },
};

/** The boxes that are in no other one, of the sections whose headings do not say that they hold no tasks. */
function findOutermostBoxes(sections: readonly OutlineSection[]): { item: Item; section: OutlineSection }[] {
  const found: { item: Item; section: OutlineSection }[] = [];
  let closed = 7;
  for (const section of sections) {
    if (section.level > closed) continue;
    closed = holdsNoTasks(section.title) ? section.level : 7;
    if (closed === 7) found.push(...section.items.flatMap(findOuterBoxes).map((item) => ({ item, section })));
  }
  return found;
}

const findOuterBoxes = (item: Item): Item[] => (item.box === undefined ? item.items.flatMap(findOuterBoxes) : [item]);

const stripMarks = (text: string): string =>
  text
    .replace(/^~~|~~$/g, "")
    .replace(/^\*\*([^*]+)\*\*/, "$1")
    .replace(/^✅\s*|\s*✅$/gu, "")
    .trim();
