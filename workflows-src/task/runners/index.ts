import { isFallbackWithoutText } from "../../plan/loaded-plan.ts";
import type { Task } from "../../plan/plan.ts";
import type { RunnerName } from "../../plan/runner-names.ts";
import type { TaskSettings } from "../settings.ts";
import { aider } from "./aider.ts";
import { brief } from "./brief.ts";
import { claude } from "./claude.ts";
import { codex } from "./codex.ts";
import { command } from "./command.ts";
import { copilot } from "./copilot.ts";
import { custom } from "./custom.ts";
import { gemini } from "./gemini.ts";
import { opencode } from "./opencode.ts";
import type { Runner } from "./runner.ts";
import { somas } from "./somas.ts";

type Presets = Readonly<Record<RunnerName, Runner>>;

const PRESETS: Presets = { command, somas, brief, claude, codex, copilot, gemini, aider, opencode, custom };

/**
 * Returns the runner that the settings name, or for `auto` the first that can carry the task out; `brief` always can. An agent costs money,
 * so it runs only if it is named, and a task with a command of its own does not need one. The fallback's task without the text of the plan
 * is only `brief`ed.
 */
export function chooseRunner(task: Task, workspace: string, name: TaskSettings["runner"]): Runner {
  if (isFallbackWithoutText(task)) return brief;
  if (name !== "auto") return PRESETS[name];
  return [command, somas].find((runner) => runner.findObstacle(task, workspace) === undefined) ?? brief;
}
