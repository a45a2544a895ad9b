import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { MODES, type Mode } from "../workflows-src/plan/plan.ts";
import { CHECKPOINT_HOURS } from "../workflows-src/schedule/limits.ts";
import {
  MAX_ITERATIONS,
  MAX_SEED,
  SIMULATION_DEFAULTS,
  type SimulationOptions,
} from "../workflows-src/simulation/options.ts";
import { readOptions } from "./options.ts";

export const PREVIEW_HELP = `Shows the time and runners that execution plans need, without running anything.

  npm run preview -- PLAN… [options]      (a file, a folder, or - for standard input)

  --max-parallel N        at most N tasks at a time   (unlimited)
  --mode MODE             how phases and dependencies combine: ${MODES.join(", ")}   (auto)
  --iterations N          number of simulations   (${SIMULATION_DEFAULTS.iterations})
  --seed S                the same seed gives the same simulation   (${SIMULATION_DEFAULTS.seed})
  --overhead SECONDS      start-up time of a job, added to every task   (0)
  --checkpoint-hours H    work is merged after at most H hours, unless a task takes longer   (${CHECKPOINT_HOURS})
  --correlation X         how much tasks of the same risk move together, 0 to 1   (0)
  --json                  print one JSON object for each plan, each on a line; times in hours
  --html FILE             write one page that holds everything and needs no network
  --help

Exit code 0: every plan was read; 1: a plan could not be used, and one sequential task replaces it; 2: wrong usage.
`;

export interface PreviewUsage {
  readonly help: boolean;
  readonly json: boolean;
  readonly html: string | undefined;
  readonly plans: readonly string[];
  readonly mode: Mode;
  readonly options: SimulationOptions;
  readonly checkpoint_hours: number;
}

const TEXTS = ["max-parallel", "mode", "iterations", "seed", "overhead", "checkpoint-hours", "correlation", "html"];
const DAY = 86_400;
const CHECKPOINT_BOUNDS = { least: 0.01, most: 10_000, whole: false };

/** Reads the command line, or lists everything that is wrong with it. */
export function readPreviewUsage(args: readonly string[]): PreviewUsage | { readonly mistakes: readonly string[] } {
  const { mistakes, words, flag, text, choice, number } = readOptions(args, TEXTS, ["json", "help"]);
  const help = flag("help");
  if (words.length === 0 && !help) mistakes.push("no plan is given: expected one file or more");
  if (words.includes("")) mistakes.push('"" is no file name');
  const { iterations, seed, overhead_seconds, correlation } = SIMULATION_DEFAULTS;
  const options = {
    iterations: number("iterations", { least: 1, most: MAX_ITERATIONS }) ?? iterations,
    seed: number("seed", { least: 0, most: MAX_SEED }) ?? seed,
    correlation: number("correlation", { least: 0, most: 1, whole: false }) ?? correlation,
    max_parallel: number("max-parallel", { least: 1, most: 5000 }),
    overhead_seconds: number("overhead", { least: 0, most: DAY, whole: false }) ?? overhead_seconds,
  };
  const checkpoint_hours = number("checkpoint-hours", CHECKPOINT_BOUNDS) ?? CHECKPOINT_HOURS;
  const output = { help, json: flag("json"), html: text("html") };
  const folder = output.html === undefined ? "." : dirname(output.html);
  if (!existsSync(folder)) mistakes.push(`--html ${JSON.stringify(output.html)}: there is no folder ${folder}`);
  const usage = { ...output, plans: words, mode: choice("mode", MODES), options, checkpoint_hours };
  return mistakes.length > 0 ? { mistakes } : usage;
}
