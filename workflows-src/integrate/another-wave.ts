import type { TaskResult, Verdict } from "../task/result.ts";

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
  const usage = sum(before?.usage ?? {}, now.usage ?? {});
  const attempts = (before?.attempts ?? (before ? 1 : 0)) + (now.attempts ?? 1);
  return {
    seconds: (before?.seconds ?? 0) + now.seconds,
    ...(Object.keys(usage).length > 0 && { usage }),
    ...(attempts > 1 && { attempts }),
  };
}

type Usage = NonNullable<TaskResult["usage"]>;

function sum(a: Usage, b: Usage): Usage {
  const keys = ["cost_usd", "tokens", "turns"] as const;
  const known = keys.filter((key) => a[key] !== undefined || b[key] !== undefined);
  return Object.fromEntries(known.map((key) => [key, (a[key] ?? 0) + (b[key] ?? 0)]));
}
