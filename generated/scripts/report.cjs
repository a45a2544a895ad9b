"use strict";
const { randomUUID } = require("node:crypto");
const { appendFileSync, existsSync, readFileSync } = require("node:fs");
const { dirname, join } = require("node:path");
const { array, boolean, enum: oneOf, exactOptional, gt, int, literal, number, regex, strictObject, string } = library_zod_mini();
// workflows-src/plan/project.ts
var ID = /^(?!.*\.\.)(?!.*\.(?:lock)?$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
var branchOf = (projectId) => `somas/${projectId}`;

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
  const groups = /* @__PURE__ */ new Map();
  for (const [waits_for, tasks] of byList) {
    const key = Int32Array.from(waits_for, (id) => index.get(id) ?? -1).sort().join();
    const same = groups.get(key);
    if (same === void 0) groups.set(key, { waits_for, tasks });
    else same.tasks.push(...tasks);
  }
  const place = (task2) => index.get(task2?.id ?? "") ?? 0;
  for (const { tasks } of groups.values()) tasks.sort((a, b) => place(a) - place(b));
  return [...groups.values()].sort((a, b) => place(a.tasks[0]) - place(b.tasks[0]));
}
function topologicalGroups(plan2) {
  const groups = groupsOf(plan2);
  const behind = new Map(plan2.tasks.map(({ id }) => [id, []]));
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
var topologicalOrder = (plan2) => topologicalGroups(plan2).flatMap(({ tasks }) => tasks);

// workflows-src/simulation/critical-path.ts
var mean = ({ optimistic, most_likely, pessimistic }) => (optimistic + 4 * most_likely + pessimistic) / 6;
var variance = ({ optimistic, pessimistic }) => ((pessimistic - optimistic) / 6) ** 2;
var EPSILON = 1e-9;
function criticalPath(plan2) {
  const order = topologicalOrder(plan2);
  const after = successors(plan2);
  const end = /* @__PURE__ */ new Map();
  for (const task2 of order) {
    const start = task2.depends_on.reduce((latest, id) => Math.max(latest, end.get(id) ?? 0), 0);
    end.set(task2.id, start + mean(task2.duration));
  }
  const makespan = [...end.values()].reduce((a, b) => Math.max(a, b), 0);
  const latestStart = /* @__PURE__ */ new Map();
  const timing = /* @__PURE__ */ new Map();
  for (const task2 of [...order].reverse()) {
    const latestEnd = (after.get(task2.id) ?? []).reduce((a, id) => Math.min(a, latestStart.get(id) ?? a), makespan);
    const hours2 = mean(task2.duration);
    const ends = end.get(task2.id) ?? 0;
    latestStart.set(task2.id, latestEnd - hours2);
    timing.set(task2.id, { start: ends - hours2, end: ends, slack: Math.max(0, latestEnd - ends) });
  }
  const path = longestChain(plan2, end, makespan);
  const spread2 = path.reduce((sum, task2) => sum + variance(task2.duration), 0);
  return { makespan, standard_deviation: Math.sqrt(spread2), tasks: path.map((task2) => task2.id), timing };
}
function longestChain(plan2, end, makespan) {
  const byId = new Map(plan2.tasks.map((task2) => [task2.id, task2]));
  const chain = [];
  let ids = plan2.tasks.map((task2) => task2.id);
  for (let latest = makespan; ids.length > 0; ) {
    const candidates = ids.filter((id) => (end.get(id) ?? 0) >= latest - EPSILON).sort();
    const task2 = byId.get(candidates[0] ?? "");
    if (task2 === void 0) break;
    chain.unshift(task2);
    ids = [...task2.depends_on];
    latest = ids.reduce((a, id) => Math.max(a, end.get(id) ?? 0), 0);
  }
  return chain;
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
  const line2 = text.replace(/[\p{C}\p{Z}]+/gu, " ").trim();
  return line2.length <= limit ? line2 : `${line2.slice(0, limit)}…`;
}
var plain = (text) => oneLine(text).replace(/[\\`*_[\]<>|#&~$]/g, "\\$&");

// workflows-src/report/advice.ts
var ADVICE = {
  no_change: "say in the task what has to change, or let its `verify` show that nothing has to",
  verify_failed: "read its log, then mend the task, its `verify` or what it builds on",
  conflict: "merge its branch by hand, or let it depend on the task it conflicts with",
  protected_path: "look at the change and merge it by hand, or take the path out of `protected_paths`",
  rate_limited: "wait until the provider's limit is over, or lower `max_parallel`",
  quota_exhausted: "raise the quota or use another key",
  budget_exceeded: "raise the budget, or make two tasks of it",
  stalled: "read its log: the runner may be waiting for an answer that nobody gives",
  timeout: "raise `timeout_minutes`, or make two tasks of it",
  blocked: "do what the reason asks for",
  runner_error: "read its log"
};
function advice({ verdict, again, held_out }) {
  if (again) return "start again: the run ended before the wave in which it was to run once more";
  if (verdict === "conflict" && !held_out) return "start again: it then runs on top of what it conflicts with";
  return ADVICE[verdict];
}
var takeOver = (branch, heldOut, remote) => [
  ...remote === void 0 ? [] : [`git fetch ${remote}`],
  `git switch ${branch}`,
  `git merge ${remote === void 0 ? "" : `${remote}/`}${heldOut}`,
  ...remote === void 0 ? [] : [`git push ${remote} ${branch}`],
  // No run can push to a branch that is checked out.
  "git switch -"
];

// workflows-src/report/columns.ts
function time(seconds) {
  if (seconds < 60) return `${seconds.toFixed(seconds < 10 ? 1 : 0)} s`;
  const whole = Math.round(seconds);
  const two = (value) => String(value).padStart(2, "0");
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${two(whole % 60)} s`;
  return `${Math.floor(whole / 3600)} h ${two(Math.floor(whole % 3600 / 60))} min`;
}

// workflows-src/report/task-table.ts
function taskTable(plan2, results, where, bytes) {
  const planned = new Set(plan2.tasks.map(({ id }) => id));
  const others = [...results.values()].filter(({ task_id }) => !planned.has(task_id));
  const rows = [
    ...others.map((result) => ({ id: result.task_id, task: void 0, result })),
    ...plan2.tasks.map((task2) => ({ id: task2.id, task: task2, result: results.get(task2.id) }))
  ];
  const finished = ({ result }) => result !== void 0 && isDone(result.verdict);
  const ordered = [...rows.filter((row) => !finished(row)), ...rows.filter(finished)];
  const columns = columnsFor([...results.values()], where);
  const head = [line(columns.map(([name]) => name)), line(columns.map(() => "---"))];
  const full = ordered.map((row) => line(columns.map(([, cell]) => cell(row))));
  const brief = (row) => line(columns.map(([name, cell]) => BRIEF.has(name) ? "" : cell(row)));
  const left = bytes - 300 - size(head);
  const lines = size(full) <= left ? full : ordered.map((row, i) => finished(row) ? brief(row) : full[i] ?? "");
  const shown = [];
  let used = 0;
  for (const each of lines) {
    used += size([each]);
    if (used > left) break;
    shown.push(each);
  }
  const more = lines.length - shown.length;
  const rest = more === 0 ? [] : ["", `And ${more} more, which the artifact with the results holds.`];
  return [...head, ...shown, ...rest].join("\n");
}
var size = (lines) => lines.reduce((sum, each) => sum + Buffer.byteLength(each) + 1, 0);
var line = (cells) => `| ${cells.join(" | ")} |`;
var BRIEF = /* @__PURE__ */ new Set(["Why", "Links"]);
function columnsFor(results, where) {
  const costs = results.some(({ usage }) => usage?.cost_usd !== void 0);
  const repeated = results.some(({ attempts: attempts2 = 1, tries = 1 }) => attempts2 > 1 || tries > 1);
  const { links, branch } = where;
  const columns = [
    ["", ({ result }) => sign(result)],
    ["Task", ({ id, task: task2, result }) => title(id, task2?.name ?? result?.task_name ?? id)],
    ["Verdict", ({ result }) => result?.verdict ?? "not started"],
    ["Planned", ({ task: task2 }) => task2 === void 0 ? "" : `${mean(task2.duration).toFixed(1)} h`],
    ["Time", ({ result }) => result === void 0 || result.seconds === 0 ? "" : time(result.seconds)],
    ...costs ? [["Cost", ({ result }) => dollars(result?.usage?.cost_usd)]] : [],
    ...repeated ? [["Attempts", ({ result }) => attempts(result)]] : [],
    ["Why", ({ result }) => plain(result?.reason ?? "")],
    ...links === void 0 ? [] : [["Links", ({ result }) => linksOf(result, branch, links)]]
  ];
  return columns;
}
var title = (id, name) => name === id ? `\`${id}\`` : `\`${id}\` ${plain(name)}`;
var dollars = (cost) => cost === void 0 ? "" : `$${cost.toFixed(2)}`;
function attempts(result) {
  if (result === void 0) return "";
  const { attempts: attempts2 = result.tries ?? 1, tries = 1 } = result;
  return tries > 1 ? `${attempts2} in ${tries} waves` : `${attempts2}`;
}
function sign(result) {
  if (result === void 0) return "⬜";
  if (result.verdict === "skipped_dependency") return "⏭️";
  if (!isDone(result.verdict)) return "❌";
  return result.verdict === "succeeded" ? "✅" : "⚠️";
}
function linksOf(result, branch, { repository, run: run2 }) {
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
var LISTED = 50;
function resultsSummary(of) {
  const { plan: plan2, results, branch, links } = of;
  const byId = new Map(results.map((result) => [result.task_id, result]));
  const done = plan2.tasks.filter(({ id }) => isDone(byId.get(id)?.verdict ?? "runner_error")).length;
  const briefed = results.filter(({ verdict }) => verdict === "briefed").length;
  const where = links === void 0 ? `\`${branch}\`` : `[\`${branch}\`](${links.repository}/tree/${branch})`;
  const top = [
    `### ${done} of ${plan2.tasks.length} tasks done, on branch ${where}`,
    ...briefed === 0 ? [] : [`${briefed} of them have a work order only: nobody has carried it out yet.`],
    plannedAndActual(of),
    ...attention(of),
    ...done === plan2.tasks.length ? [] : [START_AGAIN],
    "#### All tasks"
  ].join("\n\n");
  return `${top}

${taskTable(plan2, byId, { ...links && { links }, branch }, MOST_BYTES - Buffer.byteLength(top))}
`;
}
var START_AGAIN = "**Next:** when that is mended, start the pipeline again or re-run all jobs (re-running the failed jobs only is not enough): what is done is not run again.";
function plannedAndActual({ plan: plan2, results, seconds }) {
  const sum = plan2.tasks.reduce((hours2, { duration: duration2 }) => hours2 + mean(duration2), 0);
  const work = results.reduce((total, result) => total + result.seconds, 0);
  const costs = results.flatMap(({ usage }) => usage?.cost_usd ?? []);
  const cost = costs.reduce((total, each) => total + each, 0);
  const rows = [
    ["From start to end", `${criticalPath(plan2).makespan.toFixed(1)} h`, seconds === void 0 ? "" : time(seconds)],
    ["Work in all", `${sum.toFixed(1)} h`, time(work)],
    ...costs.length === 0 ? [] : [["Cost", "", `$${cost.toFixed(2)}, as ${costs.length} of ${results.length} say`]]
  ];
  return ["| | Planned | This run |", "| --- | ---: | ---: |", ...rows.map((row) => `| ${row.join(" | ")} |`)].join(
    "\n"
  );
}
function attention({ results, branch, links }) {
  const failed = results.filter(({ verdict }) => !isDone(verdict) && verdict !== "skipped_dependency");
  if (failed.length === 0) return [];
  const skipped = results.filter(({ verdict }) => verdict === "skipped_dependency").length;
  const items = failed.slice(0, LISTED).map((result) => {
    const what = advice(result);
    const lines = [
      `- \`${result.task_id}\` **${result.verdict}**: ${plain(result.reason)}`,
      ...result.held_out === void 0 ? [] : [`  - its work is on ${heldOutLink(result.held_out, links)}`],
      ...(result.artifacts ?? []).map(
        (name) => `  - its work and log are in the artifact ${artifactLink(name, links)}`
      ),
      ...what === void 0 ? [] : [`  - to do: ${what}`]
    ];
    return lines.join("\n");
  });
  const more = failed.length - LISTED;
  const [held] = failed.flatMap(({ held_out }) => held_out ?? []);
  return [
    "#### What needs a person",
    [...items, ...more > 0 ? [`- and ${more} more, in the table below`] : []].join("\n"),
    ...skipped === 0 ? [] : [`${skipped === 1 ? "1 task waits" : `${skipped} tasks wait`} for these.`],
    ...held === void 0 ? [] : [`To take over work that was held out, so that it counts as done:`, shell(branch, held)]
  ];
}
var shell = (branch, held) => ["```sh", ...takeOver(branch, held, "origin"), "```"].join("\n");
var heldOutLink = (name, links) => links === void 0 ? `the branch \`${name}\`` : `the branch [\`${name}\`](${links.repository}/tree/${name})`;
var artifactLink = (name, links) => links === void 0 ? `\`${oneLine(name)}\`` : `[\`${oneLine(name)}\`](${links.run}#artifacts)`;

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

// workflows-src/task/outcomes.ts
var outcomes = (results) => results.filter(({ again }) => !again).map(({ task_id, verdict }) => ({ task_id, done: isDone(verdict) }));
function skippedDependents(plan2, results, wave) {
  const names = new Map(plan2.tasks.map((task2) => [task2.id, task2.name]));
  return [...blockedBy(plan2, outcomes(results))].map(([task_id, failed]) => ({
    task_id,
    task_name: names.get(task_id) ?? task_id,
    verdict: "skipped_dependency",
    reason: `waits for ${failed}, which was not done`,
    seconds: 0,
    wave
  }));
}

// workflows-src/plan/duration.ts
var SPREAD = {
  LOW: [0.9, 1.2],
  MEDIUM: [0.8, 1.5],
  HIGH: [0.7, 2],
  CRITICAL: [0.6, 3]
};
var MAX_HOURS = 1e6;
var HOURS_PER_UNIT = [
  [/^(m|mins?|minutes?)$/, 1 / 60],
  [/^(h|hrs?|hours?)$/, 1],
  [/^(d|days?)$/, 8],
  [/^(w|weeks?)$/, 40]
];
var QUANTITY = String.raw`(\d+\.?\d*|\.\d+)\s*([a-z]*)`;
var TEXT = new RegExp(String.raw`^~?\s*${QUANTITY}(?:\s*(?:-|–|to)\s*${QUANTITY})?$`);
function spread(hours2, risk) {
  const [optimistic, pessimistic] = SPREAD[risk];
  return {
    optimistic: rounded(hours2 * optimistic),
    most_likely: hours2,
    pessimistic: Math.min(MAX_HOURS, rounded(hours2 * pessimistic))
  };
}
var rounded = (hours2) => Number(hours2.toPrecision(6));

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

// workflows-src/inline/loaded-plan-file.ts
function loadPlanFile(file, { mode }) {
  if (!existsSync(file)) return fallbackPlan(file, mode, [planMissing(file)]);
  const { source: source2, ...plan2 } = parsePlanJson(readFileSync(file, "utf8"), file);
  if (source2 === void 0) throw new Error(`${file} does not say which file it was read from`);
  return { ...plan2, source: source2 };
}

// workflows-src/inline/results-file.ts
var readResults = (file) => existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];

// workflows-src/report/problems.ts
var escapeData = (text) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

// workflows-src/inline/run.ts
function run(main) {
  Promise.resolve(process.env).then(main).then(setOutputs).catch((error) => {
    console.log(`::error::${escapeData(error instanceof Error ? error.message : String(error))}`);
    process.exitCode = 1;
  });
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

// workflows-src/inline/run-file.ts
var runFile = (resultsFile) => join(dirname(resultsFile), "run.json");
var readRun = (resultsFile) => existsSync(runFile(resultsFile)) ? JSON.parse(readFileSync(runFile(resultsFile), "utf8")) : void 0;

// workflows-src/integrate/globs.ts
var WORKFLOWS = ".github/workflows/**";
function protectedPaths(input) {
  const given = input.split(/[,\n]/).map((glob) => glob.trim()).filter((glob) => glob !== "");
  return [.../* @__PURE__ */ new Set([...given, WORKFLOWS])];
}
var wrongGlobs = (input) => protectedPaths(input).filter((glob) => /^[/:!]/.test(glob) || glob.split("/").includes(".."));

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

// workflows-src/inline/report.ts
run((env) => {
  const settings = readSettings(env.SETTINGS);
  const plan2 = loadPlanFile(env.PLAN_FILE, settings);
  const ended = readResults(env.RESULTS_FILE);
  const results = [...ended, ...skippedDependents(plan2, ended, 0)];
  const branch = branchOf(settings.project_id);
  const started = readRun(env.RESULTS_FILE)?.started;
  const links = { repository: env.REPOSITORY_URL, run: `${env.REPOSITORY_URL}/actions/runs/${env.RUN_ID}` };
  const seconds = started === void 0 ? {} : { seconds: (Date.now() - Date.parse(started)) / 1e3 };
  summarize(resultsSummary({ plan: plan2, results, branch, links, ...seconds }));
  const done = new Set(results.filter(({ verdict }) => isDone(verdict)).map(({ task_id }) => task_id));
  return { branch, done: `${plan2.tasks.every((task2) => done.has(task2.id))}` };
});
// zod 4.6.7 (MIT), minified, sha256 aab1509cbffd8789eb3e54acc7f79c0aa9ab350b164fe4ea74f04bb0a74f8f16
function library_zod_mini() { var exported=(()=>{var F=Object.defineProperty;var ut=Object.getOwnPropertyDescriptor;var at=Object.getOwnPropertyNames;var lt=Object.prototype.hasOwnProperty;var pt=(e,t)=>{for(var r in t)F(e,r,{get:t[r],enumerable:!0})},ft=(e,t,r,n)=>{if(t&&typeof t=="object"||typeof t=="function")for(let o of at(t))!lt.call(e,o)&&o!==r&&F(e,o,{get:()=>t[o],enumerable:!(n=ut(t,o))||n.enumerable});return e};var dt=e=>ft(F({},"__esModule",{value:!0}),e);var Xt={};pt(Xt,{array:()=>rt,boolean:()=>tt,enum:()=>ot,exactOptional:()=>st,gt:()=>re,int:()=>et,literal:()=>it,number:()=>Qe,regex:()=>ne,strictObject:()=>nt,string:()=>Ye});function K(e){let t=Object.values(e).filter(n=>typeof n=="number");return Object.entries(e).filter(([n,o])=>t.indexOf(+n)===-1).map(([n,o])=>o)}function ie(e,t){return typeof t=="bigint"?t.toString():t}var B=class{constructor(t){this._getter=t,this._value=void 0}get value(){let t=this._getter;return t!==void 0&&(this._value=t(),this._getter=void 0),this._value}};function se(e){return new B(e)}function ce(e){let t=e.startsWith("^")?1:0,r=e.endsWith("$")?e.length-1:e.length;return e.slice(t,r)}function ue(e,t,r){Object.defineProperty(e,t,{value:r,writable:!0,enumerable:!0,configurable:!0})}var V="captureStackTrace"in Error?Error.captureStackTrace:(...e)=>{};function ae(e){return typeof e=="object"&&e!==null&&!Array.isArray(e)}var le=new Set(["string","number","symbol"]);function I(e){return e.replace(/[.*+?^${}()|[\]\\]/g,"\\$&")}function T(e,t,r){let n=new e._zod.constr(t??e._zod.def);return(!t||r?.parent)&&(n._zod.parent=e),n}function g(e){let t=e;if(!t)return{};if(typeof t=="string")return{error:()=>t};if(t?.message!==void 0){if(t?.error!==void 0)throw new Error("Cannot specify both `message` and `error` params");t.error=t.message}return delete t.message,typeof t.error=="string"?{...t,error:()=>t.error}:t}function pe(e){return Object.keys(e).filter(t=>e[t]._zod.optin!==void 0&&e[t]._zod.optout==="optional")}var fe={safeint:[Number.MIN_SAFE_INTEGER,Number.MAX_SAFE_INTEGER],int32:[-2147483648,2147483647],uint32:[0,4294967295],float32:[-34028234663852886e22,34028234663852886e22],float64:[-Number.MAX_VALUE,Number.MAX_VALUE]};function w(e,t=0){if(e.aborted===!0)return!0;for(let r=t;r<e.issues.length;r++)if(e.issues[r]?.continue!==!0)return!0;return!1}function de(e,t=0){if(e.aborted===!0)return!0;for(let r=t;r<e.issues.length;r++)if(e.issues[r]?.continue===!1)return!0;return!1}function D(e,t){return t.map(r=>{var n;return(n=r).path??(n.path=[]),r.path.unshift(e),r})}function E(e){return typeof e=="string"?e:e?.message}function W(e){let t=[];for(let r of e??[]){let n=r._zod.def;if(!/_(length|size)$|_equals$/.test(n.check))break;let o=n.maximum??n.length??n.size;o>=0&&t.push([o,r])}return t}function j(e,t,r){var n;for(let o=t;o<e.length;o++)(n=e[o]).schema??(n.schema=r)}function S(e,t,r){var n;let o=e.inst?._zod?.traits;o?.has("$ZodType")&&(o.has("$ZodCheck")?(n=e).schema??(n.schema=e.inst):e.schema=e.inst);let i=e.schema!==e.inst?e.schema?._zod.def?.error:void 0,c=e.message?e.message:E(e.inst?._zod.def?.error?.(e))??E(i?.(e))??E(t?.error?.(e))??E(r.customError?.(e))??E(r.localeError?.(e))??"Invalid input",s={};for(let a of Object.keys(e))a==="inst"||a==="schema"||a==="continue"||a==="input"||a==="__proto__"||(s[a]=e[a]);return s.path??(s.path=[]),s.message=c,t?.reportInput&&(s.input=e.input),s}function me(e,t){for(let r in t){let n=Object.getOwnPropertyDescriptor(t,r);n.get?Object.defineProperty(e,r,{...n,enumerable:!1}):mt(e,r,n.value)}}function P(e,t,r,n=!0){return Object.defineProperty(e,t,{configurable:!0,writable:!0,enumerable:n,value:r}),r}function G(e,t,r){return P(e,t,r,!1)}function mt(e,t,r){Object.defineProperty(e,t,{configurable:!0,get(){return this==null?r:P(this,t,r.bind(this))},set(n){P(this,t,n)}})}function ht(e,t){let r=Object.getPrototypeOf(e);return t in r?void 0:r}var U,y=!1,_t={configurable:!0,get(){y=!0}};function z(e,t,r){let n=Object.getPrototypeOf(e._zod);if(t in n&&U!==e._zod){U=void 0;return}U=e._zod,Object.defineProperty(n,t,{configurable:!0,get(){Object.defineProperty(this,t,_t);let o=y;y=!1;try{let i=r(this);return y?delete this[t]:Object.defineProperty(this,t,{configurable:!0,writable:!0,value:i}),y=y||o,i}catch(i){throw delete this[t],y=y||o,i}},set(o){Object.defineProperty(this,t,{configurable:!0,writable:!0,value:o})}})}function he(e,t,r,n){let o=ht(e,t);o&&Object.defineProperty(o,t,{configurable:!0,get(){let i={configurable:!0,writable:!0,enumerable:n,value:void 0};return Object.defineProperty(this,t,i),i.value=r(this),Object.defineProperty(this,t,i),i.value},set(i){Object.defineProperty(this,t,{configurable:!0,writable:!0,enumerable:n,value:i})}})}var _e;var X={value:void 0,enumerable:!1},ge="captureStackTrace"in Error?Error:null;function gt(e){let t=ge;if(t){let r=t.stackTraceLimit;if(typeof r=="number"){try{t.stackTraceLimit=0}catch{return ge=null,new e}try{return new e}finally{t.stackTraceLimit=r}}}return new e}function d(e,t,r,n){let o={};function i(p){this.def=p,this.constr=f,this.traits=new Set}i.prototype=o;let c=r,s=c&&new WeakSet;function a(p,m){if(p._zod){if(p._zod.traits.has(e))return}else{X.value=new i(m);try{Object.defineProperty(p,"_zod",X)}finally{X.value=void 0}}if(p._zod.traits.add(e),t(p,m),s){let _=Object.getPrototypeOf(p),x=p._zod.constr.prototype,v=_;for(;v&&v!==x;)v=Object.getPrototypeOf(v);let A=v??_;s.has(A)||(s.add(A),me(A,c))}let h=f.prototype;for(let _ in h)Object.prototype.hasOwnProperty.call(h,_)&&(_ in p||(p[_]=h[_].bind(p)))}let u=n?.Parent??Object;class l extends u{}Object.defineProperty(l,"name",{value:e});function f(p){let m=n?.Parent?gt(l):this;a(m,p);let h=m._zod.deferred;if(h){for(let x of h)x();m._zod.deferred=void 0}let _=globalThis.__zod_globalConfig?.postProcessor;return _&&_(m),m}return Object.defineProperty(f,"init",{value:a}),Object.defineProperty(f,Symbol.hasInstance,{value:p=>n?.Parent&&p instanceof n.Parent?!0:p?._zod?.traits?.has(e)}),Object.defineProperty(f,"name",{value:e}),f}var b=class extends Error{constructor(){super("Encountered Promise during synchronous parse. Use .parseAsync() instead.")}};(_e=globalThis).__zod_globalConfig??(_e.__zod_globalConfig={});var O=globalThis.__zod_globalConfig;function M(e){return e&&Object.assign(O,e),O}function xt(){let e=this._zod;return e.message??(e.message=JSON.stringify(e.def,ie,2)),e.message}function $t(e){this._zod.message=e}var vt={get:xt,set:$t,enumerable:!0,configurable:!0},J={value:void 0,enumerable:!1},xe=new WeakSet([Object.prototype,Error.prototype]),$e=(e,t)=>{e.name="$ZodError",J.value=t,Object.defineProperty(e,"issues",J),J.value=void 0,Object.defineProperty(e,"message",vt);let r=Object.getPrototypeOf(e);xe.has(r)||(xe.add(r),Object.defineProperty(r,"toString",{configurable:!0,enumerable:!1,get(){let n=()=>this.message;return Object.defineProperty(this,"toString",{value:n,configurable:!0,writable:!0}),n},set(n){Object.defineProperty(this,"toString",{value:n,configurable:!0,writable:!0})}}))},qt=d("$ZodError",$e),R=d("$ZodError",$e,void 0,{Parent:Error});var bt=e=>{let t=(r,n,o,i)=>{let c=o?{...o,async:!1}:{async:!1},s=r._zod.run({value:n,issues:[]},c);if(s instanceof Promise)throw new b;if(s.issues.length){let a=new(i?.Err??e)(s.issues.map(u=>S(u,c,M())));throw V(a,i?.callee??t),a}return s.value};return t},Y=bt(R),Zt=e=>{let t=async(r,n,o,i)=>{let c=o?{...o,async:!0}:{async:!0},s=r._zod.run({value:n,issues:[]},c);if(s instanceof Promise&&(s=await s),s.issues.length){let a=new(i?.Err??e)(s.issues.map(u=>S(u,c,M())));throw V(a,i?.callee??t),a}return s.value};return t},q=Zt(R),yt=e=>(t,r,n)=>{let o=n?{...n,async:!1}:{async:!1},i=t._zod.run({value:r,issues:[]},o);if(i instanceof Promise)throw new b;return i.issues.length?ve(e,i.issues,o):{success:!0,data:i.value}},Q=yt(R);function ve(e,t,r){let n;return{success:!1,get error(){return n||(n=new e(t.map(o=>S(o,r,M()))),t=void 0,r=void 0),n},set error(o){n=o,t=void 0,r=void 0}}}var wt=e=>async(t,r,n)=>{let o=n?{...n,async:!0}:{async:!0},i=t._zod.run({value:r,issues:[]},o);return i instanceof Promise&&(i=await i),i.issues.length?ve(e,i.issues,o):{success:!0,data:i.value}},ee=wt(R);var ze=/^[\s\S]{0,}$/;var be=/^-?\d+(?:\.\d+)?$/,Ze=/^(?:true|false)$/i;var C=d("$ZodCheck",(e,t)=>{var r;e._zod??(e._zod={}),e._zod.def=t,(r=e._zod).onattach??(r.onattach=[])});var we={number:"number",bigint:"bigint",object:"date"};var Pe=d("$ZodCheckGreaterThan",(e,t)=>{C.init(e,t);let r=we[typeof t.value];e._zod.check=n=>{(t.inclusive?n.value>=t.value:n.value>t.value)||n.issues.push({origin:we[typeof n.value]??r,code:"too_small",minimum:typeof t.value=="object"?t.value.getTime():t.value,input:n.value,inclusive:t.inclusive,inst:e,continue:!t.abort})}});var ke=d("$ZodCheckNumberFormat",(e,t)=>{C.init(e,t),t.format=t.format||"float64";let r=t.format?.includes("int"),n=r?"int":"number",[o,i]=fe[t.format];e._zod.check=c=>{let s=c.value;if(r){if(!Number.isInteger(s)){c.issues.push({expected:n,format:t.format,code:"invalid_type",continue:!1,input:s,inst:e});return}if(!Number.isSafeInteger(s)){s>0?c.issues.push({input:s,code:"too_big",maximum:Number.MAX_SAFE_INTEGER,note:"Integers must be within the safe integer range.",inst:e,origin:n,inclusive:!0,continue:!t.abort}):c.issues.push({input:s,code:"too_small",minimum:Number.MIN_SAFE_INTEGER,note:"Integers must be within the safe integer range.",inst:e,origin:n,inclusive:!0,continue:!t.abort});return}}s<o&&c.issues.push({origin:"number",input:s,code:"too_small",minimum:o,inclusive:!0,inst:e,continue:!t.abort}),s>i&&c.issues.push({origin:"number",input:s,code:"too_big",maximum:i,inclusive:!0,inst:e,continue:!t.abort})}});var Ae=d("$ZodCheckStringFormat",(e,t)=>{var r,n;C.init(e,t),t.pattern?(r=e._zod).check??(r.check=o=>{t.pattern.lastIndex=0,!t.pattern.test(o.value)&&o.issues.push({origin:"string",code:"invalid_format",format:t.format,input:o.value,...t.pattern?{pattern:t.pattern.toString()}:{},inst:e,continue:!t.abort})}):(n=e._zod).check??(n.check=()=>{})}),Se=d("$ZodCheckRegex",(e,t)=>{Ae.init(e,t),e._zod.check=r=>{t.pattern.lastIndex=0,!t.pattern.test(r.value)&&r.issues.push({origin:"string",code:"invalid_format",format:"regex",input:r.value,pattern:t.pattern.toString(),inst:e,continue:!t.abort})}});var Ce={major:4,minor:6,patch:7};var $=d("$ZodType",(e,t)=>{var r;e??(e={}),e._zod.def=t,e._zod.bag=e._zod.bag||{},e._zod.version=Ce;let n=e._zod.def.checks,o=e._zod.traits.has("$ZodCheck")?[e,...n??[]]:n?.length?[...n]:[];for(let i of o)for(let c of i._zod.onattach)c(e);if(o.length===0)(r=e._zod).deferred??(r.deferred=[]),e._zod.deferred?.push(()=>{e._zod.run=e._zod.parse});else{let i=(s,a,u)=>{if(s.memo)return s;let l=w(s),f;for(let p of a){if(p._zod.def.when){if(de(s)||!p._zod.def.when(s))continue}else if(l)continue;let m=s.issues.length,h=p._zod.check(s);if(h instanceof Promise&&u?.async===!1)throw new b;if(f||h instanceof Promise)f=(f??Promise.resolve()).then(async()=>{await h,s.issues.length!==m&&(j(s.issues,m,e),l||(l=w(s,m)))});else{if(s.issues.length===m)continue;j(s.issues,m,e),l||(l=w(s,m))}}return f?f.then(()=>s):s},c=(s,a,u)=>{if(w(s))return s.aborted=!0,s;let l=i(a,o,u);if(l instanceof Promise){if(u.async===!1)throw new b;return l.then(f=>e._zod.parse(f,u))}return e._zod.parse(l,u)};e._zod.run=(s,a)=>{if(a.skipChecks)return e._zod.parse(s,a);if(a.direction==="backward"){let l=e._zod.parse({value:s.value,issues:[]},{...a,skipChecks:!0});return l instanceof Promise?l.then(f=>c(f,s,a)):c(l,s,a)}let u=e._zod.parse(s,a);if(u instanceof Promise){if(a.async===!1)throw new b;return u.then(l=>i(l,o,a))}return i(u,o,a)}}},{get"~standard"(){return G(this,"~standard",At(this))},set"~standard"(e){P(this,"~standard",e)}}),Oe=(e,t)=>e.issues.length?{issues:e.issues.map(r=>S(r,t,M()))}:{value:e.value};async function kt(e,t){let r={async:!0};return Oe(await e._zod.run({value:t,issues:[]},r),r)}function At(e){return{validate:t=>{let r={async:!1};try{let n=e._zod.run({value:t,issues:[]},r);if(!(n instanceof Promise))return Oe(n,r)}catch{}return kt(e,t)},vendor:"zod",version:1}}var Re=d("$ZodString",(e,t)=>{$.init(e,t),e._zod.pattern=t.pattern??ze,e._zod.parse=(r,n)=>{if(t.coerce)try{r.value=String(r.value)}catch{}return typeof r.value=="string"||r.issues.push({expected:"string",code:"invalid_type",input:r.value,inst:e}),r}});var te=d("$ZodNumber",(e,t)=>{$.init(e,t),e._zod.pattern=be,e._zod.parse=(r,n)=>{if(t.coerce)try{r.value=Number(r.value)}catch{}let o=r.value;if(typeof o=="number"&&!Number.isNaN(o)&&Number.isFinite(o))return r;let i=typeof o=="number"?Number.isNaN(o)?"NaN":Number.isFinite(o)?void 0:String(o):void 0;return r.issues.push({expected:"number",code:"invalid_type",input:o,inst:e,...i?{received:i}:{}}),r}}),Te=d("$ZodNumberFormat",(e,t)=>{ke.init(e,t),te.init(e,t)}),De=d("$ZodBoolean",(e,t)=>{$.init(e,t),e._zod.pattern=Ze,e._zod.parse=(r,n)=>{if(t.coerce)try{r.value=!!r.value}catch{}let o=r.value;return typeof o=="boolean"||r.issues.push({expected:"boolean",code:"invalid_type",input:o,inst:e}),r}});var je=d("$ZodNever",(e,t)=>{$.init(e,t),e._zod.parse=(r,n)=>(r.issues.push({expected:"never",code:"invalid_type",input:r.value,inst:e}),r)});function St(e,t){let r=W(e._zod.def.checks);if(!r.length)return;let n=Math.min(...r.map(i=>i[0])),o=e._zod.parse;e._zod.parse=(i,c)=>{let s=t(i.value);if(s>n&&!c?.skipChecks&&c?.direction!=="backward"){for(let[a,u]of W(e._zod.def.checks))if(s>a&&u._zod.def.when(i)){let l=i.issues.length;return u._zod.check(i),i.issues[l].continue=!1,j(i.issues,l,e),i}}return o(i,c)}}var Mt=e=>Array.isArray(e)?e.length:-1;function Ee(e,t,r){e.issues.length&&t.issues.push(...D(r,e.issues)),t.value[r]=e.value}var Le=d("$ZodArray",(e,t)=>{$.init(e,t);let r=O.memoizer;r?.attach(e),e._zod.parse=(n,o)=>{let i=n.value;if(!Array.isArray(i))return n.issues.push({expected:"array",code:"invalid_type",input:i,inst:e}),n;n.value=r?r.alloc(e,n,Array(i.length),o):Array(i.length);let c=[],s=o?.abortEarly;for(let a=0;a<i.length;a++){let u=i[a],l=t.element._zod.run({value:u,issues:[]},o);if(l instanceof Promise)c.push(l.then(f=>Ee(f,n,a)));else if(Ee(l,n,a),s&&l.issues.length!==0&&w(l))break}return c.length?Promise.all(c).then(()=>n):n},St(e,Mt)});function L(e,t,r,n,o,i){let c=r in n,s=i==="optional";if(!(!c&&s&&o==="optional")){if(e.issues.length){if(o!==void 0&&s&&!c)return;t.issues.push(...D(r,e.issues))}if(!c&&o===void 0){e.issues.length||t.issues.push({code:"invalid_type",expected:"nonoptional",input:void 0,path:[r]});return}e.value===void 0?(c||o==="defaulted"&&!s)&&(t.value[r]=void 0):t.value[r]=e.value}}var Ct=[];function Et(e){let t=Object.keys(e.shape),r=Object.getOwnPropertySymbols(e.shape),n=r.length?r:Ct,o=n.length?[...t,...n]:t;for(let c of o)if(!e.shape?.[c]?._zod?.traits?.has("$ZodType"))throw new Error('Invalid element at key "'.concat(String(c),'": expected a Zod schema'));let i=pe(e.shape);return{...e,allKeys:o,symbolKeys:n,keySet:new Set(t),numKeys:t.length,optionalKeys:new Set(i)}}function It(e,t,r,n,o,i,c){let s=[],a=o.keySet,u=o.catchall._zod,l=u.def.type,f=u.optin,p=u.optout,m=0;for(let h in t){if(c&&r.issues.length!==m){if(w(r,m))break;m=r.issues.length}if(a.has(h))continue;if(h==="__proto__"){l==="never"&&s.push(h);continue}if(l==="never"){s.push(h);continue}let _=u.run({value:t[h],issues:[]},n);_ instanceof Promise?e.push(_.then(x=>L(x,r,h,t,f,p))):L(_,r,h,t,f,p)}return s.length&&r.issues.push({code:"unrecognized_keys",keys:s,input:t,inst:i,continue:!0}),e.length?Promise.all(e).then(()=>r):r}var Ne=d("$ZodObject",(e,t)=>{$.init(e,t);let r=Object.getOwnPropertyDescriptor(t,"shape"),n=r?.get?r.get.raw:t.shape??{};if(n){let u=()=>{let l={...n};return Object.defineProperty(t,"shape",{value:l}),u.raw=l,l};u.raw=n,Object.defineProperty(t,"shape",{get:u})}let o=se(()=>Et(t));z(e,"propValues",u=>{let l=u.def.shape,f={};for(let p in l){let m=l[p]._zod;if(m.values){Object.prototype.hasOwnProperty.call(f,p)||ue(f,p,new Set);for(let h of m.values)f[p].add(h);m.optin!==void 0&&f[p].add(void 0)}}return f});let i=ae,c=t.catchall,s,a=O.memoizer;a?.attach(e),e._zod.parse=(u,l)=>{s??(s=o.value);let f=u.value;if(!i(f))return u.issues.push({expected:"object",code:"invalid_type",input:f,inst:e}),u;u.value=a?a.alloc(e,u,{},l):{};let p=[],m=s.shape,h=l?.abortEarly,_=u.issues.length;for(let x of s.allKeys){if(h&&u.issues.length!==_){if(w(u,_))break;_=u.issues.length}if(x==="__proto__")continue;let v=m[x],A=v._zod.optin,oe=v._zod.optout,N=v._zod.run({value:f[x],issues:[]},l);N instanceof Promise?p.push(N.then(ct=>L(ct,u,x,f,A,oe))):L(N,u,x,f,A,oe)}return c?It(p,f,u,l,o.value,e,h===!0):p.length?Promise.all(p).then(()=>u):u}});var Fe=d("$ZodEnum",(e,t)=>{$.init(e,t);let r=K(t.entries),n=new Set(r);e._zod.values=n,z(e,"pattern",o=>{let i=K(o.def.entries).filter(c=>le.has(typeof c));return new RegExp(i.length?"^(".concat(i.map(c=>I(c.toString())).join("|"),")$"):"^[^\\s\\S]$")}),e._zod.parse=(o,i)=>{let c=o.value;return n.has(c)||o.issues.push({code:"invalid_value",values:r,input:c,inst:e}),o}}),Ue=d("$ZodLiteral",(e,t)=>{$.init(e,t);let r=new Set(t.values);e._zod.values=r,z(e,"pattern",n=>{let o=n.def.values;return new RegExp(o.length?"^(".concat(o.map(i=>typeof i=="string"?I(i):i?I(i.toString()):String(i)).join("|"),")$"):"^[^\\s\\S]$")}),e._zod.parse=(n,o)=>{let i=n.value;return r.has(i)||n.issues.push({code:"invalid_value",values:t.values,input:i,inst:e}),n}});function Ie(e,t){return e.value=t.issues.length?void 0:t.value,e}var Be=d("$ZodOptional",(e,t)=>{$.init(e,t),z(e,"optin",r=>r.def.innerType._zod.optin==="defaulted"?"defaulted":"optional"),e._zod.optout="optional",z(e,"values",r=>{let n=r.def.innerType._zod.values;return n?new Set([...n,void 0]):void 0}),z(e,"pattern",r=>{let n=r.def.innerType._zod.pattern;return n?new RegExp("^(".concat(ce(n.source),")?$")):void 0}),e._zod.parse=(r,n)=>{if(r.value===void 0){if(t.innerType._zod.optin!=="defaulted")return r;let o=t.innerType._zod.run({value:r.value,issues:[]},n);return o instanceof Promise?o.then(i=>Ie(r,i)):Ie(r,o)}return t.innerType._zod.run(r,n)}}),Ke=d("$ZodExactOptional",(e,t)=>{Be.init(e,t),z(e,"values",r=>r.def.innerType._zod.values),z(e,"pattern",r=>r.def.innerType._zod.pattern),e._zod.parse=(r,n)=>t.innerType._zod.run(r,n)});function Ve(e){return e.checks&&(e.checks=[...e.checks]),e}function We(e,t){return new e(Ve({type:"string",...g(t)}))}function Ge(e,t){return new e(Ve({type:"number",checks:[],...g(t)}))}function Xe(e,t){return new e({type:"number",check:"number_format",abort:!1,format:"safeint",...g(t)})}function He(e,t){return new e({type:"boolean",...g(t)})}function Je(e,t){return new e({type:"never",...g(t)})}function re(e,t){return new Pe({check:"greater_than",...g(t),value:e,inclusive:!1})}function ne(e,t){return new Se({check:"string_format",format:"regex",...g(t),pattern:e})}var Z=d("ZodMiniType",(e,t)=>{if(!e._zod)throw new Error("Uninitialized schema in ZodMiniType.");$.init(e,t),e.def=t,e.type=t.type},{get with(){return this.check},set with(e){P(this,"with",e)},parse(e,t){return Y(this,e,t,{callee:this.parse})},parseAsync(e,t){return q(this,e,t,{callee:this.parseAsync})},safeParse(e,t){return Q(this,e,t)},safeParseAsync(e,t){return ee(this,e,t)},check(...e){let t=this.def;return this.clone({...t,checks:[...t.checks??[],...e.map(r=>typeof r=="function"?{_zod:{check:r,def:{check:"custom"},onattach:[]}}:r)]},{parent:!0})},clone(e,t){return T(this,e,t)},brand(){return this},register(e,t){return e.add(this,t),this},apply(e,...t){return t.length===0?e(this):e(this,...t)}}),Tt=d("ZodMiniString",(e,t)=>{Re.init(e,t),Z.init(e,t)});function Ye(e){return We(Tt,e)}var qe=d("ZodMiniNumber",(e,t)=>{te.init(e,t),Z.init(e,t)});function Qe(e){return Ge(qe,e)}var Dt=d("ZodMiniNumberFormat",(e,t)=>{Te.init(e,t),qe.init(e,t)});function et(e){return Xe(Dt,e)}var jt=d("ZodMiniBoolean",(e,t)=>{De.init(e,t),Z.init(e,t)});function tt(e){return He(jt,e)}var Lt=d("ZodMiniNever",(e,t)=>{je.init(e,t),Z.init(e,t)});function Nt(e){return Je(Lt,e)}var Ft=d("ZodMiniArray",(e,t)=>{Le.init(e,t),Z.init(e,t)});function rt(e,t){return new Ft({type:"array",element:e,...g(t)})}var Ut=d("ZodMiniObject",(e,t)=>{Ne.init(e,t),Z.init(e,t),he(e,"shape",r=>r._zod.def.shape,!1)});function nt(e,t){return new Ut({type:"object",shape:e,catchall:Nt(),...g(t)})}var Bt=d("ZodMiniEnum",(e,t)=>{Fe.init(e,t),Z.init(e,t),e.options=[...e._zod.values]});function ot(e,t){let r=Array.isArray(e)?Object.fromEntries(e.map(n=>[n,n])):e;return new Bt({type:"enum",entries:r,...g(t)})}var Kt=d("ZodMiniLiteral",(e,t)=>{Ue.init(e,t),Z.init(e,t)});function it(e,t){return new Kt({type:"literal",values:Array.isArray(e)?e:[e],...g(t)})}var Vt=d("ZodMiniExactOptional",(e,t)=>{Ke.init(e,t),Z.init(e,t)});function st(e){return new Vt({type:"optional",innerType:e})}return dt(Xt);})(); return exported; }
