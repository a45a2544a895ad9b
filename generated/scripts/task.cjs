"use strict";
const { spawn } = require("node:child_process");
const { createHash, randomUUID } = require("node:crypto");
const { appendFileSync, closeSync, constants, cpSync, existsSync, fstatSync, linkSync, lstatSync, mkdirSync, openSync, readFileSync, readdirSync, readlinkSync, realpathSync, renameSync, rmSync, writeFileSync, writeSync } = require("node:fs");
const { copyFile, lstat, mkdir, mkdtemp, readdir, rename, rm, writeFile } = require("node:fs/promises");
const { constants: system, tmpdir } = require("node:os");
const { basename, dirname, extname, isAbsolute, join, posix, relative, resolve, sep } = require("node:path");
const { StringDecoder } = require("node:string_decoder");
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
  if (program === void 0 || program.trim() === "")
    return { expected: 'a JSON list of texts that begins with a program, e.g. ["my-agent", "{prompt_file}"]' };
  const used3 = [program, ...args].flatMap((text2) => [...text2.matchAll(PLACEHOLDER)]);
  const unknown = used3.find(([, name = ""]) => !Object.hasOwn(PLACEHOLDERS, name))?.[0];
  if (unknown === void 0) return { argv: [program, ...args] };
  const known = Object.keys(PLACEHOLDERS).map((name) => `{${name}}`);
  return { expected: `one of ${known.join(", ")} in place of ${unknown}` };
}
var PLACEHOLDER = /\{([a-z_]+)\}/g;
function parseTexts(json) {
  try {
    const list2 = JSON.parse(json);
    return Array.isArray(list2) && list2.every((text2) => typeof text2 === "string") ? list2 : [];
  } catch {
    return [];
  }
}

// workflows-src/pipeline/settings/check-runner.ts
function checkRunnerSettings({ runner, runner_argv, setup }) {
  if (runner === "custom") {
    const argv = readArgv(runner_argv);
    return "expected" in argv ? [{ setting: "runner_argv", value: runner_argv, expected: argv.expected }] : [];
  }
  const expected = `nothing with runner ${runner}: only the runner custom reads it`;
  return Object.entries({ runner_argv, setup }).flatMap(
    ([setting, value]) => value === "" ? [] : [{ setting, value, expected }]
  );
}

// workflows-src/plan/plan.ts
var MODES = ["auto", "phases", "graph", "first-phase"];

// workflows-src/plan/project.ts
var ID_PATTERN = /^(?!.*\.\.)(?!.*\.(?:lock)?$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
var artifactsFolder = (projectId) => `.somas/projects/${projectId}/artifacts`;

// workflows-src/schedule/limits.ts
var CHECKPOINT_HOURS = 96;

// workflows-src/task/choices.ts
var ARCHITECTURE_MODES = ["auto", "always", "never"];
var RESUME_MODES = ["auto", "never"];

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

// workflows-src/integrate/globs.ts
var WORKFLOWS = ".github/workflows/**";
function protectedPaths(input) {
  const given = input.split(/[,\n]/).map((glob) => glob.trim()).filter((glob) => glob !== "");
  return [.../* @__PURE__ */ new Set([...given, WORKFLOWS])];
}
var findInvalidGlobs = (input) => protectedPaths(input).filter((glob) => /^[/:!]/.test(glob) || glob.split("/").includes(".."));

// workflows-src/pipeline/settings/labels.ts
function readLabels(text2) {
  if (!text2.startsWith("[")) return text2.trim() === "" ? void 0 : text2;
  try {
    const labels = JSON.parse(text2);
    const isList = Array.isArray(labels) && labels.length > 0 && labels.every((label) => typeof label === "string");
    return isList ? labels : void 0;
  } catch {
    return void 0;
  }
}

// workflows-src/pipeline/settings/expected.ts
var expectId = (value) => ID_PATTERN.test(value) ? void 0 : 'letters, digits, ".", "_" and "-", at most 64, the first a letter or a digit';
var expectPath = (value, host) => host === "local" || !value.startsWith("/") && !value.split(/[\\/]/).includes("..") ? void 0 : "a path inside of the repository";
var expectLabels = (value) => readLabels(value) === void 0 ? 'a label, or a JSON list of labels such as ["self-hosted","linux"]' : void 0;
function expectGlobs(value) {
  const [glob] = findInvalidGlobs(value);
  return glob === void 0 ? void 0 : `globs relative to the repository, which ${JSON.stringify(glob)} is not`;
}

// workflows-src/pipeline/settings/setting.ts
function text(options) {
  return { kind: "text", ...options };
}
var number = (options) => ({ kind: "number", ...options });
var choice = (options) => ({ kind: "choice", ...options });

// workflows-src/pipeline/settings/table.ts
var SETTINGS = {
  project_id: text({
    description: "names the project's folder and its branch, somas/<project_id>",
    use: "one for each plan that is carried out for itself",
    option: "project",
    expected: expectId
  }),
  plan: text({
    description: "path of the execution plan in the repository; {project_id} is replaced",
    use: "where the plan lies elsewhere",
    default: `${artifactsFolder("{project_id}")}/execution_plan.yml`,
    expected: expectPath
  }),
  mode: choice({
    description: "how phases and dependencies make the order",
    use: "where a plan has phases, and they do not mean what auto takes them for",
    choices: MODES,
    default: "auto"
  }),
  on_invalid_plan: choice({
    description: "the reaction to an invalid plan: run one sequential task in its place, or stop",
    use: "fail, where nothing should run on a plan that has errors",
    choices: ["fallback", "fail"],
    default: "fallback"
  }),
  runner: choice({
    description: "the program that carries out a task; auto takes the first that can",
    use: "to have agents carry out tasks: name the agent",
    choices: ["auto", ...RUNNERS],
    default: "auto"
  }),
  max_parallel: number({
    description: "tasks that may run at the same time",
    use: "more where the account has more runners and the agent's rate limit allows it, fewer where tasks are rate_limited",
    default: 4,
    least: 1,
    most: 999
  }),
  agent: text({
    description: "the role of tasks that name none, as the runner somas knows it",
    use: "with the runner somas",
    default: "coder"
  }),
  model: text({
    description: "the model an agent uses, in its own words; its own choice where empty",
    use: "to pay less, or to get more",
    default: ""
  }),
  budget_usd: number({
    description: "dollars an agent may use for a task, where it can keep to that; 0 for no limit",
    use: "with agents that are paid by use",
    default: 0,
    least: 0,
    most: 1e5,
    decimals: true
  }),
  max_turns: number({
    description: "turns an agent may take for a task, where it can keep to that; 0 for no limit",
    use: "where an agent goes round in circles",
    default: 0,
    least: 0,
    most: 1e5
  }),
  runner_argv: text({
    description: 'the runner custom: its command line as a JSON list, e.g. ["my-agent", "{prompt_file}"]',
    use: "only with runner: custom",
    default: ""
  }),
  setup: text({
    description: "the runner custom: a script of the repository that installs it",
    use: "only with runner: custom",
    default: ""
  }),
  context_files: text({
    description: "files every task is given, separated by commas: artifacts of the project, or paths in the repository",
    use: "where every agent has to know more, or less",
    default: "SPEC.md,ARCHITECTURE.md,execution_plan.yml"
  }),
  runs_on: text({
    description: 'runner label for all jobs, or several as JSON (["self-hosted","linux"])',
    use: "with machines of your own, or larger ones",
    default: "ubuntu-latest",
    host: "actions",
    expected: expectLabels
  }),
  timeout_minutes: number({
    description: "minutes a task may take",
    use: "where agents need longer; a job on GitHub's machines ends after 6 hours",
    default: 60,
    local_default: 360,
    least: 1,
    most: 7200
  }),
  stall_minutes: number({
    description: "minutes without output, change or commit after which a task is ended; 0 for never",
    use: "more for commands that are silent for long",
    default: 15,
    least: 0,
    most: 7200
  }),
  architecture: choice({
    description: "when stage 4 writes ARCHITECTURE.md, api_specs.yml and data_models.yml from SPEC.md: auto where there is no ARCHITECTURE.md",
    use: "never, where the plan needs none; always, where SPEC.md has changed",
    choices: ARCHITECTURE_MODES,
    default: "auto"
  }),
  resume: choice({
    description: "auto runs only tasks that the branch does not show as done from the same inputs; never runs every task",
    use: "never, to do everything again",
    choices: RESUME_MODES,
    default: "auto"
  }),
  protected_paths: text({
    description: "globs of files that tasks may not change, separated by commas; .github/workflows/** is always one of them",
    use: "for files that only people change",
    default: ".github/**",
    expected: expectGlobs
  }),
  runner_hours_per_hour: number({
    description: "hours a runner takes for an estimated hour; estimates are often hours of human work",
    use: "0.1, say, where agents are ten times as fast as the estimates: then timeouts and waves fit",
    default: 1,
    least: 1e-3,
    most: 1e3,
    decimals: true
  }),
  checkpoint_hours: number({
    description: "hours after which results are integrated at the latest, where no task is longer itself",
    use: "less, to see results earlier; it costs waiting at each checkpoint",
    default: CHECKPOINT_HOURS,
    least: 0.1,
    most: 1e6,
    decimals: true
  })
};

// workflows-src/pipeline/settings/parse.ts
var ROWS = Object.entries(SETTINGS);
function parseSettings(values, host) {
  const problems = [];
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
var defaultOf = (row, host) => (host === "local" ? row.local_default : void 0) ?? row.default;
function parseValue(row, value, host) {
  switch (row.kind) {
    case "number": {
      const parsed = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
      return isNumber(row, parsed) ? { value: parsed } : { expected: numberRange(row) };
    }
    case "choice":
      return row.choices?.includes(value) ? { value } : { expected: row.choices?.join(", ") ?? "" };
    case "text": {
      if (typeof value !== "string") return { expected: row.expected?.("", host) ?? "text" };
      const expected = row.expected?.(value, host);
      return expected === void 0 ? { value } : { expected };
    }
  }
}
var isNumber = ({ least = 0, most = 0, decimals = false }, value) => typeof value === "number" && value >= least && value <= most && (decimals || Number.isInteger(value));
var numberRange = ({ least = 0, most = 0, decimals = false }) => `a ${decimals ? "" : "whole "}number from ${least} to ${most}`;
var renderSettingProblem = ({ value, expected }, label) => value === void 0 ? `${label} is missing: expected ${expected}` : `${label} ${JSON.stringify(value)}: expected ${expected}`;

// workflows-src/git/processes.ts
var SETTINGS2 = [
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
  "log.showSignature=false"
].flatMap((setting) => ["-c", setting]);
var running = /* @__PURE__ */ new Map();
var closed = /* @__PURE__ */ new Set();
var isIn = (path, folder) => `${path}/`.startsWith(`${folder}/`);
var isClosed = (path) => [...closed].some((folder) => isIn(path, folder));
function startGit(cwd, args, env) {
  const child = spawn("git", [...SETTINGS2, ...args], { cwd, env, detached: true });
  running.set(child, { cwd, isPush: args[0] === "push" });
  const forget = () => void running.delete(child);
  child.on("close", forget).on("error", forget);
  return child;
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
  GIT_TERMINAL_PROMPT: "0"
};
function environmentFor({ env }) {
  const kept = Object.entries(process.env).filter(([name]) => !REPOSITORY_VARIABLE.test(name));
  return { ...Object.fromEntries(kept), ...IDENTITY, ...env };
}
var MAX_OUTPUT = 1 << 28;
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
    const child = startGit(cwd, args, environmentFor(options));
    let stderr = "";
    let isSilent = true;
    const end = (exitCode, reason) => {
      if (!isClosed(cwd)) resolve2({ exitCode: exitCode ?? -1, stderr: stderr || reason });
    };
    child.stdout?.on("data", (piece) => {
      isSilent = false;
      try {
        onPiece(piece);
      } catch (error) {
        child.kill("SIGKILL");
        end(-1, String(error));
      }
    });
    child.stderr?.setEncoding("utf8").on("data", (piece) => {
      stderr += piece;
    });
    child.on("error", (error) => end(-1, error.message));
    child.on("close", (exitCode, signal) => {
      const isStray = isSilent && stderr === "" && STRAY_SIGNALS.includes(signal);
      if (isStray && start < MAX_STARTS) resolve2(run(cwd, args, options, onPiece, start + 1));
      else end(exitCode, signal === null ? "" : `ended by ${signal}`);
    });
    child.stdin?.on("error", () => {
    });
    child.stdin?.end(options.input ?? "");
  });
}

// workflows-src/git/borrow.ts
async function findObjects(repository) {
  const print = ["rev-parse", "--show-object-format", "--path-format=absolute", "--git-path", "objects"];
  const [format = "", ...path] = (await git(repository, print)).split("\n");
  return { objects: path.join("\n"), format };
}
async function borrowRepository(source, folder, isBare = false) {
  const { objects, format } = await findObjects(source);
  await git(source, [
    "init",
    "--quiet",
    "--template=",
    `--object-format=${format}`,
    ...isBare ? ["--bare"] : [],
    folder
  ]);
  const gitFolder = isBare ? folder : join(folder, ".git");
  await writeFile(join(gitFolder, "objects/info/alternates"), `${objects}
`);
  const shallow = join(dirname(objects), "shallow");
  if (existsSync(shallow)) await copyFile(shallow, join(gitFolder, "shallow"));
}

// workflows-src/git/bundle.ts
var REF = "refs/somas/";
async function withFolder(objects, use) {
  const folder = await mkdtemp(join(objects, "tmp_objdir-somas-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
async function createBundle(repository, file, base, refs) {
  const { objects } = await findObjects(repository);
  await withFolder(objects, async (folder) => {
    await borrowRepository(repository, folder, true);
    const updates = [...refs].map(([name, commit]) => `create ${REF}${name} ${commit}
`);
    await git(folder, ["update-ref", "--stdin"], { input: updates.join("") });
    const names2 = [...refs.keys()].map((name) => REF + name);
    await git(folder, ["bundle", "create", "--quiet", resolve(file), ...names2, `^${base}`]);
  });
}
async function fetchBundle(repository, file) {
  const { objects } = await findObjects(repository);
  const heads = await withFolder(objects, async (quarantine) => {
    const env = { GIT_OBJECT_DIRECTORY: quarantine, GIT_ALTERNATE_OBJECT_DIRECTORIES: JSON.stringify(objects) };
    const output = await git(repository, ["bundle", "unbundle", resolve(file)], { env });
    const files = await readdir(join(quarantine, "pack"));
    for (const pack of files.filter((name) => name.endsWith(".pack"))) {
      const check = ["index-pack", "--strict", "-o", join(quarantine, "checked.idx"), join(quarantine, "pack", pack)];
      await git(repository, check, { env });
    }
    await mkdir(join(objects, "pack"), { recursive: true });
    const isIndex = (name) => Number(name.endsWith(".idx"));
    for (const name of files.sort((a, b) => isIndex(a) - isIndex(b)))
      await rename(join(quarantine, "pack", name), join(objects, "pack", name));
    return output;
  });
  const lines = heads.split("\n").map((line) => line.split(" ", 2));
  return new Map(
    lines.flatMap(([commit = "", name = ""]) => name.startsWith(REF) ? [[name.slice(REF.length), commit]] : [])
  );
}

// workflows-src/git/paths.ts
var splitPaths = (output) => [...new Set(output.split("\0").map((path) => path.replace(/^\n/, "")))].filter((path) => path !== "");

// workflows-src/git/merge.ts
async function mergeTrees(repository, ours, theirs) {
  const args = ["merge-tree", "--write-tree", "--name-only", "--no-messages", "-z", ours, theirs];
  try {
    return { tree: (await git(repository, args)).replace(/\0.*$/s, "") };
  } catch (error) {
    if (!(error instanceof GitError) || error.exitCode !== 1) throw error;
    const [, ...conflicts] = splitPaths(error.stdout);
    return { conflicts };
  }
}
var commitTree = (repository, tree, parents, message2, date) => git(repository, ["commit-tree", tree, ...parents.flatMap((parent) => ["-p", parent]), "-F", "-"], {
  input: message2,
  ...date !== void 0 && { env: { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date } }
});
async function containsCommit(repository, commit, ancestor) {
  if (commit === ancestor) return true;
  try {
    await git(repository, ["merge-base", "--is-ancestor", ancestor, commit]);
    return true;
  } catch (error) {
    if (error instanceof GitError && error.exitCode === 1) return false;
    throw error;
  }
}
async function mergeCommits(repository, ours, theirs, message2) {
  if (await containsCommit(repository, ours, theirs)) return { commit: ours };
  if (await containsCommit(repository, theirs, ours)) return { commit: theirs };
  const merge = await mergeTrees(repository, ours, theirs);
  if ("conflicts" in merge) return merge;
  return { commit: await commitTree(repository, merge.tree, [ours, theirs], message2) };
}

// workflows-src/text/one-line.ts
function toOneLine(text2, limit = 300) {
  const line = text2.replace(/[\p{C}\p{Z}]+/gu, " ").trim();
  return line.length <= limit ? line : `${line.slice(0, limit)}…`;
}

// workflows-src/integrate/leg-results.ts
var NOT_STARTED_FILE = "not_started.json";
var MAX_RESULTS_BYTES = 5e6;
async function readLegResults(repository, base, artifactOf, leg) {
  const claims = /* @__PURE__ */ new Map();
  const artifact = artifactOf(leg.id);
  if (artifact === void 0) return { claims };
  const entries = readEntries(join(artifact, "results.json"));
  if (entries.length === 0) {
    const notStarted = readReason(join(artifact, NOT_STARTED_FILE));
    if (notStarted !== void 0) return { claims, notStarted };
  }
  const bundle = join(artifact, "result.bundle");
  let unreadable;
  const commits = isFile(bundle) ? await fetchBundle(repository, bundle).catch((error) => {
    unreadable = toOneLine(error instanceof GitError ? error.stderr : String(error), 150);
    return void 0;
  }) : /* @__PURE__ */ new Map();
  for (const id of leg.tasks) {
    const entry = entries.find((candidate) => candidate.task_id === id);
    if (entry === void 0 || !isVerdict(entry.verdict)) continue;
    const runner = RUNNERS.find((name) => name === entry.runner);
    const claim = {
      verdict: entry.verdict,
      reason: typeof entry.reason === "string" ? toOneLine(entry.reason) : "",
      seconds: amount(entry.seconds) ?? 0,
      ...amounts(entry, ["attempts"]),
      ...runner && { runner },
      ...readStart(entry.leg),
      ...isEntry(entry.usage) && { usage: amounts(entry.usage, ["cost_usd", "tokens", "turns"]) }
    };
    const commit = commits?.get(id);
    if (commit !== void 0 && await containsCommit(repository, commit, base).catch(() => false)) {
      claims.set(id, { ...claim, commit });
    } else if (!isDone(claim.verdict) || commits !== void 0 && commit === void 0 && entry.commit === void 0) {
      claims.set(id, claim);
    } else {
      const reason = unreadable === void 0 ? `its bundle holds no commit on top of ${base.slice(0, 7)}` : `its bundle cannot be read: ${unreadable}`;
      claims.set(id, { ...claim, verdict: "runner_error", reason });
    }
  }
  return { claims };
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
function readStart(leg) {
  const started = isEntry(leg) ? leg.started : void 0;
  if (typeof started !== "string" || Number.isNaN(Date.parse(started))) return {};
  return { started: new Date(started).toISOString() };
}
function readEntries(file) {
  const value = readJson(file);
  return Array.isArray(value) ? value.filter(isEntry) : [];
}
function readReason(file) {
  const value = readJson(file);
  return isEntry(value) && typeof value.reason === "string" ? toOneLine(value.reason) : void 0;
}
function readJson(file) {
  try {
    if (!isFile(file) || lstatSync(file).size > MAX_RESULTS_BYTES) return void 0;
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return void 0;
  }
}
var isFile = (path) => lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
var isVerdict = (value) => typeof value === "string" && Object.hasOwn(VERDICTS, value);

// workflows-src/integrate/work-before.ts
async function readWorkBefore(repository, base, after, artifactOf) {
  const commits = /* @__PURE__ */ new Map();
  const notDone = /* @__PURE__ */ new Set();
  for (const leg of after) {
    const { claims, notStarted } = await readLegResults(repository, base, artifactOf, leg);
    if (notStarted !== void 0) return { commits, notDone, notStarted: `${leg.id} did not start: ${notStarted}` };
    for (const id of leg.tasks) {
      const claim = claims.get(id);
      if (claim === void 0 || !isDone(claim.verdict)) notDone.add(id);
      else if (claim.commit !== void 0) commits.set(id, claim.commit);
    }
  }
  return { commits, notDone };
}

// workflows-src/task/redact.ts
var LEAST_LENGTH = 4;
function redactor(hidden) {
  const values = formsOf(hidden);
  if (values.length === 0) return { text: (text2) => text2, piece: (piece) => piece, rest: () => "" };
  const pattern = new RegExp(values.map((value) => value.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")).join("|"), "g");
  const longest = values[0]?.length ?? 0;
  let pending = "";
  function settle(final) {
    const sure = final ? pending.length : Math.max(0, pending.length - longest + 1);
    let out = "";
    let from = 0;
    for (const match of pending.matchAll(pattern)) {
      if (match.index >= sure) break;
      out += `${pending.slice(from, match.index)}***`;
      from = match.index + match[0].length;
    }
    const to = Math.max(from, sure);
    out += pending.slice(from, to);
    pending = pending.slice(to);
    return out;
  }
  return {
    text: (text2) => text2.replace(pattern, "***"),
    piece: (piece) => {
      pending += piece;
      return settle(false);
    },
    rest: () => settle(true)
  };
}
function formsOf(hidden) {
  const lines = hidden.flatMap((secret) => [secret, ...secret.split(/\r?\n/)]).map((value) => value.trim());
  const forms = lines.flatMap((value) => [
    ...[value, JSON.stringify(value).slice(1, -1)],
    ...value.length < LEAST_ENCODED ? [] : [inAddress(value), ...inBase64(value)]
  ]);
  return [...new Set(forms)].filter((value) => value.length >= LEAST_LENGTH).sort((a, b) => b.length - a.length);
}
var LEAST_ENCODED = 8;
var inAddress = (value) => encodeURIComponent(value.replace(new RegExp("\\p{Cs}", "gu"), ""));
function inBase64(value) {
  const bytes = Buffer.from(value);
  return [0, 1, 2].flatMap((before) => {
    const text2 = Buffer.concat([Buffer.alloc(before), bytes]).toString("base64");
    const end = Math.floor((before + bytes.length) * 8 / 6);
    const inner = text2.slice(Math.ceil(before * 8 / 6), end);
    return [inner, inner.replaceAll("+", "-").replaceAll("/", "_")];
  });
}

// workflows-src/task/log.ts
var TAIL_LINES = 40;
var LINE_LENGTH = 1e3;
function openLog(file, { limit = 2e7, redact = redactor([]) } = {}) {
  const descriptor = openSync(file, "w");
  const decoder = new StringDecoder("utf8");
  const end = lastBytes(Math.floor(limit / 2));
  let room = limit - Math.floor(limit / 2);
  let lines = [];
  let unfinished = "";
  let broken = false;
  function put(bytes) {
    try {
      writeSync(descriptor, bytes);
    } catch (error) {
      if (!broken) lines.push(`[the log could not be written: ${error}]`);
      broken = true;
    }
  }
  function keep(text2) {
    if (text2 === "") return;
    const bytes = Buffer.from(text2);
    const first = bytes.subarray(0, room);
    if (first.length > 0) put(first);
    room -= first.length;
    end.add(bytes.subarray(first.length));
    const parts = (unfinished + text2).split(/\r?\n/).map((line) => line.slice(0, LINE_LENGTH));
    unfinished = parts.pop() ?? "";
    lines = [...lines, ...parts].slice(-TAIL_LINES);
  }
  const settle = () => keep(redact.rest());
  return {
    write: (chunk) => keep(redact.piece(decoder.write(Buffer.from(chunk)))),
    tail: () => {
      settle();
      return [...lines, ...unfinished === "" ? [] : [unfinished]].slice(-TAIL_LINES);
    },
    close: () => {
      settle();
      if (end.left > 0) put(Buffer.from(`
[${end.left} bytes of output are left out here]
`));
      put(end.bytes());
      closeSync(descriptor);
    }
  };
}
function lastBytes(size) {
  let ring;
  let total3 = 0;
  return {
    /** How many bytes were added and are not kept. */
    get left() {
      return Math.max(0, total3 - size);
    },
    add(bytes) {
      if (bytes.length === 0) return;
      ring ??= Buffer.alloc(size);
      const skipped2 = Math.max(0, bytes.length - size);
      const at = size === 0 ? 0 : (total3 + skipped2) % size;
      const fits = bytes.copy(ring, at, skipped2);
      bytes.copy(ring, 0, skipped2 + fits);
      total3 += bytes.length;
    },
    bytes() {
      if (ring === void 0 || total3 <= size) return ring?.subarray(0, total3) ?? Buffer.alloc(0);
      return Buffer.concat([ring.subarray(total3 % size), ring.subarray(0, total3 % size)]);
    }
  };
}

// workflows-src/task/paths.ts
function pathInside(folder, path) {
  try {
    const real = realpathSync(join(folder, path));
    const way = relative(realpathSync(folder), real);
    return way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way) ? void 0 : real;
  } catch {
    return void 0;
  }
}
var READ_BYTES = 1e7;
function readText(file) {
  let descriptor;
  try {
    descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
  } catch {
    return void 0;
  }
  try {
    const status = fstatSync(descriptor);
    return status.isFile() && status.size <= READ_BYTES ? readFileSync(descriptor, "utf8") : void 0;
  } finally {
    closeSync(descriptor);
  }
}
var statusOf = (path) => lstatSync(path, { throwIfNoEntry: false });
var isFolder = (path) => statusOf(path)?.isDirectory() ?? false;
function makeFolder(path) {
  if (!isFolder(path)) rmSync(path, { force: true });
  mkdirSync(path, { recursive: true });
}
function writable(path) {
  if (statusOf(path)?.isFile() === false) rmSync(path, { recursive: true, force: true });
  return path;
}

// workflows-src/task/guards.ts
var FEW_DELETED = 10;
var DELETES = /\b(delet|remov|eras|purg|clean)\w*|\brm\b/i;
var WORKFLOWS2 = ":(top,glob,icase).github/workflows/**";
async function heldOut(workspace, task, snapshot) {
  const touched = await changedWorkflows(workspace, snapshot);
  if (touched.length > 0) return { verdict: "protected_path", reason: `changes protected files: ${list(touched)}` };
  if (snapshot.tooLarge.length > 0) {
    const reason = `GitHub takes no file over 100 MB, left out: ${list(snapshot.tooLarge)}`;
    return { verdict: "blocked", reason };
  }
  const undone = await takenBack(workspace, snapshot);
  if (undone.length > 0) {
    return { verdict: "blocked", reason: `the runner took back commits that were there before: ${list(undone)}` };
  }
  const gone = await deletedFiles(workspace, snapshot);
  if (gone.deleted > FEW_DELETED && gone.deleted * 2 > gone.files && !DELETES.test(wordsOf(task))) {
    const reason = `deleted ${gone.deleted} of ${gone.files} files, and the task says nothing of deleting`;
    return { verdict: "blocked", reason };
  }
  return void 0;
}
async function oddities(workspace, { rewritten, differences }) {
  const links = differences.filter(({ mode }) => mode === "120000");
  const outward = [];
  for (const { path, object } of links) {
    const target = await git(workspace, ["cat-file", "-p", object]);
    const way = posix.normalize(posix.join(posix.dirname(path), target));
    if (posix.isAbsolute(target) || way === ".." || way.startsWith("../"))
      outward.push(toOneLine(`${path} is a link out of the repository, to ${target}`));
  }
  const rewrote = "the runner rewrote history: its files are kept as one commit on what was there before";
  return [...outward, ...rewritten === void 0 ? [] : [rewrote]];
}
async function changedWorkflows(workspace, { start, commit }) {
  const log = ["log", "--full-history", "-m", "--no-renames", "-z", "--format=", "--name-only", `${start}..${commit}`];
  return names(await git(workspace, [...log, "--", WORKFLOWS2]));
}
async function takenBack(workspace, { start, tree, rewritten }) {
  if (rewritten === void 0) return [];
  const shared = await git(workspace, ["merge-base", start, rewritten]).catch(() => void 0);
  if (shared === void 0) return [];
  const changed = async (from, to) => names(await git(workspace, ["diff-tree", "-r", "-z", "--no-renames", "--name-only", from, to]));
  const kept = new Set(await changed(shared, tree));
  const changedNow = new Set(await changed(start, tree));
  return (await changed(shared, start)).filter((path) => changedNow.has(path) && !kept.has(path));
}
async function deletedFiles(workspace, { start, tree, differences }) {
  if (differences.filter(({ status }) => status === "D").length <= FEW_DELETED) return { deleted: 0, files: 0 };
  const diff = ["diff-tree", "-r", "-z", "--find-renames=100%", "--diff-filter=D", "--name-only", start, tree];
  const files = names(await git(workspace, ["ls-tree", "-r", "-z", "--name-only", start])).length;
  return { deleted: names(await git(workspace, diff)).length, files };
}
var wordsOf = ({ name, description, run: run3 = "" }) => `${name}
${description}
${run3}`;
var names = (output) => [...new Set(output.split("\0").map((name) => name.replace(/^\n/, "")))].filter((name) => name !== "");
var list = (all) => `${all.slice(0, 5).map((name) => toOneLine(name)).join(", ")}${all.length > 5 ? ` and ${all.length - 5} more` : ""}`;

// workflows-src/task/kept-repository.ts
function keepRepository(workspace, folder) {
  const original = join(workspace, ".git");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  copyEntries(original, folder, [OBJECTS]);
  linkTree(join(original, OBJECTS), join(folder, OBJECTS));
  function restoreAllBut(left) {
    if (!isFolder(folder)) throw new Error("the runner removed the copy of the repository");
    makeFolder(workspace);
    makeFolder(original);
    for (const entry of readdirSync(original)) {
      if (left.includes(entry)) removeOddities(join(original, entry));
      else rmSync(join(original, entry), { recursive: true, force: true });
    }
    copyEntries(folder, original, [OBJECTS, ...left]);
    const [kept, now] = [join(folder, OBJECTS), join(original, OBJECTS)];
    if (existsSync(now) && !isFolder(now)) rmSync(now);
    rmSync(join(now, INFO), { recursive: true, force: true });
    linkTree(existsSync(now) ? join(kept, INFO) : kept, existsSync(now) ? join(now, INFO) : now);
  }
  return {
    restore: async (start) => {
      restoreAllBut([OBJECTS, ...REFS]);
      const left = await commitsOn(workspace, start);
      restoreAllBut([OBJECTS]);
      return left;
    },
    repair: () => restoreAllBut([])
  };
}
var OBJECTS = "objects";
var INFO = "info";
var REFS = ["HEAD", "refs", "packed-refs"];
var IMMUTABLE = /^([0-9a-f]{38,}|pack-.*\.(pack|idx|rev))$/;
function removeOddities(path) {
  const status = lstatSync(path);
  if (status.isDirectory()) for (const entry of readdirSync(path)) removeOddities(join(path, entry));
  else if (!status.isFile()) rmSync(path);
}
async function commitsOn(workspace, start) {
  const head = await git(workspace, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]).catch(() => void 0);
  const list2 = ["for-each-ref", "--format=%(objectname)", `--contains=${start}`, `--no-merged=${head ?? start}`];
  const tips = await git(workspace, [...list2, "--count=20", "refs/heads", "refs/stash"]).catch(() => "");
  return { ...head && { head }, beside: tips.split("\n").filter((tip) => tip !== "") };
}
function copyEntries(from, to, without) {
  for (const entry of readdirSync(from).filter((name) => !without.includes(name)))
    cpSync(join(from, entry), join(to, entry), { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
}
function linkTree(from, to) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else linkOrCopy(source, target);
  }
}
function linkOrCopy(source, target) {
  try {
    if (IMMUTABLE.test(basename(source))) linkSync(source, target);
    else cpSync(source, target);
  } catch {
    cpSync(source, target);
  }
}

// workflows-src/task/agent-environment.ts
var REFUSED = [
  [
    /^(PATH|HOME|SHELL|CI|TMPDIR|IFS|ENV|SHELLOPTS|BASHOPTS|PROMPT_COMMAND|CDPATH)$|^BASH_/,
    "it changes how programs run"
  ],
  [/^(LD|DYLD)_|^NODE_(OPTIONS|PATH)$|^PYTHON|^PERL5|^RUBY(OPT|LIB)$|JAVA.*_OPTIONS$/, "it loads code into programs"],
  [/^GIT_/, "it changes what git does"],
  [/^(GITHUB|ACTIONS|RUNNER|INPUT)_/, "it belongs to GitHub Actions (Copilot takes COPILOT_GITHUB_TOKEN)"],
  [/^(TASK|SOMAS)_/, "it belongs to the harness"]
];
var LEAST_LENGTH2 = 4;
var PLAIN = /^(true|false|yes|no|on|off|\d{1,6})$/i;
function readAgentEnvironment(text2) {
  const variables = /* @__PURE__ */ new Map();
  const wrong = [];
  for (const [index, line] of text2.split(/\r\n|\r|\n/).entries()) {
    const where = `line ${index + 1}`;
    if (/^\s*(#|$)/.test(line)) continue;
    const [, name, rest] = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=(.*)$/.exec(line) ?? [];
    const refused2 = REFUSED.find(([pattern]) => pattern.test(name ?? ""));
    if (name === void 0 || rest === void 0) wrong.push(`${where}: expected NAME=value; a value has one line`);
    else if (refused2 !== void 0) wrong.push(`${where}: ${name} is refused: ${refused2[1]}`);
    else if (variables.has(name)) wrong.push(`${where}: ${name} is set a second time`);
    else {
      const value = readValue(rest.trim());
      if (value === void 0) wrong.push(`${where}: the value of ${name} must end with its quote, on the same line`);
      else if (value.includes("\0")) wrong.push(`${where}: the value of ${name} holds a NUL character`);
      else variables.set(name, value);
    }
  }
  if (wrong.length > 0) throw new Error(`agent_env cannot be read: ${wrong.join("; ")}`);
  const secretive = [...variables].filter(([, value]) => value !== "" && !PLAIN.test(value));
  const short = secretive.filter(([, value]) => value.length < LEAST_LENGTH2).map(([name]) => name);
  return {
    variables: Object.fromEntries(variables),
    secrets: secretive.map(([, value]) => value).filter((value) => value.length >= LEAST_LENGTH2),
    warnings: short.map((name) => `agent_env: the value of ${name} is too short to be hidden in logs`)
  };
}
function readValue(text2) {
  const [quote2] = text2;
  if (quote2 !== '"' && quote2 !== "'") return text2.replace(/(^|\s)#.*$/, "").trimEnd();
  const form = quote2 === "'" ? /^'([^']*)'\s*(?:#.*)?$/ : /^"((?:[^"\\]|\\.)*)"\s*(?:#.*)?$/;
  const inner = form.exec(text2)?.[1];
  return quote2 === "'" ? inner : inner?.replace(/\\(["\\])/g, "$1");
}
var KEY = /key|token|secret|pass|auth|cred/i;
var LEAST_KEY = 8;
var keysOf = (variables) => Object.entries(variables).filter(([name, value]) => KEY.test(name) && value.length >= LEAST_KEY);

// workflows-src/task/leaked-keys.ts
async function leakedKeys(workspace, start, commits, variables) {
  const keys = keysOf(variables).map(([name, value]) => ({
    name,
    forms: formsOf([value]).map((form) => Buffer.from(form))
  }));
  if (keys.length === 0) return [];
  const longest = Math.max(...keys.flatMap(({ forms }) => forms.map((form) => form.length)));
  const found = /* @__PURE__ */ new Set();
  let pending = Buffer.alloc(0);
  const onPiece = (piece) => {
    const text2 = Buffer.concat([pending, piece]);
    for (const { name, forms } of keys) if (forms.some((form) => text2.includes(form))) found.add(name);
    pending = text2.subarray(Math.max(0, text2.length - longest + 1));
  };
  const objects = await git(workspace, ["rev-list", "--objects", "--no-object-names", ...commits, `^${start}`]);
  await streamGit(workspace, ["cat-file", "--batch", "--buffer"], { input: `${objects}
`, onPiece });
  return [...found];
}

// workflows-src/text/markdown.ts
var escapeMarkdown = (text2) => toOneLine(text2).replace(/[\\`*_[\]<>|#&~$]/g, "\\$&");
function formatCodeBlock(text2) {
  const longest = Math.max(2, ...Array.from(text2.matchAll(/`+/g), ([run3]) => run3.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}text
${text2.replace(/\n$/, "")}
${fence}`;
}
var formatQuotation = (text2) => text2.trim().split(/\r\n|\r|\n/).map((line) => `> ${line}`.trimEnd()).join("\n");

// workflows-src/task/result-file.ts
var LISTED_CHANGES = 200;
var REPORT_LENGTH = 5e5;
var tasksFolder = (projectId) => `${artifactsFolder(projectId)}/tasks`;
var resultPath = (projectId, taskId) => `${tasksFolder(projectId)}/${taskId}_result.md`;
function resultText(result) {
  const { changes, notes, output, report } = result;
  const more = changes.length - LISTED_CHANGES;
  const listed = [...changes.slice(0, LISTED_CHANGES), ...more > 0 ? [`and ${more} more`] : []];
  const parts = [
    `# Result of ${result.task_id}: ${escapeMarkdown(result.task_name)}`,
    [
      `- Verdict: **${result.verdict}**`,
      `- Reason: ${escapeMarkdown(result.reason)}`,
      `- Runner: ${result.runner}`,
      `- Time: ${result.seconds} s`,
      ...notes.map((note) => `- Note: ${escapeMarkdown(note)}`)
    ].join("\n"),
    "## Changed files",
    listed.length === 0 ? "None." : formatCodeBlock(listed.join("\n")),
    "## Last lines of the output",
    output.length === 0 ? "None." : formatCodeBlock(output.map(printable).join("\n")),
    ...report === void 0 ? [] : ["## What the runner wrote", cut(report.trim())]
  ];
  return `${parts.join("\n\n")}
`;
}
var printable = (line) => line.replace(new RegExp("\\p{Cc}\\[[0-9;?]*[A-Za-z]", "gu"), "").replace(/\t/g, "    ").replace(new RegExp("\\p{C}", "gu"), "");
var cut = (text2) => text2.length <= REPORT_LENGTH ? text2 : `${text2.slice(0, REPORT_LENGTH)}

Cut after ${REPORT_LENGTH} characters.`;

// workflows-src/task/retry.ts
var MAX_ATTEMPTS = 4;
var FIRST_DELAY = 30;
var LONGEST_DELAY = 600;
var LEAST_WORK = 60;
var START_STAGGER = 10;
function retryDelay({ verdict, retry_after_seconds }, attempt, secondsLeft, random = Math.random) {
  if (verdict !== "rate_limited" || attempt >= MAX_ATTEMPTS) return void 0;
  const asked = retry_after_seconds ?? Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** (attempt - 1));
  const delay = asked * (1 + random() / 2);
  return delay + LEAST_WORK <= secondsLeft ? delay : void 0;
}

// workflows-src/task/json.ts
var isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
function parseObject(text2) {
  try {
    const value = JSON.parse(text2);
    return isObject(value) ? value : void 0;
  } catch {
    return void 0;
  }
}
function objectAt(of, name) {
  const value = of[name];
  return isObject(value) ? value : {};
}
function textAt(of, name) {
  const value = of[name];
  return typeof value === "string" && value.trim() !== "" ? value : void 0;
}
function amountAt(of, name) {
  const value = of[name];
  return typeof value === "number" && Number.isFinite(value) && value > 0 ? value : 0;
}

// workflows-src/task/runner-report.ts
var STATUS = ["succeeded", "no_change", "blocked", "failed"];
function readReport(file) {
  const text2 = readText(file);
  if (text2 === void 0) return { warnings: [] };
  const report = parseObject(text2);
  if (report === void 0) return { warnings: ["the runner's report is not a JSON object"] };
  const warnings = [];
  const take = (key, expected, isRight) => {
    const value = report[key] ?? void 0;
    if (value === void 0 || isRight(value)) return value;
    warnings.push(toOneLine(`the runner's report has a ${key} that is not ${expected}: ${JSON.stringify(value)}`));
    return void 0;
  };
  const status = take("status", `one of ${STATUS.join(", ")}`, isStatus);
  const summary = take("summary", "text", isText);
  const reason = take("no_change_reason", "text", isText) ?? (status === "no_change" ? summary : void 0);
  const cost_usd = take("cost_usd", "a number from 0", isAmount);
  const tokens = take("tokens", "a number from 0", isAmount);
  const judged = judgement(status, summary ?? "it gives no reason");
  const usage = { ...cost_usd !== void 0 && { cost_usd }, ...tokens !== void 0 && { tokens } };
  return {
    ...judged && { judged },
    ...summary && { summary },
    ...reason?.trim() && { noChangeReason: toOneLine(reason) },
    ...Object.keys(usage).length > 0 && { usage },
    warnings
  };
}
function judgement(status, why) {
  if (status === "blocked") return { verdict: "blocked", reason: toOneLine(`the runner needs a person: ${why}`) };
  if (status === "failed")
    return { verdict: "runner_error", reason: toOneLine(`the runner reports a failure: ${why}`) };
  return void 0;
}
var isText = (value) => typeof value === "string";
var isStatus = (value) => STATUS.some((status) => status === value);
var isAmount = (value) => typeof value === "number" && Number.isFinite(value) && value >= 0;

// workflows-src/task/process-tree.ts
var MARKER = "SOMAS_PROCESS";
var ROUNDS = 20;
var descent = (mark, folder) => ({ mark, folder, before: new Set(processes()) });
function signalDescendants(of) {
  for (let round2 = 0; round2 < ROUNDS; round2++) {
    const found = processes().filter((pid) => !of.before.has(pid) && isDescendant(pid, of));
    if (found.length === 0) return;
    for (const pid of found) {
      try {
        process.kill(pid, "SIGKILL");
      } catch {
      }
    }
  }
}
function isDescendant(pid, { mark, folder }) {
  try {
    if (readFileSync(`/proc/${pid}/environ`, "latin1").split("\0").includes(`${MARKER}=${mark}`)) return true;
    return `${readlinkSync(`/proc/${pid}/cwd`)}/`.startsWith(`${folder}/`);
  } catch {
    return false;
  }
}
function processes() {
  try {
    return readdirSync("/proc").map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

// workflows-src/task/stall.ts
function watchForStall({ seconds, folders }, onStall) {
  let last = Date.now();
  let clock = clockAhead();
  let timer = setTimeout(check, seconds * 1e3);
  let ended = false;
  async function check() {
    if (Math.abs(clockAhead() - clock) > SET_MS) [clock, last] = [clockAhead(), Date.now()];
    if (Date.now() - last >= seconds * 1e3) last = Math.max(last, await lastChange(folders));
    if (ended) return;
    const quiet = Date.now() - last;
    if (quiet >= seconds * 1e3) onStall(Math.round(quiet / 1e3));
    else timer = setTimeout(check, seconds * 1e3 - quiet + 1);
  }
  return {
    sign: () => {
      last = Date.now();
    },
    end: () => {
      ended = true;
      clearTimeout(timer);
    }
  };
}
var SET_MS = 1e3;
var clockAhead = () => Date.now() - performance.now();
async function lastChange(folders) {
  let newest = 0;
  const waiting = [...folders];
  for (let path = waiting.pop(); path !== void 0; path = waiting.pop()) {
    const folder = path;
    newest = Math.max(newest, await changeOf(folder));
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (entry.isDirectory()) waiting.push(join(folder, entry.name));
      else newest = Math.max(newest, await changeOf(join(folder, entry.name)));
    }
  }
  return Math.min(newest, Date.now());
}
var changeOf = (path) => lstat(path).then(
  ({ ctimeMs }) => ctimeMs,
  () => 0
);

// workflows-src/task/process.ts
var GRACE_MS = 3e3;
var running2 = /* @__PURE__ */ new Map();
function endRunningProcesses(folder) {
  for (const [group, started] of running2)
    if (folder === void 0 || `${started.folder}/`.startsWith(`${folder}/`)) endAll(group, started);
}
function endAll(group, started) {
  signalGroup(group, "SIGKILL");
  signalDescendants(started);
}
function signalGroup(group, signal) {
  try {
    process.kill(-group, signal);
  } catch {
  }
}
async function runProcess(run3) {
  if (isClosed(run3.cwd)) return new Promise(() => {
  });
  const stdin = openSync(run3.stdin ?? "/dev/null", "r");
  try {
    const [program, ...args] = run3.argv;
    const mark = randomUUID();
    const started = descent(mark, realpathSync(run3.cwd));
    const child = spawn(program, args, {
      cwd: run3.cwd,
      env: { ...run3.environment, [MARKER]: mark },
      detached: true,
      stdio: [stdin, "pipe", "pipe"]
    });
    return await watch(child, started, run3);
  } catch (error) {
    return { exitCode: null, signal: null, timedOut: false, error: String(error) };
  } finally {
    closeSync(stdin);
  }
}
function watch(child, started, run3) {
  return new Promise((resolve2) => {
    const group = child.pid;
    const timers = [];
    const later = (ms, action) => void timers.push(setTimeout(action, ms));
    let why = { timedOut: false };
    let ended = { exitCode: null, signal: null };
    let stall;
    const finish2 = (error) => {
      stall?.end();
      timers.forEach(clearTimeout);
      if (group !== void 0) running2.delete(group);
      child.stdout?.destroy();
      child.stderr?.destroy();
      resolve2({ ...ended, ...why, ...error === void 0 ? {} : { error } });
    };
    for (const stream of ["stdout", "stderr"]) {
      child[stream]?.on("data", (chunk) => {
        stall?.sign();
        run3.log.write(chunk);
        run3.onOutput?.(stream, chunk);
      });
    }
    child.on("error", (error) => finish2(error.message));
    if (group === void 0) return;
    running2.set(group, started);
    const stop = (reason) => {
      why = reason;
      signalGroup(group, "SIGTERM");
      later(GRACE_MS, () => endAll(group, started));
    };
    later(run3.timeoutSeconds * 1e3, () => stop({ timedOut: true }));
    if (run3.stall) stall = watchForStall(run3.stall, (stalledSeconds) => stop({ timedOut: false, stalledSeconds }));
    child.on("exit", (exitCode, signal) => {
      ended = { exitCode, signal };
      endAll(group, started);
      later(GRACE_MS, finish2);
    });
    child.on("close", () => finish2());
  });
}

// workflows-src/task/runners/failures.ts
var WORDS = [
  [
    "quota_exhausted",
    /insufficient[_ ](quota|credit)|exceeded your current quota|quota exceeded|credit balance|billing|usage[_ ]limit|payment required|\b402\b/i
  ],
  [
    "rate_limited",
    /\b(429|529|503)\b|rate[-_ ]?limit|too many requests|overloaded|resource[_ ](has been )?exhausted|high demand|try again later/i
  ],
  ["budget_exceeded", /max(imum)?[-_ ]?(number of )?(session )?(turns|budget)|budget[_ ](exceeded|exhausted)/i],
  [
    "blocked",
    /\b(401|403)\b|unauthori[sz]ed|(invalid|incorrect|missing|no) (x-)?api[-_ ]?key|authenticat|auth method|permission[_ ]denied|not logged in|\/login|content[-_ ]?filter|safeguard|usage polic|refus(al|ed to)/i
  ]
];
var SOON = 3600;
function failure(program, message2, details = "") {
  const said = `${message2}
${details}`;
  const seconds = retryAfter(said);
  const found = WORDS.find(([, pattern]) => pattern.test(said))?.[0] ?? "runner_error";
  const verdict = found === "quota_exhausted" && seconds !== void 0 && seconds <= SOON ? "rate_limited" : found;
  const reason = toOneLine(`${program}: ${message2}`);
  return verdict === "rate_limited" && seconds !== void 0 ? { verdict, reason, retry_after_seconds: seconds } : { verdict, reason };
}
var UNITS = [
  [/^ms|^millis/i, 1e-3],
  [/^m/i, 60],
  [/^h/i, 3600]
];
function retryAfter(text2) {
  const form = /(?:retry|try again)[-_ ]?(?:after|in|delay)(_ms)?["']?[:= ]{1,3}["']?(\d+(?:\.\d+)?) ?(ms|millis|s|m|h)?/gi;
  const last = [...text2.matchAll(form)].at(-1);
  if (last === void 0) return void 0;
  const [, milliseconds, amount2, unit = milliseconds === void 0 ? "s" : "ms"] = last;
  const factor = UNITS.find(([pattern]) => pattern.test(unit))?.[1] ?? 1;
  return Math.ceil(Number(amount2) * factor);
}

// workflows-src/task/runners/heard.ts
var LastLines = class {
  #limit;
  #keep;
  #decoder = new StringDecoder("utf8");
  #lines = [];
  #first = 0;
  #size = 0;
  #unfinished = "";
  #tooLong = false;
  /** Keeps at most `limit` characters, of those lines that it is told to keep. A line longer than that is lost. */
  constructor(limit, keep = () => true) {
    this.#limit = limit;
    this.#keep = keep;
  }
  add(chunk) {
    const parts = this.#decoder.write(chunk).split("\n");
    for (const [index, part] of parts.entries()) {
      if (index > 0) this.#endLine();
      if (this.#unfinished.length + part.length > this.#limit) this.#tooLong = true;
      this.#unfinished = this.#tooLong ? "" : this.#unfinished + part;
    }
  }
  lines() {
    this.#endLine();
    return this.#lines.slice(this.#first);
  }
  #endLine() {
    const line = this.#unfinished.replace(/\r$/, "");
    if (!this.#tooLong && line !== "" && this.#keep(line)) {
      this.#lines.push(line);
      this.#size += line.length;
    }
    for (; this.#size > this.#limit; this.#first++) this.#size -= this.#lines[this.#first]?.length ?? 0;
    if (this.#first > 1e3) {
      this.#lines = this.#lines.slice(this.#first);
      this.#first = 0;
    }
    this.#unfinished = "";
    this.#tooLong = false;
  }
};
var events = ({ stdout }) => stdout.map(parseObject).filter((event) => event !== void 0);

// workflows-src/task/runners/packages.ts
var SOMAS_LIBRARIES = [
  { registry: "pypi", name: "pyyaml", version: "6.0.4" },
  { registry: "pypi", name: "filelock", version: "4.2.12" }
];
var PACKAGES = {
  claude: { registry: "npm", name: "@anthropic-ai/claude-code", version: "2.1.331" },
  codex: { registry: "npm", name: "@openai/codex", version: "0.169.0" },
  copilot: { registry: "npm", name: "@github/copilot", version: "1.0.102" },
  gemini: { registry: "npm", name: "@google/gemini-cli", version: "0.61.0" },
  aider: { registry: "pypi", name: "aider-chat", version: "0.86.2" },
  opencode: { registry: "npm", name: "opencode-ai", version: "1.18.33" }
};

// workflows-src/task/runners/install.ts
var TIMEOUT = 600;
function install(name, work) {
  const of = PACKAGES[name];
  return once(`${name}-${of.version}`, of.registry === "npm" ? npm(name, of) : venv([of], ["-m", name]), work);
}
var pythonWith = (libraries, work) => once(
  libraries.map(({ name, version }) => `${name}-${version}`).join("-"),
  venv(libraries, [], ["--system-site-packages"]),
  work
);
var npm = (name, of) => ({
  what: `${of.name} ${of.version}`,
  steps: (folder) => [["npm", "install", "--prefix", folder, ...NPM_OPTIONS, `${of.name}@${of.version}`]],
  program: (folder) => [join(folder, "node_modules", ".bin", name)]
});
var venv = (of, args, options = []) => ({
  what: of.map(({ name, version }) => `${name} ${version}`).join(" and "),
  steps: (folder) => [
    ["python3", "-m", "venv", ...options, folder],
    [
      join(folder, "bin", "python"),
      "-m",
      "pip",
      "install",
      ...PIP_OPTIONS,
      ...of.map((each) => `${each.name}==${each.version}`)
    ]
  ],
  program: (folder) => [join(folder, "bin", "python"), ...args]
});
var running3 = /* @__PURE__ */ new Map();
async function once(name, { what, steps, program }, work) {
  const folder = join(work.environment.HOME ?? tmpdir(), ".cache", "somas-workflows", "agents", name);
  if (!existsSync(program(folder)[0])) {
    const installation = running3.get(folder) ?? installInto(folder, what, steps, work);
    running3.set(folder, installation);
    const failed3 = await installation.finally(() => running3.delete(folder));
    if (failed3 !== void 0) return { failed: `${what} could not be installed: ${failed3}` };
  }
  return existsSync(program(folder)[0]) ? program(folder) : { failed: `${what} was installed without its program` };
}
async function installInto(folder, what, steps, { environment, log, timeoutSeconds }) {
  const made = `${folder}.${randomUUID()}`;
  try {
    mkdirSync(made, { recursive: true });
    log.write(`[installing ${what}]
`);
    for (const argv of steps(made)) {
      const end = await runProcess({
        argv,
        cwd: made,
        environment,
        log,
        timeoutSeconds: Math.min(TIMEOUT, timeoutSeconds)
      });
      if (end.exitCode !== 0) return `${argv[0]} ${howItEnded(end)}, see the log`;
    }
    if (!existsSync(folder)) renameSync(made, folder);
    return void 0;
  } catch (error) {
    return existsSync(folder) ? void 0 : String(error);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}
var NPM_OPTIONS = ["--ignore-scripts=false", "--no-audit", "--no-fund", "--no-save", "--loglevel=error"];
var PIP_OPTIONS = ["--quiet", "--disable-pip-version-check", "--no-input"];
function howItEnded({ exitCode, signal, timedOut, error }) {
  if (error !== void 0) return `could not be started (${error})`;
  if (timedOut) return "did not end in time";
  return exitCode === null ? `was ended by ${signal}` : `ended with exit code ${exitCode}`;
}

// workflows-src/task/runners/runner.ts
var NO_PROCESS = { exitCode: 0, signal: null, timedOut: false };

// workflows-src/task/runners/agent.ts
var STDOUT = 8e6;
var STDERR = 64e3;
var agentRunner = (agent7) => ({
  name: agent7.name,
  repeatable: false,
  callsModel: true,
  unsuitable: () => void 0,
  run: async (work) => {
    const began = performance.now();
    const program = await install(agent7.name, work);
    if ("failed" in program) return { end: NO_PROCESS, judged: { verdict: "runner_error", reason: program.failed } };
    for (const limit of ["budget_usd", "max_turns"])
      if ((work.settings[limit] ?? 0) > 0 && !agent7.limits.includes(limit))
        work.log.write(`[${agent7.name} has no option for ${limit}: nothing keeps to it]
`);
    const { ignore = () => false } = agent7;
    const stdout = new LastLines(STDOUT, (line) => !ignore(line));
    const stderr = new LastLines(STDERR);
    const { args, environment, stdin } = agent7.call(work, ownHome(agent7, work));
    const end = await runProcess({
      ...work,
      argv: [...program, ...args],
      cwd: work.workspace,
      environment: { ...environment, ...work.environment, ...work.agentEnvironment },
      ...stdin !== void 0 && { stdin },
      timeoutSeconds: work.timeoutSeconds - (performance.now() - began) / 1e3,
      onOutput: (stream, chunk) => (stream === "stdout" ? stdout : stderr).add(chunk)
    });
    agent7.tidy?.(work.workspace);
    const heard = { stdout: stdout.lines(), stderr: stderr.lines() };
    return outcome(agent7, end, heard, readText(work.resultFile));
  }
});
function ownHome({ name }, { folder, agentEnvironment }) {
  if (Object.keys(agentEnvironment).length === 0) return void 0;
  const home = join(folder, `${name}-home`);
  mkdirSync(home, { recursive: true });
  return home;
}
function outcome(agent7, end, heard, written) {
  const said = agent7.read(heard, end.exitCode);
  const judged = said?.failed ?? unsaid(agent7, end, said, heard);
  const report = written?.trim() ? written : said?.answer;
  return { end, ...judged && { judged }, ...report && { report }, ...said?.usage && { usage: said.usage } };
}
function unsaid({ name }, end, said, heard) {
  const { exitCode } = end;
  if (exitCode === null) return void 0;
  if (exitCode !== 0) {
    const last = heard.stderr.at(-1) ?? heard.stdout.at(-1) ?? "it printed nothing";
    return failure(name, `exit code ${exitCode}: ${last}`, heard.stderr.slice(-20).join("\n"));
  }
  if (said !== void 0) return void 0;
  return { verdict: "runner_error", reason: `${name} ended without an error, but its output has no end of a run` };
}

// workflows-src/task/runners/aider.ts
var agent = {
  name: "aider",
  limits: [],
  call: ({ environment, promptFile }) => ({
    args: [
      ...["--message-file", promptFile, "--yes-always", "--no-auto-commits", "--no-dirty-commits", "--no-gitignore"],
      ...["--no-pretty", "--no-stream", "--no-check-update", "--analytics-disable", "--no-show-release-notes"],
      ...["--no-show-model-warnings", "--no-detect-urls", "--no-suggest-shell-commands", "--no-auto-lint"],
      ...["--input-history-file", "/dev/null", "--chat-history-file", "/dev/null", "--llm-history-file", "/dev/null"],
      ...environment.TASK_MODEL ? ["--model", environment.TASK_MODEL] : []
    ],
    environment: { LITELLM_LOCAL_MODEL_COST_MAP: "True" }
  }),
  read: (heard) => {
    const tokens = heard.stdout.findLastIndex((line) => USED.test(line));
    const error = heard.stdout.findLastIndex((line) => /^litellm\.\w+/.test(line));
    if (error > tokens)
      return { failed: failure("aider", heard.stdout.slice(error, error + 3).join(" ")), usage: used(heard) };
    return tokens < 0 ? void 0 : { usage: used(heard) };
  },
  // It keeps an index of the repository in the repository.
  tidy: (workspace) => {
    for (const name of readdirSync(workspace).filter((each) => /^\.aider\.(tags|input|chat|llm)/.test(each)))
      rmSync(join(workspace, name), { recursive: true, force: true });
  }
};
var USED = /^Tokens: ([\d.]+)(k|M)? sent,.*?([\d.]+)(k|M)? received\.(?: Cost: .*?\$([\d.]+) session)?/;
var FACTORS = { k: 1e3, M: 1e6 };
function used({ stdout }) {
  const lines = stdout.map((line) => USED.exec(line)).filter((match) => match !== null);
  if (lines.length === 0) return void 0;
  const number2 = (digits = "0", factor = "") => Number(digits) * (FACTORS[factor] ?? 1);
  const tokens = lines.reduce(
    (sum, [, sent, by, received, times]) => sum + number2(sent, by) + number2(received, times),
    0
  );
  const cost = lines.at(-1)?.[5];
  return { tokens: Math.round(tokens), turns: lines.length, ...cost && { cost_usd: Number(cost) } };
}
var aider = agentRunner(agent);

// workflows-src/task/runners/brief.ts
var brief = {
  name: "brief",
  repeatable: true,
  unsuitable: () => void 0,
  run: async (work) => ({
    end: NO_PROCESS,
    report: work.prompt,
    judged: { verdict: "briefed", reason: "a complete work order was written; nobody has carried it out yet" }
  })
};

// workflows-src/task/runners/claude.ts
var TOOLS = "Bash,Edit,Glob,Grep,NotebookEdit,Read,TodoWrite,WebFetch,WebSearch,Write";
var agent2 = {
  name: "claude",
  limits: ["budget_usd", "max_turns"],
  call: ({ environment, promptFile }, home) => ({
    args: [
      ...["-p", "--output-format", "stream-json", "--verbose"],
      ...["--permission-mode", "acceptEdits", "--allowedTools", TOOLS],
      ...environment.TASK_MODEL ? ["--model", environment.TASK_MODEL] : [],
      ...environment.TASK_MAX_TURNS ? ["--max-turns", environment.TASK_MAX_TURNS] : [],
      ...environment.TASK_BUDGET_USD ? ["--max-budget-usd", environment.TASK_BUDGET_USD] : []
    ],
    environment: {
      CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: "1",
      DISABLE_AUTOUPDATER: "1",
      ...home && { CLAUDE_CONFIG_DIR: home }
    },
    stdin: promptFile
  }),
  read: (heard) => {
    const all = events(heard);
    const result = all.findLast(({ type }) => type === "result");
    return result && { ...told(result), failed: failed(result, all) };
  }
};
function told(result) {
  const used3 = objectAt(result, "usage");
  const tokens = ["input_tokens", "output_tokens", "cache_creation_input_tokens", "cache_read_input_tokens"];
  const denied = Array.isArray(result.permission_denials) ? result.permission_denials.length : 0;
  const answer = textAt(result, "result");
  return {
    answer: denied === 0 ? answer : `${answer ?? ""}

Uses of tools that were denied: ${denied}.`,
    usage: {
      cost_usd: amountAt(result, "total_cost_usd"),
      tokens: tokens.reduce((sum, name) => sum + amountAt(used3, name), 0),
      turns: amountAt(result, "num_turns")
    }
  };
}
function failed(result, all) {
  const { subtype, is_error, errors, stop_reason, api_error_status = "", api_error_type = "" } = result;
  const message2 = textAt(result, "result") ?? (Array.isArray(errors) ? errors.join("; ") : String(subtype));
  if (stop_reason === "refusal") return { verdict: "blocked", reason: toOneLine(`claude refuses: ${message2}`) };
  if (subtype === "error_max_turns" || subtype === "error_max_budget_usd")
    return { verdict: "budget_exceeded", reason: toOneLine(`claude: ${message2}`) };
  if (subtype !== "success" || is_error !== false) {
    const retry = all.findLast((event) => event.subtype === "api_retry");
    return failure("claude", message2, `${api_error_status} ${api_error_type}
${retry ? JSON.stringify(retry) : ""}`);
  }
  if (amountAt(result, "num_turns") === 0) return { verdict: "runner_error", reason: "claude did not take a turn" };
  return void 0;
}
var claude = agentRunner(agent2);

// workflows-src/task/runners/codex.ts
var agent3 = {
  name: "codex",
  limits: [],
  call: ({ environment, agentEnvironment, promptFile }, home) => ({
    args: [
      ...["exec", "--json", "--skip-git-repo-check", "--ephemeral", "--ignore-user-config"],
      ...["--sandbox", environment.CI ? "danger-full-access" : "workspace-write"],
      ...["-c", "sandbox_workspace_write.network_access=true"],
      // Profile files of the machine may wait for a lock, and Debian's put another PATH in place of the job's.
      ...["-c", "allow_login_shell=false"],
      ...agentEnvironment.OPENAI_BASE_URL ? ["-c", `openai_base_url=${JSON.stringify(agentEnvironment.OPENAI_BASE_URL)}`] : [],
      ...environment.TASK_MODEL ? ["--model", environment.TASK_MODEL] : [],
      "-"
    ],
    ...home && { environment: { CODEX_HOME: home } },
    stdin: promptFile
  }),
  ignore: (line) => line.includes('"type":"command_execution"'),
  read: (heard) => {
    const all = events(heard);
    const end = all.findLast(({ type }) => type === "turn.completed" || type === "turn.failed");
    if (end === void 0) return void 0;
    const items = all.filter(({ type }) => type === "item.completed").map((event) => objectAt(event, "item"));
    const answer = items.findLast(({ type }) => type === "agent_message");
    const used3 = objectAt(end, "usage");
    const tokens = amountAt(used3, "input_tokens") + amountAt(used3, "output_tokens");
    return {
      answer: answer && textAt(answer, "text"),
      ...end.type === "turn.failed" && {
        failed: failure("codex", message(textAt(objectAt(end, "error"), "message")))
      },
      ...tokens > 0 && { usage: { tokens } }
    };
  }
};
function message(text2 = "the turn failed") {
  return textAt(objectAt(parseObject(text2) ?? {}, "error"), "message") ?? text2;
}
var codex = agentRunner(agent3);

// workflows-src/task/verify.ts
async function verify(run3) {
  const checkout = join(run3.folder, "verify");
  await rm(checkout, { recursive: true, force: true });
  await borrowRepository(run3.workspace, checkout);
  await git(checkout, ["checkout", "--quiet", "--detach", run3.commit]);
  const script = writable(join(run3.folder, "verify.sh"));
  await writeFile(script, `${run3.script}
`);
  run3.log.write("\n[verify]\n");
  const { environment, log, timeoutSeconds } = run3;
  const { exitCode, timedOut, error } = await runProcess({
    ...{ environment, log, timeoutSeconds },
    argv: bash(script),
    cwd: checkout
  });
  if (error !== void 0) run3.log.write(`${error}
`);
  if (timedOut) return "timeout";
  return exitCode === 0 ? "passed" : "failed";
}
var bash = (script) => ["bash", "-eo", "pipefail", script];

// workflows-src/task/runners/command.ts
var command = {
  name: "command",
  repeatable: true,
  unsuitable: (task) => task.run === void 0 ? "the task has no run script" : void 0,
  run: async (work) => {
    const script = writable(join(work.folder, "run.sh"));
    writeFileSync(script, `${work.task.run}
`);
    const end = await runProcess({ ...work, argv: bash(script), cwd: work.workspace, stdin: work.promptFile });
    return { end };
  }
};

// workflows-src/task/runners/copilot.ts
var agent4 = {
  name: "copilot",
  limits: ["max_turns"],
  call: ({ environment, promptFile, folder }, home) => ({
    args: [
      ...["-p", `Read the file ${promptFile} and carry out the task in it.`, "--add-dir", folder],
      ...["--autopilot", "--max-autopilot-continues", environment.TASK_MAX_TURNS ?? "50"],
      ...["--no-ask-user", "--allow-all-tools", "--deny-tool=shell(git push)"],
      ...["--output-format", "json", "--no-color", "--disable-client-telemetry"],
      ...environment.TASK_MODEL ? ["--model", environment.TASK_MODEL] : []
    ],
    environment: { COPILOT_AUTO_UPDATE: "false", ...home && { COPILOT_HOME: home } }
  }),
  ignore: (line) => /^\{"type":"(tool\.|user\.|assistant\.\w+_delta)/.test(line),
  read: (heard) => {
    const all = events(heard);
    const result = all.findLast(({ type }) => type === "result");
    if (result === void 0) return void 0;
    const data = all.map((event) => ({ type: event.type, ...objectAt(event, "data") }));
    const error = data.findLast(({ type }) => type === "session.error");
    const words = data.findLast((each) => each.type === "assistant.message" && textAt(each, "content") !== void 0);
    const turns = data.filter(({ type }) => type === "assistant.turn_end").length;
    const failed3 = error && amountAt(result, "exitCode") > 0;
    return {
      answer: words && textAt(words, "content"),
      ...failed3 && {
        failed: failure("copilot", textAt(error, "message") ?? "no reason is given", JSON.stringify(error))
      },
      usage: { turns }
    };
  }
};
var copilot = agentRunner(agent4);

// workflows-src/task/runners/custom.ts
var custom = {
  name: "custom",
  repeatable: false,
  callsModel: true,
  unsuitable: () => void 0,
  run: async (work) => {
    try {
      const parsed = readArgv(work.settings.runner_argv ?? "");
      if ("expected" in parsed)
        throw new Error(`runner_argv ${JSON.stringify(work.settings.runner_argv)}: expected ${parsed.expected}`);
      const argv = filledIn(parsed.argv, work);
      await setUp(work);
      const environment = { ...work.environment, ...work.agentEnvironment };
      return { end: await runProcess({ ...work, argv, cwd: work.workspace, stdin: work.promptFile, environment }) };
    } catch (error) {
      const reason = toOneLine(`the runner cannot run: ${error instanceof Error ? error.message : error}`);
      return { end: NO_PROCESS, judged: { verdict: "runner_error", reason } };
    }
  }
};
function filledIn([program, ...args], { environment }) {
  const fill = (text2) => text2.replace(PLACEHOLDER, (_, name) => environment[PLACEHOLDERS[name] ?? ""] ?? "");
  return [fill(program), ...args.map(fill)];
}
async function setUp(work) {
  const { setup = "" } = work.settings;
  if (setup === "") return;
  const script = pathInside(work.workspace, setup);
  if (script === void 0) throw new Error(`the repository has no file ${setup} (setup)`);
  work.log.write(`[setup: ${setup}]
`);
  const end = await runProcess({ ...work, argv: bash(script), cwd: work.workspace });
  if (end.exitCode !== 0)
    throw new Error(`${setup} (setup) ended with exit code ${end.exitCode ?? end.signal}, see the log`);
  const left = await git(work.workspace, ["status", "--porcelain"]);
  if (left !== "")
    throw new Error(`${setup} (setup) changed the repository: ${left}; let it write elsewhere, or ignore the files`);
}

// workflows-src/task/runners/gemini.ts
var TURN_LIMIT = 53;
var agent5 = {
  name: "gemini",
  limits: ["max_turns"],
  call: (work, home) => ({
    args: [
      ...["--approval-mode=yolo", "--output-format", "stream-json"],
      ...work.environment.TASK_MODEL ? ["--model", work.environment.TASK_MODEL] : [],
      ...["-p", "Carry out the task above."]
    ],
    environment: { GEMINI_CLI_TRUST_WORKSPACE: "true", ...home && { GEMINI_CLI_HOME: settingsIn(home, work) } },
    stdin: work.promptFile
  }),
  read: (heard, exitCode) => {
    const all = events(heard);
    const result = all.findLast(({ type }) => type === "result");
    if (result === void 0) return exitCode === TURN_LIMIT ? { failed: turnLimit(heard) } : void 0;
    const lastTool = all.findLastIndex(({ type }) => type === "tool_result");
    const words = all.slice(lastTool + 1).filter(({ type, role }) => type === "message" && role === "assistant");
    const tokens = amountAt(objectAt(result, "stats"), "total_tokens");
    const error = textAt(objectAt(result, "error"), "message") ?? "no reason is given";
    return {
      answer: words.map(({ content }) => content).join(""),
      ...exitCode === TURN_LIMIT && { failed: turnLimit(heard) },
      ...result.status !== "success" && exitCode !== TURN_LIMIT && { failed: failure("gemini", error, heard.stderr.join("\n")) },
      ...tokens > 0 && { usage: { tokens } }
    };
  }
};
function settingsIn(home, { settings, agentEnvironment }) {
  const options = {
    general: { enableAutoUpdate: false, maxAttempts: 3 },
    privacy: { usageStatisticsEnabled: false },
    ...agentEnvironment.GEMINI_API_KEY && { security: { auth: { selectedType: "gemini-api-key" } } },
    ...settings.max_turns ? { model: { maxSessionTurns: settings.max_turns } } : {}
  };
  mkdirSync(join(home, ".gemini"), { recursive: true });
  writeFileSync(join(home, ".gemini", "settings.json"), JSON.stringify(options));
  return home;
}
var turnLimit = ({ stderr }) => ({
  verdict: "budget_exceeded",
  reason: `gemini: ${stderr.find((line) => /turn/i.test(line))?.trim() ?? "the limit of turns is reached"}`
});
var gemini = agentRunner(agent5);

// workflows-src/task/runners/opencode.ts
var agent6 = {
  name: "opencode",
  limits: [],
  call: ({ environment, promptFile }, home) => ({
    args: [
      ...["run", "--format", "json"],
      ...environment.TASK_MODEL ? ["--model", environment.TASK_MODEL] : [],
      ...["--file", promptFile, "--", "Carry out the task in the attached file."]
    ],
    environment: {
      OPENCODE_PERMISSION: '{"*":"allow"}',
      OPENCODE_DISABLE_AUTOUPDATE: "1",
      OPENCODE_DISABLE_LSP_DOWNLOAD: "1",
      OPENCODE_DISABLE_SHARE: "1",
      ...home && { XDG_CONFIG_HOME: home, XDG_DATA_HOME: home, XDG_STATE_HOME: home }
    }
  }),
  ignore: (line) => line.startsWith('{"type":"tool_use"'),
  read: (heard) => {
    const all = events(heard);
    const error = all.findLast(({ type }) => type === "error");
    const steps = all.filter(({ type }) => type === "step_finish").map((event) => objectAt(event, "part"));
    if (error === void 0 && steps.length === 0) return void 0;
    const words = all.findLast(({ type }) => type === "text");
    return {
      answer: words && textAt(objectAt(words, "part"), "text"),
      ...error && { failed: failed2(objectAt(error, "error")) },
      ...steps.length > 0 && { usage: used2(steps) }
    };
  }
};
function failed2(error) {
  const data = objectAt(error, "data");
  const { statusCode = "", responseBody = "" } = data;
  const after = textAt(objectAt(data, "responseHeaders"), "retry-after");
  const message2 = textAt(data, "message") ?? String(error.name);
  const details = `${statusCode} ${error.name} ${responseBody} ${after ? `retry-after: ${after}` : ""}`;
  return failure("opencode", message2, details);
}
function used2(steps) {
  const sum = (of) => steps.reduce((total3, step) => total3 + of(step), 0);
  const cost_usd = sum((step) => amountAt(step, "cost"));
  const tokens = sum((step) => amountAt(objectAt(step, "tokens"), "total"));
  return { ...cost_usd > 0 && { cost_usd }, tokens, turns: steps.length };
}
var opencode = agentRunner(agent6);

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
var anchor = (heading) => (heading.match(/[\p{L}\p{N}_]+/gu) ?? []).join("-");
var slug = (heading) => shown(heading).toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "").replaceAll(" ", "-");
var shown = (heading) => heading.replace(/!?\[([^[\]]*)\]\([^()]*\)/g, "$1").replace(/(^|[^\p{L}\p{N}])_([^_]+)_(?![\p{L}\p{N}])/gu, "$1$2");
function slugs(all) {
  const found = /* @__PURE__ */ new Map();
  const used3 = /* @__PURE__ */ new Map();
  for (const heading of all) {
    const name = slug(heading.text);
    let number2 = used3.get(name) ?? 0;
    while (found.has(number2 === 0 ? name : `${name}-${number2}`)) number2 += 1;
    used3.set(name, number2 + 1);
    found.set(number2 === 0 ? name : `${name}-${number2}`, heading);
  }
  return found;
}
function findSection(markdown, name) {
  const lines = markdown.split("\n");
  const all = headings(markdown);
  const wanted = anchor(name);
  const start = all.find(({ text: text2 }) => anchor(text2) === wanted) ?? slugs(all).get(name.toLowerCase()) ?? all.find(({ text: text2 }) => anchor(text2).toLowerCase() === wanted.toLowerCase());
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
      const [, level, text2 = ""] = /^ {0,3}(#{1,6})(?![^ \t])(.*)$/.exec(line) ?? [];
      const underline = /^ {0,3}(=+|-+)[ \t]*$/.exec(line)?.[1];
      if (level !== void 0) found.push({ level: level.length, text: unclosed(text2), line: index + 1 });
      else if (underline !== void 0 && began !== void 0) {
        const words = lines.slice(began, index).map((each) => each.trim());
        found.push({ level: underline.startsWith("=") ? 1 : 2, text: words.join(" "), line: began + 1 });
      } else if (underline === void 0 && line.trim() !== "" && (began !== void 0 || !NO_PARAGRAPH.test(line)))
        paragraph = began ?? index;
    }
  }
  return found;
}
var unclosed = (text2) => text2.trim().replace(/(^|[ \t])#+$/, "").trimEnd();
function afterFrontMatter(lines) {
  if (lines[0]?.trimEnd() !== "---") return 0;
  return lines.findIndex((line, index) => index > 0 && /^(---|\.\.\.)[ \t]*$/.test(line)) + 1;
}

// workflows-src/task/context.ts
var contextFolders = (projectId) => [artifactsFolder(projectId), "."];
var CONTEXT_CHARACTERS = 4e5;
function cutContext(workspace, folders, required, common, budget = CONTEXT_CHARACTERS) {
  const slices = [];
  const missing = [];
  const names2 = /* @__PURE__ */ new Set();
  let room = budget;
  for (const source of /* @__PURE__ */ new Set([...required, ...common])) {
    const found = findSlice(workspace, folders, source);
    if (typeof found === "string") {
      missing.push({ source, reason: found, required: required.includes(source) });
      continue;
    }
    slices.push({ source, ...found, ...fitted(found.text, room), file: freeName(source, found.heading, names2) });
    room = Math.max(0, room - found.text.length);
  }
  return { slices, missing };
}
function writeSlices(folder, { slices }) {
  mkdirSync(folder, { recursive: true });
  for (const slice2 of slices) writeFileSync(join(folder, slice2.file), slice2.text);
}
function manifest({ slices, missing }) {
  return `${JSON.stringify({ slices: slices.map(({ text: _, ...rest }) => rest), missing }, null, 2)}
`;
}
function fitted(text2, room) {
  if (text2.length <= room) return { text: text2 };
  const line = text2.lastIndexOf("\n", room - 1) + 1;
  const kept = text2.slice(0, line > 0 ? line : room);
  const cut2 = text2.length - kept.length;
  const note = `[Cut here: ${cut2} of ${text2.length} characters are left out, the context of one task is limited. The rest is in the repository.]`;
  return { text: `${kept}${kept === "" || kept.endsWith("\n") ? "" : "\n"}${note}
`, cut: cut2 };
}
function findSlice(workspace, folders, source) {
  const read = (path2) => firstOf(folders, (folder) => readInside(workspace, join(folder, path2)));
  const whole = read(source);
  if (whole !== void 0) return slice(whole, 1, whole.split("\n").length);
  const [, path, name] = /^([^#]+)#(.+)$/.exec(source) ?? [];
  const text2 = path === void 0 ? void 0 : read(path);
  if (text2 === void 0 || path === void 0 || name === void 0)
    return "no such text file of at most 10 MB in the repository";
  if (!/\.(md|markdown)$/i.test(path)) return "only Markdown files have sections";
  const section = findSection(text2, name);
  if (section !== void 0) return { heading: section.heading, ...slice(section.text, section.first, section.last) };
  const known = [...new Set(headings(text2).map((heading) => anchor(heading.text)))].filter((each) => each !== "");
  const listed = nearestFirst(name, known).slice(0, 8);
  return `no section ${name}; the file has ${listed.join(", ") || "no headings"}${known.length > 8 ? ", …" : ""}`;
}
function nearestFirst(name, known) {
  const words = new Set(anchor(name).toLowerCase().split("-"));
  const likely = findNearest(name, known);
  const likeness = (each) => each === likely ? Number.POSITIVE_INFINITY : each.toLowerCase().split("-").filter((word) => words.has(word)).length;
  return [...known].sort((a, b) => likeness(a) === likeness(b) ? 0 : likeness(b) - likeness(a));
}
var slice = (text2, first, last) => ({
  text: text2,
  lines: [first, last],
  sha256: createHash("sha256").update(text2).digest("hex")
});
function firstOf(items, find) {
  for (const item of items) {
    const found = find(item);
    if (found !== void 0) return found;
  }
  return void 0;
}
function readInside(workspace, path) {
  const real = pathInside(workspace, path);
  const text2 = real === void 0 ? void 0 : readText(real);
  return text2?.includes("\0") ? void 0 : text2;
}
function freeName(source, heading, taken) {
  const path = heading === void 0 ? source : source.slice(0, source.indexOf("#"));
  const extension = extname(path).replace(/[^A-Za-z0-9.]/g, "");
  const stem = [basename(path, extname(path)), ...heading === void 0 ? [] : [anchor(heading)]].join("-");
  const safe = stem.replace(/[^A-Za-z0-9._-]+/g, "-").slice(0, 100);
  let name = `${safe}${extension}`;
  for (let number2 = 2; taken.has(name.toLowerCase()); number2++) name = `${safe}-${number2}${extension}`;
  taken.add(name.toLowerCase());
  return name;
}

// workflows-src/task/runners/somas.ts
var PROGRAM = "somas/core/runner.py";
var PLACEHOLDER2 = "Task execution placeholder.";
var somas = {
  name: "somas",
  repeatable: false,
  callsModel: true,
  unsuitable: (_, workspace) => pathInside(workspace, PROGRAM) === void 0 ? `the repository has no ${PROGRAM}` : void 0,
  run: async (work) => {
    const { task, settings, workspace, context } = work;
    if (!/^project-\d+$/.test(settings.project_id))
      return refused(`it wants a project id like project-123, not ${settings.project_id}`);
    const folder = `${tasksFolder(settings.project_id)}/.${task.id}`;
    const created = makeFolder2(workspace, folder);
    if (created === void 0) return refused(`${folder} leads out of the repository`);
    try {
      writeSlices(join(created, "context"), context);
      const output = task.output ?? `${folder}/output.md`;
      const slices = context.slices.map(({ file }) => `${folder}/context/${file}`);
      const end = await runPython(work, commandLine(work, slices, output));
      if ("failed" in end) return refused(end.failed);
      const document = pathInside(workspace, output);
      const result = outcome2(end, document && readText(document), work.prompt);
      if (result.judged !== void 0 && document !== void 0) rmSync(document, { force: true });
      return result;
    } finally {
      rmSync(created, { recursive: true, force: true });
    }
  }
};
async function runPython(work, args) {
  const stderr = new LastLines(1e4);
  const run3 = (python2) => runProcess({
    ...work,
    argv: [...python2, ...args],
    cwd: work.workspace,
    stdin: work.promptFile,
    environment: { ...work.environment, ...work.agentEnvironment, PYTHONDONTWRITEBYTECODE: "1" },
    onOutput: (stream, chunk) => stream === "stderr" && stderr.add(chunk)
  });
  const end = await run3(["python3"]);
  if (end.exitCode === 0 || !stderr.lines().some((line) => MISSING.test(line))) return end;
  const python = await pythonWith(SOMAS_LIBRARIES, work);
  return "failed" in python ? python : run3(python);
}
var MISSING = /^(ModuleNotFound|Import)Error: No module named '(yaml|filelock)/;
function commandLine({ task, settings }, context, output) {
  const options = {
    agent: task.agent ?? settings.agent,
    task_name: task.name,
    task_desc: task.description,
    context_files: context.join(","),
    output_path: output,
    project_id: settings.project_id
  };
  return [PROGRAM, ...Object.entries(options).flatMap(([name, value]) => option(name, value))];
}
var option = (name, value) => value.startsWith("-") ? [`--${name}=${value}`] : [`--${name}`, value];
function outcome2(end, output, prompt) {
  const report = output?.trim() ? output : void 0;
  if (end.exitCode !== 0) return { end, ...report && { report } };
  if (report === void 0) {
    return {
      end,
      judged: {
        verdict: "runner_error",
        reason: "the SOMAS runner ended without an error but wrote no output that can be read"
      }
    };
  }
  if (!report.includes(PLACEHOLDER2)) return { end, report, delivered: true };
  const reason = "the SOMAS runner wrote a placeholder, no agent is connected to it: nobody has carried the task out yet";
  return { end, report: `${report}

${prompt}`, judged: { verdict: "briefed", reason } };
}
var refused = (reason) => ({
  end: NO_PROCESS,
  judged: { verdict: "runner_error", reason: `the SOMAS runner cannot run: ${reason}` }
});
function makeFolder2(workspace, path) {
  let parent = dirname(path);
  while (!existsSync(join(workspace, parent))) parent = dirname(parent);
  if (pathInside(workspace, parent) === void 0) return void 0;
  rmSync(join(workspace, path), { recursive: true, force: true });
  mkdirSync(join(workspace, path), { recursive: true });
  return join(workspace, path);
}

// workflows-src/task/runners/index.ts
var RUNNERS2 = {
  ...{ command, somas, brief },
  ...{ claude, codex, copilot, gemini, aider, opencode, custom }
};
function chooseRunner(task, workspace, name) {
  if (name !== "auto") return RUNNERS2[name];
  return [command, somas].find((runner) => runner.unsuitable(task, workspace) === void 0) ?? brief;
}

// workflows-src/task/file-size.ts
var MAX_BYTES = 100 * 2 ** 20;
async function leaveOutTooLarge(workspace, start) {
  const raw = await git(workspace, ["diff-index", "--cached", "--raw", "--no-abbrev", "--no-renames", "-z", start]);
  const changed = [...raw.matchAll(/:(\d+) (\d+) (\S+) (\S+) \w\0([^\0]*)\0/g)].map(
    ([, mode = "", after = "", before = "", object = "", path = ""]) => ({
      before: { mode, object: before, path },
      after: { mode: after, object, path }
    })
  );
  const files = changed.filter(({ after }) => after.mode.startsWith("100"));
  const bytes = await sizes(
    workspace,
    files.map(({ after }) => after.object)
  );
  const large = files.map((file, index) => ({ ...file, bytes: bytes[index] ?? 0 })).filter((file) => file.bytes > MAX_BYTES);
  if (large.length > 0) {
    const entries = large.map(
      ({ before: { mode, object, path } }) => `${mode} ${object}	${path}\0`
    );
    await git(workspace, ["update-index", "-z", "--index-info"], { input: entries.join("") });
  }
  return large.map((file) => `${file.after.path} (${Math.round(file.bytes / 1e6)} MB)`);
}
async function holdsTooLarge(workspace, start, head) {
  const filter = [`--filter=blob:limit=${MAX_BYTES + 1}`, "--filter-print-omitted"];
  return /^~/m.test(await git(workspace, ["rev-list", "--objects", ...filter, `${start}..${head}`]));
}
async function sizes(workspace, objects) {
  if (objects.length === 0) return [];
  const input = objects.map((object) => `${object}
`).join("");
  return (await git(workspace, ["cat-file", "--batch-check=%(objectsize)"], { input })).split("\n").map(Number);
}

// workflows-src/task/stage.ts
var DEEPEST = 10;
async function stageEverything(workspace) {
  const dissolved = await dissolveRepositories(workspace);
  return [...dissolved, ...await add(workspace).catch((error) => addWithoutFilters(workspace, error))];
}
async function dissolveRepositories(workspace) {
  const found = [];
  for (let depth = 0; depth < DEEPEST; depth++) {
    const others = await git(workspace, ["ls-files", "--others", "--exclude-standard", "-z"]);
    const repositories = others.split("\0").filter((path) => path.endsWith("/"));
    if (repositories.length === 0) break;
    for (const path of repositories) rmSync(join(workspace, path, ".git"), { recursive: true, force: true });
    found.push(...repositories);
  }
  return found.map((path) => toOneLine(`${path} was a repository of its own: its files are kept, its history is not`));
}
async function add(workspace) {
  try {
    await git(workspace, ["add", "--all", "--ignore-errors"]);
    return [];
  } catch (error) {
    if (!(error instanceof GitError) || error.exitCode !== 1) throw error;
    return [`not everything could be saved: ${toOneLine(error.stderr)}`];
  }
}
async function addWithoutFilters(workspace, error) {
  if (!(error instanceof GitError)) throw error;
  const attributes = join(workspace, ".git/info/attributes");
  const before = existsSync(attributes) ? readFileSync(attributes, "utf8") : void 0;
  makeFolder(dirname(attributes));
  try {
    writeFileSync(attributes, `${before ?? ""}
* -filter -working-tree-encoding
`);
    const unsaved = await add(workspace);
    return [toOneLine(`saved without the filters of .gitattributes: ${error.stderr}`), ...unsaved];
  } finally {
    if (before === void 0) rmSync(attributes);
    else writeFileSync(attributes, before);
  }
}

// workflows-src/task/snapshot.ts
async function takeSnapshot(workspace, start, head, ownFile) {
  await unlock(workspace);
  const unsaved = await stageEverything(workspace);
  const tooLarge = await leaveOutTooLarge(workspace, start);
  const tree = await git(workspace, ["write-tree"]);
  const follows = head !== void 0 && await containsCommit(workspace, head, start).catch(() => false);
  const parent = follows && !await holdsTooLarge(workspace, start, head) ? head : start;
  const commit = await commitTree(workspace, tree, [parent], "Work of a runner, not yet judged");
  const diff = ["diff-tree", "-r", "--raw", "--no-abbrev", "--no-renames", start, tree, "--", "."];
  const output = await git(workspace, [...diff, `:(exclude,top,literal)${ownFile}`]);
  const differences = output.split("\n").flatMap(readDifference);
  return {
    ...{ start, commit, tree, parent, differences, tooLarge },
    ...head !== void 0 && !follows && { rewritten: head },
    warnings: unsaved
  };
}
async function commitWithFile(workspace, scratch, { tree, parent }, file, message2) {
  const env = { GIT_INDEX_FILE: writable(join(scratch, "index")) };
  const blob = await git(workspace, ["hash-object", "-w", "--stdin"], { input: file.content });
  await git(workspace, ["read-tree", tree], { env });
  await git(workspace, ["update-index", "--add", "--replace", "--cacheinfo", "100644", blob, file.path], { env });
  return commitTree(workspace, await git(workspace, ["write-tree"], { env }), [parent], message2);
}
async function restore(workspace, commit) {
  await unlock(workspace);
  await git(workspace, ["checkout", "--quiet", "--force", "--detach", commit]);
  await git(workspace, ["clean", "-ffdq"]);
}
async function unlock(workspace) {
  const [top = "", lock = ""] = (await git(workspace, ["rev-parse", "--path-format=absolute", "--show-toplevel", "--git-path", "index.lock"])).split("\n");
  if (realpathSync(top) !== realpathSync(workspace))
    throw new Error(`the runner damaged the repository: ${workspace} is not its top folder`);
  rmSync(lock, { force: true });
}
function readDifference(line) {
  const found = /^:(?<modeBefore>\d+) (?<mode>\d+) \S+ (?<object>\S+) (?<status>\w)\t(?<path>.*)$/.exec(line)?.groups;
  return found === void 0 ? [] : [found];
}

// workflows-src/task/verdict.ts
var EXIT_CODES = {
  75: { verdict: "rate_limited", reason: "the runner asked to be run again later (exit code 75)" },
  77: { verdict: "blocked", reason: "the runner needs a person (exit code 77)" },
  124: { verdict: "timeout", reason: "the runner reported a timeout (exit code 124)" },
  137: { verdict: "timeout", reason: "the runner reported that it was killed (exit code 137)" }
};
function decide(evidence) {
  const { judged, changes, delivered, verify: verify2 } = evidence;
  const failure2 = notFinished(evidence.end) ?? judged ?? exitFailure(evidence.end) ?? evidence.held;
  if (failure2 !== void 0) return failure2;
  const unchanged = changes === 0 && !delivered;
  const proven = evidence.repeatable && (verify2 !== "none" || evidence.doneBefore);
  if (unchanged && evidence.noChangeReason === void 0 && !proven) {
    const reason = ["the runner ended without an error but changed nothing", ...evidence.warnings].join("; ");
    return { verdict: "no_change", reason };
  }
  if (verify2 === "failed") return { verdict: "verify_failed", reason: "the task's verify script failed" };
  if (verify2 === "timeout") return { verdict: "verify_failed", reason: "the task's verify script did not end in time" };
  const work = unchanged ? nothing(evidence) : workDone(changes, delivered);
  const checked = verify2 === "passed" ? "verify passes" : "the task has no verify script";
  const warned = unchanged || evidence.warnings.length > 0;
  return {
    verdict: warned ? "succeeded_with_warning" : "succeeded",
    reason: [work, checked, ...evidence.warnings].join("; ")
  };
}
function notFinished({ timedOut, stalledSeconds, error }) {
  if (stalledSeconds !== void 0) {
    const reason = `the runner was ended: it printed nothing and changed nothing for ${stalledSeconds} s`;
    return { verdict: "stalled", reason };
  }
  if (timedOut) return { verdict: "timeout", reason: "the runner did not end in time" };
  if (error !== void 0) return { verdict: "runner_error", reason: `the runner could not be started: ${error}` };
  return void 0;
}
function exitFailure({ exitCode, signal }) {
  if (exitCode === 0) return void 0;
  if (exitCode === null) return { verdict: "runner_error", reason: `the runner was ended by ${signal}` };
  const known = EXIT_CODES[exitCode];
  if (known !== void 0) return known;
  const by = SIGNALS.get(exitCode - 128);
  const reason = by === void 0 ? `the runner ended with exit code ${exitCode}` : `the runner was ended by ${by}`;
  return { verdict: "runner_error", reason };
}
var SIGNALS = new Map(Object.entries(system.signals).map(([name, number2]) => [number2, name]));
var nothing = ({ noChangeReason }) => noChangeReason === void 0 ? "changed nothing" : `changed nothing, as the runner declared: ${noChangeReason}`;
function workDone(changes, delivered) {
  const files = `changed ${changes} ${changes === 1 ? "file" : "files"}`;
  if (!delivered) return files;
  return changes === 0 ? "wrote its document" : `wrote its document and ${files}`;
}

// workflows-src/task/run-task.ts
async function runTask(work, runner = chooseRunner(work.task, work.workspace, work.settings.runner)) {
  const { task, workspace } = work;
  const start = await git(workspace, ["rev-parse", "HEAD"]);
  const began = performance.now();
  const secondsLeft = () => work.timeoutSeconds - (performance.now() - began) / 1e3;
  const partial = /* @__PURE__ */ new Map();
  let usage;
  if (runner.callsModel) await work.pause(Math.random() * START_STAGGER);
  for (let number2 = 1; ; number2++) {
    const attempt = await runOnce(work, runner, start, number2, Math.max(1, secondsLeft()));
    usage = total(usage, attempt.usage);
    for (const [index, tip] of attempt.beside.entries()) partial.set(`partial/${task.id}/${number2}-${index + 1}`, tip);
    const delay = retryDelay(attempt.judgement, number2, secondsLeft());
    if (delay === void 0) {
      const seconds = Math.round((performance.now() - began) / 100) / 10;
      const ran = {
        runner: runner.name,
        seconds,
        ...usage && { usage },
        ...number2 > 1 && { attempts: number2 },
        partial
      };
      return { ...ran, ...await finish(work, attempt, { runner: runner.name, seconds }) };
    }
    if (isWork(attempt.snapshot)) partial.set(`partial/${task.id}/${number2}`, attempt.snapshot.commit);
    work.log.write(`
[attempt ${number2}: ${attempt.judgement.reason}; the next one in ${Math.round(delay)} s]
`);
    await restore(workspace, start);
    await work.pause(delay);
  }
}
async function runOnce(work, runner, start, number2, seconds) {
  const { task, workspace, settings } = work;
  for (const file of [work.resultFile, work.reportFile]) rmSync(file, { recursive: true, force: true });
  const environment = {
    ...work.environment,
    TASK_ATTEMPT: `${number2}`,
    TASK_TIMEOUT_SECONDS: `${Math.floor(seconds)}`
  };
  const began = performance.now();
  const kept = keepRepository(workspace, join(dirname(work.folder), `.kept-${task.id}-${number2}`));
  const outcome3 = await carryOut(runner, { ...work, environment, timeoutSeconds: seconds });
  makeFolder(work.folder);
  const { snapshot, beside } = await saved(workspace, kept, start, resultPath(settings.project_id, task.id));
  const leaked = await leakedKeys(workspace, start, [snapshot.commit, ...beside], work.agentEnvironment);
  if (leaked.length > 0) return leaky(snapshot, leaked, outcome3.usage);
  const report = readReport(work.reportFile);
  const judged = outcome3.judged ?? report.judged;
  const evidence = {
    end: outcome3.end,
    ...judged && { judged },
    held: await heldOut(workspace, task, snapshot),
    changes: snapshot.differences.length,
    delivered: outcome3.delivered ?? false,
    repeatable: runner.repeatable,
    doneBefore: work.doneBefore,
    ...report.noChangeReason && { noChangeReason: report.noChangeReason },
    verify: task.verify === void 0 ? "none" : "passed",
    warnings: [
      ...snapshot.warnings,
      ...beside.map(
        (_, index) => `commits beside HEAD are kept as refs/somas/partial/${task.id}/${number2}-${index + 1}`
      ),
      ...await oddities(workspace, snapshot),
      ...missingContext(work, true),
      ...report.warnings
    ]
  };
  const left = Math.max(60, seconds - (performance.now() - began) / 1e3);
  const { reason, ...judgement2 } = decide(await verified(work, evidence, snapshot, left));
  return {
    ...{ snapshot, beside },
    judgement: { ...judgement2, reason: work.redact(reason) },
    usage: { ...report.usage, ...outcome3.usage },
    markdown: outcome3.report ?? readText(work.resultFile) ?? report.summary
  };
}
function leaky({ start, ...snapshot }, keys, usage) {
  const reason = `the work holds the value of ${keys.join(", ")}, so none of it is kept: the key should be replaced, and the task told where keys belong`;
  return {
    snapshot: { ...snapshot, start, commit: start, parent: start, differences: [] },
    ...{ beside: [], judgement: { verdict: "blocked", reason }, usage, markdown: void 0 }
  };
}
async function finish(work, { snapshot, judgement: judgement2, markdown }, ran) {
  const { task, workspace, settings } = work;
  const { verdict, reason } = judgement2;
  const done = isDone(verdict);
  if (!done && !isWork(snapshot)) {
    await restore(workspace, snapshot.start);
    return { verdict, reason };
  }
  const result_file = resultPath(settings.project_id, task.id);
  const content = resultText({
    ...{ ...ran, verdict, reason, task_id: task.id, task_name: task.name },
    changes: snapshot.differences.map(({ status, path }) => `${status} ${path}`),
    notes: [...missingContext(work, true), ...missingContext(work, false)],
    output: work.log.tail(),
    ...markdown?.trim() ? { report: markdown } : {}
  });
  const message2 = `${task.id}: ${toOneLine(task.name)}

${toOneLine(`The verdict is ${verdict}: ${reason}.`)}
`;
  const file = { path: result_file, content: work.redact(content) };
  const commit = await commitWithFile(workspace, work.folder, snapshot, file, message2);
  await restore(workspace, done ? commit : snapshot.start).catch((error) => work.log.write(`
${error}
`));
  return { verdict, reason, commit, result_file };
}
var isWork = ({ differences, parent, start }) => differences.length > 0 || parent !== start;
async function saved(workspace, kept, start, ownFile) {
  const { head, beside } = await kept.restore(start);
  try {
    return { snapshot: await takeSnapshot(workspace, start, head, ownFile), beside };
  } catch {
    kept.repair();
    return { snapshot: await takeSnapshot(workspace, start, void 0, ownFile), beside: [] };
  }
}
async function carryOut(runner, work) {
  const reason = runner.unsuitable(work.task, work.workspace);
  if (reason === void 0) return runner.run(work);
  return {
    end: NO_PROCESS,
    judged: { verdict: "runner_error", reason: `the runner ${runner.name} cannot run this task: ${reason}` }
  };
}
async function verified(work, evidence, { commit }, timeoutSeconds) {
  const script = work.task.verify;
  if (script === void 0 || evidence.judged !== void 0 || !isDone(decide(evidence).verdict)) return evidence;
  return { ...evidence, verify: await verify({ ...work, script, commit, timeoutSeconds }) };
}
function total(before, now) {
  const sums = { ...before };
  for (const [name, value] of Object.entries(now ?? {})) sums[name] = (sums[name] ?? 0) + value;
  return Object.keys(sums).length === 0 ? void 0 : sums;
}
var missingContext = ({ context }, required) => context.missing.filter((missing) => missing.required === required).map(({ source, reason }) => toOneLine(`context ${source} is missing: ${reason}`));

// workflows-src/schedule/globs.ts
function canMatchSamePath(a, b) {
  const [first, second] = [splitNames(a, b), splitNames(b, a)];
  return canBeEqual(first, second, "**", (left, right) => canBeEqual([...left], [...right], "*", matchCharacter));
}
function splitNames(glob, other) {
  const names2 = removeBraces(glob).replace(/^\.?\/+/, "").split("/").filter((name) => name !== "" && name !== ".").map((name) => name.includes(SEVERAL) ? "**" : name).map((name) => name === "**" ? name : name.replace(/[@!?*+]\([^)]*\)|\[[^\]]*\]|\*+|^!.*/g, "*"));
  const last = names2.at(-1) ?? "";
  const isFile2 = /.\.[a-z]\w*$/i.test(last) && !`/${other}`.includes(`/${last}/`);
  return last === "**" || isFile2 ? names2 : [...names2, "**"];
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
function matchTasksBefore(plan, ids) {
  const tasks = plan.tasks.filter((task) => ids.includes(task.id));
  const dependencies = new Set(tasks.flatMap(({ depends_on }) => depends_on));
  const byId = new Map(plan.tasks.map((task) => [task.id, task]));
  return (id) => {
    const before = byId.get(id);
    return dependencies.has(id) || before !== void 0 && tasks.some((task) => shareFiles(before, task));
  };
}

// workflows-src/task/start-commit.ts
async function findStartCommit(repository, base, { plan, task, commits }) {
  const isBefore = matchTasksBefore(plan, [task.id]);
  const conflicting = [];
  let commit = base;
  for (const [id, work] of commits) {
    if (!isBefore(id)) continue;
    const joined = await mergeCommits(repository, commit, work, `Merge ${id}
`);
    if ("commit" in joined) commit = joined.commit;
    else conflicting.push(id);
  }
  return { commit, conflicting };
}

// workflows-src/task/environment.ts
var ALLOWED = /^(PATH|HOME|LANG|LC_[A-Z]+|TMPDIR|TERM|CI|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR)|(REQUESTS|CURL)_CA_BUNDLE|RUNNER_TRACKING_ID)$/;
var PROXY = /^(HTTPS?|NO|ALL)_PROXY$/i;
function runnerEnvironment(machine, task) {
  const allowed = Object.entries(machine).filter(
    (entry) => entry[1] !== void 0 && (ALLOWED.test(entry[0]) || PROXY.test(entry[0]) && !entry[1].includes("@"))
  );
  return { ...Object.fromEntries(allowed), ...IDENTITY, ...task };
}

// workflows-src/task/prompt.ts
var PRINTED_LENGTH = 5e4;
var RULES = [
  "- Nobody is there to answer: decide, and say in the result what was decided and why.",
  "- Change what the task needs and nothing else. Nothing under `.github` may change.",
  "- Nothing is pushed, and commits that are there already stay as they are.",
  "- Markdown about the work goes into the file that `TASK_RESULT_FILE` names.",
  '- The file that `TASK_REPORT_FILE` names may hold JSON. If nothing has to be changed, it says why as `no_change_reason`; if only a person can go on, it says `"status": "blocked"` and why as `summary`.'
].join("\n");
function workOrder(task, context, dependencies) {
  const parts = [
    `# Task ${task.id}: ${escapeMarkdown(task.name)}`,
    formatQuotation(task.description),
    "## When it is done",
    "The changes are in the working copy, committed or not.",
    ...acceptance(task),
    "## Rules",
    RULES,
    ...expectedFiles(task),
    ...contextPart(context),
    ...dependencyPart(dependencies)
  ];
  return `${parts.join("\n\n")}
`;
}
function acceptance({ verify: verify2 }) {
  if (verify2 === void 0) return ["The task has no verify script: say in the result how the work was checked."];
  return ["This script passes in a clean checkout of the work:", formatCodeBlock(verify2)];
}
var expectedFiles = ({ files }) => files.length === 0 ? [] : ["## Files it is expected to touch", formatCodeBlock(files.map((file) => toOneLine(file)).join("\n"))];
function contextPart({ slices, missing }) {
  if (slices.length + missing.length === 0) return [];
  const printed2 = slices.flatMap(({ source, lines: [first, last], text: text2 }) => [
    `### ${escapeMarkdown(source)} (lines ${first} to ${last})`,
    formatCodeBlock(text2)
  ]);
  const absent = missing.map(({ source, reason }) => `Missing: ${escapeMarkdown(source)}: ${escapeMarkdown(reason)}.`);
  return ["## Context", ...printed2, ...absent];
}
var printed = (text2) => text2.length <= PRINTED_LENGTH ? text2 : `${text2.slice(0, PRINTED_LENGTH)}
[Cut here: ${text2.length - PRINTED_LENGTH} characters more are in the repository.]`;
function dependencyPart(dependencies) {
  if (dependencies.length === 0) return [];
  const results = dependencies.flatMap(({ task_id, text: text2 }) => [
    `### ${task_id}`,
    text2 === void 0 ? "It left no result file." : formatCodeBlock(printed(text2))
  ]);
  return ["## Results of the tasks before", ...results];
}

// workflows-src/task/work.ts
function prepare(preparation) {
  const { plan, environment: machine, agentEnvironment = {}, secrets, ...given } = preparation;
  const { task, settings, workspace, folder } = given;
  const file = (name) => join(folder, name);
  const write = (name, text2) => {
    writeFileSync(file(name), text2);
    return file(name);
  };
  const common = settings.context_files.split(",").map((path) => path.trim()).filter((path) => path !== "");
  const context = cutContext(workspace, contextFolders(settings.project_id), task.context_requirements, common);
  writeSlices(file("context"), context);
  const dependencies = dependencyResults(workspace, settings.project_id, task);
  mkdirSync(file("dependencies"));
  for (const { task_id, text: text2 } of dependencies) if (text2 !== void 0) write(`dependencies/${task_id}.md`, text2);
  const prompt = workOrder(task, context, dependencies);
  const promptFile = write("prompt.md", prompt);
  const resultFile = file("result.md");
  const reportFile = file("report.json");
  const environment = runnerEnvironment(machine, {
    TASK_ID: task.id,
    TASK_NAME: toOneLine(task.name),
    TASK_RISK: task.risk,
    TASK_JSON: write("task.json", `${JSON.stringify(task, null, 2)}
`),
    TASK_DESC_FILE: write("description.md", `${task.description}
`),
    TASK_PROMPT_FILE: promptFile,
    TASK_CONTEXT_DIR: file("context"),
    TASK_CONTEXT_FILES: context.slices.map((slice2) => join(file("context"), slice2.file)).join(","),
    TASK_CONTEXT_MANIFEST: write("context.json", manifest(context)),
    TASK_DEPS_DIR: file("dependencies"),
    TASK_RESULT_FILE: resultFile,
    TASK_REPORT_FILE: reportFile,
    GIT_CONFIG_GLOBAL: write("gitconfig", GIT_CONFIG),
    ...limits(settings)
  });
  const doneBefore = pathInside(workspace, resultPath(settings.project_id, task.id)) !== void 0;
  const stallSeconds = settings.stall_minutes * 60;
  return {
    ...given,
    ...{ doneBefore, prompt, promptFile, context, resultFile, reportFile, environment, agentEnvironment },
    ...stallSeconds > 0 && { stall: { seconds: stallSeconds, folders: [workspace, folder] } },
    redact: redactor(secrets).text
  };
}
var GIT_CONFIG = "[include]\n	path = ~/.config/git/config\n	path = ~/.gitconfig\n";
function limits({ model, budget_usd, max_turns }) {
  return {
    ...model && { TASK_MODEL: model },
    ...budget_usd && { TASK_BUDGET_USD: `${budget_usd}` },
    ...max_turns && { TASK_MAX_TURNS: `${max_turns}` }
  };
}
function dependencyResults(workspace, projectId, task) {
  return task.depends_on.map((task_id) => {
    const path = pathInside(workspace, resultPath(projectId, task_id));
    const text2 = path === void 0 ? void 0 : readText(path);
    return { task_id, ...text2 === void 0 ? {} : { text: text2 } };
  });
}

// workflows-src/task/run-leg.ts
var taskTimeoutSeconds = ({ task_minutes, tasks }) => Math.max(60, Math.floor(task_minutes * 60 / tasks.length));
async function runLeg(run3) {
  const byId = new Map(run3.plan.tasks.map((task) => [task.id, task]));
  const tasks = run3.leg.tasks.map((id) => byId.get(id) ?? unknownTask(id));
  const notDone = new Set(run3.before?.notDone);
  const done = new Map(run3.before?.commits);
  const refs = /* @__PURE__ */ new Map();
  const results = [];
  for (const task of tasks) {
    const failed3 = task.depends_on.find((id) => notDone.has(id));
    if (failed3 === void 0) run3.onProgress?.({ task_id: task.id, state: "started" });
    const { result, tail } = failed3 === void 0 ? await safely(run3, task, done, refs) : { result: skipped(run3, task, failed3), tail: [] };
    if (!isDone(result.verdict)) notDone.add(task.id);
    else if (result.commit !== void 0) done.set(task.id, result.commit);
    results.push(result);
    makeFolder(run3.output);
    writeFileSync(writable(join(run3.output, "results.json")), `${JSON.stringify(results, null, 2)}
`);
    const shown2 = isDone(result.verdict) || tail.length === 0 ? {} : { tail };
    run3.onProgress?.({ task_id: task.id, state: "finished", result, ...shown2 });
  }
  return results;
}
var header = ({ wave, place }, { id, name }) => ({
  task_id: id,
  task_name: name,
  wave,
  ...place && { leg: place }
});
var skipped = (run3, task, failed3) => ({
  ...header(run3, task),
  verdict: "skipped_dependency",
  reason: `waits for ${failed3}, which was not done`,
  seconds: 0
});
async function safely(run3, task, done, refs) {
  const folder = join(run3.scratch, task.id);
  const [logs, bundle] = [join(run3.output, "logs"), join(run3.output, "result.bundle")];
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const each of [run3.output, logs]) makeFolder(each);
  const { secrets = [], pause = sleep } = run3;
  const log = openLog(writable(join(logs, `${task.id}.log`)), { redact: redactor(secrets) });
  const timeoutSeconds = taskTimeoutSeconds(run3.leg);
  try {
    const start = await findStartCommit(run3.workspace, run3.base, { plan: run3.plan, task, commits: done });
    const failed3 = task.depends_on.find((id) => start.conflicting.includes(id));
    if (failed3 !== void 0) return { result: skipped(run3, task, failed3), tail: [] };
    await restore(run3.workspace, start.commit);
    const { partial, ...ran } = await runTask(prepare({ ...run3, task, folder, log, timeoutSeconds, secrets, pause }));
    const all = new Map([...refs, ...partial]);
    if (ran.commit !== void 0) all.set(task.id, ran.commit);
    if (all.size > 0) {
      makeFolder(run3.output);
      await createBundle(run3.workspace, writable(bundle), run3.base, all);
    }
    for (const [name, commit] of all) refs.set(name, commit);
    return { result: { ...header(run3, task), ...ran }, tail: log.tail() };
  } catch (error) {
    const reason = redactor(secrets).text(`the task's work could not be saved: ${toOneLine(String(error))}`);
    log.write(`
${reason}
`);
    return { result: { ...header(run3, task), verdict: "runner_error", reason, seconds: 0 }, tail: log.tail() };
  } finally {
    log.close();
  }
}
var sleep = (seconds) => new Promise((done) => setTimeout(done, seconds * 1e3));
function unknownTask(id) {
  throw new Error(`the leg names the task ${JSON.stringify(id)}, which is not in the plan`);
}

// workflows-src/integrate/task-result.ts
var artifactName = ({ project_id, wave }, legId) => `somas-${project_id}-wave-${wave.number}-${legId}`;

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
  [/^(w|weeks?)$/, 40]
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
var WORD = "(?:duration|estimate|estimated|expected|mean|most_likely|time|effort)_";
var KEY2 = new RegExp(`^(?:${WORD})*(?:(hours|hrs?)|(?:minutes|mins?))$`);

// workflows-src/plan/loaded-plan.ts
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

// workflows-src/plan/plan-json.ts
function parsePlanJson(text2, file) {
  const plan = JSON.parse(text2);
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

// workflows-src/pipeline/artifacts.ts
var readPlanFile = (file) => parsePlanJson(readFileSync(file, "utf8"), file);
var readWave = (file) => readJson2(file);
function findLeg(waveFile, id) {
  const wave = requireWave(waveFile);
  const index = wave.legs.findIndex((leg2) => leg2.id === id);
  const leg = wave.legs[index];
  if (leg === void 0) throw new Error(`wave ${wave.number} has no leg ${JSON.stringify(id)}`);
  return { wave, leg, position: index + 1, after: wave.legs.filter((other) => leg.after.includes(other.id)) };
}
function requireWave(file) {
  const wave = readWave(file);
  if (wave === void 0) throw new Error(`${file} is missing: the job that scheduled the wave writes it`);
  return wave;
}
var downloadedArtifacts = (folder, project_id, { number: number2, earlier }) => (legId) => {
  const wave = { number: earlier?.number ?? number2 };
  const artifact = join(folder, artifactName({ project_id, wave }, legId));
  return existsSync(artifact) ? artifact : void 0;
};
var writeNotStarted = (output, reason) => writeJson(join(output, NOT_STARTED_FILE), { reason });
function readJson2(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : void 0;
}
function writeJson(file, value, indent) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(value, null, indent)}
`);
}

// workflows-src/pipeline/task.ts
async function runLegStage(job) {
  const { settings, workspace, output, scratch, files, agents } = job;
  const { wave, leg, position, after } = findLeg(files.wave, job.leg);
  const plan = readPlanFile(files.plan);
  for (const folder of [scratch, output]) mkdirSync(folder, { recursive: true });
  const artifactOf = downloadedArtifacts(files.artifacts, settings.project_id, wave);
  const before = await readWorkBefore(workspace, wave.base, after, artifactOf);
  if (before.notStarted !== void 0) {
    writeNotStarted(output, before.notStarted);
    return { notStarted: before.notStarted, tasks: leg.tasks };
  }
  const place = { position, started: job.started };
  const results = await runLeg({
    ...job,
    plan,
    leg,
    place,
    wave: wave.number,
    base: wave.base,
    before,
    agentEnvironment: agents.variables,
    secrets: agents.secrets
  });
  return { results };
}

// workflows-src/text/workflow-command.ts
var escapeData = (text2) => text2.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

// workflows-src/inline/run.ts
function run2(main) {
  Promise.resolve(process.env).then(main).then(setOutputs).catch((error) => fail(error instanceof Error ? error.message : String(error)));
}
function fail(text2) {
  console.log(`::error::${escapeData(text2)}`);
  process.exitCode = 1;
}
function warn(text2) {
  console.log(`::warning::${escapeData(text2)}`);
}
function warnNotStarted(stage) {
  warn(`${stage.tasks.join(", ")} not started: ${stage.notStarted}. The next wave has another try.`);
}
function setOutputs(outputs) {
  for (const [name, value] of Object.entries(outputs)) {
    const delimiter = randomUUID();
    append("GITHUB_OUTPUT", `${name}<<${delimiter}
${value}
${delimiter}
`);
  }
}
function append(variable, text2) {
  const file = process.env[variable];
  if (file === void 0 || file === "") process.stdout.write(text2);
  else appendFileSync(file, text2);
}

// workflows-src/inline/agents.ts
function takeAgentEnvironment(text2) {
  delete process.env.AGENT_ENV;
  const agents = readAgentEnvironment(text2);
  for (const secret of agents.secrets) console.log(`::add-mask::${escapeData(secret)}`);
  for (const warning of agents.warnings) warn(warning);
  return agents;
}
function endProcessesOnSignal() {
  for (const signal of ["SIGINT", "SIGTERM"])
    process.once(signal, () => {
      endRunningProcesses();
      process.exit(128 + system.signals[signal]);
    });
}

// workflows-src/text/list.ts
var JOINED = 5;
function joinNames(names2) {
  const shown2 = names2.slice(0, JOINED);
  const others = names2.length - shown2.length;
  if (others > 0) return `${shown2.join(", ")} and ${others} more`;
  return shown2.length < 2 ? shown2.join("") : `${shown2.slice(0, -1).join(", ")} and ${shown2.at(-1)}`;
}

// workflows-src/inline/show-tasks.ts
function showProgress({ task_id, result, tail = [] }) {
  console.log(result === void 0 ? `${task_id} started` : `${task_id} ${result.verdict}: ${result.reason}`);
  if (tail.length === 0) return;
  const token = randomUUID();
  console.log([`::stop-commands::${token}`, ...tail, `::${token}::`].join("\n"));
}
function legOutputs(stage) {
  if ("notStarted" in stage) {
    warnNotStarted(stage);
    return { done: "not started", verdicts: "" };
  }
  const { results } = stage;
  const notDoneFirst = [...results].sort((one, other) => Number(isDone(one.verdict)) - Number(isDone(other.verdict)));
  return {
    done: results.every(({ verdict }) => isDone(verdict)) ? "true" : "false",
    verdicts: joinNames(notDoneFirst.map(({ task_id, verdict }) => `${task_id}: ${verdict}`))
  };
}

// workflows-src/inline/task.ts
endProcessesOnSignal();
run2(async (env) => {
  const agents = takeAgentEnvironment(env.AGENT_ENV);
  const stage = await runLegStage({
    settings: readSettings(env.SETTINGS),
    files: { plan: env.PLAN_FILE, wave: env.WAVE_FILE, artifacts: env.ARTIFACTS },
    leg: env.LEG,
    started: env.STARTED || (/* @__PURE__ */ new Date()).toISOString(),
    workspace: process.cwd(),
    scratch: env.SCRATCH,
    output: env.OUTPUT,
    environment: process.env,
    agents,
    onProgress: showProgress
  });
  return legOutputs(stage);
});
