import { spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "../workflows-src/typed/build/build.ts";
import { renderAnnotation, renderDiagnostic } from "../workflows-src/typed/build/diagnostic.ts";
import { findMovedPins, type MovedPin, printPin } from "../workflows-src/typed/build/pins.ts";
import { measureSizes, showSizes } from "../workflows-src/typed/checks/facts/sizes.ts";
import { readFlags } from "./options.ts";
import { PLAN_SCHEMA_FILE, printPlanSchema } from "./plan-schema.ts";
import { PROJECT } from "./project.ts";
import { SETTINGS_PAGE, settingsPage } from "./settings-page.ts";

const HELP = `npm run build:workflows [-- --check | --watch] [-- --without-types]

Compiles workflows-src/workflows/*.wac.ts to .github/workflows/ and generated/.
  --check          write nothing; fail with a diff if the files differ from the definitions
  --watch          build again whenever something below workflows-src changes, without types
  --without-types  do not ask TypeScript about the definitions`;

const { root, command: COMMAND } = PROJECT;

async function main(): Promise<number> {
  const { check, watch, "without-types": withoutTypes } = readFlags(HELP, ["check", "watch", "without-types"]);
  if (watch) return watchSources();

  const built = await build({ ...PROJECT, types: !withoutTypes });
  const isOnGitHub = process.env.GITHUB_ACTIONS === "true";
  for (const problem of built.problems)
    console.error(isOnGitHub ? renderAnnotation(problem) : renderDiagnostic(problem, root));
  const unchecked = built.areTypesChecked
    ? ""
    : `Types were not checked${withoutTypes ? "" : ", because TypeScript is not installed"}: npm run types does it.`;
  if (built.problems.some(({ severity }) => severity === "error"))
    return say(["\nNothing was written.", unchecked].join(" ").trimEnd(), 1);

  const files = new Map(built.files).set(PLAN_SCHEMA_FILE, printPlanSchema()).set(SETTINGS_PAGE, settingsPage(COMMAND));
  const stale = [...existingFiles()].filter((file) => !files.has(file));
  const changed = [...files].filter(([file, text]) => read(file) !== text).map(([file]) => file);
  const exitCode = (check ? report : write)(files, changed, stale);
  const sizes = measureSizes([...built.emitted.values()]);
  if (sizes !== undefined) console.log(showSizes(sizes));
  if (unchecked !== "") console.log(unchecked);
  return exitCode;
}

function write(files: ReadonlyMap<string, string>, changed: readonly string[], stale: readonly string[]): number {
  const moved = movedPins(files, changed).map(
    ({ name, inDefinitions, inFiles }) =>
      `  pinned  ${name} to ${printPin(inDefinitions)}, before to ${printPin(inFiles)}`,
  );
  for (const file of stale) rmSync(join(root, file));
  for (const file of changed) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), files.get(file) ?? "");
  }
  const news = [...changed.map((file) => `  wrote   ${file}`), ...stale.map((file) => `  removed ${file}`)];
  const summary = `${files.size} files, ${news.length === 0 ? "all up to date" : `${news.length} changed`}`;
  return say([summary, ...news, ...moved].join("\n"), 0);
}

/** Reads a file. Git may check files out with the line ends of Windows. */
const read = (file: string): string | undefined =>
  existsSync(join(root, file)) ? readFileSync(join(root, file), "utf8").replaceAll("\r\n", "\n") : undefined;

const movedPins = (files: ReadonlyMap<string, string>, changed: readonly string[]): MovedPin[] =>
  findMovedPins(
    changed.map((file) => files.get(file) ?? ""),
    changed.map((file) => read(file) ?? ""),
  );

/** Lists the files of earlier builds: all of generated/, and workflows whose first line names the command. */
function* existingFiles(): Generator<string> {
  for (const file of list(".github/workflows"))
    if (read(file)?.split("\n", 1)[0]?.includes(`\`${COMMAND}\``)) yield file;
  yield* list("generated");
}

const list = (folder: string): string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    : [];

function report(files: ReadonlyMap<string, string>, changed: readonly string[], stale: readonly string[]): number {
  if (changed.length + stale.length === 0) return say(`${files.size} files are what the definitions say`, 0);
  const folder = mkdtempSync(join(tmpdir(), "expected-"));
  for (const file of changed) {
    const expected = join(folder, file);
    mkdirSync(dirname(expected), { recursive: true });
    writeFileSync(expected, files.get(file) ?? "");
    const actual = existsSync(join(root, file)) ? join(root, file) : "/dev/null";
    const { stdout } = spawnSync("git", ["diff", "--no-index", "--unified=2", actual, expected], { encoding: "utf8" });
    const lines = stdout
      .split("\n")
      .slice(stdout.indexOf("@@") < 0 ? 0 : stdout.slice(0, stdout.indexOf("@@")).split("\n").length - 1);
    const shown = lines.slice(0, LINES_SHOWN).map(shorten);
    const rest = lines.length - shown.length;
    if (rest > 0) shown.push(`… ${rest} more lines of this difference are not shown`, "");
    console.error([`--- ${file} as it is`, `+++ ${file} as the definitions say`, ...shown].join("\n"));
  }
  rmSync(folder, { recursive: true });
  for (const { name, inDefinitions, inFiles } of movedPins(files, changed))
    console.error(
      `${name} is pinned to ${printPin(inFiles)} in the files and to ${printPin(inDefinitions)} in the definitions: if a bot has raised it in the files, \`npm run pull-pins\` takes it over\n`,
    );
  const names = [
    ...changed.map((file) => `  differs: ${file}`),
    ...stale.map((file) => `  has no definition: ${file}`),
  ];
  return say(`Not what the definitions say:\n${names.join("\n")}\nRun \`${COMMAND}\` and commit the result.`, 1);
}

const LINES_SHOWN = 60;

/** A line with a minified library is useless in a diff. */
const shorten = (line: string): string =>
  line.length > 300 ? `${line.slice(0, 300)}… (${line.length} characters)` : line;

/**
 * Builds in a new process each time, because a loaded module is never loaded again. Looks at the files twice a second: a watch of
 * Linux follows an inode, and loses a file that an editor or git replaces.
 */
function watchSources(): Promise<number> {
  const sources = join(root, "workflows-src");
  const command = [...process.execArgv, fileURLToPath(import.meta.url), "--without-types"];
  let seen = "";
  let isBuilding = false;
  const look = () => {
    if (isBuilding) return;
    const now = list("workflows-src").map(stampOf).join("\n");
    if (now === seen) return;
    seen = now;
    isBuilding = true;
    spawn(process.execPath, command, { stdio: "inherit" }).on("exit", () => {
      isBuilding = false;
    });
  };
  look();
  console.log(`watching ${sources}`);
  return new Promise(() => setInterval(look, 500));
}

/** The state of a file; it may be removed between two looks. */
function stampOf(file: string): string {
  const { ctimeMs, size } = statSync(join(root, file), { throwIfNoEntry: false }) ?? {};
  return `${file} ${ctimeMs} ${size}`;
}

function say(text: string, exitCode: number): number {
  (exitCode === 0 ? console.log : console.error)(text);
  return exitCode;
}

process.exitCode = await main();
