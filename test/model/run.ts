import type { Clock } from "./clock.ts";
import type { Contexts } from "./expressions.ts";
import type { LegOrder, Result, Undocumented } from "./github-rules.ts";
import type { Jobs } from "./jobs.ts";
import type { Runners } from "./runners.ts";
import type { Stop } from "./stop.ts";
import type { JobDocument, StepDocument, Workflows } from "./workflows.ts";

/** A step that a runner is asked to perform; how long it takes and how it ends is up to the model. */
export interface StepRun {
  readonly step: StepDocument;
  readonly env: Readonly<Record<string, string>>;
  readonly with: Readonly<Record<string, string>>;
  readonly runs_on: unknown;
  readonly job: Started;
  /** Stops where the step is to end before its time. */
  readonly stop: Stop;
}

/** `lost`: the runner is gone, and GitHub gives its job this result. */
export type StepEnd =
  | { readonly lost: Result }
  | { readonly outcome: "success" | "failure"; readonly outputs?: Readonly<Record<string, string>> };

/** Everything that is the same for a whole attempt at a run. */
export interface Run {
  readonly workflows: Workflows;
  readonly clock: Clock;
  readonly undocumented: Undocumented;
  readonly github: Contexts;
  /** How the run was started. */
  readonly trigger: "workflow_call" | "workflow_dispatch";
  readonly runners: Runners;
  /** The order in which the legs of a matrix start; `random` returns a number from 0 to below 1. */
  readonly legOrder: LegOrder;
  readonly random: () => number;
  readonly perform: (step: StepRun) => Promise<StepEnd>;
  /** Errors of the workflow itself, as GitHub would show them. */
  readonly errors: string[];
  /** Jobs for which there was room, in order. */
  readonly started: Started[];
  /** The jobs as the REST API shows them. */
  readonly jobs: Jobs;
  /** Where only failed jobs are run once more: how each job ended in the attempt before, by its path. */
  readonly before?: ReadonlyMap<string, End> | undefined;
  /** How each job ended that is on a runner, or was skipped; by its path. */
  readonly ends: Map<string, End>;
  /** Stops when somebody cancels the run. */
  readonly cancelled: Stop;
  /** Stops when somebody forces it to end: nothing runs any more, whatever its `if`. */
  readonly killed: Stop;
}

export interface Started {
  readonly path: string;
  readonly name: string;
  readonly from: number;
  /** When it had a runner. */
  begun?: number;
  to: number;
  readonly afterCancel: boolean;
  /** The matrix' values. */
  readonly matrix: Contexts | undefined;
  /** The folder of its runner. */
  readonly runner: string;
  /** A token of its own, which the REST API takes until the job ends. */
  readonly token: string;
  /** Whether it left an artifact, once it has ended; of a job that should leave one. */
  hasResult?: boolean;
  /** How it ended: red also where `continue-on-error` lets it pass. */
  shown?: Result;
  /** Its `timeout-minutes`, where they ended it. */
  timedOut?: number;
  /** The run was forced to end while it ran. */
  killed?: boolean;
}

/** How a job, or a workflow, ended. */
export interface End {
  readonly result: Result;
  /** Its colour: red also where `continue-on-error` lets it pass. */
  readonly shown: Result;
  readonly outputs: Readonly<Record<string, string>>;
  /** The jobs of a call. */
  readonly nested: readonly Job[];
  /** It ended in the attempt before, and did not run once more. */
  readonly isKept?: boolean;
}

export interface Job {
  readonly path: string;
  readonly document: JobDocument;
  readonly of: Workflow;
  readonly needs: ReadonlyMap<string, Job>;
  readonly ended: Promise<End>;
  end?: End;
}

/** A workflow's own copy of its job graph: every leg that calls it has one. */
export interface Workflow {
  readonly path: string;
  /** Names of the jobs that call it. */
  readonly names: readonly string[];
  readonly level: number;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly caller: Job | undefined;
  /** A job that its caller needs runs once more, and so do all jobs in it. */
  readonly runsAgain: boolean;
  /** Stops when a matrix it runs in fails fast, or the run is forced to end. */
  readonly stop: Stop;
}

const NOTHING = { outputs: {}, nested: [] };

export const ended = (result: Result): End => ({ result, shown: result, ...NOTHING });

/** Something is wrong with a job itself: it fails, and the run goes on. */
export async function guarded(run: Run, path: string, action: () => Promise<End>): Promise<End> {
  try {
    return await action();
  } catch (error) {
    run.errors.push(`${path}: ${error instanceof Error ? error.message : error}`);
    return ended("failure");
  }
}
