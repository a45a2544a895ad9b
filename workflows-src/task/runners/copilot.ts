import { amountAt, objectAt, textAt } from "../json.ts";
import { type Agent, agentRunner } from "./agent.ts";
import { failure } from "./failures.ts";
import { events } from "./heard.ts";

/** GitHub Copilot CLI. Key: `COPILOT_GITHUB_TOKEN`; or a provider of one's own, `COPILOT_PROVIDER_BASE_URL` and its like. */
const agent: Agent = {
  name: "copilot",
  limits: ["max_turns"],
  call: ({ environment, promptFile, folder }, home) => ({
    args: [
      ...["-p", `Read the file ${promptFile} and carry out the task in it.`, "--add-dir", folder],
      ...["--autopilot", "--max-autopilot-continues", environment.TASK_MAX_TURNS ?? "50"],
      ...["--no-ask-user", "--allow-all-tools", "--deny-tool=shell(git push)"],
      ...["--output-format", "json", "--no-color", "--disable-client-telemetry"],
      ...(environment.TASK_MODEL ? ["--model", environment.TASK_MODEL] : []),
    ],
    environment: { COPILOT_AUTO_UPDATE: "false", ...(home && { COPILOT_HOME: home }) },
  }),
  ignore: (line) => /^\{"type":"(tool\.|user\.|assistant\.\w+_delta)/.test(line),
  read: (heard) => {
    const all = events(heard);
    const result = all.findLast(({ type }) => type === "result");
    if (result === undefined) return undefined;
    const data = all.map((event) => ({ type: event.type, ...objectAt(event, "data") }));
    const error = data.findLast(({ type }) => type === "session.error");
    const words = data.findLast((each) => each.type === "assistant.message" && textAt(each, "content") !== undefined);
    const turns = data.filter(({ type }) => type === "assistant.turn_end").length;
    const failed = error && amountAt(result, "exitCode") > 0;
    return {
      answer: words && textAt(words, "content"),
      ...(failed && {
        failed: failure("copilot", textAt(error, "message") ?? "no reason is given", JSON.stringify(error)),
      }),
      usage: { turns },
    };
  },
};

export const copilot = agentRunner(agent);
