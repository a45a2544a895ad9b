import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plan, Task } from "../plan/plan.ts";
import { toOneLine } from "../text/one-line.ts";
import { type Context, contextFolders, cutContext, manifest, writeSlices } from "./context.ts";
import { runnerEnvironment } from "./environment.ts";
import type { TaskLog } from "./log.ts";
import { pathInside, readText } from "./paths.ts";
import { type DependencyResults, workOrder } from "./prompt.ts";
import { type Redactor, redactor } from "./redact.ts";
import type { RunnerName } from "./result.ts";
import { resultPath } from "./result-file.ts";
import type { StallRule } from "./stall.ts";

/** What is the same for every task of a run. */
export interface TaskSettings {
  readonly project_id: string;
  readonly runner: "auto" | RunnerName;
  readonly agent: string;
  /** Comma list of files that every task gets as context, see `contextFolders`. */
  readonly context_files: string;
  /** The model that an agent uses, in its own words; its own choice where empty. */
  readonly model?: string;
  /** Dollars that an agent may use for a task; 0: no limit. */
  readonly budget_usd?: number;
  /** Turns that an agent may take for a task; 0: no limit. */
  readonly max_turns?: number;
  /** The command line of the runner `custom`: a JSON list, see `commandLine` there. */
  readonly runner_argv?: string;
  /** A script of the repository that runs before the runner `custom`. */
  readonly setup?: string;
  /** Minutes without output, change or commit after which a runner is ended; 0: never. */
  readonly stall_minutes: number;
}

/** One task, prepared: everything a runner needs lies in files outside of the workspace. */
export interface Work {
  readonly task: Task;
  readonly settings: TaskSettings;
  readonly workspace: string;
  /** The task's own folder. */
  readonly folder: string;
  /** The work order, see `workOrder`. */
  readonly prompt: string;
  readonly promptFile: string;
  readonly context: Context;
  /** Where the runner may leave Markdown about its work. */
  readonly resultFile: string;
  /** Where the runner may leave JSON about its work. */
  readonly reportFile: string;
  readonly environment: Readonly<Record<string, string>>;
  /** The keys of agents: for the process of a runner that calls a model, and for nothing else. */
  readonly agentEnvironment: Readonly<Record<string, string>>;
  /** The workspace holds the task's result file: its work was integrated before. */
  readonly doneBefore: boolean;
  readonly log: TaskLog;
  /** For all attempts together. */
  readonly timeoutSeconds: number;
  readonly stall?: StallRule;
  /** Takes the secrets out of whatever is written down about the task. */
  readonly redact: Redactor["text"];
  readonly pause: (seconds: number) => Promise<void>;
}

export interface Preparation
  extends Pick<Work, "task" | "settings" | "workspace" | "folder" | "log" | "timeoutSeconds" | "pause"> {
  readonly plan: Plan;
  /** The machine's environment; see `runnerEnvironment` for what a runner gets of it. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly agentEnvironment?: Work["agentEnvironment"] | undefined;
  readonly secrets: readonly string[];
}

/** Writes prompt, context slices and dependency results into `folder`, which must exist. */
export function prepare(preparation: Preparation): Work {
  const { plan, environment: machine, agentEnvironment = {}, secrets, ...given } = preparation;
  const { task, settings, workspace, folder } = given;
  const file = (name: string): string => join(folder, name);
  const write = (name: string, text: string): string => {
    writeFileSync(file(name), text);
    return file(name);
  };

  const common = settings.context_files
    .split(",")
    .map((path) => path.trim())
    .filter((path) => path !== "");
  const context = cutContext(workspace, contextFolders(settings.project_id), task.context_requirements, common);
  writeSlices(file("context"), context);
  const dependencies = dependencyResults(workspace, settings.project_id, task);
  mkdirSync(file("dependencies"));
  for (const { task_id, text } of dependencies) if (text !== undefined) write(`dependencies/${task_id}.md`, text);

  const prompt = workOrder(task, context, dependencies);
  const promptFile = write("prompt.md", prompt);
  const resultFile = file("result.md");
  const reportFile = file("report.json");
  const environment = runnerEnvironment(machine, {
    TASK_ID: task.id,
    TASK_NAME: toOneLine(task.name),
    TASK_RISK: task.risk,
    TASK_JSON: write("task.json", `${JSON.stringify(task, null, 2)}\n`),
    TASK_DESC_FILE: write("description.md", `${task.description}\n`),
    TASK_PROMPT_FILE: promptFile,
    TASK_CONTEXT_DIR: file("context"),
    TASK_CONTEXT_FILES: context.slices.map((slice) => join(file("context"), slice.file)).join(","),
    TASK_CONTEXT_MANIFEST: write("context.json", manifest(context)),
    TASK_DEPS_DIR: file("dependencies"),
    TASK_RESULT_FILE: resultFile,
    TASK_REPORT_FILE: reportFile,
    GIT_CONFIG_GLOBAL: write("gitconfig", GIT_CONFIG),
    ...limits(settings),
  });
  const doneBefore = pathInside(workspace, resultPath(settings.project_id, task.id)) !== undefined;
  const stallSeconds = settings.stall_minutes * 60;
  return {
    ...given,
    ...{ doneBefore, prompt, promptFile, context, resultFile, reportFile, environment, agentEnvironment },
    ...(stallSeconds > 0 && { stall: { seconds: stallSeconds, folders: [workspace, folder] } }),
    redact: redactor(secrets).text,
  };
}

/** What a runner sets for all of its repositories ends with its task: neither the machine's user nor the harness's git has it afterwards. */
const GIT_CONFIG = "[include]\n\tpath = ~/.config/git/config\n\tpath = ~/.gitconfig\n";

/** What a runner is told to keep to; a limit that is not set has no variable. */
function limits({ model, budget_usd, max_turns }: TaskSettings): Record<string, string> {
  return {
    ...(model && { TASK_MODEL: model }),
    ...(budget_usd && { TASK_BUDGET_USD: `${budget_usd}` }),
    ...(max_turns && { TASK_MAX_TURNS: `${max_turns}` }),
  };
}

function dependencyResults(workspace: string, projectId: string, task: Task): DependencyResults {
  return task.depends_on.map((task_id) => {
    const path = pathInside(workspace, resultPath(projectId, task_id));
    const text = path === undefined ? undefined : readText(path);
    return { task_id, ...(text === undefined ? {} : { text }) };
  });
}
