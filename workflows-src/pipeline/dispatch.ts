import { join } from "node:path";
import { git } from "../git/git.ts";
import { findStartingPoint, type RepeatedTask } from "../integrate/history.ts";
import type { Plan } from "../plan/plan.ts";
import { nameBranch } from "../plan/project.ts";
import { keepApart } from "../schedule/overlaps.ts";
import { planNextWave } from "../schedule/plan-waves.ts";
import { EMPTY_WAVE } from "../schedule/wave.ts";
import type { TaskResult } from "../task/result.ts";
import { toTaskEnds } from "../task/task-ends.ts";
import { adoptWave } from "./adopt-wave.ts";
import { readResults, readTimeouts, writeResults, writeRun, writeWave } from "./artifacts.ts";
import { describeWave, type NextWave } from "./next-wave.ts";
import { restrictTasks } from "./restrict-tasks.ts";
import type { Settings } from "./settings/table.ts";
import { type TaskMatrix, taskMatrix } from "./task-matrix.ts";
import { waveOptions } from "./wave-options.ts";

export interface DispatchFiles {
  /** `plan.json` of stage 3. */
  readonly plan: string;
  /** The results artifact: read and written. */
  readonly results: string;
  /** The results artifact of an earlier run that did not come to its end; may be missing. */
  readonly earlier: string;
}

/** The first wave, and what need not run. */
export interface DispatchStage {
  /** Results of the tasks that are done on the branch. */
  readonly done: readonly TaskResult[];
  /** Tasks that were done and have to run again. */
  readonly again: readonly RepeatedTask[];
  /** Tasks that an earlier run finished and did not integrate: they are merged first. */
  readonly adopted: readonly string[];
  /** Why the work of an earlier run cannot be used. */
  readonly notAdopted?: string;
  readonly matrix: TaskMatrix;
  readonly has_tasks: boolean;
  readonly next: NextWave;
}

/** Stage 4-b: asks the branch which tasks are done, schedules the first wave of the rest, and writes the results artifact. */
export async function runDispatchStage(
  repository: string,
  loaded: Plan,
  settings: Settings,
  head: string,
  files: DispatchFiles,
): Promise<DispatchStage> {
  const plan = restrictTasks(loaded, settings);
  const branch = `refs/remotes/origin/${nameBranch(settings.project_id)}`;
  const branchTip = await git(repository, ["rev-parse", "--verify", "--quiet", branch]).catch(() => undefined);
  const { resume } = settings;
  const start = await findStartingPoint(repository, { plan, settings, head, branchTip, resume });
  const { base, isBehind, results: done, repeated: again } = start;
  // After a rerun, results of its tasks from before are still there: only those that the branch shows count.
  const architecture = readResults(files.results, settings.project_id, plan).filter((result) => result.wave === 0);
  writeResults(files.results, [...architecture, ...done]);
  const overlaps = Object.fromEntries(start.overlaps);
  const inputs = Object.fromEntries(start.fingerprints);
  writeRun(files.results, { started: new Date().toISOString(), inputs, overlaps });

  const wave = planNextWave(
    keepApart(plan, start.overlaps),
    toTaskEnds(done),
    waveOptions(settings, 1, readTimeouts(files.plan)),
  );
  let notAdopted: string | undefined;
  const adopter = { ...start, plan, head, branchTip };
  const adopted =
    resume === "never"
      ? undefined
      : await adoptWave(repository, files.earlier, adopter).catch((error: unknown) => {
          notAdopted = error instanceof Error ? error.message : String(error);
          return undefined;
        });
  // A wave without legs brings the commits into the branch that it lacks, and schedules the next one.
  const first = adopted ?? {
    ...(isBehind || wave === undefined ? { ...EMPTY_WAVE, number: 1 } : wave),
    base,
    overlaps,
  };
  writeWave(join(files.results, "wave.json"), first);
  return {
    done,
    again,
    adopted: adopted?.legs.flatMap(({ tasks }) => tasks) ?? [],
    ...(notAdopted !== undefined && { notAdopted }),
    matrix: taskMatrix(plan, wave ?? EMPTY_WAVE),
    has_tasks: wave !== undefined,
    next: describeWave(first, plan, settings),
  };
}
