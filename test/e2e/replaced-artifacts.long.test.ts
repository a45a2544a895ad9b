import { readdirSync } from "node:fs";
import { expect, type TestContext, test } from "vitest";
import { describeUnless } from "../vitest/skip.ts";
import { type CallerResult, missingAct } from "./act.ts";
import { BRANCH, branches, merged, plan, runPipeline } from "./pipeline.ts";

/** What a job must not run. It would leave a file in the home folder. */
const PAYLOAD = 'require("node:fs").writeFileSync(process.env.HOME + "/ran-" + process.pid, "")';

/** A command that replaces scripts, as one could that got hold of the token by which the runner uploads artifacts. */
const replace = (...names: string[]): string =>
  names
    .map((name) => `printf '%s' '${PAYLOAD}' > "$HOME/../artifacts/somas-project-001-scripts/${name}.cjs"`)
    .join("; ");

/** Runs a task that replaces scripts, then one that is on its own and one that builds on it. */
async function runAfterReplacing(context: TestContext, ...names: string[]) {
  let home = "";
  const result = await runPipeline(context, {
    files: {
      "plan.json": plan([
        { id: "BAD", duration: 0.2, run: `${replace(...names)}; echo bad > bad.txt` },
        { id: "ALONE", duration: 0.1, run: "echo alone > alone.txt" },
        { id: "AFTER", duration: 0.1, depends_on: ["BAD"], run: "echo after > after.txt" },
      ]),
    },
    inputs: { project_id: "project-001", plan: "plan.json" },
    runners: 1,
    prepareHome: (folder) => {
      home = folder;
    },
  });
  return { ...result, left: readdirSync(home).filter((name) => name.startsWith("ran-")) };
}

const refusal = (name: string) =>
  expect.stringMatching(
    new RegExp(
      `^Nothing of the script "${name}" was run\\..* is sha256 [0-9a-f]{64}, expected sha256 [0-9a-f]{64}\\. The artifact .*replaced`,
    ),
  );

const errorsOf = ({ jobs }: CallerResult, path: RegExp): readonly string[] =>
  jobs.find((job) => path.test(job.path))?.errors ?? [];

/** A command that uploads an artifact of that name again, with files of its own in place of some. */
const upload = (name: string, ...files: readonly string[]): string => {
  const [folder, copy] = [`"$HOME/../artifacts/somas-project-001-${name}"`, '"$HOME/copy"'];
  const forged = files.map((file) => `printf '%s' '[]' > "$HOME/copy/${file}"`);
  return [`cp -r ${folder} ${copy}`, ...forged, `rm -r ${folder}`, `mv ${copy} ${folder}`].join("; ");
};

describeUnless(missingAct())("a task that replaces an artifact that later jobs believe", () => {
  const start = (context: TestContext, run: string) =>
    runPipeline(context, {
      files: {
        "plan.json": plan([
          { id: "BAD", duration: 0.2, run: `${run}; echo bad > bad.txt` },
          { id: "ALONE", duration: 0.1, run: "echo alone > alone.txt" },
        ]),
      },
      inputs: { project_id: "project-001", plan: "plan.json" },
      runners: 1,
    });

  test.concurrent.for([
    ["the plan", "plan", ["plan.json"]],
    ["the results", "results", ["results.json", "run.json", "wave.json"]],
  ] as const)(
    "stops the jobs after it, and none believes what lies in its place: %s",
    async ([, name, files], context) => {
      const result = await start(context, upload(name, ...files));
      expect(result.exitCode).not.toBe(0);
      for (const path of [/ALONE/, /wave-1\/.*integrate$/])
        expect(errorsOf(result, path)[0], `${path}\n${result.log}`).toBe(
          "None of the provided artifact IDs were found",
        );
      expect(branches(result.remoteDir)).toEqual(["main"]);
    },
  );
});

describeUnless(missingAct())("a task that replaces the scripts of the jobs after it", () => {
  test.concurrent("stops the other legs and the integration, and nothing of it runs or reaches the branch", async (context) => {
    const result = await runAfterReplacing(context, "wait", "task", "integrate");
    expect(result.exitCode).not.toBe(0);
    expect(errorsOf(result, /ALONE/), result.log).toEqual([refusal("task")]);
    expect(errorsOf(result, /AFTER/)).toEqual([refusal("wait")]);
    expect(errorsOf(result, /wave-1\/.*integrate$/)).toEqual([refusal("integrate")]);
    expect(branches(result.remoteDir)).toEqual(["main"]);
    expect(result.left).toEqual([]);
  });

  test.concurrent("stops the report, which makes the run red", async (context) => {
    const result = await runAfterReplacing(context, "report");
    expect(result.exitCode).not.toBe(0);
    expect(errorsOf(result, /report$/), result.log).toEqual([refusal("report")]);
    expect(merged(result.remoteDir, BRANCH).map(({ task }) => task)).toEqual(["BAD", "AFTER", "ALONE"]);
    expect(result.left).toEqual([]);
  });
});
