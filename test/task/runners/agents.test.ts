import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AGENTS, type AgentName } from "../../../workflows-src/plan/runner-names.ts";
import { task, Workshop } from "../job.ts";
import { type Fake, runFake } from "./fake-agent.ts";

let workshop: Workshop;
beforeEach(() => {
  workshop = new Workshop();
});
afterEach(() => workshop.remove());

const WRITES = "echo hello > hello.txt";

/** The end of a run that went well, as each agent prints it; proven by the tests of the real ones. */
const ENDS: Readonly<Record<AgentName, Fake["stdout"] & {}>> = {
  claude: [
    { type: "system", subtype: "init" },
    {
      ...{ type: "result", subtype: "success", is_error: false, num_turns: 2, result: "Done.", total_cost_usd: 0.5 },
      usage: { input_tokens: 10, output_tokens: 5, cache_read_input_tokens: 100 },
    },
  ],
  codex: [
    { type: "item.completed", item: { type: "agent_message", text: "Done." } },
    { type: "turn.completed", usage: { input_tokens: 100, output_tokens: 15 } },
  ],
  gemini: [
    { type: "message", role: "assistant", content: "I begin.", delta: true },
    { type: "tool_result", status: "success" },
    { type: "message", role: "assistant", content: "Do", delta: true },
    { type: "message", role: "assistant", content: "ne.", delta: true },
    { type: "result", status: "success", stats: { total_tokens: 115 } },
  ],
  opencode: [
    { type: "step_finish", part: { tokens: { total: 100 }, cost: 0.25 } },
    { type: "text", part: { text: "Done." } },
    { type: "step_finish", part: { tokens: { total: 15 }, cost: 0.25 } },
  ],
  copilot: [
    { type: "assistant.message", data: { content: "Done." } },
    { type: "assistant.turn_end", data: {} },
    { type: "result", exitCode: 0 },
  ],
  aider:
    "Done.\nTokens: 1.1k sent, 1.0k cache hit, 15 received. Cost: $0.10 message, $0.10 session.\nTokens: 2M sent, 5 received. Cost: $0.40 message, $0.50 session.\n",
};
const USAGE: Readonly<Record<AgentName, object>> = {
  claude: { cost_usd: 0.5, tokens: 115, turns: 2 },
  codex: { tokens: 115 },
  gemini: { tokens: 115 },
  opencode: { cost_usd: 0.5, tokens: 115, turns: 2 },
  copilot: { turns: 1 },
  aider: { cost_usd: 0.5, tokens: 2_001_120, turns: 2 },
};

const NOT_BELIEVED = { verdict: "runner_error", reason: expect.stringContaining("no end of a run") };

describe.each(AGENTS)("%s", (name) => {
  it("is done if its output, the diff and verify agree", async () => {
    const { result } = await runFake(workshop, name, { stdout: ENDS[name], does: WRITES });
    expect(result).toMatchObject({ verdict: "succeeded", runner: name, usage: USAGE[name] });
    if (name !== "aider") expect(workshop.resultFile(result)).toContain("## What the runner wrote\n\nDone.");
  });

  it("is not done if it changed nothing", async () => {
    const { result } = await runFake(workshop, name, { stdout: ENDS[name] });
    expect(result.verdict).toBe("no_change");
  });

  it.each([
    ["has no end", WRITES],
    ["is broken", `${WRITES}; echo '{"type":"result",'`],
  ])("is not believed if its output %s", async (_, does) => {
    expect((await runFake(workshop, name, { does })).result).toMatchObject(NOT_BELIEVED);
  });

  it("fails with its standard error if its output has no end", async () => {
    const { result } = await runFake(workshop, name, { stderr: "first\nHTTP 401 Unauthorized\n", exitCode: 3 });
    expect(result).toMatchObject({ verdict: "blocked", reason: `${name}: exit code 3: HTTP 401 Unauthorized` });
  });

  it("gets its keys, and its own home with them; verify gets neither", async () => {
    const keys = { SERVICE_KEY: "sk-0123456789", LITELLM_LOCAL_MODEL_COST_MAP: "my own" };
    const does = `${WRITES}; echo "my key is $SERVICE_KEY"`;
    const { environment, result } = await runFake(workshop, name, { stdout: ENDS[name], does }, { keys });
    expect(environment).toMatchObject(keys);
    expect(environment).not.toHaveProperty("GITHUB_TOKEN");
    expect(result.verdict).toBe("succeeded");
    expect(workshop.log("TASK-001")).toContain("my key is ***");
  });
});

it("an agent whose output overflows is not believed", async () => {
  const does = `${WRITES}; for i in {1..40}; do head -c 1000000 /dev/zero | tr '\\0' x; done; echo`;
  expect((await runFake(workshop, "claude", { does })).result).toMatchObject(NOT_BELIEVED);
});

describe("an agent that writes about rate limits", () => {
  const ABOUT = "I added a retry for 429 Too Many Requests: rate limit exceeded, try again in 20s.";

  it("does not count as rate limited", async () => {
    const result = { type: "result", subtype: "success", is_error: false, num_turns: 1, result: ABOUT };
    expect((await runFake(workshop, "claude", { stdout: [result], does: WRITES })).result.verdict).toBe("succeeded");
  });

  it("does not fail because of errors that it recovered from", async () => {
    const stdout = [{ type: "error", message: "Reconnecting... 429 Too Many Requests" }, ...(ENDS.codex as object[])];
    expect((await runFake(workshop, "codex", { stdout, does: WRITES })).result.verdict).toBe("succeeded");
  });
});

describe("a preset reads its agent's output", () => {
  const verdictOf = async (name: AgentName, fake: Fake) => {
    const { verdict, reason } = (await runFake(workshop, name, { does: WRITES, ...fake })).result;
    return `${verdict}: ${reason}`;
  };
  const claude = (fields: object): Fake => ({
    stdout: [{ type: "result", subtype: "success", is_error: true, num_turns: 1, ...fields }],
  });

  it.each<[string, AgentName, Fake]>([
    [
      "budget_exceeded: claude: Reached maximum number of turns (1)",
      "claude",
      claude({ subtype: "error_max_turns", errors: ["Reached maximum number of turns (1)"] }),
    ],
    ["budget_exceeded: claude: error_max_budget_usd", "claude", claude({ subtype: "error_max_budget_usd" })],
    ["quota_exhausted: claude: no more", "claude", claude({ api_error_type: "insufficient_quota", result: "no more" })],
    ["blocked: claude refuses: flagged", "claude", claude({ stop_reason: "refusal", result: "flagged" })],
    ["runner_error: claude: API Error: 400", "claude", claude({ result: "API Error: 400" })],
    ["runner_error: claude did not take a turn", "claude", claude({ is_error: false, num_turns: 0 })],
    [
      "runner_error: codex: bad",
      "codex",
      { stdout: [{ type: "turn.failed", error: { message: '{"error":{"message":"bad"}}' } }] },
    ],
    ["runner_error: codex: the turn failed", "codex", { stdout: [{ type: "turn.failed" }], exitCode: 1 }],
    [
      "budget_exceeded: gemini: Reached max session turns",
      "gemini",
      { stderr: "Reached max session turns\n", exitCode: 53 },
    ],
    [
      "quota_exhausted: gemini: no",
      "gemini",
      { stdout: [{ type: "result", status: "error", error: { message: "no" } }], stderr: "insufficient_quota" },
    ],
    [
      "blocked: opencode: stopped",
      "opencode",
      { stdout: [{ type: "error", error: { name: "ContentFilterError", data: { message: "stopped" } } }] },
    ],
    [
      "runner_error: opencode: UnknownError",
      "opencode",
      { stdout: [{ type: "error", error: { name: "UnknownError" } }] },
    ],
    [
      "blocked: copilot: 401 no",
      "copilot",
      {
        stdout: [
          { type: "session.error", data: { message: "401 no" } },
          { type: "result", exitCode: 1 },
        ],
        exitCode: 1,
      },
    ],
    [
      "blocked: aider: litellm.AuthenticationError: wrong key",
      "aider",
      { stdout: "litellm.AuthenticationError: wrong key\n" },
    ],
    [
      "quota_exhausted: aider: litellm.RateLimitError: You exceeded your current quota",
      "aider",
      { stdout: "litellm.RateLimitError: You exceeded your\ncurrent quota\n" },
    ],
  ])("%s", async (expected, name, fake) => {
    expect(await verdictOf(name, fake)).toBe(expected);
  });

  it("and finds when to come back", async () => {
    const error = {
      name: "APIError",
      data: { message: "slow", statusCode: 429, responseHeaders: { "retry-after": "41" } },
    };
    const pauses: number[] = [];
    const pause = async (seconds: number) => void pauses.push(seconds);
    const { result } = await runFake(
      workshop,
      "opencode",
      { stdout: [{ type: "error", error }], exitCode: 1 },
      {
        pause,
      },
    );
    expect(result).toMatchObject({ verdict: "rate_limited", reason: "opencode: slow", attempts: 4 });
    expect(pauses.slice(1).every((seconds) => seconds >= 41 && seconds <= 62)).toBe(true);
  });
});

describe("how an agent is called", () => {
  const LIMITS = { model: "some/model", budget_usd: 2.5, max_turns: 7 };
  const prompt = () => join(workshop.folder, "scratch/TASK-001/prompt.md");
  const call = (name: AgentName, keys?: Record<string, string>) =>
    runFake(workshop, name, { stdout: ENDS[name], does: WRITES }, { ...LIMITS, ...(keys && { keys }) });

  it("claude", async () => {
    const { args, stdin, environment } = await call("claude");
    const text = args.join(" ");
    expect(text).toMatch(/^-p --output-format stream-json --verbose --permission-mode acceptEdits --allowedTools \S+/);
    expect(text).toMatch(/--model some\/model --max-turns 7 --max-budget-usd 2.5$/);
    expect(stdin).toMatch(/^# Task TASK-001/);
    expect(environment).toMatchObject({ TASK_BUDGET_USD: "2.5", TASK_MAX_TURNS: "7", TASK_MODEL: "some/model" });
    expect(environment).not.toHaveProperty("CLAUDE_CONFIG_DIR");
  });

  it("codex, whose sandbox is off in a job", async () => {
    const { args, stdin } = await call("codex", { OPENAI_BASE_URL: "http://127.0.0.1/v1" });
    expect(args.join(" ")).toMatch(
      /^exec --json --skip-git-repo-check --ephemeral --ignore-user-config --sandbox danger-full-access /,
    );
    expect(args).toContain('openai_base_url="http://127.0.0.1/v1"');
    expect(args.slice(-3)).toEqual(["--model", "some/model", "-"]);
    expect(stdin).toMatch(/^# Task TASK-001/);
    expect(workshop.log("TASK-001")).toContain("[codex has no option for budget_usd: nothing keeps to it]");
  });

  it("gemini", async () => {
    const { args, stdin, environment } = await call("gemini", { GEMINI_API_KEY: "key-0123" });
    expect(args.join(" ")).toBe(
      "--approval-mode=yolo --output-format stream-json --model some/model -p Carry out the task above.",
    );
    expect(stdin).toMatch(/^# Task TASK-001/);
    expect(environment.GEMINI_CLI_TRUST_WORKSPACE).toBe("true");
    expect(environment.GEMINI_CLI_HOME).toContain("gemini-home");
  });

  it("opencode", async () => {
    const { args, stdin } = await call("opencode");
    const tail = ["--model", "some/model", "--file", prompt(), "--", "Carry out the task in the attached file."];
    expect(args).toEqual(["run", "--format", "json", ...tail]);
    expect(stdin).toBe("");
  });

  it("copilot", async () => {
    const { args, stdin } = await call("copilot");
    expect(args.slice(0, 2)).toEqual(["-p", `Read the file ${prompt()} and carry out the task in it.`]);
    expect(args.join(" ")).toContain(
      "--autopilot --max-autopilot-continues 7 --no-ask-user --allow-all-tools --deny-tool=shell(git push)",
    );
    expect(stdin).toBe("");
  });

  it("aider, whose own files are not part of the work", async () => {
    const does = `${WRITES}; mkdir .aider.tags.cache.v4; echo x > .aider.tags.cache.v4/x; echo y > .aider.conf.yml`;
    const { args, result } = await runFake(workshop, "aider", { stdout: ENDS.aider, does }, LIMITS);
    expect(args.slice(0, 5)).toEqual(["-m", "aider", "--message-file", prompt(), "--yes-always"]);
    expect(workshop.git("ls-tree", "--name-only", `${result.commit}`).split("\n")).toEqual([
      ".aider.conf.yml",
      ".somas",
      "README.md",
      "hello.txt",
    ]);
  });
});

it("an agent is chosen only by its name", async () => {
  const [result] = await workshop.run([task("TASK-001")], { agentEnvironment: { ANTHROPIC_API_KEY: "sk-0123" } });
  expect(result?.runner).toBe("brief");
});

it("an agent that cannot be installed fails the task with a reason and leaves no partial installation", async () => {
  const home = join(workshop.folder, "home");
  const [result] = await workshop.run([task("TASK-001")], {
    runner: "claude",
    environment: { HOME: home, PATH: "/nowhere" },
  });
  expect(result).toMatchObject({
    verdict: "runner_error",
    reason: expect.stringMatching(
      /^@anthropic-ai\/claude-code [\d.]+ could not be installed: npm could not be started/,
    ),
  });
  expect(existsSync(join(home, ".cache/somas-workflows/agents"))).toBe(true);
  expect(workshop.git("status", "--porcelain")).toBe("");
});
