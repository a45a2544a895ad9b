import { join } from "node:path";
import { removeHeldBranches } from "../integrate/held-branches.ts";
import { integrateWave } from "../integrate/integrate-wave.ts";
import { parseProtectedPaths } from "../integrate/protected-paths.ts";
import type { RunFingerprint } from "../integrate/trailers.ts";
import { WAVES } from "../schedule/limits.ts";
import { collectOverlaps, keepApart } from "../schedule/overlaps.ts";
import { planNextWave } from "../schedule/plan-waves.ts";
import { EMPTY_WAVE } from "../schedule/wave.ts";
import { isDone } from "../task/result.ts";
import { toTaskEnds } from "../task/task-ends.ts";
import { computeArchitectureFingerprints } from "./architecture.ts";
import {
  downloadedArtifacts,
  readPlanFile,
  readResults,
  readRun,
  readTimeouts,
  requireWave,
  writeResults,
  writeResultTexts,
  writeWave,
} from "./artifacts.ts";
import { describeWave, type NextWave } from "./next-wave.ts";
import { restrictTasks } from "./restrict-tasks.ts";
import type { Settings } from "./settings/table.ts";
import { waveOptions } from "./wave-options.ts";

export interface IntegrationFiles {
  /** The plan that holds the wave's tasks. */
  readonly plan: string;
  readonly wave: string;
  /** Artifacts of the wave's legs. */
  readonly artifacts: string;
  /** The results artifact: read and written. */
  readonly results: string;
}

export interface IntegrationStage {
  /** The tip of the branch after the wave. */
  readonly head: string;
  readonly next: NextWave;
  readonly more: boolean;
}

/**
 * Merges the results of the wave of the number `expected`, pushes, and schedules the next wave. `environment`: for fetch and push. Throws
 * where nothing could be pushed; the results artifact is written even so. Throws, too, where the results are at another wave.
 */
export async function runIntegrationStage(
  repository: string,
  settings: Settings,
  expected: number,
  files: IntegrationFiles,
  environment: Readonly<Record<string, string>>,
): Promise<IntegrationStage> {
  const plan = restrictTasks(readPlanFile(files.plan), settings);
  const wave = requireWave(files.wave);
  const { number, base, earlier } = wave;
  // "Re-run failed jobs" runs a wave that is past, and finds the wave after it: its finished tasks would end without a result.
  if (number !== expected)
    throw new Error(
      `the results are at wave ${number}, expected wave ${expected}: "Re-run failed jobs" cannot go on from here, re-run all jobs`,
    );
  const isArchitecture = number === 0;
  const known = new Map(Object.entries(readRun(files.results)?.overlaps ?? {}));
  const fingerprints = isArchitecture
    ? await computeArchitectureFingerprints(repository, plan, settings, base)
    : readFingerprints(files.results);
  const { head, results, resultTexts, error } = await integrateWave({
    repository,
    project_id: settings.project_id,
    base,
    ...(earlier && { head: earlier.head, adopted: true }),
    plan,
    wave,
    artifactOf: downloadedArtifacts(files.artifacts, settings.project_id, wave),
    previous: readResults(files.results, settings.project_id, plan),
    fingerprints,
    rules: [...fingerprints.values()][0]?.source,
    protected_paths: parseProtectedPaths(settings.protected_paths),
    result_files: settings.result_files,
    overlaps: known,
    more_waves: !isArchitecture && number < WAVES,
    environment,
  });
  writeResults(files.results, results);
  if (settings.result_files === "artifact") writeResultTexts(files.results, resultTexts);
  const done = new Set(results.flatMap(({ task_id, verdict }) => (isDone(verdict) ? [task_id] : [])));
  // Branches that cannot be removed now are removed by a later wave.
  await removeHeldBranches(repository, settings.project_id, (id) => done.has(id), environment).catch(() => []);
  if (error !== undefined) throw error;

  const options = waveOptions(settings, number + 1, readTimeouts(files.plan));
  const earlierRuns = [...known].map(([task_id, overlap]) => ({ task_id, overlap }));
  const overlaps = collectOverlaps([...earlierRuns, ...results]);
  const planned = isArchitecture ? undefined : planNextWave(keepApart(plan, overlaps), toTaskEnds(results), options);
  const next = { ...(planned ?? EMPTY_WAVE), base: head, overlaps: Object.fromEntries(overlaps) };
  if (!isArchitecture) writeWave(join(files.results, "wave.json"), next);
  return { head, next: describeWave(next, plan, settings), more: planned !== undefined };
}

function readFingerprints(folder: string): Map<string, RunFingerprint> {
  const start = readRun(folder);
  if (start === undefined) throw new Error("run.json is missing beside the results: dispatch writes it");
  return new Map(Object.entries(start.inputs));
}
