"use strict";
const { execFile } = require("node:child_process");
const { createHash, randomUUID } = require("node:crypto");
const { appendFileSync, existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } = require("node:fs");
const { mkdtemp, readdir, rm } = require("node:fs/promises");
const { tmpdir } = require("node:os");
const { dirname, join, posix, resolve } = require("node:path");
const { array, boolean, enum: oneOf, exactOptional, gt, int, literal, number, regex, strictObject, string } = library_zod_mini();
// workflows-src/integrate/globs.ts
var WORKFLOWS = ".github/workflows/**";
function protectedPaths(input) {
  const given = input.split(/[,\n]/).map((glob) => glob.trim()).filter((glob) => glob !== "");
  return [.../* @__PURE__ */ new Set([...given, WORKFLOWS])];
}
var wrongGlobs = (input) => protectedPaths(input).filter((glob) => /^[/:!]/.test(glob) || glob.split("/").includes(".."));

// workflows-src/plan/graph.ts
function successors(plan2) {
  const result = new Map(plan2.tasks.map((task2) => [task2.id, []]));
  for (const task2 of plan2.tasks) for (const id of task2.depends_on) result.get(id)?.push(task2.id);
  return result;
}
function groupsOf(plan2) {
  const byList = /* @__PURE__ */ new Map();
  for (const task2 of plan2.tasks) {
    const same = byList.get(task2.depends_on);
    if (same === void 0) byList.set(task2.depends_on, [task2]);
    else same.push(task2);
  }
  const index = new Map(plan2.tasks.map(({ id }, i) => [id, i]));
  const groups2 = /* @__PURE__ */ new Map();
  for (const [waits_for, tasks] of byList) {
    const key = Int32Array.from(waits_for, (id) => index.get(id) ?? -1).sort().join();
    const same = groups2.get(key);
    if (same === void 0) groups2.set(key, { waits_for, tasks });
    else same.tasks.push(...tasks);
  }
  const place = (task2) => index.get(task2?.id ?? "") ?? 0;
  for (const { tasks } of groups2.values()) tasks.sort((a, b) => place(a) - place(b));
  return [...groups2.values()].sort((a, b) => place(a.tasks[0]) - place(b.tasks[0]));
}
function topologicalGroups(plan2) {
  const groups2 = groupsOf(plan2);
  const behind = new Map(plan2.tasks.map(({ id }) => [id, []]));
  for (const group of groups2) for (const id of group.waits_for) behind.get(id)?.push(group);
  const waiting = new Map(groups2.map((group) => [group, group.waits_for.length]));
  const order = groups2.filter(({ waits_for }) => waits_for.length === 0);
  for (const { tasks } of order) {
    for (const { id } of tasks) {
      for (const group of behind.get(id) ?? []) {
        const left = (waiting.get(group) ?? 0) - 1;
        waiting.set(group, left);
        if (left === 0) order.push(group);
      }
    }
  }
  return order;
}
var topologicalOrder = (plan2) => topologicalGroups(plan2).flatMap(({ tasks }) => tasks);

// workflows-src/task/digest.ts
var sha256 = (value) => createHash("sha256").update(JSON.stringify(value)).digest("hex");
var textDigest = ({ name, description, run: run2, verify, agent, context_requirements }) => sha256([name, description, run2 ?? null, verify ?? null, agent ?? null, context_requirements]);
function runnerInput(task2, settings) {
  const { runner, model } = settings;
  if (runner === "command" || runner === "auto" && task2.run !== void 0) return "command";
  return [runner, task2.agent ?? settings.agent, ...model ? [model] : []].map(encodeURIComponent).join("/");
}
function taskDigests(plan2, inputs) {
  const digests = /* @__PURE__ */ new Map();
  for (const { id, depends_on } of topologicalOrder(plan2)) {
    const { text, context, runner } = inputs.get(id) ?? missing(id);
    const dependencies = [...depends_on].sort().map((dependency) => [dependency, digests.get(dependency)]);
    digests.set(id, sha256([id, text, context, runner, dependencies]));
  }
  return digests;
}
function missing(id) {
  throw new Error(`no inputs of the task ${JSON.stringify(id)}`);
}

// workflows-src/git/git.ts
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
  "core.hooksPath=/dev/null",
  "core.fsmonitor=false",
  "commit.gpgSign=false",
  "push.gpgSign=false",
  "gc.auto=0",
  "safe.bareRepository=all",
  "clone.defaultRemoteName=origin",
  "protocol.file.allow=always"
].flatMap((setting) => ["-c", setting]);
var FOREIGN = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_IMPLICIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_COMMON_DIR",
  "GIT_OBJECT_DIRECTORY",
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_NAMESPACE",
  "GIT_PREFIX",
  "GIT_SHALLOW_FILE",
  "GIT_GRAFT_FILE",
  "GIT_REPLACE_REF_BASE",
  "GIT_NO_REPLACE_OBJECTS",
  "GIT_CONFIG",
  "GIT_CONFIG_PARAMETERS",
  "GIT_CONFIG_COUNT"
];
function ownEnvironment() {
  const environment = { ...process.env };
  for (const name of FOREIGN) delete environment[name];
  return environment;
}
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
      { cwd, maxBuffer: 1 << 28, env: { ...ownEnvironment(), ...IDENTITY, ...options.env } },
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

// workflows-src/plan/project.ts
var ID = /^(?!.*\.\.)(?!.*\.(?:lock)?$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
var artifactsFolder = (projectId) => `.somas/projects/${projectId}/artifacts`;
var branchOf = (projectId) => `somas/${projectId}`;

// workflows-src/task/section.ts
var anchor = (heading) => (heading.match(/[\p{L}\p{N}_]+/gu) ?? []).join("-");
function findSection(markdown, name) {
  const lines = markdown.split("\n");
  const all = headings(markdown);
  const wanted = anchor(name);
  const start = all.find(({ text }) => anchor(text) === wanted) ?? all.find(({ text }) => anchor(text).toLowerCase() === wanted.toLowerCase());
  if (start === void 0) return void 0;
  const end = all.find(({ line, level }) => line > start.line && level <= start.level);
  const last = end === void 0 ? lines.length : end.line - 1;
  return { heading: start.text, first: start.line, last, text: lines.slice(start.line - 1, last).join("\n") };
}
function headings(markdown) {
  const found = [];
  let fence;
  for (const [index, line] of markdown.split(/\r?\n/).entries()) {
    const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
    if (fence !== void 0) {
      const closes = mark?.[1]?.startsWith(fence) && mark[2]?.trim() === "";
      if (closes) fence = void 0;
    } else if (mark?.[1] !== void 0) {
      fence = mark[1];
    } else {
      const heading = /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(line);
      if (heading) found.push({ level: heading[1]?.length ?? 1, text: heading[2] ?? "", line: index + 1 });
    }
  }
  return found;
}

// workflows-src/task/context.ts
var contextFolders = (projectId) => [artifactsFolder(projectId), "."];

// workflows-src/integrate/context-versions.ts
async function contextAt(repository, commit, projectId, sources) {
  const wanted = [...new Set(sources)];
  const objects = await objectsAt(
    repository,
    commit,
    new Set(wanted.flatMap((source2) => candidates(projectId, source2)))
  );
  const texts = /* @__PURE__ */ new Map();
  const versions = /* @__PURE__ */ new Map();
  for (const source2 of wanted) {
    const whole = firstObject(objects, paths(projectId, source2));
    const [, file, section] = SECTION.exec(source2) ?? [];
    const object = file === void 0 ? void 0 : firstObject(objects, paths(projectId, file));
    if (whole !== void 0 || object === void 0 || section === void 0) {
      versions.set(source2, whole ?? "");
      continue;
    }
    const text = texts.get(object) ?? await git(repository, ["cat-file", "-p", object]);
    texts.set(object, text);
    const cut = findSection(text, section)?.text.trimEnd();
    versions.set(source2, cut === void 0 ? "" : sha256(cut));
  }
  return versions;
}
async function contextSeen(repository, projectId, { commit }, sources) {
  const [, first = commit, second = first] = (await git(repository, ["rev-list", "-1", "--parents", commit])).split(
    " "
  );
  const base = await git(repository, ["merge-base", first, second]);
  return contextAt(repository, base, projectId, sources);
}
async function versionsByTasks(repository, projectId, source2, first, merges) {
  const known = new Set(first);
  const at = async (commit) => (await contextAt(repository, commit, projectId, [source2]).catch(() => NOTHING)).get(source2) ?? "";
  if (merges.length === 0) return known;
  const diff = [
    "diff-tree",
    "--stdin",
    "-r",
    "-s",
    "--diff-merges=first-parent",
    "--",
    ...candidates(projectId, source2)
  ];
  const input = merges.map(({ commit }) => `${commit}
`).join("");
  const changing = new Set((await git(repository, diff, { input })).split("\n"));
  for (const { commit, source: ranOn } of merges) {
    if (changing.has(commit) && known.has(await at(ranOn))) known.add(await at(commit));
  }
  return known;
}
var NOTHING = /* @__PURE__ */ new Map();
var SECTION = /^([^#]+)#(.+)$/;
var paths = (projectId, file) => contextFolders(projectId).map((folder) => posix.normalize(posix.join(folder, file)).replace(/^\/+|\/+$/g, "")).filter((path) => !path.startsWith("..") && path !== "." && !/[\r\n\0]/.test(path));
var candidates = (projectId, source2) => [source2, SECTION.exec(source2)?.[1] ?? ""].filter((file) => file !== "").flatMap((file) => paths(projectId, file));
var firstObject = (objects, from) => from.map((path) => objects.get(path)).find((object) => object !== void 0);
async function objectsAt(repository, commit, wanted) {
  await git(repository, ["rev-parse", "--verify", "--quiet", `${commit}^{commit}`]);
  const all = [...wanted];
  const input = all.map((path) => `${commit}:${path}
`).join("");
  const lines = (await git(repository, ["cat-file", "--batch-check=%(objectname)"], { input })).split("\n");
  return new Map(all.flatMap((path, i) => /^[0-9a-f]{40,64}$/.test(lines[i] ?? "") ? [[path, lines[i] ?? ""]] : []));
}

// workflows-src/integrate/inputs.ts
async function runInputs(repository, of) {
  const { plan: plan2, settings, head, merges } = of;
  const sources = plan2.tasks.flatMap((task2) => task2.context_requirements);
  const now = await contextAt(repository, head, settings.project_id, sources);
  const before = newestOfEach(merges);
  const changedContext = await changes(repository, settings.project_id, { tasks: plan2.tasks, now, before, merges });
  const inputs = /* @__PURE__ */ new Map();
  for (const task2 of plan2.tasks) {
    const done = before.get(task2.id);
    const kept = done !== void 0 && !changedContext.has(task2.id);
    const context = kept ? done.context : contextDigest(task2, now);
    inputs.set(task2.id, { text: textDigest(task2), context, runner: runnerInput(task2, settings) });
  }
  const digests = taskDigests(plan2, inputs);
  const complete = [...inputs].map(
    ([id, each]) => [id, { ...each, digest: digests.get(id) ?? "", source: head }]
  );
  return { inputs: new Map(complete), changedContext };
}
var newestOfEach = (merges) => new Map([...merges].reverse().map((merge) => [merge.task_id, merge]));
var contextDigest = ({ context_requirements }, versions) => sha256([...new Set(context_requirements)].sort().map((source2) => [source2, versions.get(source2)]));
async function changes(repository, projectId, at) {
  const oldestFirst = [...at.merges].reverse();
  const bySource = /* @__PURE__ */ new Map();
  const byTasks = /* @__PURE__ */ new Map();
  const result = /* @__PURE__ */ new Map();
  for (const { id, context_requirements } of at.tasks) {
    const done = at.before.get(id);
    if (done === void 0) continue;
    const then = bySource.get(done.source) ?? await contextThen(repository, projectId, done.source, at.now);
    bySource.set(done.source, then);
    const differing = [...new Set(context_requirements)].filter((source2) => then.get(source2) !== at.now.get(source2));
    if (differing.length === 0) continue;
    const seen = await contextSeen(repository, projectId, done, differing);
    const changed = [];
    for (const source2 of differing) {
      const first = [then.get(source2), seen.get(source2)].filter((version) => version !== void 0);
      const key = JSON.stringify([source2, ...first]);
      const known = byTasks.get(key) ?? await versionsByTasks(repository, projectId, source2, first, oldestFirst);
      byTasks.set(key, known);
      if (!known.has(at.now.get(source2) ?? "")) changed.push(source2);
    }
    if (changed.length > 0) result.set(id, changed);
  }
  return result;
}
var contextThen = (repository, projectId, commit, now) => contextAt(repository, commit, projectId, now.keys()).catch(() => /* @__PURE__ */ new Map());

// workflows-src/git/bundle.ts
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
var indexPacks = (repository) => git(repository, ["multi-pack-index", "write", "--no-progress"]).catch(() => "there is no pack");
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
function commitTree(repository, tree, parents, message, date) {
  return git(repository, ["commit-tree", tree, ...parents.flatMap((parent) => ["-p", parent]), "-F", "-"], {
    input: message,
    ...date !== void 0 && { env: { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date } }
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

// workflows-src/git/push.ts
var PushRefused = class extends Error {
  name = "PushRefused";
};
var TRIES = 20;
var MOVED = /\((fetch first|non-fast-forward|stale info)\)|cannot lock ref|failed to update ref|reference already exists|incorrect old value/;
var NETWORK = /RPC failed|error: 5\d\d|HTTP 5\d\d|Connection (reset|timed out)|Could not resolve host/;
async function completeHistory(repository, environment = {}) {
  if (await git(repository, ["rev-parse", "--is-shallow-repository"]) !== "true") return;
  const fetch = ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--unshallow", "origin"];
  await git(repository, fetch, { env: { ...environment, LC_ALL: "C" } });
}
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
  [/exists; cannot create/, "a branch whose name begins or ends where this one does is in the way: rename it"],
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
  const send = async (refs) => {
    if (refs.length === 0) return void 0;
    const specs = refs.map(([name, commit]) => `${commit}:refs/heads/${name}`);
    const flags = ["--porcelain", "--no-verify", ...refs.length > 1 ? ["--atomic"] : []];
    return git(repository, ["push", ...flags, "origin", ...specs], { env }).then(
      () => void 0,
      (error) => error instanceof GitError ? `${error.stdout}
${error.stderr}`.trim() : String(error)
    );
  };
  let oneByOne = false;
  for (let attempt = 1; ; attempt += 1) {
    const built = await options.build(await fetchTip(repository, branch, environment), attempt);
    const main = built.changed ? [[branch, built.head]] : [];
    const said2 = await send(oneByOne ? main : [...main, ...built.beside]);
    if (said2 === void 0) {
      const refused = /* @__PURE__ */ new Map();
      for (const ref of oneByOne ? built.beside : []) {
        const why = await send([ref]);
        if (why !== void 0) refused.set(ref[0], reasonIn(why));
      }
      return { ...built, refused };
    }
    const moved = MOVED.test(said2) && !/exists; cannot create/.test(said2);
    const again = moved || NETWORK.test(said2);
    if (!again && !oneByOne && built.beside.size > 0) {
      oneByOne = true;
      continue;
    }
    if (!again || attempt >= TRIES) {
      const advice = adviceFor(said2) ?? `refused${again ? ` ${TRIES} times` : ""}`;
      throw new PushRefused(`cannot push ${branch}: ${advice}
${said2}`);
    }
    const most = moved ? 100 : 1e3 * attempt;
    await new Promise((done) => setTimeout(done, Math.random() * most));
  }
}
var adviceFor = (said2) => ADVICE.find(([pattern]) => pattern.test(said2))?.[1];
var reasonIn = (said2) => adviceFor(said2) ?? /^!.*\((.*)\)$/m.exec(said2)?.[1] ?? "refused";

// workflows-src/schedule/jobs-of.ts
var jobsOf = ({ jobs, lanes }) => [
  ...jobs,
  ...lanes.flatMap((lane) => lane.waves.flatMap((wave) => wave.jobs))
];

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

// workflows-src/task/result-file.ts
var tasksFolder = (projectId) => `${artifactsFolder(projectId)}/tasks`;
var resultPath = (projectId, taskId2) => `${tasksFolder(projectId)}/${taskId2}_result.md`;

// workflows-src/integrate/stored-results.ts
async function storedResults(repository, commit, projectId) {
  const list2 = ["ls-tree", "-z", "--name-only", "--full-tree", commit, "--", `${tasksFolder(projectId)}/`];
  const paths2 = new Set((await git(repository, list2)).split("\0"));
  return (taskId2) => {
    const path = resultPath(projectId, taskId2);
    return paths2.has(path) ? path : void 0;
  };
}

// workflows-src/integrate/trailers.ts
var DIGEST_TRAILER = "Task-Digest";
function mergeMessage(result, inputs) {
  const trailers = [
    ["Task", result.task_id],
    ["Verdict", result.verdict],
    ["Runner", result.runner],
    ["Wave", result.wave],
    [DIGEST_TRAILER, inputs.digest],
    ["Task-Text", inputs.text],
    ["Task-Context", inputs.context],
    ["Task-Runner", inputs.runner],
    ["Task-Source", inputs.source]
  ].flatMap(([key, value]) => value === void 0 ? [] : [`${key}: ${value}
`]);
  return `${result.task_id}: ${oneLine(result.task_name)}

${trailers.join("")}`;
}
function parseTrailers(commit, lines) {
  const value = (key) => new RegExp(`^${key}: (.*)$`, "m").exec(lines)?.[1] ?? "";
  const verdict = Object.keys(VERDICTS).find((name) => name === value("Verdict"));
  const ran = RUNNERS.find((name) => name === value("Runner"));
  if (verdict === void 0 || !isDone(verdict) || value("Task") === "" || value(DIGEST_TRAILER) === "")
    return void 0;
  return {
    ...{ task_id: value("Task"), verdict, wave: Number(value("Wave")), commit, ...ran && { ran } },
    ...{ digest: value(DIGEST_TRAILER), text: value("Task-Text"), context: value("Task-Context") },
    ...{ runner: value("Task-Runner"), source: value("Task-Source") }
  };
}

// workflows-src/integrate/history.ts
async function taskMerges(repository, ref) {
  const log = ["log", "-z", "--topo-order", "--format=%H%x1f%(trailers:only,unfold)%x1f%b"];
  const only = [`--grep=^${DIGEST_TRAILER}: `, "--grep=^This reverts commit "];
  const merges = [];
  const reverted = /* @__PURE__ */ new Set();
  for (const record of (await git(repository, [...log, ...only, ref, "--"])).split("\0")) {
    const [commit = "", trailers = "", body = ""] = record.split("");
    if (reverted.has(commit)) continue;
    for (const [, target = ""] of body.matchAll(/^This reverts commit ([0-9a-f]{40,64})/gm)) reverted.add(target);
    const task2 = parseTrailers(commit, trailers);
    if (task2 !== void 0) merges.push(task2);
  }
  return merges;
}
var doneTasks = async (repository, ref) => newestOfEach(await taskMerges(repository, ref));

// workflows-src/integrate/protected-paths.ts
var pathspecs = (globs) => globs.map((glob) => `:(glob)${glob}`);
async function touchedInRange(repository, range, globs) {
  const log = ["log", "--full-history", "-m", "-z", "--format=", "--name-only", range, "--", ...pathspecs(globs)];
  return names(await git(repository, log));
}
async function touchedBetween(repository, from, to, globs) {
  return names(await git(repository, ["diff-tree", "-r", "-z", "--name-only", from, to, "--", ...pathspecs(globs)]));
}
var touchesWorkflows = async (repository, range) => (await touchedInRange(repository, range, [WORKFLOWS])).length > 0;
var names = (output) => [...new Set(output.split("\0").map((name) => name.trim()))].filter(Boolean);

// workflows-src/integrate/catch-up.ts
async function catchUp(repository, branch, { tip, head }, newTip, protected_paths) {
  if (!await contains(repository, newTip, tip)) return NO_WAY;
  if ((await taskMerges(repository, `${tip}..${newTip}`)).length > 0) return NO_WAY;
  const joined = await join2(repository, newTip, head, `Merge ${head.slice(0, 7)} into ${branch}
`);
  if ("conflicts" in joined) return { contested: joined.conflicts };
  const touched = await touchedBetween(repository, newTip, joined.commit, protected_paths);
  return touched.length > 0 ? NO_WAY : { commit: joined.commit, contested: [] };
}
var NO_WAY = { contested: [] };

// workflows-src/integrate/job-results.ts
var MAX_RESULTS_BYTES = 5e6;
async function jobResults(repository, base, artifactOf, job) {
  const claims = /* @__PURE__ */ new Map();
  const artifact = artifactOf(job.id);
  if (artifact === void 0) return claims;
  const entries = readEntries(join(artifact, "results.json"));
  const bundle = join(artifact, "result.bundle");
  const commits = isFile(bundle) ? await fetchBundle(repository, bundle).catch(() => void 0) : /* @__PURE__ */ new Map();
  for (const id of job.tasks) {
    const entry = entries.find((candidate) => candidate.task_id === id);
    if (entry === void 0 || !isVerdict(entry.verdict)) continue;
    const runner = RUNNERS.find((name) => name === entry.runner);
    const claim = {
      verdict: entry.verdict,
      reason: typeof entry.reason === "string" ? oneLine(entry.reason) : "",
      seconds: amount(entry.seconds) ?? 0,
      ...amounts(entry, ["attempts"]),
      ...runner && { runner },
      ...isEntry(entry.usage) && { usage: amounts(entry.usage, ["cost_usd", "tokens", "turns"]) }
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
var isEntry = (value) => typeof value === "object" && value !== null;
var amount = (value) => typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : void 0;
function amounts(entry, keys) {
  const found = {};
  for (const key of keys) {
    const value = amount(entry[key]);
    if (value !== void 0) found[key] = value;
  }
  return found;
}
function readEntries(file) {
  try {
    if (!isFile(file) || lstatSync(file).size > MAX_RESULTS_BYTES) return [];
    const value = JSON.parse(readFileSync(file, "utf8"));
    return Array.isArray(value) ? value.filter(isEntry) : [];
  } catch {
    return [];
  }
}
var isFile = (path) => lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
var isVerdict = (value) => typeof value === "string" && Object.hasOwn(VERDICTS, value);

// workflows-src/schedule/remaining-path.ts
function remainingPath(plan2) {
  const next = successors(plan2);
  const result = /* @__PURE__ */ new Map();
  for (const task2 of topologicalOrder(plan2).reverse()) {
    const after = (next.get(task2.id) ?? []).map((id) => result.get(id) ?? 0);
    result.set(task2.id, task2.duration.most_likely + after.reduce((a, b) => Math.max(a, b), 0));
  }
  return result;
}
function byRemainingPath(plan2) {
  const path = remainingPath(plan2);
  return (a, b) => (path.get(b) ?? 0) - (path.get(a) ?? 0) || (a < b ? -1 : a > b ? 1 : 0);
}

// workflows-src/integrate/held-out.ts
async function holdOut(repository, of) {
  const { project_id, task_id, base, work, message } = of;
  if (await touchesWorkflows(repository, `${base}..${work}`)) return void 0;
  const date = await git(repository, ["show", "-s", "--format=%ct", base]);
  const commit = await commitTree(repository, `${work}^{tree}`, [work], message, `@${date} +0000`);
  return { branch: `somas-held/${project_id}/${task_id}-${work.slice(0, 7)}`, commit };
}

// workflows-src/integrate/another-wave.ts
var MOST_TRIES = 3;
function runsAgain(verdict, tries, before) {
  if (tries >= MOST_TRIES) return false;
  return verdict === "rate_limited" || verdict === "conflict" && before?.verdict !== "conflict";
}
function total(before, now) {
  const usage = sum(before?.usage ?? {}, now.usage ?? {});
  const attempts = (before?.attempts ?? (before ? 1 : 0)) + (now.attempts ?? 1);
  return {
    seconds: (before?.seconds ?? 0) + now.seconds,
    ...Object.keys(usage).length > 0 && { usage },
    ...attempts > 1 && { attempts }
  };
}
function sum(a, b) {
  const keys = ["cost_usd", "tokens", "turns"];
  const known = keys.filter((key) => a[key] !== void 0 || b[key] !== void 0);
  return Object.fromEntries(known.map((key) => [key, (a[key] ?? 0) + (b[key] ?? 0)]));
}

// workflows-src/integrate/task-result.ts
var NO_RESULT = { verdict: "runner_error", reason: "ended without a result", seconds: 0 };
var said = ({ verdict, reason }) => ({ verdict, reason });
var artifactName = ({ project_id, wave }, job) => `somas-${project_id}-wave-${wave.number}-${job}`;
function messageFor(of, { id, name }, { verdict, runner }) {
  const inputs = of.inputs.get(id);
  if (inputs === void 0) throw new Error(`nothing says what the task ${id} is made from`);
  const wave = of.wave.number;
  return mergeMessage({ task_id: id, task_name: name, verdict, wave, ...runner && { runner } }, inputs);
}
function taskResult(of, { id, name }, at) {
  const { claim, job, outcome } = at;
  const before = of.previous.find((result) => result.task_id === id && result.again);
  const tries = (before?.tries ?? (before ? 1 : 0)) + 1;
  const again = of.more_waves && (outcome.again ?? runsAgain(outcome.verdict, tries, before));
  const left = claim === NO_RESULT || claim.verdict === "skipped_dependency" ? [] : [artifactName(of, job)];
  const artifacts = outcome.commit === void 0 ? [...before?.artifacts ?? [], ...left] : [];
  return {
    ...{ task_id: id, task_name: name, verdict: outcome.verdict, reason: outcome.reason },
    ...claim.runner && { runner: claim.runner },
    ...total(before, claim),
    digest: of.inputs.get(id)?.digest ?? "",
    ...outcome.commit && { commit: outcome.commit },
    wave: of.wave.number,
    ...tries > 1 && { tries },
    ...again && { again },
    ...artifacts.length > 0 && { artifacts }
  };
}

// workflows-src/integrate/work.ts
async function examine({ repository, base, protected_paths }, commit) {
  const range = `${base}..${commit}`;
  let commits = /* @__PURE__ */ new Set();
  try {
    commits = new Set((await git(repository, ["rev-list", range, "--"])).split("\n"));
    const touched = await touchedInRange(repository, range, protected_paths);
    if (touched.length > 0) return { commits, refused: isProtected(touched) };
    const forged = await git(repository, ["log", "--format=%h", `--grep=^${DIGEST_TRAILER}:`, range, "--"]);
    if (forged === "") return { commits };
    const trailer = `\`${DIGEST_TRAILER}:\`, which only integration may write`;
    const reason = `a commit message holds ${trailer}: ${list(forged.split("\n"))}`;
    return { commits, refused: { verdict: "blocked", reason } };
  } catch (error) {
    return { commits, refused: cannotBeMerged(error) };
  }
}
function cannotBeMerged(error) {
  if (!(error instanceof GitError)) throw error;
  return { verdict: "runner_error", reason: `cannot be merged: ${oneLine(error.stderr.split("\n")[0] ?? "")}` };
}
var isProtected = (files) => ({
  verdict: "protected_path",
  reason: `changes protected files: ${list(files)}`
});
function list(names2) {
  const known = names2.map((name) => oneLine(name));
  return known.slice(0, 5).join(", ") + (known.length > 5 ? ` and ${known.length - 5} more` : "");
}

// workflows-src/integrate/merge-task.ts
async function mergeTask(of, task2, claim, work, { head, heldOut, setAside }) {
  const { repository, base } = of;
  const { refused, commits } = work;
  const other = heldOut.find(({ commit }) => commits.has(commit));
  if (other !== void 0) {
    const reason = `builds on the work of a task that ${other.again ? "runs again" : "was held out"}`;
    return { verdict: "skipped_dependency", reason, ...other.again && { again: true } };
  }
  if (refused !== void 0) return refused;
  const theirs = claim.commit ?? base;
  try {
    const merge = await mergeTrees(repository, head, theirs);
    if ("conflicts" in merge) return { verdict: "conflict", reason: `conflicts in ${list(merge.conflicts)}` };
    const contested = setAside.size === 0 ? [] : await touchedBetween(repository, head, merge.tree, []);
    const both = contested.filter((file) => setAside.has(file));
    if (both.length > 0) return { verdict: "conflict", reason: `conflicts in ${list(both)}, which others push to` };
    const touched = await touchedBetween(repository, head, merge.tree, of.protected_paths);
    if (touched.length > 0) return isProtected(touched);
    const parents = claim.commit === void 0 ? [head] : [head, theirs];
    const commit = await commitTree(repository, merge.tree, parents, messageFor(of, task2, claim));
    return { verdict: claim.verdict, reason: claim.reason, commit };
  } catch (error) {
    return cannotBeMerged(error);
  }
}

// workflows-src/integrate/merge-wave.ts
var NO_WORK = { commits: /* @__PURE__ */ new Set() };
async function mergeWave(of, { claims, work, jobs, tip, start, setAside }) {
  const results = new Map(of.previous.map((result) => [result.task_id, result]));
  const unknown = tip === void 0 || of.wave.number === 0;
  const elsewhere = unknown ? /* @__PURE__ */ new Map() : await doneTasks(of.repository, `${of.base}..${tip}`);
  const longestFirst = byRemainingPath(of.plan);
  const tasks = of.plan.tasks.filter((task2) => claims.has(task2.id)).sort((a, b) => longestFirst(a.id, b.id));
  const heldOut = [];
  const beside = /* @__PURE__ */ new Map();
  let head = start;
  for (const task2 of tasks) {
    const claim = claims.get(task2.id) ?? NO_RESULT;
    const done = elsewhere.get(task2.id);
    let outcome;
    if (done !== void 0 && done.digest === of.inputs.get(task2.id)?.digest) {
      outcome = { verdict: done.verdict, reason: "done by another run at the same time", commit: done.commit };
    } else {
      outcome = waitsFor(task2, claim, results) ?? said(claim);
      if (isDone(outcome.verdict))
        outcome = await mergeTask(of, task2, claim, work.get(task2.id) ?? NO_WORK, { head, heldOut, setAside });
      if (outcome.commit !== void 0) head = outcome.commit;
    }
    const result = taskResult(of, task2, { claim, job: jobs.get(task2.id) ?? task2.id, outcome });
    results.set(task2.id, result);
    if (outcome.commit !== void 0 || !isDone(claim.verdict) || claim.commit === void 0) continue;
    heldOut.push({ commit: claim.commit, again: result.again ?? false });
    if (result.again || !["conflict", "protected_path"].includes(outcome.verdict)) continue;
    const held = await holdOut(of.repository, {
      ...{ project_id: of.project_id, task_id: task2.id, base: of.base, work: claim.commit },
      message: messageFor(of, task2, claim)
    });
    if (held === void 0) continue;
    beside.set(held.branch, held.commit);
    const { artifacts: _, ...rest } = result;
    results.set(task2.id, { ...rest, held_out: held.branch });
  }
  const resultFile = await storedResults(of.repository, head, of.project_id);
  const complete = [...results.values()].map((result) => {
    const file = claims.has(result.task_id) && result.commit ? resultFile(result.task_id) : void 0;
    return file === void 0 ? result : { ...result, result_file: file };
  });
  return { head, beside, results: complete };
}
function waitsFor(task2, claim, results) {
  if (!isDone(claim.verdict) && claim !== NO_RESULT && claim.verdict !== "skipped_dependency") return void 0;
  const [first] = task2.depends_on.flatMap((id) => results.get(id) ?? []).filter(({ verdict }) => !isDone(verdict)).sort((a, b) => Number(a.again ?? false) - Number(b.again ?? false));
  if (first === void 0) return void 0;
  return {
    verdict: "skipped_dependency",
    reason: `waits for ${first.task_id}, which ${first.again ? "runs again" : "was not done"}`,
    ...first.again && { again: true }
  };
}

// workflows-src/integrate/integrate.ts
var PATIENT_TRIES = 2;
async function integrate(of) {
  await requireMergeTree();
  const claims = /* @__PURE__ */ new Map();
  const jobs = /* @__PURE__ */ new Map();
  const work = /* @__PURE__ */ new Map();
  try {
    await completeHistory(of.repository, of.environment);
    for (const job of jobsOf(of.wave)) {
      const found = await jobResults(of.repository, of.base, of.artifactOf, job);
      for (const id of job.tasks) {
        jobs.set(id, job.id);
        const claim = found.get(id) ?? NO_RESULT;
        claims.set(id, claim);
        if (claim.commit !== void 0 && isDone(claim.verdict)) work.set(id, await examine(of, claim.commit));
      }
    }
    await indexPacks(of.repository);
    const branch = branchOf(of.project_id);
    const setAside = /* @__PURE__ */ new Set();
    let merged;
    const { head, results, refused } = await push({
      repository: of.repository,
      branch,
      ...of.environment && { environment: of.environment },
      build: async (tip, attempt) => {
        if (attempt > PATIENT_TRIES && merged !== void 0 && tip !== void 0) {
          const { commit, contested } = await catchUp(of.repository, branch, merged, tip, of.protected_paths);
          if (commit !== void 0) return { ...merged, head: commit, changed: commit !== tip };
          for (const file of contested) setAside.add(file);
        }
        const wave = await mergeWave(of, { claims, work, jobs, tip, start: await upToDate(of, tip), setAside });
        merged = tip === void 0 ? void 0 : { ...wave, tip };
        return { ...wave, changed: wave.head !== (tip ?? of.base) };
      }
    });
    return { head, results: results.map((result) => withoutBranch(of, result, refused, jobs)) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { head: of.base, results: notIntegrated(of, claims, error), error };
  }
}
async function upToDate({ repository, project_id, base }, tip) {
  if (tip === void 0) return base;
  const branch = branchOf(project_id);
  const joined = await join2(repository, tip, base, `Merge ${base.slice(0, 7)} into ${branch}
`);
  if ("commit" in joined) return joined.commit;
  const files = joined.conflicts.map((file) => oneLine(file)).join(", ");
  throw new Error(
    `${branch} conflicts with ${base.slice(0, 7)} in ${files}: merge it into ${branch} by hand and start again`
  );
}
function withoutBranch(of, result, refused, jobs) {
  const { held_out, ...rest } = result;
  const why = held_out && refused.get(held_out);
  if (why === void 0) return result;
  const artifacts = [...result.artifacts ?? [], artifactName(of, jobs.get(result.task_id) ?? result.task_id)];
  return { ...rest, artifacts, reason: `${result.reason}; ${held_out} cannot be pushed: ${why}` };
}
function notIntegrated(of, claims, error) {
  const results = new Map(of.previous.map((result) => [result.task_id, result]));
  const [reason = ""] = error.message.split("\n");
  const jobOf2 = new Map(jobsOf(of.wave).flatMap(({ id, tasks }) => tasks.map((task2) => [task2, id])));
  for (const task2 of of.plan.tasks) {
    const job = jobOf2.get(task2.id);
    if (job === void 0) continue;
    const claim = claims.get(task2.id) ?? NO_RESULT;
    const outcome = isDone(claim.verdict) ? { verdict: "blocked", reason: oneLine(reason) } : said(claim);
    results.set(task2.id, taskResult(of, task2, { claim, job, outcome }));
  }
  return [...results.values()];
}

// workflows-src/schedule/limits.ts
var WAVES = 8;
var LANE_WAVES = 6;
var JOB_TASKS = 4;
var MATRIX_LEGS = 256;
var LANE_TASKS = 512;
var WAVE_BYTES = 12e4;
var WAVE_JOBS = 600;
var OVERHEAD_SECONDS = 45;
var RESERVED_MINUTES = 3;
var HOSTED_JOB_MINUTES = 360;

// workflows-src/schedule/shape.ts
var NEVER = Number.POSITIVE_INFINITY;
var jobHours = ({ tasks, hours: hours2, minutes }, { job, start_up, fusing }) => tasks === 1 ? start_up + hours2 : tasks > job.tasks || minutes > job.minutes ? NEVER : start_up + hours2 + fusing * (tasks - 1);
var criticalPath = ({ remaining }) => remaining.reduce((most, hours2) => Math.max(most, hours2), 0);

// workflows-src/schedule/groups.ts
function groups(size) {
  const parent = new Int32Array(size);
  const find = (index) => {
    let top = index;
    while (parent[top] !== top) top = parent[top] = parent[parent[top]];
    return top;
  };
  return {
    reset: (index) => {
      parent[index] = index;
    },
    find,
    join: (index, other) => {
      parent[find(index)] = find(other);
    }
  };
}

// workflows-src/schedule/slot-costs.ts
function waveCosts(open, shape, slots) {
  const { before, hours: hours2, minutes, kind } = open;
  const { lane_waves, start_up, max_parallel, one_lane } = shape;
  const size = slots.length;
  const lanes = groups(size);
  const jobs = groups(size);
  const count = new Int32Array(size);
  const sum2 = new Float64Array(size);
  const allowed = new Float64Array(size);
  const laneTasks = new Int32Array(size);
  const longest = new Float64Array(size * lane_waves);
  const work = new Float64Array(size * lane_waves);
  const legs = new Int32Array(size * lane_waves);
  return (tasks) => {
    if (tasks.length === 0) return 0;
    const first = slots[tasks[0]];
    const begin = first - first % lane_waves;
    for (const task2 of tasks) {
      lanes.reset(task2);
      jobs.reset(task2);
      count[task2] = sum2[task2] = allowed[task2] = laneTasks[task2] = 0;
      longest.fill(0, task2 * lane_waves, (task2 + 1) * lane_waves);
      work.fill(0, task2 * lane_waves, (task2 + 1) * lane_waves);
      legs.fill(0, task2 * lane_waves, (task2 + 1) * lane_waves);
    }
    for (const task2 of tasks) {
      const slot = slots[task2];
      if (one_lane) lanes.join(task2, tasks[0]);
      for (const other of before[task2]) {
        const theirs = slots[other];
        if (theirs < begin) continue;
        lanes.join(task2, other);
        if (theirs !== slot) continue;
        if (kind[task2] !== kind[other]) return NEVER;
        jobs.join(task2, other);
      }
    }
    let all = 0;
    for (const task2 of tasks) {
      const job = jobs.find(task2);
      count[job] = count[job] + 1;
      sum2[job] = sum2[job] + hours2[task2];
      allowed[job] = allowed[job] + minutes[task2];
      const lane = lanes.find(task2);
      laneTasks[lane] = laneTasks[lane] + 1;
    }
    for (const task2 of tasks) {
      if (jobs.find(task2) !== task2) continue;
      const took = jobHours(
        { tasks: count[task2], hours: sum2[task2], minutes: allowed[task2] },
        shape
      );
      if (took === NEVER) return NEVER;
      const place = lanes.find(task2) * lane_waves + (slots[task2] - begin);
      longest[place] = Math.max(longest[place], took);
      work[place] = work[place] + start_up + sum2[task2];
      legs[place] = legs[place] + 1;
    }
    let wave = 0;
    for (const task2 of tasks) {
      if (lanes.find(task2) !== task2) continue;
      let lane = 0;
      let several = 0;
      for (let place = task2 * lane_waves; place < (task2 + 1) * lane_waves; place++) {
        lane += Math.max(longest[place], work[place] / max_parallel);
        all += work[place];
        several += legs[place] > 0 ? 1 : 0;
        if (legs[place] > MATRIX_LEGS) return NEVER;
      }
      if (several > 1 && laneTasks[task2] > LANE_TASKS) return NEVER;
      wave = Math.max(wave, lane);
    }
    return Math.max(wave, all / max_parallel) + shape.integration;
  };
}

// workflows-src/schedule/improve.ts
var MOVES = 6e4;
var TASK_MOVES = 4e6;
function improve(open, shape, given) {
  const size = given.length;
  const slots = given.slice();
  const costOf = waveCosts(open, shape, slots);
  const { lane_waves } = shape;
  const waveOf = (slot) => Math.floor(slot / lane_waves);
  const members = Array.from({ length: shape.waves }, () => []);
  const place = new Int32Array(size);
  const enter = (task2, wave) => {
    place[task2] = members[wave].push(task2) - 1;
  };
  const leave = (task2, wave) => {
    const tasks = members[wave];
    const last = tasks.pop();
    if (last === task2) return;
    tasks[place[task2]] = last;
    place[last] = place[task2];
  };
  for (const [task2, slot] of slots.entries()) enter(task2, waveOf(slot));
  const costs = members.map(costOf);
  const moves = Math.min(MOVES, Math.floor(TASK_MOVES / size));
  const random = generator();
  const longest = criticalPath(open) + shape.start_up;
  const threshold = longest / size;
  let total2 = costs.reduce((sum2, cost) => sum2 + cost, 0);
  let best = { slots: slots.slice(), hours: total2 };
  for (let move = 0; move < moves; move++) {
    const task2 = Math.floor(random() * size);
    let from = 0;
    let to = shape.waves * lane_waves - 1;
    for (const other of open.before[task2]) from = Math.max(from, slots[other]);
    for (const other of open.after[task2]) to = Math.min(to, slots[other]);
    if (from === to) continue;
    const old = slots[task2];
    const drawn = from + Math.floor(random() * (to - from));
    const slot = drawn < old ? drawn : drawn + 1;
    const [here, there] = [waveOf(old), waveOf(slot)];
    slots[task2] = slot;
    if (here !== there) {
      leave(task2, here);
      enter(task2, there);
    }
    const costHere = costOf(members[here]);
    const costThere = here === there ? costHere : costOf(members[there]);
    const before = costs[here] + (here === there ? 0 : costs[there]);
    const change = costHere + (here === there ? 0 : costThere) - before;
    if (change <= threshold * (1 - move / moves) ** 3) {
      costs[here] = costHere;
      costs[there] = costThere;
      total2 += change;
      if (total2 < best.hours - 1e-9 * longest) best = { slots: slots.slice(), hours: total2 };
    } else {
      slots[task2] = old;
      if (here !== there) {
        leave(task2, there);
        enter(task2, here);
      }
    }
  }
  return best;
}
function hoursOf(open, shape, slots) {
  const costOf = waveCosts(open, shape, slots);
  const members = Array.from({ length: shape.waves }, () => []);
  for (const [task2, slot] of slots.entries()) {
    const wave = members[Math.floor(slot / shape.lane_waves)];
    if (wave === void 0) return NEVER;
    wave.push(task2);
  }
  return members.reduce((sum2, tasks) => sum2 + costOf(tasks), 0);
}
function generator() {
  let state = 0;
  return () => {
    state = state + 2654435769 | 0;
    let bits = Math.imul(state ^ state >>> 16, 2246822507);
    bits = Math.imul(bits ^ bits >>> 13, 3266489909);
    return ((bits ^ bits >>> 16) >>> 0) / 4294967296;
  };
}

// workflows-src/schedule/parallel.ts
function divide({ jobs, lanes }, max_parallel) {
  const most = Math.min(max_parallel, MATRIX_LEGS);
  const widest = lanes.flat().reduce((width, wave) => Math.max(width, wave.length), 1);
  const kept = jobs.length > 0 ? 1 : 0;
  let best;
  const offer = (own, lanesAtATime, lane) => {
    const ofLanes = lanes.map((waves) => waves.reduce((sum2, wave) => sum2 + matrixHours(wave, lane), 0));
    const hours2 = Math.max(matrixHours(jobs, own), matrixHours(ofLanes, lanesAtATime));
    if (best === void 0 || hours2 < best.hours) best = { jobs: own, lanes: lanesAtATime, lane, hours: hours2 };
  };
  if (lanes.length === 0 || jobs.length + lanes.length * widest <= max_parallel) offer(most, most, most);
  for (let atATime = 1; atATime <= Math.min(lanes.length, most - kept); atATime++) {
    for (let lane = 1; lane <= Math.min(widest, Math.floor((max_parallel - kept) / atATime), MATRIX_LEGS); lane++)
      offer(Math.max(1, Math.min(MATRIX_LEGS, max_parallel - atATime * lane)), atATime, lane);
  }
  if (best === void 0) throw new RangeError(`${max_parallel} at a time are not enough for jobs and lanes`);
  return best;
}
function matrixHours(legs, slots) {
  if (slots >= legs.length) return legs.reduce((most, hours2) => Math.max(most, hours2), 0);
  const free = new Float64Array(slots);
  for (const hours2 of legs) {
    let soonest = 0;
    for (let slot = 1; slot < slots; slot++) if (free[slot] < free[soonest]) soonest = slot;
    free[soonest] = free[soonest] + hours2;
  }
  return free.reduce((most, end) => Math.max(most, end), 0);
}

// workflows-src/schedule/matrices.ts
function matricesOf(open, legs, shape, waves) {
  const isJob = (leg) => leg.waves.flat().length === 1;
  const single = packed(open, legs.filter(isJob), Math.ceil(legs.filter(isJob).length / (WAVE_JOBS * waves)));
  const lanes = [...legs.filter((leg) => !isJob(leg)), ...chunks(single.slice(MATRIX_LEGS))];
  const jobs = single.slice(0, MATRIX_LEGS);
  const split = shape.max_parallel === 1 && lanes.length > 0 ? { jobs: [], lanes: [...lanes, ...jobs] } : { jobs, lanes };
  const hours2 = (job) => job.reduce((sum2, task2) => sum2 + open.hours[task2], shape.start_up);
  const legHours = {
    jobs: split.jobs.map(({ waves: waves2 }) => hours2(waves2[0]?.[0] ?? [])),
    lanes: split.lanes.map(({ waves: waves2 }) => waves2.map((wave) => wave.map(hours2)))
  };
  return { ...split, parallel: divide(legHours, shape.max_parallel) };
}
function chunks(jobs) {
  return Array.from({ length: Math.ceil(jobs.length / MATRIX_LEGS) }, (_, index) => {
    const own = jobs.slice(index * MATRIX_LEGS, (index + 1) * MATRIX_LEGS);
    return { waves: [own.flatMap(({ waves }) => waves[0] ?? [])], remaining: own[0]?.remaining ?? 0 };
  });
}
function packed(open, legs, wanted) {
  if (wanted <= 1) return [...legs];
  const kinds = /* @__PURE__ */ new Map();
  for (const { waves } of legs) {
    const job = waves[0]?.[0] ?? [];
    const kind = open.kind[job[0]];
    kinds.set(kind, [...kinds.get(kind) ?? [], job]);
  }
  const remaining = ([first = 0]) => open.remaining[first];
  return [...kinds.values()].flatMap((jobs) => together(open, jobs, wanted)).map((job) => ({ waves: [[job]], remaining: remaining(job) })).sort((a, b) => b.remaining - a.remaining);
}
function together(open, jobs, wanted) {
  const most = (of) => jobs.reduce((max, job) => Math.max(max, of(job)), 1);
  const minutes = most((job) => job.reduce((sum2, task2) => sum2 + open.minutes[task2], 0));
  const byTasks = Math.floor(JOB_TASKS / most((job) => job.length));
  const byMinutes = Math.floor((HOSTED_JOB_MINUTES - RESERVED_MINUTES) / minutes);
  const count = Math.ceil(jobs.length / Math.max(1, Math.min(wanted, byTasks, byMinutes)));
  return Array.from({ length: count }, (_, first) => jobs.filter((_2, index) => index % count === first).flat());
}

// workflows-src/schedule/cut-along.ts
function cutAlong(open, shape, { parts, barrier, places }, ordered, componentHours, bound) {
  const { tasks, tail } = ordered;
  const size = tasks.length;
  const step = Math.ceil(size / places);
  const rest = new Float64Array(size + 1);
  for (let x = size - 1; x >= 0; x--) rest[x] = Math.max(rest[x + 1], tail[x]);
  const least = Array.from({ length: parts + 1 }, () => new Float64Array(size + 1).fill(NEVER));
  const from = Array.from({ length: parts + 1 }, () => new Int32Array(size + 1));
  const reached = new Float64Array(size + 1).fill(NEVER);
  least[0][0] = reached[0] = 0;
  const part = growingPart(open, shape, ordered, componentHours);
  for (let begin = 0; begin < size; begin += step) {
    const done = reached[begin];
    if (done >= bound) continue;
    part.startAt(begin);
    for (let end = begin + 1; end <= size; end++) {
      part.add(end - 1);
      if (done + part.atLeast() >= bound) break;
      if (end % step !== 0 && end !== size) continue;
      if (done + part.atLeast() + barrier + rest[end] >= bound) continue;
      const hours3 = part.hours() + barrier;
      if (hours3 === NEVER) continue;
      if (done + hours3 + rest[end] >= bound) continue;
      for (let k = 0; k < parts; k++) {
        const total2 = least[k][begin] + hours3;
        if (total2 >= least[k + 1][end]) continue;
        least[k + 1][end] = total2;
        from[k + 1][end] = begin;
        reached[end] = Math.min(reached[end], total2);
      }
    }
  }
  let count = 1;
  for (let k = 2; k <= parts; k++)
    if (least[k][size] < least[count][size]) count = k;
  const hours2 = least[count][size];
  if (hours2 >= bound) return void 0;
  const found = [];
  for (let k = count, end = size; k > 0; k--) {
    const begin = from[k][end];
    found.unshift(tasks.slice(begin, end));
    end = begin;
  }
  return { hours: hours2, parts: found };
}
function growingPart({ hours: hours2, minutes, kind }, shape, { tasks: order, before }, componentHours) {
  const size = order.length;
  const root = new Int32Array(size);
  const find = (x) => {
    let top = x;
    while (root[top] !== top) top = root[top] = root[root[top]];
    return top;
  };
  const sums = [];
  const members = [];
  const path = new Float64Array(size);
  const grown = /* @__PURE__ */ new Set();
  let begin = 0;
  let longest = 0;
  let work = 0;
  let components = 0;
  return {
    startAt(x) {
      begin = x;
      longest = work = components = 0;
      grown.clear();
    },
    add(x) {
      const task2 = order[x];
      const own = { tasks: 1, hours: hours2[task2], minutes: minutes[task2] };
      const together2 = [task2];
      let mixed = false;
      let start = 0;
      root[x] = x;
      components++;
      for (const y of before[x]) {
        if (y < begin) continue;
        start = Math.max(start, path[y]);
        const other = find(y);
        if (other === x) continue;
        root[other] = x;
        components--;
        grown.delete(other);
        mixed ||= kind[order[other]] !== kind[task2];
        const theirs = sums[other];
        own.tasks += theirs.tasks;
        own.hours += theirs.hours;
        own.minutes += theirs.minutes;
        if (componentHours !== void 0) for (const member of members[other]) together2.push(member);
      }
      sums[x] = own;
      path[x] = start + hours2[task2];
      work += hours2[task2] + shape.start_up;
      if (componentHours === void 0) {
        longest = Math.max(longest, mixed ? NEVER : jobHours(own, shape));
      } else {
        members[x] = together2;
        grown.add(x);
        longest = Math.max(longest, path[x]);
      }
    },
    /** Not more than `hours()`, and does not shrink; nothing has to be cut for it. */
    atLeast: () => Math.max(longest, work / shape.max_parallel),
    /** `NEVER` where a component cannot be, or where there are more jobs than a matrix has legs. */
    hours() {
      if (componentHours === void 0 && components > MATRIX_LEGS) return NEVER;
      for (const x of grown) longest = Math.max(longest, componentHours?.(members[x]) ?? 0);
      grown.clear();
      return Math.max(longest, work / shape.max_parallel);
    }
  };
}

// workflows-src/schedule/series-cuts.ts
var ORDERS = [0, 0.25, 0.5, 0.75, 1];
var wavesOfLanes = ({ waves, lane_waves, integration }) => [
  { parts: waves, barrier: integration, places: 64, orders: ORDERS, tasks: NEVER },
  { parts: lane_waves, barrier: 0, places: 32, orders: [0, 0.5, 1], tasks: LANE_TASKS }
];
var oneLaneEach = ({ waves, lane_waves, integration }) => [
  { parts: waves * lane_waves, barrier: integration / lane_waves, places: 96, orders: ORDERS, tasks: NEVER }
];
function seriesCuts(open, shape, levels2) {
  const cutter = new Cutter(open, shape, levels2);
  const all = [...open.tasks.keys()];
  const { hours: hours2 } = cutter.series(all, 0);
  if (hours2 === NEVER) return void 0;
  const slots = new Int32Array(all.length);
  const assign = (tasks, depth, above) => {
    for (const [place, part] of cutter.series(tasks, depth).parts.entries()) {
      const slot = above * levels2[depth].parts + place;
      if (depth + 1 < levels2.length)
        for (const component of cutter.components(part)) assign(component, depth + 1, slot);
      else for (const task2 of part) slots[task2] = slot;
    }
  };
  assign(all, 0, 0);
  return { slots, hours: hours2 };
}
var Cutter = class {
  #open;
  #shape;
  #levels;
  #known;
  /** Of each task among those looked at; −1 outside of them. */
  #place;
  constructor(open, shape, levels2) {
    this.#open = open;
    this.#shape = shape;
    this.#levels = levels2;
    this.#known = levels2.map(() => /* @__PURE__ */ new Map());
    this.#place = new Int32Array(open.tasks.length).fill(-1);
  }
  /** The best series of the tasks (ascending) at this level. */
  series(tasks, depth) {
    const known = this.#known[depth];
    const key = String.fromCharCode(...tasks);
    const series = known.get(key) ?? this.#cut(tasks, depth);
    known.set(key, series);
    return series;
  }
  /** Connected sets, each ascending. */
  components(tasks) {
    const sets = groups(this.#open.tasks.length);
    const inside = new Set(tasks);
    for (const task2 of tasks) sets.reset(task2);
    for (const task2 of tasks)
      for (const other of this.#open.before[task2]) if (inside.has(other)) sets.join(task2, other);
    const components = /* @__PURE__ */ new Map();
    for (const task2 of [...tasks].sort((a, b) => a - b)) {
      const component = components.get(sets.find(task2));
      if (component === void 0) components.set(sets.find(task2), [task2]);
      else component.push(task2);
    }
    return [...components.values()];
  }
  #cut(tasks, depth) {
    const level = this.#levels[depth];
    if (tasks.length > level.tasks) return { hours: NEVER, parts: [] };
    const alone = this.#alone(tasks);
    if (alone !== void 0) return { hours: alone + level.barrier, parts: [tasks] };
    const before = this.#inside(tasks);
    const { start, tail } = times(
      tasks.map((task2) => this.#open.hours[task2]),
      before
    );
    const longest = tail.reduce((most, hours2) => Math.max(most, hours2), 0);
    const isLast = depth === this.#levels.length - 1;
    const componentHours = isLast ? void 0 : (members) => this.#alone(members) ?? this.series(
      [...members].sort((a, b) => a - b),
      depth + 1
    ).hours;
    let best = { hours: NEVER, parts: [] };
    for (const share of level.orders) {
      const keys = start.map((hours2, x) => (1 - share) * hours2 + share * (longest - tail[x]));
      const order = [...tasks.keys()].sort((a, b) => keys[a] - keys[b] || a - b);
      const place = new Int32Array(order.length);
      for (const [at, x] of order.entries()) place[x] = at;
      const ordered = {
        tasks: order.map((x) => tasks[x]),
        tail: order.map((x) => tail[x]),
        before: order.map((x) => before[x].map((y) => place[y]))
      };
      best = cutAlong(this.#open, this.#shape, level, ordered, componentHours, best.hours) ?? best;
    }
    return best;
  }
  /** What a single task takes as a job. */
  #alone(tasks) {
    return tasks.length === 1 ? this.#shape.start_up + this.#open.hours[tasks[0]] : void 0;
  }
  /** For each of the tasks the places among them of those that it comes after. */
  #inside(tasks) {
    const place = this.#place;
    for (const [x, task2] of tasks.entries()) place[task2] = x;
    const inside = tasks.map((task2) => {
      const own = [];
      for (const other of this.#open.before[task2]) {
        const x = place[other];
        if (x >= 0) own.push(x);
      }
      return own;
    });
    for (const task2 of tasks) place[task2] = -1;
    return inside;
  }
};
function times(hours2, before) {
  const start = hours2.map(() => 0);
  const tail = [...hours2];
  for (const [x, others] of before.entries())
    for (const y of others) start[x] = Math.max(start[x], start[y] + hours2[y]);
  for (let x = hours2.length - 1; x >= 0; x--)
    for (const y of before[x])
      tail[y] = Math.max(tail[y], tail[x] + hours2[y]);
  return { start, tail };
}

// workflows-src/schedule/tree.ts
function wavesOf({ slots, shape }) {
  const waves = Array.from({ length: shape.waves }, () => []);
  for (const [task2, slot] of slots.entries()) waves[Math.floor(slot / shape.lane_waves)].push(task2);
  return waves.filter((tasks) => tasks.length > 0);
}
function legsOf(open, { slots, shape }, tasks) {
  const together2 = shape.one_lane && tasks.some((task2) => slots[task2] !== slots[tasks[0]]);
  const lanes = together2 ? [tasks] : connected(open, tasks, () => true);
  return lanes.map((lane) => {
    const jobs = connected(open, lane, (a, b) => slots[a] === slots[b]);
    const used = [...new Set(lane.map((task2) => slots[task2]))].sort((a, b) => a - b);
    const inOrder = jobs.sort((a, b) => byRemaining(open, a, b));
    const waves = used.map((slot) => inOrder.filter(([first]) => slots[first] === slot));
    return { waves, remaining: remainingOf(open, lane) };
  }).sort((a, b) => b.remaining - a.remaining || firstOf(a) - firstOf(b));
}
var firstOf = ({ waves }) => waves[0]?.[0]?.[0] ?? 0;
var remainingOf = ({ remaining }, tasks) => tasks.reduce((most, task2) => Math.max(most, remaining[task2]), 0);
var byRemaining = (open, a, b) => remainingOf(open, b) - remainingOf(open, a) || a[0] - b[0];
function connected({ before }, tasks, counts) {
  const known = new Set(tasks);
  const sets = groups(before.length);
  for (const task2 of tasks) sets.reset(task2);
  for (const task2 of tasks)
    for (const other of before[task2]) if (known.has(other) && counts(task2, other)) sets.join(task2, other);
  const members = /* @__PURE__ */ new Map();
  for (const task2 of tasks) {
    const set = sets.find(task2);
    const own = members.get(set);
    if (own === void 0) members.set(set, [task2]);
    else own.push(task2);
  }
  return [...members.values()];
}
function jobOf(open, indices, { runs_on }) {
  const tasks = indices.map((index) => open.tasks[index]);
  const [first] = tasks;
  if (first === void 0) throw new Error("a job needs at least one task");
  const longest = indices.reduce((most, index) => Math.max(most, open.minutes[index]), 0);
  const limit = Math.max(HOSTED_JOB_MINUTES - RESERVED_MINUTES, longest);
  return {
    id: first.id,
    title: titleOf(first, tasks.length - 1),
    tasks: tasks.map(({ id }) => id),
    runs_on: first.runs_on ?? runs_on,
    timeout_minutes: Math.min(longest * tasks.length, limit) + RESERVED_MINUTES
  };
}
function laneOf(open, { waves }, width, max_parallel, times2) {
  const written = waves.map((jobs) => ({ jobs: jobs.map((job) => jobOf(open, job, times2)) }));
  const count = waves.flat(2).length;
  const first = open.tasks[waves[0]?.[0]?.[0] ?? 0];
  const padding = Array.from({ length: width - written.length }, () => ({ jobs: [] }));
  return { title: titleOf(first, count - 1), max_parallel, waves: [...written, ...padding] };
}
function titleOf({ id, name }, more) {
  const text = name === id ? id : `${id} · ${name.replace(/\s+/g, " ").replace(/\$\{\{/g, "$ {{")}`;
  const suffix = more === 0 ? "" : ` (+${more})`;
  return (text.length + suffix.length <= 100 ? text : `${text.slice(0, 99 - suffix.length)}…`) + suffix;
}

// workflows-src/schedule/arrange.ts
var FUSING_SHARE = 1e-3;
var JOBS = [
  { tasks: JOB_TASKS, minutes: HOSTED_JOB_MINUTES - RESERVED_MINUTES },
  ...[1, 2, 3, 4, 8, 16].map((times2) => ({ tasks: times2 * JOB_TASKS, minutes: NEVER })),
  { tasks: NEVER, minutes: NEVER }
];
function arrange(open, waves, costs) {
  const { overhead_seconds, max_parallel = NEVER } = costs;
  const overhead = overhead_seconds / 3600;
  const fixed = { waves, lane_waves: LANE_WAVES, start_up: overhead, integration: overhead, max_parallel };
  for (const job of JOBS) {
    const shape = { ...fixed, job, fusing: FUSING_SHARE * criticalPath(open) };
    const candidates2 = [true, false].flatMap((one_lane) => candidatesOf(open, { ...shape, one_lane }));
    const best = shortest(open, candidates2);
    if (best !== void 0)
      return shortest(open, [best, { ...best, slots: improve(open, best.shape, best.slots).slots }]);
  }
  return void 0;
}
function candidatesOf(open, shape) {
  const cuts = seriesCuts(open, shape, shape.one_lane ? oneLaneEach(shape) : wavesOfLanes(shape));
  return [...cuts === void 0 ? [] : [cuts.slots], levels(open)].map((slots) => ({ slots, shape }));
}
function levels({ before }) {
  const slots = new Int32Array(before.length);
  for (const [task2, others] of before.entries())
    for (const other of others) slots[task2] = Math.max(slots[task2], slots[other] + 1);
  return slots;
}
function shortest(open, candidates2) {
  let best;
  let least = NEVER;
  for (const candidate of candidates2) {
    const hours2 = arrangedHours(open, candidate);
    if (hours2 === NEVER || hours2 >= least * (1 - 1e-9)) continue;
    best = candidate;
    least = hours2;
  }
  return best;
}
function arrangedHours(open, arrangement) {
  const { shape, slots } = arrangement;
  if (hoursOf(open, shape, slots) === NEVER) return NEVER;
  const waves = wavesOf(arrangement).map(
    (tasks) => matricesOf(open, legsOf(open, arrangement, tasks), shape, shape.waves)
  );
  const jobs = waves.reduce(
    (sum2, { jobs: jobs2, lanes }) => sum2 + jobs2.length + lanes.reduce((all, lane) => all + lane.waves.flat().length, 0),
    0
  );
  const barriers = shape.integration * (waves.length - 1) + shape.fusing * (slots.length - jobs);
  return waves.reduce((sum2, { parallel }) => sum2 + parallel.hours, barriers);
}

// workflows-src/schedule/blocked-by.ts
function blockedBy(plan2, outcomes2) {
  const next = successors(plan2);
  const ended = new Set(outcomes2.map((outcome) => outcome.task_id));
  const result = /* @__PURE__ */ new Map();
  for (const { task_id, done } of outcomes2) {
    if (done) continue;
    const reached = [...next.get(task_id) ?? []];
    for (const id of reached) {
      if (result.has(id) || ended.has(id)) continue;
      result.set(id, task_id);
      reached.push(...next.get(id) ?? []);
    }
  }
  return result;
}

// workflows-src/schedule/globs.ts
function overlap(a, b) {
  return meet(namesOf(a), namesOf(b), "**", (left, right) => meet([...left], [...right], "*", sameCharacter));
}
function namesOf(glob) {
  const names2 = glob.replace(/^\.?\/+/, "").split("/").filter((name) => name !== "" && name !== ".").map((name) => name === "**" ? name : name.replace(/\{[^}]*\}|\[[^\]]*\]|\*+|^!.*/g, "*"));
  return names2.at(-1) === "**" ? names2 : [...names2, "**"];
}
var sameCharacter = (a, b) => a === b || a === "?" || b === "?";
function meet(a, b, any, same) {
  let row = /* @__PURE__ */ new Set([0]);
  for (let i = 0; i <= a.length; i++) {
    const next = /* @__PURE__ */ new Set();
    for (let j = 0; j <= b.length; j++) {
      if (!row.has(j)) continue;
      const left = a[i];
      const right = b[j];
      if (left === any) next.add(j);
      if (right === any || left === any && right !== void 0) row.add(j + 1);
      if (left === void 0) continue;
      if (right === any) next.add(j);
      if (right !== void 0 && (left === any || right === any || same(left, right))) next.add(j + 1);
    }
    if (i === a.length) return row.has(b.length);
    row = next;
  }
  return false;
}

// workflows-src/schedule/file-conflicts.ts
var shareFiles = (task2, other) => task2.files.some((a) => other.files.some((b) => overlap(a, b)));
function fileConflicts(tasks, dependencies) {
  const stating = [...tasks.keys()].filter((i) => tasks[i]?.files.length);
  if (stating.length < 2) return [];
  const words = Math.ceil(tasks.length / 32);
  const earlier = tasks.map(() => new Uint32Array(words));
  const isEarlier = (i, of) => (earlier[of][i >> 5] & 1 << (i & 31)) !== 0;
  const follow = (i, other) => {
    const own = earlier[i];
    const others = earlier[other];
    for (let word = 0; word < words; word++) own[word] = own[word] | others[word];
    own[other >> 5] = own[other >> 5] | 1 << (other & 31);
  };
  const conflicts = [];
  for (const [i, task2] of tasks.entries()) {
    for (const other of dependencies[i] ?? []) follow(i, other);
    if (task2.files.length === 0) continue;
    for (const other of stating.filter((place) => place < i).reverse()) {
      if (isEarlier(other, i) || !shareFiles(task2, tasks[other])) continue;
      conflicts.push({ first: other, second: i });
      follow(i, other);
    }
  }
  return conflicts;
}

// workflows-src/schedule/open-tasks.ts
function openTasks(plan2, isOpen, times2) {
  const open = plan2.tasks.filter(({ id }) => isOpen(id)).sort((a, b) => a.id < b.id ? -1 : 1);
  const known = new Set(open.map(({ id }) => id));
  const inner = open.map((task2) => ({ ...task2, depends_on: task2.depends_on.filter((id) => known.has(id)) }));
  return indexed(byEarliestStart(topologicalOrder({ version: 1, tasks: inner })), times2);
}
function byEarliestStart(tasks) {
  const end = /* @__PURE__ */ new Map();
  const start = /* @__PURE__ */ new Map();
  for (const { id, depends_on, duration: duration2 } of tasks) {
    const latest = depends_on.reduce((most, other) => Math.max(most, end.get(other)), 0);
    start.set(id, latest);
    end.set(id, latest + duration2.most_likely);
  }
  const at = ({ id }) => start.get(id);
  return [...tasks].sort((a, b) => at(a) - at(b) || (a.id < b.id ? -1 : 1));
}
function indexed(tasks, times2) {
  const index = new Map(tasks.map(({ id }, i) => [id, i]));
  const dependencies = tasks.map(({ depends_on }) => depends_on.map((id) => index.get(id)));
  const kept_apart = fileConflicts(tasks, dependencies);
  const before = dependencies.map((indices) => [...indices]);
  for (const { first, second } of kept_apart) before[second]?.push(first);
  const after = tasks.map(() => []);
  for (const [i, indices] of before.entries()) for (const j of indices) after[j]?.push(i);
  const hours2 = Float64Array.from(tasks, ({ duration: duration2 }) => duration2.most_likely * times2.runner_hours_per_hour);
  const kinds = /* @__PURE__ */ new Map();
  const kindOf = ({ runs_on }) => {
    const label = JSON.stringify(runs_on ?? times2.runs_on);
    if (!kinds.has(label)) kinds.set(label, kinds.size);
    return kinds.get(label);
  };
  return {
    tasks,
    hours: hours2,
    minutes: Float64Array.from(tasks, times2.minutesOf),
    kind: Int32Array.from(tasks, kindOf),
    kept_apart,
    before: before.map((indices) => Int32Array.from(indices)),
    after: after.map((indices) => Int32Array.from(indices)),
    remaining: remainingHours(hours2, after)
  };
}
function remainingHours(hours2, after) {
  const remaining = new Float64Array(hours2.length);
  for (let i = hours2.length - 1; i >= 0; i--) {
    let longest = 0;
    for (const j of Array.from(after[i] ?? [])) longest = Math.max(longest, remaining[j]);
    remaining[i] = hours2[i] + longest;
  }
  return remaining;
}

// workflows-src/schedule/write-wave.ts
function writeWave(open, legs, shape, { number: number2, waves, times: times2 }) {
  const written = write(open, number2, matricesOf(open, legs, shape, waves), times2);
  if (written !== void 0) return written;
  const first = legs.flatMap(({ waves: waves2, remaining }) => (waves2[0] ?? []).map((job) => ({ waves: [[job]], remaining })));
  const plain2 = write(open, number2, matricesOf(open, first.slice(0, MATRIX_LEGS), shape, waves), times2);
  if (plain2 === void 0) throw new RangeError("a job is larger than a wave may be");
  return { ...plain2, complete: false };
}
function write(open, number2, matrices, times2) {
  const { parallel } = matrices;
  let room = WAVE_BYTES;
  const fits = (leg) => {
    room -= Buffer.byteLength(JSON.stringify(leg)) + 1;
    return room > 0;
  };
  const lanes = matrices.lanes.slice(0, MATRIX_LEGS).map((leg) => laneOf(open, leg, LANE_WAVES, parallel.lane, times2)).filter(fits);
  const jobs = matrices.jobs.map((leg) => jobOf(open, leg.waves[0]?.[0] ?? [], times2)).filter(fits);
  if (lanes.length + jobs.length === 0) return void 0;
  return {
    wave: { number: number2, jobs, lanes, max_parallel: { jobs: parallel.jobs, lanes: parallel.lanes } },
    hours: parallel.hours,
    complete: lanes.length === matrices.lanes.length && jobs.length === matrices.jobs.length
  };
}

// workflows-src/schedule/next-wave.ts
var NO_JOBS = { number: 0, jobs: [], lanes: [], max_parallel: { jobs: 1, lanes: 1 } };
var nextWave = (plan2, outcomes2, options) => planWaves(plan2, outcomes2, options).next().value?.wave;
function* planWaves(plan2, outcomes2, options) {
  const blocked = blockedBy(plan2, outcomes2);
  const placed = new Set(outcomes2.map(({ task_id }) => task_id));
  for (let used = 0; used < options.waves_left; ) {
    const open = openTasks(plan2, (id) => !placed.has(id) && !blocked.has(id), options);
    const arranged = fitting(open, options.waves_left - used, options);
    if (arranged === void 0) return;
    const { tasks, arrangement } = arranged;
    for (const wave of wavesOf(arrangement)) {
      const legs = legsOf(tasks, arrangement, wave);
      const at = { number: options.number + used, waves: options.waves_left - used, times: options };
      const written = writeWave(tasks, legs, arrangement.shape, at);
      used++;
      yield written;
      for (const { tasks: ids } of jobsOf(written.wave)) for (const id of ids) placed.add(id);
      if (!written.complete) break;
    }
  }
}
function fitting(open, waves, options) {
  const attempt = (count) => {
    const first = new Set(open.tasks.slice(0, count).map(({ id }) => id));
    const tasks = openTasks({ version: 1, tasks: open.tasks }, (id) => first.has(id), options);
    const arrangement = arrange(tasks, waves, options);
    return arrangement === void 0 ? void 0 : { tasks, arrangement };
  };
  const size = open.tasks.length;
  if (size === 0) return void 0;
  const all = attempt(size);
  if (all !== void 0) return all;
  let fits = 1;
  for (let fails = size; fails - fits > 1; ) {
    const middle = Math.floor((fits + fails) / 2);
    if (attempt(middle) === void 0) fails = middle;
    else fits = middle;
  }
  return attempt(fits);
}

// workflows-src/task/outcomes.ts
var outcomes = (results) => results.filter(({ again }) => !again).map(({ task_id, verdict }) => ({ task_id, done: isDone(verdict) }));

// workflows-src/inline/artifacts.ts
var downloadedArtifacts = (folder, prefix) => (jobId) => {
  const artifact = join(folder, `${prefix}${jobId}`);
  return existsSync(artifact) ? artifact : void 0;
};

// workflows-src/plan/plan.ts
var RISKS = ["LOW", "MEDIUM", "HIGH", "CRITICAL"];
var MODES = ["auto", "phases", "graph", "first-phase"];

// workflows-src/plan/schema.ts
var taskId = string().check(regex(ID));
var hours = number().check(gt(0));
var duration = strictObject({ optimistic: hours, most_likely: hours, pessimistic: hours });
var task = strictObject({
  id: taskId,
  name: string(),
  description: string(),
  duration,
  depends_on: array(taskId),
  risk: oneOf(RISKS),
  agent: exactOptional(string()),
  runs_on: exactOptional(string()),
  context_requirements: array(string()),
  files: array(string()),
  run: exactOptional(string()),
  verify: exactOptional(string()),
  output: exactOptional(string())
});
var problem = strictObject({
  code: string(),
  severity: oneOf(["error", "warning"]),
  file: string(),
  line: int(),
  column: int(),
  message: string(),
  hint: exactOptional(string())
});
var source = strictObject({
  file: string(),
  mode: oneOf(MODES),
  fallback: boolean(),
  problems: array(problem)
});
var plan = strictObject({
  version: literal(1),
  project: exactOptional(string()),
  tasks: array(task),
  source: exactOptional(source)
});

// workflows-src/plan/plan-json.ts
function parsePlanJson(text, file) {
  const { data, error } = plan.safeParse(JSON.parse(text));
  if (data !== void 0) return { ...data, tasks: sharingLists(data.tasks) };
  const places = error?.issues.map(({ path, code }) => `${path.join(".") || "the plan"} (${code})`);
  throw new Error(`${file} is not a plan as stage 3 writes it; wrong at: ${places?.slice(0, 20).join(", ")}`);
}
function sharingLists(tasks) {
  const lists = /* @__PURE__ */ new Map();
  return tasks.map((task2) => {
    const key = task2.depends_on.join();
    const depends_on = lists.get(key) ?? task2.depends_on;
    lists.set(key, depends_on);
    return { ...task2, depends_on };
  });
}

// workflows-src/inline/plan-artifact.ts
var readPlanFile = (file) => parsePlanJson(readFileSync(file, "utf8"), file);

// workflows-src/inline/results-file.ts
var readResults = (file) => existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];
function writeResults(file, results) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(results, null, 2)}
`);
}

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

// workflows-src/inline/run-file.ts
var runFile = (resultsFile) => join(dirname(resultsFile), "run.json");
var readRun = (resultsFile) => existsSync(runFile(resultsFile)) ? JSON.parse(readFileSync(runFile(resultsFile), "utf8")) : void 0;

// workflows-src/task/choices.ts
var ARCHITECTURE = ["auto", "always", "never"];
var RESUME = ["auto", "never"];

// workflows-src/inline/settings.ts
function readSettings(json) {
  const settings = JSON.parse(json);
  const oneOf2 = (name, allowed) => allowed.includes(`${settings[name]}`) ? "" : `${name} must be one of ${allowed.join(", ")}, not ${JSON.stringify(settings[name])}`;
  const wrong = [
    ID.test(settings.project_id) ? "" : `project_id must match ${ID.source}, not ${JSON.stringify(settings.project_id)}`,
    atLeastOne(settings.max_parallel) ? "" : `max_parallel must be a whole number from 1, not ${settings.max_parallel}`,
    atLeastOne(settings.timeout_minutes) ? "" : `timeout_minutes must be a whole number from 1, not ${settings.timeout_minutes}`,
    Number(settings.runner_hours_per_hour) > 0 ? "" : `runner_hours_per_hour must be a number above 0, not ${settings.runner_hours_per_hour}`,
    oneOf2("mode", MODES),
    oneOf2("runner", ["auto", ...RUNNERS]),
    oneOf2("on_invalid_plan", ["fallback", "fail"]),
    oneOf2("architecture", ARCHITECTURE),
    oneOf2("resume", RESUME),
    ...wrongGlobs(settings.protected_paths).map(
      (glob) => `protected_paths must be globs relative to the repository, not ${JSON.stringify(glob)}`
    ),
    isInside(settings.plan) ? "" : `plan must be a path inside of the repository, not ${JSON.stringify(settings.plan)}`,
    labelsOf(settings.runs_on) ? "" : `runs_on must be a label or a JSON list of labels, not ${JSON.stringify(settings.runs_on)}`
  ].filter((text) => text !== "");
  if (wrong.length > 0) throw new Error(wrong.join("; "));
  return { ...settings, plan: settings.plan.replaceAll("{project_id}", settings.project_id) };
}
var atLeastOne = (value) => Number.isInteger(Number(value)) && Number(value) >= 1;
var waveOptions = (settings, number2, timeouts) => ({
  number: number2,
  waves_left: WAVES - number2 + 1,
  runs_on: labelsOf(settings.runs_on) ?? settings.runs_on,
  runner_hours_per_hour: Number(settings.runner_hours_per_hour),
  overhead_seconds: OVERHEAD_SECONDS,
  max_parallel: Number(settings.max_parallel),
  minutesOf: ({ id }) => timeouts.get(id) ?? Number(settings.timeout_minutes)
});
var isInside = (path) => !path.startsWith("/") && !path.split(/[\\/]/).includes("..");
function labelsOf(text) {
  if (!text.startsWith("[")) return text.trim() === "" ? void 0 : text;
  try {
    const labels = JSON.parse(text);
    return Array.isArray(labels) && labels.length > 0 && labels.every((label) => typeof label === "string") ? labels : void 0;
  } catch {
    return void 0;
  }
}

// workflows-src/inline/timeouts-file.ts
var timeoutsFile = (planFile) => join(dirname(planFile), "timeouts.json");
var readTimeouts = (planFile) => new Map(
  existsSync(timeoutsFile(planFile)) ? Object.entries(JSON.parse(readFileSync(timeoutsFile(planFile), "utf8"))) : []
);

// workflows-src/inline/integrate.ts
run(async (env) => {
  const settings = readSettings(env.SETTINGS);
  const plan2 = readPlanFile(env.PLAN_FILE);
  const wave = JSON.parse(env.WAVE);
  const stage4 = wave.number === 0;
  const { head, results, error } = await integrate({
    repository: process.cwd(),
    project_id: settings.project_id,
    base: env.BASE,
    plan: plan2,
    wave,
    artifactOf: downloadedArtifacts(env.ARTIFACTS, env.ARTIFACT_PREFIX),
    previous: readResults(env.RESULTS_FILE),
    inputs: stage4 ? await inputsAt(env.BASE, plan2, settings) : inputsOf(env.RESULTS_FILE),
    protected_paths: protectedPaths(settings.protected_paths),
    more_waves: !stage4 && wave.number < WAVES,
    environment: credentials(env.TOKEN)
  });
  writeResults(env.RESULTS_FILE, results);
  if (error !== void 0) throw error;
  const options = waveOptions(settings, wave.number + 1, readTimeouts(env.PLAN_FILE));
  const next = stage4 ? void 0 : nextWave(plan2, outcomes(results), options);
  return { head, next: toJson(next ?? NO_JOBS), more: `${next !== void 0}` };
});
var inputsAt = async (head, plan2, settings) => (await runInputs(".", { plan: plan2, settings, head, merges: [] })).inputs;
function inputsOf(resultsFile) {
  const start = readRun(resultsFile);
  if (start === void 0) throw new Error("run.json is missing beside the results: dispatch writes it");
  return new Map(Object.entries(start.inputs));
}
var credentials = (token) => ({
  GIT_CONFIG_COUNT: "1",
  GIT_CONFIG_KEY_0: `http.${process.env.GITHUB_SERVER_URL ?? "https://github.com"}/.extraheader`,
  GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`
});
// zod 4.6.7 (MIT), minified, sha256 aab1509cbffd8789eb3e54acc7f79c0aa9ab350b164fe4ea74f04bb0a74f8f16
function library_zod_mini() { var exported=(()=>{var F=Object.defineProperty;var ut=Object.getOwnPropertyDescriptor;var at=Object.getOwnPropertyNames;var lt=Object.prototype.hasOwnProperty;var pt=(e,t)=>{for(var r in t)F(e,r,{get:t[r],enumerable:!0})},ft=(e,t,r,n)=>{if(t&&typeof t=="object"||typeof t=="function")for(let o of at(t))!lt.call(e,o)&&o!==r&&F(e,o,{get:()=>t[o],enumerable:!(n=ut(t,o))||n.enumerable});return e};var dt=e=>ft(F({},"__esModule",{value:!0}),e);var Xt={};pt(Xt,{array:()=>rt,boolean:()=>tt,enum:()=>ot,exactOptional:()=>st,gt:()=>re,int:()=>et,literal:()=>it,number:()=>Qe,regex:()=>ne,strictObject:()=>nt,string:()=>Ye});function K(e){let t=Object.values(e).filter(n=>typeof n=="number");return Object.entries(e).filter(([n,o])=>t.indexOf(+n)===-1).map(([n,o])=>o)}function ie(e,t){return typeof t=="bigint"?t.toString():t}var B=class{constructor(t){this._getter=t,this._value=void 0}get value(){let t=this._getter;return t!==void 0&&(this._value=t(),this._getter=void 0),this._value}};function se(e){return new B(e)}function ce(e){let t=e.startsWith("^")?1:0,r=e.endsWith("$")?e.length-1:e.length;return e.slice(t,r)}function ue(e,t,r){Object.defineProperty(e,t,{value:r,writable:!0,enumerable:!0,configurable:!0})}var V="captureStackTrace"in Error?Error.captureStackTrace:(...e)=>{};function ae(e){return typeof e=="object"&&e!==null&&!Array.isArray(e)}var le=new Set(["string","number","symbol"]);function I(e){return e.replace(/[.*+?^${}()|[\]\\]/g,"\\$&")}function T(e,t,r){let n=new e._zod.constr(t??e._zod.def);return(!t||r?.parent)&&(n._zod.parent=e),n}function g(e){let t=e;if(!t)return{};if(typeof t=="string")return{error:()=>t};if(t?.message!==void 0){if(t?.error!==void 0)throw new Error("Cannot specify both `message` and `error` params");t.error=t.message}return delete t.message,typeof t.error=="string"?{...t,error:()=>t.error}:t}function pe(e){return Object.keys(e).filter(t=>e[t]._zod.optin!==void 0&&e[t]._zod.optout==="optional")}var fe={safeint:[Number.MIN_SAFE_INTEGER,Number.MAX_SAFE_INTEGER],int32:[-2147483648,2147483647],uint32:[0,4294967295],float32:[-34028234663852886e22,34028234663852886e22],float64:[-Number.MAX_VALUE,Number.MAX_VALUE]};function w(e,t=0){if(e.aborted===!0)return!0;for(let r=t;r<e.issues.length;r++)if(e.issues[r]?.continue!==!0)return!0;return!1}function de(e,t=0){if(e.aborted===!0)return!0;for(let r=t;r<e.issues.length;r++)if(e.issues[r]?.continue===!1)return!0;return!1}function D(e,t){return t.map(r=>{var n;return(n=r).path??(n.path=[]),r.path.unshift(e),r})}function E(e){return typeof e=="string"?e:e?.message}function W(e){let t=[];for(let r of e??[]){let n=r._zod.def;if(!/_(length|size)$|_equals$/.test(n.check))break;let o=n.maximum??n.length??n.size;o>=0&&t.push([o,r])}return t}function j(e,t,r){var n;for(let o=t;o<e.length;o++)(n=e[o]).schema??(n.schema=r)}function S(e,t,r){var n;let o=e.inst?._zod?.traits;o?.has("$ZodType")&&(o.has("$ZodCheck")?(n=e).schema??(n.schema=e.inst):e.schema=e.inst);let i=e.schema!==e.inst?e.schema?._zod.def?.error:void 0,c=e.message?e.message:E(e.inst?._zod.def?.error?.(e))??E(i?.(e))??E(t?.error?.(e))??E(r.customError?.(e))??E(r.localeError?.(e))??"Invalid input",s={};for(let a of Object.keys(e))a==="inst"||a==="schema"||a==="continue"||a==="input"||a==="__proto__"||(s[a]=e[a]);return s.path??(s.path=[]),s.message=c,t?.reportInput&&(s.input=e.input),s}function me(e,t){for(let r in t){let n=Object.getOwnPropertyDescriptor(t,r);n.get?Object.defineProperty(e,r,{...n,enumerable:!1}):mt(e,r,n.value)}}function P(e,t,r,n=!0){return Object.defineProperty(e,t,{configurable:!0,writable:!0,enumerable:n,value:r}),r}function G(e,t,r){return P(e,t,r,!1)}function mt(e,t,r){Object.defineProperty(e,t,{configurable:!0,get(){return this==null?r:P(this,t,r.bind(this))},set(n){P(this,t,n)}})}function ht(e,t){let r=Object.getPrototypeOf(e);return t in r?void 0:r}var U,y=!1,_t={configurable:!0,get(){y=!0}};function z(e,t,r){let n=Object.getPrototypeOf(e._zod);if(t in n&&U!==e._zod){U=void 0;return}U=e._zod,Object.defineProperty(n,t,{configurable:!0,get(){Object.defineProperty(this,t,_t);let o=y;y=!1;try{let i=r(this);return y?delete this[t]:Object.defineProperty(this,t,{configurable:!0,writable:!0,value:i}),y=y||o,i}catch(i){throw delete this[t],y=y||o,i}},set(o){Object.defineProperty(this,t,{configurable:!0,writable:!0,value:o})}})}function he(e,t,r,n){let o=ht(e,t);o&&Object.defineProperty(o,t,{configurable:!0,get(){let i={configurable:!0,writable:!0,enumerable:n,value:void 0};return Object.defineProperty(this,t,i),i.value=r(this),Object.defineProperty(this,t,i),i.value},set(i){Object.defineProperty(this,t,{configurable:!0,writable:!0,enumerable:n,value:i})}})}var _e;var X={value:void 0,enumerable:!1},ge="captureStackTrace"in Error?Error:null;function gt(e){let t=ge;if(t){let r=t.stackTraceLimit;if(typeof r=="number"){try{t.stackTraceLimit=0}catch{return ge=null,new e}try{return new e}finally{t.stackTraceLimit=r}}}return new e}function d(e,t,r,n){let o={};function i(p){this.def=p,this.constr=f,this.traits=new Set}i.prototype=o;let c=r,s=c&&new WeakSet;function a(p,m){if(p._zod){if(p._zod.traits.has(e))return}else{X.value=new i(m);try{Object.defineProperty(p,"_zod",X)}finally{X.value=void 0}}if(p._zod.traits.add(e),t(p,m),s){let _=Object.getPrototypeOf(p),x=p._zod.constr.prototype,v=_;for(;v&&v!==x;)v=Object.getPrototypeOf(v);let A=v??_;s.has(A)||(s.add(A),me(A,c))}let h=f.prototype;for(let _ in h)Object.prototype.hasOwnProperty.call(h,_)&&(_ in p||(p[_]=h[_].bind(p)))}let u=n?.Parent??Object;class l extends u{}Object.defineProperty(l,"name",{value:e});function f(p){let m=n?.Parent?gt(l):this;a(m,p);let h=m._zod.deferred;if(h){for(let x of h)x();m._zod.deferred=void 0}let _=globalThis.__zod_globalConfig?.postProcessor;return _&&_(m),m}return Object.defineProperty(f,"init",{value:a}),Object.defineProperty(f,Symbol.hasInstance,{value:p=>n?.Parent&&p instanceof n.Parent?!0:p?._zod?.traits?.has(e)}),Object.defineProperty(f,"name",{value:e}),f}var b=class extends Error{constructor(){super("Encountered Promise during synchronous parse. Use .parseAsync() instead.")}};(_e=globalThis).__zod_globalConfig??(_e.__zod_globalConfig={});var O=globalThis.__zod_globalConfig;function M(e){return e&&Object.assign(O,e),O}function xt(){let e=this._zod;return e.message??(e.message=JSON.stringify(e.def,ie,2)),e.message}function $t(e){this._zod.message=e}var vt={get:xt,set:$t,enumerable:!0,configurable:!0},J={value:void 0,enumerable:!1},xe=new WeakSet([Object.prototype,Error.prototype]),$e=(e,t)=>{e.name="$ZodError",J.value=t,Object.defineProperty(e,"issues",J),J.value=void 0,Object.defineProperty(e,"message",vt);let r=Object.getPrototypeOf(e);xe.has(r)||(xe.add(r),Object.defineProperty(r,"toString",{configurable:!0,enumerable:!1,get(){let n=()=>this.message;return Object.defineProperty(this,"toString",{value:n,configurable:!0,writable:!0}),n},set(n){Object.defineProperty(this,"toString",{value:n,configurable:!0,writable:!0})}}))},qt=d("$ZodError",$e),R=d("$ZodError",$e,void 0,{Parent:Error});var bt=e=>{let t=(r,n,o,i)=>{let c=o?{...o,async:!1}:{async:!1},s=r._zod.run({value:n,issues:[]},c);if(s instanceof Promise)throw new b;if(s.issues.length){let a=new(i?.Err??e)(s.issues.map(u=>S(u,c,M())));throw V(a,i?.callee??t),a}return s.value};return t},Y=bt(R),Zt=e=>{let t=async(r,n,o,i)=>{let c=o?{...o,async:!0}:{async:!0},s=r._zod.run({value:n,issues:[]},c);if(s instanceof Promise&&(s=await s),s.issues.length){let a=new(i?.Err??e)(s.issues.map(u=>S(u,c,M())));throw V(a,i?.callee??t),a}return s.value};return t},q=Zt(R),yt=e=>(t,r,n)=>{let o=n?{...n,async:!1}:{async:!1},i=t._zod.run({value:r,issues:[]},o);if(i instanceof Promise)throw new b;return i.issues.length?ve(e,i.issues,o):{success:!0,data:i.value}},Q=yt(R);function ve(e,t,r){let n;return{success:!1,get error(){return n||(n=new e(t.map(o=>S(o,r,M()))),t=void 0,r=void 0),n},set error(o){n=o,t=void 0,r=void 0}}}var wt=e=>async(t,r,n)=>{let o=n?{...n,async:!0}:{async:!0},i=t._zod.run({value:r,issues:[]},o);return i instanceof Promise&&(i=await i),i.issues.length?ve(e,i.issues,o):{success:!0,data:i.value}},ee=wt(R);var ze=/^[\s\S]{0,}$/;var be=/^-?\d+(?:\.\d+)?$/,Ze=/^(?:true|false)$/i;var C=d("$ZodCheck",(e,t)=>{var r;e._zod??(e._zod={}),e._zod.def=t,(r=e._zod).onattach??(r.onattach=[])});var we={number:"number",bigint:"bigint",object:"date"};var Pe=d("$ZodCheckGreaterThan",(e,t)=>{C.init(e,t);let r=we[typeof t.value];e._zod.check=n=>{(t.inclusive?n.value>=t.value:n.value>t.value)||n.issues.push({origin:we[typeof n.value]??r,code:"too_small",minimum:typeof t.value=="object"?t.value.getTime():t.value,input:n.value,inclusive:t.inclusive,inst:e,continue:!t.abort})}});var ke=d("$ZodCheckNumberFormat",(e,t)=>{C.init(e,t),t.format=t.format||"float64";let r=t.format?.includes("int"),n=r?"int":"number",[o,i]=fe[t.format];e._zod.check=c=>{let s=c.value;if(r){if(!Number.isInteger(s)){c.issues.push({expected:n,format:t.format,code:"invalid_type",continue:!1,input:s,inst:e});return}if(!Number.isSafeInteger(s)){s>0?c.issues.push({input:s,code:"too_big",maximum:Number.MAX_SAFE_INTEGER,note:"Integers must be within the safe integer range.",inst:e,origin:n,inclusive:!0,continue:!t.abort}):c.issues.push({input:s,code:"too_small",minimum:Number.MIN_SAFE_INTEGER,note:"Integers must be within the safe integer range.",inst:e,origin:n,inclusive:!0,continue:!t.abort});return}}s<o&&c.issues.push({origin:"number",input:s,code:"too_small",minimum:o,inclusive:!0,inst:e,continue:!t.abort}),s>i&&c.issues.push({origin:"number",input:s,code:"too_big",maximum:i,inclusive:!0,inst:e,continue:!t.abort})}});var Ae=d("$ZodCheckStringFormat",(e,t)=>{var r,n;C.init(e,t),t.pattern?(r=e._zod).check??(r.check=o=>{t.pattern.lastIndex=0,!t.pattern.test(o.value)&&o.issues.push({origin:"string",code:"invalid_format",format:t.format,input:o.value,...t.pattern?{pattern:t.pattern.toString()}:{},inst:e,continue:!t.abort})}):(n=e._zod).check??(n.check=()=>{})}),Se=d("$ZodCheckRegex",(e,t)=>{Ae.init(e,t),e._zod.check=r=>{t.pattern.lastIndex=0,!t.pattern.test(r.value)&&r.issues.push({origin:"string",code:"invalid_format",format:"regex",input:r.value,pattern:t.pattern.toString(),inst:e,continue:!t.abort})}});var Ce={major:4,minor:6,patch:7};var $=d("$ZodType",(e,t)=>{var r;e??(e={}),e._zod.def=t,e._zod.bag=e._zod.bag||{},e._zod.version=Ce;let n=e._zod.def.checks,o=e._zod.traits.has("$ZodCheck")?[e,...n??[]]:n?.length?[...n]:[];for(let i of o)for(let c of i._zod.onattach)c(e);if(o.length===0)(r=e._zod).deferred??(r.deferred=[]),e._zod.deferred?.push(()=>{e._zod.run=e._zod.parse});else{let i=(s,a,u)=>{if(s.memo)return s;let l=w(s),f;for(let p of a){if(p._zod.def.when){if(de(s)||!p._zod.def.when(s))continue}else if(l)continue;let m=s.issues.length,h=p._zod.check(s);if(h instanceof Promise&&u?.async===!1)throw new b;if(f||h instanceof Promise)f=(f??Promise.resolve()).then(async()=>{await h,s.issues.length!==m&&(j(s.issues,m,e),l||(l=w(s,m)))});else{if(s.issues.length===m)continue;j(s.issues,m,e),l||(l=w(s,m))}}return f?f.then(()=>s):s},c=(s,a,u)=>{if(w(s))return s.aborted=!0,s;let l=i(a,o,u);if(l instanceof Promise){if(u.async===!1)throw new b;return l.then(f=>e._zod.parse(f,u))}return e._zod.parse(l,u)};e._zod.run=(s,a)=>{if(a.skipChecks)return e._zod.parse(s,a);if(a.direction==="backward"){let l=e._zod.parse({value:s.value,issues:[]},{...a,skipChecks:!0});return l instanceof Promise?l.then(f=>c(f,s,a)):c(l,s,a)}let u=e._zod.parse(s,a);if(u instanceof Promise){if(a.async===!1)throw new b;return u.then(l=>i(l,o,a))}return i(u,o,a)}}},{get"~standard"(){return G(this,"~standard",At(this))},set"~standard"(e){P(this,"~standard",e)}}),Oe=(e,t)=>e.issues.length?{issues:e.issues.map(r=>S(r,t,M()))}:{value:e.value};async function kt(e,t){let r={async:!0};return Oe(await e._zod.run({value:t,issues:[]},r),r)}function At(e){return{validate:t=>{let r={async:!1};try{let n=e._zod.run({value:t,issues:[]},r);if(!(n instanceof Promise))return Oe(n,r)}catch{}return kt(e,t)},vendor:"zod",version:1}}var Re=d("$ZodString",(e,t)=>{$.init(e,t),e._zod.pattern=t.pattern??ze,e._zod.parse=(r,n)=>{if(t.coerce)try{r.value=String(r.value)}catch{}return typeof r.value=="string"||r.issues.push({expected:"string",code:"invalid_type",input:r.value,inst:e}),r}});var te=d("$ZodNumber",(e,t)=>{$.init(e,t),e._zod.pattern=be,e._zod.parse=(r,n)=>{if(t.coerce)try{r.value=Number(r.value)}catch{}let o=r.value;if(typeof o=="number"&&!Number.isNaN(o)&&Number.isFinite(o))return r;let i=typeof o=="number"?Number.isNaN(o)?"NaN":Number.isFinite(o)?void 0:String(o):void 0;return r.issues.push({expected:"number",code:"invalid_type",input:o,inst:e,...i?{received:i}:{}}),r}}),Te=d("$ZodNumberFormat",(e,t)=>{ke.init(e,t),te.init(e,t)}),De=d("$ZodBoolean",(e,t)=>{$.init(e,t),e._zod.pattern=Ze,e._zod.parse=(r,n)=>{if(t.coerce)try{r.value=!!r.value}catch{}let o=r.value;return typeof o=="boolean"||r.issues.push({expected:"boolean",code:"invalid_type",input:o,inst:e}),r}});var je=d("$ZodNever",(e,t)=>{$.init(e,t),e._zod.parse=(r,n)=>(r.issues.push({expected:"never",code:"invalid_type",input:r.value,inst:e}),r)});function St(e,t){let r=W(e._zod.def.checks);if(!r.length)return;let n=Math.min(...r.map(i=>i[0])),o=e._zod.parse;e._zod.parse=(i,c)=>{let s=t(i.value);if(s>n&&!c?.skipChecks&&c?.direction!=="backward"){for(let[a,u]of W(e._zod.def.checks))if(s>a&&u._zod.def.when(i)){let l=i.issues.length;return u._zod.check(i),i.issues[l].continue=!1,j(i.issues,l,e),i}}return o(i,c)}}var Mt=e=>Array.isArray(e)?e.length:-1;function Ee(e,t,r){e.issues.length&&t.issues.push(...D(r,e.issues)),t.value[r]=e.value}var Le=d("$ZodArray",(e,t)=>{$.init(e,t);let r=O.memoizer;r?.attach(e),e._zod.parse=(n,o)=>{let i=n.value;if(!Array.isArray(i))return n.issues.push({expected:"array",code:"invalid_type",input:i,inst:e}),n;n.value=r?r.alloc(e,n,Array(i.length),o):Array(i.length);let c=[],s=o?.abortEarly;for(let a=0;a<i.length;a++){let u=i[a],l=t.element._zod.run({value:u,issues:[]},o);if(l instanceof Promise)c.push(l.then(f=>Ee(f,n,a)));else if(Ee(l,n,a),s&&l.issues.length!==0&&w(l))break}return c.length?Promise.all(c).then(()=>n):n},St(e,Mt)});function L(e,t,r,n,o,i){let c=r in n,s=i==="optional";if(!(!c&&s&&o==="optional")){if(e.issues.length){if(o!==void 0&&s&&!c)return;t.issues.push(...D(r,e.issues))}if(!c&&o===void 0){e.issues.length||t.issues.push({code:"invalid_type",expected:"nonoptional",input:void 0,path:[r]});return}e.value===void 0?(c||o==="defaulted"&&!s)&&(t.value[r]=void 0):t.value[r]=e.value}}var Ct=[];function Et(e){let t=Object.keys(e.shape),r=Object.getOwnPropertySymbols(e.shape),n=r.length?r:Ct,o=n.length?[...t,...n]:t;for(let c of o)if(!e.shape?.[c]?._zod?.traits?.has("$ZodType"))throw new Error('Invalid element at key "'.concat(String(c),'": expected a Zod schema'));let i=pe(e.shape);return{...e,allKeys:o,symbolKeys:n,keySet:new Set(t),numKeys:t.length,optionalKeys:new Set(i)}}function It(e,t,r,n,o,i,c){let s=[],a=o.keySet,u=o.catchall._zod,l=u.def.type,f=u.optin,p=u.optout,m=0;for(let h in t){if(c&&r.issues.length!==m){if(w(r,m))break;m=r.issues.length}if(a.has(h))continue;if(h==="__proto__"){l==="never"&&s.push(h);continue}if(l==="never"){s.push(h);continue}let _=u.run({value:t[h],issues:[]},n);_ instanceof Promise?e.push(_.then(x=>L(x,r,h,t,f,p))):L(_,r,h,t,f,p)}return s.length&&r.issues.push({code:"unrecognized_keys",keys:s,input:t,inst:i,continue:!0}),e.length?Promise.all(e).then(()=>r):r}var Ne=d("$ZodObject",(e,t)=>{$.init(e,t);let r=Object.getOwnPropertyDescriptor(t,"shape"),n=r?.get?r.get.raw:t.shape??{};if(n){let u=()=>{let l={...n};return Object.defineProperty(t,"shape",{value:l}),u.raw=l,l};u.raw=n,Object.defineProperty(t,"shape",{get:u})}let o=se(()=>Et(t));z(e,"propValues",u=>{let l=u.def.shape,f={};for(let p in l){let m=l[p]._zod;if(m.values){Object.prototype.hasOwnProperty.call(f,p)||ue(f,p,new Set);for(let h of m.values)f[p].add(h);m.optin!==void 0&&f[p].add(void 0)}}return f});let i=ae,c=t.catchall,s,a=O.memoizer;a?.attach(e),e._zod.parse=(u,l)=>{s??(s=o.value);let f=u.value;if(!i(f))return u.issues.push({expected:"object",code:"invalid_type",input:f,inst:e}),u;u.value=a?a.alloc(e,u,{},l):{};let p=[],m=s.shape,h=l?.abortEarly,_=u.issues.length;for(let x of s.allKeys){if(h&&u.issues.length!==_){if(w(u,_))break;_=u.issues.length}if(x==="__proto__")continue;let v=m[x],A=v._zod.optin,oe=v._zod.optout,N=v._zod.run({value:f[x],issues:[]},l);N instanceof Promise?p.push(N.then(ct=>L(ct,u,x,f,A,oe))):L(N,u,x,f,A,oe)}return c?It(p,f,u,l,o.value,e,h===!0):p.length?Promise.all(p).then(()=>u):u}});var Fe=d("$ZodEnum",(e,t)=>{$.init(e,t);let r=K(t.entries),n=new Set(r);e._zod.values=n,z(e,"pattern",o=>{let i=K(o.def.entries).filter(c=>le.has(typeof c));return new RegExp(i.length?"^(".concat(i.map(c=>I(c.toString())).join("|"),")$"):"^[^\\s\\S]$")}),e._zod.parse=(o,i)=>{let c=o.value;return n.has(c)||o.issues.push({code:"invalid_value",values:r,input:c,inst:e}),o}}),Ue=d("$ZodLiteral",(e,t)=>{$.init(e,t);let r=new Set(t.values);e._zod.values=r,z(e,"pattern",n=>{let o=n.def.values;return new RegExp(o.length?"^(".concat(o.map(i=>typeof i=="string"?I(i):i?I(i.toString()):String(i)).join("|"),")$"):"^[^\\s\\S]$")}),e._zod.parse=(n,o)=>{let i=n.value;return r.has(i)||n.issues.push({code:"invalid_value",values:t.values,input:i,inst:e}),n}});function Ie(e,t){return e.value=t.issues.length?void 0:t.value,e}var Be=d("$ZodOptional",(e,t)=>{$.init(e,t),z(e,"optin",r=>r.def.innerType._zod.optin==="defaulted"?"defaulted":"optional"),e._zod.optout="optional",z(e,"values",r=>{let n=r.def.innerType._zod.values;return n?new Set([...n,void 0]):void 0}),z(e,"pattern",r=>{let n=r.def.innerType._zod.pattern;return n?new RegExp("^(".concat(ce(n.source),")?$")):void 0}),e._zod.parse=(r,n)=>{if(r.value===void 0){if(t.innerType._zod.optin!=="defaulted")return r;let o=t.innerType._zod.run({value:r.value,issues:[]},n);return o instanceof Promise?o.then(i=>Ie(r,i)):Ie(r,o)}return t.innerType._zod.run(r,n)}}),Ke=d("$ZodExactOptional",(e,t)=>{Be.init(e,t),z(e,"values",r=>r.def.innerType._zod.values),z(e,"pattern",r=>r.def.innerType._zod.pattern),e._zod.parse=(r,n)=>t.innerType._zod.run(r,n)});function Ve(e){return e.checks&&(e.checks=[...e.checks]),e}function We(e,t){return new e(Ve({type:"string",...g(t)}))}function Ge(e,t){return new e(Ve({type:"number",checks:[],...g(t)}))}function Xe(e,t){return new e({type:"number",check:"number_format",abort:!1,format:"safeint",...g(t)})}function He(e,t){return new e({type:"boolean",...g(t)})}function Je(e,t){return new e({type:"never",...g(t)})}function re(e,t){return new Pe({check:"greater_than",...g(t),value:e,inclusive:!1})}function ne(e,t){return new Se({check:"string_format",format:"regex",...g(t),pattern:e})}var Z=d("ZodMiniType",(e,t)=>{if(!e._zod)throw new Error("Uninitialized schema in ZodMiniType.");$.init(e,t),e.def=t,e.type=t.type},{get with(){return this.check},set with(e){P(this,"with",e)},parse(e,t){return Y(this,e,t,{callee:this.parse})},parseAsync(e,t){return q(this,e,t,{callee:this.parseAsync})},safeParse(e,t){return Q(this,e,t)},safeParseAsync(e,t){return ee(this,e,t)},check(...e){let t=this.def;return this.clone({...t,checks:[...t.checks??[],...e.map(r=>typeof r=="function"?{_zod:{check:r,def:{check:"custom"},onattach:[]}}:r)]},{parent:!0})},clone(e,t){return T(this,e,t)},brand(){return this},register(e,t){return e.add(this,t),this},apply(e,...t){return t.length===0?e(this):e(this,...t)}}),Tt=d("ZodMiniString",(e,t)=>{Re.init(e,t),Z.init(e,t)});function Ye(e){return We(Tt,e)}var qe=d("ZodMiniNumber",(e,t)=>{te.init(e,t),Z.init(e,t)});function Qe(e){return Ge(qe,e)}var Dt=d("ZodMiniNumberFormat",(e,t)=>{Te.init(e,t),qe.init(e,t)});function et(e){return Xe(Dt,e)}var jt=d("ZodMiniBoolean",(e,t)=>{De.init(e,t),Z.init(e,t)});function tt(e){return He(jt,e)}var Lt=d("ZodMiniNever",(e,t)=>{je.init(e,t),Z.init(e,t)});function Nt(e){return Je(Lt,e)}var Ft=d("ZodMiniArray",(e,t)=>{Le.init(e,t),Z.init(e,t)});function rt(e,t){return new Ft({type:"array",element:e,...g(t)})}var Ut=d("ZodMiniObject",(e,t)=>{Ne.init(e,t),Z.init(e,t),he(e,"shape",r=>r._zod.def.shape,!1)});function nt(e,t){return new Ut({type:"object",shape:e,catchall:Nt(),...g(t)})}var Bt=d("ZodMiniEnum",(e,t)=>{Fe.init(e,t),Z.init(e,t),e.options=[...e._zod.values]});function ot(e,t){let r=Array.isArray(e)?Object.fromEntries(e.map(n=>[n,n])):e;return new Bt({type:"enum",entries:r,...g(t)})}var Kt=d("ZodMiniLiteral",(e,t)=>{Ue.init(e,t),Z.init(e,t)});function it(e,t){return new Kt({type:"literal",values:Array.isArray(e)?e:[e],...g(t)})}var Vt=d("ZodMiniExactOptional",(e,t)=>{Ke.init(e,t),Z.init(e,t)});function st(e){return new Vt({type:"optional",innerType:e})}return dt(Xt);})(); return exported; }
