import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { GitError, git, limitTime, requireTime } from "../../workflows-src/git/git.ts";
import { endGitIn } from "../../workflows-src/git/processes.ts";
import { newRepository, temporaryFolder } from "./repository.ts";

afterEach(() => vi.unstubAllEnvs());

async function eventually(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((again) => setTimeout(again, 10));
}

/** Makes a clone whose pushes wait for `letGo`. */
async function slowClone() {
  const { repository } = await newRepository();
  const folder = temporaryFolder();
  const [began, go, clone] = ["began", "go", "clone"].map((name) => join(folder, name)) as [string, string, string];
  await git(folder, ["clone", "--quiet", repository, clone]);
  const hook = join(repository, ".git/hooks/pre-receive");
  mkdirSync(join(repository, ".git/hooks"), { recursive: true });
  writeFileSync(hook, `#!/bin/sh\ntouch ${began}\nuntil [ -e ${go} ]; do sleep 0.02; done\n`);
  chmodSync(hook, 0o755);
  return { repository, clone, hasBegun: () => existsSync(began), letGo: () => writeFileSync(go, "") };
}

/** Returns whether a promise is settled now. */
async function stateOf(promise: Promise<unknown>): Promise<string> {
  const settled = promise.then(
    () => "resolved",
    () => "rejected",
  );
  return Promise.race([settled, new Promise<string>((pending) => setTimeout(() => pending("pending"), 50))]);
}

test("closing a folder lets a push finish, ends every other command, starts nothing and answers no caller", async () => {
  const { repository, clone, hasBegun, letGo } = await slowClone();
  const push = git(clone, ["push", "--quiet", "origin", "HEAD:refs/heads/somas/p"]);
  await eventually(hasBegun);
  const waits = git(clone, ["-c", "alias.wait=!sleep 600", "wait"]);
  const closed = endGitIn(clone);
  const later = git(clone, ["version"]);
  expect(await stateOf(closed)).toBe("pending");
  letGo();
  await closed;
  expect(await git(repository, ["branch", "--list", "somas/p"])).toContain("somas/p");
  for (const each of [push, waits, later]) expect(await stateOf(each)).toBe("pending");
  expect(await git(repository, ["version"])).toContain("git version");
});

test("git is started again if a stray signal ends it before it has done anything", async () => {
  const { repository } = await newRepository();
  const folder = temporaryFolder();
  const program = join(folder, "git");
  const calls = join(folder, "calls");
  writeFileSync(
    program,
    `#!/bin/sh\necho >> ${calls}\n[ "$(wc -l < ${calls})" -gt 2 ] || kill -INT $$\nPATH=\${PATH#*:}\nexec git "$@"\n`,
  );
  chmodSync(program, 0o755);
  vi.stubEnv("PATH", `${folder}:${process.env.PATH}`);
  expect(await git(repository, ["rev-parse", "--abbrev-ref", "HEAD"])).toBe("main");
});

test("git that takes longer than it may is ended with all of its processes, and says so", async () => {
  const { repository } = await newRepository();
  const began = join(temporaryFolder(), "began");
  const waits = `alias.wait=!sleep 600 & echo $! > ${began}; echo much >&2; wait`;
  const error = await limitTime(1, () => git(repository, ["-c", waits, "wait"])).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(GitError);
  expect(error).toMatchObject({ exitCode: -1, stderr: "it takes longer than 1 s" });
  const pid = Number(readFileSync(began, "utf8"));
  await eventually(() => !existsSync(`/proc/${pid}/exe`));
});

test("a limit inside of another one does not extend it, and ends with its work", async () => {
  const { repository } = await newRepository();
  const late = limitTime(0, () => limitTime(60, async () => requireTime()));
  await expect(late).rejects.toThrow("it takes longer than 0 s");
  requireTime();
  const slow = ["-c", "alias.wait=!sleep 0.2", "wait"];
  await expect(limitTime(0, () => git(repository, slow))).rejects.toThrow(/longer than 0 s/);
  await limitTime(60, () => git(repository, slow));
});
