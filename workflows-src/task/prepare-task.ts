import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plan, Task } from "../plan/plan.ts";
import type { Overlap } from "../schedule/overlaps.ts";
import { toOneLine } from "../text/one-line.ts";
import { type Context, contextFolders, cutContext, renderManifest, writeSlices } from "./context.ts";
import { buildRunnerEnvironment } from "./environment.ts";
import type { TaskLog } from "./log.ts";
import { readTextFile, resolveInside } from "./paths.ts";
import { renderWorkOrder } from "./prompt.ts";
import { createRedactor, type Redactor } from "./redact.ts";
import { readTaskResult } from "./result-file.ts";
import { applyOwnSettings, type TaskSettings } from "./settings.ts";
import type { StallRule } from "./stall.ts";
import type { Wall } from "./wall.ts";

/** One task with everything a runner needs, in files outside of the workspace. */
export interface PreparedTask {
  readonly task: Task;
  /** Those of the run, with the task's own. */
  readonly settings: TaskSettings;
  readonly workspace: string;
  /** The commit in the workspace; by default HEAD. */
  readonly start?: string | undefined;
  /** Whether the workspace may stay as the task leaves it. */
  readonly isDisposable?: boolean | undefined;
  /** The task's own folder. */
  readonly folder: string;
  /** The work order, see `renderWorkOrder`. */
  readonly prompt: string;
  readonly promptFile: string;
  readonly context: Context;
  /** For Markdown of the runner about its work. */
  readonly resultFile: string;
  /** For JSON of the runner about its work. */
  readonly reportFile: string;
  readonly environment: Readonly<Record<string, string>>;
  /** The keys of agents. Only a runner that calls a model gets them. */
  readonly agentEnvironment: Readonly<Record<string, string>>;
  /** Variables of `setup` and `verify`, such as the token of a private registry. No runner gets them. */
  readonly setupEnvironment: Readonly<Record<string, string>>;
  /** Bash for a setup that is `SETUP_STEPS`, from the commit that the run is about: no task can have changed it. */
  readonly setupSteps?: string | undefined;
  /** A folder with the results of tasks that the branch does not have, as `resultPath` names them. */
  readonly resultsFolder?: string | undefined;
  /** The time of its setups so far, which each setup adds to. */
  readonly setupTime: { seconds: number };
  /** The user that its programs run as, but for installers; by default the harness's own. */
  readonly wall?: Wall | undefined;
  /** The workspace has the task's result file: its work was integrated before. */
  readonly doneBefore: boolean;
  readonly log: TaskLog;
  /** For all attempts together. */
  readonly timeoutSeconds: number;
  readonly stall?: StallRule | undefined;
  /** The folder of the user's repository that holds the contents of files of git-lfs; undefined if it is on another machine. */
  readonly lfsStore?: string | undefined;
  /** Removes secrets from text about the task. */
  readonly redact: Redactor["text"];
  readonly pause: (seconds: number) => Promise<void>;
}

export interface TaskRequest
  extends Pick<
    PreparedTask,
    | "task"
    | "settings"
    | "workspace"
    | "start"
    | "isDisposable"
    | "folder"
    | "log"
    | "timeoutSeconds"
    | "pause"
    | "lfsStore"
    | "setupSteps"
    | "resultsFolder"
    | "wall"
  > {
  readonly plan: Plan;
  /** The work that its own earlier work conflicted with. */
  readonly overlap?: Overlap | undefined;
  /** The machine's environment; see `buildRunnerEnvironment`. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly agentEnvironment?: PreparedTask["agentEnvironment"] | undefined;
  readonly setupEnvironment?: PreparedTask["setupEnvironment"] | undefined;
  readonly secrets: readonly string[];
  /** The text of git's configuration file for the task, see `readMachineSettings`; by default empty. */
  readonly gitSettings?: string;
}

/** Prepares a task: writes prompt, context slices and dependency results into `folder`, which must exist. */
export function prepareTask(request: TaskRequest): PreparedTask {
  const { task, workspace, folder, agentEnvironment = {}, setupEnvironment = {} } = request;
  const settings = applyOwnSettings(request.settings, task);
  const file = (name: string): string => join(folder, name);
  const write = (name: string, text: string): string => {
    writeFileSync(file(name), text);
    return file(name);
  };

  const names = settings.context_files.split(",").map((path) => path.trim());
  const common = names.filter((path) => path !== "");
  const context = cutContext(workspace, contextFolders(settings.project_id), task.context_requirements, common);
  writeSlices(file("context"), context);
  const readResult = createResultReader(request);
  const dependencies = task.depends_on.map((task_id) => {
    const text = readResult(task_id);
    return { task_id, ...(text !== undefined && { text }) };
  });
  mkdirSync(file("dependencies"));
  for (const { task_id, text } of dependencies) if (text !== undefined) write(`dependencies/${task_id}.md`, text);

  const prompt = renderWorkOrder(task, context, dependencies, request.plan.texts, request.overlap);
  const promptFile = write("prompt.md", prompt);
  const resultFile = file("result.md");
  const reportFile = file("report.json");
  const stallSeconds = settings.stall_minutes * 60;
  return {
    ...request,
    settings,
    prompt,
    promptFile,
    context,
    resultFile,
    reportFile,
    environment: buildRunnerEnvironment(request.environment, {
      TASK_ID: task.id,
      TASK_NAME: toOneLine(task.name),
      TASK_RISK: task.risk,
      TASK_JSON: write("task.json", `${JSON.stringify(task, null, 2)}\n`),
      TASK_DESC_FILE: write("description.md", `${task.description}\n`),
      TASK_PROMPT_FILE: promptFile,
      TASK_CONTEXT_DIR: file("context"),
      TASK_CONTEXT_FILES: context.slices.map((slice) => join(file("context"), slice.file)).join(","),
      TASK_CONTEXT_MANIFEST: write("context.json", renderManifest(context)),
      TASK_DEPS_DIR: file("dependencies"),
      TASK_RESULT_FILE: resultFile,
      TASK_REPORT_FILE: reportFile,
      // Settings that a runner makes for all its repositories end with its task: neither the machine's user nor the harness sees them.
      GIT_CONFIG_GLOBAL: write("gitconfig", request.gitSettings ?? ""),
      GIT_CONFIG_NOSYSTEM: "1",
      ...limitVariables(settings),
    }),
    agentEnvironment,
    setupEnvironment,
    setupTime: { seconds: 0 },
    doneBefore: readResult(task.id) !== undefined,
    stall: stallSeconds > 0 ? { seconds: stallSeconds, folders: [workspace, folder] } : undefined,
    redact: createRedactor(request.secrets).text,
  };
}

/** The limits of a runner; one that is not set has no variable. */
const limitVariables = ({ model, budget_usd, max_turns }: TaskSettings): Record<string, string> => ({
  ...(model && { TASK_MODEL: model }),
  ...(budget_usd && { TASK_BUDGET_USD: `${budget_usd}` }),
  ...(max_turns && { TASK_MAX_TURNS: `${max_turns}` }),
});

/** A task of the same leg is not sealed yet, and no work order holds a seal. */
function createResultReader({ workspace, resultsFolder, settings }: TaskRequest) {
  const readIn = (root: string) => (path: string) => {
    const file = resolveInside(root, path);
    return file === undefined ? undefined : readTextFile(file);
  };
  return (taskId: string): string | undefined =>
    readTaskResult(readIn(workspace), settings.project_id, taskId) ??
    (resultsFolder === undefined ? undefined : readTaskResult(readIn(resultsFolder), settings.project_id, taskId));
}
