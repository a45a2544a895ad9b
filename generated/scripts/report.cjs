"use strict";
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

// workflows-src/task/text.ts
function oneLine(text, limit = 300) {
  const line = text.replace(/[\p{C}\p{Z}]+/gu, " ").trim();
  return line.length <= limit ? line : `${line.slice(0, limit)}…`;
}
var plain = (text) => oneLine(text).replace(/[\\`*_[\]<>|#&~]/g, "\\$&");

// workflows-src/report/results-summary.ts
function resultsSummary(plan2, results, branch) {
  const byId = new Map(results.map((result) => [result.task_id, result]));
  const planned = new Set(plan2.tasks.map((task2) => task2.id));
  const others = results.filter((result) => !planned.has(result.task_id));
  const rows = [...others.map((result) => row(result.task_id, result.task_name, result))];
  for (const task2 of plan2.tasks) rows.push(row(task2.id, task2.name, byId.get(task2.id)));
  const done = plan2.tasks.filter((task2) => isDone(byId.get(task2.id)?.verdict ?? "runner_error")).length;
  const briefed = results.filter((result) => result.verdict === "briefed").length;
  return [
    `### ${done} of ${plan2.tasks.length} tasks done, on branch \`${branch}\``,
    ...briefed === 0 ? [] : [`${briefed} of them have a work order only: nobody has carried it out yet.`],
    ["| | Task | Verdict | Time | Why |", "| --- | --- | --- | --- | --- |", ...rows].join("\n"),
    ...done === plan2.tasks.length ? [] : ["Start the pipeline again when the cause is mended: what is done is not run again."],
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
function successors(plan2) {
  const result = new Map(plan2.tasks.map((task2) => [task2.id, []]));
  for (const task2 of plan2.tasks) for (const id of task2.depends_on) result.get(id)?.push(task2.id);
  return result;
}

// workflows-src/schedule/next-wave.ts
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
var outcomes = (results) => results.map(({ task_id, verdict }) => ({ task_id, done: isDone(verdict) }));
function skippedDependents(plan2, results, wave) {
  const names = new Map(plan2.tasks.map((task2) => [task2.id, task2.name]));
  return [...blockedBy(plan2, outcomes(results))].map(([task_id, failed]) => ({
    task_id,
    task_name: names.get(task_id) ?? task_id,
    verdict: "skipped_dependency",
    reason: `waits for ${failed}, which was not done`,
    seconds: 0,
    digest: "",
    wave
  }));
}

// workflows-src/inline/plan-file.ts
const { existsSync, readFileSync } = require("node:fs");

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
function spread(hours2, risk) {
  const [optimistic, pessimistic] = SPREAD[risk];
  return { optimistic: rounded(hours2 * optimistic), most_likely: hours2, pessimistic: rounded(hours2 * pessimistic) };
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

// workflows-src/plan/schema.ts
import {
  array,
  boolean,
  exactOptional,
  gt,
  int,
  literal,
  number,
  enum as oneOf,
  regex,
  strictObject,
  string
} from "zod/mini";

// workflows-src/plan/plan.ts
var RISKS = ["LOW", "MEDIUM", "HIGH", "CRITICAL"];
var MODES = ["auto", "phases", "graph", "first-phase"];
var TASK_ID = /^(?!.*\.\.)(?!.*\.(?:lock)?$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

// workflows-src/plan/schema.ts
var taskId = string().check(regex(TASK_ID));
var hours = number().check(gt(0));
var duration2 = strictObject({ optimistic: hours, most_likely: hours, pessimistic: hours });
var task = strictObject({
  id: taskId,
  name: string(),
  description: string(),
  duration: duration2,
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
  if (data !== void 0) return data;
  const places = error?.issues.map(({ path, code }) => `${path.join(".") || "the plan"} (${code})`);
  throw new Error(`${file} is not a plan as stage 3 writes it; wrong at: ${places?.slice(0, 20).join(", ")}`);
}

// workflows-src/inline/plan-file.ts
function loadPlanFile(file, { mode }) {
  if (!existsSync(file)) return fallbackPlan(file, mode, [planMissing(file)]);
  const { source: source2, ...plan2 } = parsePlanJson(readFileSync(file, "utf8"), file);
  if (source2 === void 0) throw new Error(`${file} does not say which file it was read from`);
  return { ...plan2, source: source2 };
}

// workflows-src/inline/results-file.ts
const { existsSync: existsSync2, mkdirSync, readFileSync: readFileSync2, writeFileSync } = require("node:fs");
var readResults = (file) => existsSync2(file) ? JSON.parse(readFileSync2(file, "utf8")) : [];

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
var branchOf = ({ project_id }) => `somas/${project_id}`;

// workflows-src/inline/report.ts
run((env) => {
  const settings = readSettings(env.SETTINGS);
  const plan2 = loadPlanFile(env.PLAN_FILE, settings);
  const ended = readResults(env.RESULTS_FILE);
  const results = [...ended, ...skippedDependents(plan2, ended, 0)];
  const branch = branchOf(settings);
  summarize(resultsSummary(plan2, results, branch));
  const done = new Set(results.filter(({ verdict }) => isDone(verdict)).map(({ task_id }) => task_id));
  return { branch, done: `${plan2.tasks.every((task2) => done.has(task2.id))}` };
});
