import { isObject, type JsonObject, readCount, readString } from "../text/json.ts";

/** An artifact of actions/upload-artifact that can still be downloaded. */
export interface Artifact {
  readonly id: number;
  readonly name: string;
  /** ISO time in whole seconds; empty if the server does not send it. */
  readonly created_at: string;
  /** Bytes of its zip file. */
  readonly size: number;
}

/** An artifact with the run that uploaded it. */
export interface RunArtifact extends Artifact {
  readonly run_id: number;
}

/** Reads an artifact; undefined if it has expired. */
export function readArtifact(json: JsonObject): Artifact | undefined {
  const id = readCount(json.id);
  if (id === undefined || json.expired === true) return undefined;
  const { name, created_at } = json;
  return { id, name: readString(name), created_at: readString(created_at), size: readCount(json.size_in_bytes) ?? 0 };
}

/** Reads an artifact with its run; undefined also for one of a fork, because a stranger may have uploaded it. */
export function readOwnArtifact(json: JsonObject): RunArtifact | undefined {
  const artifact = readArtifact(json);
  const run = isObject(json.workflow_run) ? json.workflow_run : {};
  const run_id = readCount(run.id);
  const head = readCount(run.head_repository_id);
  if (artifact === undefined || run_id === undefined || head === undefined || head !== run.repository_id)
    return undefined;
  return { ...artifact, run_id };
}

/** Returns the artifact that was uploaded last, because a repeated run may upload the same name again. */
export const newest = <T extends Artifact>(artifacts: readonly T[]): T | undefined => sortNewestFirst(artifacts)[0];

export const sortNewestFirst = <T extends Artifact>(artifacts: readonly T[]): T[] =>
  artifacts.toSorted((one, other) => Date.parse(other.created_at) - Date.parse(one.created_at) || other.id - one.id);
