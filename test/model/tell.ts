import { Clock } from "./clock.ts";
import { LIMITS } from "./github-rules.ts";
import { runWorkflow } from "./interpreter.ts";
import { Jobs } from "./jobs.ts";
import type { Run } from "./run.ts";
import { Runners } from "./runners.ts";
import type { AttemptStory, Scenario } from "./scenario.ts";
import { perform } from "./steps.ts";
import { Stop } from "./stop.ts";
import { inTimeOf } from "./time.ts";
import type { Workflows } from "./workflows.ts";
import { type Attempt, World } from "./world.ts";

/** Longer than any attempt takes: a run that asks again and again for longer hangs. */
const MOST_MINUTES = 60 * 24 * 7;

/** Minutes between two attempts. */
const BETWEEN = 30;

/** Runs a story through the pipeline, attempt after attempt. */
export async function tell(workflows: Workflows, scenario: Scenario): Promise<World> {
  const clock = new Clock();
  const world = new World(scenario, clock);
  const { fetch } = globalThis;
  globalThis.fetch = world.rest.fetch as unknown as typeof fetch;
  try {
    await inTimeOf(clock, async () => {
      for (const story of scenario.attempts) {
        await attempt(workflows, world, story);
        await clock.until(clock.wait(BETWEEN));
      }
    });
  } finally {
    globalThis.fetch = fetch;
  }
  return world;
}

async function attempt(workflows: Workflows, world: World, story: AttemptStory): Promise<void> {
  const { clock, scenario } = world;
  const last = world.attempts.at(-1);
  const { run_id, attempt: before } =
    story.start !== "new" && last !== undefined ? last : { run_id: (last?.run_id ?? 70) + 1, attempt: 0 };
  const number = before + 1;
  if (story.movesHead) world.moveHead();
  const run: Run = {
    ...{ workflows, clock, perform, undocumented: scenario.undocumented, legOrder: scenario.legOrder },
    github: {
      ...{ sha: world.head, event_name: "workflow_dispatch", repository: "us/shop", run_id, run_attempt: number },
      ...{ api_url: "https://api.example", server_url: "https://example", token: "" },
    },
    trigger: scenario.fromForm ? "workflow_dispatch" : "workflow_call",
    runners: new Runners(clock, scenario.runners, scenario.delays),
    random: generator(scenario.seed + world.attempts.length),
    before: story.start === "failed jobs" ? last?.run.ends : undefined,
    ...{ ends: new Map(), errors: [], started: [], jobs: new Jobs(), cancelled: new Stop(), killed: new Stop() },
  };
  const attempt = world.begin(story, run, { run_id, attempt: number });
  interrupt(attempt, clock);
  const { max_parallel, checkpoint_hours } = scenario;
  try {
    const inputs = { project_id: "p", max_parallel, checkpoint_hours };
    attempt.end = await clock.until(runWorkflow(run, "somas-pipeline.yml", inputs), MOST_MINUTES);
  } catch (error) {
    world.problem(`the run hangs: ${error instanceof Error ? error.message : error}`);
  }
  attempt.to = clock.now;
  attempt.tip = world.branch;
}

/** [cancel] A run that was cancelled has five minutes left for everything that always runs. */
function interrupt(attempt: Attempt, clock: Clock): void {
  const { end } = attempt.story;
  if (end === undefined || end.is === "not integrated") return;
  const goesOn = (): boolean => attempt.to === undefined && attempt.end === undefined;
  const kill = () => {
    if (goesOn()) attempt.run.killed.stop();
  };
  clock.at(attempt.from + end.minute, () => {
    if (end.is === "killed") return kill();
    if (!goesOn()) return;
    attempt.run.cancelled.stop();
    clock.at(clock.now + LIMITS.minutesAfterCancel, kill);
  });
}

/** Numbers from 0 to below 1; the same seed makes the same ones. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
