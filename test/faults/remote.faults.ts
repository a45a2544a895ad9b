import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { expectFinished, expectNothingLost, expectWhole, merged, snapshot } from "./check.ts";
import { Program, type Step } from "./program.ts";
import { BRANCH, DONE, makeTemporaryFolder, Story } from "./story.ts";

const folder = makeTemporaryFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));
const program = await Program.bundle(folder);
const run = (story: Story) => program.run({ args: [...story.args, "--json"], temporary: story.temporary });

let story: Story;
beforeEach(({ task }) => {
  const own = join(folder, task.id);
  mkdirSync(own);
  story = Story.in(own);
});

/** A hook of the user's repository, to which results are pushed; it counts how often it is called, from 1. */
function hook(name: string, script: string): void {
  const file = join(story.repository, ".git", "hooks", name);
  mkdirSync(join(story.repository, ".git", "hooks"), { recursive: true });
  const count = `echo x >> "$GIT_DIR/calls"; calls=$(wc -l < "$GIT_DIR/calls")`;
  writeFileSync(file, `#!/bin/sh\nGIT_DIR=$(git rev-parse --absolute-git-dir)\n${count}\n${script}\n`);
  chmodSync(file, 0o755);
}
/** Tasks that started, each once: of the two that conflict, the one that runs again is left out once. */
const startedOnce = (ids: readonly string[]): string[] => {
  const again = ["X", "Y"].find((id) => ids.filter((other) => other === id).length > 1);
  const first = again === undefined ? -1 : ids.indexOf(again);
  return ids.filter((_, index) => index !== first).sort();
};
const removeHooks = (): void => rmSync(join(story.repository, ".git", "hooks"), { recursive: true });

const lock = (): string => join(story.repository, ".git", "refs", "heads", `${BRANCH}.lock`);
function writeLock(): void {
  mkdirSync(dirname(lock()), { recursive: true });
  writeFileSync(lock(), "");
}

describe("a remote", () => {
  test("that refuses for good: the run says so and keeps the work; the next one does it all", async () => {
    hook("pre-receive", "echo no pushes on Fridays >&2; exit 1");
    const before = snapshot(story);
    const { exitCode, stdout, stderr } = await run(story);
    const refusal = /cannot push somas\/project-1.*\n[\s\S]*no pushes on Fridays/;
    const { error, tasks }: { error: string; tasks: { commit: string | null }[] } = JSON.parse(stdout);
    expect([exitCode, error]).toEqual([1, expect.stringMatching(refusal)]);
    expect(tasks.filter(({ commit }) => commit !== null)).toEqual([]);
    expect(stderr).toMatch(refusal);
    expect(snapshot(story)).toEqual(before);
    const [, kept = ""] = /Work that is not on the branch is kept in (\S+)/.exec(stderr) ?? [];
    // The four tasks that wait for nothing started before the first push.
    for (const id of ["A", "X", "Y", "HELD"]) {
      const bundle = join(kept, `somas-project-1-wave-1-${id}`, "result.bundle");
      expect(story.git("bundle", "list-heads", bundle)).toMatch(new RegExp(` refs/somas/${id}$`));
    }
    expect(story.started.sort()).toEqual(["A", "HELD", "X", "Y"]);

    removeHooks();
    expectFinished(story, await run(story));
    expectWhole(story);
    expect(startedOnce(story.started.slice(4))).toEqual([...DONE, "HELD"].sort());
  });

  test("that refuses after the first push: what was pushed is not done again", async () => {
    hook("pre-receive", '[ "$calls" -le 1 ] || { echo no more >&2; exit 1; }');
    const { exitCode } = await run(story);
    expect(exitCode).toBe(1);
    expectWhole(story);
    const [before, done] = [snapshot(story), [...merged(story).keys()].sort()];
    expect(done.length).toBeLessThanOrEqual(1);

    removeHooks();
    const earlier = story.started.length;
    expectFinished(story, await run(story));
    expectNothingLost(story, before);
    const missing = DONE.filter((id) => !done.includes(id));
    expect(startedOnce(story.started.slice(earlier))).toEqual([...missing, "HELD"].sort());
  });

  test.each([
    ["cannot lock ref", 3],
    ["RPC failed", 1],
  ])("that says “%s” %i times: the same run goes on, and no task with it", async (message, times) => {
    hook("pre-receive", `[ "$calls" -gt ${times} ] || { echo "error: ${message}" >&2; exit 1; }`);
    expectFinished(story, await run(story));
    expectWhole(story);
    expect(startedOnce(story.started)).toEqual([...DONE, "HELD"].sort());
  });

  test("that moves while the run pushes: both are on the branch", async () => {
    const commits: string[] = [];
    for (const name of ["one", "two", "three"]) {
      story.git("checkout", "--quiet", "--detach", commits.at(-1) ?? "main");
      story.commit({ [`${name}.txt`]: `${name}\n` }, `Somebody's ${name}`);
      commits.push(story.git("rev-parse", "HEAD"));
    }
    story.git("checkout", "--quiet", "main");
    const move = `git update-ref refs/heads/${BRANCH} $(echo ${commits.join(" ")} | cut -d " " -f "$calls")`;
    hook("pre-receive", `[ "$calls" -gt 3 ] || { unset GIT_QUARANTINE_PATH; ${move}; }`);
    expectFinished(story, await run(story));
    expectWhole(story);
    for (const commit of commits) expect(story.git("merge-base", commit, BRANCH)).toBe(commit);
    expect(startedOnce(story.started)).toEqual([...DONE, "HELD"].sort());
  });

  test("that moves after the run has looked, before it pushes: nobody's work is pushed over", async () => {
    const commits: string[] = [];
    let hasResult = false;
    const onStep = ({ kind, what }: Step): void => {
      hasResult ||= what.startsWith("git index-pack");
      if (kind !== "ended" || !hasResult || !what.includes(`refs/heads/${BRANCH}`) || commits.length > 0) return;
      commits.push(story.git("commit-tree", "main^{tree}", "-p", "main", "-m", "Somebody's"));
      story.git("update-ref", `refs/heads/${BRANCH}`, commits[0] ?? "");
    };
    expectFinished(story, await program.run({ args: [...story.args, "--json"], temporary: story.temporary, onStep }));
    expectWhole(story);
    expect(story.git("merge-base", commits[0] ?? "", BRANCH)).toBe(commits[0]);
  });

  test("in which a killed git has left its lock: the run removes it", async () => {
    writeLock();
    expectFinished(story, await run(story));
    expectWhole(story);
    expect(existsSync(lock())).toBe(false);
  });

  test("whose branch somebody locks for long during the run: it goes on when the lock is gone", async () => {
    let pushes = 0;
    const onStep = ({ kind, what }: Step): void => {
      if (kind === "starts" && pushes === 0 && what.startsWith("git merge-tree")) writeLock();
      if (kind === "ended" && what.startsWith("git push")) pushes += 1;
      if (pushes === 3) rmSync(lock(), { force: true });
    };
    expectFinished(story, await program.run({ args: [...story.args, "--json"], temporary: story.temporary, onStep }));
    expectWhole(story);
    expect(pushes).toBeGreaterThan(3);
    expect(startedOnce(story.started)).toEqual([...DONE, "HELD"].sort());
  });
});
