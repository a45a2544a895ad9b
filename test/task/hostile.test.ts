import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Task } from "../../workflows-src/plan/plan.ts";
import type { TaskResult } from "../../workflows-src/task/result.ts";
import { MAX_ATTEMPTS } from "../../workflows-src/task/retry.ts";
import type { LegRun } from "../../workflows-src/task/run-leg.ts";
import { isAlive } from "./alive.ts";
import { task, Workshop } from "./job.ts";
import { withMoreTime } from "./more-time.ts";

const PROGRAMS = fileURLToPath(new URL("hostile", import.meta.url));

let workshop: Workshop;
let traces: string;
function prepareWorkshop(): void {
  const files = Array.from({ length: 40 }, (_, i) => [`src/file-${i}.txt`, `${i}\n`] as const);
  workshop = new Workshop(Object.fromEntries([["README.md", "# Project\n"], ...files]));
  traces = join(workshop.folder, "traces");
  mkdirSync(traces);
}

beforeEach(prepareWorkshop);
afterEach(() => workshop.remove());

/** The task whose command is the program. */
const hostile = (program: string, fields: Partial<Task> = {}): Task =>
  task("TASK-001", { run: `export TRACES=${traces}\nbash ${join(PROGRAMS, program)}`, ...fields });

/** Runs the program, and after it a task that must find everything in order. */
async function run(program: string, fields: Partial<Task> = {}, options: Parameters<Workshop["run"]>[1] = {}) {
  const after = task("TASK-002", { run: 'test -z "$(git status --porcelain)"; echo fine > fine' });
  const [result, next] = await workshop.run([hostile(program, fields), after], options);
  if (result === undefined) throw new Error("no result");
  expect(next).toMatchObject({ verdict: "succeeded" });
  return result;
}

const filesOf = (result: TaskResult): string[] =>
  workshop
    .git("diff", "--name-only", "main", String(result.commit))
    .split("\n")
    .filter((path) => !path.startsWith(".somas"));

/** These files, and no others, are in the commit of the result; nothing large is handed over with it. */
async function expectKept(result: TaskResult, files: readonly string[]): Promise<void> {
  expect(filesOf(result)).toEqual(files);
  expect((await workshop.bundle()).get("TASK-001")).toBe(result.commit);
  expect(statSync(join(workshop.output, "result.bundle")).size).toBeLessThan(1_000_000);
}

describe("a runner that", () => {
  /** The files are those of its work that are kept. */
  it.each<[string, string, string, RegExp, string[]?]>([
    ["exits with 0 without doing anything", "does-nothing.sh", "no_change", /changed nothing/],
    ["waits for more on standard input", "hangs-on-stdin.sh", "succeeded", /changed 1 file/],
    ["rewrites the last commit", "amends.sh", "succeeded_with_warning", /the runner rewrote history/, ["a"]],
    ["rewrites all commits", "filters-branch.sh", "succeeded_with_warning", /the runner rewrote history/],
    ["takes back earlier commits", "resets.sh", "blocked", /took back commits .*: before\.txt$/],
    ["deletes the repository", "deletes-git.sh", "succeeded", /changed 1 file/, ["a"]],
    ["deletes most of the files", "half-gone.sh", "succeeded_with_warning", /deleted 30 of 42 files/],
    ["deletes everything", "all-gone.sh", "blocked", /deleted all 42 files of the repository/],
    ["writes outside of the workspace", "writes-outside.sh", "no_change", /changed nothing/],
    [
      "links out of the workspace",
      "links-outside.sh",
      "succeeded_with_warning",
      /deep\/up is a link .* to \.\.\/\.\.\/elsewhere; passwd is a link out of the repository, to \/etc\/passwd$/,
    ],
    [
      "makes a file too large for a push",
      "large-file.sh",
      "blocked",
      /GitHub takes no file over 100 MB, left out: large.bin \(110 MB\)/,
      ["a"],
    ],
    ["adds a workflow", "workflow.sh", "protected_path", /mine\.yml/, [".github/workflows/mine.yml", "a"]],
    ["adds a workflow and removes it in a later commit", "workflow-and-back.sh", "protected_path", /mine\.yml/],
    ["makes git wait", "git-waits.sh", "succeeded", /changed 2 files/, ["a", "inner/more/b"]],
    ["damages the harness's files", "output.sh", "succeeded", /changed 1 file/, ["a"]],
    [
      "makes repositories of its own",
      "inner-repositories.sh",
      "succeeded_with_warning",
      /changed 3 files; .*; inner\/deep\/ was a repository of its own: its files are kept, its history is not/,
      ["empty/z", "inner/deep/y", "inner/x"],
    ],
    ["ends by a signal", "signal.sh", "runner_error", /SIGSEGV/, ["a"]],
  ])("%s", async (_, program, verdict, reason, files) => {
    workshop.write("before.txt", "what was there before\n");
    workshop.commit();
    const result = await run(program);
    expect(result).toMatchObject({ verdict });
    expect(result.reason).toMatch(reason);
    if (files !== undefined) await expectKept(result, files);
  });

  it("is refused at first starts again from the same commit, and loses no earlier work", async () => {
    const pauses: number[] = [];
    const result = await run("rate-limited-at-first.sh", {}, { pause: async (seconds) => void pauses.push(seconds) });
    expect(result).toMatchObject({ verdict: "succeeded", attempts: 3 });
    expect(filesOf(result)).toEqual(["whole"]);
    expect(workshop.git("show", `${result.commit}:whole`)).toBe("attempt 3");
    const commits = await workshop.bundle();
    expect([...commits.keys()].sort()).toEqual(["TASK-001", "TASK-002", "partial/TASK-001/1", "partial/TASK-001/2"]);
    expect(workshop.git("show", `${commits.get("partial/TASK-001/2")}:half`)).toBe("half 2");
    expect(pauses).toHaveLength(2);
    expect(workshop.log("TASK-001")).toMatch(
      /\[attempt 2: the runner asked to be run again later .*; the next one in \d+ s\]/,
    );
  });

  it("is always refused is not started for ever", async () => {
    let pauses = 0;
    const result = await run("does-nothing.sh", { run: "exit 75" }, { pause: async () => void pauses++ });
    expect(result).toMatchObject({ verdict: "rate_limited", attempts: MAX_ATTEMPTS });
    expect(pauses).toBe(MAX_ATTEMPTS - 1);
  });

  it("prints an unknown rate-limit message and exits with 0 counts as successful", async () => {
    expect(await run("says-rate-limit.sh")).toMatchObject({ verdict: "succeeded" });
  });

  it("stays silent is ended, and its work is kept", async () => {
    await withMoreTime(async (seconds) => {
      workshop.remove();
      prepareWorkshop();
      const result = await run("silent.sh", {}, { stall_minutes: seconds / 60 });
      expect(result.verdict).toBe("stalled");
      expect(result.reason).toMatch(/printed nothing and changed nothing for \d+ s/);
      expect(filesOf(result)).toEqual(["half"]);
    }, 1);
  });

  it("floods the log leaves its beginning and its end", async () => {
    const result = await run("flood.sh");
    expect(result).toMatchObject({ verdict: "succeeded", reason: expect.stringContaining("changed 1 file") });
    const log = join(workshop.output, "logs/TASK-001.log");
    expect(statSync(log).size).toBeLessThan(20_001_000);
    const text = readFileSync(log, "utf8");
    expect(text).toMatch(/^the first line\n/);
    expect(text).toMatch(/\n\[200000\d\d bytes of output are left out here\]\n/);
    expect(text).toMatch(/\nthe last line\n$/);
    expect(workshop.resultFile(result)).toContain("the last line");
  });

  it("starts daemons leaves none behind", async () => {
    await run("daemon.sh", { run: `export PIDS=${traces}\nbash ${join(PROGRAMS, "daemon.sh")}` });
    const pids = readdirSync(traces).map((name) => readFileSync(join(traces, name), "utf8").trim());
    expect(pids).toHaveLength(4);
    for (const pid of pids) expect(isAlive(pid), pid).toBe(false);
  });

  it("changes hooks and settings cannot make git run or change anything", async () => {
    expect(await run("git-settings.sh")).toMatchObject({ verdict: "succeeded" });
    expect(readdirSync(traces)).toEqual(["elsewhere.git"]);
    expect(existsSync(join(workshop.workspace, ".git/commondir"))).toBe(false);
    expect(readdirSync(join(workshop.workspace, ".git/hooks")).filter((name) => !name.endsWith(".sample"))).toEqual([]);
  });

  it("makes git fetch cannot make it run anything", async () => {
    expect(await run("git-fetches.sh")).toMatchObject({ verdict: "succeeded" });
    expect(readdirSync(traces)).toEqual([]);
  });

  it("commits on a branch that it leaves, or stashes, loses neither", async () => {
    const result = await run("other-branch.sh");
    expect(result.verdict).toBe("no_change");
    expect(result.reason).toContain("commits beside HEAD are kept as refs/somas/partial/TASK-001/1-1");
    const commits = await workshop.bundle();
    const [feature, stash] = ["1-1", "1-2"].map((name) => commits.get(`partial/TASK-001/${name}`));
    expect(workshop.git("show", `${feature}:a`, `${stash}:b`)).toBe("a\nb");
  });

  it("commits a key hands over no part of its work", async () => {
    const agentEnvironment = { AGENT_KEY: "sk-live-0123456789", AGENT_MODEL: "commits-key" };
    const result = await run("commits-key.sh", {}, { agentEnvironment });
    expect(result.verdict).toBe("blocked");
    expect(result.reason).toContain("holds the value of AGENT_KEY, so none of it is kept");
    expect(result.commit).toBeUndefined();
    expect([...(await workshop.bundle()).keys()]).toEqual(["TASK-002"]);
  });

  it("writes what git cannot encode loses nothing", async () => {
    const [result] = await workshop.run([hostile("wrong-encoding.sh")]);
    expect(result?.verdict).toBe("succeeded_with_warning");
    expect(result?.reason).toContain("saved without the filters of .gitattributes");
    if (result) expect(filesOf(result)).toEqual([".gitattributes", "a", "b.utf16"]);
  });

  it("links its result to the harness's environment cannot read it", async () => {
    const result = await run("reads-environment.sh");
    expect(result).toMatchObject({ verdict: "succeeded", reason: expect.stringContaining("changed 1 file") });
    expect(workshop.resultFile(result)).not.toContain("PATH=");
  });

  it("commits a file too large for a push and removes it leaves no commit that holds it", async () => {
    const result = await run("large-commit.sh");
    expect(result).toMatchObject({ verdict: "succeeded", reason: expect.stringContaining("changed 1 file") });
    await expectKept(result, ["a"]);
    const log = workshop.git("log", "--format=%s", `main..${result.commit}`);
    expect(log).toBe("TASK-001: Name of TASK-001");
  });

  it("deletes most of the files outside of those that the plan names for it is stopped, in any language", async () => {
    expect(await run("half-gone.sh", { files: ["a", "src/file-1.txt"], description: "Entferne alles." })).toMatchObject(
      {
        verdict: "blocked",
        reason: "deleted 29 of 41 files that are not among those that the plan names for the task",
      },
    );
  });

  it("deletes most of the files that the plan names for it only has a warning", async () => {
    expect(await run("half-gone.sh", { files: ["src/**", "README.md"] })).toMatchObject({
      verdict: "succeeded_with_warning",
      reason: expect.stringContaining("deleted 30 of 41 files"),
    });
  });

  it("uses commands as names cannot run them", async () => {
    const result = await run("names.sh");
    expect(result).toMatchObject({ verdict: "runner_error", reason: "the runner ended with exit code 1" });
    expect(existsSync(join(workshop.workspace, "pwned"))).toBe(false);
    expect(workshop.resultFile(result)).not.toMatch(/^::(set-output|add-mask)(?![^\n]*\n(?:.*\n)*?```)/m);
    expect(workshop.git("log", "-1", "--format=%B", `${result.commit}`)).not.toMatch(/^(::|Task:)/m);
    expect(workshop.git("log", "-1", "--format=%s", `${result.commit}^`)).toBe("$(touch pwned) `touch pwned`");
  });

  it("prints a secret cannot make it visible", async () => {
    const secret = "sk-test-0123456789";
    const program = `export AGENT_KEY=${secret}\nbash ${join(PROGRAMS, "prints-secret.sh")}`;
    const shown: unknown[] = [];
    const onProgress: LegRun["onProgress"] = (event) => shown.push(event);
    const result = await run("prints-secret.sh", { run: program }, { secrets: [secret], onProgress });
    expect(result).toMatchObject({ verdict: "blocked", reason: "the runner needs a person: refused for ***" });
    const results = readFileSync(join(workshop.output, "results.json"), "utf8");
    for (const text of [workshop.log("TASK-001"), workshop.resultFile(result), results, JSON.stringify(shown)])
      expect(text).not.toContain(secret);
    expect(workshop.log("TASK-001")).toBe("the key is ***, in two parts:\n***\n");
    expect(workshop.resultFile(result)).toContain("# I used ***");
    expect(workshop.git("log", "-1", "--format=%B", `${result.commit}`)).toContain("refused for ***");
  });
});
