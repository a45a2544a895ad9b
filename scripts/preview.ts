import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { STANDARD_INPUT } from "../workflows-src/pipeline/plan-source.ts";
import type { PlanSource } from "../workflows-src/plan/decode-plan.ts";
import { loadPlan } from "../workflows-src/plan/load-plan.ts";
import type { Task } from "../workflows-src/plan/plan.ts";
import { type Preview, toPublicPreview } from "../workflows-src/report/preview.ts";
import { drawPreview } from "../workflows-src/report/preview-terminal.ts";
import { addFileDependencies, findFileProblems } from "../workflows-src/schedule/file-problems.ts";
import { WAVES } from "../workflows-src/schedule/limits.ts";
import { schedulePlan } from "../workflows-src/schedule/plan-waves.ts";
import { simulatePlan } from "../workflows-src/simulation/simulate.ts";
import { printMistakes } from "./options.ts";
import { readPlans } from "./plans-in.ts";
import { previewPage } from "./preview-page.ts";
import { PREVIEW_HELP, type PreviewUsage, readPreviewUsage } from "./preview-usage.ts";
import { findWidth, hasColours } from "./terminal-stream.ts";

/** The pipeline's default for the longest time of a task. */
const TASK_MINUTES = 60;

function preview(source: PlanSource, { mode, options, checkpoint_hours }: PreviewUsage): Preview {
  const plan = loadPlan(source, mode, findFileProblems);
  const { max_parallel, overhead_seconds } = options;
  const limits = {
    number: 1,
    waves_left: WAVES,
    runs_on: "",
    minutesOf: ({ timeout_minutes = TASK_MINUTES }: Task) => timeout_minutes,
    runner_hours_per_hour: 1,
  };
  const runners = max_parallel === undefined ? {} : { max_parallel };
  return {
    plan,
    simulation: simulatePlan(addFileDependencies(plan), options),
    schedule: schedulePlan(plan, [], { ...limits, ...runners, overhead_seconds, checkpoint_hours }),
  };
}

async function main(args: readonly string[]): Promise<number> {
  const usage = readPreviewUsage(args);
  if ("mistakes" in usage) {
    printMistakes(usage.mistakes);
    return 2;
  }
  const { stdout, stderr } = process;
  if (usage.help) {
    stdout.write(PREVIEW_HELP);
    return 0;
  }
  const colours = hasColours(stdout, process.env);
  const previews: Preview[] = [];
  const missing = usage.plans.filter((path) => path !== STANDARD_INPUT && !existsSync(path));
  if (missing.length > 0) {
    printMistakes(
      missing.map(
        (path) => `there is no plan ${JSON.stringify(path)}: expected a file, a folder, or - for standard input`,
      ),
    );
    return 2;
  }
  const sources = usage.plans.flatMap(readPlans);
  for (const source of sources) {
    const one = preview(source, usage);
    stdout.write(
      usage.json
        ? `${JSON.stringify(toPublicPreview(one))}\n`
        : drawPreview(one, findWidth(stdout, process.env) ?? 100, colours),
    );
    previews.push(one);
  }
  if (usage.html !== undefined) {
    try {
      await writeFile(usage.html, await previewPage(previews));
    } catch (error) {
      stderr.write(`--html ${JSON.stringify(usage.html)}: ${error instanceof Error ? error.message : String(error)}\n`);
      return 2;
    }
    (usage.json ? stderr : stdout).write(`Page: ${usage.html}\n`);
  }
  return previews.some(({ plan }) => plan.source.fallback) ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
