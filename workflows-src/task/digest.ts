import { createHash } from "node:crypto";
import { listAllTasks, sortTopologically } from "../plan/graph.ts";
import type { Plan, Task } from "../plan/plan.ts";
import { clearBoxes } from "../plan/ticks/clear-boxes.ts";
import { applyOwnSettings, type TaskSettings } from "./settings.ts";

/** Everything one task is made from, except its dependencies. */
export interface TaskFingerprint {
  /** See `digestText`. */
  readonly text: string;
  /** Digest of the context files that the task names, 64 hex digits. */
  readonly context: string;
  /** See `describeRunner`. */
  readonly runner: string;
}

/** Returns the SHA-256 of the value's JSON, 64 hex digits. */
export const sha256 = (value: unknown): string => createHash("sha256").update(JSON.stringify(value)).digest("hex");

/**
 * Returns the digest of a task's text, 64 hex digits. It ignores estimates, risk, limits, the machine, the expected files, the state, ticks
 * and facts, because they do not change the work. Texts, acceptance criteria and the setup count where a plan has them.
 */
export function digestText(task: Task): string {
  const { name, run, verify, agent, context_requirements, acceptance_criteria, setup } = task;
  const description = clearBoxes(task.description);
  const texts = task.texts?.map(({ title, text }) => ({ title, text: clearBoxes(text) }));
  const isBare = texts === undefined && acceptance_criteria === undefined && setup === undefined;
  const more = isBare ? [] : [texts ?? [], acceptance_criteria ?? [], ...(setup === undefined ? [] : [setup])];
  return sha256([name, description, run ?? null, verify ?? null, agent ?? null, context_requirements, ...more]);
}

type RunnerSettings = Pick<
  TaskSettings,
  "runner" | "agent" | "model" | "budget_usd" | "max_turns" | "runner_argv" | "setup"
>;

/**
 * Returns one line that identifies who carries a task out: runner, agent, model and, for `custom`, a digest of its command line and setup;
 * only `command` if the task brings its own script. For other runners a setup of the run is one more part. Limits do not matter.
 */
export function describeRunner(task: Task, settings: RunnerSettings): string {
  const { runner, agent, model = "", runner_argv, setup = "" } = applyOwnSettings(settings, task);
  const isCommand = runner === "command" || (runner === "auto" && task.run !== undefined);
  const program = runner === "custom" ? [runner_argv, setup] : setup === "" ? undefined : [setup];
  const digest = program === undefined ? "" : sha256(program).slice(0, 12);
  const parts = isCommand ? ["command", digest] : [runner, task.agent ?? agent, model, digest];
  return parts
    .filter((part) => part !== "")
    .map(encodeURIComponent)
    .join("/");
}

/**
 * Returns for every task the digest of its id, its fingerprint and the digests of its dependencies in any order, 64 hex digits. So a change
 * reaches every task that follows. Throws if a fingerprint is missing.
 * Tasks that the plan calls done count like others: a tick changes no digest.
 */
export function digestTasks(plan: Plan, fingerprints: ReadonlyMap<string, TaskFingerprint>): Map<string, string> {
  const digests = new Map<string, string>();
  for (const { id, depends_on } of sortTopologically({ version: 1, tasks: listAllTasks(plan) })) {
    const fingerprint = fingerprints.get(id);
    if (fingerprint === undefined) throw new Error(`no inputs of the task ${JSON.stringify(id)}`);
    const { text, context, runner } = fingerprint;
    const dependencies = [...depends_on].sort().map((dependency) => [dependency, digests.get(dependency)]);
    digests.set(id, sha256([id, text, context, runner, dependencies]));
  }
  return digests;
}
