import { cp } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { git } from "../workflows-src/git/git.ts";
import { publicReport } from "../workflows-src/local/report.ts";
import { UsageError } from "../workflows-src/local/repository.ts";
import { runPipeline } from "../workflows-src/local/run-pipeline.ts";
import { abandon, newFolder } from "../workflows-src/local/temporary.ts";
import { endOfRun } from "../workflows-src/report/end-of-run.ts";
import { terminalView } from "../workflows-src/report/terminal.ts";
import { isDone } from "../workflows-src/task/result.ts";
import { sayWrong } from "./options.ts";
import { HELP, readUsage } from "./pipeline-usage.ts";

const EXAMPLE = fileURLToPath(new URL("../examples/webshop", import.meta.url));
/** A copy of the example as a repository of its own. */
async function exampleRepository(): Promise<string> {
  const folder = await newFolder("somas-webshop");
  await cp(EXAMPLE, folder, { recursive: true });
  await git(folder, ["init", "--quiet", "--initial-branch=main"]);
  await git(folder, ["add", "--all", "--force"]);
  await git(folder, ["commit", "--quiet", "-m", "The webshop as its plan finds it"]);
  return folder;
}

/** By a person, by a closed terminal, by a program; with their numbers. */
const STOP_SIGNALS = { SIGINT: 2, SIGHUP: 1, SIGTERM: 15 } as const;

async function main(args: readonly string[]): Promise<number> {
  const usage = readUsage(args);
  if ("wrong" in usage) {
    sayWrong(usage.wrong);
    return 2;
  }
  if (usage.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const progress = usage.json ? process.stderr : process.stdout;
  const colours = progress.isTTY && !process.env.NO_COLOR;
  const view = terminalView(progress, colours);
  const stop = (signal: keyof typeof STOP_SIGNALS): void => {
    view.close();
    abandon();
    process.stderr.write("\nStopped. What is on the branch stays; the same command does the rest.\n");
    process.exit(128 + STOP_SIGNALS[signal]);
  };
  for (const signal of Object.keys(STOP_SIGNALS)) process.once(signal, stop);
  try {
    const repository = usage.repo ?? (await exampleRepository());
    const report = await runPipeline({ ...usage.options, repository, onEvent: view.onEvent });
    view.close();
    if (usage.json) process.stdout.write(`${JSON.stringify(publicReport(report), null, 2)}\n`);
    if (report.refused) {
      progress.write("\nNothing was run: the plan is invalid.\n");
      return 2;
    }
    progress.write(endOfRun(report, colours));
    return report.tasks.every((task) => isDone(task.verdict)) ? 0 : 1;
  } catch (error) {
    view.close();
    process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
