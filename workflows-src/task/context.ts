import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { artifactsFolder } from "../plan/project.ts";
import { findNearest } from "../text/nearest.ts";
import { pathInside, readText } from "./paths.ts";
import { anchor, findSection, headings } from "./section.ts";

/** A file, or a section of one, that the runner gets to read. */
export interface Slice {
  /** As the plan names it: `FILE` or `FILE.md#Section`. */
  readonly source: string;
  readonly heading?: string;
  /** First and last line of the slice in its source, 1-based; what was cut is counted. */
  readonly lines: readonly [number, number];
  /** Of the slice before anything was cut. */
  readonly sha256: string;
  /** Characters that were left out, see `CONTEXT_CHARACTERS`. */
  readonly cut?: number;
  /** Name in the context folder: letters, digits, `.`, `_` and `-` only. */
  readonly file: string;
  readonly text: string;
}

export interface MissingContext {
  readonly source: string;
  readonly reason: string;
  /** Asked for by the task itself, not only by the settings for all tasks. */
  readonly required: boolean;
}

export interface Context {
  readonly slices: readonly Slice[];
  readonly missing: readonly MissingContext[];
}

/** Where context is looked for: among the project's artifacts, then in the whole repository. */
export const contextFolders = (projectId: string): readonly string[] => [artifactsFolder(projectId), "."];

/**
 * What all slices of a task may have together, in characters: about 100,000 tokens at four characters each, which leaves
 * an agent room to work in every model of today. What a task asks for itself comes first.
 */
export const CONTEXT_CHARACTERS = 400_000;

/**
 * Cuts the slices that a task asks for (`required`) and those every task gets (`common`) out of the workspace.
 * A path is looked for in each of the folders, in order. What is over the budget is cut, and a note at its end says so.
 */
export function cutContext(
  workspace: string,
  folders: readonly string[],
  required: readonly string[],
  common: readonly string[],
  budget = CONTEXT_CHARACTERS,
): Context {
  const slices: Slice[] = [];
  const missing: MissingContext[] = [];
  const names = new Set<string>();
  let room = budget;
  for (const source of new Set([...required, ...common])) {
    const found = findSlice(workspace, folders, source);
    if (typeof found === "string") {
      missing.push({ source, reason: found, required: required.includes(source) });
      continue;
    }
    slices.push({ source, ...found, ...fitted(found.text, room), file: freeName(source, found.heading, names) });
    room = Math.max(0, room - found.text.length);
  }
  return { slices, missing };
}

/** Writes the slices as files into `folder`. */
export function writeSlices(folder: string, { slices }: Context): void {
  mkdirSync(folder, { recursive: true });
  for (const slice of slices) writeFileSync(join(folder, slice.file), slice.text);
}

/** What was cut from where and what is missing, as JSON without the texts. */
export function manifest({ slices, missing }: Context): string {
  return `${JSON.stringify({ slices: slices.map(({ text: _, ...rest }) => rest), missing }, null, 2)}\n`;
}

/** The text as far as there is room for it, by whole lines where it has any, with a note of what is missing. */
function fitted(text: string, room: number): Pick<Slice, "text" | "cut"> {
  if (text.length <= room) return { text };
  const line = text.lastIndexOf("\n", room - 1) + 1;
  const kept = text.slice(0, line > 0 ? line : room);
  const cut = text.length - kept.length;
  const note = `[Cut here: ${cut} of ${text.length} characters are left out, the context of one task is limited. The rest is in the repository.]`;
  return { text: `${kept}${kept === "" || kept.endsWith("\n") ? "" : "\n"}${note}\n`, cut };
}

/** The slice, or why there is none. */
function findSlice(
  workspace: string,
  folders: readonly string[],
  source: string,
): Omit<Slice, "source" | "file"> | string {
  const read = (path: string) => firstOf(folders, (folder) => readInside(workspace, join(folder, path)));
  const whole = read(source);
  if (whole !== undefined) return slice(whole, 1, whole.split("\n").length);
  const [, path, name] = /^([^#]+)#(.+)$/.exec(source) ?? [];
  const text = path === undefined ? undefined : read(path);
  if (text === undefined || path === undefined || name === undefined)
    return "no such text file of at most 10 MB in the repository";
  if (!/\.(md|markdown)$/i.test(path)) return "only Markdown files have sections";
  const section = findSection(text, name);
  if (section !== undefined) return { heading: section.heading, ...slice(section.text, section.first, section.last) };
  const known = [...new Set(headings(text).map((heading) => anchor(heading.text)))].filter((each) => each !== "");
  const listed = nearestFirst(name, known).slice(0, 8);
  return `no section ${name}; the file has ${listed.join(", ") || "no headings"}${known.length > 8 ? ", …" : ""}`;
}

/** A misspelt name first, then what shares most words with it, then the rest in the order of the file. */
function nearestFirst(name: string, known: readonly string[]): string[] {
  const words = new Set(anchor(name).toLowerCase().split("-"));
  const likely = findNearest(name, known);
  const likeness = (each: string): number =>
    each === likely
      ? Number.POSITIVE_INFINITY
      : each
          .toLowerCase()
          .split("-")
          .filter((word) => words.has(word)).length;
  return [...known].sort((a, b) => (likeness(a) === likeness(b) ? 0 : likeness(b) - likeness(a)));
}

const slice = (text: string, first: number, last: number): Omit<Slice, "source" | "file" | "heading"> => ({
  text,
  lines: [first, last],
  sha256: createHash("sha256").update(text).digest("hex"),
});

function firstOf<T, U>(items: readonly T[], find: (item: T) => U | undefined): U | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function readInside(workspace: string, path: string): string | undefined {
  const real = pathInside(workspace, path);
  const text = real === undefined ? undefined : readText(real);
  return text?.includes("\0") ? undefined : text;
}

/** `docs/SPEC.md#API-Requirements` → `SPEC-API-Requirements.md`, with a number where the name is taken. */
function freeName(source: string, heading: string | undefined, taken: Set<string>): string {
  const path = heading === undefined ? source : source.slice(0, source.indexOf("#"));
  const extension = extname(path).replace(/[^A-Za-z0-9.]/g, "");
  const stem = [basename(path, extname(path)), ...(heading === undefined ? [] : [anchor(heading)])].join("-");
  const safe = stem.replace(/[^A-Za-z0-9._-]+/g, "-").slice(0, 100);
  let name = `${safe}${extension}`;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${safe}-${number}${extension}`;
  taken.add(name.toLowerCase());
  return name;
}
