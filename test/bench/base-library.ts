/** The build beside what the base library alone does with the same workflows: whole processes, side by side. Prints a Markdown table. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parse } from "yaml";
import { processTime } from "./process-time.ts";
import { sideBySide, table } from "./side-by-side.ts";

const ROUNDS = 15;

const seconds = (...of: Parameters<typeof processTime>): number => processTime(...of).processor;
const TSX = resolve("node_modules/.bin/tsx");

const READ = `
import { readFileSync, writeFileSync } from "node:fs";
import { stringify } from "yaml";
const [folder] = process.argv.slice(2);
const documents = JSON.parse(readFileSync(folder + "/documents.json", "utf8"));
const write = (file, document) => writeFileSync(folder + "/" + file, stringify(document, { lineWidth: 0 }));
`;

const PLAIN = `${READ}
for (const [file, document] of Object.entries(documents)) write(file, document);
`;

/** As its documentation has it: objects of the library's classes, and a serializer of YAML. */
const LIBRARY = `${READ}
import { NormalJob, ReusableWorkflowCallJob, Step, Workflow } from "@github-actions-workflow-ts/lib";
for (const [file, { jobs, ...props }] of Object.entries(documents)) {
  const made = Object.entries(jobs).map(([id, { steps, ...job }]) =>
    steps === undefined ? new ReusableWorkflowCallJob(id, job) : new NormalJob(id, job).addSteps(steps.map((step) => new Step(step))));
  write(file, new Workflow(file, props).addJobs(made).workflow);
}
`;

const folder = mkdtempSync(join(tmpdir(), "bench-"));
const scripts = { plain: resolve("test/bench/.plain.ts"), library: resolve("test/bench/.library.ts") };
try {
  const files = readdirSync(".github/workflows").map((file) => [
    file,
    parse(readFileSync(`.github/workflows/${file}`, "utf8")),
  ]);
  writeFileSync(join(folder, "documents.json"), JSON.stringify(Object.fromEntries(files)));
  writeFileSync(scripts.plain, PLAIN);
  writeFileSync(scripts.library, LIBRARY);
  const measured = sideBySide(
    {
      "tsx + yaml, plain objects": () => seconds([TSX, scripts.plain, folder]),
      "tsx + the base library + yaml: nothing is checked": () => seconds([TSX, scripts.library, folder]),
      "`npm run build:workflows`: scripts bundled, checked, reference written": () =>
        seconds([TSX, "scripts/build-workflows.ts"]),
    },
    ROUNDS,
  );
  console.log(`The project's ${files.length} workflows, median of ${ROUNDS} rounds\n`);
  console.log(
    table(
      ["whole process", "processor seconds", "ratio"],
      measured.map(({ name, value, ratio }) => [name, value.toFixed(2), ratio.toFixed(2)]),
    ),
  );
} finally {
  for (const each of [folder, ...Object.values(scripts)]) rmSync(each, { recursive: true, force: true });
}
