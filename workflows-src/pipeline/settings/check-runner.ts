import { readArgv } from "../../task/runner-argv.ts";
import type { SettingProblem } from "./problem.ts";
import type { Settings } from "./table.ts";

/** The settings that only the runner custom reads: with it they must be right, with another they must be empty. */
export function checkRunnerSettings({ runner, runner_argv, setup }: Settings): SettingProblem[] {
  if (runner === "custom") {
    const argv = readArgv(runner_argv);
    return "expected" in argv ? [{ setting: "runner_argv", value: runner_argv, expected: argv.expected }] : [];
  }
  const expected = `nothing with runner ${runner}: only the runner custom reads it`;
  return Object.entries({ runner_argv, setup }).flatMap(([setting, value]) =>
    value === "" ? [] : [{ setting: setting as "runner_argv" | "setup", value, expected }],
  );
}
