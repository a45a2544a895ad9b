import { mkdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { git } from "../git/git.ts";
import type { Plan } from "../plan/plan.ts";
import type { Wave } from "../schedule/wave.ts";
import { type LegRun, runLeg } from "../task/run-leg.ts";
import type { TaskSettings } from "../task/work.ts";
import { repositoryForTask } from "./hub.ts";

/** The keys of agents, and values that nothing may show; see `LegRun`. */
export type Keys = Pick<LegRun, "agentEnvironment" | "secrets">;

export interface OneTask extends Keys {
  readonly hub: string;
  /** The commit it starts from; the hub has it. */
  readonly base: string;
  readonly plan: Plan;
  /** Of one leg. */
  readonly wave: Wave;
  readonly settings: TaskSettings;
  /** A folder that does not exist yet, for its repository. */
  readonly folder: string;
  /** A folder that does not exist yet: becomes the artifact, see `runLeg`. */
  readonly output: string;
}

const NO_TASKS = { tasks: [], task_minutes: 0 };

/** Runs one task in a repository of its own. Throws where that cannot be set up; then the artifact holds no result. */
export async function runOneTask(run: OneTask): Promise<void> {
  const { folder, output, hub, base, plan, settings } = run;
  const { number: wave, legs } = run.wave;
  const [leg = NO_TASKS] = legs;
  const workspace = join(folder, "workspace");
  const scratch = join(folder, "scratch");
  for (const each of [scratch, output]) mkdirSync(each, { recursive: true });
  try {
    await repositoryForTask(hub, workspace);
    await git(workspace, ["checkout", "--quiet", "--detach", base]);
    await runLeg({
      ...{ plan, leg, wave, settings, workspace, base, scratch, output },
      environment: process.env,
      agentEnvironment: run.agentEnvironment ?? {},
      secrets: run.secrets ?? [],
    });
  } finally {
    // Files that nobody may remove lose nothing: the artifact lies elsewhere.
    await rm(folder, { recursive: true, force: true }).catch(() => {});
  }
}
