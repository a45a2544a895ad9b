import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { amountAt, objectAt, textAt } from "../../text/json.ts";
import type { PreparedTask } from "../prepare-task.ts";
import type { TaskVerdict } from "../verdict.ts";
import { type Agent, createAgentRunner, optionalArgument } from "./agent.ts";
import { type AgentOutput, parseEvents } from "./agent-output.ts";
import { classifyFailure } from "./failures.ts";

/** Gemini's own exit code; others are the service's status, cut to a byte. */
const TURN_LIMIT = 53;

/** Gemini CLI. Key: `GEMINI_API_KEY`. */
const agent: Agent = {
  name: "gemini",
  limits: ["max_turns"],
  call: (task, home) => ({
    args: [
      "--approval-mode=yolo",
      "--output-format",
      "stream-json",
      ...optionalArgument("--model", task.environment.TASK_MODEL),
      "-p",
      "Carry out the task above.",
    ],
    environment: { GEMINI_CLI_TRUST_WORKSPACE: "true", ...(home && { GEMINI_CLI_HOME: writeSettings(home, task) }) },
    stdin: task.promptFile,
  }),
  read: (output, exitCode) => {
    const events = parseEvents(output);
    const result = events.findLast(({ type }) => type === "result");
    const turnLimit = exitCode === TURN_LIMIT ? describeTurnLimit(output) : undefined;
    if (result === undefined) return turnLimit && { failure: turnLimit };
    const lastTool = events.findLastIndex(({ type }) => type === "tool_result");
    const words = events.slice(lastTool + 1).filter(({ type, role }) => type === "message" && role === "assistant");
    const tokens = amountAt(objectAt(result, "stats"), "total_tokens");
    const error = textAt(objectAt(result, "error"), "message") ?? "no reason is given";
    const failure =
      result.status === "success" ? undefined : classifyFailure("gemini", error, output.stderr.join("\n"));
    return {
      answer: words.map(({ content }) => content).join(""),
      failure: turnLimit ?? failure,
      usage: tokens > 0 ? { tokens } : undefined,
    };
  },
};

/** Writes options that have no flag, and returns `home`. The kind of key must be named if the address is not the default. */
function writeSettings(home: string, { settings, agentEnvironment }: PreparedTask): string {
  const options = {
    general: { enableAutoUpdate: false, maxAttempts: 3 },
    privacy: { usageStatisticsEnabled: false },
    ...(agentEnvironment.GEMINI_API_KEY && { security: { auth: { selectedType: "gemini-api-key" } } }),
    ...(settings.max_turns && { model: { maxSessionTurns: settings.max_turns } }),
  };
  mkdirSync(join(home, ".gemini"), { recursive: true });
  writeFileSync(join(home, ".gemini", "settings.json"), JSON.stringify(options));
  return home;
}

const describeTurnLimit = ({ stderr }: AgentOutput): TaskVerdict => ({
  verdict: "budget_exceeded",
  reason: `gemini: ${stderr.find((line) => /turn/i.test(line))?.trim() ?? "the limit of turns is reached"}`,
});

export const gemini = createAgentRunner(agent);
