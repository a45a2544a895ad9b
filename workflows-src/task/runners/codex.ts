import { amountAt, objectAt, parseObject, textAt } from "../json.ts";
import { type Agent, agentRunner } from "./agent.ts";
import { failure } from "./failures.ts";
import { events } from "./heard.ts";

/** Codex. Key: `CODEX_API_KEY`. `OPENAI_BASE_URL` is handed on: Codex itself does not read it. */
const agent: Agent = {
  name: "codex",
  limits: [],
  call: ({ environment, agentEnvironment, promptFile }, home) => ({
    args: [
      ...["exec", "--json", "--skip-git-repo-check", "--ephemeral", "--ignore-user-config"],
      ...["--sandbox", environment.CI ? "danger-full-access" : "workspace-write"],
      ...["-c", "sandbox_workspace_write.network_access=true"],
      // Profile files of the machine may wait for a lock, and Debian's put another PATH in place of the job's.
      ...["-c", "allow_login_shell=false"],
      ...(agentEnvironment.OPENAI_BASE_URL
        ? ["-c", `openai_base_url=${JSON.stringify(agentEnvironment.OPENAI_BASE_URL)}`]
        : []),
      ...(environment.TASK_MODEL ? ["--model", environment.TASK_MODEL] : []),
      "-",
    ],
    ...(home && { environment: { CODEX_HOME: home } }),
    stdin: promptFile,
  }),
  ignore: (line) => line.includes('"type":"command_execution"'),
  read: (heard) => {
    const all = events(heard);
    const end = all.findLast(({ type }) => type === "turn.completed" || type === "turn.failed");
    if (end === undefined) return undefined;
    const items = all.filter(({ type }) => type === "item.completed").map((event) => objectAt(event, "item"));
    const answer = items.findLast(({ type }) => type === "agent_message");
    const used = objectAt(end, "usage");
    const tokens = amountAt(used, "input_tokens") + amountAt(used, "output_tokens");
    return {
      answer: answer && textAt(answer, "text"),
      ...(end.type === "turn.failed" && {
        failed: failure("codex", message(textAt(objectAt(end, "error"), "message"))),
      }),
      ...(tokens > 0 && { usage: { tokens } }),
    };
  },
};

/** Codex hands on what the service sent: JSON in JSON. */
function message(text = "the turn failed"): string {
  return textAt(objectAt(parseObject(text) ?? {}, "error"), "message") ?? text;
}

export const codex = agentRunner(agent);
