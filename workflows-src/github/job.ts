import { type JsonObject, readCount, readObjects, readString } from "../text/json.ts";

/** One job of a run. Texts are empty if the server does not send them. */
export interface RunJob {
  readonly id: number;
  /** With the names of the jobs that call its workflow: `pipeline / stage-5-implementation / wave-1 / TASK-005 · Core API`. */
  readonly name: string;
  /** `queued`, `waiting`, `pending`, `requested`, `in_progress` or `completed`. */
  readonly status: string;
  /** `success`, `failure`, `cancelled`, …; empty until it is completed. */
  readonly conclusion: string;
  /** ISO time. */
  readonly started_at: string;
  readonly runner_name: string;
  /** Empty until the job has started. */
  readonly steps: readonly JobStep[];
}

export interface JobStep {
  readonly name: string;
  readonly status: string;
  readonly conclusion: string;
}

export const readJob = (json: JsonObject): RunJob => ({
  id: readCount(json.id) ?? 0,
  name: readString(json.name),
  status: readString(json.status),
  conclusion: readString(json.conclusion),
  started_at: readString(json.started_at),
  runner_name: readString(json.runner_name),
  steps: readObjects(json.steps).map(({ name, status, conclusion }) => ({
    name: readString(name),
    status: readString(status),
    conclusion: readString(conclusion),
  })),
});
