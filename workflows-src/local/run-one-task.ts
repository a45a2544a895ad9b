import { mkdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Plan } from "../plan/plan.ts";
import type { Overlaps } from "../schedule/overlaps.ts";
import type { Wave } from "../schedule/wave.ts";
import { isDone } from "../task/result.ts";
import { type LegRun, type Progress, runLeg } from "../task/run-leg.ts";
import type { TaskSettings } from "../task/settings.ts";
import type { Workspaces } from "./workspaces.ts";

/** The keys of agents, the variables of setups, the values that no output may show, and the waits of tasks; see `LegRun`. */
export type TaskOptions = Pick<LegRun, "agentEnvironment" | "setupEnvironment" | "secrets" | "pause">;

export interface LocalTask extends TaskOptions {
  readonly workspaces: Workspaces;
  /** The commit it starts from. */
  readonly base: string;
  readonly plan: Plan;
  readonly overlaps: Overlaps;
  /** A wave of one leg. */
  readonly wave: Wave;
  readonly settings: TaskSettings;
  /** See `LegRun`. */
  readonly lfsStore: string;
  /** See `LegRun`. */
  readonly gitSettings: string;
  /** See `PreparedTask`. */
  readonly setupSteps: string | undefined;
  /** See `PreparedTask`. */
  readonly resultsFolder: string | undefined;
  /** A folder that does not exist yet, for its prompt and other files. */
  readonly folder: string;
  /** A folder that does not exist yet: becomes the artifact, see `runLeg`. */
  readonly output: string;
  readonly onProgress?: (event: Progress) => void;
}

const NO_TASKS = { tasks: [], task_minutes: 0 };

/** Runs one task in a workspace of its own. Throws if that cannot be set up; then the artifact holds no result. */
export async function runOneTask(run: LocalTask): Promise<void> {
  const { folder, output, base, plan, settings, lfsStore, gitSettings } = run;
  const { number: wave, legs } = run.wave;
  const [leg = NO_TASKS] = legs;
  const scratch = join(folder, "scratch");
  for (const each of [scratch, output]) mkdirSync(each, { recursive: true });
  try {
    await run.workspaces.lend(base, async (workspace) => {
      const results = await runLeg({
        plan,
        overlaps: run.overlaps,
        ...(run.onProgress && { onProgress: run.onProgress }),
        leg,
        wave,
        settings,
        setupSteps: run.setupSteps,
        resultsFolder: run.resultsFolder,
        workspace,
        isDisposable: true,
        gitSettings,
        base,
        scratch,
        output,
        lfsStore,
        environment: process.env,
        agentEnvironment: run.agentEnvironment ?? {},
        setupEnvironment: run.setupEnvironment ?? {},
        secrets: run.secrets ?? [],
        ...(run.pause && { pause: run.pause }),
      });
      return results.every(({ verdict }) => isDone(verdict));
    });
  } finally {
    // Nothing is lost if files cannot be removed: the artifact is elsewhere.
    await rm(folder, { recursive: true, force: true }).catch(() => {});
  }
}
