import { setImmediate as everythingElse } from "node:timers/promises";

interface Alarm {
  readonly at: number;
  readonly ring: () => void;
}

/** Simulated time in minutes. It passes only while everything that runs waits for it. */
export class Clock {
  now = 0;
  #alarms: Alarm[] = [];

  /** Resolves after that many minutes, or at once where `signal` aborts: whether the time was up. */
  async wait(minutes: number, signal: AbortSignal): Promise<boolean> {
    if (!(minutes >= 0)) throw new Error(`nobody can wait ${minutes} minutes`);
    if (signal.aborted) return false;
    await new Promise<void>((ring) => {
      this.#alarms.push({ at: this.now + minutes, ring });
      signal.addEventListener("abort", () => ring(), { once: true });
    });
    return !signal.aborted;
  }

  at(time: number, action: () => void): void {
    this.#alarms.push({ at: time, ring: action });
  }

  /** Lets time pass until `work` has ended. Throws where it waits for something that never comes. */
  async until<T>(work: Promise<T>): Promise<T> {
    let ended = false;
    const end = () => {
      ended = true;
    };
    work.then(end, end);
    for (;;) {
      await everythingElse();
      if (ended) return work;
      const next = this.#alarms.reduce((first, alarm) => Math.min(first, alarm.at), Number.POSITIVE_INFINITY);
      if (next === Number.POSITIVE_INFINITY) throw new Error("what runs waits for something that never comes");
      this.now = next;
      const due = this.#alarms.filter(({ at }) => at === next);
      this.#alarms = this.#alarms.filter(({ at }) => at !== next);
      for (const { ring } of due) ring();
    }
  }
}
