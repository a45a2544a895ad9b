import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { WorkflowDocument } from "../emit/lower.ts";
import { renderReference } from "../emit/reference.ts";
import type { Checker } from "../emit/rendering.ts";
import type { Workflow } from "../model/definition.ts";
import type { Allowed, Finding } from "../model/finding.ts";
import type { Source } from "../model/source.ts";
import { type BundleOptions, bundle } from "./bundle.ts";
import { compile } from "./compile.ts";
import { type Diagnostic, diagnose } from "./diagnostic.ts";
import { findingFromError, findingsFromBundleError } from "./thrown.ts";
import { validate, type WorkflowFile } from "./validate.ts";

export interface BuildOptions {
  /** The project's folder; all other paths are relative to it. */
  readonly root: string;
  /** The folder of the definitions: every `*.wac.ts` exports one workflow by default. */
  readonly definitions: string;
  /** Holds for each script its declaration, `<name>.script.ts`, and its entry module, `<name>.ts`. */
  readonly inline: string;
  /** npm packages that scripts may import. */
  readonly libraries: readonly string[];
  /** The command that builds, for the header of each file. */
  readonly command: string;
  /** The page with a section for each code, for links in messages. */
  readonly page?: string;
  /** Checks the definitions. Default: only GitHub's parser reads what they become. */
  readonly check?: Checker;
}

export interface BuildResult {
  /** Path of every file that the definitions describe → its text. */
  readonly files: ReadonlyMap<string, string>;
  /** All mistakes. The files may be written if none of these is an error. */
  readonly problems: readonly Diagnostic[];
  /** Name of each workflow file → the workflow, and the text it became. */
  readonly emitted: ReadonlyMap<string, EmittedWorkflow>;
}

export interface EmittedWorkflow extends WorkflowFile {
  readonly workflow: Workflow;
  readonly document: WorkflowDocument;
  readonly allowed: readonly Allowed[];
}

/** Loads the definitions, checks them, bundles their scripts, and has GitHub's parser read the result. Writes only its cache. */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const { root, definitions, inline, command, check, page } = options;
  const scripts = scriptsOf(options);
  const found: Finding[] = [];

  const sources = listFiles(join(root, definitions), ".wac.ts").map((file) => `${definitions}/${file}`);
  const [texts, loaded] = await Promise.all([
    bundle(scripts).catch((error) => {
      found.push(...findingsFromBundleError(error, root));
      return new Map<string, string>();
    }),
    Promise.allSettled(sources.map((source) => loadDefinition(join(root, source)))),
  ]);

  const scriptText = (name: string): string => {
    // A step without a text would do nothing, and succeed.
    if (!scripts.entries.has(name))
      throw errorInFile(
        `the script "${name}" has no module: expected ${inline}/${name}.ts, declared in ${name}.script.ts`,
      );
    return texts.get(name) ?? "";
  };
  const workflows = loaded.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
  const called = new Set(workflows.flatMap(calleesIn));
  const areAllLoaded = workflows.length === loaded.length;
  const emitted = new Map<string, EmittedWorkflow>();
  for (const [index, source] of sources.entries()) {
    const result = loaded[index] as PromiseSettledResult<Workflow>;
    try {
      if (result.status === "rejected") throw result.reason;
      const workflow = result.value;
      // A caller may be among the definitions that did not load.
      const isCalled = called.has(workflow) || !areAllLoaded;
      const { findings, allowed, file } = compile(workflow, {
        source,
        command,
        scriptText,
        isCalled,
        ...(check && { check }),
      });
      found.push(...(await locateFindings(findings, workflow)));
      if (file !== undefined) emitted.set(`${workflow.id}.yml`, { workflow, allowed, ...file });
    } catch (error) {
      found.push(findingFromError(error, join(root, source)));
    }
  }
  found.push(...(await findRefused(emitted, scripts.cache, found)));

  const files = new Map<string, string>();
  for (const [file, { text }] of emitted) files.set(`.github/workflows/${file}`, text);
  for (const [name, text] of texts) files.set(`generated/scripts/${name}.cjs`, text);
  files.set("generated/workflows.md", renderReference([...emitted.values()], command));
  const problems = new Map(
    found.map((finding) => diagnose(finding, { root, page })).map((problem) => [JSON.stringify(problem), problem]),
  );
  return { files, problems: [...problems.values()], emitted };
}

/**
 * Finds what GitHub's parser refuses, except on lines with an error of a check, which explains the mistake better. It is only a
 * warning, once, where the escape hatch wrote the refused part: the parser may be older than that part of GitHub's syntax.
 */
async function findRefused(
  emitted: ReadonlyMap<string, EmittedWorkflow>,
  cache: string,
  known: readonly Finding[],
): Promise<Finding[]> {
  const refused: Finding[] = [];
  const named = new Set<string>();
  for (const { file, line, message } of await validate(emitted, cache)) {
    const { locateLine } = await import("../where/locate.ts");
    const { findUnverified } = await import("../where/hatch.ts");
    const { workflow, text, document } = emitted.get(file) as EmittedWorkflow;
    const { source, path } = locateLine(workflow, text, line);
    const unverified = findUnverified(workflow, document, path);
    if (unverified !== undefined) {
      const name = `${file}:${source.line} ${unverified}`;
      if (named.has(name)) continue;
      named.add(name);
      refused.push({
        code: "unverified-key",
        severity: "warning",
        source: () => source,
        message: `nothing checks ${unverified}, which the bundled parser of GitHub does not know: ${message} (${file}:${line})`,
        hint: "correct it if it is misspelt; if it is newer than the parser, the file has it as it is written here",
      });
      continue;
    }
    if (known.some((finding) => finding.severity === "error" && isSameLine(finding.source(), source))) continue;
    refused.push({
      code: "refused-workflow",
      severity: "error",
      source: () => source,
      message: `${message} (${file}:${line})`,
      hint: "correct the definition here; these are the words of GitHub's parser about the file that it would become",
    });
  }
  return refused;
}

/** The workflows that a workflow calls itself. An entry of `jobs` may be anything. */
const calleesIn = ({ jobs }: Workflow): object[] =>
  Object.values(jobs).flatMap((job) => (job?.kind === "call" ? [job.workflow] : []));

const isSameLine = (a: Source, b: Source): boolean => a.file === b.file && a.line === b.line;

/** Moves findings to the line of their key. A good build does not load the parser of definitions. */
export async function locateFindings(findings: readonly Finding[], workflow: Workflow): Promise<Finding[]> {
  if (findings.length === 0) return [];
  const { findPath } = await import("../where/locate.ts");
  return findings.map((finding) => {
    const { path } = finding;
    return path === undefined ? finding : { ...finding, source: () => findPath(workflow, path) };
  });
}

/** Every script that is declared, as `bundle` takes it. */
export function scriptsOf({
  root,
  inline,
  libraries,
}: Pick<BuildOptions, "root" | "inline" | "libraries">): BundleOptions {
  const folder = join(root, inline);
  const names = listFiles(folder, ".script.ts").map((file) => file.slice(0, -".script.ts".length));
  const entries = new Map(names.map((name) => [name, join(folder, `${name}.ts`)]));
  return { entries, modules: dirname(folder), libraries, cache: join(root, "node_modules/.cache/typed-workflows") };
}

const listFiles = (folder: string, suffix: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(suffix))
    .sort();

async function loadDefinition(file: string): Promise<Workflow> {
  const { default: workflow } = (await import(pathToFileURL(file).href)) as { default?: Workflow };
  if (workflow?.jobs === undefined || workflow.props === undefined)
    throw errorInFile("expected a workflow as default export: the result of workflow() or reusableWorkflow()");
  const name = basename(file, ".wac.ts");
  if (workflow.id !== name)
    throw errorInFile(`the workflow has the id "${workflow.id}": expected "${name}", the name of its file`);
  return workflow;
}

/** An error without a stack, because no line of the definition threw it. */
const errorInFile = (message: string): Error => Object.assign(new Error(message), { stack: "" });
