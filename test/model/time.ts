import type { Clock } from "./clock.ts";

/** When a story begins. */
const EPOCH = Date.UTC(2026, 0, 5, 9);

/** ISO time of a minute of the model's clock, in whole seconds as GitHub gives it. */
export const isoTime = (minute: number): string =>
  `${new Date(EPOCH + Math.floor(minute * 60) * 1000).toISOString().slice(0, 19)}Z`;

/** Does something in which `Date` and `setTimeout` go by a simulated clock: the scripts know no other. */
export async function inTimeOf<T>(clock: Clock, action: () => Promise<T>): Promise<T> {
  const { Date: RealDate, setTimeout: realSetTimeout, clearTimeout: realClearTimeout } = globalThis;
  const now = (): number => Math.round(EPOCH + clock.now * 60_000);
  class SimulatedDate extends RealDate {
    constructor(...args: []) {
      if (args.length === 0) super(now());
      else super(...args);
    }
    static override now(): number {
      return now();
    }
  }
  const setTimeout = (ring: () => void, milliseconds = 0) => clock.at(clock.now + milliseconds / 60_000, ring);
  const clearTimeout = (off: unknown) => (typeof off === "function" ? off() : realClearTimeout(off as number));
  Object.assign(globalThis, { Date: SimulatedDate, setTimeout, clearTimeout });
  try {
    return await action();
  } finally {
    Object.assign(globalThis, { Date: RealDate, setTimeout: realSetTimeout, clearTimeout: realClearTimeout });
  }
}
