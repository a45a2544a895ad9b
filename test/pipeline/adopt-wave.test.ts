import { join } from "node:path";
import { expect, test } from "vitest";
import type { RunFingerprint } from "../../workflows-src/integrate/trailers.ts";
import { type Adopter, adoptWave, EARLIER_RUN_FILE } from "../../workflows-src/pipeline/adopt-wave.ts";
import { writeRun, writeWave } from "../../workflows-src/pipeline/artifacts.ts";
import type { ScheduledWave } from "../../workflows-src/pipeline/run-files.ts";
import { sha256 } from "../../workflows-src/task/digest.ts";
import type { TaskResult } from "../../workflows-src/task/result.ts";
import { commit, newRepository, side, temporaryFolder, write } from "../git/repository.ts";
import { scheduledWave } from "../inline/waves.ts";
import { leg, plan, task } from "../integrate/wave.ts";

const PLAN = plan(
  task("A"),
  task("B", { files: ["b"] }),
  task("B-2", { depends_on: ["B"] }),
  task("B-3"),
  task("C", { depends_on: ["A"] }),
  task("C-2", { files: ["b"] }),
);
const TASKS = PLAN.tasks.map(({ id }) => id);
const LEGS = [leg("A"), leg("B", "B-2", "B-3"), { ...leg("C", "C-2"), after: ["A", "B"] }];

const inputsOf = (ids: readonly string[], changed: readonly string[] = []): Record<string, RunFingerprint> => {
  const input = (id: string): RunFingerprint => ({
    ...{ text: id, context: "", runner: "command", source: "" },
    digest: sha256(changed.includes(id) ? `new ${id}` : id),
  });
  return Object.fromEntries(ids.map((id) => [id, input(id)]));
};

interface Case {
  /** Names of artifacts, without what all have in common. */
  readonly artifacts?: readonly string[];
  readonly done?: readonly string[];
  /** Tasks whose inputs are others now. */
  readonly changed?: readonly string[];
  readonly wave?: (base: string) => Partial<ScheduledWave>;
  readonly adopter?: Partial<Adopter>;
}

/** A repository, and what a run that died in wave 3 has left; `adopt` is what the next run makes of it. */
async function deadRun({ artifacts = ["3-A", "3-B", "3-C"], done = [], changed = [], ...more }: Case = {}) {
  const { repository, base } = await newRepository();
  const folder = temporaryFolder();
  writeWave(join(folder, "wave.json"), scheduledWave(base, LEGS, { number: 3, ...more.wave?.(base) }));
  writeRun(folder, { started: "2026-01-01T00:00:00Z", inputs: inputsOf(TASKS) });
  const names = artifacts.map((name) => `somas-shop-wave-${name}`);
  const earlier = { project_id: "shop", run_id: "77", artifacts: ["somas-shop-results", ...names] };
  write(folder, { [EARLIER_RUN_FILE]: JSON.stringify(earlier) });
  const adopt = (adopter: Partial<Adopter> = {}) =>
    adoptWave(repository, folder, {
      ...{ plan: PLAN, head: base, branchTip: undefined },
      results: done.map((task_id) => ({ task_id }) as TaskResult),
      fingerprints: new Map(Object.entries(inputsOf(TASKS, changed))),
      ...more.adopter,
      ...adopter,
    });
  return { repository, base, folder, adopt };
}

const tasksOf = (wave: ScheduledWave | undefined) => wave?.legs.map(({ tasks }) => tasks.join(" "));

test("a wave that was never integrated is the first of the next run, with the place of its artifacts", async () => {
  const { base, adopt } = await deadRun();
  expect(await adopt()).toEqual({
    ...{ number: 1, runners: 1, base, legs: LEGS },
    earlier: { run_id: "77", number: 3, head: base },
  });
});

test.each<[string, Case, string[] | undefined]>([
  ["legs that left no artifact", { artifacts: ["3-A", "3-B", "2-C"] }, ["A", "B B-2 B-3"]],
  ["tasks that build on one without an artifact", { artifacts: ["3-B", "3-C"] }, ["B B-2 B-3", "C-2"]],
  ["tasks that are done", { done: ["A", "B"] }, ["B-2 B-3", "C C-2"]],
  ["tasks that are made from other inputs now", { changed: ["B-2"] }, ["A", "B B-3", "C C-2"]],
  ["those that build on them, or share files with them", { changed: ["B"] }, ["A", "B-3", "C"]],
  ["those that build on them in other legs", { changed: ["A"] }, ["B B-2 B-3", "C-2"]],
  [
    "tasks that are no longer in the plan",
    { adopter: { fingerprints: new Map(Object.entries(inputsOf(["A"]))) } },
    ["A"],
  ],
  ["a wave of which nothing is left to do", { done: TASKS }, undefined],
  ["a wave whose base is gone", { wave: () => ({ base: "1".repeat(40) }) }, undefined],
])("%s are left out", async (_, dead, tasks) => {
  const { adopt } = await deadRun(dead);
  expect(tasksOf(await adopt())).toEqual(tasks);
});

test("the branch has to hold what the legs started from, whatever the run itself is about", async () => {
  const { repository, base, folder, adopt } = await deadRun();
  const branchTip = await side(repository, base, { "merged.txt": "" });
  const head = await commit(repository, { "later.txt": "" });
  writeWave(join(folder, "wave.json"), scheduledWave(branchTip, LEGS, { number: 3 }));
  expect(await adopt({ head, branchTip })).toMatchObject({ base: branchTip, earlier: { head } });
  expect(await adopt({ head, branchTip: base }), "another branch").toBeUndefined();
  expect(await adopt({ head }), "no branch").toBeUndefined();
});

test("of a run that died while it adopted a wave, the work of the first one is taken over", async () => {
  const { adopt } = await deadRun({
    artifacts: [],
    wave: (base) => ({ number: 1, earlier: { run_id: "55", number: 2, head: base } }),
  });
  expect(await adopt()).toMatchObject({ legs: LEGS, earlier: { run_id: "55", number: 2 } });
});

test("a run that left nothing, or not all of it, is none to adopt from", async () => {
  const { repository, base, folder } = await deadRun();
  const adopter = { plan: PLAN, head: base, branchTip: undefined, results: [], fingerprints: new Map() };
  expect(await adoptWave(repository, temporaryFolder(), adopter)).toBeUndefined();
  write(folder, { [EARLIER_RUN_FILE]: "" });
  await expect(adoptWave(repository, folder, adopter)).rejects.toThrow();
});

test.each<[string, (base: string) => object]>([
  ["a leg that is a path", () => ({ legs: [leg("../../A")] })],
  ["a task that is none", () => ({ legs: [leg("A", "$(x)")] })],
  ["a base that is a name", () => ({ base: "HEAD" })],
  ["a run that is no number", (head) => ({ earlier: { run_id: "7\n8", number: 1, head } })],
  ["a wave that is a pattern", () => ({ number: "*" })],
  ["no legs at all", () => ({ legs: null })],
])("%s, as a task may have written it, is refused", async (_, wave) => {
  const { adopt } = await deadRun({ wave });
  await expect(adopt()).rejects.toThrow();
});
