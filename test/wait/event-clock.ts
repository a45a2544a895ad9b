import { setImmediate as everythingElse } from "node:timers/promises";
import type { Clock } from "../../workflows-src/github/clock.ts";

/** Simulated time that several programs share: it passes only while all of them sleep. */
export class EventClock implements Clock {
  #now = Date.parse("2026-01-31T12:00:00Z");
  #alarms: { readonly due: number; readonly ring: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  sleep(milliseconds: number): Promise<void> {
    return new Promise((ring) => this.#alarms.push({ due: this.#now + milliseconds, ring }));
  }

  /** Lets time pass until `work` has ended. Throws if that takes more than `days`, or if nobody sleeps. */
  async until(work: Promise<unknown>, days = 10): Promise<void> {
    const end = this.#now + days * 86_400_000;
    let isOver = false;
    const over = () => {
      isOver = true;
    };
    work.then(over, over);
    for (;;) {
      await everythingElse();
      if (isOver) break;
      const next = this.#alarms.reduce((first, { due }) => Math.min(first, due), Number.POSITIVE_INFINITY);
      if (next > end) throw new Error("the simulation hangs");
      this.#now = next;
      const due = this.#alarms.filter((alarm) => alarm.due === next);
      this.#alarms = this.#alarms.filter((alarm) => alarm.due !== next);
      for (const { ring } of due) ring();
    }
    await work;
  }
}
