import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { NOT_STARTED_FILE } from "../../workflows-src/integrate/leg-results.ts";
import { writeWave } from "../../workflows-src/pipeline/artifacts.ts";
import type { Task } from "../../workflows-src/plan/plan.ts";
import { task } from "../task/job.ts";
import { runScript, settings, workplace } from "./run-script.ts";
import { legAfter, scheduledWave } from "./waves.ts";

const artifactOf = (id: string): string => `somas-${settings.project_id}-wave-1-${id}`;

/** A wave of one leg per task, which waits for what its task depends on; `run` is the job of one, in a checkout of its own. */
function waveOf(...tasks: Task[]) {
  const at = workplace({ "a.txt": "before\n" });
  const file = (name: string): string => join(at.root, name);
  writeFileSync(file("plan.json"), JSON.stringify({ version: 1, tasks }));
  const legs = tasks.map(({ id, depends_on }) => legAfter(id, ...depends_on));
  writeWave(file("wave.json"), scheduledWave(at.head, legs));
  const run = (id: string) => {
    const repository = file(`checkout-${id}`);
    at.git("clone", "--quiet", "--depth=1", `file://${at.repository}`, repository);
    const place = { root: at.root, repository };
    const result = runScript("task", place, {
      SETTINGS: JSON.stringify(settings),
      PLAN_FILE: file("plan.json"),
      WAVE_FILE: file("wave.json"),
      LEG: id,
      STARTED: "2026-01-31T12:00:00.000Z",
      AGENT_ENV: "",
      SETUP_ENV: "",
      ARTIFACTS: file("artifacts"),
      SCRATCH: file(`scratch-${id}`),
      OUTPUT: join(file("artifacts"), artifactOf(id)),
    });
    const git = (...args: string[]): string => at.git("-C", repository, ...args);
    return { ...result, git };
  };
  return { at, run };
}

const writes = (id: string, file: string, more: Partial<Task> = {}) =>
  task(id, { run: `echo ${id} >> ${file}`, ...more });

test("starts from the work of the legs that it waited for, merged onto the wave's base", () => {
  const reads = task("C", { depends_on: ["A", "B"], run: "cat a.txt b.txt > c.txt" });
  const { at, run } = waveOf(writes("A", "a.txt"), writes("B", "b.txt"), reads);
  for (const id of ["A", "B"]) expect(run(id).outputs).toEqual({ done: "true", verdicts: `${id}: succeeded` });
  const { outputs, git } = run("C");
  expect(outputs).toEqual({ done: "true", verdicts: "C: succeeded" });
  expect(git("show", "HEAD:c.txt")).toBe("before\nA\nB");
  expect(git("log", "--format=%s", "--first-parent", `${at.head}..HEAD~1`)).toBe("Merge B\nA: Name of A");
});

test("a task that was not done stops those that depend on it, and nothing of it is built on", () => {
  const bad = task("BAD", { run: "echo bad > bad.txt; exit 1" });
  const { at, run } = waveOf(bad, writes("AFTER", "after.txt", { depends_on: ["BAD"] }));
  expect(run("BAD").outputs.done).toBe("false");
  const { outputs } = run("AFTER");
  expect(outputs).toEqual({ done: "false", verdicts: "AFTER: skipped_dependency" });
  for (const name of ["bad.txt", "after.txt"]) expect(existsSync(join(at.root, "checkout-AFTER", name))).toBe(false);
});

test("where the work of two legs conflicts, a task that builds on both does not start", () => {
  const both = writes("C", "c.txt", { depends_on: ["A", "B"] });
  const { run } = waveOf(task("A", { run: "echo A > a.txt" }), task("B", { run: "echo B > a.txt" }), both);
  for (const id of ["A", "B"]) run(id);
  expect(run("C").outputs).toEqual({ done: "false", verdicts: "C: conflict" });
});

test("does not start where a leg before it did not: its tasks come back in the next wave, and it is not red", () => {
  const { at, run } = waveOf(
    writes("A", "a.txt"),
    writes("B", "b.txt", { depends_on: ["A"] }),
    writes("C", "c.txt", { depends_on: ["B"] }),
  );
  const artifact = join(at.root, "artifacts", artifactOf("A"));
  mkdirSync(artifact, { recursive: true });
  writeFileSync(join(artifact, NOT_STARTED_FILE), JSON.stringify({ reason: "its limit has passed" }));
  for (const [id, before] of [
    ["B", "A"],
    ["C", "B"],
  ] as const) {
    const { status, outputs, stdout } = run(id);
    expect(status).toBe(0);
    expect(outputs).toEqual({ done: "not started", verdicts: "" });
    expect(stdout).toMatch(
      new RegExp(`^::warning::${id} not started: ${before} did not start: .*its limit has passed`, "m"),
    );
    expect(existsSync(join(at.root, "artifacts", artifactOf(id), NOT_STARTED_FILE))).toBe(true);
  }
});
