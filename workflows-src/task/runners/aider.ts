import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Usage } from "../result.ts";
import { type Agent, agentRunner } from "./agent.ts";
import { failure } from "./failures.ts";
import type { Heard } from "./heard.ts";

/** Aider. Keys: those of the model's provider, e.g. `OPENAI_API_KEY`. Its exit code says nothing: it is 0 after fatal errors too. */
const agent: Agent = {
  name: "aider",
  limits: [],
  call: ({ environment, promptFile }) => ({
    args: [
      ...["--message-file", promptFile, "--yes-always", "--no-auto-commits", "--no-dirty-commits", "--no-gitignore"],
      ...["--no-pretty", "--no-stream", "--no-check-update", "--analytics-disable", "--no-show-release-notes"],
      ...["--no-show-model-warnings", "--no-detect-urls", "--no-suggest-shell-commands", "--no-auto-lint"],
      ...["--input-history-file", "/dev/null", "--chat-history-file", "/dev/null", "--llm-history-file", "/dev/null"],
      ...(environment.TASK_MODEL ? ["--model", environment.TASK_MODEL] : []),
    ],
    environment: { LITELLM_LOCAL_MODEL_COST_MAP: "True" },
  }),
  read: (heard) => {
    const tokens = heard.stdout.findLastIndex((line) => USED.test(line));
    const error = heard.stdout.findLastIndex((line) => /^litellm\.\w+/.test(line));
    if (error > tokens)
      return { failed: failure("aider", heard.stdout.slice(error, error + 3).join(" ")), usage: used(heard) };
    return tokens < 0 ? undefined : { usage: used(heard) };
  },
  // It keeps an index of the repository in the repository.
  tidy: (workspace) => {
    for (const name of readdirSync(workspace).filter((each) => /^\.aider\.(tags|input|chat|llm)/.test(each)))
      rmSync(join(workspace, name), { recursive: true, force: true });
  },
};

/** `Tokens: 1.2k sent, 80 received. Cost: $0.0038 message, $0.0052 session.`, with the cost only where the model's price is known. */
const USED = /^Tokens: ([\d.]+)(k|M)? sent,.*?([\d.]+)(k|M)? received\.(?: Cost: .*?\$([\d.]+) session)?/;
const FACTORS: Readonly<Record<string, number>> = { k: 1e3, M: 1e6 };

function used({ stdout }: Heard): Usage | undefined {
  const lines = stdout.map((line) => USED.exec(line)).filter((match) => match !== null);
  if (lines.length === 0) return undefined;
  const number = (digits = "0", factor = ""): number => Number(digits) * (FACTORS[factor] ?? 1);
  const tokens = lines.reduce(
    (sum, [, sent, by, received, times]) => sum + number(sent, by) + number(received, times),
    0,
  );
  const cost = lines.at(-1)?.[5];
  return { tokens: Math.round(tokens), turns: lines.length, ...(cost && { cost_usd: Number(cost) }) };
}

export const aider = agentRunner(agent);
