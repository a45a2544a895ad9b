import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { createBundle, fetchBundle } from "../../workflows-src/git/bundle.ts";
import { git } from "../../workflows-src/git/git.ts";
import { containsCommit } from "../../workflows-src/git/merge.ts";
import { commit, newRepository, side, temporaryFolder } from "./repository.ts";

const refsOf = (repository: string) => git(repository, ["for-each-ref"]);

test("a bundle carries several commits to another clone and leaves no refs behind on either side", async () => {
  const { repository, base } = await newRepository();
  const one = await side(repository, base, { "one.txt": "1\n" });
  const two = await side(repository, one, { "two.txt": "2\n" });
  const other = join(temporaryFolder(), "other");
  await git(repository, ["clone", "--quiet", repository, other]);
  const before = [await refsOf(repository), await refsOf(other)];

  const file = join(temporaryFolder(), "result.bundle");
  await createBundle(
    repository,
    file,
    base,
    new Map([
      ["TASK-001", one],
      ["TASK-002", two],
    ]),
  );
  const fetched = await fetchBundle(other, file);

  expect([...fetched]).toEqual([
    ["TASK-001", one],
    ["TASK-002", two],
  ]);
  expect(await git(other, ["show", `${two}:two.txt`])).toBe("2");
  expect([await refsOf(repository), await refsOf(other)]).toEqual(before);
});

test("a bundle can be made in a checkout of depth 1 and in a clone with borrowed objects", async () => {
  const { repository } = await newRepository({ "old.txt": "old\n" }, 'a repo: with "odd" näme');
  const base = await commit(repository, { "old.txt": "new\n" });
  const shallow = join(temporaryFolder(), "shallow");
  await git(repository, ["clone", "--quiet", "--depth=1", "--no-local", repository, shallow]);
  expect(await git(shallow, ["rev-list", "--count", "HEAD"])).toBe("1");
  const made = await commit(shallow, { "work.txt": "work\n", "old.txt": "newer\n" });
  const file = join(temporaryFolder(), "result.bundle");
  await createBundle(shallow, file, base, new Map([["T", made]]));
  expect((await fetchBundle(repository, file)).get("T")).toBe(made);

  const borrowed = join(temporaryFolder(), "borrowed");
  await git(repository, ["clone", "--quiet", "--shared", repository, borrowed]);
  const more = await commit(borrowed, { "more.txt": "more\n" });
  await createBundle(borrowed, file, base, new Map([["T", more]]));
  expect((await fetchBundle(repository, file)).get("T")).toBe(more);

  const secondShallow = join(temporaryFolder(), "second");
  await git(repository, ["clone", "--quiet", "--depth=1", "--no-local", repository, secondShallow]);
  expect((await fetchBundle(secondShallow, file)).get("T")).toBe(more);
});

test("a bundle takes two git commands, however deep its folders are, and its base is known without one", async () => {
  const { repository, base } = await newRepository({ "a/b/c/d/e/f.txt": "f\n" });
  const [clone, file] = [join(temporaryFolder(), "clone"), join(temporaryFolder(), "result.bundle")];
  await git(repository, ["clone", "--quiet", repository, clone]);
  const made = await side(repository, base, { "a/b/c/d/e/g.txt": "g\n" });
  await createBundle(repository, file, base, new Map([["T", made]]));
  const trace = join(temporaryFolder(), "trace");
  vi.stubEnv("GIT_TRACE2_EVENT", trace);
  try {
    await fetchBundle(clone, file);
    expect(await containsCommit(clone, made, base)).toBe(true);
  } finally {
    vi.unstubAllEnvs();
  }
  // The session of a command that another one started is `<session>/<session>`. The first command of a repository finds its objects.
  const started = readFileSync(trace, "utf8").match(/"event":"start","sid":"[^"/]*"/g);
  expect(started).toHaveLength(3);
  expect(await containsCommit(clone, base, made)).toBe(false);
});

test("refs that a runner left under refs/somas do not interfere", async () => {
  const { repository, base } = await newRepository();
  const made = await side(repository, base, { "a.txt": "a\n" });
  await git(repository, ["update-ref", "refs/somas", base]);
  const file = join(temporaryFolder(), "result.bundle");
  await createBundle(repository, file, base, new Map([["TASK-001", made]]));
  expect((await fetchBundle(repository, file)).get("TASK-001")).toBe(made);
});

test("a truncated, foreign or malicious bundle is refused and adds nothing", async () => {
  const { repository, base } = await newRepository();
  const clone = join(temporaryFolder(), "clone");
  await git(repository, ["clone", "--quiet", repository, clone]);
  const made = await side(repository, base, { "a.txt": "a\n".repeat(500) });
  const file = join(temporaryFolder(), "result.bundle");
  await createBundle(repository, file, base, new Map([["T", made]]));
  const whole = readFileSync(file);
  const cut = join(temporaryFolder(), "cut.bundle");
  writeFileSync(cut, whole.subarray(0, whole.length - 30));
  await expect(fetchBundle(clone, cut)).rejects.toThrow();
  await expect(fetchBundle(clone, join(temporaryFolder(), "missing"))).rejects.toThrow();

  const stranger = await newRepository({ "x.txt": "x\n" });
  await expect(fetchBundle(stranger.repository, file)).rejects.toThrow(/prerequisite/);

  const blob = await git(repository, ["hash-object", "-w", "--stdin"], { input: "[core]\n" });
  const inner = await git(repository, ["mktree"], { input: `100644 blob ${blob}\tconfig\n` });
  const tree = await git(repository, ["mktree"], { input: `040000 tree ${inner}\t.git\n` });
  const evil = await git(repository, ["commit-tree", tree, "-p", base, "-m", "evil"]);
  await createBundle(repository, file, base, new Map([["T", evil]]));
  await expect(fetchBundle(clone, file)).rejects.toThrow(/\.git/);
  await expect(git(clone, ["cat-file", "-e", evil])).rejects.toThrow();
  expect(existsSync(file)).toBe(true);
});
