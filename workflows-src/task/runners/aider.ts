import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Usage } from "../result.ts";
import { type Agent, createAgentRunner, optionalArgument } from "./agent.ts";
import type { AgentOutput } from "./agent-output.ts";
import { classifyFailure } from "./failures.ts";

const OPTIONS = `
  --yes-always --no-auto-commits --no-dirty-commits --no-gitignore --no-pretty --no-stream --no-check-update --analytics-disable
  --no-show-release-notes --no-show-model-warnings --no-detect-urls --no-suggest-shell-commands --no-auto-lint
  --input-history-file /dev/null --chat-history-file /dev/null --llm-history-file /dev/null
`;

/** Aider. Keys: those of the model's provider, e.g. `OPENAI_API_KEY`. Its exit code is 0 even after fatal errors. */
const agent: Agent = {
  name: "aider",
  limits: [],
  call: ({ environment, promptFile }) => ({
    args: [
      "--message-file",
      promptFile,
      ...OPTIONS.trim().split(/\s+/),
      ...optionalArgument("--model", environment.TASK_MODEL),
    ],
    environment: { LITELLM_LOCAL_MODEL_COST_MAP: "True" },
  }),
  read: (output) => {
    const { stdout } = output;
    const tokens = stdout.findLastIndex((line) => USED.test(line));
    const error = stdout.findLastIndex((line) => /^litellm\.\w+/.test(line));
    if (error > tokens)
      return { failure: classifyFailure("aider", stdout.slice(error, error + 3).join(" ")), usage: readUsage(output) };
    return tokens < 0 ? undefined : { usage: readUsage(output) };
  },
  // It keeps an index of the repository in the repository.
  tidy: (workspace) => {
    for (const name of readdirSync(workspace).filter((entry) => /^\.aider\.(tags|input|chat|llm)/.test(entry)))
      rmSync(join(workspace, name), { recursive: true, force: true });
  },
};

/** `Tokens: 1.2k sent, 80 received. Cost: $0.0038 message, $0.0052 session.` The cost is absent if the model's price is unknown. */
const USED = /^Tokens: ([\d.]+)(k|M)? sent,.*?([\d.]+)(k|M)? received\.(?: Cost: .*?\$([\d.]+) session)?/;
const FACTORS: Readonly<Record<string, number>> = { k: 1e3, M: 1e6 };

function readUsage({ stdout }: AgentOutput): Usage | undefined {
  const lines = stdout.map((line) => USED.exec(line)).filter((match) => match !== null);
  if (lines.length === 0) return undefined;
  const read = (digits = "0", unit = ""): number => Number(digits) * (FACTORS[unit] ?? 1);
  let tokens = 0;
  for (const [, sent, sentUnit, received, receivedUnit] of lines)
    tokens += read(sent, sentUnit) + read(received, receivedUnit);
  const cost = lines.at(-1)?.[5];
  return { tokens: Math.round(tokens), turns: lines.length, ...(cost && { cost_usd: Number(cost) }) };
}

export const aider = createAgentRunner(agent);
