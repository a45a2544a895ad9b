import { createHash } from "node:crypto";
import { sortTopologically } from "../plan/graph.ts";
import type { Plan, Task } from "../plan/plan.ts";
import type { TaskSettings } from "./settings.ts";

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
 * Returns the digest of a task's text, 64 hex digits. It ignores estimates, risk, the machine, the expected files, the state and facts,
 * because they do not change the work. Texts and acceptance criteria count where a plan has them.
 */
export function digestText(task: Task): string {
  const { name, description, run, verify, agent, context_requirements, texts, acceptance_criteria } = task;
  const more = texts === undefined && acceptance_criteria === undefined ? [] : [texts ?? [], acceptance_criteria ?? []];
  return sha256([name, description, run ?? null, verify ?? null, agent ?? null, context_requirements, ...more]);
}

type RunnerSettings = Pick<TaskSettings, "runner" | "agent" | "model" | "runner_argv" | "setup">;

/**
 * Returns one line that identifies who carries a task out: runner, agent, model and, for `custom`, a digest of its command line and setup;
 * only `command` if the task brings its own script. Limits such as a budget do not matter.
 */
export function describeRunner(task: Task, settings: RunnerSettings): string {
  const { runner, model = "", runner_argv, setup } = settings;
  if (runner === "command" || (runner === "auto" && task.run !== undefined)) return "command";
  const custom = runner === "custom" ? sha256([runner_argv, setup]).slice(0, 12) : "";
  const parts = [runner, task.agent ?? settings.agent, model, custom].filter((part) => part !== "");
  return parts.map(encodeURIComponent).join("/");
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

/** Lists every task of the plan with all it depends on, whether it is to be carried out or not. */
export const listAllTasks = ({ tasks, settled = [] }: Plan): Task[] =>
  [...tasks, ...settled].map((task) => ({ ...task, depends_on: task.all_dependencies ?? task.depends_on }));
