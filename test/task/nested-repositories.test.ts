import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { task, Workshop } from "./job.ts";

let workshop: Workshop;
beforeEach(() => {
  workshop = new Workshop({ "README.md": "# Project\n" });
});
afterEach(() => workshop.remove());

const run = async (...scripts: readonly string[]) => {
  const tasks = scripts.map((script, index) => task(`TASK-00${index + 1}`, { run: script }));
  const results = await workshop.run(tasks);
  return results.map((result) => ({ ...result, files: filesOf(result.commit) }));
};

const filesOf = (commit = "main"): string[] =>
  workshop
    .git("diff", "--name-only", "main", commit)
    .split("\n")
    .filter((path) => path !== "" && !path.startsWith(".somas/"));

const show = (commit: string | undefined, path: string) => workshop.git("show", `${commit}:${path}`);

describe("a worktree inside of the workspace", () => {
  it.each([".claude/worktrees/x", "x", "deep/er/x"])(
    "at %s is left out, and its work is kept beside the task's",
    async (path) => {
      const [first, second] = await run(
        [
          `git worktree add -q ${path} -b side; echo a > a.txt`,
          `cd ${path}; echo b > b.txt; git add b.txt; git commit -qm b; echo c > c.txt`,
        ].join("\n"),
        `test ! -e ${path}; echo d > d.txt`,
      );
      expect(first).toMatchObject({ verdict: "succeeded_with_warning", files: ["a.txt"] });
      expect(first?.reason).toContain(`left out ${path}/: it is a worktree`);
      expect(first?.reason).toContain("commits beside HEAD are kept as refs/somas/partial/TASK-001/1-2");
      const kept = await workshop.bundle();
      expect(show(kept.get("partial/TASK-001/1-1"), "b.txt")).toBe("b");
      expect(show(kept.get("partial/TASK-001/1-2"), "c.txt")).toBe("c");
      expect(second).toMatchObject({ verdict: "succeeded", files: ["a.txt", "d.txt"].slice(1) });
    },
  );

  it("is left out although the runner has committed it", async () => {
    const [first] = await run("git worktree add -q x -b side; echo a > a.txt; git add -A; git commit -qm all");
    expect(first).toMatchObject({ verdict: "succeeded_with_warning", files: ["a.txt"] });
    expect(workshop.git("log", "--format=%s", `main..${first?.commit}`)).toBe("TASK-001: Name of TASK-001");
  });
});

it("a clone of another repository is left out, with everything in it", async () => {
  const other = join(workshop.folder, "other");
  workshop.git("clone", "--quiet", ".", other);
  const [first] = await run(
    `git clone -q ${other} tools/other; git init -q tools/other/own; echo a > a.txt; git add -A`,
  );
  expect(first).toMatchObject({ verdict: "succeeded_with_warning", files: ["a.txt"] });
  expect(first?.reason).toContain("left out tools/other/: it is a worktree, or a clone of another repository");
});

describe("a submodule", () => {
  let library: string;
  const inLibrary = (...args: string[]) =>
    execFileSync("git", args, { cwd: library, encoding: "utf8", stdio: "pipe" }).trimEnd();
  const update = "git -c protocol.file.allow=always submodule update --init -q";

  function commitInLibrary(text: string): string {
    writeFileSync(join(library, "lib.txt"), text);
    inLibrary("add", "lib.txt");
    inLibrary("-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "--quiet", "--message=lib");
    return inLibrary("rev-parse", "HEAD");
  }

  beforeEach(() => {
    library = join(workshop.folder, "library");
    mkdirSync(library);
    inLibrary("init", "--quiet", "--initial-branch=main");
    commitInLibrary("one\n");
    workshop.git("-c", "protocol.file.allow=always", "submodule", "add", "--quiet", library, "vendor/lib");
    workshop.commit();
    workshop.git("submodule", "deinit", "--quiet", "--force", "--all");
    execFileSync("rm", ["-rf", join(workshop.workspace, ".git/modules")]);
  });

  it("that a task fetches is there for it alone, and changes nothing", async () => {
    const [first, second] = await run(
      `${update}; cat vendor/lib/lib.txt > out.txt`,
      "test ! -e vendor/lib/lib.txt; echo b > b",
    );
    expect(first).toMatchObject({ verdict: "succeeded", files: ["out.txt"] });
    expect(second).toMatchObject({ verdict: "succeeded", files: ["b"] });
  });

  it("is fetched in `verify` too", async () => {
    const [result] = await workshop.run([
      task("TASK-001", { run: "echo a > a", verify: `${update}; grep one vendor/lib/lib.txt` }),
    ]);
    expect(result).toMatchObject({ verdict: "succeeded" });
  });

  it("moves to a commit that its remote has", async () => {
    const newer = commitInLibrary("two\n");
    const [first] = await run(`${update}; git -C vendor/lib checkout -q ${newer}; echo a > a`);
    expect(first).toMatchObject({ verdict: "succeeded", files: ["a", "vendor/lib"] });
    expect(workshop.git("rev-parse", `${first?.commit}:vendor/lib`)).toBe(newer);
  });

  it("with commits of its own blocks the task, and these are kept as a patch", async () => {
    const commit = "cd vendor/lib; echo mine > mine.txt; git add mine.txt; git commit -qm mine";
    const [first] = await run(`${update}; (${commit}); echo a > a`);
    expect(first).toMatchObject({ verdict: "blocked" });
    expect(first?.reason).toMatch(/the submodule vendor\/lib is at [0-9a-f]{7}, which its remote does not have/);
    const kept = await workshop.bundle();
    expect(show(kept.get("partial/TASK-001/1-1"), "vendor-lib.patch")).toMatch(/Subject: .*mine[\s\S]*\+mine/);
    expect(kept.has("TASK-001")).toBe(true);
  });

  it("with uncommitted changes has a warning, and these are kept as a patch", async () => {
    const [first] = await run(`${update}; echo more >> vendor/lib/lib.txt; echo a > a`);
    expect(first).toMatchObject({ verdict: "succeeded_with_warning", files: ["a"] });
    expect(first?.reason).toContain("uncommitted changes inside of the submodule vendor/lib are not part of the work");
    expect(show((await workshop.bundle()).get("partial/TASK-001/1-1"), "vendor-lib.patch")).toContain("+more");
  });

  it("is added and removed", async () => {
    const add = `git -c protocol.file.allow=always submodule add -q ${library} vendor/other`;
    const [first, second] = await run(add, `git rm -q vendor/lib; echo b > b`);
    expect(first).toMatchObject({ verdict: "succeeded", files: [".gitmodules", "vendor/other"] });
    expect(second).toMatchObject({ verdict: "succeeded", files: [".gitmodules", "b", "vendor/lib"] });
  });

  it("that .gitmodules no longer names is removed, with a warning", async () => {
    const [first] = await run(`${update}; rm .gitmodules; echo a > a`);
    expect(first).toMatchObject({ verdict: "succeeded_with_warning", files: [".gitmodules", "a", "vendor/lib"] });
  });

  it.each(["mkfifo .gitmodules", "ln -s /dev/zero .gitmodules"])("cannot make git wait by %s", async (script) => {
    const [first] = await run(`${update}; rm .gitmodules; ${script}; echo a > a`);
    expect(first?.verdict).toBe("succeeded_with_warning");
  });

  it("that was there before a task is there again after it", async () => {
    workshop.git("-c", "protocol.file.allow=always", "submodule", "update", "--init", "--quiet");
    const look = "test ! -e vendor/lib/mine; grep one vendor/lib/lib.txt";
    const [first, second] = await run("rm -rf .git/modules vendor/lib/lib.txt; echo a > a", `${look} > seen`);
    expect(first).toMatchObject({ verdict: "succeeded", files: ["a"] });
    expect(second).toMatchObject({ verdict: "succeeded", files: ["seen"] });
  });
});
