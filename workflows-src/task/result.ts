import type { RunnerName } from "../plan/runner-names.ts";
import type { Overlap } from "../schedule/overlaps.ts";
import type { NoWall } from "./no-wall.ts";

/** The harness's conclusions about a task. `done`: the tasks that depend on it may start. */
export const VERDICTS = {
  succeeded: { done: true },
  succeeded_with_warning: { done: true },
  briefed: { done: true },
  no_change: { done: false },
  verify_failed: { done: false },
  conflict: { done: false },
  protected_path: { done: false },
  rate_limited: { done: false },
  quota_exhausted: { done: false },
  budget_exceeded: { done: false },
  stalled: { done: false },
  timeout: { done: false },
  blocked: { done: false },
  runner_error: { done: false },
  skipped_dependency: { done: false },
} as const satisfies Record<string, { done: boolean }>;

export type Verdict = keyof typeof VERDICTS;

export const isDone = (verdict: Verdict): boolean => VERDICTS[verdict].done;

/** Resources that a task used, as reported by its runner. */
export interface Usage {
  readonly cost_usd?: number;
  /** Tokens of the model, in and out. */
  readonly tokens?: number;
  readonly turns?: number;
}

/** Returns the sums of two usages; undefined if both report nothing. */
export function addUsage(one: Usage = {}, other: Usage = {}): Usage | undefined {
  const sums: Record<string, number> = { ...one };
  for (const [name, value] of Object.entries(other)) sums[name] = (sums[name] ?? 0) + value;
  return Object.keys(sums).length === 0 ? undefined : sums;
}

/** The result of one task: the task's job writes it, `integrate` completes it. */
export interface TaskResult {
  readonly task_id: string;
  readonly task_name: string;
  readonly verdict: Verdict;
  /** One sentence: why this verdict. */
  readonly reason: string;
  readonly runner?: RunnerName;
  /** Wall-clock time of the setups, the runner and `verify`, in seconds, over all waves in which the task ran. */
  readonly seconds: number;
  /** The part of it that setups took, over all waves; none if absent. */
  readonly setup_seconds?: number;
  /** Over all attempts. */
  readonly usage?: Usage;
  /** How often the runner was started; 1 if absent. */
  readonly attempts?: number;
  /** Digest of everything the task is made from, see `digestTasks`; integration adds it. */
  readonly digest?: string;
  /** The commit with the task's work, after integration the merge; absent if the task changed nothing. */
  readonly commit?: string;
  /** The wave that ran it. */
  readonly wave: number;
  /** Its leg's position in the list of the wave, from 1, and when the leg's job started (ISO 8601). */
  readonly leg?: { readonly position: number; readonly started: string };
  /** Why it ran as the harness's own user, in a job that should have a wall. */
  readonly no_wall?: NoWall;
  /** In how many waves it ran; 1 if absent. */
  readonly tries?: number;
  /** The work that its own conflicted with. */
  readonly overlap?: Overlap;
  /** It runs once more in the next wave: nobody has to act, and its dependents keep waiting. */
  readonly again?: true;
  /** The branch with finished work that could not be merged. */
  readonly held_out?: string;
  /** The artifacts with work that is on no branch. */
  readonly artifacts?: readonly string[];
  /** Path of the Markdown result in the repository. */
  readonly result_file?: string;
}
