import { git } from "../../git/git.ts";
import { toOneLine } from "../../text/one-line.ts";
import { resolveInside } from "../paths.ts";
import type { PreparedTask } from "../prepare-task.ts";
import { runProcess } from "../process.ts";
import { type Argv, PLACEHOLDER, PLACEHOLDERS, readArgv } from "../runner-argv.ts";
import { bashCommand } from "../verify.ts";
import { type Runner, refuseTask } from "./runner.ts";

/** Runs the caller's own program, after a script of the repository that installs it. Exit code, diff and `verify` decide. */
export const custom: Runner = {
  name: "custom",
  repeatable: false,
  callsModel: true,
  findObstacle: () => undefined,
  run: async (task) => {
    try {
      const { runner_argv = "" } = task.settings;
      const parsed = readArgv(runner_argv);
      if ("expected" in parsed)
        throw new Error(`runner_argv ${JSON.stringify(runner_argv)}: expected ${parsed.expected}`);
      const argv = fillIn(parsed.argv, task);
      await runSetup(task);
      const environment = { ...task.environment, ...task.agentEnvironment };
      return { end: await runProcess({ ...task, argv, cwd: task.workspace, stdin: task.promptFile, environment }) };
    } catch (error) {
      return refuseTask(toOneLine(`the runner cannot run: ${error instanceof Error ? error.message : error}`));
    }
  },
};

/** Replaces placeholders once, within each element: a task's name can neither hold a placeholder nor become a second argument. */
function fillIn([program, ...args]: Argv, { environment }: PreparedTask): Argv {
  const fill = (text: string): string =>
    text.replace(PLACEHOLDER, (_, name: string) => environment[PLACEHOLDERS[name] ?? ""] ?? "");
  return [fill(program), ...args.map(fill)];
}

/** Runs the setup script without any key. It may not change the repository, because its changes would count as the task's work. */
async function runSetup(task: PreparedTask): Promise<void> {
  const { workspace, log } = task;
  const { setup = "" } = task.settings;
  if (setup === "") return;
  const script = resolveInside(workspace, setup);
  if (script === undefined) throw new Error(`the repository has no file ${setup} (setup)`);
  log.write(`[setup: ${setup}]\n`);
  const { exitCode, signal } = await runProcess({ ...task, argv: bashCommand(script), cwd: workspace });
  if (exitCode !== 0) throw new Error(`${setup} (setup) ended with exit code ${exitCode ?? signal}, see the log`);
  const changes = await git(workspace, ["status", "--porcelain"]);
  if (changes !== "")
    throw new Error(`${setup} (setup) changed the repository: ${changes}; let it write elsewhere, or ignore the files`);
}
