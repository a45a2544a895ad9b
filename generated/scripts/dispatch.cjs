"use strict";
// workflows-src/git/git.ts
const { execFile } = require("node:child_process");
var GitError = class extends Error {
  name = "GitError";
  exitCode;
  stdout;
  stderr;
  constructor(args, exitCode, stdout, stderr) {
    super(`git ${args.join(" ")}: ${stderr.trim() || `exit code ${exitCode}`}`);
    this.exitCode = exitCode;
    this.stdout = stdout;
    this.stderr = stderr;
  }
};
var SAFE = [
  "-c",
  "core.hooksPath=/dev/null",
  "-c",
  "core.fsmonitor=false",
  "-c",
  "commit.gpgSign=false",
  "-c",
  "gc.auto=0"
];
var IDENTITY = {
  GIT_AUTHOR_NAME: "SOMAS Workflows",
  GIT_AUTHOR_EMAIL: "somas-workflows@users.noreply.github.com",
  GIT_COMMITTER_NAME: "SOMAS Workflows",
  GIT_COMMITTER_EMAIL: "somas-workflows@users.noreply.github.com",
  GIT_TERMINAL_PROMPT: "0"
};
function git(cwd, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = execFile(
      "git",
      [...SAFE, ...args],
      { cwd, maxBuffer: 1 << 28, env: { ...process.env, ...IDENTITY, ...options.env } },
      (error, stdout, stderr) => {
        if (error === null) resolve(stdout.replace(/\n$/, ""));
        else
          reject(new GitError(args, typeof error.code === "number" ? error.code : -1, stdout, stderr || error.message));
      }
    );
    child.stdin?.on("error", () => {
    });
    child.stdin?.end(options.input ?? "");
  });
}

// workflows-src/task/digest.ts
const { createHash } = require("node:crypto");

// workflows-src/plan/graph.ts
function successors(plan) {
  const result = new Map(plan.tasks.map((task) => [task.id, []]));
  for (const task of plan.tasks) for (const id of task.depends_on) result.get(id)?.push(task.id);
  return result;
}
function topologicalOrder(plan) {
  const waiting = new Map(plan.tasks.map((task) => [task.id, task.depends_on.length]));
  const next = successors(plan);
  const byId = new Map(plan.tasks.map((task) => [task.id, task]));
  const order = plan.tasks.filter((task) => task.depends_on.length === 0);
  for (const task of order) {
    for (const id of next.get(task.id) ?? []) {
      const left = (waiting.get(id) ?? 0) - 1;
      waiting.set(id, left);
      const ready = byId.get(id);
      if (left === 0 && ready !== void 0) order.push(ready);
    }
  }
  return order;
}

// workflows-src/task/digest.ts
var known = /* @__PURE__ */ new WeakMap();
function taskDigest(plan, id) {
  const digests = known.get(plan) ?? planDigests(plan);
  known.set(plan, digests);
  const digest = digests.get(id);
  if (digest === void 0) throw new Error(`no task ${JSON.stringify(id)} in the plan`);
  return digest;
}
function planDigests(plan) {
  const digests = /* @__PURE__ */ new Map();
  for (const task of topologicalOrder(plan)) {
    const { id, name, description, run: run2 = null, verify = null, agent = null, context_requirements } = task;
    const dependencies = [...task.depends_on].sort().map((dependency) => [dependency, digests.get(dependency)]);
    const text = JSON.stringify([id, name, description, run2, verify, agent, context_requirements, dependencies]);
    digests.set(id, createHash("sha256").update(text).digest("hex"));
  }
  return digests;
}

// workflows-src/git/merge.ts
async function contains(repository, commit, ancestor) {
  try {
    await git(repository, ["merge-base", "--is-ancestor", ancestor, commit]);
    return true;
  } catch (error) {
    if (error instanceof GitError && error.exitCode === 1) return false;
    throw error;
  }
}

// workflows-src/task/text.ts
function oneLine(text, limit = 300) {
  const line = text.replace(/[\p{C}\p{Z}]+/gu, " ").trim();
  return line.length <= limit ? line : `${line.slice(0, limit)}…`;
}

// workflows-src/task/result-file.ts
var tasksFolder = (projectId) => `.somas/projects/${projectId}/artifacts/tasks`;
var resultPath = (projectId, taskId) => `${tasksFolder(projectId)}/${taskId}_result.md`;

// workflows-src/git/stored-result.ts
async function storedResult(repository, commit, projectId, taskId) {
  const path = resultPath(projectId, taskId);
  return await git(repository, ["ls-tree", "--name-only", "--full-tree", commit, "--", path]) === "" ? void 0 : path;
}

// workflows-src/task/result.ts
var VERDICTS = {
  succeeded: { done: true },
  succeeded_with_warning: { done: true },
  briefed: { done: true },
  no_change: { done: false },
  verify_failed: { done: false },
  conflict: { done: false },
  protected_path: { done: false },
  rate_limited: { done: false },
  quota_exhausted: { done: false },
  budget_exceeded: { done: false },
  stalled: { done: false },
  timeout: { done: false },
  blocked: { done: false },
  runner_error: { done: false },
  skipped_dependency: { done: false }
};
var isDone = (verdict) => VERDICTS[verdict].done;
var RUNNERS = ["command", "somas", "brief"];

// workflows-src/git/trailers.ts
var DIGEST_TRAILER = "Task-Digest";
function parseTrailers(commit, lines) {
  const value = (key) => new RegExp(`^${key}: (.*)$`, "m").exec(lines)?.[1] ?? "";
  const verdict = Object.keys(VERDICTS).find((name) => name === value("Verdict"));
  const runner = RUNNERS.find((name) => name === value("Runner"));
  if (verdict === void 0 || !isDone(verdict) || value("Task") === "" || value(DIGEST_TRAILER) === "")
    return void 0;
  const wave = Number(value("Wave"));
  return { task_id: value("Task"), verdict, digest: value(DIGEST_TRAILER), wave, commit, ...runner && { runner } };
}

// workflows-src/git/history.ts
async function doneTasks(repository, ref) {
  const log = ["log", "-z", "--topo-order", "--format=%H%x1f%(trailers:only,unfold)%x1f%b"];
  const only = [`--grep=^${DIGEST_TRAILER}: `, "--grep=^This reverts commit "];
  const done = /* @__PURE__ */ new Map();
  const reverted = /* @__PURE__ */ new Set();
  for (const record of (await git(repository, [...log, ...only, ref, "--"])).split("\0")) {
    const [commit = "", trailers = "", body = ""] = record.split("");
    if (reverted.has(commit)) continue;
    for (const [, target = ""] of body.matchAll(/^This reverts commit ([0-9a-f]{40,64})/gm)) reverted.add(target);
    const task = parseTrailers(commit, trailers);
    if (task !== void 0 && !done.has(task.task_id)) done.set(task.task_id, task);
  }
  return done;
}
async function startingPoint(repository, at) {
  const { head, branchTip } = at;
  const base = branchTip !== void 0 && await contains(repository, branchTip, head) ? branchTip : head;
  const done = await doneTasks(repository, base);
  const results = [];
  for (const task of at.plan.tasks) {
    const before = done.get(task.id);
    if (before === void 0 || before.digest !== taskDigest(at.plan, task.id)) continue;
    const file = await storedResult(repository, base, at.project_id, task.id);
    results.push({
      ...before,
      task_name: task.name,
      reason: "done by an earlier run",
      seconds: 0,
      ...file && { result_file: file }
    });
  }
  return { base, results };
}

// workflows-src/schedule/limits.ts
var WAVES = 8;
var MATRIX_LEGS = 256;
var HOSTED_JOB_MINUTES = 360;

// workflows-src/schedule/remaining-path.ts
function remainingPath(plan) {
  const next = successors(plan);
  const result = /* @__PURE__ */ new Map();
  for (const task of topologicalOrder(plan).reverse()) {
    const after = (next.get(task.id) ?? []).map((id) => result.get(id) ?? 0);
    result.set(task.id, task.duration.most_likely + after.reduce((a, b) => Math.max(a, b), 0));
  }
  return result;
}
function byRemainingPath(plan) {
  const path = remainingPath(plan);
  return (a, b) => (path.get(b) ?? 0) - (path.get(a) ?? 0) || (a < b ? -1 : a > b ? 1 : 0);
}

// workflows-src/schedule/next-wave.ts
var NO_JOBS = { number: 0, jobs: [], lanes: [] };
function nextWave(plan, outcomes2, options) {
  const ended = new Map(outcomes2.map((outcome) => [outcome.task_id, outcome.done]));
  const open = topologicalOrder(plan).filter((task) => !ended.has(task.id));
  const ready = open.filter((task) => task.depends_on.every((id) => ended.get(id) === true));
  if (ready.length === 0) return void 0;
  const groups = options.waves_left > 1 ? ready.map((task) => [task]) : fused(open, ready, ended);
  const longestFirst = byRemainingPath(plan);
  const jobs = groups.map((tasks) => job(tasks, options)).sort((a, b) => longestFirst(a.id, b.id));
  return { number: options.number, jobs: jobs.slice(0, MATRIX_LEGS), lanes: [] };
}
var runsOn = (task, options) => task.runs_on ?? options.runs_on;
function job(tasks, options) {
  const [first] = tasks;
  if (first === void 0) throw new Error("a job needs at least one task");
  const longest = tasks.map(options.minutesOf).reduce((most, minutes) => Math.max(most, minutes), 0);
  return {
    id: first.id,
    title: title(first, tasks.length - 1),
    tasks: tasks.map((task) => task.id),
    after: [],
    runs_on: runsOn(first, options),
    timeout_minutes: Math.min(longest * tasks.length, Math.max(HOSTED_JOB_MINUTES, longest))
  };
}
function title(task, more) {
  const name = task.name === task.id ? task.id : `${task.id} · ${task.name.replace(/\s+/g, " ")}`;
  const suffix = more === 0 ? "" : ` (+${more})`;
  return (name.length + suffix.length <= 100 ? name : `${name.slice(0, 99 - suffix.length)}…`) + suffix;
}
function fused(open, ready, ended) {
  const group = new Map(ready.map((task) => [task.id, [task]]));
  for (const task of open) {
    if (group.has(task.id)) continue;
    const waitsFor = task.depends_on.filter((id) => ended.get(id) !== true).map((id) => group.get(id));
    if (waitsFor.includes(void 0)) continue;
    const members = [...new Set(waitsFor.flatMap((tasks) => tasks ?? []))];
    if (members.some((member) => member.runs_on !== task.runs_on)) continue;
    const merged = [...members, task];
    for (const member of merged) group.set(member.id, merged);
  }
  return [...new Set(group.values())];
}

// workflows-src/task/outcomes.ts
var outcomes = (results) => results.map(({ task_id, verdict }) => ({ task_id, done: isDone(verdict) }));

// workflows-src/inline/plan-file.ts
const { existsSync, readFileSync } = require("node:fs");
const { dirname, join } = require("node:path");

// workflows-src/plan/duration.ts
var SPREAD = {
  LOW: [0.9, 1.2],
  MEDIUM: [0.8, 1.5],
  HIGH: [0.7, 2],
  CRITICAL: [0.6, 3]
};
var HOURS_PER_UNIT = [
  [/^(m|mins?|minutes?)$/, 1 / 60],
  [/^(h|hrs?|hours?)$/, 1],
  [/^(d|days?)$/, 8],
  [/^(w|weeks?)$/, 40]
];
var QUANTITY = String.raw`(\d+\.?\d*|\.\d+)\s*([a-z]*)`;
var TEXT = new RegExp(String.raw`^~?\s*${QUANTITY}(?:\s*(?:-|–|to)\s*${QUANTITY})?$`);
function spread(hours, risk) {
  const [optimistic, pessimistic] = SPREAD[risk];
  return { optimistic: rounded(hours * optimistic), most_likely: hours, pessimistic: rounded(hours * pessimistic) };
}
var rounded = (hours) => Number(hours.toPrecision(6));

// workflows-src/plan/fallback.ts
var FALLBACK_TASK = {
  id: "FALLBACK-001",
  name: "Sequential Implementation",
  description: "Execute implementation in sequential mode",
  duration: spread(24, "MEDIUM"),
  depends_on: [],
  risk: "MEDIUM",
  context_requirements: [],
  files: []
};
var fallbackPlan = (file, mode, problems) => ({
  version: 1,
  tasks: [FALLBACK_TASK],
  source: { file, mode, fallback: true, problems }
});
var planMissing = (file) => ({
  code: "plan-missing",
  severity: "error",
  file,
  line: 1,
  column: 1,
  message: "there is no plan file here"
});

// workflows-src/inline/plan-file.ts
var timeoutsFile = (planFile) => join(dirname(planFile), "timeouts.json");
var readTimeouts = (planFile) => new Map(
  existsSync(timeoutsFile(planFile)) ? Object.entries(JSON.parse(readFileSync(timeoutsFile(planFile), "utf8"))) : []
);
var loadPlanFile = (file, { mode }) => existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : fallbackPlan(file, mode, [planMissing(file)]);

// workflows-src/inline/results-file.ts
const { existsSync: existsSync2, mkdirSync, readFileSync: readFileSync2, writeFileSync } = require("node:fs");
const { dirname: dirname2 } = require("node:path");
var readResults = (file) => existsSync2(file) ? JSON.parse(readFileSync2(file, "utf8")) : [];
function writeResults(file, results) {
  mkdirSync(dirname2(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(results, null, 2)}
`);
}

// workflows-src/inline/run.ts
const { randomUUID } = require("node:crypto");
const { appendFileSync } = require("node:fs");

// workflows-src/report/problems.ts
var MAX_ANNOTATIONS = 10;
function annotation(problem, level) {
  const { file, line, column, code } = problem;
  const properties = Object.entries({ file, line, col: column, title: code });
  return `::${level} ${properties.map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(",")}::${escapeData(sentences(problem))}`;
}
function annotations(problems, level) {
  const sorted = [...problems].sort((a, b) => Number(b.severity === "error") - Number(a.severity === "error"));
  if (sorted.length <= MAX_ANNOTATIONS) return sorted.map((problem) => annotation(problem, level));
  const shown = sorted.slice(0, MAX_ANNOTATIONS - 1).map((problem) => annotation(problem, level));
  return [
    ...shown,
    `::${level} title=more-problems::${sorted.length - shown.length} more problems are listed in the job summary`
  ];
}
function problemsTable(problems) {
  if (problems.length === 0) return "";
  const rows = problems.map((problem) => {
    const { severity, code, file, line, column } = problem;
    return `| ${[severity, code, `${file}:${line}:${column}`, sentences(problem)].map(escapeCell).join(" | ")} |
`;
  });
  return `| Severity | Rule | Place | Problem |
| --- | --- | --- | --- |
${rows.join("")}`;
}
var sentences = ({ message, hint }) => hint === void 0 ? message : `${message}. ${hint}`;
var oneLine2 = (text) => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ");
var escapeData = (text) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
var escapeProperty = (text) => escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
var escapeCell = (text) => oneLine2(text).replace(/[&<>|`*_[\]\\~@#$!]/g, (character) => `&#${character.charCodeAt(0)};`);

// workflows-src/inline/run.ts
function run(main) {
  Promise.resolve(process.env).then(main).then(setOutputs).catch((error) => {
    console.log(`::error::${escapeData(error instanceof Error ? error.message : String(error))}`);
    process.exitCode = 1;
  });
}
var toJson = (value) => JSON.stringify(value);
function setOutputs(outputs) {
  for (const [name, value] of Object.entries(outputs)) {
    const delimiter = randomUUID();
    append("GITHUB_OUTPUT", `${name}<<${delimiter}
${value}
${delimiter}
`);
  }
}
var summarize = (markdown) => append("GITHUB_STEP_SUMMARY", `${markdown}
`);
function append(variable, text) {
  const file = process.env[variable];
  if (file === void 0 || file === "") process.stdout.write(text);
  else appendFileSync(file, text);
}

// workflows-src/inline/settings.ts
var ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
function readSettings(json) {
  const settings = JSON.parse(json);
  const wrong = [
    ID.test(settings.project_id) ? "" : `project_id must match ${ID.source}, not ${JSON.stringify(settings.project_id)}`,
    atLeastOne(settings.max_parallel) ? "" : `max_parallel must be a whole number from 1, not ${settings.max_parallel}`,
    atLeastOne(settings.timeout_minutes) ? "" : `timeout_minutes must be a whole number from 1, not ${settings.timeout_minutes}`
  ].filter((text) => text !== "");
  if (wrong.length > 0) throw new Error(wrong.join("; "));
  return { ...settings, plan: settings.plan.replaceAll("{project_id}", settings.project_id) };
}
var atLeastOne = (value) => Number.isInteger(Number(value)) && Number(value) >= 1;
var waveOptions = (settings, number, timeouts) => ({
  number,
  waves_left: WAVES - number + 1,
  runs_on: runnerLabels(settings.runs_on),
  minutesOf: ({ id }) => timeouts.get(id) ?? Number(settings.timeout_minutes)
});
var runnerLabels = (labels) => labels.startsWith("[") ? JSON.parse(labels) : labels;
var branchOf = ({ project_id }) => `somas/${project_id}`;

// workflows-src/inline/show-problems.ts
function showProblems({ fallback, problems }, level) {
  for (const line of annotations(problems, level)) console.log(line);
  if (fallback) summarize("**The plan cannot be used. One sequential task, `FALLBACK-001`, stands in for it.**\n");
  if (problems.length > 0) summarize(`### Problems of the plan

${problemsTable(problems)}`);
}

// workflows-src/inline/dispatch.ts
run(async (env) => {
  const settings = readSettings(env.SETTINGS);
  const { source, ...plan } = loadPlanFile(env.PLAN_FILE, settings);
  showProblems(source, "warning");
  const branch = `refs/remotes/origin/${branchOf(settings)}`;
  const branchTip = await git(".", ["rev-parse", "--verify", "--quiet", branch]).catch(() => void 0);
  const start = { plan, project_id: settings.project_id, head: env.HEAD, branchTip };
  const { base, results } = await startingPoint(".", start);
  writeResults(env.RESULTS_FILE, [...readResults(env.RESULTS_FILE), ...results]);
  if (results.length > 0)
    summarize(`Done by an earlier run: ${results.map(({ task_id }) => `\`${task_id}\``).join(", ")}.
`);
  const options = waveOptions(settings, 1, readTimeouts(env.PLAN_FILE));
  const wave = nextWave(plan, outcomes(results), options) ?? NO_JOBS;
  return {
    matrix: toJson(matrix(plan, wave)),
    has_tasks: `${wave.jobs.length > 0 || wave.lanes.length > 0}`,
    next: toJson(wave),
    base
  };
});
function matrix(plan, wave) {
  const jobs = [...wave.jobs, ...wave.lanes.flatMap((lane) => lane.waves[0]?.jobs ?? [])];
  const first = new Set(jobs.map((job2) => job2.id));
  const include = plan.tasks.filter((task) => first.has(task.id)).map((task) => ({
    task_id: task.id,
    task_name: oneLine(task.name),
    task_desc: oneLine(task.description, 200),
    duration: task.duration.most_likely
  }));
  return { include };
}
