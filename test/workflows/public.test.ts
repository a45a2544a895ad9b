import { expect, test } from "vitest";
import { emitted, emittedJobs } from "./emitted.ts";

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
