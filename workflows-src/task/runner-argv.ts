import { parseJson } from "../text/json.ts";

/** Placeholders in an element of `runner_argv`, each with the variable that the program also gets. */
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

export const PLACEHOLDER = /\{([a-z_]+)\}/g;

/** A program and its arguments. */
export type Argv = readonly [string, ...string[]];

/** A command line, or a description of the expected one. */
export type ParsedArgv = { readonly argv: Argv } | { readonly expected: string };

/** Reads a JSON list of texts that begins with the program, with placeholders like `{task_id}`. */
export function readArgv(json: string): ParsedArgv {
  const list = parseJson(json);
  const isTexts = Array.isArray(list) && list.every((text) => typeof text === "string");
  const [program, ...args] = isTexts ? list : [];
  if (program === undefined || program.trim() === "")
    return { expected: 'a JSON list of texts that begins with a program, e.g. ["my-agent", "{prompt_file}"]' };
  const used = [program, ...args].flatMap((text) => [...text.matchAll(PLACEHOLDER)]);
  const unknown = used.find(([, name = ""]) => !Object.hasOwn(PLACEHOLDERS, name))?.[0];
  if (unknown === undefined) return { argv: [program, ...args] };
  const known = Object.keys(PLACEHOLDERS).map((name) => `{${name}}`);
  return { expected: `one of ${known.join(", ")} in place of ${unknown}` };
}

/** The command that runs a script file of a plan: its first failing command ends it. */
export const bashCommand = (script: string): Argv => ["bash", "-eo", "pipefail", script];
