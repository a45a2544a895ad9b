import { existsSync, readFileSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import type { Built, Emitted } from "../build/build.ts";
import type { BundleOptions } from "../build/bundle.ts";
import type { Source } from "../source.ts";
import type { Workflow } from "../workflow.ts";
import { locate, placeInWorkflow } from "./locate.ts";
import { sameLine } from "./same-line.ts";
import { scriptLines } from "./script-lines.ts";
import { pathText } from "./yaml-path.ts";

/** A place in a generated file; line and column are 1-based. */
export interface Generated {
  /** Its path as seen from the project's folder, or the file's name alone. */
  readonly file: string;
  readonly line: number;
  readonly column?: number;
}

/** What stands at a place of a generated file. */
export interface Origin {
  readonly source: Source;
  /** E.g. `jobs.task.steps[3].run, line 7 of script "task"`. */
  readonly what: string;
}

export interface Where extends Origin {
  /** Whether the file differs from what the definitions say: the answer is then for the line of theirs that stands in its place. */
  readonly stale: boolean;
}

/** A place that no definition stands for. */
export class NoSuchPlace extends Error {}

/**
 * Looks up where the lines of generated files come from: of the workflows, of the scripts they embed, and of the workflows'
 * reference. What it gives throws `NoSuchPlace` for another file, or for a line that is not there.
 */
export async function whereIn(
  { files, emitted }: Pick<Built, "files" | "emitted">,
  root: string,
  scripts: BundleOptions,
): Promise<(place: Generated) => Where> {
  // Where a script does not compile, the step that runs it is all there is to say of it.
  const scriptSources = await scriptLines(scripts).catch(() => new Map<string, readonly Source[]>());
  const entry = (name: string): Source => ({ file: scripts.entries.get(name) ?? name, line: 1 });

  const origin = (file: string, text: string, { line, column }: Omit<Generated, "file">): Origin => {
    const name = basename(file);
    const workflow = emitted.get(name);
    if (workflow !== undefined) return inWorkflow(workflow, line, column, scriptSources);
    if (!name.endsWith(".cjs")) return inReference([...emitted.values()], text, line);
    const script = basename(name, ".cjs");
    const source = scriptSources.get(script)?.[line - 1] ?? entry(script);
    return { source, what: `line ${line} of script "${script}"` };
  };

  const versions = new Map<string, Version>();
  const versionOf = (file: string): Version => {
    const expected = files.get(file) ?? "";
    const actual = existsSync(join(root, file)) ? readFileSync(join(root, file), "utf8") : expected;
    return { expected, actual, lines: actual.trimEnd().split("\n").length, stale: actual !== expected };
  };

  return ({ file: given, line, column }) => {
    const path = relative(root, resolve(root, given));
    const file = [...files.keys()].find((each) => each === path || basename(each) === given);
    const known = [...files.keys()].map((each) => `  ${each}`).join("\n");
    if (file === undefined) throw new NoSuchPlace(`${given} is not made from a definition; these files are:\n${known}`);
    const version = versions.get(file) ?? versionOf(file);
    versions.set(file, version);
    const { expected, actual, lines, stale } = version;
    if (line < 1 || line > lines) throw new NoSuchPlace(`${file} has no line ${line}: its last is ${lines}`);
    if (stale) return { ...origin(file, expected, { line: sameLine(actual, expected, line) }), stale };
    return { ...origin(file, expected, { line, ...(column !== undefined && { column }) }), stale };
  };
}

/** A file as the definitions say it, and as it is. */
interface Version {
  readonly expected: string;
  readonly actual: string;
  /** How many the file has as it is. */
  readonly lines: number;
  readonly stale: boolean;
}

function inWorkflow(
  { workflow, text }: Emitted,
  line: number,
  column: number | undefined,
  scripts: ReadonlyMap<string, readonly Source[]>,
): Origin {
  const { path, source, script } = locate(workflow, text, line, column);
  const what = path.length === 0 ? "the opening comment" : pathText(path);
  const lines = script && scripts.get(script.name);
  if (script === undefined || script.line > (lines?.length ?? script.line)) return { source, what };
  return {
    source: lines?.[script.line - 1] ?? source,
    what: `${what}, line ${script.line} of script "${script.name}"`,
  };
}

/** In the reference, a heading `## name.yml` stands above tables whose rows begin with the name of an input, secret or output. */
function inReference(emitted: readonly Emitted[], text: string, line: number): Origin {
  const above = text.split("\n").slice(0, line);
  const id = above.findLast((each) => each.startsWith("## "))?.slice("## ".length, -".yml".length);
  const workflow = emitted.find((each) => each.workflow.id === id)?.workflow ?? (emitted[0]?.workflow as Workflow);
  const [, name] = /^\| `([^`]+)` \|/.exec(above.at(-1) ?? "") ?? [];
  const [, kind = ""] =
    /^\| (\w+) /.exec(above.findLast((each) => /^\| (input|secret|output) /.test(each)) ?? "") ?? [];
  return name === undefined
    ? { source: workflow.source(), what: `workflow "${workflow.id}"` }
    : {
        source: placeInWorkflow(workflow, [`${kind}s`, name]),
        what: `${kind} "${name}" of workflow "${workflow.id}"`,
      };
}
