import { didYouMean } from "../../text/nearest.ts";
import type { Report } from "../problem-list.ts";
import type { Mapping } from "./plan-node.ts";
import { quote } from "./plan-node.ts";

/** Warns of every key that nothing reads, with the known key it resembles. */
export function warnOfUnknownKeys(mapping: Mapping, known: readonly string[], what: string, report: Report): void {
  for (const { key, place } of mapping.entries) {
    if (known.includes(key)) continue;
    report.warning(place, "unknown-key", `key ${quote(key)} of ${what} is not known and not read`, () =>
      didYouMean(key, known),
    );
  }
}
