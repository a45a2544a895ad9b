import { createHash } from "node:crypto";
import { restClient } from "../../workflows-src/github/rest.ts";
import { WAIT_STEP } from "../../workflows-src/wait/leg-states.ts";
import { type WaitResult, waitForLegs } from "../../workflows-src/wait/wait-for-legs.ts";
import { EventClock } from "./event-clock.ts";
import type { RandomWave } from "./waves.ts";

const MINUTE = 60_000;
const PREFIX = "somas-p-wave-1-";
const CALLERS = "pipeline / stage-5-implementation / wave-1 / ";

export interface Simulation extends RandomWave {
  readonly random: () => number;
  readonly wait_minutes: number;
  /** Minutes that a leg works. */
  readonly workMinutes: (leg: string) => number;
  /** Legs whose job ends without an artifact. */
  readonly dead?: ReadonlySet<string>;
  /** Whether a leg that gives up uploads an artifact that says so. */
  readonly handsOver?: boolean;
  /** Jobs of earlier waves in the list of jobs. */
  readonly otherJobs?: number;
  readonly poll_seconds?: number;
}

export interface Simulated {
  readonly results: ReadonlyMap<string, WaitResult>;
  readonly minutes: number;
  readonly requests: number;
  /** Requests that count against the limit, in the busiest hour. */
  readonly counted_per_hour: number;
  readonly lines: readonly string[];
}

/** Runs a wave with the real code of waiting, on simulated time, against a simulated REST API. */
export async function simulateWave(wave: Simulation): Promise<Simulated> {
  const { legs, runners, random } = wave;
  const clock = new EventClock();
  const began = clock.now();
  const artifacts: object[] = [];
  const counted: number[] = [];
  const lines: string[] = [];
  const results = new Map<string, WaitResult>();
  let requests = 0;
  const jobs = legs.map(({ title }, index) => ({
    id: index + 1_000_000,
    name: `${CALLERS}${title}`,
    status: "queued",
    steps: [] as { name: string; status: string }[],
  }));
  const others = Array.from({ length: wave.otherJobs ?? 0 }, (_, id) => ({ id, name: `x${id}`, status: "completed" }));

  const fetch: typeof globalThis.fetch = async (url, init) => {
    requests += 1;
    const { pathname, searchParams } = new URL(String(url));
    const isJobs = pathname.endsWith("/jobs");
    const name = searchParams.get("name");
    const listed = isJobs
      ? [...others, ...jobs]
      : artifacts.filter((each) => name === null || (each as { name: string }).name === name);
    const start = (Number(searchParams.get("page")) - 1) * 100;
    const page = { total_count: listed.length, [isJobs ? "jobs" : "artifacts"]: listed.slice(start, start + 100) };
    const text = JSON.stringify(page);
    const etag = createHash("sha1").update(text).digest("hex");
    const isSame = new Headers(init?.headers).get("if-none-match") === etag;
    if (!isSame) counted.push(clock.now());
    const pace = wave.poll_seconds === undefined ? undefined : { "x-poll-interval": `${wave.poll_seconds}` };
    return new Response(isSame ? null : text, { status: isSame ? 304 : 200, headers: { etag, ...pace } });
  };

  async function runLeg(index: number): Promise<void> {
    const leg = { ...(legs[index] as RandomWave["legs"][number]), wait_minutes: wave.wait_minutes };
    const job = jobs[index] as (typeof jobs)[number];
    Object.assign(job, { status: "in_progress", steps: [{ name: WAIT_STEP, status: "queued" }] });
    await clock.sleep(MINUTE * (0.2 + random() / 2));
    let waited: WaitResult = { ready: true, artifacts: [] };
    if (leg.after.length > 0) {
      job.steps = [{ name: WAIT_STEP, status: "in_progress" }];
      const rest = restClient({
        ...{ api_url: "https://api.example", repository: "o/n", token: "t", fetch, clock, random },
      });
      const options = { prefix: PREFIX, newer_than: new Date(began).toISOString(), clock, random };
      const log = (line: string) => lines.push(`${leg.id}: ${line}`);
      waited = await waitForLegs({ leg, wave, run: { rest, id: 7 }, log, ...options });
    }
    job.steps = [{ name: WAIT_STEP, status: "completed" }];
    if (waited.ready) await clock.sleep(MINUTE * wave.workMinutes(leg.id));
    results.set(leg.id, waited);
    const isUploaded = wave.dead?.has(leg.id) !== true && (waited.ready || wave.handsOver === true);
    const created_at = `${new Date(clock.now()).toISOString().slice(0, 19)}Z`;
    if (isUploaded) artifacts.unshift({ id: index + 1, name: `${PREFIX}${leg.id}`, expired: false, created_at });
    job.status = "completed";
  }

  const queue = [...wave.starts];
  const runner = async (): Promise<void> => {
    for (;;) {
      await clock.sleep(MINUTE * (0.1 + 0.5 * random()));
      const next = queue.shift();
      if (next === undefined) return;
      await runLeg(next);
    }
  };
  await clock.until(Promise.all(Array.from({ length: runners }, runner)));
  const counted_per_hour = counted.reduce(
    (most, from) => Math.max(most, counted.filter((time) => time >= from && time < from + 60 * MINUTE).length),
    0,
  );
  return { results, minutes: (clock.now() - began) / MINUTE, requests, counted_per_hour, lines };
}
