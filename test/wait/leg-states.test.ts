import { expect, test } from "vitest";
import type { RunJob } from "../../workflows-src/github/job.ts";
import { hasEveryLeg, readLegStates, WAIT_STEP } from "../../workflows-src/wait/leg-states.ts";

const PREFIX = "pipeline / stage-5-implementation / wave-1 / ";

const step = (name: string, status: string) => ({ name, status, conclusion: status === "completed" ? "success" : "" });
const STEPS = {
  starting: [step("Set up job", "in_progress"), step(WAIT_STEP, "queued")],
  waiting: [step("Set up job", "completed"), step(WAIT_STEP, "in_progress"), step("Carry out the task", "queued")],
  working: [step(WAIT_STEP, "completed"), step("Carry out the task", "in_progress")],
  silent: [],
};

let ids = 0;
function job(name: string, status: string, more: Partial<RunJob> = {}): RunJob {
  ids += 1;
  return { ...{ id: ids, name, status, conclusion: "", started_at: "", runner_name: "", steps: [] }, ...more };
}
const started = (name: string, steps: keyof typeof STEPS, more: Partial<RunJob> = {}) =>
  job(name, "in_progress", { steps: STEPS[steps], ...more });

const legs = [
  { id: "T-1", title: "T-1 · Base" },
  { id: "T-2", title: "T-2 · Read / write" },
  { id: "T-3", title: "T-3 · End" },
];
const asker = { leg: "T-3", legs };
const statesOf = (jobs: readonly RunJob[], more: object = {}) => [
  ...readLegStates(jobs, { ...asker, ...more }).values(),
];
const own = started(`${PREFIX}T-3 · End`, "waiting");
const UNKNOWN = ["unknown", "unknown", "unknown"];

test.each([
  ["queued", job(`${PREFIX}T-1 · Base`, "queued")],
  ["queued", job(`${PREFIX}T-1 · Base`, "waiting")],
  ["queued", job(`${PREFIX}T-1 · Base`, "pending")],
  ["working", started(`${PREFIX}T-1 · Base`, "starting")],
  ["waiting", started(`${PREFIX}T-1 · Base`, "waiting")],
  ["working", started(`${PREFIX}T-1 · Base`, "working")],
  ["working", started(`${PREFIX}T-1 · Base`, "silent")],
  ["ended", job(`${PREFIX}T-1 · Base`, "completed", { conclusion: "cancelled" })],
])("a leg is %s", (state, first) => {
  const jobs = [
    job("pipeline / scripts / store", "completed"),
    first,
    job(`${PREFIX}T-2 · Read / write`, "queued"),
    own,
  ];
  expect(statesOf(jobs)).toEqual([state, "queued", "waiting"]);
  expect(hasEveryLeg(jobs, asker)).toBe(true);
});

test("a job that GitHub has not created yet is queued", () => {
  expect(statesOf([job(`${PREFIX}T-1 · Base`, "completed"), own])).toEqual(["ended", "queued", "waiting"]);
  expect(hasEveryLeg([own], asker)).toBe(false);
});

test("a job of the wave that runs under another name makes missing legs unknown", () => {
  const jobs = [started(`${PREFIX}Renamed`, "working"), job(`${PREFIX}T-2 · Read / write`, "queued"), own];
  expect(statesOf(jobs)).toEqual(["unknown", "queued", "waiting"]);
});

test("other jobs of the wave's workflow are not legs", () => {
  expect(statesOf([job(`${PREFIX}integrate`, "queued"), own])).toEqual(["queued", "queued", "waiting"]);
});

test("all legs are unknown if the own job is missing, has not started in the list, or has another name", () => {
  const base = job(`${PREFIX}T-1 · Base`, "queued");
  expect(statesOf([])).toEqual(UNKNOWN);
  expect(statesOf([base])).toEqual(UNKNOWN);
  expect(statesOf([base, job(`${PREFIX}T-3 · End`, "queued")])).toEqual(UNKNOWN);
  expect(statesOf([base, started(`${PREFIX}T-3 · The end`, "waiting")])).toEqual(UNKNOWN);
  expect(statesOf([base, own], { leg: "T-9" })).toEqual(UNKNOWN);
  expect(hasEveryLeg([base], asker)).toBe(false);
});

test("the own leg waits even if the list is out of date", () => {
  expect(statesOf([started(`${PREFIX}T-3 · End`, "starting")]).at(-1)).toBe("waiting");
});

test("legs of an earlier wave with the same titles do not count", () => {
  const earlier = legs.map(({ title }) => job(`pipeline / wave-0 / ${title}`, "completed"));
  expect(statesOf([...earlier, own])).toEqual(["queued", "queued", "waiting"]);
});

test("of two pipelines in one run, the step or else the runner identifies the own one", () => {
  const other = started("other / wave-1 / T-3 · End", "working", { runner_name: "Hosted 1" });
  const base = started(`${PREFIX}T-1 · Base`, "working");
  expect(statesOf([other, base, own])).toEqual(["working", "queued", "waiting"]);

  const both = [
    started("other / wave-1 / T-3 · End", "waiting", { runner_name: "Hosted 1" }),
    started(`${PREFIX}T-3 · End`, "waiting", { runner_name: "Hosted 2" }),
  ];
  expect(statesOf([...both, base])).toEqual(UNKNOWN);
  expect(statesOf([...both, base], { runner_name: "Hosted 2" })).toEqual(["working", "queued", "waiting"]);
  expect(statesOf([...both, base], { runner_name: "Hosted 1" })).toEqual(["queued", "queued", "waiting"]);
});

test("a title may contain the separator and end like another title", () => {
  const tricky = [
    { id: "T-1", title: "T-1 · Base / T-3 · End" },
    { id: "T-3", title: "T-3 · End" },
  ];
  const jobs = [started(`${PREFIX}T-1 · Base / T-3 · End`, "working"), own];
  expect([...readLegStates(jobs, { leg: "T-3", legs: tricky }).values()]).toEqual(["working", "waiting"]);
  expect([...readLegStates([own], { leg: "T-3", legs: tricky }).values()]).toEqual(["queued", "waiting"]);
});

test("a name that GitHub has cut is recognised", () => {
  const title = `T-3 · ${"x".repeat(95)}`;
  const cut = {
    leg: "T-3",
    legs: [
      { id: "T-1", title: "T-1 · Base" },
      { id: "T-3", title },
    ],
  };
  const name = `${PREFIX}${title.slice(0, 97)}...`;
  expect([...readLegStates([started(name, "waiting")], cut).values()]).toEqual(["queued", "waiting"]);
  expect(statesOf([started("...", "waiting"), started(`${PREFIX}...`, "waiting")])).toEqual(UNKNOWN);
});

test("a run may contain the wave without a calling job", () => {
  expect(statesOf([started("T-3 · End", "waiting"), job("T-1 · Base", "completed")])).toEqual([
    "ended",
    "queued",
    "waiting",
  ]);
});
