import { existsSync, readFileSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import type { Workflow } from "../model/definition.ts";
import type { Source } from "../model/source.ts";
import { findInWorkflow, locateLine } from "../where/locate.ts";
import { printPath } from "../where/yaml-path.ts";
import type { BuildResult, EmittedWorkflow } from "./build.ts";
import type { BundleOptions } from "./bundle.ts";
import { mapScriptLines } from "./script-lines.ts";

/** A place in a generated file; line and column are 1-based. */
export interface GeneratedPlace {
  /** Its path relative to the project's folder, or the file's name alone. */
  readonly file: string;
  readonly line: number;
  readonly column?: number;
}

/** The source of a place in a generated file. */
export interface Origin {
  readonly source: Source;
  /** E.g. `jobs.task.steps[3].run, line 7 of script "task"`. */
  readonly what: string;
}

/** A place that no definition describes, with the reason. */
export class NoSuchPlace extends Error {}

/**
 * Prepares to look up the lines of generated files: of workflows, of the scripts they embed, and of the workflows' reference.
 * The function that it returns throws `NoSuchPlace` for another file, a line that does not exist, or a file that is not
 * what the definitions say now.
 */
export async function prepareWhere(
  { files, emitted }: Pick<BuildResult, "files" | "emitted">,
  root: string,
  scripts: BundleOptions,
): Promise<(place: GeneratedPlace) => Origin> {
  // If a script does not compile, the step that runs it is the best answer.
  const scriptSources = await mapScriptLines(scripts).catch(() => new Map<string, readonly Source[]>());

  const findOrigin = (file: string, text: string, { line, column }: Omit<GeneratedPlace, "file">): Origin => {
    const name = basename(file);
    const workflow = emitted.get(name);
    if (workflow !== undefined) return inWorkflow(workflow, line, column, scriptSources);
    if (!name.endsWith(".cjs")) return inReference([...emitted.values()], text, line);
    const script = basename(name, ".cjs");
    const source = scriptSources.get(script)?.[line - 1] ?? { file: scripts.entries.get(script) ?? script, line: 1 };
    return { source, what: `line ${line} of script "${script}"` };
  };

  return (place) => {
    const path = relative(root, resolve(root, place.file));
    const file = [...files.keys()].find((known) => known === path || basename(known) === place.file);
    const text = files.get(file ?? "");
    if (file === undefined || text === undefined) {
      const known = [...files.keys()].map((name) => `  ${name}`).join("\n");
      throw new NoSuchPlace(`${place.file} is not made from a definition; expected one of:\n${known}`);
    }
    const onDisk = existsSync(join(root, file))
      ? readFileSync(join(root, file), "utf8").replaceAll("\r\n", "\n")
      : text;
    if (onDisk !== text) throw new NoSuchPlace(`${file} is not what the definitions say now: build it, then ask again`);
    const last = text.trimEnd().split("\n").length;
    if (place.line < 1 || place.line > last)
      throw new NoSuchPlace(`${file} has no line ${place.line}: expected a line from 1 to ${last}`);
    return findOrigin(file, text, place);
  };
}

function inWorkflow(
  { workflow, text }: EmittedWorkflow,
  line: number,
  column: number | undefined,
  scripts: ReadonlyMap<string, readonly Source[]>,
): Origin {
  const { path, source, script } = locateLine(workflow, text, line, column);
  const what = path.length === 0 ? "the opening comment" : printPath(path);
  const lines = script && scripts.get(script.name);
  if (script === undefined || script.line > (lines?.length ?? script.line)) return { source, what };
  return {
    source: lines?.[script.line - 1] ?? source,
    what: `${what}, line ${script.line} of script "${script.name}"`,
  };
}

/** The reference has a heading `## name.yml` above tables whose rows begin with the name of an input, secret or output. */
function inReference(emitted: readonly EmittedWorkflow[], text: string, line: number): Origin {
  const above = text.split("\n").slice(0, line);
  const id = above.findLast((each) => each.startsWith("## "))?.slice("## ".length, -".yml".length);
  const workflow = emitted.find((each) => each.workflow.id === id)?.workflow ?? (emitted[0]?.workflow as Workflow);
  const [, name] = /^\| `([^`]+)` \|/.exec(above.at(-1) ?? "") ?? [];
  const [, kind = ""] =
    /^\| (\w+) /.exec(above.findLast((each) => /^\| (input|secret|output) /.test(each)) ?? "") ?? [];
  return name === undefined
    ? { source: workflow.source(), what: `workflow "${workflow.id}"` }
    : {
        source: findInWorkflow(workflow, [`${kind}s`, name]),
        what: `${kind} "${name}" of workflow "${workflow.id}"`,
      };
}
