import type { MarkdownTask } from "../raw/markdown-tasks.ts";
import { type Entry, toScalar } from "../syntax/plan-node.ts";
import type { PlanDocument } from "./variant.ts";

/** Gives tasks the documents beside their plan to read, as far as they are there; a folder means all of its files. */
export function addContextFiles(
  { file, beside }: Pick<PlanDocument, "file" | "beside">,
  names: readonly string[],
  tasks: readonly MarkdownTask[],
): MarkdownTask[] {
  const folder = file.includes("/") ? file.slice(0, file.lastIndexOf("/") + 1) : "";
  const paths = names.flatMap((name) =>
    /\.\w+$/.test(name) ? (beside.read(name) === undefined ? [] : [name]) : beside.list(name),
  );
  if (paths.length === 0 || file.startsWith("/") || file.startsWith("..")) return [...tasks];
  return tasks.map((task) => {
    const items = paths.map((path) => toScalar(`${folder}${path}`, task));
    const { line, column } = task;
    const entry: Entry = {
      key: "context_requirements",
      position: { line, column },
      value: { kind: "list", line, column, lastLine: line, items },
    };
    return { ...task, entries: [...task.entries, entry] };
  });
}
