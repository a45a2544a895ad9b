import type { ProblemList } from "../problem-list.ts";
import type { Position } from "../syntax/plan-node.ts";
import type { RawPhase } from "./raw-plan.ts";

interface UnreadPhase {
  readonly number: number;
  readonly position: Position;
  readonly read: () => RawPhase;
}

/** Reads phases in the order of their numbers. A second phase with the same number is an error, and not read. */
export function readInOrder(phases: readonly UnreadPhase[], problems: ProblemList): RawPhase[] {
  const byNumber = new Map<number, UnreadPhase>();
  for (const phase of phases) {
    const first = byNumber.get(phase.number);
    if (first === undefined) byNumber.set(phase.number, phase);
    else reportDuplicatePhase(phase, first, problems);
  }
  return [...byNumber.values()].sort((a, b) => a.number - b.number).map(({ read }) => read());
}

export function reportDuplicatePhase(
  { number, position }: Omit<UnreadPhase, "read">,
  first: Pick<UnreadPhase, "position">,
  problems: ProblemList,
): void {
  problems.addError(
    position,
    "duplicate-phase",
    `duplicate phase ${number}: the first one is in line ${first.position.line}`,
  );
}
