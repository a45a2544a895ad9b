/** The judges of workflow files, each with its findings in one form. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { validate } from "@actions/languageservice";
import { clearCache } from "@actions/languageservice/utils/workflow-cache";
import { TextDocument } from "vscode-languageserver-textdocument";
import { validate as parse } from "../workflows-src/typed/build/validate.ts";

export interface Judgement {
  /** The file's name. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly message: string;
}

/** File name → its text. */
export type Files = ReadonlyMap<string, string>;

/** GitHub's parser, as the build asks it; a file that others call is its own outline. Remembers in `cache`. */
export async function parser(files: Files, cache: string): Promise<Judgement[]> {
  return parse(new Map([...files].map(([file, text]) => [file, { text, outline: text }])), cache);
}

export async function languageService(files: Files): Promise<Judgement[]> {
  const fileProvider = {
    getFileContent: async ({ path }: { path?: string }) => {
      const name = path?.split("/").at(-1) ?? "";
      const content = files.get(name);
      if (content === undefined) throw new Error(`${name} is not there`);
      return { name, content };
    },
  };
  const found: Judgement[] = [];
  clearCache(); // it remembers a file by its name, whatever the text
  for (const [file, text] of files) {
    const document = TextDocument.create(`file:///.github/workflows/${file}`, "yaml", 1, text);
    for (const { message, range } of await validate(document, { fileProvider: fileProvider as never }))
      found.push({ file, line: range.start.line + 1, message: String(message) });
  }
  return found;
}

/** A program that `.ci/run` installs; nothing where it is not there. */
export const tool = (name: string): string | undefined =>
  [".venv/bin", ".cache/bin", ...(process.env.PATH ?? "").split(":")]
    .map((folder) => resolve(folder, name))
    .find((file) => existsSync(file));

/**
 * actionlint, in a project's folder, of the files in its `.github/workflows`. It has scripts of the shell judged by this `shellcheck`,
 * and by none that a machine happens to have.
 */
export function actionlint(project: string, names: readonly string[], shellcheck = ""): Judgement[] {
  const files = names.map((name) => `.github/workflows/${name}`);
  const options = ["-shellcheck", shellcheck, "-pyflakes", "", "-format", "{{json .}}"];
  const stdout = output("actionlint", [...options, ...files], project, [0, 1]).replaceAll(project, ".");
  const found: { message: string; filepath: string; line: number; kind: string }[] = JSON.parse(stdout);
  return found.map(({ message, filepath, line, kind }) => ({
    file: base(filepath),
    line,
    message: `${message} [${kind}]`,
  }));
}

/** zizmor, likewise, of all files there: what is at least of medium severity, or all its rules. In what GitHub refuses too it finds nothing. */
export function zizmor(
  project: string,
  scope: "--min-severity=medium" | "--persona=auditor" = "--min-severity=medium",
): Judgement[] {
  const options = ["--offline", "--no-progress", "--no-exit-codes", scope, "--format=json", ".github/workflows"];
  const found: ZizmorFinding[] = JSON.parse(output("zizmor", options, project, [0]));
  return found.map(({ ident, desc, locations }) => {
    const { symbolic, concrete } =
      locations.find(({ symbolic }) => symbolic.kind === "Primary") ?? (locations[0] as never);
    return {
      file: base(symbolic.key.Local.verbatim_path),
      line: concrete.location.start_point.row + 1,
      message: `${desc} [${ident}]`,
    };
  });
}

interface ZizmorFinding {
  readonly ident: string;
  readonly desc: string;
  readonly locations: readonly {
    readonly symbolic: { readonly kind: string; readonly key: { readonly Local: { readonly verbatim_path: string } } };
    readonly concrete: { readonly location: { readonly start_point: { readonly row: number } } };
  }[];
}

const base = (path: string): string => path.split("/").at(-1) ?? path;

/** What a judge prints; it must have come to its end, for one that broke down finds nothing either. */
function output(name: string, options: readonly string[], cwd: string, passes: readonly number[]): string {
  const { status, stdout, stderr, error } = spawnSync(tool(name) ?? name, options, { cwd, encoding: "utf8" });
  if (status === null || !passes.includes(status)) throw new Error(`${name} ended with ${status}: ${error ?? stderr}`);
  return stdout;
}
