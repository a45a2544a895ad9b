import { existsSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeSlices } from "../context.ts";
import { readTextFile, resolveInside } from "../paths.ts";
import type { PreparedTask } from "../prepare-task.ts";
import { type ProcessEnd, runProcess } from "../process.ts";
import { tasksFolder } from "../result-file.ts";
import type { Argv } from "../runner-argv.ts";
import { TailBuffer } from "./agent-output.ts";
import { installPython } from "./install.ts";
import { SOMAS_LIBRARIES } from "./packages.ts";
import { type Runner, type RunnerExit, refuseTask } from "./runner.ts";

export const SOMAS_PROGRAM = "somas/core/runner.py";

/** The SOMAS runner's output without a connected agent. */
const PLACEHOLDER = "Task execution placeholder.";

/** Runs the SOMAS runner of the repository. It reads context and writes output inside of the repository; both are removed afterwards. */
export const somas: Runner = {
  name: "somas",
  repeatable: false,
  callsModel: true,
  findObstacle: (_, workspace) =>
    resolveInside(workspace, SOMAS_PROGRAM) === undefined ? `the repository has no ${SOMAS_PROGRAM}` : undefined,
  run: async (prepared) => {
    const { task, settings, workspace, context } = prepared;
    if (!/^project-\d+$/.test(settings.project_id))
      return refuse(`it wants a project id like project-123, not ${settings.project_id}`);
    const folder = `${tasksFolder(settings.project_id)}/.${task.id}`;
    const created = createFolderInside(workspace, folder);
    if (created === undefined) return refuse(`${folder} leads out of the repository`);
    try {
      writeSlices(join(created, "context"), context);
      const output = task.output ?? `${folder}/output.md`;
      const slices = context.slices.map(({ file }) => `${folder}/context/${file}`);
      const end = await runPython(prepared, buildArguments(prepared, slices, output));
      if ("failure" in end) return refuse(end.failure);
      const document = resolveInside(workspace, output);
      const exit = readExit(end, document && readTextFile(document), prepared.prompt);
      if (exit.judged !== undefined && document !== undefined) rmSync(document, { force: true });
      return exit;
    } finally {
      rmSync(created, { recursive: true, force: true });
    }
  },
};

/** Runs the program with the machine's Python, or with an installed one if that lacks a library of the runner. */
async function runPython(
  prepared: PreparedTask,
  args: readonly string[],
): Promise<ProcessEnd | { readonly failure: string }> {
  const stderr = new TailBuffer(10_000);
  const run = (python: Argv): Promise<ProcessEnd> =>
    runProcess({
      ...prepared,
      argv: [...python, ...args],
      cwd: prepared.workspace,
      stdin: prepared.promptFile,
      environment: { ...prepared.environment, ...prepared.agentEnvironment, PYTHONDONTWRITEBYTECODE: "1" },
      onOutput: (stream, chunk) => stream === "stderr" && stderr.add(chunk),
    });
  const end = await run(["python3"]);
  if (end.exitCode === 0 || !stderr.lines().some((line) => MISSING_LIBRARY.test(line))) return end;
  const python = await installPython(SOMAS_LIBRARIES, prepared);
  return "failure" in python ? python : run(python.argv);
}

const MISSING_LIBRARY = /^(ModuleNotFound|Import)Error: No module named '(yaml|filelock)/;

function buildArguments({ task, settings }: PreparedTask, context: readonly string[], output: string): string[] {
  const options = {
    agent: task.agent ?? settings.agent,
    task_name: task.name,
    task_desc: task.description,
    context_files: context.join(","),
    output_path: output,
    project_id: settings.project_id,
  };
  // A separate value that begins with `-` would be read as an option.
  const format = ([name, value]: [string, string]): string[] =>
    value.startsWith("-") ? [`--${name}=${value}`] : [`--${name}`, value];
  return [SOMAS_PROGRAM, ...Object.entries(options).flatMap(format)];
}

function readExit(end: ProcessEnd, output: string | undefined, prompt: string): RunnerExit {
  const report = output?.trim() ? output : undefined;
  if (end.exitCode !== 0) return { end, report };
  if (report === undefined) {
    const reason = "the SOMAS runner ended without an error but wrote no output that can be read";
    return { end, judged: { verdict: "runner_error", reason } };
  }
  if (!report.includes(PLACEHOLDER)) return { end, report, delivered: true };
  const reason =
    "the SOMAS runner wrote a placeholder, no agent is connected to it: nobody has carried the task out yet";
  return { end, report: `${report}\n\n${prompt}`, judged: { verdict: "briefed", reason } };
}

const refuse = (reason: string): RunnerExit => refuseTask(`the SOMAS runner cannot run: ${reason}`);

/** Creates an empty folder inside of the workspace and returns its path; undefined if a link leads out. */
function createFolderInside(workspace: string, path: string): string | undefined {
  let parent = dirname(path);
  while (!existsSync(join(workspace, parent))) parent = dirname(parent);
  if (resolveInside(workspace, parent) === undefined) return undefined;
  const folder = join(workspace, path);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}
