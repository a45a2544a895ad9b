import fc from "fast-check";
import { expect, test } from "vitest";
import { decideWait } from "../../workflows-src/wait/decide.ts";
import type { LegState, LegStates } from "../../workflows-src/wait/leg-states.ts";
import { type RandomWave, randomWaves, seededRandom } from "./waves.ts";

type End = "done" | "died" | "gave up";

interface SimulatedLeg {
  readonly id: string;
  readonly after: readonly string[];
  state: LegState;
  states?: LegStates | undefined;
  earlier_states?: LegStates | undefined;
  end?: End;
  looks: number;
}

/**
 * Lets anything happen in any order: a runner takes the next leg, a leg ends, a leg looks. There is no limit of time, so that only the
 * rules of `decideWait` end a wait. Throws if only looks that change nothing can still happen.
 */
function run({ legs, runners, starts }: RandomWave, random: () => number, mayDie: boolean): Map<string, End> {
  const all: SimulatedLeg[] = legs.map(({ id, after }) => ({ id, after, state: "queued", looks: 0 }));
  const queue = starts.map((index) => all[index] as SimulatedLeg);
  const arrived = new Set<string>();
  const inState = (...states: LegState[]) => all.filter(({ state }) => states.includes(state));
  const change = (leg: SimulatedLeg, state: LegState, end?: End): void => {
    leg.state = state;
    if (end !== undefined) leg.end = end;
    for (const each of all) each.looks = 0;
  };

  const start = (leg: SimulatedLeg): void => {
    queue.shift();
    change(leg, leg.after.length > 0 ? "waiting" : "working");
  };
  const finish = (leg: SimulatedLeg): void => {
    const end = mayDie && random() < 0.2 ? "died" : "done";
    if (end === "done") arrived.add(leg.id);
    change(leg, "ended", end);
  };
  const look = (leg: SimulatedLeg): void => {
    leg.earlier_states = leg.states;
    leg.states = new Map(all.map(({ id, state }) => [id, state]));
    leg.looks += 1;
    const { states, earlier_states } = leg;
    const waiting = { ...leg, wait_minutes: Number.POSITIVE_INFINITY };
    const decision = decideWait({ leg: waiting, legs, arrived, states, earlier_states, waited_minutes: 1 });
    if (decision === "ready") change(leg, "working");
    else if (decision !== "wait") change(leg, "ended", "gave up");
  };

  for (;;) {
    const next = inState("working", "waiting").length < runners ? queue[0] : undefined;
    const actions = [
      ...(next === undefined ? [] : [() => start(next)]),
      ...inState("working").map((leg) => () => finish(leg)),
      ...inState("waiting").map((leg) => () => look(leg)),
    ];
    if (actions.length === 0) return new Map(all.map(({ id, end }) => [id, end as End]));
    const onlyLooks = next === undefined && inState("working").length === 0;
    if (onlyLooks && inState("waiting").every(({ looks }) => looks > 2)) throw new Error("the wave hangs");
    actions[Math.floor(random() * actions.length)]?.();
  }
}

const RUNS = { numRuns: 2000 };
const seeds = fc.integer();

test("a wave ends whatever the order in which its legs start, and whichever of them die", () => {
  fc.assert(
    fc.property(randomWaves("any"), seeds, fc.boolean(), (wave, seed, mayDie) => {
      const ends = run(wave, seededRandom(seed), mayDie);
      expect([...ends.values()].filter((end) => end === undefined)).toEqual([]);
    }),
    RUNS,
  );
});

test("no leg gives up when legs start in list order", () => {
  fc.assert(
    fc.property(randomWaves("list"), seeds, (wave, seed) => {
      const ends = run(wave, seededRandom(seed), false);
      expect([...ends.values()].filter((end) => end !== "done")).toEqual([]);
    }),
    RUNS,
  );
});

test("in list order only legs that build on dead legs give up", () => {
  fc.assert(
    fc.property(randomWaves("list"), seeds, (wave, seed) => {
      const ends = run(wave, seededRandom(seed), true);
      for (const { id, after } of wave.legs) {
        const isLost = after.some((before) => ends.get(before) !== "done");
        expect(ends.get(id) === "gave up", id).toBe(isLost);
      }
    }),
    RUNS,
  );
});
