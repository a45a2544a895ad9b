import { addUsage, type TaskResult, type Verdict } from "../task/result.ts";

/** Waves in which one task may run in a run of the pipeline. */
const MOST_TRIES = 3;

/**
 * Whether a task runs again in the next wave: after its first conflict, on the new base; and where its runner was rate-limited, up to
 * three waves in all. `before`: what the wave before said of it.
 */
export function runsAgain(verdict: Verdict, tries: number, before: TaskResult | undefined): boolean {
  if (tries >= MOST_TRIES) return false;
  return verdict === "rate_limited" || (verdict === "conflict" && before?.verdict !== "conflict");
}

/** What a task took and used in all waves in which it ran. */
export function total(before: TaskResult | undefined, now: Pick<TaskResult, "seconds" | "usage" | "attempts">) {
  const usage = addUsage(before?.usage, now.usage);
  const attempts = (before?.attempts ?? (before ? 1 : 0)) + (now.attempts ?? 1);
  return {
    seconds: (before?.seconds ?? 0) + now.seconds,
    ...(usage && { usage }),
    ...(attempts > 1 && { attempts }),
  };
}
