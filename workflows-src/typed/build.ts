import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { bundle } from "./bundle.ts";
import type { Finding } from "./checks/check.ts";
import { findings } from "./checks/index.ts";
import { emit } from "./emit.ts";
import { locate } from "./locate.ts";
import { stepsOf } from "./lower.ts";
import { reference } from "./reference.ts";
import type { ScriptStep } from "./script.ts";
import { validate } from "./validate.ts";
import type { Workflow } from "./workflow.ts";

export interface BuildOptions {
  /** The project's folder; all other paths are relative to it. */
  readonly root: string;
  /** Holds the definitions: every `*.wac.ts` exports one workflow by default. */
  readonly definitions: string;
  /** Holds for each inline script its declaration, `<name>.script.ts`, and its entry module, `<name>.ts`. */
  readonly inline: string;
  /** npm packages that inline scripts may import. */
  readonly libraries: readonly string[];
  /** The command that builds, for the header of each file. */
  readonly command: string;
}

export interface Built {
  /** Path of every file the definitions stand for → its text. */
  readonly files: ReadonlyMap<string, string>;
  /** What is wrong, each with the definition's file and line; empty if the files may be written. */
  readonly problems: readonly string[];
}

/** Loads the definitions, checks them, bundles their scripts, and has GitHub's parser read the result. Writes nothing but its cache. */
export async function build({ root, definitions, inline, libraries, command }: BuildOptions): Promise<Built> {
  const cache = join(root, "node_modules/.cache/typed-workflows");
  const list = (folder: string, suffix: string) =>
    readdirSync(join(root, folder))
      .filter((file) => file.endsWith(suffix))
      .sort();
  const names = list(inline, ".script.ts").map((file) => file.slice(0, -".script.ts".length));
  const entries = new Map(names.map((name) => [name, join(root, inline, `${name}.ts`)]));
  const sources = list(definitions, ".wac.ts");
  const [texts, workflows] = await Promise.all([
    bundle({ entries, libraries, cache }),
    Promise.all(sources.map((file) => load(join(root, definitions, file)))),
  ]);

  const emitted = new Map(
    workflows.map((workflow, index) => {
      const header = { source: `${definitions}/${sources[index]}`, command };
      const text = emit(workflow, { ...header, scriptText: (name) => texts.get(name) ?? "" });
      const outline = emit(workflow, { ...header, scriptText: () => "" });
      return [`${workflow.id}.yml`, { text, outline }];
    }),
  );
  const found = workflows.flatMap((workflow) => [...findings(workflow), ...scriptExpressions(workflow, texts)]);
  const byFile = new Map(workflows.map((workflow) => [`${workflow.id}.yml`, workflow]));
  const refused = (await validate(emitted, cache)).map(({ file, line, message }): Finding => {
    const workflow = byFile.get(file) as Workflow;
    const source = locate(workflow, emitted.get(file)?.text ?? "", line);
    return { code: "refused-by-github", source, message: `${message} (${file}:${line})`, hint: "" };
  });

  const files = new Map<string, string>();
  for (const [file, { text }] of emitted) files.set(`.github/workflows/${file}`, text);
  for (const [name, text] of texts) files.set(`generated/scripts/${name}.cjs`, text);
  files.set("generated/workflows.md", reference(workflows, command));
  return { files, problems: [...found, ...refused].map((finding) => render(finding, root)) };
}

async function load(file: string): Promise<Workflow> {
  const { default: workflow } = (await import(pathToFileURL(file).href)) as { default?: Workflow };
  if (workflow?.jobs === undefined) throw new Error(`${file}: expected a workflow as default export`);
  return workflow;
}

const scriptSteps = (workflow: Workflow): ScriptStep[] =>
  Object.values(workflow.jobs)
    .flatMap((job) => stepsOf(job))
    .filter((step) => step.kind === "script");

const scriptExpressions = (workflow: Workflow, texts: ReadonlyMap<string, string>): Finding[] =>
  scriptSteps(workflow)
    .filter(({ script }) => /\$\{\{/.test(texts.get(script.name) ?? ""))
    .map(({ script, source }) => ({
      code: "expression-in-run",
      source,
      message: `the text of script "${script.name}" holds the start of an expression, which GitHub would evaluate`,
      hint: "write it in another way, e.g. as a regular expression; comments and strings count too",
    }));

function render({ code, source, message, hint }: Finding, root: string): string {
  const { file, line } = source();
  return `${relative(root, file)}:${line}: ${message} [${code}]${hint === "" ? "" : `\n    ${hint}`}`;
}
