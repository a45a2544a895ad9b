import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { platform } from "node:os";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { writeWave } from "../../workflows-src/pipeline/artifacts.ts";
import type { Task } from "../../workflows-src/plan/plan.ts";
import { temporaryFolder } from "../git/repository.ts";
import { leg } from "../integrate/wave.ts";
import { isAlive } from "../task/alive.ts";
import { task } from "../task/job.ts";
import { AT_ONCE, TIMEOUT } from "../vitest/environment.ts";
import { testUnless } from "../vitest/skip.ts";
import { runScript, settings, startScript, workplace } from "./run-script.ts";
import { scheduledWave } from "./waves.ts";

/** Where the script of the task job finds one task with this command, and its environment. */
function oneTask(run: string, more: Readonly<Record<string, string>> = {}, fields: Partial<Task> = {}) {
  const at = workplace({ "a.txt": "a\n" });
  const folder = (name: string) => join(at.root, name);
  writeFileSync(folder("plan.json"), JSON.stringify({ version: 1, tasks: [task("TASK-001", { run, ...fields })] }));
  writeWave(folder("wave.json"), scheduledWave(at.head, [leg("TASK-001")]));
  const environment = {
    ...{ SETTINGS: JSON.stringify(settings), PLAN_FILE: folder("plan.json"), WAVE_FILE: folder("wave.json") },
    ...{ LEG: "TASK-001", STARTED: "", AGENT_ENV: "", SETUP_ENV: "", ARTIFACTS: folder("artifacts") },
    ...{ SCRATCH: folder("scratch"), OUTPUT: folder("result") },
    ...more,
  };
  return { at, environment };
}

/** Runs it. */
function runTask(...of: Parameters<typeof oneTask>) {
  const { at, environment } = oneTask(...of);
  return { at, ...runScript("task", at, environment) };
}

/** What the command has left in these files; undefined until all are there. */
function pidsIn(folder: string, names: readonly string[]): string[] | undefined {
  const files = names.map((name) => join(folder, name)).filter((file) => existsSync(file));
  const pids = files.map((file) => readFileSync(file, "utf8").trim()).filter((pid) => pid !== "");
  return pids.length === names.length ? pids : undefined;
}

describe("the script of the task job", () => {
  test("gives a runner neither tokens nor anything else of the job's environment", () => {
    const { at, outputs } = runTask("env | sort > env.txt", {
      GITHUB_TOKEN: "token-1",
      ACTIONS_RUNTIME_TOKEN: "token-2",
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: "token-3",
      SOME_SECRET: "token-4",
      RUNNER_TRACKING_ID: "github_1",
    });
    expect(outputs.done).toBe("true");
    const names = at
      .git("show", "HEAD:env.txt")
      .split("\n")
      .map((line) => line.split("=")[0] ?? "");
    const expected =
      /^(PATH|PWD|OLDPWD|SHLVL|_|SOMAS_PROCESS|RUNNER_TRACKING_ID|GIT_(AUTHOR|COMMITTER)_(NAME|EMAIL)|GIT_TERMINAL_PROMPT|GIT_CONFIG_(GLOBAL|NOSYSTEM)|GIT_LFS_SKIP_SMUDGE|TASK_[A-Z_]+)$/;
    expect(names.filter((name) => !expected.test(name))).toEqual([]);
    expect(names).toContain("TASK_PROMPT_FILE");
    expect(names, "GitHub's runner ends by it what outlives a job").toContain("RUNNER_TRACKING_ID");
  });

  test("masks every key of agents before anything else, and gives none to a command", () => {
    const keys = 'A_KEY="sk-100%-secret"\nexport B_KEY=sk-other # old\nUSE=true\nPIN=abc\n';
    const { stdout, outputs, at } = runTask('echo "$(printenv A_KEY AGENT_ENV || echo none)"; exit 1', {
      AGENT_ENV: keys,
    });
    expect(outputs.done).toBe("false");
    expect(stdout.split("\n").slice(0, 3)).toEqual([
      "::add-mask::sk-100%25-secret",
      "::add-mask::sk-other",
      "::warning::agent_env: the value of PIN is too short to be hidden in logs",
    ]);
    expect(stdout).toContain("\nnone\n");
    expect(readFileSync(join(at.root, "result/logs/TASK-001.log"), "utf8")).toBe("none\n");
  });

  test("gives a task no limit that the run does not allow, even if a task before it has replaced the plan", () => {
    const SETTINGS = JSON.stringify({ ...settings, max_turns: 5 });
    const turns = (max_turns: number): string =>
      runTask("echo $TASK_MAX_TURNS > turns.txt", { SETTINGS }, { max_turns }).at.git("show", "HEAD:turns.txt");
    expect(turns(50)).toBe("5");
    expect(turns(3)).toBe("3");
  });

  testUnless(platform() !== "linux" && "only Linux shows the environment of other programs")(
    "masks the variables of setups, and shows them to no program that a task starts",
    () => {
      // The command reads them where Linux shows the environment of the program that started it.
      const { stdout, at, outputs } = runTask(
        'test -r /proc/$PPID/environ && tr "\\0" "\\n" < /proc/$PPID/environ > seen',
        {
          AA_FIRST: "1",
          AGENT_ENV: "A_KEY=sk-agent",
          SETUP_ENV: "REGISTRY_TOKEN=sk-registry\n# more\nPIN=abc",
          Z_LAST: "2",
        },
      );
      expect(stdout).toContain("::add-mask::sk-registry\n::warning::setup_env: the value of PIN is too short");
      expect(outputs.done).toBe("true");
      const seen = at.git("show", "HEAD:seen").split("\n");
      expect(seen.filter((line) => /^(AA_FIRST|Z_LAST|(AGENT|SETUP)_ENV)=/.test(line)).sort()).toEqual([
        "AA_FIRST=1",
        `AGENT_ENV=${"x".repeat(14)}`,
        `SETUP_ENV=${"x".repeat(41)}`,
        "Z_LAST=2",
      ]);
      expect(seen.join("\n")).not.toMatch(/sk-|PIN/);
    },
  );

  test("says which secret cannot be read", () => {
    const { stdout } = runTask("true", { SETUP_ENV: "just text" });
    expect(stdout).toBe("::error::setup_env cannot be read: line 1: expected NAME=value; a value has one line\n");
  });

  test("starts git without the keys", () => {
    const bin = temporaryFolder();
    const real = execFileSync("which", ["git"], { encoding: "utf8" }).trim();
    writeFileSync(join(bin, "git"), `#!/bin/sh\nenv >> ${bin}/seen\nexec ${real} "$@"\n`, { mode: 0o755 });
    runTask("true", { AGENT_ENV: "B_KEY=sk-other", PATH: `${bin}:${process.env.PATH}` });
    const seen = readFileSync(join(bin, "seen"), "utf8");
    expect(seen).toContain("\nPATH=");
    expect(seen).not.toContain("sk-other");
  });

  test("hides a key that is printed all the same", () => {
    const { stdout, at } = runTask("echo it is sk-other; exit 1", { AGENT_ENV: "B_KEY=sk-other" });
    expect(stdout.replace("::add-mask::sk-other", "")).not.toContain("sk-other");
    expect(readFileSync(join(at.root, "result/logs/TASK-001.log"), "utf8")).toBe("it is ***\n");
  });

  test("goes on where a command removes the very folder it works in", () => {
    const { outputs, at } = runTask('cd ..; rm -r "$OLDPWD"; exit 1');
    expect(outputs.verdicts).toBe("TASK-001: runner_error");
    expect(readFileSync(join(at.root, "result/results.json"), "utf8")).toContain("ended with exit code 1");
  });

  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)(
    "%s, as a cancelled job gets it, ends what the command has started, and leaves nothing of it in the artifact",
    async (signal, code) => {
      const daemon = "(setsid sleep 600 < /dev/null > /dev/null 2>&1 & echo $! > ../daemon)";
      const { at, environment } = oneTask(
        `trap "" INT TERM; ${daemon}; echo x > ../result/notes; echo $$ > ../pid; sleep 600`,
      );
      const child = startScript("task", at, environment);
      const ended = once(child, "exit");
      const pids = await vi.waitUntil(() => pidsIn(at.root, ["pid", "daemon"]), { timeout: TIMEOUT });
      expect(pids.filter(isAlive)).toEqual(pids);
      child.kill(signal);
      expect(await ended).toEqual([code, null]);
      await vi.waitUntil(() => !pids.some(isAlive), { timeout: AT_ONCE });
      expect(readdirSync(join(at.root, "result"))).toEqual(["logs"]);
    },
  );

  test("says what is wrong with the keys by line and name, and runs nothing", () => {
    const { stdout, status } = runTask("true", { AGENT_ENV: "A=sk-secret\nPATH=/sk-secret" });
    expect(status).toBe(1);
    expect(stdout).toBe("::error::agent_env cannot be read: line 2: PATH is refused: it changes how programs run\n");
  });

  test("shows the end of a failed task's output, and lets no line of it be a command", () => {
    const { stdout, outputs } = runTask(
      'echo "::set-output name=done::true"; echo "::add-mask::a"; echo "::error::x"; exit 3',
    );
    expect(outputs).toEqual({ done: "false", verdicts: "TASK-001: runner_error" });
    const lines = stdout.trimEnd().split("\n");
    const start = lines.findIndex((line) => line.startsWith("::stop-commands::"));
    const token = lines[start]?.replace("::stop-commands::", "");
    expect(token).toMatch(/^[0-9a-f-]{36}$/);
    expect(lines.slice(start + 1)).toEqual([
      "::set-output name=done::true",
      "::add-mask::a",
      "::error::x",
      `::${token}::`,
    ]);
    expect(lines.slice(0, start).filter((line) => line.startsWith("::"))).toEqual([]);
  });

  test("ends no output with what a task says: the delimiter is another one every time", () => {
    const delimiters = [1, 2].map(() => {
      const { at } = runTask("exit 1");
      return readFileSync(join(at.root, "output"), "utf8").match(/<<[0-9a-f]{8}-[0-9a-f-]{27}$/gm) ?? [];
    });
    expect(delimiters.flat()).toHaveLength(4);
    expect(new Set(delimiters.flat()).size).toBe(4);
  });

  test.each([
    ["project_id", "../x"],
    ["plan", "../plan.yml"],
    ["plan", "/etc/passwd"],
    ["stall_minutes", "-1"],
  ])("refuses the setting %s: %s", (name, value) => {
    const { status, stdout } = runTask("true", { SETTINGS: JSON.stringify({ ...settings, [name]: value }) });
    expect(status).toBe(1);
    expect(stdout).toMatch(new RegExp(`^::error::${name} ".*": expected `));
  });
});
