"use strict";
const { spawn } = require("node:child_process");
const { randomUUID } = require("node:crypto");
const { appendFileSync, closeSync, constants, fstatSync, mkdirSync, openSync, readFileSync, writeFileSync } = require("node:fs");
const { dirname, join } = require("node:path");
const { Composer, LineCounter, Parser, isAlias, isMap, isScalar, isSeq, stringify } = library_yaml();
// workflows-src/plan/syntax/plan-node.ts
var START = { line: 1, column: 1 };
function findEntry(mapping, ...keys) {
  for (const key of keys) {
    const entry = mapping.entries.find((candidate) => candidate.key === key);
    if (entry !== void 0) return entry;
  }
  return void 0;
}
var findField = (mapping, ...keys) => findEntry(mapping, ...keys)?.value;
var toScalar = (text, { line, column }) => ({
  kind: "scalar",
  line,
  column,
  lastLine: line,
  value: text,
  text
});
var getItems = (node) => node?.kind === "list" ? node.items : [];
var isNull = (node) => node.kind === "scalar" && node.value === null;
function describeKind(node) {
  if (node.kind !== "scalar") return `a ${node.kind}`;
  if (node.value === null) return "nothing";
  return typeof node.value === "string" ? "text" : `a ${typeof node.value}`;
}
function quote(text) {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 79)}…` : text);
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
var MAX_TEXT_LENGTH = 100;
var PART = new RegExp(String.raw`(${NUMBER})\s*([a-z]*)`, "g");
var ISO = /^p((?:\d+w)?(?:\d+d)?)(?:t((?:[\d.]+h)?(?:[\d.]+m)?(?:[\d.]+s)?))?$/;
var EXPECTED = `expected a time over 0 and at most ${MAX_HOURS} hours, such as 6.5 (hours), "8-12 hours", "2h 30m", "1d" or {optimistic, most_likely, pessimistic}`;
function readDuration({ key, value }, { owner, risk, unit }, problems) {
  const reject = (reason) => {
    problems.addError(value, "invalid-duration", `${key} of ${owner} ${reason}: ${EXPECTED}`);
  };
  if (value.kind === "list") return reject("is a list");
  const points = value.kind === "mapping" ? statedPoints(value, unit) : rangePoints(value, unit);
  if (points === void 0) {
    const hours = readHours(value, unit);
    if (hours !== void 0) return spreadByRisk(hours, risk);
    return reject(`is ${value.kind === "scalar" && value.value !== null ? quote(value.text) : describeKind(value)}`);
  }
  const [optimistic, most_likely, pessimistic] = points;
  if (optimistic === void 0 || most_likely === void 0 || pessimistic === void 0)
    return reject("lacks optimistic, most_likely or pessimistic as a time over 0");
  if (optimistic > most_likely || most_likely > pessimistic)
    return reject("does not grow from optimistic to pessimistic");
  return { optimistic, most_likely, pessimistic };
}
function spreadByRisk(hours, risk) {
  const [optimistic, pessimistic] = SPREAD[risk];
  return {
    optimistic: round(hours * optimistic),
    most_likely: hours,
    pessimistic: Math.min(MAX_HOURS, round(hours * pessimistic))
  };
}
function statedPoints(mapping, unit) {
  const point = (key) => {
    const node = findField(mapping, key);
    return node && readHours(node, unit);
  };
  return [point("optimistic"), point("most_likely"), point("pessimistic")];
}
function rangePoints({ value }, unit) {
  const { low, high } = matchText(value) ?? {};
  if (low === void 0 || high === void 0) return void 0;
  const from = parseHours(/[a-z]/.test(low) ? low : `${low}${/[a-z]+/.exec(high)?.[0] ?? ""}`, unit);
  const to = parseHours(high, unit);
  if (from === void 0 || to === void 0) return [from, void 0, to];
  return [from, Math.min(Math.max(from, round((from + to) / 2)), Math.max(from, to)), to];
}
function readHours(node, unit) {
  if (node.kind !== "scalar") return void 0;
  if (typeof node.value === "number") return sumHours([[node.value, hoursPer(unit)]]);
  const match = matchText(node.value);
  return match === void 0 || match.high !== void 0 ? void 0 : parseHours(match.low, unit);
}
function matchText(value) {
  if (typeof value !== "string" || value.length > MAX_TEXT_LENGTH) return void 0;
  const [, low, high] = DURATION_TEXT.exec(value.trim().toLowerCase().replace(ISO, "$1$2")) ?? [];
  return low === void 0 ? void 0 : { low, high };
}
var parseHours = (quantity, defaultUnit) => sumHours([...quantity.matchAll(PART)].map(([, number, unit]) => [Number(number), hoursPer(unit || defaultUnit)]));
var hoursPer = (unit) => HOURS_PER_UNIT.find(([known]) => known.test(unit))?.[1] ?? Number.NaN;
function sumHours(parts) {
  if (parts.some(([, perUnit], i) => !(perUnit < (parts[i - 1]?.[1] ?? Number.POSITIVE_INFINITY)))) return void 0;
  const sum = parts.reduce((hours2, [number, perUnit]) => hours2 + number * perUnit, 0);
  const hours = parts.every(([, perUnit]) => perUnit === 1) ? sum : round(sum);
  return hours > 0 && hours <= MAX_HOURS ? hours : void 0;
}
var round = (hours) => Number(hours.toPrecision(6));
var WORD = "(?:duration|estimate|estimated|expected|mean|most_likely|time|effort)_";
var KEY = new RegExp(`^(?:${WORD})*(?:(hours|hrs?)|(?:minutes|mins?))$`);
function parseUnit(key) {
  if (key === "duration") return "hours";
  const match = KEY.exec(key);
  if (match === null) return void 0;
  return match[1] === void 0 ? "minutes" : "hours";
}
var parsePhaseUnit = (key) => key === "duration" ? void 0 : parseUnit(key.replace(/^max_/, ""));

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
var createFallbackPlan = (file, mode, problems) => ({
  version: 1,
  tasks: [FALLBACK_TASK],
  source: { file, mode, fallback: true, problems }
});
var reportMissingPlan = (file) => ({
  code: "plan-missing",
  severity: "error",
  file,
  line: 1,
  column: 1,
  message: "the plan file does not exist"
});

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

// workflows-src/plan/normalise/cycles.ts
function findCycles(waits, limit) {
  const cycles = [];
  const reported = /* @__PURE__ */ new Set();
  for (const closed2 of closedPaths(waits)) {
    if (cycles.length === limit) break;
    if (closed2.some((node) => reported.has(node))) continue;
    const cycle = findShortestCycle(smallest(closed2), waits);
    if (cycle.some((node) => reported.has(node))) continue;
    for (const node of [...closed2, ...cycle]) reported.add(node);
    const start = cycle.indexOf(smallest(cycle));
    cycles.push([...cycle.slice(start), ...cycle.slice(0, start + 1)]);
  }
  return cycles;
}
function createListSorter() {
  const known = /* @__PURE__ */ new Map();
  return (nodes) => {
    const result = known.get(nodes) ?? sorted(nodes);
    known.set(nodes, result);
    return result;
  };
}
function* closedPaths(waits) {
  const sortList = createListSorter();
  const done = /* @__PURE__ */ new Set();
  for (const root of sorted(waits.keys())) {
    const path = [];
    const open = /* @__PURE__ */ new Map();
    const enter = (node) => {
      path.push(node);
      open.set(node, sortList(waits.get(node) ?? []).values());
    };
    if (!done.has(root)) enter(root);
    for (let node = path.at(-1); node !== void 0; node = path.at(-1)) {
      const next = open.get(node)?.next().value;
      if (next === void 0) {
        path.pop();
        open.delete(node);
        done.add(node);
      } else if (open.has(next)) yield path.slice(path.indexOf(next));
      else if (!done.has(next)) enter(next);
    }
  }
}
function findShortestCycle(start, waits) {
  const sortList = createListSorter();
  const cameFrom = /* @__PURE__ */ new Map();
  const queue = [start];
  for (const node of queue) {
    for (const next of sortList(waits.get(node) ?? [])) {
      if (next === start) {
        const path = [node];
        for (let before = cameFrom.get(node); before !== void 0; before = cameFrom.get(before)) path.unshift(before);
        return path;
      }
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, node);
      queue.push(next);
    }
  }
  throw new Error(`${start} is not on a cycle`);
}
var sorted = (nodes) => [...nodes].sort();
var smallest = (nodes) => sorted(nodes)[0] ?? "";

// workflows-src/plan/syntax/unknown-keys.ts
function warnOfUnknownKeys(mapping, known, owner, problems) {
  for (const { key, position } of mapping.entries) {
    if (known.includes(key)) continue;
    const message = `unknown key ${quote(key)} in ${owner}: it is ignored`;
    problems.addWarning(position, "unknown-key", message, () => suggestNearest(key, known));
  }
}

// workflows-src/plan/normalise/edges.ts
function addEdges(list, { byId, damagedIds }, problems) {
  for (const { from, to } of readEdges(list, problems)) {
    const task = byId.get(to.text);
    if (task !== void 0) task.dependencies.push({ id: from.text, line: from.line, column: from.column });
    else if (!damagedIds.has(to.text)) {
      const message = `unknown task ${quote(to.text)} at the end of an edge`;
      problems.addError(to, "unknown-dependency", message, () => suggestNearest(to.text, byId.keys()));
    }
  }
}
function readEdges(list, problems) {
  if (list === void 0 || isNull(list)) return [];
  if (list.kind !== "list") {
    problems.addError(list, "damaged-edge", `expected a list of edges, found ${describeKind(list)}`);
    return [];
  }
  return list.items.flatMap((item) => {
    if (item.kind === "mapping")
      warnOfUnknownKeys(item, ["from", "to", "type", "label", "reason"], "an edge", problems);
    const [from, to, ...more] = readEnds(item);
    if (from?.kind === "scalar" && to?.kind === "scalar" && !isNull(from) && !isNull(to) && more.length === 0)
      return [{ from, to }];
    problems.addError(item, "damaged-edge", "expected an edge {from, to} or [from, to] of two ids");
    return [];
  });
}
function readEnds(edge) {
  if (edge.kind === "mapping") return [findField(edge, "from"), findField(edge, "to")];
  return edge.kind === "list" ? edge.items : [];
}

// workflows-src/plan/normalise/effective-dependencies.ts
var MAX_DEPENDENCIES = 1e5;
function effectiveDependencies(phases, drafts, mode) {
  const waits = /* @__PURE__ */ new Map();
  const kept = new Set(phases.flatMap(({ tasks }) => tasks.map((raw) => drafts.get(raw)?.task.id)));
  const behindBarrier = /* @__PURE__ */ new Set();
  let barrier = [];
  let total = 0;
  for (const { tasks, isUnlisted } of phases) {
    const inBarrier = new Set(barrier);
    total += barrier.length;
    const inPhase = tasks.flatMap((raw) => drafts.get(raw) ?? []);
    for (const { raw, task, dependencies } of inPhase) {
      const previous = raw.previous && drafts.get(raw.previous)?.task.id;
      const isThroughPrevious = raw.previous !== void 0 && behindBarrier.has(raw.previous);
      const isBehind = !isUnlisted && (mode === "phases" || mode !== "graph" && dependencies.length === 0);
      if (isBehind || isThroughPrevious) behindBarrier.add(raw);
      const ids = dependencies.map(({ id }) => id).filter((id) => kept.has(id));
      if (previous !== void 0) ids.push(previous);
      const waitsForAll = isBehind && !isThroughPrevious;
      const waitsForBarrierOnly = waitsForAll && ids.every((id) => inBarrier.has(id));
      const unique = waitsForBarrierOnly ? barrier : [...new Set(waitsForAll ? [...ids, ...barrier] : ids)];
      if (!waitsForBarrierOnly) total += unique.length;
      if (total > MAX_DEPENDENCIES) return void 0;
      waits.set(task.id, unique);
    }
    if (inPhase.length > 0) barrier = inPhase.map(({ task }) => task.id);
  }
  return waits;
}

// workflows-src/plan/plan.ts
var RISKS = ["LOW", "MEDIUM", "HIGH", "CRITICAL"];
var MODES = ["auto", "phases", "graph", "first-phase"];

// workflows-src/plan/project.ts
var ID_PATTERN = /^(?!.*\.\.)(?!.*\.(?:lock)?$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
var artifactsFolder = (projectId) => `.somas/projects/${projectId}/artifacts`;
var branchOf = (projectId) => `somas/${projectId}`;

// workflows-src/plan/normalise/read-task.ts
var ID_KEYS = ["task_id", "id"];
var NAME = ["name", "task_name", "title"];
var DESCRIPTION = ["description", "task_desc", "desc"];
var DURATION = ["duration", "duration_hours", "estimated_hours", "duration_minutes", "estimated_minutes"];
var DEPENDENCIES = ["depends_on", "dependencies", "blocked_by", "needs", "edges"];
var RISK = ["risk", "risk_level"];
var AGENT = ["agent", "agent_type"];
var OTHERS = ["runs_on", "context_requirements", "files", "run", "verify"];
var NOTES = [
  "assignee",
  "priority",
  "complexity",
  "acceptance_criteria",
  "status",
  "notes",
  "parent_task",
  "parallelizable",
  "inputs",
  "outputs",
  "libraries",
  "related_requirements",
  "probability",
  "probability_of_delay",
  "reason",
  "risk_factors",
  "mitigation",
  "mitigations",
  "alternative_approach",
  "fallback",
  "type"
];
var KNOWN = [ID_KEYS, NAME, DESCRIPTION, DURATION, DEPENDENCIES, RISK, AGENT, OTHERS, NOTES].flat();
var NO_DEPENDENCY = /^(none|null|n\/a|-|–|—)?$/i;
var DEFAULT_RISK = "MEDIUM";
var DEFAULT_HOURS = 1;
function readTask(raw, defaults, problems) {
  const { fields } = raw;
  const id = readId(raw, problems);
  if (id === void 0) return void 0;
  const owner = `task ${id.text}`;
  const text = (...keys) => readText(findEntry(fields, ...keys), owner, problems);
  const texts = (key) => readTexts(findEntry(fields, key), owner, problems);
  const defaultText = (key) => readText(defaults && findEntry(defaults, key), "defaults", problems);
  const entries = fields.entries.filter(({ key }) => parseUnit(key) === void 0);
  warnOfUnknownKeys({ ...fields, entries }, KNOWN, owner, problems);
  const name = text(...NAME)?.replace(/\s+/g, " ").trim() || id.text;
  const agent = text(...AGENT) ?? defaultText("agent");
  const runs_on = text("runs_on") ?? defaultText("runs_on");
  const run3 = text("run");
  const verify = text("verify");
  const risk = readRisk(findEntry(fields, ...RISK), owner, problems);
  const stated = readStatedDuration(fields, risk, owner, problems);
  const duration = stated ?? readPhaseDuration(raw, risk, problems);
  if (stated === void 0) {
    const assumed = duration === void 0 ? `${DEFAULT_HOURS} hour` : "the longest of its phase";
    const message = `${owner} has no duration: ${assumed} is assumed`;
    problems.addWarning(id, "no-duration", message, () => "state its duration, in hours");
  }
  const dependencies = fields.entries.filter(({ key }) => DEPENDENCIES.includes(key));
  return {
    raw,
    position: { line: id.line, column: id.column },
    task: {
      id: id.text,
      name,
      description: text(...DESCRIPTION) ?? name,
      duration: duration ?? spreadByRisk(DEFAULT_HOURS, risk),
      risk,
      ...agent !== void 0 && { agent },
      ...runs_on !== void 0 && { runs_on },
      context_requirements: texts("context_requirements").map((item) => item.text),
      files: texts("files").map((item) => item.text),
      ...run3 !== void 0 && { run: run3 },
      ...verify !== void 0 && { verify }
    },
    dependencies: DEPENDENCIES.flatMap((key) => dependencies.filter((entry) => entry.key === key)).flatMap(
      (entry) => readDependencies(entry, owner, problems)
    ),
    statesDuration: duration !== void 0
  };
}
var findId = ({ id, fields }) => id ?? findField(fields, ...ID_KEYS);
function readId(raw, problems) {
  const id = findId(raw);
  if (id === void 0) {
    problems.addError(
      raw.fields,
      "no-id",
      "task without an id: expected task_id or id",
      () => raw.fields.entries.map(({ key }) => suggestNearest(key, ID_KEYS)).find((hint) => hint !== void 0)
    );
    return void 0;
  }
  if (id.kind !== "scalar" || id.value === null) {
    problems.addError(id, "no-id", `expected the id of a task, found ${describeKind(id)}`);
    return void 0;
  }
  if (ID_PATTERN.test(id.text)) return id;
  problems.addError(
    id,
    "malformed-id",
    `task id ${quote(id.text)} is malformed: expected a letter or digit, then at most 63 letters, digits, ".", "_" or "-", without ".." and without "." or ".lock" at the end`
  );
  return void 0;
}
function readRisk(entry, owner, problems) {
  const text = readText(entry, owner, problems);
  if (entry === void 0 || text === void 0) return DEFAULT_RISK;
  const risk = RISKS.find((known) => known === text.trim().toUpperCase());
  if (risk !== void 0) return risk;
  const message = `unknown risk ${quote(text)} of ${owner}: expected one of ${RISKS.join(", ")}; ${DEFAULT_RISK} is assumed`;
  problems.addWarning(entry.value, "unknown-risk", message, () => suggestNearest(text.toUpperCase(), RISKS));
  return DEFAULT_RISK;
}
function readStatedDuration(fields, risk, owner, problems) {
  const stated = fields.entries.filter(({ key, value }) => parseUnit(key) !== void 0 && !isNull(value));
  const inUnit = (unit2) => stated.find(({ key }) => parseUnit(key) === unit2);
  const entry = stated.find(({ key }) => key === "duration") ?? inUnit("hours") ?? inUnit("minutes");
  if (entry === void 0) return void 0;
  const unit = parseUnit(entry.key) ?? "hours";
  return readDuration(entry, { owner, risk, unit }, problems) ?? spreadByRisk(DEFAULT_HOURS, risk);
}
function readPhaseDuration({ phaseDuration }, risk, problems) {
  if (phaseDuration === void 0) return void 0;
  const unit = parsePhaseUnit(phaseDuration.key) ?? "minutes";
  return readDuration(phaseDuration, { owner: "a phase", risk, unit }, problems.fork());
}
function readDependencies(entry, owner, problems) {
  return readTexts(entry, owner, problems).flatMap(({ text, line, column }) => text.split(",").map((id) => ({ id: id.trim(), line, column }))).filter(({ id }) => !NO_DEPENDENCY.test(id));
}
function readText(entry, owner, problems) {
  if (entry === void 0 || isNull(entry.value)) return void 0;
  const { key, value } = entry;
  if (value.kind === "scalar") return value.text.trim() === "" ? void 0 : value.text;
  problems.addError(value, "wrong-type", `${key} of ${owner}: expected text, found ${describeKind(value)}`);
  return void 0;
}
function readTexts(entry, owner, problems) {
  if (entry === void 0 || isNull(entry.value)) return [];
  const { key, value } = entry;
  const items = value.kind === "list" ? value.items : [value];
  return items.filter((item) => {
    if (item.kind === "scalar" && item.value !== null) return item.text.trim() !== "";
    const found = `${describeKind(item)}${item === value ? "" : " in it"}`;
    problems.addError(item, "wrong-type", `${key} of ${owner}: expected a list of texts, found ${found}`);
    return false;
  });
}

// workflows-src/plan/normalise/task-index.ts
function indexTasks({ phases, defaults }, problems) {
  const byRawTask = /* @__PURE__ */ new Map();
  const byId = /* @__PURE__ */ new Map();
  const byLowerCaseId = /* @__PURE__ */ new Map();
  const damagedIds = /* @__PURE__ */ new Set();
  for (const rawTask of phases.flatMap(({ tasks }) => tasks)) {
    const draft = readTask(rawTask, defaults, problems);
    if (draft === void 0) {
      const id2 = findId(rawTask);
      if (id2?.kind === "scalar") damagedIds.add(id2.text);
      continue;
    }
    const { id } = draft.task;
    byRawTask.set(rawTask, draft);
    if (!byId.has(id)) byId.set(id, draft);
    const first = byLowerCaseId.get(id.toLowerCase());
    if (first === void 0) byLowerCaseId.set(id.toLowerCase(), draft);
    else {
      reportDuplicateId(draft, first, problems);
      damagedIds.add(id);
    }
  }
  return { byRawTask, byId, byLowerCaseId, damagedIds };
}
function reportDuplicateId({ task, position }, first, problems) {
  const message = task.id === first.task.id ? `duplicate task id ${task.id}: the first one is in line ${first.position.line}` : `task ${task.id} differs only in case from task ${first.task.id} in line ${first.position.line}: expected ids that stay distinct in file names and branches`;
  problems.addError(position, "duplicate-id", message);
}

// workflows-src/plan/normalise/truncation.ts
function reportTruncation(text, tasks, problems) {
  const end = text.trimEnd();
  const last = tasks.reduce((a, b) => a === void 0 || isAfter(b, a) ? b : a, void 0);
  if (last === void 0 || /\}[\]}\s]*$/.test(end) || last.raw.fields.lastLine < end.split("\n").length) return;
  const others = tasks.filter((task) => task !== last);
  const aloneLacksDuration = !last.statesDuration && others.every((task) => task.statesDuration);
  const { entries } = last.raw.fields;
  const endsInKey = entries.slice(-1).some(({ value }) => isNull(value));
  const aloneHasOnlyId = others.length > 0 && entries.length === 1 && others.every((task) => task.raw.fields.entries.length > 1);
  const isCutOff = text.endsWith("\n") ? aloneLacksDuration && aloneHasOnlyId : aloneLacksDuration || endsInKey;
  const message = `the file ends in the middle of task ${last.task.id} and seems to be cut off`;
  const hint = "complete the task, and end the file with a newline";
  if (isCutOff) problems.addError(last.position, "plan-truncated", message, () => hint);
}
var isAfter = ({ position: a }, { position: b }) => (a.line - b.line || a.column - b.column) > 0;

// workflows-src/plan/normalise/normalise.ts
var MAX_TASKS = 5e3;
var MAX_CYCLES = 20;
var CYCLE_ENDS = 10;
function normalise2(raw, text, { mode, check }, problems) {
  const { phases, position = START } = raw;
  const count = phases.reduce((sum, { tasks: tasks2 }) => sum + tasks2.length, 0);
  if (count > MAX_TASKS) {
    problems.addError(position, "too-many-tasks", `the plan has ${count} tasks: expected at most ${MAX_TASKS}`);
    return void 0;
  }
  if (count === 0 && !problems.hasErrors) problems.addError(position, "no-tasks", "the plan has no tasks");
  const index = indexTasks(raw, problems);
  addEdges(raw.edges, index, problems);
  reportTruncation(text, [...index.byRawTask.values()], problems);
  reportUnknownDependencies(index, problems);
  warnOfUnknownMentions(raw, index, problems);
  const project = readProjectName(raw.project, problems);
  const kept = mode === "first-phase" ? keepFirstPhase(raw, problems) : phases;
  const waits = effectiveDependencies(kept, index.byRawTask, problems.hasErrors ? "graph" : mode);
  if (waits === void 0) {
    const message = `too many dependencies: expected at most ${MAX_DEPENDENCIES}, including those between phases`;
    problems.addError(position, "too-many-dependencies", message);
    return void 0;
  }
  for (const id of index.damagedIds) waits.delete(id);
  reportCycles(waits, index, problems);
  if (problems.hasErrors) return void 0;
  const tasks = kept.flatMap((phase) => phase.tasks).flatMap((rawTask) => {
    const task = index.byRawTask.get(rawTask)?.task;
    return task === void 0 ? [] : [{ ...task, depends_on: waits.get(task.id) ?? [] }];
  });
  const plan = { version: 1, ...project !== void 0 && { project }, tasks };
  for (const { task_id, code, message, hint } of check?.(plan) ?? [])
    problems.addWarning(index.byId.get(task_id)?.position ?? position, code, message, () => hint);
  return plan;
}
function keepFirstPhase({ phases, position = START }, problems) {
  const first = phases.find(({ parallel, tasks }) => parallel && tasks.length > 0);
  if (first !== void 0) return [first];
  const message = "no phase has parallel_tasks: mode first-phase expects one";
  if (!problems.hasErrors) problems.addError(position, "no-parallel-phase", message);
  return [];
}
function reportUnknownDependencies({ byId, damagedIds }, problems) {
  for (const { task, dependencies } of byId.values()) {
    for (const dependency of dependencies) {
      if (byId.has(dependency.id) || damagedIds.has(dependency.id)) continue;
      const message = `task ${task.id} depends on unknown task ${quote(dependency.id)}`;
      problems.addError(dependency, "unknown-dependency", message, () => suggestNearest(dependency.id, byId.keys()));
    }
  }
}
function warnOfUnknownMentions({ mentions = [] }, { byLowerCaseId }, problems) {
  const ids = [...byLowerCaseId.values()].map(({ task }) => task.id);
  for (const mention of mentions) {
    if (byLowerCaseId.has(mention.text.toLowerCase())) continue;
    const message = `unknown task ${quote(mention.text)}: the plan has no task with this id`;
    problems.addWarning(mention, "unknown-task", message, () => suggestNearest(mention.text, ids));
  }
}
function reportCycles(waits, { byId }, problems) {
  for (const cycle of findCycles(waits, MAX_CYCLES)) {
    const first = byId.get(cycle[0] ?? "");
    if (first === void 0) continue;
    const position = first.dependencies.find(({ id }) => id === cycle[1]) ?? first.position;
    const implicit = cycle.find((id, index) => {
      const next = cycle[index + 1];
      return next !== void 0 && !byId.get(id)?.dependencies.some((dependency) => dependency.id === next);
    });
    const hint = implicit && `task ${implicit} waits because of its phase or its place in sequential_tasks`;
    problems.addError(position, "cycle", `tasks wait for each other: ${shorten(cycle).join(" -> ")}`, () => hint);
  }
}
var shorten = (cycle) => cycle.length <= 2 * CYCLE_ENDS ? cycle : [...cycle.slice(0, CYCLE_ENDS), `(${cycle.length - 2 * CYCLE_ENDS} more)`, ...cycle.slice(-CYCLE_ENDS)];
function readProjectName(project, problems) {
  if (project === void 0 || isNull(project)) return void 0;
  if (project.kind === "scalar") return project.text;
  problems.addError(project, "wrong-type", `project: expected text, found ${describeKind(project)}`);
  return void 0;
}

// workflows-src/plan/problem-list.ts
var MAX_PROBLEMS = 100;
var ProblemList = class _ProblemList {
  #file;
  #kept = { error: [], warning: [] };
  #omitted = { error: 0, warning: 0 };
  constructor(file) {
    this.#file = file;
  }
  addError(position, code, message, hint) {
    this.#add("error", position, code, message, hint);
  }
  addWarning(position, code, message, hint) {
    this.#add("warning", position, code, message, hint);
  }
  /** An empty list for the same file, to append later or to drop. */
  fork() {
    return new _ProblemList(this.#file);
  }
  append(list) {
    for (const { severity, code, message, hint, ...position } of list.sorted)
      this.#add(severity, position, code, message, () => hint);
  }
  get hasErrors() {
    return this.#kept.error.length > 0;
  }
  /** In the order of the file. The last problem counts those that were not kept. */
  get sorted() {
    const kept = [...this.#kept.error, ...this.#kept.warning].sort((a, b) => a.line - b.line || a.column - b.column);
    for (const severity of ["error", "warning"]) {
      const omitted = this.#omitted[severity];
      if (omitted === 0) continue;
      const message = `${omitted} more ${severity}s are not listed`;
      kept.push({ code: "more-problems", severity, file: this.#file, line: 1, column: 1, message });
    }
    return kept;
  }
  #add(severity, { line, column }, code, message, hint) {
    const kept = this.#kept[severity];
    if (kept.length >= MAX_PROBLEMS) {
      this.#omitted[severity]++;
      return;
    }
    const text = hint?.();
    kept.push({ code, severity, file: this.#file, line, column, message, ...text !== void 0 && { hint: text } });
  }
};

// workflows-src/plan/syntax/yaml-limits.ts
var MAX_DEPTH = 64;
var MAX_TOKENS = 1e6;
var MAX_ALIASED_VALUES = 1e4;
var LimitError = class extends Error {
  position;
  code;
  constructor(position, code, message) {
    super(message);
    this.position = position;
    this.code = code;
  }
};
function createBoundedParser(lines, positionAt) {
  let tokens = 0;
  return new class extends Parser {
    *next(source) {
      if (++tokens > MAX_TOKENS) this.#stop("plan-too-large", `too many YAML tokens: expected at most ${MAX_TOKENS}`);
      yield* super.next(source);
      const depth = this.stack.filter((token) => "items" in token).length;
      if (depth > MAX_DEPTH)
        this.#stop("plan-too-deep", `collections are nested too deeply: expected at most ${MAX_DEPTH} levels`);
    }
    #stop(code, message) {
      throw new LimitError(positionAt(this.offset), code, message);
    }
  }(lines.addNewLine);
}

// workflows-src/plan/syntax/yaml-tree.ts
var TreeBuilder = class {
  #positionAt;
  #problems;
  #anchors = /* @__PURE__ */ new Map();
  /** Values so far, including those that aliases repeat. */
  #size = 0;
  #aliased = 0;
  #isComplete = true;
  constructor(positionAt, problems) {
    this.#positionAt = positionAt;
    this.#problems = problems;
  }
  /** Whether the tree has everything that the document has. */
  get isComplete() {
    return this.#isComplete;
  }
  /** `offset` is that of a value that has no text of its own. */
  build(source, offset = 0) {
    const sizeBefore = this.#size++;
    if (isAlias(source)) return this.#follow(source.source, source.range?.[0] ?? offset);
    if (!isScalar(source) && !isMap(source) && !isSeq(source)) return this.#createNull(offset);
    const [start, end] = source.range ?? [offset, offset];
    const position = this.#positionAt(start);
    let node;
    if (isMap(source)) {
      const entries = this.#buildEntries(source.items, start);
      node = { kind: "mapping", ...position, lastLine: entries.at(-1)?.value.lastLine ?? position.line, entries };
    } else if (isSeq(source)) {
      const items = source.items.map((item) => this.build(item, start));
      node = { kind: "list", ...position, lastLine: items.at(-1)?.lastLine ?? position.line, items };
    } else {
      const { source: written = "" } = source;
      const value = isPlain(source.value) ? source.value : written;
      const text = typeof value === "string" ? value : written;
      node = { kind: "scalar", ...position, lastLine: this.#positionAt(Math.max(start, end - 1)).line, value, text };
    }
    if (source.anchor !== void 0) this.#anchors.set(source.anchor, { node, size: this.#size - sizeBefore });
    return node;
  }
  #buildEntries(pairs, mapStart) {
    const entries = [];
    const firsts = /* @__PURE__ */ new Map();
    for (const pair of pairs) {
      const keyStart = pair.key?.range?.[0] ?? mapStart;
      const key = this.build(pair.key, keyStart);
      const value = this.build(pair.value, keyStart);
      const position = { line: key.line, column: key.column };
      if (key.kind !== "scalar" || key.value === null) this.#drop(position, "yaml-key", "expected a key that is text");
      else if (key.text === "<<")
        this.#drop(position, "yaml-merge-key", "merge keys (<<) are not supported: write the keys out");
      else if (/^\/[/*]/.test(key.text))
        this.#drop(
          position,
          "json-comment",
          'comments in JSON are not supported: remove this one, or begin it with "#"'
        );
      else {
        entries.push({ key: key.text, position, value });
        const first = firsts.get(key.text);
        if (first === void 0) firsts.set(key.text, position);
        else {
          const message = `duplicate key ${quote(key.text)}: the first one is in line ${first.line}`;
          this.#problems.addError(position, "duplicate-key", message);
        }
      }
    }
    return mergeDuplicates(entries);
  }
  #follow(name, offset) {
    const position = this.#positionAt(offset);
    const target = this.#anchors.get(name);
    if (target === void 0) {
      this.#drop(position, "yaml-alias", `alias ${quote(`*${name}`)} has no anchor before it`);
      return this.#createNull(offset);
    }
    this.#size += target.size;
    this.#aliased += target.size;
    if (this.#aliased > MAX_ALIASED_VALUES) {
      const message = `aliases repeat too many values: expected at most ${MAX_ALIASED_VALUES}`;
      throw new LimitError(position, "yaml-aliases", message);
    }
    return { ...target.node, ...position, lastLine: position.line };
  }
  #drop(position, code, message) {
    this.#isComplete = false;
    this.#problems.addError(position, code, message);
  }
  #createNull(offset) {
    const position = this.#positionAt(offset);
    return { kind: "scalar", ...position, lastLine: position.line, value: null, text: "" };
  }
};
function mergeDuplicates(entries) {
  const byKey = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    const duplicates = byKey.get(entry.key);
    if (duplicates === void 0) byKey.set(entry.key, [entry]);
    else duplicates.push(entry);
  }
  return [...byKey.values()].map((same) => same.length === 1 ? same[0] : { ...same[0], value: mergeValues(same) });
}
function mergeValues([{ value: first }, ...more]) {
  const values = [first, ...more.map(({ value }) => value)];
  if (first.kind === "list") return { ...first, items: values.flatMap(getItems) };
  if (first.kind === "scalar") return first;
  const entries = values.flatMap((value) => value.kind === "mapping" ? value.entries : []);
  return { ...first, entries: mergeDuplicates(entries) };
}
var isPlain = (value) => value === null || ["string", "number", "boolean"].includes(typeof value);

// workflows-src/plan/syntax/parse-yaml.ts
function parseYaml(text, problems, firstLine = 1) {
  const lines = new LineCounter();
  const end = text.trimEnd().length;
  const positionAt = (offset) => {
    const { line, col } = lines.linePos(Math.min(offset, end));
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  try {
    const parser = createBoundedParser(lines, positionAt);
    const composer = new Composer({ uniqueKeys: false, prettyErrors: false });
    const [document, second] = [...composer.compose(parser.parse(text), true, text.length)];
    if (document === void 0) return void 0;
    for (const { pos, message } of document.warnings)
      problems.addWarning(positionAt(pos[0]), "yaml-warning", toOneLine(message));
    for (const { pos, message } of document.errors)
      problems.addError(positionAt(pos[0]), "yaml-syntax", toOneLine(message));
    if (second !== void 0) {
      const message = 'expected one YAML document, found a second one after "---"';
      problems.addError(positionAt(second.range[0]), "yaml-documents", message);
    }
    if (document.errors.length > 0 || second !== void 0) return void 0;
    const builder = new TreeBuilder(positionAt, problems);
    const root = builder.build(document.contents);
    return builder.isComplete ? root : void 0;
  } catch (error) {
    if (error instanceof LimitError) problems.addError(error.position, error.code, error.message);
    else {
      const message = `cannot be read as YAML: ${toOneLine(String(error))}`;
      problems.addError({ line: firstLine, column: 1 }, "yaml-syntax", message);
    }
    return void 0;
  }
}
var toOneLine = (message) => message.replace(/\s+/g, " ").slice(0, 300);

// workflows-src/plan/raw/phase-order.ts
function readInOrder(phases, problems) {
  const byNumber = /* @__PURE__ */ new Map();
  for (const phase of phases) {
    const first = byNumber.get(phase.number);
    if (first === void 0) byNumber.set(phase.number, phase);
    else reportDuplicatePhase(phase, first, problems);
  }
  return [...byNumber.values()].sort((a, b) => a.number - b.number).map(({ read: read2 }) => read2());
}
function reportDuplicatePhase({ number, position }, first, problems) {
  problems.addError(
    position,
    "duplicate-phase",
    `duplicate phase ${number}: the first one is in line ${first.position.line}`
  );
}

// workflows-src/plan/raw/raw-tasks.ts
var createTask = (id, details) => ({
  id,
  fields: { kind: "mapping", line: id.line, column: id.column, lastLine: id.lastLine, entries: details?.entries ?? [] }
});
function readKeyedTask({ key, position, value }, problems) {
  const id = toScalar(key, position);
  if (value.kind === "mapping") return [{ id, fields: value }];
  if (isNull(value)) return [createTask(id)];
  if (value.kind === "scalar")
    return [{ id, fields: { ...value, kind: "mapping", entries: [{ key: "name", position: value, value }] } }];
  const message = `expected a name or the fields of task ${quote(key)}, found ${describeKind(value)}`;
  problems.addError(value, "damaged-task", message);
  return [];
}
function chainTasks(tasks) {
  const chain = [];
  for (const task of tasks) {
    const previous = chain.at(-1);
    chain.push(previous === void 0 ? task : { ...task, previous });
  }
  return chain;
}
function readTaskList(list, owner, problems) {
  if (list === void 0) return [];
  if (list.kind !== "list") {
    problems.addError(list, "damaged-list", `expected a list of tasks in ${owner}, found ${describeKind(list)}`);
    return [];
  }
  return list.items.flatMap((item) => {
    if (item.kind === "mapping") return [{ fields: item }];
    const found = item.kind === "scalar" && item.text !== "" ? quote(item.text) : describeKind(item);
    problems.addError(item, "damaged-list", `expected a task with an id in ${owner}, found ${found}`);
    return [];
  });
}

// workflows-src/plan/raw/numbered-phases.ts
var PARALLEL = "parallel_tasks";
var SEQUENTIAL = "sequential_tasks";
var TASKS = "tasks";
var TASK_LIST_KEYS = [PARALLEL, SEQUENTIAL, TASKS];
var KNOWN2 = [...TASK_LIST_KEYS, "name", "description", "duration"];
function parsePhaseNumber(key) {
  const match = /^phase[_-]?(\d{1,9})$/i.exec(key);
  return match === null ? void 0 : Number(match[1]);
}
var hasTaskList = (node) => node.kind === "mapping" && findEntry(node, ...TASK_LIST_KEYS) !== void 0;
function readPhase(node, name, problems) {
  if (node.kind !== "mapping") {
    problems.addError(node, "damaged-phase", `expected the tasks of ${name}, found ${describeKind(node)}`);
    return { parallel: false, tasks: [] };
  }
  warnOfUnknownKeys(node, KNOWN2, name, problems);
  if (!hasTaskList(node)) {
    problems.addError(
      node,
      "damaged-phase",
      `${name} lists no tasks: expected ${PARALLEL} or ${SEQUENTIAL}`,
      () => node.entries.map(({ key }) => suggestNearest(key, TASK_LIST_KEYS)).find((hint) => hint !== void 0)
    );
    return { parallel: false, tasks: [] };
  }
  const first = findField(node, PARALLEL);
  const second = findField(node, TASKS);
  const isCount = second !== void 0 && first?.kind === "scalar" && typeof first.value === "number";
  const parallel = [isCount ? void 0 : first, second].flatMap((list) => readTaskList(list, name, problems));
  const sequential = chainTasks(readTaskList(findField(node, SEQUENTIAL), name, problems));
  return { parallel: parallel.length > 0, tasks: [...parallel, ...sequential] };
}
function readNumberedPhases(mapping, problems) {
  const phases = mapping.entries.flatMap(({ key, position, value }) => {
    const number = parsePhaseNumber(key);
    const node = isNull(value) ? { ...value, ...position } : value;
    if (number !== void 0) return [{ number, position, read: () => readPhase(node, key, problems) }];
    if (hasTaskList(value)) {
      const message = `${quote(key)} holds tasks, but its place in the order is unknown: expected phase_1, phase_2, …`;
      problems.addError(position, "phase-key", message);
    }
    return [];
  });
  return readInOrder(phases, problems);
}

// workflows-src/plan/raw/mentions.ts
function findMentions(node) {
  const list = node?.kind === "mapping" ? findField(node, "tasks") : node;
  return getItems(list).flatMap((item) => {
    if (item.kind !== "mapping") return item.kind === "scalar" && item.value !== null ? [{ id: item }] : [];
    const id = findField(item, "task_id", "id");
    if (id?.kind === "scalar" && id.value !== null) return [{ id, fields: item }];
    const [only] = item.entries;
    return only !== void 0 && isKeyedTask(item) ? [{ id: toScalar(only.key, only.position) }] : [];
  });
}
var isKeyedTask = (item) => item.kind === "mapping" && item.entries.length === 1 && findEntry(item, "task_id", "id") === void 0;
var findMentionedIds = (plan) => ["critical_path", "high_risk_tasks"].flatMap((key) => findMentions(findField(plan, key)).map(({ id }) => id));
function collectDetails(mentions) {
  const details = /* @__PURE__ */ new Map();
  for (const { id, fields } of mentions) {
    if (fields === void 0) continue;
    const known = details.get(id.text);
    const entries = fields.entries.filter(({ key }) => known === void 0 || findEntry(known, key) === void 0);
    details.set(id.text, { ...fields, ...known, entries: [...known?.entries ?? [], ...entries] });
  }
  return details;
}

// workflows-src/plan/variants/phases.ts
var PLAN = "optimal_execution_plan";
var phasesVariant = {
  rootKey: PLAN,
  shape: `${PLAN}: {phase_1: {parallel_tasks: [{task_id, name, duration}]}}`,
  read(root, problems) {
    const mentions = findMentionedIds(root);
    const { position, value: plan } = findEntry(root, PLAN) ?? { position: root, value: root };
    if (plan.kind !== "mapping") {
      const message = `expected phase_1, phase_2, … under ${PLAN}, found ${describeKind(plan)}`;
      problems.addError(position, "damaged-plan", message);
      return { phases: [], mentions };
    }
    const entries = plan.entries.filter(({ key, value }) => parsePhaseNumber(key) === void 0 && !hasTaskList(value));
    warnOfUnknownKeys({ ...plan, entries }, ["phase_1", "phase_2", "phase_3"], PLAN, problems);
    return { phases: readNumberedPhases(plan, problems), mentions };
  }
};

// workflows-src/plan/raw/listed-phases.ts
var PARALLEL_PHASES = "parallel_phases";
var ID_LIST_KEYS = ["tasks", "atomic_tasks"];
var KNOWN3 = ["phase", "name", "description", ...ID_LIST_KEYS, "max_duration_mins"];
function readListedPhases(list, readItem, problems) {
  if (list.kind !== "list") {
    const message = `expected a list of phases under ${PARALLEL_PHASES}, found ${describeKind(list)}`;
    problems.addError(list, "damaged-plan", message);
    return [];
  }
  const phases = list.items.flatMap((item, index) => {
    if (item.kind !== "mapping") {
      problems.addError(item, "damaged-phase", `expected a phase {phase, tasks}, found ${describeKind(item)}`);
      return [];
    }
    const number = readNumber(item) ?? index + 1;
    return [{ number, position: item, read: () => readPhase2(item, `phase ${number}`, readItem, problems) }];
  });
  return readInOrder(phases, problems);
}
function readNumber(phase) {
  const stated = findField(phase, "phase");
  const match = stated?.kind === "scalar" ? /^(?:phase[\s_-]*)?(\d{1,9})$/i.exec(stated.text) : null;
  return match === null ? void 0 : Number(match[1]);
}
function readPhase2(phase, name, readItem, problems) {
  const phaseDuration = phase.entries.find(({ key }) => parsePhaseUnit(key) !== void 0);
  const entries = phase.entries.filter(({ key }) => parsePhaseUnit(key) === void 0);
  warnOfUnknownKeys({ ...phase, entries }, KNOWN3, name, problems);
  const ids = findField(phase, ...ID_LIST_KEYS);
  if (ids?.kind !== "list") {
    const found = ids === void 0 ? "" : `, found ${describeKind(ids)}`;
    const message = `${name} lists no tasks: expected a list of ids under tasks${found}`;
    problems.addError(ids ?? phase, "damaged-phase", message);
    return { parallel: false, tasks: [] };
  }
  const tasks = ids.items.flatMap((item) => {
    if (!isNull(item) && item.kind !== "list") return readItem(item);
    problems.addError(item, "damaged-list", `expected the id of a task in ${name}, found ${describeKind(item)}`);
    return [];
  });
  return {
    parallel: tasks.length > 0,
    tasks: phaseDuration === void 0 ? tasks : tasks.map((task) => ({ ...task, phaseDuration }))
  };
}

// workflows-src/plan/variants/atomic-tasks.ts
var TASKS2 = "atomic_tasks";
var atomicTasksVariant = {
  rootKey: TASKS2,
  shape: `${TASKS2}: [{id, estimated_minutes, dependencies}]`,
  ownKeys: () => [TASKS2, PARALLEL_PHASES],
  read(root, problems) {
    const tasks = readTaskList(findField(root, TASKS2), TASKS2, problems);
    const phases = findField(root, PARALLEL_PHASES);
    return {
      phases: phases === void 0 ? [{ parallel: true, tasks }] : readPhases(phases, tasks, problems),
      mentions: findMentionedIds(root)
    };
  }
};
function readPhases(phases, tasks, problems) {
  const byId = new Map(tasks.map((task) => [readId2(task), task]));
  const listed = /* @__PURE__ */ new Set();
  const readItem = (item) => {
    const isScalar2 = item.kind === "scalar";
    const task = isScalar2 ? byId.get(item.text) : void 0;
    if (isScalar2 && task !== void 0) {
      const isSecond = listed.has(task);
      listed.add(task);
      return [isSecond ? createTask(item) : task];
    }
    const found = isScalar2 ? quote(item.text) : describeKind(item);
    const ids = [...byId.keys()].filter((id) => id !== void 0);
    problems.addError(
      item,
      "unknown-task",
      `expected the id of one of the ${TASKS2}, found ${found}`,
      () => isScalar2 ? suggestNearest(item.text, ids) : void 0
    );
    return [];
  };
  const inOrder = readListedPhases(phases, readItem, problems);
  return [...inOrder, { parallel: false, isUnlisted: true, tasks: tasks.filter((task) => !listed.has(task)) }];
}
function readId2({ fields }) {
  const id = findField(fields, "task_id", "id");
  return id?.kind === "scalar" ? id.text : void 0;
}

// workflows-src/plan/variants/canonical.ts
var canonicalVariant = {
  rootKey: "tasks",
  shape: "tasks: [{id, duration, depends_on}]",
  knownKeys: ["version", "name", "defaults", "edges", "source"],
  read(root, problems) {
    const version = findField(root, "version");
    if (version !== void 0 && !(version.kind === "scalar" && Number(version.value) === 1)) {
      problems.addError(version, "plan-version", "unknown version of the plan format: expected version: 1");
    }
    return {
      edges: findField(root, "edges"),
      defaults: readDefaults(findField(root, "defaults"), problems),
      phases: [{ parallel: true, tasks: readTasks(findField(root, "tasks"), problems) }]
    };
  }
};
function readTasks(tasks, problems) {
  const byId = tasks?.kind === "mapping" && tasks.entries.every(({ value }) => value.kind === "mapping");
  return byId ? tasks.entries.flatMap((entry) => readKeyedTask(entry, problems)) : readTaskList(tasks, "the plan", problems);
}
function readDefaults(defaults, problems) {
  if (defaults === void 0 || isNull(defaults)) return void 0;
  if (defaults.kind === "mapping") {
    warnOfUnknownKeys(defaults, ["agent", "runs_on"], "defaults", problems);
    return defaults;
  }
  problems.addError(defaults, "wrong-type", `defaults: expected agent and runs_on, found ${describeKind(defaults)}`);
  return void 0;
}

// workflows-src/plan/variants/critical-path.ts
var PATH = "critical_path";
var criticalPathVariant = {
  shape: `${PATH}: [task-001: name]`,
  recognises: (root) => getItems(findField(root, PATH)).some(isKeyedTask),
  ownKeys: () => [PATH],
  read(root, problems) {
    const tasks = getItems(findField(root, PATH)).flatMap((item) => {
      if (item.kind === "mapping")
        return isKeyedTask(item) ? item.entries.flatMap((entry) => readKeyedTask(entry, problems)) : [{ fields: item }];
      problems.addError(item, "damaged-list", `expected a task "id: name" in ${PATH}, found ${describeKind(item)}`);
      return [];
    });
    return {
      phases: [{ parallel: false, tasks: chainTasks(tasks) }],
      mentions: findMentions(findField(root, "high_risk_tasks")).map(({ id }) => id),
      position: findEntry(root, PATH)?.position ?? root
    };
  }
};

// workflows-src/plan/variants/features.ts
var FEATURES = "features";
var featuresVariant = {
  rootKey: FEATURES,
  shape: `${FEATURES}: [{id, name, estimated_hours}]`,
  // The first plan of a project has these keys beside its features.
  knownKeys: [
    "version",
    "name",
    "scope",
    "tech_stack",
    "architecture_hints",
    "risks",
    "constraints",
    "success_criteria",
    "next_steps"
  ],
  read: (root, problems) => ({
    phases: [{ parallel: true, tasks: readTaskList(findField(root, FEATURES), FEATURES, problems) }]
  })
};

// workflows-src/plan/variants/nodes.ts
var NODES = "nodes";
var EDGES = "edges";
var WRAPPER = "task_graph";
var nodesVariant = {
  rootKey: NODES,
  shape: `${NODES}: [{id, duration}] with ${EDGES}: [{from, to}]`,
  recognises: (root) => findGraph(root) !== void 0,
  ownKeys: (root) => findGraph(root) === root ? [NODES, EDGES] : [WRAPPER],
  read(root, problems) {
    const graph = findGraph(root) ?? root;
    if (graph !== root) warnOfUnknownKeys(graph, [NODES, EDGES, "visualization_data"], WRAPPER, problems);
    return {
      edges: findField(graph, EDGES),
      phases: [{ parallel: true, tasks: readTasks2(findField(graph, NODES), problems) }],
      mentions: findMentionedIds(root),
      position: findEntry(graph, NODES)?.position ?? root
    };
  }
};
var findGraph = (root) => [root, findField(root, WRAPPER)].find(
  (node) => node?.kind === "mapping" && findField(node, NODES)?.kind === "list"
);
function readTasks2(list, problems) {
  if (list?.kind !== "list") return [];
  return list.items.flatMap(
    (item) => item.kind === "scalar" && !isNull(item) ? [createTask(item)] : readTaskList({ ...list, items: [item] }, NODES, problems)
  );
}

// workflows-src/plan/variants/parallel-phases.ts
var parallelPhasesVariant = {
  rootKey: PARALLEL_PHASES,
  shape: `${PARALLEL_PHASES}: [{phase, tasks: [ids], max_duration_mins}]`,
  read(root, problems) {
    const mentions = ["critical_path", "high_risk_tasks"].flatMap((key) => findMentions(findField(root, key)));
    const details = collectDetails(mentions);
    const readItem = (item) => {
      if (item.kind === "scalar") return [createTask(item, details.get(item.text))];
      return item.kind === "mapping" ? [{ fields: item }] : [];
    };
    const list = findField(root, PARALLEL_PHASES);
    return {
      phases: list === void 0 ? [] : readListedPhases(list, readItem, problems),
      mentions: mentions.map(({ id }) => id)
    };
  }
};

// workflows-src/plan/variants/root-phases.ts
var rootPhasesVariant = {
  rootKey: "phase_1",
  shape: "phase_1: {tasks: [{task_id, duration}]}",
  recognises: (root) => root.entries.some(({ key }) => parsePhaseNumber(key) !== void 0),
  ownKeys: (root) => root.entries.map(({ key }) => key).filter((key) => parsePhaseNumber(key) !== void 0),
  read: (root, problems) => ({
    phases: readNumberedPhases(root, problems),
    mentions: findMentionedIds(root),
    position: root
  })
};

// workflows-src/plan/variants/task-graph.ts
var GRAPH = "task_graph";
var taskGraphVariant = {
  rootKey: GRAPH,
  shape: `${GRAPH}: {TASK-001: {name, dependencies, duration}}`,
  read(root, problems) {
    const { position, value: graph } = findEntry(root, GRAPH) ?? { position: root, value: root };
    const mentions = findMentionedIds(root);
    if (graph.kind !== "mapping") {
      const message = `expected tasks by their ids under ${GRAPH}, found ${describeKind(graph)}`;
      problems.addError(position, "damaged-plan", message);
      return { phases: [], mentions };
    }
    const tasks = graph.entries.flatMap((task) => readKeyedTask(task, problems));
    return { phases: [{ parallel: true, tasks }], mentions };
  }
};

// workflows-src/plan/variants/yaml-variants.ts
var YAML_VARIANTS = [
  canonicalVariant,
  phasesVariant,
  rootPhasesVariant,
  atomicTasksVariant,
  parallelPhasesVariant,
  nodesVariant,
  taskGraphVariant,
  featuresVariant,
  criticalPathVariant
];
var ROOT_KEYS = YAML_VARIANTS.flatMap(({ rootKey }) => rootKey ?? []);

// workflows-src/plan/variants/read-yaml-plan.ts
var KEYS_BESIDE = [
  "project",
  "metadata",
  "critical_path",
  "high_risk_tasks",
  "simulation_results",
  "parallelization_analysis",
  "recommendations",
  "optimization_recommendations",
  "task_sizing_recommendations",
  "validation_results",
  "feasibility_status",
  "feedback_to_specifier",
  "decomposition_metadata",
  "visualization_data"
];
function readYamlPlan(root, problems, variants = YAML_VARIANTS) {
  const variant = variants.find(
    ({ recognises, rootKey: rootKey2 = "" }) => recognises?.(root) ?? findEntry(root, rootKey2) !== void 0
  );
  if (variant === void 0) return void 0;
  const { rootKey = "", knownKeys = [] } = variant;
  checkRootKeys(root, variant.ownKeys?.(root) ?? [rootKey], knownKeys, problems);
  const position = findEntry(root, rootKey)?.position ?? root;
  return { project: findProject(root, knownKeys), position, ...variant.read(root, problems) };
}
function checkRootKeys(root, own, known, problems) {
  const others = root.entries.filter(({ key }) => !own.includes(key) && !known.includes(key));
  for (const { key, position } of others.filter(holdsPlan))
    problems.addError(
      position,
      "two-plans",
      `${quote(key)} is a second plan: expected one plan in a file`,
      () => "keep one of them"
    );
  const entries = others.filter((entry) => !holdsPlan(entry));
  warnOfUnknownKeys({ ...root, entries }, [...KEYS_BESIDE, ...known], "the plan", problems);
}
var holdsPlan = ({ key, value }) => key === phasesVariant.rootKey || TASK_LIST_KEYS.includes(key) || parsePhaseNumber(key) !== void 0 || ROOT_KEYS.includes(key) && value.kind !== "scalar";
function findProject(root, knownKeys) {
  const stated = findField(root, "project", ...knownKeys.filter((key) => key === "name"));
  return stated?.kind === "mapping" ? findField(stated, "title", "name", "id") ?? stated : stated;
}

// workflows-src/plan/syntax/parse-markdown.ts
var FENCE = /^([ \t]*)(`{3,}|~{3,})[ \t]*(.*)$/;
var LANGUAGE = /^\{?\.?([\w+-]*)/;
var HEADING = /^(#{1,6})\s+(.*)$/;
var BULLET = /^([ \t]*)[-*+][ \t]+(?:\[[ xX]\][ \t]+)?(.*)$/;
var LABEL = /^\*\*([^*:]+)(?::([^*]*)\*\*|\*\*:)(.*)$/;
var STEP = /^\s*\d+[.)]\s+(.*)$/;
var COMMENT = /^ {0,3}<!--/;
var TAB_STOP = 4;
var isYamlFence = (line) => line.kind === "fence" && /^(ya?ml|json)?$/.test(line.language);
function parseMarkdown(text, problems) {
  const lines = [];
  let fence;
  let comment;
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = index + 1;
    const [, blanks = "", mark = "", info = ""] = FENCE.exec(raw) ?? [];
    if (fence !== void 0) {
      const closes = mark.startsWith(fence.mark) && info.trim() === "" && width(blanks) < fence.indent + TAB_STOP;
      if (!closes) fence.lines.push(outdent(raw, fence.indent));
      else {
        const { language } = fence;
        lines.push({ kind: "fence", line: fence.line, column: 1, language, text: fence.lines.join("\n") });
        fence = void 0;
      }
    } else if (comment !== void 0 || COMMENT.test(raw)) {
      comment ??= line;
      if (raw.includes("-->")) comment = void 0;
    } else if (mark !== "" && !(mark.startsWith("`") && info.includes("`"))) {
      const language = LANGUAGE.exec(info)?.[1]?.toLowerCase() ?? "";
      fence = { mark, indent: width(blanks), language, line, lines: [] };
    } else lines.push(parseLine(raw.trimEnd(), line));
  }
  const unclosed = fence?.line ?? comment;
  if (unclosed !== void 0) {
    const what = fence === void 0 ? "comment" : "fence";
    const message = `the ${what} that opens here is never closed; the file seems to be cut off`;
    problems?.addError({ line: unclosed, column: 1 }, "plan-truncated", message);
  }
  return lines;
}
var width = (blanks) => [...blanks].reduce((columns, blank) => columns + (blank === "	" ? TAB_STOP - columns % TAB_STOP : 1), 0);
var outdent = (raw, columns) => {
  const blanks = /^ */.exec(raw)?.[0].length ?? 0;
  return raw.slice(Math.min(blanks, columns));
};
function parseLine(raw, line) {
  const positionOf = (text) => ({ line, column: raw.length - text.length + 1 });
  if (raw.trim() === "") return { kind: "blank", line, column: 1 };
  const [, marks = "", heading] = HEADING.exec(raw) ?? [];
  if (heading !== void 0) return { kind: "heading", level: marks.length, ...positionOf(heading), text: heading };
  const [, blanks = "", item] = BULLET.exec(raw) ?? [];
  if (item !== void 0) {
    const [, label, inside = "", after = ""] = LABEL.exec(item) ?? [];
    const text = label === void 0 ? item : `${inside.trim()} ${after.trim()}`.trim();
    const column = positionOf(item).column + (label === void 0 ? 0 : 2);
    return { kind: "bullet", line, column, indent: width(blanks), label: label?.trim(), text };
  }
  const step = STEP.exec(raw)?.[1];
  if (step !== void 0) return { kind: "step", ...positionOf(step), text: step };
  if (raw.trimStart().startsWith("|")) return { kind: "row", line, column: 1, cells: splitRow(raw) };
  return { kind: "text", line, column: 1, text: raw };
}
var splitRow = (row) => row.trim().replace(/^\||(?<!\\)\|$/g, "").split(/(?<!\\)\|/).map((cell) => cell.replaceAll("\\|", "|").trim());

// workflows-src/plan/variants/bullets.ts
var TASK_BULLET = /^[ \t]*[-*+][ \t]+(?:\[[ xX]\][ \t]+)?\*\*TASK[-_][^*\n]*\*\*/im;
var ATTRIBUTE_BULLET = /^[ \t]+[-*+][ \t]+\*\*(Dependencies|Estimated):?\*\*/m;
var PHASE = /^\**Phase\s+(\d{1,9})\b/i;
var TASK_LABEL = /^TASK[-_\s]/i;
var PLAIN_LABEL = /^([a-z][a-z -]{0,30}):\s*(\S.*)$/i;
var FIRST_WORD = /^[`*]*([^\s`*:,()]+)/;
var KEYS = {
  acceptance: "acceptance_criteria",
  blocked_by: "dependencies",
  dependencies: "dependencies",
  depends_on: "dependencies",
  duration: "estimated_minutes",
  estimate: "estimated_minutes",
  estimated: "estimated_minutes",
  estimated_duration: "estimated_minutes",
  estimated_time: "estimated_minutes",
  risk: "risk"
};
var bulletsVariant = {
  shape: 'Markdown with bullets "**TASK-1:** text" that have bullets "**Dependencies:**", "**Risk:**", "**Estimated:**"',
  recognises: (text) => (TASK_BULLET.test(text) || ATTRIBUTE_BULLET.test(text)) && !/^(parallel|sequential)_tasks:/m.test(text),
  read(text, problems) {
    const { tasks, asides, phases } = new BulletReader(problems).read(parseMarkdown(text, problems));
    const details = collectDetails([...tasks, ...asides]);
    const listed = new Set(phases.flatMap(({ ids }) => ids.map((id) => id.text)));
    const defined = new Map(tasks.map((task) => [task.id.text, task]));
    const duplicates = tasks.filter((task) => defined.get(task.id.text) !== task);
    const unlisted = [...defined.values()].filter(({ id }) => !listed.has(id.text));
    const toTask = (id) => createTask(id, details.get(id.text));
    const inPhases = phases.map(({ ids }) => ({ parallel: ids.length > 0, tasks: ids.map(toTask) }));
    const others = [...duplicates.map(({ id }) => createTask(id)), ...unlisted.map(({ id }) => toTask(id))];
    return {
      phases: [...inPhases, { parallel: phases.length === 0, isUnlisted: phases.length > 0, tasks: others }],
      mentions: asides.map(({ id }) => id)
    };
  }
};
var BulletReader = class {
  #problems;
  #bullets = [];
  #asides = [];
  #phases = /* @__PURE__ */ new Map();
  #section = "";
  #phase;
  #open;
  /** The indent of the open bullet's dependencies, below which may be a list of them. */
  #list;
  #header;
  constructor(problems) {
    this.#problems = problems;
  }
  /** `asides` state more about tasks but define none: the table, the critical path, the tasks at risk. */
  read(lines) {
    for (const line of lines) this.#take(line);
    const phases = this.#phasesInOrder();
    const listed = new Set(phases.flatMap(({ ids }) => ids.map((id) => id.text)));
    const isTask = ({ id, fields }) => TASK_LABEL.test(id.text) || listed.has(id.text) || fields.entries.some(({ key }) => key === "dependencies" || key === "estimated_minutes");
    const found = this.#bullets.filter(isTask);
    const atRisk = found.filter(({ section }) => /high.?risk/i.test(section));
    return { tasks: found.filter((bullet) => !atRisk.includes(bullet)), asides: [...this.#asides, ...atRisk], phases };
  }
  #phasesInOrder() {
    const known = new Set(this.#bullets.map(({ id }) => id.text));
    const phases = [...this.#phases.values()].sort((a, b) => a.number - b.number);
    for (const { number, ids, inLine, line, column } of phases) {
      if (ids.length === 0 && inLine.every((id) => known.has(id.text))) ids.push(...inLine);
      if (ids.length === 0)
        this.#problems.addWarning({ line, column }, "empty-phase", `phase ${number} lists no tasks: expected bullets`);
    }
    return phases;
  }
  #take(line) {
    if (line.kind !== "row") this.#header = void 0;
    if (line.kind === "bullet") this.#takeBullet(line);
    else if (line.kind === "row") this.#takeRow(line.cells, line);
    else if (line.kind !== "blank" && line.kind !== "fence") {
      if (line.kind === "heading") this.#section = line.text;
      this.#open = void 0;
      this.#phase = this.#openPhase(line);
      if (line.kind === "step" && /critical.?path/i.test(this.#section)) this.#takeStep(line.text, line);
    }
  }
  #openPhase({
    kind,
    text,
    ...position
  }) {
    const number = kind === "step" ? void 0 : PHASE.exec(text)?.[1];
    if (number === void 0) return void 0;
    const known = this.#phases.get(Number(number));
    if (known !== void 0 && known.ids.length > 0)
      reportDuplicatePhase({ number: known.number, position }, { position: known }, this.#problems);
    const words = text.slice(text.indexOf(":") + 1).split(/,|\s(?:and|&|\+)\s/);
    const inLine = words.map((word) => toScalar(FIRST_WORD.exec(word.trim())?.[1] ?? "", position));
    const phase = known ?? { number: Number(number), ids: [], inLine, ...position };
    this.#phases.set(phase.number, phase);
    return phase;
  }
  #takeBullet({ indent, label, text, ...position }) {
    if (this.#open !== void 0 && indent > this.#open.indent && !TASK_LABEL.test(label ?? "")) {
      this.#takeAttribute(this.#open, indent, label, text, position);
      return;
    }
    this.#open = void 0;
    this.#list = void 0;
    if (label !== void 0) {
      const id2 = toScalar(label, position);
      const entries = text === "" ? [] : [{ key: "description", position, value: toScalar(text, position) }];
      this.#open = { id: id2, indent, fields: { ...id2, kind: "mapping", entries } };
      this.#bullets.push({ ...this.#open, section: this.#section });
      this.#phase?.ids.push(id2);
      return;
    }
    if (this.#phase === void 0) return;
    const id = FIRST_WORD.exec(text)?.[1];
    if (id !== void 0 && /\d/.test(id)) this.#phase.ids.push(toScalar(id, position));
    else
      this.#problems.addWarning(
        position,
        "unknown-task",
        `phase ${this.#phase.number}: expected the id of a task here`
      );
  }
  #takeAttribute({ fields }, indent, label, text, position) {
    const [, word = "", rest = ""] = label === void 0 ? PLAIN_LABEL.exec(text) ?? [] : [text, label, text];
    if (label !== void 0 || Object.hasOwn(KEYS, toKey(word))) {
      const entry = readAttribute(word, rest, position);
      fields.entries.push(entry);
      this.#list = entry.key === "dependencies" ? indent : void 0;
    } else if (this.#list !== void 0 && indent > this.#list)
      fields.entries.push(readAttribute("dependencies", text, position));
  }
  /** `1. TASK-1 (2 mins)` */
  #takeStep(text, position) {
    const id = FIRST_WORD.exec(text)?.[1];
    const duration = [...text.matchAll(/\(([^()]*)\)/g)].map(([, inside = ""]) => inside).find((inside) => /\d/.test(inside));
    if (id === void 0) return;
    const mention = toScalar(id, position);
    const entries = duration === void 0 ? [] : [readAttribute("Estimated", duration, position)];
    this.#asides.push({ id: mention, fields: { ...mention, kind: "mapping", entries } });
  }
  /** The last column of a table of tasks holds commands, if it is about verification. */
  #takeRow(cells, position) {
    this.#open = void 0;
    this.#phase = void 0;
    const isFirst = this.#header === void 0;
    this.#header ??= cells;
    const [first = "", last = ""] = [this.#header[0], this.#header.at(-1)];
    if (isFirst || !/task/i.test(first) || !/verif/i.test(last) || cells.every((cell) => /^:?-+:?$/.test(cell))) return;
    const id = FIRST_WORD.exec(cells[0] ?? "")?.[1];
    if (id === void 0) return;
    const mention = toScalar(id, position);
    const command = findCommand(cells.length < this.#header.length ? "" : cells.at(-1) ?? "");
    const entries = command === "" ? [] : [{ key: "verify", position, value: toScalar(command, position) }];
    this.#asides.push({ id: mention, fields: { ...mention, kind: "mapping", entries } });
  }
};
var toKey = (label) => label.toLowerCase().replace(/[\s-]+/g, "_");
function readAttribute(label, text, position) {
  const words = toKey(label);
  const key = Object.hasOwn(KEYS, words) ? KEYS[words] ?? words : words;
  const plain = text.replace(/[`*]/g, "");
  const values = {
    dependencies: plain.replace(/\([^()]*\)/g, "").replace(/;|\s(?:and|&|\+)\s/g, ","),
    estimated_minutes: plain.replace(/\([^()]*\)/g, ""),
    risk: /^\w*/.exec(plain.trim())?.[0] ?? ""
  };
  return { key, position, value: toScalar(Object.hasOwn(values, key) && values[key] || text, position) };
}
var findCommand = (cell) => {
  const code = [...cell.matchAll(/`([^`]+)`/g)].map(([, command = ""]) => command.trim()).filter((command) => command !== "");
  return code.length > 0 ? code.join(" && ") : cell.replace(/^([-–—]|n\/a|none)$/i, "");
};

// workflows-src/plan/variants/fenced.ts
var PLAN2 = new RegExp(String.raw`^\{?\s*["']?(?:${ROOT_KEYS.join("|")})["']?\s*:`, "m");
var fencedVariant = {
  shape: "one of these in a fence of a Markdown document",
  // Lists of tasks at the root of a fence are phases, which `markdownVariant` reads.
  recognises: (text) => !/^(parallel|sequential)_tasks:/m.test(text) && findFencedPlans(text).length > 0,
  read(text, problems) {
    const [first, second] = findFencedPlans(text, problems);
    if (first === void 0) return { phases: [] };
    if (second !== void 0)
      problems.addError(
        second,
        "two-plans",
        "a second plan starts here: expected one plan in a file",
        () => "keep one of them"
      );
    const root = parseYaml(first.text, problems, first.line + 1);
    return root?.kind === "mapping" && readYamlPlan(root, problems) || { phases: [], position: first };
  }
};
var findFencedPlans = (text, problems) => parseMarkdown(text, problems).filter(isYamlFence).filter((fence) => PLAN2.test(fence.text));

// workflows-src/plan/variants/hybrid.ts
var TAIL = /^# YAML Data Structure \(parsed by stage-4-b-dispatch\)/m;
var hybridVariant = {
  shape: 'Markdown, then YAML after the heading "# YAML Data Structure (parsed by stage-4-b-dispatch)"',
  recognises: (text) => TAIL.test(text),
  read(text, problems) {
    const start = text.search(TAIL);
    const line = text.slice(0, start).split("\n").length;
    const position = { line, column: 1 };
    const root = parseYaml(text.slice(start), problems, line);
    const variants = [phasesVariant, rootPhasesVariant];
    const plan = root?.kind === "mapping" ? readYamlPlan(root, problems, variants) : void 0;
    if (plan === void 0 && !problems.hasErrors)
      problems.addError(position, "damaged-plan", `expected ${phasesVariant.shape} after this heading`);
    return plan ?? { phases: [], position };
  }
};

// workflows-src/plan/variants/markdown.ts
var PHASE_TITLE = /^\W*Phase\s+(\d{1,9})[\s*_]*(?:[:(–—-]|\W*$)/i;
var markdownVariant = {
  shape: 'Markdown with headings "Phase 1: …" and fenced YAML of parallel_tasks under them',
  recognises: (text) => /^[ \t]*(`{3,}|~{3,})/m.test(text),
  read(text, problems) {
    const { sections, fragments } = findSections(text, problems);
    const mentions = [];
    for (const { text: text2, firstLine, section } of fragments) {
      const node = parseYaml(text2, section === void 0 ? problems.fork() : problems, firstLine);
      if (node === void 0) section?.phases.push({ parallel: false, tasks: [] });
      if (node?.kind !== "mapping") continue;
      mentions.push(...findMentionedIds(node));
      if (section !== void 0) section.phases.push(readPhase(node, `phase ${section.number}`, problems));
      else if (hasTaskList(node))
        problems.addError(node, "phase-key", 'tasks outside of a phase: expected a heading "Phase 1: …" above them');
    }
    const phases = sections.map((section) => ({ ...section, read: () => joinPhases(section, problems) }));
    return { phases: readInOrder(phases, problems), mentions };
  }
};
function findSections(text, problems) {
  const sections = [];
  const fragments = [];
  let section;
  let sectionLevel = 0;
  for (const line of parseMarkdown(text, problems)) {
    if (isYamlFence(line)) fragments.push({ text: line.text, firstLine: line.line + 1, section });
    if (line.kind !== "heading") continue;
    const number = PHASE_TITLE.exec(line.text)?.[1];
    if (number !== void 0) {
      section = { number: Number(number), position: { line: line.line, column: 1 }, phases: [] };
      sectionLevel = line.level;
      sections.push(section);
    } else if (line.level <= sectionLevel) section = void 0;
  }
  return { sections, fragments };
}
function joinPhases({ number, position, phases }, problems) {
  if (phases.length === 0) {
    const message = `phase ${number} lists no tasks: expected a fenced YAML fragment with parallel_tasks or sequential_tasks`;
    problems.addError(position, "damaged-phase", message);
  }
  return { parallel: phases.some(({ parallel }) => parallel), tasks: phases.flatMap(({ tasks }) => tasks) };
}

// workflows-src/plan/variants/text-variants.ts
var TEXT_VARIANTS = [hybridVariant, bulletsVariant, fencedVariant, markdownVariant];

// workflows-src/plan/read-plan.ts
var MAX_CHARACTERS = 5e6;
function readPlan(text, { file, ...options }) {
  const problems = new ProblemList(file);
  const plan = read(text.replace(/^\uFEFF/, ""), options, problems);
  return { plan: problems.hasErrors ? void 0 : plan, problems: problems.sorted };
}
function read(text, options, problems) {
  if (text.length > MAX_CHARACTERS) {
    const message = `the file has ${text.length} characters: expected at most ${MAX_CHARACTERS}`;
    problems.addError(START, "plan-too-large", message);
    return void 0;
  }
  const yamlProblems = problems.fork();
  const root = parseYaml(text, yamlProblems);
  const isMapping = root?.kind === "mapping";
  const textVariant = isMapping ? void 0 : TEXT_VARIANTS.find(({ recognises }) => recognises(text));
  if (textVariant === void 0 || root !== void 0) problems.append(yamlProblems);
  const raw = isMapping ? readYamlPlan(root, problems) : textVariant?.read(text, problems);
  if (raw !== void 0) return normalise2(raw, text, options, problems);
  if (root !== void 0 && !yamlProblems.hasErrors) reportUnrecognised(root, problems);
  return void 0;
}
function reportUnrecognised(root, problems) {
  if (isNull(root)) {
    problems.addError(START, "plan-empty", "the plan file is empty");
    return;
  }
  const keys = root.kind === "mapping" ? root.entries.map(({ key }) => key) : [];
  const found = keys.length === 0 ? describeKind(root) : `the keys ${keys.slice(0, 10).map(quote).join(", ")}`;
  const shapes = [...YAML_VARIANTS, ...TEXT_VARIANTS].map(({ shape }) => shape).join(" | ");
  problems.addError(
    root,
    "plan-unrecognised",
    `not a plan: found ${found}; expected one of: ${shapes}`,
    () => keys.map((key) => suggestNearest(key, ROOT_KEYS)).find((hint) => hint !== void 0)
  );
}

// workflows-src/plan/load-plan.ts
function loadPlan(source, mode, check) {
  if ("problem" in source) return createFallbackPlan(source.file, mode, [source.problem]);
  const { file, text } = source;
  if (text === void 0) return createFallbackPlan(file, mode, [reportMissingPlan(file)]);
  const { plan, problems } = readPlan(text, { file, mode, check });
  if (plan === void 0) return createFallbackPlan(file, mode, problems);
  return { ...plan, source: { file, mode, fallback: false, problems } };
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

// workflows-src/schedule/remaining-tasks.ts
var ESTIMATED_TIMES = { runs_on: "", minutesOf: () => 1, runner_hours_per_hour: 1 };
function indexRemainingTasks(plan, isOpen, times) {
  const open = plan.tasks.filter(({ id }) => isOpen(id)).sort((a, b) => a.id < b.id ? -1 : 1);
  const known = new Set(open.map(({ id }) => id));
  const keepOpen = rememberPerList((ids) => ids.filter((id) => known.has(id)));
  const inner = open.map((task) => ({ ...task, depends_on: keepOpen(task.depends_on) }));
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

// workflows-src/schedule/file-problems.ts
var LISTED = 50;
function findFileProblems(plan) {
  const { tasks, conflicts, hours, after, path } = indexRemainingTasks(plan, () => true, ESTIMATED_TIMES);
  const problem = (index, message) => ({
    task_id: tasks[index]?.id ?? "",
    code: "overlapping-files",
    message,
    hint: "state what each task touches more exactly, or a dependency"
  });
  const listed = conflicts.slice(0, LISTED).map((pair) => {
    const [first, second] = [tasks[pair.first], tasks[pair.second]];
    const freed = after.map((indices, i) => i === pair.first ? indices.filter((j) => j !== pair.second) : indices);
    const cost = findLargest(path) - findLargest(computeLongestPaths(hours, freed));
    const costs = cost > 1e-9 ? `costs ${Number(cost.toPrecision(3))} h` : "costs no time";
    return problem(
      pair.second,
      `tasks ${first.id} and ${second.id} touch the same files (${first.files.join(", ")}; ${second.files.join(", ")}), so ${second.id} waits for ${first.id}: that ${costs}`
    );
  });
  const next = conflicts[LISTED];
  if (next === void 0) return listed;
  return [...listed, problem(next.second, `${conflicts.length - LISTED} more pairs of tasks touch the same files`)];
}
var findLargest = (path) => path.reduce((most, hours) => Math.max(most, hours), 0);
function addFileDependencies(plan) {
  if (plan.tasks.every(({ files }) => files.length === 0)) return plan;
  const { tasks, conflicts } = indexRemainingTasks(plan, () => true, ESTIMATED_TIMES);
  if (conflicts.length === 0) return plan;
  const added = /* @__PURE__ */ new Map();
  for (const { first, second } of conflicts) {
    const id = tasks[second]?.id ?? "";
    added.set(id, [...added.get(id) ?? [], tasks[first]?.id ?? ""]);
  }
  const addTo = (task) => ({ ...task, depends_on: [...task.depends_on, ...added.get(task.id) ?? []] });
  return { ...plan, tasks: plan.tasks.map((task) => added.has(task.id) ? addTo(task) : task) };
}

// workflows-src/plan/decode-plan.ts
var OTHER_ENCODINGS = [
  ["UTF-16 (little endian)", (a, b) => a === 255 && b === 254 || a !== 0 && b === 0],
  ["UTF-16 (big endian)", (a, b) => a === 254 && b === 255 || a === 0 && b !== 0]
];
function decodePlan(file, bytes) {
  const [first = 1, second = 1] = bytes;
  const encoding = OTHER_ENCODINGS.find(([, hasMark]) => hasMark(first, second))?.[0];
  if (encoding !== void 0)
    return refuseSource(file, 1, "plan-encoding", `the file is ${encoding}: expected UTF-8`, "save it as UTF-8");
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const line = findLineOfWrongByte(bytes, text);
  if (line === void 0) return { file, text };
  return refuseSource(file, line, "plan-encoding", "this line is not UTF-8", "save the file as UTF-8");
}
var refuseSource = (file, line, code, message, hint) => ({
  file,
  problem: { code, severity: "error", file, line, column: 1, message, ...hint !== void 0 && { hint } }
});
function findLineOfWrongByte(bytes, text) {
  const index = new TextEncoder().encode(text).findIndex((byte, i) => byte !== bytes[i]);
  return index < 0 ? void 0 : bytes.subarray(0, index).filter((byte) => byte === 10).length + 1;
}

// workflows-src/pipeline/plan-source.ts
function readPlanSource(path, file = path) {
  const refuse = (code, message) => refuseSource(file, 1, code, message);
  let descriptor;
  try {
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const status = fstatSync(descriptor);
    if (!status.isFile()) return refuse("plan-unreadable", "expected a file, found something else");
    if (status.size > MAX_CHARACTERS)
      return refuse("plan-too-large", `the file has ${status.size} bytes; at most ${MAX_CHARACTERS} are read`);
    return decodePlan(file, readFileSync(descriptor));
  } catch (error) {
    const { code, message } = error;
    if (code === "ENOENT" || code === "ENOTDIR") return { file, text: void 0 };
    return refuse("plan-unreadable", `the file cannot be read: ${message}`);
  } finally {
    if (descriptor !== void 0) closeSync(descriptor);
  }
}

// workflows-src/pipeline/plan-to-run.ts
function readPlanToRun(path, { mode, on_invalid_plan }, file = path) {
  const plan = loadPlan(readPlanSource(path, file), mode, findFileProblems);
  return { ...plan, refused: plan.source.fallback && on_invalid_plan === "fail" };
}

// workflows-src/text/json.ts
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
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

// workflows-src/task/result.ts
var AGENTS = ["claude", "codex", "copilot", "gemini", "aider", "opencode"];
var RUNNERS = ["command", "somas", "brief", ...AGENTS, "custom"];

// workflows-src/task/settings.ts
var ARCHITECTURE_MODES = ["auto", "always", "never"];
var RESUME_MODES = ["auto", "never"];

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
  "log.showSignature=false"
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
async function findExisting(repository, commits, paths) {
  const list = (commit) => ["ls-tree", "-z", "--name-only", "--full-tree", commit, "--", ...paths];
  return new Set((await Promise.all(commits.map((commit) => listPaths(repository, list(commit))))).flat());
}

// workflows-src/text/one-line.ts
function toOneLine2(text, limit = 300) {
  const line = text.replace(/[\p{C}\p{Z}]+/gu, " ").trim();
  return line.length <= limit ? line : `${line.slice(0, limit)}…`;
}

// workflows-src/text/markdown.ts
var escapeMarkdown = (text) => toOneLine2(text).replace(/[\\`*_[\]<>|#&~$]/g, "\\$&");
function formatTable(head, rows, alignments = head.map(() => "---")) {
  const formatCell = (cell) => `${cell}`.replace(/(?<!\\)\|/g, "\\|").replace(/\s*\n\s*/g, " ");
  return [head, alignments, ...rows].map((cells) => `| ${cells.map(formatCell).join(" | ")} |`).join("\n");
}

// workflows-src/integrate/protected-paths.ts
var WORKFLOWS = ".github/workflows/**";
function parseProtectedPaths(input) {
  const globs = input.split(/[,\n]/).map((glob) => glob.trim()).filter((glob) => glob !== "");
  return [.../* @__PURE__ */ new Set([...globs, WORKFLOWS])];
}
var findInvalidGlobs = (input) => parseProtectedPaths(input).filter((glob) => /^[/:!]/.test(glob) || glob.split("/").includes(".."));

// workflows-src/pipeline/settings/labels.ts
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

// workflows-src/pipeline/settings/expected.ts
var expectId = (value) => ID_PATTERN.test(value) ? void 0 : 'letters, digits, ".", "_" and "-", at most 64, the first a letter or a digit';
var expectPath = (value, host) => host === "local" || !value.startsWith("/") && !value.split(/[\\/]/).includes("..") ? void 0 : "a path inside of the repository";
var expectLabels = (value) => readLabels(value) === void 0 ? 'a label, or a JSON list of labels such as ["self-hosted","linux"]' : void 0;
function expectGlobs(value) {
  const [glob] = findInvalidGlobs(value);
  return glob === void 0 ? void 0 : `globs relative to the repository, which ${JSON.stringify(glob)} is not`;
}

// workflows-src/pipeline/settings/setting.ts
function textSetting(options) {
  return { kind: "text", ...options };
}
var numberSetting = (options) => ({ kind: "number", ...options });
var choiceSetting = (options) => ({ kind: "choice", ...options });

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
    default: `${artifactsFolder("{project_id}")}/execution_plan.yml`,
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
    choices: ["auto", ...RUNNERS],
    default: "auto"
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
    default: ""
  }),
  budget_usd: numberSetting({
    description: "dollars an agent may use for a task, where it can keep to that; 0 for no limit",
    use: "with agents that are paid by use",
    default: 0,
    least: 0,
    most: 1e5,
    decimals: true
  }),
  max_turns: numberSetting({
    description: "turns an agent may take for a task, where it can keep to that; 0 for no limit",
    use: "where an agent goes round in circles",
    default: 0,
    least: 0,
    most: 1e5
  }),
  runner_argv: textSetting({
    description: 'the runner custom: its command line as a JSON list, e.g. ["my-agent", "{prompt_file}"]',
    use: "only with runner: custom",
    default: ""
  }),
  setup: textSetting({
    description: "the runner custom: a script of the repository that installs it",
    use: "only with runner: custom",
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
  timeout_minutes: numberSetting({
    description: "minutes a task may take",
    use: "where agents need longer; a job on GitHub's machines ends after 6 hours",
    default: 60,
    local_default: 360,
    least: 1,
    most: 7200
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
function schedulePlan(plan, ends, options) {
  const waves = [...planWaves(plan, ends, options)];
  const placed = new Set(waves.flatMap(({ legs }) => legs).flatMap(({ tasks }) => tasks));
  const ended = new Set(ends.map(({ task_id }) => task_id));
  const blocked = findBlockedTasks(plan, ends);
  const integrations = Math.max(0, waves.length - 1) * options.overhead_seconds / 3600;
  const sum = (hoursOf) => waves.reduce((total, wave) => total + hoursOf(wave), 0);
  return {
    runners: waves.reduce((most, { runners }) => Math.max(most, runners), 0),
    waves,
    left: plan.tasks.map(({ id }) => id).filter((id) => !ended.has(id) && !blocked.has(id) && !placed.has(id)),
    makespan: sum(({ hours }) => hours) + integrations,
    idle_hours: sum(({ idle_hours }) => idle_hours)
  };
}
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

// workflows-src/simulation/value-at.ts
var valueAt = (values, index) => values[index];

// workflows-src/simulation/network.ts
var isSameGroup = ({ predecessors }, task) => task > 0 && predecessors[task] === predecessors[task - 1];
function buildNetwork(plan) {
  const byId = [...plan.tasks].sort((a, b) => a.id < b.id ? -1 : 1);
  const groups = sortGroups({ ...plan, tasks: byId });
  const tasks = groups.flatMap((group) => group.tasks);
  const index = new Map(tasks.map((task, i) => [task.id, i]));
  const after = tasks.map(() => []);
  const predecessors = [];
  for (const { waits_for, tasks: members } of groups) {
    const before = Int32Array.from(waits_for, (id) => index.get(id) ?? -1);
    for (const j of before) after[j]?.push(predecessors.length);
    for (const _ of members) predecessors.push(before);
  }
  const successors = after.map((indices) => Int32Array.from(indices));
  return { tasks, predecessors, successors, priority: rankByRemainingPath({ tasks, predecessors, successors }) };
}
function rankByRemainingPath(network) {
  const { tasks, successors } = network;
  const remaining = new Float64Array(tasks.length);
  const ofGroup = new Float64Array(tasks.length + 1);
  for (let i = tasks.length - 1; i >= 0; i--) {
    let longest = 0;
    for (const j of valueAt(successors, i)) longest = Math.max(longest, valueAt(ofGroup, j));
    remaining[i] = valueAt(tasks, i).duration.most_likely + longest;
    ofGroup[i] = Math.max(valueAt(remaining, i), isSameGroup(network, i + 1) ? valueAt(ofGroup, i + 1) : 0);
  }
  const id = (i) => valueAt(tasks, i).id;
  const order = [...tasks.keys()].sort(
    (a, b) => valueAt(remaining, b) - valueAt(remaining, a) || (id(a) < id(b) ? -1 : 1)
  );
  const priority = new Int32Array(tasks.length);
  for (const [rank, i] of order.entries()) priority[i] = rank;
  return priority;
}
function groupByDepth(network) {
  const { predecessors } = network;
  const level = new Int32Array(predecessors.length);
  const levels = [];
  for (const [task, before] of predecessors.entries()) {
    if (isSameGroup(network, task)) level[task] = valueAt(level, task - 1);
    else for (const other of before) level[task] = Math.max(valueAt(level, task), valueAt(level, other) + 1);
    const own = valueAt(level, task);
    levels[own] ??= [];
    levels[own].push(task);
  }
  return levels;
}

// workflows-src/simulation/execution-plan.ts
var CRITICAL = 0.7;
var VARIANCE = 0.5;
function toExecutionPlan(plan, simulation) {
  const network = buildNetwork(plan);
  const { makespan, iterations, seed, capacity } = simulation;
  const sequential = simulation.tasks.reduce((sum, task) => sum + task.mean, 0);
  const saved = sequential - makespan.mean.value;
  const simulated = new Map(simulation.tasks.map((task) => [task.task_id, task]));
  const tasks = network.tasks.flatMap((task) => {
    const result = simulated.get(task.id);
    return result === void 0 ? [] : [{ ...task, ...result }];
  });
  return {
    ...plan.project !== void 0 && { project: plan.project },
    optimal_execution_plan: toPhases(network),
    simulation_results: {
      mean_hours: round2(makespan.mean.value),
      median_hours: round2(makespan.p50.value),
      p90_hours: round2(makespan.p90.value),
      standard_deviation: round2(makespan.standard_deviation.value),
      confidence_interval_90: { lower: round2(makespan.p5.value), upper: round2(makespan.p95.value) },
      iterations,
      seed
    },
    critical_path: findCriticalTasks(tasks).map(({ id, name, criticality, mean }) => ({
      task_id: id,
      name,
      probability: round2(criticality),
      mean_duration_hours: round2(mean)
    })),
    high_risk_tasks: tasks.filter(isRisky).map(({ id, name, risk, duration_p90, criticality, sensitivity }) => ({
      task_id: id,
      name,
      risk_level: risk,
      p90_hours: round2(duration_p90),
      probability: round2(criticality),
      sensitivity: round2(sensitivity)
    })),
    parallelization_analysis: {
      maximum_parallel_tasks: capacity.points.at(-1)?.max_parallel ?? 1,
      average_parallel_tasks: round2(sequential / makespan.mean.value),
      total_sequential_hours: round2(sequential),
      with_parallelization_hours: round2(makespan.mean.value),
      time_saved_hours: round2(saved),
      time_saved_percent: round2(100 * saved / sequential)
    }
  };
}
var round2 = (value) => Math.abs(value) < 1 ? Number(value.toPrecision(3)) : Math.round(value * 100) / 100;
function findCriticalTasks(tasks) {
  const most = tasks.reduce((highest, { criticality }) => Math.max(highest, criticality), 0);
  return tasks.filter(({ criticality }) => criticality >= Math.min(CRITICAL, most));
}
var isRisky = ({ risk, duration, mean }) => risk === "HIGH" || risk === "CRITICAL" || (duration.pessimistic - duration.optimistic) / 6 > VARIANCE * mean;
function toPhases(network) {
  const levels = groupByDepth(network);
  const isShort = network.predecessors.reduce((sum, before) => sum + before.length, 0) > MAX_DEPENDENCIES;
  return Object.fromEntries(
    levels.map((level, index) => {
      const before = new Set(levels[index - 1]);
      const tasks = level.map((i) => {
        const waitsFor = valueAt(network.predecessors, i);
        const isBarrier = waitsFor.length === before.size && waitsFor.every((other) => before.has(other));
        return toPhaseTask(valueAt(network.tasks, i), !(isShort && isBarrier));
      });
      const longest = level.reduce((hours, i) => Math.max(hours, valueAt(network.tasks, i).duration.most_likely), 0);
      const name = `Phase ${index + 1}`;
      return [`phase_${index + 1}`, { name, duration: `${round2(longest)} hours`, parallel_tasks: tasks }];
    })
  );
}
var toPhaseTask = ({ id, depends_on, output: _, ...rest }, statesDependencies) => ({
  task_id: id,
  ...rest,
  ...statesDependencies && { depends_on: [...depends_on] }
});

// workflows-src/simulation/options.ts
var MAX_ITERATIONS = 1e6;
var MAX_SEED = 4294967295;
var SIMULATION_DEFAULTS = { iterations: 1e3, seed: 42, correlation: 0, overhead_seconds: 0 };
function checkOptions(options) {
  const faults = RANGES.flatMap(([name, kind, least, most]) => {
    const value = options[name] ?? least;
    const isInRange = value >= least && value <= (most ?? Number.MAX_VALUE);
    if (isInRange && (kind === "number" || Number.isSafeInteger(value))) return [];
    return `${name} must be a ${kind} from ${least}${most === void 0 ? "" : ` to ${most}`}, not ${value}`;
  });
  if (faults.length > 0) throw new RangeError(faults.join("; "));
}
var RANGES = [
  ["iterations", "whole number", 1, MAX_ITERATIONS],
  ["seed", "whole number", 0, MAX_SEED],
  ["correlation", "number", 0, 1],
  ["max_parallel", "whole number", 1],
  ["overhead_seconds", "number", 0]
];

// workflows-src/simulation/bin-counts.ts
var BINS = 512;
var createBinCounts = (least, most) => ({
  least,
  bins_per_unit: most > least ? BINS / (most - least) : 0,
  bins: new Uint32Array(BINS + 1)
});
function countValues({ least, bins_per_unit, bins }, values) {
  for (let i = 0; i < values.length; i++) {
    const bin = (values[i] - least) * bins_per_unit | 0;
    bins[bin] = bins[bin] + 1;
  }
}
function readQuantile({ least, bins_per_unit, bins }, p) {
  if (bins_per_unit === 0) return least;
  let rest = p * bins.reduce((sum, inBin) => sum + inBin, 0);
  let bin = 0;
  for (; bins[bin] < rest; bin++) rest -= bins[bin];
  return least + (bin + rest / bins[bin]) / bins_per_unit;
}

// workflows-src/simulation/forward-pass.ts
var createBlock = (size, width2) => ({
  durations: createRows(size, width2),
  finish: createRows(size, width2),
  makespan: new Float64Array(width2)
});
var createRows = (size, width2) => Array.from({ length: size }, () => new Float64Array(width2));
var createSlack = (size) => ({ sum: new Float64Array(size), critical: new Uint32Array(size) });
function runForwardPass(network, block, { draw, finished }, slack) {
  const { predecessors, successors } = network;
  const { durations, finish, makespan } = block;
  const zero = new Float64Array(makespan.length);
  const scratch = new Float64Array(makespan.length);
  let start = zero;
  makespan.fill(0);
  for (let task = 0; task < finish.length; task++) {
    const duration = durations[task];
    draw(task, duration);
    if (!isSameGroup(network, task)) start = findMaximum(finish, predecessors[task], zero, scratch);
    const own = finish[task];
    writeSum(own, start, duration);
    finished(task, own);
    if (successors[task]?.length === 0) writeMaximum(makespan, makespan, own);
  }
  for (let task = finish.length - 1; task >= 0; task--) {
    const tail = findMaximum(durations, successors[task], zero, scratch);
    const path = durations[task];
    addSlack(slack, task, makespan, finish[task], tail, path);
    if (isSameGroup(network, task + 1)) writeMaximum(path, path, durations[task + 1]);
  }
}
function findMaximum(from, chosen, zero, scratch) {
  let row = chosen.length === 0 ? zero : from[chosen[0]];
  for (let i = 1; i < chosen.length; i++) {
    writeMaximum(scratch, row, from[chosen[i]]);
    row = scratch;
  }
  return row;
}
function writeMaximum(into, left, right) {
  for (let i = 0; i < into.length; i++) {
    const a = left[i];
    const b = right[i];
    into[i] = (a + b + Math.abs(a - b)) / 2;
  }
}
function writeSum(into, left, right) {
  for (let i = 0; i < into.length; i++) into[i] = left[i] + right[i];
}
function addSlack({ sum, critical }, task, makespan, finish, tail, duration) {
  let total = 0;
  let zeros = 0;
  for (let i = 0; i < makespan.length; i++) {
    const path = tail[i];
    const slack = makespan[i] - finish[i] - path;
    total += slack;
    zeros += slack === 0 ? 1 : 0;
    duration[i] = duration[i] + path;
  }
  sum[task] = sum[task] + total;
  critical[task] = critical[task] + zeros;
}

// workflows-src/simulation/list-schedule.ts
function computeListSchedule(network, durations, max_parallel) {
  const { predecessors, successors, priority } = network;
  const count = durations.length;
  const waiting = Int32Array.from(predecessors, (before) => before.length);
  const ready = createHeap(count);
  const running2 = createHeap(count);
  const idle = [];
  const start = new Float64Array(count);
  const finish = new Float64Array(count);
  const previous = new Int32Array(count);
  const order = new Int32Array(count);
  const makeReady = (task) => ready.push(priority[task], task);
  for (let task = 0; task < count; task++) if (waiting[task] === 0) makeReady(task);
  let now = 0;
  for (let started = 0; started < count; ) {
    while (ready.size() > 0 && running2.size() < max_parallel) {
      const task = ready.pop();
      order[started++] = task;
      previous[task] = idle.pop() ?? -1;
      start[task] = now;
      finish[task] = now + durations[task];
      running2.push(finish[task], task);
    }
    now = running2.least();
    do {
      const task = running2.pop();
      idle.push(task);
      for (const first of successors[task]) {
        waiting[first] = waiting[first] - 1;
        if (waiting[first] !== 0) continue;
        makeReady(first);
        for (let other = first + 1; isSameGroup(network, other); other++) makeReady(other);
      }
    } while (running2.least() === now);
  }
  return { start, finish, previous, order, makespan: finish.reduce((latest, end) => Math.max(latest, end), 0) };
}
function runListPass(network, block, rows, slack, max_parallel) {
  const { durations, finish, makespan } = block;
  for (const [task, row] of durations.entries()) rows.draw(task, row);
  const column = new Float64Array(durations.length);
  const tail = new Float64Array(durations.length);
  const groupPath = new Float64Array(durations.length);
  const firstOf = new Int32Array(durations.length);
  for (let task = 1; task < firstOf.length; task++)
    firstOf[task] = isSameGroup(network, task) ? firstOf[task - 1] : task;
  for (let i = 0; i < makespan.length; i++) {
    for (const [task, row] of durations.entries()) column[task] = row[i];
    const schedule = computeListSchedule(network, column, max_parallel);
    tail.fill(0);
    groupPath.fill(0);
    for (let rank = column.length - 1; rank >= 0; rank--) {
      const task = schedule.order[rank];
      for (const first2 of network.successors[task])
        tail[task] = Math.max(tail[task], groupPath[first2]);
      const path = tail[task] + column[task];
      const before = schedule.previous[task];
      if (before >= 0) tail[before] = Math.max(tail[before], path);
      const first = firstOf[task];
      groupPath[first] = Math.max(groupPath[first], path);
    }
    makespan[i] = schedule.makespan;
    for (const [task, row] of finish.entries()) {
      const end = schedule.finish[task];
      row[i] = end;
      const rest = schedule.makespan - end - tail[task];
      slack.sum[task] = slack.sum[task] + rest;
      if (rest === 0) slack.critical[task] = slack.critical[task] + 1;
    }
  }
  for (const [task, row] of finish.entries()) rows.finished(task, row);
}

// workflows-src/simulation/statistics.ts
function estimateDistribution(sorted2) {
  const quantile = (p) => estimateQuantile(sorted2, p);
  return {
    ...estimateMoments(sorted2),
    p5: quantile(0.05),
    p10: quantile(0.1),
    p50: quantile(0.5),
    p80: quantile(0.8),
    p90: quantile(0.9),
    p95: quantile(0.95)
  };
}
function estimateMoments(values) {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  let secondPowers = 0;
  let fourthPowers = 0;
  for (const value of values) {
    const square = (value - mean) * (value - mean);
    secondPowers += square;
    fourthPowers += square * square;
  }
  const variance = secondPowers / Math.max(1, n - 1);
  const deviation = Math.sqrt(variance);
  const ofVariance = (fourthPowers / n - variance * variance * (n - 3) / Math.max(1, n - 1)) / n;
  return {
    mean: { value: mean, standard_error: deviation / Math.sqrt(n) },
    standard_deviation: {
      value: deviation,
      standard_error: deviation === 0 ? 0 : Math.sqrt(Math.max(0, ofVariance)) / (2 * deviation)
    }
  };
}
function estimateQuantile(sorted2, p) {
  const last = sorted2.length - 1;
  const value = (rank) => {
    const index = Math.min(Math.max(rank, 0), last);
    const below = valueAt(sorted2, Math.floor(index));
    return below + index % 1 * (valueAt(sorted2, Math.ceil(index)) - below);
  };
  const spread = Math.sqrt(sorted2.length * p * (1 - p));
  return { value: value(p * last), standard_error: (value(p * last + spread) - value(p * last - spread)) / 2 };
}

// workflows-src/simulation/capacity.ts
var KNEE = 1.05;
var SCHEDULED_TASKS = 4e4;
function measureCapacity(network, sampler, iterations) {
  const tasks = network.tasks.length;
  const width2 = Math.max(1, Math.min(iterations, 200, Math.floor(SCHEDULED_TASKS / tasks)));
  const part = createBlock(tasks, width2);
  for (const [task, row] of part.durations.entries()) sampler.drawDurations(task, 0, row);
  const columns = Array.from(part.makespan, (_, i) => Float64Array.from(part.durations, (row) => valueAt(row, i)));
  const unlimited = columns.map((column) => computeListSchedule(network, column, tasks));
  const hours = (units) => units / sampler.units_per_hour;
  const busiest = unlimited.reduce((most, schedule) => Math.max(most, findMaximumParallel(schedule)), 0);
  const points = listRunnerCounts(busiest).map((max_parallel) => {
    const makespans = columns.map((column) => hours(computeListSchedule(network, column, max_parallel).makespan));
    const makespan = estimateMoments(Float64Array.from(makespans)).mean;
    return { max_parallel, makespan, runner_hours: max_parallel * makespan.value };
  });
  const shortest = hours(unlimited.reduce((sum, { makespan }) => sum + makespan, 0) / width2);
  const busy = columns.reduce((sum, column) => column.reduce((all, value) => all + value, sum), 0);
  return {
    points,
    knee: points.find(({ makespan }) => makespan.value <= KNEE * shortest)?.max_parallel ?? busiest,
    busy_hours: hours(busy / width2),
    iterations: width2
  };
}
function listRunnerCounts(most) {
  const result = [];
  for (let count = 1; count < most; count += count < 32 ? 1 : Math.floor(count / 4)) result.push(count);
  return [...result, most];
}
function findMaximumParallel({ start, finish }) {
  const ends = finish.toSorted();
  let most = 0;
  let ended = 0;
  for (const [started, time] of start.toSorted().entries()) {
    while (valueAt(ends, ended) <= time) ended++;
    most = Math.max(most, started + 1 - ended);
  }
  return most;
}

// workflows-src/simulation/critical-path.ts
var computePertMean = ({ optimistic, most_likely, pessimistic }) => (optimistic + 4 * most_likely + pessimistic) / 6;

// workflows-src/simulation/run-iterations.ts
var WIDTH = 512;
function runIterations(network, sampler, { iterations, max_parallel }) {
  const size = network.tasks.length;
  const makespans = new Float64Array(iterations);
  const slack = createSlack(size);
  const finish = createFinishCounts(network, sampler, max_parallel);
  const width2 = Math.min(iterations, WIDTH);
  const whole = createBlock(size, width2);
  for (let first = 0; first < iterations; first += width2) {
    const part = first + width2 <= iterations ? whole : createBlock(size, iterations - first);
    const draw = (task, durations) => sampler.drawDurations(task, first, durations);
    const finished = (task, row) => countValues(finish[task], row);
    runBlock(network, part, { draw, finished }, slack, max_parallel);
    makespans.set(part.makespan, first);
  }
  return { makespans, slack, finish };
}
function runOnce(network, durations, max_parallel) {
  const single = createBlock(durations.length, 1);
  const slack = createSlack(durations.length);
  const draw = (task, row) => row.set([durations[task]]);
  runBlock(network, single, { draw, finished: () => {
  } }, slack, max_parallel);
  const finish = Float64Array.from(single.finish, (row) => row[0]);
  return { finish, slack: slack.sum, makespan: single.makespan[0] };
}
function runBlock(network, block, rows, slack, max_parallel) {
  if (max_parallel === void 0 || max_parallel >= block.durations.length) runForwardPass(network, block, rows, slack);
  else runListPass(network, block, rows, slack, max_parallel);
}
function createFinishCounts(network, sampler, max_parallel) {
  const earliest = runOnce(network, sampler.least, void 0).finish;
  const latest = runOnce(network, sampler.most, void 0).finish;
  const delay = max_parallel === void 0 ? 0 : sampler.most.reduce((sum, units) => sum + units, 0) / max_parallel;
  return network.tasks.map((_, task) => createBinCounts(earliest[task], latest[task] + delay));
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
function exp(x) {
  if (x < -700) return 0;
  const y = x / 1024;
  let power = 1 + y * (1 + y / 2 * (1 + y / 3 * (1 + y / 4 * (1 + y / 5 * (1 + y / 6 * (1 + y / 7))))));
  for (let squared = 0; squared < 10; squared++) power *= power;
  return power;
}

// workflows-src/simulation/beta-table.ts
var CELLS = 1024;
var TAIL2 = 64;
var LOWER = CELLS + 1;
var UPPER = LOWER + TAIL2 + 1;
var INTERVALS = 2048;
var X = Float64Array.from(
  { length: INTERVALS + 1 },
  (_, i) => i * i * (3 - 2 * i / INTERVALS) / INTERVALS / INTERVALS
);
var LN_X = X.map((x) => x === 0 ? -1e6 : ln(x));
function buildBetaTable(mode) {
  const cumulative = new Float64Array(INTERVALS + 1);
  let densityBefore = computeDensity(mode, 0);
  for (let i = 1; i <= INTERVALS; i++) {
    const here = computeDensity(mode, i);
    cumulative[i] = valueAt(cumulative, i - 1) + (valueAt(X, i) - valueAt(X, i - 1)) * (densityBefore + here) / 2;
    densityBefore = here;
  }
  const table = new Float32Array(UPPER + TAIL2 + 1);
  writeQuantiles(cumulative, table.subarray(0, LOWER), 0, 1);
  writeQuantiles(cumulative, table.subarray(LOWER, UPPER), 0, 1 / CELLS);
  writeQuantiles(cumulative, table.subarray(UPPER), 1 - 1 / CELLS, 1);
  return table;
}
function lookUpQuantile(table, bits) {
  const cell = bits >>> 22;
  if (cell === 0) return interpolate(table, LOWER + (bits >>> 16), (bits & 65535) / 65536);
  if (cell === CELLS - 1) return interpolate(table, UPPER + (bits >>> 16 & TAIL2 - 1), (bits & 65535) / 65536);
  return interpolate(table, cell, (bits & 4194303) / 4194304);
}
function interpolate(table, index, part) {
  const low = table[index];
  return low + part * (table[index + 1] - low);
}
function computeDensity(mode, i) {
  const rising = mode === 0 ? 0 : 4 * mode * valueAt(LN_X, i);
  const falling = mode === 1 ? 0 : (4 - 4 * mode) * valueAt(LN_X, INTERVALS - i);
  return exp(rising + falling);
}
function writeQuantiles(cumulative, into, from, to) {
  const total = valueAt(cumulative, INTERVALS);
  const steps = into.length - 1;
  let i = 0;
  for (let step = 0; step <= steps; step++) {
    const sum = (from + (to - from) * step / steps) * total;
    while (i < INTERVALS - 1 && valueAt(cumulative, i + 1) < sum) i++;
    const mass = valueAt(cumulative, i + 1) - valueAt(cumulative, i);
    const part = mass > 0 ? Math.min(1, (sum - valueAt(cumulative, i)) / mass) : 0;
    into[step] = valueAt(X, i) + part * (valueAt(X, i + 1) - valueAt(X, i));
  }
}

// workflows-src/simulation/random.ts
function createStream(seed, name) {
  let first = mix(seed ^ 2654435769);
  let second = mix(seed + 2135587861);
  for (let i = 0; i < name.length; i++) {
    first = mix(first ^ name.charCodeAt(i));
    second = mix(second + name.charCodeAt(i));
  }
  return { first, second };
}
function writeRandomBits({ first, second }, from, into) {
  for (let i = 0; i < into.length; i++) into[i] = mix(mix(from + i ^ first) + second);
}
function mix(bits) {
  let h = bits ^ bits >>> 16;
  h = Math.imul(h, 2246822507);
  h ^= h >>> 13;
  h = Math.imul(h, 3266489909);
  return h ^ h >>> 16;
}

// workflows-src/simulation/sample.ts
function createSampler(tasks, { seed, correlation, overhead_seconds }) {
  const overhead = overhead_seconds / 3600;
  const units = findUnitsPerHour(tasks, overhead);
  const together = Math.round(correlation * 4294967296);
  const factors = /* @__PURE__ */ new Map();
  const tables = /* @__PURE__ */ new Map();
  const prepared = tasks.map(({ id, duration, risk }) => {
    const factor = factors.get(risk) ?? {
      coin: createStream(seed, `coin ${risk}`),
      shared: createStream(seed, `risk ${risk}`)
    };
    factors.set(risk, factor);
    const mode = computeMode(duration);
    const table = tables.get(mode) ?? buildBetaTable(mode);
    tables.set(mode, table);
    return {
      streams: { own: createStream(seed, id), ...factor },
      table,
      least: (duration.optimistic + overhead) * units,
      range: computeRange(duration) * units
    };
  });
  let bits = new Uint32Array(0);
  function drawBits({ own, coin, shared }, first, count) {
    if (bits.length !== count) bits = new Uint32Array(count);
    writeRandomBits(own, first, bits);
    if (together === 0) return bits;
    const coins = new Uint32Array(count);
    const common = new Uint32Array(count);
    writeRandomBits(coin, first, coins);
    writeRandomBits(shared, first, common);
    for (let i = 0; i < count; i++) if (coins[i] < together) bits[i] = common[i];
    return bits;
  }
  return {
    units_per_hour: units,
    least: prepared.map(({ least }) => Math.floor(least + 0.5)),
    most: prepared.map(({ least, range }) => Math.floor(least + range + 0.5)),
    drawDurations(task, first, into) {
      const { table, least, range, streams } = valueAt(prepared, task);
      writeDurations(table, least, range, drawBits(streams, first, into.length), into);
    },
    probabilities(task, count) {
      const { range, streams } = valueAt(prepared, task);
      return range === 0 ? void 0 : drawBits(streams, 0, count);
    },
    quantile: (task, p) => findDurationQuantile(valueAt(tasks, task).duration, p, valueAt(prepared, task).table)
  };
}
function writeDurations(table, least, range, bits, into) {
  const rounding = least + 0.5;
  for (let i = 0; i < into.length; i++)
    into[i] = Math.floor(rounding + range * lookUpQuantile(table, bits[i]));
}
var findDurationQuantile = (duration, p, table = buildBetaTable(computeMode(duration))) => duration.optimistic + computeRange(duration) * lookUpQuantile(table, Math.floor(p * 4294967296));
var computeRange = ({ optimistic, pessimistic }) => pessimistic - optimistic;
var computeMode = (duration) => computeRange(duration) === 0 ? 0 : Math.round(1e9 * (duration.most_likely - duration.optimistic) / computeRange(duration)) / 1e9;
function findUnitsPerHour(tasks, overhead) {
  const longest = tasks.reduce((most, { duration }) => Math.max(most, duration.pessimistic + overhead), 0);
  let units = 4503599627370496;
  while (units * longest * tasks.length > 4503599627370496) units /= 2;
  return units;
}

// workflows-src/simulation/sensitivity.ts
function measureSensitivities(tasks, sampler, makespans) {
  const n = makespans.length;
  const ranks = rankValues(makespans).map((rank) => rank - (n - 1) / 2);
  const variance = ranks.reduce((sum, rank) => sum + rank * rank, 0);
  return Float64Array.from({ length: tasks }, (_, task) => {
    const probabilities = sampler.probabilities(task, n);
    return probabilities === void 0 || variance === 0 ? 0 : computeCorrelation(probabilities, ranks, variance);
  });
}
function computeCorrelation(probabilities, ranks, variance) {
  let sum = 0;
  let squares = 0;
  let both = 0;
  for (let i = 0; i < probabilities.length; i++) {
    const probability = probabilities[i] / 4294967296;
    sum += probability;
    squares += probability * probability;
    both += probability * ranks[i];
  }
  return both / Math.sqrt((squares - sum * sum / probabilities.length) * variance);
}
function rankValues(values) {
  const order = Uint32Array.from(values, (_, i) => i).sort((a, b) => valueAt(values, a) - valueAt(values, b));
  const value = (rank) => valueAt(values, valueAt(order, rank));
  const ranks = new Float64Array(values.length);
  for (let first = 0; first < order.length; ) {
    let last = first;
    while (last + 1 < order.length && value(last + 1) === value(first)) last++;
    for (let rank = first; rank <= last; rank++) ranks[valueAt(order, rank)] = (first + last) / 2;
    first = last + 1;
  }
  return ranks;
}

// workflows-src/simulation/strategies.ts
function compareStrategies(network, options) {
  const { overhead_seconds, max_parallel = network.tasks.length } = options;
  const hours = Float64Array.from(network.tasks, ({ duration }) => duration.most_likely + overhead_seconds / 3600);
  const levels = groupByDepth(network).map((level) => scheduleIndependent(network, hours, level, max_parallel));
  return {
    sequential: hours.reduce((sum, value) => sum + value, 0),
    levels: levels.reduce((sum, value) => sum + value, 0),
    list: computeListSchedule(network, hours, max_parallel).makespan,
    critical_path: computeListSchedule(network, hours, network.tasks.length).makespan
  };
}
function scheduleIndependent(network, hours, tasks, max_parallel) {
  const none = new Int32Array(0);
  const subset = {
    tasks: tasks.map((task) => valueAt(network.tasks, task)),
    predecessors: tasks.map(() => none),
    successors: tasks.map(() => none),
    priority: Int32Array.from(tasks, (task) => valueAt(network.priority, task))
  };
  const durations = Float64Array.from(tasks, (task) => valueAt(hours, task));
  return computeListSchedule(subset, durations, max_parallel).makespan;
}

// workflows-src/simulation/simulate.ts
function simulatePlan(plan, options) {
  checkOptions(options);
  const { iterations, max_parallel } = options;
  const network = buildNetwork(plan);
  const samples = createSampler(network.tasks, options);
  const units = samples.units_per_hour;
  const { makespans, slack, finish } = runIterations(network, samples, options);
  const sensitivity = measureSensitivities(network.tasks.length, samples, makespans);
  const sorted2 = makespans.map((value) => value / units).sort();
  const median = network.tasks.map((_, task) => samples.quantile(task, 0.5));
  const overhead = options.overhead_seconds / 3600;
  const p50 = runOnce(
    network,
    median.map((hours) => Math.round((hours + overhead) * units)),
    max_parallel
  );
  return {
    ...options,
    makespan: estimateDistribution(sorted2),
    histogram: countMakespans(sorted2),
    p50_makespan: p50.makespan / units,
    tasks: network.tasks.map(({ id, duration }, task) => {
      const end = valueAt(p50.finish, task) / units;
      return {
        task_id: id,
        mean: computePertMean(duration),
        duration_p50: valueAt(median, task),
        duration_p90: samples.quantile(task, 0.9),
        criticality: valueAt(slack.critical, task) / iterations,
        slack: valueAt(slack.sum, task) / iterations / units,
        sensitivity: valueAt(sensitivity, task),
        finish_p90: readQuantile(valueAt(finish, task), 0.9) / units,
        p50: {
          start: Math.max(0, end - valueAt(median, task) - overhead),
          finish: end,
          critical: p50.slack[task] === 0
        }
      };
    }),
    capacity: measureCapacity(network, samples, iterations),
    strategies: compareStrategies(network, options)
  };
}
var BINS2 = 24;
function countMakespans(sorted2) {
  const from = valueAt(sorted2, 0);
  const to = valueAt(sorted2, sorted2.length - 1);
  const bins = Array.from({ length: to > from ? BINS2 : 1 }, () => 0);
  for (const value of sorted2) {
    const bin = to > from ? Math.min(BINS2 - 1, Math.floor(BINS2 * (value - from) / (to - from))) : 0;
    bins[bin] = valueAt(bins, bin) + 1;
  }
  return { from, to, counts: bins };
}

// workflows-src/git/merge.ts
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

// workflows-src/task/runners/somas.ts
var SOMAS_PROGRAM = "somas/core/runner.py";

// workflows-src/pipeline/architecture.ts
var FILES = ["ARCHITECTURE.md", "api_specs.yml", "data_models.yml"];
async function planArchitecture(repository, settings, { head, branchTip }) {
  const folder = artifactsFolder(settings.project_id);
  const paths = [...["SPEC.md", ...FILES].map((file) => `${folder}/${file}`), settings.plan, SOMAS_PROGRAM];
  const found = await findExisting(repository, branchTip === void 0 ? [head] : [head, branchTip], paths);
  const base = branchTip !== void 0 && await containsCommit(repository, branchTip, head) ? branchTip : head;
  return { ...planArchitectTask(settings, (path) => found.has(path)), base };
}
function planArchitectTask({ project_id, runner, architecture, plan }, exists) {
  const folder = artifactsFolder(project_id);
  const missing = FILES.filter((file) => !exists(`${folder}/${file}`));
  const skip = (reason) => ({ plan: { version: 1, tasks: [] }, reason: `skipped, ${reason}` });
  if (architecture === "never") return skip("as `architecture: never` says");
  if (architecture === "auto" && !missing.includes("ARCHITECTURE.md")) {
    const rest = missing.length === 0 ? "" : `; ${quote2(missing)} missing, \`architecture: always\` asks for all three`;
    return skip(`\`ARCHITECTURE.md\` exists${rest}`);
  }
  if (!exists(`${folder}/SPEC.md`)) return skip("there is no `SPEC.md` to work from");
  if (runner === "brief" || runner === "command" || runner === "auto" && !exists(SOMAS_PROGRAM))
    return skip("no agent is set up to write the architecture");
  const task = architectTask(folder, exists(plan) ? [plan] : []);
  return { plan: { version: 1, tasks: [task] }, reason: `${quote2(FILES)} are written from \`SPEC.md\` and the plan` };
}
var quote2 = (files) => files.map((file) => `\`${file}\``).join(", ");
var architectTask = (folder, plan) => ({
  id: "ARCHITECTURE",
  name: "Architecture",
  description: [
    `Write the architecture of what SPEC.md asks for, such that the tasks of the plan can be carried out by it, into ${folder}:`,
    "- ARCHITECTURE.md: the parts, what each is responsible for, how they work together, and the decisions with their reasons",
    "- api_specs.yml: the interfaces between the parts, as OpenAPI where they are HTTP",
    "- data_models.yml: the data that the parts share, with types and constraints"
  ].join("\n"),
  duration: spreadByRisk(1, "MEDIUM"),
  depends_on: [],
  risk: "MEDIUM",
  agent: "architect",
  context_requirements: [`${folder}/SPEC.md`, ...plan],
  files: FILES.map((file) => `${folder}/${file}`),
  output: `${folder}/ARCHITECTURE.md`
});

// workflows-src/pipeline/artifacts.ts
function writePlanArtifact(folder, { plan, timeouts, architecture, execution_plan }) {
  writeJson(join(folder, "plan.json"), plan);
  writeJson(join(folder, "timeouts.json"), Object.fromEntries(timeouts));
  writeJson(join(folder, "architecture.json"), architecture.plan);
  writeJson(join(folder, "architecture-wave.json"), architecture.wave);
  writeFileSync(join(folder, "execution_plan.yml"), execution_plan);
}
function writeJson(file, value, indent) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(value, null, indent)}
`);
}

// workflows-src/pipeline/next-wave.ts
var describeWave = ({ number, base, runners, legs, earlier }) => ({
  number,
  base,
  runners,
  legs: earlier === void 0 ? legs.map(entryOf) : [],
  earlier_run: earlier?.run_id ?? "",
  earlier_wave: earlier?.number ?? 0
});
var entryOf = ({ id, title, runs_on, task_minutes, wait_minutes, after }, index) => ({
  position: String(index).padStart(3, "0"),
  id,
  title,
  runs_on,
  timeout_minutes: task_minutes + (after.length > 0 ? wait_minutes : 0) + RESERVED_MINUTES,
  waits: after.length > 0
});

// workflows-src/simulation/timeout.ts
var MARGIN = 3;
var LEAST_MINUTES = 30;
var computeTaskTimeout = (duration, limit, runner_hours_per_hour) => Math.min(
  limit,
  Math.max(LEAST_MINUTES, Math.ceil(MARGIN * 60 * runner_hours_per_hour * findDurationQuantile(duration, 0.9)))
);

// workflows-src/pipeline/wave-options.ts
var taskTimeout = ({ duration }, { timeout_minutes, runner_hours_per_hour }) => computeTaskTimeout(duration, timeout_minutes, runner_hours_per_hour);
var taskTimeouts = ({ tasks }, settings) => new Map(tasks.map((task) => [task.id, taskTimeout(task, settings)]));
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

// workflows-src/pipeline/simulate.ts
async function runSimulationStage(repository, { refused: _, ...plan }, settings, folder) {
  const simulation = simulatePlan(addFileDependencies(plan), {
    ...SIMULATION_DEFAULTS,
    max_parallel: settings.max_parallel
  });
  const timeouts = taskTimeouts(plan, settings);
  const revision = (name) => git(repository, ["rev-parse", "--verify", "--quiet", name]);
  const architecture = await planArchitecture(repository, settings, {
    head: await revision("HEAD"),
    branchTip: await revision(`refs/remotes/origin/${branchOf(settings.project_id)}`).catch(() => void 0)
  });
  const options = waveOptions(settings, 0, taskTimeouts(architecture.plan, settings));
  const wave = { ...planNextWave(architecture.plan, [], options) ?? EMPTY_WAVE, base: architecture.base };
  const execution_plan = stringify(toExecutionPlan(plan, simulation));
  writePlanArtifact(folder, { plan, timeouts, architecture: { plan: architecture.plan, wave }, execution_plan });
  return {
    simulation,
    schedule: schedulePlan(plan, [], waveOptions(settings, 1, timeouts)),
    architecture: { ...architecture, next: describeWave(wave) }
  };
}

// workflows-src/text/count.ts
var formatCount = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, ",");
var formatQuantity = (count, one, many = `${one}s`) => `${formatCount(count)} ${count === 1 ? one : many}`;

// workflows-src/report/hours.ts
function createHoursFormat(longest) {
  const [unit, perHour] = longest >= 1.5 ? ["h", 1] : longest >= 0.025 ? ["min", 60] : ["s", 3600];
  const fixed = (value, digits2) => value.toFixed(digits2).replace(/^-(?=[0.]+$)/, "");
  const number = (hours) => fixed(hours * perHour, Math.abs(hours * perHour) >= 1e3 ? 0 : 1);
  const digits = longest * perHour >= 1e3 ? 1 : 2;
  return {
    unit,
    perHour,
    number,
    text: (hours) => `${number(hours)} ${unit}`,
    estimate: ({ value, standard_error }) => [fixed(value * perHour, digits), fixed(standard_error * perHour, digits)]
  };
}
var formatPercent = (share) => `${Math.round(100 * share)} %`;

// workflows-src/report/mermaid-gantt.ts
var ROWS2 = 50;
function formatGantt(tasks) {
  const kept = new Set([...tasks].sort((a, b) => b.criticality - a.criticality).slice(0, ROWS2));
  const shown = tasks.filter((task) => kept.has(task)).sort((a, b) => a.p50.start - b.p50.start);
  const end = tasks.reduce((latest, { p50 }) => Math.max(latest, p50.finish), 0);
  const [unit, perHour] = end < 6 ? ["minutes", 60] : ["hours", 1];
  const cut = shown.length < tasks.length ? `, the ${ROWS2} most often critical of ${tasks.length} tasks` : "";
  const lines = shown.map((task) => {
    const { start, finish, critical } = task.p50;
    const [from, to] = [start, finish].map((hours) => Math.round(hours * perHour * 1e3));
    return `    ${formatLabel(task)} :${critical ? "crit, " : ""}${from}, ${to}`;
  });
  return [
    `**Schedule with median durations** in ${unit}, critical path in red${cut}`,
    `\`\`\`mermaid
gantt
    dateFormat x
    axisFormat %s
${lines.join("\n")}
\`\`\``
  ].join("\n\n");
}
var formatLabel = ({ id, name }) => `▸ ${toOneLine2(name === id ? id : `${id} ${name}`, 60).replace(/[^\p{L}\p{N} ._()/+-]+/gu, " ")}`;

// workflows-src/report/preview.ts
function listStrategies({ simulation, schedule }) {
  const { sequential, levels, list, critical_path } = simulation.strategies;
  return [
    { name: "One after the other", hours: sequential, isOurs: false },
    { name: "One matrix per level", hours: levels, isOurs: false },
    { name: "Legs that wait", hours: schedule.makespan, isOurs: true },
    { name: "List scheduling", hours: list, isOurs: false },
    { name: "Critical path", hours: critical_path, isOurs: false }
  ];
}
function sampleCapacity({ points, knee }, most) {
  const step = points.length <= most ? 1 : Math.ceil(points.length / (most - 2));
  return points.map((point) => ({ ...point, isBest: point.max_parallel === knee })).filter(({ isBest }, i) => isBest || i % step === 0 || i === points.length - 1);
}

// workflows-src/report/task-table.ts
var formatTask = (id, name) => name === id ? `\`${id}\`` : `\`${id}\` ${escapeMarkdown(name)}`;

// workflows-src/report/waves.ts
function timeWaves({ waves, makespan }) {
  const work = waves.reduce((sum, { hours }) => sum + hours, 0);
  const integration = Math.max(0, makespan - work) / Math.max(1, waves.length - 1);
  let next = 0;
  return waves.map((wave) => {
    const start = next;
    next += wave.hours + integration;
    return { ...wave, start };
  });
}
function listIds(ids, named) {
  const more = ids.length - named;
  return `${ids.slice(0, named).join(", ")}${more > 0 ? ` +${more}` : ""}`;
}
function describeRunners({ simulation, schedule }, format) {
  const { max_parallel } = simulation;
  const { runners, idle_hours, waves, left } = schedule;
  const work = waves.flatMap(({ legs }) => legs).reduce((sum, { hours }) => sum + hours, 0);
  const limit = max_parallel === void 0 ? formatQuantity(runners, "runner") : `${runners} of ${formatQuantity(max_parallel, "runner")}`;
  return [
    runners === max_parallel ? limit : `${limit}: more would save less than 2 %`,
    idle_hours <= 0 ? "Idle: no runner waits" : `Idle: runners wait ${format.text(idle_hours)}, ${formatPercent(idle_hours / work)} of ${format.text(work)} of work`,
    ...left.length === 0 ? [] : [
      `${formatQuantity(left.length, "task")} ${left.length === 1 ? "is" : "are"} left for a later run: ${listIds(left, 10)}`
    ]
  ];
}

// workflows-src/report/simulation-summary.ts
var SHOWN = 10;
var BAR = 40;
var SHOWN_WAVES = 32;
var NAMED_TASKS = 10;
function summarizeSimulation(plan, simulation, schedule) {
  const byId = new Map(plan.tasks.map((task) => [task.id, task]));
  const rows = simulation.tasks.map((task) => ({ ...task, ...byId.get(task.task_id) }));
  const { makespan, capacity, iterations, seed } = simulation;
  const knee = capacity.points.find(({ max_parallel }) => max_parallel === capacity.knee);
  return [
    `### ${formatQuantity(plan.tasks.length, "task")}: ${formatHours(makespan.p50.value)} as likely as not, ${formatHours(makespan.p90.value)} with 90 % certainty`,
    `Estimated time from the first start to the last end: on average ${formatEstimate(makespan.mean)}, nine times out of ten between ${formatHours(makespan.p5.value)} and ${formatHours(makespan.p95.value)}.
One after the other the tasks take ${formatHours(rows.reduce((sum, { mean }) => sum + mean, 0))}. **Best \`max_parallel\`: ${capacity.knee}** (${formatHours(knee?.makespan.value ?? 0)} on average; more runners save at most 5 %).`,
    formatGantt(rows),
    formatHistogram(simulation),
    formatRows(
      ["Most often critical", "Critical in", "Mean", "Slack", "Sensitivity", "Done by (P90)"],
      sortByLargest(findCriticalTasks(rows), ({ criticality }) => criticality),
      ({ criticality, mean, slack, sensitivity, finish_p90 }) => [
        formatPercent(criticality),
        formatHours(mean),
        formatHours(slack),
        sensitivity.toFixed(2),
        formatHours(finish_p90)
      ]
    ),
    formatRows(
      ["Riskiest", "Risk", "Mean", "P90", "Critical in"],
      sortByLargest(rows.filter(isRisky), ({ criticality, duration_p90, mean }) => criticality * (duration_p90 - mean)),
      ({ risk, mean, duration_p90, criticality }) => [
        risk,
        formatHours(mean),
        formatHours(duration_p90),
        formatPercent(criticality)
      ]
    ),
    formatCapacity(simulation),
    formatTable(
      ["With most likely durations", "Time"],
      listStrategies({ simulation, schedule }).map(({ name, hours, isOurs }) => [
        isOurs ? `**${name}**` : name,
        formatHours(hours)
      ]),
      ["---", "---:"]
    ),
    formatWaves({ simulation, schedule }),
    `<sub>${formatQuantity(iterations, "iteration")} of PERT-beta durations, seed ${seed}; ± is the standard error. Critical: any delay delays the end. Slack: the mean delay that does not. Sensitivity: rank correlation of the task's duration with the whole.</sub>`,
    ""
  ].filter((part) => part !== void 0).join("\n\n");
}
var formatHours = (value) => value < 1 ? `${Math.round(value * 60)} min` : `${value.toFixed(1)} h`;
var formatEstimate = ({ value, standard_error }) => `${value.toFixed(2)} ± ${standard_error.toFixed(2)} h`;
var sortByLargest = (rows, value) => [...rows].sort((a, b) => value(b) - value(a));
function formatRows(head, rows, listCells) {
  if (rows.length === 0) return void 0;
  const [, ...others] = head;
  const lines = rows.slice(0, SHOWN).map((row) => [formatTask(row.id, row.name), ...listCells(row)]);
  const more = rows.length > SHOWN ? [[`*and ${rows.length - SHOWN} more*`, ...others.map(() => "")]] : [];
  return formatTable(head, [...lines, ...more], ["---", ...others.map(() => "---:")]);
}
function formatHistogram({ histogram: { from, to, counts }, iterations }) {
  if (counts.length === 1) return void 0;
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  const ends = counts.map((_, bin) => (from + (to - from) * (bin + 1) / counts.length).toFixed(1));
  const width2 = ends.at(-1)?.length ?? 0;
  let below = 0;
  const lines = counts.map((inBin, bin) => {
    below += inBin;
    const bar = "█".repeat(Math.round(BAR * inBin / most)).padEnd(BAR);
    return `${ends[bin]?.padStart(width2)} h  ${bar}  ${formatPercent(below / iterations).padStart(5)}`;
  });
  const chart = `\`\`\`text
${lines.join("\n")}
\`\`\``;
  return `**How sure**: the share of the iterations that end by then

${chart}`;
}
function formatCapacity({ capacity }) {
  const { busy_hours } = capacity;
  const rows = sampleCapacity(capacity, SHOWN + 2).map(({ max_parallel, makespan, runner_hours, isBest }) => [
    isBest ? `**${max_parallel}** (best)` : max_parallel,
    formatEstimate(makespan),
    formatHours(runner_hours),
    formatPercent(busy_hours / runner_hours)
  ]);
  const table = formatTable(["`max_parallel`", "Mean time", "Runners held", "Busy"], rows, [
    "---",
    "---:",
    "---:",
    "---:"
  ]);
  return `${table}

Runners that are paid by the job cost ${formatHours(busy_hours)} in every row. Best is the fewest with which the mean time is at most 5 % above that of unlimited runners.`;
}
function formatWaves(preview) {
  const format = createHoursFormat(preview.schedule.makespan);
  const waves = timeWaves(preview.schedule);
  const rows = waves.slice(0, SHOWN_WAVES).map(({ number, start, hours, legs }) => {
    const ids = legs.flatMap(({ tasks }) => tasks);
    const named = ids.slice(0, NAMED_TASKS).map((id) => `\`${id}\``);
    const more2 = ids.length > NAMED_TASKS ? ` and ${ids.length - NAMED_TASKS} more` : "";
    return [number, format.text(start), format.text(hours), legs.length, `${named.join(", ")}${more2}`];
  });
  const more = waves.length > SHOWN_WAVES ? [[`*and ${waves.length - SHOWN_WAVES} more*`, "", "", "", ""]] : [];
  const head = ["Wave", "Starts at", "Takes", "Legs", "Tasks"];
  return [
    "**Waves**: legs start in this order and wait for those they build on; after each wave, what is done is merged and pushed",
    formatTable(head, [...rows, ...more], ["---:", "---:", "---:", "---:", "---"]),
    describeRunners(preview, format).map((sentence, i) => `- ${i < 2 ? sentence : escapeMarkdown(sentence)}`).join("\n")
  ].join("\n\n");
}

// workflows-src/text/workflow-command.ts
function renderCommand(name, properties, message) {
  const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${pairs.join(",")}::${escapeData(message)}`;
}
var escapeData = (text) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
var escapeProperty = (text) => escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

// workflows-src/inline/run.ts
function run2(main) {
  Promise.resolve(process.env).then(main).then(setOutputs).catch((error) => fail(error instanceof Error ? error.message : String(error)));
}
function fail(text) {
  console.log(`::error::${escapeData(text)}`);
  process.exitCode = 1;
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

// workflows-src/report/problems.ts
var MAX_ANNOTATIONS = 10;
function annotateProblem(problem, level) {
  const { file, line, column, code } = problem;
  return renderCommand(level, { file, line, col: column, title: code }, joinHint(problem));
}
function annotateProblems(problems, level) {
  const sorted2 = [...problems].sort((a, b) => Number(b.severity === "error") - Number(a.severity === "error"));
  const shown = sorted2.slice(0, sorted2.length > MAX_ANNOTATIONS ? MAX_ANNOTATIONS - 1 : MAX_ANNOTATIONS).map((problem) => annotateProblem(problem, problem.severity === "error" ? level : "warning"));
  const more = sorted2.length - shown.length;
  if (more === 0) return shown;
  return [...shown, `::${level} title=more-problems::${more} more problems are listed in the job summary`];
}
function renderProblemTable(problems) {
  if (problems.length === 0) return "";
  const rows = problems.map((problem) => {
    const { severity, code, file, line, column } = problem;
    return [severity, code, `${file}:${line}:${column}`, joinHint(problem)].map(escapeCell);
  });
  return `${formatTable(["Severity", "Rule", "Place", "Problem"], rows)}
`;
}
var joinHint = ({ message, hint }) => hint === void 0 ? message : `${message}. ${hint}`;
var toLine = (text) => toOneLine2(text, Number.POSITIVE_INFINITY);
var escapeCell = (text) => toLine(text).replace(/[&<>|`*_[\]\\~@#$!]/g, (character) => `&#${character.charCodeAt(0)};`);

// workflows-src/inline/show-problems.ts
function showProblems({ fallback, problems }, level) {
  for (const line of annotateProblems(problems, level)) console.log(line);
  if (fallback) summarize("**The plan cannot be used. One sequential task, `FALLBACK-001`, stands in for it.**\n");
  if (problems.length > 0) summarize(`### Problems of the plan

${renderProblemTable(problems)}`);
}

// workflows-src/inline/simulate.ts
run2(async (env) => {
  if (env.FROM_FORK === "true") throw new Error(FORK);
  const settings = readSettings(env.SETTINGS);
  const plan = readPlanToRun(settings.plan, settings);
  if (plan.refused) {
    showProblems(plan.source, "error");
    throw new Error(`${settings.plan} is not a plan that can be carried out; the annotations and the summary say why`);
  }
  const { simulation, schedule, architecture } = await runSimulationStage(".", plan, settings, env.FOLDER);
  summarize(summarizeSimulation(plan, simulation, schedule));
  summarize(`**Stage 4:** ${architecture.reason}.
`);
  return { fallback: `${plan.source.fallback}`, architecture: toJson(architecture.next) };
});
var FORK = `this run comes from a fork's pull request or from pull_request_target, so its plan may be a stranger's: start the pipeline from a branch of the repository`;
// yaml 2.9.1 (ISC), minified, sha256 23aab75a8aead9b560786f76d04445f0f61181693af5b2da021cadfc1a24492e
function library_yaml() { var exported=(()=>{var wa=Object.create;var Ge=Object.defineProperty;var va=Object.getOwnPropertyDescriptor;var ka=Object.getOwnPropertyNames;var Na=Object.getPrototypeOf,Aa=Object.prototype.hasOwnProperty;var He=(s=>typeof require<"u"?require:typeof Proxy<"u"?new Proxy(s,{get:(e,t)=>(typeof require<"u"?require:e)[t]}):s)(function(s){if(typeof require<"u")return require.apply(this,arguments);throw Error('Dynamic require of "'+s+'" is not supported')});var g=(s,e)=>()=>{try{return e||s((e={exports:{}}).exports,e),e.exports}catch(t){throw e=0,t}},qa=(s,e)=>{for(var t in e)Ge(s,t,{get:e[t],enumerable:!0})},Ti=(s,e,t,i)=>{if(e&&typeof e=="object"||typeof e=="function")for(let n of ka(e))!Aa.call(s,n)&&n!==t&&Ge(s,n,{get:()=>e[n],enumerable:!(i=va(e,n))||i.enumerable});return s};var Oa=(s,e,t)=>(t=s!=null?wa(Na(s)):{},Ti(e||!s||!s.__esModule?Ge(t,"default",{value:s,enumerable:!0}):t,s)),La=s=>Ti(Ge({},"__esModule",{value:!0}),s);var q=g(P=>{"use strict";var Gt=Symbol.for("yaml.alias"),Ci=Symbol.for("yaml.document"),Xe=Symbol.for("yaml.map"),Ii=Symbol.for("yaml.pair"),Ht=Symbol.for("yaml.scalar"),xe=Symbol.for("yaml.seq"),R=Symbol.for("yaml.node.type"),Ea=s=>!!s&&typeof s=="object"&&s[R]===Gt,Ta=s=>!!s&&typeof s=="object"&&s[R]===Ci,Ca=s=>!!s&&typeof s=="object"&&s[R]===Xe,Ia=s=>!!s&&typeof s=="object"&&s[R]===Ii,Pi=s=>!!s&&typeof s=="object"&&s[R]===Ht,Pa=s=>!!s&&typeof s=="object"&&s[R]===xe;function Mi(s){if(s&&typeof s=="object")switch(s[R]){case Xe:case xe:return!0}return!1}function Ma(s){if(s&&typeof s=="object")switch(s[R]){case Gt:case Xe:case Ht:case xe:return!0}return!1}var _a=s=>(Pi(s)||Mi(s))&&!!s.anchor;P.ALIAS=Gt;P.DOC=Ci;P.MAP=Xe;P.NODE_TYPE=R;P.PAIR=Ii;P.SCALAR=Ht;P.SEQ=xe;P.hasAnchor=_a;P.isAlias=Ea;P.isCollection=Mi;P.isDocument=Ta;P.isMap=Ca;P.isNode=Ma;P.isPair=Ia;P.isScalar=Pi;P.isSeq=Pa});var be=g(Xt=>{"use strict";var I=q(),_=Symbol("break visit"),_i=Symbol("skip children"),j=Symbol("remove node");function ze(s,e){let t=$i(e);I.isDocument(s)?oe(null,s.contents,t,Object.freeze([s]))===j&&(s.contents=null):oe(null,s,t,Object.freeze([]))}ze.BREAK=_;ze.SKIP=_i;ze.REMOVE=j;function oe(s,e,t,i){let n=Di(s,e,t,i);if(I.isNode(n)||I.isPair(n))return Bi(s,i,n),oe(s,n,t,i);if(typeof n!="symbol"){if(I.isCollection(e)){i=Object.freeze(i.concat(e));for(let r=0;r<e.items.length;++r){let a=oe(r,e.items[r],t,i);if(typeof a=="number")r=a-1;else{if(a===_)return _;a===j&&(e.items.splice(r,1),r-=1)}}}else if(I.isPair(e)){i=Object.freeze(i.concat(e));let r=oe("key",e.key,t,i);if(r===_)return _;r===j&&(e.key=null);let a=oe("value",e.value,t,i);if(a===_)return _;a===j&&(e.value=null)}}return n}async function Ze(s,e){let t=$i(e);I.isDocument(s)?await le(null,s.contents,t,Object.freeze([s]))===j&&(s.contents=null):await le(null,s,t,Object.freeze([]))}Ze.BREAK=_;Ze.SKIP=_i;Ze.REMOVE=j;async function le(s,e,t,i){let n=await Di(s,e,t,i);if(I.isNode(n)||I.isPair(n))return Bi(s,i,n),le(s,n,t,i);if(typeof n!="symbol"){if(I.isCollection(e)){i=Object.freeze(i.concat(e));for(let r=0;r<e.items.length;++r){let a=await le(r,e.items[r],t,i);if(typeof a=="number")r=a-1;else{if(a===_)return _;a===j&&(e.items.splice(r,1),r-=1)}}}else if(I.isPair(e)){i=Object.freeze(i.concat(e));let r=await le("key",e.key,t,i);if(r===_)return _;r===j&&(e.key=null);let a=await le("value",e.value,t,i);if(a===_)return _;a===j&&(e.value=null)}}return n}function $i(s){return typeof s=="object"&&(s.Collection||s.Node||s.Value)?Object.assign({Alias:s.Node,Map:s.Node,Scalar:s.Node,Seq:s.Node},s.Value&&{Map:s.Value,Scalar:s.Value,Seq:s.Value},s.Collection&&{Map:s.Collection,Seq:s.Collection},s):s}function Di(s,e,t,i){if(typeof t=="function")return t(s,e,i);if(I.isMap(e))return t.Map?.(s,e,i);if(I.isSeq(e))return t.Seq?.(s,e,i);if(I.isPair(e))return t.Pair?.(s,e,i);if(I.isScalar(e))return t.Scalar?.(s,e,i);if(I.isAlias(e))return t.Alias?.(s,e,i)}function Bi(s,e,t){let i=e[e.length-1];if(I.isCollection(i))i.items[s]=t;else if(I.isPair(i))s==="key"?i.key=t:i.value=t;else if(I.isDocument(i))i.contents=t;else{let n=I.isAlias(i)?"alias":"scalar";throw new Error("Cannot replace node with ".concat(n," parent"))}}Xt.visit=ze;Xt.visitAsync=Ze});var xt=g(ji=>{"use strict";var Ki=q(),$a=be(),Da={"!":"%21",",":"%2C","[":"%5B","]":"%5D","{":"%7B","}":"%7D"},Ba=s=>s.replace(/[!,[\]{}]/g,e=>Da[e]),Se=class s{constructor(e,t){this.docStart=null,this.docEnd=!1,this.yaml=Object.assign({},s.defaultYaml,e),this.tags=Object.assign({},s.defaultTags,t)}clone(){let e=new s(this.yaml,this.tags);return e.docStart=this.docStart,e}atDocument(){let e=new s(this.yaml,this.tags);switch(this.yaml.version){case"1.1":this.atNextDocument=!0;break;case"1.2":this.atNextDocument=!1,this.yaml={explicit:s.defaultYaml.explicit,version:"1.2"},this.tags=Object.assign({},s.defaultTags);break}return e}add(e,t){this.atNextDocument&&(this.yaml={explicit:s.defaultYaml.explicit,version:"1.1"},this.tags=Object.assign({},s.defaultTags),this.atNextDocument=!1);let i=e.trim().split(/[ \t]+/),n=i.shift();switch(n){case"%TAG":{if(i.length!==2&&(t(0,"%TAG directive should contain exactly two parts"),i.length<2))return!1;let[r,a]=i;return this.tags[r]=a,!0}case"%YAML":{if(this.yaml.explicit=!0,i.length!==1)return t(0,"%YAML directive should contain exactly one part"),!1;let[r]=i;if(r==="1.1"||r==="1.2")return this.yaml.version=r,!0;{let a=/^\d+\.\d+$/.test(r);return t(6,"Unsupported YAML version ".concat(r),a),!1}}default:return t(0,"Unknown directive ".concat(n),!0),!1}}tagName(e,t){if(e==="!")return"!";if(e[0]!=="!")return t("Not a valid tag: ".concat(e)),null;if(e[1]==="<"){let a=e.slice(2,-1);return a==="!"||a==="!!"?(t("Verbatim tags aren't resolved, so ".concat(e," is invalid.")),null):(e[e.length-1]!==">"&&t("Verbatim tags must end with a >"),a)}let[,i,n]=e.match(/^(.*!)([^!]*)$/s);n||t("The ".concat(e," tag has no suffix"));let r=this.tags[i];if(r)try{return r+decodeURIComponent(n)}catch(a){return t(String(a)),null}return i==="!"?e:(t("Could not resolve tag: ".concat(e)),null)}tagString(e){for(let[t,i]of Object.entries(this.tags))if(e.startsWith(i))return t+Ba(e.substring(i.length));return e[0]==="!"?e:"!<".concat(e,">")}toString(e){let t=this.yaml.explicit?["%YAML ".concat(this.yaml.version||"1.2")]:[],i=Object.entries(this.tags),n;if(e&&i.length>0&&Ki.isNode(e.contents)){let r={};$a.visit(e.contents,(a,o)=>{Ki.isNode(o)&&o.tag&&(r[o.tag]=!0)}),n=Object.keys(r)}else n=[];for(let[r,a]of i)r==="!!"&&a==="tag:yaml.org,2002:"||(!e||n.some(o=>o.startsWith(a)))&&t.push("%TAG ".concat(r," ").concat(a));return t.join("\n")}};Se.defaultYaml={explicit:!1,version:"1.2"};Se.defaultTags={"!!":"tag:yaml.org,2002:"};ji.Directives=Se});var et=g(we=>{"use strict";var Fi=q(),Ka=be();function ja(s){if(/[\x00-\x19\s,[\]{}]/.test(s)){let e=JSON.stringify(s),t="Anchor must not contain whitespace or control characters: ".concat(e);throw new Error(t)}return!0}function Ri(s){let e=new Set;return Ka.visit(s,{Value(t,i){i.anchor&&e.add(i.anchor)}}),e}function Ui(s,e){for(let t=1;;++t){let i="".concat(s).concat(t);if(!e.has(i))return i}}function Fa(s,e){let t=[],i=new Map,n=null;return{onAnchor:r=>{t.push(r),n??(n=Ri(s));let a=Ui(e,n);return n.add(a),a},setAnchors:()=>{for(let r of t){let a=i.get(r);if(typeof a=="object"&&a.anchor&&(Fi.isScalar(a.node)||Fi.isCollection(a.node)))a.node.anchor=a.anchor;else{let o=new Error("Failed to resolve repeated object (this should not happen)");throw o.source=r,o}}},sourceObjects:i}}we.anchorIsValid=ja;we.anchorNames=Ri;we.createNodeAnchors=Fa;we.findNewAnchor=Ui});var zt=g(Yi=>{"use strict";function ve(s,e,t,i){if(i&&typeof i=="object")if(Array.isArray(i))for(let n=0,r=i.length;n<r;++n){let a=i[n],o=ve(s,i,String(n),a);o===void 0?delete i[n]:o!==a&&(i[n]=o)}else if(i instanceof Map)for(let n of Array.from(i.keys())){let r=i.get(n),a=ve(s,i,n,r);a===void 0?i.delete(n):a!==r&&i.set(n,a)}else if(i instanceof Set)for(let n of Array.from(i)){let r=ve(s,i,n,n);r===void 0?i.delete(n):r!==n&&(i.delete(n),i.add(r))}else for(let[n,r]of Object.entries(i)){let a=ve(s,i,n,r);a===void 0?delete i[n]:a!==r&&(i[n]=a)}return s.call(e,t,i)}Yi.applyReviver=ve});var V=g(Ji=>{"use strict";var Ra=q();function Vi(s,e,t){if(Array.isArray(s))return s.map((i,n)=>Vi(i,String(n),t));if(s&&typeof s.toJSON=="function"){if(!t||!Ra.hasAnchor(s))return s.toJSON(e,t);let i={aliasCount:0,count:1,res:void 0};t.anchors.set(s,i),t.onCreate=r=>{i.res=r,delete t.onCreate};let n=s.toJSON(e,t);return t.onCreate&&t.onCreate(n),n}return typeof s=="bigint"&&!t?.keep?Number(s):s}Ji.toJS=Vi});var tt=g(Wi=>{"use strict";var Ua=zt(),Qi=q(),Ya=V(),Zt=class{constructor(e){Object.defineProperty(this,Qi.NODE_TYPE,{value:e})}clone(){let e=Object.create(Object.getPrototypeOf(this),Object.getOwnPropertyDescriptors(this));return this.range&&(e.range=this.range.slice()),e}toJS(e,{mapAsMap:t,maxAliasCount:i,onAnchor:n,reviver:r}={}){if(!Qi.isDocument(e))throw new TypeError("A document argument is required");let a={anchors:new Map,doc:e,keep:!0,mapAsMap:t===!0,mapKeyWarned:!1,maxAliasCount:typeof i=="number"?i:100},o=Ya.toJS(this,"",a);if(typeof n=="function")for(let{count:l,res:c}of a.anchors.values())n(c,l);return typeof r=="function"?Ua.applyReviver(r,{"":o},"",o):o}};Wi.NodeBase=Zt});var ke=g(Gi=>{"use strict";var Va=et(),Ja=be(),ce=q(),Qa=tt(),Wa=V(),es=class extends Qa.NodeBase{constructor(e){super(ce.ALIAS),this.source=e,Object.defineProperty(this,"tag",{set(){throw new Error("Alias nodes cannot have tags")}})}resolve(e,t){if(t?.maxAliasCount===0)throw new ReferenceError("Alias resolution is disabled");let i;t?.aliasResolveCache?i=t.aliasResolveCache:(i=[],Ja.visit(e,{Node:(r,a)=>{(ce.isAlias(a)||ce.hasAnchor(a))&&i.push(a)}}),t&&(t.aliasResolveCache=i));let n;for(let r of i){if(r===this)break;r.anchor===this.source&&(n=r)}if(n&&t){let{anchors:r,doc:a,maxAliasCount:o}=t,l=r.get(n);if(l||(Wa.toJS(n,null,t),l=r.get(n)),l?.res===void 0){let c="This should not happen: Alias anchor was not resolved?";throw new ReferenceError(c)}if(o>=0&&(l.count+=1,l.aliasCount===0&&(l.aliasCount=st(a,n,r)),l.count*l.aliasCount>o)){let c="Excessive alias count indicates a resource exhaustion attack";throw new ReferenceError(c)}}return n}toJSON(e,t){if(!t)return{source:this.source};let i=this.resolve(t.doc,t);if(!i){let n="Unresolved alias (the anchor must be set before the alias): ".concat(this.source);throw new ReferenceError(n)}return t.anchors.get(i).res}toString(e,t,i){let n="*".concat(this.source);if(e){if(Va.anchorIsValid(this.source),e.options.verifyAliasOrder&&!e.anchors.has(this.source)){let r="Unresolved alias (the anchor must be set before the alias): ".concat(this.source);throw new Error(r)}if(e.implicitKey)return"".concat(n," ")}return n}};function st(s,e,t){if(ce.isAlias(e)){let i=e.resolve(s),n=t&&i&&t.get(i);return n?n.count*n.aliasCount:0}else if(ce.isCollection(e)){let i=0;for(let n of e.items){let r=st(s,n,t);r>i&&(i=r)}return i}else if(ce.isPair(e)){let i=st(s,e.key,t),n=st(s,e.value,t);return Math.max(i,n)}return 1}Gi.Alias=es});var E=g(ts=>{"use strict";var Ga=q(),Ha=tt(),Xa=V(),xa=s=>!s||typeof s!="function"&&typeof s!="object",J=class extends Ha.NodeBase{constructor(e){super(Ga.SCALAR),this.value=e}toJSON(e,t){return t?.keep?this.value:Xa.toJS(this.value,e,t)}toString(){return String(this.value)}};J.BLOCK_FOLDED="BLOCK_FOLDED";J.BLOCK_LITERAL="BLOCK_LITERAL";J.PLAIN="PLAIN";J.QUOTE_DOUBLE="QUOTE_DOUBLE";J.QUOTE_SINGLE="QUOTE_SINGLE";ts.Scalar=J;ts.isScalarValue=xa});var Ne=g(Xi=>{"use strict";var za=ke(),ee=q(),Hi=E(),Za="tag:yaml.org,2002:";function eo(s,e,t){if(e){let i=t.filter(r=>r.tag===e),n=i.find(r=>!r.format)??i[0];if(!n)throw new Error("Tag ".concat(e," not found"));return n}return t.find(i=>i.identify?.(s)&&!i.format)}function to(s,e,t){if(ee.isDocument(s)&&(s=s.contents),ee.isNode(s))return s;if(ee.isPair(s)){let f=t.schema[ee.MAP].createNode?.(t.schema,null,t);return f.items.push(s),f}(s instanceof String||s instanceof Number||s instanceof Boolean||typeof BigInt<"u"&&s instanceof BigInt)&&(s=s.valueOf());let{aliasDuplicateObjects:i,onAnchor:n,onTagObj:r,schema:a,sourceObjects:o}=t,l;if(i&&s&&typeof s=="object"){if(l=o.get(s),l)return l.anchor??(l.anchor=n(s)),new za.Alias(l.anchor);l={anchor:null,node:null},o.set(s,l)}e?.startsWith("!!")&&(e=Za+e.slice(2));let c=eo(s,e,a.tags);if(!c){if(s&&typeof s.toJSON=="function"&&(s=s.toJSON()),!s||typeof s!="object"){let f=new Hi.Scalar(s);return l&&(l.node=f),f}c=s instanceof Map?a[ee.MAP]:Symbol.iterator in Object(s)?a[ee.SEQ]:a[ee.MAP]}r&&(r(c),delete t.onTagObj);let d=c?.createNode?c.createNode(t.schema,s,t):typeof c?.nodeClass?.from=="function"?c.nodeClass.from(t.schema,s,t):new Hi.Scalar(s);return e?d.tag=e:c.default||(d.tag=c.tag),l&&(l.node=d),d}Xi.createNode=to});var nt=g(it=>{"use strict";var so=Ne(),F=q(),io=tt();function ss(s,e,t){let i=t;for(let n=e.length-1;n>=0;--n){let r=e[n];if(typeof r=="number"&&Number.isInteger(r)&&r>=0){let a=[];a[r]=i,i=a}else i=new Map([[r,i]])}return so.createNode(i,void 0,{aliasDuplicateObjects:!1,keepUndefined:!1,onAnchor:()=>{throw new Error("This should not happen, please report a bug.")},schema:s,sourceObjects:new Map})}var xi=s=>s==null||typeof s=="object"&&!!s[Symbol.iterator]().next().done,is=class extends io.NodeBase{constructor(e,t){super(e),Object.defineProperty(this,"schema",{value:t,configurable:!0,enumerable:!1,writable:!0})}clone(e){let t=Object.create(Object.getPrototypeOf(this),Object.getOwnPropertyDescriptors(this));return e&&(t.schema=e),t.items=t.items.map(i=>F.isNode(i)||F.isPair(i)?i.clone(e):i),this.range&&(t.range=this.range.slice()),t}addIn(e,t){if(xi(e))this.add(t);else{let[i,...n]=e,r=this.get(i,!0);if(F.isCollection(r))r.addIn(n,t);else if(r===void 0&&this.schema)this.set(i,ss(this.schema,n,t));else throw new Error("Expected YAML collection at ".concat(i,". Remaining path: ").concat(n))}}deleteIn(e){let[t,...i]=e;if(i.length===0)return this.delete(t);let n=this.get(t,!0);if(F.isCollection(n))return n.deleteIn(i);throw new Error("Expected YAML collection at ".concat(t,". Remaining path: ").concat(i))}getIn(e,t){let[i,...n]=e,r=this.get(i,!0);return n.length===0?!t&&F.isScalar(r)?r.value:r:F.isCollection(r)?r.getIn(n,t):void 0}hasAllNullValues(e){return this.items.every(t=>{if(!F.isPair(t))return!1;let i=t.value;return i==null||e&&F.isScalar(i)&&i.value==null&&!i.commentBefore&&!i.comment&&!i.tag})}hasIn(e){let[t,...i]=e;if(i.length===0)return this.has(t);let n=this.get(t,!0);return F.isCollection(n)?n.hasIn(i):!1}setIn(e,t){let[i,...n]=e;if(n.length===0)this.set(i,t);else{let r=this.get(i,!0);if(F.isCollection(r))r.setIn(n,t);else if(r===void 0&&this.schema)this.set(i,ss(this.schema,n,t));else throw new Error("Expected YAML collection at ".concat(i,". Remaining path: ").concat(n))}}};it.Collection=is;it.collectionFromPath=ss;it.isEmptyPath=xi});var Ae=g(rt=>{"use strict";var no=s=>s.replace(/^(?!$)(?: $)?/gm,"#");function ns(s,e){return/^\n+$/.test(s)?s.substring(1):e?s.replace(/^(?! *$)/gm,e):s}var ro=(s,e,t)=>s.endsWith("\n")?ns(t,e):t.includes("\n")?"\n"+ns(t,e):(s.endsWith(" ")?"":" ")+t;rt.indentComment=ns;rt.lineComment=ro;rt.stringifyComment=no});var Zi=g(qe=>{"use strict";var ao="flow",rs="block",at="quoted";function oo(s,e,t="flow",{indentAtStart:i,lineWidth:n=80,minContentWidth:r=20,onFold:a,onOverflow:o}={}){if(!n||n<0)return s;n<r&&(r=0);let l=Math.max(1+r,1+n-e.length);if(s.length<=l)return s;let c=[],d={},f=n-e.length;typeof i=="number"&&(i>n-Math.max(2,r)?c.push(0):f=n-i);let u,m,y=!1,h=-1,p=-1,S=-1;t===rs&&(h=zi(s,h,e.length),h!==-1&&(f=h+l));for(let v;v=s[h+=1];){if(t===at&&v==="\\"){switch(p=h,s[h+1]){case"x":h+=3;break;case"u":h+=5;break;case"U":h+=9;break;default:h+=1}S=h}if(v==="\n")t===rs&&(h=zi(s,h,e.length)),f=h+e.length+l,u=void 0;else{if(v===" "&&m&&m!==" "&&m!=="\n"&&m!=="\x09"){let k=s[h+1];k&&k!==" "&&k!=="\n"&&k!=="\x09"&&(u=h)}if(h>=f)if(u)c.push(u),f=u+l,u=void 0;else if(t===at){for(;m===" "||m==="\x09";)m=v,v=s[h+=1],y=!0;let k=h>S+1?h-2:p-1;if(d[k])return s;c.push(k),d[k]=!0,f=k+l,u=void 0}else y=!0}m=v}if(y&&o&&o(),c.length===0)return s;a&&a();let w=s.slice(0,c[0]);for(let v=0;v<c.length;++v){let k=c[v],N=c[v+1]||s.length;k===0?w="\n".concat(e).concat(s.slice(0,N)):(t===at&&d[k]&&(w+="".concat(s[k],"\\")),w+="\n".concat(e).concat(s.slice(k+1,N)))}return w}function zi(s,e,t){let i=e,n=e+1,r=s[n];for(;r===" "||r==="\x09";)if(e<n+t)r=s[++e];else{do r=s[++e];while(r&&r!=="\n");i=e,n=e+1,r=s[n]}return i}qe.FOLD_BLOCK=rs;qe.FOLD_FLOW=ao;qe.FOLD_QUOTED=at;qe.foldFlowLines=oo});var Le=g(en=>{"use strict";var B=E(),Q=Zi(),lt=(s,e)=>({indentAtStart:e?s.indent.length:s.indentAtStart,lineWidth:s.options.lineWidth,minContentWidth:s.options.minContentWidth}),ct=s=>/^(%|---|\.\.\.)/m.test(s);function lo(s,e,t){if(!e||e<0)return!1;let i=e-t,n=s.length;if(n<=i)return!1;for(let r=0,a=0;r<n;++r)if(s[r]==="\n"){if(r-a>i)return!0;if(a=r+1,n-a<=i)return!1}return!0}function Oe(s,e){let t=JSON.stringify(s);if(e.options.doubleQuotedAsJSON)return t;let{implicitKey:i}=e,n=e.options.doubleQuotedMinMultiLineLength,r=e.indent||(ct(s)?"  ":""),a="",o=0;for(let l=0,c=t[l];c;c=t[++l])if(c===" "&&t[l+1]==="\\"&&t[l+2]==="n"&&(a+=t.slice(o,l)+"\\ ",l+=1,o=l,c="\\"),c==="\\")switch(t[l+1]){case"u":{a+=t.slice(o,l);let d=t.substr(l+2,4);switch(d){case"0000":a+="\\0";break;case"0007":a+="\\a";break;case"000b":a+="\\v";break;case"001b":a+="\\e";break;case"0085":a+="\\N";break;case"00a0":a+="\\_";break;case"2028":a+="\\L";break;case"2029":a+="\\P";break;default:d.substr(0,2)==="00"?a+="\\x"+d.substr(2):a+=t.substr(l,6)}l+=5,o=l+1}break;case"n":if(i||t[l+2]==='"'||t.length<n)l+=1;else{for(a+=t.slice(o,l)+"\n\n";t[l+2]==="\\"&&t[l+3]==="n"&&t[l+4]!=='"';)a+="\n",l+=2;a+=r,t[l+2]===" "&&(a+="\\"),l+=1,o=l+1}break;default:l+=1}return a=o?a+t.slice(o):t,i?a:Q.foldFlowLines(a,r,Q.FOLD_QUOTED,lt(e,!1))}function as(s,e){if(e.options.singleQuote===!1||e.implicitKey&&s.includes("\n")||/[ \t]\n|\n[ \t]/.test(s))return Oe(s,e);let t=e.indent||(ct(s)?"  ":""),i="'"+s.replace(/'/g,"''").replace(/\n+/g,"$&\n".concat(t))+"'";return e.implicitKey?i:Q.foldFlowLines(i,t,Q.FOLD_FLOW,lt(e,!1))}function fe(s,e){let{singleQuote:t}=e.options,i;if(t===!1)i=Oe;else{let n=s.includes('"'),r=s.includes("'");n&&!r?i=as:r&&!n?i=Oe:i=t?as:Oe}return i(s,e)}var os;try{os=new RegExp("(^|(?<!\n))\n+(?!\n|$)","g")}catch{os=/\n+(?!\n|$)/g}function ot({comment:s,type:e,value:t},i,n,r){let{blockQuote:a,commentString:o,lineWidth:l}=i.options;if(!a||/\n[\t ]+$/.test(t))return fe(t,i);let c=i.indent||(i.forceBlockIndent||ct(t)?"  ":""),d=a==="literal"?!0:a==="folded"||e===B.Scalar.BLOCK_FOLDED?!1:e===B.Scalar.BLOCK_LITERAL?!0:!lo(t,l,c.length);if(!t)return d?"|\n":">\n";let f,u;for(u=t.length;u>0;--u){let N=t[u-1];if(N!=="\n"&&N!=="\x09"&&N!==" ")break}let m=t.substring(u),y=m.indexOf("\n");y===-1?f="-":t===m||y!==m.length-1?(f="+",r&&r()):f="",m&&(t=t.slice(0,-m.length),m[m.length-1]==="\n"&&(m=m.slice(0,-1)),m=m.replace(os,"$&".concat(c)));let h=!1,p,S=-1;for(p=0;p<t.length;++p){let N=t[p];if(N===" ")h=!0;else if(N==="\n")S=p;else break}let w=t.substring(0,S<p?S+1:p);w&&(t=t.substring(w.length),w=w.replace(/\n+/g,"$&".concat(c)));let k=(h?c?"2":"1":"")+f;if(s&&(k+=" "+o(s.replace(/ ?[\r\n]+/g," ")),n&&n()),!d){let N=t.replace(/\n+/g,"\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g,"$1$2").replace(/\n+/g,"$&".concat(c)),A=!1,L=lt(i,!0);a!=="folded"&&e!==B.Scalar.BLOCK_FOLDED&&(L.onOverflow=()=>{A=!0});let b=Q.foldFlowLines("".concat(w).concat(N).concat(m),c,Q.FOLD_BLOCK,L);if(!A)return">".concat(k,"\n").concat(c).concat(b)}return t=t.replace(/\n+/g,"$&".concat(c)),"|".concat(k,"\n").concat(c).concat(w).concat(t).concat(m)}function co(s,e,t,i){let{type:n,value:r}=s,{actualString:a,implicitKey:o,indent:l,indentStep:c,inFlow:d}=e;if(o&&r.includes("\n")||d&&/[[\]{},]/.test(r))return fe(r,e);if(/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(r))return o||d||!r.includes("\n")?fe(r,e):ot(s,e,t,i);if(!o&&!d&&n!==B.Scalar.PLAIN&&r.includes("\n"))return ot(s,e,t,i);if(ct(r)){if(l==="")return e.forceBlockIndent=!0,ot(s,e,t,i);if(o&&l===c)return fe(r,e)}let f=r.replace(/\n+/g,"$&\n".concat(l));if(a){let u=h=>h.default&&h.tag!=="tag:yaml.org,2002:str"&&h.test?.test(f),{compat:m,tags:y}=e.doc.schema;if(y.some(u)||m?.some(u))return fe(r,e)}return o?f:Q.foldFlowLines(f,l,Q.FOLD_FLOW,lt(e,!1))}function fo(s,e,t,i){let{implicitKey:n,inFlow:r}=e,a=typeof s.value=="string"?s:Object.assign({},s,{value:String(s.value)}),{type:o}=s;o!==B.Scalar.QUOTE_DOUBLE&&/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(a.value)&&(o=B.Scalar.QUOTE_DOUBLE);let l=d=>{switch(d){case B.Scalar.BLOCK_FOLDED:case B.Scalar.BLOCK_LITERAL:return n||r?fe(a.value,e):ot(a,e,t,i);case B.Scalar.QUOTE_DOUBLE:return Oe(a.value,e);case B.Scalar.QUOTE_SINGLE:return as(a.value,e);case B.Scalar.PLAIN:return co(a,e,t,i);default:return null}},c=l(o);if(c===null){let{defaultKeyType:d,defaultStringType:f}=e.options,u=n&&d||f;if(c=l(u),c===null)throw new Error("Unsupported default string type ".concat(u))}return c}en.stringifyString=fo});var Ee=g(ls=>{"use strict";var uo=et(),W=q(),ho=Ae(),po=Le();function mo(s,e){let t=Object.assign({blockQuote:!0,commentString:ho.stringifyComment,defaultKeyType:null,defaultStringType:"PLAIN",directives:null,doubleQuotedAsJSON:!1,doubleQuotedMinMultiLineLength:40,falseStr:"false",flowCollectionPadding:!0,indentSeq:!0,lineWidth:80,minContentWidth:20,nullStr:"null",simpleKeys:!1,singleQuote:null,trailingComma:!1,trueStr:"true",verifyAliasOrder:!0},s.schema.toStringOptions,e),i;switch(t.collectionStyle){case"block":i=!1;break;case"flow":i=!0;break;default:i=null}return{anchors:new Set,doc:s,flowCollectionPadding:t.flowCollectionPadding?" ":"",indent:"",indentStep:typeof t.indent=="number"?" ".repeat(t.indent):"  ",inFlow:i,options:t}}function go(s,e){if(e.tag){let n=s.filter(r=>r.tag===e.tag);if(n.length>0)return n.find(r=>r.format===e.format)??n[0]}let t,i;if(W.isScalar(e)){i=e.value;let n=s.filter(r=>r.identify?.(i));if(n.length>1){let r=n.filter(a=>a.test);r.length>0&&(n=r)}t=n.find(r=>r.format===e.format)??n.find(r=>!r.format)}else i=e,t=s.find(n=>n.nodeClass&&i instanceof n.nodeClass);if(!t){let n=i?.constructor?.name??(i===null?"null":typeof i);throw new Error("Tag not resolved for ".concat(n," value"))}return t}function yo(s,e,{anchors:t,doc:i}){if(!i.directives)return"";let n=[],r=(W.isScalar(s)||W.isCollection(s))&&s.anchor;r&&uo.anchorIsValid(r)&&(t.add(r),n.push("&".concat(r)));let a=s.tag??(e.default?null:e.tag);return a&&n.push(i.directives.tagString(a)),n.join(" ")}function bo(s,e,t,i){if(W.isPair(s))return s.toString(e,t,i);if(W.isAlias(s)){if(e.doc.directives)return s.toString(e);if(e.resolvedAliases?.has(s))throw new TypeError("Cannot stringify circular structure without alias nodes");e.resolvedAliases?e.resolvedAliases.add(s):e.resolvedAliases=new Set([s]),s=s.resolve(e.doc)}let n,r=W.isNode(s)?s:e.doc.createNode(s,{onTagObj:l=>n=l});n??(n=go(e.doc.schema.tags,r));let a=yo(r,n,e);a.length>0&&(e.indentAtStart=(e.indentAtStart??0)+a.length+1);let o=typeof n.stringify=="function"?n.stringify(r,e,t,i):W.isScalar(r)?po.stringifyString(r,e,t,i):r.toString(e,t,i);return a?W.isScalar(r)||o[0]==="{"||o[0]==="["?"".concat(a," ").concat(o):"".concat(a,"\n").concat(e.indent).concat(o):o}ls.createStringifyContext=mo;ls.stringify=bo});var rn=g(nn=>{"use strict";var U=q(),tn=E(),sn=Ee(),Te=Ae();function So({key:s,value:e},t,i,n){let{allNullValues:r,doc:a,indent:o,indentStep:l,options:{commentString:c,indentSeq:d,simpleKeys:f}}=t,u=U.isNode(s)&&s.comment||null;if(f){if(u)throw new Error("With simple keys, key nodes cannot have comments");if(U.isCollection(s)||!U.isNode(s)&&typeof s=="object"){let L="With simple keys, collection cannot be used as a key value";throw new Error(L)}}let m=!f&&(!s||u&&e==null&&!t.inFlow||U.isCollection(s)||(U.isScalar(s)?s.type===tn.Scalar.BLOCK_FOLDED||s.type===tn.Scalar.BLOCK_LITERAL:typeof s=="object"));t=Object.assign({},t,{allNullValues:!1,implicitKey:!m&&(f||!r),indent:o+l});let y=!1,h=!1,p=sn.stringify(s,t,()=>y=!0,()=>h=!0);if(!m&&!t.inFlow&&p.length>1024){if(f)throw new Error("With simple keys, single line scalar must not span more than 1024 characters");m=!0}if(t.inFlow){if(r||e==null)return y&&i&&i(),p===""?"?":m?"? ".concat(p):p}else if(r&&!f||e==null&&m)return p="? ".concat(p),u&&!y?p+=Te.lineComment(p,t.indent,c(u)):h&&n&&n(),p;y&&(u=null),m?(u&&(p+=Te.lineComment(p,t.indent,c(u))),p="? ".concat(p,"\n").concat(o,":")):(p="".concat(p,":"),u&&(p+=Te.lineComment(p,t.indent,c(u))));let S,w,v;U.isNode(e)?(S=!!e.spaceBefore,w=e.commentBefore,v=e.comment):(S=!1,w=null,v=null,e&&typeof e=="object"&&(e=a.createNode(e))),t.implicitKey=!1,!m&&!u&&U.isScalar(e)&&(t.indentAtStart=p.length+1),h=!1,!d&&l.length>=2&&!t.inFlow&&!m&&U.isSeq(e)&&!e.flow&&!e.tag&&!e.anchor&&(t.indent=t.indent.substring(2));let k=!1,N=sn.stringify(e,t,()=>k=!0,()=>h=!0),A=" ";if(u||S||w){if(A=S?"\n":"",w){let L=c(w);A+="\n".concat(Te.indentComment(L,t.indent))}N===""&&!t.inFlow?A==="\n"&&v&&(A="\n\n"):A+="\n".concat(t.indent)}else if(!m&&U.isCollection(e)){let L=N[0],b=N.indexOf("\n"),T=b!==-1,Y=t.inFlow??e.flow??e.items.length===0;if(T||!Y){let ae=!1;if(T&&(L==="&"||L==="!")){let C=N.indexOf(" ");L==="&"&&C!==-1&&C<b&&N[C+1]==="!"&&(C=N.indexOf(" ",C+1)),(C===-1||b<C)&&(ae=!0)}ae||(A="\n".concat(t.indent))}}else(N===""||N[0]==="\n")&&(A="");return p+=A+N,t.inFlow?k&&i&&i():v&&!k?p+=Te.lineComment(p,t.indent,c(v)):h&&n&&n(),p}nn.stringifyPair=So});var fs=g(cs=>{"use strict";var an=He("process");function wo(s,...e){s==="debug"&&console.log(...e)}function vo(s,e){(s==="debug"||s==="warn")&&(typeof an.emitWarning=="function"?an.emitWarning(e):console.warn(e))}cs.debug=wo;cs.warn=vo});var pt=g(dt=>{"use strict";var ht=q(),on=E(),ft="<<",ut={identify:s=>s===ft||typeof s=="symbol"&&s.description===ft,default:"key",tag:"tag:yaml.org,2002:merge",test:/^<<$/,resolve:()=>Object.assign(new on.Scalar(Symbol(ft)),{addToJSMap:ln}),stringify:()=>ft},ko=(s,e)=>(ut.identify(e)||ht.isScalar(e)&&(!e.type||e.type===on.Scalar.PLAIN)&&ut.identify(e.value))&&s?.doc.schema.tags.some(t=>t.tag===ut.tag&&t.default);function ln(s,e,t){let i=cn(s,t);if(ht.isSeq(i))for(let n of i.items)us(s,e,n);else if(Array.isArray(i))for(let n of i)us(s,e,n);else us(s,e,i)}function us(s,e,t){let i=cn(s,t);if(!ht.isMap(i))throw new Error("Merge sources must be maps or map aliases");let n=i.toJSON(null,s,Map);for(let[r,a]of n)e instanceof Map?e.has(r)||e.set(r,a):e instanceof Set?e.add(r):Object.prototype.hasOwnProperty.call(e,r)||Object.defineProperty(e,r,{value:a,writable:!0,enumerable:!0,configurable:!0});return e}function cn(s,e){return s&&ht.isAlias(e)?e.resolve(s.doc,s):e}dt.addMergeToJSMap=ln;dt.isMergeKey=ko;dt.merge=ut});var ds=g(hn=>{"use strict";var No=fs(),fn=pt(),Ao=Ee(),un=q(),hs=V();function qo(s,e,{key:t,value:i}){if(un.isNode(t)&&t.addToJSMap)t.addToJSMap(s,e,i);else if(fn.isMergeKey(s,t))fn.addMergeToJSMap(s,e,i);else{let n=hs.toJS(t,"",s);if(e instanceof Map)e.set(n,hs.toJS(i,n,s));else if(e instanceof Set)e.add(n);else{let r=Oo(t,n,s),a=hs.toJS(i,r,s);r in e?Object.defineProperty(e,r,{value:a,writable:!0,enumerable:!0,configurable:!0}):e[r]=a}}return e}function Oo(s,e,t){if(e===null)return"";if(typeof e!="object")return String(e);if(un.isNode(s)&&t?.doc){let i=Ao.createStringifyContext(t.doc,{});i.anchors=new Set;for(let r of t.anchors.keys())i.anchors.add(r.anchor);i.inFlow=!0,i.inStringifyKey=!0;let n=s.toString(i);if(!t.mapKeyWarned){let r=JSON.stringify(n);r.length>40&&(r=r.substring(0,36)+'..."'),No.warn(t.doc.options.logLevel,"Keys with collection values will be stringified due to JS Object restrictions: ".concat(r,". Set mapAsMap: true to use object keys.")),t.mapKeyWarned=!0}return n}return JSON.stringify(e)}hn.addPairToJSMap=qo});var G=g(ps=>{"use strict";var dn=Ne(),Lo=rn(),Eo=ds(),mt=q();function To(s,e,t){let i=dn.createNode(s,void 0,t),n=dn.createNode(e,void 0,t);return new gt(i,n)}var gt=class s{constructor(e,t=null){Object.defineProperty(this,mt.NODE_TYPE,{value:mt.PAIR}),this.key=e,this.value=t}clone(e){let{key:t,value:i}=this;return mt.isNode(t)&&(t=t.clone(e)),mt.isNode(i)&&(i=i.clone(e)),new s(t,i)}toJSON(e,t){let i=t?.mapAsMap?new Map:{};return Eo.addPairToJSMap(t,i,this)}toString(e,t,i){return e?.doc?Lo.stringifyPair(this,e,t,i):JSON.stringify(this)}};ps.Pair=gt;ps.createPair=To});var ms=g(mn=>{"use strict";var te=q(),pn=Ee(),yt=Ae();function Co(s,e,t){return(e.inFlow??s.flow?Po:Io)(s,e,t)}function Io({comment:s,items:e},t,{blockItemPrefix:i,flowChars:n,itemIndent:r,onChompKeep:a,onComment:o}){let{indent:l,options:{commentString:c}}=t,d=Object.assign({},t,{indent:r,type:null}),f=!1,u=[];for(let y=0;y<e.length;++y){let h=e[y],p=null;if(te.isNode(h))!f&&h.spaceBefore&&u.push(""),bt(t,u,h.commentBefore,f),h.comment&&(p=h.comment);else if(te.isPair(h)){let w=te.isNode(h.key)?h.key:null;w&&(!f&&w.spaceBefore&&u.push(""),bt(t,u,w.commentBefore,f))}f=!1;let S=pn.stringify(h,d,()=>p=null,()=>f=!0);p&&(S+=yt.lineComment(S,r,c(p))),f&&p&&(f=!1),u.push(i+S)}let m;if(u.length===0)m=n.start+n.end;else{m=u[0];for(let y=1;y<u.length;++y){let h=u[y];m+=h?"\n".concat(l).concat(h):"\n"}}return s?(m+="\n"+yt.indentComment(c(s),l),o&&o()):f&&a&&a(),m}function Po({items:s},e,{flowChars:t,itemIndent:i}){let{indent:n,indentStep:r,flowCollectionPadding:a,options:{commentString:o}}=e;i+=r;let l=Object.assign({},e,{indent:i,inFlow:!0,type:null}),c=!1,d=0,f=[];for(let y=0;y<s.length;++y){let h=s[y],p=null;if(te.isNode(h))h.spaceBefore&&f.push(""),bt(e,f,h.commentBefore,!1),h.comment&&(p=h.comment);else if(te.isPair(h)){let w=te.isNode(h.key)?h.key:null;w&&(w.spaceBefore&&f.push(""),bt(e,f,w.commentBefore,!1),w.comment&&(c=!0));let v=te.isNode(h.value)?h.value:null;v?(v.comment&&(p=v.comment),v.commentBefore&&(c=!0)):h.value==null&&w?.comment&&(p=w.comment)}p&&(c=!0);let S=pn.stringify(h,l,()=>p=null);c||(c=f.length>d||S.includes("\n")),y<s.length-1?S+=",":e.options.trailingComma&&(e.options.lineWidth>0&&(c||(c=f.reduce((w,v)=>w+v.length+2,2)+(S.length+2)>e.options.lineWidth)),c&&(S+=",")),p&&(S+=yt.lineComment(S,i,o(p))),f.push(S),d=f.length}let{start:u,end:m}=t;if(f.length===0)return u+m;if(!c){let y=f.reduce((h,p)=>h+p.length+2,2);c=e.options.lineWidth>0&&y>e.options.lineWidth}if(c){let y=u;for(let h of f)y+=h?"\n".concat(r).concat(n).concat(h):"\n";return"".concat(y,"\n").concat(n).concat(m)}else return"".concat(u).concat(a).concat(f.join(" ")).concat(a).concat(m)}function bt({indent:s,options:{commentString:e}},t,i,n){if(i&&n&&(i=i.replace(/^\n+/,"")),i){let r=yt.indentComment(e(i),s);t.push(r.trimStart())}}mn.stringifyCollection=Co});var X=g(ys=>{"use strict";var Mo=ms(),_o=ds(),$o=nt(),H=q(),St=G(),Do=E();function Ce(s,e){let t=H.isScalar(e)?e.value:e;for(let i of s)if(H.isPair(i)&&(i.key===e||i.key===t||H.isScalar(i.key)&&i.key.value===t))return i}var gs=class extends $o.Collection{static get tagName(){return"tag:yaml.org,2002:map"}constructor(e){super(H.MAP,e),this.items=[]}static from(e,t,i){let{keepUndefined:n,replacer:r}=i,a=new this(e),o=(l,c)=>{if(typeof r=="function")c=r.call(t,l,c);else if(Array.isArray(r)&&!r.includes(l))return;(c!==void 0||n)&&a.items.push(St.createPair(l,c,i))};if(t instanceof Map)for(let[l,c]of t)o(l,c);else if(t&&typeof t=="object")for(let l of Object.keys(t))o(l,t[l]);return typeof e.sortMapEntries=="function"&&a.items.sort(e.sortMapEntries),a}add(e,t){let i;H.isPair(e)?i=e:!e||typeof e!="object"||!("key"in e)?i=new St.Pair(e,e?.value):i=new St.Pair(e.key,e.value);let n=Ce(this.items,i.key),r=this.schema?.sortMapEntries;if(n){if(!t)throw new Error("Key ".concat(i.key," already set"));H.isScalar(n.value)&&Do.isScalarValue(i.value)?n.value.value=i.value:n.value=i.value}else if(r){let a=this.items.findIndex(o=>r(i,o)<0);a===-1?this.items.push(i):this.items.splice(a,0,i)}else this.items.push(i)}delete(e){let t=Ce(this.items,e);return t?this.items.splice(this.items.indexOf(t),1).length>0:!1}get(e,t){let n=Ce(this.items,e)?.value;return(!t&&H.isScalar(n)?n.value:n)??void 0}has(e){return!!Ce(this.items,e)}set(e,t){this.add(new St.Pair(e,t),!0)}toJSON(e,t,i){let n=i?new i:t?.mapAsMap?new Map:{};t?.onCreate&&t.onCreate(n);for(let r of this.items)_o.addPairToJSMap(t,n,r);return n}toString(e,t,i){if(!e)return JSON.stringify(this);for(let n of this.items)if(!H.isPair(n))throw new Error("Map items must all be pairs; found ".concat(JSON.stringify(n)," instead"));return!e.allNullValues&&this.hasAllNullValues(!1)&&(e=Object.assign({},e,{allNullValues:!0})),Mo.stringifyCollection(this,e,{blockItemPrefix:"",flowChars:{start:"{",end:"}"},itemIndent:e.indent||"",onChompKeep:i,onComment:t})}};ys.YAMLMap=gs;ys.findPair=Ce});var ue=g(yn=>{"use strict";var Bo=q(),gn=X(),Ko={collection:"map",default:!0,nodeClass:gn.YAMLMap,tag:"tag:yaml.org,2002:map",resolve(s,e){return Bo.isMap(s)||e("Expected a mapping for this tag"),s},createNode:(s,e,t)=>gn.YAMLMap.from(s,e,t)};yn.map=Ko});var x=g(bn=>{"use strict";var jo=Ne(),Fo=ms(),Ro=nt(),vt=q(),Uo=E(),Yo=V(),bs=class extends Ro.Collection{static get tagName(){return"tag:yaml.org,2002:seq"}constructor(e){super(vt.SEQ,e),this.items=[]}add(e){this.items.push(e)}delete(e){let t=wt(e);return typeof t!="number"?!1:this.items.splice(t,1).length>0}get(e,t){let i=wt(e);if(typeof i!="number")return;let n=this.items[i];return!t&&vt.isScalar(n)?n.value:n}has(e){let t=wt(e);return typeof t=="number"&&t<this.items.length}set(e,t){let i=wt(e);if(typeof i!="number")throw new Error("Expected a valid index, not ".concat(e,"."));let n=this.items[i];vt.isScalar(n)&&Uo.isScalarValue(t)?n.value=t:this.items[i]=t}toJSON(e,t){let i=[];t?.onCreate&&t.onCreate(i);let n=0;for(let r of this.items)i.push(Yo.toJS(r,String(n++),t));return i}toString(e,t,i){return e?Fo.stringifyCollection(this,e,{blockItemPrefix:"- ",flowChars:{start:"[",end:"]"},itemIndent:(e.indent||"")+"  ",onChompKeep:i,onComment:t}):JSON.stringify(this)}static from(e,t,i){let{replacer:n}=i,r=new this(e);if(t&&Symbol.iterator in Object(t)){let a=0;for(let o of t){if(typeof n=="function"){let l=t instanceof Set?o:String(a++);o=n.call(t,l,o)}r.items.push(jo.createNode(o,void 0,i))}}return r}};function wt(s){let e=vt.isScalar(s)?s.value:s;return e&&typeof e=="string"&&(e=Number(e)),typeof e=="number"&&Number.isInteger(e)&&e>=0?e:null}bn.YAMLSeq=bs});var he=g(wn=>{"use strict";var Vo=q(),Sn=x(),Jo={collection:"seq",default:!0,nodeClass:Sn.YAMLSeq,tag:"tag:yaml.org,2002:seq",resolve(s,e){return Vo.isSeq(s)||e("Expected a sequence for this tag"),s},createNode:(s,e,t)=>Sn.YAMLSeq.from(s,e,t)};wn.seq=Jo});var Ie=g(vn=>{"use strict";var Qo=Le(),Wo={identify:s=>typeof s=="string",default:!0,tag:"tag:yaml.org,2002:str",resolve:s=>s,stringify(s,e,t,i){return e=Object.assign({actualString:!0},e),Qo.stringifyString(s,e,t,i)}};vn.string=Wo});var kt=g(An=>{"use strict";var kn=E(),Nn={identify:s=>s==null,createNode:()=>new kn.Scalar(null),default:!0,tag:"tag:yaml.org,2002:null",test:/^(?:~|[Nn]ull|NULL)?$/,resolve:()=>new kn.Scalar(null),stringify:({source:s},e)=>typeof s=="string"&&Nn.test.test(s)?s:e.options.nullStr};An.nullTag=Nn});var Ss=g(On=>{"use strict";var Go=E(),qn={identify:s=>typeof s=="boolean",default:!0,tag:"tag:yaml.org,2002:bool",test:/^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,resolve:s=>new Go.Scalar(s[0]==="t"||s[0]==="T"),stringify({source:s,value:e},t){if(s&&qn.test.test(s)){let i=s[0]==="t"||s[0]==="T";if(e===i)return s}return e?t.options.trueStr:t.options.falseStr}};On.boolTag=qn});var de=g(Ln=>{"use strict";function Ho({format:s,minFractionDigits:e,tag:t,value:i}){if(typeof i=="bigint")return String(i);let n=typeof i=="number"?i:Number(i);if(!isFinite(n))return isNaN(n)?".nan":n<0?"-.inf":".inf";let r=Object.is(i,-0)?"-0":JSON.stringify(i);if(!s&&e&&(!t||t==="tag:yaml.org,2002:float")&&/^-?\d/.test(r)&&!r.includes("e")){let a=r.indexOf(".");a<0&&(a=r.length,r+=".");let o=e-(r.length-a-1);for(;o-- >0;)r+="0"}return r}Ln.stringifyNumber=Ho});var vs=g(Nt=>{"use strict";var Xo=E(),ws=de(),xo={identify:s=>typeof s=="number",default:!0,tag:"tag:yaml.org,2002:float",test:/^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,resolve:s=>s.slice(-3).toLowerCase()==="nan"?NaN:s[0]==="-"?Number.NEGATIVE_INFINITY:Number.POSITIVE_INFINITY,stringify:ws.stringifyNumber},zo={identify:s=>typeof s=="number",default:!0,tag:"tag:yaml.org,2002:float",format:"EXP",test:/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,resolve:s=>parseFloat(s),stringify(s){let e=Number(s.value);return isFinite(e)?e.toExponential():ws.stringifyNumber(s)}},Zo={identify:s=>typeof s=="number",default:!0,tag:"tag:yaml.org,2002:float",test:/^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,resolve(s){let e=new Xo.Scalar(parseFloat(s)),t=s.indexOf(".");return t!==-1&&s[s.length-1]==="0"&&(e.minFractionDigits=s.length-t-1),e},stringify:ws.stringifyNumber};Nt.float=Zo;Nt.floatExp=zo;Nt.floatNaN=xo});var Ns=g(qt=>{"use strict";var En=de(),At=s=>typeof s=="bigint"||Number.isInteger(s),ks=(s,e,t,{intAsBigInt:i})=>i?BigInt(s):parseInt(s.substring(e),t);function Tn(s,e,t){let{value:i}=s;return At(i)&&i>=0?t+i.toString(e):En.stringifyNumber(s)}var el={identify:s=>At(s)&&s>=0,default:!0,tag:"tag:yaml.org,2002:int",format:"OCT",test:/^0o[0-7]+$/,resolve:(s,e,t)=>ks(s,2,8,t),stringify:s=>Tn(s,8,"0o")},tl={identify:At,default:!0,tag:"tag:yaml.org,2002:int",test:/^[-+]?[0-9]+$/,resolve:(s,e,t)=>ks(s,0,10,t),stringify:En.stringifyNumber},sl={identify:s=>At(s)&&s>=0,default:!0,tag:"tag:yaml.org,2002:int",format:"HEX",test:/^0x[0-9a-fA-F]+$/,resolve:(s,e,t)=>ks(s,2,16,t),stringify:s=>Tn(s,16,"0x")};qt.int=tl;qt.intHex=sl;qt.intOct=el});var In=g(Cn=>{"use strict";var il=ue(),nl=kt(),rl=he(),al=Ie(),ol=Ss(),As=vs(),qs=Ns(),ll=[il.map,rl.seq,al.string,nl.nullTag,ol.boolTag,qs.intOct,qs.int,qs.intHex,As.floatNaN,As.floatExp,As.float];Cn.schema=ll});var _n=g(Mn=>{"use strict";var cl=E(),fl=ue(),ul=he();function Pn(s){return typeof s=="bigint"||Number.isInteger(s)}var Ot=({value:s})=>JSON.stringify(s),hl=[{identify:s=>typeof s=="string",default:!0,tag:"tag:yaml.org,2002:str",resolve:s=>s,stringify:Ot},{identify:s=>s==null,createNode:()=>new cl.Scalar(null),default:!0,tag:"tag:yaml.org,2002:null",test:/^null$/,resolve:()=>null,stringify:Ot},{identify:s=>typeof s=="boolean",default:!0,tag:"tag:yaml.org,2002:bool",test:/^true$|^false$/,resolve:s=>s==="true",stringify:Ot},{identify:Pn,default:!0,tag:"tag:yaml.org,2002:int",test:/^-?(?:0|[1-9][0-9]*)$/,resolve:(s,e,{intAsBigInt:t})=>t?BigInt(s):parseInt(s,10),stringify:({value:s})=>Pn(s)?s.toString():JSON.stringify(s)},{identify:s=>typeof s=="number",default:!0,tag:"tag:yaml.org,2002:float",test:/^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,resolve:s=>parseFloat(s),stringify:Ot}],dl={default:!0,tag:"",test:/^/,resolve(s,e){return e("Unresolved plain scalar ".concat(JSON.stringify(s))),s}},pl=[fl.map,ul.seq].concat(hl,dl);Mn.schema=pl});var Ls=g($n=>{"use strict";var Pe=He("buffer"),Os=E(),ml=Le(),gl={identify:s=>s instanceof Uint8Array,default:!1,tag:"tag:yaml.org,2002:binary",resolve(s,e){if(typeof Pe.Buffer=="function")return Pe.Buffer.from(s,"base64");if(typeof atob=="function"){let t=atob(s.replace(/[\n\r]/g,"")),i=new Uint8Array(t.length);for(let n=0;n<t.length;++n)i[n]=t.charCodeAt(n);return i}else return e("This environment does not support reading binary tags; either Buffer or atob is required"),s},stringify({comment:s,type:e,value:t},i,n,r){if(!t)return"";let a=t,o;if(typeof Pe.Buffer=="function")o=a instanceof Pe.Buffer?a.toString("base64"):Pe.Buffer.from(a.buffer).toString("base64");else if(typeof btoa=="function"){let l="";for(let c=0;c<a.length;++c)l+=String.fromCharCode(a[c]);o=btoa(l)}else throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");if(e??(e=Os.Scalar.BLOCK_LITERAL),e!==Os.Scalar.QUOTE_DOUBLE){let l=Math.max(i.options.lineWidth-i.indent.length,i.options.minContentWidth),c=Math.ceil(o.length/l),d=new Array(c);for(let f=0,u=0;f<c;++f,u+=l)d[f]=o.substr(u,l);o=d.join(e===Os.Scalar.BLOCK_LITERAL?"\n":" ")}return ml.stringifyString({comment:s,type:e,value:o},i,n,r)}};$n.binary=gl});var Tt=g(Et=>{"use strict";var Lt=q(),Es=G(),yl=E(),bl=x();function Dn(s,e){if(Lt.isSeq(s))for(let t=0;t<s.items.length;++t){let i=s.items[t];if(!Lt.isPair(i)){if(Lt.isMap(i)){i.items.length>1&&e("Each pair must have its own sequence indicator");let n=i.items[0]||new Es.Pair(new yl.Scalar(null));if(i.commentBefore&&(n.key.commentBefore=n.key.commentBefore?"".concat(i.commentBefore,"\n").concat(n.key.commentBefore):i.commentBefore),i.comment){let r=n.value??n.key;r.comment=r.comment?"".concat(i.comment,"\n").concat(r.comment):i.comment}i=n}s.items[t]=Lt.isPair(i)?i:new Es.Pair(i)}}else e("Expected a sequence for this tag");return s}function Bn(s,e,t){let{replacer:i}=t,n=new bl.YAMLSeq(s);n.tag="tag:yaml.org,2002:pairs";let r=0;if(e&&Symbol.iterator in Object(e))for(let a of e){typeof i=="function"&&(a=i.call(e,String(r++),a));let o,l;if(Array.isArray(a))if(a.length===2)o=a[0],l=a[1];else throw new TypeError("Expected [key, value] tuple: ".concat(a));else if(a&&a instanceof Object){let c=Object.keys(a);if(c.length===1)o=c[0],l=a[o];else throw new TypeError("Expected tuple with one key, not ".concat(c.length," keys"))}else o=a;n.items.push(Es.createPair(o,l,t))}return n}var Sl={collection:"seq",default:!1,tag:"tag:yaml.org,2002:pairs",resolve:Dn,createNode:Bn};Et.createPairs=Bn;Et.pairs=Sl;Et.resolvePairs=Dn});var Is=g(Cs=>{"use strict";var Kn=q(),Ts=V(),Me=X(),wl=x(),jn=Tt(),se=class s extends wl.YAMLSeq{constructor(){super(),this.add=Me.YAMLMap.prototype.add.bind(this),this.delete=Me.YAMLMap.prototype.delete.bind(this),this.get=Me.YAMLMap.prototype.get.bind(this),this.has=Me.YAMLMap.prototype.has.bind(this),this.set=Me.YAMLMap.prototype.set.bind(this),this.tag=s.tag}toJSON(e,t){if(!t)return super.toJSON(e);let i=new Map;t?.onCreate&&t.onCreate(i);for(let n of this.items){let r,a;if(Kn.isPair(n)?(r=Ts.toJS(n.key,"",t),a=Ts.toJS(n.value,r,t)):r=Ts.toJS(n,"",t),i.has(r))throw new Error("Ordered maps must not include duplicate keys");i.set(r,a)}return i}static from(e,t,i){let n=jn.createPairs(e,t,i),r=new this;return r.items=n.items,r}};se.tag="tag:yaml.org,2002:omap";var vl={collection:"seq",identify:s=>s instanceof Map,nodeClass:se,default:!1,tag:"tag:yaml.org,2002:omap",resolve(s,e){let t=jn.resolvePairs(s,e),i=[];for(let{key:n}of t.items)Kn.isScalar(n)&&(i.includes(n.value)?e("Ordered maps must not include duplicate keys: ".concat(n.value)):i.push(n.value));return Object.assign(new se,t)},createNode:(s,e,t)=>se.from(s,e,t)};Cs.YAMLOMap=se;Cs.omap=vl});var Vn=g(Ps=>{"use strict";var Fn=E();function Rn({value:s,source:e},t){return e&&(s?Un:Yn).test.test(e)?e:s?t.options.trueStr:t.options.falseStr}var Un={identify:s=>s===!0,default:!0,tag:"tag:yaml.org,2002:bool",test:/^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,resolve:()=>new Fn.Scalar(!0),stringify:Rn},Yn={identify:s=>s===!1,default:!0,tag:"tag:yaml.org,2002:bool",test:/^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,resolve:()=>new Fn.Scalar(!1),stringify:Rn};Ps.falseTag=Yn;Ps.trueTag=Un});var Jn=g(Ct=>{"use strict";var kl=E(),Ms=de(),Nl={identify:s=>typeof s=="number",default:!0,tag:"tag:yaml.org,2002:float",test:/^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,resolve:s=>s.slice(-3).toLowerCase()==="nan"?NaN:s[0]==="-"?Number.NEGATIVE_INFINITY:Number.POSITIVE_INFINITY,stringify:Ms.stringifyNumber},Al={identify:s=>typeof s=="number",default:!0,tag:"tag:yaml.org,2002:float",format:"EXP",test:/^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,resolve:s=>parseFloat(s.replace(/_/g,"")),stringify(s){let e=Number(s.value);return isFinite(e)?e.toExponential():Ms.stringifyNumber(s)}},ql={identify:s=>typeof s=="number",default:!0,tag:"tag:yaml.org,2002:float",test:/^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,resolve(s){let e=new kl.Scalar(parseFloat(s.replace(/_/g,""))),t=s.indexOf(".");if(t!==-1){let i=s.substring(t+1).replace(/_/g,"");i[i.length-1]==="0"&&(e.minFractionDigits=i.length)}return e},stringify:Ms.stringifyNumber};Ct.float=ql;Ct.floatExp=Al;Ct.floatNaN=Nl});var Wn=g($e=>{"use strict";var Qn=de(),_e=s=>typeof s=="bigint"||Number.isInteger(s);function It(s,e,t,{intAsBigInt:i}){let n=s[0];if((n==="-"||n==="+")&&(e+=1),s=s.substring(e).replace(/_/g,""),i){switch(t){case 2:s="0b".concat(s);break;case 8:s="0o".concat(s);break;case 16:s="0x".concat(s);break}let a=BigInt(s);return n==="-"?BigInt(-1)*a:a}let r=parseInt(s,t);return n==="-"?-1*r:r}function _s(s,e,t){let{value:i}=s;if(_e(i)){let n=i.toString(e);return i<0?"-"+t+n.substr(1):t+n}return Qn.stringifyNumber(s)}var Ol={identify:_e,default:!0,tag:"tag:yaml.org,2002:int",format:"BIN",test:/^[-+]?0b[0-1_]+$/,resolve:(s,e,t)=>It(s,2,2,t),stringify:s=>_s(s,2,"0b")},Ll={identify:_e,default:!0,tag:"tag:yaml.org,2002:int",format:"OCT",test:/^[-+]?0[0-7_]+$/,resolve:(s,e,t)=>It(s,1,8,t),stringify:s=>_s(s,8,"0")},El={identify:_e,default:!0,tag:"tag:yaml.org,2002:int",test:/^[-+]?[0-9][0-9_]*$/,resolve:(s,e,t)=>It(s,0,10,t),stringify:Qn.stringifyNumber},Tl={identify:_e,default:!0,tag:"tag:yaml.org,2002:int",format:"HEX",test:/^[-+]?0x[0-9a-fA-F_]+$/,resolve:(s,e,t)=>It(s,2,16,t),stringify:s=>_s(s,16,"0x")};$e.int=El;$e.intBin=Ol;$e.intHex=Tl;$e.intOct=Ll});var Ds=g($s=>{"use strict";var _t=q(),Pt=G(),Mt=X(),ie=class s extends Mt.YAMLMap{constructor(e){super(e),this.tag=s.tag}add(e){let t;_t.isPair(e)?t=e:e&&typeof e=="object"&&"key"in e&&"value"in e&&e.value===null?t=new Pt.Pair(e.key,null):t=new Pt.Pair(e,null),Mt.findPair(this.items,t.key)||this.items.push(t)}get(e,t){let i=Mt.findPair(this.items,e);return!t&&_t.isPair(i)?_t.isScalar(i.key)?i.key.value:i.key:i}set(e,t){if(typeof t!="boolean")throw new Error("Expected boolean value for set(key, value) in a YAML set, not ".concat(typeof t));let i=Mt.findPair(this.items,e);i&&!t?this.items.splice(this.items.indexOf(i),1):!i&&t&&this.items.push(new Pt.Pair(e))}toJSON(e,t){return super.toJSON(e,t,Set)}toString(e,t,i){if(!e)return JSON.stringify(this);if(this.hasAllNullValues(!0))return super.toString(Object.assign({},e,{allNullValues:!0}),t,i);throw new Error("Set items must all have null values")}static from(e,t,i){let{replacer:n}=i,r=new this(e);if(t&&Symbol.iterator in Object(t))for(let a of t)typeof n=="function"&&(a=n.call(t,a,a)),r.items.push(Pt.createPair(a,null,i));return r}};ie.tag="tag:yaml.org,2002:set";var Cl={collection:"map",identify:s=>s instanceof Set,nodeClass:ie,default:!1,tag:"tag:yaml.org,2002:set",createNode:(s,e,t)=>ie.from(s,e,t),resolve(s,e){if(_t.isMap(s)){if(s.hasAllNullValues(!0))return Object.assign(new ie,s);e("Set items must all have null values")}else e("Expected a mapping for this tag");return s}};$s.YAMLSet=ie;$s.set=Cl});var Ks=g($t=>{"use strict";var Il=de();function Bs(s,e){let t=s[0],i=t==="-"||t==="+"?s.substring(1):s,n=a=>e?BigInt(a):Number(a),r=i.replace(/_/g,"").split(":").reduce((a,o)=>a*n(60)+n(o),n(0));return t==="-"?n(-1)*r:r}function Gn(s){let{value:e}=s,t=a=>a;if(typeof e=="bigint")t=a=>BigInt(a);else if(isNaN(e)||!isFinite(e))return Il.stringifyNumber(s);let i="";e<0&&(i="-",e*=t(-1));let n=t(60),r=[e%n];return e<60?r.unshift(0):(e=(e-r[0])/n,r.unshift(e%n),e>=60&&(e=(e-r[0])/n,r.unshift(e))),i+r.map(a=>String(a).padStart(2,"0")).join(":").replace(/000000\d*$/,"")}var Pl={identify:s=>typeof s=="bigint"||Number.isInteger(s),default:!0,tag:"tag:yaml.org,2002:int",format:"TIME",test:/^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,resolve:(s,e,{intAsBigInt:t})=>Bs(s,t),stringify:Gn},Ml={identify:s=>typeof s=="number",default:!0,tag:"tag:yaml.org,2002:float",format:"TIME",test:/^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,resolve:s=>Bs(s,!1),stringify:Gn},Hn={identify:s=>s instanceof Date,default:!0,tag:"tag:yaml.org,2002:timestamp",test:RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),resolve(s){let e=s.match(Hn.test);if(!e)throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");let[,t,i,n,r,a,o]=e.map(Number),l=e[7]?Number((e[7]+"00").substr(1,3)):0,c=Date.UTC(t,i-1,n,r||0,a||0,o||0,l),d=e[8];if(d&&d!=="Z"){let f=Bs(d,!1);Math.abs(f)<30&&(f*=60),c-=6e4*f}return new Date(c)},stringify:({value:s})=>s?.toISOString().replace(/(T00:00:00)?\.000Z$/,"")??""};$t.floatTime=Ml;$t.intTime=Pl;$t.timestamp=Hn});var zn=g(xn=>{"use strict";var _l=ue(),$l=kt(),Dl=he(),Bl=Ie(),Kl=Ls(),Xn=Vn(),js=Jn(),Dt=Wn(),jl=pt(),Fl=Is(),Rl=Tt(),Ul=Ds(),Fs=Ks(),Yl=[_l.map,Dl.seq,Bl.string,$l.nullTag,Xn.trueTag,Xn.falseTag,Dt.intBin,Dt.intOct,Dt.int,Dt.intHex,js.floatNaN,js.floatExp,js.float,Kl.binary,jl.merge,Fl.omap,Rl.pairs,Ul.set,Fs.intTime,Fs.floatTime,Fs.timestamp];xn.schema=Yl});var lr=g(Ys=>{"use strict";var sr=ue(),Vl=kt(),ir=he(),Jl=Ie(),Ql=Ss(),Rs=vs(),Us=Ns(),Wl=In(),Gl=_n(),nr=Ls(),De=pt(),rr=Is(),ar=Tt(),Zn=zn(),or=Ds(),Bt=Ks(),er=new Map([["core",Wl.schema],["failsafe",[sr.map,ir.seq,Jl.string]],["json",Gl.schema],["yaml11",Zn.schema],["yaml-1.1",Zn.schema]]),tr={binary:nr.binary,bool:Ql.boolTag,float:Rs.float,floatExp:Rs.floatExp,floatNaN:Rs.floatNaN,floatTime:Bt.floatTime,int:Us.int,intHex:Us.intHex,intOct:Us.intOct,intTime:Bt.intTime,map:sr.map,merge:De.merge,null:Vl.nullTag,omap:rr.omap,pairs:ar.pairs,seq:ir.seq,set:or.set,timestamp:Bt.timestamp},Hl={"tag:yaml.org,2002:binary":nr.binary,"tag:yaml.org,2002:merge":De.merge,"tag:yaml.org,2002:omap":rr.omap,"tag:yaml.org,2002:pairs":ar.pairs,"tag:yaml.org,2002:set":or.set,"tag:yaml.org,2002:timestamp":Bt.timestamp};function Xl(s,e,t){let i=er.get(e);if(i&&!s)return t&&!i.includes(De.merge)?i.concat(De.merge):i.slice();let n=i;if(!n)if(Array.isArray(s))n=[];else{let r=Array.from(er.keys()).filter(a=>a!=="yaml11").map(a=>JSON.stringify(a)).join(", ");throw new Error('Unknown schema "'.concat(e,'"; use one of ').concat(r," or define customTags array"))}if(Array.isArray(s))for(let r of s)n=n.concat(r);else typeof s=="function"&&(n=s(n.slice()));return t&&(n=n.concat(De.merge)),n.reduce((r,a)=>{let o=typeof a=="string"?tr[a]:a;if(!o){let l=JSON.stringify(a),c=Object.keys(tr).map(d=>JSON.stringify(d)).join(", ");throw new Error("Unknown custom tag ".concat(l,"; use one of ").concat(c))}return r.includes(o)||r.push(o),r},[])}Ys.coreKnownTags=Hl;Ys.getTags=Xl});var Qs=g(cr=>{"use strict";var Vs=q(),xl=ue(),zl=he(),Zl=Ie(),Kt=lr(),ec=(s,e)=>s.key<e.key?-1:s.key>e.key?1:0,Js=class s{constructor({compat:e,customTags:t,merge:i,resolveKnownTags:n,schema:r,sortMapEntries:a,toStringDefaults:o}){this.compat=Array.isArray(e)?Kt.getTags(e,"compat"):e?Kt.getTags(null,e):null,this.name=typeof r=="string"&&r||"core",this.knownTags=n?Kt.coreKnownTags:{},this.tags=Kt.getTags(t,this.name,i),this.toStringOptions=o??null,Object.defineProperty(this,Vs.MAP,{value:xl.map}),Object.defineProperty(this,Vs.SCALAR,{value:Zl.string}),Object.defineProperty(this,Vs.SEQ,{value:zl.seq}),this.sortMapEntries=typeof a=="function"?a:a===!0?ec:null}clone(){let e=Object.create(s.prototype,Object.getOwnPropertyDescriptors(this));return e.tags=this.tags.slice(),e}};cr.Schema=Js});var ur=g(fr=>{"use strict";var tc=q(),Ws=Ee(),Be=Ae();function sc(s,e){let t=[],i=e.directives===!0;if(e.directives!==!1&&s.directives){let l=s.directives.toString(s);l?(t.push(l),i=!0):s.directives.docStart&&(i=!0)}i&&t.push("---");let n=Ws.createStringifyContext(s,e),{commentString:r}=n.options;if(s.commentBefore){t.length!==1&&t.unshift("");let l=r(s.commentBefore);t.unshift(Be.indentComment(l,""))}let a=!1,o=null;if(s.contents){if(tc.isNode(s.contents)){if(s.contents.spaceBefore&&i&&t.push(""),s.contents.commentBefore){let d=r(s.contents.commentBefore);t.push(Be.indentComment(d,""))}n.forceBlockIndent=!!s.comment,o=s.contents.comment}let l=o?void 0:()=>a=!0,c=Ws.stringify(s.contents,n,()=>o=null,l);o&&(c+=Be.lineComment(c,"",r(o))),(c[0]==="|"||c[0]===">")&&t[t.length-1]==="---"?t[t.length-1]="--- ".concat(c):t.push(c)}else t.push(Ws.stringify(s.contents,n));if(s.directives?.docEnd)if(s.comment){let l=r(s.comment);l.includes("\n")?(t.push("..."),t.push(Be.indentComment(l,""))):t.push("... ".concat(l))}else t.push("...");else{let l=s.comment;l&&a&&(l=l.replace(/^\n+/,"")),l&&((!a||o)&&t[t.length-1]!==""&&t.push(""),t.push(Be.indentComment(r(l),"")))}return t.join("\n")+"\n"}fr.stringifyDocument=sc});var Ke=g(hr=>{"use strict";var ic=ke(),pe=nt(),D=q(),nc=G(),rc=V(),ac=Qs(),oc=ur(),Gs=et(),lc=zt(),cc=Ne(),Hs=xt(),Xs=class s{constructor(e,t,i){this.commentBefore=null,this.comment=null,this.errors=[],this.warnings=[],Object.defineProperty(this,D.NODE_TYPE,{value:D.DOC});let n=null;typeof t=="function"||Array.isArray(t)?n=t:i===void 0&&t&&(i=t,t=void 0);let r=Object.assign({intAsBigInt:!1,keepSourceTokens:!1,logLevel:"warn",prettyErrors:!0,strict:!0,stringKeys:!1,uniqueKeys:!0,version:"1.2"},i);this.options=r;let{version:a}=r;i?._directives?(this.directives=i._directives.atDocument(),this.directives.yaml.explicit&&(a=this.directives.yaml.version)):this.directives=new Hs.Directives({version:a}),this.setSchema(a,i),this.contents=e===void 0?null:this.createNode(e,n,i)}clone(){let e=Object.create(s.prototype,{[D.NODE_TYPE]:{value:D.DOC}});return e.commentBefore=this.commentBefore,e.comment=this.comment,e.errors=this.errors.slice(),e.warnings=this.warnings.slice(),e.options=Object.assign({},this.options),this.directives&&(e.directives=this.directives.clone()),e.schema=this.schema.clone(),e.contents=D.isNode(this.contents)?this.contents.clone(e.schema):this.contents,this.range&&(e.range=this.range.slice()),e}add(e){me(this.contents)&&this.contents.add(e)}addIn(e,t){me(this.contents)&&this.contents.addIn(e,t)}createAlias(e,t){if(!e.anchor){let i=Gs.anchorNames(this);e.anchor=!t||i.has(t)?Gs.findNewAnchor(t||"a",i):t}return new ic.Alias(e.anchor)}createNode(e,t,i){let n;if(typeof t=="function")e=t.call({"":e},"",e),n=t;else if(Array.isArray(t)){let p=w=>typeof w=="number"||w instanceof String||w instanceof Number,S=t.filter(p).map(String);S.length>0&&(t=t.concat(S)),n=t}else i===void 0&&t&&(i=t,t=void 0);let{aliasDuplicateObjects:r,anchorPrefix:a,flow:o,keepUndefined:l,onTagObj:c,tag:d}=i??{},{onAnchor:f,setAnchors:u,sourceObjects:m}=Gs.createNodeAnchors(this,a||"a"),y={aliasDuplicateObjects:r??!0,keepUndefined:l??!1,onAnchor:f,onTagObj:c,replacer:n,schema:this.schema,sourceObjects:m},h=cc.createNode(e,d,y);return o&&D.isCollection(h)&&(h.flow=!0),u(),h}createPair(e,t,i={}){let n=this.createNode(e,null,i),r=this.createNode(t,null,i);return new nc.Pair(n,r)}delete(e){return me(this.contents)?this.contents.delete(e):!1}deleteIn(e){return pe.isEmptyPath(e)?this.contents==null?!1:(this.contents=null,!0):me(this.contents)?this.contents.deleteIn(e):!1}get(e,t){return D.isCollection(this.contents)?this.contents.get(e,t):void 0}getIn(e,t){return pe.isEmptyPath(e)?!t&&D.isScalar(this.contents)?this.contents.value:this.contents:D.isCollection(this.contents)?this.contents.getIn(e,t):void 0}has(e){return D.isCollection(this.contents)?this.contents.has(e):!1}hasIn(e){return pe.isEmptyPath(e)?this.contents!==void 0:D.isCollection(this.contents)?this.contents.hasIn(e):!1}set(e,t){this.contents==null?this.contents=pe.collectionFromPath(this.schema,[e],t):me(this.contents)&&this.contents.set(e,t)}setIn(e,t){pe.isEmptyPath(e)?this.contents=t:this.contents==null?this.contents=pe.collectionFromPath(this.schema,Array.from(e),t):me(this.contents)&&this.contents.setIn(e,t)}setSchema(e,t={}){typeof e=="number"&&(e=String(e));let i;switch(e){case"1.1":this.directives?this.directives.yaml.version="1.1":this.directives=new Hs.Directives({version:"1.1"}),i={resolveKnownTags:!1,schema:"yaml-1.1"};break;case"1.2":case"next":this.directives?this.directives.yaml.version=e:this.directives=new Hs.Directives({version:e}),i={resolveKnownTags:!0,schema:"core"};break;case null:this.directives&&delete this.directives,i=null;break;default:{let n=JSON.stringify(e);throw new Error("Expected '1.1', '1.2' or null as first argument, but found: ".concat(n))}}if(t.schema instanceof Object)this.schema=t.schema;else if(i)this.schema=new ac.Schema(Object.assign(i,t));else throw new Error("With a null YAML version, the { schema: Schema } option is required")}toJS({json:e,jsonArg:t,mapAsMap:i,maxAliasCount:n,onAnchor:r,reviver:a}={}){let o={anchors:new Map,doc:this,keep:!e,mapAsMap:i===!0,mapKeyWarned:!1,maxAliasCount:typeof n=="number"?n:100},l=rc.toJS(this.contents,t??"",o);if(typeof r=="function")for(let{count:c,res:d}of o.anchors.values())r(d,c);return typeof a=="function"?lc.applyReviver(a,{"":l},"",l):l}toJSON(e,t){return this.toJS({json:!0,jsonArg:e,mapAsMap:!1,onAnchor:t})}toString(e={}){if(this.errors.length>0)throw new Error("Document with errors cannot be stringified");if("indent"in e&&(!Number.isInteger(e.indent)||Number(e.indent)<=0)){let t=JSON.stringify(e.indent);throw new Error('"indent" option must be a positive integer, not '.concat(t))}return oc.stringifyDocument(this,e)}};function me(s){if(D.isCollection(s))return!0;throw new Error("Expected a YAML collection as document contents")}hr.Document=Xs});var Re=g(Fe=>{"use strict";var je=class extends Error{constructor(e,t,i,n){super(),this.name=e,this.code=i,this.message=n,this.pos=t}},xs=class extends je{constructor(e,t,i){super("YAMLParseError",e,t,i)}},zs=class extends je{constructor(e,t,i){super("YAMLWarning",e,t,i)}},fc=(s,e)=>t=>{if(t.pos[0]===-1)return;t.linePos=t.pos.map(o=>e.linePos(o));let{line:i,col:n}=t.linePos[0];t.message+=" at line ".concat(i,", column ").concat(n);let r=n-1,a=s.substring(e.lineStarts[i-1],e.lineStarts[i]).replace(/[\n\r]+$/,"");if(r>=60&&a.length>80){let o=Math.min(r-39,a.length-79);a="\u2026"+a.substring(o),r-=o-1}if(a.length>80&&(a=a.substring(0,79)+"\u2026"),i>1&&/^ *$/.test(a.substring(0,r))){let o=s.substring(e.lineStarts[i-2],e.lineStarts[i-1]);o.length>80&&(o=o.substring(0,79)+"\u2026\n"),a=o+a}if(/[^ ]/.test(a)){let o=1,l=t.linePos[1];l?.line===i&&l.col>n&&(o=Math.max(1,Math.min(l.col-n,80-r)));let c=" ".repeat(r)+"^".repeat(o);t.message+=":\n\n".concat(a,"\n").concat(c,"\n")}};Fe.YAMLError=je;Fe.YAMLParseError=xs;Fe.YAMLWarning=zs;Fe.prettifyError=fc});var Ue=g(dr=>{"use strict";function uc(s,{flow:e,indicator:t,next:i,offset:n,onError:r,parentIndent:a,startOnNewline:o}){let l=!1,c=o,d=o,f="",u="",m=!1,y=!1,h=null,p=null,S=null,w=null,v=null,k=null,N=null;for(let b of s)switch(y&&(b.type!=="space"&&b.type!=="newline"&&b.type!=="comma"&&r(b.offset,"MISSING_CHAR","Tags and anchors must be separated from the next token by white space"),y=!1),h&&(c&&b.type!=="comment"&&b.type!=="newline"&&r(h,"TAB_AS_INDENT","Tabs are not allowed as indentation"),h=null),b.type){case"space":!e&&(t!=="doc-start"||i?.type!=="flow-collection")&&b.source.includes("\x09")&&(h=b),d=!0;break;case"comment":{d||r(b,"MISSING_CHAR","Comments must be separated from other tokens by white space characters");let T=b.source.substring(1)||" ";f?f+=u+T:f=T,u="",c=!1;break}case"newline":c?f?f+=b.source:(!k||t!=="seq-item-ind")&&(l=!0):u+=b.source,c=!0,m=!0,(p||S)&&(w=b),d=!0;break;case"anchor":p&&r(b,"MULTIPLE_ANCHORS","A node can have at most one anchor"),b.source.endsWith(":")&&r(b.offset+b.source.length-1,"BAD_ALIAS","Anchor ending in : is ambiguous",!0),p=b,N??(N=b.offset),c=!1,d=!1,y=!0;break;case"tag":{S&&r(b,"MULTIPLE_TAGS","A node can have at most one tag"),S=b,N??(N=b.offset),c=!1,d=!1,y=!0;break}case t:(p||S)&&r(b,"BAD_PROP_ORDER","Anchors and tags must be after the ".concat(b.source," indicator")),k&&r(b,"UNEXPECTED_TOKEN","Unexpected ".concat(b.source," in ").concat(e??"collection")),k=b,c=t==="seq-item-ind"||t==="explicit-key-ind",d=!1;break;case"comma":if(e){v&&r(b,"UNEXPECTED_TOKEN","Unexpected , in ".concat(e)),v=b,c=!1,d=!1;break}default:r(b,"UNEXPECTED_TOKEN","Unexpected ".concat(b.type," token")),c=!1,d=!1}let A=s[s.length-1],L=A?A.offset+A.source.length:n;return y&&i&&i.type!=="space"&&i.type!=="newline"&&i.type!=="comma"&&(i.type!=="scalar"||i.source!=="")&&r(i.offset,"MISSING_CHAR","Tags and anchors must be separated from the next token by white space"),h&&(c&&h.indent<=a||i?.type==="block-map"||i?.type==="block-seq")&&r(h,"TAB_AS_INDENT","Tabs are not allowed as indentation"),{comma:v,found:k,spaceBefore:l,comment:f,hasNewline:m,anchor:p,tag:S,newlineAfterProp:w,end:L,start:N??L}}dr.resolveProps=uc});var jt=g(pr=>{"use strict";function Zs(s){if(!s)return null;switch(s.type){case"alias":case"scalar":case"double-quoted-scalar":case"single-quoted-scalar":if(s.source.includes("\n"))return!0;if(s.end){for(let e of s.end)if(e.type==="newline")return!0}return!1;case"flow-collection":for(let e of s.items){for(let t of e.start)if(t.type==="newline")return!0;if(e.sep){for(let t of e.sep)if(t.type==="newline")return!0}if(Zs(e.key)||Zs(e.value))return!0}return!1;default:return!0}}pr.containsNewline=Zs});var ei=g(mr=>{"use strict";var hc=jt();function dc(s,e,t){if(e?.type==="flow-collection"){let i=e.end[0];i.indent===s&&(i.source==="]"||i.source==="}")&&hc.containsNewline(e)&&t(i,"BAD_INDENT","Flow end indicator should be more indented than parent",!0)}}mr.flowIndentCheck=dc});var ti=g(yr=>{"use strict";var gr=q();function pc(s,e,t){let{uniqueKeys:i}=s.options;if(i===!1)return!1;let n=typeof i=="function"?i:(r,a)=>r===a||gr.isScalar(r)&&gr.isScalar(a)&&r.value===a.value;return e.some(r=>n(r.key,t))}yr.mapIncludes=pc});var Nr=g(kr=>{"use strict";var br=G(),mc=X(),Sr=Ue(),gc=jt(),wr=ei(),yc=ti(),vr="All mapping items must start at the same column";function bc({composeNode:s,composeEmptyNode:e},t,i,n,r){let a=r?.nodeClass??mc.YAMLMap,o=new a(t.schema);t.atRoot&&(t.atRoot=!1);let l=i.offset,c=null;for(let d of i.items){let{start:f,key:u,sep:m,value:y}=d,h=Sr.resolveProps(f,{indicator:"explicit-key-ind",next:u??m?.[0],offset:l,onError:n,parentIndent:i.indent,startOnNewline:!0}),p=!h.found;if(p){if(u&&(u.type==="block-seq"?n(l,"BLOCK_AS_IMPLICIT_KEY","A block sequence may not be used as an implicit map key"):"indent"in u&&u.indent!==i.indent&&n(l,"BAD_INDENT",vr)),!h.anchor&&!h.tag&&!m){c=h.end,h.comment&&(o.comment?o.comment+="\n"+h.comment:o.comment=h.comment);continue}(h.newlineAfterProp||gc.containsNewline(u))&&n(u??f[f.length-1],"MULTILINE_IMPLICIT_KEY","Implicit keys need to be on a single line")}else h.found?.indent!==i.indent&&n(l,"BAD_INDENT",vr);t.atKey=!0;let S=h.end,w=u?s(t,u,h,n):e(t,S,f,null,h,n);t.schema.compat&&wr.flowIndentCheck(i.indent,u,n),t.atKey=!1,yc.mapIncludes(t,o.items,w)&&n(S,"DUPLICATE_KEY","Map keys must be unique");let v=Sr.resolveProps(m??[],{indicator:"map-value-ind",next:y,offset:w.range[2],onError:n,parentIndent:i.indent,startOnNewline:!u||u.type==="block-scalar"});if(l=v.end,v.found){p&&(y?.type==="block-map"&&!v.hasNewline&&n(l,"BLOCK_AS_IMPLICIT_KEY","Nested mappings are not allowed in compact mappings"),t.options.strict&&h.start<v.found.offset-1024&&n(w.range,"KEY_OVER_1024_CHARS","The : indicator must be at most 1024 chars after the start of an implicit block mapping key"));let k=y?s(t,y,v,n):e(t,l,m,null,v,n);t.schema.compat&&wr.flowIndentCheck(i.indent,y,n),l=k.range[2];let N=new br.Pair(w,k);t.options.keepSourceTokens&&(N.srcToken=d),o.items.push(N)}else{p&&n(w.range,"MISSING_CHAR","Implicit map keys need to be followed by map values"),v.comment&&(w.comment?w.comment+="\n"+v.comment:w.comment=v.comment);let k=new br.Pair(w);t.options.keepSourceTokens&&(k.srcToken=d),o.items.push(k)}}return c&&c<l&&n(c,"IMPOSSIBLE","Map comment with trailing content"),o.range=[i.offset,l,c??l],o}kr.resolveBlockMap=bc});var qr=g(Ar=>{"use strict";var Sc=x(),wc=Ue(),vc=ei();function kc({composeNode:s,composeEmptyNode:e},t,i,n,r){let a=r?.nodeClass??Sc.YAMLSeq,o=new a(t.schema);t.atRoot&&(t.atRoot=!1),t.atKey&&(t.atKey=!1);let l=i.offset,c=null;for(let{start:d,value:f}of i.items){let u=wc.resolveProps(d,{indicator:"seq-item-ind",next:f,offset:l,onError:n,parentIndent:i.indent,startOnNewline:!0});if(!u.found)if(u.anchor||u.tag||f)f?.type==="block-seq"?n(u.end,"BAD_INDENT","All sequence items must start at the same column"):n(l,"MISSING_CHAR","Sequence item without - indicator");else{c=u.end,u.comment&&(o.comment=u.comment);continue}let m=f?s(t,f,u,n):e(t,u.end,d,null,u,n);t.schema.compat&&vc.flowIndentCheck(i.indent,f,n),l=m.range[2],o.items.push(m)}return o.range=[i.offset,l,c??l],o}Ar.resolveBlockSeq=kc});var ge=g(Or=>{"use strict";function Nc(s,e,t,i){let n="";if(s){let r=!1,a="";for(let o of s){let{source:l,type:c}=o;switch(c){case"space":r=!0;break;case"comment":{t&&!r&&i(o,"MISSING_CHAR","Comments must be separated from other tokens by white space characters");let d=l.substring(1)||" ";n?n+=a+d:n=d,a="";break}case"newline":n&&(a+=l),r=!0;break;default:i(o,"UNEXPECTED_TOKEN","Unexpected ".concat(c," at node end"))}e+=l.length}}return{comment:n,offset:e}}Or.resolveEnd=Nc});var Cr=g(Tr=>{"use strict";var Ac=q(),qc=G(),Lr=X(),Oc=x(),Lc=ge(),Er=Ue(),Ec=jt(),Tc=ti(),si="Block collections are not allowed within flow collections",ii=s=>s&&(s.type==="block-map"||s.type==="block-seq");function Cc({composeNode:s,composeEmptyNode:e},t,i,n,r){let a=i.start.source==="{",o=a?"flow map":"flow sequence",l=r?.nodeClass??(a?Lr.YAMLMap:Oc.YAMLSeq),c=new l(t.schema);c.flow=!0;let d=t.atRoot;d&&(t.atRoot=!1),t.atKey&&(t.atKey=!1);let f=i.offset+i.start.source.length;for(let p=0;p<i.items.length;++p){let S=i.items[p],{start:w,key:v,sep:k,value:N}=S,A=Er.resolveProps(w,{flow:o,indicator:"explicit-key-ind",next:v??k?.[0],offset:f,onError:n,parentIndent:i.indent,startOnNewline:!1});if(!A.found){if(!A.anchor&&!A.tag&&!k&&!N){p===0&&A.comma?n(A.comma,"UNEXPECTED_TOKEN","Unexpected , in ".concat(o)):p<i.items.length-1&&n(A.start,"UNEXPECTED_TOKEN","Unexpected empty item in ".concat(o)),A.comment&&(c.comment?c.comment+="\n"+A.comment:c.comment=A.comment),f=A.end;continue}!a&&t.options.strict&&Ec.containsNewline(v)&&n(v,"MULTILINE_IMPLICIT_KEY","Implicit keys of flow sequence pairs need to be on a single line")}if(p===0)A.comma&&n(A.comma,"UNEXPECTED_TOKEN","Unexpected , in ".concat(o));else if(A.comma||n(A.start,"MISSING_CHAR","Missing , between ".concat(o," items")),A.comment){let L="";e:for(let b of w)switch(b.type){case"comma":case"space":break;case"comment":L=b.source.substring(1);break e;default:break e}if(L){let b=c.items[c.items.length-1];Ac.isPair(b)&&(b=b.value??b.key),b.comment?b.comment+="\n"+L:b.comment=L,A.comment=A.comment.substring(L.length+1)}}if(!a&&!k&&!A.found){let L=N?s(t,N,A,n):e(t,A.end,k,null,A,n);c.items.push(L),f=L.range[2],ii(N)&&n(L.range,"BLOCK_IN_FLOW",si)}else{t.atKey=!0;let L=A.end,b=v?s(t,v,A,n):e(t,L,w,null,A,n);ii(v)&&n(b.range,"BLOCK_IN_FLOW",si),t.atKey=!1;let T=Er.resolveProps(k??[],{flow:o,indicator:"map-value-ind",next:N,offset:b.range[2],onError:n,parentIndent:i.indent,startOnNewline:!1});if(T.found){if(!a&&!A.found&&t.options.strict){if(k)for(let C of k){if(C===T.found)break;if(C.type==="newline"){n(C,"MULTILINE_IMPLICIT_KEY","Implicit keys of flow sequence pairs need to be on a single line");break}}A.start<T.found.offset-1024&&n(T.found,"KEY_OVER_1024_CHARS","The : indicator must be at most 1024 chars after the start of an implicit flow sequence key")}}else N&&("source"in N&&N.source?.[0]===":"?n(N,"MISSING_CHAR","Missing space after : in ".concat(o)):n(T.start,"MISSING_CHAR","Missing , or : between ".concat(o," items")));let Y=N?s(t,N,T,n):T.found?e(t,T.end,k,null,T,n):null;Y?ii(N)&&n(Y.range,"BLOCK_IN_FLOW",si):T.comment&&(b.comment?b.comment+="\n"+T.comment:b.comment=T.comment);let ae=new qc.Pair(b,Y);if(t.options.keepSourceTokens&&(ae.srcToken=S),a){let C=c;Tc.mapIncludes(t,C.items,b)&&n(L,"DUPLICATE_KEY","Map keys must be unique"),C.items.push(ae)}else{let C=new Lr.YAMLMap(t.schema);C.flow=!0,C.items.push(ae);let Ei=(Y??b).range;C.range=[b.range[0],Ei[1],Ei[2]],c.items.push(C)}f=Y?Y.range[2]:T.end}}let u=a?"}":"]",[m,...y]=i.end,h=f;if(m?.source===u)h=m.offset+m.source.length;else{let p=o[0].toUpperCase()+o.substring(1),S=d?"".concat(p," must end with a ").concat(u):"".concat(p," in block collection must be sufficiently indented and end with a ").concat(u);n(f,d?"MISSING_CHAR":"BAD_INDENT",S),m&&m.source.length!==1&&y.unshift(m)}if(y.length>0){let p=Lc.resolveEnd(y,h,t.options.strict,n);p.comment&&(c.comment?c.comment+="\n"+p.comment:c.comment=p.comment),c.range=[i.offset,h,p.offset]}else c.range=[i.offset,h,h];return c}Tr.resolveFlowCollection=Cc});var Pr=g(Ir=>{"use strict";var Ic=q(),Pc=E(),Mc=X(),_c=x(),$c=Nr(),Dc=qr(),Bc=Cr();function ni(s,e,t,i,n,r){let a=t.type==="block-map"?$c.resolveBlockMap(s,e,t,i,r):t.type==="block-seq"?Dc.resolveBlockSeq(s,e,t,i,r):Bc.resolveFlowCollection(s,e,t,i,r),o=a.constructor;return n==="!"||n===o.tagName?(a.tag=o.tagName,a):(n&&(a.tag=n),a)}function Kc(s,e,t,i,n){let r=i.tag,a=r?e.directives.tagName(r.source,u=>n(r,"TAG_RESOLVE_FAILED",u)):null;if(t.type==="block-seq"){let{anchor:u,newlineAfterProp:m}=i,y=u&&r?u.offset>r.offset?u:r:u??r;y&&(!m||m.offset<y.offset)&&n(y,"MISSING_CHAR","Missing newline after block sequence props")}let o=t.type==="block-map"?"map":t.type==="block-seq"?"seq":t.start.source==="{"?"map":"seq";if(!r||!a||a==="!"||a===Mc.YAMLMap.tagName&&o==="map"||a===_c.YAMLSeq.tagName&&o==="seq")return ni(s,e,t,n,a);let l=e.schema.tags.find(u=>u.tag===a&&u.collection===o);if(!l){let u=e.schema.knownTags[a];if(u?.collection===o)e.schema.tags.push(Object.assign({},u,{default:!1})),l=u;else return u?n(r,"BAD_COLLECTION_TYPE","".concat(u.tag," used for ").concat(o," collection, but expects ").concat(u.collection??"scalar"),!0):n(r,"TAG_RESOLVE_FAILED","Unresolved tag: ".concat(a),!0),ni(s,e,t,n,a)}let c=ni(s,e,t,n,a,l),d=l.resolve?.(c,u=>n(r,"TAG_RESOLVE_FAILED",u),e.options)??c,f=Ic.isNode(d)?d:new Pc.Scalar(d);return f.range=c.range,f.tag=a,l?.format&&(f.format=l.format),f}Ir.composeCollection=Kc});var ai=g(Mr=>{"use strict";var ri=E();function jc(s,e,t){let i=e.offset,n=Fc(e,s.options.strict,t);if(!n)return{value:"",type:null,comment:"",range:[i,i,i]};let r=n.mode===">"?ri.Scalar.BLOCK_FOLDED:ri.Scalar.BLOCK_LITERAL,a=e.source?Rc(e.source):[],o=a.length;for(let h=a.length-1;h>=0;--h){let p=a[h][1];if(p===""||p==="\r")o=h;else break}if(o===0){let h=n.chomp==="+"&&a.length>0?"\n".repeat(Math.max(1,a.length-1)):"",p=i+n.length;return e.source&&(p+=e.source.length),{value:h,type:r,comment:n.comment,range:[i,p,p]}}let l=e.indent+n.indent,c=e.offset+n.length,d=0;for(let h=0;h<o;++h){let[p,S]=a[h];if(S===""||S==="\r")n.indent===0&&p.length>l&&(l=p.length);else{p.length<l&&t(c+p.length,"MISSING_CHAR","Block scalars with more-indented leading empty lines must use an explicit indentation indicator"),n.indent===0&&(l=p.length),d=h,l===0&&!s.atRoot&&t(c,"BAD_INDENT","Block scalar values in collections must be indented");break}c+=p.length+S.length+1}for(let h=a.length-1;h>=o;--h)a[h][0].length>l&&(o=h+1);let f="",u="",m=!1;for(let h=0;h<d;++h)f+=a[h][0].slice(l)+"\n";for(let h=d;h<o;++h){let[p,S]=a[h];c+=p.length+S.length+1;let w=S[S.length-1]==="\r";if(w&&(S=S.slice(0,-1)),S&&p.length<l){let v=n.indent?"explicit indentation indicator":"first line",k="Block scalar lines must not be less indented than their ".concat(v);t(c-S.length-(w?2:1),"BAD_INDENT",k),p=""}r===ri.Scalar.BLOCK_LITERAL?(f+=u+p.slice(l)+S,u="\n"):p.length>l||S[0]==="\x09"?(u===" "?u="\n":!m&&u==="\n"&&(u="\n\n"),f+=u+p.slice(l)+S,u="\n",m=!0):S===""?u==="\n"?f+="\n":u="\n":(f+=u+S,u=" ",m=!1)}switch(n.chomp){case"-":break;case"+":for(let h=o;h<a.length;++h)f+="\n"+a[h][0].slice(l);f[f.length-1]!=="\n"&&(f+="\n");break;default:f+="\n"}let y=i+n.length+e.source.length;return{value:f,type:r,comment:n.comment,range:[i,y,y]}}function Fc({offset:s,props:e},t,i){if(e[0].type!=="block-scalar-header")return i(e[0],"IMPOSSIBLE","Block scalar header not found"),null;let{source:n}=e[0],r=n[0],a=0,o="",l=-1;for(let u=1;u<n.length;++u){let m=n[u];if(!o&&(m==="-"||m==="+"))o=m;else{let y=Number(m);!a&&y?a=y:l===-1&&(l=s+u)}}l!==-1&&i(l,"UNEXPECTED_TOKEN","Block scalar header includes extra characters: ".concat(n));let c=!1,d="",f=n.length;for(let u=1;u<e.length;++u){let m=e[u];switch(m.type){case"space":c=!0;case"newline":f+=m.source.length;break;case"comment":t&&!c&&i(m,"MISSING_CHAR","Comments must be separated from other tokens by white space characters"),f+=m.source.length,d=m.source.substring(1);break;case"error":i(m,"UNEXPECTED_TOKEN",m.message),f+=m.source.length;break;default:{let y="Unexpected token in block scalar header: ".concat(m.type);i(m,"UNEXPECTED_TOKEN",y);let h=m.source;h&&typeof h=="string"&&(f+=h.length)}}}return{mode:r,indent:a,chomp:o,comment:d,length:f}}function Rc(s){let e=s.split(/\n( *)/),t=e[0],i=t.match(/^( *)/),r=[i?.[1]?[i[1],t.slice(i[1].length)]:["",t]];for(let a=1;a<e.length;a+=2)r.push([e[a],e[a+1]]);return r}Mr.resolveBlockScalar=jc});var li=g($r=>{"use strict";var oi=E(),Uc=ge();function Yc(s,e,t){let{offset:i,type:n,source:r,end:a}=s,o,l,c=(u,m,y)=>t(i+u,m,y);switch(n){case"scalar":o=oi.Scalar.PLAIN,l=Vc(r,c);break;case"single-quoted-scalar":o=oi.Scalar.QUOTE_SINGLE,l=Jc(r,c);break;case"double-quoted-scalar":o=oi.Scalar.QUOTE_DOUBLE,l=Qc(r,c);break;default:return t(s,"UNEXPECTED_TOKEN","Expected a flow scalar value, but found: ".concat(n)),{value:"",type:null,comment:"",range:[i,i+r.length,i+r.length]}}let d=i+r.length,f=Uc.resolveEnd(a,d,e,t);return{value:l,type:o,comment:f.comment,range:[i,d,f.offset]}}function Vc(s,e){let t="";switch(s[0]){case"\x09":t="a tab character";break;case",":t="flow indicator character ,";break;case"%":t="directive indicator character %";break;case"|":case">":{t="block scalar indicator ".concat(s[0]);break}case"@":case"`":{t="reserved character ".concat(s[0]);break}}return t&&e(0,"BAD_SCALAR_START","Plain value cannot start with ".concat(t)),_r(s)}function Jc(s,e){return(s[s.length-1]!=="'"||s.length===1)&&e(s.length,"MISSING_CHAR","Missing closing 'quote"),_r(s.slice(1,-1)).replace(/''/g,"'")}function _r(s){let e=/(.*?)\r?\n/sy,t=e.exec(s);if(!t)return s;let i,n;try{i=new RegExp("(?<![ \x09])[ \x09]+$"),n=new RegExp("^[ \x09]+|(?<![ \x09])[ \x09]+$","g")}catch{i=/[ \t]+$/,n=/^[ \t]+|[ \t]+$/g}let r=t[1].replace(i,""),a=" ",o=e.lastIndex;for(;t=e.exec(s);){let c=t[1].replace(n,"");c===""?a==="\n"?r+=a:a="\n":(r+=a+c,a=" "),o=e.lastIndex}let l=/[ \t]*(.*)/sy;return l.lastIndex=o,t=l.exec(s),r+a+(t?.[1]??"")}function Qc(s,e){let t="";for(let i=1;i<s.length-1;++i){let n=s[i];if(!(n==="\r"&&s[i+1]==="\n"))if(n==="\n"){let{fold:r,offset:a}=Wc(s,i);t+=r,i=a}else if(n==="\\"){let r=s[++i],a=Gc[r];if(a)t+=a;else if(r==="\n")for(r=s[i+1];r===" "||r==="\x09";)r=s[++i+1];else if(r==="\r"&&s[i+1]==="\n")for(r=s[++i+1];r===" "||r==="\x09";)r=s[++i+1];else if(r==="x"||r==="u"||r==="U"){let o=r==="x"?2:r==="u"?4:8;t+=Hc(s,i+1,o,e),i+=o}else{let o=s.substr(i-1,2);e(i-1,"BAD_DQ_ESCAPE","Invalid escape sequence ".concat(o)),t+=o}}else if(n===" "||n==="\x09"){let r=i,a=s[i+1];for(;a===" "||a==="\x09";)a=s[++i+1];a!=="\n"&&!(a==="\r"&&s[i+2]==="\n")&&(t+=i>r?s.slice(r,i+1):n)}else t+=n}return(s[s.length-1]!=='"'||s.length===1)&&e(s.length,"MISSING_CHAR",'Missing closing "quote'),t}function Wc(s,e){let t="",i=s[e+1];for(;(i===" "||i==="\x09"||i==="\n"||i==="\r")&&!(i==="\r"&&s[e+2]!=="\n");)i==="\n"&&(t+="\n"),e+=1,i=s[e+1];return t||(t=" "),{fold:t,offset:e}}var Gc={0:"\0",a:"\x07",b:"\b",e:"\x1B",f:"\f",n:"\n",r:"\r",t:"\x09",v:"\v",N:"\x85",_:"\xA0",L:"\u2028",P:"\u2029"," ":" ",'"':'"',"/":"/","\\":"\\","\x09":"\x09"};function Hc(s,e,t,i){let n=s.substr(e,t),a=n.length===t&&/^[0-9a-fA-F]+$/.test(n)?parseInt(n,16):NaN;try{return String.fromCodePoint(a)}catch{let o=s.substr(e-2,t+2);return i(e-2,"BAD_DQ_ESCAPE","Invalid escape sequence ".concat(o)),o}}$r.resolveFlowScalar=Yc});var Kr=g(Br=>{"use strict";var ne=q(),Dr=E(),Xc=ai(),xc=li();function zc(s,e,t,i){let{value:n,type:r,comment:a,range:o}=e.type==="block-scalar"?Xc.resolveBlockScalar(s,e,i):xc.resolveFlowScalar(e,s.options.strict,i),l=t?s.directives.tagName(t.source,f=>i(t,"TAG_RESOLVE_FAILED",f)):null,c;s.options.stringKeys&&s.atKey?c=s.schema[ne.SCALAR]:l?c=Zc(s.schema,n,l,t,i):e.type==="scalar"?c=ef(s,n,e,i):c=s.schema[ne.SCALAR];let d;try{let f=c.resolve(n,u=>i(t??e,"TAG_RESOLVE_FAILED",u),s.options);d=ne.isScalar(f)?f:new Dr.Scalar(f)}catch(f){let u=f instanceof Error?f.message:String(f);i(t??e,"TAG_RESOLVE_FAILED",u),d=new Dr.Scalar(n)}return d.range=o,d.source=n,r&&(d.type=r),l&&(d.tag=l),c.format&&(d.format=c.format),a&&(d.comment=a),d}function Zc(s,e,t,i,n){if(t==="!")return s[ne.SCALAR];let r=[];for(let o of s.tags)if(!o.collection&&o.tag===t)if(o.default&&o.test)r.push(o);else return o;for(let o of r)if(o.test?.test(e))return o;let a=s.knownTags[t];return a&&!a.collection?(s.tags.push(Object.assign({},a,{default:!1,test:void 0})),a):(n(i,"TAG_RESOLVE_FAILED","Unresolved tag: ".concat(t),t!=="tag:yaml.org,2002:str"),s[ne.SCALAR])}function ef({atKey:s,directives:e,schema:t},i,n,r){let a=t.tags.find(o=>(o.default===!0||s&&o.default==="key")&&o.test?.test(i))||t[ne.SCALAR];if(t.compat){let o=t.compat.find(l=>l.default&&l.test?.test(i))??t[ne.SCALAR];if(a.tag!==o.tag){let l=e.tagString(a.tag),c=e.tagString(o.tag),d="Value may be parsed as either ".concat(l," or ").concat(c);r(n,"TAG_RESOLVE_FAILED",d,!0)}}return a}Br.composeScalar=zc});var Fr=g(jr=>{"use strict";function tf(s,e,t){if(e){t??(t=e.length);for(let i=t-1;i>=0;--i){let n=e[i];switch(n.type){case"space":case"comment":case"newline":s-=n.source.length;continue}for(n=e[++i];n?.type==="space";)s+=n.source.length,n=e[++i];break}}return s}jr.emptyScalarPosition=tf});var Yr=g(fi=>{"use strict";var sf=ke(),nf=q(),rf=Pr(),Rr=Kr(),af=ge(),of=Fr(),lf={composeNode:Ur,composeEmptyNode:ci};function Ur(s,e,t,i){let n=s.atKey,{spaceBefore:r,comment:a,anchor:o,tag:l}=t,c,d=!0;switch(e.type){case"alias":c=cf(s,e,i),(o||l)&&i(e,"ALIAS_PROPS","An alias node must not specify any properties");break;case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":case"block-scalar":c=Rr.composeScalar(s,e,l,i),o&&(c.anchor=o.source.substring(1));break;case"block-map":case"block-seq":case"flow-collection":try{c=rf.composeCollection(lf,s,e,t,i),o&&(c.anchor=o.source.substring(1))}catch(f){let u=f instanceof Error?f.message:String(f);i(e,"RESOURCE_EXHAUSTION",u)}break;default:{let f=e.type==="error"?e.message:"Unsupported token (type: ".concat(e.type,")");i(e,"UNEXPECTED_TOKEN",f),d=!1}}return c??(c=ci(s,e.offset,void 0,null,t,i)),o&&c.anchor===""&&i(o,"BAD_ALIAS","Anchor cannot be an empty string"),n&&s.options.stringKeys&&(!nf.isScalar(c)||typeof c.value!="string"||c.tag&&c.tag!=="tag:yaml.org,2002:str")&&i(l??e,"NON_STRING_KEY","With stringKeys, all keys must be strings"),r&&(c.spaceBefore=!0),a&&(e.type==="scalar"&&e.source===""?c.comment=a:c.commentBefore=a),s.options.keepSourceTokens&&d&&(c.srcToken=e),c}function ci(s,e,t,i,{spaceBefore:n,comment:r,anchor:a,tag:o,end:l},c){let d={type:"scalar",offset:of.emptyScalarPosition(e,t,i),indent:-1,source:""},f=Rr.composeScalar(s,d,o,c);return a&&(f.anchor=a.source.substring(1),f.anchor===""&&c(a,"BAD_ALIAS","Anchor cannot be an empty string")),n&&(f.spaceBefore=!0),r&&(f.comment=r,f.range[2]=l),f}function cf({options:s},{offset:e,source:t,end:i},n){let r=new sf.Alias(t.substring(1));r.source===""&&n(e,"BAD_ALIAS","Alias cannot be an empty string"),r.source.endsWith(":")&&n(e+t.length-1,"BAD_ALIAS","Alias ending in : is ambiguous",!0);let a=e+t.length,o=af.resolveEnd(i,a,s.strict,n);return r.range=[e,a,o.offset],o.comment&&(r.comment=o.comment),r}fi.composeEmptyNode=ci;fi.composeNode=Ur});var Qr=g(Jr=>{"use strict";var ff=Ke(),Vr=Yr(),uf=ge(),hf=Ue();function df(s,e,{offset:t,start:i,value:n,end:r},a){let o=Object.assign({_directives:e},s),l=new ff.Document(void 0,o),c={atKey:!1,atRoot:!0,directives:l.directives,options:l.options,schema:l.schema},d=hf.resolveProps(i,{indicator:"doc-start",next:n??r?.[0],offset:t,onError:a,parentIndent:0,startOnNewline:!0});d.found&&(l.directives.docStart=!0,n&&(n.type==="block-map"||n.type==="block-seq")&&!d.hasNewline&&a(d.end,"MISSING_CHAR","Block collection cannot start on same line with directives-end marker")),l.contents=n?Vr.composeNode(c,n,d,a):Vr.composeEmptyNode(c,d.end,i,null,d,a);let f=l.contents.range[2],u=uf.resolveEnd(r,f,!1,a);return u.comment&&(l.comment=u.comment),l.range=[t,f,u.offset],l}Jr.composeDoc=df});var hi=g(Hr=>{"use strict";var pf=He("process"),mf=xt(),gf=Ke(),Ye=Re(),Wr=q(),yf=Qr(),bf=ge();function Ve(s){if(typeof s=="number")return[s,s+1];if(Array.isArray(s))return s.length===2?s:[s[0],s[1]];let{offset:e,source:t}=s;return[e,e+(typeof t=="string"?t.length:1)]}function Gr(s){let e="",t=!1,i=!1;for(let n=0;n<s.length;++n){let r=s[n];switch(r[0]){case"#":e+=(e===""?"":i?"\n\n":"\n")+(r.substring(1)||" "),t=!0,i=!1;break;case"%":s[n+1]?.[0]!=="#"&&(n+=1),t=!1;break;default:t||(i=!0),t=!1}}return{comment:e,afterEmptyLine:i}}var ui=class{constructor(e={}){this.doc=null,this.atDirectives=!1,this.prelude=[],this.errors=[],this.warnings=[],this.onError=(t,i,n,r)=>{let a=Ve(t);r?this.warnings.push(new Ye.YAMLWarning(a,i,n)):this.errors.push(new Ye.YAMLParseError(a,i,n))},this.directives=new mf.Directives({version:e.version||"1.2"}),this.options=e}decorate(e,t){let{comment:i,afterEmptyLine:n}=Gr(this.prelude);if(i){let r=e.contents;if(t)e.comment=e.comment?"".concat(e.comment,"\n").concat(i):i;else if(n||e.directives.docStart||!r)e.commentBefore=i;else if(Wr.isCollection(r)&&!r.flow&&r.items.length>0){let a=r.items[0];Wr.isPair(a)&&(a=a.key);let o=a.commentBefore;a.commentBefore=o?"".concat(i,"\n").concat(o):i}else{let a=r.commentBefore;r.commentBefore=a?"".concat(i,"\n").concat(a):i}}if(t){for(let r=0;r<this.errors.length;++r)e.errors.push(this.errors[r]);for(let r=0;r<this.warnings.length;++r)e.warnings.push(this.warnings[r])}else e.errors=this.errors,e.warnings=this.warnings;this.prelude=[],this.errors=[],this.warnings=[]}streamInfo(){return{comment:Gr(this.prelude).comment,directives:this.directives,errors:this.errors,warnings:this.warnings}}*compose(e,t=!1,i=-1){for(let n of e)yield*this.next(n);yield*this.end(t,i)}*next(e){switch(pf.env.LOG_STREAM&&console.dir(e,{depth:null}),e.type){case"directive":this.directives.add(e.source,(t,i,n)=>{let r=Ve(e);r[0]+=t,this.onError(r,"BAD_DIRECTIVE",i,n)}),this.prelude.push(e.source),this.atDirectives=!0;break;case"document":{let t=yf.composeDoc(this.options,this.directives,e,this.onError);this.atDirectives&&!t.directives.docStart&&this.onError(e,"MISSING_CHAR","Missing directives-end/doc-start indicator line"),this.decorate(t,!1),this.doc&&(yield this.doc),this.doc=t,this.atDirectives=!1;break}case"byte-order-mark":case"space":break;case"comment":case"newline":this.prelude.push(e.source);break;case"error":{let t=e.source?"".concat(e.message,": ").concat(JSON.stringify(e.source)):e.message,i=new Ye.YAMLParseError(Ve(e),"UNEXPECTED_TOKEN",t);this.atDirectives||!this.doc?this.errors.push(i):this.doc.errors.push(i);break}case"doc-end":{if(!this.doc){let i="Unexpected doc-end without preceding document";this.errors.push(new Ye.YAMLParseError(Ve(e),"UNEXPECTED_TOKEN",i));break}this.doc.directives.docEnd=!0;let t=bf.resolveEnd(e.end,e.offset+e.source.length,this.doc.options.strict,this.onError);if(this.decorate(this.doc,!0),t.comment){let i=this.doc.comment;this.doc.comment=i?"".concat(i,"\n").concat(t.comment):t.comment}this.doc.range[2]=t.offset;break}default:this.errors.push(new Ye.YAMLParseError(Ve(e),"UNEXPECTED_TOKEN","Unsupported token ".concat(e.type)))}}*end(e=!1,t=-1){if(this.doc)this.decorate(this.doc,!0),yield this.doc,this.doc=null;else if(e){let i=Object.assign({_directives:this.directives},this.options),n=new gf.Document(void 0,i);this.atDirectives&&this.onError(t,"MISSING_CHAR","Missing directives-end indicator line"),n.range=[0,t,t],this.decorate(n,!1),yield n}}};Hr.Composer=ui});var zr=g(Ft=>{"use strict";var Sf=ai(),wf=li(),vf=Re(),Xr=Le();function kf(s,e=!0,t){if(s){let i=(n,r,a)=>{let o=typeof n=="number"?n:Array.isArray(n)?n[0]:n.offset;if(t)t(o,r,a);else throw new vf.YAMLParseError([o,o+1],r,a)};switch(s.type){case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":return wf.resolveFlowScalar(s,e,i);case"block-scalar":return Sf.resolveBlockScalar({options:{strict:e}},s,i)}}return null}function Nf(s,e){let{implicitKey:t=!1,indent:i,inFlow:n=!1,offset:r=-1,type:a="PLAIN"}=e,o=Xr.stringifyString({type:a,value:s},{implicitKey:t,indent:i>0?" ".repeat(i):"",inFlow:n,options:{blockQuote:!0,lineWidth:-1}}),l=e.end??[{type:"newline",offset:-1,indent:i,source:"\n"}];switch(o[0]){case"|":case">":{let c=o.indexOf("\n"),d=o.substring(0,c),f=o.substring(c+1)+"\n",u=[{type:"block-scalar-header",offset:r,indent:i,source:d}];return xr(u,l)||u.push({type:"newline",offset:-1,indent:i,source:"\n"}),{type:"block-scalar",offset:r,indent:i,props:u,source:f}}case'"':return{type:"double-quoted-scalar",offset:r,indent:i,source:o,end:l};case"'":return{type:"single-quoted-scalar",offset:r,indent:i,source:o,end:l};default:return{type:"scalar",offset:r,indent:i,source:o,end:l}}}function Af(s,e,t={}){let{afterKey:i=!1,implicitKey:n=!1,inFlow:r=!1,type:a}=t,o="indent"in s?s.indent:null;if(i&&typeof o=="number"&&(o+=2),!a)switch(s.type){case"single-quoted-scalar":a="QUOTE_SINGLE";break;case"double-quoted-scalar":a="QUOTE_DOUBLE";break;case"block-scalar":{let c=s.props[0];if(c.type!=="block-scalar-header")throw new Error("Invalid block scalar header");a=c.source[0]===">"?"BLOCK_FOLDED":"BLOCK_LITERAL";break}default:a="PLAIN"}let l=Xr.stringifyString({type:a,value:e},{implicitKey:n||o===null,indent:o!==null&&o>0?" ".repeat(o):"",inFlow:r,options:{blockQuote:!0,lineWidth:-1}});switch(l[0]){case"|":case">":qf(s,l);break;case'"':di(s,l,"double-quoted-scalar");break;case"'":di(s,l,"single-quoted-scalar");break;default:di(s,l,"scalar")}}function qf(s,e){let t=e.indexOf("\n"),i=e.substring(0,t),n=e.substring(t+1)+"\n";if(s.type==="block-scalar"){let r=s.props[0];if(r.type!=="block-scalar-header")throw new Error("Invalid block scalar header");r.source=i,s.source=n}else{let{offset:r}=s,a="indent"in s?s.indent:-1,o=[{type:"block-scalar-header",offset:r,indent:a,source:i}];xr(o,"end"in s?s.end:void 0)||o.push({type:"newline",offset:-1,indent:a,source:"\n"});for(let l of Object.keys(s))l!=="type"&&l!=="offset"&&delete s[l];Object.assign(s,{type:"block-scalar",indent:a,props:o,source:n})}}function xr(s,e){if(e)for(let t of e)switch(t.type){case"space":case"comment":s.push(t);break;case"newline":return s.push(t),!0}return!1}function di(s,e,t){switch(s.type){case"scalar":case"double-quoted-scalar":case"single-quoted-scalar":s.type=t,s.source=e;break;case"block-scalar":{let i=s.props.slice(1),n=e.length;s.props[0].type==="block-scalar-header"&&(n-=s.props[0].source.length);for(let r of i)r.offset+=n;delete s.props,Object.assign(s,{type:t,source:e,end:i});break}case"block-map":case"block-seq":{let n={type:"newline",offset:s.offset+e.length,indent:s.indent,source:"\n"};delete s.items,Object.assign(s,{type:t,source:e,end:[n]});break}default:{let i="indent"in s?s.indent:-1,n="end"in s&&Array.isArray(s.end)?s.end.filter(r=>r.type==="space"||r.type==="comment"||r.type==="newline"):[];for(let r of Object.keys(s))r!=="type"&&r!=="offset"&&delete s[r];Object.assign(s,{type:t,indent:i,source:e,end:n})}}}Ft.createScalarToken=Nf;Ft.resolveAsScalar=kf;Ft.setScalarValue=Af});var ea=g(Zr=>{"use strict";var Of=s=>"type"in s?Ut(s):Rt(s);function Ut(s){switch(s.type){case"block-scalar":{let e="";for(let t of s.props)e+=Ut(t);return e+s.source}case"block-map":case"block-seq":{let e="";for(let t of s.items)e+=Rt(t);return e}case"flow-collection":{let e=s.start.source;for(let t of s.items)e+=Rt(t);for(let t of s.end)e+=t.source;return e}case"document":{let e=Rt(s);if(s.end)for(let t of s.end)e+=t.source;return e}default:{let e=s.source;if("end"in s&&s.end)for(let t of s.end)e+=t.source;return e}}}function Rt({start:s,key:e,sep:t,value:i}){let n="";for(let r of s)n+=r.source;if(e&&(n+=Ut(e)),t)for(let r of t)n+=r.source;return i&&(n+=Ut(i)),n}Zr.stringify=Of});var na=g(ia=>{"use strict";var pi=Symbol("break visit"),Lf=Symbol("skip children"),ta=Symbol("remove item");function re(s,e){"type"in s&&s.type==="document"&&(s={start:s.start,value:s.value}),sa(Object.freeze([]),s,e)}re.BREAK=pi;re.SKIP=Lf;re.REMOVE=ta;re.itemAtPath=(s,e)=>{let t=s;for(let[i,n]of e){let r=t?.[i];if(r&&"items"in r)t=r.items[n];else return}return t};re.parentCollection=(s,e)=>{let t=re.itemAtPath(s,e.slice(0,-1)),i=e[e.length-1][0],n=t?.[i];if(n&&"items"in n)return n;throw new Error("Parent collection not found")};function sa(s,e,t){let i=t(e,s);if(typeof i=="symbol")return i;for(let n of["key","value"]){let r=e[n];if(r&&"items"in r){for(let a=0;a<r.items.length;++a){let o=sa(Object.freeze(s.concat([[n,a]])),r.items[a],t);if(typeof o=="number")a=o-1;else{if(o===pi)return pi;o===ta&&(r.items.splice(a,1),a-=1)}}typeof i=="function"&&n==="key"&&(i=i(e,s))}}return typeof i=="function"?i(e,s):i}ia.visit=re});var Yt=g($=>{"use strict";var mi=zr(),Ef=ea(),Tf=na(),gi="\uFEFF",yi="\x02",bi="\x18",Si="\x1f",Cf=s=>!!s&&"items"in s,If=s=>!!s&&(s.type==="scalar"||s.type==="single-quoted-scalar"||s.type==="double-quoted-scalar"||s.type==="block-scalar");function Pf(s){switch(s){case gi:return"<BOM>";case yi:return"<DOC>";case bi:return"<FLOW_END>";case Si:return"<SCALAR>";default:return JSON.stringify(s)}}function Mf(s){switch(s){case gi:return"byte-order-mark";case yi:return"doc-mode";case bi:return"flow-error-end";case Si:return"scalar";case"---":return"doc-start";case"...":return"doc-end";case"":case"\n":case"\r\n":return"newline";case"-":return"seq-item-ind";case"?":return"explicit-key-ind";case":":return"map-value-ind";case"{":return"flow-map-start";case"}":return"flow-map-end";case"[":return"flow-seq-start";case"]":return"flow-seq-end";case",":return"comma"}switch(s[0]){case" ":case"\x09":return"space";case"#":return"comment";case"%":return"directive-line";case"*":return"alias";case"&":return"anchor";case"!":return"tag";case"'":return"single-quoted-scalar";case'"':return"double-quoted-scalar";case"|":case">":return"block-scalar-header"}return null}$.createScalarToken=mi.createScalarToken;$.resolveAsScalar=mi.resolveAsScalar;$.setScalarValue=mi.setScalarValue;$.stringify=Ef.stringify;$.visit=Tf.visit;$.BOM=gi;$.DOCUMENT=yi;$.FLOW_END=bi;$.SCALAR=Si;$.isCollection=Cf;$.isScalar=If;$.prettyToken=Pf;$.tokenType=Mf});var ki=g(aa=>{"use strict";var Je=Yt();function K(s){switch(s){case void 0:case" ":case"\n":case"\r":case"\x09":return!0;default:return!1}}var ra=new Set("0123456789ABCDEFabcdef"),_f=new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()"),Vt=new Set(",[]{}"),$f=new Set(" ,[]{}\n\r\x09"),wi=s=>!s||$f.has(s),vi=class{constructor(){this.atEnd=!1,this.blockScalarIndent=-1,this.blockScalarKeep=!1,this.buffer="",this.flowKey=!1,this.flowLevel=0,this.indentNext=0,this.indentValue=0,this.lineEndPos=null,this.next=null,this.pos=0}*lex(e,t=!1){if(e){if(typeof e!="string")throw TypeError("source is not a string");this.buffer=this.buffer?this.buffer+e:e,this.lineEndPos=null}this.atEnd=!t;let i=this.next??"stream";for(;i&&(t||this.hasChars(1));)i=yield*this.parseNext(i)}atLineEnd(){let e=this.pos,t=this.buffer[e];for(;t===" "||t==="\x09";)t=this.buffer[++e];return!t||t==="#"||t==="\n"?!0:t==="\r"?this.buffer[e+1]==="\n":!1}charAt(e){return this.buffer[this.pos+e]}continueScalar(e){let t=this.buffer[e];if(this.indentNext>0){let i=0;for(;t===" ";)t=this.buffer[++i+e];if(t==="\r"){let n=this.buffer[i+e+1];if(n==="\n"||!n&&!this.atEnd)return e+i+1}return t==="\n"||i>=this.indentNext||!t&&!this.atEnd?e+i:-1}if(t==="-"||t==="."){let i=this.buffer.substr(e,3);if((i==="---"||i==="...")&&K(this.buffer[e+3]))return-1}return e}getLine(){let e=this.lineEndPos;return(typeof e!="number"||e!==-1&&e<this.pos)&&(e=this.buffer.indexOf("\n",this.pos),this.lineEndPos=e),e===-1?this.atEnd?this.buffer.substring(this.pos):null:(this.buffer[e-1]==="\r"&&(e-=1),this.buffer.substring(this.pos,e))}hasChars(e){return this.pos+e<=this.buffer.length}setNext(e){return this.buffer=this.buffer.substring(this.pos),this.pos=0,this.lineEndPos=null,this.next=e,null}peek(e){return this.buffer.substr(this.pos,e)}*parseNext(e){switch(e){case"stream":return yield*this.parseStream();case"line-start":return yield*this.parseLineStart();case"block-start":return yield*this.parseBlockStart();case"doc":return yield*this.parseDocument();case"flow":return yield*this.parseFlowCollection();case"quoted-scalar":return yield*this.parseQuotedScalar();case"block-scalar":return yield*this.parseBlockScalar();case"plain-scalar":return yield*this.parsePlainScalar()}}*parseStream(){let e=this.getLine();if(e===null)return this.setNext("stream");if(e[0]===Je.BOM&&(yield*this.pushCount(1),e=e.substring(1)),e[0]==="%"){let t=e.length,i=e.indexOf("#");for(;i!==-1;){let r=e[i-1];if(r===" "||r==="\x09"){t=i-1;break}else i=e.indexOf("#",i+1)}for(;;){let r=e[t-1];if(r===" "||r==="\x09")t-=1;else break}let n=(yield*this.pushCount(t))+(yield*this.pushSpaces(!0));return yield*this.pushCount(e.length-n),this.pushNewline(),"stream"}if(this.atLineEnd()){let t=yield*this.pushSpaces(!0);return yield*this.pushCount(e.length-t),yield*this.pushNewline(),"stream"}return yield Je.DOCUMENT,yield*this.parseLineStart()}*parseLineStart(){let e=this.charAt(0);if(!e&&!this.atEnd)return this.setNext("line-start");if(e==="-"||e==="."){if(!this.atEnd&&!this.hasChars(4))return this.setNext("line-start");let t=this.peek(3);if((t==="---"||t==="...")&&K(this.charAt(3)))return yield*this.pushCount(3),this.indentValue=0,this.indentNext=0,t==="---"?"doc":"stream"}return this.indentValue=yield*this.pushSpaces(!1),this.indentNext>this.indentValue&&!K(this.charAt(1))&&(this.indentNext=this.indentValue),yield*this.parseBlockStart()}*parseBlockStart(){let[e,t]=this.peek(2);if(!t&&!this.atEnd)return this.setNext("block-start");if((e==="-"||e==="?"||e===":")&&K(t)){let i=(yield*this.pushCount(1))+(yield*this.pushSpaces(!0));return this.indentNext=this.indentValue+1,this.indentValue+=i,"block-start"}return"doc"}*parseDocument(){yield*this.pushSpaces(!0);let e=this.getLine();if(e===null)return this.setNext("doc");let t=yield*this.pushIndicators();switch(e[t]){case"#":yield*this.pushCount(e.length-t);case void 0:return yield*this.pushNewline(),yield*this.parseLineStart();case"{":case"[":return yield*this.pushCount(1),this.flowKey=!1,this.flowLevel=1,"flow";case"}":case"]":return yield*this.pushCount(1),"doc";case"*":return yield*this.pushUntil(wi),"doc";case'"':case"'":return yield*this.parseQuotedScalar();case"|":case">":return t+=yield*this.parseBlockScalarHeader(),t+=yield*this.pushSpaces(!0),yield*this.pushCount(e.length-t),yield*this.pushNewline(),yield*this.parseBlockScalar();default:return yield*this.parsePlainScalar()}}*parseFlowCollection(){let e,t,i=-1;do e=yield*this.pushNewline(),e>0?(t=yield*this.pushSpaces(!1),this.indentValue=i=t):t=0,t+=yield*this.pushSpaces(!0);while(e+t>0);let n=this.getLine();if(n===null)return this.setNext("flow");if((i!==-1&&i<this.indentNext&&n[0]!=="#"||i===0&&(n.startsWith("---")||n.startsWith("..."))&&K(n[3]))&&!(i===this.indentNext-1&&this.flowLevel===1&&(n[0]==="]"||n[0]==="}")))return this.flowLevel=0,yield Je.FLOW_END,yield*this.parseLineStart();let r=0;for(;n[r]===",";)r+=yield*this.pushCount(1),r+=yield*this.pushSpaces(!0),this.flowKey=!1;switch(r+=yield*this.pushIndicators(),n[r]){case void 0:return"flow";case"#":return yield*this.pushCount(n.length-r),"flow";case"{":case"[":return yield*this.pushCount(1),this.flowKey=!1,this.flowLevel+=1,"flow";case"}":case"]":return yield*this.pushCount(1),this.flowKey=!0,this.flowLevel-=1,this.flowLevel?"flow":"doc";case"*":return yield*this.pushUntil(wi),"flow";case'"':case"'":return this.flowKey=!0,yield*this.parseQuotedScalar();case":":{let a=this.charAt(1);if(this.flowKey||K(a)||a===",")return this.flowKey=!1,yield*this.pushCount(1),yield*this.pushSpaces(!0),"flow"}default:return this.flowKey=!1,yield*this.parsePlainScalar()}}*parseQuotedScalar(){let e=this.charAt(0),t=this.buffer.indexOf(e,this.pos+1);if(e==="'")for(;t!==-1&&this.buffer[t+1]==="'";)t=this.buffer.indexOf("'",t+2);else for(;t!==-1;){let r=0;for(;this.buffer[t-1-r]==="\\";)r+=1;if(r%2===0)break;t=this.buffer.indexOf('"',t+1)}let i=this.buffer.substring(0,t),n=i.indexOf("\n",this.pos);if(n!==-1){for(;n!==-1;){let r=this.continueScalar(n+1);if(r===-1)break;n=i.indexOf("\n",r)}n!==-1&&(t=n-(i[n-1]==="\r"?2:1))}if(t===-1){if(!this.atEnd)return this.setNext("quoted-scalar");t=this.buffer.length}return yield*this.pushToIndex(t+1,!1),this.flowLevel?"flow":"doc"}*parseBlockScalarHeader(){this.blockScalarIndent=-1,this.blockScalarKeep=!1;let e=this.pos;for(;;){let t=this.buffer[++e];if(t==="+")this.blockScalarKeep=!0;else if(t>"0"&&t<="9")this.blockScalarIndent=Number(t)-1;else if(t!=="-")break}return yield*this.pushUntil(t=>K(t)||t==="#")}*parseBlockScalar(){let e=this.pos-1,t=0,i;e:for(let r=this.pos;i=this.buffer[r];++r)switch(i){case" ":t+=1;break;case"\n":e=r,t=0;break;case"\r":{let a=this.buffer[r+1];if(!a&&!this.atEnd)return this.setNext("block-scalar");if(a==="\n")break}default:break e}if(!i&&!this.atEnd)return this.setNext("block-scalar");if(t>=this.indentNext){this.blockScalarIndent===-1?this.indentNext=t:this.indentNext=this.blockScalarIndent+(this.indentNext===0?1:this.indentNext);do{let r=this.continueScalar(e+1);if(r===-1)break;e=this.buffer.indexOf("\n",r)}while(e!==-1);if(e===-1){if(!this.atEnd)return this.setNext("block-scalar");e=this.buffer.length}}let n=e+1;for(i=this.buffer[n];i===" ";)i=this.buffer[++n];if(i==="\x09"){for(;i==="\x09"||i===" "||i==="\r"||i==="\n";)i=this.buffer[++n];e=n-1}else if(!this.blockScalarKeep)do{let r=e-1,a=this.buffer[r];a==="\r"&&(a=this.buffer[--r]);let o=r;for(;a===" ";)a=this.buffer[--r];if(a==="\n"&&r>=this.pos&&r+1+t>o)e=r;else break}while(!0);return yield Je.SCALAR,yield*this.pushToIndex(e+1,!0),yield*this.parseLineStart()}*parsePlainScalar(){let e=this.flowLevel>0,t=this.pos-1,i=this.pos-1,n;for(;n=this.buffer[++i];)if(n===":"){let r=this.buffer[i+1];if(K(r)||e&&Vt.has(r))break;t=i}else if(K(n)){let r=this.buffer[i+1];if(n==="\r"&&(r==="\n"?(i+=1,n="\n",r=this.buffer[i+1]):t=i),r==="#"||e&&Vt.has(r))break;if(n==="\n"){let a=this.continueScalar(i+1);if(a===-1)break;i=Math.max(i,a-2)}}else{if(e&&Vt.has(n))break;t=i}return!n&&!this.atEnd?this.setNext("plain-scalar"):(yield Je.SCALAR,yield*this.pushToIndex(t+1,!0),e?"flow":"doc")}*pushCount(e){return e>0?(yield this.buffer.substr(this.pos,e),this.pos+=e,e):0}*pushToIndex(e,t){let i=this.buffer.slice(this.pos,e);return i?(yield i,this.pos+=i.length,i.length):(t&&(yield""),0)}*pushIndicators(){let e=0;e:for(;;){switch(this.charAt(0)){case"!":e+=yield*this.pushTag(),e+=yield*this.pushSpaces(!0);continue e;case"&":e+=yield*this.pushUntil(wi),e+=yield*this.pushSpaces(!0);continue e;case"-":case"?":case":":{let t=this.flowLevel>0,i=this.charAt(1);if(K(i)||t&&Vt.has(i)){t?this.flowKey&&(this.flowKey=!1):this.indentNext=this.indentValue+1,e+=yield*this.pushCount(1),e+=yield*this.pushSpaces(!0);continue e}}}break e}return e}*pushTag(){if(this.charAt(1)==="<"){let e=this.pos+2,t=this.buffer[e];for(;!K(t)&&t!==">";)t=this.buffer[++e];return yield*this.pushToIndex(t===">"?e+1:e,!1)}else{let e=this.pos+1,t=this.buffer[e];for(;t;)if(_f.has(t))t=this.buffer[++e];else if(t==="%"&&ra.has(this.buffer[e+1])&&ra.has(this.buffer[e+2]))t=this.buffer[e+=3];else break;return yield*this.pushToIndex(e,!1)}}*pushNewline(){let e=this.buffer[this.pos];return e==="\n"?yield*this.pushCount(1):e==="\r"&&this.charAt(1)==="\n"?yield*this.pushCount(2):0}*pushSpaces(e){let t=this.pos-1,i;do i=this.buffer[++t];while(i===" "||e&&i==="\x09");let n=t-this.pos;return n>0&&(yield this.buffer.substr(this.pos,n),this.pos=t),n}*pushUntil(e){let t=this.pos,i=this.buffer[t];for(;!e(i);)i=this.buffer[++t];return yield*this.pushToIndex(t,!1)}};aa.Lexer=vi});var Ai=g(oa=>{"use strict";var Ni=class{constructor(){this.lineStarts=[],this.addNewLine=e=>this.lineStarts.push(e),this.linePos=e=>{let t=0,i=this.lineStarts.length;for(;t<i;){let r=t+i>>1;this.lineStarts[r]<e?t=r+1:i=r}if(this.lineStarts[t]===e)return{line:t+1,col:1};if(t===0)return{line:0,col:e};let n=this.lineStarts[t-1];return{line:t,col:e-n+1}}}};oa.LineCounter=Ni});var Oi=g(ha=>{"use strict";var Df=He("process"),la=Yt(),Bf=ki();function z(s,e){for(let t=0;t<s.length;++t)if(s[t].type===e)return!0;return!1}function ca(s){for(let e=0;e<s.length;++e)switch(s[e].type){case"space":case"comment":case"newline":break;default:return e}return-1}function ua(s){switch(s?.type){case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":case"flow-collection":return!0;default:return!1}}function Jt(s){switch(s.type){case"document":return s.start;case"block-map":{let e=s.items[s.items.length-1];return e.sep??e.start}case"block-seq":return s.items[s.items.length-1].start;default:return[]}}function ye(s){if(s.length===0)return[];let e=s.length;e:for(;--e>=0;)switch(s[e].type){case"doc-start":case"explicit-key-ind":case"map-value-ind":case"seq-item-ind":case"newline":break e}for(;s[++e]?.type==="space";);return s.splice(e,s.length)}function Qt(s,e){if(e.length<1e5)Array.prototype.push.apply(s,e);else for(let t=0;t<e.length;++t)s.push(e[t])}function fa(s){if(s.start.type==="flow-seq-start")for(let e of s.items)e.sep&&!e.value&&!z(e.start,"explicit-key-ind")&&!z(e.sep,"map-value-ind")&&(e.key&&(e.value=e.key),delete e.key,ua(e.value)?e.value.end?Qt(e.value.end,e.sep):e.value.end=e.sep:Qt(e.start,e.sep),delete e.sep)}var qi=class{constructor(e){this.atNewLine=!0,this.atScalar=!1,this.indent=0,this.offset=0,this.onKeyLine=!1,this.stack=[],this.source="",this.type="",this.lexer=new Bf.Lexer,this.onNewLine=e}*parse(e,t=!1){this.onNewLine&&this.offset===0&&this.onNewLine(0);for(let i of this.lexer.lex(e,t))yield*this.next(i);t||(yield*this.end())}*next(e){if(this.source=e,Df.env.LOG_TOKENS&&console.log("|",la.prettyToken(e)),this.atScalar){this.atScalar=!1,yield*this.step(),this.offset+=e.length;return}let t=la.tokenType(e);if(t)if(t==="scalar")this.atNewLine=!1,this.atScalar=!0,this.type="scalar";else{switch(this.type=t,yield*this.step(),t){case"newline":this.atNewLine=!0,this.indent=0,this.onNewLine&&this.onNewLine(this.offset+e.length);break;case"space":this.atNewLine&&e[0]===" "&&(this.indent+=e.length);break;case"explicit-key-ind":case"map-value-ind":case"seq-item-ind":this.atNewLine&&(this.indent+=e.length);break;case"doc-mode":case"flow-error-end":return;default:this.atNewLine=!1}this.offset+=e.length}else{let i="Not a YAML token: ".concat(e);yield*this.pop({type:"error",offset:this.offset,message:i,source:e}),this.offset+=e.length}}*end(){for(;this.stack.length>0;)yield*this.pop()}get sourceToken(){return{type:this.type,offset:this.offset,indent:this.indent,source:this.source}}*step(){let e=this.peek(1);if(this.type==="doc-end"&&e?.type!=="doc-end"){for(;this.stack.length>0;)yield*this.pop();this.stack.push({type:"doc-end",offset:this.offset,source:this.source});return}if(!e)return yield*this.stream();switch(e.type){case"document":return yield*this.document(e);case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":return yield*this.scalar(e);case"block-scalar":return yield*this.blockScalar(e);case"block-map":return yield*this.blockMap(e);case"block-seq":return yield*this.blockSequence(e);case"flow-collection":return yield*this.flowCollection(e);case"doc-end":return yield*this.documentEnd(e)}yield*this.pop()}peek(e){return this.stack[this.stack.length-e]}*pop(e){let t=e??this.stack.pop();if(!t)yield{type:"error",offset:this.offset,source:"",message:"Tried to pop an empty stack"};else if(this.stack.length===0)yield t;else{let i=this.peek(1);switch(t.type==="block-scalar"?t.indent="indent"in i?i.indent:0:t.type==="flow-collection"&&i.type==="document"&&(t.indent=0),t.type==="flow-collection"&&fa(t),i.type){case"document":i.value=t;break;case"block-scalar":i.props.push(t);break;case"block-map":{let n=i.items[i.items.length-1];if(n.value){i.items.push({start:[],key:t,sep:[]}),this.onKeyLine=!0;return}else if(n.sep)n.value=t;else{Object.assign(n,{key:t,sep:[]}),this.onKeyLine=!n.explicitKey;return}break}case"block-seq":{let n=i.items[i.items.length-1];n.value?i.items.push({start:[],value:t}):n.value=t;break}case"flow-collection":{let n=i.items[i.items.length-1];!n||n.value?i.items.push({start:[],key:t,sep:[]}):n.sep?n.value=t:Object.assign(n,{key:t,sep:[]});return}default:yield*this.pop(),yield*this.pop(t)}if((i.type==="document"||i.type==="block-map"||i.type==="block-seq")&&(t.type==="block-map"||t.type==="block-seq")){let n=t.items[t.items.length-1];n&&!n.sep&&!n.value&&n.start.length>0&&ca(n.start)===-1&&(t.indent===0||n.start.every(r=>r.type!=="comment"||r.indent<t.indent))&&(i.type==="document"?i.end=n.start:i.items.push({start:n.start}),t.items.splice(-1,1))}}}*stream(){switch(this.type){case"directive-line":yield{type:"directive",offset:this.offset,source:this.source};return;case"byte-order-mark":case"space":case"comment":case"newline":yield this.sourceToken;return;case"doc-mode":case"doc-start":{let e={type:"document",offset:this.offset,start:[]};this.type==="doc-start"&&e.start.push(this.sourceToken),this.stack.push(e);return}}yield{type:"error",offset:this.offset,message:"Unexpected ".concat(this.type," token in YAML stream"),source:this.source}}*document(e){if(e.value)return yield*this.lineEnd(e);switch(this.type){case"doc-start":{ca(e.start)!==-1?(yield*this.pop(),yield*this.step()):e.start.push(this.sourceToken);return}case"anchor":case"tag":case"space":case"comment":case"newline":e.start.push(this.sourceToken);return}let t=this.startBlockValue(e);t?this.stack.push(t):yield{type:"error",offset:this.offset,message:"Unexpected ".concat(this.type," token in YAML document"),source:this.source}}*scalar(e){if(this.type==="map-value-ind"){let t=Jt(this.peek(2)),i=ye(t),n;e.end?(n=e.end,n.push(this.sourceToken),delete e.end):n=[this.sourceToken];let r={type:"block-map",offset:e.offset,indent:e.indent,items:[{start:i,key:e,sep:n}]};this.onKeyLine=!0,this.stack[this.stack.length-1]=r}else yield*this.lineEnd(e)}*blockScalar(e){switch(this.type){case"space":case"comment":case"newline":e.props.push(this.sourceToken);return;case"scalar":if(e.source=this.source,this.atNewLine=!0,this.indent=0,this.onNewLine){let t=this.source.indexOf("\n")+1;for(;t!==0;)this.onNewLine(this.offset+t),t=this.source.indexOf("\n",t)+1}yield*this.pop();break;default:yield*this.pop(),yield*this.step()}}*blockMap(e){let t=e.items[e.items.length-1];switch(this.type){case"newline":if(this.onKeyLine=!1,t.value){let i="end"in t.value?t.value.end:void 0;(Array.isArray(i)?i[i.length-1]:void 0)?.type==="comment"?i?.push(this.sourceToken):e.items.push({start:[this.sourceToken]})}else t.sep?t.sep.push(this.sourceToken):t.start.push(this.sourceToken);return;case"space":case"comment":if(t.value)e.items.push({start:[this.sourceToken]});else if(t.sep)t.sep.push(this.sourceToken);else{if(this.atIndentedComment(t.start,e.indent)){let n=e.items[e.items.length-2]?.value?.end;if(Array.isArray(n)){Qt(n,t.start),n.push(this.sourceToken),e.items.pop();return}}t.start.push(this.sourceToken)}return}if(this.indent>=e.indent){let i=!this.onKeyLine&&this.indent===e.indent,n=i&&(t.sep||t.explicitKey)&&this.type!=="seq-item-ind",r=[];if(n&&t.sep&&!t.value){let a=[];for(let o=0;o<t.sep.length;++o){let l=t.sep[o];switch(l.type){case"newline":a.push(o);break;case"space":break;case"comment":l.indent>e.indent&&(a.length=0);break;default:a.length=0}}a.length>=2&&(r=t.sep.splice(a[1]))}switch(this.type){case"anchor":case"tag":n||t.value?(r.push(this.sourceToken),e.items.push({start:r}),this.onKeyLine=!0):t.sep?t.sep.push(this.sourceToken):t.start.push(this.sourceToken);return;case"explicit-key-ind":!t.sep&&!t.explicitKey?(t.start.push(this.sourceToken),t.explicitKey=!0):n||t.value?(r.push(this.sourceToken),e.items.push({start:r,explicitKey:!0})):this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:[this.sourceToken],explicitKey:!0}]}),this.onKeyLine=!0;return;case"map-value-ind":if(t.explicitKey)if(t.sep)if(t.value)e.items.push({start:[],key:null,sep:[this.sourceToken]});else if(z(t.sep,"map-value-ind"))this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:r,key:null,sep:[this.sourceToken]}]});else if(ua(t.key)&&!z(t.sep,"newline")){let a=ye(t.start),o=t.key,l=t.sep;l.push(this.sourceToken),delete t.key,delete t.sep,this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:a,key:o,sep:l}]})}else r.length>0?t.sep=t.sep.concat(r,this.sourceToken):t.sep.push(this.sourceToken);else if(z(t.start,"newline"))Object.assign(t,{key:null,sep:[this.sourceToken]});else{let a=ye(t.start);this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:a,key:null,sep:[this.sourceToken]}]})}else t.sep?t.value||n?e.items.push({start:r,key:null,sep:[this.sourceToken]}):z(t.sep,"map-value-ind")?this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:[],key:null,sep:[this.sourceToken]}]}):t.sep.push(this.sourceToken):Object.assign(t,{key:null,sep:[this.sourceToken]});this.onKeyLine=!0;return;case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":{let a=this.flowScalar(this.type);n||t.value?(e.items.push({start:r,key:a,sep:[]}),this.onKeyLine=!0):t.sep?this.stack.push(a):(Object.assign(t,{key:a,sep:[]}),this.onKeyLine=!0);return}default:{let a=this.startBlockValue(e);if(a){if(a.type==="block-seq"){if(!t.explicitKey&&t.sep&&!z(t.sep,"newline")){yield*this.pop({type:"error",offset:this.offset,message:"Unexpected block-seq-ind on same line with key",source:this.source});return}}else i&&e.items.push({start:r});this.stack.push(a);return}}}}yield*this.pop(),yield*this.step()}*blockSequence(e){let t=e.items[e.items.length-1];switch(this.type){case"newline":if(t.value){let i="end"in t.value?t.value.end:void 0;(Array.isArray(i)?i[i.length-1]:void 0)?.type==="comment"?i?.push(this.sourceToken):e.items.push({start:[this.sourceToken]})}else t.start.push(this.sourceToken);return;case"space":case"comment":if(t.value)e.items.push({start:[this.sourceToken]});else{if(this.atIndentedComment(t.start,e.indent)){let n=e.items[e.items.length-2]?.value?.end;if(Array.isArray(n)){Qt(n,t.start),n.push(this.sourceToken),e.items.pop();return}}t.start.push(this.sourceToken)}return;case"anchor":case"tag":if(t.value||this.indent<=e.indent)break;t.start.push(this.sourceToken);return;case"seq-item-ind":if(this.indent!==e.indent)break;t.value||z(t.start,"seq-item-ind")?e.items.push({start:[this.sourceToken]}):t.start.push(this.sourceToken);return}if(this.indent>e.indent){let i=this.startBlockValue(e);if(i){this.stack.push(i);return}}yield*this.pop(),yield*this.step()}*flowCollection(e){let t=e.items[e.items.length-1];if(this.type==="flow-error-end"){let i;do yield*this.pop(),i=this.peek(1);while(i?.type==="flow-collection")}else if(e.end.length===0){switch(this.type){case"comma":case"explicit-key-ind":!t||t.sep?e.items.push({start:[this.sourceToken]}):t.start.push(this.sourceToken);return;case"map-value-ind":!t||t.value?e.items.push({start:[],key:null,sep:[this.sourceToken]}):t.sep?t.sep.push(this.sourceToken):Object.assign(t,{key:null,sep:[this.sourceToken]});return;case"space":case"comment":case"newline":case"anchor":case"tag":!t||t.value?e.items.push({start:[this.sourceToken]}):t.sep?t.sep.push(this.sourceToken):t.start.push(this.sourceToken);return;case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":{let n=this.flowScalar(this.type);!t||t.value?e.items.push({start:[],key:n,sep:[]}):t.sep?this.stack.push(n):Object.assign(t,{key:n,sep:[]});return}case"flow-map-end":case"flow-seq-end":e.end.push(this.sourceToken);return}let i=this.startBlockValue(e);i?this.stack.push(i):(yield*this.pop(),yield*this.step())}else{let i=this.peek(2);if(i.type==="block-map"&&(this.type==="map-value-ind"&&i.indent===e.indent||this.type==="newline"&&!i.items[i.items.length-1].sep))yield*this.pop(),yield*this.step();else if(this.type==="map-value-ind"&&i.type!=="flow-collection"){let n=Jt(i),r=ye(n);fa(e);let a=e.end.splice(1,e.end.length);a.push(this.sourceToken);let o={type:"block-map",offset:e.offset,indent:e.indent,items:[{start:r,key:e,sep:a}]};this.onKeyLine=!0,this.stack[this.stack.length-1]=o}else yield*this.lineEnd(e)}}flowScalar(e){if(this.onNewLine){let t=this.source.indexOf("\n")+1;for(;t!==0;)this.onNewLine(this.offset+t),t=this.source.indexOf("\n",t)+1}return{type:e,offset:this.offset,indent:this.indent,source:this.source}}startBlockValue(e){switch(this.type){case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":return this.flowScalar(this.type);case"block-scalar-header":return{type:"block-scalar",offset:this.offset,indent:this.indent,props:[this.sourceToken],source:""};case"flow-map-start":case"flow-seq-start":return{type:"flow-collection",offset:this.offset,indent:this.indent,start:this.sourceToken,items:[],end:[]};case"seq-item-ind":return{type:"block-seq",offset:this.offset,indent:this.indent,items:[{start:[this.sourceToken]}]};case"explicit-key-ind":{this.onKeyLine=!0;let t=Jt(e),i=ye(t);return i.push(this.sourceToken),{type:"block-map",offset:this.offset,indent:this.indent,items:[{start:i,explicitKey:!0}]}}case"map-value-ind":{this.onKeyLine=!0;let t=Jt(e),i=ye(t);return{type:"block-map",offset:this.offset,indent:this.indent,items:[{start:i,key:null,sep:[this.sourceToken]}]}}}return null}atIndentedComment(e,t){return this.type!=="comment"||this.indent<=t?!1:e.every(i=>i.type==="newline"||i.type==="space")}*documentEnd(e){this.type!=="doc-mode"&&(e.end?e.end.push(this.sourceToken):e.end=[this.sourceToken],this.type==="newline"&&(yield*this.pop()))}*lineEnd(e){switch(this.type){case"comma":case"doc-start":case"doc-end":case"flow-seq-end":case"flow-map-end":case"map-value-ind":yield*this.pop(),yield*this.step();break;case"newline":this.onKeyLine=!1;default:e.end?e.end.push(this.sourceToken):e.end=[this.sourceToken],this.type==="newline"&&(yield*this.pop())}}};ha.Parser=qi});var ya=g(We=>{"use strict";var da=hi(),Kf=Ke(),Qe=Re(),jf=fs(),Ff=q(),Rf=Ai(),pa=Oi();function ma(s){let e=s.prettyErrors!==!1;return{lineCounter:s.lineCounter||e&&new Rf.LineCounter||null,prettyErrors:e}}function Uf(s,e={}){let{lineCounter:t,prettyErrors:i}=ma(e),n=new pa.Parser(t?.addNewLine),r=new da.Composer(e),a=Array.from(r.compose(n.parse(s)));if(i&&t)for(let o of a)o.errors.forEach(Qe.prettifyError(s,t)),o.warnings.forEach(Qe.prettifyError(s,t));return a.length>0?a:Object.assign([],{empty:!0},r.streamInfo())}function ga(s,e={}){let{lineCounter:t,prettyErrors:i}=ma(e),n=new pa.Parser(t?.addNewLine),r=new da.Composer(e),a=null;for(let o of r.compose(n.parse(s),!0,s.length))if(!a)a=o;else if(a.options.logLevel!=="silent"){a.errors.push(new Qe.YAMLParseError(o.range.slice(0,2),"MULTIPLE_DOCS","Source contains multiple documents; please use YAML.parseAllDocuments()"));break}return i&&t&&(a.errors.forEach(Qe.prettifyError(s,t)),a.warnings.forEach(Qe.prettifyError(s,t))),a}function Yf(s,e,t){let i;typeof e=="function"?i=e:t===void 0&&e&&typeof e=="object"&&(t=e);let n=ga(s,t);if(!n)return null;if(n.warnings.forEach(r=>jf.warn(n.options.logLevel,r)),n.errors.length>0){if(n.options.logLevel!=="silent")throw n.errors[0];n.errors=[]}return n.toJS(Object.assign({reviver:i},t))}function Vf(s,e,t){let i=null;if(typeof e=="function"||Array.isArray(e)?i=e:t===void 0&&e&&(t=e),typeof t=="string"&&(t=t.length),typeof t=="number"){let n=Math.round(t);t=n<1?void 0:n>8?{indent:8}:{indent:n}}if(s===void 0){let{keepUndefined:n}=t??e??{};if(!n)return}return Ff.isDocument(s)&&!i?s.toString(t):new Kf.Document(s,i,t).toString(t)}We.parse=Yf;We.parseAllDocuments=Uf;We.parseDocument=ga;We.stringify=Vf});var Sa=g(O=>{"use strict";var Jf=hi(),Qf=Ke(),Wf=Qs(),Li=Re(),Gf=ke(),Z=q(),Hf=G(),Xf=E(),xf=X(),zf=x(),Zf=Yt(),eu=ki(),tu=Ai(),su=Oi(),Wt=ya(),ba=be();O.Composer=Jf.Composer;O.Document=Qf.Document;O.Schema=Wf.Schema;O.YAMLError=Li.YAMLError;O.YAMLParseError=Li.YAMLParseError;O.YAMLWarning=Li.YAMLWarning;O.Alias=Gf.Alias;O.isAlias=Z.isAlias;O.isCollection=Z.isCollection;O.isDocument=Z.isDocument;O.isMap=Z.isMap;O.isNode=Z.isNode;O.isPair=Z.isPair;O.isScalar=Z.isScalar;O.isSeq=Z.isSeq;O.Pair=Hf.Pair;O.Scalar=Xf.Scalar;O.YAMLMap=xf.YAMLMap;O.YAMLSeq=zf.YAMLSeq;O.CST=Zf;O.Lexer=eu.Lexer;O.LineCounter=tu.LineCounter;O.Parser=su.Parser;O.parse=Wt.parse;O.parseAllDocuments=Wt.parseAllDocuments;O.parseDocument=Wt.parseDocument;O.stringify=Wt.stringify;O.visit=ba.visit;O.visitAsync=ba.visitAsync});var iu={};qa(iu,{Composer:()=>M.Composer,LineCounter:()=>M.LineCounter,Parser:()=>M.Parser,isAlias:()=>M.isAlias,isMap:()=>M.isMap,isScalar:()=>M.isScalar,isSeq:()=>M.isSeq,stringify:()=>M.stringify});var M=Oa(Sa());return La(iu);})(); return exported; }
