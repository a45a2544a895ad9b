import { expect, test } from "vitest";
import { describeWave } from "../../workflows-src/pipeline/next-wave.ts";
import type { Task } from "../../workflows-src/plan/plan.ts";
import type { RunnerChoice } from "../../workflows-src/plan/runner-names.ts";
import { RESERVED_MINUTES } from "../../workflows-src/schedule/limits.ts";
import { legAfter, scheduledWave } from "../inline/waves.ts";
import { leg } from "../integrate/wave.ts";
import { planOf } from "../schedule/plans.ts";

const BASE = "a".repeat(40);
const COMMANDS = { runner: "command", setup: "" } as const;
const PLAN = planOf("A", "A-2: A", "B: A");

test("a wave's output holds what GitHub needs to start its jobs, and no more", () => {
  const wave = scheduledWave(BASE, [{ ...leg("A", "A-2"), runs_on: ["self-hosted", "linux"] }, legAfter("B", "A")]);
  expect(describeWave(wave, PLAN, COMMANDS)).toEqual({
    number: 1,
    base: BASE,
    runners: 4,
    earlier_run: "",
    earlier_wave: 0,
    legs: [
      {
        position: "000",
        id: "A",
        title: "A A-2",
        runs_on: ["self-hosted", "linux"],
        timeout_minutes: 10 + RESERVED_MINUTES,
        waits: false,
        keys: false,
        prepares: false,
      },
      {
        position: "001",
        id: "B",
        title: "B",
        runs_on: "ubuntu-latest",
        timeout_minutes: 10 + 30 + RESERVED_MINUTES,
        waits: true,
        keys: false,
        prepares: false,
      },
    ],
  });
});

test("the entries of a matrix, sorted by their text, keep the order of the list", () => {
  const ids = Array.from({ length: 256 }, (_, index) => `${"zyxwv"[index % 5]}${256 - index}`);
  const { legs } = describeWave(
    scheduledWave(
      BASE,
      ids.map((id) => leg(id)),
    ),
    PLAN,
    COMMANDS,
  );
  const texts = legs.map((entry) => JSON.stringify(entry));
  expect([...texts].sort()).toEqual(texts);
  // GitHub builds the identifier of a job from the values, in their order.
  const values = legs.map((entry) => Object.values(entry).join(", "));
  expect([...values].sort()).toEqual(values);
});

test("a wave that an earlier run has carried out starts no leg, and says where its results are", () => {
  const earlier = { run_id: "77", number: 3, head: "b".repeat(40) };
  expect(describeWave(scheduledWave(BASE, [leg("A")], { earlier }), PLAN, COMMANDS)).toMatchObject({
    number: 1,
    base: BASE,
    legs: [],
    earlier_run: "77",
    earlier_wave: 3,
  });
});

test.each<[string, Partial<Task>, RunnerChoice, boolean]>([
  ["an agent of the run", {}, "claude", true],
  ["an agent that the task names", { runner: "codex" }, "command", true],
  ["a program that the task names", { runner: "custom" }, "command", true],
  ["what auto finds, which may be somas", {}, "auto", true],
  ["a command beside an agent of the run", { runner: "command", run: "true" }, "claude", false],
  ["a command", { run: "true" }, "command", false],
  ["a command that auto finds", { run: "true" }, "auto", false],
  ["nobody", {}, "brief", false],
])("a leg gets the keys of agents only if one may run in it: %s", (_, own, runner, keys) => {
  const tasks = PLAN.tasks.map((task) =>
    task.id === "A-2" ? { ...task, ...own } : { ...task, run: "true", runner: "command" as const },
  );
  const wave = scheduledWave(BASE, [leg("A", "A-2"), leg("B")]);
  expect(describeWave(wave, { ...PLAN, tasks }, { runner, setup: "" }).legs).toMatchObject([{ keys }, { keys: false }]);
});

test.each<[string, Partial<Task>, string, boolean]>([
  ["a setup of the run", {}, "npm ci", true],
  ["a setup of the task", { setup: "npm ci" }, "", true],
  ["a verify", { verify: "npm test" }, "", true],
  ["neither", {}, "", false],
])("a leg gets the variables of setup and verify only if it has one: %s", (_, own, setup, prepares) => {
  const tasks = PLAN.tasks.map((task) => (task.id === "A-2" ? { ...task, ...own } : task));
  const wave = scheduledWave(BASE, [leg("A", "A-2")]);
  expect(describeWave(wave, { ...PLAN, tasks }, { ...COMMANDS, setup }).legs).toMatchObject([{ prepares }]);
});
