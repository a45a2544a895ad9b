/** A look for an artifact that is not there yet costs nothing (304), but it must not be a burden. */
const SHORTEST_SECONDS = 15;
const LONGEST = 3.2;
/** GitHub's secondary limit is 900 requests per minute, 304 included. */
const LOOKS_PER_MINUTE = 300;
/** A wait is at most this part longer than it must be. */
const PART_OF_WAIT = 0.05;
/** Pauses are drawn from the pause itself to this much longer: 15 to 60 s in all. */
const JITTER = 1.25;

/** Of the 1,000 requests per hour and repository, this many are for looks at jobs, all waiting legs together. */
const REQUESTS_PER_HOUR = 300;
/** Longer than a queued job takes to start once a runner is free. */
const SHORTEST_LOOK = 8;

/** The shortest pause in milliseconds: the server's `x-poll-interval`, else 15 s. All other pauses are multiples of it. */
const unitOf = (poll_seconds = SHORTEST_SECONDS): number => 1000 * Math.min(300, Math.max(1, poll_seconds));

const jitter = (random: number): number => 1 + (JITTER - 1) * random;

/**
 * Milliseconds to the next look for an artifact.
 * @param runners How many legs may wait at the same time.
 * @param random From 0 to 1.
 */
export function pollPause(waited: number, runners: number, poll_seconds: number | undefined, random: number): number {
  const unit = unitOf(poll_seconds);
  const shortest = Math.max(unit, (runners * 60 * unit) / (LOOKS_PER_MINUTE * SHORTEST_SECONDS));
  return Math.max(shortest, Math.min(LONGEST * unit, PART_OF_WAIT * waited)) * jitter(random);
}

export interface LookPace {
  /** Legs that wait at the same time. */
  readonly waiting: number;
  /** Requests that one look takes. */
  readonly requests: number;
  /** In a stuck wave: 1 for the leg that is to give up, 2 for the one before it, …; 0 otherwise. */
  readonly turn: number;
}

/**
 * Milliseconds to the next look at the jobs of the run: as long as it takes for all waiting legs to stay within their part of the rate
 * limit, and two minutes at least. In a stuck wave the legs look one after the other, each in time for its turn.
 */
export function lookPause({ waiting, requests, turn }: LookPace, poll_seconds: number | undefined, random: number) {
  const unit = unitOf(poll_seconds);
  const shortest = SHORTEST_LOOK * unit;
  const fair = (waiting * requests * 3_600_000 * unit) / (REQUESTS_PER_HOUR * SHORTEST_SECONDS * 1000);
  const pause = Math.max(shortest, fair);
  return (turn > 0 ? Math.min(pause, turn * shortest) : pause) * jitter(random);
}
