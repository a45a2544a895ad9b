import type { Task } from "../../plan/plan.ts";
import type { RunnerName } from "../../plan/runner-names.ts";
import type { PreparedTask } from "../prepare-task.ts";
import type { ProcessEnd } from "../process.ts";
import type { Usage } from "../result.ts";
import type { TaskVerdict } from "../verdict.ts";

/** How a runner ended. The harness looks for changes itself. */
export interface RunnerExit {
  readonly end: ProcessEnd;
  /** A verdict from the runner's output, if that knows more than the exit code: an error in the JSON of a run that "succeeded", say. */
  readonly judged?: TaskVerdict | undefined;
  /** Markdown for the result file; by default the content of `TASK_RESULT_FILE`. */
  readonly report?: string | undefined;
  /** The report is the work itself, so the task needs no other change. */
  readonly delivered?: boolean;
  /** Usage that the runner's output reports. */
  readonly usage?: Usage | undefined;
}

/** A preset: how one program carries out a task. Each is one file, listed in index.ts. */
export interface Runner {
  readonly name: RunnerName;
  /** The same task always gives the same work; see `Evidence`. */
  readonly repeatable: boolean;
  /** It calls a model with a key that other tasks share, so its start is staggered, see `START_STAGGER`. */
  readonly callsModel?: boolean;
  /** Returns why it cannot carry out this task; undefined if it can. */
  readonly findObstacle: (task: Task, workspace: string) => string | undefined;
  /** Carries the task out in the workspace, and leaves nothing there but the work. */
  readonly run: (task: PreparedTask) => Promise<RunnerExit>;
}

/** The end of a runner that starts no process. */
export const NO_PROCESS: ProcessEnd = { exitCode: 0, signal: null, timedOut: false };

/** Returns the exit of a runner that cannot start. */
export const refuseTask = (reason: string): RunnerExit => ({
  end: NO_PROCESS,
  judged: { verdict: "runner_error", reason },
});
