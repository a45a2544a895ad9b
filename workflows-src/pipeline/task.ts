import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { readWorkBefore } from "../integrate/leg-results.ts";
import { keepApart } from "../schedule/overlaps.ts";
import { refreshOutput } from "../task/output.ts";
import type { TaskResult } from "../task/result.ts";
import { type LegRun, runLeg } from "../task/run-leg.ts";
import { joinSecrets, type SecretEnvironment } from "../task/secret-environment.ts";
import { raiseWall } from "../task/wall.ts";
import { downloadedArtifacts, findLeg, readPlanFile, readSetupScript, writeNotStarted } from "./artifacts.ts";
import { restrictTasks } from "./restrict-tasks.ts";
import type { Settings } from "./settings/table.ts";

/** The job of a leg. */
export interface LegJob extends Pick<LegRun, "workspace" | "scratch" | "output" | "environment" | "onProgress"> {
  readonly settings: Settings;
  /** The plan artifact's plan, the wave, and the folder with the artifacts of the legs it waited for. */
  readonly files: { readonly plan: string; readonly wave: string; readonly artifacts: string };
  /** Id of the leg. */
  readonly leg: string;
  /** When the job started, ISO 8601. */
  readonly started: string;
  /** Whether tasks run as a user of their own, see `WALL_CHOICES`. */
  readonly wall: string;
  readonly agents: SecretEnvironment;
  readonly setups: SecretEnvironment;
}

/** Results of the leg's tasks; or why none was begun, with the tasks that come back in the next wave. */
export type LegStage =
  | { readonly results: readonly TaskResult[] }
  | { readonly notStarted: string; readonly tasks: readonly string[] };

type LegSecrets = Pick<LegJob, "agents" | "setups">;

/** Leaves no file and no key in the artifact of a leg that its job would not have left, where the job ends before its tasks. */
export const tidyLeg = (wave: string, leg: string, output: string, { agents, setups }: LegSecrets): void =>
  refreshOutput(output, findLeg(wave, leg).leg.tasks, joinSecrets(agents, setups).secrets);

/** Carries out the tasks of a leg, from the work of the legs before it. */
export async function runLegStage(job: LegJob): Promise<LegStage> {
  const { settings, workspace, output, scratch, files, agents, setups } = job;
  const { wave, leg, position, after } = findLeg(files.wave, job.leg);
  const overlaps = new Map(Object.entries(wave.overlaps ?? {}));
  const plan = keepApart(restrictTasks(readPlanFile(files.plan), settings), overlaps);
  for (const folder of [scratch, output]) mkdirSync(folder, { recursive: true });
  const artifactOf = downloadedArtifacts(files.artifacts, settings.project_id, wave);
  const before = await readWorkBefore(workspace, wave.base, after, artifactOf);
  if (before.notStarted !== undefined) {
    writeNotStarted(output, before.notStarted);
    return { notStarted: before.notStarted, tasks: leg.tasks };
  }
  const wall = raiseWall({ ...job, choice: job.wall });
  const place = { position, started: job.started };
  const results = await runLeg({
    ...job,
    plan,
    overlaps,
    leg,
    place,
    wave: wave.number,
    base: wave.base,
    before,
    setupSteps: readSetupScript(files.plan),
    resultsFolder: dirname(files.wave),
    wall,
    ...joinSecrets(agents, setups),
  });
  return { results };
}
