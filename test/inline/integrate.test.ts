import { once } from "node:events";
import { renameSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { git } from "../../workflows-src/git/git.ts";
import { readResults, readWave, writeRun, writeWave } from "../../workflows-src/pipeline/artifacts.ts";
import type { EarlierWave, ScheduledWave } from "../../workflows-src/pipeline/run-files.ts";
import type { Plan } from "../../workflows-src/plan/plan.ts";
import { WAVES } from "../../workflows-src/schedule/limits.ts";
import { type Answer, httpRemote, pass } from "../git/http-remote.ts";
import { write } from "../git/repository.ts";
import { fingerprintsOf, finish, hub, leg, plan, task } from "../integrate/wave.ts";
import { outputsOf, settings, startScript } from "./run-script.ts";
import { legAfter, scheduledWave } from "./waves.ts";

const TOKEN = "ghs_0123456789";
const BRANCH = "somas/project-001";

const TWO_TASKS = plan(task("A"), task("B", { depends_on: ["A"] }));

interface Ended extends Partial<Omit<ScheduledWave, "earlier">> {
  readonly result?: object;
  /** `TWO_TASKS` where absent. */
  readonly planned?: Plan;
  /** The wave is that of an earlier run. */
  readonly earlier?: Omit<EarlierWave, "head">;
  /** The wave that the job is for; `number` where absent. */
  readonly expected?: number;
}

/** Two tasks, the second after the first, which has ended in wave 1; `integrate` runs the script of the job. */
async function wave1({
  result = {},
  planned = TWO_TASKS,
  earlier,
  number = 1,
  expected = number,
  ...changes
}: Ended = {}) {
  const at = await hub();
  await finish(at, "A", { "a.txt": "a\n" }, { result });
  const prefix = `somas-project-001-wave-${earlier?.number ?? number}-`;
  renameSync(join(at.artifacts, "A"), join(at.artifacts, `${prefix}A`));
  const root = dirname(at.repository);
  const files = {
    plan: join(root, "plan.json"),
    wave: join(root, "results/wave.json"),
    results: join(root, "results"),
  };
  writeFileSync(files.plan, JSON.stringify(planned));
  writeRun(files.results, {
    started: "2026-01-01T00:00:00Z",
    inputs: Object.fromEntries(fingerprintsOf(planned, at.base)),
  });
  const adopted = earlier && { earlier: { ...earlier, head: at.base } };
  writeWave(files.wave, scheduledWave(at.base, [leg("A")], { number, ...adopted, ...changes }));

  async function integrate(answer: Answer = pass, inputs: Partial<typeof settings> = {}) {
    const { address, url } = await httpRemote(at.remote, answer);
    await git(at.repository, ["remote", "set-url", "origin", url]);
    const place = { root, repository: at.repository };
    const child = startScript("integrate", place, {
      SETTINGS: JSON.stringify({ ...settings, project_id: "project-001", ...inputs }),
      PLAN_FILE: files.plan,
      WAVE: `${expected}`,
      WAVE_FILE: files.wave,
      RESULTS_FOLDER: files.results,
      ARTIFACTS: at.artifacts,
      TOKEN,
      GITHUB_SERVER_URL: address,
    });
    const [said, [status]] = await Promise.all([child.stdout ? text(child.stdout) : "", once(child, "exit")]);
    return {
      said,
      status,
      results: readResults(files.results, "project-001", planned),
      outputs: outputsOf(place),
      next: readWave(files.wave),
    };
  }
  return { ...at, prefix, integrate };
}

/** Lets in who shows the token as GitHub wants it, and writes down what it is asked. */
const authorized =
  (asked: string[]): Answer =>
  (request, response, serve) => {
    const [, credentials = ""] = request.headers.authorization?.split(/basic /i) ?? [];
    asked.push(basename(request.url ?? ""));
    return Buffer.from(credentials, "base64").toString() === `x-access-token:${TOKEN}`
      ? pass(request, response, serve)
      : response.writeHead(401, { "www-authenticate": "Basic realm=git" }).end();
  };

test("the token opens the repository as GitHub takes it, and nothing of it is left in the clone", async () => {
  const asked: string[] = [];
  const { integrate, remote, repository } = await wave1();
  const { status, said, outputs } = await integrate(authorized(asked));
  expect(status, said).toBe(0);
  expect(asked).toEqual(expect.arrayContaining(["git-upload-pack", "git-receive-pack"]));
  expect(outputs.head).toBe(await git(remote, ["rev-parse", BRANCH]));
  expect(said).not.toContain(TOKEN);
  const config = await git(repository, ["config", "--list", "--local"]);
  expect(config).not.toMatch(/extraheader/i);
});

test("hands on the next wave: to GitHub what it needs, the whole of it in a file", async () => {
  const { outputs, next } = await (await wave1()).integrate();
  expect(outputs.more).toBe("true");
  expect(JSON.parse(outputs.next ?? "")).toMatchObject({ number: 2, base: outputs.head, legs: [{ id: "B" }] });
  expect(next).toMatchObject({ number: 2, base: outputs.head, legs: [{ id: "B", tasks: ["B"], after: [] }] });
});

test("gives the next wave no machine that the run does not allow, even if a task has replaced the plan", async () => {
  const planned = plan(task("A"), task("B", { depends_on: ["A"], runs_on: "production" }));
  const legs = async (inputs: Partial<typeof settings>) =>
    JSON.parse((await (await wave1({ planned })).integrate(pass, inputs)).outputs.next ?? "").legs;
  expect(await legs({})).toMatchObject([{ id: "B", runs_on: "ubuntu-latest" }]);
  expect(await legs({ task_runs_on: "production" })).toMatchObject([{ id: "B", runs_on: "production" }]);
});

test("what cannot be pushed fails the job, hands on no next wave, and is in the results", async () => {
  const { integrate } = await wave1();
  const { status, said, outputs, results, next } = await integrate((_, response) => response.writeHead(403).end());
  expect(status).toBe(1);
  expect(said).toMatch(/^::error::.*error: 403/m);
  expect(outputs).toEqual({});
  expect(results).toMatchObject([{ task_id: "A", verdict: "blocked", artifacts: ["somas-project-001-wave-1-A"] }]);
  expect(next, "a later run finds the work").toMatchObject({ number: 1, legs: [{ id: "A" }] });
});

test("a wave that was integrated before is refused, and the next one keeps its finished work", async () => {
  const { integrate, remote } = await wave1({ number: 3, expected: 2 });
  const { status, said, results, next } = await integrate();
  expect(status).toBe(1);
  expect(said).toMatch(/^::error::.*at wave 3, expected wave 2: .*re-run all jobs/m);
  expect(results).toEqual([]);
  expect(next).toMatchObject({ number: 3, legs: [{ id: "A" }] });
  expect(await git(remote, ["branch", "--list", BRANCH])).toBe("");
});

test.each([
  [WAVES - 1, true],
  [WAVES, undefined],
])("after wave %i, that a task runs again: %s", async (number, again) => {
  const { integrate } = await wave1({ number, result: { verdict: "rate_limited", reason: "later" } });
  const { outputs, results } = await integrate();
  expect(results[0]?.again).toBe(again);
  expect(outputs.more).toBe(`${again === true}`);
});

test("what the input protects stays off the branch", async () => {
  const { integrate, remote } = await wave1();
  const { results } = await integrate(pass, { protected_paths: "*.txt" });
  expect(results).toMatchObject([
    { task_id: "A", verdict: "protected_path", held_out: expect.stringMatching(/^somas-held\/project-001\/A-/) },
  ]);
  expect(await git(remote, ["branch", "--list", BRANCH])).toBe("");
});

test("after a cancelled run, what was finished is merged, and the legs that left nothing are not", async () => {
  const { integrate, remote, artifacts, prefix } = await wave1({ legs: [leg("A"), legAfter("B", "A")] });
  // A leg that was cancelled in the middle of its task has a log at most.
  write(artifacts, { [`${prefix}B/logs/B.log`]: "half of it\n" });
  const { status, results } = await integrate();
  expect(status).toBe(0);
  expect(results).toMatchObject([
    { task_id: "A", verdict: "succeeded" },
    { task_id: "B", verdict: "runner_error", reason: "ended without a result" },
  ]);
  expect(await git(remote, ["log", "--first-parent", "--format=%s", `main..${BRANCH}`])).toMatch(/^A: /);
});

describe("the wave of an earlier run", () => {
  const earlier = { run_id: "77", number: 3 };

  test("is merged like any other, and what it has not done is scheduled anew", async () => {
    const { integrate } = await wave1({ legs: [leg("A"), leg("B")], earlier });
    const { status, said, outputs, results } = await integrate();
    expect(status, said).toBe(0);
    expect(results).toMatchObject([{ task_id: "A", verdict: "succeeded", wave: 1 }]);
    expect(JSON.parse(outputs.next ?? "")).toMatchObject({ number: 2, legs: [{ id: "B" }], earlier_run: "" });
  });

  test("leaves no trace of a task that was not done: it runs again", async () => {
    const { integrate } = await wave1({ earlier, result: { verdict: "timeout", reason: "slow" } });
    const { outputs, results } = await integrate();
    expect(results).toEqual([]);
    expect(JSON.parse(outputs.next ?? "")).toMatchObject({ number: 2, legs: [{ id: "A" }] });
  });
});
