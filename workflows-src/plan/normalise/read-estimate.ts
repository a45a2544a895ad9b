import { suggestNearest } from "../../text/nearest.ts";
import { DEFAULT_HOURS, type DefaultUnit, parsePhaseUnit, parseUnit, readDuration, spreadByRisk } from "../duration.ts";
import { type Duration, RISKS, type Risk } from "../plan.ts";
import type { ProblemList } from "../problem-list.ts";
import type { RawTask } from "../raw/raw-plan.ts";
import { type Entry, quote, renderNode } from "../syntax/plan-node.ts";

const DEFAULT_RISK: Risk = "MEDIUM";

export function readRisk(entry: Entry | undefined, owner: string, problems: ProblemList): Risk {
  const text = entry && renderNode(entry.value);
  if (entry === undefined || text === undefined || text === "") return DEFAULT_RISK;
  const risk = RISKS.find((known) => known === text.trim().toUpperCase());
  if (risk !== undefined) return risk;
  const message = `unknown risk ${quote(text)} of ${owner}: expected one of ${RISKS.join(", ")}; ${DEFAULT_RISK} is assumed`;
  problems.addWarning(entry.value, "unknown-risk", message, () => suggestNearest(text.toUpperCase(), RISKS));
  return DEFAULT_RISK;
}

/** The duration that the task states; undefined after a warning. */
export function readStatedDuration(
  stated: readonly Entry[],
  risk: Risk,
  owner: string,
  problems: ProblemList,
): Duration | undefined {
  const inUnit = (unit: DefaultUnit) => stated.find(({ key }) => parseUnit(key) === unit);
  const entry = stated.find(({ key }) => key === "duration") ?? inUnit("hours") ?? inUnit("minutes") ?? stated[0];
  if (entry === undefined) return undefined;
  const unit = parseUnit(entry.key) ?? "hours";
  return readDuration(entry, { owner, risk, unit }, problems) ?? spreadByRisk(DEFAULT_HOURS, risk);
}

/** The duration of the phase, which is a note: if it cannot be read, the task has no duration. */
export function readPhaseDuration({ phaseDuration }: RawTask, risk: Risk, problems: ProblemList): Duration | undefined {
  if (phaseDuration === undefined) return undefined;
  const unit = parsePhaseUnit(phaseDuration.key) ?? "minutes";
  return readDuration(phaseDuration, { owner: "a phase", risk, unit }, problems.fork());
}
