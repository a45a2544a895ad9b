import { type Clock, systemClock } from "../github/clock.ts";
import { RestError } from "../github/rest-error.ts";
import type { Run } from "../github/run.ts";
import type { Leg, Wave } from "../schedule/wave.ts";
import { joinNames } from "../text/list.ts";
import { watchArrivals } from "./arrivals.ts";
import { decideWait } from "./decide.ts";
import { watchJobs } from "./job-watch.ts";
import { drawPollPause } from "./pace.ts";

export interface WaitOptions {
  readonly leg: Pick<Leg, "id" | "after" | "wait_minutes">;
  readonly wave: {
    readonly runners: Wave["runners"];
    readonly legs: readonly Pick<Leg, "id" | "title" | "after">[];
  };
  /** Its client has to use the same clock. */
  readonly run: Run;
  /** The part of an artifact's name before the id of the leg. */
  readonly prefix: string;
  /** ISO time by GitHub's clock. Older artifacts are left over from an earlier attempt of the run. */
  readonly newer_than: string;
  /** `RUNNER_NAME`; see `Asker`. */
  readonly runner_name?: string | undefined;
  readonly clock?: Clock;
  readonly random?: () => number;
  readonly log?: (line: string) => void;
}

/** `artifacts`: one for each leg in `after`, in that order. */
export type WaitResult =
  | { readonly ready: true; readonly artifacts: readonly { readonly leg: string; readonly id: number }[] }
  | { readonly ready: false; readonly reason: string };

/** A leg at its limit looks once more, for at most this many milliseconds. */
const LAST_LOOK = 60_000;

/**
 * Waits until the artifacts of all legs in `leg.after` exist, or the leg has to give up (see `decideWait`). It does not read artifacts.
 * Logs the legs it waits for, each arrival and the reason to give up, but not every look.
 */
export async function waitForLegs(options: WaitOptions): Promise<WaitResult> {
  const { log = console.log } = options;
  const giveUp = (reason: string): WaitResult => {
    log(`Gives up: ${reason}`);
    return { ready: false, reason };
  };
  try {
    const waited = await waitUntilDecided({ ...options, log });
    return waited.ready ? waited : giveUp(waited.reason);
  } catch (error) {
    if (error instanceof RestError) return giveUp(error.message);
    throw error;
  }
}

async function waitUntilDecided(options: WaitOptions & { readonly log: (line: string) => void }): Promise<WaitResult> {
  const { leg, wave, run, runner_name, clock = systemClock, random = Math.random, log } = options;
  const { legs, runners } = wave;
  const began = clock.now();
  const limit = began + leg.wait_minutes * 60_000;
  const jobs = watchJobs({ run, asker: { leg: leg.id, legs, runner_name }, runners, clock, random, log });
  const { ids, lookFor } = watchArrivals(run, options.prefix, options.newer_than);

  const positions = new Map(legs.map(({ id }, index) => [id, index]));
  const inOrder = [...leg.after].sort((one, other) => (positions.get(one) ?? 0) - (positions.get(other) ?? 0));
  const missing = () => inOrder.filter((id) => !ids.has(id));
  const pause = () => drawPollPause(clock.now() - began, runners, run.rest.poll_seconds, random());
  const look = async (wanted: readonly string[]): Promise<void> => {
    await lookFor(wanted, Math.max(limit, clock.now() + LAST_LOOK));
    const arrived = wanted.filter((id) => ids.has(id));
    const rest = missing();
    if (arrived.length > 0)
      log(`${joinNames(arrived)} arrived${rest.length > 0 ? `, still waits for ${joinNames(rest)}` : ""}`);
  };

  await lookFor(inOrder, Math.max(limit, began + LAST_LOOK));
  if (missing().length > 0) log(`Waits for ${joinNames(missing())}, ${leg.wait_minutes} minutes at most`);
  for (;;) {
    const now = clock.now();
    if (missing().length > 0 && now >= Math.min(limit, jobs.next)) {
      await jobs.look(new Set(ids.keys()));
      // GitHub may list an artifact a little after its job has ended.
      if (missing().some((id) => jobs.states?.get(id) === "ended")) await clock.sleep(pause());
      await look(missing());
    }
    const waited_minutes = now >= limit ? leg.wait_minutes : (now - began) / 60_000;
    const { states, earlier_states } = jobs;
    const decision = decideWait({ leg, legs, arrived: new Set(ids.keys()), states, earlier_states, waited_minutes });
    if (decision === "ready")
      return { ready: true, artifacts: leg.after.map((id) => ({ leg: id, id: ids.get(id) as number })) };
    if (decision !== "wait") return { ready: false, reason: decision.not_started };

    await clock.sleep(Math.min(pause(), Math.max(0, limit - clock.now())));
    // The leg that started last will probably end last, so the others are looked for after it.
    const last = missing().slice(-1);
    await look(last);
    if (last.every((id) => ids.has(id))) await look(missing());
  }
}
