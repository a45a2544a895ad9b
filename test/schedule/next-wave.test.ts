import { describe, expect, test } from "vitest";
import type { Plan } from "../../workflows-src/plan/plan.ts";
import { blockedBy, type Outcome } from "../../workflows-src/schedule/blocked-by.ts";
import { jobsOf } from "../../workflows-src/schedule/jobs-of.ts";
import { MATRIX_LEGS, WAVE_BYTES, WAVES } from "../../workflows-src/schedule/limits.ts";
import { nextWave, type ScheduleOptions } from "../../workflows-src/schedule/next-wave.ts";
import { plainGraph } from "../bench/random-graphs.ts";
import { planOf, scheduleOf } from "./plans.ts";
import { executedHours } from "./violations.ts";

const options: ScheduleOptions = {
  ...{ number: 1, waves_left: WAVES, runs_on: "ubuntu-latest", minutesOf: () => 60 },
  ...{ runner_hours_per_hour: 1, overhead_seconds: 45 },
};
const diamond = planOf("A 1", "B 3: A", "C 2: A", "D 1: B C");
/** Each lane as its waves, each job as its tasks. */
const treeOf = (plan: Plan, outcomes: readonly Outcome[] = [], more: Partial<ScheduleOptions> = {}) => {
  const wave = nextWave(plan, outcomes, { ...options, ...more });
  const tasks = (jobs: readonly { tasks: readonly string[] }[]) => jobs.map((job) => job.tasks);
  return (
    wave && {
      jobs: tasks(wave.jobs),
      lanes: wave.lanes.map(({ waves }) => waves.map(({ jobs }) => tasks(jobs)).filter((jobs) => jobs.length > 0)),
    }
  );
};
const withKinds = (plan: Plan, kinds: Readonly<Record<string, string>>): Plan => ({
  ...plan,
  tasks: plan.tasks.map((task) => {
    const runs_on = kinds[task.id];
    return runs_on === undefined ? task : { ...task, runs_on };
  }),
});

describe("a wave", () => {
  test("holds connected tasks as a lane, those that wait for nothing as jobs, longest remaining path first", () => {
    expect(treeOf(diamond)).toEqual({ jobs: [], lanes: [[[["A"]], [["B"], ["C"]], [["D"]]]] });
    expect(treeOf(planOf("X 2", "Y 5", "Z 1"))).toEqual({ jobs: [["Y"], ["X"], ["Z"]], lanes: [] });
    expect(treeOf(diamond, [{ task_id: "A", done: true }])).toEqual({ jobs: [], lanes: [[[["B"], ["C"]], [["D"]]]] });
  });

  test("leaves out what waits for a failed task, and goes on with the rest", () => {
    const ended = [
      { task_id: "A", done: true },
      { task_id: "B", done: false },
    ];
    expect(treeOf(diamond, ended)).toEqual({ jobs: [["C"]], lanes: [] });
    expect(treeOf(diamond, [...ended, { task_id: "C", done: true }])).toBeUndefined();
    expect([...blockedBy(diamond, ended)]).toEqual([["D", "B"]]);
  });

  test("that is the last holds everything, in jobs of many tasks where it does not fit otherwise", () => {
    const chain = planOf(...Array.from({ length: 40 }, (_, index) => `T${index}: ${index > 0 ? `T${index - 1}` : ""}`));
    const { lanes = [] } = treeOf(chain, [], { waves_left: 1 }) ?? {};
    expect(lanes.flat(3)).toEqual(chain.tasks.map(({ id }) => id));
    expect(lanes[0]).toHaveLength(6);
  });

  test("holds a chain of 5,000 in jobs of hundreds, within seconds", { timeout: 30_000 }, () => {
    const { waves, left } = scheduleOf(plainGraph(5000, "chain"));
    expect(left).toEqual([]);
    expect(waves.flatMap(jobsOf).flatMap(({ tasks }) => tasks)).toHaveLength(5000);
    expect(waves.map((wave) => Buffer.byteLength(JSON.stringify(wave))).filter((bytes) => bytes > WAVE_BYTES)).toEqual(
      [],
    );
  });

  test("that has no room for all its jobs takes as long as those it holds", () => {
    const plan = plainGraph(2000, "independent");
    const { waves, makespan } = scheduleOf(plan, { max_parallel: 4 });
    const work = plan.tasks.reduce((sum, { duration }) => sum + duration.most_likely, 0);
    expect(waves.length).toBeGreaterThan(1);
    expect(makespan).toBeCloseTo(executedHours(plan, waves, { ...options, overhead_seconds: 0, max_parallel: 4 }), 6);
    expect(makespan).toBeLessThan((1.01 * work) / 4);
  });

  test("holds no job whose ids do not fit into a wave", { timeout: 30_000 }, () => {
    const { tasks } = plainGraph(5000, "chain");
    const long = (id: string): string => id.padStart(64, "x");
    const plan = {
      version: 1 as const,
      tasks: tasks.map((task) => ({ ...task, id: long(task.id), depends_on: task.depends_on.map(long) })),
    };
    const { waves, left } = scheduleOf(plan, { waves_left: 1 });
    const placed = waves.flatMap(jobsOf).flatMap((job) => job.tasks);
    expect(placed.length).toBeGreaterThan(1500);
    expect([...placed, ...left]).toEqual(plan.tasks.map(({ id }) => id));
  });

  test("keeps tasks of several kinds of runner apart; what changes too often along a path is left over", () => {
    const plan = withKinds(planOf("A", "B: A", "C: B"), { B: "windows-latest" });
    expect(treeOf(plan, [], { waves_left: 1 })?.lanes).toEqual([[[["A"]], [["B"]], [["C"]]]]);
    const chain = planOf(...Array.from({ length: 60 }, (_, index) => `T${index}: ${index > 0 ? `T${index - 1}` : ""}`));
    const kinds = Object.fromEntries(chain.tasks.filter((_, index) => index % 2).map(({ id }) => [id, "windows"]));
    const { waves, left } = scheduleOf(withKinds(chain, kinds));
    expect(waves.flatMap(jobsOf)).toHaveLength(48);
    expect(left).toEqual(chain.tasks.slice(48).map(({ id }) => id));
  });

  test("has at most as many legs in a matrix as GitHub allows, and the rest in lanes", () => {
    const plan = planOf(...Array.from({ length: 300 }, (_, index) => `T${index} ${index + 1}`));
    const wave = nextWave(plan, [], options);
    expect(wave?.jobs).toHaveLength(MATRIX_LEGS);
    expect(wave?.jobs[0]?.id).toBe("T299");
    expect(wave && jobsOf(wave)).toHaveLength(300);
  });

  test("loses no time where jobs and lanes share few runners", () => {
    // Two matrices of 256 and 44 legs could give a job of nine only whole runners.
    const plan = planOf(...Array.from({ length: 300 }, (_, index) => `T${index} ${1 + (index % 7)}`));
    const work = plan.tasks.reduce((sum, { duration }) => sum + duration.most_likely, 0);
    expect(scheduleOf(plan, { max_parallel: 9 }).makespan).toBeLessThan((1.02 * work) / 9);
  });

  test("names its jobs so that a person recognises them, within GitHub's 100 characters", () => {
    const [task] = planOf("A").tasks;
    if (task === undefined) throw new Error("a task");
    const titleOf = (name: string) => nextWave({ version: 1, tasks: [{ ...task, name }] }, [], options)?.jobs[0]?.title;
    expect(titleOf("Core\nAPI")).toBe("A · Core API");
    expect(titleOf("A")).toBe("A");
    expect(titleOf("x".repeat(200))).toHaveLength(100);
  });
});
