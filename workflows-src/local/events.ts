import type { PlanToRun } from "../pipeline/plan-to-run.ts";
import type { Schedule } from "../schedule/wave.ts";
import type { TaskResult } from "../task/result.ts";

/** A step of a run, for the view that shows it; steps come in this order. */
export type PipelineEvent =
  | { readonly type: "repository"; readonly root: string; readonly head: string; readonly branch: string }
  | {
      readonly type: "plan";
      readonly plan: PlanToRun;
      readonly uncommitted: boolean;
    }
  | { readonly type: "note"; readonly text: string }
  /** The files that stage 4 writes, or why it writes nothing. */
  | { readonly type: "architecture"; readonly reason: string }
  /** Tasks that an earlier run has done already, and those it did that have to run again. */
  | {
      readonly type: "earlier";
      readonly results: readonly TaskResult[];
      readonly again: readonly { readonly task_id: string; readonly reason: string }[];
    }
  /** The tasks that are left, in the waves in which GitHub would carry them out. */
  | { readonly type: "schedule"; readonly schedule: Schedule }
  /** `log` is the file with the output of the task, until it is integrated. */
  | { readonly type: "started"; readonly task_id: string; readonly log: string }
  /**
   * The task has ended, and its work is on the branch if it is done. `head` is the tip of the branch, or the base if the branch does not exist;
   * `tail` the last lines of output of a task that is not done.
   */
  | {
      readonly type: "integrated";
      readonly result: TaskResult;
      readonly head: string;
      readonly tail?: readonly string[];
    };

export type OnEvent = (event: PipelineEvent) => void;
