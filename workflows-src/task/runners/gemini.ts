import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { amountAt, objectAt, textAt } from "../json.ts";
import type { Judgement } from "../verdict.ts";
import type { Work } from "../work.ts";
import { type Agent, agentRunner } from "./agent.ts";
import { failure } from "./failures.ts";
import { events, type Heard } from "./heard.ts";

/** Exit codes of its own; others are the service's status, cut to a byte. */
const TURN_LIMIT = 53;

/** Gemini CLI. Key: `GEMINI_API_KEY`. */
const agent: Agent = {
  name: "gemini",
  limits: ["max_turns"],
  call: (work, home) => ({
    args: [
      ...["--approval-mode=yolo", "--output-format", "stream-json"],
      ...(work.environment.TASK_MODEL ? ["--model", work.environment.TASK_MODEL] : []),
      ...["-p", "Carry out the task above."],
    ],
    environment: { GEMINI_CLI_TRUST_WORKSPACE: "true", ...(home && { GEMINI_CLI_HOME: settingsIn(home, work) }) },
    stdin: work.promptFile,
  }),
  read: (heard, exitCode) => {
    const all = events(heard);
    const result = all.findLast(({ type }) => type === "result");
    if (result === undefined) return exitCode === TURN_LIMIT ? { failed: turnLimit(heard) } : undefined;
    const lastTool = all.findLastIndex(({ type }) => type === "tool_result");
    const words = all.slice(lastTool + 1).filter(({ type, role }) => type === "message" && role === "assistant");
    const tokens = amountAt(objectAt(result, "stats"), "total_tokens");
    const error = textAt(objectAt(result, "error"), "message") ?? "no reason is given";
    return {
      answer: words.map(({ content }) => content).join(""),
      ...(exitCode === TURN_LIMIT && { failed: turnLimit(heard) }),
      ...(result.status !== "success" &&
        exitCode !== TURN_LIMIT && { failed: failure("gemini", error, heard.stderr.join("\n")) }),
      ...(tokens > 0 && { usage: { tokens } }),
    };
  },
};

/** Options that have no flag. With a key in the environment and another address, the kind of key must be named. */
function settingsIn(home: string, { settings, agentEnvironment }: Work): string {
  const options = {
    general: { enableAutoUpdate: false, maxAttempts: 3 },
    privacy: { usageStatisticsEnabled: false },
    ...(agentEnvironment.GEMINI_API_KEY && { security: { auth: { selectedType: "gemini-api-key" } } }),
    ...(settings.max_turns ? { model: { maxSessionTurns: settings.max_turns } } : {}),
  };
  mkdirSync(join(home, ".gemini"), { recursive: true });
  writeFileSync(join(home, ".gemini", "settings.json"), JSON.stringify(options));
  return home;
}

const turnLimit = ({ stderr }: Heard): Judgement => ({
  verdict: "budget_exceeded",
  reason: `gemini: ${stderr.find((line) => /turn/i.test(line))?.trim() ?? "the limit of turns is reached"}`,
});

export const gemini = agentRunner(agent);
