import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { locateArtifacts } from "../plan/project.ts";
import { findNearest } from "../text/nearest.ts";
import { readTextFile, resolveInside } from "./paths.ts";
import { findHeadings, findSection, toAnchor } from "./section.ts";

/** A file, or a section of one, for the runner to read. */
export interface Slice {
  /** The plan's name for it: `FILE` or `FILE.md#Section`. */
  readonly source: string;
  readonly heading?: string;
  /** First and last line in the source, 1-based, including lines that were cut. */
  readonly lines: readonly [number, number];
  /** Hash of the slice before the cut. */
  readonly sha256: string;
  /** Characters that were cut, see `CONTEXT_CHARACTERS`. */
  readonly cut?: number;
  /** Name in the context folder: letters, digits, `.`, `_` and `-` only. */
  readonly file: string;
  readonly text: string;
}

export interface MissingContext {
  readonly source: string;
  readonly reason: string;
  /** The task itself asks for it, not only the settings for all tasks. */
  readonly required: boolean;
}

export interface Context {
  readonly slices: readonly Slice[];
  readonly missing: readonly MissingContext[];
}

/** The folders to search for context: the project's artifacts, then the whole repository. */
export const contextFolders = (projectId: string): readonly string[] => [locateArtifacts(projectId), "."];

/**
 * Characters of all slices of a task together: about 100,000 tokens at four characters each, which leaves room to work in every current
 * model. The task's own sources come first.
 */
export const CONTEXT_CHARACTERS = 400_000;

/**
 * Cuts the sources that a task asks for (`required`) and those every task gets (`common`) out of the workspace. Each path is searched in the
 * folders in order. A slice that exceeds the budget is cut and ends with a note.
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
    if ("missing" in found) {
      missing.push({ source, reason: found.missing, required: required.includes(source) });
      continue;
    }
    slices.push({ source, ...found, ...fitInto(room, found.text), file: chooseName(source, found.heading, names) });
    room = Math.max(0, room - found.text.length);
  }
  return { slices, missing };
}

/** Writes the slices as files into `folder`. */
export function writeSlices(folder: string, { slices }: Context): void {
  mkdirSync(folder, { recursive: true });
  for (const slice of slices) writeFileSync(join(folder, slice.file), slice.text);
}

/** Renders where each slice comes from and which are missing, as JSON without the texts. */
export const renderManifest = ({ slices, missing }: Context): string =>
  `${JSON.stringify({ slices: slices.map(({ text: _, ...rest }) => rest), missing }, null, 2)}\n`;

/** Returns the text that fits, in whole lines if possible, with a note about the rest. */
function fitInto(room: number, text: string): Pick<Slice, "text" | "cut"> {
  if (text.length <= room) return { text };
  const line = text.lastIndexOf("\n", room - 1) + 1;
  const kept = text.slice(0, line > 0 ? line : room);
  const cut = text.length - kept.length;
  const note = `[Cut here: ${cut} of ${text.length} characters are left out, the context of one task is limited. The rest is in the repository.]`;
  return { text: `${kept}${kept === "" || kept.endsWith("\n") ? "" : "\n"}${note}\n`, cut };
}

type FoundSlice = Omit<Slice, "source" | "file">;

/** Returns the slice, or the reason why it is missing. */
function findSlice(
  workspace: string,
  folders: readonly string[],
  source: string,
): FoundSlice | { readonly missing: string } {
  const read = (path: string): string | undefined => {
    for (const folder of folders) {
      const text = readInside(workspace, join(folder, path));
      if (text !== undefined) return text;
    }
    return undefined;
  };
  const whole = read(source);
  if (whole !== undefined) return createSlice(whole, 1, whole.split("\n").length);
  const [, path, name] = /^([^#]+)#(.+)$/.exec(source) ?? [];
  const text = path === undefined ? undefined : read(path);
  if (text === undefined || path === undefined || name === undefined)
    return { missing: "no such text file of at most 10 MB in the repository" };
  if (!/\.(md|markdown)$/i.test(path)) return { missing: "only Markdown files have sections" };
  const section = findSection(text, name);
  if (section !== undefined)
    return { heading: section.heading, ...createSlice(section.text, section.first, section.last) };
  const known = new Set(findHeadings(text).map((heading) => toAnchor(heading.text)));
  known.delete("");
  const listed =
    sortByLikeness(name, [...known])
      .slice(0, 8)
      .join(", ") || "no headings";
  return { missing: `no section ${name}; the file has ${listed}${known.size > 8 ? ", …" : ""}` };
}

/** Puts a misspelt name first, then names that share most words with it, then the others in the order of the file. */
function sortByLikeness(name: string, known: readonly string[]): string[] {
  const split = (anchor: string): string[] => anchor.toLowerCase().split("-");
  const words = new Set(split(toAnchor(name)));
  const likely = findNearest(name, known);
  const likeness = (anchor: string): number =>
    anchor === likely ? Number.MAX_VALUE : split(anchor).filter((word) => words.has(word)).length;
  return [...known].sort((a, b) => likeness(b) - likeness(a));
}

const createSlice = (text: string, first: number, last: number): FoundSlice => ({
  text,
  lines: [first, last],
  sha256: createHash("sha256").update(text).digest("hex"),
});

function readInside(workspace: string, path: string): string | undefined {
  const real = resolveInside(workspace, path);
  const text = real === undefined ? undefined : readTextFile(real);
  return text?.includes("\0") ? undefined : text;
}

/** `docs/SPEC.md#API-Requirements` → `SPEC-API-Requirements.md`, with a number if the name is taken. */
function chooseName(source: string, heading: string | undefined, taken: Set<string>): string {
  const path = heading === undefined ? source : source.slice(0, source.indexOf("#"));
  const extension = extname(path).replace(/[^A-Za-z0-9.]/g, "");
  const stem = [basename(path, extname(path)), ...(heading === undefined ? [] : [toAnchor(heading)])].join("-");
  const safe = stem.replace(/[^A-Za-z0-9._-]+/g, "-").slice(0, 100);
  let name = `${safe}${extension}`;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${safe}-${number}${extension}`;
  taken.add(name.toLowerCase());
  return name;
}
