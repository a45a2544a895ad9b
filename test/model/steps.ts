import { readWave } from "../../workflows-src/pipeline/artifacts.ts";
import { isDone, type TaskResult } from "../../workflows-src/task/result.ts";
import { exists, readText, writeText } from "./disk.ts";
import { FIRST } from "./git.ts";
import type { StepEnd, StepRun } from "./run.ts";
import { forgetRunning, setRunning } from "./running.ts";
import { BrokenScript, BY_DIGEST, callScript, isScript, RefusedPlan } from "./scripts.ts";
import { fateOf, world } from "./world.ts";

const ended = (isWell: boolean, outputs = {}): StepEnd => ({ outcome: isWell ? "success" : "failure", outputs });

/** Minutes that steps take; tasks take as long as the story says, and the others no time. */
const MINUTES: Readonly<Record<string, number>> = { simulate: 1, dispatch: 0.5, integrate: 1, report: 0.5 };
const CHECKOUT_MINUTES = 0.25;

/** Performs a step as a runner would. */
export async function perform(step: StepRun): Promise<StepEnd> {
  const { uses = "", shell, id = "", run = "", name = "" } = step.step;
  if (step.job.matrix !== undefined) step.job.hasResult ??= false;
  if (uses.startsWith("actions/checkout@")) return checkout(step);
  if (uses.startsWith("actions/upload-artifact@")) return upload(step);
  if (uses.startsWith("actions/download-artifact@")) return ended(download(step));
  if (run.endsWith("exit 1\n")) return ended(false);
  const [, stored] = /^Store the script (\w+)$/.exec(name) ?? [];
  if (stored !== undefined) {
    writeText(`${step.job.runner}/scripts/${stored}.cjs`, "a script");
    return ended(true);
  }
  if (shell !== "node {0}" || !isScript(id)) throw new Error(`the model cannot do the step ${name || uses || id}`);
  return runScript(step, id);
}

async function checkout(step: StepRun): Promise<StepEnd> {
  const { clock, git } = world();
  if (!(await clock.wait(CHECKOUT_MINUTES, step.stop))) return ended(false);
  return ended(git.knows(step.with.ref ?? FIRST));
}

const resultsIn = (folder: string): TaskResult[] => JSON.parse(readText(`${folder}/results.json`) ?? "[]");

function upload({ with: of, job }: StepRun): StepEnd {
  const { artifacts, attempt, finished, scenario } = world();
  const before = artifacts.version;
  const isStored = artifacts.upload(attempt, of);
  const artifact = artifacts.list.at(-1);
  if (!isStored || artifact === undefined || artifacts.version === before) return ended(isStored);
  const outputs = { "artifact-id": `${artifact.id}` };
  if (job.matrix === undefined) return ended(true, outputs);
  job.hasResult = true;
  for (const { task_id: id, verdict, commit } of resultsIn(of.path ?? "")) {
    const digest = attempt.inputs.get(id);
    if (isDone(verdict) && digest !== undefined && commit !== undefined)
      finished.push({ id, digest, artifact: artifact.id, commit });
  }
  if (!fateOf(job, "stored")) return ended(true, outputs);
  world().lose(job);
  return { lost: scenario.lostIs };
}

function download({ with: of }: StepRun): boolean {
  const { artifacts, attempt } = world();
  const { "run-id": run_id, "github-token": token } = of;
  if (token === undefined || token === "") return artifacts.download(attempt.run_id, of);
  // The action tries again for less than a minute.
  if (world().isOut) attempt.isCutOff = true;
  else return artifacts.download(Number(run_id), of);
  return false;
}

async function runScript(step: StepRun, id: string): Promise<StepEnd> {
  const { clock, scenario, attempt } = world();
  const { job, stop, env } = step;
  if (BY_DIGEST.has(id) && !exists(`${job.runner}/scripts/${id}.cjs`)) return ended(false);
  const minutes = MINUTES[id] ?? 0;
  if (minutes > 0 && !(await clock.wait(minutes, stop))) return ended(false);

  const { end } = attempt.story;
  const number = id === "integrate" ? (readWave(env.WAVE_FILE ?? "")?.number ?? 0) : 0;
  const isLost = end?.is === "not integrated" && number > 0 && number === end.wave;
  if (isLost && !end.pushed) return { lost: scenario.lostIs };

  const wait = id === "wait" ? world().noteWait(job) : undefined;
  const found = await new Promise<StepEnd>((resolve) => {
    let isOver = false;
    const over = (result: StepEnd) => {
      isOver = true;
      resolve(result);
    };
    const lose = () => {
      world().lose(job);
      const lost = { lost: scenario.lostIs };
      stop.onStop(() => over(lost));
      clock.at(clock.now + scenario.noticedAfter, () => over(lost));
    };
    const loseWaiting = () => !isOver && fateOf(job, "waits") && lose();
    if (wait !== undefined) clock.at(clock.now + WAITS_BEFORE_LOST, loseWaiting);
    stop.onStop(() => over(ended(false)));
    setRunning({ step, lose });
    callScript(id, env, job.runner).then(
      ({ outputs, hasFailed }) => world().isGone(job) || over(ended(!hasFailed, outputs)),
      (error: unknown) => {
        if (isOver || world().isGone(job)) return;
        const isMeant = error instanceof RefusedPlan || error instanceof BrokenScript;
        // The jobs of a wave that is past find the wave that came after it.
        const isPast = attempt.story.start === "failed jobs" && /has no leg|expected wave/.test(String(error));
        if (!isMeant && !isPast) world().problem(`${id}: ${error}`);
        over(ended(false));
      },
    );
  });
  forgetRunning(job.runner);
  if (wait !== undefined) wait.to = clock.now;
  if (isLost) return { lost: scenario.lostIs };
  if (!("lost" in found) && found.outcome === "success") note(id, number, found.outputs ?? {});
  if ("lost" in found && id !== "integrate") world().noteLost(job);
  return found;
}

const WAITS_BEFORE_LOST = 2;

/** Remembers which waves were scheduled and integrated. */
function note(id: string, number: number, { next }: Readonly<Record<string, string>>): void {
  const { attempt } = world();
  if (id === "integrate") attempt.integrated.push(number);
  if (next !== undefined && id !== "simulate") attempt.planned.push(JSON.parse(next));
}
