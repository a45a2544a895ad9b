"use strict";
const { AsyncLocalStorage } = require("node:async_hooks");
const { randomUUID } = require("node:crypto");
const { appendFileSync, existsSync, readFileSync } = require("node:fs");
const { basename, join } = require("node:path");
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

// workflows-src/git/git.ts
var deadlines = new AsyncLocalStorage();
var MAX_OUTPUT = 1 << 28;

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
var readCount = (value) => isAmount(value) && Number.isSafeInteger(value) ? value : void 0;

// workflows-src/text/one-line.ts
function toOneLine(text, limit = 300) {
  const line = text.replace(/[\p{C}\p{Z}]+/gu, " ").trim();
  return line.length <= limit ? line : `${line.slice(0, limit)}…`;
}

// workflows-src/integrate/leg-results.ts
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

// workflows-src/pipeline/artifacts.ts
function readLoadedPlan(file, mode) {
  if (!existsSync(file)) return createFallbackPlan(file, mode, [reportMissingPlan(file)]);
  const { source, ...plan } = parsePlanJson(readFileSync(file, "utf8"), file);
  if (source === void 0) throw new Error(`${file} does not say which file it was read from`);
  return { ...plan, source };
}
var readResults = (folder, project_id, plan) => readChecked(join(folder, "results.json"), (value, file) => checkResults(value, file, project_id, plan)) ?? [];
var readRun = (folder) => readChecked(join(folder, "run.json"), checkRun);
function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : void 0;
}
function readChecked(file, check) {
  return existsSync(file) ? check(readJson(file), basename(file)) : void 0;
}

// workflows-src/plan/graph.ts
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

// workflows-src/task/task-ends.ts
var toTaskEnds = (results) => results.filter(({ again }) => !again).map(({ task_id, verdict }) => ({ task_id, done: isDone(verdict) }));
var skip = (task_id, task_name, failed, wave) => ({
  task_id,
  task_name,
  verdict: "skipped_dependency",
  reason: `waits for ${failed}, which was not done`,
  seconds: 0,
  wave
});
function skipDependents(plan, results, wave) {
  const names = new Map(plan.tasks.map((task) => [task.id, task.name]));
  return [...findBlockedTasks(plan, toTaskEnds(results))].map(
    ([id, failed]) => skip(id, names.get(id) ?? id, failed, wave)
  );
}

// workflows-src/pipeline/report.ts
function runReportStage(plan, ended) {
  const results = [...ended, ...skipDependents(plan, ended, 0)];
  const done = new Set(results.flatMap(({ task_id, verdict }) => isDone(verdict) ? [task_id] : []));
  return { results, isComplete: plan.tasks.every(({ id }) => done.has(id)) };
}

// workflows-src/pipeline/settings/checked-inputs.ts
var readCheckedInputs = (json) => JSON.parse(json);

// workflows-src/simulation/critical-path.ts
var computePertMean = ({ optimistic, most_likely, pessimistic }) => (optimistic + 4 * most_likely + pessimistic) / 6;
var EPSILON = 1e-9;
function findCriticalPath(plan) {
  const ends = /* @__PURE__ */ new Map();
  const latestEnd = (ids) => ids.reduce((latest, id) => Math.max(latest, ends.get(id) ?? 0), 0);
  for (const { id, depends_on, duration } of sortTopologically(plan))
    ends.set(id, latestEnd(depends_on) + computePertMean(duration));
  const byId = new Map(plan.tasks.map((task) => [task.id, task]));
  const chain = [];
  for (let ids = [...byId.keys()]; ids.length > 0; ) {
    const latest = latestEnd(ids) - EPSILON;
    const [id = ""] = ids.filter((candidate) => (ends.get(candidate) ?? 0) >= latest).sort();
    chain.unshift(id);
    ids = byId.get(id)?.depends_on ?? [];
  }
  return { makespan: latestEnd([...ends.keys()]), tasks: chain };
}

// workflows-src/text/columns.ts
function formatSeconds(seconds) {
  if (seconds < 60) return `${seconds.toFixed(seconds < 10 ? 1 : 0)} s`;
  const whole = Math.round(seconds);
  const two = (value) => String(value).padStart(2, "0");
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${two(whole % 60)} s`;
  return `${Math.floor(whole / 3600)} h ${two(Math.floor(whole % 3600 / 60))} min`;
}

// workflows-src/report/advice.ts
var ADVICE = {
  no_change: "say in the task what has to change, or let its `verify` show that nothing has to",
  verify_failed: "read its log, then mend the task, its `verify` or what it builds on",
  conflict: "merge its branch by hand, or let it depend on the task it conflicts with",
  protected_path: "look at the change and merge it by hand, or let tasks change it: `!path` in `protected_paths`",
  rate_limited: "wait until the provider's limit is over, or lower `max_parallel`",
  quota_exhausted: "raise the quota or use another key",
  budget_exceeded: "raise the budget, or make two tasks of it",
  stalled: "read its log: the runner may be waiting for an answer that nobody gives",
  timeout: "raise `timeout_minutes`, or make two tasks of it",
  blocked: "do what the reason asks for",
  runner_error: "read its log"
};
function adviseOn({ verdict, again, held_out, reason }) {
  if (again) return "start again: the run ended before the wave in which it was to run once more";
  if (verdict === "conflict" && !held_out) return "start again: it then runs on top of what it conflicts with";
  if (reason.includes("cannot run this task")) return "name a `runner` that can, or give the task a `run` script";
  return ADVICE[verdict];
}
var listMergeCommands = (branch, heldBranch, remote) => [
  ...remote === void 0 ? [] : [`git fetch ${remote}`],
  `git switch ${branch}`,
  `git merge ${remote === void 0 ? "" : `${remote}/`}${heldBranch}`,
  ...remote === void 0 ? [] : [`git push ${remote} ${branch}`],
  // No run can push to a branch that is checked out.
  "git switch -"
];

// workflows-src/report/leg-order.ts
var LATE_SECONDS = 60;
function findDisorder(waves) {
  return waves.flatMap(({ number, legs }) => {
    const known = legs.flatMap(({ id, started = "" }) => {
      const time = Date.parse(started);
      return Number.isNaN(time) ? [] : [{ id, time }];
    });
    let earliest = known.at(-1);
    let late = 0;
    let example;
    for (const { id, time } of known.toReversed()) {
      const seconds = earliest === void 0 ? 0 : (time - earliest.time) / 1e3;
      if (seconds > LATE_SECONDS) {
        late += 1;
        example = { leg: id, before: earliest?.id ?? "", seconds };
      }
      if (seconds < 0) earliest = { id, time };
    }
    return example === void 0 ? [] : [{ number, known: known.length, late, example }];
  });
}
function listLegStarts(results) {
  const waves = /* @__PURE__ */ new Map();
  for (const { task_id, wave, leg } of results) {
    if (leg === void 0) continue;
    const legs = waves.get(wave) ?? /* @__PURE__ */ new Map();
    waves.set(wave, legs);
    if (!legs.has(leg.position)) legs.set(leg.position, { id: task_id, started: leg.started });
  }
  return [...waves].sort(([a], [b]) => a - b).map(([number, legs]) => ({ number, legs: [...legs].sort(([a], [b]) => a - b).map(([, start]) => start) }));
}
function describeDisorder(waves) {
  if (waves.length === 0) return "";
  const items = waves.map(({ number, known, late, example: { leg, before, seconds } }) => {
    const first = `\`${leg}\` started ${formatSeconds(seconds)} after \`${before}\`, which comes later`;
    return `- wave ${number}: ${late} of ${known} legs late; ${first}`;
  });
  return [
    "#### Legs that did not start in order",
    "GitHub did not start these legs in the order of their matrix. The results are right, since every leg waits for those it builds on; only time was lost.",
    items.join("\n")
  ].join("\n\n");
}

// workflows-src/text/count.ts
var formatCount = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, ",");
var formatQuantity = (count, one, many = `${one}s`) => `${formatCount(count)} ${count === 1 ? one : many}`;

// workflows-src/report/settled.ts
var LISTED = 20;
var divideSettled = (settled = []) => ({
  done: settled.filter(({ status }) => status === "done"),
  leftOut: settled.filter(({ status }) => status !== "done")
});
function describeNothingLeft(settled = []) {
  const { done, leftOut } = divideSettled(settled);
  const count = ({ length }) => `${length} ${length === 1 ? "is" : "are"}`;
  const rest = leftOut.length === 0 ? "" : `, ${count(leftOut)} left out`;
  return `Nothing is left to do: of ${formatQuantity(settled.length, "task")} of the plan, ${count(done)} done${rest}`;
}
function listSettled(settled = []) {
  const { done, leftOut } = divideSettled(settled);
  const moreDone = done.length - LISTED;
  const ids = done.slice(0, LISTED).map(({ id }) => id);
  const more = leftOut.length - LISTED;
  return [
    ...done.length === 0 ? [] : [
      {
        term: "Done in the plan",
        text: `${done.length}: ${ids.join(", ")}${moreDone > 0 ? ` and ${moreDone} more` : ""}`
      }
    ],
    ...leftOut.slice(0, LISTED).map(({ id, reason }) => ({ term: "Left out", text: `${id}: ${reason}` })),
    ...more > 0 ? [{ term: "Left out", text: `${formatQuantity(more, "more task")}` }] : []
  ];
}
function formatSettled(settled = []) {
  if (settled.length === 0) return void 0;
  return listSettled(settled).map(({ term, text }) => `- **${term}** ${escapeMarkdown(text)}`).join("\n");
}

// workflows-src/report/style.ts
function styleVerdict(verdict) {
  if (verdict === "briefed") return { sign: "○", emoji: "⚠️", colour: "warn" };
  if (verdict === "skipped_dependency") return { sign: "-", emoji: "⏭️", colour: "dim" };
  if (!isDone(verdict)) return { sign: "✗", emoji: "❌", colour: "bad" };
  if (verdict === "succeeded") return { sign: "✓", emoji: "✅", colour: "good" };
  return { sign: "✓", emoji: "⚠️", colour: "warn" };
}
function formatTaskTime({ seconds = 0, setup_seconds } = {}) {
  if (seconds === 0) return "";
  const setup = setup_seconds === void 0 ? "" : ` (setup ${formatSeconds(setup_seconds)})`;
  return `${formatSeconds(seconds)}${setup}`;
}

// workflows-src/report/task-table.ts
function formatTaskTable(plan, results, links, branch, bytes) {
  const planned = new Set(plan.tasks.map(({ id }) => id));
  const others = [...results.values()].filter(({ task_id }) => !planned.has(task_id));
  const rows = [
    ...others.map((result) => ({ id: result.task_id, result })),
    ...plan.tasks.map((task) => ({ id: task.id, task, result: results.get(task.id) }))
  ];
  const isFinished = ({ result }) => result !== void 0 && isDone(result.verdict);
  const ordered = [...rows.filter((row) => !isFinished(row)), ...rows.filter(isFinished)];
  const columns = listColumns([...results.values()], links, branch);
  const format = (shown, isBrief) => formatTable(
    columns.map(({ title }) => title),
    shown.map(
      (row) => columns.map(({ cell, isOptional }) => isBrief && isOptional && isFinished(row) ? "" : cell(row))
    )
  );
  const room = bytes - 300;
  const full = format(ordered, false);
  if (Buffer.byteLength(full) < room) return full;
  const kept = [];
  let used = 0;
  for (const line of format(ordered, true).split("\n")) {
    used += Buffer.byteLength(line) + 1;
    if (used > room) break;
    kept.push(line);
  }
  const more = ordered.length + 2 - kept.length;
  return [
    ...kept,
    ...more > 0 ? [
      "",
      `And ${more} more. The artifact with the results has each task that ended in its \`results.json\`; the others did not start.`
    ] : []
  ].join("\n");
}
function listColumns(results, links, branch) {
  const hasCosts = results.some(({ usage }) => usage?.cost_usd !== void 0);
  const hasRepeats = results.some(({ attempts = 1, tries = 1 }) => attempts > 1 || tries > 1);
  return [
    { title: "", cell: ({ result }) => result === void 0 ? "⬜" : styleVerdict(result.verdict).emoji },
    { title: "Task", cell: ({ id, task, result }) => formatTask(id, task?.name ?? result?.task_name ?? id) },
    { title: "Verdict", cell: ({ result }) => result?.verdict ?? "not started" },
    {
      title: "Planned",
      cell: ({ task }) => task === void 0 ? "" : `${computePertMean(task.duration).toFixed(1)} h`
    },
    {
      title: "Time",
      cell: ({ result }) => formatTaskTime(result)
    },
    ...hasCosts ? [{ title: "Cost", cell: ({ result }) => formatCost(result?.usage?.cost_usd) }] : [],
    ...hasRepeats ? [{ title: "Attempts", cell: ({ result }) => formatAttempts(result) }] : [],
    { title: "Why", cell: ({ result }) => escapeMarkdown(result?.reason ?? ""), isOptional: true },
    ...links === void 0 ? [] : [{ title: "Links", cell: ({ result }) => formatLinks(result, branch, links), isOptional: true }]
  ];
}
var formatTask = (id, name) => name === id ? `\`${id}\`` : `\`${id}\` ${escapeMarkdown(name)}`;
var formatCost = (cost) => cost === void 0 ? "" : `$${cost.toFixed(2)}`;
function formatAttempts(result) {
  if (result === void 0) return "";
  const { attempts = result.tries ?? 1, tries = 1 } = result;
  return tries > 1 ? `${attempts} in ${tries} waves` : `${attempts}`;
}
function formatLinks(result, branch, { repository, run: run2 }) {
  if (result === void 0) return "";
  const { commit, result_file, held_out, artifacts = [] } = result;
  return [
    ...commit === void 0 ? [] : [`[${commit.slice(0, 7)}](${repository}/commit/${commit})`],
    ...result_file === void 0 ? [] : [`[result](${repository}/blob/${branch}/${encodeURI(result_file)})`],
    ...held_out === void 0 ? [] : [`[held out](${repository}/tree/${held_out})`],
    ...artifacts.length === 0 ? [] : [`[artifact](${run2}#artifacts)`]
  ].join(" · ");
}

// workflows-src/report/results-summary.ts
var MOST_BYTES = 9e5;
var LISTED2 = 50;
var START_AGAIN = "start the pipeline again or re-run all jobs (re-running the failed jobs only is not enough): what is done is not run again.";
function summarizeResults(summary) {
  const { plan, results, branch, links } = summary;
  const byId = new Map(results.map((result) => [result.task_id, result]));
  const done = plan.tasks.filter(({ id }) => isDone(byId.get(id)?.verdict ?? "runner_error")).length;
  const briefed = results.filter(({ verdict }) => verdict === "briefed").length;
  const disorder = describeDisorder(findDisorder(listLegStarts(results)));
  const failures = listFailures(summary);
  const settled = formatSettled(plan.settled);
  if (plan.tasks.length === 0 && results.length === 0)
    return `### ${describeNothingLeft(plan.settled)}

${settled ?? ""}
`;
  const top = [
    `### ${done} of ${plan.tasks.length} tasks done, on branch ${formatLink(branch, `tree/${branch}`, links)}`,
    ...briefed === 0 ? [] : [`${briefed} of them ${briefed === 1 ? "has" : "have"} a work order only: nobody has carried it out yet.`],
    comparePlannedAndActual(summary),
    ...failures,
    ...done === plan.tasks.length ? [] : [`**Next:** ${failures.length === 0 ? "" : "when that is mended, "}${START_AGAIN}`],
    ...disorder === "" ? [] : [disorder],
    ...settled === void 0 ? [] : [settled],
    ...describeMissingWall(results),
    "#### All tasks"
  ].join("\n\n");
  return `${top}

${formatTaskTable(plan, byId, links, branch, MOST_BYTES - Buffer.byteLength(top))}
`;
}
function comparePlannedAndActual({ plan, results, seconds }) {
  const sum = plan.tasks.reduce((hours, { duration }) => hours + computePertMean(duration), 0);
  const work = results.reduce((total, result) => total + result.seconds, 0);
  const costs = results.flatMap(({ usage }) => usage?.cost_usd ?? []);
  const cost = costs.reduce((total, dollars) => total + dollars, 0);
  const path = findCriticalPath(plan).makespan;
  const rows = [
    ["From start to end", `${path.toFixed(1)} h`, seconds === void 0 ? "" : formatSeconds(seconds)],
    ["Work in all", `${sum.toFixed(1)} h`, formatSeconds(work)],
    ...costs.length === 0 ? [] : [["Cost", "", `$${cost.toFixed(2)}, as ${costs.length} of ${results.length} say`]]
  ];
  return formatTable(["", "Planned", "This run"], rows, ["---", "---:", "---:"]);
}
function describeMissingWall(results) {
  const reasons = results.flatMap(({ no_wall }) => no_wall ?? []);
  const counts = [...new Set(reasons)].map((reason) => {
    const count = reasons.filter((other) => other === reason).length;
    return `${count} ${count === 1 ? "task" : "tasks"} because ${NO_WALL[reason]}`;
  });
  if (counts.length === 0) return [];
  return [
    `**No wall:** programs of tasks ran as the user of the harness, so they could read and change what it does: ${counts.join(", ")}.`
  ];
}
function listFailures({ results, branch, links }) {
  const failed = results.filter(({ verdict }) => !isDone(verdict) && verdict !== "skipped_dependency");
  if (failed.length === 0) return [];
  const skipped = results.filter(({ verdict }) => verdict === "skipped_dependency").length;
  const items = failed.slice(0, LISTED2).flatMap((result) => {
    const { task_id, verdict, reason, held_out, artifacts = [] } = result;
    const advice = adviseOn(result);
    return [
      `- \`${task_id}\` **${verdict}**: ${escapeMarkdown(reason)}`,
      ...held_out === void 0 ? [] : [`  - its work is on the branch ${formatLink(held_out, `tree/${held_out}`, links)}`],
      ...artifacts.map((name) => `  - its work and log are in the artifact ${formatArtifact(name, links)}`),
      ...advice === void 0 ? [] : [`  - to do: ${advice}`]
    ];
  });
  const more = failed.length - LISTED2;
  const [held] = failed.flatMap(({ held_out }) => held_out ?? []);
  return [
    "#### What needs a person",
    [...items, ...more > 0 ? [`- and ${more} more, in the table below`] : []].join("\n"),
    ...skipped === 0 ? [] : [`${skipped === 1 ? "1 task waits" : `${skipped} tasks wait`} for these.`],
    ...held === void 0 ? [] : [
      "To take over work that was held out, so that it counts as done:",
      ["```sh", ...listMergeCommands(branch, held, "origin"), "```"].join("\n")
    ]
  ];
}
var formatLink = (text, path, links) => links === void 0 ? `\`${text}\`` : `[\`${text}\`](${links.repository}/${path})`;
var formatArtifact = (name, links) => links === void 0 ? `\`${toOneLine(name)}\`` : `[\`${toOneLine(name)}\`](${links.run}#artifacts)`;

// workflows-src/text/workflow-command.ts
var escapeData = (text) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

// workflows-src/inline/run.ts
function run(main) {
  Promise.resolve(process.env).then((env) => process.platform === "win32" ? Promise.reject(new Error(WINDOWS)) : main(env)).then(setOutputs).catch((error) => fail(error instanceof Error ? error.message : String(error)));
}
var WINDOWS = `this job runs on Windows, and the pipeline does not: there a program git.exe in the working folder, which a task may have written, is started in place of git; use labels of Linux or macOS in runs_on and task_runs_on`;
function fail(text) {
  console.log(`::error::${escapeData(text)}`);
  process.exitCode = 1;
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

// workflows-src/text/list.ts
var JOINED = 5;
function joinNames(names) {
  const shown = names.slice(0, JOINED).map((name) => toOneLine(name));
  const others = names.length - shown.length;
  if (others > 0) return `${shown.join(", ")} and ${others} more`;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
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

// workflows-src/inline/report.ts
run((env) => {
  const { project_id, mode } = readCheckedInputs(env.SETTINGS);
  const plan = readLoadedPlan(env.PLAN_FILE, mode);
  const { results, isComplete } = runReportStage(plan, readResults(env.RESULTS_FOLDER, project_id, plan));
  const branch = nameBranch(project_id);
  const started = readRun(env.RESULTS_FOLDER)?.started;
  const links = { repository: env.REPOSITORY_URL, run: `${env.REPOSITORY_URL}/actions/runs/${env.RUN_ID}` };
  const seconds = started === void 0 ? {} : { seconds: (Date.now() - Date.parse(started)) / 1e3 };
  if (plan.source.fallback) summarizeProblems(plan);
  summarize(summarizeResults({ plan, results, branch, links, ...seconds }));
  if (!isComplete) fail("Not every task is done; the summary of this job says which and why.");
  return { branch, done: `${isComplete}` };
});
