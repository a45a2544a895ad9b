import { amountAt, objectAt, textAt } from "../../text/json.ts";
import { type Agent, createAgentRunner, optionalArgument } from "./agent.ts";
import { parseEvents } from "./agent-output.ts";
import { classifyFailure } from "./failures.ts";

const OUTPUT = "--output-format json --no-color --disable-client-telemetry";

/** GitHub Copilot CLI. Key: `COPILOT_GITHUB_TOKEN`, or a provider of your own with `COPILOT_PROVIDER_BASE_URL`. */
const agent: Agent = {
  name: "copilot",
  limits: ["max_turns"],
  call: ({ environment, promptFile, folder }, home) => ({
    args: [
      "-p",
      `Read the file ${promptFile} and carry out the task in it.`,
      "--add-dir",
      folder,
      "--autopilot",
      "--max-autopilot-continues",
      environment.TASK_MAX_TURNS ?? "50",
      "--no-ask-user",
      "--allow-all-tools",
      "--deny-tool=shell(git push)",
      ...OUTPUT.split(" "),
      ...optionalArgument("--model", environment.TASK_MODEL),
    ],
    environment: { COPILOT_AUTO_UPDATE: "false", ...(home && { COPILOT_HOME: home }) },
  }),
  ignore: (line) => /^\{"type":"(tool\.|user\.|assistant\.\w+_delta)/.test(line),
  read: (output) => {
    const events = parseEvents(output);
    const result = events.findLast(({ type }) => type === "result");
    if (result === undefined) return undefined;
    const data = events.map((event) => ({ type: event.type, ...objectAt(event, "data") }));
    const error = data.findLast(({ type }) => type === "session.error");
    const words = data.findLast((item) => item.type === "assistant.message" && textAt(item, "content") !== undefined);
    const message = error && (textAt(error, "message") ?? "no reason is given");
    const hasFailed = message !== undefined && amountAt(result, "exitCode") > 0;
    return {
      answer: words && textAt(words, "content"),
      failure: hasFailed ? classifyFailure("copilot", message, JSON.stringify(error)) : undefined,
      usage: { turns: data.filter(({ type }) => type === "assistant.turn_end").length },
    };
  },
};

export const copilot = createAgentRunner(agent);
