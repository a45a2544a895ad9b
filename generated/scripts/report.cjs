"use strict";
const { randomUUID } = require("node:crypto");
const { appendFileSync, existsSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
// workflows-src/plan/project.ts
var ID = /^(?!.*\.\.)(?!.*\.(?:lock)?$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
var branchOf = (projectId) => `somas/${projectId}`;

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
  const groups = /* @__PURE__ */ new Map();
  for (const [waits_for, tasks] of byList) {
    const key = Int32Array.from(waits_for, (id) => index.get(id) ?? -1).sort().join();
    const same = groups.get(key);
    if (same === void 0) groups.set(key, { waits_for, tasks });
    else same.tasks.push(...tasks);
  }
  const place = (task) => index.get(task?.id ?? "") ?? 0;
  for (const { tasks } of groups.values()) tasks.sort((a, b) => place(a) - place(b));
  return [...groups.values()].sort((a, b) => place(a.tasks[0]) - place(b.tasks[0]));
}
function topologicalGroups(plan) {
  const groups = groupsOf(plan);
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
var topologicalOrder = (plan) => topologicalGroups(plan).flatMap(({ tasks }) => tasks);

// workflows-src/simulation/critical-path.ts
var mean = ({ optimistic, most_likely, pessimistic }) => (optimistic + 4 * most_likely + pessimistic) / 6;
var variance = ({ optimistic, pessimistic }) => ((pessimistic - optimistic) / 6) ** 2;
var EPSILON = 1e-9;
function criticalPath(plan) {
  const order = topologicalOrder(plan);
  const after = successors(plan);
  const end = /* @__PURE__ */ new Map();
  for (const task of order) {
    const start = task.depends_on.reduce((latest, id) => Math.max(latest, end.get(id) ?? 0), 0);
    end.set(task.id, start + mean(task.duration));
  }
  const makespan = [...end.values()].reduce((a, b) => Math.max(a, b), 0);
  const latestStart = /* @__PURE__ */ new Map();
  const timing = /* @__PURE__ */ new Map();
  for (const task of [...order].reverse()) {
    const latestEnd = (after.get(task.id) ?? []).reduce((a, id) => Math.min(a, latestStart.get(id) ?? a), makespan);
    const hours = mean(task.duration);
    const ends = end.get(task.id) ?? 0;
    latestStart.set(task.id, latestEnd - hours);
    timing.set(task.id, { start: ends - hours, end: ends, slack: Math.max(0, latestEnd - ends) });
  }
  const path = longestChain(plan, end, makespan);
  const spread2 = path.reduce((sum, task) => sum + variance(task.duration), 0);
  return { makespan, standard_deviation: Math.sqrt(spread2), tasks: path.map((task) => task.id), timing };
}
function longestChain(plan, end, makespan) {
  const byId = new Map(plan.tasks.map((task) => [task.id, task]));
  const chain = [];
  let ids = plan.tasks.map((task) => task.id);
  for (let latest = makespan; ids.length > 0; ) {
    const candidates = ids.filter((id) => (end.get(id) ?? 0) >= latest - EPSILON).sort();
    const task = byId.get(candidates[0] ?? "");
    if (task === void 0) break;
    chain.unshift(task);
    ids = [...task.depends_on];
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
var AGENTS = ["claude", "codex", "copilot", "gemini", "aider", "opencode"];
var RUNNERS = ["command", "somas", "brief", ...AGENTS, "custom"];

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

// workflows-src/report/leg-order.ts
var LATE_SECONDS = 60;
function findDisorder(waves) {
  return waves.flatMap(({ number, legs }) => {
    const known = legs.flatMap(({ id, started = "" }) => {
      const time2 = Date.parse(started);
      return Number.isNaN(time2) ? [] : [{ id, time: time2 }];
    });
    let earliest = known.at(-1);
    let late = 0;
    let example;
    for (const { id, time: time2 } of known.toReversed()) {
      const seconds = earliest === void 0 ? 0 : (time2 - earliest.time) / 1e3;
      if (seconds > LATE_SECONDS) {
        late += 1;
        example = { leg: id, before: earliest?.id ?? "", seconds };
      }
      if (seconds < 0) earliest = { id, time: time2 };
    }
    return example === void 0 ? [] : [{ number, known: known.length, late, example }];
  });
}
function legStarts(results) {
  const waves = /* @__PURE__ */ new Map();
  for (const { task_id, wave, leg } of results) {
    if (leg === void 0) continue;
    const legs = waves.get(wave) ?? /* @__PURE__ */ new Map();
    waves.set(wave, legs);
    if (!legs.has(leg.position)) legs.set(leg.position, { id: task_id, started: leg.started });
  }
  return [...waves].sort(([a], [b]) => a - b).map(([number, legs]) => ({ number, legs: [...legs].sort(([a], [b]) => a - b).map(([, start]) => start) }));
}
function disorderNote(waves) {
  if (waves.length === 0) return "";
  const items = waves.map(({ number, known, late, example: { leg, before, seconds } }) => {
    const first = `\`${leg}\` started ${time(seconds)} after \`${before}\`, which comes later`;
    return `- wave ${number}: ${late} of ${known} legs late; ${first}`;
  });
  return [
    "#### Legs that did not start in order",
    "GitHub did not start these legs in the order of their matrix. The results are right, since every leg waits for those it builds on; only time was lost.",
    items.join("\n")
  ].join("\n\n");
}

// workflows-src/report/task-table.ts
function taskTable(plan, results, where, bytes) {
  const planned = new Set(plan.tasks.map(({ id }) => id));
  const others = [...results.values()].filter(({ task_id }) => !planned.has(task_id));
  const rows = [
    ...others.map((result) => ({ id: result.task_id, task: void 0, result })),
    ...plan.tasks.map((task) => ({ id: task.id, task, result: results.get(task.id) }))
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
    ["Task", ({ id, task, result }) => title(id, task?.name ?? result?.task_name ?? id)],
    ["Verdict", ({ result }) => result?.verdict ?? "not started"],
    ["Planned", ({ task }) => task === void 0 ? "" : `${mean(task.duration).toFixed(1)} h`],
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
  const { plan, results, branch, links } = of;
  const byId = new Map(results.map((result) => [result.task_id, result]));
  const done = plan.tasks.filter(({ id }) => isDone(byId.get(id)?.verdict ?? "runner_error")).length;
  const briefed = results.filter(({ verdict }) => verdict === "briefed").length;
  const disorder = disorderNote(findDisorder(legStarts(results)));
  const where = links === void 0 ? `\`${branch}\`` : `[\`${branch}\`](${links.repository}/tree/${branch})`;
  const top = [
    `### ${done} of ${plan.tasks.length} tasks done, on branch ${where}`,
    ...briefed === 0 ? [] : [`${briefed} of them have a work order only: nobody has carried it out yet.`],
    plannedAndActual(of),
    ...attention(of),
    ...done === plan.tasks.length ? [] : [START_AGAIN],
    ...disorder === "" ? [] : [disorder],
    "#### All tasks"
  ].join("\n\n");
  return `${top}

${taskTable(plan, byId, { ...links && { links }, branch }, MOST_BYTES - Buffer.byteLength(top))}
`;
}
var START_AGAIN = "**Next:** when that is mended, start the pipeline again or re-run all jobs (re-running the failed jobs only is not enough): what is done is not run again.";
function plannedAndActual({ plan, results, seconds }) {
  const sum = plan.tasks.reduce((hours, { duration }) => hours + mean(duration), 0);
  const work = results.reduce((total, result) => total + result.seconds, 0);
  const costs = results.flatMap(({ usage }) => usage?.cost_usd ?? []);
  const cost = costs.reduce((total, each) => total + each, 0);
  const rows = [
    ["From start to end", `${criticalPath(plan).makespan.toFixed(1)} h`, seconds === void 0 ? "" : time(seconds)],
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
var outcomes = (results) => results.filter(({ again }) => !again).map(({ task_id, verdict }) => ({ task_id, done: isDone(verdict) }));
function skippedDependents(plan, results, wave) {
  const names = new Map(plan.tasks.map((task) => [task.id, task.name]));
  return [...blockedBy(plan, outcomes(results))].map(([task_id, failed]) => ({
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
var EXPECTED_DURATION = `expected a time over 0 and at most ${MAX_HOURS} hours, such as 6.5 (hours), "8-12 hours", "2h 30m", "1d" or {optimistic, most_likely, pessimistic}`;
function spread(hours, risk) {
  const [optimistic, pessimistic] = SPREAD[risk];
  return {
    optimistic: rounded(hours * optimistic),
    most_likely: hours,
    pessimistic: Math.min(MAX_HOURS, rounded(hours * pessimistic))
  };
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

// workflows-src/inline/loaded-plan-file.ts
function loadPlanFile(file, { mode }) {
  if (!existsSync(file)) return fallbackPlan(file, mode, [planMissing(file)]);
  const { source, ...plan } = parsePlanJson(readFileSync(file, "utf8"), file);
  if (source === void 0) throw new Error(`${file} does not say which file it was read from`);
  return { ...plan, source };
}

// workflows-src/inline/results-file.ts
var fileIn = (folder) => join(folder, "results.json");
var readResults = (folder) => existsSync(fileIn(folder)) ? JSON.parse(readFileSync(fileIn(folder), "utf8")) : [];

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
var fileIn2 = (folder) => join(folder, "run.json");
var readRun = (folder) => existsSync(fileIn2(folder)) ? JSON.parse(readFileSync(fileIn2(folder), "utf8")) : void 0;

// workflows-src/integrate/globs.ts
var WORKFLOWS = ".github/workflows/**";
function protectedPaths(input) {
  const given = input.split(/[,\n]/).map((glob) => glob.trim()).filter((glob) => glob !== "");
  return [.../* @__PURE__ */ new Set([...given, WORKFLOWS])];
}
var wrongGlobs = (input) => protectedPaths(input).filter((glob) => /^[/:!]/.test(glob) || glob.split("/").includes(".."));

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
    const list = JSON.parse(json);
    return Array.isArray(list) && list.every((each) => typeof each === "string") ? list : [];
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
    Number(settings.checkpoint_hours) > 0 ? "" : `checkpoint_hours must be a number above 0, not ${settings.checkpoint_hours}`,
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
  const ended = readResults(env.RESULTS_FOLDER);
  const results = [...ended, ...skippedDependents(plan, ended, 0)];
  const branch = branchOf(settings.project_id);
  const started = readRun(env.RESULTS_FOLDER)?.started;
  const links = { repository: env.REPOSITORY_URL, run: `${env.REPOSITORY_URL}/actions/runs/${env.RUN_ID}` };
  const seconds = started === void 0 ? {} : { seconds: (Date.now() - Date.parse(started)) / 1e3 };
  summarize(resultsSummary({ plan, results, branch, links, ...seconds }));
  const done = new Set(results.filter(({ verdict }) => isDone(verdict)).map(({ task_id }) => task_id));
  const isComplete = plan.tasks.every(({ id }) => done.has(id));
  if (!isComplete) {
    console.log("::error::Not every task is done; the summary of this job says which and why.");
    process.exitCode = 1;
  }
  return { branch, done: `${isComplete}` };
});
