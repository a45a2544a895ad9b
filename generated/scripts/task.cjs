"use strict";
const { spawn } = require("node:child_process");
const { createHash, randomUUID } = require("node:crypto");
const { appendFileSync, closeSync, constants, cpSync, existsSync, fstatSync, linkSync, lstatSync, mkdirSync, openSync, readFileSync, readdirSync, readlinkSync, realpathSync, renameSync, rmSync, statSync, writeFileSync, writeSync } = require("node:fs");
const { appendFile, copyFile, lstat, mkdir, mkdtemp, readdir, rename, rm, writeFile } = require("node:fs/promises");
const { constants: system, tmpdir } = require("node:os");
const { basename, dirname, extname, isAbsolute, join, posix, relative, resolve, sep } = require("node:path");
const { StringDecoder } = require("node:string_decoder");
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
  try {
    const labels = JSON.parse(text);
    const isList = Array.isArray(labels) && labels.length > 0 && labels.every((label) => typeof label === "string");
    return isList ? labels : void 0;
  } catch {
    return void 0;
  }
}
var EXPECTED_LABELS = 'a label, or a JSON list of labels such as ["self-hosted","linux"]';
var MODEL_PATTERN = /^[A-Za-z0-9@][!-~]{0,199}$/;
var EXPECTED_MODEL = "the name of a model, such as claude-sonnet-4-5 or openai/gpt-5, without blanks";

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
function parseObject(text) {
  const value = parseJson(text);
  return isObject(value) ? value : void 0;
}
var readObjects = (value) => Array.isArray(value) ? value.filter(isObject) : [];
var readString = (value) => typeof value === "string" ? value : "";
function objectAt(object, name) {
  const value = object[name];
  return isObject(value) ? value : {};
}
function textAt(object, name) {
  const text = readString(object[name]);
  return text.trim() === "" ? void 0 : text;
}
function amountAt(object, name) {
  const value = object[name];
  return isAmount(value) ? value : 0;
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
  const known2 = Object.keys(PLACEHOLDERS).map((name) => `{${name}}`);
  return { expected: `one of ${known2.join(", ")} in place of ${unknown}` };
}
var bashCommand = (script) => ["bash", "-eo", "pipefail", script];

// workflows-src/plan/runner-names.ts
var AGENTS = ["claude", "codex", "copilot", "gemini", "aider", "opencode"];
var RUNNERS = ["command", "somas", "brief", ...AGENTS, "custom"];
var RUNNER_CHOICES = ["auto", ...RUNNERS];

// workflows-src/pipeline/settings/lists.ts
var ANY = "any";
var splitList = (text) => text.split(",").map((item) => item.trim()).filter((item) => item !== "");
function readRunnerList(text) {
  if (text.trim() === ANY) return RUNNER_CHOICES;
  const names = splitList(text);
  const known2 = names.flatMap((name) => RUNNER_CHOICES.filter((choice) => choice === name));
  return known2.length === names.length ? known2 : void 0;
}
function readLabelsList(text) {
  if (text.trim() === ANY) return ANY;
  if (!text.trim().startsWith("[")) return splitList(text);
  const items = parseJson(text);
  if (!Array.isArray(items)) return void 0;
  const labels = items.map(
    (item) => Array.isArray(item) ? readLabels(JSON.stringify(item)) : typeof item === "string" ? readLabels(item) : void 0
  );
  return labels.every((label) => label !== void 0) ? labels : void 0;
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

// workflows-src/plan/plan.ts
var MODES = ["auto", "phases", "graph", "first-phase"];

// workflows-src/plan/project.ts
var ID_PATTERN = /^(?!.*\.\.)(?!.*\.(?:lock)?$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
var locateArtifacts = (projectId) => `.somas/projects/${projectId}/artifacts`;

// workflows-src/schedule/limits.ts
var CHECKPOINT_HOURS = 96;

// workflows-src/task/settings.ts
var ARCHITECTURE_MODES = ["auto", "always", "never"];
var RESUME_MODES = ["auto", "never"];
function applyOwnSettings(settings, task) {
  const { runner = settings.runner, budget_usd = settings.budget_usd, max_turns = settings.max_turns } = task;
  const isOther = settings.runner !== "auto" && runner !== settings.runner;
  const model = task.model ?? (isOther ? "" : settings.model);
  return { ...settings, runner, model, budget_usd, max_turns };
}

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
function startGit(cwd, args, env) {
  const child = spawn("git", [...SETTINGS, ...args], { cwd, env, detached: true });
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
  GIT_TERMINAL_PROMPT: "0",
  GIT_LFS_SKIP_SMUDGE: "1"
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

// workflows-src/git/paths.ts
var listPaths = async (cwd, args) => splitPaths(await git(cwd, args));
var splitPaths = (output) => [...new Set(output.split("\0").map((path) => path.replace(/^\n/, "")))].filter((path) => path !== "");

// workflows-src/text/one-line.ts
function toOneLine(text, limit = 300) {
  const line = text.replace(/[\p{C}\p{Z}]+/gu, " ").trim();
  return line.length <= limit ? line : `${line.slice(0, limit)}…`;
}

// workflows-src/text/markdown.ts
var escapeMarkdown = (text) => toOneLine(text).replace(/[\\`*_[\]<>|#&~$]/g, "\\$&");
function formatCodeBlock(text) {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run3]) => run3.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}text
${text.replace(/\n$/, "")}
${fence}`;
}
var formatQuotation = (text) => text.trim().split(/\r\n|\r|\n/).map((line) => `> ${line}`.trimEnd()).join("\n");

// workflows-src/task/result-file.ts
var LISTED_CHANGES = 200;
var REPORT_LENGTH = 5e5;
var tasksFolder = (projectId) => `${locateArtifacts(projectId)}/tasks`;
var resultPath = (projectId, taskId) => `${tasksFolder(projectId)}/${taskId}_result.md`;
function renderResult(result) {
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
    output.length === 0 ? "None." : formatCodeBlock(output.map(stripControls).join("\n")),
    ...report?.trim() ? ["## What the runner wrote", cut(report.trim())] : []
  ];
  return `${parts.join("\n\n")}
`;
}
var stripControls = (line) => line.replace(new RegExp("\\p{Cc}\\[[0-9;?]*[A-Za-z]", "gu"), "").replace(/\t/g, "    ").replace(new RegExp("\\p{C}", "gu"), "");
var cut = (text) => text.length <= REPORT_LENGTH ? text : `${text.slice(0, REPORT_LENGTH)}

Cut after ${REPORT_LENGTH} characters.`;

// workflows-src/integrate/protected-paths.ts
var WORKFLOWS = ".github/workflows/**";
function parseProtectedPaths(input) {
  const globs = input.split(/[,\n]/).map((glob) => glob.trim()).filter((glob) => glob !== "");
  return [.../* @__PURE__ */ new Set([...globs, WORKFLOWS])];
}
var findInvalidGlobs = (input) => parseProtectedPaths(input).filter((glob) => /^[/:!]/.test(glob) || glob.split("/").includes(".."));

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
    description: "bash commands, or a script of the repository, that prepare a checkout: before a task starts, and before its verify; without keys",
    use: "to install what tasks need, such as npm ci, or the program of runner: custom",
    default: ""
  }),
  context_files: textSetting({
    description: "files every task is given, separated by commas: artifacts of the project, or paths in the repository",
    use: "where every agent has to know more, or less",
    default: "SPEC.md,ARCHITECTURE.md,execution_plan.yml"
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
    description: "globs of files that tasks may not change, separated by commas; .github/workflows/** is always one of them",
    use: "for files that only people change",
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
  })
};

// workflows-src/pipeline/settings/parse.ts
var ROWS = Object.entries(SETTINGS2);
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

// workflows-src/git/config.ts
async function listSettings(cwd, args) {
  const output = await git(cwd, ["config", "--null", ...args]).catch(() => "");
  return output.split("\0").flatMap((entry) => entry === "" ? [] : [parseSetting(entry)]);
}
function parseSetting(entry) {
  const end = entry.indexOf("\n");
  return end === -1 ? { name: entry } : { name: entry.slice(0, end), value: entry.slice(end + 1) };
}
function splitSettingName(name) {
  const [, section = "", subsection, key = ""] = /^([^.]+)\.(?:(.*)\.)?([^.]+)$/s.exec(name) ?? [];
  return { section, key, ...subsection !== void 0 && { subsection } };
}
var renderSettings = (settings) => settings.map(({ name, value }) => {
  const { section, subsection, key } = splitSettingName(name);
  const header = subsection === void 0 ? section : `${section} ${quote(subsection)}`;
  return `[${header}]
	${key}${value === void 0 ? "" : ` = ${quote(value)}`}
`;
}).join("");
var quote = (text) => `"${text.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n")}"`;

// workflows-src/git/borrow.ts
var found = /* @__PURE__ */ new Map();
async function findObjects(repository) {
  const known2 = found.get(repository);
  if (known2 !== void 0 && existsSync(known2.objects)) return known2;
  const print = ["rev-parse", "--show-object-format", "--path-format=absolute", "--git-path", "objects"];
  const [format = "", ...path] = (await git(repository, print)).split("\n");
  const folder = { objects: path.join("\n"), format };
  found.set(repository, folder);
  return folder;
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
  await writeFile(join(gitFolder, "objects/info/alternates"), listAlternates(objects));
  const shallow = join(dirname(objects), "shallow");
  if (existsSync(shallow)) await copyFile(shallow, join(gitFolder, "shallow"));
  await copyPromisor(source, objects, join(gitFolder, "config"));
}
function listAlternates(objects) {
  const file = join(objects, "info/alternates");
  return `${objects}
${existsSync(file) ? readFileSync(file, "utf8") : ""}`;
}
var PROMISOR = "promisor";
function isPartial(objects) {
  const config = join(dirname(objects), "config");
  return existsSync(config) && /promisor|partialclone/i.test(readFileSync(config, "utf8"));
}
async function copyPromisor(source, objects, borrowerConfig) {
  if (!isPartial(objects)) return;
  const pattern = "^remote\\..*\\.(url|promisor|partialclonefilter)$";
  const remotes = await listSettings(source, ["--local", "--get-regexp", pattern]);
  const promisor = remotes.find(({ name, value }) => name.endsWith(".promisor") && value === "true");
  if (promisor === void 0) return;
  const { subsection: remote } = splitSettingName(promisor.name);
  const settings = remotes.flatMap(({ name, value = "" }) => {
    const { subsection, key } = splitSettingName(name);
    return subsection === remote ? [{ name: `remote.${PROMISOR}.${key}`, value }] : [];
  });
  const format = { name: "core.repositoryFormatVersion", value: "1" };
  const extension = { name: "extensions.partialClone", value: PROMISOR };
  await appendFile(borrowerConfig, renderSettings([format, extension, ...settings]));
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
    const names = [...refs.keys()].map((name) => REF + name);
    await git(folder, ["bundle", "create", "--quiet", resolve(file), ...names, `^${base}`]);
  });
}
async function fetchBundle(repository, file) {
  const { objects } = await findObjects(repository);
  const heads = await withFolder(objects, async (quarantine) => {
    const env = { GIT_OBJECT_DIRECTORY: quarantine, GIT_ALTERNATE_OBJECT_DIRECTORIES: JSON.stringify(objects) };
    const output = await git(repository, ["bundle", "unbundle", resolve(file)], { env });
    const files = await readdir(join(quarantine, "pack"));
    for (const pack of files.filter((name) => name.endsWith(".pack"))) {
      const depth = isPartial(objects) ? "--fsck-objects" : "--strict";
      const check = ["index-pack", depth, "-o", join(quarantine, "checked.idx"), join(quarantine, "pack", pack)];
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

// workflows-src/git/attributes.ts
var BUILT_IN = ["text", "binary", "union"];
var NO_OTHER_RULES = "* !merge";
var MOST_CHARACTERS = 1e6;
async function withAttributesOf(repository, commit, merge) {
  const rules = await readRules(repository, commit);
  const folder = existsSync(join(repository, ".git")) ? join(repository, ".git") : repository;
  const file = join(folder, "info/attributes");
  const before = existsSync(file) ? readFileSync(file) : void 0;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, rules);
  try {
    return await merge();
  } finally {
    if (before === void 0) rmSync(file, { force: true });
    else writeFileSync(file, before);
  }
}
var known = /* @__PURE__ */ new Map();
async function readRules(repository, commit) {
  const last = known.get(repository);
  if (last?.commit === commit) return last.rules;
  const isSame = last !== void 0 && await hasSameFiles(repository, last.commit, commit);
  const rules = isSame ? last.rules : await renderRules(repository, commit);
  known.set(repository, { commit, rules });
  return rules;
}
async function hasSameFiles(repository, commit, other) {
  const diff = ["diff-tree", "-r", "--name-only", commit, other, "--", ":(top,glob)**/.gitattributes"];
  const changed = await git(repository, diff).catch(() => "unknown");
  return changed === "";
}
async function renderRules(repository, commit) {
  const tree = await git(repository, ["ls-tree", "-r", "-z", "--full-tree", commit]);
  const files = splitPaths(tree).flatMap((entry) => {
    const [, object, folder = ""] = /^100\d+ blob (\S+)\t((?:.*\/)?)\.gitattributes$/s.exec(entry) ?? [];
    return object === void 0 ? [] : [{ object, folder }];
  });
  files.sort((one, other) => one.folder.length - other.folder.length);
  const lines = [NO_OTHER_RULES];
  for (const { object, folder } of files) {
    const text = await git(repository, ["cat-file", "blob", object]);
    if (text.length <= MOST_CHARACTERS) lines.push(...text.split(/\r?\n/).flatMap((line) => toRootRule(line, folder)));
  }
  return `${lines.join("\n")}
`;
}
function toRootRule(line, folder) {
  const [, quoted, plain = "", rest = ""] = /^[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s"]\S*))(?:[ \t]+(.*))?$/.exec(line) ?? [];
  if ((quoted ?? plain) === "" || /^[#!]/.test(plain)) return [];
  const attributes = rest.split(/[ \t]+/).map(withoutProgram);
  const isMacro = plain.startsWith("[attr]");
  if (folder === "") return [[quoted === void 0 ? plain : `"${quoted}"`, ...attributes].join(" ").trimEnd()];
  if (isMacro) return [];
  const pattern = quoted ?? quote2(plain);
  const anchored = pattern.startsWith("/") ? pattern.slice(1) : pattern;
  const depth = pattern.slice(0, -1).includes("/") ? "" : "**/";
  const escaped = folder.replace(/[\\*?[]/g, "\\$&");
  return [[`"/${quote2(escaped)}${depth}${anchored}"`, ...attributes].join(" ")];
}
var quote2 = (text) => text.replace(/["\\]/g, "\\$&");
function withoutProgram(attribute) {
  const driver = /^merge=(.*)$/.exec(attribute)?.[1];
  return driver === void 0 || BUILT_IN.includes(driver) ? attribute : "merge";
}

// workflows-src/git/merge.ts
var MERGE_SETTINGS = ["-c", "merge.default=text", "-c", "merge.renormalize=false"];
async function mergeTrees(repository, ours, theirs) {
  const args = [...MERGE_SETTINGS, "merge-tree", "--write-tree", "--name-only", "--no-messages", "-z", ours, theirs];
  try {
    const output = await withAttributesOf(repository, ours, () => git(repository, args));
    return { tree: output.replace(/\0.*$/s, "") };
  } catch (error) {
    if (!(error instanceof GitError) || error.exitCode !== 1) throw error;
    const [, ...conflicts] = splitPaths(error.stdout);
    return { conflicts };
  }
}
var commitTree = (repository, tree, parents, message, date) => git(repository, ["commit-tree", tree, ...parents.flatMap((parent) => ["-p", parent]), "-F", "-"], {
  input: message,
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
async function mergeCommits(repository, ours, theirs, message) {
  if (await containsCommit(repository, ours, theirs)) return { commit: ours };
  if (await containsCommit(repository, theirs, ours)) return { commit: theirs };
  const merge = await mergeTrees(repository, ours, theirs);
  if ("conflicts" in merge) return merge;
  return { commit: await commitTree(repository, merge.tree, [ours, theirs], message) };
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
function addUsage(one = {}, other = {}) {
  const sums = { ...one };
  for (const [name, value] of Object.entries(other)) sums[name] = (sums[name] ?? 0) + value;
  return Object.keys(sums).length === 0 ? void 0 : sums;
}

// workflows-src/integrate/leg-results.ts
var artifactName = ({ project_id, wave }, legId) => `somas-${project_id}-wave-${wave.number}-${legId}`;
var NOT_STARTED_FILE = "not_started.json";
var MAX_RESULTS_BYTES = 5e6;
async function readLegResults(repository, base, artifactOf, leg) {
  const claims = /* @__PURE__ */ new Map();
  const artifact = artifactOf(leg.id);
  if (artifact === void 0) return { claims };
  const entries = readObjects(readJson(join(artifact, "results.json")));
  if (entries.length === 0) {
    const notStarted = readReason(join(artifact, NOT_STARTED_FILE));
    if (notStarted !== void 0) return { claims, notStarted };
  }
  const bundle = await readBundle(repository, join(artifact, "result.bundle"));
  for (const id of leg.tasks) {
    const entry = entries.find(({ task_id }) => task_id === id);
    const claim = entry && readClaim(entry);
    if (claim === void 0) continue;
    const commit = bundle.commits.get(id);
    const claimsNoCommit = commit === void 0 && entry?.commit === void 0 && bundle.error === void 0;
    if (commit !== void 0 && await containsCommit(repository, commit, base).catch(() => false))
      claims.set(id, { ...claim, commit });
    else if (!isDone(claim.verdict) || claimsNoCommit) claims.set(id, claim);
    else {
      const mistake = bundle.error ? `cannot be read: ${bundle.error}` : `holds no commit on top of ${base.slice(0, 7)}`;
      claims.set(id, { ...claim, verdict: "runner_error", reason: `its bundle ${mistake}` });
    }
  }
  return { claims };
}
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
async function readBundle(repository, file) {
  if (!isFile(file)) return { commits: /* @__PURE__ */ new Map() };
  try {
    return { commits: await fetchBundle(repository, file) };
  } catch (error) {
    return { commits: /* @__PURE__ */ new Map(), error: toOneLine(error instanceof GitError ? error.stderr : String(error), 150) };
  }
}
function readClaim({ verdict, reason, seconds, attempts, runner, leg, usage }) {
  if (!isVerdict(verdict)) return void 0;
  const knownRunner = RUNNERS.find((name) => name === runner);
  return {
    verdict,
    reason: toOneLine(readString(reason)),
    seconds: 0,
    ...readAmounts({ seconds, attempts }),
    ...knownRunner && { runner: knownRunner },
    ...readStart(leg),
    ...isObject(usage) && {
      usage: readAmounts({ cost_usd: usage.cost_usd, tokens: usage.tokens, turns: usage.turns })
    }
  };
}
var isVerdict = (value) => typeof value === "string" && Object.hasOwn(VERDICTS, value);
var MAX_AMOUNT = 1e15;
var readAmounts = (fields) => Object.fromEntries(
  Object.entries(fields).flatMap(([name, value]) => isAmount(value) && value <= MAX_AMOUNT ? [[name, value]] : [])
);
function readStart(leg) {
  const started = isObject(leg) ? readString(leg.started) : "";
  return Number.isNaN(Date.parse(started)) ? {} : { started: new Date(started).toISOString() };
}
function readReason(file) {
  const value = readJson(file);
  return isObject(value) && typeof value.reason === "string" ? toOneLine(value.reason) : void 0;
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

// workflows-src/schedule/overlaps.ts
var keepApart = (plan, overlaps) => ({
  ...plan,
  tasks: plan.tasks.map((task) => {
    const { files = [] } = overlaps.get(task.id) ?? {};
    return files.length === 0 ? task : { ...task, files: [.../* @__PURE__ */ new Set([...task.files, ...files])] };
  })
});

// workflows-src/task/git-settings.ts
var ALLOWED = /^(credential|filter|http|https|lfs|protocol|safe|ssh|url)\.|^core\.(askpass|gitproxy|longpaths|sshcommand|symlinks)$/;
var REPOSITORY_SCOPES = ["local", "worktree", "command"];
async function readMachineSettings(folder, home) {
  const env = home === void 0 ? {} : { HOME: home };
  const list = await git(folder, ["config", "--list", "--null", "--show-scope", "--includes"], { env });
  const fields = list.split("\0");
  const settings = [];
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const [scope = "", entry = ""] = fields.slice(index, index + 2);
    const setting = parseSetting(entry);
    if (!REPOSITORY_SCOPES.includes(scope) && ALLOWED.test(setting.name)) settings.push(setting);
  }
  return renderSettings(settings);
}

// workflows-src/task/redact.ts
var LEAST_SECRET_LENGTH = 4;
function createRedactor(secrets) {
  const values = encodedForms(secrets);
  if (values.length === 0) return { text: (text) => text, piece: (piece) => piece, rest: () => "" };
  const pattern = new RegExp(values.map((value) => value.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")).join("|"), "g");
  const longest = values[0]?.length ?? 0;
  let pending = "";
  function settle(end) {
    let out = "";
    let from = 0;
    for (const match of pending.matchAll(pattern)) {
      if (match.index >= end) break;
      out += `${pending.slice(from, match.index)}***`;
      from = match.index + match[0].length;
    }
    const to = Math.max(from, end);
    out += pending.slice(from, to);
    pending = pending.slice(to);
    return out;
  }
  return {
    text: (text) => text.replace(pattern, "***"),
    piece: (piece) => {
      pending += piece;
      return settle(Math.max(0, pending.length - longest + 1));
    },
    rest: () => settle(pending.length)
  };
}
function encodedForms(secrets) {
  const lines = secrets.flatMap((secret) => [secret, ...secret.split(/\r?\n/)]).map((value) => value.trim());
  const forms = lines.flatMap((value) => {
    const plain = [value, JSON.stringify(value).slice(1, -1)];
    return value.length < LEAST_ENCODED_LENGTH ? plain : [...plain, encodeUrl(value), ...encodeBase64(value)];
  });
  return [...new Set(forms)].filter((value) => value.length >= LEAST_SECRET_LENGTH).sort((a, b) => b.length - a.length);
}
var LEAST_ENCODED_LENGTH = 8;
var encodeUrl = (value) => encodeURIComponent(value.replace(new RegExp("\\p{Cs}", "gu"), ""));
function encodeBase64(value) {
  const bytes = Buffer.from(value);
  return [0, 1, 2].flatMap((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString("base64");
    const end = Math.floor((before + bytes.length) * 8 / 6);
    const inner = text.slice(Math.ceil(before * 8 / 6), end);
    return [inner, inner.replaceAll("+", "-").replaceAll("/", "_")];
  });
}

// workflows-src/task/log.ts
var TAIL_LINES = 40;
var LINE_LENGTH = 1e3;
function openLog(file, { limit = 2e7, redact = createRedactor([]) } = {}) {
  const descriptor = openSync(file, "w");
  const decoder = new StringDecoder("utf8");
  const end = new LastBytes(Math.floor(limit / 2));
  let room = limit - Math.floor(limit / 2);
  let lines = [];
  let unfinished = "";
  let isBroken = false;
  function put(bytes) {
    try {
      writeSync(descriptor, bytes);
    } catch (error) {
      if (!isBroken) lines.push(`[the log could not be written: ${error}]`);
      isBroken = true;
    }
  }
  function keep(text) {
    if (text === "") return;
    const bytes = Buffer.from(text);
    const first = bytes.subarray(0, room);
    if (first.length > 0) put(first);
    room -= first.length;
    end.add(bytes.subarray(first.length));
    const parts = (unfinished + text).split(/\r?\n/).map((line) => line.slice(0, LINE_LENGTH));
    unfinished = parts.pop() ?? "";
    lines = [...lines, ...parts].slice(-TAIL_LINES);
  }
  return {
    write: (chunk) => keep(redact.piece(decoder.write(Buffer.from(chunk)))),
    tail: () => {
      keep(redact.rest());
      return [...lines, ...unfinished === "" ? [] : [unfinished]].slice(-TAIL_LINES);
    },
    close: () => {
      keep(redact.rest());
      if (end.dropped > 0) put(Buffer.from(`
[${end.dropped} bytes of output are left out here]
`));
      put(end.read());
      closeSync(descriptor);
    }
  };
}
var LastBytes = class {
  #ring;
  #total = 0;
  #size;
  constructor(size) {
    this.#size = size;
  }
  /** How many added bytes are no longer here. */
  get dropped() {
    return Math.max(0, this.#total - this.#size);
  }
  add(bytes) {
    if (bytes.length === 0) return;
    this.#ring ??= Buffer.alloc(this.#size);
    const skipped = Math.max(0, bytes.length - this.#size);
    const start = this.#size === 0 ? 0 : (this.#total + skipped) % this.#size;
    const fits = bytes.copy(this.#ring, start, skipped);
    bytes.copy(this.#ring, 0, skipped + fits);
    this.#total += bytes.length;
  }
  read() {
    const ring = this.#ring ?? Buffer.alloc(0);
    if (this.#total <= this.#size) return ring.subarray(0, this.#total);
    const start = this.#size === 0 ? 0 : this.#total % this.#size;
    return Buffer.concat([ring.subarray(start), ring.subarray(0, start)]);
  }
};

// workflows-src/task/paths.ts
function resolveInside(folder, path) {
  try {
    const real = realpathSync(join(folder, path));
    const inner = relative(realpathSync(folder), real);
    return inner === ".." || inner.startsWith(`..${sep}`) || isAbsolute(inner) ? void 0 : real;
  } catch {
    return void 0;
  }
}
var MAX_READ_BYTES = 1e7;
function readTextFile(file) {
  let descriptor;
  try {
    descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
  } catch {
    return void 0;
  }
  try {
    const status = fstatSync(descriptor);
    return status.isFile() && status.size <= MAX_READ_BYTES ? readFileSync(descriptor, "utf8") : void 0;
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
function makeWritable(path) {
  if (statusOf(path)?.isFile() === false) rmSync(path, { recursive: true, force: true });
  return path;
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
  const found2 = /* @__PURE__ */ new Map();
  const used = /* @__PURE__ */ new Map();
  for (const heading of all) {
    const slug = toSlug(heading.text);
    let number = used.get(slug) ?? 0;
    const name = () => number === 0 ? slug : `${slug}-${number}`;
    while (found2.has(name())) number += 1;
    used.set(slug, number + 1);
    found2.set(name(), heading);
  }
  return found2;
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
  const found2 = [];
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
        found2.push({ level: level.length, text: withoutClosing.trimEnd(), line: index + 1 });
      } else if (underline !== void 0 && began !== void 0) {
        const words = lines.slice(began, index).map((part) => part.trim());
        found2.push({ level: underline.startsWith("=") ? 1 : 2, text: words.join(" "), line: began + 1 });
      } else if (underline === void 0 && line.trim() !== "" && (began !== void 0 || !NO_PARAGRAPH.test(line)))
        paragraph = began ?? index;
    }
  }
  return found2;
}
function findFrontMatterEnd(lines) {
  if (lines[0]?.trimEnd() !== "---") return 0;
  return lines.findIndex((line, index) => index > 0 && /^(---|\.\.\.)[ \t]*$/.test(line)) + 1;
}

// workflows-src/task/context.ts
var contextFolders = (projectId) => [locateArtifacts(projectId), "."];
var CONTEXT_CHARACTERS = 4e5;
function cutContext(workspace, folders, required, common, budget = CONTEXT_CHARACTERS) {
  const slices = [];
  const missing = [];
  const names = /* @__PURE__ */ new Set();
  let room = budget;
  for (const source of /* @__PURE__ */ new Set([...required, ...common])) {
    const found2 = findSlice(workspace, folders, source);
    if ("missing" in found2) {
      missing.push({ source, reason: found2.missing, required: required.includes(source) });
      continue;
    }
    slices.push({ source, ...found2, ...fitInto(room, found2.text), file: chooseName(source, found2.heading, names) });
    room = Math.max(0, room - found2.text.length);
  }
  return { slices, missing };
}
function writeSlices(folder, { slices }) {
  mkdirSync(folder, { recursive: true });
  for (const slice of slices) writeFileSync(join(folder, slice.file), slice.text);
}
var renderManifest = ({ slices, missing }) => `${JSON.stringify({ slices: slices.map(({ text: _, ...rest }) => rest), missing }, null, 2)}
`;
function fitInto(room, text) {
  if (text.length <= room) return { text };
  const line = text.lastIndexOf("\n", room - 1) + 1;
  const kept = text.slice(0, line > 0 ? line : room);
  const cut3 = text.length - kept.length;
  const note = `[Cut here: ${cut3} of ${text.length} characters are left out, the context of one task is limited. The rest is in the repository.]`;
  return { text: `${kept}${kept === "" || kept.endsWith("\n") ? "" : "\n"}${note}
`, cut: cut3 };
}
function findSlice(workspace, folders, source) {
  const read = (path2) => {
    for (const folder of folders) {
      const text2 = readInside(workspace, join(folder, path2));
      if (text2 !== void 0) return text2;
    }
    return void 0;
  };
  const whole = read(source);
  if (whole !== void 0) return createSlice(whole, 1, whole.split("\n").length);
  const [, path, name] = /^([^#]+)#(.+)$/.exec(source) ?? [];
  const text = path === void 0 ? void 0 : read(path);
  if (text === void 0 || path === void 0 || name === void 0)
    return { missing: "no such text file of at most 10 MB in the repository" };
  if (!/\.(md|markdown)$/i.test(path)) return { missing: "only Markdown files have sections" };
  const section = findSection(text, name);
  if (section !== void 0)
    return { heading: section.heading, ...createSlice(section.text, section.first, section.last) };
  const known2 = new Set(findHeadings(text).map((heading) => toAnchor(heading.text)));
  known2.delete("");
  const listed = sortByLikeness(name, [...known2]).slice(0, 8).join(", ") || "no headings";
  return { missing: `no section ${name}; the file has ${listed}${known2.size > 8 ? ", …" : ""}` };
}
function sortByLikeness(name, known2) {
  const split = (anchor) => anchor.toLowerCase().split("-");
  const words = new Set(split(toAnchor(name)));
  const likely = findNearest(name, known2);
  const likeness = (anchor) => anchor === likely ? Number.MAX_VALUE : split(anchor).filter((word) => words.has(word)).length;
  return [...known2].sort((a, b) => likeness(b) - likeness(a));
}
var createSlice = (text, first, last) => ({
  text,
  lines: [first, last],
  sha256: createHash("sha256").update(text).digest("hex")
});
function readInside(workspace, path) {
  const real = resolveInside(workspace, path);
  const text = real === void 0 ? void 0 : readTextFile(real);
  return text?.includes("\0") ? void 0 : text;
}
function chooseName(source, heading, taken) {
  const path = heading === void 0 ? source : source.slice(0, source.indexOf("#"));
  const extension = extname(path).replace(/[^A-Za-z0-9.]/g, "");
  const stem = [basename(path, extname(path)), ...heading === void 0 ? [] : [toAnchor(heading)]].join("-");
  const safe = stem.replace(/[^A-Za-z0-9._-]+/g, "-").slice(0, 100);
  let name = `${safe}${extension}`;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${safe}-${number}${extension}`;
  taken.add(name.toLowerCase());
  return name;
}

// workflows-src/task/environment.ts
var ALLOWED2 = /^(PATH|HOME|LANG|LC_[A-Z]+|TMPDIR|TERM|CI|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR)|(REQUESTS|CURL)_CA_BUNDLE|RUNNER_TRACKING_ID)$/;
var PROXY = /^(HTTPS?|NO|ALL)_PROXY$/i;
function buildRunnerEnvironment(machine, task) {
  const allowed = Object.entries(machine).filter(
    (entry) => entry[1] !== void 0 && (ALLOWED2.test(entry[0]) || PROXY.test(entry[0]) && !entry[1].includes("@"))
  );
  return { ...Object.fromEntries(allowed), ...IDENTITY, ...task };
}

// workflows-src/task/prompt.ts
var RESULT_LENGTH = 5e4;
var RULES = [
  "- Nobody is there to answer: decide, and say in the result what was decided and why.",
  "- Change what the task needs and nothing else. Nothing under `.github` may change.",
  "- Nothing is pushed, and commits that are there already stay as they are.",
  "- Markdown about the work goes into the file that `TASK_RESULT_FILE` names.",
  '- The file that `TASK_REPORT_FILE` names may hold JSON. If nothing has to be changed, it says why as `no_change_reason`; if only a person can go on, it says `"status": "blocked"` and why as `summary`.'
].join("\n");
function renderWorkOrder(task, context, dependencies, shared = [], overlap) {
  const parts = [
    `# Task ${task.id}: ${escapeMarkdown(task.name)}`,
    formatQuotation(task.description),
    ...(task.texts ?? []).flatMap(renderText),
    ...listFacts(task),
    ...shared.length === 0 ? [] : ["## About all tasks of the plan", ...shared.flatMap(renderText)],
    "## When it is done",
    "The changes are in the working copy, committed or not.",
    ...renderAcceptance(task),
    "## Rules",
    RULES,
    ...renderFiles(task),
    ...renderOverlap(overlap),
    ...renderContext(context),
    ...renderDependencies(dependencies)
  ];
  return `${parts.join("\n\n")}
`;
}
var renderText = ({ title, text }) => [`### ${escapeMarkdown(title)}`, formatQuotation(text)];
var SHOWN_SETTINGS = ["runner", "model", "budget_usd", "max_turns", "timeout_minutes", "runs_on"];
function listFacts(task) {
  const { also_stated = [], status, setup } = task;
  const settings = SHOWN_SETTINGS.flatMap(
    (key) => task[key] === void 0 ? [] : [`${key}: ${[task[key]].flat().join(", ")}`]
  );
  const facts = [...settings, ...also_stated].map((fact) => `- ${escapeMarkdown(fact)}`);
  const note = "The plan says that this task is in progress: look at what is there before you begin.";
  return [
    ...status === "in-progress" ? [note] : [],
    ...facts.length === 0 ? [] : ["### Also stated", facts.join("\n")],
    ...setup === void 0 ? [] : ["This script has prepared the working copy:", formatCodeBlock(setup)]
  ];
}
function renderAcceptance(task) {
  const { acceptance_criteria: criteria = [] } = task;
  if (criteria.length === 0) return renderVerification(task);
  const list = criteria.map((criterion) => `- ${criterion.trim().replace(/\s*\r?\n/g, "\n  ")}`).join("\n");
  return ["It is accepted when this holds:", formatQuotation(list), ...renderVerification(task)];
}
function renderVerification({ verify: verify2 }) {
  if (verify2 === void 0) return ["The task has no verify script: say in the result how the work was checked."];
  return ["This script passes in a clean checkout of the work:", formatCodeBlock(verify2)];
}
var renderFiles = ({ files }) => files.length === 0 ? [] : ["## Files it is expected to touch", formatCodeBlock(files.map((file) => toOneLine(file)).join("\n"))];
function renderOverlap({ files, diff } = { files: [], tasks: [], diff: "" }) {
  if (diff === "") return [];
  return [
    "## Changes of other tasks meanwhile",
    "This task was done before, and its work conflicted with that of other tasks in these files. Their changes are in the working copy now, and stay: do the task on top of them.",
    formatCodeBlock(files.map((file) => toOneLine(file)).join("\n")),
    formatCodeBlock(diff)
  ];
}
function renderContext({ slices, missing }) {
  if (slices.length + missing.length === 0) return [];
  const printed = slices.flatMap(({ source, lines: [first, last], text }) => [
    `### ${escapeMarkdown(source)} (lines ${first} to ${last})`,
    formatCodeBlock(text)
  ]);
  const absent = missing.map(({ source, reason }) => `Missing: ${escapeMarkdown(source)}: ${escapeMarkdown(reason)}.`);
  return ["## Context", ...printed, ...absent];
}
function renderDependencies(dependencies) {
  if (dependencies.length === 0) return [];
  const results = dependencies.flatMap(({ task_id, text }) => [
    `### ${task_id}`,
    text === void 0 ? "It left no result file." : formatCodeBlock(cut2(text))
  ]);
  return ["## Results of the tasks before", ...results];
}
var cut2 = (text) => text.length <= RESULT_LENGTH ? text : `${text.slice(0, RESULT_LENGTH)}
[Cut here: ${text.length - RESULT_LENGTH} characters more are in the repository.]`;

// workflows-src/task/prepare-task.ts
function prepareTask(request) {
  const { task, workspace, folder, agentEnvironment = {} } = request;
  const settings = applyOwnSettings(request.settings, task);
  const file = (name) => join(folder, name);
  const write = (name, text) => {
    writeFileSync(file(name), text);
    return file(name);
  };
  const names = settings.context_files.split(",").map((path) => path.trim());
  const common = names.filter((path) => path !== "");
  const context = cutContext(workspace, contextFolders(settings.project_id), task.context_requirements, common);
  writeSlices(file("context"), context);
  const dependencies = readDependencyResults(workspace, settings.project_id, task);
  mkdirSync(file("dependencies"));
  for (const { task_id, text } of dependencies) if (text !== void 0) write(`dependencies/${task_id}.md`, text);
  const prompt = renderWorkOrder(task, context, dependencies, request.plan.texts, request.overlap);
  const promptFile = write("prompt.md", prompt);
  const resultFile = file("result.md");
  const reportFile = file("report.json");
  const stallSeconds = settings.stall_minutes * 60;
  return {
    ...request,
    settings,
    prompt,
    promptFile,
    context,
    resultFile,
    reportFile,
    environment: buildRunnerEnvironment(request.environment, {
      TASK_ID: task.id,
      TASK_NAME: toOneLine(task.name),
      TASK_RISK: task.risk,
      TASK_JSON: write("task.json", `${JSON.stringify(task, null, 2)}
`),
      TASK_DESC_FILE: write("description.md", `${task.description}
`),
      TASK_PROMPT_FILE: promptFile,
      TASK_CONTEXT_DIR: file("context"),
      TASK_CONTEXT_FILES: context.slices.map((slice) => join(file("context"), slice.file)).join(","),
      TASK_CONTEXT_MANIFEST: write("context.json", renderManifest(context)),
      TASK_DEPS_DIR: file("dependencies"),
      TASK_RESULT_FILE: resultFile,
      TASK_REPORT_FILE: reportFile,
      // Settings that a runner makes for all its repositories end with its task: neither the machine's user nor the harness sees them.
      GIT_CONFIG_GLOBAL: write("gitconfig", request.gitSettings ?? ""),
      GIT_CONFIG_NOSYSTEM: "1",
      ...limitVariables(settings)
    }),
    agentEnvironment,
    doneBefore: resolveInside(workspace, resultPath(settings.project_id, task.id)) !== void 0,
    stall: stallSeconds > 0 ? { seconds: stallSeconds, folders: [workspace, folder] } : void 0,
    redact: createRedactor(request.secrets).text
  };
}
var limitVariables = ({ model, budget_usd, max_turns }) => ({
  ...model && { TASK_MODEL: model },
  ...budget_usd && { TASK_BUDGET_USD: `${budget_usd}` },
  ...max_turns && { TASK_MAX_TURNS: `${max_turns}` }
});
function readDependencyResults(workspace, projectId, task) {
  return task.depends_on.map((task_id) => {
    const path = resolveInside(workspace, resultPath(projectId, task_id));
    const text = path === void 0 ? void 0 : readTextFile(path);
    return { task_id, ...text !== void 0 && { text } };
  });
}

// workflows-src/text/list.ts
var JOINED = 5;
function joinNames(names) {
  const shown = names.slice(0, JOINED).map((name) => toOneLine(name));
  const others = names.length - shown.length;
  if (others > 0) return `${shown.join(", ")} and ${others} more`;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

// workflows-src/task/guards.ts
var FEW_DELETED = 10;
var DELETES = /\b(delet|remov|eras|purg|clean)\w*|\brm\b/i;
var WORKFLOWS2 = ":(top,glob,icase).github/workflows/**";
async function findObjection(workspace, task, snapshot) {
  const touched = await listChangedWorkflows(workspace, snapshot);
  if (touched.length > 0)
    return { verdict: "protected_path", reason: `changes protected files: ${joinNames(touched)}` };
  const { tooLarge } = snapshot;
  if (tooLarge.length > 0) return block(`GitHub takes no file over 100 MB, left out: ${joinNames(tooLarge)}`);
  const reverted = await listReverted(workspace, snapshot);
  if (reverted.length > 0) return block(`the runner took back commits that were there before: ${joinNames(reverted)}`);
  const { deleted, files } = await countDeleted(workspace, snapshot);
  const isAnnounced = [task.name, task.description, task.run ?? ""].some((text) => DELETES.test(text));
  if (deleted > FEW_DELETED && deleted * 2 > files && !isAnnounced)
    return block(`deleted ${deleted} of ${files} files, and the task says nothing of deleting`);
  return void 0;
}
var block = (reason) => ({ verdict: "blocked", reason });
async function collectWarnings(workspace, { rewritten, differences }) {
  const warnings = [];
  for (const { path, object } of differences.filter(({ mode }) => mode === "120000")) {
    const target = await git(workspace, ["cat-file", "-p", object]);
    const destination = posix.normalize(posix.join(posix.dirname(path), target));
    if (posix.isAbsolute(target) || destination === ".." || destination.startsWith("../"))
      warnings.push(toOneLine(`${path} is a link out of the repository, to ${target}`));
  }
  if (rewritten !== void 0)
    warnings.push("the runner rewrote history: its files are kept as one commit on what was there before");
  return warnings;
}
function listChangedWorkflows(workspace, { start, commit }) {
  const log = ["log", "--full-history", "-m", "--no-renames", "-z", "--format=", "--name-only", `${start}..${commit}`];
  return listPaths(workspace, [...log, "--", WORKFLOWS2]);
}
async function listReverted(workspace, { start, tree, rewritten }) {
  if (rewritten === void 0) return [];
  const shared = await git(workspace, ["merge-base", start, rewritten]).catch(() => void 0);
  if (shared === void 0) return [];
  const listChanged = (from, to) => listPaths(workspace, ["diff-tree", "-r", "-z", "--no-renames", "--name-only", from, to]);
  const kept = new Set(await listChanged(shared, tree));
  const changedNow = new Set(await listChanged(start, tree));
  return (await listChanged(shared, start)).filter((path) => changedNow.has(path) && !kept.has(path));
}
async function countDeleted(workspace, { start, tree, differences }) {
  if (differences.filter(({ status }) => status === "D").length <= FEW_DELETED) return { deleted: 0, files: 0 };
  const diff = ["diff-tree", "-r", "-z", "--find-renames=100%", "--diff-filter=D", "--name-only", start, tree];
  const deleted = await listPaths(workspace, diff);
  const files = await listPaths(workspace, ["ls-tree", "-r", "-z", "--name-only", start]);
  return { deleted: deleted.length, files: files.length };
}

// workflows-src/task/leaked-secrets.ts
var SECRET = /key|token|secret|pass|auth|cred/i;
var LEAST_LENGTH = 8;
async function findLeakedSecrets(workspace, start, commits, variables) {
  const secrets = Object.entries(variables).filter(([name, value]) => SECRET.test(name) && value.length >= LEAST_LENGTH).map(([name, value]) => ({ name, forms: encodedForms([value]).map((form) => Buffer.from(form)) }));
  if (secrets.length === 0) return [];
  const longest = Math.max(...secrets.flatMap(({ forms }) => forms.map((form) => form.length)));
  const found2 = /* @__PURE__ */ new Set();
  let pending = Buffer.alloc(0);
  const onPiece = (piece) => {
    const text = Buffer.concat([pending, piece]);
    for (const { name, forms } of secrets) if (forms.some((form) => text.includes(form))) found2.add(name);
    pending = text.subarray(Math.max(0, text.length - longest + 1));
  };
  const objects = await git(workspace, ["rev-list", "--objects", "--no-object-names", ...commits, `^${start}`]);
  await streamGit(workspace, ["cat-file", "--batch", "--buffer"], { input: `${objects}
`, onPiece });
  return [...found2];
}

// workflows-src/task/repository-backup.ts
var OBJECTS = "objects";
var INFO = "info";
var REFS = ["HEAD", "refs", "packed-refs"];
function backUpRepository(workspace, folder) {
  const original = join(workspace, ".git");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  copyEntries(original, folder, [OBJECTS]);
  linkTree(join(original, OBJECTS), join(folder, OBJECTS));
  function restoreExcept(kept) {
    if (!isFolder(folder)) throw new Error("the runner removed the copy of the repository");
    makeFolder(workspace);
    makeFolder(original);
    for (const entry of readdirSync(original)) {
      if (kept.includes(entry)) removeSpecialFiles(join(original, entry));
      else rmSync(join(original, entry), { recursive: true, force: true });
    }
    copyEntries(folder, original, [OBJECTS, ...kept]);
    const [before, now] = [join(folder, OBJECTS), join(original, OBJECTS)];
    if (existsSync(now) && !isFolder(now)) rmSync(now);
    rmSync(join(now, INFO), { recursive: true, force: true });
    if (existsSync(now)) linkTree(join(before, INFO), join(now, INFO));
    else linkTree(before, now);
  }
  return {
    restore: async (start) => {
      restoreExcept([OBJECTS, ...REFS]);
      const leftover = await findLeftoverCommits(workspace, start);
      restoreExcept([OBJECTS]);
      return leftover;
    },
    repair: () => restoreExcept([])
  };
}
function removeSpecialFiles(path) {
  const status = lstatSync(path);
  if (status.isDirectory()) for (const entry of readdirSync(path)) removeSpecialFiles(join(path, entry));
  else if (!status.isFile()) rmSync(path);
}
async function findLeftoverCommits(workspace, start) {
  const head = await git(workspace, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]).catch(() => void 0);
  const list = ["for-each-ref", "--format=%(objectname)", `--contains=${start}`, `--no-merged=${head ?? start}`];
  const tips = await git(workspace, [...list, "--count=20", "refs/heads", "refs/stash"]).catch(() => "");
  return { ...head && { head }, sideTips: tips.split("\n").filter((tip) => tip !== "") };
}
function copyEntries(from, to, except) {
  for (const entry of readdirSync(from).filter((name) => !except.includes(name)))
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
var IMMUTABLE = /^([0-9a-f]{38,}|pack-.*\.(pack|idx|rev))$/;
function linkOrCopy(source, target) {
  try {
    if (IMMUTABLE.test(basename(source))) linkSync(source, target);
    else cpSync(source, target);
  } catch {
    cpSync(source, target);
  }
}

// workflows-src/task/retry.ts
var MAX_ATTEMPTS = 4;
var FIRST_DELAY = 30;
var LONGEST_DELAY = 600;
var LEAST_WORK = 60;
var START_STAGGER = 10;
function chooseRetryDelay({ verdict, retry_after_seconds }, attempt, secondsLeft, random = Math.random) {
  if (verdict !== "rate_limited" || attempt >= MAX_ATTEMPTS) return void 0;
  const usual = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** (attempt - 1));
  const delay = (retry_after_seconds ?? usual) * (1 + random() / 2);
  return delay + LEAST_WORK <= secondsLeft ? delay : void 0;
}

// workflows-src/task/runner-report.ts
var STATUS = ["succeeded", "no_change", "blocked", "failed"];
function readRunnerReport(file) {
  const text = readTextFile(file);
  if (text === void 0) return { warnings: [] };
  const report = parseObject(text);
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
  return {
    judged: judge(status, summary ?? "it gives no reason"),
    summary: summary || void 0,
    noChangeReason: reason?.trim() ? toOneLine(reason) : void 0,
    usage: addUsage({ ...cost_usd !== void 0 && { cost_usd }, ...tokens !== void 0 && { tokens } }),
    warnings
  };
}
function judge(status, why) {
  if (status === "blocked") return { verdict: "blocked", reason: toOneLine(`the runner needs a person: ${why}`) };
  if (status === "failed")
    return { verdict: "runner_error", reason: toOneLine(`the runner reports a failure: ${why}`) };
  return void 0;
}
var isText = (value) => typeof value === "string";
var isStatus = (value) => isText(value) && STATUS.includes(value);

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
var isFallbackWithoutText = ({ id, description, texts = [] }) => id === FALLBACK_TASK.id && description === FALLBACK_TASK.description && !texts.some(({ title }) => title.startsWith(PLAN_FILE));

// workflows-src/task/process-family.ts
var MARKER = "SOMAS_PROCESS";
var ROUNDS = 20;
var describeFamily = (mark, folder) => ({
  mark,
  folder,
  before: new Set(listProcesses())
});
function killFamily(family) {
  for (let round2 = 0; round2 < ROUNDS; round2++) {
    const found2 = listProcesses().filter((pid) => !family.before.has(pid) && isMember(pid, family));
    if (found2.length === 0) return;
    for (const pid of found2) {
      try {
        process.kill(pid, "SIGKILL");
      } catch {
      }
    }
  }
}
function isMember(pid, { mark, folder }) {
  try {
    if (readFileSync(`/proc/${pid}/environ`, "latin1").split("\0").includes(`${MARKER}=${mark}`)) return true;
    return `${readlinkSync(`/proc/${pid}/cwd`)}/`.startsWith(`${folder}/`);
  } catch {
    return false;
  }
}
function listProcesses() {
  try {
    return readdirSync("/proc").map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

// workflows-src/task/stall.ts
function watchForStall({ seconds, folders }, onStall) {
  let last = Date.now();
  let drift = clockDrift();
  let timer = setTimeout(check, seconds * 1e3);
  let hasEnded = false;
  async function check() {
    if (Math.abs(clockDrift() - drift) > CLOCK_SET_MS) [drift, last] = [clockDrift(), Date.now()];
    if (Date.now() - last >= seconds * 1e3) last = Math.max(last, await findLastChange(folders));
    if (hasEnded) return;
    const quiet = Date.now() - last;
    if (quiet >= seconds * 1e3) onStall(Math.round(quiet / 1e3));
    else timer = setTimeout(check, seconds * 1e3 - quiet + 1);
  }
  return {
    sign: () => {
      last = Date.now();
    },
    end: () => {
      hasEnded = true;
      clearTimeout(timer);
    }
  };
}
var CLOCK_SET_MS = 1e3;
var clockDrift = () => Date.now() - performance.now();
async function findLastChange(folders) {
  let newest = 0;
  const waiting = [...folders];
  const note = async (path) => {
    const status = await lstat(path).catch(() => void 0);
    newest = Math.max(newest, status?.ctimeMs ?? 0);
  };
  for (let folder = waiting.pop(); folder !== void 0; folder = waiting.pop()) {
    await note(folder);
    for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) waiting.push(path);
      else await note(path);
    }
  }
  return Math.min(newest, Date.now());
}

// workflows-src/task/process.ts
var GRACE_MS = 3e3;
var running2 = /* @__PURE__ */ new Map();
function endRunningProcesses(folder) {
  for (const [group, family] of running2)
    if (folder === void 0 || `${family.folder}/`.startsWith(`${folder}/`)) killAll(group, family);
}
function killAll(group, family) {
  signalGroup(group, "SIGKILL");
  killFamily(family);
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
    const family = describeFamily(mark, realpathSync(run3.cwd));
    const child = spawn(program, args, {
      cwd: run3.cwd,
      env: { ...run3.environment, [MARKER]: mark },
      detached: true,
      stdio: [stdin, "pipe", "pipe"]
    });
    return await waitForEnd(child, family, run3);
  } catch (error) {
    return { exitCode: null, signal: null, timedOut: false, error: String(error) };
  } finally {
    closeSync(stdin);
  }
}
function waitForEnd(child, family, run3) {
  return new Promise((resolve2) => {
    const group = child.pid;
    const timers = [];
    const later = (ms, action) => void timers.push(setTimeout(action, ms));
    let reason = { timedOut: false };
    let ended = { exitCode: null, signal: null };
    let stall;
    const finish2 = (error) => {
      stall?.end();
      timers.forEach(clearTimeout);
      if (group !== void 0) running2.delete(group);
      child.stdout?.destroy();
      child.stderr?.destroy();
      resolve2({ ...ended, ...reason, ...error !== void 0 && { error } });
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
    running2.set(group, family);
    const stop = (why) => {
      reason = why;
      signalGroup(group, "SIGTERM");
      later(GRACE_MS, () => killAll(group, family));
    };
    later(run3.timeoutSeconds * 1e3, () => stop({ timedOut: true }));
    if (run3.stall) stall = watchForStall(run3.stall, (stalledSeconds) => stop({ timedOut: false, stalledSeconds }));
    child.on("exit", (exitCode, signal) => {
      ended = { exitCode, signal };
      killAll(group, family);
      later(GRACE_MS, finish2);
    });
    child.on("close", () => finish2());
  });
}

// workflows-src/task/runners/agent-output.ts
var TailBuffer = class {
  #limit;
  #isWanted;
  #decoder = new StringDecoder("utf8");
  #lines = [];
  #size = 0;
  #unfinished = "";
  #isTooLong = false;
  /** Keeps at most `limit` characters of the wanted lines. A longer line is lost. */
  constructor(limit, isWanted = () => true) {
    this.#limit = limit;
    this.#isWanted = isWanted;
  }
  add(chunk) {
    const parts = this.#decoder.write(chunk).split("\n");
    for (const [index, part] of parts.entries()) {
      if (index > 0) this.#endLine();
      if (this.#unfinished.length + part.length > this.#limit) this.#isTooLong = true;
      this.#unfinished = this.#isTooLong ? "" : this.#unfinished + part;
    }
  }
  lines() {
    this.#endLine();
    this.#trim();
    return this.#lines;
  }
  #endLine() {
    const line = this.#unfinished.replace(/\r$/, "");
    if (!this.#isTooLong && line !== "" && this.#isWanted(line)) {
      this.#lines.push(line);
      this.#size += line.length;
    }
    if (this.#size > 2 * this.#limit) this.#trim();
    this.#unfinished = "";
    this.#isTooLong = false;
  }
  #trim() {
    let count = 0;
    for (; this.#size > this.#limit; count++) this.#size -= this.#lines[count]?.length ?? 0;
    this.#lines.splice(0, count);
  }
};
var parseEvents = ({ stdout }) => stdout.map(parseObject).filter((event) => event !== void 0);

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
function classifyFailure(program, message, details = "") {
  const text = `${message}
${details}`;
  const seconds = readRetryAfter(text);
  const matched = WORDS.find(([, pattern]) => pattern.test(text))?.[0] ?? "runner_error";
  const verdict = matched === "quota_exhausted" && seconds !== void 0 && seconds <= SOON ? "rate_limited" : matched;
  const retry = verdict === "rate_limited" && seconds !== void 0 && { retry_after_seconds: seconds };
  return { verdict, reason: toOneLine(`${program}: ${message}`), ...retry };
}
var UNIT_SECONDS = { ms: 1e-3, millis: 1e-3, s: 1, m: 60, h: 3600 };
function readRetryAfter(text) {
  const form = /(?:retry|try again)[-_ ]?(?:after|in|delay)(_ms)?["']?[:= ]{1,3}["']?(\d+(?:\.\d+)?) ?(ms|millis|s|m|h)?/gi;
  const last = [...text.matchAll(form)].at(-1);
  if (last === void 0) return void 0;
  const [, milliseconds, amount, unit = milliseconds === void 0 ? "s" : "ms"] = last;
  return Math.ceil(Number(amount) * (UNIT_SECONDS[unit.toLowerCase()] ?? 1));
}

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
function installAgent(name, task) {
  const source = PACKAGES[name];
  const installation = source.registry === "npm" ? npm(name, source) : venv([source], ["-m", name]);
  return installOnce(`${name}-${source.version}`, installation, task);
}
function installPython(libraries, task) {
  const id = libraries.map(({ name, version }) => `${name}-${version}`).join("-");
  return installOnce(id, venv(libraries, [], ["--system-site-packages"]), task);
}
var NPM_INSTALL = ["install", "--ignore-scripts=false", "--no-audit", "--no-fund", "--no-save", "--loglevel=error"];
var PIP_INSTALL = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"];
var npm = (agent7, { name, version }) => ({
  names: `${name} ${version}`,
  steps: (folder) => [["npm", ...NPM_INSTALL, "--prefix", folder, `${name}@${version}`]],
  argv: (folder) => [join(folder, "node_modules", ".bin", agent7)]
});
function venv(packages, args, options = []) {
  const python = (folder) => join(folder, "bin", "python");
  const requirements = packages.map(({ name, version }) => `${name}==${version}`);
  return {
    names: packages.map(({ name, version }) => `${name} ${version}`).join(" and "),
    steps: (folder) => [
      ["python3", "-m", "venv", ...options, folder],
      [python(folder), ...PIP_INSTALL, ...requirements]
    ],
    argv: (folder) => [python(folder), ...args]
  };
}
var running3 = /* @__PURE__ */ new Map();
async function installOnce(id, installation, task) {
  const { names } = installation;
  const folder = join(task.environment.HOME ?? tmpdir(), ".cache", "somas-workflows", "agents", id);
  const argv = installation.argv(folder);
  if (!existsSync(argv[0])) {
    const install = running3.get(folder) ?? installInto(folder, installation, task);
    running3.set(folder, install);
    const failure = await install.finally(() => running3.delete(folder));
    if (failure !== void 0) return { failure: `${names} could not be installed: ${failure}` };
  }
  return existsSync(argv[0]) ? { argv } : { failure: `${names} was installed without its program` };
}
async function installInto(folder, { names, steps }, { environment, log, timeoutSeconds: secondsLeft }) {
  const cwd = `${folder}.${randomUUID()}`;
  try {
    mkdirSync(cwd, { recursive: true });
    log.write(`[installing ${names}]
`);
    const timeoutSeconds = Math.min(TIMEOUT, secondsLeft);
    for (const argv of steps(cwd)) {
      const end = await runProcess({ argv, cwd, environment, log, timeoutSeconds });
      if (end.exitCode !== 0) return `${argv[0]} ${describeEnd(end)}, see the log`;
    }
    if (!existsSync(folder)) renameSync(cwd, folder);
    return void 0;
  } catch (error) {
    return existsSync(folder) ? void 0 : String(error);
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}
function describeEnd({ exitCode, signal, timedOut, error }) {
  if (error !== void 0) return `could not be started (${error})`;
  if (timedOut) return "did not end in time";
  return exitCode === null ? `was ended by ${signal}` : `ended with exit code ${exitCode}`;
}

// workflows-src/task/runners/runner.ts
var NO_PROCESS = { exitCode: 0, signal: null, timedOut: false };
var refuseTask = (reason) => ({
  end: NO_PROCESS,
  judged: { verdict: "runner_error", reason }
});

// workflows-src/task/runners/agent.ts
var STDOUT = 8e6;
var STDERR = 64e3;
var optionalArgument = (option, value) => value ? [option, value] : [];
var createAgentRunner = (agent7) => ({
  name: agent7.name,
  repeatable: false,
  callsModel: true,
  findObstacle: () => void 0,
  run: async (task) => {
    const began = performance.now();
    const program = await installAgent(agent7.name, task);
    if ("failure" in program) return refuseTask(program.failure);
    for (const limit of ["budget_usd", "max_turns"])
      if ((task.settings[limit] ?? 0) > 0 && !agent7.limits.includes(limit))
        task.log.write(`[${agent7.name} has no option for ${limit}: nothing keeps to it]
`);
    const stdout = new TailBuffer(STDOUT, (line) => !agent7.ignore?.(line));
    const stderr = new TailBuffer(STDERR);
    const { args, environment, stdin } = agent7.call(task, createHome(agent7, task));
    const end = await runProcess({
      ...task,
      argv: [...program.argv, ...args],
      cwd: task.workspace,
      environment: { ...environment, ...task.environment, ...task.agentEnvironment },
      ...stdin !== void 0 && { stdin },
      timeoutSeconds: task.timeoutSeconds - (performance.now() - began) / 1e3,
      onOutput: (stream, chunk) => (stream === "stdout" ? stdout : stderr).add(chunk)
    });
    agent7.tidy?.(task.workspace);
    const output = { stdout: stdout.lines(), stderr: stderr.lines() };
    const report = agent7.read(output, end.exitCode);
    const written = readTextFile(task.resultFile);
    return {
      end,
      judged: report?.failure ?? inferFailure(agent7, end, report, output),
      report: written?.trim() && written || report?.answer || void 0,
      usage: report?.usage
    };
  }
});
function createHome({ name }, { folder, agentEnvironment }) {
  if (Object.keys(agentEnvironment).length === 0) return void 0;
  const home = join(folder, `${name}-home`);
  mkdirSync(home, { recursive: true });
  return home;
}
function inferFailure({ name }, { exitCode }, report, { stdout, stderr }) {
  if (exitCode === null) return void 0;
  if (exitCode !== 0) {
    const last = stderr.at(-1) ?? stdout.at(-1) ?? "it printed nothing";
    return classifyFailure(name, `exit code ${exitCode}: ${last}`, stderr.slice(-20).join("\n"));
  }
  if (report !== void 0) return void 0;
  return { verdict: "runner_error", reason: `${name} ended without an error, but its output has no end of a run` };
}

// workflows-src/task/runners/aider.ts
var OPTIONS = `
  --yes-always --no-auto-commits --no-dirty-commits --no-gitignore --no-pretty --no-stream --no-check-update --analytics-disable
  --no-show-release-notes --no-show-model-warnings --no-detect-urls --no-suggest-shell-commands --no-auto-lint
  --input-history-file /dev/null --chat-history-file /dev/null --llm-history-file /dev/null
`;
var agent = {
  name: "aider",
  limits: [],
  call: ({ environment, promptFile }) => ({
    args: [
      "--message-file",
      promptFile,
      ...OPTIONS.trim().split(/\s+/),
      ...optionalArgument("--model", environment.TASK_MODEL)
    ],
    environment: { LITELLM_LOCAL_MODEL_COST_MAP: "True" }
  }),
  read: (output) => {
    const { stdout } = output;
    const tokens = stdout.findLastIndex((line) => USED.test(line));
    const error = stdout.findLastIndex((line) => /^litellm\.\w+/.test(line));
    if (error > tokens)
      return { failure: classifyFailure("aider", stdout.slice(error, error + 3).join(" ")), usage: readUsage(output) };
    return tokens < 0 ? void 0 : { usage: readUsage(output) };
  },
  // It keeps an index of the repository in the repository.
  tidy: (workspace) => {
    for (const name of readdirSync(workspace).filter((entry) => /^\.aider\.(tags|input|chat|llm)/.test(entry)))
      rmSync(join(workspace, name), { recursive: true, force: true });
  }
};
var USED = /^Tokens: ([\d.]+)(k|M)? sent,.*?([\d.]+)(k|M)? received\.(?: Cost: .*?\$([\d.]+) session)?/;
var FACTORS = { k: 1e3, M: 1e6 };
function readUsage({ stdout }) {
  const lines = stdout.map((line) => USED.exec(line)).filter((match) => match !== null);
  if (lines.length === 0) return void 0;
  const read = (digits = "0", unit = "") => Number(digits) * (FACTORS[unit] ?? 1);
  let tokens = 0;
  for (const [, sent, sentUnit, received, receivedUnit] of lines)
    tokens += read(sent, sentUnit) + read(received, receivedUnit);
  const cost = lines.at(-1)?.[5];
  return { tokens: Math.round(tokens), turns: lines.length, ...cost && { cost_usd: Number(cost) } };
}
var aider = createAgentRunner(agent);

// workflows-src/task/runners/brief.ts
var brief = {
  name: "brief",
  repeatable: true,
  findObstacle: () => void 0,
  run: async ({ prompt }) => ({
    end: NO_PROCESS,
    report: prompt,
    judged: { verdict: "briefed", reason: "a complete work order was written; nobody has carried it out yet" }
  })
};

// workflows-src/task/runners/claude.ts
var TOOLS = "Bash,Edit,Glob,Grep,NotebookEdit,Read,TodoWrite,WebFetch,WebSearch,Write";
var OPTIONS2 = `-p --output-format stream-json --verbose --permission-mode acceptEdits --allowedTools ${TOOLS}`;
var agent2 = {
  name: "claude",
  limits: ["budget_usd", "max_turns"],
  call: ({ environment, promptFile }, home) => ({
    args: [
      ...OPTIONS2.split(" "),
      ...optionalArgument("--model", environment.TASK_MODEL),
      ...optionalArgument("--max-turns", environment.TASK_MAX_TURNS),
      ...optionalArgument("--max-budget-usd", environment.TASK_BUDGET_USD)
    ],
    environment: {
      CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: "1",
      DISABLE_AUTOUPDATER: "1",
      ...home && { CLAUDE_CONFIG_DIR: home }
    },
    stdin: promptFile
  }),
  read: (output) => {
    const events = parseEvents(output);
    const result = events.findLast(({ type }) => type === "result");
    return result && { ...reportFromResult(result), failure: findFailure(result, events) };
  }
};
var TOKENS = ["input_tokens", "output_tokens", "cache_creation_input_tokens", "cache_read_input_tokens"];
function reportFromResult(result) {
  const used = objectAt(result, "usage");
  const denied = Array.isArray(result.permission_denials) ? result.permission_denials.length : 0;
  const answer = textAt(result, "result");
  return {
    answer: denied === 0 ? answer : `${answer ?? ""}

Uses of tools that were denied: ${denied}.`,
    usage: {
      cost_usd: amountAt(result, "total_cost_usd"),
      tokens: TOKENS.reduce((sum, name) => sum + amountAt(used, name), 0),
      turns: amountAt(result, "num_turns")
    }
  };
}
function findFailure(result, events) {
  const { subtype, is_error, errors, stop_reason, api_error_status = "", api_error_type = "" } = result;
  const message = textAt(result, "result") ?? (Array.isArray(errors) ? errors.join("; ") : String(subtype));
  if (stop_reason === "refusal") return { verdict: "blocked", reason: toOneLine(`claude refuses: ${message}`) };
  if (subtype === "error_max_turns" || subtype === "error_max_budget_usd")
    return { verdict: "budget_exceeded", reason: toOneLine(`claude: ${message}`) };
  if (subtype !== "success" || is_error !== false) {
    const retry = events.findLast((event) => event.subtype === "api_retry");
    const details = `${api_error_status} ${api_error_type}
${retry ? JSON.stringify(retry) : ""}`;
    return classifyFailure("claude", message, details);
  }
  if (amountAt(result, "num_turns") === 0) return { verdict: "runner_error", reason: "claude did not take a turn" };
  return void 0;
}
var claude = createAgentRunner(agent2);

// workflows-src/task/runners/codex.ts
var OPTIONS3 = "exec --json --skip-git-repo-check --ephemeral --ignore-user-config";
var SHELL = "-c sandbox_workspace_write.network_access=true -c allow_login_shell=false";
var agent3 = {
  name: "codex",
  limits: [],
  call: ({ environment, agentEnvironment: { OPENAI_BASE_URL }, promptFile }, home) => ({
    args: [
      ...OPTIONS3.split(" "),
      "--sandbox",
      environment.CI ? "danger-full-access" : "workspace-write",
      ...SHELL.split(" "),
      ...optionalArgument("-c", OPENAI_BASE_URL && `openai_base_url=${JSON.stringify(OPENAI_BASE_URL)}`),
      ...optionalArgument("--model", environment.TASK_MODEL),
      "-"
    ],
    ...home && { environment: { CODEX_HOME: home } },
    stdin: promptFile
  }),
  ignore: (line) => line.includes('"type":"command_execution"'),
  read: (output) => {
    const events = parseEvents(output);
    const end = events.findLast(({ type }) => type === "turn.completed" || type === "turn.failed");
    if (end === void 0) return void 0;
    const items = events.filter(({ type }) => type === "item.completed").map((event) => objectAt(event, "item"));
    const answer = items.findLast(({ type }) => type === "agent_message");
    const used = objectAt(end, "usage");
    const tokens = amountAt(used, "input_tokens") + amountAt(used, "output_tokens");
    const message = unwrapMessage(textAt(objectAt(end, "error"), "message"));
    return {
      answer: answer && textAt(answer, "text"),
      failure: end.type === "turn.failed" ? classifyFailure("codex", message) : void 0,
      usage: tokens > 0 ? { tokens } : void 0
    };
  }
};
var unwrapMessage = (text = "the turn failed") => textAt(objectAt(parseObject(text) ?? {}, "error"), "message") ?? text;
var codex = createAgentRunner(agent3);

// workflows-src/task/runners/command.ts
var command = {
  name: "command",
  repeatable: true,
  findObstacle: ({ run: run3 }) => run3 === void 0 ? "the task has no run script" : void 0,
  run: async (task) => {
    const script = makeWritable(join(task.folder, "run.sh"));
    writeFileSync(script, `${task.task.run}
`);
    return { end: await runProcess({ ...task, argv: bashCommand(script), cwd: task.workspace }) };
  }
};

// workflows-src/task/runners/copilot.ts
var OUTPUT = "--output-format json --no-color --disable-client-telemetry";
var agent4 = {
  name: "copilot",
  limits: ["max_turns"],
  call: ({ environment, promptFile, folder }, home) => ({
    args: [
      "-p",
      `Read the file ${promptFile} and carry out the task in it.`,
      "--add-dir",
      folder,
      "--autopilot",
      "--max-autopilot-continues",
      environment.TASK_MAX_TURNS ?? "50",
      "--no-ask-user",
      "--allow-all-tools",
      "--deny-tool=shell(git push)",
      ...OUTPUT.split(" "),
      ...optionalArgument("--model", environment.TASK_MODEL)
    ],
    environment: { COPILOT_AUTO_UPDATE: "false", ...home && { COPILOT_HOME: home } }
  }),
  ignore: (line) => /^\{"type":"(tool\.|user\.|assistant\.\w+_delta)/.test(line),
  read: (output) => {
    const events = parseEvents(output);
    const result = events.findLast(({ type }) => type === "result");
    if (result === void 0) return void 0;
    const data = events.map((event) => ({ type: event.type, ...objectAt(event, "data") }));
    const error = data.findLast(({ type }) => type === "session.error");
    const words = data.findLast((item) => item.type === "assistant.message" && textAt(item, "content") !== void 0);
    const message = error && (textAt(error, "message") ?? "no reason is given");
    const hasFailed = message !== void 0 && amountAt(result, "exitCode") > 0;
    return {
      answer: words && textAt(words, "content"),
      failure: hasFailed ? classifyFailure("copilot", message, JSON.stringify(error)) : void 0,
      usage: { turns: data.filter(({ type }) => type === "assistant.turn_end").length }
    };
  }
};
var copilot = createAgentRunner(agent4);

// workflows-src/task/runners/custom.ts
var custom = {
  name: "custom",
  repeatable: false,
  callsModel: true,
  findObstacle: () => void 0,
  run: async (task) => {
    try {
      const { runner_argv = "" } = task.settings;
      const parsed = readArgv(runner_argv);
      if ("expected" in parsed)
        throw new Error(`runner_argv ${JSON.stringify(runner_argv)}: expected ${parsed.expected}`);
      const argv = fillIn(parsed.argv, task);
      const environment = { ...task.environment, ...task.agentEnvironment };
      return { end: await runProcess({ ...task, argv, cwd: task.workspace, stdin: task.promptFile, environment }) };
    } catch (error) {
      return refuseTask(toOneLine(`the runner cannot run: ${error instanceof Error ? error.message : error}`));
    }
  }
};
function fillIn([program, ...args], { environment }) {
  const fill = (text) => text.replace(PLACEHOLDER, (_, name) => environment[PLACEHOLDERS[name] ?? ""] ?? "");
  return [fill(program), ...args.map(fill)];
}

// workflows-src/task/runners/gemini.ts
var TURN_LIMIT = 53;
var agent5 = {
  name: "gemini",
  limits: ["max_turns"],
  call: (task, home) => ({
    args: [
      "--approval-mode=yolo",
      "--output-format",
      "stream-json",
      ...optionalArgument("--model", task.environment.TASK_MODEL),
      "-p",
      "Carry out the task above."
    ],
    environment: { GEMINI_CLI_TRUST_WORKSPACE: "true", ...home && { GEMINI_CLI_HOME: writeSettings(home, task) } },
    stdin: task.promptFile
  }),
  read: (output, exitCode) => {
    const events = parseEvents(output);
    const result = events.findLast(({ type }) => type === "result");
    const turnLimit = exitCode === TURN_LIMIT ? describeTurnLimit(output) : void 0;
    if (result === void 0) return turnLimit && { failure: turnLimit };
    const lastTool = events.findLastIndex(({ type }) => type === "tool_result");
    const words = events.slice(lastTool + 1).filter(({ type, role }) => type === "message" && role === "assistant");
    const tokens = amountAt(objectAt(result, "stats"), "total_tokens");
    const error = textAt(objectAt(result, "error"), "message") ?? "no reason is given";
    const failure = result.status === "success" ? void 0 : classifyFailure("gemini", error, output.stderr.join("\n"));
    return {
      answer: words.map(({ content }) => content).join(""),
      failure: turnLimit ?? failure,
      usage: tokens > 0 ? { tokens } : void 0
    };
  }
};
function writeSettings(home, { settings, agentEnvironment }) {
  const options = {
    general: { enableAutoUpdate: false, maxAttempts: 3 },
    privacy: { usageStatisticsEnabled: false },
    ...agentEnvironment.GEMINI_API_KEY && { security: { auth: { selectedType: "gemini-api-key" } } },
    ...settings.max_turns && { model: { maxSessionTurns: settings.max_turns } }
  };
  mkdirSync(join(home, ".gemini"), { recursive: true });
  writeFileSync(join(home, ".gemini", "settings.json"), JSON.stringify(options));
  return home;
}
var describeTurnLimit = ({ stderr }) => ({
  verdict: "budget_exceeded",
  reason: `gemini: ${stderr.find((line) => /turn/i.test(line))?.trim() ?? "the limit of turns is reached"}`
});
var gemini = createAgentRunner(agent5);

// workflows-src/task/runners/opencode.ts
var agent6 = {
  name: "opencode",
  limits: [],
  call: ({ environment, promptFile }, home) => ({
    args: [
      "run",
      "--format",
      "json",
      ...optionalArgument("--model", environment.TASK_MODEL),
      "--file",
      promptFile,
      "--",
      "Carry out the task in the attached file."
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
  read: (output) => {
    const events = parseEvents(output);
    const error = events.findLast(({ type }) => type === "error");
    const steps = events.filter(({ type }) => type === "step_finish").map((event) => objectAt(event, "part"));
    if (error === void 0 && steps.length === 0) return void 0;
    const words = events.findLast(({ type }) => type === "text");
    return {
      answer: words && textAt(objectAt(words, "part"), "text"),
      failure: error && describeFailure(objectAt(error, "error")),
      usage: steps.length > 0 ? sumUsage(steps) : void 0
    };
  }
};
function describeFailure(error) {
  const data = objectAt(error, "data");
  const { statusCode = "", responseBody = "" } = data;
  const after = textAt(objectAt(data, "responseHeaders"), "retry-after");
  const message = textAt(data, "message") ?? String(error.name);
  const details = `${statusCode} ${error.name} ${responseBody} ${after ? `retry-after: ${after}` : ""}`;
  return classifyFailure("opencode", message, details);
}
function sumUsage(steps) {
  const sum = (amountOf) => steps.reduce((total, step) => total + amountOf(step), 0);
  const cost_usd = sum((step) => amountAt(step, "cost"));
  const tokens = sum((step) => amountAt(objectAt(step, "tokens"), "total"));
  return { ...cost_usd > 0 && { cost_usd }, tokens, turns: steps.length };
}
var opencode = createAgentRunner(agent6);

// workflows-src/task/runners/somas.ts
var SOMAS_PROGRAM = "somas/core/runner.py";
var PLACEHOLDER2 = "Task execution placeholder.";
var somas = {
  name: "somas",
  repeatable: false,
  callsModel: true,
  findObstacle: (_, workspace) => resolveInside(workspace, SOMAS_PROGRAM) === void 0 ? `the repository has no ${SOMAS_PROGRAM}` : void 0,
  run: async (prepared) => {
    const { task, settings, workspace, context } = prepared;
    if (!/^project-\d+$/.test(settings.project_id))
      return refuse(`it wants a project id like project-123, not ${settings.project_id}`);
    const folder = `${tasksFolder(settings.project_id)}/.${task.id}`;
    const created = createFolderInside(workspace, folder);
    if (created === void 0) return refuse(`${folder} leads out of the repository`);
    try {
      writeSlices(join(created, "context"), context);
      const output = task.output ?? `${folder}/output.md`;
      const slices = context.slices.map(({ file }) => `${folder}/context/${file}`);
      const end = await runPython(prepared, buildArguments(prepared, slices, output));
      if ("failure" in end) return refuse(end.failure);
      const document = resolveInside(workspace, output);
      const exit = readExit(end, document && readTextFile(document), prepared.prompt);
      if (exit.judged !== void 0 && document !== void 0) rmSync(document, { force: true });
      return exit;
    } finally {
      rmSync(created, { recursive: true, force: true });
    }
  }
};
async function runPython(prepared, args) {
  const stderr = new TailBuffer(1e4);
  const run3 = (python2) => runProcess({
    ...prepared,
    argv: [...python2, ...args],
    cwd: prepared.workspace,
    stdin: prepared.promptFile,
    environment: { ...prepared.environment, ...prepared.agentEnvironment, PYTHONDONTWRITEBYTECODE: "1" },
    onOutput: (stream, chunk) => stream === "stderr" && stderr.add(chunk)
  });
  const end = await run3(["python3"]);
  if (end.exitCode === 0 || !stderr.lines().some((line) => MISSING_LIBRARY.test(line))) return end;
  const python = await installPython(SOMAS_LIBRARIES, prepared);
  return "failure" in python ? python : run3(python.argv);
}
var MISSING_LIBRARY = /^(ModuleNotFound|Import)Error: No module named '(yaml|filelock)/;
function buildArguments({ task, settings }, context, output) {
  const options = {
    agent: task.agent ?? settings.agent,
    task_name: task.name,
    task_desc: task.description,
    context_files: context.join(","),
    output_path: output,
    project_id: settings.project_id
  };
  const format = ([name, value]) => value.startsWith("-") ? [`--${name}=${value}`] : [`--${name}`, value];
  return [SOMAS_PROGRAM, ...Object.entries(options).flatMap(format)];
}
function readExit(end, output, prompt) {
  const report = output?.trim() ? output : void 0;
  if (end.exitCode !== 0) return { end, report };
  if (report === void 0) {
    const reason2 = "the SOMAS runner ended without an error but wrote no output that can be read";
    return { end, judged: { verdict: "runner_error", reason: reason2 } };
  }
  if (!report.includes(PLACEHOLDER2)) return { end, report, delivered: true };
  const reason = "the SOMAS runner wrote a placeholder, no agent is connected to it: nobody has carried the task out yet";
  return { end, report: `${report}

${prompt}`, judged: { verdict: "briefed", reason } };
}
var refuse = (reason) => refuseTask(`the SOMAS runner cannot run: ${reason}`);
function createFolderInside(workspace, path) {
  let parent = dirname(path);
  while (!existsSync(join(workspace, parent))) parent = dirname(parent);
  if (resolveInside(workspace, parent) === void 0) return void 0;
  const folder = join(workspace, path);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

// workflows-src/task/runners/index.ts
var PRESETS = { command, somas, brief, claude, codex, copilot, gemini, aider, opencode, custom };
function chooseRunner(task, workspace, name) {
  if (isFallbackWithoutText(task)) return brief;
  if (name !== "auto") return PRESETS[name];
  return [command, somas].find((runner) => runner.findObstacle(task, workspace) === void 0) ?? brief;
}

// workflows-src/task/setup.ts
async function runSetup(task, cwd, seconds) {
  const began = performance.now();
  for (const [owner, setup = ""] of [
    ["run", task.settings.setup],
    ["task", task.task.setup]
  ]) {
    if (setup === "") continue;
    const timeoutSeconds = Math.max(1, seconds - (performance.now() - began) / 1e3);
    task.log.write(`[setup of the ${owner}]
`);
    const end = await runProcess({ ...task, argv: bashCommand(findScript(task, cwd, setup)), cwd, timeoutSeconds });
    const failure = describeFailure2(`the setup of the ${owner}`, end) ?? await describeChanges(task, cwd, owner);
    if (failure !== void 0) return failure;
  }
  return void 0;
}
function findScript({ folder }, cwd, setup) {
  const named = resolveInside(cwd, setup);
  if (named !== void 0 && statSync(named).isFile()) return named;
  const script = makeWritable(join(folder, "setup.sh"));
  writeFileSync(script, `${setup}
`);
  return script;
}
function describeFailure2(setup, { exitCode, signal, timedOut, stalledSeconds, error }) {
  if (stalledSeconds !== void 0)
    return {
      verdict: "stalled",
      reason: `${setup} printed nothing and changed nothing for ${stalledSeconds} s`
    };
  if (timedOut) return { verdict: "timeout", reason: `${setup} did not end in time` };
  if (exitCode === 0) return void 0;
  const reason = `${setup} ${error ?? `ended with exit code ${exitCode ?? signal}`}, see the log`;
  return { verdict: "runner_error", reason };
}
async function describeChanges({ workspace }, cwd, owner) {
  const changes = cwd === workspace ? await git(workspace, ["status", "--porcelain"]) : "";
  if (changes === "") return void 0;
  const reason = `the setup of the ${owner} changed the repository: ${changes.split("\n").join(", ")}; let it write elsewhere, or ignore the files`;
  return { verdict: "runner_error", reason };
}

// workflows-src/task/file-size.ts
var MAX_BYTES = 100 * 2 ** 20;
async function unstageTooLarge(workspace, start) {
  const raw = await git(workspace, ["diff-index", "--cached", "--raw", "--no-abbrev", "--no-renames", "-z", start]);
  const files = Array.from(
    raw.matchAll(/:(?<oldMode>\d+) 100\d+ (?<oldObject>\S+) (?<object>\S+) \w\0(?<path>[^\0]*)\0/g),
    ({ groups }) => groups
  );
  if (files.length === 0) return [];
  const input = files.map(({ object }) => `${object}
`).join("");
  const sizes = (await git(workspace, ["cat-file", "--batch-check=%(objectsize)"], { input })).split("\n").map(Number);
  const large = files.flatMap((file, index) => {
    const bytes = sizes[index] ?? 0;
    return bytes > MAX_BYTES ? [{ ...file, bytes }] : [];
  });
  const entries = large.map(({ oldMode, oldObject, path }) => `${oldMode} ${oldObject}	${path}\0`);
  if (large.length > 0) await git(workspace, ["update-index", "-z", "--index-info"], { input: entries.join("") });
  return large.map(({ path, bytes }) => `${path} (${Math.round(bytes / 1e6)} MB)`);
}
async function containsTooLarge(workspace, start, head) {
  const filter = [`--filter=blob:limit=${MAX_BYTES + 1}`, "--filter-print-omitted"];
  return /^~/m.test(await git(workspace, ["rev-list", "--objects", ...filter, `${start}..${head}`]));
}

// workflows-src/task/git-add.ts
var MAX_DEPTH = 10;
async function addAll(workspace) {
  const dissolved = await dissolveRepositories(workspace);
  return [...dissolved, ...await add(workspace).catch((error) => addWithoutFilters(workspace, error))];
}
async function dissolveRepositories(workspace) {
  const found2 = [];
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const others = await listPaths(workspace, ["ls-files", "--others", "--exclude-standard", "-z"]);
    const repositories = others.filter((path) => path.endsWith("/"));
    if (repositories.length === 0) break;
    for (const path of repositories) rmSync(join(workspace, path, ".git"), { recursive: true, force: true });
    found2.push(...repositories);
  }
  return found2.map((path) => toOneLine(`${path} was a repository of its own: its files are kept, its history is not`));
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
  const warnings = await addAll(workspace);
  const tooLarge = await unstageTooLarge(workspace, start);
  const staged = await git(workspace, ["write-tree"]);
  const all = await listDifferences(workspace, start, staged, ownFile);
  const strange = all.filter(({ path }) => RESULT_FILE.test(path));
  const tree = strange.length === 0 ? staged : await unstageResultFiles(workspace, start, ownFile);
  const differences = strange.length === 0 ? all : await listDifferences(workspace, start, tree, ownFile);
  if (strange.length > 0)
    warnings.push(`changes of other tasks' result files are left out: ${joinNames(strange.map(({ path }) => path))}`);
  const follows = head !== void 0 && await containsCommit(workspace, head, start).catch(() => false);
  const parent = follows && !await containsTooLarge(workspace, start, head) ? head : start;
  const commit = await commitTree(workspace, tree, [parent], "Work of a runner, not yet judged");
  const rewritten = head !== void 0 && !follows && { rewritten: head };
  return { start, commit, tree, parent, ...rewritten, differences, tooLarge, warnings };
}
var RESULT_FILE = new RegExp(`^"?${tasksFolder("[^/]+").replace(".", "\\.")}/`, "i");
async function listDifferences(workspace, start, tree, ownFile) {
  const diff = ["diff-tree", "-r", "--raw", "--no-abbrev", "--no-renames", start, tree, "--", "."];
  const output = await git(workspace, [...diff, `:(exclude,top,literal)${ownFile}`]);
  return Array.from(
    output.matchAll(/^:\d+ (?<mode>\d+) \S+ (?<object>\S+) (?<status>\w)\t(?<path>.*)$/gm),
    ({ groups }) => groups
  );
}
async function unstageResultFiles(workspace, start, ownFile) {
  const files = [`:(top,glob,icase)${tasksFolder("*")}/**`, `:(exclude,top,literal)${ownFile}`];
  await git(workspace, ["reset", "--quiet", start, "--", ...files]);
  return git(workspace, ["write-tree"]);
}
async function commitWithFile(workspace, scratch, { tree, parent }, file, message) {
  const env = { GIT_INDEX_FILE: makeWritable(join(scratch, "index")) };
  const blob = await git(workspace, ["hash-object", "-w", "--stdin"], { input: file.content });
  await git(workspace, ["read-tree", tree], { env });
  await git(workspace, ["update-index", "--add", "--replace", "--cacheinfo", "100644", blob, file.path], { env });
  return commitTree(workspace, await git(workspace, ["write-tree"], { env }), [parent], message);
}
async function restore(workspace, commit) {
  await unlock(workspace);
  await git(workspace, ["checkout", "--quiet", "--force", "--detach", commit]);
  await git(workspace, ["clean", "-ffdq"]);
}
async function unlock(workspace) {
  const print = ["rev-parse", "--path-format=absolute", "--show-toplevel", "--git-path", "index.lock"];
  const [top = "", lock = ""] = (await git(workspace, print)).split("\n");
  if (realpathSync(top) !== realpathSync(workspace))
    throw new Error(`the runner damaged the repository: ${workspace} is not its top folder`);
  rmSync(lock, { force: true });
}

// workflows-src/text/count.ts
var formatCount = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, ",");
var formatQuantity = (count, one, many = `${one}s`) => `${formatCount(count)} ${count === 1 ? one : many}`;

// workflows-src/task/verdict.ts
var EXIT_CODES = {
  75: { verdict: "rate_limited", reason: "the runner asked to be run again later (exit code 75)" },
  77: { verdict: "blocked", reason: "the runner needs a person (exit code 77)" },
  124: { verdict: "timeout", reason: "the runner reported a timeout (exit code 124)" },
  137: { verdict: "timeout", reason: "the runner reported that it was killed (exit code 137)" }
};
function decideVerdict(evidence) {
  const { end, judged, objection, changes, delivered, verify: verify2, verifyDetails = "", warnings, noChangeReason } = evidence;
  const failure = findInterruption(end) ?? judged ?? findExitFailure(end) ?? objection;
  if (failure !== void 0) return failure;
  const unchanged = changes === 0 && !delivered;
  const proven = evidence.repeatable && (verify2 !== "none" || evidence.doneBefore);
  if (unchanged && noChangeReason === void 0 && !proven) {
    const reason = ["the runner ended without an error but changed nothing", ...warnings].join("; ");
    return { verdict: "no_change", reason };
  }
  if (verify2 === "failed")
    return { verdict: "verify_failed", reason: `the task's verify script failed${verifyDetails}` };
  if (verify2 === "timeout")
    return { verdict: "verify_failed", reason: `the task's verify script did not end in time${verifyDetails}` };
  if (verify2 === "unprepared")
    return { verdict: "verify_failed", reason: `the setup before the task's verify script failed${verifyDetails}` };
  const checked = verify2 === "passed" ? "verify passes" : "the task has no verify script";
  return {
    verdict: unchanged || warnings.length > 0 ? "succeeded_with_warning" : "succeeded",
    reason: [describeWork(evidence), checked, ...warnings].join("; ")
  };
}
function findInterruption({ timedOut, stalledSeconds, error }) {
  if (stalledSeconds !== void 0) {
    const reason = `the runner was ended: it printed nothing and changed nothing for ${stalledSeconds} s`;
    return { verdict: "stalled", reason };
  }
  if (timedOut) return { verdict: "timeout", reason: "the runner did not end in time" };
  if (error !== void 0) return { verdict: "runner_error", reason: `the runner could not be started: ${error}` };
  return void 0;
}
function findExitFailure({ exitCode, signal }) {
  if (exitCode === 0) return void 0;
  const known2 = exitCode === null ? void 0 : EXIT_CODES[exitCode];
  if (known2 !== void 0) return known2;
  const endedBy = exitCode === null ? signal : SIGNALS.get(exitCode - 128);
  const reason = endedBy === void 0 ? `ended with exit code ${exitCode}` : `was ended by ${endedBy}`;
  return { verdict: "runner_error", reason: `the runner ${reason}` };
}
var SIGNALS = new Map(Object.entries(system.signals).map(([name, number]) => [number, name]));
function describeWork({ changes, delivered, noChangeReason }) {
  const files = changes === 0 ? [] : [`changed ${formatQuantity(changes, "file")}`];
  if (delivered) return ["wrote its document", ...files].join(" and ");
  if (changes > 0) return files.join("");
  return noChangeReason === void 0 ? "changed nothing" : `changed nothing, as the runner declared: ${noChangeReason}`;
}

// workflows-src/git/workspace.ts
var SAME_FILES = [
  { name: "core.autocrlf", value: "false" },
  { name: "core.safecrlf", value: "false" },
  { name: "core.eol", value: "lf" },
  { name: "core.excludesFile", value: "/dev/null" },
  { name: "core.attributesFile", value: "/dev/null" }
];
var UPSTREAM = "somas.upstream";
async function createWorkspace(source, folder, commit, leftOut = []) {
  await borrowRepository(source, folder);
  await appendFile(join(folder, ".git/config"), renderSettings(SAME_FILES));
  if (leftOut.length > 0) await leaveOut(join(folder, ".git"), leftOut);
  await copyRefs(source, join(folder, ".git"));
  await git(folder, ["checkout", "--quiet", "--detach", commit]);
  if (existsSync(join(folder, ".gitmodules"))) {
    const settings = await findSubmoduleAddresses(source, folder);
    await appendFile(join(folder, ".git/config"), renderSettings(settings));
  }
}
async function leaveOut(gitFolder, globs) {
  await appendFile(join(gitFolder, "config"), renderSettings([{ name: "core.sparseCheckout", value: "true" }]));
  await mkdir(join(gitFolder, "info"), { recursive: true });
  await writeFile(join(gitFolder, "info/sparse-checkout"), `/*
${globs.map((glob) => `!/${glob}
`).join("")}`);
}
var REMOTE_BRANCH = "refs/remotes/origin/";
async function copyRefs(source, gitFolder) {
  const format = "--format=%(objectname) %(refname)";
  const list = await git(source, ["for-each-ref", format, "refs/tags", "refs/remotes", "refs/heads"]);
  const refs = /* @__PURE__ */ new Map();
  for (const line of list.split("\n")) {
    const [object = "", name = ""] = line.split(" ");
    if (name !== "") refs.set(name.replace(/^refs\/heads\//, REMOTE_BRANCH), object);
  }
  const lines = [...refs].map(([name, object]) => `${object} ${name}
`);
  await writeFile(join(gitFolder, "packed-refs"), lines.sort((a, b) => refName(a) < refName(b) ? -1 : 1).join(""));
}
var refName = (line) => line.slice(line.indexOf(" ") + 1);
async function findSubmoduleAddresses(source, folder) {
  const pattern = ["--get-regexp", "^submodule\\..*\\.url$"];
  const known2 = await listSettings(source, ["--local", ...pattern]);
  const listed = await listSettings(folder, ["--file", ".gitmodules", ...pattern]);
  const settings = await listSettings(source, ["--local", "--get-regexp", `^(${UPSTREAM}|remote\\.origin\\.url)$`]);
  const address = (name) => settings.find((setting) => setting.name === name)?.value;
  const upstream = address(UPSTREAM) ?? address("remote.origin.url") ?? source;
  const relative2 = listed.flatMap(
    ({ name, value = "" }) => /^\.\.?\//.test(value) ? [{ name, value: resolveAddress(upstream, value) }] : []
  );
  const names = new Set(known2.map(({ name }) => name));
  return [...known2, ...relative2.filter(({ name }) => !names.has(name))];
}
function resolveAddress(remote, relative2) {
  let base = remote.replace(/\/$/, "");
  let rest = relative2;
  let separator = "/";
  for (; ; ) {
    if (rest.startsWith("../")) {
      const end = Math.max(base.lastIndexOf("/"), base.lastIndexOf(":"));
      separator = base[end] === ":" ? ":" : "/";
      base = base.slice(0, Math.max(end, 0));
      rest = rest.slice(3);
    } else if (rest.startsWith("./")) rest = rest.slice(2);
    else return `${base}${separator}${rest}`.replace(/\/$/, "");
  }
}

// workflows-src/task/verify.ts
var LAST_LINE_LENGTH = 200;
function describeLastLine(log) {
  const last = log.tail().findLast((line) => line.trim() !== "") ?? "[verify]";
  return last === "[verify]" ? "" : `, after ${JSON.stringify(toOneLine(last, LAST_LINE_LENGTH))}`;
}
async function verify(prepared, script, commit, seconds) {
  const { workspace, folder, environment, log } = prepared;
  const began = performance.now();
  const cwd = join(folder, "verify");
  await rm(cwd, { recursive: true, force: true });
  await createWorkspace(workspace, cwd, commit, [resultPath("*", "*")]);
  const file = makeWritable(join(folder, "verify.sh"));
  await writeFile(file, `${script}
`);
  log.write("\n[verify]\n");
  const failure = await runSetup(prepared, cwd, seconds);
  if (failure !== void 0) {
    log.write(`${failure.reason}
`);
    return { state: "unprepared", details: `: ${failure.reason}` };
  }
  const timeoutSeconds = Math.max(1, seconds - (performance.now() - began) / 1e3);
  const end = await runProcess({ argv: bashCommand(file), cwd, environment, log, timeoutSeconds });
  if (end.error !== void 0) log.write(`${end.error}
`);
  if (end.timedOut) return { state: "timeout", details: describeLastLine(log) };
  if (end.exitCode === 0) return { state: "passed", details: "" };
  const how = end.exitCode === null ? `ended by ${end.signal ?? "an error"}` : `exit code ${end.exitCode}`;
  return { state: "failed", details: `: ${how}${describeLastLine(log)}` };
}

// workflows-src/task/run-task.ts
async function runTask(prepared, runner = chooseRunner(prepared.task, prepared.workspace, prepared.settings.runner)) {
  const { workspace, log } = prepared;
  const start = await git(workspace, ["rev-parse", "HEAD"]);
  const began = performance.now();
  const secondsLeft = () => prepared.timeoutSeconds - (performance.now() - began) / 1e3;
  const partial = /* @__PURE__ */ new Map();
  let usage;
  if (runner.callsModel) await prepared.pause(Math.random() * START_STAGGER);
  for (let number = 1; ; number++) {
    const name = partialName(prepared, number);
    const attempt = await runAttempt(prepared, runner, start, number, Math.max(1, secondsLeft()));
    usage = addUsage(usage, attempt.usage);
    for (const [index, tip] of attempt.sideTips.entries()) partial.set(`${name}-${index + 1}`, tip);
    const delay = chooseRetryDelay(attempt.verdict, number, secondsLeft());
    if (delay === void 0) {
      const run3 = { runner: runner.name, seconds: Math.round((performance.now() - began) / 100) / 10 };
      const end = await finish(prepared, attempt, run3);
      return { ...run3, ...usage && { usage }, ...number > 1 && { attempts: number }, partial, ...end };
    }
    if (hasChanges(attempt.snapshot)) partial.set(name, attempt.snapshot.commit);
    log.write(`
[attempt ${number}: ${attempt.verdict.reason}; the next one in ${Math.round(delay)} s]
`);
    await restore(workspace, start);
    await prepared.pause(delay);
  }
}
var partialName = ({ task }, attempt) => `partial/${task.id}/${attempt}`;
async function runAttempt(prepared, runner, start, number, seconds) {
  const { task, workspace, settings, folder } = prepared;
  for (const file of [prepared.resultFile, prepared.reportFile]) rmSync(file, { recursive: true, force: true });
  const environment = {
    ...prepared.environment,
    TASK_ATTEMPT: `${number}`,
    TASK_TIMEOUT_SECONDS: `${Math.floor(seconds)}`
  };
  const began = performance.now();
  const backup = backUpRepository(workspace, join(dirname(folder), `.kept-${task.id}-${number}`));
  const exit = await runOrRefuse(runner, { ...prepared, environment, timeoutSeconds: seconds });
  makeFolder(folder);
  const ownFile = resultPath(settings.project_id, task.id);
  const { snapshot, sideTips } = await snapshotAttempt(workspace, backup, start, ownFile);
  const leaked = await findLeakedSecrets(workspace, start, [snapshot.commit, ...sideTips], prepared.agentEnvironment);
  if (leaked.length > 0) return discardLeakedAttempt(snapshot, leaked, exit.usage);
  const report = readRunnerReport(prepared.reportFile);
  const kept = sideTips.map((_, index) => `refs/somas/${partialName(prepared, number)}-${index + 1}`);
  const evidence = {
    end: exit.end,
    judged: exit.judged ?? report.judged,
    objection: await findObjection(workspace, task, snapshot),
    changes: snapshot.differences.length,
    delivered: exit.delivered ?? false,
    repeatable: runner.repeatable,
    doneBefore: prepared.doneBefore,
    noChangeReason: report.noChangeReason,
    verify: task.verify === void 0 ? "none" : "passed",
    warnings: [
      ...snapshot.warnings,
      ...kept.map((ref) => `commits beside HEAD are kept as ${ref}`),
      ...await collectWarnings(workspace, snapshot),
      ...listMissingContext(prepared, true),
      ...report.warnings
    ]
  };
  const rest = Math.max(60, seconds - (performance.now() - began) / 1e3);
  const { reason, ...verdict } = decideVerdict(await addVerification(prepared, evidence, snapshot.commit, rest));
  return {
    snapshot,
    sideTips,
    verdict: { ...verdict, reason: prepared.redact(reason) },
    usage: { ...report.usage, ...exit.usage },
    report: exit.report ?? readTextFile(prepared.resultFile) ?? report.summary
  };
}
async function runOrRefuse(runner, prepared) {
  const obstacle = runner.findObstacle(prepared.task, prepared.workspace);
  if (obstacle !== void 0) return refuseTask(`the runner ${runner.name} cannot run this task: ${obstacle}`);
  const began = performance.now();
  const failure = runner.name === "brief" ? void 0 : await runSetup(prepared, prepared.workspace, prepared.timeoutSeconds);
  if (failure !== void 0) return { end: NO_PROCESS, judged: failure };
  const timeoutSeconds = Math.max(1, prepared.timeoutSeconds - (performance.now() - began) / 1e3);
  return runner.run({ ...prepared, timeoutSeconds });
}
async function snapshotAttempt(workspace, backup, start, ownFile) {
  const { head, sideTips } = await backup.restore(start);
  try {
    return { snapshot: await takeSnapshot(workspace, start, head, ownFile), sideTips };
  } catch {
    backup.repair();
    return { snapshot: await takeSnapshot(workspace, start, void 0, ownFile), sideTips: [] };
  }
}
function discardLeakedAttempt(snapshot, secrets, usage) {
  const { start } = snapshot;
  const reason = `the work holds the value of ${secrets.join(", ")}, so none of it is kept: the key should be replaced, and the task told where keys belong`;
  return {
    snapshot: { ...snapshot, commit: start, parent: start, differences: [] },
    sideTips: [],
    verdict: { verdict: "blocked", reason },
    usage
  };
}
async function addVerification(prepared, evidence, commit, seconds) {
  const script = prepared.task.verify;
  if (script === void 0 || evidence.judged !== void 0 || !isDone(decideVerdict(evidence).verdict))
    return evidence;
  const { state, details } = await verify(prepared, script, commit, seconds);
  return { ...evidence, verify: state, verifyDetails: details };
}
async function finish(prepared, { snapshot, verdict: { verdict, reason }, report }, run3) {
  const { task, workspace, settings, log } = prepared;
  const done = isDone(verdict);
  if (!done && !hasChanges(snapshot)) {
    await restore(workspace, snapshot.start);
    return { verdict, reason };
  }
  const result_file = resultPath(settings.project_id, task.id);
  const content = renderResult({
    ...run3,
    verdict,
    reason,
    task_id: task.id,
    task_name: task.name,
    changes: snapshot.differences.map(({ status, path }) => `${status} ${path}`),
    notes: [...listMissingContext(prepared, true), ...listMissingContext(prepared, false)],
    output: log.tail(),
    report
  });
  const message = `${task.id}: ${toOneLine(task.name)}

${toOneLine(`The verdict is ${verdict}: ${reason}.`)}
`;
  const file = { path: result_file, content: prepared.redact(content) };
  const commit = await commitWithFile(workspace, prepared.folder, snapshot, file, message);
  await restore(workspace, done ? commit : snapshot.start).catch((error) => log.write(`
${error}
`));
  return { verdict, reason, commit, result_file };
}
var hasChanges = ({ differences, parent, start }) => differences.length > 0 || parent !== start;
var listMissingContext = ({ context }, required) => context.missing.filter((missing) => missing.required === required).map(({ source, reason }) => toOneLine(`context ${source} is missing: ${reason}`));

// workflows-src/schedule/globs.ts
function canMatchSamePath(a, b) {
  const [first, second] = [splitNames(a, b), splitNames(b, a)];
  return canBeEqual(first, second, "**", (left, right) => canBeEqual([...left], [...right], "*", matchCharacter));
}
function splitNames(glob, other) {
  const names = removeBraces(glob).replace(/^\.?\/+/, "").split("/").filter((name) => name !== "" && name !== ".").map((name) => name.includes(SEVERAL) ? "**" : name).map((name) => name === "**" ? name : name.replace(/[@!?*+]\([^)]*\)|\[[^\]]*\]|\*+|^!.*/g, "*"));
  const last = names.at(-1) ?? "";
  const isFile2 = /.\.[a-z]\w*$/i.test(last) && !`/${other}`.includes(`/${last}/`);
  return last === "**" || isFile2 ? names : [...names, "**"];
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

// workflows-src/task/task-ends.ts
var skip = (task_id, task_name, failed, wave) => ({
  task_id,
  task_name,
  verdict: "skipped_dependency",
  reason: `waits for ${failed}, which was not done`,
  seconds: 0,
  wave
});

// workflows-src/task/run-leg.ts
var logPath = (output, taskId) => join(output, "logs", `${taskId}.log`);
function taskTimeoutSeconds(task, tasks, { task_minutes }) {
  const stated = tasks.flatMap(({ timeout_minutes }) => timeout_minutes ?? []);
  const shared = task_minutes - stated.reduce((sum, minutes2) => sum + minutes2, 0);
  const minutes = task.timeout_minutes ?? shared / (tasks.length - stated.length);
  return Math.max(60, Math.floor(minutes * 60));
}
async function runLeg(run3) {
  const byId = new Map(run3.plan.tasks.map((task) => [task.id, task]));
  const tasks = run3.leg.tasks.map((id) => byId.get(id) ?? throwUnknown(id));
  const notDone = new Set(run3.before?.notDone);
  const commits = new Map(run3.before?.commits);
  const refs = /* @__PURE__ */ new Map();
  const results = [];
  for (const task of tasks) {
    const failed = task.depends_on.find((id) => notDone.has(id));
    if (failed === void 0) run3.onProgress?.({ task_id: task.id, state: "started" });
    const { tail, ...end } = failed === void 0 ? await runSafely(run3, task, taskTimeoutSeconds(task, tasks, run3.leg), commits, refs) : { ...skip(task.id, task.name, failed, run3.wave), tail: [] };
    const result = { ...end, ...run3.place && { leg: run3.place } };
    const done = isDone(result.verdict);
    if (!done) notDone.add(task.id);
    else if (result.commit !== void 0) commits.set(task.id, result.commit);
    results.push(result);
    makeFolder(run3.output);
    writeFileSync(makeWritable(join(run3.output, "results.json")), `${JSON.stringify(results, null, 2)}
`);
    const shown = !done && tail.length > 0 && { tail };
    run3.onProgress?.({ task_id: task.id, state: "finished", result, ...shown });
  }
  return results;
}
async function runSafely(run3, task, timeoutSeconds, commits, refs) {
  const { output, workspace, wave, secrets = [], pause = sleep } = run3;
  const folder = join(run3.scratch, task.id);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  makeFolder(output);
  makeFolder(join(output, "logs"));
  const redact = createRedactor(secrets);
  const log = openLog(makeWritable(logPath(output, task.id)), { redact });
  const header = { task_id: task.id, task_name: task.name, wave };
  try {
    const { commit, conflicting } = await findStartCommit(workspace, run3.base, { plan: run3.plan, task, commits });
    const failed = task.depends_on.find((id) => conflicting.includes(id));
    if (failed !== void 0) {
      const reason = `the work of ${failed} conflicts with other work that it builds on`;
      return { ...header, verdict: "conflict", reason, seconds: 0, tail: [] };
    }
    await restore(workspace, commit);
    const gitSettings = await readMachineSettings(workspace, run3.environment.HOME);
    const overlap = run3.overlaps?.get(task.id);
    const prepared = prepareTask({ ...run3, task, folder, log, timeoutSeconds, secrets, pause, gitSettings, overlap });
    const { partial, ...ran } = await runTask(prepared);
    const all = new Map([...refs, ...partial]);
    if (ran.commit !== void 0) all.set(task.id, ran.commit);
    if (all.size > 0) {
      makeFolder(output);
      await createBundle(workspace, makeWritable(join(output, "result.bundle")), run3.base, all);
    }
    for (const [name, commit2] of all) refs.set(name, commit2);
    return { ...header, ...ran, tail: log.tail() };
  } catch (error) {
    const reason = redact.text(`the task's work could not be saved: ${toOneLine(String(error))}`);
    log.write(`
${reason}
`);
    return { ...header, verdict: "runner_error", reason, seconds: 0, tail: log.tail() };
  } finally {
    log.close();
  }
}
var sleep = (seconds) => new Promise((done) => setTimeout(done, seconds * 1e3));
function throwUnknown(id) {
  throw new Error(`the leg names the task ${JSON.stringify(id)}, which is not in the plan`);
}

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
var downloadedArtifacts = (folder, project_id, { number, earlier }) => (legId) => {
  const wave = { number: earlier?.number ?? number };
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
function findRefusals(task, bounds) {
  return [
    ...refuseRunner(task, bounds),
    ...refuseLimit("budget_usd", task, bounds),
    ...refuseLimit("max_turns", task, bounds),
    ...refuseLimit("timeout_minutes", task, bounds),
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

// workflows-src/pipeline/task.ts
async function runLegStage(job) {
  const { settings, workspace, output, scratch, files, agents } = job;
  const { wave, leg, position, after } = findLeg(files.wave, job.leg);
  const overlaps = new Map(Object.entries(wave.overlaps ?? {}));
  const plan = keepApart(restrictTasks(readPlanFile(files.plan), settings), overlaps);
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
    overlaps,
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
var PLAIN = /^(true|false|yes|no|on|off|\d{1,6})$/i;
function readAgentEnvironment(text) {
  const variables = /* @__PURE__ */ new Map();
  const problems = [];
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (/^\s*(#|$)/.test(line)) continue;
    const [, name, rest] = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=(.*)$/.exec(line) ?? [];
    const value = readValue(rest?.trim() ?? "");
    const problem = findProblem(name, value) ?? (variables.has(name ?? "") ? `${name} is set a second time` : void 0);
    if (problem !== void 0) problems.push(`line ${index + 1}: ${problem}`);
    else if (name !== void 0 && value !== void 0) variables.set(name, value);
  }
  if (problems.length > 0) throw new Error(`agent_env cannot be read: ${problems.join("; ")}`);
  const secrets = [...variables].filter(([, value]) => value !== "" && !PLAIN.test(value));
  const isShort = (value) => value.length < LEAST_SECRET_LENGTH;
  return {
    variables: Object.fromEntries(variables),
    secrets: secrets.map(([, value]) => value).filter((value) => !isShort(value)),
    warnings: secrets.filter(([, value]) => isShort(value)).map(([name]) => `agent_env: the value of ${name} is too short to be hidden in logs`)
  };
}
function findProblem(name, value) {
  if (name === void 0) return "expected NAME=value; a value has one line";
  const refusal = REFUSED.find(([pattern]) => pattern.test(name))?.[1];
  if (refusal !== void 0) return `${name} is refused: ${refusal}`;
  if (value === void 0) return `the value of ${name} must end with its quote, on the same line`;
  return value.includes("\0") ? `the value of ${name} holds a NUL character` : void 0;
}
function readValue(text) {
  const [quote4] = text;
  if (quote4 !== '"' && quote4 !== "'") return text.replace(/(^|\s)#.*$/, "").trimEnd();
  const form = quote4 === "'" ? /^'([^']*)'\s*(?:#.*)?$/ : /^"((?:[^"\\]|\\.)*)"\s*(?:#.*)?$/;
  const inner = form.exec(text)?.[1];
  return quote4 === "'" ? inner : inner?.replace(/\\(["\\])/g, "$1");
}

// workflows-src/text/workflow-command.ts
var escapeData = (text) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

// workflows-src/inline/run.ts
function run2(main) {
  Promise.resolve(process.env).then(main).then(setOutputs).catch((error) => fail(error instanceof Error ? error.message : String(error)));
}
function fail(text) {
  console.log(`::error::${escapeData(text)}`);
  process.exitCode = 1;
}
function warn(text) {
  console.log(`::warning::${escapeData(text)}`);
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
function append(variable, text) {
  const file = process.env[variable];
  if (file === void 0 || file === "") process.stdout.write(text);
  else appendFileSync(file, text);
}

// workflows-src/inline/agents.ts
function takeAgentEnvironment(text) {
  delete process.env.AGENT_ENV;
  const agents = readAgentEnvironment(text);
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
