import { expect, test, vi } from "vitest";
import { git } from "../../workflows-src/git/git.ts";
import { integrate } from "../../workflows-src/integrate/integrate.ts";
import { pool } from "../../workflows-src/local/pool.ts";
import { artifactOf, runWave } from "../../workflows-src/local/run-wave.ts";
import type { Task } from "../../workflows-src/plan/plan.ts";
import { temporaryFolder } from "../git/repository.ts";
import { hub, integration, job, merges, plan, task, wave as waveOf } from "../integrate/wave.ts";

vi.setConfig({ testTimeout: 60_000 });

/** A lane A, B → C(A, B) → D with E beside them, where some tasks may be other than planned. */
async function runLane(of: Readonly<Record<string, Partial<Task>>> = {}) {
  const at = await hub();
  const folder = temporaryFolder();
  const made = plan(
    task("A", { run: "echo A > a.txt", ...of.A }),
    task("B", { run: "echo B > b.txt", ...of.B }),
    task("C", { run: "cat a.txt b.txt > c.txt", depends_on: ["A", "B"], ...of.C }),
    task("D", { run: "cat c.txt > d.txt", depends_on: ["C"], ...of.D }),
    task("E", { run: "echo E > e.txt" }),
  );
  const waves = [["A", "B"], ["C"], ["D"], []].map((ids) => ({ jobs: ids.map((id) => job(id)) }));
  const wave = { ...waveOf(job("E")), lanes: [{ title: "A", max_parallel: 2, waves }] };
  const settings = {
    project_id: "project-001",
    runner: "auto",
    agent: "coder",
    context_files: "",
    stall_minutes: 15,
  } as const;
  const run = { hub: at.repository, folder, base: at.base, plan: made, wave, settings, slot: pool(2) };
  const started: string[] = [];
  await runWave({ ...run, onEvent: (event) => event.type === "started" && started.push(event.task_id) });
  const done = await integrate({ ...integration(at, made, wave), artifactOf: artifactOf(folder) });
  return {
    at,
    started,
    head: done.head,
    verdicts: done.results.map(({ task_id, verdict }) => `${task_id} ${verdict}`).sort(),
  };
}

test("a job of a lane starts from the work of the jobs before it, and integration takes it all", async () => {
  const { at, head, verdicts } = await runLane();
  expect(verdicts).toEqual(["A succeeded", "B succeeded", "C succeeded", "D succeeded", "E succeeded"]);
  expect(await git(at.remote, ["show", `${head}:d.txt`])).toBe("A\nB");
  expect(await merges(at)).toEqual(["A", "B", "C", "D", "E"]);
});

test("a job whose predecessor was not done does not start", async () => {
  const { started, verdicts } = await runLane({ B: { run: "echo B > b.txt; exit 1" } });
  expect(started.sort()).toEqual(["A", "B", "E"]);
  expect(verdicts).toEqual([
    "A succeeded",
    "B runner_error",
    "C skipped_dependency",
    "D skipped_dependency",
    "E succeeded",
  ]);
});

test("where the work of two predecessors conflicts, one is held out and what follows is skipped", async () => {
  const { verdicts } = await runLane({ B: { run: "echo B > a.txt" } });
  expect(verdicts).toEqual([
    "A succeeded",
    "B conflict",
    "C skipped_dependency",
    "D skipped_dependency",
    "E succeeded",
  ]);
});
