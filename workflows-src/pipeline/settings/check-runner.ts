import { readArgv } from "../../task/runner-argv.ts";
import { readRunnerList } from "./lists.ts";
import type { SettingProblem } from "./problem.ts";
import type { Settings } from "./table.ts";

/** Only the runner custom reads `runner_argv`: it must be right where that is the run's or may be a task's, else empty. */
export function checkRunnerSettings({ runner, task_runners, runner_argv }: Settings): SettingProblem[] {
  const problem = (expected: string): SettingProblem[] => [{ setting: "runner_argv", value: runner_argv, expected }];
  const mayBeCustom = runner === "custom" || readRunnerList(task_runners)?.includes("custom");
  if (runner_argv === "" && task_runners.trim() === "any" && runner !== "custom") return [];
  if (!mayBeCustom)
    return runner_argv === "" ? [] : problem(`nothing with runner ${runner}: only the runner custom reads it`);
  const argv = readArgv(runner_argv);
  return "expected" in argv ? problem(argv.expected) : [];
}
