/** Ctrl-C, a closed terminal and `kill`, with the numbers of their signals. */
const STOP_SIGNALS = { SIGINT: 2, SIGHUP: 1, SIGTERM: 15 } as const;

/** Under npm one Ctrl-C arrives twice: from the terminal, and from npm, which passes it on. */
const SAME_PRESS_MS = 200;

export const STOPPED = "Stopped. The branch keeps the integrated work; the same command does the rest.";

export interface Interrupts {
  /** Aborted at the first signal. */
  readonly signal: AbortSignal;
  /** 128 plus the number of the first signal, as shells do it. */
  readonly exitCode: () => number;
}

/** Starts to listen. Calls `onFirst` at the first signal and `onSecond` at the second one, of whatever kind. */
export function listenToInterrupts(onFirst: () => void, onSecond: () => void): Interrupts {
  const controller = new AbortController();
  let first: { readonly number: number; readonly at: number } | undefined;
  let isSecondSeen = false;
  for (const [name, number] of Object.entries(STOP_SIGNALS)) {
    process.on(name, () => {
      if (first === undefined) {
        first = { number, at: performance.now() };
        onFirst();
        controller.abort(new Error(STOPPED));
      } else if (!isSecondSeen && performance.now() - first.at > SAME_PRESS_MS) {
        isSecondSeen = true;
        onSecond();
      }
    });
  }
  return { signal: controller.signal, exitCode: () => 128 + (first?.number ?? 0) };
}
