import type { Task } from "../../plan/plan.ts";
import type { ProcessEnd } from "../process.ts";
import type { RunnerName, Usage } from "../result.ts";
import type { Judgement } from "../verdict.ts";
import type { Work } from "../work.ts";

/** What a runner says about its run; the harness looks for changes itself. */
export interface Outcome {
  readonly end: ProcessEnd;
  /** Where the runner's own output tells more than its exit code, e.g. an error in a JSON envelope of a run that "succeeded". */
  readonly judged?: Judgement;
  /** Markdown for the result file; `TASK_RESULT_FILE` is used where there is none. */
  readonly report?: string;
  /** The report is the work itself, so the task needs no other change. */
  readonly delivered?: boolean;
  /** What the runner's own output says it used. */
  readonly usage?: Usage;
}

/** A preset: how one program carries out a task. One file each, listed in index.ts. */
export interface Runner {
  readonly name: RunnerName;
  /** The same task always gives the same work; see `Evidence`. */
  readonly repeatable: boolean;
  /** It calls a model with a key that other tasks use too: its start is staggered, see `START_STAGGER`. */
  readonly callsModel?: boolean;
  /** Why it cannot carry out this task here; undefined where it can. */
  readonly unsuitable: (task: Task, workspace: string) => string | undefined;
  /** Carries the task out in the workspace, and leaves nothing there that is not the work. */
  readonly run: (work: Work) => Promise<Outcome>;
}

/** The end of a runner that starts no process. */
export const NO_PROCESS: ProcessEnd = { exitCode: 0, signal: null, timedOut: false };
