import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { git } from "../../workflows-src/git/git.ts";
import { PushRefused, push } from "../../workflows-src/git/push.ts";
import { withMoreTime } from "../task/more-time.ts";
import { type Answer, httpRemote, pass } from "./http-remote.ts";
import { newRepository, side, temporaryFolder } from "./repository.ts";

const BRANCH = "somas/project-001";

/** Makes a clone with work for the branch. Its remote answers by HTTP as `answer` says. */
async function clone(answer?: Answer) {
  const { repository: remote, base } = await newRepository();
  const repository = join(temporaryFolder(), "clone.git");
  await git(remote, ["clone", "--quiet", "--bare", remote, repository]);
  const work = await side(remote, base, { "work.txt": "done\n" });
  await git(repository, ["fetch", "--quiet", "origin", work]);
  if (answer !== undefined) {
    const { url } = await httpRemote(remote, answer);
    await git(repository, ["remote", "set-url", "origin", url]);
  }
  const tips: (string | undefined)[] = [];
  const build = async (tip: string | undefined) => {
    tips.push(tip);
    return { head: work, changed: tip !== work, sideBranches: new Map() };
  };
  return { remote, repository, work, tips, request: { repository, branch: BRANCH, build } };
}

/** Fails the first requests of this kind. */
function failing(method: string, times: number, fail: Answer) {
  const requests: string[] = [];
  const answer: Answer = (request, response, serve) => {
    if (request.method === method) requests.push(request.url ?? "");
    const broken = request.method === method && requests.length <= times;
    return (broken ? fail : pass)(request, response, serve);
  };
  return { requests, answer };
}

const unavailable: Answer = (_, response) => response.writeHead(503).end();
const hangUp: Answer = (_, response) => response.destroy();
const cut: Answer = async (_, response, serve) => {
  const { headers, body } = await serve();
  response.writeHead(200, { ...headers, "content-length": `${body.length + 1}` });
  response.write(body, () => response.destroy());
};

test.each([
  ["is unavailable", unavailable],
  ["hangs up", hangUp],
  ["breaks off", cut],
])("a fetch or push is repeated while the server %s", async (_, fail) => {
  for (const method of ["GET", "POST"]) {
    const { requests, answer } = failing(method, 2, fail);
    const { request, remote, work } = await clone(answer);
    await push(request);
    expect(await git(remote, ["rev-parse", BRANCH])).toBe(work);
    expect(requests.length, method).toBeGreaterThan(2);
  }
});

test("a push whose answer was lost is found on the branch", async () => {
  const taken: Answer = async (_, response, serve) => {
    await serve();
    response.destroy();
  };
  const { request, tips, work } = await clone((request, response, serve) =>
    (request.url?.endsWith("/git-receive-pack") ? taken : pass)(request, response, serve),
  );
  expect(await push(request)).toMatchObject({ head: work, changed: false });
  expect(tips).toEqual([undefined, work]);
});

const refuse =
  (status: number, header: Readonly<Record<string, string>> = {}): Answer =>
  (request, response, serve) =>
    request.url?.includes("git-receive-pack")
      ? response.writeHead(status, header).end()
      : pass(request, response, serve);

test.each([
  ["may not write", refuse(403)],
  ["is not accepted", refuse(401, { "www-authenticate": "Basic realm=git" })],
])("a token that %s is not retried, and the message says which permission the job needs", async (_, answer) => {
  const { request, tips } = await clone(answer);
  await expect(push(request)).rejects.toThrow(/^cannot push somas\/project-001: .*needs `contents: write`/);
  expect(tips).toHaveLength(1);
});

test.each([
  ["GH006: Protected branch update failed for refs/heads/somas/project-001.", /a rule protects it: /],
  ["GH013: Repository rule violations found for refs/heads/somas/project-001.", /a rule protects it: /],
  ["refusing to allow a GitHub App to update workflow `x.yml` without `workflows` permission", /workflow files/],
])("a permanent refusal is not retried: %s", async (said, advice) => {
  const { request, remote, tips } = await clone();
  const hook = join(remote, ".git/hooks/pre-receive");
  mkdirSync(dirname(hook), { recursive: true });
  writeFileSync(hook, `#!/bin/sh\necho '${said}' >&2\nexit 1\n`, { mode: 0o755 });
  await expect(push(request)).rejects.toThrow(advice);
  expect(tips).toHaveLength(1);
});

const GH013 = "error: GH013: Repository rule violations found for refs/heads/somas/project-001.";

test.each<[string, string, string]>([
  [
    `${GH013}\n\n- GITHUB PUSH PROTECTION\n  - Push cannot contain secrets`,
    "content",
    `the server takes a text in it for a secret: remove the text, or allow it there (${GH013}; - GITHUB PUSH PROTECTION; - Push cannot contain secrets)`,
  ],
  [
    "error: GH001: Large files detected.\nerror: File big.bin is 101.00 MB",
    "content",
    "a file is too large for the server: keep it with Git LFS, or leave it out (error: GH001: Large files detected.; error: File big.bin is 101.00 MB)",
  ],
  [
    `${GH013}\n- Restricted file path: secret/**`,
    "content",
    `a rule restricts the names or sizes of files (${GH013}; - Restricted file path: secret/**)`,
  ],
  [
    `${GH013}\n- Changes must be made through a pull request.`,
    "branch",
    `a rule protects it: let this workflow push to somas/*, or choose another project id (${GH013}; - Changes must be made through a pull request.)`,
  ],
  ["no such words here", "unknown", "no such words here"],
])("a refusal is told apart by what it is about: %j", async (said, about, reason) => {
  const { request, remote } = await clone();
  const hook = join(remote, ".git/hooks/pre-receive");
  mkdirSync(dirname(hook), { recursive: true });
  writeFileSync(hook, `#!/bin/sh\ncat >&2 << 'END'\n${said}\nEND\nexit 1\n`, { mode: 0o755 });
  const refused = await push(request).catch((error: unknown) => error);
  expect(refused).toMatchObject({ name: "PushRefused", about, reason });
});

test("side branches arrive together with the branch or not at all", async () => {
  const { request, remote, work } = await clone();
  const hook = join(remote, ".git/hooks/update");
  mkdirSync(dirname(hook), { recursive: true });
  const first = `[ "$1" != refs/heads/${BRANCH} ] || [ -e seen ] || { touch seen; echo "cannot lock ref" >&2; exit 1; }`;
  writeFileSync(hook, `#!/bin/sh\n${first}\n`, { mode: 0o755 });
  const build = async (tip: string | undefined, attempt: number) => ({
    ...(await request.build(tip)),
    sideBranches: new Map([[`somas-held/project-001/A-${attempt}`, work]]),
  });
  await push({ ...request, build });
  const branches = await git(remote, ["for-each-ref", "--format=%(refname:lstrip=2)", "refs/heads/somas*/**"]);
  expect(branches.split("\n")).toEqual(["somas-held/project-001/A-2", BRANCH]);
});

test("a lock that stays ends the push after its time limit, and the message names the file", async () => {
  await withMoreTime(async (seconds) => {
    const { request, remote, tips } = await clone();
    const lock = join(remote, ".git/refs/heads", `${BRANCH}.lock`);
    mkdirSync(dirname(lock), { recursive: true });
    writeFileSync(lock, "");
    const refused = await push({ ...request, patience_minutes: seconds / 60 }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(PushRefused);
    const { message } = refused as PushRefused;
    expect(message.split("\n")[0]).toBe(`cannot push somas/project-001: refused for ${seconds / 60} minutes`);
    expect(message).toContain(`refs/heads/${BRANCH}.lock': File exists`);
    expect(tips.length).toBeGreaterThan(1);
    expect(tips.length, "a lock is given time").toBeLessThan(12);
  }, 3);
});

test("a server that stays unavailable ends the push after its time limit", async () => {
  await withMoreTime(async (seconds) => {
    const { requests, answer } = failing("GET", Number.POSITIVE_INFINITY, unavailable);
    const { request, tips } = await clone(answer);
    await expect(push({ ...request, patience_minutes: seconds / 60 })).rejects.toThrow(/error: 503/);
    expect(tips).toEqual([]);
    expect(requests.length).toBeGreaterThan(1);
  });
});
