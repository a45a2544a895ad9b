import type { Task } from "../plan/plan.ts";
import type { Leg, Wave } from "../schedule/wave.ts";
import type { TaskResult } from "../task/result.ts";
import { runsAgain, total } from "./another-wave.ts";
import type { Integration } from "./integrate.ts";
import type { Claim } from "./leg-results.ts";
import type { Outcome } from "./merge-task.ts";
import { mergeMessage } from "./trailers.ts";

/** Stands for a task whose leg left nothing: its runner was lost, or the run was cancelled. */
export const NO_RESULT: Claim = { verdict: "runner_error", reason: "ended without a result", seconds: 0 };

/** The leg's report as an outcome: its commit is on no branch yet. */
export const said = ({ verdict, reason }: Claim): Outcome => ({ verdict, reason });

/** The name of a leg's artifact, on GitHub and on one machine. */
export const artifactName = (
  { project_id, wave }: { readonly project_id: string; readonly wave: Pick<Wave, "number"> },
  legId: string,
): string => `somas-${project_id}-wave-${wave.number}-${legId}`;

/** The leg of the wave that holds a task. Throws where there is none. */
export function legOf({ legs }: Wave, taskId: string): Leg {
  const leg = legs.find(({ tasks }) => tasks.includes(taskId));
  if (leg === undefined) throw new Error(`no leg of the wave holds the task ${taskId}`);
  return leg;
}

/** The message of the merge that brings a task onto the branch. */
export function messageFor(of: Integration, { id, name }: Task, { verdict, runner }: Claim): string {
  const inputs = of.inputs.get(id);
  if (inputs === undefined) throw new Error(`nothing says what the task ${id} is made from`);
  const wave = of.wave.number;
  return mergeMessage({ task_id: id, task_name: name, verdict, wave, ...(runner && { runner }) }, inputs);
}

/** What became of a task: in this wave as `outcome` says, and in the waves before. */
export function taskResult(
  of: Integration,
  { id, name }: Task,
  at: { readonly claim: Claim; readonly outcome: Outcome },
): TaskResult {
  const { claim, outcome } = at;
  const leg = legOf(of.wave, id);
  const before = of.previous.find((result) => result.task_id === id && result.again);
  const tries = (before?.tries ?? (before ? 1 : 0)) + 1;
  const again = of.more_waves && (outcome.again ?? runsAgain(outcome.verdict, tries, before));
  const left = claim === NO_RESULT || claim.verdict === "skipped_dependency" ? [] : [artifactName(of, leg.id)];
  const artifacts = outcome.commit === undefined ? [...(before?.artifacts ?? []), ...left] : [];
  return {
    ...{ task_id: id, task_name: name, verdict: outcome.verdict, reason: outcome.reason },
    ...(claim.runner && { runner: claim.runner }),
    ...total(before, claim),
    digest: of.inputs.get(id)?.digest ?? "",
    ...(outcome.commit && { commit: outcome.commit }),
    wave: of.wave.number,
    ...(claim.started && { leg: { position: of.wave.legs.indexOf(leg) + 1, started: claim.started } }),
    ...(tries > 1 && { tries }),
    ...(again && { again }),
    ...(artifacts.length > 0 && { artifacts }),
  };
}
