import type { Clock } from "./clock.ts";
import type { Stop } from "./stop.ts";

/** The runners that GitHub has for the account, and how long it takes to find one. */
export class Runners {
  #free: number;
  #next = 0;
  readonly #queue: (() => void)[] = [];
  readonly #clock: Clock;
  readonly #delays: readonly number[];

  /** `delays`: minutes until a job is offered a runner, taken in turn. */
  constructor(clock: Clock, atOnce: number, delays: readonly number[]) {
    this.#clock = clock;
    this.#free = atOnce;
    this.#delays = delays;
  }

  /** Waits for a runner, and resolves to the function that gives it back; undefined where the job is stopped before. */
  async take(stop: Stop): Promise<(() => void) | undefined> {
    const delay = this.#delays[this.#next++ % Math.max(1, this.#delays.length)] ?? 0;
    if (delay > 0 && !(await this.#clock.wait(delay, stop))) return undefined;
    if (stop.isStopped) return undefined;
    if (this.#free > 0) this.#free -= 1;
    else if (!(await this.#turn(stop))) return undefined;
    return () => this.#give();
  }

  /** First come, first served. */
  #turn(stop: Stop): Promise<boolean> {
    return new Promise((resolve) => {
      const take = () => {
        forget();
        resolve(true);
      };
      const forget = stop.onStop(() => {
        const place = this.#queue.indexOf(take);
        if (place >= 0) this.#queue.splice(place, 1);
        resolve(false);
      });
      this.#queue.push(take);
    });
  }

  #give(): void {
    const next = this.#queue.shift();
    if (next === undefined) this.#free += 1;
    else next();
  }
}
