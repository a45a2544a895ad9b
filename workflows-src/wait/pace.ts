/** The shortest pause. A request for a missing artifact is free (304), but must not be a burden. */
const SHORTEST_SECONDS = 15;
const LONGEST_UNITS = 3.2;
/** GitHub's secondary limit is 900 requests per minute, 304 included. */
const LOOKS_PER_MINUTE = 300;
/** A pause adds at most this share to the wait. */
const SHARE_OF_WAIT = 0.05;
/** A pause is lengthened at random, up to this factor, so pauses range from 15 to 60 s. */
const JITTER = 1.25;

/** All waiting legs together use this many of the repository's 1,000 requests per hour to look at jobs. */
const REQUESTS_PER_HOUR = 300;
/** Longer than a queued job takes to start on a free runner. */
const SHORTEST_LOOK_UNITS = 8;

/** The shortest pause in milliseconds: the server's `x-poll-interval`, else 15 s. All other pauses are multiples. */
const unitOf = (poll_seconds = SHORTEST_SECONDS): number => 1000 * Math.min(300, Math.max(1, poll_seconds));

const jitter = (random: number): number => 1 + (JITTER - 1) * random;

/**
 * Returns the milliseconds until the next look for an artifact.
 * @param waited Milliseconds so far.
 * @param runners How many legs may wait at the same time.
 * @param random From 0 to 1.
 */
export function drawPollPause(waited: number, runners: number, poll_seconds: number | undefined, random: number) {
  const unit = unitOf(poll_seconds);
  const shortest = Math.max(unit, (runners * 60 * unit) / (LOOKS_PER_MINUTE * SHORTEST_SECONDS));
  return Math.max(shortest, Math.min(LONGEST_UNITS * unit, SHARE_OF_WAIT * waited)) * jitter(random);
}

export interface LookPace {
  /** Legs that wait at the same time. */
  readonly waiting: number;
  /** Requests that one look takes. */
  readonly requests: number;
  /** In a stuck wave: 1 for the leg that has to give up, 2 for the one before it, …; otherwise 0. */
  readonly turn: number;
}

/**
 * Returns the milliseconds until the next look at the jobs of the run: long enough that all waiting legs stay within their share of the
 * rate limit, and at least two minutes. In a stuck wave the legs look one after the other, each before its turn.
 */
export function drawLookPause({ waiting, requests, turn }: LookPace, poll_seconds: number | undefined, random: number) {
  const unit = unitOf(poll_seconds);
  const shortest = SHORTEST_LOOK_UNITS * unit;
  const fair = (waiting * requests * 3_600_000 * unit) / (REQUESTS_PER_HOUR * SHORTEST_SECONDS * 1000);
  const pause = Math.max(shortest, fair);
  return (turn > 0 ? Math.min(pause, turn * shortest) : pause) * jitter(random);
}
