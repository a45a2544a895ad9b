/** The signals of a person, a closed terminal and a program that stops another, with their numbers. */
const STOP_SIGNALS = { SIGINT: 2, SIGHUP: 1, SIGTERM: 15 } as const;

/** One Ctrl-C comes twice under npm: from the terminal, and from npm, which hands on what it got. */
const SAME_PRESS_MS = 200;

export const STOPPED = "Stopped. What is on the branch stays; the same command does the rest.";

export interface Interrupts {
  /** Aborted at the first signal. */
  readonly signal: AbortSignal;
  /** As shells have it: 128 and the number of the first signal. */
  readonly exitCode: () => number;
}

/** Listens from now on. `onFirst` and `onSecond` are called once each, whichever signals come. */
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
