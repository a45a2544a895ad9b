import type { Result } from "./github-rules.ts";

/** A job as the REST API shows it. Times are minutes of the model's clock. */
export interface JobRecord {
  readonly id: number;
  /** With the names of the jobs that call its workflow. */
  readonly name: string;
  status: "queued" | "waiting" | "pending" | "in_progress" | "completed";
  conclusion: Result | null;
  started_at: number | null;
  completed_at: number | null;
  runner_name: string | null;
  steps: readonly StepRecord[];
}

export interface StepRecord {
  readonly name: string;
  status: "queued" | "in_progress" | "completed";
  conclusion: Result | null;
}

/** The jobs of one attempt at a run. */
export class Jobs {
  readonly list: JobRecord[] = [];
  /** Another one after every change. */
  version = 0;

  add(name: string, status: JobRecord["status"]): JobRecord {
    const id = 1000 + this.list.length;
    const times = { started_at: null, completed_at: null, runner_name: null };
    const job: JobRecord = { id, name, status, conclusion: null, ...times, steps: [] };
    this.list.push(job);
    this.version += 1;
    return job;
  }

  /** Changes a job, or a step of one. */
  set<T extends JobRecord | StepRecord>(record: T, change: Partial<T>): void {
    Object.assign(record, change);
    this.version += 1;
  }
}
