"use strict";
const { execFile } = require("node:child_process");
const { createHash, randomUUID } = require("node:crypto");
const { appendFileSync, existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } = require("node:fs");
const { mkdtemp, readdir, rm } = require("node:fs/promises");
const { tmpdir } = require("node:os");
const { dirname, join, posix, resolve } = require("node:path");
// workflows-src/integrate/globs.ts
var WORKFLOWS = ".github/workflows/**";
function protectedPaths(input) {
  const given = input.split(/[,\n]/).map((glob) => glob.trim()).filter((glob) => glob !== "");
  return [.../* @__PURE__ */ new Set([...given, WORKFLOWS])];
}
var wrongGlobs = (input) => protectedPaths(input).filter((glob) => /^[/:!]/.test(glob) || glob.split("/").includes(".."));

// workflows-src/plan/graph.ts
function successors(plan) {
  const result = new Map(plan.tasks.map((task) => [task.id, []]));
  for (const task of plan.tasks) for (const id of task.depends_on) result.get(id)?.push(task.id);
  return result;
}
function groupsOf(plan) {
  const byList = /* @__PURE__ */ new Map();
  for (const task of plan.tasks) {
    const same = byList.get(task.depends_on);
    if (same === void 0) byList.set(task.depends_on, [task]);
    else same.push(task);
  }
  const index = new Map(plan.tasks.map(({ id }, i) => [id, i]));
  const groups2 = /* @__PURE__ */ new Map();
  for (const [waits_for, tasks] of byList) {
    const key = Int32Array.from(waits_for, (id) => index.get(id) ?? -1).sort().join();
    const same = groups2.get(key);
    if (same === void 0) groups2.set(key, { waits_for, tasks });
    else same.tasks.push(...tasks);
  }
  const place = (task) => index.get(task?.id ?? "") ?? 0;
  for (const { tasks } of groups2.values()) tasks.sort((a, b) => place(a) - place(b));
  return [...groups2.values()].sort((a, b) => place(a.tasks[0]) - place(b.tasks[0]));
}
function topologicalGroups(plan) {
  const groups2 = groupsOf(plan);
  const behind = new Map(plan.tasks.map(({ id }) => [id, []]));
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
var topologicalOrder = (plan) => topologicalGroups(plan).flatMap(({ tasks }) => tasks);

// workflows-src/task/digest.ts
var sha256 = (value) => createHash("sha256").update(JSON.stringify(value)).digest("hex");
var textDigest = ({ name, description, run: run2, verify, agent, context_requirements }) => sha256([name, description, run2 ?? null, verify ?? null, agent ?? null, context_requirements]);
function runnerInput(task, settings) {
  const { runner, model = "", runner_argv, setup } = settings;
  if (runner === "command" || runner === "auto" && task.run !== void 0) return "command";
  const custom = runner === "custom" ? sha256([runner_argv, setup]).slice(0, 12) : "";
  const parts = [runner, task.agent ?? settings.agent, model, custom];
  return parts.filter((part) => part !== "").map(encodeURIComponent).join("/");
}
function taskDigests(plan, inputs) {
  const digests = /* @__PURE__ */ new Map();
  for (const { id, depends_on } of topologicalOrder(plan)) {
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
  "protocol.file.allow=always",
  "log.follow=false",
  "log.showSignature=false"
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
var environmentOf = ({ env }) => ({ ...ownEnvironment(), ...IDENTITY, ...env });
function git(cwd, args, options = {}) {
  return new Promise((resolve2, reject) => {
    const child = execFile(
      "git",
      [...SAFE, ...args],
      { cwd, maxBuffer: 1 << 28, env: environmentOf(options) },
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
var slug = (heading) => shown(heading).toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "").replaceAll(" ", "-");
var shown = (heading) => heading.replace(/!?\[([^[\]]*)\]\([^()]*\)/g, "$1").replace(/(^|[^\p{L}\p{N}])_([^_]+)_(?![\p{L}\p{N}])/gu, "$1$2");
function slugs(all) {
  const found = /* @__PURE__ */ new Map();
  const used = /* @__PURE__ */ new Map();
  for (const heading of all) {
    const name = slug(heading.text);
    let number = used.get(name) ?? 0;
    while (found.has(number === 0 ? name : `${name}-${number}`)) number += 1;
    used.set(name, number + 1);
    found.set(number === 0 ? name : `${name}-${number}`, heading);
  }
  return found;
}
function findSection(markdown, name) {
  const lines = markdown.split("\n");
  const all = headings(markdown);
  const wanted = anchor(name);
  const start = all.find(({ text }) => anchor(text) === wanted) ?? slugs(all).get(name.toLowerCase()) ?? all.find(({ text }) => anchor(text).toLowerCase() === wanted.toLowerCase());
  if (start === void 0) return void 0;
  const end = all.find(({ line, level }) => line > start.line && level <= start.level);
  const last = end === void 0 ? lines.length : end.line - 1;
  return { heading: start.text, first: start.line, last, text: lines.slice(start.line - 1, last).join("\n") };
}
var NO_PARAGRAPH = /^(?: {4}|\t| {0,3}(?:[-*+]|\d+[.)])[ \t]| {0,3}[>|])/;
function headings(markdown) {
  const found = [];
  const lines = markdown.split(/\r?\n/);
  let fence;
  let comment = false;
  let paragraph;
  for (let index = afterFrontMatter(lines); index < lines.length; index++) {
    const line = lines[index] ?? "";
    const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
    const began = paragraph;
    paragraph = void 0;
    if (fence !== void 0) {
      if (mark?.[1]?.startsWith(fence) && mark[2]?.trim() === "") fence = void 0;
    } else if (comment || /^ {0,3}<!--/.test(line)) {
      comment = !line.includes("-->");
    } else if (mark?.[1] !== void 0) {
      fence = mark[1];
    } else {
      const [, level, text = ""] = /^ {0,3}(#{1,6})(?![^ \t])(.*)$/.exec(line) ?? [];
      const underline = /^ {0,3}(=+|-+)[ \t]*$/.exec(line)?.[1];
      if (level !== void 0) found.push({ level: level.length, text: unclosed(text), line: index + 1 });
      else if (underline !== void 0 && began !== void 0) {
        const words = lines.slice(began, index).map((each) => each.trim());
        found.push({ level: underline.startsWith("=") ? 1 : 2, text: words.join(" "), line: began + 1 });
      } else if (underline === void 0 && line.trim() !== "" && (began !== void 0 || !NO_PARAGRAPH.test(line)))
        paragraph = began ?? index;
    }
  }
  return found;
}
var unclosed = (text) => text.trim().replace(/(^|[ \t])#+$/, "").trimEnd();
function afterFrontMatter(lines) {
  if (lines[0]?.trimEnd() !== "---") return 0;
  return lines.findIndex((line, index) => index > 0 && /^(---|\.\.\.)[ \t]*$/.test(line)) + 1;
}

// workflows-src/task/context.ts
var contextFolders = (projectId) => [artifactsFolder(projectId), "."];

// workflows-src/integrate/context-versions.ts
async function contextAt(repository, commit, projectId, sources) {
  const wanted = [...new Set(sources)];
  const objects = await objectsAt(
    repository,
    commit,
    new Set(wanted.flatMap((source) => candidates(projectId, source)))
  );
  const texts = /* @__PURE__ */ new Map();
  const versions = /* @__PURE__ */ new Map();
  for (const source of wanted) {
    const whole = firstObject(objects, paths(projectId, source));
    const [, file, section] = SECTION.exec(source) ?? [];
    const object = file === void 0 ? void 0 : firstObject(objects, paths(projectId, file));
    if (whole !== void 0 || object === void 0 || section === void 0) {
      versions.set(source, whole ?? "");
      continue;
    }
    const text = texts.get(object) ?? await git(repository, ["cat-file", "-p", object]);
    texts.set(object, text);
    const cut = findSection(text, section)?.text.trimEnd();
    versions.set(source, cut === void 0 ? "" : sha256(cut));
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
async function versionsByTasks(repository, projectId, source, first, merges) {
  const known = new Set(first);
  const at = async (commit) => (await contextAt(repository, commit, projectId, [source]).catch(() => NOTHING)).get(source) ?? "";
  if (merges.length === 0) return known;
  const diff = [
    "diff-tree",
    "--stdin",
    "-r",
    "-s",
    "--diff-merges=first-parent",
    "--",
    ...candidates(projectId, source)
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
var candidates = (projectId, source) => [source, SECTION.exec(source)?.[1] ?? ""].filter((file) => file !== "").flatMap((file) => paths(projectId, file));
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
  const { plan, settings, head, merges } = of;
  const sources = plan.tasks.flatMap((task) => task.context_requirements);
  const now = await contextAt(repository, head, settings.project_id, sources);
  const before = newestOfEach(merges);
  const changedContext = await changes(repository, settings.project_id, { tasks: plan.tasks, now, before, merges });
  const inputs = /* @__PURE__ */ new Map();
  for (const task of plan.tasks) {
    const done = before.get(task.id);
    const kept = done !== void 0 && !changedContext.has(task.id);
    const context = kept ? done.context : contextDigest(task, now);
    inputs.set(task.id, { text: textDigest(task), context, runner: runnerInput(task, settings) });
  }
  const digests = taskDigests(plan, inputs);
  const complete = [...inputs].map(
    ([id, each]) => [id, { ...each, digest: digests.get(id) ?? "", source: head }]
  );
  return { inputs: new Map(complete), changedContext };
}
var newestOfEach = (merges) => new Map([...merges].reverse().map((merge) => [merge.task_id, merge]));
var contextDigest = ({ context_requirements }, versions) => sha256([...new Set(context_requirements)].sort().map((source) => [source, versions.get(source)]));
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
    const differing = [...new Set(context_requirements)].filter((source) => then.get(source) !== at.now.get(source));
    if (differing.length === 0) continue;
    const seen = await contextSeen(repository, projectId, done, differing);
    const changed = [];
    for (const source of differing) {
      const first = [then.get(source), seen.get(source)].filter((version) => version !== void 0);
      const key = JSON.stringify([source, ...first]);
      const known = byTasks.get(key) ?? await versionsByTasks(repository, projectId, source, first, oldestFirst);
      byTasks.set(key, known);
      if (!known.has(at.now.get(source) ?? "")) changed.push(source);
    }
    if (changed.length > 0) result.set(id, changed);
  }
  return result;
}
var contextThen = (repository, projectId, commit, now) => contextAt(repository, commit, projectId, now.keys()).catch(() => /* @__PURE__ */ new Map());

// workflows-src/git/indexes.ts
var BETWEEN_INDEXES = 50;
var indexPacks = (repository) => git(repository, ["multi-pack-index", "write", "--no-progress"]).catch(() => "there is no pack");
var indexCommits = (repository, head) => git(repository, ["commit-graph", "write", "--stdin-commits", "--split", "--no-progress"], {
  input: `${head}
`
}).catch(() => "history can be merged without, e.g. where it is shallow");

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
var PATIENCE_MINUTES = 10;
var MOVED = /\((fetch first|non-fast-forward|stale info)\)|cannot lock ref|failed to update ref|reference already exists|incorrect old value/;
var NETWORK = /RPC failed|error: (429|5\d\d)|HTTP 5\d\d|Connection (reset|timed out)|Could not (resolve host|connect)|Failed to connect|Empty reply|transfer closed|SSL_|early EOF/;
async function completeHistory(repository, environment = {}) {
  if (await git(repository, ["rev-parse", "--is-shallow-repository"]) !== "true") return;
  const fetch = ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--unshallow", "origin"];
  await git(repository, fetch, { env: { ...environment, LC_ALL: "C" } });
}
async function fetchTip(repository, branch, environment = {}) {
  const env = { ...environment, LC_ALL: "C" };
  const local = `refs/remotes/origin/${branch}`;
  const specs = ["origin", `+refs/heads/${branch}:${local}`];
  try {
    await git(repository, ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", ...specs], { env });
  } catch (error) {
    if (error instanceof GitError && error.stderr.includes("couldn't find remote ref")) return void 0;
    throw error;
  }
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
    /Permission to .* denied|error: 403|Authentication failed|could not read Username/,
    "the token may not write: the job needs `contents: write`"
  ]
];
async function push(options) {
  const { repository, branch, environment, patience_minutes = PATIENCE_MINUTES } = options;
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
  const end = performance.now() + patience_minutes * 6e4;
  let oneByOne = false;
  let before;
  let stands = 0;
  for (let attempt = 1; ; attempt += 1) {
    const tip = await overNetwork(() => fetchTip(repository, branch, environment), end);
    stands = attempt > 1 && tip === before ? stands + 1 : 0;
    before = tip;
    const built = await options.build(tip, attempt);
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
    const innocent = atFault(said2).length > 0 && atFault(said2).every((name) => built.beside.has(name));
    if ((innocent || !again) && !oneByOne && built.beside.size > 0) {
      oneByOne = true;
      continue;
    }
    if (!again || performance.now() > end) {
      const advice = adviceFor(said2) ?? `refused${again ? ` for ${patience_minutes} minutes` : ""}`;
      throw new PushRefused(`cannot push ${branch}: ${advice}
${said2}`);
    }
    await (moved && stands === 0 ? pause(100) : longerPause(moved ? stands : attempt));
  }
}
async function overNetwork(call, end) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof GitError && NETWORK.test(error.stderr)) || performance.now() > end) throw error;
      await longerPause(attempt);
    }
  }
}
var pause = (most) => new Promise((done) => setTimeout(done, Math.random() * most));
var longerPause = (attempt) => pause(1e3 * Math.min(attempt, 20));
var adviceFor = (said2) => ADVICE.find(([pattern]) => pattern.test(said2))?.[1];
var atFault = (said2) => [...said2.matchAll(/^!\t[^\t]*:refs\/heads\/([^\t]+)\t(?!.*\(atomic )/gm)].map(([, name = ""]) => name);
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
var AGENTS = ["claude", "codex", "copilot", "gemini", "aider", "opencode"];
var RUNNERS = ["command", "somas", "brief", ...AGENTS, "custom"];

// workflows-src/task/text.ts
function oneLine(text, limit = 300) {
  const line = text.replace(/[\p{C}\p{Z}]+/gu, " ").trim();
  return line.length <= limit ? line : `${line.slice(0, limit)}…`;
}

// workflows-src/task/result-file.ts
var tasksFolder = (projectId) => `${artifactsFolder(projectId)}/tasks`;
var resultPath = (projectId, taskId) => `${tasksFolder(projectId)}/${taskId}_result.md`;

// workflows-src/integrate/stored-results.ts
async function storedResults(repository, commit, projectId) {
  const list2 = ["ls-tree", "-z", "--name-only", "--full-tree", commit, "--", `${tasksFolder(projectId)}/`];
  const paths2 = new Set((await git(repository, list2)).split("\0"));
  return (taskId) => {
    const path = resultPath(projectId, taskId);
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
    const [commit = "", trailers = "", body = ""] = record.split("\x1f");
    if (reverted.has(commit)) continue;
    for (const [, target = ""] of body.matchAll(/^This reverts commit ([0-9a-f]{40,64})/gm)) reverted.add(target);
    const task = parseTrailers(commit, trailers);
    if (task !== void 0) merges.push(task);
  }
  return merges;
}
var doneTasks = async (repository, ref) => newestOfEach(await taskMerges(repository, ref));

// workflows-src/integrate/protected-paths.ts
var pathspecs = (globs) => globs.flatMap((glob) => [.../* @__PURE__ */ new Set([glob, glob.replace(/\/\*\*$/, "")])].map((each) => `:(glob,icase)${each}`));
async function touchedInRange(repository, range, globs) {
  const log = ["log", "--full-history", "-m", "-z", "--format=", "--name-only", range, "--", ...pathspecs(globs)];
  return names(await git(repository, log));
}
async function touchedBetween(repository, from, to, globs) {
  return names(await git(repository, ["diff-tree", "-r", "-z", "--name-only", from, to, "--", ...pathspecs(globs)]));
}
async function forbiddenBetween(repository, [from, to], { project_id, protected_paths }, tasks) {
  const own = new Set(tasks.map((id) => resultPath(project_id, id)));
  const touched = await touchedBetween(repository, from, to, [...protected_paths, `${tasksFolder(project_id)}/**`]);
  return touched.filter((path) => !own.has(path));
}
var touchesWorkflows = async (repository, range) => (await touchedInRange(repository, range, [WORKFLOWS])).length > 0;
var names = (output) => [...new Set(output.split("\0").map((name) => name.trim()))].filter(Boolean);

// workflows-src/integrate/catch-up.ts
async function catchUp(repository, branch, { tip, head }, newTip, protected_paths) {
  const [descends, theirs, joined] = await Promise.all([
    contains(repository, newTip, tip),
    taskMerges(repository, `${tip}..${newTip}`),
    join2(repository, newTip, head, `Merge ${head.slice(0, 7)} into ${branch}
`)
  ]);
  if (!descends || theirs.length > 0) return NO_WAY;
  if ("conflicts" in joined) return { contested: joined.conflicts };
  const touched = await touchedBetween(repository, newTip, joined.commit, protected_paths);
  return touched.length > 0 ? NO_WAY : { commit: joined.commit, contested: [] };
}
var NO_WAY = { contested: [] };

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

// workflows-src/integrate/job-results.ts
var MAX_RESULTS_BYTES = 5e6;
async function jobResults(repository, base, artifactOf, job) {
  const claims = /* @__PURE__ */ new Map();
  const artifact = artifactOf(job.id);
  if (artifact === void 0) return claims;
  const entries = readEntries(join(artifact, "results.json"));
  const bundle = join(artifact, "result.bundle");
  let unreadable;
  const commits = isFile(bundle) ? await fetchBundle(repository, bundle).catch((error) => {
    unreadable = oneLine(error instanceof GitError ? error.stderr : String(error), 150);
    return void 0;
  }) : /* @__PURE__ */ new Map();
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
      const reason = unreadable === void 0 ? `its bundle holds no commit on top of ${base.slice(0, 7)}` : `its bundle cannot be read: ${unreadable}`;
      claims.set(id, { ...claim, verdict: "runner_error", reason });
    }
  }
  return claims;
}
var isEntry = (value) => typeof value === "object" && value !== null;
var MOST = 1e15;
var amount = (value) => typeof value === "number" && value >= 0 && value <= MOST ? value : void 0;
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
async function mergeTask(of, task, claim, work, { head, heldOut, brought, setAside }) {
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
    const touched = await forbiddenBetween(repository, [head, merge.tree], of, brought);
    if (touched.length > 0) return isProtected(touched);
    const parents = claim.commit === void 0 ? [head] : [head, theirs];
    const commit = await commitTree(repository, merge.tree, parents, messageFor(of, task, claim));
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
  const tasks = of.plan.tasks.filter((task) => claims.has(task.id)).sort((a, b) => longestFirst(a.id, b.id));
  const heldOut = [];
  const beside = /* @__PURE__ */ new Map();
  let head = start;
  for (const [index, task] of tasks.entries()) {
    if (index > 0 && index % BETWEEN_INDEXES === 0) await indexCommits(of.repository, head);
    const claim = claims.get(task.id) ?? NO_RESULT;
    const done = elsewhere.get(task.id);
    let outcome;
    if (done !== void 0 && done.digest === of.inputs.get(task.id)?.digest) {
      outcome = { verdict: done.verdict, reason: "done by another run at the same time", commit: done.commit };
    } else {
      outcome = waitsFor(task, claim, results) ?? said(claim);
      if (isDone(outcome.verdict)) {
        const own = work.get(task.id) ?? NO_WORK;
        const brought = [...claims].flatMap(([id, { commit = "" }]) => own.commits.has(commit) ? [id] : []);
        outcome = await mergeTask(of, task, claim, own, { head, heldOut, brought, setAside });
      }
      if (outcome.commit !== void 0) head = outcome.commit;
    }
    const result = taskResult(of, task, { claim, job: jobs.get(task.id) ?? task.id, outcome });
    results.set(task.id, result);
    if (outcome.commit !== void 0 || !isDone(claim.verdict) || claim.commit === void 0) continue;
    heldOut.push({ commit: claim.commit, again: result.again ?? false });
    if (result.again || !["conflict", "protected_path"].includes(outcome.verdict)) continue;
    const held = await holdOut(of.repository, {
      ...{ project_id: of.project_id, task_id: task.id, base: of.base, work: claim.commit },
      message: messageFor(of, task, claim)
    });
    if (held === void 0) continue;
    beside.set(held.branch, held.commit);
    const { artifacts: _, ...rest } = result;
    results.set(task.id, { ...rest, held_out: held.branch });
  }
  const resultFile = await storedResults(of.repository, head, of.project_id);
  const complete = [...results.values()].map((result) => {
    const file = claims.has(result.task_id) && result.commit ? resultFile(result.task_id) : void 0;
    return file === void 0 ? result : { ...result, result_file: file };
  });
  return { head, beside, results: complete };
}
function waitsFor(task, claim, results) {
  if (!isDone(claim.verdict) && claim !== NO_RESULT && claim.verdict !== "skipped_dependency") return void 0;
  const [first] = task.depends_on.flatMap((id) => results.get(id) ?? []).filter(({ verdict }) => !isDone(verdict)).sort((a, b) => Number(a.again ?? false) - Number(b.again ?? false));
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
    for (const [index, job] of jobsOf(of.wave).entries()) {
      if (index > 0 && index % BETWEEN_INDEXES === 0) await indexPacks(of.repository);
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
  const jobOf2 = new Map(jobsOf(of.wave).flatMap(({ id, tasks }) => tasks.map((task) => [task, id])));
  for (const task of of.plan.tasks) {
    const job = jobOf2.get(task.id);
    if (job === void 0) continue;
    const claim = claims.get(task.id) ?? NO_RESULT;
    const outcome = isDone(claim.verdict) ? { verdict: "blocked", reason: oneLine(reason) } : said(claim);
    results.set(task.id, taskResult(of, task, { claim, job, outcome }));
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
var MOST_JOB_TASKS = 1700;
var WAVE_JOBS = 600;
var OVERHEAD_SECONDS = 45;
var RESERVED_MINUTES = 3;
var HOSTED_JOB_MINUTES = 360;

// workflows-src/schedule/shape.ts
var NEVER = Number.POSITIVE_INFINITY;
var jobHours = ({ tasks, hours, minutes }, { job, start_up, fusing }) => tasks === 1 ? start_up + hours : tasks > job.tasks || minutes > job.minutes ? NEVER : start_up + hours + fusing * (tasks - 1);
var criticalPath = ({ remaining }) => remaining.reduce((most, hours) => Math.max(most, hours), 0);

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
  const { before, hours, minutes, kind } = open;
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
    for (const task of tasks) {
      lanes.reset(task);
      jobs.reset(task);
      count[task] = sum2[task] = allowed[task] = laneTasks[task] = 0;
      longest.fill(0, task * lane_waves, (task + 1) * lane_waves);
      work.fill(0, task * lane_waves, (task + 1) * lane_waves);
      legs.fill(0, task * lane_waves, (task + 1) * lane_waves);
    }
    for (const task of tasks) {
      const slot = slots[task];
      if (one_lane) lanes.join(task, tasks[0]);
      for (const other of before[task]) {
        const theirs = slots[other];
        if (theirs < begin) continue;
        lanes.join(task, other);
        if (theirs !== slot) continue;
        if (kind[task] !== kind[other]) return NEVER;
        jobs.join(task, other);
      }
    }
    let all = 0;
    for (const task of tasks) {
      const job = jobs.find(task);
      count[job] = count[job] + 1;
      sum2[job] = sum2[job] + hours[task];
      allowed[job] = allowed[job] + minutes[task];
      const lane = lanes.find(task);
      laneTasks[lane] = laneTasks[lane] + 1;
    }
    for (const task of tasks) {
      if (jobs.find(task) !== task) continue;
      const took = jobHours(
        { tasks: count[task], hours: sum2[task], minutes: allowed[task] },
        shape
      );
      if (took === NEVER) return NEVER;
      const place = lanes.find(task) * lane_waves + (slots[task] - begin);
      longest[place] = Math.max(longest[place], took);
      work[place] = work[place] + start_up + sum2[task];
      legs[place] = legs[place] + 1;
    }
    let wave = 0;
    for (const task of tasks) {
      if (lanes.find(task) !== task) continue;
      let lane = 0;
      let several = 0;
      for (let place = task * lane_waves; place < (task + 1) * lane_waves; place++) {
        lane += Math.max(longest[place], work[place] / max_parallel);
        all += work[place];
        several += legs[place] > 0 ? 1 : 0;
        if (legs[place] > MATRIX_LEGS) return NEVER;
      }
      if (several > 1 && laneTasks[task] > LANE_TASKS) return NEVER;
      wave = Math.max(wave, lane);
    }
    return Math.max(wave, all / max_parallel) + shape.integration;
  };
}

// workflows-src/schedule/improve.ts
var EACH_TASK = 1e3;
var VISITS = 3e6;
function improve(open, shape, given, share = 1) {
  const size = given.length;
  const slots = given.slice();
  const costOf = waveCosts(open, shape, slots);
  const { lane_waves } = shape;
  const waveOf = (slot) => Math.floor(slot / lane_waves);
  const members = Array.from({ length: shape.waves }, () => []);
  const place = new Int32Array(size);
  const enter = (task, wave) => {
    place[task] = members[wave].push(task) - 1;
  };
  const leave = (task, wave) => {
    const tasks = members[wave];
    const last = tasks.pop();
    if (last === task) return;
    tasks[place[task]] = last;
    place[last] = place[task];
  };
  for (const [task, slot] of slots.entries()) enter(task, waveOf(slot));
  const costs = members.map(costOf);
  const dependencies = open.before.reduce((sum2, { length }) => sum2 + length, 0);
  const each = (size + dependencies) / size;
  const step = 1 / (share * EACH_TASK * size);
  const random = generator();
  const longest = criticalPath(open) + shape.start_up;
  const least = (longest + shape.integration) * (1 + 1e-9);
  const threshold = longest / size;
  let total2 = costs.reduce((sum2, cost) => sum2 + cost, 0);
  let best = { slots: slots.slice(), hours: total2 };
  let spent = 0;
  while (spent < 1 && best.hours > least) {
    const task = Math.floor(random() * size);
    let from = 0;
    let to = shape.waves * lane_waves - 1;
    for (const other of open.before[task]) from = Math.max(from, slots[other]);
    for (const other of open.after[task]) to = Math.min(to, slots[other]);
    if (from === to) {
      spent += step;
      continue;
    }
    const old = slots[task];
    const drawn = from + Math.floor(random() * (to - from));
    const slot = drawn < old ? drawn : drawn + 1;
    const [here, there] = [waveOf(old), waveOf(slot)];
    slots[task] = slot;
    if (here !== there) {
      leave(task, here);
      enter(task, there);
    }
    const visited = members[here].length + (here === there ? 0 : members[there].length);
    spent += Math.max(step, visited * each / (share * VISITS));
    const costHere = costOf(members[here]);
    const costThere = here === there ? costHere : costOf(members[there]);
    const before = costs[here] + (here === there ? 0 : costs[there]);
    const change = costHere + (here === there ? 0 : costThere) - before;
    if (change <= threshold * Math.max(0, 1 - spent) ** 3) {
      costs[here] = costHere;
      costs[there] = costThere;
      total2 += change;
      if (total2 < best.hours - 1e-9 * longest) best = { slots: slots.slice(), hours: total2 };
    } else {
      slots[task] = old;
      if (here !== there) {
        leave(task, there);
        enter(task, here);
      }
    }
  }
  return best;
}
function hoursOf(open, shape, slots) {
  const costOf = waveCosts(open, shape, slots);
  const members = Array.from({ length: shape.waves }, () => []);
  for (const [task, slot] of slots.entries()) {
    const wave = members[Math.floor(slot / shape.lane_waves)];
    if (wave === void 0) return NEVER;
    wave.push(task);
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
    const ofLanes = lanes.map((waves, index) => laneHours(waves, lane[index]));
    const hours = Math.max(matrixHours(jobs, own), matrixHours(ofLanes, lanesAtATime));
    const offered = { jobs: own, lanes: lanesAtATime, lane, hours };
    if (best === void 0 || hours < best.hours * (1 - 1e-9)) best = offered;
    return offered;
  };
  const alike = (lane) => lanes.map(() => lane);
  if (lanes.length === 0 || jobs.length + lanes.length * widest <= max_parallel) return offer(most, most, alike(most));
  for (let atATime = 1; atATime <= Math.min(lanes.length, most - kept); atATime++) {
    for (let lane = 1; lane <= Math.min(widest, Math.floor((max_parallel - kept) / atATime), MATRIX_LEGS); lane++)
      offer(Math.max(1, Math.min(MATRIX_LEGS, max_parallel - atATime * lane)), atATime, alike(lane));
  }
  if (lanes.length + kept <= most) {
    const shares = sharesOf(kept === 0 ? lanes : [...lanes, [jobs]], max_parallel);
    offer(shares[lanes.length] ?? 1, lanes.length, shares.slice(0, lanes.length));
  }
  if (best === void 0) throw new RangeError(`${max_parallel} at a time are not enough for jobs and lanes`);
  return best;
}
function sharesOf(lanes, max_parallel) {
  const shares = lanes.map(() => 1);
  const hours = lanes.map((waves) => laneHours(waves, 1));
  for (let left = max_parallel - lanes.length; ; ) {
    const longest = hours.reduce((most2, value, index) => value > hours[most2] ? index : most2, 0);
    const waves = lanes[longest];
    const widest = waves.reduce((width, wave) => Math.max(width, wave.length), 1);
    const most = Math.min(shares[longest] + left, widest, MATRIX_LEGS);
    let share = shares[longest] + 1;
    while (share <= most && laneHours(waves, share) >= hours[longest]) share++;
    if (share > most) return shares;
    left -= share - shares[longest];
    shares[longest] = share;
    hours[longest] = laneHours(waves, share);
  }
}
var laneHours = (waves, slots) => waves.reduce((sum2, wave) => sum2 + matrixHours(wave, slots), 0);
function matrixHours(legs, slots) {
  if (slots >= legs.length) return legs.reduce((most, hours) => Math.max(most, hours), 0);
  const free = new Float64Array(slots);
  for (const hours of legs) {
    let soonest = 0;
    for (let slot = 1; slot < slots; slot++) if (free[slot] < free[soonest]) soonest = slot;
    free[soonest] = free[soonest] + hours;
  }
  return free.reduce((most, end) => Math.max(most, end), 0);
}

// workflows-src/schedule/matrices.ts
function matricesOf(open, legs, shape, waves) {
  const isJob = (leg) => leg.waves.flat().length === 1;
  const jobs = packed(open, legs.filter(isJob), Math.ceil(legs.filter(isJob).length / (WAVE_JOBS * waves)));
  const lanes = legs.filter((leg) => !isJob(leg));
  const divided = (own, others) => {
    const legHours = {
      jobs: own.map(({ waves: waves2 }) => hours(waves2[0]?.[0] ?? [])),
      lanes: others.map(({ waves: waves2 }) => waves2.map((wave) => wave.map(hours)))
    };
    return { jobs: own, lanes: others, parallel: divide(legHours, shape.max_parallel) };
  };
  const hours = (job) => job.reduce((sum2, task) => sum2 + open.hours[task], shape.start_up);
  const beside = [...lanes, ...chunks(jobs.slice(MATRIX_LEGS))];
  if (jobs.length === 0 || beside.length === 0) return divided(jobs, beside);
  const onlyLanes = divided([], [...lanes, ...chunks(jobs)]);
  if (shape.max_parallel === 1) return onlyLanes;
  const both = divided(jobs.slice(0, MATRIX_LEGS), beside);
  return onlyLanes.parallel.hours < both.parallel.hours * (1 - 1e-9) ? onlyLanes : both;
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
  const minutes = most((job) => job.reduce((sum2, task) => sum2 + open.minutes[task], 0));
  const byTasks = Math.floor(JOB_TASKS / most((job) => job.length));
  const byMinutes = Math.floor((HOSTED_JOB_MINUTES - RESERVED_MINUTES) / minutes);
  const count = Math.ceil(jobs.length / Math.max(1, Math.min(wanted, byTasks, byMinutes)));
  return Array.from({ length: count }, (_, first) => jobs.filter((_2, index) => index % count === first).flat());
}

// workflows-src/schedule/growing-part.ts
function growingPart({ hours, minutes, kind }, shape, { tasks: order, before }, componentHours) {
  const size = order.length;
  const root = new Int32Array(size);
  const find = (x) => {
    let top = x;
    while (root[top] !== top) top = root[top] = root[root[top]];
    return top;
  };
  const count = new Int32Array(size);
  const hoursSum = new Float64Array(size);
  const minutesSum = new Float64Array(size);
  const next = new Int32Array(size);
  const membersOf = (x) => {
    const members = [order[x]];
    for (let y = next[x]; y !== x; y = next[y]) members.push(order[y]);
    return members;
  };
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
      const task = order[x];
      count[x] = 1;
      hoursSum[x] = hours[task];
      minutesSum[x] = minutes[task];
      root[x] = next[x] = x;
      components++;
      let mixed = false;
      let start = 0;
      for (const y of before[x]) {
        if (y < begin) continue;
        start = Math.max(start, path[y]);
        const other = find(y);
        if (other === x) continue;
        root[other] = x;
        components--;
        grown.delete(other);
        mixed ||= kind[order[other]] !== kind[task];
        count[x] = count[x] + count[other];
        hoursSum[x] = hoursSum[x] + hoursSum[other];
        minutesSum[x] = minutesSum[x] + minutesSum[other];
        const after = next[x];
        next[x] = next[other];
        next[other] = after;
      }
      path[x] = start + hours[task];
      work += hours[task] + shape.start_up;
      if (componentHours !== void 0) {
        grown.add(x);
        longest = Math.max(longest, path[x]);
        return;
      }
      const sum2 = { tasks: count[x], hours: hoursSum[x], minutes: minutesSum[x] };
      longest = Math.max(longest, mixed ? NEVER : jobHours(sum2, shape));
    },
    /** Not more than `hours()`, and does not shrink; nothing has to be cut for it. */
    atLeast: () => Math.max(longest, work / shape.max_parallel),
    /** `NEVER` where a component cannot be, or where there are more jobs than a matrix has legs. */
    hours() {
      if (componentHours === void 0 && components > MATRIX_LEGS) return NEVER;
      for (const x of grown) longest = Math.max(longest, componentHours?.(membersOf(x)) ?? 0);
      grown.clear();
      return Math.max(longest, work / shape.max_parallel);
    }
  };
}

// workflows-src/schedule/cut-along.ts
function cutAlong(open, shape, level, ordered, componentHours, bound) {
  const cut = (isPlace, bound2) => cutAt(open, shape, level, ordered, componentHours, isPlace, bound2);
  let step = Math.ceil(ordered.tasks.length / level.places);
  let best = cut((place) => place % step === 0, bound);
  while (level.refined && best !== void 0 && step > 1) {
    step = Math.ceil(step / 2);
    const near = /* @__PURE__ */ new Set();
    let place = 0;
    for (const { length } of best.parts) {
      place += length;
      for (const moved of [-step, 0, step]) near.add(place + moved);
    }
    best = cut((place2) => near.has(place2), best.hours) ?? best;
  }
  return best;
}
function cutAt(open, shape, { parts, barrier }, ordered, componentHours, isPlace, bound) {
  const { tasks, tail } = ordered;
  const size = tasks.length;
  const rest = new Float64Array(size + 1);
  for (let x = size - 1; x >= 0; x--) rest[x] = Math.max(rest[x + 1], tail[x]);
  const least = new Float64Array((parts + 1) * (size + 1)).fill(NEVER);
  const from = new Int32Array(least.length);
  const row = size + 1;
  const reached = new Float64Array(size + 1).fill(NEVER);
  least[0] = reached[0] = 0;
  const part = growingPart(open, shape, ordered, componentHours);
  for (let begin = 0; begin < size; begin++) {
    const done = reached[begin];
    if (done >= bound) continue;
    part.startAt(begin);
    for (let end = begin + 1; end <= size; end++) {
      part.add(end - 1);
      if (done + part.atLeast() >= bound) break;
      if (end !== size && !isPlace(end)) continue;
      if (done + part.atLeast() + barrier + rest[end] >= bound) continue;
      const hours2 = part.hours() + barrier;
      if (hours2 === NEVER) continue;
      if (done + hours2 + rest[end] >= bound) continue;
      for (let k = 0; k < parts; k++) {
        const total2 = least[k * row + begin] + hours2;
        const at = (k + 1) * row + end;
        if (total2 >= least[at]) continue;
        least[at] = total2;
        from[at] = begin;
        if (k + 1 < parts) reached[end] = Math.min(reached[end], total2);
      }
    }
  }
  let count = 1;
  const leastIn = (k) => least[k * row + size];
  for (let k = 2; k <= parts; k++) if (leastIn(k) < leastIn(count)) count = k;
  const hours = leastIn(count);
  if (hours >= bound) return void 0;
  const found = [];
  for (let k = count, end = size; k > 0; k--) {
    const begin = from[k * row + end];
    found.unshift(tasks.slice(begin, end));
    end = begin;
  }
  return { hours, parts: found };
}

// workflows-src/schedule/series-cuts.ts
var ORDERS = [0, 0.25, 0.5, 0.75, 1];
var wavesOfLanes = ({ waves, lane_waves, integration }) => [
  { parts: waves, barrier: integration, places: 96, refined: true, orders: ORDERS, tasks: NEVER },
  { parts: lane_waves, barrier: 0, places: 32, refined: false, orders: [0, 0.5, 1], tasks: LANE_TASKS }
];
var oneLaneEach = ({ waves, lane_waves, integration }) => [
  {
    parts: waves * lane_waves,
    barrier: integration / lane_waves,
    places: 96,
    refined: true,
    orders: ORDERS,
    tasks: NEVER
  }
];
function seriesCuts(open, shape, levels2) {
  const cutter = new Cutter(open, shape, levels2);
  const all = [...open.tasks.keys()];
  const { hours } = cutter.series(all, 0);
  if (hours === NEVER) return void 0;
  const slots = new Int32Array(all.length);
  const assign = (tasks, depth, above) => {
    for (const [place, part] of cutter.series(tasks, depth).parts.entries()) {
      const slot = above * levels2[depth].parts + place;
      if (depth + 1 < levels2.length)
        for (const component of cutter.components(part)) assign(component, depth + 1, slot);
      else for (const task of part) slots[task] = slot;
    }
  };
  assign(all, 0, 0);
  return { slots, hours };
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
    for (const task of tasks) sets.reset(task);
    for (const task of tasks)
      for (const other of this.#open.before[task]) if (inside.has(other)) sets.join(task, other);
    const components = /* @__PURE__ */ new Map();
    for (const task of [...tasks].sort((a, b) => a - b)) {
      const component = components.get(sets.find(task));
      if (component === void 0) components.set(sets.find(task), [task]);
      else component.push(task);
    }
    return [...components.values()];
  }
  #cut(tasks, depth) {
    const level = this.#levels[depth];
    if (tasks.length > level.tasks) return { hours: this.#asJob(tasks) + level.barrier, parts: [tasks] };
    const alone = this.#alone(tasks);
    if (alone !== void 0) return { hours: alone + level.barrier, parts: [tasks] };
    const before = this.#inside(tasks);
    const { start, tail } = times(
      tasks.map((task) => this.#open.hours[task]),
      before
    );
    const longest = tail.reduce((most, hours) => Math.max(most, hours), 0);
    const isLast = depth === this.#levels.length - 1;
    const componentHours = isLast ? void 0 : (members) => this.#alone(members) ?? this.series(
      [...members].sort((a, b) => a - b),
      depth + 1
    ).hours;
    let best = { hours: NEVER, parts: [] };
    for (const share of level.orders) {
      const keys = start.map((hours, x) => (1 - share) * hours + share * (longest - tail[x]));
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
  /** What connected tasks take as one job, or `NEVER`. */
  #asJob(tasks) {
    const { hours, minutes, kind } = this.#open;
    if (tasks.some((task) => kind[task] !== kind[tasks[0]])) return NEVER;
    const sum2 = (of) => tasks.reduce((all, task) => all + of[task], 0);
    return jobHours({ tasks: tasks.length, hours: sum2(hours), minutes: sum2(minutes) }, this.#shape);
  }
  /** What a single task takes as a job. */
  #alone(tasks) {
    return tasks.length === 1 ? this.#shape.start_up + this.#open.hours[tasks[0]] : void 0;
  }
  /** For each of the tasks the places among them of those that it comes after. */
  #inside(tasks) {
    const place = this.#place;
    for (const [x, task] of tasks.entries()) place[task] = x;
    const inside = tasks.map((task) => {
      const own = [];
      for (const other of this.#open.before[task]) {
        const x = place[other];
        if (x >= 0) own.push(x);
      }
      return own;
    });
    for (const task of tasks) place[task] = -1;
    return inside;
  }
};
function times(hours, before) {
  const start = hours.map(() => 0);
  const tail = [...hours];
  for (const [x, others] of before.entries())
    for (const y of others) start[x] = Math.max(start[x], start[y] + hours[y]);
  for (let x = hours.length - 1; x >= 0; x--)
    for (const y of before[x])
      tail[y] = Math.max(tail[y], tail[x] + hours[y]);
  return { start, tail };
}

// workflows-src/schedule/tree.ts
function wavesOf({ slots, shape }) {
  const waves = Array.from({ length: shape.waves }, () => []);
  for (const [task, slot] of slots.entries()) waves[Math.floor(slot / shape.lane_waves)].push(task);
  return waves.filter((tasks) => tasks.length > 0);
}
function legsOf(open, { slots, shape }, tasks) {
  const together2 = shape.one_lane && tasks.some((task) => slots[task] !== slots[tasks[0]]);
  const lanes = together2 ? [tasks] : connected(open, tasks, () => true);
  return lanes.map((lane) => {
    const jobs = connected(open, lane, (a, b) => slots[a] === slots[b]);
    const used = [...new Set(lane.map((task) => slots[task]))].sort((a, b) => a - b);
    const inOrder = jobs.sort((a, b) => byRemaining(open, a, b));
    const waves = used.map((slot) => inOrder.filter(([first]) => slots[first] === slot));
    return { waves, remaining: remainingOf(open, lane) };
  }).sort((a, b) => b.remaining - a.remaining || firstOf(a) - firstOf(b));
}
var firstOf = ({ waves }) => waves[0]?.[0]?.[0] ?? 0;
var remainingOf = ({ remaining }, tasks) => tasks.reduce((most, task) => Math.max(most, remaining[task]), 0);
var byRemaining = (open, a, b) => remainingOf(open, b) - remainingOf(open, a) || a[0] - b[0];
function connected({ before }, tasks, counts) {
  const known = new Set(tasks);
  const sets = groups(before.length);
  for (const task of tasks) sets.reset(task);
  for (const task of tasks)
    for (const other of before[task]) if (known.has(other) && counts(task, other)) sets.join(task, other);
  const members = /* @__PURE__ */ new Map();
  for (const task of tasks) {
    const set = sets.find(task);
    const own = members.get(set);
    if (own === void 0) members.set(set, [task]);
    else own.push(task);
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
  { tasks: MOST_JOB_TASKS, minutes: NEVER }
];
function arrange(open, waves, costs) {
  const { overhead_seconds, max_parallel = NEVER } = costs;
  const overhead = overhead_seconds / 3600;
  const fixed = { waves, lane_waves: LANE_WAVES, start_up: overhead, integration: overhead, max_parallel };
  const deepest = levels(open).reduce((most, level) => Math.max(most, level + 1), 0);
  for (const job of JOBS) {
    if (deepest > job.tasks * waves * LANE_WAVES) continue;
    const shape = { ...fixed, job, fusing: FUSING_SHARE * criticalPath(open) };
    const candidates2 = [true, false].flatMap((one_lane) => candidatesOf(open, { ...shape, one_lane }));
    const best = shortest(open, candidates2);
    if (best === void 0) continue;
    const second = shortest(
      open,
      candidates2.filter((candidate) => candidate !== best)
    );
    const starts = second === void 0 || max_parallel === NEVER ? [best] : [best, second];
    const improved = starts.map((start) => ({
      ...start,
      slots: improve(open, start.shape, start.slots, 1 / starts.length).slots
    }));
    return shortest(open, [best, ...improved]);
  }
  return void 0;
}
function candidatesOf(open, shape) {
  const cuts = seriesCuts(open, shape, shape.one_lane ? oneLaneEach(shape) : wavesOfLanes(shape));
  const found = cuts === void 0 ? [] : [shape.one_lane ? inLanes(cuts.slots, shape) : cuts.slots];
  return [...found, inLanes(levels(open), shape)].map((slots) => ({ slots, shape }));
}
function levels({ before }) {
  const level = new Int32Array(before.length);
  for (const [task, others] of before.entries())
    for (const other of others) level[task] = Math.max(level[task], level[other] + 1);
  return level;
}
function inLanes(part, { lane_waves }) {
  const sizes = [];
  for (const own of part) sizes[own] = (sizes[own] ?? 0) + 1;
  let slot = -1;
  let tasks = 0;
  const slots = sizes.map((size) => {
    tasks += size;
    slot++;
    if (slot % lane_waves !== 0 && tasks > LANE_TASKS) slot += lane_waves - slot % lane_waves;
    if (slot % lane_waves === 0) tasks = size;
    return slot;
  });
  return part.map((own) => slots[own]);
}
function shortest(open, candidates2) {
  let best;
  let least = NEVER;
  for (const candidate of candidates2) {
    const hours = arrangedHours(open, candidate);
    if (hours === NEVER || hours >= least * (1 - 1e-9)) continue;
    best = candidate;
    least = hours;
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
function blockedBy(plan, outcomes2) {
  const next = successors(plan);
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
  return meet(namesOf(a, b), namesOf(b, a), "**", (left, right) => meet([...left], [...right], "*", sameCharacter));
}
function namesOf(glob, other) {
  const names2 = withoutBraces(glob).replace(/^\.?\/+/, "").split("/").filter((name) => name !== "" && name !== ".").map((name) => name.includes(SEVERAL) ? "**" : name).map((name) => name === "**" ? name : name.replace(/[@!?*+]\([^)]*\)|\[[^\]]*\]|\*+|^!.*/g, "*"));
  const last = names2.at(-1) ?? "";
  const isFile2 = /.\.[a-z]\w*$/i.test(last) && !`/${other}`.includes(`/${last}/`);
  return last === "**" || isFile2 ? names2 : [...names2, "**"];
}
var SEVERAL = "\0";
function withoutBraces(glob) {
  const outer = glob.replace(/\{[^{}]*\}/g, (brace) => /[/\0]/.test(brace) ? SEVERAL : "*");
  return outer === glob ? glob : withoutBraces(outer);
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
var shareFiles = (task, other) => task.files.some((a) => other.files.some((b) => overlap(a, b)));
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
  for (const [i, task] of tasks.entries()) {
    for (const other of Array.from(dependencies[i] ?? [])) follow(i, other);
    if (task.files.length === 0) continue;
    for (const other of stating.filter((place) => place < i).reverse()) {
      if (isEarlier(other, i) || !shareFiles(task, tasks[other])) continue;
      conflicts.push({ first: other, second: i });
      follow(i, other);
    }
  }
  return conflicts;
}

// workflows-src/schedule/open-tasks.ts
function openTasks(plan, isOpen, times2) {
  const open = plan.tasks.filter(({ id }) => isOpen(id)).sort((a, b) => a.id < b.id ? -1 : 1);
  const known = new Set(open.map(({ id }) => id));
  const inside = oncePerList((ids) => ids.filter((id) => known.has(id)));
  const inner = open.map((task) => ({ ...task, depends_on: inside(task.depends_on) }));
  return indexed(byEarliestStart(topologicalOrder({ version: 1, tasks: inner })), times2);
}
function oncePerList(make) {
  const known = /* @__PURE__ */ new Map();
  return (ids) => {
    const made = known.get(ids) ?? make(ids);
    known.set(ids, made);
    return made;
  };
}
function byEarliestStart(tasks) {
  const end = /* @__PURE__ */ new Map();
  const start = /* @__PURE__ */ new Map();
  for (const { id, depends_on, duration } of tasks) {
    const latest = depends_on.reduce((most, other) => Math.max(most, end.get(other)), 0);
    start.set(id, latest);
    end.set(id, latest + duration.most_likely);
  }
  const at = ({ id }) => start.get(id);
  return [...tasks].sort((a, b) => at(a) - at(b) || (a.id < b.id ? -1 : 1));
}
function indexed(tasks, times2) {
  const index = new Map(tasks.map(({ id }, i) => [id, i]));
  const indicesOf = oncePerList((ids) => Int32Array.from(ids, (id) => index.get(id)));
  const before = tasks.map(({ depends_on }) => indicesOf(depends_on));
  const kept_apart = fileConflicts(tasks, before);
  for (const { first, second } of kept_apart) before[second] = Int32Array.of(...before[second], first);
  const after = tasks.map(() => []);
  for (const [i, indices] of before.entries()) for (const j of indices) after[j]?.push(i);
  const hours = Float64Array.from(tasks, ({ duration }) => duration.most_likely * times2.runner_hours_per_hour);
  const kinds = /* @__PURE__ */ new Map();
  const kindOf = ({ runs_on }) => {
    const label = JSON.stringify(runs_on ?? times2.runs_on);
    if (!kinds.has(label)) kinds.set(label, kinds.size);
    return kinds.get(label);
  };
  return {
    tasks,
    hours,
    minutes: Float64Array.from(tasks, times2.minutesOf),
    kind: Int32Array.from(tasks, kindOf),
    kept_apart,
    before,
    after: after.map((indices) => Int32Array.from(indices)),
    remaining: remainingHours(hours, after)
  };
}
function remainingHours(hours, after) {
  const remaining = new Float64Array(hours.length);
  for (let i = hours.length - 1; i >= 0; i--) {
    let longest = 0;
    for (const j of Array.from(after[i] ?? [])) longest = Math.max(longest, remaining[j]);
    remaining[i] = hours[i] + longest;
  }
  return remaining;
}

// workflows-src/schedule/write-wave.ts
function writeWave(open, legs, shape, at) {
  const write = (some) => {
    const matrices = matricesOf(open, some, shape, at.waves);
    const { wave, fitting: fitting2 } = fill(open, at.number, matrices, at.times);
    if (fitting2.length === 0) return void 0;
    if (fitting2.length === matrices.lanes.length + matrices.jobs.length)
      return { wave, hours: matrices.parallel.hours, complete: some === legs };
    return write(fitting2);
  };
  const first = legs.flatMap(({ waves, remaining }) => (waves[0] ?? []).map((job) => ({ waves: [[job]], remaining })));
  const written = write(legs) ?? write(first.slice(0, MATRIX_LEGS));
  if (written === void 0) throw new RangeError("a job is larger than a wave may be");
  return written;
}
function fill(open, number, { jobs, lanes, parallel }, times2) {
  let room = WAVE_BYTES;
  const fitting2 = [];
  const written = (legs, writtenAs) => legs.flatMap((leg, index) => {
    const entry = writtenAs(leg, index);
    room -= Buffer.byteLength(JSON.stringify(entry)) + 1;
    if (room <= 0) return [];
    fitting2.push(leg);
    return [entry];
  });
  const writtenLanes = written(
    lanes.slice(0, MATRIX_LEGS),
    (leg, index) => laneOf(open, leg, LANE_WAVES, parallel.lane[index], times2)
  );
  const writtenJobs = written(jobs, (leg) => jobOf(open, leg.waves[0]?.[0] ?? [], times2));
  const max_parallel = { jobs: parallel.jobs, lanes: parallel.lanes };
  return { wave: { number, jobs: writtenJobs, lanes: writtenLanes, max_parallel }, fitting: fitting2 };
}

// workflows-src/schedule/next-wave.ts
var NO_JOBS = { number: 0, jobs: [], lanes: [], max_parallel: { jobs: 1, lanes: 1 } };
var nextWave = (plan, outcomes2, options) => planWaves(plan, outcomes2, options).next().value?.wave;
function* planWaves(plan, outcomes2, options) {
  const blocked = blockedBy(plan, outcomes2);
  const placed = new Set(outcomes2.map(({ task_id }) => task_id));
  for (let used = 0; used < options.waves_left; ) {
    const open = openTasks(plan, (id) => !placed.has(id) && !blocked.has(id), options);
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

// workflows-src/plan/plan-json.ts
function parsePlanJson(text, file) {
  const plan = JSON.parse(text);
  if (plan?.version !== 1 || !Array.isArray(plan.tasks))
    throw new Error(`${file} is not a plan as stage 3 writes it: expected version 1 and tasks`);
  const wrong = plan.tasks.findIndex(({ id }) => !ID.test(id));
  if (wrong >= 0) throw new Error(`${file}: tasks.${wrong}.id is no id: ${JSON.stringify(plan.tasks[wrong]?.id)}`);
  return { ...plan, version: 1, tasks: sharingLists(plan.tasks) };
}
function sharingLists(tasks) {
  const lists = /* @__PURE__ */ new Map();
  return tasks.map((task) => {
    const key = task.depends_on.join();
    const depends_on = lists.get(key) ?? task.depends_on;
    lists.set(key, depends_on);
    return { ...task, depends_on };
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

// workflows-src/plan/plan.ts
var MODES = ["auto", "phases", "graph", "first-phase"];

// workflows-src/task/choices.ts
var ARCHITECTURE = ["auto", "always", "never"];
var RESUME = ["auto", "never"];

// workflows-src/task/runner-argv.ts
var PLACEHOLDERS = {
  prompt_file: "TASK_PROMPT_FILE",
  task_id: "TASK_ID",
  task_name: "TASK_NAME",
  task_file: "TASK_JSON",
  context_dir: "TASK_CONTEXT_DIR",
  dependencies_dir: "TASK_DEPS_DIR",
  result_file: "TASK_RESULT_FILE",
  report_file: "TASK_REPORT_FILE",
  timeout_seconds: "TASK_TIMEOUT_SECONDS",
  model: "TASK_MODEL",
  budget_usd: "TASK_BUDGET_USD",
  max_turns: "TASK_MAX_TURNS"
};
function readArgv(json) {
  const [program, ...args] = parseTexts(json);
  if (program === void 0 || program.trim() === "") {
    const given = json.trim() === "" ? "nothing" : oneLine(json);
    throw new Error(
      `runner_argv must be a JSON list of texts that begins with a program, e.g. ["my-agent", "{prompt_file}"], not ${given}`
    );
  }
  const used = [program, ...args].flatMap((each) => [...each.matchAll(PLACEHOLDER)]);
  const unknown = used.find(([, name = ""]) => !Object.hasOwn(PLACEHOLDERS, name))?.[0];
  if (unknown !== void 0) {
    const known = Object.keys(PLACEHOLDERS).map((name) => `{${name}}`);
    throw new Error(`runner_argv holds ${unknown}: expected one of ${known.join(", ")}`);
  }
  return [program, ...args];
}
var PLACEHOLDER = /\{([a-z_]+)\}/g;
function parseTexts(json) {
  try {
    const list2 = JSON.parse(json);
    return Array.isArray(list2) && list2.every((each) => typeof each === "string") ? list2 : [];
  } catch {
    return [];
  }
}
function wrongRunnerSettings(settings) {
  const { runner, runner_argv = "", setup = "", budget_usd = 0, max_turns = 0 } = settings;
  const wrong = [];
  if (runner === "custom") {
    try {
      readArgv(runner_argv);
    } catch (error) {
      wrong.push(error.message);
    }
  } else {
    for (const [name, value] of Object.entries({ runner_argv, setup }))
      if (value !== "") wrong.push(`${name} is read only with runner: custom, not with ${runner}`);
  }
  if (!(Number(budget_usd) >= 0)) wrong.push(`budget_usd must be a number from 0, not ${budget_usd}`);
  if (!(Number.isInteger(Number(max_turns)) && Number(max_turns) >= 0))
    wrong.push(`max_turns must be a whole number from 0, not ${max_turns}`);
  return wrong;
}

// workflows-src/inline/settings.ts
function readSettings(json) {
  const settings = JSON.parse(json);
  const oneOf = (name, allowed) => allowed.includes(`${settings[name]}`) ? "" : `${name} must be one of ${allowed.join(", ")}, not ${JSON.stringify(settings[name])}`;
  const wrong = [
    ID.test(settings.project_id) ? "" : `project_id must match ${ID.source}, not ${JSON.stringify(settings.project_id)}`,
    atLeastOne(settings.max_parallel) ? "" : `max_parallel must be a whole number from 1, not ${settings.max_parallel}`,
    atLeastOne(settings.timeout_minutes) ? "" : `timeout_minutes must be a whole number from 1, not ${settings.timeout_minutes}`,
    Number.isInteger(Number(settings.stall_minutes)) && Number(settings.stall_minutes) >= 0 ? "" : `stall_minutes must be a whole number from 0, not ${settings.stall_minutes}`,
    Number(settings.runner_hours_per_hour) > 0 ? "" : `runner_hours_per_hour must be a number above 0, not ${settings.runner_hours_per_hour}`,
    oneOf("mode", MODES),
    oneOf("runner", ["auto", ...RUNNERS]),
    oneOf("on_invalid_plan", ["fallback", "fail"]),
    oneOf("architecture", ARCHITECTURE),
    oneOf("resume", RESUME),
    ...wrongGlobs(settings.protected_paths).map(
      (glob) => `protected_paths must be globs relative to the repository, not ${JSON.stringify(glob)}`
    ),
    isInside(settings.plan) ? "" : `plan must be a path inside of the repository, not ${JSON.stringify(settings.plan)}`,
    labelsOf(settings.runs_on) ? "" : `runs_on must be a label or a JSON list of labels, not ${JSON.stringify(settings.runs_on)}`,
    ...wrongRunnerSettings(settings)
  ].filter((text) => text !== "");
  if (wrong.length > 0) throw new Error(wrong.join("; "));
  return { ...settings, plan: settings.plan.replaceAll("{project_id}", settings.project_id) };
}
var atLeastOne = (value) => Number.isInteger(Number(value)) && Number(value) >= 1;
var waveOptions = (settings, number, timeouts) => ({
  number,
  waves_left: WAVES - number + 1,
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
  const plan = readPlanFile(env.PLAN_FILE);
  const wave = JSON.parse(env.WAVE);
  const stage4 = wave.number === 0;
  const { head, results, error } = await integrate({
    repository: process.cwd(),
    project_id: settings.project_id,
    base: env.BASE,
    plan,
    wave,
    artifactOf: downloadedArtifacts(env.ARTIFACTS, env.ARTIFACT_PREFIX),
    previous: readResults(env.RESULTS_FILE),
    inputs: stage4 ? await inputsAt(env.BASE, plan, settings) : inputsOf(env.RESULTS_FILE),
    protected_paths: protectedPaths(settings.protected_paths),
    more_waves: !stage4 && wave.number < WAVES,
    environment: credentials(env.TOKEN)
  });
  writeResults(env.RESULTS_FILE, results);
  if (error !== void 0) throw error;
  const options = waveOptions(settings, wave.number + 1, readTimeouts(env.PLAN_FILE));
  const next = stage4 ? void 0 : nextWave(plan, outcomes(results), options);
  return { head, next: toJson(next ?? NO_JOBS), more: `${next !== void 0}` };
});
var inputsAt = async (head, plan, settings) => (await runInputs(".", { plan, settings, head, merges: [] })).inputs;
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
