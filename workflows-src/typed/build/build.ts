import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { WorkflowDocument } from "../emit/lower.ts";
import { renderReference } from "../emit/reference.ts";
import type { Checker } from "../emit/rendering.ts";
import { NEWER_CONTEXTS, NEWER_KEYS } from "../github/additions.ts";
import type { Workflow } from "../model/definition.ts";
import type { Allowed, Finding } from "../model/finding.ts";
import type { Source } from "../model/source.ts";
import { type BundleOptions, bundle } from "./bundle.ts";
import { compile } from "./compile.ts";
import { type Diagnostic, diagnose } from "./diagnostic.ts";
import { findingFromError, findingsFromBundleError } from "./thrown.ts";
import { checkTypes } from "./types.ts";
import { validate, type WorkflowFile } from "./validate.ts";

export interface BuildOptions {
  /** The project's folder; all other paths are relative to it. */
  readonly root: string;
  /** The folder of the definitions: every `*.wac.ts` in it or below it exports one workflow by default. */
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
  /** Whether TypeScript checks the definitions beside the build. Default: false. */
  readonly types?: boolean;
}

export interface BuildResult {
  /** Path of every file that the definitions describe → its text. */
  readonly files: ReadonlyMap<string, string>;
  /** All mistakes. The files may be written if none of these is an error. */
  readonly problems: readonly Diagnostic[];
  /** Name of each workflow file → the workflow, and the text it became. */
  readonly emitted: ReadonlyMap<string, EmittedWorkflow>;
  /** False if it was not asked for, or TypeScript is not installed. */
  readonly areTypesChecked: boolean;
}

export interface EmittedWorkflow extends WorkflowFile {
  readonly workflow: Workflow;
  readonly document: WorkflowDocument;
  readonly allowed: readonly Allowed[];
}

/** Loads the definitions, checks them, bundles their scripts, and has GitHub's parser read the result. Writes only its cache. */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const { root, definitions, inline, command, check, page, types = false } = options;
  const scripts = scriptsOf(options);
  const found: Finding[] = [];

  const sources = listFiles(join(root, definitions), ".wac.ts").map((file) => `${definitions}/${file}`);
  const compiled = types ? checkTypes(root, sources, scripts.cache) : undefined;
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
  const workflowNames = areAllLoaded ? listWorkflowNames(root, workflows) : undefined;
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
        workflowNames,
        ...(check && { check }),
      });
      found.push(...(await locateFindings(findings, workflow)));
      const name = `${workflow.id}.yml`;
      if (emitted.has(name)) throw errorInFile(`another definition becomes ${name} too: expected a name of its own`);
      if (file !== undefined) emitted.set(name, { workflow, allowed, ...file });
    } catch (error) {
      const origin = result.status === "fulfilled" ? result.value.source : undefined;
      found.push(findingFromError(error, join(root, source), origin));
    }
  }
  found.push(...(await findRefused(emitted, scripts.cache, found)));
  const mistyped = await compiled;
  found.push(...(mistyped ?? []).filter(({ source }) => !isExplained(source(), found) && !isRestated(source(), found)));

  const files = new Map<string, string>();
  for (const [file, { text }] of emitted) files.set(`.github/workflows/${file}`, text);
  for (const [name, text] of texts) files.set(`generated/scripts/${name}.cjs`, text);
  files.set("generated/workflows.md", renderReference([...emitted.values()], command));
  const problems = new Map(
    found.map((finding) => diagnose(finding, { root, page })).map((problem) => [JSON.stringify(problem), problem]),
  );
  return { files, problems: [...problems.values()], emitted, areTypesChecked: mistyped !== undefined };
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
    if (isNewerThanParser(path, message) || isExplained(source, known)) continue;
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

/** Whether the compiler may say at another line of a file what a finding about the file says at its own. */
const isRestated = ({ file }: Source, known: readonly Finding[]): boolean =>
  known.some(({ code, source }) => RESTATED.includes(code) && source().file === file);

const RESTATED: readonly string[] = ["unknown-key", "failed-definition"];

/** Whether the bundled parser refuses a part only because it does not know it yet. The language knows it, so types have checked it. */
function isNewerThanParser(path: readonly (string | number)[], message: string): boolean {
  const [jobs, , ...rest] = path;
  const key = (jobs === "jobs" ? ["job", ...rest] : path).join(".");
  if (NEWER_KEYS.some((newer) => newer === key)) return message === `Unexpected value '${path.at(-1)}'`;
  return Object.hasOwn(NEWER_CONTEXTS, key) && message.startsWith("Unrecognized ");
}

/** The workflows that a workflow calls itself. An entry of `jobs` may be anything. */
const calleesIn = ({ jobs }: Workflow): object[] =>
  Object.values(jobs).flatMap((job) => (job?.kind === "call" ? [job.workflow] : []));

/** Whether an error of a check is about the same line: it explains the mistake better than a parser or a compiler. */
const isExplained = ({ file, line }: Source, known: readonly Finding[]): boolean =>
  known.some(({ severity, source }) => severity === "error" && source().file === file && source().line === line);

/** Moves findings to the line of their key. A good build does not load the parser of definitions. */
export async function locateFindings(findings: readonly Finding[], workflow: Workflow): Promise<Finding[]> {
  if (findings.length === 0) return [];
  const { findPath } = await import("../where/locate.ts");
  return findings.map((finding) => {
    const { path } = finding;
    return path === undefined ? finding : { ...finding, source: () => findPath(workflow, path) };
  });
}

/** Lists the names of the workflows of a project, also of those that are written by hand. */
function listWorkflowNames(root: string, workflows: readonly Workflow[]): ReadonlySet<string> {
  const folder = join(root, ".github/workflows");
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => /\.ya?ml$/.test(file)) : [];
  const written = files.map((file) => {
    const [, name = `.github/workflows/${file}`] =
      /^name: *["']?(.*?)["']? *$/m.exec(readFileSync(join(folder, file), "utf8")) ?? [];
    return name;
  });
  return new Set([...workflows.map(({ props }) => props.name), ...written]);
}

/** Every script that is declared, as `bundle` takes it. */
export function scriptsOf({
  root,
  inline,
  libraries,
}: Pick<BuildOptions, "root" | "inline" | "libraries">): BundleOptions {
  const folder = join(root, inline);
  const names = listFiles(folder, ".script.ts")
    .filter((file) => dirname(file) === ".")
    .map((file) => file.slice(0, -".script.ts".length));
  const entries = new Map(names.map((name) => [name, join(folder, `${name}.ts`)]));
  return { entries, modules: dirname(folder), libraries, cache: join(root, "node_modules/.cache/typed-workflows") };
}

/** Lists the files in a folder and below it, without those of packages. A project without scripts has no folder for them. */
const listFiles = (folder: string, suffix: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(suffix) && !file.includes("node_modules"))
        .sort()
    : [];

async function loadDefinition(file: string): Promise<Workflow> {
  if (file.endsWith(".d.wac.ts"))
    throw errorInFile(
      'TypeScript looks at nothing in a file of declarations: expected a name that does not end in ".d"',
    );
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
