import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { describeUnless } from "../vitest/skip.ts";
import { type CallerResult, git, type Interruption, missingAct } from "./act.ts";
import { BRANCH, branches, merged, plan, startPipeline, verdicts } from "./pipeline.ts";

/** A task that says when it begins, and does not end as long as the test holds it. */
const task = (id: string, hours: number, ...depends_on: string[]) => ({
  id,
  depends_on,
  duration: hours,
  run: `touch "$HOME/${id}-began"; while [ -e "$HOME/${id}-held" ]; do sleep 0.1; done; echo ${id} > ${id}.txt`,
});
const TASKS = plan([
  task("FIRST", 0.1),
  task("OTHER", 0.1),
  task("SLOW", 0.3, "FIRST"),
  task("AFTER-SLOW", 0.1, "SLOW"),
  task("AFTER-OTHER", 0.1, "OTHER"),
]);

/** Runs of one repository, one after the other. */
describeUnless(missingAct())("a run that is interrupted", () => {
  const runs: CallerResult[] = [];
  afterAll(() => {
    for (const run of runs) run.dispose();
  });

  /** The next run. It is interrupted when SLOW works and all artifacts with these ends are there. */
  async function next(held: readonly string[], how?: Interruption["how"], ...ends: string[]): Promise<CallerResult> {
    let home = "";
    const previous = runs.at(-1);
    const hasBegun = (id: string) => existsSync(join(home, `${id}-began`));
    const result = await startPipeline({
      files: { "plan.json": TASKS },
      inputs: { project_id: "project-001", plan: "plan.json" },
      prepareHome: (folder) => {
        home = folder;
        for (const id of held) writeFileSync(join(home, `${id}-held`), "");
      },
      ...(previous && { previous }),
      ...(how && { interruption: { how, when: (has) => hasBegun("SLOW") && ends.every((end) => has(end)) } }),
    });
    runs.push(result);
    return result;
  }

  const done = ({ remoteDir }: CallerResult) => merged(remoteDir, BRANCH).map(({ task, wave }) => `${wave} ${task}`);
  const uploaded = ({ artifactsDir }: CallerResult) =>
    readdirSync(artifactsDir).flatMap((name) => name.match(/wave-\d+-.*/) ?? []);

  describe("by the loss of all its machines", () => {
    let lost: CallerResult;
    beforeAll(async () => {
      lost = await next(["SLOW", "AFTER-OTHER"], "killed", "-FIRST", "-OTHER");
    });

    test("has integrated nothing: what is finished lies in its artifacts", () => {
      expect(branches(lost.remoteDir)).toEqual(["main"]);
      expect(uploaded(lost)).toEqual(["wave-1-FIRST", "wave-1-OTHER"]);
    });
  });

  describe("and started again, and then cancelled", () => {
    let cancelled: CallerResult;
    beforeAll(async () => {
      cancelled = await next(["SLOW"], "cancelled", "-AFTER-OTHER");
    });

    test("has taken over what the one before had finished, and run none of it again", () => {
      expect(done(cancelled).slice(0, 2).sort(), cancelled.log).toEqual(["1 FIRST", "1 OTHER"]);
      expect(uploaded(cancelled).filter((name) => /wave-\d+-(FIRST|OTHER)$/.test(name))).toEqual([]);
    });

    test("merges what was finished when it was cancelled, and starts no other wave", () => {
      expect(cancelled.exitCode).not.toBe(0);
      expect(done(cancelled).slice(2)).toEqual(["2 AFTER-OTHER"]);
      expect(verdicts(cancelled)).toMatchObject({ "AFTER-OTHER": "succeeded", SLOW: "runner_error" });
      const waves = new Set(cancelled.jobs.flatMap(({ path }) => path.match(/wave-\d+/g) ?? []));
      expect([...waves]).toEqual(["wave-1", "wave-2"]);
      const { result } = cancelled.jobs.find(({ path }) => /^wave-2\/.*\/integrate$/.test(path)) ?? {};
      expect(result).toBe("success");
    });
  });

  describe("and started once more", () => {
    let last: CallerResult;
    beforeAll(async () => {
      last = await next([]);
    });

    test("does only what is missing", () => {
      expect(last.exitCode, last.log).toBe(0);
      expect(done(last).slice(3)).toEqual(["1 SLOW", "1 AFTER-SLOW"]);
      expect(uploaded(last)).toEqual(["wave-1-AFTER-SLOW", "wave-1-SLOW"]);
      const tips = runs.slice(1).map(({ remoteDir }) => git(remoteDir, "rev-parse", BRANCH));
      git(last.remoteDir, "merge-base", "--is-ancestor", tips[0] ?? "", tips[1] ?? "");
    });
  });
});
