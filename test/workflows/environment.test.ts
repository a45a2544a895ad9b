import { spawnSync } from "node:child_process";
import { platform } from "node:os";
import { describe, expect, test } from "vitest";
import { describeWave } from "../../workflows-src/pipeline/next-wave.ts";
import type { Leg } from "../../workflows-src/schedule/wave.ts";
import { settings } from "../inline/run-script.ts";
import { legAfter, scheduledWave } from "../inline/waves.ts";
import { type Contexts, texts } from "../model/expressions.ts";
import { planOf } from "../schedule/plans.ts";
import { testUnless } from "../vitest/skip.ts";
import { jobNamed } from "./emitted.ts";

/** `MAX_ARG_STRLEN` of Linux: what a string `NAME=value` has to be shorter than. */
const LIMIT = 131_072;

/** About twice what a hosted runner gives every step. */
const RUNNER = Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`RUNNER_${index}`, "x".repeat(150)]));

const IDS = Array.from({ length: 256 }, (_, index) => `T${index}`.padEnd(64, "-x"));

/** The last one builds on all others. A character of a name may take three bytes. */
const legs: readonly Leg[] = IDS.map((id, index) => ({
  ...legAfter(id, ...(index === 255 ? IDS.slice(0, -1) : [])),
  title: `${id} · ${"名".repeat(200)}`.slice(0, 100),
  runs_on: ["self-hosted", "linux", "x".repeat(64)],
}));

const tasks = planOf(...IDS).tasks.map((task) => ({ ...task, verify: "true" }));
const next = describeWave(
  scheduledWave("a".repeat(40), legs, { runners: 256 }),
  { version: 1, tasks },
  { runner: "claude", setup: "" },
);

/** All contexts of a job of the wave, each value as long as it may be. */
const contexts: Contexts = {
  inputs: {
    next: JSON.stringify(next),
    // GitHub's toJSON prints two spaces a level.
    settings: JSON.stringify({ ...settings, project_id: "p".repeat(64), context_files: "x".repeat(30_000) }, null, 2),
    plan: "plan.json",
    wave: "results/wave.json",
    plan_id: "99000000001",
    scripts_id: "99000000002",
    ticks_id: "99000000003",
    results_id: "99000000004",
  },
  matrix: { leg: next.legs.at(-1) },
  steps: {
    wait: {
      outputs: {
        ready: "true",
        started: new Date().toISOString(),
        artifact_ids: IDS.map((_, index) => 99_000_000_000 + index).join(","),
      },
    },
    task: {
      outputs: {
        done: "false",
        verdicts: IDS.slice(0, 5)
          .map((id) => `${id}: succeeded_with_warning`)
          .join(),
      },
    },
  },
  github: {
    api_url: "https://api.github.com",
    repository: "o".repeat(140),
    run_id: 99_000_000_000,
    run_attempt: 1,
    token: "t".repeat(400),
  },
  runner: { temp: `/home/${"r".repeat(200)}` },
  env: { ACT: "" },
  // GitHub's limit for a secret.
  secrets: { agent_env: "k".repeat(48 * 1024), setup_env: "k".repeat(48 * 1024) },
  needs: {},
};

const startsWith = (env: Readonly<Record<string, string>>): string | number =>
  spawnSync("true", { env: { ...RUNNER, ...env, PATH: process.env.PATH } }).error?.message ?? 0;

describe("in a wave of 256 legs with the longest ids and names", () => {
  test.each(["somas-wave.yml task", "somas-wave.yml integrate"])("every step of %s starts", (name) => {
    const steps = jobNamed(name)?.steps ?? [];
    expect(steps.length).toBeGreaterThan(5);
    for (const step of steps) {
      const inputs = Object.entries(texts(step.with, "step.with", contexts));
      const env = {
        ...texts(step.env, "step.env", contexts),
        ...Object.fromEntries(inputs.map(([input, value]) => [`INPUT_${input.toUpperCase()}`, value])),
      };
      for (const [variable, value] of Object.entries(env))
        expect(Buffer.byteLength(`${variable}=${value}`), `${step.name}: ${variable}`).toBeLessThan(LIMIT);
      expect(startsWith(env), step.name).toBe(0);
    }
  });

  test("nothing but the matrix grows with the wave: one leg's job is told of none but its own", () => {
    const steps = [
      ...(jobNamed("somas-wave.yml task")?.steps ?? []),
      ...(jobNamed("somas-wave.yml integrate")?.steps ?? []),
    ];
    for (const step of steps) {
      const told = JSON.stringify([texts(step.with, "step.with", contexts), texts(step.env, "step.env", contexts)]);
      expect(
        IDS.slice(5, -1).filter((id) => told.includes(id)),
        step.name,
      ).toEqual([]);
    }
  });

  test("the matrix stays far below the megabyte that GitHub allows for the outputs of a job", () => {
    expect(2 * JSON.stringify(next).length, "in UTF-16").toBeLessThan(500_000);
  });
});

testUnless(platform() !== "linux" && "only Linux limits the length of one variable")(
  "a longer variable would be noticed",
  () => {
    expect(startsWith({ A: "x".repeat(LIMIT - 3) })).toBe(0);
    expect(startsWith({ A: "x".repeat(LIMIT - 2) })).toContain("E2BIG");
  },
);
