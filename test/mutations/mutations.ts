/**
 * `npm run test:mutations [-- --all | --page] [WORDS OF A MISTAKE]`: makes each defect in a copy of the project and runs the quickest suite that
 * should notice it; with `--all` every suite that is named for it. With `--page` it writes what the quickest found into docs/mutations.md.
 */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { DEFECTS, type Defect } from "./defects.ts";
import { type Noticed, page, row } from "./page.ts";
import { Project, type Ran } from "./project.ts";
import { SUITES, type SuiteName } from "./suites.ts";

const PAGE = "docs/mutations.md";
const FEW_ROUNDS = { SOMAS_FAULTS_RUNS: "20", SOMAS_TEST_ROUNDS: "20" };

/** The first thing a suite complains about, in its own words; undefined where it notices nothing. */
function complaint(suite: SuiteName, { passed, stdout, stderr }: Ran): string | undefined {
  if (passed) return undefined;
  const start = stdout.indexOf('{"numTotalTestSuites"');
  if (start === -1) return firstError(`${stdout}\n${stderr}`) ?? `${suite} fails`;
  const {
    testResults,
  }: { testResults: { message: string; assertionResults: { status: string; fullName: string }[] }[] } = JSON.parse(
    stdout.slice(start).split("\n")[0] ?? "",
  );
  const failed = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .find(({ status }) => status === "failed");
  return (
    failed?.fullName ??
    testResults.map(({ message }) => message.split("\n")[0]).find((message) => message) ??
    `${suite} fails`
  );
}

const firstError = (output: string): string | undefined =>
  output
    .split("\n")
    .find((line) => /error|refused|\[[a-z-]+\]$/i.test(line))
    ?.trim();

async function notice(defect: Defect, suites: readonly SuiteName[]): Promise<Noticed> {
  const project = new Project(mkdtempSync(join(tmpdir(), "somas-mutation-")));
  try {
    project.damage(defect);
    const built = complaint("build", await project.run(SUITES.build.command));
    // What is not built reaches nobody, and no other suite.
    if (built !== undefined) return { defect, found: new Map([["build", built]]) };
    const found = new Map<SuiteName, string | undefined>();
    for (const suite of suites)
      found.set(suite, complaint(suite, await project.run(SUITES[suite].command, FEW_ROUNDS)));
    return { defect, found };
  } finally {
    project.remove();
  }
}

const args = process.argv.slice(2);
const all = args.includes("--all");
const writes = args.includes("--page");
const words = args
  .filter((arg) => !arg.startsWith("--"))
  .join(" ")
  .toLowerCase();
const chosen = DEFECTS.filter(({ mistake }) => mistake.toLowerCase().includes(words));
if (chosen.length === 0) {
  const known = DEFECTS.map(({ mistake }) => `  ${mistake}`).join("\n");
  console.error(`no mistake is described by ${JSON.stringify(words)}; there are\n${known}`);
  process.exit(2);
}

/** Notices all mistakes, one for each processor at a time, and shows each as soon as those before it are shown. */
async function noticeAll(defects: readonly Defect[]): Promise<Noticed[]> {
  const waiting = defects.entries();
  const noticed: Noticed[] = [];
  let shown = 0;
  const work = async (): Promise<void> => {
    for (const [index, defect] of waiting) {
      noticed[index] = await notice(defect, all ? defect.noticedBy : defect.noticedBy.slice(0, 1));
      for (let next = noticed[shown]; next !== undefined; next = noticed[++shown]) show(next);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return noticed;
}

function show({ defect, found }: Noticed): void {
  console.log(defect.mistake);
  for (const [suite, complaint] of found)
    console.log(`  ${complaint === undefined ? "✗" : "✓"} ${suite}: ${complaint ?? "notices nothing"}`);
}

const noticed = await noticeAll(chosen);
const unnoticed = noticed.flatMap(({ found }) => [...found.values()].filter((complaint) => complaint === undefined));
console.log(`\n${noticed.length - unnoticed.length} passed, ${unnoticed.length} failed`);
if (unnoticed.length > 0) process.exitCode = 1;
else if (writes) writeFileSync(PAGE, page(existsSync(PAGE) ? readFileSync(PAGE, "utf8") : "", noticed.map(row)));
