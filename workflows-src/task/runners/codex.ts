import { amountAt, objectAt, parseObject, textAt } from "../../text/json.ts";
import { type Agent, createAgentRunner, optionalArgument } from "./agent.ts";
import { parseEvents } from "./agent-output.ts";
import { classifyFailure } from "./failures.ts";

const OPTIONS = "exec --json --skip-git-repo-check --ephemeral --ignore-user-config";

/** A login shell reads profile files, which may wait for a lock, and Debian's replace the job's PATH. */
const SHELL = "-c sandbox_workspace_write.network_access=true -c allow_login_shell=false";

/** Codex. Key: `CODEX_API_KEY`. It does not read `OPENAI_BASE_URL` itself, so an option passes it on. */
const agent: Agent = {
  name: "codex",
  limits: [],
  call: ({ environment, agentEnvironment: { OPENAI_BASE_URL }, promptFile }, home) => ({
    args: [
      ...OPTIONS.split(" "),
      "--sandbox",
      environment.CI ? "danger-full-access" : "workspace-write",
      ...SHELL.split(" "),
      ...optionalArgument("-c", OPENAI_BASE_URL && `openai_base_url=${JSON.stringify(OPENAI_BASE_URL)}`),
      ...optionalArgument("--model", environment.TASK_MODEL),
      "-",
    ],
    ...(home && { environment: { CODEX_HOME: home } }),
    stdin: promptFile,
  }),
  ignore: (line) => line.includes('"type":"command_execution"'),
  read: (output) => {
    const events = parseEvents(output);
    const end = events.findLast(({ type }) => type === "turn.completed" || type === "turn.failed");
    if (end === undefined) return undefined;
    const items = events.filter(({ type }) => type === "item.completed").map((event) => objectAt(event, "item"));
    const answer = items.findLast(({ type }) => type === "agent_message");
    const used = objectAt(end, "usage");
    const tokens = amountAt(used, "input_tokens") + amountAt(used, "output_tokens");
    const message = unwrapMessage(textAt(objectAt(end, "error"), "message"));
    return {
      answer: answer && textAt(answer, "text"),
      failure: end.type === "turn.failed" ? classifyFailure("codex", message) : undefined,
      usage: tokens > 0 ? { tokens } : undefined,
    };
  },
};

/** Codex passes on the service's error: JSON in JSON. */
const unwrapMessage = (text = "the turn failed"): string =>
  textAt(objectAt(parseObject(text) ?? {}, "error"), "message") ?? text;

export const codex = createAgentRunner(agent);
