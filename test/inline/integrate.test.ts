import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test, vi } from "vitest";
import { git } from "../../workflows-src/git/git.ts";
import { writeRun } from "../../workflows-src/inline/run-file.ts";
import { WAVES } from "../../workflows-src/schedule/limits.ts";
import type { TaskResult } from "../../workflows-src/task/result.ts";
import { type Answer, httpRemote, pass } from "../git/http-remote.ts";
import { finish, hub, inputs, job, plan, task, wave } from "../integrate/wave.ts";
import { outputsOf, settings, startScript } from "./run-script.ts";

vi.setConfig({ testTimeout: 60_000 });

const TOKEN = "ghs_0123456789";
const BRANCH = "somas/project-001";

/** Runs the script of the job integrate for two tasks, the second after the first; `answer` is the server's. */
async function integrateTwo(
  answer: Answer = pass,
  of: { readonly wave?: number; readonly result?: object; readonly settings?: Partial<typeof settings> } = {},
) {
  const at = await hub();
  const planned = plan(task("A"), task("B", { depends_on: ["A"] }));
  await finish(at, "A", { "a.txt": "a\n" }, { result: of.result ?? {} });
  const { address, url } = await httpRemote(at.remote, answer);
  await git(at.repository, ["remote", "set-url", "origin", url]);
  const file = (name: string): string => join(at.artifacts, name);
  writeFileSync(file("plan.json"), JSON.stringify(planned));
  writeRun(file("results.json"), {
    started: "2026-01-01T00:00:00Z",
    inputs: Object.fromEntries(inputs(planned, at.base)),
  });
  const place = { root: dirname(at.repository), repository: at.repository };
  const child = startScript("integrate", place, {
    SETTINGS: JSON.stringify({ ...settings, project_id: "project-001", ...of.settings }),
    PLAN_FILE: file("plan.json"),
    WAVE: JSON.stringify({ ...wave(job("A")), number: of.wave ?? 1 }),
    BASE: at.base,
    ARTIFACTS: at.artifacts,
    ARTIFACT_PREFIX: "",
    RESULTS_FILE: file("results.json"),
    TOKEN,
    GITHUB_SERVER_URL: address,
  });
  const [said, [status]] = await Promise.all([child.stdout ? text(child.stdout) : "", once(child, "exit")]);
  const results: TaskResult[] = JSON.parse(readFileSync(file("results.json"), "utf8"));
  return { ...at, said, status, results, outputs: outputsOf(place) };
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
  const { status, said, outputs, remote, repository } = await integrateTwo(authorized(asked));
  expect(status, said).toBe(0);
  expect(asked).toEqual(expect.arrayContaining(["git-upload-pack", "git-receive-pack"]));
  expect(outputs.head).toBe(await git(remote, ["rev-parse", BRANCH]));
  expect(JSON.parse(outputs.next ?? "")).toMatchObject({ number: 2, jobs: [{ id: "B" }] });
  expect(outputs.more).toBe("true");
  expect(said).not.toContain(TOKEN);
  const config = await git(repository, ["config", "--list", "--local"]);
  expect(config).not.toMatch(/extraheader/i);
});

test("what cannot be pushed fails the job, hands on no next wave, and is in the results", async () => {
  const { status, said, outputs, results } = await integrateTwo((_, response) => response.writeHead(403).end());
  expect(status).toBe(1);
  expect(said).toMatch(/^::error::.*error: 403/m);
  expect(outputs).toEqual({});
  expect(results).toMatchObject([{ task_id: "A", verdict: "blocked", artifacts: ["somas-project-001-wave-1-A"] }]);
});

test.each([
  [WAVES - 1, true],
  [WAVES, undefined],
])("after wave %i, that a task runs again: %s", async (number, again) => {
  const of = { wave: number, result: { verdict: "rate_limited", reason: "later" } };
  const { outputs, results } = await integrateTwo(pass, of);
  expect(results[0]?.again).toBe(again);
  expect(outputs.more).toBe(`${again === true}`);
});

test("what the input protects stays off the branch", async () => {
  const { results, remote } = await integrateTwo(pass, { settings: { protected_paths: "*.txt" } });
  expect(results).toMatchObject([
    { task_id: "A", verdict: "protected_path", held_out: expect.stringMatching(/^somas-held\/project-001\/A-/) },
  ]);
  expect(await git(remote, ["branch", "--list", BRANCH])).toBe("");
});
