import {
  collectOtherTexts,
  isOrder,
  isTaskField,
  type MarkdownTask,
  orderAsStated,
  parseTaskField,
  readFields,
  warnOfOpenChild,
} from "../raw/markdown-tasks.ts";
import { type Item, type OutlineSection, readBoxState } from "../syntax/outline.ts";
import { toEntry } from "../syntax/plan-node.ts";
import { holdsNoTasks } from "./checklist.ts";
import { findHeadedTasks, findStateOfSteps } from "./headed-tasks.ts";
import type { PlanFormat } from "./variant.ts";

/** `LIB-10: Title`, `Task 3 - Title`, `TASK-7 — Title`, `3. Title`, with marks such as ✅ or [x] around. */
const TITLE =
  /^(?:[✅☑✔]\s*|\[[ xX]\]\s*|~~|\*\*)*((?:[A-Za-z][A-Za-z0-9]*[-_])+\d{1,9}[a-z]?(?:\.\d{1,9})*|T\d{1,6}|(?:Task|Story|Issue|Item)\s+#?\d{1,9}[a-z]?(?:\.\d{1,9})*|\d{1,4}(?:\.\d{1,4})*)(?:\*\*)?\s*(?:[:.)]|\s[-–—]|—)\s*(\S.*)$/iu;
/** Headings with a number that divide a document, and requirements and decisions: they name no tasks. */
const OTHER =
  /^(?:phase|step|stage|part|section|chapter|sprint|week|day|milestone|epic|version|adr|rfc|fr|nfr|req|requirement|sc|us-story|figure|table)[-_\s]/i;
const ABOUT_TASKS = /\b(?:tasks?|plan|to-?dos?|backlog|roadmap|stories|work items?|issues)\b/i;

/** Headings with ids and bold fields: `## LIB-10: Title`, `**Status:** Done`, `**Depends on:** LIB-9`. */
export const headings: PlanFormat = {
  name: "Markdown headings",
  recognises: ({ outline, file }) => {
    const tasks = outline.sections.filter(isTask);
    const isAbout = ABOUT_TASKS.test(
      `${outline.sections.find(({ level }) => level === 1)?.title ?? ""} ${/[^/]*$/.exec(file)?.[0].replace(/[-_.]/g, " ")}`,
    );
    return (
      tasks.length > 0 &&
      (isAbout || tasks.some(({ items, raw }) => hasField(raw) || items.some(({ box }) => box !== undefined)))
    );
  },

  read({ outline }, problems) {
    const candidates = outline.sections.filter(isTask);
    const withFields = candidates.filter(({ raw }) => hasField(raw));
    // A numbered heading without fields divides the document, where others have fields.
    const chosen = new Set(
      withFields.length === 0
        ? candidates
        : candidates.filter((section) => hasField(section.raw) || /[A-Za-z]/.test(makeId(section))),
    );
    const { tasks, others } = findHeadedTasks(
      outline.sections,
      (section) => chosen.has(section),
      (section, owner) => section.level <= owner.level,
    );
    const read = tasks.map(({ heading, boxes, lines }): MarkdownTask => {
      const title = TITLE.exec(heading.title)?.[2] ?? heading.title;
      const fields = readFields(lines, heading.line + 1);
      const state = readHeadingState(
        heading.title,
        boxes,
        fields.some(({ key }) => /^stat(?:us|e)$/i.test(key)),
      );
      if (state === "done" && boxes.some((item) => readBoxState(item) === "open") && boxes[0] !== undefined)
        warnOfOpenChild(boxes[0], `task ${makeId(heading)}`, problems);
      const entries = state === undefined ? fields : [...fields, toEntry("status", state, heading)];
      return {
        line: heading.line,
        column: heading.column,
        id: makeId(heading),
        name: stripMarks(title),
        entries,
        texts: [],
      };
    });
    return { phases: [{ parallel: false, tasks: orderAsStated(read) }], texts: collectOtherTexts(others, () => false) };
  },
};

const isTask = ({ title, level }: OutlineSection): boolean =>
  level >= 2 && TITLE.test(title) && !OTHER.test(title) && !holdsNoTasks(title);

/** The id in a heading: `Task 1` is `task-1`. */
const makeId = ({ title }: OutlineSection): string =>
  (TITLE.exec(title)?.[1] ?? "")
    .replace(/\s+#?/g, "-")
    .replace(/^(?:Task|Story|Issue|Item)-/, (word) => word.toLowerCase());

const hasField = (lines: readonly string[]): boolean =>
  lines.some((line) => {
    const field = parseTaskField(line, { line: 1, column: 1 });
    return field !== undefined && (isOrder(field.key) || isTaskField(field.key));
  });

/** The state that the heading itself or the boxes of its steps show. */
function readHeadingState(title: string, boxes: readonly Item[], hasStatus: boolean): string | undefined {
  if (/[✅☑✔]|^\[[xX]\]/u.test(title)) return "done";
  if (/^~~.*~~\W*$/.test(title)) return "cancelled";
  return hasStatus ? undefined : findStateOfSteps(boxes);
}

function stripMarks(title: string): string {
  const text = title
    .replace(/\s*[✅☑✔]\s*/gu, " ")
    .replace(/^~~|~~$/g, "")
    .trim();
  // An odd mark closes what opened before the id.
  const last = text.lastIndexOf("**");
  return text.split("**").length % 2 === 0 ? `${text.slice(0, last)}${text.slice(last + 2)}`.trim() : text;
}
