import { expect, test } from "vitest";
import { emitted, emittedJobs, emittedSteps } from "./emitted.ts";

test("there is something to check", () => {
  expect(emitted.length).toBeGreaterThanOrEqual(6);
  expect(emittedSteps.length).toBeGreaterThanOrEqual(20);
});

test("no script holds an expression", () => {
  for (const { name, step } of emittedSteps) expect(step.run ?? "", `${name}: ${step.name}`).not.toMatch(/\$\{\{/);
});

test("every action is pinned to a commit, with its version as a comment", () => {
  for (const { file, text } of emitted) {
    for (const [line] of text.matchAll(/^\s*(?:- )?uses: .*$/gm)) {
      expect(line, file).toMatch(
        /uses: (\.\/\.github\/workflows\/[a-z-]+\.yml|[a-z-]+\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/,
      );
    }
  }
});

test("permissions are stated on every job, and none is left to the workflow", () => {
  for (const { file, document } of emitted) expect(document.permissions, file).toEqual({});
  for (const { name, job } of emittedJobs) expect(job.permissions, name).toBeDefined();
});

test("only integration may write, and the calls that lead to it", () => {
  const writers = emittedJobs.filter(({ job }) => Object.values(job.permissions ?? {}).includes("write"));
  const names = writers.filter(({ job }) => job.uses === undefined).map(({ name }) => name);
  expect(names).toEqual(["somas-wave.yml integrate"]);
  const targets = new Set(writers.flatMap(({ job }) => job.uses ?? []));
  expect([...targets].sort()).toEqual([
    "./.github/workflows/somas-implementation.yml",
    "./.github/workflows/somas-wave.yml",
  ]);
});

test("no checkout leaves credentials behind", () => {
  const checkouts = emittedSteps.filter(({ step }) => step.uses?.startsWith("actions/checkout@"));
  expect(checkouts.length).toBeGreaterThan(0);
  for (const { name, step } of checkouts) expect(step.with?.["persist-credentials"], name).toBe(false);
});

/** `FILE JOB: STEP` of every step that reads it. */
const stepsReading = (context: string): string[] =>
  emittedSteps
    .filter(({ step }) => JSON.stringify(step).includes(context))
    .map(({ name, step }) => `${name}: ${step.name}`);

test("the job's token reaches integration's script only", () => {
  expect(stepsReading("github.token")).toEqual(["somas-wave.yml integrate: Merge the results and push"]);
  const others = emittedJobs.filter(({ job }) => /github\.token/.test(JSON.stringify({ ...job, steps: [] })));
  expect(others).toEqual([]);
});

test("the keys of agents reach the step that runs a task only, and the calls that lead to it", () => {
  expect(stepsReading("secrets.")).toEqual(["somas-task.yml task: Carry out the task"]);
  const holders = emittedJobs.filter(({ job }) => /secrets\./.test(JSON.stringify({ ...job, steps: [] })));
  for (const { name, job } of holders) {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is how the emitted files say it
    expect(job.secrets, name).toEqual({ agent_env: "${{ secrets.agent_env }}" });
    expect(JSON.stringify({ ...job, secrets: {} }), name).not.toContain("secrets.");
  }
  expect(new Set(holders.map(({ job }) => job.uses?.replace(/.*\/|\.yml/g, "")))).toEqual(
    new Set(["somas-implementation", "somas-wave", "somas-lane", "somas-task"]),
  );
});

test("every call that leads to a task hands on the keys", () => {
  const calls = emittedJobs.filter(({ job }) => job.uses !== undefined);
  for (const { name, job } of calls) expect(job.secrets, name).toBeDefined();
});

test("no whole context and no other secret travels, wherever in a file it may stand", () => {
  for (const { file, text } of emitted) {
    for (const word of [
      "secrets: inherit",
      "secrets[",
      "toJSON(github)",
      "toJSON(secrets)",
      "toJSON(env)",
      "github-token",
    ]) {
      const found = text
        .split("\n")
        .filter((line) => line.includes(word) && !line.trimStart().startsWith("function library_"));
      expect(found, `${file}: ${word}`).toEqual([]);
    }
    const others = text.match(/\bsecrets\.\w+/g)?.filter((read) => read !== "secrets.agent_env");
    expect(others ?? [], file).toEqual([]);
  }
});

test("nothing starts on an event that a stranger controls", () => {
  const events = new Set(emitted.flatMap(({ document }) => Object.keys(document.on)));
  expect([...events].sort()).toEqual(["pull_request", "push", "workflow_call", "workflow_dispatch"]);
  const [ci] = emitted.filter(({ document }) => "pull_request" in document.on);
  expect(ci?.file).toBe("ci.yml");
});

test("stage 3 learns whether a fork's pull request started the run, and everything waits for stage 3", () => {
  const pipeline = emitted.find(({ file }) => file === "somas-pipeline.yml")?.document.jobs ?? {};
  expect(pipeline["stage-3-simulation"]?.steps?.some((step) => step.env?.FROM_FORK !== undefined)).toBe(true);
  const reaches = (id: string): boolean => {
    const needs = [pipeline[id]?.needs ?? []].flat();
    return id === "stage-3-simulation" || needs.some(reaches);
  };
  for (const id of Object.keys(pipeline)) expect(reaches(id), id).toBe(true);
});

test("integration runs nothing but its own script", () => {
  const integrate = emittedJobs.find(({ name }) => name === "somas-wave.yml integrate")?.job;
  const steps = integrate?.steps?.map(({ uses, name }) => uses?.replace(/@.*/, "") ?? name);
  expect(steps).toEqual([
    "actions/checkout",
    "actions/download-artifact",
    "actions/download-artifact",
    "actions/download-artifact",
    "Merge the results and push",
    "actions/upload-artifact",
  ]);
});

test("a task that fails is red and stops nothing", () => {
  const { job } = emittedJobs.find(({ name }) => name === "somas-task.yml task") ?? {};
  expect((job as { "continue-on-error"?: unknown })["continue-on-error"]).toBe(true);
  expect(job?.steps?.at(-1)).toMatchObject({
    name: "Fail unless every task is done",
    if: expect.stringContaining("outputs.done != 'true'"),
  });
});

test("the job that runs a runner can only read", () => {
  const runners = emittedJobs.filter(({ job }) => job.steps?.some((step) => step.name === "Carry out the task"));
  expect(runners.map(({ name }) => name)).toEqual(["somas-task.yml task"]);
  expect(runners[0]?.job.permissions).toEqual({ contents: "read" });
});
