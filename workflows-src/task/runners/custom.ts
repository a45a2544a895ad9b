import { git } from "../../git/git.ts";
import { pathInside } from "../paths.ts";
import { runProcess } from "../process.ts";
import { oneLine } from "../text.ts";
import { bash } from "../verify.ts";
import type { Work } from "../work.ts";
import { NO_PROCESS, type Runner } from "./runner.ts";

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

type Argv = readonly [string, ...string[]];

/** A program of the caller's own, after a script of the repository that installs it. Exit code, diff and `verify` are judged. */
export const custom: Runner = {
  name: "custom",
  repeatable: false,
  callsModel: true,
  unsuitable: () => undefined,
  run: async (work) => {
    try {
      const argv = filledIn(readArgv(work.settings.runner_argv ?? ""), work);
      await setUp(work);
      const environment = { ...work.environment, ...work.agentEnvironment };
      return { end: await runProcess({ ...work, argv, cwd: work.workspace, stdin: work.promptFile, environment }) };
    } catch (error) {
      const reason = oneLine(`the runner cannot run: ${error instanceof Error ? error.message : error}`);
      return { end: NO_PROCESS, judged: { verdict: "runner_error", reason } };
    }
  },
};

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

const PLACEHOLDER = /\{([a-z_]+)\}/g;

function parseTexts(json: string): string[] {
  try {
    const list: unknown = JSON.parse(json);
    return Array.isArray(list) && list.every((each) => typeof each === "string") ? list : [];
  } catch {
    return [];
  }
}

/** Within one element, and once: what a task's name holds is no placeholder and no second argument. A limit that is not set is empty. */
function filledIn([program, ...args]: Argv, { environment }: Work): [string, ...string[]] {
  const fill = (text: string): string =>
    text.replace(PLACEHOLDER, (_, name: string) => environment[PLACEHOLDERS[name] ?? ""] ?? "");
  return [fill(program), ...args.map(fill)];
}

/** Runs the script without any key. What it leaves in the repository would be taken for the task's work, so it may leave nothing. */
async function setUp(work: Work): Promise<void> {
  const { setup = "" } = work.settings;
  if (setup === "") return;
  const script = pathInside(work.workspace, setup);
  if (script === undefined) throw new Error(`the repository has no file ${setup} (setup)`);
  work.log.write(`[setup: ${setup}]\n`);
  const end = await runProcess({ ...work, argv: bash(script), cwd: work.workspace });
  if (end.exitCode !== 0)
    throw new Error(`${setup} (setup) ended with exit code ${end.exitCode ?? end.signal}, see the log`);
  const left = await git(work.workspace, ["status", "--porcelain"]);
  if (left !== "")
    throw new Error(`${setup} (setup) changed the repository: ${left}; let it write elsewhere, or ignore the files`);
}
