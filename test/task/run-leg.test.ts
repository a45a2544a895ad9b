import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { Task } from "../../workflows-src/plan/plan.ts";
import type { TaskResult } from "../../workflows-src/task/result.ts";
import { taskTimeoutSeconds } from "../../workflows-src/task/run-leg.ts";
import { USUAL_CONTEXT } from "../../workflows-src/task/settings.ts";
import { task, Workshop } from "./job.ts";

let workshop: Workshop;
const open = (files?: Record<string, string>): Workshop => {
  workshop = new Workshop(files);
  return workshop;
};
afterEach(() => workshop.remove());

const one = async (fields: Partial<Task>): Promise<TaskResult> => {
  const [result] = await workshop.run([task("TASK-001", fields)]);
  if (result === undefined) throw new Error("no result");
  return result;
};

describe("verdicts of the command runner", () => {
  it.each<[string, Partial<Task>, string, RegExp]>([
    ["a change", { run: "echo a > a.txt" }, "succeeded", /changed 1 file; the task has no verify script/],
    [
      "a change that verify accepts",
      { run: "echo a > a.txt", verify: "grep -q a a.txt" },
      "succeeded",
      /verify passes/,
    ],
    [
      "a change that verify refuses",
      { run: "echo a > a.txt", verify: "grep -q b a.txt" },
      "verify_failed",
      /verify script failed/,
    ],
    ["a failing command in the middle", { run: "echo a > a.txt\nfalse\ntrue" }, "runner_error", /exit code 1/],
    ["a failing command in a pipe", { run: "echo a > a.txt; false | true" }, "runner_error", /exit code 1/],
    ["exit code 75", { run: "exit 75" }, "rate_limited", /exit code 75/],
    ["exit code 77", { run: "exit 77" }, "blocked", /exit code 77/],
    ["exit code 124", { run: "exit 124" }, "timeout", /exit code 124/],
    ["a signal", { run: "kill -KILL $$" }, "runner_error", /SIGKILL/],
    ["no change", { run: "true" }, "no_change", /changed nothing/],
    [
      "no change, and verify passes",
      { run: "true", verify: "true" },
      "succeeded_with_warning",
      /changed nothing; verify passes/,
    ],
    ["no change, and verify fails", { run: "true", verify: "false" }, "verify_failed", /verify script failed/],
    [
      "a declared no-op",
      { run: `echo '{"no_change_reason":"was there"}' > "$TASK_REPORT_FILE"` },
      "succeeded_with_warning",
      /declared: was there/,
    ],
    [
      "a report that is not JSON",
      { run: `echo a > a.txt; echo oops > "$TASK_REPORT_FILE"` },
      "succeeded_with_warning",
      /not a JSON object/,
    ],
    [
      "missing context",
      { run: "echo a > a.txt", context_requirements: ["NONE.md"] },
      "succeeded_with_warning",
      /context NONE.md is missing/,
    ],
  ])("%s", async (_, fields, verdict, reason) => {
    open();
    const result = await one(fields);
    expect(result).toMatchObject({
      verdict,
      runner: "command",
      wave: 1,
    });
    expect(result.reason).toMatch(reason);
  });
});

describe("a leg", () => {
  it("commits work and result file, and writes them to a bundle", async () => {
    const base = open().git("rev-parse", "HEAD");
    const result = await one({ name: "Make *a*", run: "mkdir sub; echo a > sub/a.txt; echo done" });
    expect([...(await workshop.bundle())]).toEqual([["TASK-001", result.commit]]);
    expect(workshop.git("log", "-1", "--format=%P|%an|%s", String(result.commit))).toBe(
      `${base}|SOMAS Workflows|TASK-001: Make *a*`,
    );
    expect(workshop.git("diff", "--name-only", base, String(result.commit)).split("\n")).toEqual([
      ".somas/projects/project-123/artifacts/tasks/TASK-001_result.md",
      "sub/a.txt",
    ]);
    const text = workshop.resultFile(result);
    expect(text).toMatch(/^# Result of TASK-001: Make \\\*a\\\*\n/);
    expect(text).toContain("- Verdict: **succeeded**");
    expect(text).toContain("```text\nA sub/a.txt\n```");
    expect(text).toContain("```text\ndone\n```");
    expect(JSON.parse(readFileSync(join(workshop.output, "results.json"), "utf8"))).toEqual([result]);
    expect(workshop.git("rev-parse", "HEAD")).toBe(result.commit);
    expect(workshop.git("status", "--porcelain")).toBe("");
  });

  it("puts its commit on top of the runner's commits", async () => {
    const base = open().git("rev-parse", "HEAD");
    const result = await one({ run: "echo a > a; git add a; git commit -qm mine; echo b > b" });
    expect(workshop.git("log", "--format=%s", `${base}..${result.commit}`).split("\n")).toEqual([
      "TASK-001: Name of TASK-001",
      "mine",
    ]);
    expect(result.reason).toContain("changed 2 files");
  });

  it("keeps the files even if the runner's commits do not build on the start", async () => {
    const base = open().git("rev-parse", "HEAD");
    const result = await one({ run: "git checkout -q --orphan other; echo a > a; git add a; git commit -qm mine" });
    expect(workshop.git("log", "--format=%P", "-1", String(result.commit))).toBe(base);
    expect(workshop.git("show", `${result.commit}:a`)).toBe("a");
  });

  it("starts the next task on the previous work, with its result file", async () => {
    open();
    const results = await workshop.run([
      task("TASK-001", { run: 'echo a > a; echo "# Notes of one" > "$TASK_RESULT_FILE"' }),
      task("TASK-002", {
        depends_on: ["TASK-001"],
        run: 'cat a; grep "Notes of one" "$TASK_DEPS_DIR/TASK-001.md" "$TASK_PROMPT_FILE"; echo b > b',
      }),
    ]);
    expect(results.map(({ verdict }) => verdict)).toEqual(["succeeded", "succeeded"]);
    expect([...(await workshop.bundle()).keys()].sort()).toEqual(["TASK-001", "TASK-002"]);
    expect(workshop.git("merge-base", "--is-ancestor", String(results[0]?.commit), String(results[1]?.commit))).toBe(
      "",
    );
  });

  it("resets after a failure, skips dependents, and keeps the failed work in the bundle", async () => {
    const base = open().git("rev-parse", "HEAD");
    const results = await workshop.run([
      task("TASK-001", { run: "echo half > half; exit 3" }),
      task("TASK-002", { depends_on: ["TASK-001"], run: "echo never > never" }),
      task("TASK-003", { depends_on: ["TASK-002"], run: "echo never > never" }),
      task("TASK-004", { run: "test ! -e half; echo d > d" }),
    ]);
    expect(results.map(({ verdict }) => verdict)).toEqual([
      "runner_error",
      "skipped_dependency",
      "skipped_dependency",
      "succeeded",
    ]);
    expect(results[1]?.reason).toBe("waits for TASK-001, which was not done");
    const commits = await workshop.bundle();
    expect(workshop.git("show", `${commits.get("TASK-001")}:half`)).toBe("half");
    expect(workshop.git("rev-parse", `${commits.get("TASK-004")}^`)).toBe(base);
  });

  it("keeps commits that cancel each other out", async () => {
    open();
    const result = await one({ run: "echo a > a; git add a; git commit -qm one; git rm -q a; git commit -qm two" });
    expect(result.verdict).toBe("no_change");
    expect(workshop.git("log", "-3", "--format=%s", String(result.commit)).split("\n")).toEqual([
      "TASK-001: Name of TASK-001",
      "two",
      "one",
    ]);
  });

  it("returns to the start after a failure", async () => {
    const base = open().git("rev-parse", "HEAD");
    const result = await one({ run: "echo a > a", verify: "false" });
    expect(result).toMatchObject({
      verdict: "verify_failed",
      commit: expect.any(String),
      result_file: expect.any(String),
    });
    expect(workshop.git("rev-parse", "HEAD")).toBe(base);
    expect(existsSync(join(workshop.workspace, "a"))).toBe(false);
  });

  it("makes no commit and no bundle if a failed task changed nothing", async () => {
    const base = open().git("rev-parse", "HEAD");
    const result = await one({ run: "exit 1" });
    expect(result).not.toHaveProperty("commit");
    expect(result).not.toHaveProperty("result_file");
    expect(readdirSync(workshop.output).sort()).toEqual(["logs", "results.json"]);
    expect(workshop.git("rev-parse", "HEAD")).toBe(base);
  });

  it("does not count the result file alone as a change", async () => {
    open();
    const path = ".somas/projects/project-123/artifacts/tasks/TASK-001_result.md";
    expect((await one({ run: `mkdir -p $(dirname ${path}); echo x > ${path}` })).verdict).toBe("no_change");
  });

  it("reports progress", async () => {
    const events: string[] = [];
    await open().run([task("TASK-001", { run: "echo a > a" })], {
      onProgress: ({ task_id, state, result }) => events.push(`${task_id} ${state} ${result?.verdict}`),
    });
    expect(events).toEqual(["TASK-001 started undefined", "TASK-001 finished succeeded"]);
  });

  it("reports the last output of a task only if it ran and is not done", async () => {
    const tails: unknown[] = [];
    await open().run(
      [
        task("TASK-001", { run: "for i in $(seq 50); do echo line $i; done; exit 1" }),
        task("TASK-002", { run: "echo two > two; echo fine" }),
        task("TASK-003", { depends_on: ["TASK-001"], run: "echo never" }),
      ],
      { onProgress: ({ state, tail }) => state === "finished" && tails.push(tail) },
    );
    expect(tails).toEqual([Array.from({ length: 40 }, (_, i) => `line ${i + 11}`), undefined, undefined]);
  });
});

it("refuses a job that names an unknown task", async () => {
  open();
  await expect(workshop.run([task("TASK-001")], {}, ["TASK-009"])).rejects.toThrow(
    '"TASK-009", which is not in the plan',
  );
});

describe("verify", () => {
  it("sees only the commit: no ignored files, nothing in the runner's folder", async () => {
    open({ ".gitignore": "*.tmp\n" });
    const result = await one({
      run: "echo a > a; echo b > b.tmp",
      verify: 'test -e a; test ! -e b.tmp; test "$PWD" != "$OLDPWD"; git log -1 --format=%s',
    });
    expect(result.verdict).toBe("succeeded");
    expect(workshop.log("TASK-001")).toContain("[verify]");
  });

  it("works in a shallow clone", async () => {
    open();
    workshop.write("second", "2");
    workshop.commit();
    const shallow = new Workshop({ other: "another history" });
    try {
      shallow.git("fetch", "--quiet", "--depth=1", `file://${workshop.workspace}`, "main");
      shallow.git("checkout", "--quiet", "--detach", "FETCH_HEAD");
      const [result] = await shallow.run([
        task("TASK-001", { run: "echo a > a", verify: "cat a second; git log --oneline" }),
      ]);
      expect(result?.verdict).toBe("succeeded");
      expect([...(await shallow.bundle()).keys()]).toEqual(["TASK-001"]);
    } finally {
      shallow.remove();
    }
  });
});

describe("hostile and clumsy runners", () => {
  it("get no token, and no part of a task's text reaches a shell", async () => {
    open();
    const name = "$(touch pwned) `touch pwned`\n::set-output name=x::y";
    const [result] = await workshop.run(
      [task("TASK-001", { name, description: name, run: 'env > env.txt; printf "%s" "$TASK_NAME" > name.txt' })],
      {
        environment: {
          ...process.env,
          GITHUB_TOKEN: "secret-1",
          ACTIONS_RUNTIME_TOKEN: "secret-2",
          RUNNER_TEMP: "/x",
          LC_ALL: "C",
        },
      },
    );
    expect(result?.verdict).toBe("succeeded");
    const environment = workshop.git("show", "HEAD:env.txt");
    expect(environment).not.toMatch(/secret|^GITHUB_|^ACTIONS_|^RUNNER_/m);
    expect(environment).toMatch(/^LC_ALL=C$/m);
    expect(existsSync(join(workshop.workspace, "pwned"))).toBe(false);
    expect(workshop.git("show", "HEAD:name.txt")).toBe("$(touch pwned) `touch pwned` ::set-output name=x::y");
    expect(workshop.git("log", "-1", "--format=%s")).toBe(
      "TASK-001: $(touch pwned) `touch pwned` ::set-output name=x::y",
    );
    if (result) expect(workshop.resultFile(result)).not.toMatch(/^::/m);
  });

  it("cannot prevent the result file with a link or an ignore rule", async () => {
    open({ ".gitignore": ".somas\n" });
    const outside = realpathSync(workshop.folder);
    const result = await one({ run: `ln -s ${outside} .somas; git add -f .somas; echo a > a` });
    expect(result.verdict).toBe("succeeded");
    expect(workshop.resultFile(result)).toContain("**succeeded**");
    expect(readdirSync(outside).sort()).toEqual(["output", "scratch", "workspace"]);
  });

  it("may create an empty repository in the workspace: its files are saved, with a warning", async () => {
    open();
    const results = await workshop.run([
      task("TASK-001", { run: "git init -q inner; echo x > inner/x; echo a > a" }),
      task("TASK-002", { run: "cat inner/x > b", depends_on: ["TASK-001"] }),
    ]);
    expect(results.map(({ verdict }) => verdict)).toEqual(["succeeded_with_warning", "succeeded"]);
    expect(results[0]?.reason).toContain("inner/ was a repository of its own");
    expect(workshop.git("show", `${results[0]?.commit}:a`, `${results[0]?.commit}:inner/x`)).toBe("a\nx");
  });

  it("may remove their own folder: the work is saved", async () => {
    open();
    const results = await workshop.run([
      task("TASK-001", { run: 'echo half > half; rm -r "$(dirname "$TASK_PROMPT_FILE")"' }),
      task("TASK-002", { run: "cat half > b", depends_on: ["TASK-001"] }),
    ]);
    expect(results.map(({ verdict }) => verdict)).toEqual(["succeeded", "succeeded"]);
    expect(workshop.git("show", `${results[0]?.commit}:half`)).toBe("half");
  });

  it("do not affect the next task if their work cannot be saved", async () => {
    open();
    const results = await workshop.run([
      task("TASK-001", { run: 'echo half > half; rm -rf "$(dirname "$TASK_PROMPT_FILE")"/../.kept*' }),
      task("TASK-002", { run: "test ! -e half; echo b > b" }),
    ]);
    expect(results.map(({ verdict }) => verdict)).toEqual(["runner_error", "succeeded"]);
    expect(results[0]?.reason).toMatch(/^the task's work could not be saved: .*removed the copy/);
    expect(workshop.log("TASK-001")).toContain("could not be saved");
  });

  it("leave no ignored file to the next task or attempt, also in folders that nobody may write", async () => {
    open({ ".gitignore": "dist/\n" });
    const ignored = "mkdir -p dist/deep own; echo x > dist/deep/file; echo own/ > .git/info/exclude; echo x > own/file";
    const nested = "git init --quiet dist/inner; chmod -R a-w dist";
    const list = 'test "$TASK_ATTEMPT" = 1 || ls -A > list';
    const results = await workshop.run([
      task("TASK-001", { run: `${ignored}; ${nested}; ls -A > before` }),
      task("TASK-002", { run: `${list}; ${ignored}; ${nested}; test "$TASK_ATTEMPT" = 2 || exit 75` }),
      task("TASK-003", { run: "ls -A > list" }),
    ]);
    expect(results.map(({ verdict }) => verdict)).toEqual(["succeeded", "succeeded", "succeeded"]);
    expect(workshop.git("show", `${results[0]?.commit}:before`)).toContain("dist");
    for (const number of [1, 2])
      expect(workshop.git("show", `${results[number]?.commit}:list`)).toBe(".git\n.gitignore\nlist");
  });

  it("cannot leave git settings", async () => {
    open();
    const filter = "git config filter.x.clean 'touch ../ran; cat'; echo '* filter=x' > .gitattributes";
    const elsewhere = "git config core.worktree ../..";
    const results = await workshop.run([
      task("TASK-001", { run: `${filter}; echo a > a` }),
      task("TASK-002", { run: `echo b > b; ${elsewhere}` }),
      task("TASK-003", { run: "echo c > c; echo mine > ../mine; ln -sf ../../mine .git/config" }),
    ]);
    expect(results.map(({ verdict }) => verdict)).toEqual(["succeeded", "succeeded", "succeeded"]);
    expect(readdirSync(workshop.folder).sort()).toEqual(["mine", "output", "scratch", "workspace"]);
    expect(readFileSync(join(workshop.folder, "mine"), "utf8")).toBe("mine\n");
  });

  it("cannot change git settings beyond their task", async () => {
    open();
    const home = join(workshop.folder, "home");
    mkdirSync(home);
    const settings = '[url "mine"]\n\tinsteadOf = yours\n';
    writeFileSync(join(home, ".gitconfig"), settings);
    const run =
      "git config --global core.excludesFile /x; git config url.mine.insteadOf > a; git config core.excludesFile >> a";
    const results = await workshop.run(
      [task("TASK-001", { run }), task("TASK-002", { run: "git config core.excludesFile && exit 1; echo b > b" })],
      { environment: { ...process.env, HOME: home } },
    );
    expect(results.map(({ verdict }) => verdict)).toEqual(["succeeded", "succeeded"]);
    expect(workshop.git("show", `${results[0]?.commit}:a`)).toBe("yours\n/x");
    expect(readFileSync(join(home, ".gitconfig"), "utf8")).toBe(settings);
  });

  it("starts a task from the work of those it depends on, and of no other task of its leg", async () => {
    open();
    const results = await workshop.run([
      task("TASK-001", { run: "echo a > a" }),
      task("TASK-002", { run: "test ! -e a; echo b > b" }),
      task("TASK-003", { run: "test ! -e b; cat a > c", depends_on: ["TASK-001"] }),
      task("TASK-004", { run: "cat a b c > d", depends_on: ["TASK-002", "TASK-003"] }),
    ]);
    expect(results.map(({ verdict }) => verdict)).toEqual(["succeeded", "succeeded", "succeeded", "succeeded"]);
    expect(workshop.git("ls-tree", "--name-only", `${results[1]?.commit}`, "a", "b", "c")).toBe("b");
    expect(workshop.git("ls-tree", "--name-only", `${results[2]?.commit}`, "a", "b", "c")).toBe("a\nc");
  });

  it("may leave a lock behind", async () => {
    open();
    const results = await workshop.run([
      task("TASK-001", { run: "echo a > a; touch .git/index.lock" }),
      task("TASK-002", { run: "echo b > b" }),
    ]);
    expect(results.map(({ verdict }) => verdict)).toEqual(["succeeded", "succeeded"]);
  });

  it("may destroy the repository: it is repaired and the files are saved", async () => {
    open();
    const results = await workshop.run([
      task("TASK-001", { run: "echo a > a" }),
      task("TASK-002", { run: "rm -rf .git; echo b > b" }),
      task("TASK-003", { run: "rm -rf .git/objects; mkdir .git/objects; echo c > c" }),
      task("TASK-004", { run: "cat a b c > d", depends_on: ["TASK-001", "TASK-002", "TASK-003"] }),
    ]);
    expect(results.map(({ verdict }) => verdict)).toEqual(["succeeded", "succeeded", "succeeded", "succeeded"]);
    expect(workshop.git("show", `${results[3]?.commit}:d`)).toBe("a\nb\nc");
    expect([...(await workshop.bundle()).keys()]).toHaveLength(4);
  });

  it("cannot make git change a repository around the workspace", async () => {
    open();
    workshop.git("init", "--quiet", workshop.folder);
    const [result] = await workshop.run([task("TASK-001", { run: "rm -r .git/*" }), task("TASK-002", { run: "true" })]);
    expect(result?.verdict).toBe("no_change");
    expect(existsSync(join(workshop.folder, ".git/index"))).toBe(false);
    expect(readdirSync(workshop.folder).sort()).toEqual([".git", "output", "scratch", "workspace"]);
  });

  it.each([
    ["a file", 'echo "gitdir: ../victim/.git" > .git'],
    ["a link", "ln -s ../victim/.git .git"],
  ])("cannot redirect .git as %s", async (_, replace) => {
    open();
    const victim = join(workshop.folder, "victim");
    workshop.git("init", "--quiet", victim);
    const config = readFileSync(join(victim, ".git/config"), "utf8");
    const [result] = await workshop.run([
      task("TASK-001", { run: `rm -r .git; ${replace}; echo a > a` }),
      task("TASK-002", { run: "true" }),
    ]);
    expect(result).toMatchObject({ verdict: "succeeded", reason: expect.stringContaining("changed 1 file") });
    expect(readdirSync(workshop.folder).sort()).toEqual(["output", "scratch", "victim", "workspace"]);
    expect(readFileSync(join(victim, ".git/config"), "utf8")).toBe(config);
    expect(existsSync(join(victim, ".git/index"))).toBe(false);
  });

  it("cannot leave hooks that run", async () => {
    open();
    await one({
      run: `mkdir -p .git/hooks; printf '#!/bin/sh\\ntouch ${workshop.folder}/hooked\\n' > .git/hooks/post-checkout; chmod +x .git/hooks/post-checkout; echo a > a`,
    });
    expect(existsSync(join(workshop.folder, "hooked"))).toBe(false);
  });
});

describe("the choice of a runner", () => {
  it("writes a work order if nothing can carry the task out", async () => {
    open({ "SPEC.md": "# Spec\n\n## API Requirements\n\nGET /x\n\n## Other\n\nno\n" });
    const result = await one({ context_requirements: ["SPEC.md#API-Requirements"], verify: "npm test" });
    expect(result).toMatchObject({ verdict: "briefed", runner: "brief" });
    expect(result.reason).toContain("nobody has carried it out yet");
    const text = workshop.resultFile(result);
    expect(text).toContain("# Task TASK-001: Name of TASK-001");
    expect(text).toContain("GET /x");
    expect(text).not.toContain("## Other");
    expect(text).toContain("npm test");
  });

  it("fails a task that the forced runner cannot carry out", async () => {
    open();
    const results = [...(await workshop.run([task("TASK-001")], { runner: "command" }))];
    expect(results[0]).toMatchObject({
      verdict: "runner_error",
      runner: "command",
      reason: "the runner command cannot run this task: the task has no run script",
    });
  });

  it("notes no file that is missing where nobody asked for it", async () => {
    open();
    const [result] = await workshop.run([task("TASK-001", { run: "echo a > a" })], {
      context_files: USUAL_CONTEXT.join(),
    });
    expect(result && workshop.resultFile(result)).not.toContain("Note:");
  });

  it("notes a common context file that is missing, without a warning", async () => {
    open();
    const [result] = await workshop.run([task("TASK-001", { run: "echo a > a" })], {
      context_files: "README.md, NONE.md",
    });
    expect(result?.verdict).toBe("succeeded");
    if (result) expect(workshop.resultFile(result)).toContain("- Note: context NONE.md is missing");
  });
});

describe("the timeout of a task", () => {
  const seconds = (task_minutes: number, ...stated: (number | undefined)[]): number[] => {
    const tasks = stated.map((timeout_minutes, index) =>
      task(`TASK-${index}`, timeout_minutes === undefined ? {} : { timeout_minutes }),
    );
    return tasks.map((one) => taskTimeoutSeconds(one, tasks, { task_minutes }));
  };

  it("is an equal share of the leg's time, at least a minute", () => {
    expect(seconds(30, undefined)).toEqual([1800]);
    expect(seconds(30, undefined, undefined, undefined)).toEqual([600, 600, 600]);
    expect(seconds(1, undefined, undefined, undefined)).toEqual([60, 60, 60]);
    expect(seconds(0.5, undefined)).toEqual([60]);
  });

  it("is its own if it states one, and the others share the rest", () => {
    expect(seconds(100, 90, undefined, undefined)).toEqual([5400, 300, 300]);
    expect(seconds(7, 3, 4)).toEqual([180, 240]);
  });
});

describe("the folder that becomes the artifact", () => {
  it("holds what the harness wrote, whatever a task puts there, and no key", async () => {
    const write =
      'mkdir -p ../output/logs; echo "$MY_KEY sk-0123456789" | tee ../output/.env ../output/logs/notes.txt >> ../output/logs/B.log';
    const [a, b] = await open().run(
      [task("A", { run: "echo a > a.txt" }), task("B", { run: `${write}; echo b > b.txt` })],
      { secrets: ["sk-0123456789"] },
    );
    expect([a?.verdict, b?.verdict]).toEqual(["succeeded", "succeeded"]);
    const files = readdirSync(workshop.output, { recursive: true }).map(String).sort();
    expect(files).toEqual(["logs", "logs/A.log", "logs/B.log", "result.bundle", "results.json"]);
    expect(workshop.log("B")).toContain("***");
    expect(workshop.log("B")).not.toContain("sk-0123456789");
  });
});
