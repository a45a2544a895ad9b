import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { git } from "../../workflows-src/git/git.ts";
import { newRepository, temporaryFolder } from "./repository.ts";

afterEach(() => vi.unstubAllEnvs());

test("the repository of whoever calls is not touched: git in a hook names it in the environment", async () => {
  const { repository: theirs } = await newRepository();
  const { repository: ours } = await newRepository();
  const before = await git(theirs, ["rev-parse", "HEAD"]);
  vi.stubEnv("GIT_DIR", join(theirs, ".git"));
  vi.stubEnv("GIT_INDEX_FILE", join(theirs, ".git/index"));
  expect(await git(ours, ["rev-parse", "--show-toplevel"])).toBe(ours);
  await git(ours, ["commit", "--quiet", "--allow-empty", "-m", "ours"]);
  expect(await git(theirs, ["rev-parse", "HEAD"])).toBe(before);
});

test("a person's settings do not change what a log says", async () => {
  const { repository } = await newRepository({ "a/b.txt": "b\n" });
  const config = join(temporaryFolder(), "config");
  writeFileSync(config, "[log] follow = true\n showSignature = true\n[gpg] program = false\n");
  vi.stubEnv("GIT_CONFIG_GLOBAL", config);
  expect(await git(repository, ["log", "--format=", "--name-only", "HEAD", "--", ":(glob)a/**"])).toBe("a/b.txt");
});

test("a person's settings do not get in the way", async () => {
  const { repository } = await newRepository();
  const config = join(temporaryFolder(), "config");
  const settings = ["[clone] defaultRemoteName = foo", "[safe] bareRepository = explicit", "[push] gpgSign = true"];
  writeFileSync(config, [...settings, '[protocol "file"] allow = never', "[core] hooksPath = /nowhere"].join("\n"));
  vi.stubEnv("GIT_CONFIG_GLOBAL", config);
  const bare = join(temporaryFolder(), "bare.git");
  await git(".", ["clone", "--quiet", "--bare", `file://${repository}`, bare]);
  expect(await git(bare, ["remote"])).toBe("origin");
  const clone = join(temporaryFolder(), "clone");
  await git(".", ["clone", "--quiet", bare, clone]);
  await git(clone, ["push", "--quiet", "origin", "HEAD:refs/heads/other"]);
  expect(await git(bare, ["rev-parse", "other"])).toBe(await git(repository, ["rev-parse", "HEAD"]));
});
