/** The checks of a large workflow, beside writing its YAML: 500 jobs of 20 steps, each job needs the 100 before it. */
import { runAllChecks } from "../../workflows-src/typed/checks/index.ts";
import { github } from "../../workflows-src/typed/contexts.ts";
import { emit } from "../../workflows-src/typed/emit/emit.ts";
import { lower } from "../../workflows-src/typed/emit/lower.ts";
import { text } from "../../workflows-src/typed/functions.ts";
import { job } from "../../workflows-src/typed/job.ts";
import type { AnyJob, Workflow } from "../../workflows-src/typed/model/definition.ts";
import { step } from "../../workflows-src/typed/step.ts";
import { call, reusableWorkflow, workflow } from "../../workflows-src/typed/workflow.ts";
import { countProcessorSeconds } from "./process-time.ts";
import { sideBySide, table } from "./side-by-side.ts";

const JOBS = 500;
const STEPS = 20;
const ROUNDS = 5;

const plain = { "runs-on": "ubuntu-latest", permissions: {} } as const;
const properties = { name: "Example", description: "" };

const called = reusableWorkflow("called", { ...properties, inputs: {} }, () => ({
  jobs: {
    work: job({
      ...plain,
      steps: [{ name: "Build", run: "make" }],
      concurrency: { group: text`called-${github.ref}` },
    }),
  },
}));

function makeJob(index: number, needs: readonly AnyJob[]): AnyJob {
  if (index % 10 === 9)
    return call(called, { permissions: {}, with: {}, needs, concurrency: { group: text`job-${github.ref}` } });
  const version = step({ id: "version", name: "Version", run: 'echo "it=1" >> "$GITHUB_OUTPUT"', outputs: ["it"] });
  const readers = Array.from({ length: STEPS - 1 }, (_, number) => ({
    name: `Read ${number}`,
    env: { VERSION: version.outputs.it, BEFORE: text`${needs.at(-1)?.result ?? ""} ${github.ref}` },
    run: 'echo "$VERSION"',
  }));
  return job({ ...plain, needs, steps: [version, ...readers] });
}

const jobs: Record<string, AnyJob> = {};
for (let index = 0; index < JOBS; index++) jobs[`job-${index}`] = makeJob(index, Object.values(jobs).slice(-100));
const large = workflow("large", { ...properties, on: { push: {} } }, () => jobs);

const lowerWithoutScripts = (definition: Workflow) => lower(definition, () => "");
const write = (): string => emit(large, lowerWithoutScripts(large), { source: "", command: "" });
const document = lowerWithoutScripts(large);
const written = write();
const check = () =>
  runAllChecks({
    workflow: large,
    documentOf: (definition) => (definition === large ? document : lowerWithoutScripts(definition)),
    scriptText: () => "",
    text: () => written,
    isCalled: true,
  });

const codes = check().findings.map(({ code }) => code);
if (codes.join() !== "oversized-file,oversized-run") throw new Error(`unexpected findings: ${codes.join(", ")}`);

const milliseconds = (run: () => unknown): number => 1000 * countProcessorSeconds(run);

const measured = sideBySide({ "write the YAML": () => milliseconds(write), check: () => milliseconds(check) }, ROUNDS);
console.log(`${JOBS} jobs of ${STEPS} steps; processor milliseconds, median of ${ROUNDS} rounds\n`);
console.log(
  table(
    ["", "ms", "beside writing"],
    measured.map(({ name, value, ratio }) => [name, value.toFixed(0), ratio.toFixed(2)]),
  ),
);
