import { setImmediate as everythingElse } from "node:timers/promises";
import type { Stop } from "./stop.ts";

interface Alarm {
  readonly time: number;
  /** Alarms of the same time ring in the order in which they were set. */
  readonly turn: number;
  readonly ring: () => void;
  isOff: boolean;
}

/** Simulated time in minutes. It passes only while everything that runs waits for it. */
export class Clock {
  now = 0;
  #turns = 0;
  /** A binary heap: the next alarm comes first. */
  readonly #alarms: Alarm[] = [];

  /** Resolves after that many minutes, or at once where `stop` ends it: whether the time was up. */
  async wait(minutes: number, stop?: Stop): Promise<boolean> {
    if (!(minutes >= 0)) throw new Error(`nobody can wait ${minutes} minutes`);
    if (stop?.isStopped) return false;
    await new Promise<void>((ring) => {
      const off = this.at(this.now + minutes, ring);
      stop?.onStop(() => {
        off();
        ring();
      });
    });
    return stop?.isStopped !== true;
  }

  /** Does something at a time, unless the returned function is called before. */
  at(time: number, action: () => void): () => void {
    const alarm: Alarm = { time: Math.max(time, this.now), turn: this.#turns++, ring: action, isOff: false };
    this.#push(alarm);
    return () => {
      alarm.isOff = true;
    };
  }

  /**
   * Lets time pass until `work` has ended. Throws where it waits for something that never comes, or does not end within `most` minutes:
   * then it waits by asking again and again.
   */
  async until<T>(work: Promise<T>, most = Number.POSITIVE_INFINITY): Promise<T> {
    const end = this.now + most;
    let ended = false;
    const note = () => {
      ended = true;
    };
    work.then(note, note);
    for (;;) {
      await everythingElse();
      if (ended) return work;
      const next = this.#pop();
      if (next === undefined) throw new Error("it waits for something that never comes");
      if (next.time > end) throw new Error(`it does not end within ${most} minutes`);
      this.now = next.time;
      next.ring();
      while (this.#alarms[0]?.time === next.time) this.#pop()?.ring();
    }
  }

  #push(alarm: Alarm): void {
    const heap = this.#alarms;
    let place = heap.push(alarm) - 1;
    while (place > 0) {
      const above = (place - 1) >> 1;
      const other = heap[above] as Alarm;
      if (isBefore(other, alarm)) break;
      heap[place] = other;
      place = above;
    }
    heap[place] = alarm;
  }

  /** The next alarm that nobody turned off. */
  #pop(): Alarm | undefined {
    const heap = this.#alarms;
    for (;;) {
      const first = heap[0];
      const last = heap.pop();
      if (first === undefined || last === undefined) return undefined;
      if (first !== last) this.#sink(last);
      if (!first.isOff) return first;
    }
  }

  #sink(alarm: Alarm): void {
    const heap = this.#alarms;
    let place = 0;
    for (;;) {
      let below = 2 * place + 1;
      const [left, right] = [heap[below], heap[below + 1]];
      if (left === undefined) break;
      if (right !== undefined && isBefore(right, left)) below += 1;
      const next = heap[below] as Alarm;
      if (isBefore(alarm, next)) break;
      heap[place] = next;
      place = below;
    }
    heap[place] = alarm;
  }
}

const isBefore = (one: Alarm, other: Alarm): boolean =>
  one.time === other.time ? one.turn < other.turn : one.time < other.time;
