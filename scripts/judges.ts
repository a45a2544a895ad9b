/** Linters of workflow files, all with findings of one form. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { validate } from "@actions/languageservice";
import { clearCache } from "@actions/languageservice/utils/workflow-cache";
import { TextDocument } from "vscode-languageserver-textdocument";
import { validate as parse } from "../workflows-src/typed/build/validate.ts";

export interface LinterFinding {
  /** The file's name. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly message: string;
}

/** File name → its text. */
export type Files = ReadonlyMap<string, string>;

/** Asks GitHub's parser as the build does, with each file as its own outline. Results are kept in `cache`. */
export async function parser(files: Files, cache: string): Promise<LinterFinding[]> {
  return parse(new Map([...files].map(([file, text]) => [file, { text, outline: text }])), cache);
}

export async function languageService(files: Files): Promise<LinterFinding[]> {
  const fileProvider = {
    getFileContent: async ({ path }: { path?: string }) => {
      const name = path?.split("/").at(-1) ?? "";
      const content = files.get(name);
      if (content === undefined) throw new Error(`${name} is not there`);
      return { name, content };
    },
  };
  const found: LinterFinding[] = [];
  clearCache(); // it caches files by name
  for (const [file, text] of files) {
    const document = TextDocument.create(`file:///.github/workflows/${file}`, "yaml", 1, text);
    for (const { message, range } of await validate(document, { fileProvider: fileProvider as never }))
      found.push({ file, line: range.start.line + 1, message: String(message) });
  }
  return found;
}

/** Finds a program that `.ci/run` installs; undefined if it is missing. */
export const tool = (name: string): string | undefined =>
  [".venv/bin", ".cache/bin", ...(process.env.PATH ?? "").split(":")]
    .map((folder) => resolve(folder, name))
    .find((file) => existsSync(file));

/**
 * Runs actionlint in a project's folder, on files of its `.github/workflows`. It checks shell scripts with this `shellcheck`, never with
 * one that happens to be installed.
 */
export function actionlint(project: string, names: readonly string[], shellcheck = ""): LinterFinding[] {
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

/** Runs zizmor on all files there: findings of at least medium severity, or of all its rules. It skips files that GitHub refuses. */
export function zizmor(
  project: string,
  scope: "--min-severity=medium" | "--persona=auditor" = "--min-severity=medium",
): LinterFinding[] {
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

/** Returns the output of a linter. Throws if it failed, because a crashed linter finds nothing either. */
function output(name: string, options: readonly string[], cwd: string, passes: readonly number[]): string {
  const { status, stdout, stderr, error } = spawnSync(tool(name) ?? name, options, { cwd, encoding: "utf8" });
  if (status === null || !passes.includes(status)) throw new Error(`${name} ended with ${status}: ${error ?? stderr}`);
  return stdout;
}
