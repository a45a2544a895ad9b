import { spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { readPipelineUsage } from "../../scripts/pipeline-usage.ts";
import { git } from "../../workflows-src/git/git.ts";
import { newRepository, temporaryFolder } from "../git/repository.ts";
import { bundledScript } from "./bundled.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const SCRIPT = await bundledScript("pipeline");

const pipeline = (...args: string[]) => pipelineWith("", ...args);

/** Runs the command line with a text on its standard input. */
function pipelineWith(input: string, ...args: string[]) {
  const TMPDIR = temporaryFolder();
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], {
    cwd: ROOT,
    encoding: "utf8",
    input,
    env: { ...process.env, TMPDIR },
  });
  return { status, stdout, stderr, left: readdirSync(TMPDIR).filter((name) => name.startsWith("somas-run")) };
}

test("without options runs the example to its end: a branch whose history holds every task, and whose checks pass", async () => {
  const { status, stdout } = pipeline("--json");
  const report = JSON.parse(stdout);
  expect(status).toBe(0);
  expect(Object.keys(report)).toEqual([
    "project_id",
    "branch",
    "base",
    "head",
    "fallback",
    "problems",
    "tasks",
    "error",
  ]);
  const ids = Array.from({ length: 9 }, (_, index) => `TASK-00${index + 1}`);
  expect(report.tasks.map((task: { task_id: string; verdict: string }) => [task.task_id, task.verdict])).toEqual(
    ids.map((id) => [id, "succeeded"]),
  );
  expect(Object.keys(report.tasks[0])).toEqual([
    "task_id",
    "task_name",
    "verdict",
    "wave",
    "seconds",
    "result_file",
    "commit",
    "reason",
  ]);
});

test("says everything that is wrong with the command line at once", () => {
  const { status, stdout, stderr } = pipeline(
    "--mode",
    "x",
    "--runner",
    "y",
    "--max-parallel",
    "0",
    "--wrong",
    "--repo",
    "/nowhere",
    "--project",
    "../p",
    "word",
    "--plan",
  );
  expect(status).toBe(2);
  expect(stdout).toBe("");
  for (const part of [
    '--mode "x": expected auto, phases',
    '--runner "y"',
    '--max-parallel "0"',
    "unknown option --wrong",
    '--repo "/nowhere"',
    '--project "../p"',
    '"word"',
    "--plan needs a value",
  ]) {
    expect(stderr).toContain(part);
  }
});

test("--help explains every option", () => {
  const { status, stdout } = pipeline("--help");
  expect(status).toBe(0);
  for (const name of [
    "repo",
    "project",
    "plan",
    "mode",
    "runner",
    "agent",
    "max-parallel",
    "on-invalid-plan",
    "json",
  ]) {
    expect(stdout).toContain(`--${name}`);
  }
});

test("reads the variables of agents and of setups from files, and says which file cannot be read", () => {
  const folder = temporaryFolder();
  const [agents, setups] = [join(folder, "agents"), join(folder, "setups")];
  writeFileSync(agents, "A_KEY=sk-agent\n");
  writeFileSync(setups, "REGISTRY_TOKEN=sk-registry\n");
  expect(readPipelineUsage(["--agent-env", agents, "--setup-env", setups])).toMatchObject({
    options: {
      agentEnvironment: { A_KEY: "sk-agent" },
      setupEnvironment: { REGISTRY_TOKEN: "sk-registry" },
      secrets: ["sk-agent", "sk-registry"],
    },
  });
  writeFileSync(setups, "PATH=x\n");
  expect(readPipelineUsage(["--setup-env", setups])).toEqual({
    mistakes: [expect.stringMatching(/^--setup-env ".*": setup_env cannot be read: line 1: PATH is refused/)],
  });
});

const PLAN =
  "optimal_execution_plan:\n  phase_1:\n    name: One\n    parallel_tasks:\n      - { task_id: T-1, name: First, duration: 2, risk: LOW }\n      - { task_id: T-2, name: Second, duration: 1, risk: LOW }\n  phase_2:\n    parallel_tasks:\n      - { task_id: T-3, name: Third, duration: 1, risk: LOW }\n";

test("--json prints one object; work orders count as done and are said to be no more than that", async () => {
  const { repository, base } = await newRepository({ "plan.yml": PLAN });
  const args = [
    "--repo",
    repository,
    "--project",
    "project-123",
    "--plan",
    "plan.yml",
    "--mode",
    "first-phase",
    "--runner",
    "brief",
  ];
  const { status, stdout, stderr, left } = pipeline(...args, "--json");
  expect(status).toBe(0);
  const report = JSON.parse(stdout);
  expect(Object.keys(report)).toEqual([
    "project_id",
    "branch",
    "base",
    "head",
    "fallback",
    "problems",
    "tasks",
    "error",
  ]);
  expect(report).toMatchObject({
    project_id: "project-123",
    branch: "somas/project-123",
    base,
    fallback: false,
    problems: [],
  });
  expect(report.head).toBe(await git(repository, ["rev-parse", "somas/project-123"]));
  expect(report.tasks.map((task: { task_id: string }) => task.task_id)).toEqual(["T-1", "T-2"]);
  expect(Object.keys(report.tasks[0])).toEqual([
    "task_id",
    "task_name",
    "verdict",
    "wave",
    "seconds",
    "result_file",
    "commit",
    "reason",
  ]);
  expect(stderr).toContain("2 work orders were written; nobody has carried them out yet");
  expect(left).toEqual([]);
});

test("a plan that is not there is wrong usage, and nothing runs", async () => {
  const { repository } = await newRepository({ "README.md": "hello\n" });
  const named = pipeline("--repo", repository, "--project", "p", "--plan", "plan.yml");
  expect([named.status, named.stderr]).toEqual([2, expect.stringContaining("there is no plan plan.yml")]);
  const usual = pipeline("--repo", repository, "--project", "p");
  expect([usual.status, usual.stderr]).toEqual([2, expect.stringContaining("there is no plan: expected")]);
});

test.each([
  ["damaged", 'tasks:\n  - {id: A, description: "Show the opening hours"\n  - id: [B\n'],
  ["cut", PLAN.slice(0, PLAN.lastIndexOf("duration"))],
])("a plan that is %s runs the fallback and says why, or nothing with --on-invalid-plan fail", async (_, text) => {
  const { repository } = await newRepository({
    "README.md": "hello\n",
    "plan.yml": text,
  });
  const args = ["--repo", repository, "--project", "project-123", "--plan", "plan.yml", "--runner", "brief", "--json"];
  const stopped = pipeline(...args, "--on-invalid-plan", "fail");
  expect(stopped.status).toBe(2);
  expect(JSON.parse(stopped.stdout).tasks).toEqual([]);
  expect(await git(repository, ["branch", "--list", "somas/*"])).toBe("");

  const { status, stdout, stderr } = pipeline(...args);
  const report = JSON.parse(stdout);
  expect(status).toBe(1);
  expect(report.fallback).toBe(true);
  expect(report.tasks.map((task: { task_id: string }) => task.task_id)).toEqual(["FALLBACK-001"]);
  expect(report.problems[0]).toMatchObject({ file: "plan.yml", line: expect.any(Number), column: expect.any(Number) });
  expect(stderr).toMatch(/plan\.yml:\d+:\d+: error\[/);
});

test("a plan from standard input with nothing left to do is a success that says so", async () => {
  const { repository } = await newRepository();
  const plan = "- [x] Buy paint\n- [x] Paint the sign\n";
  const { status, stdout } = pipelineWith(plan, "--repo", repository, "--project", "p", "--plan", "-");
  expect([status, stdout]).toEqual([
    0,
    expect.stringContaining("Nothing is left to do: of 2 tasks of the plan, 2 are done"),
  ]);
  expect(await git(repository, ["branch", "--list", "somas/*"])).toBe("");
});

test("--json prints one object, with the reasons, also where the push is refused and where there is no plan", async () => {
  const { repository, base } = await newRepository({
    "plan.yml": "tasks:\n  - {id: A, duration: 1, run: 'exit 3'}\n  - {id: B, duration: 1, run: 'echo b > b'}\n",
  });
  const args = ["--repo", repository, "--project", "p", "--architecture", "never", "--json", "--plan"];
  const missing = pipeline(...args, "nowhere.yml");
  expect([missing.status, JSON.parse(missing.stdout)]).toMatchObject([2, { tasks: [], head: base }]);
  expect(JSON.parse(missing.stdout).error).toContain("there is no plan nowhere.yml");

  writeFileSync(join(repository, ".git/hooks/pre-receive"), "#!/bin/sh\nexit 1\n", { mode: 0o755 });
  const refused = pipeline(...args, "plan.yml");
  const report = JSON.parse(refused.stdout);
  expect(refused.status).toBe(1);
  expect(report).toMatchObject({ project_id: "p", branch: "somas/p", base, head: base, fallback: false });
  expect(report.error).toContain("cannot push somas/p");
  const b = report.tasks.find((task: { task_id: string }) => task.task_id === "B");
  expect(b).toMatchObject({ verdict: "blocked", reason: expect.stringContaining("cannot push somas/p") });
});

test("a task that fails makes the exit code 1", async () => {
  const plan = JSON.stringify({ tasks: [{ id: "T", duration: 1, run: "exit 1" }] });
  const { repository } = await newRepository({ "plan.yml": `${plan}\n` });
  const { status, stdout } = pipeline("--repo", repository, "--project", "p", "--plan", "plan.yml");
  expect(status).toBe(1);
  expect(stdout).toContain("runner_error");
});

/** Starts the pipeline in a process group of its own, as a terminal does. */
function start(repository: string) {
  const TMPDIR = temporaryFolder();
  const child = spawn(process.execPath, [SCRIPT, "--repo", repository, "--plan", "plan.yml"], {
    cwd: ROOT,
    env: { ...process.env, TMPDIR },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (piece) => {
      output += piece;
    });
  let isOver = false;
  const ended = new Promise<number | null>((done) => child.on("close", done)).finally(() => {
    isOver = true;
  });
  return {
    ended,
    isOver: () => isOver,
    output: () => output,
    /** Sends a signal to the whole group. */
    signal: (name: NodeJS.Signals) => process.kill(-(child.pid as number), name),
    left: () => readdirSync(TMPDIR),
    /** The entries of a folder of the run. */
    entries: (name: string): string[] => {
      const [run = ""] = readdirSync(TMPDIR).filter((each) => each.startsWith("somas-run-"));
      return readdirSync(join(TMPDIR, run, name));
    },
  };
}

async function repositoryWith(...tasks: { id: string; run: string }[]): Promise<string> {
  const plan = JSON.stringify({ tasks: tasks.map((task) => ({ duration: 1, ...task })) });
  return (await newRepository({ "plan.yml": `${plan}\n` })).repository;
}

/** Makes every push to the repository wait until it is let go. */
function holdPushes(repository: string) {
  const folder = temporaryFolder();
  const [began, go] = [join(folder, "began"), join(folder, "go")];
  const hook = join(repository, ".git/hooks/pre-receive");
  mkdirSync(join(repository, ".git/hooks"), { recursive: true });
  writeFileSync(hook, `#!/bin/sh\necho >> ${began}\nuntil [ -e ${go} ]; do sleep 0.02; done\n`);
  chmodSync(hook, 0o755);
  return {
    began: () => eventually(() => existsSync(began) || undefined),
    letGo: () => writeFileSync(go, ""),
    count: () => readFileSync(began, "utf8").length,
  };
}

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const)("%s ends the tasks and removes what is temporary", async (signal, code) => {
  const marker = `${temporaryFolder()}/pid`;
  const repository = await repositoryWith({ id: "T", run: `echo $$ > ${marker}; sleep 600` });
  const run = start(repository);
  const pid = await eventually(() => Number(readFileSync(marker, "utf8")) || undefined);
  run.signal(signal);
  expect(await run.ended).toBe(code);
  await eventually(() => (alive(pid) ? undefined : true));
  expect(run.output()).toContain("Stopped. The branch keeps the integrated work; the same command does the rest.\n");
  expect(run.left()).toEqual([]);
  expect(await git(repository, ["branch", "--list", "somas/*"])).toBe("");
});

test("a push that is going on is finished, and tasks that have ended are integrated after it", async () => {
  const short = ["A", "B"].map((id) => ({ id, run: `echo ${id} > ${id}` }));
  const repository = await repositoryWith(...short, { id: "C", run: "sleep 600" });
  const pushes = holdPushes(repository);
  const run = start(repository);
  await pushes.began();
  // The other of the two waits in the queue some time after its files are gone. The workspaces of all tasks are one entry.
  let seen = 0;
  await eventually(() => {
    const isAlone = run.entries("artifacts").length === 3 && run.entries("work").length === 2;
    seen = isAlone ? seen + 1 : 0;
    return seen === 50 || undefined;
  });
  run.signal("SIGINT");
  await eventually(() => run.output().includes("Stopping: ") || undefined);
  expect(run.isOver()).toBe(false);
  pushes.letGo();
  expect(await run.ended).toBe(130);
  expect(
    run
      .output()
      .match(/✓ [A-Z]/g)
      ?.sort(),
  ).toEqual(["✓ A", "✓ B"]);
  expect((await git(repository, ["ls-tree", "--name-only", "somas/project-001"])).split("\n")).toEqual(
    expect.arrayContaining(["A", "B"]),
  );
  expect(run.left()).toEqual([]);
});

test("a second interrupt stops at once and leaves neither locks nor temporary files", async () => {
  const repository = await repositoryWith({ id: "A", run: "echo A > A" });
  const pushes = holdPushes(repository);
  const run = start(repository);
  await pushes.began();
  run.signal("SIGINT");
  await eventually(() => run.output().includes("Stopping: ") || undefined);
  while (!run.isOver()) {
    run.signal("SIGINT");
    await new Promise((again) => setTimeout(again, 50));
  }
  expect(await run.ended).toBe(130);
  expect(run.left()).toEqual([]);
  const files = readdirSync(join(repository, ".git"), { recursive: true, encoding: "utf8" });
  expect(files.filter((name) => name.endsWith(".lock"))).toEqual([]);
  expect(await git(repository, ["branch", "--list", "somas/*"])).toBe("");
});

async function eventually<T>(probe: () => T | undefined): Promise<T> {
  for (;;) {
    try {
      const value = probe();
      if (value !== undefined) return value;
    } catch {
      // Not there yet.
    }
    await new Promise((again) => setTimeout(again, 20));
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z ");
  } catch {
    return false;
  }
}
