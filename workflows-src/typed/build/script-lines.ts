import { readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { dirname, resolve } from "node:path";
import type { Source } from "../model/source.ts";
import { type Body, type BundleOptions, bundleBodies } from "./bundle.ts";

/**
 * Finds the source of each line of the bundled scripts: name → sources, the first line first. Lines of our own code map to their
 * module; lines of imports and libraries map to the import.
 */
export async function mapScriptLines(options: BundleOptions): Promise<Map<string, readonly Source[]>> {
  const scripts = await bundleBodies(options, "external");
  return new Map(scripts.map((body) => [body.name, linesOf(body, options)]));
}

function linesOf(body: Body, { entries, modules, libraries }: BundleOptions): Source[] {
  const top = { file: entries.get(body.name) ?? body.name, line: 1 };
  const imported = [...body.outside.keys()].map((from) => ({ from, source: body.importOf(from) ?? top }));
  const carried = imported.filter(({ from }) => libraries.includes(from)).flatMap(({ source }) => [source, source]);
  return [
    top,
    ...(body.note === undefined ? [] : [top]),
    ...imported.map(({ source }) => source),
    ...linesOfBody(body, dirname(modules), top),
    ...carried,
  ];
}

/**
 * The line with a module's name maps to the module's first line, a comment to the code below it, and a line without a source to
 * the line before it.
 */
function linesOfBody({ text, map }: Body, root: string, top: Source): Source[] {
  const sourceMap = new SourceMap(JSON.parse(map));
  const texts = text.trimEnd().split("\n");
  const lines: Source[] = [];
  for (const [index, line] of texts.entries()) {
    const [, module] = /^\/\/ (\S+\.ts)$/.exec(line) ?? [];
    const code = texts.findIndex((other, number) => number >= index && !/^\s*(\/[/*]|\*)/.test(other));
    const before = lines.at(-1) ?? top;
    const mapped = placeOf(sourceMap, code, texts[code] ?? "", root) ?? before;
    // Inside a text of several lines every line maps to the first one.
    const place = mapped.file === before.file && mapped.line <= before.line ? nextPlace(before, mapped, line) : mapped;
    lines.push(module === undefined ? place : { file: resolve(root, module), line: 1 });
  }
  return lines;
}

/** Returns the line below `before` if it has this text, else `mapped`. */
function nextPlace(before: Source, mapped: Source, line: string): Source {
  const next = readFileSync(before.file, "utf8").split("\n")[before.line];
  return line.trim() !== "" && next?.trim() === line.trim() ? { file: before.file, line: before.line + 1 } : mapped;
}

/** Finds the source of a line by its index. */
function placeOf(map: SourceMap, index: number, line: string, root: string): Source | undefined {
  const [begin = ""] = /^\s*(\}? ?else (if \()?)?/.exec(line) ?? []; // an `else` maps to the code before it
  for (const column of [begin.length, line.length]) {
    const entry = map.findEntry(index, column);
    if (!("originalSource" in entry) || entry.generatedLine !== index) continue;
    const { originalSource, originalLine, originalColumn } = entry;
    return { file: resolve(root, originalSource), line: originalLine + 1, column: originalColumn + 1 };
  }
  return undefined;
}
