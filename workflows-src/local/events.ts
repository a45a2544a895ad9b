import type { Plan } from "../plan/plan.ts";
import type { Problem } from "../plan/problem.ts";
import type { Wave } from "../schedule/schedule.ts";
import type { TaskResult } from "../task/result.ts";

/** What happens in a run, in order, for whoever shows it. */
export type PipelineEvent =
  | { readonly type: "repository"; readonly root: string; readonly head: string; readonly branch: string }
  | {
      readonly type: "plan";
      readonly plan: Plan;
      /** As the user named it. */
      readonly file: string;
      readonly uncommitted: boolean;
      readonly fallback: boolean;
      /** The plan cannot be used, and nothing is to run in its place. */
      readonly refused: boolean;
      readonly problems: readonly Problem[];
    }
  | { readonly type: "note"; readonly text: string }
  /** What stage 4 does, or why nothing. */
  | { readonly type: "architecture"; readonly reason: string }
  /** Tasks that an earlier run has done already, and those it did that have to run again. */
  | {
      readonly type: "earlier";
      readonly results: readonly TaskResult[];
      readonly again: readonly { readonly task_id: string; readonly reason: string }[];
    }
  | { readonly type: "wave"; readonly wave: Wave }
  | { readonly type: "started"; readonly task_id: string }
  /** Judged by its job; the integration has the last word. */
  | { readonly type: "finished"; readonly result: TaskResult }
  /** The wave's final results. */
  | {
      readonly type: "integrated";
      readonly wave: Wave;
      readonly results: readonly TaskResult[];
      readonly head: string;
    };

export type OnEvent = (event: PipelineEvent) => void;
