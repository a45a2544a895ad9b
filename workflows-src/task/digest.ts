import { createHash } from "node:crypto";
import { sortTopologically } from "../plan/graph.ts";
import type { Plan, Task } from "../plan/plan.ts";
import type { TaskSettings } from "./work.ts";

/** What one task is made from, apart from what it depends on. */
export interface Inputs {
  /** See `textDigest`. */
  readonly text: string;
  /** Digest of the contents that the task names as context, 64 hex digits. */
  readonly context: string;
  /** See `runnerInput`. */
  readonly runner: string;
}

export const sha256 = (value: unknown): string => createHash("sha256").update(JSON.stringify(value)).digest("hex");

/**
 * Digest of what a task says, 64 hex digits. Estimates, risk, where it runs and the files it expects to touch do not change the work,
 * so they do not change the digest.
 */
export const textDigest = ({ name, description, run, verify, agent, context_requirements }: Task): string =>
  sha256([name, description, run ?? null, verify ?? null, agent ?? null, context_requirements]);

type RunnerSettings = Pick<TaskSettings, "runner" | "agent" | "model" | "runner_argv" | "setup">;

/**
 * Who carries a task out, as the settings ask for it: one line of runner, agent, model and, for `custom`, a digest of its command line and
 * setup; only `command` where the task brings its own script. Limits such as a budget do not make another runner.
 */
export function runnerInput(task: Task, settings: RunnerSettings): string {
  const { runner, model = "", runner_argv, setup } = settings;
  if (runner === "command" || (runner === "auto" && task.run !== undefined)) return "command";
  const custom = runner === "custom" ? sha256([runner_argv, setup]).slice(0, 12) : "";
  const parts = [runner, task.agent ?? settings.agent, model, custom];
  return parts
    .filter((part) => part !== "")
    .map(encodeURIComponent)
    .join("/");
}

/**
 * For every task the digest of everything it is made from, 64 hex digits: its id, its inputs and the digests of what it depends on,
 * in any order. So a change reaches every task that follows.
 */
export function taskDigests(plan: Plan, inputs: ReadonlyMap<string, Inputs>): Map<string, string> {
  const digests = new Map<string, string>();
  for (const { id, depends_on } of sortTopologically(plan)) {
    const { text, context, runner } = inputs.get(id) ?? missing(id);
    const dependencies = [...depends_on].sort().map((dependency) => [dependency, digests.get(dependency)]);
    digests.set(id, sha256([id, text, context, runner, dependencies]));
  }
  return digests;
}

function missing(id: string): never {
  throw new Error(`no inputs of the task ${JSON.stringify(id)}`);
}
