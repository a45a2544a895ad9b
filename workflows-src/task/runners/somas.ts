import { existsSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeSlices } from "../context.ts";
import { pathInside, readText } from "../paths.ts";
import { type ProcessEnd, runProcess } from "../process.ts";
import { tasksFolder } from "../result-file.ts";
import type { Work } from "../work.ts";
import { LastLines } from "./heard.ts";
import { type Failed, type Program, pythonWith } from "./install.ts";
import { SOMAS_LIBRARIES } from "./packages.ts";
import { NO_PROCESS, type Outcome, type Runner } from "./runner.ts";

export const PROGRAM = "somas/core/runner.py";

/** What the SOMAS runner writes where no agent is connected to it. */
const PLACEHOLDER = "Task execution placeholder.";

/** Runs the SOMAS runner of the repository. It wants context and output inside of the repository: they are removed after it. */
export const somas: Runner = {
  name: "somas",
  repeatable: false,
  callsModel: true,
  unsuitable: (_, workspace) =>
    pathInside(workspace, PROGRAM) === undefined ? `the repository has no ${PROGRAM}` : undefined,
  run: async (work) => {
    const { task, settings, workspace, context } = work;
    if (!/^project-\d+$/.test(settings.project_id))
      return refused(`it wants a project id like project-123, not ${settings.project_id}`);
    const folder = `${tasksFolder(settings.project_id)}/.${task.id}`;
    const created = makeFolder(workspace, folder);
    if (created === undefined) return refused(`${folder} leads out of the repository`);
    try {
      writeSlices(join(created, "context"), context);
      const output = task.output ?? `${folder}/output.md`;
      const slices = context.slices.map(({ file }) => `${folder}/context/${file}`);
      const end = await runPython(work, commandLine(work, slices, output));
      if ("failed" in end) return refused(end.failed);
      const document = pathInside(workspace, output);
      const result = outcome(end, document && readText(document), work.prompt);
      if (result.judged !== undefined && document !== undefined) rmSync(document, { force: true });
      return result;
    } finally {
      rmSync(created, { recursive: true, force: true });
    }
  },
};

/** Runs it with the machine's Python, and where that lacks a library that the runner needs, with one that has it. */
async function runPython(work: Work, args: readonly string[]): Promise<ProcessEnd | Failed> {
  const stderr = new LastLines(10_000);
  const run = (python: Program): Promise<ProcessEnd> =>
    runProcess({
      ...work,
      argv: [...python, ...args],
      cwd: work.workspace,
      stdin: work.promptFile,
      environment: { ...work.environment, ...work.agentEnvironment, PYTHONDONTWRITEBYTECODE: "1" },
      onOutput: (stream, chunk) => stream === "stderr" && stderr.add(chunk),
    });
  const end = await run(["python3"]);
  if (end.exitCode === 0 || !stderr.lines().some((line) => MISSING.test(line))) return end;
  const python = await pythonWith(SOMAS_LIBRARIES, work);
  return "failed" in python ? python : run(python);
}

const MISSING = /^(ModuleNotFound|Import)Error: No module named '(yaml|filelock)/;

function commandLine({ task, settings }: Work, context: readonly string[], output: string): string[] {
  const options = {
    agent: task.agent ?? settings.agent,
    task_name: task.name,
    task_desc: task.description,
    context_files: context.join(","),
    output_path: output,
    project_id: settings.project_id,
  };
  return [PROGRAM, ...Object.entries(options).flatMap(([name, value]) => option(name, value))];
}

/** A value that begins with `-` would be read as an option of its own. */
const option = (name: string, value: string): string[] =>
  value.startsWith("-") ? [`--${name}=${value}`] : [`--${name}`, value];

function outcome(end: Outcome["end"], output: string | undefined, prompt: string): Outcome {
  const report = output?.trim() ? output : undefined;
  if (end.exitCode !== 0) return { end, ...(report && { report }) };
  if (report === undefined) {
    return {
      end,
      judged: {
        verdict: "runner_error",
        reason: "the SOMAS runner ended without an error but wrote no output that can be read",
      },
    };
  }
  if (!report.includes(PLACEHOLDER)) return { end, report, delivered: true };
  const reason =
    "the SOMAS runner wrote a placeholder, no agent is connected to it: nobody has carried the task out yet";
  return { end, report: `${report}\n\n${prompt}`, judged: { verdict: "briefed", reason } };
}

const refused = (reason: string): Outcome => ({
  end: NO_PROCESS,
  judged: { verdict: "runner_error", reason: `the SOMAS runner cannot run: ${reason}` },
});

/** Creates an empty folder inside of the workspace; undefined where a link leads out of it. */
function makeFolder(workspace: string, path: string): string | undefined {
  let parent = dirname(path);
  while (!existsSync(join(workspace, parent))) parent = dirname(parent);
  if (pathInside(workspace, parent) === undefined) return undefined;
  rmSync(join(workspace, path), { recursive: true, force: true });
  mkdirSync(join(workspace, path), { recursive: true });
  return join(workspace, path);
}
