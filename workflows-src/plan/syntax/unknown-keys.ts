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

/** Warns of unknown keys with a name near a known one. Their words are passed on. */
export function warnOfMisspeltKeys(
  mapping: MappingNode,
  known: readonly string[],
  owner: string,
  problems: ProblemList,
): void {
  for (const { key, position } of mapping.entries) {
    const hint = known.includes(key) ? undefined : suggestNearest(key, known);
    if (hint === undefined) continue;
    const message = `unknown key ${quote(key)} in ${owner}: it is passed on to the work orders as text`;
    problems.addWarning(position, "unknown-key", message, () => hint);
  }
}
