import { expect, test } from "vitest";
import { type EmittedJob, emitted, emittedJobs, emittedSteps, jobNamed } from "./emitted.ts";

/** The file that a job calls; undefined for a job with steps. */
const calleeOf = (job: EmittedJob | undefined): string | undefined => job?.uses?.replace(/.*\//, "");

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

test("no text of a step's `run` holds an expression", () => {
  for (const { name, step } of emittedSteps) expect(step.run ?? "", name).not.toMatch(/\$\{\{/);
});

test("no checkout leaves credentials behind", () => {
  const checkouts = emittedSteps.filter(({ step }) => step.uses?.startsWith("actions/checkout@"));
  expect(checkouts.length).toBeGreaterThan(0);
  for (const { name, step } of checkouts) expect(step.with?.["persist-credentials"], name).toBe(false);
});

/** `FILE JOB: STEP` of every step whose keys read a context. The text of `run` cannot: another test allows no expression in it. */
const stepsReading = (context: string): string[] =>
  emittedSteps
    .filter(({ step }) => JSON.stringify({ ...step, run: "" }).includes(context))
    .map(({ name, step }) => `${name}: ${step.name}`);

test("the job's token reaches the steps that ask GitHub, and those that integrate", () => {
  const readers = [
    "somas-simulation.yml simulation: Look for unfinished work of an earlier run",
    "somas-simulation.yml simulation: Get the results of that run",
    "somas-wave.yml task: Wait for the legs it builds on",
    "somas-wave.yml integrate: Get the results of an earlier run",
    "somas-wave.yml integrate: Merge the results and push",
    "somas-wave.yml integrate: Tick finished tasks in the plan",
  ];
  expect(stepsReading("github.token")).toEqual(readers);
  const others = emittedJobs.filter(({ job }) => /github\.token/.test(JSON.stringify({ ...job, steps: [] })));
  expect(others).toEqual([]);
});

test("in the job of a task, the token is gone before any code of the repository or of an agent runs", () => {
  const steps = jobNamed("somas-wave.yml task")?.steps ?? [];
  const names = steps.map(({ name, uses }) => name ?? uses?.replace(/@.*/, ""));
  expect(names).toEqual([
    "actions/checkout",
    "Get the plan",
    "Get the wave and the results so far",
    "Get the scripts",
    "Wait for the legs it builds on",
    "Get the results it starts from",
    "Carry out the task",
    "Hand over the result",
    "Fail unless every task is done",
  ]);
});

test("the keys of agents and the variables of setups reach the step that runs a task only, and the calls that lead to it", () => {
  expect(stepsReading("secrets.")).toEqual(["somas-wave.yml task: Carry out the task"]);
  const run = jobNamed("somas-wave.yml task")?.steps?.find(({ name }) => name === "Carry out the task");
  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: this is how the emitted files say it
  expect(run?.env?.AGENT_ENV, "only where an agent may run").toBe("${{ matrix.leg.keys && secrets.agent_env || '' }}");
  expect(run?.env?.SETUP_ENV, "only where setup or verify run").toBe(
    "${{ matrix.leg.prepares && secrets.setup_env || '' }}",
  );
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: this is how the emitted files say it
  const holders = emittedJobs.filter(({ job }) => /secrets\./.test(JSON.stringify({ ...job, steps: [] })));
  for (const { name, job } of holders) {
    expect(job.secrets, name).toEqual({
      // biome-ignore lint/suspicious/noTemplateCurlyInString: this is how the emitted files say it
      agent_env: "${{ secrets.agent_env }}",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: this is how the emitted files say it
      setup_env: "${{ secrets.setup_env }}",
    });
    expect(JSON.stringify({ ...job, secrets: {} }), name).not.toContain("secrets.");
  }
  expect(new Set(holders.map(({ job }) => calleeOf(job)))).toEqual(
    new Set(["somas-implementation.yml", "somas-wave.yml"]),
  );
});

test("every call that leads to a task hands on the keys, and no other does", () => {
  const takesKeys = (job: EmittedJob): boolean =>
    emitted.some(({ file, document }) => file === calleeOf(job) && document.on.workflow_call?.secrets !== undefined);
  const calls = emittedJobs.filter(({ job }) => job.uses !== undefined);
  for (const { name, job } of calls) expect(job.secrets !== undefined, name).toBe(takesKeys(job));
});

test("no whole context and no other secret travels, wherever in a file it may stand", () => {
  for (const { file, text } of emitted) {
    for (const word of ["secrets: inherit", "secrets[", "toJSON(github)", "toJSON(secrets)", "toJSON(env)"]) {
      const found = text
        .split("\n")
        .filter((line) => line.includes(word) && !line.trimStart().startsWith("function library_"));
      expect(found, `${file}: ${word}`).toEqual([]);
    }
  }
  for (const { file, document } of emitted) {
    const keys = JSON.stringify(document, (key, value) => (key === "run" ? undefined : value));
    const others = keys
      .match(/\bsecrets\.\w+/g)
      ?.filter((read) => !["secrets.agent_env", "secrets.setup_env"].includes(read));
    expect(others ?? [], file).toEqual([]);
  }
});

test("nothing starts on an event that a stranger controls", () => {
  const events = new Set(emitted.flatMap(({ document }) => Object.keys(document.on)));
  expect([...events].sort()).toEqual(["pull_request", "push", "workflow_call", "workflow_dispatch"]);
  const [ci] = emitted.filter(({ document }) => "pull_request" in document.on);
  expect(ci?.file).toBe("ci.yml");
});

/** The steps that download artifacts, by `FILE JOB: STEP`. */
const downloads = emittedSteps
  .filter(({ step }) => step.uses?.startsWith("actions/download-artifact@"))
  .map(({ name, step }) => ({ name: `${name}: ${step.name}`, inputs: (step.with ?? {}) as Record<string, string> }));

test("no job takes an artifact by its name but those of a wave's legs, which nobody believes", () => {
  const byName = downloads.filter(({ inputs }) => inputs["artifact-ids"] === undefined);
  expect(byName.map(({ name }) => name)).toEqual([
    "somas-wave.yml integrate: Get the results of the wave",
    "somas-wave.yml integrate: Get the results of an earlier run",
  ]);
  for (const { name, inputs } of byName) expect(inputs.pattern, name).toMatch(/-\{plan,wave-.*-\*\}$/);
});

test("the id of an artifact comes from the job that uploaded it, and an empty one is not taken for all artifacts", () => {
  const ids = downloads.flatMap(({ inputs }) => inputs["artifact-ids"] ?? []);
  expect(ids.length).toBeGreaterThan(10);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is how the emitted files say it
  const asked = ["${{ steps.earlier.outputs.results_id }}", "${{ steps.wait.outputs.artifact_ids }}"];
  for (const id of ids.filter((text) => !asked.includes(text)))
    expect(id).toMatch(
      /^\$\{\{ ((inputs|needs\.[a-z0-9-]+\.outputs)\.(plan|scripts|ticks|results|artifact)_id \|\| )+'none' \}\}$/,
    );
  const outputs = emittedJobs.flatMap(({ job }) =>
    Object.entries((job as { outputs?: Record<string, string> }).outputs ?? {}),
  );
  for (const [name, value] of outputs.filter(([name]) => name.endsWith("_id")))
    expect(value, name).toMatch(/^\$\{\{ steps\.(keep|upload)\.outputs\.artifact-id \}\}$/);
});

test("a token is given to an action only to read the artifacts of another run", () => {
  const given = emittedSteps.filter(({ step }) => JSON.stringify(step.with ?? {}).includes("token"));
  for (const { name, step } of given)
    expect(step, `${name}: ${step.name}`).toMatchObject({
      uses: expect.stringMatching(/^actions\/download-artifact@/),
      // biome-ignore lint/suspicious/noTemplateCurlyInString: this is how the emitted files say it
      with: { "run-id": expect.stringContaining("earlier"), "github-token": "${{ github.token }}" },
    });
  expect(given.length).toBe(2);
});

test("stage 3 learns whether a fork's pull request started the run, and all that reads the repository waits for stage 3", () => {
  const [simulation] = Object.values(emitted.find(({ file }) => file === "somas-simulation.yml")?.document.jobs ?? {});
  const asks = simulation?.steps?.findIndex((step) => step.env?.FROM_FORK !== undefined);
  expect(simulation?.steps?.slice(0, asks).map(({ uses }) => uses?.replace(/@.*/, ""))).toEqual(["actions/checkout"]);
  const pipeline = emitted.find(({ file }) => file === "somas-pipeline.yml")?.document.jobs ?? {};
  expect(calleeOf(pipeline["stage-3-simulation"])).toBe("somas-simulation.yml");
  const reaches = (id: string): boolean => {
    const needs = [pipeline[id]?.needs ?? []].flat();
    return id === "stage-3-simulation" || needs.some(reaches);
  };
  expect(Object.keys(pipeline).filter((id) => !reaches(id))).toEqual(["scripts", "ticks"]);
  expect(pipeline["stage-4-architecture"]?.needs, "nothing is ticked there").toEqual(["scripts", "stage-3-simulation"]);
});

test.each(["somas-scripts.yml scripts", "somas-ticks.yml ticks"])(
  "the job that hands over scripts sees neither the repository nor a token: %s",
  (name) => {
    const job = jobNamed(name);
    expect(job?.permissions).toEqual({});
    const actions = job?.steps?.flatMap(({ uses }) => uses?.replace(/@.*/, "") ?? []);
    expect(actions).toEqual(["actions/upload-artifact"]);
    expect(job?.steps?.flatMap(({ env }) => Object.keys(env ?? {}))).toEqual([]);
  },
);

test("what tasks uploaded is downloaded as it is, in bounded time, and stops no job where it cannot be", () => {
  const names = ["Get the results it starts from", "Get the results of the wave", "Get the results of an earlier run"];
  const steps = emittedSteps.filter(
    ({ name, step }) => name.startsWith("somas-wave") && names.includes(step.name ?? ""),
  );
  expect(steps).toHaveLength(names.length);
  for (const { step } of steps)
    expect(step, step.name).toMatchObject({
      with: { "skip-decompress": true, "digest-mismatch": "ignore" },
      "timeout-minutes": 10,
      "continue-on-error": true,
    });
});

test("integration runs nothing but its own scripts", () => {
  const steps = jobNamed("somas-wave.yml integrate")?.steps?.map(({ uses, name }) => uses?.replace(/@.*/, "") ?? name);
  expect(steps).toEqual([
    "actions/checkout",
    ...Array.from({ length: 5 }, () => "actions/download-artifact"),
    "Merge the results and push",
    "actions/download-artifact",
    "Tick finished tasks in the plan",
    "actions/upload-artifact",
  ]);
});

test("no workflow of the pipeline restores or keeps a cache", () => {
  for (const { name, step } of emittedSteps.filter((each) => each.name.startsWith("somas-"))) {
    expect(step.uses ?? "", name).not.toMatch(/^actions\/(cache|setup-)/);
    expect(Object.keys(step.with ?? {}), name).not.toContain("cache");
  }
});

test("a task that fails is red and stops nothing; one that did not start is not red", () => {
  const job = jobNamed("somas-wave.yml task");
  expect((job as { "continue-on-error"?: unknown })["continue-on-error"]).toBe(true);
  expect(job?.steps?.at(-1)).toMatchObject({
    name: "Fail unless every task is done",
    if: expect.stringContaining("outputs.done == 'false'"),
  });
});

test("the job that runs a runner can only read", () => {
  const runners = emittedJobs.filter(({ job }) => job.steps?.some((step) => step.name === "Carry out the task"));
  expect(runners.map(({ name }) => name)).toEqual(["somas-wave.yml task"]);
  expect(runners[0]?.job.permissions).toEqual({ actions: "read", contents: "read" });
});
