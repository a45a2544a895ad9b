import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Task } from "../../workflows-src/plan/plan.ts";
import { openLog } from "../../workflows-src/task/log.ts";
import { prepareTask } from "../../workflows-src/task/prepare-task.ts";
import type { TaskResult } from "../../workflows-src/task/result.ts";
import { runSetup } from "../../workflows-src/task/setup.ts";
import { task, Workshop } from "./job.ts";

let workshop: Workshop;
beforeEach(() => {
  workshop = new Workshop({
    ".gitignore": "ready*\n",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is a script
    "tools/setup.sh": 'echo "the key is ${MY_KEY-none}"; echo run >> ready\n',
    "dirty.sh": "echo x > left.txt\n",
    "broken.sh": "exit 3\n",
    "folder/file": "x\n",
  });
});
afterEach(() => workshop.remove());

const run = async (fields: Partial<Task>, settings: Parameters<Workshop["run"]>[1] = {}): Promise<TaskResult> => {
  const given = { agentEnvironment: { MY_KEY: "sk-0123" }, ...settings };
  const [result] = await workshop.run([task("TASK-001", fields)], given);
  if (result === undefined) throw new Error("no result");
  return result;
};
const file = (result: TaskResult, path: string): string => workshop.git("show", `${result.commit}:${path}`);

describe("setup", () => {
  it("is a script of the repository or bash, of the run and then of the task, before any runner and without keys", async () => {
    const setup = "cd tools\ncd ..\necho task >> ready; echo second >> ready";
    const result = await run({ run: "cp ready a.txt", setup }, { setup: "tools/setup.sh" });
    expect(result.verdict).toBe("succeeded");
    expect(file(result, "a.txt")).toBe("run\ntask\nsecond");
    expect(workshop.log("TASK-001")).toContain("[setup of the run]\nthe key is none\n[setup of the task]");
  });

  it("prepares the checkout of verify, too", async () => {
    const verify = "test $(cat ready) = once";
    const result = await run({ run: "echo a > a; rm ready", verify, setup: "echo once >> ready" });
    expect(result).toMatchObject({ verdict: "succeeded", reason: expect.stringContaining("verify passes") });
  });

  it("comes before the program of the runner custom", async () => {
    const custom = { runner: "custom", runner_argv: JSON.stringify(["bash", "-c", "cp ready a.txt"]) } as const;
    expect(file(await run({}, { ...custom, setup: "tools/setup.sh" }), "a.txt")).toBe("run");
  });

  it.each<[string, string, TaskResult["verdict"], string]>([
    ["run", "broken.sh", "runner_error", "the setup of the run ended with exit code 3, see the log"],
    ["task", "false\ntrue", "runner_error", "the setup of the task ended with exit code 1, see the log"],
    ["task", "none.sh", "runner_error", "the setup of the task ended with exit code 127, see the log"],
    ["task", "folder", "runner_error", "the setup of the task ended with exit code 127, see the log"],
    ["run", "kill -9 $$", "runner_error", "the setup of the run ended with exit code SIGKILL, see the log"],
    [
      "run",
      "dirty.sh",
      "runner_error",
      "the setup of the run changed the repository: ?? left.txt; let it write elsewhere, or ignore the files",
    ],
  ])(
    "of the %s that fails (%s) fails the task, and its runner does not start",
    async (owner, setup, verdict, reason) => {
      const fields = { run: "echo a > a; echo started", ...(owner === "task" && { setup }) };
      const result = await run(fields, owner === "run" ? { setup } : {});
      expect(result).toMatchObject({ verdict, reason });
      expect(workshop.log("TASK-001")).not.toContain("started");
      expect(workshop.git("status", "--porcelain")).toBe("");
    },
  );

  it("that fails in the checkout of verify fails verify", async () => {
    const result = await run({ run: "touch a.txt", verify: "true", setup: "test ! -e a.txt" });
    const reason =
      "the setup before the task's verify script failed: the setup of the task ended with exit code 1, see the log";
    expect(result).toMatchObject({ verdict: "verify_failed", reason });
    expect(workshop.log("TASK-001")).toContain(
      "[verify]\n[setup of the task]\nthe setup of the task ended with exit code 1",
    );
  });

  it("ends like a runner that is silent", async () => {
    const silent = await run({ run: "echo a > a", setup: "sleep 300 && echo" }, { stall_minutes: 0.02 });
    expect(silent.verdict).toBe("stalled");
    expect(silent.reason).toMatch(/^the setup of the task printed nothing and changed nothing for \d+ s$/);
  });

  it("ends with the time of the task", async () => {
    const folder = join(workshop.folder, "scratch");
    const log = openLog(join(workshop.folder, "log"));
    const request = { ...{ folder, log, workspace: workshop.workspace, timeoutSeconds: 1 }, environment: process.env };
    const settings = {
      project_id: "project-1",
      runner: "auto",
      agent: "coder",
      context_files: "",
      stall_minutes: 0,
    } as const;
    const more = { settings, plan: { version: 1, tasks: [] }, secrets: [], pause: async () => {} } as const;
    const prepared = prepareTask({ ...request, ...more, task: task("TASK-001", { setup: "sleep 300 && echo" }) });
    const reason = "the setup of the task did not end in time";
    expect(await runSetup(prepared, workshop.workspace, 0.1)).toEqual({ verdict: "timeout", reason });
  });

  it("and verify get the variables of setup_env, and no runner does", async () => {
    const setupEnvironment = { REGISTRY_TOKEN: "sk-registry" };
    const secrets = Object.values(setupEnvironment);
    const shown = (place: string): string => `echo "${place}: $REGISTRY_TOKEN"`;
    const settings = { setup: shown("setup"), setupEnvironment, secrets };
    const program = `${shown("runner")}; echo a >> a.txt`;
    const commanded = await run({ run: program, verify: shown("verify") }, settings);
    expect(commanded.verdict).toBe("succeeded");
    const log = workshop.log("TASK-001");
    expect(log).toContain(
      "[setup of the run]\nsetup: ***\nrunner: \n\n[verify]\n[setup of the run]\nsetup: ***\nverify: ***\n",
    );
    const custom = { runner: "custom", runner_argv: JSON.stringify(["bash", "-c", program]) } as const;
    await run({}, { ...custom, ...settings });
    expect(workshop.log("TASK-001")).toBe("[setup of the run]\nsetup: ***\nrunner: \n");
  });

  it.each([
    ["REGISTRY_TOKEN", "sk-registry"],
    ["INDEX_URL", "https://user:sk-registry@pypi.example.org/simple"],
  ])("hands over no work with the value of %s", async (name, value) => {
    const setup = `echo "${value}" > ready`;
    const result = await run({ run: "cat ready > a.txt", setup }, { setupEnvironment: { [name]: value } });
    const reason = expect.stringContaining(`the work holds the value of ${name}, so none of it is kept`);
    expect(result).toMatchObject({ verdict: "blocked", reason });
    expect(result).not.toHaveProperty("commit");
  });

  it("may use an address without a password that the work holds, too", async () => {
    const setupEnvironment = { INDEX_URL: "https://pypi.example.org/simple" };
    const result = await run({ run: 'echo "https://pypi.example.org/simple" > a.txt' }, { setupEnvironment });
    expect(result.verdict).toBe("succeeded");
  });

  it("states the time of all setups, in the result and in its file", async () => {
    const result = await run({ run: "echo a > a.txt", verify: "true", setup: "sleep 0.3" });
    expect(result.setup_seconds).toBeGreaterThanOrEqual(0.6);
    expect(result.setup_seconds).toBeLessThan(result.seconds);
    expect(workshop.resultFile(result)).toContain(
      `- Time: ${result.seconds} s, of which setup ${result.setup_seconds} s\n`,
    );
    expect(await run({ run: "echo b > b.txt" })).not.toHaveProperty("setup_seconds");
  });

  it("does not run where the task is only briefed", async () => {
    expect((await run({ setup: "exit 1" }, { runner: "brief", setup: "exit 1" })).verdict).toBe("briefed");
  });
});
