import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "../workflows-src/typed/build/build.ts";
import { renderAnnotation, renderDiagnostic } from "../workflows-src/typed/build/diagnostic.ts";
import { measureSizes, showSizes } from "../workflows-src/typed/checks/facts/sizes.ts";
import { readFlags } from "./options.ts";
import { PLAN_SCHEMA_FILE, printPlanSchema } from "./plan-schema.ts";
import { PROJECT } from "./project.ts";
import { SETTINGS_PAGE, settingsPage } from "./settings-page.ts";

const HELP = `npm run build:workflows [-- --check | --watch]

Compiles workflows-src/workflows/*.wac.ts to .github/workflows/ and generated/.
  --check  write nothing; fail with a diff if the files differ from the definitions
  --watch  build again whenever something below workflows-src changes`;

const { root, command: COMMAND } = PROJECT;

async function main(): Promise<number> {
  const { check, watch: keepWatching } = readFlags(HELP, ["check", "watch"]);
  if (keepWatching) return watchSources();

  const built = await build(PROJECT);
  const isOnGitHub = process.env.GITHUB_ACTIONS === "true";
  for (const problem of built.problems)
    console.error(isOnGitHub ? renderAnnotation(problem) : renderDiagnostic(problem, root));
  if (built.problems.some(({ severity }) => severity === "error")) return say("\nNothing was written.", 1);

  const files = new Map(built.files).set(PLAN_SCHEMA_FILE, printPlanSchema()).set(SETTINGS_PAGE, settingsPage(COMMAND));
  const stale = [...existingFiles()].filter((file) => !files.has(file));
  const changed = [...files].filter(([file, text]) => read(file) !== text).map(([file]) => file);
  const exitCode = (check ? report : write)(files, changed, stale);
  const sizes = measureSizes([...built.emitted.values()]);
  if (sizes !== undefined) console.log(showSizes(sizes));
  return exitCode;
}

function write(files: ReadonlyMap<string, string>, changed: readonly string[], stale: readonly string[]): number {
  for (const file of stale) rmSync(join(root, file));
  for (const file of changed) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), files.get(file) ?? "");
  }
  const news = [...changed.map((file) => `  wrote   ${file}`), ...stale.map((file) => `  removed ${file}`)];
  return say(
    [`${files.size} files, ${news.length === 0 ? "all up to date" : `${news.length} changed`}`, ...news].join("\n"),
    0,
  );
}

const read = (file: string): string | undefined =>
  existsSync(join(root, file)) ? readFileSync(join(root, file), "utf8") : undefined;

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

/** Builds in a new process each time, because a loaded module is never loaded again. */
function watchSources(): Promise<number> {
  const run = () =>
    spawn(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url)], { stdio: "inherit" });
  let pending: NodeJS.Timeout | undefined;
  run();
  watch(join(root, "workflows-src"), { recursive: true }, () => {
    clearTimeout(pending);
    pending = setTimeout(run, 100);
  });
  return new Promise(() => {});
}

function say(text: string, exitCode: number): number {
  (exitCode === 0 ? console.log : console.error)(text);
  return exitCode;
}

process.exitCode = await main();
