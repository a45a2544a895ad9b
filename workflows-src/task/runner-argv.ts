import { oneLine } from "./text.ts";
import type { TaskSettings } from "./work.ts";

/** What may stand in an element of `runner_argv`: each for a variable that the program gets as well. */
export const PLACEHOLDERS: Readonly<Record<string, string>> = {
  prompt_file: "TASK_PROMPT_FILE",
  task_id: "TASK_ID",
  task_name: "TASK_NAME",
  task_file: "TASK_JSON",
  context_dir: "TASK_CONTEXT_DIR",
  dependencies_dir: "TASK_DEPS_DIR",
  result_file: "TASK_RESULT_FILE",
  report_file: "TASK_REPORT_FILE",
  timeout_seconds: "TASK_TIMEOUT_SECONDS",
  model: "TASK_MODEL",
  budget_usd: "TASK_BUDGET_USD",
  max_turns: "TASK_MAX_TURNS",
};

/** A program and its arguments. */
export type Argv = readonly [string, ...string[]];

/** A JSON list of texts that begins with the program, with placeholders like `{task_id}`. Throws with what is wrong. */
export function readArgv(json: string): Argv {
  const [program, ...args] = parseTexts(json);
  if (program === undefined || program.trim() === "") {
    const given = json.trim() === "" ? "nothing" : oneLine(json);
    throw new Error(
      `runner_argv must be a JSON list of texts that begins with a program, e.g. ["my-agent", "{prompt_file}"], not ${given}`,
    );
  }
  const used = [program, ...args].flatMap((each) => [...each.matchAll(PLACEHOLDER)]);
  const unknown = used.find(([, name = ""]) => !Object.hasOwn(PLACEHOLDERS, name))?.[0];
  if (unknown !== undefined) {
    const known = Object.keys(PLACEHOLDERS).map((name) => `{${name}}`);
    throw new Error(`runner_argv holds ${unknown}: expected one of ${known.join(", ")}`);
  }
  return [program, ...args];
}

export const PLACEHOLDER = /\{([a-z_]+)\}/g;

function parseTexts(json: string): string[] {
  try {
    const list: unknown = JSON.parse(json);
    return Array.isArray(list) && list.every((each) => typeof each === "string") ? list : [];
  } catch {
    return [];
  }
}

/** What is wrong with the settings that only some runners read, one line each. */
export function wrongRunnerSettings(settings: RunnerSettings): string[] {
  const { runner, runner_argv = "", setup = "", budget_usd = 0, max_turns = 0 } = settings;
  const wrong: string[] = [];
  if (runner === "custom") {
    try {
      readArgv(runner_argv);
    } catch (error) {
      wrong.push((error as Error).message);
    }
  } else {
    for (const [name, value] of Object.entries({ runner_argv, setup }))
      if (value !== "") wrong.push(`${name} is read only with runner: custom, not with ${runner}`);
  }
  if (!(Number(budget_usd) >= 0)) wrong.push(`budget_usd must be a number from 0, not ${budget_usd}`);
  if (!(Number.isInteger(Number(max_turns)) && Number(max_turns) >= 0))
    wrong.push(`max_turns must be a whole number from 0, not ${max_turns}`);
  return wrong;
}

type RunnerSettings = Pick<TaskSettings, "runner" | "runner_argv" | "setup" | "budget_usd" | "max_turns">;
