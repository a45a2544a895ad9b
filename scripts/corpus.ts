import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { actionlint, type Files, type Judgement, languageService, parser, tool, zizmor } from "./judges.ts";

/** Workflow files with one mistake each, in folders by what they are about; and what some of them call. */
export const CORPUS = "test/typed/corpus";
export const CALLEES = `${CORPUS}/callees`;
/** What each judge found in them when it was last asked. */
export const RECORD = `${CORPUS}/found.json`;

export const CORPUS_CACHE = "node_modules/.cache/typed-corpus";

/** How a mistake fares in a definition. */
export type Refusal =
  | { readonly by: "types"; readonly file: string; readonly comment: string }
  | { readonly by: "check"; readonly code: string }
  | { readonly by: (typeof REASONED)[number]; readonly reason: string };

/** There is no way to write it; only GitHub's parser refuses it, in the build; nothing does. */
const REASONED = ["cannot be written", "left to GitHub's parser", "not caught"] as const;

/** A workflow file with one mistake. */
export interface Mistaken {
  /** `jobs/cycle`. */
  readonly name: string;
  readonly text: string;
  /** Its first line says it. */
  readonly mistake: string;
  /** Its second line says it. */
  readonly refusal: Refusal;
}

const FORM =
  /^# (?<mistake>.+)\n# (?:types (?<file>\w+): (?<comment>.+)|check (?<code>[\w-]+)|(?<by>cannot be written|left to GitHub's parser|not caught): (?<reason>.+))\n/;

export function corpus(): Mistaken[] {
  const files = readdirSync(CORPUS, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".yml"));
  return files
    .filter((file) => !file.startsWith("callees/"))
    .sort()
    .map((file) => {
      const text = readFileSync(join(CORPUS, file), "utf8");
      const { mistake, ...said } = FORM.exec(text)?.groups ?? {};
      if (mistake === undefined)
        throw new Error(`${CORPUS}/${file}: expected the mistake in line 1, what refuses it in line 2`);
      return { name: file.replace(/\.yml$/, ""), text, mistake, refusal: refusalOf(said) };
    });
}

function refusalOf({
  file,
  comment = "",
  code,
  by,
  reason = "",
}: Readonly<Record<string, string | undefined>>): Refusal {
  if (file !== undefined) return { by: "types", file, comment };
  if (code !== undefined) return { by: "check", code };
  return { by: REASONED.find((each) => each === by) ?? "not caught", reason };
}

export const JUDGES = ["GitHub's parser", "language service", "actionlint", "zizmor"] as const;
export type Judge = (typeof JUDGES)[number];

/** Name of a file → what a judge found, as `line: message`. */
export type Found = ReadonlyMap<string, readonly string[]>;

/** Asks a judge about every file, each with the files that it may call. Nothing where the judge is not installed. */
export async function judge(by: Judge, files: readonly Mistaken[], cache: string): Promise<Found | undefined> {
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
    // Of what GitHub cannot read, zizmor reads nothing, nor of any file beside it.
    if (by !== "zizmor") found.set(name, lines);
    else found.set(name, lines.length > 0 ? [] : linesOf(name, inProject(together, zizmorIn)));
  }
  return found;
}

/** Programs read a project's folder. */
function inProject(files: Files, judged: (project: string) => Judgement[]): Judgement[] {
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

/** What zizmor cannot read is no finding of it. */
function zizmorIn(project: string): Judgement[] {
  try {
    return zizmor(project);
  } catch (error) {
    if (error instanceof Error && error.message.includes("no audit was performed")) return [];
    throw error;
  }
}

const fileOf = (name: string): string => `${name.replace("/", "-")}.yml`;

const linesOf = (name: string, judgements: readonly Judgement[]): string[] =>
  judgements
    .filter(({ file }) => file === fileOf(name))
    .map(({ line, message }) => `${line}: ${message.split("\n", 1)[0]}`);

/** Name of a file → judge → what it found. */
export type Recorded = { readonly [name: string]: { readonly [J in Judge]?: readonly string[] } };

export const readRecord = (): Recorded => (existsSync(RECORD) ? JSON.parse(readFileSync(RECORD, "utf8")) : {});

/** What the judges find now, and what the record says of those that are not installed. */
export async function record(cache: string): Promise<Recorded> {
  const files = corpus();
  const before = readRecord();
  const all = new Map<Judge, Found | undefined>();
  for (const by of JUDGES) all.set(by, await judge(by, files, cache));
  return Object.fromEntries(
    files.map(({ name }) => {
      const found = JUDGES.map((by) => [by, all.get(by)?.get(name) ?? before[name]?.[by] ?? []] as const);
      return [name, Object.fromEntries(found.filter(([, lines]) => lines.length > 0))];
    }),
  );
}
