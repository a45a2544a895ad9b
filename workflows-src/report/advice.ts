import type { TaskResult, Verdict } from "../task/result.ts";

const ADVICE: Readonly<Partial<Record<Verdict, string>>> = {
  no_change: "say in the task what has to change, or let its `verify` show that nothing has to",
  verify_failed: "read its log, then mend the task, its `verify` or what it builds on",
  conflict: "merge its branch by hand, or let it depend on the task it conflicts with",
  protected_path: "look at the change and merge it by hand, or let tasks change it: `!path` in `protected_paths`",
  rate_limited: "wait until the provider's limit is over, or lower `max_parallel`",
  quota_exhausted: "raise the quota or use another key",
  budget_exceeded: "raise the budget, or make two tasks of it",
  stalled: "read its log: the runner may be waiting for an answer that nobody gives",
  timeout: "raise `timeout_minutes`, or make two tasks of it",
  blocked: "do what the reason asks for",
  runner_error: "read its log",
};

type EndedTask = Pick<TaskResult, "verdict" | "again" | "reason"> & { readonly held_out?: string | null | undefined };

/** Advises a person how the task can be done: a clause without a full stop; undefined where there is nothing to do. */
export function adviseOn({ verdict, again, held_out, reason }: EndedTask): string | undefined {
  if (again) return "start again: the run ended before the wave in which it was to run once more";
  if (verdict === "conflict" && !held_out) return "start again: it then runs on top of what it conflicts with";
  // Nothing was started, so there is no log.
  if (reason.includes("cannot run this task")) return "name a `runner` that can, or give the task a `run` script";
  return ADVICE[verdict];
}

/** Lists the commands that merge held work into the branch; the merge tells the next run that the task is done. */
export const listMergeCommands = (branch: string, heldBranch: string, remote?: string): string[] => [
  ...(remote === undefined ? [] : [`git fetch ${remote}`]),
  `git switch ${branch}`,
  `git merge ${remote === undefined ? "" : `${remote}/`}${heldBranch}`,
  ...(remote === undefined ? [] : [`git push ${remote} ${branch}`]),
  // No run can push to a branch that is checked out.
  "git switch -",
];
