"use strict";
const { AsyncLocalStorage } = require("node:async_hooks");
const { randomUUID } = require("node:crypto");
const { appendFileSync, mkdirSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { pipeline } = require("node:stream/promises");
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
var readCount = (value) => isAmount(value) && Number.isSafeInteger(value) ? value : void 0;

// workflows-src/github/bounded-text.ts
async function readBoundedText(response, limit) {
  if (response.body === null) return "";
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of response.body) {
    bytes += chunk.byteLength;
    if (bytes > limit) return void 0;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

// workflows-src/github/rate-limit.ts
var FIRST_PAUSE = 6e4;
var LONGEST_PAUSE = 9e5;
function rateLimitPause(response, message, now, refusals) {
  if (response.status !== 403 && response.status !== 429) return void 0;
  const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
  if (seconds >= 0) return seconds * 1e3;
  const reset = Number(response.headers.get("x-ratelimit-reset") ?? Number.NaN);
  const isUsedUp = response.headers.get("x-ratelimit-remaining") === "0";
  if (isUsedUp && reset > 0) return Math.max(0, reset * 1e3 - now) + 1e3;
  if (!isUsedUp && response.status === 403 && !/rate limit|abuse/i.test(message)) return void 0;
  return Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (refusals - 1));
}

// workflows-src/github/rest-error.ts
var RestError = class extends Error {
  name = "RestError";
  /** The HTTP status; undefined without an answer. */
  status;
  constructor(message, status) {
    super(message);
    this.status = status;
  }
};
var GRANT = "grant it with `permissions: actions: read` to this job and to the job that calls this workflow";
function refusal(path, status, message, permissions) {
  const answer = `GitHub answers GET ${path} with ${status}${message === "" ? "" : ` "${message}"`}`;
  const needed = permissions?.replaceAll("=", ": ") ?? "actions: read";
  if (status === 401)
    return new RestError(`${answer}: it does not accept the token; a job's token is valid until the job ends`, status);
  if (status === 403) return new RestError(`${answer}: the token lacks the permission \`${needed}\`; ${GRANT}`, status);
  if (status === 404) {
    const why = "it does not exist, or the token lacks the permission `actions: read` in a private repository";
    return new RestError(`${answer}: ${why}; ${GRANT}`, status);
  }
  return new RestError(answer, status);
}

// workflows-src/github/answer.ts
var LONGEST_ANSWER = 1e7;
async function readAnswer(path, response, now, refusals) {
  const { status, headers } = response;
  const text = await readBoundedText(response, LONGEST_ANSWER);
  if (text === void 0)
    return { error: new RestError(`GitHub answers GET ${path} with more than ${LONGEST_ANSWER} bytes`, status) };
  const body = parseObject(text);
  if (status === 200 && body !== void 0) return { body };
  const message = readString(body?.message).replace(/\s+/g, " ").slice(0, 300);
  const pause = rateLimitPause(response, message, now, refusals);
  if (pause !== void 0) {
    const end = new Date(now + pause).toISOString().slice(11, 19);
    const reason = `GitHub accepts no requests of this token until ${end} UTC: it answers GET ${path} with ${status} "${message}"`;
    return { error: new RestError(reason, status), cure: { pause } };
  }
  if (status < 400 || status === 408 || status >= 500) {
    const error = new RestError(`GitHub answers GET ${path} with ${status}: expected 200 and a JSON object`, status);
    return { error, cure: "later" };
  }
  return { error: refusal(path, status, message, headers.get("x-accepted-github-permissions")) };
}

// workflows-src/github/clock.ts
var systemClock = {
  now: () => Date.now(),
  sleep: (milliseconds) => new Promise((wake) => setTimeout(wake, milliseconds))
};

// workflows-src/github/rest.ts
var PATIENCE = 6e5;
var API_VERSION = "2022-11-28";
function restClient(options) {
  const { repository, token, clock = systemClock, random = Math.random, request_seconds = 30 } = options;
  const root = `${options.api_url.replace(/\/+$/, "")}/repos/${repository}`;
  const remembered = /* @__PURE__ */ new Map();
  let poll_seconds;
  let counted_requests = 0;
  async function request(path, attempt) {
    const before = remembered.get(path);
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), request_seconds * 1e3);
    try {
      const headers = {
        Authorization: `Bearer ${token}`,
        Accept: "application/vnd.github+json",
        "X-GitHub-Api-Version": API_VERSION,
        "User-Agent": "somas-workflows",
        ...before === void 0 ? {} : { "If-None-Match": before.etag }
      };
      const response = await (options.fetch ?? fetch)(`${root}/${path}`, { headers, signal: stop.signal });
      poll_seconds = readPollInterval(response) ?? poll_seconds;
      if (response.status === 304 && before !== void 0) return before;
      counted_requests += 1;
      const answer = await readAnswer(path, response, clock.now(), attempt);
      const etag = response.headers.get("etag");
      if ("body" in answer && etag !== null) remembered.set(path, { etag, body: answer.body });
      return answer;
    } catch (error) {
      const reason = stop.signal.aborted ? `no answer within ${request_seconds} s` : describeNetworkError(error);
      return { error: new RestError(`cannot reach GitHub with GET ${root}/${path}: ${reason}`), cure: "later" };
    } finally {
      clearTimeout(timer);
    }
  }
  const pauseAfter = ({ cure }, attempt) => {
    if (cure === void 0) return Number.POSITIVE_INFINITY;
    if (cure !== "later") return cure.pause + 1e4 * random();
    return 1e3 * Math.min(60, 2 ** (attempt - 1)) * (0.5 + random() / 2);
  };
  return {
    async get(path, until = clock.now() + PATIENCE) {
      for (let attempt = 1; ; attempt += 1) {
        const answer = await request(path, attempt);
        if ("body" in answer) return answer.body;
        const pause = pauseAfter(answer, attempt);
        if (clock.now() + pause > until) throw answer.error;
        await clock.sleep(pause);
      }
    },
    get poll_seconds() {
      return poll_seconds;
    },
    get counted_requests() {
      return counted_requests;
    }
  };
}
function readPollInterval({ headers }) {
  const seconds = Number(headers.get("x-poll-interval") ?? Number.NaN);
  return seconds > 0 && seconds < Number.POSITIVE_INFINITY ? seconds : void 0;
}
function describeNetworkError(error) {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message || error.cause.name : error.message;
}

// workflows-src/github/artifact.ts
function readArtifact(json) {
  const id = readCount(json.id);
  if (id === void 0 || json.expired === true) return void 0;
  const { name, created_at } = json;
  return { id, name: readString(name), created_at: readString(created_at), size: readCount(json.size_in_bytes) ?? 0 };
}
function readOwnArtifact(json) {
  const artifact = readArtifact(json);
  const run2 = isObject(json.workflow_run) ? json.workflow_run : {};
  const run_id = readCount(run2.id);
  const head = readCount(run2.head_repository_id);
  if (artifact === void 0 || run_id === void 0 || head === void 0 || head !== run2.repository_id)
    return void 0;
  return { ...artifact, run_id };
}
var sortNewestFirst = (artifacts) => artifacts.toSorted((one, other) => Date.parse(other.created_at) - Date.parse(one.created_at) || other.id - one.id);

// workflows-src/github/pages.ts
var PAGE = 100;
var MOST_PAGES = 100;
async function readPages(rest, path, key, until, isEnough = () => false) {
  const read = async (page) => rest.get(`${path}${path.includes("?") ? "&" : "?"}per_page=${PAGE}&page=${page}`, until);
  const first = await read(1);
  const items = readObjects(first[key]);
  const pages = Math.min(MOST_PAGES, Math.ceil((readCount(first.total_count) ?? 0) / PAGE));
  for (let page = pages; page > 1 && !isEnough(items); page -= 1) items.push(...readObjects((await read(page))[key]));
  return items;
}

// workflows-src/github/run.ts
var pathOf = ({ id }) => `actions/runs/${encodeURIComponent(id)}`;
async function artifactsOf(run2, until) {
  const found = await readPages(run2.rest, `${pathOf(run2)}/artifacts`, "artifacts", until);
  return withoutRepeats(found).flatMap((json) => readArtifact(json) ?? []);
}
var ENOUGH_ARTIFACTS = 300;
async function runsWithArtifact(rest, name, except, until) {
  const path = `actions/artifacts?name=${encodeURIComponent(name)}`;
  const found = await readPages(rest, path, "artifacts", until, (items) => items.length >= ENOUGH_ARTIFACTS);
  const own = found.flatMap((json) => readOwnArtifact(json) ?? []);
  const runs = sortNewestFirst(own.filter((artifact) => artifact.name === name)).map(({ run_id }) => `${run_id}`);
  return [...new Set(runs)].filter((run_id) => run_id !== `${except}`);
}
var withoutRepeats = (all) => [
  ...new Map(all.map((json) => [json.id, json])).values()
];

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

// workflows-src/github/artifact-zip.ts
var MAX_ZIP_BYTES = 2 ** 30;

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

// workflows-src/plan/project.ts
var ID_PATTERN = /^(?!.*\.\.)(?!.*\.(?:lock)?$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

// workflows-src/task/result-file.ts
var SEAL_START = "<!-- somas-result";
var SEAL_END = "-->";
var SECTION = new RegExp(`(?:^|\\n\\n)${SEAL_START}\\n((?:[\\w-]+: .*\\n)*)${SEAL_END}\\n`, "g");

// workflows-src/pipeline/run-files.ts
var orMissing = (test) => (value) => value === void 0 || test(value);
var matches = (pattern) => (value) => typeof value === "string" && pattern.test(value);
var listOf = (test) => (value) => Array.isArray(value) && value.every(test);
var recordOf = (test) => (value) => isObject(value) && Object.entries(value).every(([id, entry]) => isId(id) && test(entry));
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

// workflows-src/pipeline/adopt-wave.ts
var EARLIER_RUN_FILE = "earlier.json";

// workflows-src/pipeline/earlier-run.ts
var PATIENCE2 = 12e4;
var MOST_RUNS = 10;
async function findEarlierRun(search) {
  const { project_id, rest, folder, attempt } = search;
  const name = `somas-${project_id}-results`;
  const isResults = (artifact) => artifact.replace(/-[1-9]\d*$/, "") === name;
  const until = Date.now() + PATIENCE2;
  const others = await runsWithArtifact(rest, name, search.run_id, until);
  for (const run_id of [...attempt > 1 ? [search.run_id] : [], ...others].slice(0, MOST_RUNS)) {
    const all = sortNewestFirst(await artifactsOf({ rest, id: run_id }, until));
    const results = all.find((artifact) => isResults(artifact.name));
    const artifacts = all.map((artifact) => artifact.name);
    if (results === void 0 || !artifacts.some((artifact) => isOfLeg(project_id, artifact))) continue;
    const found = { project_id, run_id, artifacts };
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, EARLIER_RUN_FILE), JSON.stringify(found));
    return { run_id, results_id: results.id };
  }
  return void 0;
}
function isOfLeg(project_id, name) {
  const prefix = `somas-${project_id}-wave-`;
  return name.startsWith(prefix) && !name.startsWith(`${prefix}0-`);
}

// workflows-src/pipeline/settings/checked-inputs.ts
var readCheckedInputs = (json) => JSON.parse(json);

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
function warn(text) {
  console.log(`::warning::${escapeData(text)}`);
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

// workflows-src/inline/earlier.ts
run(async (env) => {
  const { project_id } = readCheckedInputs(env.SETTINGS);
  const rest = restClient({ api_url: env.API_URL, repository: env.REPOSITORY, token: env.TOKEN });
  const search = { project_id, rest, run_id: env.RUN_ID, attempt: Number(env.RUN_ATTEMPT), folder: env.FOLDER };
  try {
    const found = await findEarlierRun(search);
    return { run_id: found?.run_id ?? "", results_id: `${found?.results_id ?? ""}` };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    warn(`Work that an earlier run finished and did not integrate is not looked for: ${reason}`);
    return { run_id: "", results_id: "" };
  }
});
