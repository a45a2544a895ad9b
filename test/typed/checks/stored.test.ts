import { rmSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { downloadArtifact, uploadArtifact } from "../../../workflows-src/typed/actions.ts";
import { build } from "../../../workflows-src/typed/build/build.ts";
import { compile } from "../../../workflows-src/typed/build/compile.ts";
import { runAllChecks } from "../../../workflows-src/typed/checks/index.ts";
import { externalWorkflow } from "../../../workflows-src/typed/external.ts";
import { text } from "../../../workflows-src/typed/functions.ts";
import { job } from "../../../workflows-src/typed/job.ts";
import type { AnyJob, AnyStep, Jobs, Workflow } from "../../../workflows-src/typed/model/definition.ts";
import { defineScript, SCRIPTS_FOLDER, script, storeScript } from "../../../workflows-src/typed/script.ts";
import { call, reusableWorkflow, workflow } from "../../../workflows-src/typed/workflow.ts";
import { copyOf } from "../copy.ts";

const digest = defineScript({ name: "demo", title: "Demo", delivery: "digest", env: {}, outputs: {} });
const other = defineScript({ name: "other", title: "Other", delivery: "digest", env: {}, outputs: {} });
const inline = defineScript({ name: "demo", title: "Demo", env: {}, outputs: {} });

const plain = { "runs-on": "ubuntu-latest", permissions: {} } as const;
const props = { name: "Example", description: "" };
const artifact = { name: "scripts", path: SCRIPTS_FOLDER };
const get = () => downloadArtifact(artifact);
const put = () => uploadArtifact(artifact);
const run = () => script(digest, { env: {} });
const stores = (...steps: AnyStep[]) => job({ ...plain, steps });
const runs = (needs: readonly AnyJob[], steps: readonly AnyStep[] = [get(), run()]) => job({ ...plain, needs, steps });

/** What the check says of a workflow, without what it expects; of the other checks, their codes. */
function found(of: Workflow, isCalled?: boolean): string[] {
  const options = { source: "", command: "", scriptText: () => "true;\n", ...(isCalled !== undefined && { isCalled }) };
  return compile(of, { ...options, check: runAllChecks }).findings.map(({ code, message }) =>
    code === "unstored-script" ? message.replace(/: expected.*/, "") : code,
  );
}
const inJobs = (jobs: Jobs): string[] => found(workflow("example", { ...props, on: { push: {} } }, () => jobs));

const notBrought =
  'step "Demo" of job "run" runs the script "demo" by its digest, but no step before it brings the script';
const notHandedOver =
  'step "Demo" of job "run" runs the script "demo" by its digest, but no job before it uploads the script';
const notHandedOverBelow = (id: string, below: string) =>
  `job "${id}" leads to workflow "${below}", which runs the script "demo" by its digest, but no job before it uploads the script`;

describe("a script by its digest", () => {
  test("is stored and handed over by a job before, or in the same job", () => {
    const store = stores(storeScript(digest), put());
    expect(inJobs({ store, run: runs([store]) })).toEqual([]);
    expect(inJobs({ run: stores(storeScript(digest), run()) })).toEqual([]);
    expect(inJobs({ run: stores(script(inline, { env: {} })) })).toEqual([]);
  });

  test("is one of several, each by its name", () => {
    const store = stores(storeScript(digest), storeScript(other), put());
    const both = [get(), run(), script(other, { env: {} })];
    expect(inJobs({ store, run: runs([store], both) })).toEqual([]);
    const one = stores(storeScript(other), put());
    expect(inJobs({ one, run: runs([one], both) })).toEqual([notHandedOver]);
    expect(inJobs({ run: stores(storeScript(other), run()) })).toEqual([notBrought]);
  });

  test("may be uploaded with other files, and from a folder below or with a slash at its end", () => {
    for (const path of [
      text`README.md\n${SCRIPTS_FOLDER}/\n`,
      text`${SCRIPTS_FOLDER}/demo.cjs`,
      text`${SCRIPTS_FOLDER}/*.cjs`,
    ]) {
      const store = stores(storeScript(digest), uploadArtifact({ name: "scripts", path }));
      const steps = [downloadArtifact({ name: "scripts", path: text`${SCRIPTS_FOLDER}/` }), run()];
      expect(inJobs({ store, run: runs([store], steps) })).toEqual([]);
    }
    const elsewhere = stores(storeScript(digest), uploadArtifact({ path: text`${SCRIPTS_FOLDER}-old` }));
    expect(inJobs({ elsewhere, run: runs([elsewhere]) })).toEqual([notHandedOver]);
  });

  test("is not there where the artifact is downloaded to another folder, or by another step", () => {
    const store = stores(storeScript(digest), put());
    for (const first of [
      downloadArtifact({ name: "scripts" }),
      downloadArtifact({ path: "scripts" }),
      downloadArtifact({ path: text`${SCRIPTS_FOLDER}/scripts` }),
      uploadArtifact({ name: "others", path: SCRIPTS_FOLDER }),
      { name: "Get", run: "true" },
    ])
      expect(inJobs({ store, run: runs([store], [first, run()]) })).toEqual([notBrought]);
    expect(inJobs({ store, run: runs([store], [run(), get()]) })).toEqual([notBrought]);
  });

  test("may be in the steps that a function of the leg makes", () => {
    const store = stores(storeScript(digest), put());
    const legs = (steps: () => AnyStep[]) =>
      job({ ...plain, needs: [store], strategy: { matrix: { item: [1, 2] } }, steps: steps as never });
    expect(inJobs({ store, run: legs(() => [get(), run()]) })).toEqual([]);
    expect(inJobs({ store, run: legs(() => [run()]) })).toEqual([notBrought]);
  });

  test("can be allowed where something else brings it", () => {
    const allow = { "unstored-script": "the image holds it" };
    expect(inJobs({ run: runs([], [script(digest, { env: {}, allow })]) })).toEqual([]);
    expect(inJobs({ run: runs([], [get(), script(digest, { env: {}, allow })]) })).toEqual([]);
  });
});

/** What the build says of a definition that no other one calls, where its scripts are in this folder. */
async function problemsOf(scripts: string) {
  const root = copyOf("uncalled", "examples", "checks/unstored-script");
  try {
    return (
      await build({
        root,
        definitions: "uncalled",
        inline: scripts,
        libraries: [],
        command: "build",
        check: runAllChecks,
      })
    ).problems;
  } finally {
    rmSync(root, { recursive: true });
  }
}

describe("over workflows that are called", () => {
  const reusable = (id: string, jobs: Jobs, dispatch = false) =>
    reusableWorkflow(id, { ...props, inputs: {}, dispatch }, () => ({ jobs }));
  const calls = (of: ReturnType<typeof reusable>, needs: readonly AnyJob[] = []) =>
    call(of, { needs, permissions: {}, with: {} });

  const storing = reusable("storing", { store: stores(storeScript(digest), put()) });
  const running = reusable("running", { run: runs([]) });

  test("it is looked for in all that ended before, on every level", () => {
    const scripts = calls(storing);
    const around = reusable("around", { inner: calls(running) });
    expect(inJobs({ scripts, run: calls(around, [scripts]) })).toEqual([]);
    expect(inJobs({ scripts, run: calls(around) })).toEqual([notHandedOverBelow("run", "running")]);
    const first = calls(storing);
    const both = reusable("both", { first, second: calls(running, [first]) });
    expect(inJobs({ both: calls(both) })).toEqual([]);
    const early = calls(both);
    expect(inJobs({ early, run: calls(running, [early]) })).toEqual([]);
    expect(inJobs({ run: calls(running), late: early })).toEqual([notHandedOverBelow("run", "running")]);
  });

  test("it is said once, however often the workflow is called", () => {
    const jobs = Object.fromEntries(Array.from({ length: 16 }, (_, number) => [`wave-${number}`, calls(running)]));
    expect(inJobs(jobs)).toEqual([notHandedOverBelow("wave-0", "running")]);
  });

  test("of a workflow that only calls start, its callers decide", () => {
    expect(found(running)).toEqual([]);
    expect(found(running, true)).toEqual([]);
    expect(found(running, false)).toEqual([notHandedOver]);
    expect(found(reusable("form", { run: runs([]) }, true), true)).toEqual([notHandedOver]);
  });

  test("where no definition of the project calls the workflow, the build says so", async () => {
    const problems = await problemsOf("examples/inline");
    expect(problems.map(({ code, file, line }) => `${file}:${line} ${code}`)).toEqual([
      "uncalled/uncalled.wac.ts:15 unstored-script",
    ]);
  });

  test("where a script has no module, the build says so, in place of a step that does nothing", async () => {
    expect(await problemsOf("checks/unstored-script")).toContainEqual(
      expect.objectContaining({
        file: "uncalled/uncalled.wac.ts",
        message:
          'the script "measure" has no module: expected checks/unstored-script/measure.ts, declared in measure.script.ts',
      }),
    );
  });

  test("a workflow of another repository stores nothing that is known here", () => {
    const uses = "example/platform/.github/workflows/store.yml@5f4dcc3b5aa765d61d8327deb882cf99a7d1c2f0" as const;
    const elsewhere = call(externalWorkflow(uses, { version: "v1.0.0", inputs: {} }), { permissions: {}, with: {} });
    expect(inJobs({ elsewhere, run: runs([elsewhere]) })).toEqual([notHandedOver]);
  });

  // A walk along all paths would visit 2^60 jobs and never end.
  test("a tree in which each workflow calls the next one twice is walked once per workflow", () => {
    let last = running;
    for (let level = 0; level < 60; level++) last = reusable(`level-${level}`, { a: calls(last), b: calls(last) });
    expect(inJobs({ top: calls(last) })).toContain(notHandedOverBelow("top", "running"));
  });

  test("steps of a called workflow that are nothing are said where it is defined", () => {
    const broken = reusable("broken", {
      none: job({ ...plain, steps: undefined as never }),
      holes: job({ ...plain, steps: [undefined, null, get(), run()] as never }),
    });
    expect(inJobs({ broken: calls(broken) })).toEqual([notHandedOverBelow("broken", "broken")]);
  });

  test("jobs that wait for each other, and needs that are nothing, do no harm", () => {
    const needs: AnyJob[] = [undefined as never, 1 as never];
    const one = runs(needs);
    needs.push(runs([one]), one);
    expect(inJobs({ run: one })).toContain(notHandedOver);
  });
});
