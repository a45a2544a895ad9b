import { isDeepStrictEqual } from "node:util";
import { GitError, streamGit } from "../git/git.ts";
import { importCommit, type TreeChange } from "../git/import-commit.ts";
import { readRecords } from "../git/records.ts";
import type { Task } from "../plan/plan.ts";
import { resultPath } from "../task/result-file.ts";
import { joinNames } from "../text/list.ts";
import { toOneLine } from "../text/one-line.ts";
import { findCheckoutObstacle, mayMeetObstacle } from "./checkout-obstacle.ts";
import type { Integration, MergeOutcome } from "./integration.ts";
import type { Claim } from "./leg-results.ts";
import { isWorkflow } from "./protected-paths.ts";
import { findLegOfTask } from "./results.ts";
import { type FileChange, isResultFile, listChanges, MOST_RESULT_BYTES, sealText } from "./seal.ts";
import { formatTrailers } from "./trailers.ts";
import { formatWorkMessage } from "./work-message.ts";

/** The work of a done task. */
export interface TaskWork {
  /** The tasks of the wave that it builds on, directly or not. */
  readonly builtOn: ReadonlySet<string>;
  /** Why it may not be merged. */
  readonly refused?: MergeOutcome;
  /**
   * The commit to merge, which integration made: the files of the task, with result files as integration decides, on top of the wave's base or
   * of the work that it builds on. The task's own commits are in its artifact only.
   */
  readonly commit?: string;
  /** Files that no job's token can push. */
  readonly workflows: readonly string[];
  /** See `mayMeetObstacle`. */
  readonly isDelicate: boolean;
  /** The task's result file, as its job wrote it and as the commit has it. */
  readonly result?: { readonly written: TreeChange; readonly sealed: string };
  /** Result files of other tasks whose changes are left out. */
  readonly leftOut: readonly string[];
}

/** A task that finished without changes. */
export const NO_WORK: TaskWork = { builtOn: new Set(), workflows: [], isDelicate: false, leftOut: [] };

/** The work of the tasks of a wave so far, and where it came from. */
interface WaveWork {
  readonly claims: ReadonlyMap<string, Claim>;
  readonly work: ReadonlyMap<string, TaskWork>;
}

/** Makes the one commit of a done task's work. Never throws because of its contents. */
export async function makeWork(
  integration: Integration,
  wave: WaveWork,
  task: Task,
  claim: Claim & { readonly commit: string },
): Promise<TaskWork> {
  const { repository, project_id, base } = integration;
  let found: Pick<TaskWork, "builtOn" | "workflows" | "isDelicate"> = NO_WORK;
  const refuse = (refused: MergeOutcome): TaskWork => ({ ...NO_WORK, ...found, refused });
  try {
    const { before, tree, date, messages } = await readOwnCommits(integration, wave, task, claim.commit);
    found = { ...found, builtOn: new Set(before.flatMap((id) => [...(wave.work.get(id)?.builtOn ?? []), id])) };
    const changes = await listChanges(repository, base, claim.commit);
    const workflows = changes.flatMap(({ path }) => (isWorkflow(path) ? [path] : []));
    found = { ...found, workflows, isDelicate: mayMeetObstacle(changes) };
    const obstacle = await findCheckoutObstacle(repository, base, claim.commit, changes);
    if (obstacle !== undefined) return refuse({ verdict: "blocked", reason: obstacle });
    const missing = before.find((id) => wave.work.get(id)?.commit === undefined);
    if (missing !== undefined) return refuse(withheldOutcome(missing, false));

    const path = resultPath(project_id, task.id);
    const others = fixResultFiles(project_id, wave, found.builtOn, path, changes);
    const text = await readResultFile(repository, `${claim.commit}:${path}`);
    if (text === "too long") return refuse(longResultOutcome(path));
    const judged = others.leftOut.length === 0 ? claim : { ...claim, ...withLeftOut(claim, others.leftOut) };
    const sealed = text && sealText(text.text, formatTrailers(integration, task.id, judged));
    const [first = base, ...more] = before.flatMap((id) => wave.work.get(id)?.commit ?? []);
    const commit = await importCommit(repository, {
      parents: [first, ...more],
      message: formatWorkMessage(task, messages),
      changes: [...others.files, sealed === undefined ? { path } : { path, text: sealed }],
      tree,
      date,
    });
    const written = changes.find((change) => change.path === path)?.after ?? { path };
    const { leftOut } = others;
    return { ...found, commit, leftOut, ...(sealed !== undefined && { result: { written, sealed } }) };
  } catch (error) {
    return refuse(mergeErrorOutcome(error));
  }
}

/** The commits that a task's own commit adds to the base and to the work that it builds on. */
interface OwnCommits {
  /** The tasks whose work it builds on directly. */
  readonly before: readonly string[];
  /** Of its own commit; undefined if that adds nothing. */
  readonly tree?: string;
  /** When the task ended, in seconds since 1970. */
  readonly date: number;
  /** The runner's, oldest first. */
  readonly messages: readonly string[];
}

/** Seconds that GitHub keeps artifacts. */
const LONGEST_AGO = 90 * 24 * 3600;

/**
 * Reads a task's own commits. It can build on the tasks that it depends on, and on those of its leg and the legs before, because its job had no
 * other work: what its commits claim beside that does not count. Throws `GitError`.
 */
async function readOwnCommits(
  { repository, base, wave }: Integration,
  { claims, work }: WaveWork,
  { id: taskId, depends_on }: Task,
  commit: string,
): Promise<OwnCommits> {
  const leg = findLegOfTask(wave, taskId);
  const earlier = wave.legs.filter(({ id }) => leg.after.includes(id)).flatMap(({ tasks }) => tasks);
  const candidates = [...earlier, ...leg.tasks.slice(0, leg.tasks.indexOf(taskId)), ...depends_on];
  const ids = new Map(candidates.flatMap((id) => (work.has(id) ? [[claims.get(id)?.commit ?? "", id] as const] : [])));
  const now = Math.floor(Date.now() / 1000);
  const starts = new Set<string>();
  const messages: string[] = [];
  let room = MOST_BYTES;
  let [tree, date]: [string | undefined, number] = [undefined, now];
  const log = ["log", "-z", "--reverse", "--topo-order", "--format=%T %ct %P%x1f%B"];
  await readRecords(repository, [...log, commit, ...[base, ...ids.keys()].map((name) => `^${name}`), "--"], {
    limit: MOST_BYTES,
    onRecord: (record) => {
      const end = record.indexOf("\x1f");
      const [ownTree, seconds, ...parents] = record.slice(0, end).trim().split(" ");
      [tree, date] = [ownTree, Number(seconds) || now];
      for (const parent of parents) starts.add(parent);
      // A merge says nothing of its own.
      messages.push(parents.length === 1 && room > 0 ? record.slice(end + 1) : "");
      room -= record.length - end;
    },
  });
  // The last commit is the harness's.
  messages.pop();
  if (tree === undefined) starts.add(commit);
  const before = [...ids].flatMap(([name, id]) => (starts.has(name) ? [id] : []));
  const own = { before, messages, date: Math.min(Math.max(date, now - LONGEST_AGO), now) };
  return { ...own, ...(tree !== undefined && { tree }) };
}

/** Bytes of a message, and of all messages, that are read. */
const MOST_BYTES = 64_000;

/** Returns the result files of other tasks as they have to be, and those whose changes are left out. */
function fixResultFiles(
  project_id: string,
  { work }: WaveWork,
  builtOn: ReadonlySet<string>,
  own: string,
  changes: readonly FileChange[],
): { readonly files: readonly TreeChange[]; readonly leftOut: readonly string[] } {
  const files = new Map<string, TreeChange>();
  const expected = new Map<string, TreeChange>();
  const changed = new Map(changes.flatMap((change) => (isResultFile(change.path) ? [[change.path, change]] : [])));
  for (const { path, before } of changed.values()) {
    files.set(path, before);
    expected.set(path, before);
  }
  for (const id of builtOn) {
    const { result } = work.get(id) ?? {};
    if (result === undefined) continue;
    const path = resultPath(project_id, id);
    files.set(path, { path, text: result.sealed });
    expected.set(path, result.written);
  }
  files.delete(own);
  const leftOut = [...files.keys()].filter(
    (path) => !isDeepStrictEqual(changed.get(path)?.after ?? { path }, expected.get(path)),
  );
  return { files: [...files.values()], leftOut };
}

/** Says in the result of a task that changes of other result files are left out of its work. */
export const withLeftOut = ({ verdict, reason }: Pick<Claim, "verdict" | "reason">, files: readonly string[]) => ({
  verdict: verdict === "succeeded" ? ("succeeded_with_warning" as const) : verdict,
  reason: `${reason}; changes of other tasks' result files are left out: ${joinNames(files)}`,
});

/** Returns the text of a result file; undefined if there is no such file. */
async function readResultFile(repository: string, name: string): Promise<{ text: string } | "too long" | undefined> {
  const pieces: Buffer[] = [];
  let size = 0;
  const onPiece = (piece: Buffer): void => {
    size += piece.length;
    if (size > MOST_RESULT_BYTES) throw new Error("too long");
    pieces.push(piece);
  };
  try {
    await streamGit(repository, ["cat-file", "blob", name], { onPiece });
    return { text: Buffer.concat(pieces).toString() };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return size > MOST_RESULT_BYTES ? "too long" : undefined;
  }
}

/** The outcome of work that builds on other work which is not merged. */
export const withheldOutcome = (id: string, again: boolean): MergeOutcome => ({
  verdict: "skipped_dependency",
  reason: `builds on the work of ${id}, which ${again ? "runs again" : "could not be merged"}`,
  ...(again && { again }),
});

const longResultOutcome = (path: string): MergeOutcome => ({
  verdict: "blocked",
  reason: `${path} is larger than ${MOST_RESULT_BYTES / 1e6} MB`,
});

/** Rethrows anything that is not a `GitError`. */
export function mergeErrorOutcome(error: unknown): MergeOutcome {
  if (!(error instanceof GitError)) throw error;
  return { verdict: "runner_error", reason: `cannot be merged: ${toOneLine(error.stderr.split("\n")[0] ?? "")}` };
}
