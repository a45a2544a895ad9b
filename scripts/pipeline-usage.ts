import { existsSync, readFileSync, statSync } from "node:fs";
import type { PipelineOptions } from "../workflows-src/local/run-pipeline.ts";
import { parseSettings, renderSettingProblem } from "../workflows-src/pipeline/settings/parse.ts";
import { SETTINGS } from "../workflows-src/pipeline/settings/table.ts";
import {
  joinSecrets,
  readSecretEnvironment,
  type SecretEnvironment,
} from "../workflows-src/task/secret-environment.ts";
import { readOptions } from "./options.ts";
import { describeOption, optionOf, type SettingOption, settingOptions } from "./setting-options.ts";

const OPTIONS = settingOptions();

export const PIPELINE_HELP = `Carries out an execution plan on this machine: every task in a clone of its own, the results on one branch.

  npm run pipeline                                     the example project, in a temporary folder
  npm run pipeline -- --repo DIR --project ID [options]  your repository

  --repo DIR                a git repository; only somas/ID changes in it, and branches below somas-held/ID
${OPTIONS.map(describeOption).join("\n")}
  --agent-env FILE          keys of agents, as lines of NAME=value; without it an agent runs with your login
  --setup-env FILE          variables of setup and verify, such as a token; no agent gets them
  --json                    print the result as one JSON object; progress goes to standard error. A run that
                            ends early prints what there is, and why it ended as "error"
                            (npm prints a banner of its own: npm run -s pipeline -- --json)
  --help

generated/settings.md explains when to use each. Without --project, the project is project-001.
Exit code 0: every task is done; 1: some task is not, or nothing of the plan was understood; 2: wrong usage, no plan, or an invalid plan with --on-invalid-plan fail.
NO_COLOR, FORCE_COLOR and COLUMNS count as in other programs.
Ctrl-C stops the running tasks and integrates the finished ones. A second Ctrl-C stops at once.
`;

/** A command line of the pipeline. */
export interface PipelineUsage {
  readonly help: boolean;
  readonly json: boolean;
  readonly repo: string | undefined;
  readonly options: Omit<PipelineOptions, "repository" | "onEvent" | "signal">;
}

const PROJECT = "project-001";

/** Reads the command line, or lists everything that is wrong with it. */
export function readPipelineUsage(args: readonly string[]): PipelineUsage | { readonly mistakes: readonly string[] } {
  const [flags, others] = [OPTIONS.filter(isFlag), OPTIONS.filter((option) => !isFlag(option))];
  const names = (options: readonly SettingOption[]): string[] => options.map(({ option }) => option);
  const texts = ["repo", "agent-env", "setup-env", ...names(others)];
  const { mistakes, words, flag, text } = readOptions(args, texts, ["json", "help", ...names(flags)]);
  for (const word of words) mistakes.push(`unexpected ${JSON.stringify(word)}: every value belongs to an option`);
  const repo = text("repo");
  if (repo !== undefined && !(existsSync(repo) && statSync(repo).isDirectory()))
    mistakes.push(`--repo ${JSON.stringify(repo)}: there is no such folder`);
  const values = Object.fromEntries([
    ...others.map(({ setting, option }) => [setting, text(option)]),
    ...flags.map(({ setting, option }) => [setting, flag(option)]),
  ]);
  const parsed = parseSettings({ ...values, project_id: values.project_id ?? PROJECT }, "local");
  if ("problems" in parsed)
    for (const problem of parsed.problems)
      mistakes.push(renderSettingProblem(problem, `--${optionOf(problem.setting, SETTINGS[problem.setting])}`));
  const agents = readVariables("agent-env", text("agent-env"), mistakes);
  const setups = readVariables("setup-env", text("setup-env"), mistakes);
  if (mistakes.length > 0 || "problems" in parsed) return { mistakes };
  return {
    help: flag("help"),
    json: flag("json"),
    repo,
    options: { ...parsed.settings, ...joinSecrets(agents, setups) },
  };
}

const isFlag = ({ row }: SettingOption): boolean => row.kind === "boolean";

/** Reads the variables of an option's file, if it is set; adds its problems to `mistakes`. */
function readVariables(
  option: "agent-env" | "setup-env",
  file: string | undefined,
  mistakes: string[],
): SecretEnvironment {
  try {
    const text = file === undefined ? "" : readFileSync(file, "utf8");
    return readSecretEnvironment(text, option === "agent-env" ? "agent_env" : "setup_env");
  } catch (error) {
    mistakes.push(`--${option} ${JSON.stringify(file)}: ${error instanceof Error ? error.message : error}`);
    return readSecretEnvironment("");
  }
}
