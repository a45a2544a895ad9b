import type { Clock } from "../github/clock.ts";
import { RestError } from "../github/rest-error.ts";
import { jobsOf, type Run } from "../github/run.ts";
import type { LegStates } from "./leg-state.ts";
import { type Asker, hasEveryLeg, legStates } from "./leg-states.ts";
import { lookPause } from "./pace.ts";
import { type LegOrder, stuckLegs } from "./stuck.ts";

/** Looks at the jobs of a run, from time to time. */
export interface Looks {
  /** Of the last look, and of the one before; undefined where there was none, or it failed. */
  readonly states: LegStates | undefined;
  readonly earlier_states: LegStates | undefined;
  /** Milliseconds since 1970. */
  readonly next: number;
  /** Never throws `RestError`: without the states a leg waits until its limit. */
  look(arrived: ReadonlySet<string>): Promise<void>;
}

export interface LookOptions {
  readonly run: Run;
  readonly asker: Asker & { readonly legs: readonly LegOrder[] };
  /** How many legs of the wave run at the same time. */
  readonly runners: number;
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: (line: string) => void;
}

const PAGE = 100;
/** A run has some jobs besides those of the wave. */
const OTHER_JOBS = 10;
const PATIENCE = 120_000;

/** The first look is due after a full pause: most legs have stopped waiting by then. */
export function watchJobs({ run, asker, runners, clock, random, log }: LookOptions): Looks {
  let states: LegStates | undefined;
  let earlier_states: LegStates | undefined;
  let waiting = runners;
  let requests = Math.ceil((asker.legs.length + OTHER_JOBS) / PAGE);
  let turn = 0;
  let hasFailed = false;
  let last = clock.now();
  let draw = random();

  async function readStates(): Promise<LegStates | undefined> {
    try {
      const jobs = await jobsOf(run, clock.now() + PATIENCE, (read) => hasEveryLeg(read, asker));
      return legStates(jobs, asker);
    } catch (error) {
      if (!(error instanceof RestError)) throw error;
      if (!hasFailed) log(`Cannot see how far other legs are, waits on all the same: ${error.message}`);
      hasFailed = true;
      return undefined;
    }
  }

  return {
    get states() {
      return states;
    },
    get earlier_states() {
      return earlier_states;
    },
    get next() {
      return last + lookPause({ waiting, requests, turn }, run.rest.poll_seconds, draw);
    },
    async look(arrived) {
      const before = run.rest.counted_requests;
      earlier_states = states;
      states = await readStates();
      requests = Math.max(1, run.rest.counted_requests - before);
      const found = [...(states?.values() ?? [])].filter((state) => state === "waiting").length;
      waiting = found > 0 ? found : runners;
      const stuck = states === undefined ? [] : stuckLegs(asker.legs, states, arrived);
      const position = stuck.indexOf(asker.leg);
      turn = position < 0 ? 0 : stuck.length - position;
      last = clock.now();
      draw = random();
    },
  };
}
