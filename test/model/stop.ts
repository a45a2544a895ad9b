/** Ends something that goes on: once, and with everything that was made to end with it. Like an `AbortController`, and much cheaper. */
export class Stop {
  isStopped = false;
  readonly #actions = new Set<() => void>();

  /** @param with_ Ends where one of these does. */
  constructor(...with_: readonly Stop[]) {
    for (const other of with_) other.onStop(() => this.stop());
  }

  /** Does something when it ends, at once where it has. The returned function forgets it. */
  onStop(action: () => void): () => void {
    if (this.isStopped) action();
    else this.#actions.add(action);
    return () => this.#actions.delete(action);
  }

  stop(): void {
    if (this.isStopped) return;
    this.isStopped = true;
    for (const action of this.#actions) action();
    this.#actions.clear();
  }
}
