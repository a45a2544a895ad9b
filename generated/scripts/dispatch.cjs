"use strict";
const { AsyncLocalStorage } = require("node:async_hooks");
const { spawn } = require("node:child_process");
const { createHash, randomUUID } = require("node:crypto");
const { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } = require("node:fs");
const { basename, dirname, join, posix } = require("node:path");
const { pipeline } = require("node:stream/promises");
// workflows-src/github/artifact-zip.ts
var MAX_ZIP_BYTES = 2 ** 30;

// workflows-src/git/processes.ts
var SETTINGS = [
  "core.hooksPath=/dev/null",
  "core.fsmonitor=false",
  "commit.gpgSign=false",
  "push.gpgSign=false",
  "gc.auto=0",
  "maintenance.auto=false",
  "safe.bareRepository=all",
  "clone.defaultRemoteName=origin",
  "protocol.file.allow=always",
  "log.follow=false",
  "log.showSignature=false",
  "color.ui=false",
  "core.quotePath=true",
  "diff.renames=true",
  "fetch.recurseSubmodules=false",
  "i18n.commitEncoding=UTF-8",
  "i18n.logOutputEncoding=UTF-8",
  "init.defaultRefFormat=files",
  "merge.renames=true",
  "push.followTags=false",
  "push.pushOption=",
  "push.recurseSubmodules=no",
  "submodule.recurse=false"
].flatMap((setting) => ["-c", setting]);
var running = /* @__PURE__ */ new Map();
var closed = /* @__PURE__ */ new Set();
var isIn = (path, folder) => `${path}/`.startsWith(`${folder}/`);
var isClosed = (path) => [...closed].some((folder) => isIn(path, folder));
function startGit(cwd, args, env, stdin = "pipe") {
  const child = spawn("git", [...SETTINGS, ...args], { cwd, env, detached: true, stdio: [stdin, "pipe", "pipe"] });
  running.set(child, { cwd, isPush: args[0] === "push" });
  const forget = () => void running.delete(child);
  child.on("close", forget).on("error", forget);
  return child;
}
function killGroup({ pid }, signal) {
  try {
    if (pid !== void 0) process.kill(-pid, signal);
  } catch {
  }
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
var REPOSITORY_VARIABLE = /^GIT_((IMPLICIT_)?WORK_TREE|(COMMON_)?DIR|(INDEX|SHALLOW|GRAFT)_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|PREFIX|REPLACE_REF_BASE|NO_REPLACE_OBJECTS|CONFIG(_PARAMETERS|_COUNT)?)$/;
var IDENTITY = {
  GIT_AUTHOR_NAME: "SOMAS Workflows",
  GIT_AUTHOR_EMAIL: "somas-workflows@users.noreply.github.com",
  GIT_COMMITTER_NAME: "SOMAS Workflows",
  GIT_COMMITTER_EMAIL: "somas-workflows@users.noreply.github.com",
  GIT_TERMINAL_PROMPT: "0",
  GIT_LFS_SKIP_SMUDGE: "1"
};
function environmentFor({ env }) {
  const kept = Object.entries(process.env).filter(([name]) => !REPOSITORY_VARIABLE.test(name));
  return { ...Object.fromEntries(kept), ...IDENTITY, ...env };
}
var deadlines = new AsyncLocalStorage();
var describeDeadline = ({ seconds }) => `it takes longer than ${Math.round(seconds)} s`;
var MAX_OUTPUT = 1 << 28;
var MAX_MESSAGES = 1e6;
async function git(cwd, args, options = {}) {
  const pieces = [];
  let size = 0;
  const { exitCode, stderr } = await run(cwd, args, options, (piece) => {
    size += piece.length;
    if (size > MAX_OUTPUT) throw new Error(`it prints more than ${MAX_OUTPUT} bytes`);
    pieces.push(piece);
  });
  const stdout = Buffer.concat(pieces).toString();
  if (exitCode !== 0) throw new GitError(args, exitCode, stdout, stderr);
  return stdout.replace(/\n$/, "");
}
async function streamGit(cwd, args, options) {
  const { exitCode, stderr } = await run(cwd, args, options, options.onPiece);
  if (exitCode !== 0) throw new GitError(args, exitCode, "", stderr);
}
var STRAY_SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];
var MAX_STARTS = 5;
function run(cwd, args, options, onPiece, start = 1) {
  return new Promise((resolve2) => {
    if (isClosed(cwd)) return;
    const child = startGit(cwd, args, environmentFor(options), options.stdin);
    let stderr = "";
    let isSilent = true;
    const deadline = deadlines.getStore();
    const timer = deadline && setTimeout(() => endLate(deadline), Math.max(0, deadline.end - performance.now()));
    const endLate = (passed) => {
      killGroup(child, "SIGKILL");
      stderr = "";
      end(-1, describeDeadline(passed));
    };
    const end = (exitCode, reason) => {
      clearTimeout(timer);
      if (!isClosed(cwd)) resolve2({ exitCode: exitCode ?? -1, stderr: stderr || reason });
    };
    child.stdout?.on("data", (piece) => {
      isSilent = false;
      try {
        onPiece(piece);
      } catch (error) {
        killGroup(child, "SIGKILL");
        end(-1, String(error));
      }
    });
    child.stderr?.setEncoding("utf8").on("data", (piece) => {
      if (stderr.length < MAX_MESSAGES) stderr += piece;
    });
    child.on("error", (error) => end(-1, error.message));
    child.on("close", (exitCode, signal) => {
      const isStray = isSilent && stderr === "" && STRAY_SIGNALS.includes(signal);
      clearTimeout(timer);
      if (isStray && start < MAX_STARTS) resolve2(run(cwd, args, options, onPiece, start + 1));
      else end(exitCode, signal === null ? "" : `ended by ${signal}`);
    });
    child.stdin?.on("error", () => {
    });
    if (options.onStart !== void 0 && child.stdin !== null) options.onStart(child.stdin);
    else child.stdin?.end(options.input ?? "");
  });
}

// workflows-src/git/paths.ts
var listPaths = async (cwd, args) => splitPaths(await git(cwd, args));
var splitPaths = (output) => [...new Set(output.split("\0").map((path) => path.replace(/^\n/, "")))].filter((path) => path !== "");
var findExisting = (repository, commits, paths) => listTrees(repository, commits, [], paths);
async function listTrees(repository, commits, options, paths) {
  const list = ["ls-tree", "-z", "--name-only", "--full-tree", ...options];
  const found = commits.map((commit) => listPaths(repository, [...list, commit, "--", ...paths]));
  return new Set((await Promise.all(found)).flat());
}

// workflows-src/git/merge.ts
var parentsOf = /* @__PURE__ */ new Map();
async function containsCommit(repository, commit, ancestor) {
  if (commit === ancestor || parentsOf.get(repository)?.get(commit)?.includes(ancestor)) return true;
  try {
    await git(repository, ["merge-base", "--is-ancestor", ancestor, commit]);
    return true;
  } catch (error) {
    if (error instanceof GitError && error.exitCode === 1) return false;
    throw error;
  }
}

// workflows-src/git/objects.ts
async function withObjectReader(repository, env, use) {
  let stdin;
  let commands = "";
  let onPiece = (_) => {
  };
  const ended = streamGit(repository, ["cat-file", "--batch-command"], {
    env,
    onPiece: (piece) => onPiece(piece),
    // A process that is started again has answered nothing yet.
    onStart: (pipe) => {
      stdin = pipe;
      pipe.write(commands);
    }
  });
  const early = ended.then(() => Promise.reject(new Error("git ended before it answered")));
  early.catch(() => {
  });
  async function ask(command, names, checkBytes) {
    if (names.length === 0) return [];
    const answer = new Promise((resolve2) => {
      const parse = createParser(command === "contents", names.length, resolve2);
      let bytes = 0;
      onPiece = (piece) => {
        bytes += piece.length;
        checkBytes?.(bytes);
        parse(piece);
      };
    });
    commands = names.map((name) => `${command} ${name}
`).join("");
    stdin?.write(commands);
    return Promise.race([answer, early]);
  }
  try {
    return await use({
      describe: (names) => ask("info", names),
      read: (names, check) => ask("contents", names, check)
    });
  } finally {
    stdin?.end();
    await ended.catch(() => {
    });
  }
}
var readBlobs = (repository, objects) => withObjectReader(repository, {}, async (reader) => {
  const found = await reader.read(objects);
  return found.map(({ type, contents }) => type === "blob" ? contents : void 0);
});
function createParser(hasContents, count, onEnd) {
  const objects = [];
  let pieces = [];
  let size = 0;
  let needed = 1;
  return (piece) => {
    pieces.push(piece);
    size += piece.length;
    if (size < needed) return;
    let rest = Buffer.concat(pieces);
    for (needed = 1; rest.length > 0; ) {
      const begin = rest.indexOf("\n") + 1;
      if (begin === 0) {
        needed = rest.length + 1;
        break;
      }
      const [name = "", type = "missing", bytes] = rest.toString("utf8", 0, begin - 1).split(" ");
      const isWhole = hasContents && bytes !== void 0;
      const length = isWhole ? Number(bytes) : 0;
      needed = begin + length + (isWhole ? 1 : 0);
      if (rest.length < needed) break;
      objects.push({ name, type, size: Number(bytes ?? 0), contents: rest.subarray(begin, begin + length) });
      rest = rest.subarray(needed);
      needed = 1;
    }
    pieces = [rest];
    size = rest.length;
    if (objects.length === count) onEnd(objects);
  };
}

// workflows-src/git/pack.ts
var PACK_LIMITS = { objects: 1e6, object_bytes: 100 * 2 ** 20, unpacked_bytes: 2 * 2 ** 30 };
var FIRST_WINDOW = 2 ** 20;
var LARGEST_CHUNK = 2 ** 20;

// workflows-src/git/tree-size.ts
var TREE_LIMITS = {
  /** More than the commit holds that the work builds on. */
  added_paths: 1e6,
  levels: 1e3,
  bytes: 2 ** 28
};

// workflows-src/git/bundle.ts
var BUNDLE_LIMITS = {
  bytes: 2 ** 30,
  header_bytes: 1e6,
  /** Commits for each task, of its attempts too. */
  refs: 100,
  commits: 1e4,
  commit_bytes: 64e3,
  small_bytes: 1e7,
  /** For git on a bundle below `small_bytes`. */
  small_seconds: 30,
  seconds: 120
};

// workflows-src/plan/runner-names.ts
var AGENTS = ["claude", "codex", "copilot", "gemini", "aider", "opencode"];
var RUNNERS = ["command", "somas", "brief", ...AGENTS, "custom"];
var RUNNER_CHOICES = ["auto", ...RUNNERS];

// workflows-src/task/no-wall.ts
var NO_WALL = {
  off: "the variable SOMAS_WALL is off",
  act: "act runs the jobs on a machine of yours",
  system: "the machine does not run Linux",
  root: "the runner's user cannot become root with sudo without a password",
  tools: "the machine lacks useradd, setpriv, prlimit or GNU find"
};

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

// workflows-src/text/json.ts
var isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var isAmount = (value) => typeof value === "number" && Number.isFinite(value) && value >= 0;
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
var readCount = (value) => isAmount(value) && Number.isSafeInteger(value) ? value : void 0;

// workflows-src/text/one-line.ts
function toOneLine(text, limit = 300) {
  const line = text.replace(/[\p{C}\p{Z}]+/gu, " ").trim();
  return line.length <= limit ? line : `${line.slice(0, limit)}…`;
}

// workflows-src/integrate/leg-results.ts
var artifactName = ({ project_id, wave }, legId) => `somas-${project_id}-wave-${wave.number}-${legId}`;
var NOT_STARTED_FILE = "not_started.json";
var RESULTS_FILE = "results.json";
var BUNDLE_FILE = "result.bundle";
var RESULTS_LIMITS = {
  bytes: 5e6,
  entries: 1e4,
  /** Lists and objects inside each other. */
  depth: 64
};
var ARTIFACT_FILES = /* @__PURE__ */ new Map([
  [RESULTS_FILE, RESULTS_LIMITS.bytes],
  [NOT_STARTED_FILE, RESULTS_LIMITS.bytes],
  [BUNDLE_FILE, BUNDLE_LIMITS.bytes]
]);

// workflows-src/plan/duration.ts
var SPREAD = {
  LOW: [0.9, 1.2],
  MEDIUM: [0.8, 1.5],
  HIGH: [0.7, 2],
  CRITICAL: [0.6, 3]
};
var MAX_HOURS = 1e6;
var HOURS_PER_UNIT = [
  [/^(s|secs?|seconds?)$/, 1 / 3600],
  [/^(m|mins?|minutes?)$/, 1 / 60],
  [/^(h|hrs?|hours?)$/, 1],
  [/^(d|days?)$/, 8],
  [/^(w|wks?|weeks?)$/, 40],
  [/^(mo|mons?|months?)$/, 160]
];
var NUMBER = String.raw`(?:\d+\.?\d*|\.\d+)`;
var QUANTITY = String.raw`${NUMBER}\s*[A-Za-z]*|${NUMBER}\s*[A-Za-z]+(?:\s*${NUMBER}\s*[A-Za-z]+)+`;
var DURATION_TEXT = new RegExp(
  String.raw`^\s*(?:~?\s*(${QUANTITY})(?:\s*(?:-|–|—|to)\s*(${QUANTITY}))?|[Pp][\d.DdHhMmSsTtWw]+)\s*$`
);
var PART = new RegExp(String.raw`(${NUMBER})\s*([a-z]*)`, "g");
var EXPECTED = `expected a time over 0 and at most ${MAX_HOURS} hours, such as 6.5 (hours), "8-12 hours", "2h 30m", "1d" or {optimistic, most_likely, pessimistic}`;
function spreadByRisk(hours, risk) {
  const [optimistic, pessimistic] = SPREAD[risk];
  return {
    optimistic: round(hours * optimistic),
    most_likely: hours,
    pessimistic: Math.min(MAX_HOURS, round(hours * pessimistic))
  };
}
var round = (hours) => Number(hours.toPrecision(6));

// workflows-src/plan/loaded-plan.ts
var PLAN_FILE = "The plan file";
var FALLBACK_TASK = {
  id: "FALLBACK-001",
  name: "Sequential Implementation",
  description: "Execute implementation in sequential mode",
  duration: spreadByRisk(24, "MEDIUM"),
  depends_on: [],
  risk: "MEDIUM",
  context_requirements: [],
  files: []
};
var createFallbackPlan = (file, mode, problems, texts = []) => ({
  version: 1,
  tasks: [{ ...FALLBACK_TASK, ...texts.length > 0 && { texts } }],
  source: { file, mode, fallback: true, problems }
});
var isFallbackWithoutText = ({ id, description, texts = [] }) => id === FALLBACK_TASK.id && description === FALLBACK_TASK.description && !texts.some(({ title }) => title.startsWith(PLAN_FILE));
var reportMissingPlan = (file) => ({
  code: "plan-missing",
  severity: "error",
  file,
  line: 1,
  column: 1,
  message: "the plan file does not exist"
});

// workflows-src/plan/project.ts
var ID_PATTERN = /^(?!.*\.\.)(?!.*\.(?:lock)?$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
var locateArtifacts = (projectId) => `.somas/projects/${projectId}/artifacts`;
var nameBranch = (projectId) => `somas/${projectId}`;
var locateHeldBranches = (projectId) => `somas-held/${projectId}`;

// workflows-src/plan/plan-json.ts
function parsePlanJson(text, file) {
  const plan = JSON.parse(text);
  if (plan?.version !== 1 || !Array.isArray(plan.tasks))
    throw new Error(`${file} is not a plan.json of stage 3: expected version 1 and tasks`);
  const index = plan.tasks.findIndex(({ id }) => !ID_PATTERN.test(id));
  if (index >= 0) throw new Error(`${file}: tasks.${index}.id is not an id: ${JSON.stringify(plan.tasks[index]?.id)}`);
  return { ...plan, version: 1, tasks: shareLists(plan.tasks) };
}
function shareLists(tasks) {
  const lists = /* @__PURE__ */ new Map();
  return tasks.map((task) => {
    const key = task.depends_on.join();
    const depends_on = lists.get(key) ?? task.depends_on;
    lists.set(key, depends_on);
    return { ...task, depends_on };
  });
}

// workflows-src/text/markdown.ts
var LINKED = /:\/\/|www\.|mailto:|xmpp:|@[a-z0-9]/i;
var escapeMarkdown = (text, limit) => toOneLine(text, limit).split(/([ `|\\])/).map((word) => LINKED.test(word) ? formatCode(word) : word.replace(/[\\`*_[\]<>|#&~$]/g, "\\$&")).join("");
function formatTable(head, rows, alignments = head.map(() => "---")) {
  const formatCell = (cell) => `${cell}`.replace(/(?<!\\)\|/g, "\\|").replace(/\s*\n\s*/g, " ");
  return [head, alignments, ...rows].map((cells) => `| ${cells.map(formatCell).join(" | ")} |`).join("\n");
}
var formatCode = (text) => `\`${text}\``;

// workflows-src/task/result-file.ts
var tasksFolder = (projectId) => `${locateArtifacts(projectId)}/tasks`;
var resultPath = (projectId, taskId) => `${tasksFolder(projectId)}/${taskId}_result.md`;
var allResultsPath = (projectId) => resultPath(projectId, "_all");
var SEAL_START = "<!-- somas-result";
var SEAL_END = "-->";
var SECTION = new RegExp(`(?:^|\\n\\n)${SEAL_START}\\n((?:[\\w-]+: .*\\n)*)${SEAL_END}\\n`, "g");
function splitResults(text) {
  const sections = /* @__PURE__ */ new Map();
  let start = 0;
  for (const { index, 0: seal, 1: trailers = "" } of text.matchAll(SECTION)) {
    const end = index + seal.length;
    const [, id] = /^Task: (.*)$/m.exec(trailers) ?? [];
    if (id !== void 0) sections.set(id, text.slice(start, end).trimStart());
    start = end;
  }
  return sections;
}

// workflows-src/pipeline/run-files.ts
var ARCHITECTURE_TASK = "ARCHITECTURE";
var orMissing = (test) => (value) => value === void 0 || test(value);
var matches = (pattern) => (value) => typeof value === "string" && pattern.test(value);
var listOf = (test) => (value) => Array.isArray(value) && value.every(test);
var recordOf = (test) => (value) => isObject(value) && Object.entries(value).every(([id, entry]) => isId(id) && test(entry));
var oneOf = (words) => (value) => typeof value === "string" && words.includes(value);
var isText = (value) => typeof value === "string";
var isId = matches(ID_PATTERN);
var isCommit = matches(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);
var isDigest = matches(/^[0-9a-f]{64}$/);
var isTime = matches(/^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/);
var isWord = matches(/^[!-~]*$/);
var isWholeNumber = (value) => readCount(value) !== void 0;
var findWrongField = (value, fields) => isObject(value) ? Object.entries(fields).find(([name, test]) => !test(value[name]))?.[0] : "its form";
var hasFields = (fields) => (value) => findWrongField(value, fields) === void 0;
var isOverlap = hasFields({ files: listOf(isText), tasks: listOf(isId), diff: isText });
var isUsage = hasFields({
  cost_usd: orMissing(isAmount),
  tokens: orMissing(isAmount),
  turns: orMissing(isAmount)
});
var resultFields = (project_id, ids, task_id) => ({
  task_id: (value) => isId(value) && ids.has(value),
  task_name: isText,
  verdict: oneOf(Object.keys(VERDICTS)),
  reason: isText,
  runner: orMissing(oneOf(RUNNERS)),
  seconds: isAmount,
  setup_seconds: orMissing(isAmount),
  usage: orMissing(isUsage),
  attempts: orMissing(isAmount),
  digest: orMissing((value) => value === "" || isDigest(value)),
  commit: orMissing(isCommit),
  wave: isWholeNumber,
  leg: orMissing(hasFields({ position: isWholeNumber, started: isTime })),
  no_wall: orMissing(oneOf(Object.keys(NO_WALL))),
  tries: orMissing(isAmount),
  overlap: orMissing(isOverlap),
  again: orMissing((value) => value === true),
  held_out: orMissing(
    (value) => isText(value) && isHeldBranch(`${value}`, `${locateHeldBranches(project_id)}/${task_id}-`)
  ),
  artifacts: orMissing(
    listOf((name) => matches(/^[\w.-]+$/)(name) && `${name}`.startsWith(`somas-${project_id}-wave-`))
  ),
  result_file: orMissing((path) => path === resultPath(project_id, task_id) || path === allResultsPath(project_id))
});
var isHeldBranch = (branch, start) => branch.startsWith(start) && /^[0-9a-f]{7,40}$/.test(branch.slice(start.length));
var FINGERPRINT = {
  digest: isDigest,
  text: isWord,
  context: isWord,
  runner: isWord,
  source: isWord
};
var RUN = {
  started: isTime,
  inputs: recordOf(hasFields(FINGERPRINT)),
  overlaps: orMissing(recordOf(isOverlap))
};
var LEG = {
  id: isId,
  title: isText,
  tasks: listOf(isId),
  after: listOf(isId),
  runs_on: (value) => isText(value) || listOf(isText)(value),
  task_minutes: isWholeNumber,
  wait_minutes: isWholeNumber
};
var WAVE = {
  number: isWholeNumber,
  runners: isWholeNumber,
  legs: listOf(hasFields(LEG)),
  base: isCommit,
  overlaps: orMissing(recordOf(isOverlap)),
  earlier: orMissing(hasFields({ run_id: matches(/^\d+$/), number: isWholeNumber, head: isCommit }))
};
var refuse = (file, field) => {
  throw new Error(
    `${file}: ${field} is not as the jobs of a run write it: expected the file that dispatch or integrate wrote; run all jobs again`
  );
};
function checkResults(value, file, project_id, plan) {
  if (!Array.isArray(value)) return refuse(file, "its form");
  const ids = /* @__PURE__ */ new Set([ARCHITECTURE_TASK, ...plan.tasks.map(({ id }) => id)]);
  for (const [index, result] of value.entries()) {
    const wrong = findWrongField(result, resultFields(project_id, ids, isObject(result) ? `${result.task_id}` : ""));
    if (wrong !== void 0) refuse(file, `${index}.${wrong}`);
  }
  return value;
}
function checkRun(value, file) {
  const wrong = findWrongField(value, RUN);
  return wrong === void 0 ? value : refuse(file, wrong);
}
function checkWave(value, file) {
  const wrong = findWrongField(value, WAVE);
  return wrong === void 0 ? value : refuse(file, wrong);
}

// workflows-src/pipeline/artifacts.ts
function readLoadedPlan(file, mode) {
  if (!existsSync(file)) return createFallbackPlan(file, mode, [reportMissingPlan(file)]);
  const { source, ...plan } = parsePlanJson(readFileSync(file, "utf8"), file);
  if (source === void 0) throw new Error(`${file} does not say which file it was read from`);
  return { ...plan, source };
}
var readTimeouts = (planFile) => new Map(Object.entries(readJson(join(dirname(planFile), "timeouts.json")) ?? {}));
var readResults = (folder, project_id, plan) => readChecked(join(folder, "results.json"), (value, file) => checkResults(value, file, project_id, plan)) ?? [];
var writeResults = (folder, results) => writeJson(join(folder, "results.json"), results, 2);
var readRun = (folder) => readChecked(join(folder, "run.json"), checkRun);
var writeRun = (folder, run3) => writeJson(join(folder, "run.json"), run3);
var readWave = (file) => readChecked(file, checkWave);
var writeWave = (file, wave) => writeJson(file, wave);
function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : void 0;
}
function readChecked(file, check) {
  return existsSync(file) ? check(readJson(file), basename(file)) : void 0;
}
function writeJson(file, value, indent) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(value, null, indent)}
`);
}

// workflows-src/plan/graph.ts
var listAllTasks = ({ tasks, settled = [] }) => [...tasks, ...settled].map((task) => ({ ...task, depends_on: task.all_dependencies ?? task.depends_on }));
function findSuccessors(plan) {
  const result = new Map(plan.tasks.map((task) => [task.id, []]));
  for (const task of plan.tasks) for (const id of task.depends_on) result.get(id)?.push(task.id);
  return result;
}
function groupTasks(plan) {
  const byList = /* @__PURE__ */ new Map();
  for (const task of plan.tasks) {
    const same = byList.get(task.depends_on);
    if (same === void 0) byList.set(task.depends_on, [task]);
    else same.push(task);
  }
  const index = new Map(plan.tasks.map(({ id }, i) => [id, i]));
  const groups = /* @__PURE__ */ new Map();
  for (const [waits_for, tasks] of byList) {
    const key = Int32Array.from(waits_for, (id) => index.get(id) ?? -1).sort().join();
    const same = groups.get(key);
    if (same === void 0) groups.set(key, { waits_for, tasks });
    else same.tasks.push(...tasks);
  }
  const indexOf = (task) => index.get(task?.id ?? "") ?? 0;
  for (const { tasks } of groups.values()) tasks.sort((a, b) => indexOf(a) - indexOf(b));
  return [...groups.values()].sort((a, b) => indexOf(a.tasks[0]) - indexOf(b.tasks[0]));
}
function sortGroups(plan) {
  const groups = groupTasks(plan);
  const behind = new Map(plan.tasks.map(({ id }) => [id, []]));
  for (const group of groups) for (const id of group.waits_for) behind.get(id)?.push(group);
  const waiting = new Map(groups.map((group) => [group, group.waits_for.length]));
  const order = groups.filter(({ waits_for }) => waits_for.length === 0);
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
var sortTopologically = (plan) => sortGroups(plan).flatMap(({ tasks }) => tasks);

// workflows-src/schedule/overlaps.ts
function collectOverlaps(found) {
  const overlaps = /* @__PURE__ */ new Map();
  const add = (id, overlap) => void overlaps.set(id, joinOverlaps(overlaps.get(id), overlap));
  for (const { task_id, overlap } of found) {
    if (overlap === void 0) continue;
    add(task_id, overlap);
    for (const id of overlap.tasks) add(id, { files: overlap.files, tasks: [], diff: "" });
  }
  return overlaps;
}
function joinOverlaps(before, { files, tasks, diff }) {
  if (before === void 0) return { files, tasks, diff };
  return {
    files: [.../* @__PURE__ */ new Set([...before.files, ...files])],
    tasks: [.../* @__PURE__ */ new Set([...before.tasks, ...tasks])],
    diff: diff || before.diff
  };
}
var keepApart = (plan, overlaps) => ({
  ...plan,
  tasks: plan.tasks.map((task) => {
    const { files = [] } = overlaps.get(task.id) ?? {};
    return files.length === 0 ? task : { ...task, files: [.../* @__PURE__ */ new Set([...task.files, ...files])] };
  })
});

// workflows-src/plan/ticks/clear-boxes.ts
var BOXES = /^([ \t]*(?:[-*+]|\d+[.)])[ \t]+)\[[ xX~/\-✓✔✅]?\](?=[\s*]|$)/gmu;
var clearBoxes = (text) => text.replace(BOXES, "$1[ ]");

// workflows-src/task/settings.ts
var ARCHITECTURE_MODES = ["auto", "always", "never"];
var RESUME_MODES = ["auto", "never"];
var RESULT_FILE_MODES = ["branch", "one-file", "artifact"];
var USUAL_CONTEXT = ["SPEC.md", "ARCHITECTURE.md", "execution_plan.yml"];
function applyOwnSettings(settings, task) {
  const { runner = settings.runner, budget_usd = settings.budget_usd, max_turns = settings.max_turns } = task;
  const isOther = settings.runner !== "auto" && runner !== settings.runner;
  const model = task.model ?? (isOther ? "" : settings.model);
  return { ...settings, runner, model, budget_usd, max_turns };
}

// workflows-src/task/digest.ts
var sha256 = (value) => createHash("sha256").update(JSON.stringify(value)).digest("hex");
function digestText(task) {
  const { name, run: run3, verify, agent, context_requirements, acceptance_criteria, setup } = task;
  const description = clearBoxes(task.description);
  const texts = task.texts?.map(({ title, text }) => ({ title, text: clearBoxes(text) }));
  const isBare = texts === void 0 && acceptance_criteria === void 0 && setup === void 0;
  const more = isBare ? [] : [texts ?? [], acceptance_criteria ?? [], ...setup === void 0 ? [] : [setup]];
  return sha256([name, description, run3 ?? null, verify ?? null, agent ?? null, context_requirements, ...more]);
}
function describeRunner(task, settings) {
  const { runner, agent, model = "", runner_argv, setup = "" } = applyOwnSettings(settings, task);
  const isCommand = runner === "command" || runner === "auto" && task.run !== void 0;
  const program = runner === "custom" ? [runner_argv, setup] : setup === "" ? void 0 : [setup];
  const digest = program === void 0 ? "" : sha256(program).slice(0, 12);
  const parts = isCommand ? ["command", digest] : [runner, task.agent ?? agent, model, digest];
  return parts.filter((part) => part !== "").map(encodeURIComponent).join("/");
}
function digestTasks(plan, fingerprints) {
  const digests = /* @__PURE__ */ new Map();
  for (const { id, depends_on } of sortTopologically({ version: 1, tasks: listAllTasks(plan) })) {
    const fingerprint = fingerprints.get(id);
    if (fingerprint === void 0) throw new Error(`no inputs of the task ${JSON.stringify(id)}`);
    const { text, context, runner } = fingerprint;
    const dependencies = [...depends_on].sort().map((dependency) => [dependency, digests.get(dependency)]);
    digests.set(id, sha256([id, text, context, runner, dependencies]));
  }
  return digests;
}

// workflows-src/text/nearest.ts
var MAX_DISTANCE = 2;
function findNearest(word, candidates) {
  let best;
  let bestDistance = MAX_DISTANCE + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > MAX_DISTANCE) continue;
    const distance = normalise(word) === normalise(candidate) ? 0 : computeEditDistance(word, candidate, bestDistance);
    if (distance < bestDistance && distance * 2 <= candidate.length) [best, bestDistance] = [candidate, distance];
  }
  return best;
}
function suggestNearest(word, candidates) {
  const found = findNearest(word, candidates);
  return found === void 0 ? void 0 : `did you mean ${JSON.stringify(found)}?`;
}
var normalise = (word) => word.toLowerCase().replace(/[^a-z0-9]/g, "");
function computeEditDistance(a, b, limit) {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const substituted = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(substituted, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    if (Math.min(...current) >= limit) return limit;
    previous = current;
  }
  return previous[b.length] ?? limit;
}

// workflows-src/task/section.ts
var toAnchor = (heading) => (heading.match(/[\p{L}\p{N}_]+/gu) ?? []).join("-");
var toSlug = (heading) => stripMarks(heading).toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "").replaceAll(" ", "-");
var stripMarks = (heading) => heading.replace(/!?\[([^[\]]*)\]\([^()]*\)/g, "$1").replace(/(^|[^\p{L}\p{N}])_([^_]+)_(?![\p{L}\p{N}])/gu, "$1$2");
function mapSlugs(all) {
  const found = /* @__PURE__ */ new Map();
  const used = /* @__PURE__ */ new Map();
  for (const heading of all) {
    const slug = toSlug(heading.text);
    let number = used.get(slug) ?? 0;
    const name = () => number === 0 ? slug : `${slug}-${number}`;
    while (found.has(name())) number += 1;
    used.set(slug, number + 1);
    found.set(name(), heading);
  }
  return found;
}
function findSection(markdown, name) {
  const lines = markdown.split("\n");
  const all = findHeadings(markdown);
  const wanted = toAnchor(name);
  const start = all.find(({ text }) => toAnchor(text) === wanted) ?? mapSlugs(all).get(name.toLowerCase()) ?? all.find(({ text }) => toAnchor(text).toLowerCase() === wanted.toLowerCase());
  if (start === void 0) return void 0;
  const end = all.find(({ line, level }) => line > start.line && level <= start.level);
  const last = end === void 0 ? lines.length : end.line - 1;
  return { heading: start.text, first: start.line, last, text: lines.slice(start.line - 1, last).join("\n") };
}
var NO_PARAGRAPH = /^(?: {4}|\t| {0,3}(?:[-*+]|\d+[.)])[ \t]| {0,3}[>|])/;
function findHeadings(markdown) {
  const found = [];
  const lines = markdown.split(/\r?\n/);
  let fence;
  let isComment = false;
  let paragraph;
  for (let index = findFrontMatterEnd(lines); index < lines.length; index++) {
    const line = lines[index] ?? "";
    const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
    const began = paragraph;
    paragraph = void 0;
    if (fence !== void 0) {
      if (mark?.[1]?.startsWith(fence) && mark[2]?.trim() === "") fence = void 0;
    } else if (isComment || /^ {0,3}<!--/.test(line)) {
      isComment = !line.includes("-->");
    } else if (mark?.[1] !== void 0) {
      fence = mark[1];
    } else {
      const [, level, text = ""] = /^ {0,3}(#{1,6})(?![^ \t])(.*)$/.exec(line) ?? [];
      const underline = /^ {0,3}(=+|-+)[ \t]*$/.exec(line)?.[1];
      if (level !== void 0) {
        const withoutClosing = text.trim().replace(/(^|[ \t])#+$/, "");
        found.push({ level: level.length, text: withoutClosing.trimEnd(), line: index + 1 });
      } else if (underline !== void 0 && began !== void 0) {
        const words = lines.slice(began, index).map((part) => part.trim());
        found.push({ level: underline.startsWith("=") ? 1 : 2, text: words.join(" "), line: began + 1 });
      } else if (underline === void 0 && line.trim() !== "" && (began !== void 0 || !NO_PARAGRAPH.test(line)))
        paragraph = began ?? index;
    }
  }
  return found;
}
function findFrontMatterEnd(lines) {
  if (lines[0]?.trimEnd() !== "---") return 0;
  return lines.findIndex((line, index) => index > 0 && /^(---|\.\.\.)[ \t]*$/.test(line)) + 1;
}

// workflows-src/task/context.ts
var contextFolders = (projectId) => [locateArtifacts(projectId), "."];

// workflows-src/integrate/context-versions.ts
async function readContext(repository, commit, projectId, sources) {
  const wanted = [...new Set(sources)];
  const paths = wanted.flatMap((source) => pathsOfSource(projectId, source));
  const objects = await listObjects(repository, commit, new Set(paths));
  const texts = /* @__PURE__ */ new Map();
  const versions = /* @__PURE__ */ new Map();
  for (const source of wanted) {
    const whole = findObject(objects, pathsOfFile(projectId, source));
    const [, file, section] = SECTION2.exec(source) ?? [];
    const object = file === void 0 ? void 0 : findObject(objects, pathsOfFile(projectId, file));
    if (whole !== void 0 || object === void 0 || section === void 0) {
      versions.set(source, whole ?? "");
      continue;
    }
    const text = texts.get(object) ?? await git(repository, ["cat-file", "-p", object]);
    texts.set(object, text);
    const found = findSection(text, section)?.text.trimEnd();
    versions.set(source, found === void 0 ? "" : sha256(found));
  }
  return versions;
}
async function readContextSeen(repository, projectId, merge, sources) {
  const line = await git(repository, ["rev-list", "-1", "--parents", merge]);
  const [, first = merge, second = first] = line.split(" ");
  const base = await git(repository, ["merge-base", first, second]);
  return readContext(repository, base, projectId, sources);
}
async function findVersionsByTasks(repository, projectId, source, first, steps) {
  const known = new Set(first);
  if (steps.length === 0) return known;
  const readVersion = async (commit) => (await readContext(repository, commit, projectId, [source]).catch(() => void 0))?.get(source) ?? "";
  const diff = ["diff-tree", "--stdin", "-r", "-s", "--diff-merges=first-parent", "--"];
  const input = steps.map(({ commit }) => `${commit}
`).join("");
  const output = await git(repository, [...diff, ...pathsOfSource(projectId, source)], { input });
  const changing = new Set(output.split("\n"));
  for (const { commit, source: run3 } of steps)
    if (changing.has(commit) && known.has(await readVersion(run3))) known.add(await readVersion(commit));
  return known;
}
var SECTION2 = /^([^#]+)#(.+)$/;
var pathsOfFile = (projectId, file) => contextFolders(projectId).map((folder) => posix.normalize(posix.join(folder, file)).replace(/^\/+|\/+$/g, "")).filter((path) => !path.startsWith("..") && path !== "." && !/[\r\n\0]/.test(path));
var pathsOfSource = (projectId, source) => [source, SECTION2.exec(source)?.[1] ?? ""].filter((file) => file !== "").flatMap((file) => pathsOfFile(projectId, file));
var findObject = (objects, paths) => paths.map((path) => objects.get(path)).find((object) => object !== void 0);
async function listObjects(repository, commit, wanted) {
  await git(repository, ["rev-parse", "--verify", "--quiet", `${commit}^{commit}`]);
  const paths = [...wanted];
  const input = paths.map((path) => `${commit}:${path}
`).join("");
  const lines = (await git(repository, ["cat-file", "--batch-check=%(objectname)"], { input })).split("\n");
  const isObject2 = (line) => /^[0-9a-f]{40,64}$/.test(line);
  return new Map(paths.map((path, index) => [path, lines[index] ?? ""]).filter(([, line]) => isObject2(line)));
}

// workflows-src/git/records.ts
async function readRecords(repository, args, { limit, onRecord }) {
  let pieces = [];
  let size = 0;
  const add = (piece) => {
    if (size < limit && piece.length > 0) pieces.push(piece.subarray(0, limit - size));
    size += piece.length;
  };
  const end = () => {
    onRecord(Buffer.concat(pieces).toString());
    pieces = [];
    size = 0;
  };
  const onPiece = (piece) => {
    let start = 0;
    for (let stop = piece.indexOf(0); stop !== -1; stop = piece.indexOf(0, start)) {
      add(piece.subarray(start, stop));
      end();
      start = stop + 1;
    }
    add(piece.subarray(start));
  };
  await streamGit(repository, args, { onPiece });
  if (size > 0) end();
}

// workflows-src/integrate/trailers.ts
var DIGEST_TRAILER = "Task-Digest";
var TICKS_TRAILER = "Plan-Ticks";
var OVERLAP_FILE = "Overlap-File";
var OVERLAP_TASK = "Overlap-Task";
var COMMIT_FORMAT = "--format=%H%x1f%P%x1f%ce%x1f%B";
var MOST_MESSAGE_BYTES = 2e5;
var OWN_MESSAGE = /^[^\n]+\n\n((?:[\w-]+: [^\n]*(?:\n|$))+)$/;
var readHistory = (repository, args, onCommit) => readRecords(repository, ["log", "-z", COMMIT_FORMAT, ...args], {
  limit: MOST_MESSAGE_BYTES,
  onRecord: (record) => {
    const [commit = "", parents = "", email, ...rest] = record.split("\x1f");
    const message = rest.join("\x1f");
    const trailers = email === IDENTITY.GIT_COMMITTER_EMAIL ? OWN_MESSAGE.exec(message)?.[1] : void 0;
    const [parent = ""] = parents.split(" ");
    onCommit({ commit, parent, message, ...trailers !== void 0 && { trailers } });
  }
});
function parseTrailers(commit, lines) {
  const trailers = lines.split("\n").map((line) => /^([\w-]+): (.*)$/s.exec(line) ?? []);
  const readAll = (key) => trailers.flatMap(([, name, value = ""]) => name === key ? [value] : []);
  const read = (key) => readAll(key)[0] ?? "";
  const files = readAll(OVERLAP_FILE);
  const verdict = Object.keys(VERDICTS).find((name) => name === read("Verdict"));
  const ran = RUNNERS.find((name) => name === read("Runner"));
  const task_id = read("Task");
  const digest = read(DIGEST_TRAILER);
  if (verdict === void 0 || !isDone(verdict) || task_id === "" || digest === "") return void 0;
  return {
    task_id,
    verdict,
    wave: Number(read("Wave")),
    ...ran && { ran },
    commit,
    digest,
    text: read("Task-Text"),
    context: read("Task-Context"),
    runner: read("Task-Runner"),
    source: read("Task-Source"),
    ...files.length > 0 && { overlap: { files, tasks: readAll(OVERLAP_TASK), diff: "" } }
  };
}
var findNewest = (merges) => new Map([...merges].reverse().map((merge) => [merge.task_id, merge]));

// workflows-src/integrate/fingerprints.ts
async function computeFingerprints(repository, run3) {
  const { plan, settings, head } = run3;
  const tasks = listAllTasks(plan);
  const sources = tasks.flatMap((task) => task.context_requirements);
  const now = await readContext(repository, head, settings.project_id, sources);
  const done = findNewest(run3.merges);
  const changedContext = await findChangedContext(repository, run3, now, done);
  const parts = /* @__PURE__ */ new Map();
  for (const task of tasks) {
    const merge = changedContext.has(task.id) ? void 0 : done.get(task.id);
    const context = merge?.context ?? digestContext(task, now);
    parts.set(task.id, { text: digestText(task), context, runner: describeRunner(task, settings) });
  }
  const digests = digestTasks(plan, parts);
  const fingerprints = [...parts].map(
    ([id, part]) => [id, { ...part, digest: digests.get(id) ?? "", source: head }]
  );
  return { fingerprints: new Map(fingerprints), changedContext };
}
var digestContext = ({ context_requirements }, versions) => sha256([...new Set(context_requirements)].sort().map((source) => [source, versions.get(source)]));
async function findChangedContext(repository, { plan, settings, steps }, now, done) {
  const { project_id: projectId } = settings;
  const oldestFirst = [...steps].reverse();
  const versionsAt = /* @__PURE__ */ new Map();
  const versionsByTasks = /* @__PURE__ */ new Map();
  const result = /* @__PURE__ */ new Map();
  for (const { id, context_requirements } of listAllTasks(plan)) {
    const task = done.get(id);
    if (task === void 0) continue;
    const then = versionsAt.get(task.source) ?? await readContext(repository, task.source, projectId, now.keys()).catch(() => /* @__PURE__ */ new Map());
    versionsAt.set(task.source, then);
    const differing = [...new Set(context_requirements)].filter((source) => then.get(source) !== now.get(source));
    if (differing.length === 0) continue;
    const seen = await readContextSeen(repository, projectId, task.commit, differing);
    const changed = [];
    for (const source of differing) {
      const first = [then.get(source), seen.get(source)].filter((version) => version !== void 0);
      const key = JSON.stringify([source, ...first]);
      const known = versionsByTasks.get(key) ?? await findVersionsByTasks(repository, projectId, source, first, oldestFirst);
      versionsByTasks.set(key, known);
      if (!known.has(now.get(source) ?? "")) changed.push(source);
    }
    if (changed.length > 0) result.set(id, changed);
  }
  return result;
}

// workflows-src/integrate/results.ts
var FEW = 10;
async function findResultFiles(repository, commit, projectId, ids) {
  const paths = new Map(ids.map((id) => [id, resultPath(projectId, id)]));
  const wanted = ids.length <= FEW ? [...paths.values()] : [`${tasksFolder(projectId)}/`];
  const all = allResultsPath(projectId);
  const existing = await findExisting(repository, [commit], [...wanted, all]);
  const found = new Map([...paths].filter(([, path]) => existing.has(path)));
  if (!existing.has(all)) return found;
  const sections = splitResults(await git(repository, ["cat-file", "blob", `${commit}:${all}`]).catch(() => ""));
  return new Map([...ids.flatMap((id) => sections.has(id) ? [[id, all]] : []), ...found]);
}
function resultOfDoneTask({ task_id, verdict, ran, digest, commit, wave }, task_name, reason, result_file) {
  return {
    task_id,
    task_name,
    verdict,
    reason,
    seconds: 0,
    digest,
    commit,
    wave,
    ...ran && { runner: ran },
    ...result_file && { result_file }
  };
}

// workflows-src/git/files.ts
async function listCommittedFiles(repository, commit, folder) {
  const below = folder === "" ? [] : ["--", `${folder}/`];
  const output = await git(repository, ["ls-tree", "-r", "-l", "-z", "--full-tree", commit, ...below]);
  return [...output.matchAll(/(\d+) \w+ ([0-9a-f]+) +([\d-]+)\t([^\0]+)\0/g)].map(
    ([, mode = "", object = "", size, path = ""]) => ({ path, mode, object, size: Number(size) || 0 })
  );
}

// workflows-src/integrate/seal.ts
var SEAL = new RegExp(`^${SEAL_START}\\n((?:[\\w-]+: .*\\n)*)${SEAL_END}$`, "gm");
var MOST_RESULT_BYTES = 5e6;
var MOST_ALL_RESULTS_BYTES = 1e8;
var RESULT_FILES = new RegExp(`^${tasksFolder("[^/]+").replace(".", "\\.")}/`, "i");
function readSeal(text, commit) {
  const [seal, ...others] = text.matchAll(SEAL);
  return seal === void 0 || others.length > 0 ? void 0 : parseTrailers(commit, seal[1] ?? "");
}
async function findSealedTasks(repository, ref, projectId) {
  const folder = tasksFolder(projectId);
  const files = (await listCommittedFiles(repository, ref, folder)).filter(
    ({ path, mode, size }) => path.endsWith("_result.md") && mode.startsWith("100") && size <= (path === allResultsPath(projectId) ? MOST_ALL_RESULTS_BYTES : 2 * MOST_RESULT_BYTES)
  );
  if (files.length === 0) return /* @__PURE__ */ new Map();
  const commits = await findLastCommits(repository, ref, `${folder}/`);
  const done = /* @__PURE__ */ new Map();
  const objects = files.map(({ object }) => object);
  const texts = await readBlobs(repository, objects);
  const own = /* @__PURE__ */ new Map();
  for (const [index, { path }] of files.entries()) {
    const [text, commit] = [texts[index]?.toString() ?? "", commits.get(path) ?? ref];
    const isAll = path === allResultsPath(projectId);
    for (const part of isAll ? splitResults(text).values() : [text]) {
      const task = readSeal(part, commit);
      if (task === void 0) continue;
      if (isAll) done.set(task.task_id, task);
      else if (resultPath(projectId, task.task_id) === path) own.set(task.task_id, task);
    }
  }
  return new Map([...done, ...own]);
}
async function findLastCommits(repository, ref, folder) {
  const commits = /* @__PURE__ */ new Map();
  let commit = "";
  const log = ["log", "-z", "--format=:%H", "--name-only", "--no-renames", ref, "--", folder];
  for (const field of (await git(repository, log)).split("\0")) {
    const path = field.replace(/^\n+/, "");
    if (path.startsWith(":")) commit = path.slice(1);
    else if (path !== "" && !commits.has(path)) commits.set(path, commit);
  }
  return commits;
}

// workflows-src/integrate/history.ts
async function listIntegratedCommits(repository, ref) {
  const marks = [`${DIGEST_TRAILER}: `, `${TICKS_TRAILER}: `, "This reverts commit "].map(
    (start) => `--grep=^${start}`
  );
  const merges = [];
  const steps = [];
  const reverted = /* @__PURE__ */ new Set();
  await readHistory(repository, ["--topo-order", ...marks, ref, "--"], ({ commit, parent, message, trailers }) => {
    if (reverted.has(commit)) return;
    if (trailers === void 0) {
      for (const target of listReverted(message)) reverted.add(target);
      return;
    }
    const task = parseTrailers(commit, trailers);
    if (task !== void 0) {
      merges.push(task);
      steps.push(task);
    } else if (trailers.startsWith(`${TICKS_TRAILER}: `)) steps.push({ commit, source: parent });
  });
  return { merges, steps };
}
var listReverted = (message) => message.split("\n").flatMap((line) => /^This reverts commit ([0-9a-f]{40,64})\b/.exec(line)?.[1] ?? []);
async function findStartingPoint(repository, { plan, settings, head, branchTip, resume }) {
  const isBehind = branchTip !== void 0 && !await containsCommit(repository, branchTip, head);
  const ref = branchTip ?? head;
  const { merges: merged, steps: integrated } = await listIntegratedCommits(repository, ref);
  const sealed = await listSealedTasks(repository, settings.project_id, [.../* @__PURE__ */ new Set([head, ref])], findNewest(merged));
  const [merges, steps] = [
    [...sealed, ...merged],
    [...sealed, ...integrated]
  ];
  const run3 = await computeFingerprints(repository, { plan, settings, head, merges, steps });
  const doneTasks = findNewest(merges);
  const resultFiles = await findResultFiles(repository, ref, settings.project_id, [...doneTasks.keys()]);
  const results = [];
  const repeated = [];
  for (const { id, name } of plan.tasks) {
    const done = doneTasks.get(id);
    if (done === void 0) continue;
    const reason = resume === "never" ? "nothing counts as done (`resume: never`)" : explainRepeat(done, run3, plan, merges);
    if (reason !== void 0) repeated.push({ task_id: id, reason });
    else results.push(resultOfDoneTask(done, name, "done by an earlier run", resultFiles.get(id)));
  }
  const overlaps = collectOverlaps(merges);
  return { base: isBehind ? head : ref, isBehind, results, repeated, fingerprints: run3.fingerprints, overlaps };
}
async function listSealedTasks(repository, projectId, commits, newest) {
  const sealed = /* @__PURE__ */ new Map();
  for (const commit of commits)
    for (const [id, task] of await findSealedTasks(repository, commit, projectId)) sealed.set(id, task);
  return [...sealed.values()].filter(({ task_id, digest }) => newest.get(task_id)?.digest !== digest);
}
function explainRepeat(done, run3, plan, merges) {
  const now = run3.fingerprints.get(done.task_id);
  if (now === void 0 || now.digest === done.digest) return void 0;
  const own = explainOwnChange(done, run3);
  if (own !== "") return own;
  const changed = findChangedDependencies(done, run3, plan, merges);
  return changed.length === 0 ? "it depends on other tasks than before" : `its dependencies changed: ${changed.join(", ")}`;
}
function explainOwnChange(done, { fingerprints, changedContext }) {
  const now = fingerprints.get(done.task_id);
  const sources = changedContext.get(done.task_id) ?? [];
  return [
    ...now?.text === done.text ? [] : ["its text in the plan changed"],
    ...sources.length === 0 ? [] : [`its context changed: ${sources.join(", ")}`],
    ...now?.runner === done.runner ? [] : [`its runner is ${now?.runner}, was ${done.runner || "not recorded"}`]
  ].join("; ");
}
function findChangedDependencies(done, run3, plan, merges) {
  const tasks = new Map(listAllTasks(plan).map((task) => [task.id, task]));
  const newest = findNewest(merges);
  const newer = new Set(merges.slice(0, merges.indexOf(done)).map(({ task_id }) => task_id));
  const changed = [];
  const unknown = [];
  const reached = new Set(tasks.get(done.task_id)?.depends_on);
  for (const id of reached) {
    const before = newest.get(id);
    const isSame = before?.digest === run3.fingerprints.get(id)?.digest;
    if (before === void 0) unknown.push(id);
    else if (isSame ? newer.has(id) : explainOwnChange(before, run3) !== "") changed.push(id);
    else if (!isSame) for (const next of tasks.get(id)?.depends_on ?? []) reached.add(next);
  }
  return changed.length > 0 ? changed : unknown;
}

// workflows-src/schedule/blocked-tasks.ts
function findBlockedTasks(plan, ends) {
  const next = findSuccessors(plan);
  const ended = new Set(ends.map(({ task_id }) => task_id));
  const result = /* @__PURE__ */ new Map();
  for (const { task_id, done } of ends) {
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

// workflows-src/schedule/limits.ts
var WAVES = 16;
var SPARE_WAVES = 4;
var MATRIX_LEGS = 256;
var OVERHEAD_SECONDS = 45;
var RESERVED_MINUTES = 3;
var HOSTED_JOB_MINUTES = 360;
var LEAST_WAIT_MINUTES = 30;
var CHECKPOINT_HOURS = 96;
var RUNNERS_SHARE = 0.02;
var CHECKPOINTS_SHARE = 0.03;

// workflows-src/plan/heap.ts
function createHeap(capacity) {
  const keys = new Float64Array(capacity);
  const values = new Int32Array(capacity);
  let size = 0;
  const key = (i) => keys[i];
  const put = (i, k, value) => {
    keys[i] = k;
    values[i] = value;
  };
  const move = (from, to) => put(to, key(from), values[from]);
  return {
    size: () => size,
    least: () => size === 0 ? Number.POSITIVE_INFINITY : key(0),
    push(k, value) {
      let i = size++;
      for (let parent = i - 1 >> 1; i > 0 && key(parent) > k; parent = i - 1 >> 1) {
        move(parent, i);
        i = parent;
      }
      put(i, k, value);
    },
    pop() {
      const top = values[0];
      size--;
      const k = key(size);
      let i = 0;
      for (let child = 1; child < size; child = 2 * i + 1) {
        if (child + 1 < size && key(child + 1) < key(child)) child++;
        if (key(child) >= k) break;
        move(child, i);
        i = child;
      }
      put(i, k, values[size]);
      return top;
    }
  };
}

// workflows-src/schedule/replay.ts
function createReplay({ group, before }, hours, runners) {
  const waveOfLeg = new Int32Array(group.length);
  const waveOfGroup = new Int32Array(before.length);
  const end = new Float64Array(group.length);
  const ready = new Float64Array(before.length);
  let free = createHeap(runners);
  let wave = 0;
  let last = 0;
  let start = 0;
  let assigned = 0;
  const findReady = (own) => {
    if (waveOfGroup[own] === wave) return ready[own];
    let latest = 0;
    for (const leg of before[own])
      if (waveOfLeg[leg] === wave && end[leg] > latest) latest = end[leg];
    waveOfGroup[own] = wave;
    ready[own] = latest;
    return latest;
  };
  return {
    begin() {
      wave++;
      last = 0;
      free = createHeap(runners);
    },
    add(leg) {
      assigned = 0;
      if (free.size() === runners) {
        assigned = free.least();
        free.pop();
      }
      start = Math.max(assigned, findReady(group[leg]));
      const ends = start + hours[leg];
      waveOfLeg[leg] = wave;
      end[leg] = ends;
      free.push(ends, leg);
      if (ends > last) last = ends;
    },
    hours: () => last,
    assigned: () => assigned,
    start: () => start
  };
}
function computeMeanHours(legs, drawn, runners, wave) {
  const total = drawn.reduce((sum, hours) => {
    const replay = createReplay(legs, hours, runners);
    replay.begin();
    for (const leg of wave) replay.add(leg);
    return sum + replay.hours();
  }, 0);
  return total / drawn.length;
}
var computeWaitMinutes = ({ minutes }, leg) => Math.max(LEAST_WAIT_MINUTES, HOSTED_JOB_MINUTES - RESERVED_MINUTES - minutes[leg]);
var isWaitAllowed = (legs, leg, replay) => (replay.start() - replay.assigned()) * 60 <= computeWaitMinutes(legs, leg) + 1e-4;
function countFitting(legs, order, runners) {
  const capped = createReplay(legs, legs.capped_hours, runners);
  capped.begin();
  for (const [place, leg] of order.entries()) {
    if (place === MATRIX_LEGS) return place;
    capped.add(leg);
    if (!isWaitAllowed(legs, leg, capped)) return place;
  }
  return order.length;
}

// workflows-src/schedule/checkpoints.ts
function measureSegments(legs, drawn, runners, { order, step }) {
  const count = order.length;
  const places = Array.from({ length: Math.ceil(count / step) + 1 }, (_, place) => Math.min(count, place * step));
  const planned = createReplay(legs, legs.hours, runners);
  const capped = createReplay(legs, legs.capped_hours, runners);
  const replays = drawn.map((hours) => createReplay(legs, hours, runners));
  const measure = () => ({
    planned: planned.hours(),
    mean: replays.reduce((sum, replay) => sum + replay.hours(), 0) / replays.length
  });
  const rest = [];
  const waves = places.slice(0, -1).map((from) => {
    for (const replay of [planned, capped, ...replays]) replay.begin();
    const segments = [];
    let longest = 0;
    let fits = true;
    for (let place = from; place < count; place++) {
      const leg = order[place];
      for (const replay of [planned, ...replays]) replay.add(leg);
      if (!fits) continue;
      capped.add(leg);
      longest = Math.max(longest, legs.hours[leg]);
      fits = place - from < MATRIX_LEGS && isWaitAllowed(legs, leg, capped);
      if (!fits || (place + 1) % step !== 0 && place + 1 !== count) continue;
      const own = measure();
      segments.push({ hours: own.mean, planned: own.planned, needs: own.planned > longest ? own.planned : 0 });
    }
    rest.push(measure());
    return segments;
  });
  return { places, waves, rest: [...rest, { planned: 0, mean: 0 }] };
}
var ROUNDING = 1e-9;
function chooseCheckpoints(segments, options) {
  const { places, rest } = segments;
  const { waves_left, integration, least } = options;
  const end = places.length - 1;
  const affordable = rest.map((after) => limitHours(least, after));
  const anyTime = rest.map(() => ({ planned: Number.POSITIVE_INFINITY, mean: Number.POSITIVE_INFINITY }));
  const longest = segments.waves.flat().reduce((most, { needs }) => Math.max(most, needs), 0);
  for (let wave_hours = options.checkpoint_hours; ; wave_hours *= 2) {
    for (const waves of /* @__PURE__ */ new Set([Math.max(1, waves_left - SPARE_WAVES), waves_left])) {
      const limits = { waves, integration, wave_hours };
      const counts = Array.from({ length: waves }, (_, index) => index + 1);
      const findAffordable = findSoonestCuts(segments, { ...limits, latest: affordable });
      const most = counts.findLast((count) => findAffordable(end, count) !== void 0);
      if (most !== void 0) return findAffordable(end, most);
      const findAny = findSoonestCuts(segments, { ...limits, latest: anyTime });
      const [soonest] = counts.flatMap((count) => findAny(end, count) ?? []).sort((a, b) => a.hours - b.hours);
      if (soonest !== void 0) return soonest;
    }
    if (wave_hours >= longest) break;
  }
  return void 0;
}
var limitHours = (least, rest) => ({
  planned: (1 + CHECKPOINTS_SHARE) * (least.planned - rest.planned) + ROUNDING,
  mean: (1 + CHECKPOINTS_SHARE) * (least.mean - rest.mean) + ROUNDING
});
function findSoonestCuts({ places, waves }, limits) {
  const end = places.length - 1;
  const hours = Array.from(
    { length: limits.waves + 1 },
    () => new Float64Array(end + 1).fill(Number.POSITIVE_INFINITY)
  );
  const planned = hours.map((row) => new Float64Array(row.length));
  const from = hours.map(() => new Int32Array(end + 1));
  hours[0][0] = 0;
  for (const [place, segments] of waves.entries()) {
    for (let used = 0; used < limits.waves; used++) {
      const start = hours[used][place];
      if (start === Number.POSITIVE_INFINITY) continue;
      const plannedStart = planned[used][place];
      const [next, nextPlanned] = [hours[used + 1], planned[used + 1]];
      const cameFrom = from[used + 1];
      for (const [index, segment] of segments.entries()) {
        if (segment.needs > limits.wave_hours) continue;
        const to = place + index + 1;
        const integration = to < end ? limits.integration : 0;
        const total = start + segment.hours + integration;
        const plannedTotal = plannedStart + segment.planned + integration;
        const latest = limits.latest[to];
        if (total > next[to] + ROUNDING || total > latest.mean || plannedTotal > latest.planned) continue;
        next[to] = total;
        nextPlanned[to] = plannedTotal;
        cameFrom[to] = place;
      }
    }
  }
  return (place, count) => {
    const total = hours[count]?.[place];
    if (total === void 0 || total === Number.POSITIVE_INFINITY) return void 0;
    const ends = [];
    for (let to = place, used = count; used > 0; to = from[used--][to]) ends.unshift(to);
    return { ends, hours: total };
  };
}

// workflows-src/schedule/draw-hours.ts
var LEAST = 1 / 3;
var MOST = 5 / 3;
var PAIRS = 4;
var LEGS_OF_A_PAIR = 250;
function drawHours({ hours, rank }) {
  const pairs = Math.min(PAIRS, Math.floor(PAIRS * LEGS_OF_A_PAIR / hours.length));
  if (pairs === 0) return [hours];
  const random = createRandomNumbers();
  return Array.from({ length: pairs }, () => {
    const drawn = Float64Array.from(hours, random);
    const scale = (share) => hours.map((value, leg) => value * (LEAST + (MOST - LEAST) * share(drawn[rank[leg]])));
    return [scale((share) => share), scale((share) => 1 - share)];
  }).flat();
}
function createRandomNumbers() {
  let state = 42;
  return () => {
    state = state * 48271 % 2147483647;
    return state / 2147483647;
  };
}

// workflows-src/schedule/form-legs.ts
var LEG_MINUTES = HOSTED_JOB_MINUTES - RESERVED_MINUTES;
var PACKINGS = [
  { minutes: LEG_MINUTES / 2, isWithinLevel: true },
  { minutes: LEG_MINUTES, isWithinLevel: true },
  { minutes: LEG_MINUTES / 2, isWithinLevel: false },
  { minutes: LEG_MINUTES, isWithinLevel: false }
];
function formLegs(remaining, waves_left, start_up) {
  const isShort = (task) => remaining.hours[task] <= start_up;
  const room = waves_left * MATRIX_LEGS;
  const short = joinChains(remaining, (task, last) => isShort(task) && isShort(last));
  if (short.length <= room) return short;
  const chains = joinChains(remaining, () => true);
  if (chains.length <= room) return chains;
  let packed = [];
  for (const packing of PACKINGS)
    for (const waves of [Math.max(1, waves_left - SPARE_WAVES), waves_left]) {
      packed = packLegs(remaining, chains, { ...packing, count: waves * MATRIX_LEGS });
      if (packed.length <= waves * MATRIX_LEGS) return packed;
    }
  return packed.slice(0, room);
}
function joinChains(remaining, mayJoin) {
  const { tasks, before, after, runner_class, minutes } = remaining;
  const legs = [];
  const legOf = [];
  for (const task of tasks.keys()) {
    const [previous = -1, ...others] = before[task];
    const own = minutes[task];
    const leg = legOf[previous];
    const isJoined = leg !== void 0 && others.length === 0 && after[previous]?.length === 1 && runner_class[previous] === runner_class[task] && leg.minutes + own <= LEG_MINUTES && mayJoin(task, previous);
    const joined = isJoined ? leg : { tasks: [], minutes: 0 };
    if (!isJoined) legs.push(joined);
    joined.tasks.push(task);
    joined.minutes += own;
    legOf[task] = joined;
  }
  return legs.map((leg) => leg.tasks);
}
function packLegs(remaining, chains, packing) {
  const units = sortByLevel(remaining, chains);
  const pack = (longest) => {
    const packed = [];
    let last = { level: -1, runner_class: -1, hours: 0, minutes: 0 };
    for (const { tasks, ...unit } of units) {
      const sum = { ...unit, hours: last.hours + unit.hours, minutes: last.minutes + unit.minutes };
      const fits2 = unit.runner_class === last.runner_class && (unit.level === last.level || !packing.isWithinLevel) && sum.hours <= longest && sum.minutes <= packing.minutes;
      last = fits2 ? sum : unit;
      if (fits2) packed.at(-1)?.push(...tasks);
      else packed.push([...tasks]);
    }
    return packed;
  };
  let fits = units.reduce((sum, { hours }) => sum + hours, 0);
  let fails = 0;
  for (let step = 0; step < 30 && pack(fits).length <= packing.count; step++) {
    const middle = (fits + fails) / 2;
    if (pack(middle).length <= packing.count) fits = middle;
    else fails = middle;
  }
  return pack(fits);
}
function sortByLevel({ tasks, hours, minutes, before, runner_class, path }, legs) {
  const levelOfTask = new Int32Array(tasks.length);
  const levelBehind = /* @__PURE__ */ new Map();
  const findLevel = (list) => {
    const level = levelBehind.get(list) ?? list.reduce((most, task) => Math.max(most, 1 + levelOfTask[task]), 0);
    levelBehind.set(list, level);
    return level;
  };
  const sum = (values, leg) => leg.reduce((total, task) => total + values[task], 0);
  const keyed = legs.map((leg) => {
    const first = leg[0];
    const level = findLevel(before[first]);
    for (const task of leg) levelOfTask[task] = level;
    const unit = { tasks: leg, level, runner_class: runner_class[first] };
    const figures = { hours: sum(hours, leg), minutes: sum(minutes, leg) };
    return { unit: { ...unit, ...figures }, path: path[first], id: tasks[first]?.id ?? "" };
  });
  keyed.sort(
    (a, b) => a.unit.level - b.unit.level || a.unit.runner_class - b.unit.runner_class || b.path - a.path || (a.id < b.id ? -1 : 1)
  );
  return keyed.map(({ unit }) => unit);
}

// workflows-src/schedule/legs.ts
function buildLegs(remaining, legs, start_up) {
  const sum = (values) => Float64Array.from(legs, (tasks) => tasks.reduce((total, task) => total + values[task], 0));
  const hours = sum(remaining.hours).map((own) => start_up + own);
  const minutes = sum(remaining.minutes);
  const groups = groupLegs(remaining, legs);
  return {
    tasks: legs,
    hours,
    capped_hours: hours.map((own, leg) => Math.min(own, start_up + minutes[leg] / 60)),
    minutes,
    ...groups,
    path: findPaths(hours, groups),
    rank: rankLegs(remaining, legs)
  };
}
function groupLegs(remaining, legs) {
  const before = [];
  const numbers = /* @__PURE__ */ new Map();
  const group = Int32Array.from(findWaits(remaining, legs), (waits) => {
    const number = numbers.get(waits) ?? before.push(waits) - 1;
    numbers.set(waits, number);
    return number;
  });
  const members = before.map(() => []);
  for (const [leg, number] of group.entries()) members[number]?.push(leg);
  const behind = legs.map(() => []);
  for (const [number, waits] of before.entries()) for (const leg of waits) behind[leg]?.push(number);
  const toArrays = (lists) => lists.map((list) => Int32Array.from(list));
  return { group, before, members: toArrays(members), behind: toArrays(behind) };
}
function findWaits({ tasks, before }, legs) {
  const legOf = new Int32Array(tasks.length);
  for (const [leg, own] of legs.entries()) for (const task of own) legOf[task] = leg;
  const known = /* @__PURE__ */ new Map();
  const toLegs = (list) => {
    const waits = known.get(list) ?? Int32Array.from(new Set(list.map((task) => legOf[task])));
    known.set(list, waits);
    return waits;
  };
  return legs.map((own, leg) => {
    const [first, ...others] = own.map((task) => toLegs(before[task]));
    if (first === void 0 || others.length === 0) return first ?? new Int32Array();
    return Int32Array.from(new Set([first, ...others].flatMap((waits) => [...waits]).filter((other) => other !== leg)));
  });
}
function findPaths(hours, { group, behind, before }) {
  const path = new Float64Array(hours.length);
  const longest = new Float64Array(before.length);
  for (let leg = hours.length - 1; leg >= 0; leg--) {
    const rest = behind[leg].reduce((most, own2) => Math.max(most, longest[own2]), 0);
    path[leg] = hours[leg] + rest;
    const own = group[leg];
    longest[own] = Math.max(longest[own], path[leg]);
  }
  return path;
}
function rankLegs({ tasks, path }, legs) {
  const keyed = legs.map((own, leg) => ({
    leg,
    path: own.reduce((most, task) => Math.max(most, path[task]), 0),
    id: tasks[own[0]]?.id ?? ""
  }));
  keyed.sort((a, b) => b.path - a.path || (a.id < b.id ? -1 : 1));
  const rank = new Int32Array(legs.length);
  for (const [place, { leg }] of keyed.entries()) rank[leg] = place;
  return rank;
}

// workflows-src/schedule/list-order.ts
function computeListOrder(legs, runners, deadline = Number.POSITIVE_INFINITY) {
  const { hours, before, members, behind, path, rank } = legs;
  const count = hours.length;
  const waiting = Int32Array.from(before, (others) => others.length);
  const ready = createHeap(count);
  const running2 = createHeap(count);
  const order = new Int32Array(count);
  const release = (group) => {
    for (const leg of members[group]) ready.push(rank[leg], leg);
  };
  for (const [group, others] of waiting.entries()) if (others === 0) release(group);
  let now = 0;
  let work = hours.reduce((sum, value) => sum + value, 0);
  for (let started = 0; running2.size() > 0 || started < count; ) {
    while (ready.size() > 0 && running2.size() < runners) {
      const leg = ready.pop();
      if (now + path[leg] > deadline) return void 0;
      order[started++] = leg;
      work -= hours[leg];
      running2.push(now + hours[leg], leg);
    }
    now = running2.least();
    if (now + work / runners > deadline) return void 0;
    do {
      for (const group of behind[running2.pop()]) {
        waiting[group] = waiting[group] - 1;
        if (waiting[group] === 0) release(group);
      }
    } while (running2.least() === now);
  }
  return { order, makespan: now };
}
function findFewestRunners(legs, drawn, max_parallel) {
  const most = Math.min(max_parallel, MATRIX_LEGS, legs.hours.length);
  const best = computeListOrder(legs, most);
  const least = { planned: best.makespan, mean: computeMeanHours(legs, drawn, most, best.order) };
  const work = legs.hours.reduce((sum, hours) => sum + hours, 0);
  const deadline = (1 + RUNNERS_SHARE) * best.makespan;
  for (let runners = Math.max(1, Math.floor(work / deadline)); runners < most; runners++) {
    const order = computeListOrder(legs, runners, deadline)?.order;
    if (order === void 0) continue;
    if (computeMeanHours(legs, drawn, runners, order) <= (1 + RUNNERS_SHARE) * least.mean)
      return { runners, order, least };
  }
  return { runners: most, order: best.order, least };
}

// workflows-src/schedule/planned-wave.ts
function createPlannedWave(remaining, legs, wave) {
  const { number, runners, order, runs_on } = wave;
  const selectTasks = (leg) => (legs.tasks[leg] ?? []).map((task) => remaining.tasks[task]);
  const ids = new Map([...order].map((leg) => [leg, selectTasks(leg)[0]?.id ?? ""]));
  const planned = createReplay(legs, legs.hours, runners);
  planned.begin();
  let idle_hours = 0;
  const described = Array.from(order, (leg) => {
    planned.add(leg);
    const [start, assigned] = [planned.start(), planned.assigned()];
    idle_hours += start - assigned;
    const tasks = selectTasks(leg);
    const [first] = tasks;
    if (first === void 0) throw new Error("a leg needs at least one task");
    return {
      id: first.id,
      title: formatTitle(first, tasks.length - 1),
      tasks: tasks.map(({ id }) => id),
      after: Array.from(legs.before[legs.group[leg]] ?? []).flatMap((other) => ids.get(other) ?? []),
      runs_on: first.runs_on ?? runs_on,
      task_minutes: legs.minutes[leg],
      wait_minutes: computeWaitMinutes(legs, leg),
      assigned,
      start,
      hours: legs.hours[leg]
    };
  });
  return { number, runners, legs: described, hours: planned.hours(), idle_hours };
}
var TITLE_LENGTH = 100;
function formatTitle({ id, name }, more) {
  const text = name === id ? id : `${id} · ${name.replace(/\s+/g, " ").replace(/\$\{\{/g, "$ {{")}`;
  const suffix = more === 0 ? "" : ` (+${more})`;
  const room = TITLE_LENGTH - suffix.length;
  return (text.length <= room ? text : `${text.slice(0, room - 1)}…`) + suffix;
}

// workflows-src/schedule/globs.ts
function canMatchSamePath(a, b) {
  const [first, second] = [splitNames(a, b), splitNames(b, a)];
  return canBeEqual(first, second, "**", (left, right) => canBeEqual([...left], [...right], "*", matchCharacter));
}
function splitNames(glob, other) {
  const names = removeBraces(glob).replace(/^\.?\/+/, "").split("/").filter((name) => name !== "" && name !== ".").map((name) => name.includes(SEVERAL) ? "**" : name).map((name) => name === "**" ? name : name.replace(/[@!?*+]\([^)]*\)|\[[^\]]*\]|\*+|^!.*/g, "*"));
  const last = names.at(-1) ?? "";
  const isFile = /.\.[a-z]\w*$/i.test(last) && !`/${other}`.includes(`/${last}/`);
  return last === "**" || isFile ? names : [...names, "**"];
}
var SEVERAL = "\0";
function removeBraces(glob) {
  const outer = glob.replace(/\{[^{}]*\}/g, (brace) => /[/\0]/.test(brace) ? SEVERAL : "*");
  return outer === glob ? glob : removeBraces(outer);
}
var matchCharacter = (a, b) => a === b || a === "?" || b === "?";
function canBeEqual(a, b, any, same) {
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
var shareFiles = (task, other) => task.files.some((a) => other.files.some((b) => canMatchSamePath(a, b)));
function findFileConflicts(tasks, dependencies) {
  const stating = [...tasks.keys()].filter((i) => tasks[i]?.files.length);
  if (stating.length < 2) return [];
  const words = Math.ceil(tasks.length / 32);
  const earlier = tasks.map(() => new Uint32Array(words));
  const isEarlier = (other, i) => (earlier[i][other >> 5] & 1 << (other & 31)) !== 0;
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
function matchTasksBefore(plan, ids) {
  const tasks = plan.tasks.filter((task) => ids.includes(task.id));
  const dependencies = new Set(tasks.flatMap(({ depends_on }) => depends_on));
  const byId = new Map(plan.tasks.map((task) => [task.id, task]));
  return (id) => {
    const before = byId.get(id);
    return dependencies.has(id) || before !== void 0 && tasks.some((task) => shareFiles(before, task));
  };
}

// workflows-src/schedule/remaining-tasks.ts
function indexRemainingTasks(plan, isOpen, times) {
  const open2 = plan.tasks.filter(({ id }) => isOpen(id)).sort((a, b) => a.id < b.id ? -1 : 1);
  const known = new Set(open2.map(({ id }) => id));
  const keepOpen = rememberPerList((ids) => ids.filter((id) => known.has(id)));
  const inner = open2.map((task) => ({ ...task, depends_on: keepOpen(task.depends_on) }));
  const tasks = sortByEarliestStart(sortTopologically({ version: 1, tasks: inner }));
  const index = new Map(tasks.map(({ id }, i) => [id, i]));
  const toIndices = rememberPerList((ids) => Int32Array.from(ids, (id) => index.get(id)));
  const before = tasks.map(({ depends_on }) => toIndices(depends_on));
  const conflicts = findFileConflicts(tasks, before);
  for (const { first, second } of conflicts) before[second] = Int32Array.of(...before[second], first);
  const after = tasks.map(() => []);
  for (const [i, indices] of before.entries()) for (const j of indices) after[j]?.push(i);
  const hours = Float64Array.from(tasks, ({ duration }) => duration.most_likely * times.runner_hours_per_hour);
  const classes = /* @__PURE__ */ new Map();
  const runner_class = Int32Array.from(tasks, ({ runs_on }) => {
    const label = JSON.stringify(runs_on ?? times.runs_on);
    const number = classes.get(label) ?? classes.size;
    classes.set(label, number);
    return number;
  });
  return {
    tasks,
    hours,
    minutes: Float64Array.from(tasks, times.minutesOf),
    runner_class,
    conflicts,
    before,
    after: after.map((indices) => Int32Array.from(indices)),
    path: computeLongestPaths(hours, after)
  };
}
function rememberPerList(compute) {
  const known = /* @__PURE__ */ new Map();
  return (ids) => {
    const result = known.get(ids) ?? compute(ids);
    known.set(ids, result);
    return result;
  };
}
function sortByEarliestStart(tasks) {
  const end = /* @__PURE__ */ new Map();
  const start = /* @__PURE__ */ new Map();
  for (const { id, depends_on, duration } of tasks) {
    const latest = depends_on.reduce((most, other) => Math.max(most, end.get(other)), 0);
    start.set(id, latest);
    end.set(id, latest + duration.most_likely);
  }
  const startOf = ({ id }) => start.get(id);
  return [...tasks].sort((a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1));
}
function computeLongestPaths(hours, after) {
  const path = new Float64Array(hours.length);
  for (let i = hours.length - 1; i >= 0; i--) {
    let longest = 0;
    for (const j of Array.from(after[i] ?? [])) longest = Math.max(longest, path[j]);
    path[i] = hours[i] + longest;
  }
  return path;
}

// workflows-src/schedule/stragglers.ts
var TRIED = 12;
function dropStragglers(legs, drawn, options) {
  const { runners, order, most, least, latest: latestEnd } = options;
  const wave = order.subarray(0, most);
  const ends = new Float64Array(legs.hours.length);
  const planned = createReplay(legs, legs.hours, runners);
  planned.begin();
  for (const leg of wave) {
    planned.add(leg);
    ends[leg] = planned.start() + legs.hours[leg];
  }
  const latest = [...new Set(Array.from(wave, (leg) => ends[leg]))].sort((a, b) => b - a).slice(0, TRIED);
  let best = wave;
  let hours = Number.POSITIVE_INFINITY;
  for (const end of latest) {
    const isIn2 = (leg, place) => place < most && ends[leg] <= end;
    const own = order.filter(isIn2);
    if (own.length < least || countFitting(legs, own, runners) < own.length) continue;
    const others = order.filter((leg, place) => !isIn2(leg, place));
    const measurePlanned = (part) => computeMeanHours(legs, [legs.hours], runners, part);
    if (end !== latest[0] && measurePlanned(own) > latestEnd(measurePlanned(others))) continue;
    const total = computeMeanHours(legs, drawn, runners, own) + computeMeanHours(legs, drawn, runners, others);
    if (total >= hours) continue;
    hours = total;
    best = own;
  }
  return best;
}

// workflows-src/schedule/plan-waves.ts
var planNextWave = (plan, ends, options) => planWaves(plan, ends, options).next().value;
function* planWaves(plan, ends, options) {
  const blocked = findBlockedTasks(plan, ends);
  const placed = new Set(ends.map(({ task_id }) => task_id));
  for (let used = 0; used < options.waves_left; used++) {
    const remaining = indexRemainingTasks(plan, (id) => !placed.has(id) && !blocked.has(id), options);
    if (remaining.tasks.length === 0) return;
    const { number, waves_left } = options;
    const wave = planFirstWave(remaining, { ...options, number: number + used, waves_left: waves_left - used });
    yield wave;
    for (const { tasks } of wave.legs) for (const id of tasks) placed.add(id);
  }
}
function planFirstWave(remaining, options) {
  const { number, waves_left, runs_on, max_parallel = MATRIX_LEGS } = options;
  const start_up = options.overhead_seconds / 3600;
  const legs = buildLegs(remaining, formLegs(remaining, waves_left, start_up), start_up);
  const drawn = drawHours(legs);
  const fewest = findFewestRunners(legs, drawn, max_parallel);
  const { runners, order } = fewest;
  const { most, least } = cutFirstWave(legs, drawn, fewest, { ...options, integration: start_up });
  const latest = (others) => limitHours(fewest.least, { planned: others, mean: 0 }).planned - start_up;
  const wave = most === order.length ? order : dropStragglers(legs, drawn, { runners, order, most, least, latest });
  return createPlannedWave(remaining, legs, { number, runners: Math.min(runners, wave.length), order: wave, runs_on });
}
var MOST_PLACES = 128;
var PLACES_OF_MANY = 48;
var MANY_LEGS = 1e3;
var FEW_LEGS = 512;
function cutFirstWave(legs, drawn, { runners, order, least }, options) {
  let step = 1;
  while (order.length / step > (order.length > MANY_LEGS ? PLACES_OF_MANY : MOST_PLACES)) step *= 2;
  for (const places of order.length <= FEW_LEGS ? /* @__PURE__ */ new Set([step, 1]) : [step]) {
    const segments = measureSegments(legs, drawn, runners, { order, step: places });
    const cuts = chooseCheckpoints(segments, { ...options, least });
    if (cuts === void 0) continue;
    const others = (cuts.ends.length - 1) * MATRIX_LEGS;
    return { most: segments.places[cuts.ends[0] ?? 0] ?? 1, least: Math.max(1, order.length - others) };
  }
  const fitting = countFitting(legs, order, runners);
  return { most: fitting, least: fitting };
}

// workflows-src/schedule/wave.ts
var EMPTY_WAVE = { number: 0, runners: 1, legs: [] };

// workflows-src/task/task-ends.ts
var toTaskEnds = (results) => results.filter(({ again }) => !again).map(({ task_id, verdict }) => ({ task_id, done: isDone(verdict) }));

// workflows-src/pipeline/adopt-wave.ts
var EARLIER_RUN_FILE = "earlier.json";
async function adoptWave(repository, folder, { plan, head, branchTip = head, results, fingerprints }) {
  const file = join(folder, EARLIER_RUN_FILE);
  const wave = readWave(join(folder, "wave.json"));
  const before = readRun(folder);
  if (!existsSync(file) || wave === void 0 || before === void 0) return void 0;
  const run3 = JSON.parse(readFileSync(file, "utf8"));
  const { run_id, number } = wave.earlier ?? { run_id: run3.run_id, number: wave.number };
  const done = new Set(results.map(({ task_id }) => task_id));
  const isSame = (id) => fingerprints.has(id) && fingerprints.get(id)?.digest === before.inputs[id]?.digest;
  const hasArtifact = (id) => run_id !== run3.run_id || run3.artifacts.includes(artifactName({ ...run3, wave: { number } }, id));
  const available = new Set(done);
  const keptApart = keepApart(plan, new Map(Object.entries(wave.overlaps ?? {})));
  const legs = wave.legs.flatMap((leg) => {
    if (!hasArtifact(leg.id)) return [];
    const waitedFor = wave.legs.filter(({ id }) => leg.after.includes(id)).flatMap((other) => other.tasks);
    const tasks = leg.tasks.filter((id, index) => {
      const startedFrom = [...waitedFor, ...leg.tasks.slice(0, index)].filter(matchTasksBefore(keptApart, [id]));
      if (done.has(id) || !isSame(id) || !startedFrom.every((other) => available.has(other))) return false;
      available.add(id);
      return true;
    });
    return tasks.length > 0 ? [{ ...leg, tasks }] : [];
  });
  if (legs.length === 0) return void 0;
  if (!await containsCommit(repository, branchTip, wave.base).catch(() => false)) return void 0;
  return { number: 1, runners: 1, legs, base: wave.base, earlier: { run_id, number, head } };
}

// workflows-src/pipeline/next-wave.ts
function describeWave({ number, base, runners, legs, earlier }, plan, settings) {
  const byId = new Map(plan.tasks.map((task) => [task.id, task]));
  const describe = (leg, index) => {
    const tasks = leg.tasks.flatMap((id) => byId.get(id) ?? []);
    return describeLeg(leg, index, tasks, settings);
  };
  return {
    number,
    base,
    runners,
    legs: earlier === void 0 ? legs.map(describe) : [],
    earlier_run: earlier?.run_id ?? "",
    earlier_wave: earlier?.number ?? 0
  };
}
var describeLeg = ({ id, title, runs_on, task_minutes, wait_minutes, after }, index, tasks, settings) => ({
  position: String(index).padStart(3, "0"),
  id,
  title,
  runs_on,
  timeout_minutes: task_minutes + (after.length > 0 ? wait_minutes : 0) + RESERVED_MINUTES,
  waits: after.length > 0,
  keys: tasks.some((task) => mayCallAgent(task, settings)),
  prepares: settings.setup !== "" || tasks.some(({ setup, verify }) => setup !== void 0 || verify !== void 0)
});
function mayCallAgent({ runner, run: run3 }, settings) {
  const chosen = runner ?? settings.runner;
  return chosen === "auto" ? run3 === void 0 : chosen !== "command" && chosen !== "brief";
}

// workflows-src/plan/setting-values.ts
var LIMIT_RANGES = {
  budget_usd: { least: 0, most: 1e5, decimals: true },
  max_turns: { least: 0, most: 1e5 },
  timeout_minutes: { least: 1, most: 7200 }
};
function parseNumber(value, { least, most, decimals = false }) {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  const isInRange = typeof number === "number" && number >= least && number <= most;
  return isInRange && (decimals || Number.isInteger(number)) ? number : void 0;
}
var describeRange = ({ least, most, decimals = false }) => `a ${decimals ? "" : "whole "}number from ${least} to ${most}`;
function readLabels(text) {
  if (!text.startsWith("[")) return text.trim() === "" ? void 0 : text;
  const labels = parseJson(text);
  return isLabelList(labels) ? labels : void 0;
}
var isLabelList = (value) => Array.isArray(value) && value.length > 0 && value.every((label) => typeof label === "string");
var EXPECTED_LABELS = 'a label, or a JSON list of labels such as ["self-hosted","linux"]';
var MODEL_PATTERN = /^[A-Za-z0-9@][!-~]{0,199}$/;
var EXPECTED_MODEL = "the name of a model, such as claude-sonnet-4-5 or openai/gpt-5, without blanks";

// workflows-src/text/list.ts
var JOINED = 5;
function joinNames(names) {
  const shown = names.slice(0, JOINED).map((name) => toOneLine(name));
  const others = names.length - shown.length;
  if (others > 0) return `${shown.join(", ")} and ${others} more`;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

// workflows-src/pipeline/settings/lists.ts
var ANY = "any";
var splitList = (text) => text.split(",").map((item) => item.trim()).filter((item) => item !== "");
function readRunnerList(text) {
  if (text.trim() === ANY) return RUNNER_CHOICES;
  const names = splitList(text);
  const known = names.flatMap((name) => RUNNER_CHOICES.filter((choice) => choice === name));
  return known.length === names.length ? known : void 0;
}
function readLabelsList(text) {
  if (text.trim() === ANY) return ANY;
  if (!text.trim().startsWith("[")) return splitList(text);
  const items = parseJson(text);
  if (!Array.isArray(items)) return void 0;
  const labels = items.map(
    (item) => isLabelList(item) ? item : typeof item === "string" ? readLabels(item) : void 0
  );
  return labels.every((label) => label !== void 0) ? labels : void 0;
}

// workflows-src/pipeline/restrict-tasks.ts
function restrictTasks(plan, bounds) {
  return { ...plan, tasks: plan.tasks.map((task) => restrictTask(task, bounds)) };
}
function restrictTask(task, bounds) {
  const refusals = findRefusals(task, bounds);
  if (refusals.length === 0) return task;
  const refused = new Set(refusals.map(({ key }) => key));
  const kept = Object.fromEntries(Object.entries(task).filter(([key]) => !refused.has(key)));
  const notes = refusals.map(
    ({ key, instead }) => `${key}: ${render(task[key])}; this does not count here, ${instead}`
  );
  return { ...kept, also_stated: [...task.also_stated ?? [], ...notes] };
}
var render = (value) => [value].flat().join(", ");
var LIMITS = Object.keys(LIMIT_RANGES);
function findRefusals(task, bounds) {
  return [
    ...refuseRunner(task, bounds),
    ...LIMITS.flatMap((key) => refuseLimit(key, task, bounds)),
    ...refuseLabels(task, bounds)
  ];
}
function refuseLimit(key, task, bounds) {
  const [stated, most] = [task[key], bounds[key]];
  if (stated === void 0 || most === 0 || stated > 0 && stated <= most) return [];
  return [{ key, expected: `at most ${most}, the \`${key}\` of the run`, instead: `${most} counts` }];
}
function refuseRunner({ runner, run: run3 }, bounds) {
  const instead = `${bounds.runner} is used`;
  if (runner === void 0 || runner === bounds.runner) return [];
  if (runner === "command" && run3 === void 0)
    return [{ key: "runner", expected: "a task with a `run` script", instead }];
  const allowed = listAllowedRunners(bounds);
  if (allowed.has(runner)) return [];
  return [{ key: "runner", expected: `one of ${[...allowed].join(", ")} (\`task_runners\` adds others)`, instead }];
}
function listAllowedRunners({ runner, task_runners, runner_argv }) {
  const own = runner === "auto" ? ["auto", "command", "somas", "brief"] : [runner, "command"];
  const allowed = /* @__PURE__ */ new Set([...own, ...readRunnerList(task_runners) ?? []]);
  if (runner_argv === "") allowed.delete("custom");
  return allowed;
}
function refuseLabels({ runs_on }, { runs_on: own, task_runs_on = "" }) {
  if (runs_on === void 0 || own === void 0) return [];
  const listed = readLabelsList(task_runs_on) ?? [];
  const run3 = readLabels(own) ?? own;
  if (listed === "any") return [];
  const allowed = [run3, ...listed];
  if (allowed.some((labels) => isSameMachine(labels, runs_on))) return [];
  const names = allowed.map((labels) => JSON.stringify(labels)).join(", ");
  const expected = `one of ${names} (\`task_runs_on\` adds others)`;
  return [{ key: "runs_on", expected, instead: `${render(run3)} is used` }];
}
function isSameMachine(one, other) {
  const [first, second] = [one, other].map(
    (labels) => JSON.stringify([...new Set([labels].flat().map((label) => label.toLowerCase()))].sort())
  );
  return first === second;
}

// workflows-src/pipeline/task-matrix.ts
function taskMatrix(plan, wave) {
  const first = new Set(wave.legs.flatMap(({ id, after }) => after.length === 0 ? [id] : []));
  const tasks = plan.tasks.filter((task) => first.has(task.id));
  return {
    include: tasks.map((task) => ({
      task_id: task.id,
      task_name: toOneLine(task.name),
      task_desc: toOneLine(task.description, 200),
      duration: task.duration.most_likely
    }))
  };
}

// workflows-src/simulation/arithmetic.ts
function ln(x) {
  let m = x;
  let k = 0;
  for (; m <= 0.5; k++) m *= 2;
  const z = (m - 1) / (m + 1);
  let sum = 0;
  for (let n = 33; n >= 1; n -= 2) sum = sum * z * z + 1 / n;
  return 2 * z * sum - k * Math.LN2;
}

// workflows-src/simulation/beta-table.ts
var CELLS = 1024;
var TAIL = 64;
var LOWER = CELLS + 1;
var UPPER = LOWER + TAIL + 1;
var INTERVALS = 2048;
var X = Float64Array.from(
  { length: INTERVALS + 1 },
  (_, i) => i * i * (3 - 2 * i / INTERVALS) / INTERVALS / INTERVALS
);
var LN_X = X.map((x) => x === 0 ? -1e6 : ln(x));

// workflows-src/pipeline/wave-options.ts
var waveOptions = (settings, number, timeouts) => ({
  number,
  waves_left: WAVES - number + 1,
  runs_on: readLabels(settings.runs_on) ?? settings.runs_on,
  runner_hours_per_hour: settings.runner_hours_per_hour,
  overhead_seconds: OVERHEAD_SECONDS,
  max_parallel: settings.max_parallel,
  checkpoint_hours: settings.checkpoint_hours,
  minutesOf: ({ id }) => timeouts.get(id) ?? settings.timeout_minutes
});

// workflows-src/pipeline/dispatch.ts
async function runDispatchStage(repository, loaded, settings, head, files) {
  const plan = restrictTasks(loaded, settings);
  const branch = `refs/remotes/origin/${nameBranch(settings.project_id)}`;
  const branchTip = await git(repository, ["rev-parse", "--verify", "--quiet", branch]).catch(() => void 0);
  const { resume } = settings;
  const start = await findStartingPoint(repository, { plan, settings, head, branchTip, resume });
  const { base, isBehind, results: done, repeated: again } = start;
  const architecture = readResults(files.results, settings.project_id, plan).filter((result) => result.wave === 0);
  writeResults(files.results, [...architecture, ...done]);
  const overlaps = Object.fromEntries(start.overlaps);
  const inputs = Object.fromEntries(start.fingerprints);
  writeRun(files.results, { started: (/* @__PURE__ */ new Date()).toISOString(), inputs, overlaps });
  const wave = planNextWave(
    keepApart(plan, start.overlaps),
    toTaskEnds(done),
    waveOptions(settings, 1, readTimeouts(files.plan))
  );
  let notAdopted;
  const adopter = { ...start, plan, head, branchTip };
  const adopted = resume === "never" ? void 0 : await adoptWave(repository, files.earlier, adopter).catch((error) => {
    notAdopted = error instanceof Error ? error.message : String(error);
    return void 0;
  });
  const first = adopted ?? {
    ...isBehind || wave === void 0 ? { ...EMPTY_WAVE, number: 1 } : wave,
    base,
    overlaps
  };
  writeWave(join(files.results, "wave.json"), first);
  return {
    done,
    again,
    adopted: adopted?.legs.flatMap(({ tasks }) => tasks) ?? [],
    ...notAdopted !== void 0 && { notAdopted },
    matrix: taskMatrix(plan, wave ?? EMPTY_WAVE),
    has_tasks: wave !== void 0,
    next: describeWave(first, plan, settings)
  };
}

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
var PLACEHOLDER = /\{([a-z_]+)\}/g;
function readArgv(json) {
  const list = parseJson(json);
  const isTexts = Array.isArray(list) && list.every((text) => typeof text === "string");
  const [program, ...args] = isTexts ? list : [];
  if (program === void 0 || program.trim() === "")
    return { expected: 'a JSON list of texts that begins with a program, e.g. ["my-agent", "{prompt_file}"]' };
  const used = [program, ...args].flatMap((text) => [...text.matchAll(PLACEHOLDER)]);
  const unknown = used.find(([, name = ""]) => !Object.hasOwn(PLACEHOLDERS, name))?.[0];
  if (unknown === void 0) return { argv: [program, ...args] };
  const known = Object.keys(PLACEHOLDERS).map((name) => `{${name}}`);
  return { expected: `one of ${known.join(", ")} in place of ${unknown}` };
}

// workflows-src/pipeline/settings/check-runner.ts
function checkRunnerSettings({ runner, task_runners, runner_argv }) {
  const problem = (expected) => [{ setting: "runner_argv", value: runner_argv, expected }];
  const mayBeCustom = runner === "custom" || readRunnerList(task_runners)?.includes("custom");
  if (runner_argv === "" && task_runners.trim() === "any" && runner !== "custom") return [];
  if (!mayBeCustom)
    return runner_argv === "" ? [] : problem(`nothing with runner ${runner}: only the runner custom reads it`);
  const argv = readArgv(runner_argv);
  return "expected" in argv ? problem(argv.expected) : [];
}

// workflows-src/pipeline/settings/more-settings.ts
var MORE_SETTINGS = "more_settings";
var END_OF_SETTING = /\n|;(?=\s*\w+\s*:)/;
var listRareSettings = (table) => Object.entries(table).flatMap(([name, { isRare }]) => isRare ? [name] : []);
function readMoreSettings(values, table) {
  const text = values[MORE_SETTINGS];
  if (typeof text !== "string") return { values, problems: [] };
  const rare = listRareSettings(table);
  const read = /* @__PURE__ */ new Map();
  const problems = [];
  for (const line of text.split(END_OF_SETTING).map((item) => item.trim())) {
    if (line === "" || line.startsWith("#")) continue;
    const [, name = "", value = ""] = /^(\w+)\s*:\s*(.*)$/.exec(line) ?? [];
    const expected = explainMistake(name, value, { values, table, rare, read });
    if (expected === void 0) read.set(name, value);
    else problems.push({ setting: MORE_SETTINGS, value: line, expected });
  }
  return { values: { ...values, ...Object.fromEntries(read) }, problems };
}
function explainMistake(name, value, { values, table, rare, read }) {
  const [row, input] = [table[name], values[name]];
  if (name === "" || row === void 0) {
    const meant = name === "" ? void 0 : suggestNearest(name, Object.keys(table));
    return `a line "name: value", with one of the names ${rare.join(", ")}${meant === void 0 ? "" : `; ${meant}`}`;
  }
  if (!rare.includes(name))
    return `only settings without a place in the form, ${rare.join(", ")}: ${name} has its own input`;
  if (read.has(name)) return `each setting once, and ${name} stands here twice`;
  if (input === void 0 || `${input}` === `${row.default}` || `${input}` === value) return void 0;
  return `one value of ${name}, whose own input is ${JSON.stringify(input)}`;
}

// workflows-src/plan/plan.ts
var MODES = ["auto", "phases", "graph", "first-phase"];

// workflows-src/integrate/globs.ts
var EXCEPT = "!";
var splitGlobs = (input) => input.split(/[,\n]/).map((glob) => glob.trim()).filter((glob) => glob !== "");
var findInvalidGlobs = (input) => splitGlobs(input).filter((entry) => {
  const glob = entry.replace(EXCEPT, "");
  return glob === "" || /^[/:!]/.test(glob) || glob.split("/").includes("..");
});

// workflows-src/pipeline/settings/expected.ts
var expectId = (value) => ID_PATTERN.test(value) ? void 0 : 'letters, digits, ".", "_" and "-", at most 64, the first a letter or a digit';
var expectPath = (value, host) => host === "local" || value !== "-" && !value.startsWith("/") && !value.split(/[\\/]/).includes("..") ? void 0 : "a path inside of the repository";
var expectLabels = (value) => readLabels(value) === void 0 ? EXPECTED_LABELS : void 0;
var expectModel = (value) => value === "" || MODEL_PATTERN.test(value) ? void 0 : EXPECTED_MODEL;
function expectGlobs(value) {
  const [glob] = findInvalidGlobs(value);
  return glob === void 0 ? void 0 : `globs relative to the repository, which ${JSON.stringify(glob)} is not`;
}
var expectRunners = (value) => readRunnerList(value) === void 0 ? `any, or names separated by commas, each one of ${RUNNER_CHOICES.join(", ")}` : void 0;
var expectLabelsList = (value) => readLabelsList(value) === void 0 ? 'any, labels separated by commas, or a JSON list such as ["macos-latest", ["self-hosted","gpu"]]' : void 0;

// workflows-src/pipeline/settings/setting.ts
function textSetting(options) {
  return { kind: "text", ...options };
}
var numberSetting = (options) => ({ kind: "number", ...options });
var choiceSetting = (options) => ({ kind: "choice", ...options });
var booleanSetting = (words) => ({ kind: "boolean", default: false, ...words });

// workflows-src/pipeline/settings/table.ts
var SETTINGS2 = {
  project_id: textSetting({
    description: "names the project's folder and its branch, somas/<project_id>",
    use: "one for each plan that is carried out for itself",
    option: "project",
    expected: expectId
  }),
  plan: textSetting({
    description: "path of the execution plan in the repository; {project_id} is replaced",
    use: "where the plan lies elsewhere",
    default: `${locateArtifacts("{project_id}")}/execution_plan.yml`,
    expected: expectPath
  }),
  mode: choiceSetting({
    description: "how phases and dependencies make the order",
    use: "where a plan has phases, and they do not mean what auto takes them for",
    choices: MODES,
    default: "auto"
  }),
  on_invalid_plan: choiceSetting({
    description: "the reaction to an invalid plan: run one sequential task in its place, or stop",
    use: "fail, where nothing should run on a plan that has errors",
    choices: ["fallback", "fail"],
    default: "fallback"
  }),
  runner: choiceSetting({
    description: "the program that carries out a task; auto takes the first that can",
    use: "to have agents carry out tasks: name the agent",
    choices: RUNNER_CHOICES,
    default: "auto"
  }),
  task_runners: textSetting({
    description: "runners that a task may name for itself, separated by commas, beside the run's own and command; any for all of them",
    use: "where the plan gives some tasks to another agent",
    default: "",
    expected: expectRunners
  }),
  max_parallel: numberSetting({
    description: "tasks that may run at the same time",
    use: "more where the account has more runners and the agent's rate limit allows it, fewer where tasks are rate_limited",
    default: 4,
    least: 1,
    most: 999
  }),
  agent: textSetting({
    description: "the role of tasks that name none, as the runner somas knows it",
    use: "with the runner somas",
    default: "coder"
  }),
  model: textSetting({
    description: "the model an agent uses, in its own words; its own choice where empty",
    use: "to pay less, or to get more",
    default: "",
    expected: expectModel
  }),
  budget_usd: numberSetting({
    description: "dollars an agent may use for a task, where it can keep to that; 0 for no limit",
    use: "with agents that are paid by use",
    default: 0,
    ...LIMIT_RANGES.budget_usd
  }),
  max_turns: numberSetting({
    description: "turns an agent may take for a task, where it can keep to that; 0 for no limit",
    use: "where an agent goes round in circles",
    default: 0,
    ...LIMIT_RANGES.max_turns
  }),
  runner_argv: textSetting({
    description: 'the runner custom: its command line as a JSON list, e.g. ["my-agent", "{prompt_file}"]',
    use: "only with runner: custom",
    default: ""
  }),
  setup: textSetting({
    description: "bash commands, a script of the repository, or copilot-setup-steps, that prepare a checkout: before a task starts, and before its verify; without keys",
    use: "to install what tasks need, such as npm ci, or the program of runner: custom",
    default: ""
  }),
  context_files: textSetting({
    description: "files every task is given, separated by commas: artifacts of the project, or paths in the repository",
    use: "where every agent has to know more, or less",
    default: USUAL_CONTEXT.join(",")
  }),
  runs_on: textSetting({
    description: 'runner label for all jobs, or several as JSON (["self-hosted","linux"])',
    use: "with machines of your own, or larger ones",
    default: "ubuntu-latest",
    host: "actions",
    expected: expectLabels
  }),
  task_runs_on: textSetting({
    description: 'runner labels that a task may name for itself beside runs_on: separated by commas, or JSON (["macos-latest", ["self-hosted","gpu"]]); any for all',
    use: "where some tasks need another machine",
    default: "",
    host: "actions",
    expected: expectLabelsList
  }),
  timeout_minutes: numberSetting({
    description: "minutes a task may take",
    use: "where agents need longer; a job on GitHub's machines ends after 6 hours",
    default: 60,
    local_default: 360,
    ...LIMIT_RANGES.timeout_minutes
  }),
  stall_minutes: numberSetting({
    description: "minutes without output, change or commit after which a task is ended; 0 for never",
    use: "more for commands that are silent for long",
    default: 15,
    least: 0,
    most: 7200
  }),
  architecture: choiceSetting({
    description: "when stage 4 writes ARCHITECTURE.md, api_specs.yml and data_models.yml from SPEC.md: auto where there is no ARCHITECTURE.md",
    use: "never, where the plan needs none; always, where SPEC.md has changed",
    choices: ARCHITECTURE_MODES,
    default: "auto"
  }),
  resume: choiceSetting({
    description: "auto runs only tasks that the branch does not show as done from the same inputs; never runs every task",
    use: "never, to do everything again",
    choices: RESUME_MODES,
    default: "auto"
  }),
  protected_paths: textSetting({
    description: "globs of files that tasks may not change, separated by commas, besides settings of agents and owners of code; !glob lets tasks change files, but never .github/workflows/**",
    use: "for files that only people change; !CLAUDE.md, say, where a task writes that file",
    default: ".github/**",
    expected: expectGlobs
  }),
  update_plan: booleanSetting({
    description: "whether finished tasks are ticked in the plan file on the branch, in a commit of its own",
    use: "where people or tools read in the plan how far it is"
  }),
  runner_hours_per_hour: numberSetting({
    description: "hours a runner takes for an estimated hour; estimates are often hours of human work",
    use: "0.1, say, where agents are ten times as fast as the estimates: then timeouts and waves fit",
    default: 1,
    least: 1e-3,
    most: 1e3,
    decimals: true
  }),
  checkpoint_hours: numberSetting({
    description: "hours after which results are integrated at the latest, where no task is longer itself",
    use: "less, to see results earlier; it costs waiting at each checkpoint",
    default: CHECKPOINT_HOURS,
    least: 0.1,
    most: 1e6,
    decimals: true
  }),
  result_files: choiceSetting({
    description: "where the result files of done tasks go: a file each on the branch, all in one file there, or as an artifact only",
    use: "one-file or artifact, where reviewers do not want to see them; with artifact, nothing is known to be done after a squash merge",
    choices: RESULT_FILE_MODES,
    default: "branch",
    isRare: true
  }),
  more_settings: textSetting({
    description: 'settings that have no place in the form, each as "name: value": one a line, or with ";" between them (generated/settings.md names them)',
    use: "in a form, where no input of that name is",
    default: "",
    host: "actions"
  })
};

// workflows-src/pipeline/settings/parse.ts
var ROWS = Object.entries(SETTINGS2);
function parseSettings(inputs, host) {
  const { values, problems: unreadable } = readMoreSettings(inputs, SETTINGS2);
  const problems = [...unreadable];
  const entries = ROWS.map(([name, row]) => {
    const value = values[name] ?? defaultOf(row, host);
    const parsed = parseValue(row, value, host);
    if ("expected" in parsed) problems.push({ setting: name, value, expected: parsed.expected });
    return [name, "expected" in parsed ? value : parsed.value];
  });
  const settings = Object.fromEntries(entries);
  problems.push(...checkRunnerSettings(settings));
  if (problems.length > 0) return { problems };
  return { settings: { ...settings, plan: settings.plan.replaceAll("{project_id}", settings.project_id) } };
}
function readSettings(json) {
  const parsed = parseSettings(JSON.parse(json), "actions");
  if ("settings" in parsed) return parsed.settings;
  throw new Error(parsed.problems.map((problem) => renderSettingProblem(problem, problem.setting)).join("; "));
}
var rangeOf = ({ least = 0, most = 0, decimals = false }) => ({ least, most, decimals });
var defaultOf = (row, host) => (host === "local" ? row.local_default : void 0) ?? row.default;
function parseValue(row, value, host) {
  switch (row.kind) {
    case "number": {
      const parsed = parseNumber(value, rangeOf(row));
      return parsed === void 0 ? { expected: describeRange(rangeOf(row)) } : { value: parsed };
    }
    case "boolean":
      return /^(?:true|false)$/.test(`${value}`) ? { value: `${value}` === "true" } : { expected: "true or false" };
    case "choice":
      return row.choices?.includes(value) ? { value } : { expected: row.choices?.join(", ") ?? "" };
    case "text": {
      if (typeof value !== "string") return { expected: row.expected?.("", host) ?? "text" };
      const expected = row.expected?.(value, host);
      return expected === void 0 ? { value } : { expected };
    }
  }
}
var renderSettingProblem = ({ value, expected }, label) => value === void 0 ? `${label} is missing: expected ${expected}` : `${label} ${JSON.stringify(value)}: expected ${expected}`;

// workflows-src/text/count.ts
var formatCount = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, ",");
var formatQuantity = (count, one, many = `${one}s`) => `${formatCount(count)} ${count === 1 ? one : many}`;

// workflows-src/report/resume-summary.ts
var LISTED = 200;
function summarizeResume(done, again) {
  if (done.length === 0 && again.length === 0) return "";
  const ids = done.map(({ task_id, commit = "" }) => `\`${task_id}\` (${commit.slice(0, 7)})`);
  const lines = again.map(({ task_id, reason }) => `- \`${task_id}\` runs again: ${escapeMarkdown(reason)}`);
  return [
    `### ${formatQuantity(done.length, "task")} done by earlier runs from the same inputs`,
    ...ids.length === 0 ? [] : [`Not run again, with the merge: ${joinFirst(ids, ", ")}.`],
    ...lines.length === 0 ? [] : [joinFirst(lines, "\n")],
    ""
  ].join("\n\n");
}
var summarizeAdoption = (ids) => ids.length === 0 ? "" : `### Finished by an earlier run that did not integrate it

${ids.map((id) => `\`${id}\``).join(", ")}: merged first, not run again.
`;
var joinFirst = (items, separator) => [...items.slice(0, LISTED), ...items.length > LISTED ? [`and ${items.length - LISTED} more`] : []].join(separator);

// workflows-src/text/workflow-command.ts
function renderCommand(name, properties, message) {
  const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${pairs.join(",")}::${escapeData(message)}`;
}
var escapeData = (text) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
var escapeProperty = (text) => escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

// workflows-src/inline/run.ts
function run2(main) {
  Promise.resolve(process.env).then((env) => process.platform === "win32" ? Promise.reject(new Error(WINDOWS)) : main(env)).then(setOutputs).catch((error) => fail(error instanceof Error ? error.message : String(error)));
}
var WINDOWS = `this job runs on Windows, and the pipeline does not: there a program git.exe in the working folder, which a task may have written, is started in place of git; use labels of Linux or macOS in runs_on and task_runs_on`;
function fail(text) {
  console.log(`::error::${escapeData(text)}`);
  process.exitCode = 1;
}
function warn(text) {
  console.log(`::warning::${escapeData(text)}`);
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
var summaryLeft = 1e6;
function summarize(markdown) {
  if (markdown === "") return;
  const fits = Buffer.from(markdown).subarray(0, Math.max(0, summaryLeft)).toString();
  if (summaryLeft > 0)
    append(
      "GITHUB_STEP_SUMMARY",
      fits === markdown ? `${markdown}
` : `${fits}

**The rest is too long for a summary.**
`
    );
  summaryLeft -= Buffer.byteLength(markdown);
}
function append(variable, text) {
  const file = process.env[variable];
  if (file === void 0 || file === "") process.stdout.write(text);
  else appendFileSync(file, text);
}

// workflows-src/report/fallback.ts
function describeFallback({ tasks, source }, isRefused = false) {
  const [task] = tasks;
  if (!source.fallback || task === void 0) return "";
  if (isRefused) return "Nothing of the plan was understood: nothing is run.";
  const instead = `Nothing of the plan was understood: one task, ${task.id}, stands in for it`;
  const titles = task.texts?.map(({ title }) => title.replace(/^The /, "the ")) ?? [];
  const texts = titles.length === 0 ? "" : `, with the text of ${joinNames(titles)}`;
  const consequence = isFallbackWithoutText(task) ? " The text of the plan is missing, so no agent starts." : "";
  return `${instead}${texts}.${consequence}`;
}

// workflows-src/report/problems.ts
var MAX_ANNOTATIONS = 10;
function annotateProblem(problem, level) {
  const { file, line, column, code } = problem;
  return renderCommand(level, { file, line, col: column, title: code }, joinHint(problem));
}
function annotateProblems(problems, level) {
  const sorted = [...problems].sort((a, b) => Number(b.severity === "error") - Number(a.severity === "error"));
  const shown = sorted.slice(0, sorted.length > MAX_ANNOTATIONS ? MAX_ANNOTATIONS - 1 : MAX_ANNOTATIONS).map((problem) => annotateProblem(problem, problem.severity === "error" ? level : "warning"));
  const more = sorted.length - shown.length;
  if (more === 0) return shown;
  return [...shown, `::${level} title=more-problems::${more} more problems are listed in the job summary`];
}
function renderProblemTable(problems) {
  if (problems.length === 0) return "";
  const rows = problems.map((problem) => {
    const { severity, code, file, line, column } = problem;
    return [severity, code, `${file}:${line}:${column}`, joinHint(problem)].map(
      (text) => escapeMarkdown(text, Number.POSITIVE_INFINITY)
    );
  });
  return `${formatTable(["Severity", "Rule", "Place", "Problem"], rows)}
`;
}
var joinHint = ({ message, hint }) => hint === void 0 ? message : `${message}. ${hint}`;

// workflows-src/inline/show-problems.ts
function summarizeProblems(plan, isRefused = false) {
  const { problems } = plan.source;
  const fallback = describeFallback(plan, isRefused);
  if (fallback !== "") summarize(`**${escapeMarkdown(fallback)}**
`);
  if (problems.length > 0) summarize(`### Problems of the plan

${renderProblemTable(problems)}`);
}
function showProblems({ source }, level) {
  for (const line of annotateProblems(source.problems, level)) console.log(line);
}

// workflows-src/inline/dispatch.ts
run2(async (env) => {
  const settings = readSettings(env.SETTINGS);
  const plan = readLoadedPlan(env.PLAN_FILE, settings.mode);
  showProblems(plan, "warning");
  summarizeProblems(plan);
  const files = { plan: env.PLAN_FILE, results: env.RESULTS_FOLDER, earlier: env.EARLIER_FOLDER };
  const stage = await runDispatchStage(".", plan, settings, env.HEAD, files);
  if (stage.notAdopted !== void 0)
    warn(`Work that an earlier run left cannot be used, and is done again: ${stage.notAdopted}`);
  summarize(summarizeResume(stage.done, stage.again));
  summarize(summarizeAdoption(stage.adopted));
  return { matrix: toJson(stage.matrix), has_tasks: `${stage.has_tasks}`, next: toJson(stage.next) };
});
