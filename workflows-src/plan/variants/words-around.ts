import { findId } from "../normalise/task-fields.ts";
import type { TaskText } from "../plan.ts";
import { collectOtherTexts } from "../raw/markdown-tasks.ts";
import type { Mention } from "../raw/mentions.ts";
import type { RawPhase } from "../raw/raw-plan.ts";
import { type OutlineSection, parseOutline } from "../syntax/outline.ts";
import { type Position, renderNode, toEntry, toMapping, toScalar } from "../syntax/plan-node.ts";

/** Lines of a file, first and last included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** The sections of a Markdown document without the lines that are read as tasks. */
export function findSectionsAround(text: string, read: readonly LineRange[]): readonly OutlineSection[] {
  const rows = text.split(/\r?\n/);
  for (const { first, last } of read) rows.fill("", first - 1, last);
  return parseOutline(rows.join("\n")).sections;
}

/** The lines of a fence, with its marks. */
export const findFenceLines = ({ line, text }: Position & { readonly text: string }): LineRange => ({
  first: line,
  last: line + text.split("\n").length + 1,
});

/** Everything of the sections as texts: what is read as tasks has left blank lines. */
export const listSectionTexts = (sections: readonly OutlineSection[]): TaskText[] =>
  collectOtherTexts(sections, () => false).map(({ title, text }) => ({ title, text: text.replace(/\n{3,}/g, "\n\n") }));

const FIRST_WORD = /^[`*]*([^\s`*:,()]+)/;

/** Divides sections into those under a heading that begins with the id of a task, `### T-1: why`, with deeper ones, and the others. */
export function splitByTask(
  sections: readonly OutlineSection[],
  phases: readonly RawPhase[],
): { mentions: Mention[]; others: OutlineSection[] } {
  const ids = new Set(phases.flatMap(({ tasks }) => tasks.map((raw) => renderNode(findId(raw) ?? raw.fields))));
  const mentions: Mention[] = [];
  const others: OutlineSection[] = [];
  let open: { readonly id: string; readonly level: number } | undefined;
  for (const section of sections) {
    const id = FIRST_WORD.exec(section.title)?.[1] ?? "";
    if (ids.has(id)) open = { id, level: section.level };
    else if (open !== undefined && section.level <= open.level) open = undefined;
    if (open === undefined) others.push(section);
    else
      for (const { title, text } of listSectionTexts([section]))
        mentions.push({ id: toScalar(open.id, section), fields: toMapping(section, [toEntry(title, text, section)]) });
  }
  return { mentions, others };
}
