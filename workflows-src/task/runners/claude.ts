import { amountAt, type JsonObject, objectAt, textAt } from "../../text/json.ts";
import { toOneLine } from "../../text/one-line.ts";
import type { TaskVerdict } from "../verdict.ts";
import { type Agent, type AgentReport, createAgentRunner, optionalArgument } from "./agent.ts";
import { parseEvents } from "./agent-output.ts";
import { classifyFailure } from "./failures.ts";

/** Allowed tools; with nobody to ask, all others are denied. */
const TOOLS = "Bash,Edit,Glob,Grep,NotebookEdit,Read,TodoWrite,WebFetch,WebSearch,Write";
const OPTIONS = `-p --output-format stream-json --verbose --permission-mode acceptEdits --allowedTools ${TOOLS}`;

/** Claude Code. Keys: `ANTHROPIC_API_KEY`, or `CLAUDE_CODE_OAUTH_TOKEN`. */
const agent: Agent = {
  name: "claude",
  limits: ["budget_usd", "max_turns"],
  call: ({ environment, promptFile }, home) => ({
    args: [
      ...OPTIONS.split(" "),
      ...optionalArgument("--model", environment.TASK_MODEL),
      ...optionalArgument("--max-turns", environment.TASK_MAX_TURNS),
      ...optionalArgument("--max-budget-usd", environment.TASK_BUDGET_USD),
    ],
    environment: {
      CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: "1",
      DISABLE_AUTOUPDATER: "1",
      ...(home && { CLAUDE_CONFIG_DIR: home }),
    },
    stdin: promptFile,
  }),
  read: (output) => {
    const events = parseEvents(output);
    const result = events.findLast(({ type }) => type === "result");
    return result && { ...reportFromResult(result), failure: findFailure(result, events) };
  },
};

const TOKENS = ["input_tokens", "output_tokens", "cache_creation_input_tokens", "cache_read_input_tokens"];

function reportFromResult(result: JsonObject): AgentReport {
  const used = objectAt(result, "usage");
  const denied = Array.isArray(result.permission_denials) ? result.permission_denials.length : 0;
  const answer = textAt(result, "result");
  return {
    answer: denied === 0 ? answer : `${answer ?? ""}\n\nUses of tools that were denied: ${denied}.`,
    usage: {
      cost_usd: amountAt(result, "total_cost_usd"),
      tokens: TOKENS.reduce((sum, name) => sum + amountAt(used, name), 0),
      turns: amountAt(result, "num_turns"),
    },
  };
}

/** `subtype` is `success` for errors of the service too, so `is_error` has to agree. */
function findFailure(result: JsonObject, events: readonly JsonObject[]): TaskVerdict | undefined {
  const { subtype, is_error, errors, stop_reason, api_error_status = "", api_error_type = "" } = result;
  const message = textAt(result, "result") ?? (Array.isArray(errors) ? errors.join("; ") : String(subtype));
  if (stop_reason === "refusal") return { verdict: "blocked", reason: toOneLine(`claude refuses: ${message}`) };
  if (subtype === "error_max_turns" || subtype === "error_max_budget_usd")
    return { verdict: "budget_exceeded", reason: toOneLine(`claude: ${message}`) };
  if (subtype !== "success" || is_error !== false) {
    const retry = events.findLast((event) => event.subtype === "api_retry");
    const details = `${api_error_status} ${api_error_type}\n${retry ? JSON.stringify(retry) : ""}`;
    return classifyFailure("claude", message, details);
  }
  if (amountAt(result, "num_turns") === 0) return { verdict: "runner_error", reason: "claude did not take a turn" };
  return undefined;
}

export const claude = createAgentRunner(agent);
