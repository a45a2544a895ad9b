import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, lstatSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Task } from "../../workflows-src/plan/plan.ts";
import { openLog } from "../../workflows-src/task/log.ts";
import { runProcess } from "../../workflows-src/task/process.ts";
import { raiseWall } from "../../workflows-src/task/wall.ts";
import { describeUnless } from "../vitest/skip.ts";
import { isAlive } from "./alive.ts";
import { countProcesses, HostedJob, makeRunnerUser, missingWall, type RunnerUser, sudo } from "./hosted.ts";
import { task, Workshop } from "./job.ts";

const PROGRAMS = fileURLToPath(new URL("hostile/wall", import.meta.url));

describeUnless(missingWall())("the wall", () => {
  let user: RunnerUser;
  beforeAll(() => {
    user = makeRunnerUser();
  });
  afterAll(() => user.remove());

  const jobs: HostedJob[] = [];
  afterEach(() => {
    for (const job of jobs.splice(0)) job.remove();
  });

  function stage(...tasks: Task[]): HostedJob {
    const job = new HostedJob(user, tasks);
    jobs.push(job);
    return job;
  }

  /** A task that runs a hostile program, which prints what it reached; `verify` is a check of the task. */
  const hostile = (program: string, more: Partial<Task> = {}): Task =>
    task("EVIL", { run: `bash ${join(PROGRAMS, program)}; echo a > a`, ...more });

  /** Prints what it finds of each of these with the wall, and without. */
  const everywhere = [
    ["behind the wall", "required"],
    ["without it", "off"],
  ] as const;

  describe.each(everywhere)("a hostile runner %s", (_, wall) => {
    const succeeds = wall === "off";

    it("reads the environment and the memory of other processes", () => {
      const job = stage(hostile("reads-processes.sh"));
      const bystander = startBystander(user);
      job.run(wall, { BYSTANDER: `${bystander.pid}` });
      bystander.kill("SIGKILL");
      expect(job.log("EVIL").includes("token-of-another-step")).toBe(succeeds);
      expect(job.log("EVIL").includes("opened the memory")).toBe(succeeds);
    });

    it("changes files of the harness, of the runner and of later steps", () => {
      const job = stage(hostile("changes-harness.sh"));
      const files = [
        "_runner_file_commands/set_env",
        "_runner_file_commands/add_path",
        "_runner_file_commands/set_output",
        "_runner_file_commands/step_summary",
        "_github_workflow/event.json",
        "scripts/task.cjs",
        "scripts/wait.cjs",
        "somas/plan/plan.json",
        "somas/results/wave.json",
        "../_actions/actions/checkout/v7/dist/index.js",
      ];
      job.run(wall);
      for (const file of files) expect(job.read(join(job.temp, file)).includes("INTRUDER"), file).toBe(succeeds);
      for (const file of [".bashrc", "work/_temp/new"]) expect(existsSync(join(job.home, file)), file).toBe(succeeds);
      expect(job.log("EVIL").includes("read the event")).toBe(succeeds);
    });

    it("replaces its own verdict with a process that outlives its step", async () => {
      const job = stage(hostile("outlives-step.sh", { verify: "false" }));
      job.run(wall);
      await wait(2500);
      const [result] = job.results();
      expect(result?.verdict).toBe(succeeds ? "succeeded" : "verify_failed");
      const pid = job.read("/tmp/somas-outlives").trim();
      if (succeeds) sudo(`kill -KILL ${pid}; rm /tmp/somas-outlives`);
      else {
        expect(pid === "" || !isAlive(pid)).toBe(true);
        sudo("rm -f /tmp/somas-outlives");
        expect(countProcesses(job.user)).toBe(0);
      }
    });

    it("has git of the harness run a program that a setup left in the settings", () => {
      const trace = mkdtempSync(join(tmpdir(), "somas-trace-"));
      sudo(`chmod 1777 ${trace}`);
      const setup = `TRACE=${trace} bash ${join(PROGRAMS, "git-settings.sh")}`;
      const job = stage(task("EVIL", { setup, run: "echo a > a" }));
      job.run(wall);
      expect(job.results()[0]?.verdict).toBe("succeeded");
      const users = new Set(job.read(join(trace, "users")).trim().split("\n"));
      rmSync(trace, { recursive: true, force: true });
      expect([...users]).toEqual([succeeds ? sudo(`id -un ${user.uid}`).trim() : job.user]);
    });

    it("has the harness open a file for it, by a link in place of the work order", () => {
      const setup = `rm "$TASK_PROMPT_FILE"; ln -s "$(dirname "$TASK_PROMPT_FILE")/../../../secret" "$TASK_PROMPT_FILE"`;
      const job = stage(task("EVIL", { setup }));
      job.write(join(job.temp, "secret"), "for the harness only\n");
      job.run(wall, {}, { runner: "custom", runner_argv: '["cat"]' });
      expect(job.log("EVIL").includes("for the harness only")).toBe(succeeds);
    });
  });

  it("keeps root, the groups of the runner and world-writable files of the machine from the task", () => {
    const shared = sudo("mktemp -d /opt/somas-shared-XXXX").trim();
    sudo(`chmod 777 ${shared}`);
    try {
      const run = `sudo -n true && echo became root; id; touch ${shared}/file && echo wrote to the machine; unshare --user --map-root-user --mount mount -o remount,bind,rw / && touch ${shared}/file && echo wrote after all; echo a > a`;
      const job = stage(task("EVIL", { run: `set +e; ${run}` }));
      job.run("required");
      expect(job.results()[0]).toMatchObject({ verdict: "succeeded" });
      expect(job.log("EVIL")).toMatch(new RegExp(`groups=\\d+\\(${job.user}\\)`));
      expect(job.log("EVIL")).not.toMatch(/became root|wrote/);
    } finally {
      sudo(`rm -r ${shared}`);
    }
  });

  it("ends processes that multiply, leave their session and ignore signals, before the work is judged", () => {
    const job = stage(hostile("multiplies.sh"), task("NEXT", { run: "test ! -e a; echo b > b" }));
    job.run("required");
    expect(job.results()).toMatchObject([{ verdict: "succeeded" }, { verdict: "succeeded" }]);
    expect(countProcesses(job.user)).toBe(0);
    expect(job.git("show", "--stat", "--format=", `${job.results()[0]?.commit}`)).not.toContain("late");
  });

  it("takes the work back with odd modes, links and pipes, and touches nothing that they lead to", () => {
    const outside = sudo("mktemp -d /opt/somas-outside-XXXX").trim();
    sudo(`cd ${outside}; echo mine > file; chmod 666 file; mkdir folder; echo deep > folder/deep`);
    try {
      const run = `OUTSIDE=${outside} bash ${join(PROGRAMS, "odd-tree.sh")}`;
      const job = stage(task("EVIL", { run }), task("NEXT", { run: "echo b > b" }));
      job.run("required");
      expect(job.results()).toMatchObject([{}, { verdict: "succeeded" }]);
      for (const name of ["", "file", "folder", "folder/deep"])
        expect(lstatSync(join(outside, name)).uid, name).toBe(0);
      const strays = sudo(`find ${job.workspace} ! -uid ${user.uid} -print`);
      expect(strays).toBe("");
    } finally {
      sudo(`rm -r ${outside}`);
    }
  });

  it("also holds where a container forbids mounts, by the permissions of files", async () => {
    const workshop = new Workshop();
    const wall = { ...workshop.raiseWall(), isDiskReadOnly: false };
    const out = workshop.output;
    const script = `echo a > a; for file in ${out}/results.json ${out}/new /etc/new ${workshop.folder}/new; do echo x > $file; done; ls ${out}; sudo -n true`;
    const [result] = await workshop.run([task("EVIL", { run: `set +e; (${script}) 2> /dev/null; true` })], { wall });
    const reached = ["output/new", "new"].filter((name) => existsSync(join(workshop.folder, name)));
    const log = workshop.log("EVIL");
    workshop.remove();
    expect(result).toMatchObject({ verdict: "succeeded" });
    expect(reached).toEqual([]);
    expect(existsSync("/etc/new")).toBe(false);
    expect(log).toBe("");
  });

  it("ends a program that does not listen after its time, and one that does with its own exit code", async () => {
    const workshop = new Workshop();
    const { workspace, folder } = workshop;
    const wall = workshop.raiseWall();
    const log = openLog(join(folder, "log"));
    const run = (script: string) => {
      const common = {
        cwd: workspace,
        folder: join(folder, "scratch"),
        environment: { PATH: "/usr/bin:/bin" },
        log,
        wall,
      };
      return runProcess({ ...common, argv: ["bash", "-c", script], timeoutSeconds: 1 });
    };
    try {
      expect(await run("trap 'exit 7' TERM; sleep 1000 & wait")).toMatchObject({ timedOut: true, exitCode: 7 });
      const deaf = "trap '' TERM; setsid sleep 1000 & wait; sleep 1000";
      expect(await run(deaf)).toMatchObject({ timedOut: true, signal: "SIGKILL" });
      expect(countProcesses(wall.user)).toBe(0);
    } finally {
      log.close();
      workshop.remove();
    }
  });

  it("gives the work tree back when the job is cancelled", async () => {
    const job = stage(task("EVIL", { run: "setsid sleep 1000 & touch started; sleep 1000" }));
    const step = job.start("required");
    while (!existsSync(join(job.workspace, "started"))) await wait(20);
    expect(lstatSync(job.workspace).uid).not.toBe(user.uid);
    const ended = new Promise((done) => step.once("exit", done));
    step.kill("SIGTERM");
    await ended;
    expect(countProcesses(job.user)).toBe(0);
    expect(lstatSync(join(job.workspace, ".git")).uid).toBe(user.uid);
  });

  it("lets a task use git, its home, its result file and a failed exit as without a wall", () => {
    const run = [
      'test "$HOME" = ~ && test "$(id -un)" != runner && touch ~/cache',
      "git switch --quiet -c mine && echo a > a && git add a",
      "git commit --quiet --message 'A commit'",
      'echo "# Done" > "$TASK_RESULT_FILE"',
    ].join("\n");
    const job = stage(
      task("ONE", { run, verify: "grep -q a a && test -e ~/cache" }),
      task("TWO", { run: "kill -SEGV $$" }),
    );
    job.run("required");
    const [one, two] = job.results();
    expect(one).toMatchObject({ verdict: "succeeded" });
    expect(two).toMatchObject({ verdict: "runner_error", reason: expect.stringContaining("SIGSEGV") });
    expect(job.git("log", "--format=%s", "-1", `${one?.commit}^`)).toContain("A commit");
    expect(job.git("show", `${one?.commit}:${one?.result_file}`)).toContain("# Done");
    expect(one).not.toHaveProperty("no_wall");
  });

  it("is missing where the runner may not become root, which the result says", () => {
    const other = makeRunnerUser(false);
    try {
      const job = new HostedJob(other, [task("ONE", { run: "echo a > a" })]);
      jobs.push(job);
      const reason = process.getuid?.() === 0 && other.uid !== 0 ? "root" : undefined;
      if (reason === undefined) return;
      job.run("");
      expect(job.results()[0]).toMatchObject({ verdict: "succeeded", no_wall: reason });
      const refused = job.run("required");
      expect(refused.stdout).toMatch(/SOMAS_WALL requires a wall .* cannot become root/);
    } finally {
      other.remove();
    }
  });
});

/** A process of the runner with a token in its environment, like the one that runs the job's steps. */
function startBystander({ uid, gid }: RunnerUser): ChildProcess {
  const own = process.getuid?.() === 0 ? { uid, gid } : {};
  return spawn("sleep", ["60"], { env: { PATH: process.env.PATH, TOKEN: "token-of-another-step" }, ...own });
}

describe("raiseWall", () => {
  const place = { workspace: "/w", scratch: "/s", output: "/o" };

  it("is only for GitHub, unless it is required", () => {
    expect(raiseWall({ ...place, choice: "", environment: {} })).toBeUndefined();
    expect(raiseWall({ ...place, choice: "", environment: { GITHUB_ACTIONS: "true", ACT: "true" } })).toBe("act");
    expect(raiseWall({ ...place, choice: "off", environment: { GITHUB_ACTIONS: "true" } })).toBe("off");
  });

  it("refuses a choice that it does not know", () => {
    expect(() => raiseWall({ ...place, choice: "on", environment: {} })).toThrow(
      'the variable SOMAS_WALL is "on": expected off, required, or no such variable',
    );
  });
});
