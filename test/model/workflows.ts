import { emitted } from "../workflows/emitted.ts";

/** The part of a workflow file that the model reads. */
export interface WorkflowDocument {
  readonly on: {
    readonly workflow_call?: {
      readonly inputs?: Readonly<Record<string, InputDocument>>;
      readonly outputs?: Readonly<Record<string, { value: string }>>;
    };
    readonly workflow_dispatch?: { readonly inputs?: Readonly<Record<string, InputDocument>> };
  };
  readonly jobs: Record<string, JobDocument>;
}

export interface InputDocument {
  readonly type: string;
  readonly required?: boolean;
  readonly default?: unknown;
}

export interface JobDocument {
  name?: string;
  needs?: string | string[];
  if?: string | boolean;
  uses?: string;
  with?: Record<string, unknown>;
  strategy?: { matrix?: Record<string, unknown>; "fail-fast"?: unknown; "max-parallel"?: unknown };
  outputs?: Record<string, string>;
  "runs-on"?: unknown;
  "timeout-minutes"?: unknown;
  "continue-on-error"?: unknown;
  steps?: StepDocument[];
}

export interface StepDocument {
  id?: string;
  name?: string;
  if?: string | boolean;
  uses?: string;
  run?: string;
  shell?: string;
  env?: Record<string, string>;
  with?: Record<string, unknown>;
  "continue-on-error"?: unknown;
}

/** Workflow files by name. */
export type Workflows = ReadonlyMap<string, WorkflowDocument>;

/** A copy of the workflows as they lie in the repository, to be run or changed. */
export const workflows = (): Workflows =>
  new Map(emitted.map(({ file, document }) => [file, structuredClone(document) as unknown as WorkflowDocument]));
