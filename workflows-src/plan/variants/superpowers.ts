import { collectOtherTexts, isOrder, type MarkdownTask, orderTasks, readFields } from "../raw/markdown-tasks.ts";
import type { OutlineSection } from "../syntax/outline.ts";
import { toEntry } from "../syntax/plan-node.ts";
import { findHeadedTasks, findStateOfSteps } from "./headed-tasks.ts";
import type { PlanFormat } from "./variant.ts";

const TASK = /^(?:Task|Iteration)\s+(\d{1,9}[a-z]?(?:\.\d{1,9})*)\s*(?:[:.—–-]\s*)?(.*)$/i;
const MARKS =
  /\*\*(?:Goal|Architecture|Tech Stack):?\*\*|^\s*[-*+]\s+(?:\[[ xX]\]\s+\*\*Step \d|(?:Create|Modify):\s)|^### Iteration \d/m;

/** superpowers and ralphex: headings `### Task 1: Title` with boxes for steps. One after another; done where all boxes are ticked. */
export const superpowers: PlanFormat = {
  name: "superpowers or ralphex",
  recognises: ({ outline, text, file }) =>
    outline.sections.some(isTask) &&
    (MARKS.test(text) ||
      /implementation plan/i.test(outline.sections[1]?.title ?? "") ||
      /(?:^|\/)docs\/(?:superpowers\/)?plans\//.test(file)),

  read({ outline, file }) {
    const isDone = /(?:^|\/)completed\//.test(file);
    const { tasks, others } = findHeadedTasks(
      outline.sections,
      isTask,
      (section, owner) => section.level <= 2 || (isTask(section) && section.level <= owner.level),
    );
    const read = tasks.map(({ heading, boxes, lines }): MarkdownTask => {
      const [, number = "", title = ""] = TASK.exec(heading.title) ?? [];
      const state = isDone ? "done" : findStateOfSteps(boxes);
      const fields = readFields(lines, heading.line + 1);
      const entries = state === undefined ? fields : [...fields, toEntry("status", state, heading)];
      const isOrdered = fields.some(({ key }) => isOrder(key));
      return {
        line: heading.line,
        column: heading.column,
        id: `task-${number.toLowerCase()}`,
        name: title.trim(),
        entries,
        texts: [],
        isOrdered,
      };
    });
    return { phases: [{ parallel: false, tasks: orderTasks(read) }], texts: collectOtherTexts(others, () => false) };
  },
};

const isTask = ({ title, level }: OutlineSection): boolean => level >= 2 && level <= 4 && TASK.test(title);
