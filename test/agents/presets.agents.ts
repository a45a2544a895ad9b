import { chmodSync, mkdirSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { AGENTS, type AgentName } from "../../workflows-src/plan/runner-names.ts";
import { openLog } from "../../workflows-src/task/log.ts";
import { type PreparedTask, prepareTask } from "../../workflows-src/task/prepare-task.ts";
import type { TaskResult } from "../../workflows-src/task/result.ts";
import { chooseRunner } from "../../workflows-src/task/runners/index.ts";
import type { RunnerExit } from "../../workflows-src/task/runners/runner.ts";
import type { TaskSettings } from "../../workflows-src/task/settings.ts";
import { missingWall } from "../task/hosted.ts";
import { task, Workshop } from "../task/job.ts";
import { openCodeConfig } from "./model/opencode.ts";
import { USED } from "./model/protocol.ts";
import { type Failure, type Script, startModel } from "./model/server.ts";
import { isAvailable } from "./registry.ts";

interface Proof {
  /** Keys, and the stub's address in place of the service's. */
  readonly keys: (url: string) => Readonly<Record<string, string>>;
  readonly model?: string;
  /** Files of the repository, so that the agent does not ask again for long. */
  readonly files?: Readonly<Record<string, string>>;
  /** Writes the file with the agent's own means, and then says so. */
  readonly work: (file: string) => Script;
  readonly usage: object;
  /** What of the agent's words becomes part of the result file. */
  readonly answer: string;
  /** What a refusal of the model becomes. */
  readonly refusal: { readonly verdict: string; readonly reason: string };
  /** It counts turns as `max_turns` means them. */
  readonly keepsToTurns?: true;
  /** It hands on when to come back. */
  readonly retryAfter?: true;
}

const KEY = "key-of-the-stub-0123456789";
const FENCE = "```";
const ANSWER = "Done: the file is written.";
const NO_CHANGE = { verdict: "no_change", reason: "changed nothing" };

/** Of two requests. */
const tokens = 2 * (USED.input + USED.output);

const PROOFS: Readonly<Record<AgentName, Proof>> = {
  claude: {
    keys: (url) => ({ ANTHROPIC_BASE_URL: url, ANTHROPIC_API_KEY: KEY, CLAUDE_CODE_MAX_RETRIES: "1" }),
    work: (file) => [{ tool: "Write", input: { file_path: file, content: "hello\n" } }, { text: ANSWER }],
    usage: { cost_usd: expect.closeTo(0.0128, 4), tokens, turns: 2 },
    answer: ANSWER,
    refusal: { verdict: "blocked", reason: "claude refuses" },
    keepsToTurns: true,
    retryAfter: true,
  },
  codex: {
    keys: (url) => ({ OPENAI_BASE_URL: `${url}/v1`, CODEX_API_KEY: KEY }),
    work: (file) => [
      // A command that takes longer than codex waits for it goes on in the background, and ends with codex: on a busy
      // machine even this one can, and the model here does not ask again.
      { tool: "exec", input: `await tools.exec_command({ cmd: "echo hello > ${file}", yield_time_ms: 30000 })` },
      { text: ANSWER },
    ],
    usage: { tokens },
    answer: ANSWER,
    refusal: NO_CHANGE,
  },
  gemini: {
    keys: (url) => ({ GOOGLE_GEMINI_BASE_URL: url, GEMINI_API_KEY: KEY }),
    model: "gemini-2.5-pro",
    keepsToTurns: true,
    work: (file) => [{ tool: "write_file", input: { file_path: file, content: "hello\n" } }, { text: ANSWER }],
    usage: { tokens },
    answer: ANSWER,
    refusal: NO_CHANGE,
  },
  opencode: {
    keys: (url) => ({ OPENCODE_CONFIG_CONTENT: openCodeConfig(url, KEY), OPENCODE_DISABLE_MODELS_FETCH: "1" }),
    model: "stub/model",
    work: (file) => [{ tool: "write", input: { filePath: file, content: "hello\n" } }, { text: ANSWER }],
    usage: { tokens, turns: 2 },
    answer: ANSWER,
    refusal: { verdict: "blocked", reason: "content filter" },
    retryAfter: true,
  },
  copilot: {
    keys: (url) => ({
      COPILOT_OFFLINE: "true",
      COPILOT_PROVIDER_BASE_URL: `${url}/v1`,
      COPILOT_PROVIDER_API_KEY: KEY,
    }),
    model: "gpt-5",
    work: (file) => [
      { tool: "create", input: { path: file, file_text: "hello\n" } },
      { tool: "task_complete", input: { summary: ANSWER } },
      { text: ANSWER },
    ],
    usage: { turns: expect.any(Number) },
    answer: ANSWER,
    refusal: NO_CHANGE,
  },
  aider: {
    keys: (url) => ({ OPENAI_API_BASE: `${url}/v1`, OPENAI_API_KEY: KEY }),
    model: "openai/gpt-4o",
    files: { ".aider.model.settings.yml": "- name: aider/extra_params\n  extra_params:\n    max_retries: 0\n" },
    work: () => [
      { text: `${ANSWER}\n\nhello.txt\n${FENCE}\n<<<<<<< SEARCH\n=======\nhello\n>>>>>>> REPLACE\n${FENCE}\n` },
    ],
    usage: { tokens: tokens / 2, turns: 1, cost_usd: expect.closeTo(0.0038, 4) },
    answer: "",
    refusal: NO_CHANGE,
  },
};

const LIMIT: Failure = {
  status: 429,
  code: "rate_limit_error",
  message: "This request would exceed your rate limit",
  headers: { "retry-after": "7" },
};
const ERROR: Failure = { status: 400, code: "invalid_request_error", message: "The request was bad" };

const ONE = task("TASK-001", { description: "Write hello.txt.", verify: "grep -qx hello hello.txt" });

/** A repository, and a model that follows the script, for as long as the test takes. */
async function inWorkshop(
  { files = {} }: Proof,
  script: (workshop: Workshop) => Script,
  test: (workshop: Workshop, url: string) => Promise<void>,
): Promise<void> {
  const workshop = new Workshop({ "README.md": "# Project\n", ...files });
  const model = await startModel(script(workshop));
  try {
    await test(workshop, model.url);
  } finally {
    await model.close();
    workshop.remove();
  }
}

/** A wall opens the way to the installed agents. */
const homeMode = statSync(homedir()).mode;
afterAll(() => chmodSync(homedir(), homeMode));

const CASES = await Promise.all(AGENTS.map(async (name) => [name, PROOFS[name], await isAvailable(name)] as const));

/** Most of the time passes with agents that wait before they ask again: they wait side by side. */
describe.concurrent.each(CASES)("%s", (name, proof, available) => {
  const it = test.skipIf(!available);
  const settings = { runner: name, ...(proof.model && { model: proof.model }) } as const;

  async function run(workshop: Workshop, url: string): Promise<TaskResult> {
    const [result] = await workshop.run([ONE], { ...settings, agentEnvironment: proof.keys(url), secrets: [KEY] });
    if (result === undefined) throw new Error("no result");
    return result;
  }

  it("edits a file, and says what it used", () =>
    inWorkshop(
      proof,
      ({ workspace }) => proof.work(join(workspace, "hello.txt")),
      async (workshop, url) => {
        const result = await run(workshop, url);
        expect(result, workshop.log(ONE.id)).toMatchObject({ verdict: "succeeded", usage: proof.usage });
        expect(workshop.git("show", `${result.commit}:hello.txt`)).toBe("hello");
        const changed = workshop.git("diff", "--name-only", `${result.commit}^`, `${result.commit}`).split("\n");
        expect(changed).toEqual([result.result_file, "hello.txt"]);
        expect(workshop.resultFile(result)).toContain(proof.answer);
        expect(workshop.log(ONE.id)).not.toContain(KEY);
      },
    ));

  test.skipIf(!available || missingWall() !== false)(
    "works as a user of its own, from an installation that it cannot change",
    () =>
      inWorkshop(
        proof,
        ({ workspace }) => proof.work(join(workspace, "hello.txt")),
        async (workshop, url) => {
          const wall = workshop.raiseWall();
          const options = { ...settings, agentEnvironment: proof.keys(url), secrets: [KEY], wall };
          const setup = `test ! -w ${join(homedir(), ".cache/somas-workflows/agents")}`;
          const [result] = await workshop.run([{ ...ONE, setup }], options);
          expect(result, workshop.log(ONE.id)).toMatchObject({ verdict: "succeeded", usage: proof.usage });
          expect(workshop.git("show", `${result?.commit}:hello.txt`)).toBe("hello");
        },
      ),
  );

  it("is refused for a while", () =>
    inWorkshop(
      proof,
      () => LIMIT,
      async (workshop, url) => {
        const { end, judged } = await runAlone(workshop, name, { ...settings, agentEnvironment: proof.keys(url) });
        expect(judged, workshop.log(ONE.id)).toMatchObject({ verdict: "rate_limited" });
        expect(judged?.retry_after_seconds !== undefined).toBe(proof.retryAfter ?? false);
        expect(end.timedOut).toBe(false);
      },
    ));

  it("gets an error from the service", () =>
    inWorkshop(
      proof,
      () => ERROR,
      async (workshop, url) => {
        const result = await run(workshop, url);
        expect(result, workshop.log(ONE.id)).toMatchObject({ verdict: "runner_error" });
        expect(result.reason).toContain("The request was bad");
      },
    ));

  test.skipIf(!available || !proof.keepsToTurns)("reaches the limit of turns", () =>
    inWorkshop(
      proof,
      ({ workspace }) => proof.work(join(workspace, "hello.txt")),
      async (workshop, url) => {
        const given = { agentEnvironment: proof.keys(url), secrets: [KEY], max_turns: 1 };
        const [result] = await workshop.run([ONE], { ...settings, ...given });
        expect(result, workshop.log(ONE.id)).toMatchObject({
          verdict: "budget_exceeded",
          reason: expect.stringMatching(/turn/i),
        });
      },
    ),
  );

  it("gets a refusal from the model", () =>
    inWorkshop(
      proof,
      () => [{ refusal: "I cannot help with that." }],
      async (workshop, url) => {
        const result = await run(workshop, url);
        const reason = expect.stringContaining(proof.refusal.reason);
        expect(result, workshop.log(ONE.id)).toMatchObject({ ...proof.refusal, reason });
      },
    ));
});

/** One run of the runner without the harness around it, which would try again what was refused for a while. */
async function runAlone(
  workshop: Workshop,
  runner: AgentName,
  { agentEnvironment, ...settings }: Partial<TaskSettings> & Pick<PreparedTask, "agentEnvironment">,
): Promise<RunnerExit> {
  const folder = join(workshop.folder, "scratch");
  mkdirSync(join(workshop.output, "logs"));
  const log = openLog(join(workshop.output, "logs", `${ONE.id}.log`));
  const common = { project_id: "project-123", agent: "coder", context_files: "", stall_minutes: 15 };
  const work = prepareTask({
    plan: { version: 1, tasks: [ONE] },
    task: ONE,
    settings: { ...common, runner, ...settings },
    ...{ folder, workspace: workshop.workspace, log, timeoutSeconds: 1700 },
    ...{ environment: process.env, agentEnvironment, secrets: [], pause: async () => {} },
  });
  const outcome = await chooseRunner(ONE, workshop.workspace, runner).run(work);
  log.close();
  return outcome;
}
