import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { TaskInputs } from "../integrate/inputs.ts";
import { integrate } from "../integrate/integrate.ts";
import { artifactName } from "../integrate/task-result.ts";
import type { Plan, Task } from "../plan/plan.ts";
import { jobsOf } from "../schedule/jobs-of.ts";
import { OVERHEAD_SECONDS, WAVES } from "../schedule/limits.ts";
import { nextWave } from "../schedule/next-wave.ts";
import { taskTimeout } from "../simulation/timeout.ts";
import { outcomes } from "../task/outcomes.ts";
import type { TaskResult } from "../task/result.ts";
import type { TaskSettings } from "../task/work.ts";
import type { OnEvent } from "./events.ts";
import type { Kept } from "./kept.ts";
import { pool } from "./pool.ts";
import { artifactOf, type Keys, runWave } from "./run-wave.ts";

export interface WavesRun extends Keys {
  readonly plan: Plan;
  readonly settings: TaskSettings;
  readonly timeout_minutes: number;
  readonly runner_hours_per_hour: number;
  readonly max_parallel: number;
  /** A bare clone with the user's repository as its remote `origin`. */
  readonly hub: string;
  /** Number of the first wave. */
  readonly first: number;
  /** The commit the first wave starts from. */
  readonly base: string;
  /** What an earlier run has done. */
  readonly earlier: readonly TaskResult[];
  readonly inputs: ReadonlyMap<string, TaskInputs>;
  readonly protected_paths: readonly string[];
  /** An existing folder for what is temporary. */
  readonly folder: string;
  readonly kept: Kept;
  readonly onEvent: OnEvent;
}

/** Wave after wave until nothing can run any more. `head` is what the next wave would start from. */
export async function runWaves(run: WavesRun): Promise<{ head: string; results: readonly TaskResult[] }> {
  const { plan, onEvent, hub, kept } = run;
  const slot = pool(run.max_parallel);
  let results = run.earlier;
  let base = run.base;
  for (let number = run.first; ; number += 1) {
    const minutesOf = ({ duration }: Task): number =>
      taskTimeout(duration, run.timeout_minutes, run.runner_hours_per_hour);
    const options = {
      number,
      // The same waves as on GitHub; what they leave out comes in further ones.
      waves_left: Math.max(1, WAVES - number + 1),
      runs_on: "local",
      minutesOf,
      runner_hours_per_hour: run.runner_hours_per_hour,
      overhead_seconds: OVERHEAD_SECONDS,
      max_parallel: run.max_parallel,
    };
    const wave = nextWave(plan, outcomes(results), options);
    if (wave === undefined) return { head: base, results };
    const folder = join(run.folder, `wave-${number}`);
    await mkdir(folder);
    onEvent({ type: "wave", wave });
    await runWave({ ...run, folder, base, wave, slot });
    const { project_id } = run.settings;
    const { inputs, protected_paths } = run;
    const { head, error, ...integrated } = await integrate({
      ...{ repository: hub, project_id, base, plan, wave, inputs, protected_paths },
      artifactOf: artifactOf(folder),
      previous: results,
      // The architecture is one wave.
      more_waves: number > 0,
    });
    results = integrated.results;
    base = head;
    const ended = new Map(results.map((result) => [result.task_id, result]));
    const named = new Set(results.flatMap(({ artifacts = [] }) => artifacts));
    for (const job of jobsOf(wave)) {
      const name = artifactName({ project_id, wave }, job.id);
      const heldOut = job.tasks.some((id) => ended.get(id)?.held_out !== undefined);
      if (heldOut || named.has(name)) await kept.keep(artifactOf(folder)(job.id), name);
    }
    if (error !== undefined) throw error;
    const tasks = jobsOf(wave).flatMap((job) => job.tasks);
    onEvent({ type: "integrated", wave, results: tasks.flatMap((id) => ended.get(id) ?? []), head });
  }
}
