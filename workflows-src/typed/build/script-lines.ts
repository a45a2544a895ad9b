import { SourceMap } from "node:module";
import { dirname, resolve } from "node:path";
import type { Source } from "../model/source.ts";
import { type Body, type BundleOptions, bodies } from "./bundle.ts";

/**
 * Where each line of a bundled script (by its name; the first line first) comes from: the line of the module it was written
 * in; of what the script takes from outside, and of a library at its end, the import.
 */
export async function scriptLines(options: BundleOptions): Promise<Map<string, readonly Source[]>> {
  const scripts = await bodies(options, "external");
  return new Map(scripts.map((body) => [body.name, linesOf(body, options)]));
}

function linesOf(body: Body, { entries, modules, libraries }: BundleOptions): Source[] {
  const top = { file: entries.get(body.name) ?? body.name, line: 1 };
  const imported = [...body.outside.keys()].map((from) => ({ from, source: body.importOf(from) ?? top }));
  const carried = imported.filter(({ from }) => libraries.includes(from)).flatMap(({ source }) => [source, source]);
  return [top, ...imported.map(({ source }) => source), ...linesOfBody(body, dirname(modules), top), ...carried];
}

/**
 * The line of a module's name is the module's first; a comment goes with what it stands above, and a line that esbuild made
 * of nothing with the one before it.
 */
function linesOfBody({ text, map }: Body, root: string, top: Source): Source[] {
  const sourceMap = new SourceMap(JSON.parse(map));
  const texts = text.trimEnd().split("\n");
  const lines: Source[] = [];
  for (const [index, line] of texts.entries()) {
    const [, module] = /^\/\/ (\S+\.ts)$/.exec(line) ?? [];
    const code = texts.findIndex((other, at) => at >= index && !/^\s*(\/[/*]|\*)/.test(other));
    const place = placeOf(sourceMap, code, texts[code] ?? "", root) ?? lines.at(-1) ?? top;
    lines.push(module === undefined ? place : { file: resolve(root, module), line: 1 });
  }
  return lines;
}

/** The place that a line of the text, by its index, was made from. */
function placeOf(map: SourceMap, index: number, line: string, root: string): Source | undefined {
  const [begin = ""] = /^\s*(\}? ?else (if \()?)?/.exec(line) ?? []; // the place of an `else` is that of what came before it
  for (const column of [begin.length, line.length]) {
    const entry = map.findEntry(index, column);
    if (!("originalSource" in entry) || entry.generatedLine !== index) continue;
    const { originalSource, originalLine, originalColumn } = entry;
    return { file: resolve(root, originalSource), line: originalLine + 1, column: originalColumn + 1 };
  }
  return undefined;
}
