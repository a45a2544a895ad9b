import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { actionlint, type Files, type LinterFinding, languageService, parser, tool, zizmor } from "./judges.ts";

/** Workflow files with one mistake each, in folders by topic; and the workflows that some of them call. */
export const CORPUS = "test/typed/corpus";
export const CALLEES = `${CORPUS}/callees`;
/** The recorded findings of each judge. */
export const RECORD = `${CORPUS}/found.json`;

export const CORPUS_CACHE = "node_modules/.cache/typed-corpus";

/** The fate of a mistake in a definition. */
export type Refusal =
  | { readonly by: "types"; readonly file: string; readonly comment: string }
  | { readonly by: "check"; readonly code: string }
  | { readonly by: (typeof REASONED)[number]; readonly reason: string };

/** It cannot be written; only GitHub's parser refuses it, in the build; nothing refuses it. */
const REASONED = ["cannot be written", "left to GitHub's parser", "not caught"] as const;

/** A workflow file with one mistake. */
export interface Mistaken {
  /** `jobs/cycle`. */
  readonly name: string;
  readonly text: string;
  /** From the first line. */
  readonly mistake: string;
  /** From the second line. */
  readonly refusal: Refusal;
}

const FORM =
  /^# (?<mistake>.+)\n# (?:types (?<file>\w+): (?<comment>.+)|check (?<code>[\w-]+)|(?<by>cannot be written|left to GitHub's parser|not caught): (?<reason>.+))\n/;

export function readCorpus(): Mistaken[] {
  const files = readdirSync(CORPUS, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".yml"));
  return files
    .filter((file) => !file.startsWith("callees/"))
    .sort()
    .map((file) => {
      const text = readFileSync(join(CORPUS, file), "utf8");
      const { mistake, ...refusal } = FORM.exec(text)?.groups ?? {};
      if (mistake === undefined)
        throw new Error(`${CORPUS}/${file}: expected the mistake in line 1, what refuses it in line 2`);
      return { name: file.replace(/\.yml$/, ""), text, mistake, refusal: toRefusal(refusal) };
    });
}

function toRefusal({
  file,
  comment = "",
  code,
  by,
  reason = "",
}: Readonly<Record<string, string | undefined>>): Refusal {
  if (file !== undefined) return { by: "types", file, comment };
  if (code !== undefined) return { by: "check", code };
  return { by: REASONED.find((kind) => kind === by) ?? "not caught", reason };
}

export const JUDGES = ["GitHub's parser", "language service", "actionlint", "zizmor"] as const;
export type Judge = (typeof JUDGES)[number];

/** Name of a file → findings of a judge, as `line: message`. */
export type JudgeFindings = ReadonlyMap<string, readonly string[]>;

/** Asks a judge about every file, each beside the files that it may call. Returns undefined if the judge is not installed. */
export async function askJudge(
  by: Judge,
  files: readonly Mistaken[],
  cache: string,
): Promise<JudgeFindings | undefined> {
  if ((by === "actionlint" || by === "zizmor") && tool(by) === undefined) return undefined;
  const callees = new Map(readdirSync(CALLEES).map((file) => [file, readFileSync(join(CALLEES, file), "utf8")]));
  if (by === "actionlint") {
    const all = new Map([...callees, ...files.map(({ name, text }) => [fileOf(name), text] as const)]);
    const judgements = inProject(all, (project) => actionlint(project, [...all.keys()]));
    return new Map(files.map(({ name }) => [name, linesOf(name, judgements)]));
  }
  const found = new Map<string, readonly string[]>();
  for (const { name, text } of files) {
    const together = new Map([...callees, [fileOf(name), text]]);
    const official = await (by === "language service" ? languageService(together) : parser(together, cache));
    const lines = linesOf(name, official);
    // zizmor reads neither a file that GitHub cannot read nor the files beside it.
    if (by !== "zizmor") found.set(name, lines);
    else found.set(name, lines.length > 0 ? [] : linesOf(name, inProject(together, zizmorIn)));
  }
  return found;
}

/** Runs a program that reads the folder of a project. */
function inProject(files: Files, judged: (project: string) => LinterFinding[]): LinterFinding[] {
  const project = mkdtempSync(join(tmpdir(), "corpus-"));
  try {
    const workflows = join(project, ".github/workflows");
    mkdirSync(workflows, { recursive: true });
    mkdirSync(join(project, ".git"));
    for (const [file, text] of files) writeFileSync(join(workflows, file), text);
    return judged(project);
  } finally {
    rmSync(project, { recursive: true });
  }
}

/** Runs zizmor; a file that it cannot read is not a finding. */
function zizmorIn(project: string): LinterFinding[] {
  try {
    return zizmor(project);
  } catch (error) {
    if (error instanceof Error && error.message.includes("no audit was performed")) return [];
    throw error;
  }
}

const fileOf = (name: string): string => `${name.replace("/", "-")}.yml`;

const linesOf = (name: string, judgements: readonly LinterFinding[]): string[] =>
  judgements
    .filter(({ file }) => file === fileOf(name))
    .map(({ line, message }) => `${line}: ${message.split("\n", 1)[0]}`);

/** Name of a file → judge → findings. */
export type Recorded = { readonly [name: string]: { readonly [J in Judge]?: readonly string[] } };

export const readRecord = (): Recorded => (existsSync(RECORD) ? JSON.parse(readFileSync(RECORD, "utf8")) : {});

/** Asks all judges, and takes the recorded findings of those that are not installed. */
export async function recordFindings(cache: string): Promise<Recorded> {
  const files = readCorpus();
  const before = readRecord();
  const all = new Map<Judge, JudgeFindings | undefined>();
  for (const by of JUDGES) all.set(by, await askJudge(by, files, cache));
  return Object.fromEntries(
    files.map(({ name }) => {
      const found = JUDGES.map((by) => [by, all.get(by)?.get(name) ?? before[name]?.[by] ?? []] as const);
      return [name, Object.fromEntries(found.filter(([, lines]) => lines.length > 0))];
    }),
  );
}
