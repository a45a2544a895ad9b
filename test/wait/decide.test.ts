import { expect, test } from "vitest";
import { type Decision, decideWait, type Knowledge } from "../../workflows-src/wait/decide.ts";
import type { LegState } from "../../workflows-src/wait/leg-states.ts";

const LETTERS: Readonly<Record<string, LegState>> = {
  ...{ q: "queued", w: "waiting", W: "working", e: "ended", "?": "unknown" },
};

/** `A:q B:w` and so on. */
const states = (text: string) =>
  new Map(text.split(" ").map((each) => [each.slice(0, 1), LETTERS[each.slice(2)] as LegState]));

/** Four legs: C after A, D after A and B. */
const legs = [
  { id: "A", after: [] },
  { id: "B", after: [] },
  { id: "C", after: ["A"] },
  { id: "D", after: ["A", "B"] },
];

const NONE = "none";

interface Case {
  readonly leg?: "C" | "D";
  readonly arrived?: string;
  readonly now?: string;
  /** The look before; by default the same. */
  readonly before?: string;
  readonly waited?: number;
}

function decideFor({ leg = "D", arrived = "", now, before = now, waited = 1 }: Case): Decision {
  const knowledge: Knowledge = {
    leg: { id: leg, after: legs.find(({ id }) => id === leg)?.after ?? [], wait_minutes: 30 },
    legs,
    arrived: new Set(arrived),
    states: now === undefined ? undefined : states(now),
    earlier_states: before === undefined || before === NONE ? undefined : states(before),
    waited_minutes: waited,
  };
  return decideWait(knowledge);
}

test.each<[string, Case, Decision]>([
  ["all have arrived", { arrived: "AB" }, "ready"],
  ["all have arrived after the time limit", { arrived: "AB", waited: 99 }, "ready"],
  ["all have arrived and have ended", { arrived: "AB", now: "A:e B:e C:w D:w" }, "ready"],
  ["one is missing and nothing else is known", { arrived: "A" }, "wait"],
  ["both still work", { now: "A:W B:W C:q D:w" }, "wait"],
  ["one ended with a result", { arrived: "A", now: "A:e B:W C:q D:w" }, "wait"],
  ["one ended without a result", { arrived: "A", now: "A:e B:e C:q D:w" }, { not_started: "B ended without a result" }],
  [
    "both ended without a result, seen in one look",
    { now: "A:e B:e C:q D:w", before: NONE },
    { not_started: "A and B ended without a result" },
  ],
  ["another leg ended", { leg: "C", now: "A:W B:e C:w D:q" }, "wait"],
  [
    "the time limit has passed and nothing is known",
    { waited: 30 },
    { not_started: "its limit of 30 minutes has passed; waits for A (unknown) and B (unknown)" },
  ],
  [
    "the time limit has passed while one works",
    { arrived: "A", now: "A:e B:W C:q D:w", waited: 31 },
    { not_started: "its limit of 30 minutes has passed; waits for B (working)" },
  ],
  [
    "stuck: it is the last that waits",
    { now: "A:q B:q C:w D:w" },
    {
      not_started:
        "no leg of the wave works, so it frees its runner for a queued one; waits for A (queued) and B (queued)",
    },
  ],
  ["stuck: another leg is the last that waits", { leg: "C", now: "A:q B:q C:w D:w" }, "wait"],
  ["stuck, seen once", { now: "A:q B:q C:w D:w", before: NONE }, "wait"],
  ["stuck, but something has changed", { now: "A:q B:q C:w D:w", before: "A:q B:q C:q D:w" }, "wait"],
  ["stuck before, but one has started", { now: "A:q B:W C:w D:w", before: "A:q B:q C:w D:w" }, "wait"],
  ["not stuck: a state is unknown", { now: "A:q B:? C:w D:w" }, "wait"],
  ["not stuck: another leg finds what it waits for", { now: "A:e B:q C:w D:w", arrived: "A" }, "wait"],
  ["not stuck: another leg finds that its predecessor is dead", { leg: "C", now: "A:q B:e C:w D:w" }, "wait"],
])("%s", (_, each, decision) => {
  expect(decideFor(each)).toEqual(decision);
});

test("a reason names a few legs and counts the others", () => {
  const many = Array.from({ length: 200 }, (_, index) => ({ id: `T${index}`, after: [] }));
  const leg = { id: "END", after: many.map(({ id }) => id), wait_minutes: 0 };
  const nothing = { arrived: new Set<string>(), states: undefined, earlier_states: undefined, waited_minutes: 0 };
  const decision = decideWait({ leg, legs: [...many, leg], ...nothing });
  expect(decision).toEqual({ not_started: expect.stringContaining("T4 (unknown) and 195 more") });
});
