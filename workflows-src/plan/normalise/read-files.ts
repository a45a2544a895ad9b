import { findField, isNull, type PlanNode } from "../syntax/plan-node.ts";
import { readItems } from "./field-values.ts";

/** Paths: a list of them or of `{path}`, a mapping of lists, or a text with commas. `src/a.ts:10-24` is the file alone. */
export function readFiles(node: PlanNode): string[] {
  if (isNull(node)) return [];
  if (node.kind === "list")
    return node.items.flatMap((item) =>
      item.kind === "scalar" ? readItems(item).flatMap(splitPaths) : readFiles(item),
    );
  if (node.kind === "mapping") {
    const path = findField(node, "path", "file", "name");
    return path === undefined ? node.entries.flatMap(({ value }) => readFiles(value)) : readFiles(path);
  }
  // A comma in braces is part of a glob.
  const parts = node.text.includes("{") ? node.text.split("\n") : node.text.split(/,\s*|\n/);
  return parts.map((part) => cleanPath(part.trim())).filter((path) => path !== "" && !/^(?:none|n\/a|-)$/i.test(path));
}

/** Several paths in backticks, with commas between them. A comma in a note divides nothing. */
function splitPaths(text: string): string[] {
  const [first = "", ...others] = text
    .replace(/\s\((?:[^()]|\([^()]*\)){0,300}\)/g, "")
    .split(/,\s*(?=`[^`]*[./][^`]*`)/);
  return others.length === 0 ? [cleanPath(text)] : [first, ...others].map(cleanPath);
}

/** `Create: src/a.ts`, a path in backticks, and `src/a.ts:10-24` mean the path. */
function cleanPath(text: string): string {
  const labelled = /^(?:create|modify|update|delete|test|add|edit):\s+(.*)$/i.exec(text)?.[1];
  const path = /^`([^`]+)`/.exec((labelled ?? text).trim())?.[1] ?? labelled ?? text;
  return path.replace(/:\d+-\d+$/, "");
}
