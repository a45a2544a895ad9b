import { cp } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { git } from "../workflows-src/git/git.ts";
import type { OnEvent } from "../workflows-src/local/events.ts";
import { listenToInterrupts, STOPPED } from "../workflows-src/local/interrupts.ts";
import { createRunRecord, toPublicReport } from "../workflows-src/local/report.ts";
import { UsageError } from "../workflows-src/local/repository.ts";
import { runPipeline } from "../workflows-src/local/run-pipeline.ts";
import { makeTemporaryFolder, stopAndCleanUp } from "../workflows-src/local/temporary.ts";
import { describeEndOfRun } from "../workflows-src/report/end-of-run.ts";
import { createTerminalView } from "../workflows-src/report/terminal.ts";
import { isDone } from "../workflows-src/task/result.ts";
import { printMistakes } from "./options.ts";
import { PIPELINE_HELP, readPipelineUsage } from "./pipeline-usage.ts";
import { hasColours, openTerminal } from "./terminal-stream.ts";

const EXAMPLE = fileURLToPath(new URL("../examples/webshop", import.meta.url));

/** Copies the example into a new repository. */
async function exampleRepository(): Promise<string> {
  const folder = makeTemporaryFolder("somas-webshop");
  await cp(EXAMPLE, folder, { recursive: true });
  await git(folder, ["init", "--quiet", "--initial-branch=main"]);
  await git(folder, ["add", "--all", "--force"]);
  await git(folder, ["commit", "--quiet", "-m", "The webshop as its plan finds it"]);
  return folder;
}

async function main(args: readonly string[]): Promise<number> {
  const usage = readPipelineUsage(args);
  if ("mistakes" in usage) {
    printMistakes(usage.mistakes);
    return 2;
  }
  if (usage.help) {
    process.stdout.write(PIPELINE_HELP);
    return 0;
  }
  const progress = usage.json ? process.stderr : process.stdout;
  const colours = hasColours(progress, process.env);
  const view = createTerminalView(openTerminal(progress, process.env), colours);
  // A closed pipe or terminal does not end the run.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  const record = createRunRecord(usage.options.project_id);
  let isJsonShown = !usage.json;
  /** One object, whatever happens while the run ends. */
  const showJson = (report: object): void => {
    if (!isJsonShown) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    isJsonShown = true;
  };
  const leave = async (message: string): Promise<never> => {
    view.close();
    showJson(record.endEarly(message));
    await stopAndCleanUp();
    process.stderr.write(`\n${message}\n`);
    process.exit(interrupts.exitCode());
  };
  const interrupts = listenToInterrupts(
    () => view.print("\n  Stopping: tasks that have ended are still integrated; once more stops at once"),
    () => void leave(STOPPED),
  );
  const { signal } = interrupts;
  try {
    const repository = usage.repo ?? (await exampleRepository());
    const onEvent: OnEvent = (event) => {
      record.onEvent(event);
      view.onEvent(event);
    };
    const report = await runPipeline({ ...usage.options, repository, signal, onEvent });
    view.close();
    showJson(toPublicReport(report));
    if (report.plan.refused) {
      progress.write("\nNothing was run: the plan is invalid.\n");
      return 2;
    }
    progress.write(describeEndOfRun(report, colours));
    return !report.plan.source.fallback && report.tasks.every((task) => isDone(task.verdict)) ? 0 : 1;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (signal.aborted) return leave(message);
    view.close();
    showJson(record.endEarly(message));
    process.stderr.write(`\n${message}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
