import type { Started } from "./run.ts";
import { type Attempt, legIdOf, type Wait, type World } from "./world.ts";

/** GitHub's limit for the token of a repository's jobs. */
const REQUESTS_PER_HOUR = 1000;

/** Two looks at the jobs, and the turns of the others: after that a wave in which nothing works has ended one wait. */
const LONGEST_STANDSTILL = 25;

/** From the last look before the limit to the end of the step. */
const LATE = 2;

/** Everything about waiting that no correct run does. */
export function* waiting(world: World, attempt: Attempt): Iterable<string> {
  yield* inOrder(world, attempt);
  yield* byTurn(world, attempt);
  yield* inTime(world, attempt);
  yield* afterOthers(attempt);
  yield* standstills(world, attempt);
  yield* deadPredecessors(world, attempt);
  yield* requests(world);
}

/** Nobody gives up where the legs start in order and nothing goes wrong; the project's waves also leave time enough. */
function* inOrder({ scenario, scheduler }: World, { waits, run }: Attempt): Iterable<string> {
  const { legOrder, delays, runners, outages, fatal } = scenario;
  const isCalm = delays.every((delay) => delay === 0) && runners >= 1000 && outages.length === 0 && fatal.size === 0;
  if (legOrder === "random" || !isCalm || run.cancelled.isStopped || run.killed.isStopped) return;
  for (const { leg, reason } of waits)
    if (reason !== undefined && (scheduler === undefined || !isTimeOver(reason)))
      yield `${leg.id} gave up although all started in order: ${reason}`;
}

const isStuck = (reason: string): boolean => reason.includes("no leg of the wave works");
/** Its own, or that of a leg before it. */
const isTimeOver = (reason: string): boolean => reason.includes("limit of");

/** Where a wave is stuck, the last waiting leg in list order gives up, and no other. */
function* byTurn({ scenario }: World, { waits }: Attempt): Iterable<string> {
  for (const { leg, job, position, to, reason = "" } of waits) {
    if (!isStuck(reason) || reason.includes("did not start")) continue;
    const seen = to - scenario.undocumented.jobsLag - 0.1;
    const later = waits.find(
      (other) => isSameWave(other.job, job) && other.position > position && other.from < seen && other.to > to,
    );
    if (later !== undefined) yield `${leg.id} gave up before ${later.leg.id}, which waits behind it`;
  }
}

const waveOf = ({ path }: Started): string => path.replace(/\/[^/]*$/, "");
const isSameWave = (one: Started, other: Started): boolean => waveOf(one) === waveOf(other);

/** Where a leg is given back because another one did not start, that was so; and in this attempt, if all legs are of this one. */
function* afterOthers({ waits, story }: Attempt): Iterable<string> {
  if (story.start === "failed jobs") return;
  for (const { leg, job, to, reason = "" } of waits) {
    const [, id] = /^(\S+) did not start: /.exec(reason) ?? [];
    const isSo = waits.some(
      (other) => other.leg.id === id && isSameWave(other.job, job) && other.reason !== undefined && other.to <= to,
    );
    if (id !== undefined && !isSo) yield `${leg.id} was given back because of ${id}, which had not given up`;
  }
}

/** A leg waits as long as it may, and no longer; nor does it give up for its limit before. */
function* inTime({ scenario }: World, { waits }: Attempt): Iterable<string> {
  for (const { leg, from, to, reason } of waits) {
    if (!Number.isFinite(to)) continue;
    const waited = to - from;
    const isOut = scenario.outages.some((outage) => outage.from < to && from < outage.to);
    if (!isOut && waited > leg.wait_minutes + LATE + scenario.noticedAfter)
      yield `${leg.id} waited ${waited} minutes, its limit is ${leg.wait_minutes}`;
    if (reason?.startsWith("its limit") && waited < leg.wait_minutes - 0.1)
      yield `${leg.id} gave up after ${waited} minutes, its limit is ${leg.wait_minutes}`;
  }
}

/** Where all runners of a wave are taken by legs that wait, one of them gives up soon. */
function* standstills({ scenario }: World, attempt: Attempt): Iterable<string> {
  if (scenario.outages.length > 0) return;
  for (const first of attempt.waits) {
    const length = standstillFrom(first.from, first, attempt);
    if (length > LONGEST_STANDSTILL) yield `nothing worked for ${length} minutes in ${waveOf(first.job)}`;
  }
}

/** How long from a minute on every leg of the wave that has started waits. */
function standstillFrom(minute: number, { job }: Wait, { run, waits }: Attempt): number {
  const legs = run.started.filter((other) => other.matrix !== undefined && isSameWave(other, job));
  const present = legs.filter(({ from, to }) => from <= minute && minute < to);
  if (present.length === 0) return 0;
  let end = Number.POSITIVE_INFINITY;
  for (const leg of present) {
    const wait = waits.find((other) => other.job === leg);
    if (wait === undefined || wait.from > minute) return 0;
    end = Math.min(end, wait.to);
  }
  const next = legs.find(({ from }) => from > minute && from < end);
  return Math.min(end, next?.from ?? end) - minute;
}

/** From the end of a leg to the next look at the jobs. */
const LONGEST_LOOK = 15;

/** Where a leg ends without a result, those behind it do not go on waiting for it. */
function* deadPredecessors({ scenario }: World, { run, waits }: Attempt): Iterable<string> {
  if (scenario.outages.length > 0) return;
  for (const { leg, job, from, to } of waits) {
    const dead = run.started.filter(
      (other) => other.hasResult === false && isSameWave(other, job) && leg.after.includes(legIdOf(other) ?? ""),
    );
    for (const other of dead) {
      const minutes = to - Math.max(from, other.to);
      if (minutes > LONGEST_LOOK) yield `${leg.id} waited ${minutes} minutes for ${other.path}, which had ended`;
    }
  }
}

function* requests({ rest: { counted } }: World): Iterable<string> {
  for (let first = 0; first + REQUESTS_PER_HOUR < counted.length; first += 1) {
    const minutes = (counted[first + REQUESTS_PER_HOUR] as number) - (counted[first] as number);
    if (minutes < 60) return yield `${REQUESTS_PER_HOUR} requests in ${minutes} minutes`;
  }
}
