import { toOneLine } from "../../text/one-line.ts";
import type { PreparedTask } from "../prepare-task.ts";
import { runProcess } from "../process.ts";
import { type Argv, PLACEHOLDER, PLACEHOLDERS, readArgv } from "../runner-argv.ts";
import { type Runner, refuseTask } from "./runner.ts";

/** Runs the caller's own program, which the setup of the run may install. Exit code, diff and `verify` decide. */
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
