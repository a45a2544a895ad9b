import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Allowed } from "../checks/allowed.ts";
import type { CheckFinding } from "../checks/check.ts";
import type { RunCost } from "../checks/facts/run-cost.ts";
import type { Source } from "../source.ts";
import type { Workflow } from "../workflow.ts";
import { type BundleOptions, bundle, cacheName, SCRIPTS } from "./bundle.ts";
import { keepOnly } from "./cache.ts";
import { manifestOf } from "./manifest.ts";
import { inOneFile } from "./one-file.ts";
import { type Finding, type Problem, problemOf } from "./problem.ts";
import { type Sizes, sizesOf } from "./sizes.ts";
import { thrown, unbundled } from "./thrown.ts";
import { PARSER, validate, type WorkflowFile } from "./validate.ts";

export interface BuildOptions {
  /** The project's folder; all other paths are relative to it. */
  readonly root: string;
  /** Holds the definitions: every `*.wac.ts` exports one workflow by default. */
  readonly definitions: string;
  /** Holds for each script its declaration, `<name>.script.ts`, and its entry module, `<name>.ts`; what these import lies beside it. */
  readonly inline: string;
  /** npm packages that scripts may import. */
  readonly libraries: readonly string[];
  /** The command that builds, for the header of each file. */
  readonly command: string;
}

export interface Built {
  /** Path of every file the definitions stand for → its text. */
  readonly files: ReadonlyMap<string, string>;
  /** What is wrong, each with the definition's file and line; the files may be written if none of it is an error. */
  readonly problems: readonly Problem[];
  /** Name of each workflow file → the workflow, and the text it became. */
  readonly emitted: ReadonlyMap<string, Emitted>;
  /** How near the workflow files come to GitHub's limits; undefined if there are none. */
  readonly sizes: Sizes | undefined;
}

/** Loads the definitions, checks them, bundles their scripts, and has GitHub's parser read the result. Writes nothing but its cache. */
export async function build({ root, definitions, inline, libraries, command }: BuildOptions): Promise<Built> {
  const scripts = scriptsOf({ root, inline, libraries });
  const { cache } = scripts;
  const found: Finding[] = [];

  const sources = list(join(root, definitions), ".wac.ts").map((file) => `${definitions}/${file}`);
  const [{ make, reference }, texts, loaded] = await Promise.all([
    loadMaker(cache),
    bundle(scripts).catch((error) => {
      found.push(...unbundled(error, root));
      return new Map<string, string>();
    }),
    Promise.allSettled(sources.map((source) => load(join(root, source)))),
  ]);

  const scriptText = (name: string): string => {
    // A step without a text would do nothing, and succeed.
    if (!scripts.entries.has(name))
      throw aboutFile(
        `the script "${name}" has no module: expected ${inline}/${name}.ts, declared in ${name}.script.ts`,
      );
    return texts.get(name) ?? "";
  };
  const workflows = loaded.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
  const called = new Set(workflows.flatMap(calleesIn));
  const allLoaded = workflows.length === loaded.length;
  const emitted = new Map<string, Emitted>();
  for (const [index, source] of sources.entries()) {
    const result = loaded[index] as PromiseSettledResult<Workflow>;
    try {
      if (result.status === "rejected") throw result.reason;
      const workflow = result.value;
      const { findings, allowed, file } = make(workflow, {
        source,
        command,
        scriptText,
        isCalled: called.has(workflow) || !allLoaded, // a caller may be among those that did not load
      });
      found.push(...(await placed(findings, workflow)));
      if (file !== undefined) emitted.set(`${workflow.id}.yml`, { workflow, allowed, ...file });
    } catch (error) {
      found.push(thrown(error, join(root, source)));
    }
  }
  for (const { file, line, message } of await validate(emitted, cache)) {
    const { locate } = await import("../where/locate.ts");
    const { workflow, text } = emitted.get(file) as Emitted;
    const { source } = locate(workflow, text, line);
    // Where a check found something it is said once, and better; what is left shows once that is corrected.
    if (found.some((of) => of.severity === "error" && isSameLine(of.source(), source))) continue;
    found.push({
      code: "refused-by-github",
      severity: "error",
      source: () => source,
      message: `${message} (${file}:${line})`,
      hint: "",
    });
  }
  keepOnly(cache, [MAKER, PARSER, SCRIPTS, ...libraries.map(cacheName), ...emitted.keys()]);

  const files = new Map<string, string>();
  for (const [file, { text }] of emitted) files.set(`.github/workflows/${file}`, text);
  for (const [name, text] of texts) files.set(`generated/scripts/${name}.cjs`, text);
  files.set("generated/workflows.md", reference([...emitted.values()], command));
  const problems = new Map(found.map((finding) => problemOf(finding, root)).map((of) => [JSON.stringify(of), of]));
  return { files, problems: [...problems.values()], emitted, sizes: sizesOf([...emitted.values()]) };
}

/** The workflows that a workflow calls itself; in the place of a job there may be anything. */
const calleesIn = ({ jobs }: Workflow): object[] =>
  Object.values(jobs).flatMap((job) => (job?.kind === "call" ? [job.workflow] : []));

const isSameLine = (a: Source, b: Source): boolean => a.file === b.file && a.line === b.line;

/** Findings where the text of the definition says what they are about: a step that is a plain object does not know its place. */
export async function placed(findings: readonly CheckFinding[], workflow: Workflow): Promise<CheckFinding[]> {
  if (findings.length === 0) return []; // what it takes to read definitions, a good build does not load
  const { placeOfPath } = await import("../where/locate.ts");
  return findings.map((finding) => {
    const keys = finding.key?.split(".").map((key) => (/^\d+$/.test(key) ? Number(key) : key)) ?? [];
    return { ...finding, source: () => placeOfPath(workflow, [...finding.at.path, ...keys]) };
  });
}

/** What to bundle: every script that is declared. */
export function scriptsOf({
  root,
  inline,
  libraries,
}: Pick<BuildOptions, "root" | "inline" | "libraries">): BundleOptions {
  const folder = join(root, inline);
  const names = list(folder, ".script.ts").map((file) => file.slice(0, -".script.ts".length));
  const entries = new Map(names.map((name) => [name, join(folder, `${name}.ts`)]));
  return { entries, modules: dirname(folder), libraries, cache: join(root, "node_modules/.cache/typed-workflows") };
}

const list = (folder: string, suffix: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(suffix))
    .sort();

/** A workflow and what is made from it. */
export interface Emitted extends WorkflowFile {
  readonly workflow: Workflow;
  readonly allowed: readonly Allowed[];
  /** What GitHub's server counts for a run of it. */
  readonly run: RunCost;
}

/** What makes files from definitions: the checks alone are dozens of modules. */
const loadMaker = (cache: string): Promise<typeof import("./make.ts")> =>
  inOneFile({ name: MAKER, contents: 'export * from "./make.ts"', key: ownText(), cache });

const MAKER = "maker";

/** The text of every module of `typed/`, and the version of the package it writes YAML with. */
function ownText(): string {
  const folder = dirname(import.meta.dirname);
  const modules = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const texts = modules.sort().map((file) => `${file}\n${readFileSync(join(folder, file), "utf8")}`);
  return [`yaml ${manifestOf("yaml").version}`, ...texts].join("\n");
}

async function load(file: string): Promise<Workflow> {
  const { default: workflow } = (await import(pathToFileURL(file).href)) as { default?: Workflow };
  if (workflow?.jobs === undefined || workflow.props === undefined)
    throw aboutFile("expected a workflow as default export: what workflow() or reusableWorkflow() makes");
  const name = basename(file, ".wac.ts");
  if (workflow.id !== name)
    throw aboutFile(`the workflow is called "${workflow.id}": expected "${name}", like its definition`);
  return workflow;
}

/** An error without a stack, for no line of the definition threw it. */
const aboutFile = (message: string): Error => Object.assign(new Error(message), { stack: "" });
