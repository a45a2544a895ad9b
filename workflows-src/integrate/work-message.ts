import type { Task } from "../plan/plan.ts";
import { toOneLine } from "../text/one-line.ts";

/** Characters of a runner's own messages that the commit of its work quotes. */
export const MOST_QUOTED = 4000;

/**
 * Words that GitHub or a CI service would act on, wherever they stand, with what is written in their place: people would be mentioned, issues
 * closed, referred to or linked, and runs skipped. A space takes the meaning away, and people still read the text.
 */
const DEFUSED: readonly (readonly [RegExp, string])[] = [
  [/@(?=[\p{L}\p{N}_-])/gu, "@ "],
  [/#(?=[\p{L}\p{N}])/gu, "# "],
  [/\b(gh-)(?=\d)/gi, "$1 "],
  [/:(?=\/\/)/g, ": "],
  [/(\.[a-z]{2,}\/[\w.-]+\/[\w.-]+\/(?:issues|pull|discussions)\/)(?=\w)/gi, "$1 "],
  [/\[(?=[^\]\n]{0,40}\b(?:skip|ci|actions)\b)/gi, "[ "],
  [/\b(skip)-(?=checks\b)/gi, "$1- "],
  [/\*(?=no_ci)/gi, "* "],
];

/** Returns the text without words that GitHub or a CI service would act on. */
export const defuse = (text: string): string =>
  DEFUSED.reduce((changed, [pattern, replacement]) => changed.replace(pattern, replacement), text);

/** Removes what is invisible, such as controls and marks that turn the direction of text, and keeps lines. */
const toPlainText = (text: string): string =>
  text
    .replace(/\r\n?|[\p{Zl}\p{Zp}\v\f\u0085]/gu, "\n")
    .replaceAll("\t", " ")
    .replace(/[^\P{C}\n]/gu, "")
    .replace(/[^\S\n]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();

/** Returns the first line of a message about a task. */
export const formatSubject = ({ id, name }: Pick<Task, "id" | "name">): string => `${id}: ${toOneLine(name)}`;

/**
 * Returns the message of the commit that holds a task's work: `TASK-001: name`, and the runner's own messages as a quote. The quote's lines begin
 * with `    > `, so none is a trailer, a revert or a command for any reader, also for one that trims lines.
 */
export function formatWorkMessage(task: Pick<Task, "id" | "name">, messages: readonly string[]): string {
  const subject = `${formatSubject(task)}\n`;
  const text = defuse(messages.map(toPlainText).filter(Boolean).join("\n\n"));
  if (text === "") return subject;
  const shown = text.slice(0, MOST_QUOTED).replace(/[\uD800-\uDBFF]$/, "");
  const note = shown.length === text.length ? [] : [`[Cut after ${MOST_QUOTED} characters]`];
  const lines = [...shown.split("\n"), ...note].map((line) => `    > ${line}`.trimEnd());
  return `${subject}\n${lines.join("\n")}\n`;
}
