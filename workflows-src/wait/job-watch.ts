import type { Clock } from "../github/clock.ts";
import { RestError } from "../github/rest-error.ts";
import { jobsOf, type Run } from "../github/run.ts";
import { findStuckLegs, type LegOrder } from "./decide.ts";
import { type Asker, hasEveryLeg, type LegStates, readLegStates } from "./leg-states.ts";
import { drawLookPause } from "./pace.ts";

/** Looks at the jobs of a run from time to time. */
export interface JobWatch {
  /** The states at the last look; undefined before the first and if it failed. */
  readonly states: LegStates | undefined;
  /** The states at the look before. */
  readonly earlier_states: LegStates | undefined;
  /** When the next look is due, in milliseconds since 1970. */
  readonly next: number;
  /** Never throws `RestError`: without states a leg waits until its limit. */
  look(arrived: ReadonlySet<string>): Promise<void>;
}

export interface JobWatchOptions {
  readonly run: Run;
  readonly asker: Asker & { readonly legs: readonly LegOrder[] };
  /** How many legs of the wave may run at the same time. */
  readonly runners: number;
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: (line: string) => void;
}

const PAGE = 100;
/** Jobs of the run outside of the wave, roughly. */
const OTHER_JOBS = 10;
const LOOK_TIMEOUT_MS = 120_000;

/** Starts the watch. The first look is due after a full pause, when most legs no longer wait. */
export function watchJobs({ run, asker, runners, clock, random, log }: JobWatchOptions): JobWatch {
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
      const jobs = await jobsOf(run, clock.now() + LOOK_TIMEOUT_MS, (read) => hasEveryLeg(read, asker));
      return readLegStates(jobs, asker);
    } catch (error) {
      if (!(error instanceof RestError)) throw error;
      if (!hasFailed) log(`Cannot read the state of other legs, keeps waiting: ${error.message}`);
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
      return last + drawLookPause({ waiting, requests, turn }, run.rest.poll_seconds, draw);
    },
    async look(arrived) {
      const before = run.rest.counted_requests;
      earlier_states = states;
      states = await readStates();
      requests = Math.max(1, run.rest.counted_requests - before);
      const found = [...(states?.values() ?? [])].filter((state) => state === "waiting").length;
      waiting = found > 0 ? found : runners;
      const stuck = states === undefined ? [] : findStuckLegs(asker.legs, states, arrived);
      const position = stuck.indexOf(asker.leg);
      turn = position < 0 ? 0 : stuck.length - position;
      last = clock.now();
      draw = random();
    },
  };
}
