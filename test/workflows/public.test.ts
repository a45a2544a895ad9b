import { expect, test } from "vitest";
import { emitted, emittedJobs, emittedSteps } from "./emitted.ts";

const pipeline = emitted.find(({ file }) => file === "somas-pipeline.yml")?.document;

test("the pipeline's jobs keep their public names", () => {
  expect(Object.keys(pipeline?.jobs ?? {})).toEqual([
    "stage-3-simulation",
    "stage-4-architecture",
    "stage-4-b-dispatch",
    "stage-5-implementation",
    "report",
  ]);
});

test("dispatch has its public outputs, and so has the pipeline", () => {
  expect(Object.keys(pipeline?.jobs["stage-4-b-dispatch"]?.outputs ?? {})).toEqual(
    expect.arrayContaining(["matrix", "has_tasks"]),
  );
  expect(Object.keys(pipeline?.on.workflow_call?.outputs ?? {})).toEqual(
    expect.arrayContaining(["matrix", "has_tasks"]),
  );
});

test("callers and people have the same inputs", () => {
  const names = [
    "project_id",
    "plan",
    "mode",
    "on_invalid_plan",
    "runner",
    "max_parallel",
    "agent",
    "model",
    "budget_usd",
    "max_turns",
    "runner_argv",
    "setup",
    "context_files",
    "runs_on",
    "timeout_minutes",
    "stall_minutes",
    "architecture",
    "resume",
    "protected_paths",
    "runner_hours_per_hour",
  ];
  expect(Object.keys(pipeline?.on.workflow_call?.inputs ?? {})).toEqual(names);
  expect(Object.keys(pipeline?.on.workflow_dispatch?.inputs ?? {})).toEqual(names);
});

test("runs of one project wait for each other, and none is cancelled; others run beside it", () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is how the emitted file says it
  expect(pipeline?.concurrency).toEqual({ group: "somas-pipeline-${{ inputs.project_id }}" });
});

test("every artifact replaces the one that an earlier attempt of the run has left", () => {
  const uploads = emittedSteps.filter(({ step }) => step.uses?.startsWith("actions/upload-artifact@"));
  expect(uploads.length).toBe(4);
  for (const { name, step } of uploads) expect(step.with?.overwrite, `${name}: ${step.name}`).toBe(true);
});

test("the jobs that ask what the branch holds have it, with its history", () => {
  const shallow = emittedSteps.filter(
    ({ name, step }) =>
      name.startsWith("somas-") && step.uses?.startsWith("actions/checkout@") && step.with?.["fetch-depth"] !== 0,
  );
  expect(shallow.map(({ name }) => name)).toEqual(["somas-task.yml task"]);
});

test("a job of tasks has the time that its schedule gives it", () => {
  const [{ job } = {}] = emittedJobs.filter(({ name }) => name === "somas-task.yml task");
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is how the emitted file says it
  expect(job?.["timeout-minutes"]).toBe("${{ fromJSON(inputs.job).timeout_minutes }}");
});

test("the architect starts from what stage 3 found: what is done already, where the branch has it", () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is how the emitted file says it
  const base = "${{ needs.stage-3-simulation.outputs.architecture_base }}";
  expect(pipeline?.jobs["stage-4-architecture"]?.with?.base).toBe(base);
});

test("a matrix made at run time is guarded against an empty list", () => {
  const dynamic = emittedJobs.filter(({ job }) => /\$\{\{/.test(JSON.stringify(job.strategy?.matrix ?? {})));
  expect(dynamic.length).toBe(8);
  for (const { name, job } of dynamic) {
    const [list] = Object.values(job.strategy?.matrix ?? {}) as string[];
    expect(job.if, name).toContain(`toJSON(${list?.replace(/^\$\{\{ | \}\}$/g, "")}) != '[]'`);
  }
});

test("an output GitHub limits or prints in every log stays small: no scalar with an expression is long", () => {
  for (const { file, text } of emitted) {
    for (const line of text.split("\n")) if (/\$\{\{/.test(line)) expect(line.length, file).toBeLessThan(2_000);
  }
});

test("no file is near the parser's limit", () => {
  for (const { file, text } of emitted) expect(text.length, file).toBeLessThan(500_000);
});
