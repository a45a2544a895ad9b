import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { unpackArtifact } from "../github/artifact-zip.ts";
import { ARTIFACT_FILES, type ArtifactOf, artifactName, NOT_STARTED_FILE } from "../integrate/leg-results.ts";
import { createFallbackPlan, type LoadedPlan, reportMissingPlan } from "../plan/loaded-plan.ts";
import type { Mode, Plan } from "../plan/plan.ts";
import { parsePlanJson } from "../plan/plan-json.ts";
import type { Leg } from "../schedule/wave.ts";
import type { TaskResult } from "../task/result.ts";
import { checkResults, checkRun, checkWave, type RunStart, type ScheduledWave } from "./run-files.ts";

/*
 * The protocol between the jobs of a run: every file that one job writes and another reads. Each artifact is a folder. All but those of legs
 * are taken by the id of their upload, which the job that wrote them hands on as an output.
 *
 *   somas-<project_id>-plan             written by stage 3, read by every later job
 *     plan.json                         the plan with its source; ids are checked again, because they become paths
 *     timeouts.json                     minutes for each task
 *     architecture.json                 the architect's task as a plan
 *     architecture-wave.json            the architect's wave
 *     execution_plan.yml                the simulated plan, for people
 *     setup-steps.sh                    the repository's own setup, where `setup` asks for it
 *     earlier/                          the results of an earlier run: checked before use, see `adoptWave`
 *   somas-<project_id>-results          written by dispatch; by the integration of wave n as somas-<project_id>-results-<n>. Checked when read
 *     results.json                      the results so far
 *     run.json                          when the run started, and what each task is made from
 *     wave.json                         the wave that is next
 *   somas-<project_id>-wave-<n>-<leg>   written by the job of a leg, where agents run: nothing in it is trusted, see `readLegResults`
 *     results.json, result.bundle       verdicts and commits of its tasks
 *     not_started.json                  why none of its tasks was begun
 *     logs/                             for people
 *   somas-<project_id>-scripts          the scripts of the later jobs, each run only with the digest that its workflow names
 *   somas-<project_id>-ticks            the same for the script that ticks tasks in the plan, where `update_plan` asks for it
 */

/** The contents of the plan artifact. */
export interface PlanArtifact {
  readonly plan: LoadedPlan;
  /** Whole minutes, by task id. */
  readonly timeouts: ReadonlyMap<string, number>;
  readonly architecture: { readonly plan: Plan; readonly wave: ScheduledWave };
  /** YAML. */
  readonly execution_plan: string;
  /** Bash; see `readSetupSteps`. */
  readonly setup_steps: string | undefined;
}

export function writePlanArtifact(
  folder: string,
  { plan, timeouts, architecture, execution_plan, setup_steps }: PlanArtifact,
): void {
  writeJson(join(folder, "plan.json"), plan);
  writeJson(join(folder, "timeouts.json"), Object.fromEntries(timeouts));
  writeJson(join(folder, "architecture.json"), architecture.plan);
  writeJson(join(folder, "architecture-wave.json"), architecture.wave);
  writeFileSync(join(folder, "execution_plan.yml"), execution_plan);
  if (setup_steps !== undefined) writeFileSync(setupStepsFile(folder), setup_steps);
}

const setupStepsFile = (folder: string): string => join(folder, "setup-steps.sh");

/** Reads the repository's own setup from the file beside the plan; undefined where nothing asks for it. */
export function readSetupScript(planFile: string): string | undefined {
  const file = setupStepsFile(dirname(planFile));
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

/** Reads a plan of the plan artifact. Throws where the file is missing or holds no plan. */
export const readPlanFile = (file: string): Plan => parsePlanJson(readFileSync(file, "utf8"), file);

/** Reads `plan.json` with its source; the fallback plan where stage 3 left none. */
export function readLoadedPlan(file: string, mode: Mode): LoadedPlan {
  if (!existsSync(file)) return createFallbackPlan(file, mode, [reportMissingPlan(file)]);
  const { source, ...plan } = parsePlanJson(readFileSync(file, "utf8"), file);
  if (source === undefined) throw new Error(`${file} does not say which file it was read from`);
  return { ...plan, source };
}

/** Reads the whole minutes for each task from the file beside the plan; empty where stage 3 left none. */
export const readTimeouts = (planFile: string): Map<string, number> =>
  new Map(Object.entries(readJson<Record<string, number>>(join(dirname(planFile), "timeouts.json")) ?? {}));

/** Reads the results so far of tasks of the plan; none where nothing has run yet. Throws where they are not as `integrate` writes them. */
export const readResults = (folder: string, project_id: string, plan: Pick<Plan, "tasks">): TaskResult[] =>
  readChecked(join(folder, "results.json"), (value, file) => checkResults(value, file, project_id, plan)) ?? [];

export const writeResults = (folder: string, results: readonly TaskResult[]): void =>
  writeJson(join(folder, "results.json"), results, 2);

/** Undefined before dispatch. Throws where it is not as dispatch writes it. */
export const readRun = (folder: string): RunStart | undefined => readChecked(join(folder, "run.json"), checkRun);

/** Writes result files by their paths in the repository; see `PreparedTask`. */
export function writeResultTexts(folder: string, texts: ReadonlyMap<string, string>): void {
  for (const [path, text] of texts) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

export const writeRun = (folder: string, run: RunStart): void => writeJson(join(folder, "run.json"), run);

/** Undefined where there is no such file. Throws where it is not as a job schedules one. */
export const readWave = (file: string): ScheduledWave | undefined => readChecked(file, checkWave);

export const writeWave = (file: string, wave: ScheduledWave): void => writeJson(file, wave);

/** A leg of a wave, as its job finds it. */
export interface FoundLeg {
  readonly wave: ScheduledWave;
  readonly leg: Leg;
  /** In the list of the wave, from 1. */
  readonly position: number;
  /** The legs it comes after. */
  readonly after: readonly Leg[];
}

/** Throws where the file or the leg is missing. */
export function findLeg(waveFile: string, id: string): FoundLeg {
  const wave = requireWave(waveFile);
  const index = wave.legs.findIndex((leg) => leg.id === id);
  const leg = wave.legs[index];
  if (leg === undefined) throw new Error(`wave ${wave.number} has no leg ${JSON.stringify(id)}`);
  return { wave, leg, position: index + 1, after: wave.legs.filter((other) => leg.after.includes(other.id)) };
}

/** Throws where the file is missing. */
export function requireWave(file: string): ScheduledWave {
  const wave = readWave(file);
  if (wave === undefined) throw new Error(`${file} is missing: the job that scheduled the wave writes it`);
  return wave;
}

/**
 * Finds a leg's artifact among those that were downloaded, and unpacks it. The plan's artifact is downloaded with them: a single match would
 * lie in `folder` itself, and nobody could tell whose it is.
 */
export const downloadedArtifacts =
  (folder: string, project_id: string, { number, earlier }: ScheduledWave): ArtifactOf =>
  async (legId) => {
    const wave = { number: earlier?.number ?? number };
    const artifact = join(folder, artifactName({ project_id, wave }, legId));
    if (!existsSync(artifact)) return undefined;
    const isUnpacked = [...ARTIFACT_FILES.keys()].some((name) => existsSync(join(artifact, name)));
    const entries = isUnpacked ? [] : readdirSync(artifact, { withFileTypes: true });
    const zip = entries.find((entry) => entry.isFile())?.name;
    if (zip === undefined) return artifact;
    const unpacked = mkdtempSync(join(artifact, "unpacked-"));
    await unpackArtifact(join(artifact, zip), unpacked, ARTIFACT_FILES);
    return unpacked;
  };

/** Hands the tasks of a leg back to the scheduler: its artifact says why none of them was begun. */
export const writeNotStarted = (output: string, reason: string): void =>
  writeJson(join(output, NOT_STARTED_FILE), { reason });

function readJson<T>(file: string): T | undefined {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

function readChecked<T>(file: string, check: (value: unknown, file: string) => T): T | undefined {
  return existsSync(file) ? check(readJson(file), basename(file)) : undefined;
}

function writeJson(file: string, value: unknown, indent?: number): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(value, null, indent)}\n`);
}
