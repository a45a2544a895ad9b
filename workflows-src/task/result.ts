/** What the harness concluded about a task, and whether it counts as done (dependents may start). */
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

/** The command lines of agents that are known by name; see runners/packages.ts. */
export const AGENTS = ["claude", "codex", "copilot", "gemini", "aider", "opencode"] as const;
export type AgentName = (typeof AGENTS)[number];

export const RUNNERS = ["command", "somas", "brief", ...AGENTS, "custom"] as const;
export type RunnerName = (typeof RUNNERS)[number];

/** What a task used, as far as its runner says so. */
export interface Usage {
  readonly cost_usd?: number;
  /** Of the model, in and out. */
  readonly tokens?: number;
  readonly turns?: number;
}

/** What became of one task: written by the task's job, completed by `integrate`. */
export interface TaskResult {
  readonly task_id: string;
  readonly task_name: string;
  readonly verdict: Verdict;
  /** One sentence: why this verdict. */
  readonly reason: string;
  readonly runner?: RunnerName;
  /** Wall-clock time of the runner and `verify`, in seconds, over all waves in which the task ran. */
  readonly seconds: number;
  /** Over all attempts. */
  readonly usage?: Usage;
  /** How often the runner was started; 1 where absent. */
  readonly attempts?: number;
  /** Digest of everything the task was made from, see `taskDigests`; integration knows it. */
  readonly digest?: string;
  /** The commit that holds the task's work, once integrated the merge; absent where the task changed nothing. */
  readonly commit?: string;
  /** The wave that ran it. */
  readonly wave: number;
  /** Its leg's place in the list of the wave, from 0, and when the job of that leg started (ISO 8601). */
  readonly leg?: { readonly position: number; readonly started: string };
  /** In how many waves it ran; 1 where absent. */
  readonly tries?: number;
  /** It runs once more in the next wave, so nobody has to do anything yet and what waits for it goes on waiting. */
  readonly again?: true;
  /** The branch that holds work which is done and could not be merged. */
  readonly held_out?: string;
  /** The artifacts that hold work which is on no branch. */
  readonly artifacts?: readonly string[];
  /** Path of the Markdown result in the repository. */
  readonly result_file?: string;
}
