import { toOneLine } from "../../text/one-line.ts";
import { amountAt, type JsonObject, objectAt, textAt } from "../json.ts";

import type { Judgement } from "../verdict.ts";
import { type Agent, agentRunner, type Said } from "./agent.ts";
import { failure } from "./failures.ts";
import { events } from "./heard.ts";

/** Where nobody can be asked: what is listed here is allowed, everything else is denied. */
const TOOLS = "Bash,Edit,Glob,Grep,NotebookEdit,Read,TodoWrite,WebFetch,WebSearch,Write";

/** Claude Code. Keys: `ANTHROPIC_API_KEY`, or `CLAUDE_CODE_OAUTH_TOKEN`. */
const agent: Agent = {
  name: "claude",
  limits: ["budget_usd", "max_turns"],
  call: ({ environment, promptFile }, home) => ({
    args: [
      ...["-p", "--output-format", "stream-json", "--verbose"],
      ...["--permission-mode", "acceptEdits", "--allowedTools", TOOLS],
      ...(environment.TASK_MODEL ? ["--model", environment.TASK_MODEL] : []),
      ...(environment.TASK_MAX_TURNS ? ["--max-turns", environment.TASK_MAX_TURNS] : []),
      ...(environment.TASK_BUDGET_USD ? ["--max-budget-usd", environment.TASK_BUDGET_USD] : []),
    ],
    environment: {
      CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: "1",
      DISABLE_AUTOUPDATER: "1",
      ...(home && { CLAUDE_CONFIG_DIR: home }),
    },
    stdin: promptFile,
  }),
  read: (heard) => {
    const all = events(heard);
    const result = all.findLast(({ type }) => type === "result");
    return result && { ...told(result), failed: failed(result, all) };
  },
};

function told(result: JsonObject): Said {
  const used = objectAt(result, "usage");
  const tokens = ["input_tokens", "output_tokens", "cache_creation_input_tokens", "cache_read_input_tokens"];
  const denied = Array.isArray(result.permission_denials) ? result.permission_denials.length : 0;
  const answer = textAt(result, "result");
  return {
    answer: denied === 0 ? answer : `${answer ?? ""}\n\nUses of tools that were denied: ${denied}.`,
    usage: {
      cost_usd: amountAt(result, "total_cost_usd"),
      tokens: tokens.reduce((sum, name) => sum + amountAt(used, name), 0),
      turns: amountAt(result, "num_turns"),
    },
  };
}

/** `subtype` is `success` for errors of the service too; only both fields together say that it went well. */
function failed(result: JsonObject, all: readonly JsonObject[]): Judgement | undefined {
  const { subtype, is_error, errors, stop_reason, api_error_status = "", api_error_type = "" } = result;
  const message = textAt(result, "result") ?? (Array.isArray(errors) ? errors.join("; ") : String(subtype));
  if (stop_reason === "refusal") return { verdict: "blocked", reason: toOneLine(`claude refuses: ${message}`) };
  if (subtype === "error_max_turns" || subtype === "error_max_budget_usd")
    return { verdict: "budget_exceeded", reason: toOneLine(`claude: ${message}`) };
  if (subtype !== "success" || is_error !== false) {
    const retry = all.findLast((event) => event.subtype === "api_retry");
    return failure("claude", message, `${api_error_status} ${api_error_type}\n${retry ? JSON.stringify(retry) : ""}`);
  }
  if (amountAt(result, "num_turns") === 0) return { verdict: "runner_error", reason: "claude did not take a turn" };
  return undefined;
}

export const claude = agentRunner(agent);
