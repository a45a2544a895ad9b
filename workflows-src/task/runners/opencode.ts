import { amountAt, type JsonObject, objectAt, textAt } from "../../text/json.ts";
import type { Usage } from "../result.ts";
import type { TaskVerdict } from "../verdict.ts";
import { type Agent, createAgentRunner, optionalArgument } from "./agent.ts";
import { parseEvents } from "./agent-output.ts";
import { classifyFailure } from "./failures.ts";

/** OpenCode. Keys: those of the providers it knows, e.g. `ANTHROPIC_API_KEY`; others through `OPENCODE_CONFIG_CONTENT`. */
const agent: Agent = {
  name: "opencode",
  limits: [],
  call: ({ environment, promptFile }, home) => ({
    args: [
      "run",
      "--format",
      "json",
      ...optionalArgument("--model", environment.TASK_MODEL),
      "--file",
      promptFile,
      "--",
      "Carry out the task in the attached file.",
    ],
    environment: {
      OPENCODE_PERMISSION: '{"*":"allow"}',
      OPENCODE_DISABLE_AUTOUPDATE: "1",
      OPENCODE_DISABLE_LSP_DOWNLOAD: "1",
      OPENCODE_DISABLE_SHARE: "1",
      ...(home && { XDG_CONFIG_HOME: home, XDG_DATA_HOME: home, XDG_STATE_HOME: home }),
    },
  }),
  ignore: (line) => line.startsWith('{"type":"tool_use"'),
  read: (output) => {
    const events = parseEvents(output);
    const error = events.findLast(({ type }) => type === "error");
    const steps = events.filter(({ type }) => type === "step_finish").map((event) => objectAt(event, "part"));
    if (error === undefined && steps.length === 0) return undefined;
    const words = events.findLast(({ type }) => type === "text");
    return {
      answer: words && textAt(objectAt(words, "part"), "text"),
      failure: error && describeFailure(objectAt(error, "error")),
      usage: steps.length > 0 ? sumUsage(steps) : undefined,
    };
  },
};

function describeFailure(error: JsonObject): TaskVerdict {
  const data = objectAt(error, "data");
  const { statusCode = "", responseBody = "" } = data;
  const after = textAt(objectAt(data, "responseHeaders"), "retry-after");
  const message = textAt(data, "message") ?? String(error.name);
  const details = `${statusCode} ${error.name} ${responseBody} ${after ? `retry-after: ${after}` : ""}`;
  return classifyFailure("opencode", message, details);
}

function sumUsage(steps: readonly JsonObject[]): Usage {
  const sum = (amountOf: (step: JsonObject) => number): number =>
    steps.reduce((total, step) => total + amountOf(step), 0);
  const cost_usd = sum((step) => amountAt(step, "cost"));
  const tokens = sum((step) => amountAt(objectAt(step, "tokens"), "total"));
  return { ...(cost_usd > 0 && { cost_usd }), tokens, turns: steps.length };
}

export const opencode = createAgentRunner(agent);
