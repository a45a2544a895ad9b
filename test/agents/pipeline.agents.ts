import { mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect } from "vitest";
import { git, missingAct } from "../e2e/act.ts";
import { BRANCH, branches, files, merged, plan, resultFile, runPipeline } from "../e2e/pipeline.ts";
import { testUnless } from "../vitest/skip.ts";
import { openCodeConfig } from "./model/opencode.ts";
import { type ModelServer, startModel } from "./model/server.ts";
import { isAvailable } from "./registry.ts";

const KEY = "key-of-the-stub-0123456789";
const ANSWER = "Done: the file is written.";
const COMMAND = 'echo "$TASK_ID after $(ls *.txt 2>/dev/null)" > "$TASK_ID.txt"';

/** Where agents are installed: the machine's own folder, so that none is installed anew for every run. */
const AGENTS = ".cache/somas-workflows";

function lendAgents(home: string): void {
  mkdirSync(join(homedir(), AGENTS), { recursive: true });
  mkdirSync(dirname(join(home, AGENTS)), { recursive: true });
  symlinkSync(join(homedir(), AGENTS), join(home, AGENTS));
}

const reason = missingAct() ?? (!(await isAvailable("opencode")) && "OpenCode is not available");
let model: ModelServer;
beforeAll(async () => {
  const work = { tool: "bash", input: { command: COMMAND, description: "Writes the file" } };
  model = await startModel([work, { text: ANSWER }]);
});
afterAll(() => model.close());

/** Everything but GitHub and the model is real here: the emitted workflows, the agent's own command line, git. */
testUnless(reason)("an agent carries out a plan, from its text to the merged branch", async (context) => {
  const tasks = [
    { id: "ONE", description: "Write ONE.txt.", duration: 1, verify: "grep -q ONE ONE.txt" },
    { id: "TWO", description: "Write TWO.txt.", duration: 1, depends_on: ["ONE"], verify: "grep -q ONE.txt TWO.txt" },
  ];
  const keys = { OPENCODE_CONFIG_CONTENT: openCodeConfig(model.url, KEY), OPENCODE_DISABLE_MODELS_FETCH: "1" };
  const result = await runPipeline(context, {
    files: { "plan.json": plan(tasks) },
    inputs: { project_id: "project-001", plan: "plan.json", runner: "opencode", model: "stub/model" },
    secrets: {
      AGENT_ENV: Object.entries(keys)
        .map(([name, value]) => `${name}=${value}`)
        .join("\n"),
    },
    prepareHome: lendAgents,
  });
  expect(result.exitCode, result.log).toBe(0);
  expect(branches(result.remoteDir)).toEqual(["main", BRANCH]);
  expect(merged(result.remoteDir, BRANCH)).toMatchObject([
    { task: "ONE", verdict: "succeeded" },
    { task: "TWO", verdict: "succeeded" },
  ]);
  expect(git(result.remoteDir, "show", `${BRANCH}:TWO.txt`)).toBe("TWO after ONE.txt");
  for (const { id } of tasks) expect(git(result.remoteDir, "show", `${BRANCH}:${resultFile(id)}`)).toContain(ANSWER);
  expect(files(result.remoteDir, BRANCH)).toEqual(expect.arrayContaining(["ONE.txt", "TWO.txt"]));
  const logs = readdirSync(result.artifactsDir, { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.log$/.test(name),
  );
  expect(logs.length).toBe(2);
  for (const name of logs) expect(readFileSync(join(result.artifactsDir, name), "utf8")).not.toContain(KEY);
});
