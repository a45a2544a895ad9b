import { suggestNearest } from "../../text/nearest.ts";
import type { ProblemList } from "../problem-list.ts";
import { type MappingNode, quote } from "./plan-node.ts";

/** Warns of every key that nothing reads. The hint is a known key with a similar name. */
export function warnOfUnknownKeys(
  mapping: MappingNode,
  known: readonly string[],
  owner: string,
  problems: ProblemList,
): void {
  for (const { key, position } of mapping.entries) {
    if (known.includes(key)) continue;
    const message = `unknown key ${quote(key)} in ${owner}: it is ignored`;
    problems.addWarning(position, "unknown-key", message, () => suggestNearest(key, known));
  }
}
