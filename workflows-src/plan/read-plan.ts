import { type NormaliseOptions, normalise } from "./normalise/normalise.ts";
import type { Plan } from "./plan.ts";
import type { Problem } from "./problem.ts";
import { ProblemList } from "./problem-list.ts";
import type { RawPlan } from "./raw/raw-plan.ts";
import { START } from "./syntax/plan-node.ts";
import { FOLDERS } from "./variants/formats.ts";
import { readDocument } from "./variants/read-document.ts";
import { type Neighbours, NO_NEIGHBOURS } from "./variants/variant.ts";

/** The limit in characters; a file has at least as many bytes. */
export const MAX_CHARACTERS = 5_000_000;

export interface ReadOptions extends NormaliseOptions {
  /** The plan file as the user named it. Problems carry it. */
  readonly file: string;
  /** The files around it, for formats that keep a plan in several. */
  readonly beside?: Neighbours | undefined;
  /** `file` is a folder, and `beside` what it holds. */
  readonly isFolder?: boolean | undefined;
}

/** A plan as far as it could be read. */
export interface ReadResult {
  /** Undefined exactly if one of the problems is an error. */
  readonly plan: Plan | undefined;
  /** In the order of the file. */
  readonly problems: readonly Problem[];
  /** The format that the file was taken for. */
  readonly format: string | undefined;
}

/** Reads the text of a plan file in any format. Never throws. */
export function readPlan(text: string, options: ReadOptions): ReadResult {
  const { plan, problems, format } = readPlanWithPlaces(text, options);
  return { plan, problems, format };
}

/** Reads a plan file, and returns its tasks with their places in the file, too. Never throws. */
export function readPlanWithPlaces(
  text: string,
  { file, beside = NO_NEIGHBOURS, isFolder, ...options }: ReadOptions,
): ReadResult & { readonly raw: RawPlan | undefined } {
  const problems = new ProblemList(file);
  if (text.length > MAX_CHARACTERS) {
    const message = `the file has ${text.length} characters: expected at most ${MAX_CHARACTERS}`;
    problems.addError(START, "plan-too-large", message);
    return { plan: undefined, problems: problems.sorted, format: undefined, raw: undefined };
  }
  // Files that were joined have the mark at the start of a line, where no one sees it.
  const bare = text.replace(/^\uFEFF+/gm, "");
  const found = isFolder === true ? readFolder(file, beside, problems) : readDocument(bare, { file, beside }, problems);
  const plan = found && normalise(found.raw, bare, options, problems);
  return {
    plan: problems.hasErrors ? undefined : plan,
    problems: problems.sorted,
    format: found?.format,
    raw: found?.raw,
  };
}

function readFolder(file: string, beside: Neighbours, problems: ProblemList) {
  const format = FOLDERS.find(({ recognises }) => recognises(beside));
  if (format !== undefined) return { format: format.name, raw: format.read({ file, beside }, problems) };
  const shapes = FOLDERS.map(({ shape }) => shape).join(", ");
  problems.addError(START, "plan-unrecognised", `this is a folder, and no plan: expected a file, or one of: ${shapes}`);
  return undefined;
}
