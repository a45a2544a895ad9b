"use strict";
const { randomUUID } = require("node:crypto");
const { appendFileSync, existsSync, readFileSync } = require("node:fs");
// workflows-src/plan/project.ts
var ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
var branchOf = (projectId) => `somas/${projectId}`;

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
var plain = (text) => oneLine(text).replace(/[\\`*_[\]<>|#&~]/g, "\\$&");

// workflows-src/report/results-summary.ts
function resultsSummary(plan, results, branch) {
  const byId = new Map(results.map((result) => [result.task_id, result]));
  const planned = new Set(plan.tasks.map((task) => task.id));
  const others = results.filter((result) => !planned.has(result.task_id));
  const rows = [...others.map((result) => row(result.task_id, result.task_name, result))];
  for (const task of plan.tasks) rows.push(row(task.id, task.name, byId.get(task.id)));
  const done = plan.tasks.filter((task) => isDone(byId.get(task.id)?.verdict ?? "runner_error")).length;
  const briefed = results.filter((result) => result.verdict === "briefed").length;
  return [
    `### ${done} of ${plan.tasks.length} tasks done, on branch \`${branch}\``,
    ...briefed === 0 ? [] : [`${briefed} of them have a work order only: nobody has carried it out yet.`],
    ["| | Task | Verdict | Time | Why |", "| --- | --- | --- | --- | --- |", ...rows].join("\n"),
    ...done === plan.tasks.length ? [] : ["When the cause is mended, start the pipeline again (or re-run all jobs): what is done is not run again."],
    ""
  ].join("\n\n");
}
function row(id, name, result) {
  const title = name === id ? `\`${id}\`` : `\`${id}\` ${plain(name)}`;
  if (result === void 0) return `| ⬜ | ${title} | not started | | |`;
  const { verdict, seconds, reason } = result;
  const sign = !isDone(verdict) ? "❌" : verdict === "succeeded" ? "✅" : "⚠️";
  return `| ${sign} | ${title} | ${verdict} | ${duration(seconds)} | ${plain(reason)} |`;
}
var duration = (seconds) => seconds < 90 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;

// workflows-src/plan/graph.ts
function successors(plan) {
  const result = new Map(plan.tasks.map((task) => [task.id, []]));
  for (const task of plan.tasks) for (const id of task.depends_on) result.get(id)?.push(task.id);
  return result;
}

// workflows-src/schedule/next-wave.ts
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

// workflows-src/task/outcomes.ts
var outcomes = (results) => results.map(({ task_id, verdict }) => ({ task_id, done: isDone(verdict) }));
function skippedDependents(plan, results, wave) {
  const names = new Map(plan.tasks.map((task) => [task.id, task.name]));
  return [...blockedBy(plan, outcomes(results))].map(([task_id, failed]) => ({
    task_id,
    task_name: names.get(task_id) ?? task_id,
    verdict: "skipped_dependency",
    reason: `waits for ${failed}, which was not done`,
    seconds: 0,
    digest: "",
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

// workflows-src/inline/loaded-plan-file.ts
var loadPlanFile = (file, { mode }) => existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : fallbackPlan(file, mode, [planMissing(file)]);

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

// workflows-src/plan/plan.ts
var MODES = ["auto", "phases", "graph", "first-phase"];

// workflows-src/inline/settings.ts
function readSettings(json) {
  const settings = JSON.parse(json);
  const oneOf = (name, allowed) => allowed.includes(`${settings[name]}`) ? "" : `${name} must be one of ${allowed.join(", ")}, not ${JSON.stringify(settings[name])}`;
  const wrong = [
    ID.test(settings.project_id) ? "" : `project_id must match ${ID.source}, not ${JSON.stringify(settings.project_id)}`,
    atLeastOne(settings.max_parallel) ? "" : `max_parallel must be a whole number from 1, not ${settings.max_parallel}`,
    atLeastOne(settings.timeout_minutes) ? "" : `timeout_minutes must be a whole number from 1, not ${settings.timeout_minutes}`,
    oneOf("mode", MODES),
    oneOf("runner", ["auto", ...RUNNERS]),
    oneOf("on_invalid_plan", ["fallback", "fail"]),
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
  const plan = loadPlanFile(env.PLAN_FILE, settings);
  const ended = readResults(env.RESULTS_FILE);
  const results = [...ended, ...skippedDependents(plan, ended, 0)];
  const branch = branchOf(settings.project_id);
  summarize(resultsSummary(plan, results, branch));
  const done = new Set(results.filter(({ verdict }) => isDone(verdict)).map(({ task_id }) => task_id));
  return { branch, done: `${plan.tasks.every((task) => done.has(task.id))}` };
});
