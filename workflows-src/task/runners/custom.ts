import { git } from "../../git/git.ts";
import { toOneLine } from "../../text/one-line.ts";
import { pathInside } from "../paths.ts";
import { runProcess } from "../process.ts";
import { type Argv, PLACEHOLDER, PLACEHOLDERS, readArgv } from "../runner-argv.ts";

import { bash } from "../verify.ts";
import type { Work } from "../work.ts";
import { NO_PROCESS, type Runner } from "./runner.ts";

/** A program of the caller's own, after a script of the repository that installs it. Exit code, diff and `verify` are judged. */
export const custom: Runner = {
  name: "custom",
  repeatable: false,
  callsModel: true,
  unsuitable: () => undefined,
  run: async (work) => {
    try {
      const parsed = readArgv(work.settings.runner_argv ?? "");
      if ("expected" in parsed)
        throw new Error(`runner_argv ${JSON.stringify(work.settings.runner_argv)}: expected ${parsed.expected}`);
      const argv = filledIn(parsed.argv, work);
      await setUp(work);
      const environment = { ...work.environment, ...work.agentEnvironment };
      return { end: await runProcess({ ...work, argv, cwd: work.workspace, stdin: work.promptFile, environment }) };
    } catch (error) {
      const reason = toOneLine(`the runner cannot run: ${error instanceof Error ? error.message : error}`);
      return { end: NO_PROCESS, judged: { verdict: "runner_error", reason } };
    }
  },
};

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
