import { posix } from "node:path";
import { type CommittedFile, listCommittedFiles, readObject, replaceTexts } from "../git/files.ts";
import { commitTree } from "../git/merge.ts";
import { type PushContent, push } from "../git/push.ts";
import { decodePlan } from "../plan/decode-plan.ts";
import type { Mode } from "../plan/plan.ts";
import { nameBranch } from "../plan/project.ts";
import { MAX_CHARACTERS } from "../plan/read-plan.ts";
import { applyEdits } from "../plan/ticks/text-edit.ts";
import { type PlanTicks, tickTasks } from "../plan/ticks/tick-tasks.ts";
import type { Neighbours } from "../plan/variants/variant.ts";
import type { TaskResult } from "../task/result.ts";
import { joinNames } from "../text/list.ts";
import { toOneLine } from "../text/one-line.ts";
import type { Integration } from "./integration.ts";
import { formatTickMessage } from "./trailers.ts";

/** The plan whose tasks are ticked on the branch, as the run has read it. */
export interface TickedPlan {
  /** From the root of the repository. */
  readonly file: string;
  readonly format: string;
  readonly mode: Mode;
}

/** A branch whose plan is to be updated. */
export interface UpdateRequest extends Pick<Integration, "repository" | "project_id" | "environment" | "findTip"> {
  readonly ticked_plan: TickedPlan;
  /** Of all tasks so far. */
  readonly results: readonly TaskResult[];
  /** The tasks that notes may name. */
  readonly own: ReadonlySet<string>;
}

/** The branch with the plan up to date. */
export interface PlanUpdate {
  /** The tip of the branch, if there is one. */
  readonly head?: string;
  /** Why tasks are not ticked, for people. */
  readonly notes: readonly string[];
}

/** A reader of a plan sees the plan's folder and the two above, see `createNeighbours`. */
const FOLDERS_ABOVE = "../..";

/** The longest time for pushing: the next wave ticks what this one does not. */
const PATIENCE_MINUTES = 2;

/**
 * Ticks the tasks that succeeded in the plan as the branch has it, and pushes that as a commit of its own; makes none if nothing is to be
 * ticked. Never throws: the work is merged, whether the plan says so or not.
 */
export async function updatePlan(request: UpdateRequest): Promise<PlanUpdate> {
  const { repository, project_id, environment, findTip, ticked_plan, results, own } = request;
  const ids = new Set(results.filter(isTickable).map(({ task_id }) => task_id));
  if (ids.size === 0) return { notes: [] };
  try {
    const { head, notes } = await push<PushContent & PlanUpdate & { readonly head: string }>({
      repository,
      branch: nameBranch(project_id),
      patience_minutes: PATIENCE_MINUTES,
      ...(environment && { environment }),
      findTip,
      build: async (tip = "") => {
        const update = tip === "" ? { head: "", notes: [] } : await tickDone(repository, ticked_plan, tip, ids, own);
        return { ...update, changed: update.head !== tip, sideBranches: new Map() };
      },
    });
    return { ...(head !== "" && { head }), notes };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { notes: [`${ticked_plan.file}: no task is ticked: ${toOneLine(reason)}`] };
  }
}

const isTickable = ({ verdict, commit }: TaskResult): boolean =>
  commit !== undefined && (verdict === "succeeded" || verdict === "succeeded_with_warning");

/** Ticks tasks in the plan of the commit `head`. */
async function tickDone(
  repository: string,
  { file, format, mode }: TickedPlan,
  head: string,
  ids: ReadonlySet<string>,
  own: ReadonlySet<string>,
): Promise<PlanUpdate & { readonly head: string }> {
  const path = posix.normalize(file).replace(/\/$/, "");
  const keep = (reason: string) => ({ head, notes: [`${file}: no task is ticked: ${reason}`] });
  if (/^(?:\/|\.\.(?:\/|$)|-$)/.test(path)) return keep("the plan is not a file of the repository");
  if (/^\.github\/workflows\//i.test(path)) return keep("a job's token cannot push a change below .github/workflows");

  const files = await listCommittedFiles(repository, head, toFolder(posix.join(path, "..", FOLDERS_ABOVE)));
  const plan = files.find((found) => found.path === path);
  const isFolder = plan === undefined && files.some((found) => found.path.startsWith(`${path}/`));
  if (plan === undefined && !isFolder) return keep("the branch has no such file");
  if (plan !== undefined && !isRegular(plan)) return keep("it is a symbolic link or no text file");
  const source = plan && decodePlan(file, await readObject(repository, plan.object));
  if (source !== undefined && !("text" in source)) return keep(source.problem.message);

  const text = source?.text ?? "";
  const folder = createFolder(repository, files.filter(isRegular), isFolder ? path : posix.dirname(path));
  let ticks: PlanTicks;
  // A reader asks for files at once, git gives them later: it reads again until it has seen all that it asks for.
  do ticks = tickTasks({ file, text, beside: folder.beside, isFolder }, format, mode, ids);
  while (await folder.readMissing());

  const notes = renderNotes(file, ticks, own);
  if (ticks.ticked.length === 0) return { head, notes };
  const texts = new Map(
    [...ticks.edits].flatMap(([name, edits]) => {
      const [edited, before] = name === "" ? [plan, text] : folder.find(name);
      return edited === undefined || before === undefined ? [] : [[edited, applyEdits(before, edits)] as const];
    }),
  );
  const tree = await replaceTexts(repository, head, texts);
  return { head: await commitTree(repository, tree, [head], formatTickMessage(ticks.ticked, path)), notes };
}

const isRegular = ({ mode, size }: CommittedFile): boolean => mode.startsWith("100") && size <= MAX_CHARACTERS;

/** A folder for `listCommittedFiles`: the repository's root is `""`. */
const toFolder = (path: string): string => (path === "." || path.startsWith("..") ? "" : path);

/** The files around a plan in a commit. Only those that a reader has asked for are read. */
function createFolder(repository: string, files: readonly CommittedFile[], folder: string) {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const texts = new Map<CommittedFile, string | undefined>();
  const missing = new Set<CommittedFile>();
  const findFile = (path: string): CommittedFile | undefined => byPath.get(posix.join(folder, path));
  const beside: Neighbours = {
    read(path) {
      const file = findFile(path);
      if (file !== undefined && !texts.has(file)) missing.add(file);
      return file && texts.get(file)?.replace(/^\uFEFF/, "");
    },
    list(path) {
      const below = posix.join(folder, path, "/").replace(/^\.\//, "");
      return files.flatMap((file) =>
        file.path.startsWith(below) ? [posix.join(path, file.path.slice(below.length))] : [],
      );
    },
  };
  return {
    beside,
    /** The file and its text with a byte order mark, if it was read. */
    find: (path: string): readonly [file?: CommittedFile | undefined, text?: string | undefined] => {
      const file = findFile(path);
      return [file, file && texts.get(file)];
    },
    /** Reads the files that were asked for; returns whether there were any. */
    async readMissing(): Promise<boolean> {
      const asked = [...missing];
      missing.clear();
      for (const file of asked) {
        const source = decodePlan(file.path, await readObject(repository, file.object));
        texts.set(file, "text" in source ? source.text : undefined);
      }
      return asked.length > 0;
    },
  };
}

/** One line for each reason, with the tasks it holds for. */
function renderNotes(file: string, { problem, refused }: PlanTicks, own: ReadonlySet<string>): string[] {
  const byReason = new Map<string, string[]>();
  for (const { task_id, line, reason } of refused) {
    const name = line === undefined ? task_id : `${task_id} (line ${line})`;
    if (own.has(task_id)) byReason.set(reason, [...(byReason.get(reason) ?? []), name]);
  }
  return [
    ...(problem === undefined ? [] : [`${file}: no task is ticked: ${problem}`]),
    ...[...byReason].map(([reason, names]) => `${file}: not ticked: ${joinNames(names)}: ${reason}`),
  ];
}
