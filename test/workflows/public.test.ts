import { expect, test } from "vitest";
import { emitted, emittedJobs, emittedSteps, jobNamed } from "./emitted.ts";

const pipeline = emitted.find(({ file }) => file === "somas-pipeline.yml")?.document;

test("the pipeline's jobs keep their public names", () => {
  expect(Object.keys(pipeline?.jobs ?? {})).toEqual([
    "scripts",
    "ticks",
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
    "task_runners",
    "max_parallel",
    "agent",
    "model",
    "budget_usd",
    "max_turns",
    "runner_argv",
    "setup",
    "context_files",
    "runs_on",
    "task_runs_on",
    "timeout_minutes",
    "stall_minutes",
    "architecture",
    "resume",
    "protected_paths",
    "update_plan",
    "runner_hours_per_hour",
    "checkpoint_hours",
    "more_settings",
  ];
  const called = Object.keys(pipeline?.on.workflow_call?.inputs ?? {});
  expect(called.filter((name) => !names.includes(name))).toEqual(["result_files"]);
  expect(Object.keys(pipeline?.on.workflow_dispatch?.inputs ?? {})).toEqual(names);
});

test("runs of one project wait for each other, however many there are; others run beside it", () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is how the emitted file says it
  expect(pipeline?.concurrency).toEqual({ group: "somas-pipeline-${{ inputs.project_id }}", queue: "max" });
});

test("every artifact replaces the one that an earlier attempt of the run has left", () => {
  const uploads = emittedSteps.filter(({ step }) => step.uses?.startsWith("actions/upload-artifact@"));
  expect(uploads.length).toBe(6);
  for (const { name, step } of uploads) expect(step.with?.overwrite, `${name}: ${step.name}`).toBe(true);
});

test("every job has the whole history; a task's has the contents of its own commit only", () => {
  const checkouts = emittedSteps.filter(
    ({ name, step }) => name.startsWith("somas-") && step.uses?.startsWith("actions/checkout@"),
  );
  expect(checkouts.map(({ step }) => step.with?.["fetch-depth"])).toEqual(checkouts.map(() => 0));
  expect(checkouts.flatMap(({ name, step }) => (step.with?.filter ? [[name, step.with.filter]] : []))).toEqual([
    ["somas-wave.yml task", "blob:none"],
  ]);
});

test("a leg has the name, the runner and the time that its schedule gives it", () => {
  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: this is how the emitted file says it
  expect(jobNamed("somas-wave.yml task")).toMatchObject({
    name: "${{ matrix.leg.title }}",
    "runs-on": "${{ matrix.leg.runs_on }}",
    "timeout-minutes": "${{ matrix.leg.timeout_minutes }}",
    strategy: { "fail-fast": false, "max-parallel": "${{ fromJSON(inputs.next).runners }}" },
  });
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: this is how the emitted file says it
});

test("only a leg that builds on others waits, and what it waits for is all that it gets", () => {
  const steps = jobNamed("somas-wave.yml task")?.steps ?? [];
  const step = (name: string) => steps.find((each) => each.name === name);
  expect(step("Wait for the legs it builds on")?.if).toBe("matrix.leg.waits");
  expect(step("Get the results it starts from")).toMatchObject({
    if: "steps.wait.outputs.ready == 'true'",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is how the emitted file says it
    with: { "artifact-ids": "${{ steps.wait.outputs.artifact_ids }}" },
  });
  expect(step("Carry out the task")?.if).toBe("steps.wait.outputs.ready != 'false'");
});

test("the architect starts from what stage 3 found: what is done already, where the branch has it", () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is how the emitted file says it
  const next = "${{ needs.stage-3-simulation.outputs.architecture }}";
  expect(pipeline?.jobs["stage-4-architecture"]?.with?.next).toBe(next);
});

test("a cancelled run integrates what is finished and says what happened, and starts nothing else", () => {
  // Without a status function a condition means success() as well, which is false then.
  const starting = emittedJobs.filter(({ job }) => /\b(always|failure)\(\)/.test(job.if ?? ""));
  expect(starting.map(({ name }) => name)).toEqual(["somas-pipeline.yml report", "somas-wave.yml integrate"]);
});

test("a matrix made at run time is guarded against an empty list", () => {
  const dynamic = emittedJobs.filter(({ job }) => /\$\{\{/.test(JSON.stringify(job.strategy?.matrix ?? {})));
  expect(dynamic.map(({ name }) => name)).toEqual(["somas-wave.yml task"]);
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

const linesOf = (text: string): number => text.trimEnd().split("\n").length;

test("no file is near GitHub's limit of 512,000 bytes, and those without code can be read", () => {
  for (const { file, text } of emitted) expect(Buffer.byteLength(text), file).toBeLessThanOrEqual(400_000);
  for (const { file, text } of emitted)
    if (/implementation|wave/.test(file)) expect(linesOf(text), file).toBeLessThanOrEqual(350);
  const dispatch = emittedSteps.find(({ step }) => step.name === "Schedule the first wave")?.step.run ?? "";
  const lines = linesOf(emitted.find(({ file }) => file === "somas-pipeline.yml")?.text ?? "");
  expect(lines - linesOf(dispatch), "besides the script of dispatch").toBeLessThanOrEqual(400);
});
