"use strict";
// workflows-src/schedule/jobs-of.ts
var jobsOf = ({ jobs, lanes }) => [
  ...jobs,
  ...lanes.flatMap((lane) => lane.waves.flatMap((wave) => wave.jobs))
];

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

// workflows-src/task/digest.ts
const { createHash } = require("node:crypto");
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

// workflows-src/task/text.ts
function oneLine(text, limit = 300) {
  const line = text.replace(/[\p{C}\p{Z}]+/gu, " ").trim();
  return line.length <= limit ? line : `${line.slice(0, limit)}…`;
}

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
  return new Promise((resolve2, reject) => {
    const child = execFile(
      "git",
      [...SAFE, ...args],
      { cwd, maxBuffer: 1 << 28, env: { ...process.env, ...IDENTITY, ...options.env } },
      (error, stdout, stderr) => {
        if (error === null) resolve2(stdout.replace(/\n$/, ""));
        else
          reject(new GitError(args, typeof error.code === "number" ? error.code : -1, stdout, stderr || error.message));
      }
    );
    child.stdin?.on("error", () => {
    });
    child.stdin?.end(options.input ?? "");
  });
}

// workflows-src/git/job-results.ts
const { lstatSync, readFileSync } = require("node:fs");
const { join: join3 } = require("node:path");

// workflows-src/git/bundle.ts
const { mkdtemp, readdir, rm, writeFile } = require("node:fs/promises");
const { tmpdir } = require("node:os");
const { join, resolve } = require("node:path");
var REF = "refs/somas/";
var gitPath = (repository, name) => git(repository, ["rev-parse", "--path-format=absolute", "--git-path", name]);
async function withFolder(use) {
  const folder = await mkdtemp(join(tmpdir(), "somas-bundle-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
async function fetchBundle(repository, file) {
  const unbundle = ["bundle", "unbundle", resolve(file)];
  const objects = await gitPath(repository, "objects");
  await withFolder(async (quarantine) => {
    const env = { GIT_OBJECT_DIRECTORY: quarantine, GIT_ALTERNATE_OBJECT_DIRECTORIES: JSON.stringify(objects) };
    await git(repository, unbundle, { env });
    const packs = (await readdir(join(quarantine, "pack"))).filter((name) => name.endsWith(".pack"));
    for (const pack of packs) {
      const checked = ["index-pack", "--strict", "-o", join(quarantine, "checked.idx"), join(quarantine, "pack", pack)];
      await git(repository, checked, { env });
    }
  });
  const heads = (await git(repository, unbundle)).split("\n");
  return new Map(
    heads.flatMap((line) => {
      const [commit = "", name = ""] = line.split(" ", 2);
      return name.startsWith(REF) ? [[name.slice(REF.length), commit]] : [];
    })
  );
}

// workflows-src/git/merge.ts
async function requireMergeTree() {
  const version = await git(".", ["version"]);
  const [, major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(version) ?? []).map(Number);
  if (major * 1e3 + minor < 2038)
    throw new Error(`git 2.38 or newer is needed (merge-tree --write-tree), found: ${version}`);
}
async function mergeTrees(repository, ours, theirs) {
  const args = ["merge-tree", "--write-tree", "--name-only", "--no-messages", "-z", ours, theirs];
  try {
    return { tree: (await git(repository, args)).replace(/\0.*$/s, "") };
  } catch (error) {
    if (!(error instanceof GitError) || error.exitCode !== 1) throw error;
    return {
      conflicts: error.stdout.split("\0").slice(1).filter((path) => path !== "")
    };
  }
}
function commitTree(repository, tree, parents, message) {
  return git(repository, ["commit-tree", tree, ...parents.flatMap((parent) => ["-p", parent]), "-F", "-"], {
    input: message
  });
}
async function contains(repository, commit, ancestor) {
  try {
    await git(repository, ["merge-base", "--is-ancestor", ancestor, commit]);
    return true;
  } catch (error) {
    if (error instanceof GitError && error.exitCode === 1) return false;
    throw error;
  }
}
async function join2(repository, ours, theirs, message) {
  if (await contains(repository, ours, theirs)) return { commit: ours };
  if (await contains(repository, theirs, ours)) return { commit: theirs };
  const merge = await mergeTrees(repository, ours, theirs);
  if ("conflicts" in merge) return merge;
  return { commit: await commitTree(repository, merge.tree, [ours, theirs], message) };
}

// workflows-src/git/job-results.ts
var MAX_RESULTS_BYTES = 5e6;
async function jobResults(repository, base, artifactOf, job2) {
  const claims = /* @__PURE__ */ new Map();
  const artifact = artifactOf(job2.id);
  if (artifact === void 0) return claims;
  const entries = readEntries(join3(artifact, "results.json"));
  const bundle = join3(artifact, "result.bundle");
  const commits = isFile(bundle) ? await fetchBundle(repository, bundle).catch(() => void 0) : /* @__PURE__ */ new Map();
  for (const id of job2.tasks) {
    const entry = entries.find((candidate) => candidate.task_id === id);
    if (entry === void 0 || !isVerdict(entry.verdict)) continue;
    const runner = RUNNERS.find((name) => name === entry.runner);
    const seconds = typeof entry.seconds === "number" && entry.seconds >= 0 ? entry.seconds : 0;
    const claim = {
      verdict: entry.verdict,
      reason: typeof entry.reason === "string" ? oneLine(entry.reason) : "",
      seconds,
      ...runner && { runner }
    };
    const commit = commits?.get(id);
    if (commit !== void 0 && await contains(repository, commit, base).catch(() => false)) {
      claims.set(id, { ...claim, commit });
    } else if (!isDone(claim.verdict) || commits !== void 0 && commit === void 0 && entry.commit === void 0) {
      claims.set(id, claim);
    } else {
      const reason = `its bundle holds no commit on top of ${base.slice(0, 7)}`;
      claims.set(id, { ...claim, verdict: "runner_error", reason });
    }
  }
  return claims;
}
function readEntries(file) {
  try {
    if (!isFile(file) || lstatSync(file).size > MAX_RESULTS_BYTES) return [];
    const value = JSON.parse(readFileSync(file, "utf8"));
    return Array.isArray(value) ? value.filter((entry) => typeof entry === "object" && entry !== null) : [];
  } catch {
    return [];
  }
}
var isFile = (path) => lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
var isVerdict = (value) => typeof value === "string" && Object.hasOwn(VERDICTS, value);

// workflows-src/git/push.ts
var TRIES = 10;
var MOVED = /\((fetch first|non-fast-forward|stale info)\)|cannot lock ref|failed to update ref|reference already exists/;
var NETWORK = /RPC failed|error: 5\d\d|HTTP 5\d\d|Connection (reset|timed out)|Could not resolve host/;
async function fetchTip(repository, branch, environment = {}) {
  const env = { ...environment, LC_ALL: "C" };
  const ref = `refs/heads/${branch}`;
  if (await git(repository, ["ls-remote", "origin", ref], { env }) === "") return void 0;
  const local = `refs/remotes/origin/${branch}`;
  await git(repository, ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "origin", `+${ref}:${local}`], {
    env
  });
  return git(repository, ["rev-parse", local]);
}
var ADVICE = [
  [
    /GH006|GH013|protected branch/i,
    "a rule protects it: let this workflow push to somas/*, or choose another project id"
  ],
  [/checked out/, "it is checked out there: switch that checkout to another branch"],
  [/without `?workflows?`? permission/, "the token may not change workflow files"],
  [
    /Permission to .* denied|error: 403|Authentication failed/,
    "the token may not write: the job needs `contents: write`"
  ]
];
async function push(options) {
  const { repository, branch, environment } = options;
  const env = { ...environment, LC_ALL: "C" };
  for (let attempt = 1; ; attempt += 1) {
    const built = await options.build(await fetchTip(repository, branch, environment));
    if (!built.changed) return built;
    try {
      await git(repository, ["push", "--porcelain", "--no-verify", "origin", `${built.head}:refs/heads/${branch}`], {
        env
      });
      return built;
    } catch (error) {
      const said = error instanceof GitError ? `${error.stdout}
${error.stderr}`.trim() : String(error);
      const again = MOVED.test(said) || NETWORK.test(said);
      if (!again || attempt === TRIES) {
        const advice = ADVICE.find(([pattern]) => pattern.test(said))?.[1] ?? `refused${again ? ` ${TRIES} times` : ""}`;
        throw new Error(`cannot push ${branch}: ${advice}
${said}`, { cause: error });
      }
      await new Promise((done) => setTimeout(done, Math.random() * 200 * attempt));
    }
  }
}

// workflows-src/task/result-file.ts
var tasksFolder = (projectId) => `.somas/projects/${projectId}/artifacts/tasks`;
var resultPath = (projectId, taskId) => `${tasksFolder(projectId)}/${taskId}_result.md`;

// workflows-src/git/stored-result.ts
async function storedResult(repository, commit, projectId, taskId) {
  const path = resultPath(projectId, taskId);
  return await git(repository, ["ls-tree", "--name-only", "--full-tree", commit, "--", path]) === "" ? void 0 : path;
}

// workflows-src/git/trailers.ts
var DIGEST_TRAILER = "Task-Digest";
function mergeMessage(result) {
  const trailers = [
    ["Task", result.task_id],
    ["Verdict", result.verdict],
    ["Runner", result.runner],
    [DIGEST_TRAILER, result.digest],
    ["Wave", result.wave]
  ].flatMap(([key, value]) => value === void 0 ? [] : [`${key}: ${value}
`]);
  return `${result.task_id}: ${oneLine(result.task_name)}

${trailers.join("")}`;
}

// workflows-src/git/integrate.ts
var PROTECTED = [".github"];
async function integrate(of) {
  await requireMergeTree();
  const claims = /* @__PURE__ */ new Map();
  for (const job2 of jobsOf(of.wave)) {
    const found = await jobResults(of.repository, of.base, of.artifactOf, job2);
    for (const id of job2.tasks) claims.set(id, found.get(id));
  }
  const { head, results } = await push({
    repository: of.repository,
    branch: of.branch,
    ...of.environment && { environment: of.environment },
    build: (tip) => mergeWave(of, claims, tip)
  });
  return { head, results };
}
async function mergeWave(of, claims, tip) {
  const results = new Map(of.previous.map((result) => [result.task_id, result]));
  const longestFirst = byRemainingPath(of.plan);
  const tasks = of.plan.tasks.filter((task) => claims.has(task.id)).sort((a, b) => longestFirst(a.id, b.id));
  const heldOut = [];
  const start = tip ?? of.base;
  let head = start;
  for (const task of tasks) {
    const claim = claims.get(task.id) ?? NO_RESULT;
    const waitsFor = task.depends_on.find((id) => !isDone(results.get(id)?.verdict ?? "succeeded"));
    let outcome = claim;
    if (waitsFor !== void 0 && (isDone(claim.verdict) || claim === NO_RESULT)) {
      outcome = { verdict: "skipped_dependency", reason: `waits for ${waitsFor}, which was not done` };
    } else if (isDone(claim.verdict)) {
      outcome = await mergeTask(of, task, claim, head, heldOut);
    }
    if (outcome.head !== void 0) head = outcome.head;
    else if (isDone(claim.verdict) && claim.commit !== void 0) heldOut.push(claim.commit);
    results.set(task.id, await finalResult(of, task, claim, outcome));
  }
  const changed = head !== start;
  if (!changed && !await contains(of.repository, head, of.base)) head = of.base;
  return { head, changed, results: [...results.values()] };
}
var NO_RESULT = { verdict: "runner_error", reason: "ended without a result", seconds: 0 };
async function mergeTask(of, task, claim, head, heldOut) {
  const { repository, base } = of;
  const work = claim.commit ?? base;
  try {
    for (const other of heldOut) {
      const reason = "builds on the work of a task that was held out";
      if (await contains(repository, work, other)) return { verdict: "skipped_dependency", reason };
    }
    const held = await mustHoldOut(repository, base, work);
    if (held !== void 0) return held;
    const onto = await join2(repository, head, base, `Merge ${base.slice(0, 7)}
`);
    if ("conflicts" in onto)
      return { verdict: "conflict", reason: `the branch conflicts with its base in ${list(onto.conflicts)}` };
    const merge = await mergeTrees(repository, onto.commit, work);
    if ("conflicts" in merge) return { verdict: "conflict", reason: `conflicts in ${list(merge.conflicts)}` };
    const touched = await git(repository, [
      "diff-tree",
      "-r",
      "-z",
      "--name-only",
      onto.commit,
      merge.tree,
      "--",
      ...PROTECTED
    ]);
    if (touched !== "")
      return { verdict: "protected_path", reason: `changes protected files: ${list(touched.split("\0"))}` };
    const message = mergeMessage(await finalResult(of, task, claim, claim));
    const parents = claim.commit === void 0 ? [onto.commit] : [onto.commit, work];
    return { ...claim, head: await commitTree(repository, merge.tree, parents, message) };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return { verdict: "runner_error", reason: `cannot be merged: ${error.stderr.trim().split("\n")[0] ?? ""}` };
  }
}
async function mustHoldOut(repository, base, work) {
  const range = `${base}..${work}`;
  const touched = await git(repository, [
    "log",
    "--full-history",
    "-m",
    "-z",
    "--format=",
    "--name-only",
    range,
    "--",
    ...PROTECTED
  ]);
  if (touched !== "")
    return { verdict: "protected_path", reason: `changes protected files: ${list(touched.split("\0"))}` };
  const forged = await git(repository, ["log", "--format=%h", `--grep=^${DIGEST_TRAILER}:`, range, "--"]);
  if (forged === "") return void 0;
  return {
    verdict: "blocked",
    reason: `a commit message holds \`${DIGEST_TRAILER}:\`, which only integration may write: ${list(forged.split("\n"))}`
  };
}
async function finalResult(of, task, claim, outcome) {
  const project = of.branch.replace(/^somas\//, "");
  const file = outcome.head && await storedResult(of.repository, outcome.head, project, task.id);
  return {
    task_id: task.id,
    task_name: task.name,
    verdict: outcome.verdict,
    reason: outcome.reason,
    ...claim.runner && { runner: claim.runner },
    seconds: claim.seconds,
    digest: taskDigest(of.plan, task.id),
    ...outcome.head && { commit: outcome.head },
    wave: of.wave.number,
    ...file && { result_file: file }
  };
}
function list(names) {
  const known2 = [...new Set(names)].filter((name) => name !== "").map((name) => oneLine(name));
  return known2.slice(0, 5).join(", ") + (known2.length > 5 ? ` and ${known2.length - 5} more` : "");
}

// workflows-src/schedule/limits.ts
var WAVES = 8;
var MATRIX_LEGS = 256;
var HOSTED_JOB_MINUTES = 360;

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

// workflows-src/inline/artifacts.ts
const { existsSync, readdirSync } = require("node:fs");
const { join: join4 } = require("node:path");
var downloadedArtifacts = (folder, prefix) => (jobId) => {
  const own = join4(folder, `${prefix}${jobId}`, jobId);
  if (existsSync(own)) return own;
  const alone = existsSync(folder) && readdirSync(folder).join() === jobId;
  return alone ? join4(folder, jobId) : void 0;
};

// workflows-src/inline/plan-file.ts
const { existsSync: existsSync2, readFileSync: readFileSync2 } = require("node:fs");
const { dirname, join: join5 } = require("node:path");

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

// workflows-src/inline/plan-file.ts
var timeoutsFile = (planFile) => join5(dirname(planFile), "timeouts.json");
var readTimeouts = (planFile) => new Map(
  existsSync2(timeoutsFile(planFile)) ? Object.entries(JSON.parse(readFileSync2(timeoutsFile(planFile), "utf8"))) : []
);
var readPlanFile = (file) => JSON.parse(readFileSync2(file, "utf8"));

// workflows-src/inline/results-file.ts
const { existsSync: existsSync3, mkdirSync, readFileSync: readFileSync3, writeFileSync } = require("node:fs");
const { dirname: dirname2 } = require("node:path");
var readResults = (file) => existsSync3(file) ? JSON.parse(readFileSync3(file, "utf8")) : [];
function writeResults(file, results) {
  mkdirSync(dirname2(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(results, null, 2)}
`);
}

// workflows-src/inline/run.ts
const { randomUUID } = require("node:crypto");
const { appendFileSync } = require("node:fs");

// workflows-src/report/problems.ts
var escapeData = (text) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

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

// workflows-src/inline/integrate.ts
run(async (env) => {
  const settings = readSettings(env.SETTINGS);
  const plan = readPlanFile(env.PLAN_FILE);
  const wave = JSON.parse(env.WAVE);
  const { head, results } = await integrate({
    repository: process.cwd(),
    branch: branchOf(settings),
    base: env.BASE,
    plan,
    wave,
    artifactOf: downloadedArtifacts(env.ARTIFACTS, env.ARTIFACT_PREFIX),
    previous: readResults(env.RESULTS_FILE),
    environment: credentials(env.TOKEN)
  });
  writeResults(env.RESULTS_FILE, results);
  const next = wave.number === 0 ? void 0 : nextWave(plan, outcomes(results), waveOptions(settings, wave.number + 1, readTimeouts(env.PLAN_FILE)));
  return { head, next: toJson(next ?? NO_JOBS), more: `${next !== void 0}` };
});
var credentials = (token) => ({
  GIT_CONFIG_COUNT: "1",
  GIT_CONFIG_KEY_0: `http.${process.env.GITHUB_SERVER_URL ?? "https://github.com"}/.extraheader`,
  GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`
});
