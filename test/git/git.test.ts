import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { git } from "../../workflows-src/git/git.ts";
import { newRepository, temporaryFolder } from "./repository.ts";

afterEach(() => vi.unstubAllEnvs());

test("the caller's repository stays untouched although a hook names it in the environment", async () => {
  const { repository: theirs } = await newRepository();
  const { repository: ours } = await newRepository();
  const before = await git(theirs, ["rev-parse", "HEAD"]);
  vi.stubEnv("GIT_DIR", join(theirs, ".git"));
  vi.stubEnv("GIT_INDEX_FILE", join(theirs, ".git/index"));
  expect(await git(ours, ["rev-parse", "--show-toplevel"])).toBe(ours);
  await git(ours, ["commit", "--quiet", "--allow-empty", "-m", "ours"]);
  expect(await git(theirs, ["rev-parse", "HEAD"])).toBe(before);
});

test("a user's settings do not change the output of git log", async () => {
  const { repository, base } = await newRepository({ "a/b.txt": "b\n" });
  const input = (await git(repository, ["cat-file", "-p", base])).replace("\n\n", "\ngpgsig -----BEGIN\n x\n\n");
  const signed = await git(repository, ["hash-object", "-t", "commit", "-w", "--stdin"], { input: `${input}\n` });
  const folder = temporaryFolder();
  writeFileSync(join(folder, "gpg"), "#!/bin/sh\necho a good signature >&2\n", { mode: 0o755 });
  writeFileSync(join(folder, "config"), `[log]\nfollow = true\nshowSignature = true\n[gpg]\nprogram = ${folder}/gpg\n`);
  vi.stubEnv("GIT_CONFIG_GLOBAL", join(folder, "config"));
  expect(await git(repository, ["log", "--format=", "--name-only", signed, "--", ":(glob)a/**"])).toBe("a/b.txt");
});

test("a user's settings do not prevent clone and push", async () => {
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
