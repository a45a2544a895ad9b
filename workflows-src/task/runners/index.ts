import type { Task } from "../../plan/plan.ts";
import type { RunnerName } from "../result.ts";
import type { TaskSettings } from "../work.ts";
import { brief } from "./brief.ts";
import { command } from "./command.ts";
import type { Runner } from "./runner.ts";
import { somas } from "./somas.ts";

const RUNNERS: Readonly<Record<RunnerName, Runner>> = { command, somas, brief };

/** The runner that the settings name, or for `auto` the first that can carry the task out; `brief` always can. */
export function chooseRunner(task: Task, workspace: string, name: TaskSettings["runner"]): Runner {
  if (name !== "auto") return RUNNERS[name];
  return [command, somas].find((runner) => runner.unsuitable(task, workspace) === undefined) ?? brief;
}
