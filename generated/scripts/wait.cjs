"use strict";
const { AsyncLocalStorage } = require("node:async_hooks");
const { randomUUID } = require("node:crypto");
const { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } = require("node:fs");
const { basename, dirname, join } = require("node:path");
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

// workflows-src/pipeline/settings/checked-inputs.ts
var readCheckedInputs = (json) => JSON.parse(json);

// workflows-src/github/artifact.ts
function readArtifact(json) {
  const id = readCount(json.id);
  if (id === void 0 || json.expired === true) return void 0;
  const { name, created_at } = json;
  return { id, name: readString(name), created_at: readString(created_at), size: readCount(json.size_in_bytes) ?? 0 };
}
var newest = (artifacts) => sortNewestFirst(artifacts)[0];
var sortNewestFirst = (artifacts) => artifacts.toSorted((one, other) => Date.parse(other.created_at) - Date.parse(one.created_at) || other.id - one.id);

// workflows-src/github/job.ts
var readJob = (json) => ({
  id: readCount(json.id) ?? 0,
  name: readString(json.name),
  status: readString(json.status),
  conclusion: readString(json.conclusion),
  started_at: readString(json.started_at),
  runner_name: readString(json.runner_name),
  steps: readObjects(json.steps).map(({ name, status, conclusion }) => ({
    name: readString(name),
    status: readString(status),
    conclusion: readString(conclusion)
  }))
});

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
async function artifactNamed(run2, name, until) {
  const path = `${pathOf(run2)}/artifacts?name=${encodeURIComponent(name)}`;
  const found = await readPages(run2.rest, path, "artifacts", until);
  return newest(found.flatMap((json) => readArtifact(json) ?? []).filter((artifact) => artifact.name === name));
}
var readArtifactById = async (rest, id, until) => readArtifact(await rest.get(`actions/artifacts/${id}`, until));
async function artifactsOf(run2, until) {
  const found = await readPages(run2.rest, `${pathOf(run2)}/artifacts`, "artifacts", until);
  return withoutRepeats(found).flatMap((json) => readArtifact(json) ?? []);
}
async function jobsOf(run2, until, isEnough = () => false) {
  const path = `${pathOf(run2)}/jobs?filter=latest`;
  const found = await readPages(run2.rest, path, "jobs", until, (jobs) => isEnough(jobs.map(readJob)));
  return withoutRepeats(found).map(readJob);
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

// workflows-src/text/list.ts
var JOINED = 5;
function joinNames(names) {
  const shown = names.slice(0, JOINED).map((name) => toOneLine(name));
  const others = names.length - shown.length;
  if (others > 0) return `${shown.join(", ")} and ${others} more`;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

// workflows-src/wait/arrivals.ts
var FEW = 3;
function watchArrivals(run2, prefix, newer_than) {
  const ids = /* @__PURE__ */ new Map();
  const oldest = Math.floor(Date.parse(newer_than) / 1e3) * 1e3;
  if (Number.isNaN(oldest)) throw new Error(`"${newer_than}" is not an ISO time, e.g. 2026-01-31T12:00:00Z`);
  const add = (leg, artifact) => {
    if (artifact !== void 0 && Date.parse(artifact.created_at) >= oldest) ids.set(leg, artifact.id);
  };
  return {
    ids,
    async lookFor(legs, until) {
      const all = legs.length > FEW ? await artifactsOf(run2, until) : void 0;
      for (const leg of legs) {
        const name = `${prefix}${leg}`;
        const found = all?.filter((artifact) => artifact.name === name);
        add(leg, found === void 0 ? await artifactNamed(run2, name, until) : newest(found));
      }
    }
  };
}

// workflows-src/wait/leg-states.ts
var areSame = (one, other) => one.size === other.size && [...one].every(([id, state]) => other.get(id) === state);
var WAIT_STEP = "Wait for the legs it builds on";
function readLegStates(jobs, asker) {
  const found = findLegJobs(jobs, asker);
  const missing = found === void 0 || found.hasStranger ? "unknown" : "queued";
  const states = asker.legs.map(({ id }) => {
    const job = found?.jobs.get(id);
    return [id, job === void 0 ? missing : stateOf(job)];
  });
  return new Map(states.map(([id, state]) => [id, found !== void 0 && id === asker.leg ? "waiting" : state]));
}
var hasEveryLeg = (jobs, asker) => findLegJobs(jobs, asker)?.jobs.size === asker.legs.length;
function findLegJobs(jobs, asker) {
  const prefix = findOwnPrefix(jobs, asker);
  if (prefix === void 0) return void 0;
  const ours = jobs.filter(({ name }) => name.startsWith(prefix));
  const byLeg = /* @__PURE__ */ new Map();
  for (const { id, title } of asker.legs) {
    const job = ours.find(({ name }) => isNamed(name.slice(prefix.length), title));
    if (job !== void 0) byLeg.set(id, job);
  }
  const known = new Set(byLeg.values());
  return { jobs: byLeg, hasStranger: ours.some((job) => job.status === "in_progress" && !known.has(job)) };
}
function findOwnPrefix(jobs, { leg, legs, runner_name }) {
  const title = legs.find(({ id }) => id === leg)?.title;
  if (title === void 0) return void 0;
  let own = jobs.flatMap((job) => {
    const prefix = job.status === "in_progress" ? prefixBefore(job.name, title) : void 0;
    return prefix === void 0 ? [] : [{ job, prefix }];
  });
  const narrow = (isOwn) => {
    const narrowed = own.filter(({ job }) => isOwn(job));
    if (narrowed.length > 0) own = narrowed;
  };
  narrow((job) => job.runner_name !== "" && job.runner_name === runner_name);
  narrow(isWaiting);
  const prefixes = new Set(own.map(({ prefix }) => prefix));
  return prefixes.size === 1 ? own[0]?.prefix : void 0;
}
var SEPARATOR = " / ";
function prefixBefore(name, title) {
  for (let start = 0; ; ) {
    if (isNamed(name.slice(start), title)) return name.slice(0, start);
    const next = name.indexOf(SEPARATOR, start);
    if (next < 0) return void 0;
    start = next + SEPARATOR.length;
  }
}
var CUT = "...";
var isNamed = (name, title) => name === title || name.endsWith(CUT) && name.length > CUT.length && title.startsWith(name.slice(0, -CUT.length));
var isWaiting = ({ steps }) => steps.some(({ name, status }) => name === WAIT_STEP && status === "in_progress");
function stateOf(job) {
  if (job.status === "completed") return "ended";
  if (job.status !== "in_progress") return "queued";
  return isWaiting(job) ? "waiting" : "working";
}

// workflows-src/wait/decide.ts
function decideWait({ leg, legs, arrived, states, earlier_states, waited_minutes }) {
  const missing = leg.after.filter((id) => !arrived.has(id));
  if (missing.length === 0) return "ready";
  const ended = missing.filter((id) => states?.get(id) === "ended");
  if (ended.length > 0) return { not_started: `${joinNames(ended)} ended without a result` };
  const waits = `waits for ${joinNames(missing.map((id) => `${id} (${states?.get(id) ?? "unknown"})`))}`;
  if (waited_minutes >= leg.wait_minutes)
    return { not_started: `its limit of ${leg.wait_minutes} minutes has passed; ${waits}` };
  if (states === void 0 || earlier_states === void 0 || !areSame(states, earlier_states)) return "wait";
  if (findStuckLegs(legs, states, arrived).at(-1) !== leg.id) return "wait";
  return { not_started: `no leg of the wave works, so it frees its runner for a queued one; ${waits}` };
}
function findStuckLegs(legs, states, arrived) {
  const goesOn = legs.some(({ id }) => ["working", "unknown"].includes(states.get(id) ?? "unknown"));
  if (goesOn) return [];
  const waiting = legs.filter(({ id }) => states.get(id) === "waiting");
  const isBlocked = ({ after }) => after.some((id) => !arrived.has(id) && states.get(id) !== "ended");
  return waiting.every(isBlocked) ? waiting.map(({ id }) => id) : [];
}

// workflows-src/wait/pace.ts
var SHORTEST_SECONDS = 15;
var LONGEST_UNITS = 3.2;
var LOOKS_PER_MINUTE = 300;
var SHARE_OF_WAIT = 0.05;
var JITTER = 1.25;
var REQUESTS_PER_HOUR = 300;
var SHORTEST_LOOK_UNITS = 8;
var unitOf = (poll_seconds = SHORTEST_SECONDS) => 1e3 * Math.min(300, Math.max(1, poll_seconds));
var jitter = (random) => 1 + (JITTER - 1) * random;
function drawPollPause(waited, runners, poll_seconds, random) {
  const unit = unitOf(poll_seconds);
  const shortest = Math.max(unit, runners * 60 * unit / (LOOKS_PER_MINUTE * SHORTEST_SECONDS));
  return Math.max(shortest, Math.min(LONGEST_UNITS * unit, SHARE_OF_WAIT * waited)) * jitter(random);
}
function drawLookPause({ waiting, requests, turn }, poll_seconds, random) {
  const unit = unitOf(poll_seconds);
  const shortest = SHORTEST_LOOK_UNITS * unit;
  const fair = waiting * requests * 36e5 * unit / (REQUESTS_PER_HOUR * SHORTEST_SECONDS * 1e3);
  const pause = Math.max(shortest, fair);
  return (turn > 0 ? Math.min(pause, turn * shortest) : pause) * jitter(random);
}

// workflows-src/wait/job-watch.ts
var PAGE2 = 100;
var OTHER_JOBS = 10;
var LOOK_TIMEOUT_MS = 12e4;
function watchJobs({ run: run2, asker, runners, clock, random, log }) {
  let states;
  let earlier_states;
  let waiting = runners;
  let requests = Math.ceil((asker.legs.length + OTHER_JOBS) / PAGE2);
  let turn = 0;
  let hasFailed = false;
  let last = clock.now();
  let draw = random();
  async function readStates() {
    try {
      const jobs = await jobsOf(run2, clock.now() + LOOK_TIMEOUT_MS, (read) => hasEveryLeg(read, asker));
      return readLegStates(jobs, asker);
    } catch (error) {
      if (!(error instanceof RestError)) throw error;
      if (!hasFailed) log(`Cannot read the state of other legs, keeps waiting: ${error.message}`);
      hasFailed = true;
      return void 0;
    }
  }
  return {
    get states() {
      return states;
    },
    get earlier_states() {
      return earlier_states;
    },
    get next() {
      return last + drawLookPause({ waiting, requests, turn }, run2.rest.poll_seconds, draw);
    },
    async look(arrived) {
      const before = run2.rest.counted_requests;
      earlier_states = states;
      states = await readStates();
      requests = Math.max(1, run2.rest.counted_requests - before);
      const found = [...states?.values() ?? []].filter((state) => state === "waiting").length;
      waiting = found > 0 ? found : runners;
      const stuck = states === void 0 ? [] : findStuckLegs(asker.legs, states, arrived);
      const position = stuck.indexOf(asker.leg);
      turn = position < 0 ? 0 : stuck.length - position;
      last = clock.now();
      draw = random();
    }
  };
}

// workflows-src/wait/wait-for-legs.ts
var LAST_LOOK = 6e4;
async function waitForLegs(options) {
  const { log = console.log } = options;
  const giveUp = (reason) => {
    log(`Gives up: ${reason}`);
    return { ready: false, reason };
  };
  try {
    const waited = await waitUntilDecided({ ...options, log });
    return waited.ready ? waited : giveUp(waited.reason);
  } catch (error) {
    if (error instanceof RestError) return giveUp(error.message);
    throw error;
  }
}
async function waitUntilDecided(options) {
  const { leg, wave, run: run2, runner_name, clock = systemClock, random = Math.random, log } = options;
  const { legs, runners } = wave;
  const began = clock.now();
  const limit = began + leg.wait_minutes * 6e4;
  const jobs = watchJobs({ run: run2, asker: { leg: leg.id, legs, runner_name }, runners, clock, random, log });
  const { ids, lookFor } = watchArrivals(run2, options.prefix, options.newer_than);
  const positions = new Map(legs.map(({ id }, index) => [id, index]));
  const inOrder = [...leg.after].sort((one, other) => (positions.get(one) ?? 0) - (positions.get(other) ?? 0));
  const missing = () => inOrder.filter((id) => !ids.has(id));
  const pause = () => drawPollPause(clock.now() - began, runners, run2.rest.poll_seconds, random());
  const look = async (wanted) => {
    await lookFor(wanted, Math.max(limit, clock.now() + LAST_LOOK));
    const arrived = wanted.filter((id) => ids.has(id));
    const rest = missing();
    if (arrived.length > 0)
      log(`${joinNames(arrived)} arrived${rest.length > 0 ? `, still waits for ${joinNames(rest)}` : ""}`);
  };
  await lookFor(inOrder, Math.max(limit, began + LAST_LOOK));
  if (missing().length > 0) log(`Waits for ${joinNames(missing())}, ${leg.wait_minutes} minutes at most`);
  for (; ; ) {
    const now = clock.now();
    if (missing().length > 0 && now >= Math.min(limit, jobs.next)) {
      await jobs.look(new Set(ids.keys()));
      if (missing().some((id) => jobs.states?.get(id) === "ended")) await clock.sleep(pause());
      await look(missing());
    }
    const waited_minutes = now >= limit ? leg.wait_minutes : (now - began) / 6e4;
    const { states, earlier_states } = jobs;
    const decision = decideWait({ leg, legs, arrived: new Set(ids.keys()), states, earlier_states, waited_minutes });
    if (decision === "ready")
      return { ready: true, artifacts: leg.after.map((id) => ({ leg: id, id: ids.get(id) })) };
    if (decision !== "wait") return { ready: false, reason: decision.not_started };
    await clock.sleep(Math.min(pause(), Math.max(0, limit - clock.now())));
    const last = missing().slice(-1);
    await look(last);
    if (last.every((id) => ids.has(id))) await look(missing());
  }
}

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
var refuse = (file, field) => {
  throw new Error(
    `${file}: ${field} is not as the jobs of a run write it: expected the file that dispatch or integrate wrote; run all jobs again`
  );
};
function checkWave(value, file) {
  const wrong = findWrongField(value, WAVE);
  return wrong === void 0 ? value : refuse(file, wrong);
}

// workflows-src/pipeline/artifacts.ts
var readWave = (file) => readChecked(file, checkWave);
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
var writeNotStarted = (output, reason) => writeJson(join(output, NOT_STARTED_FILE), { reason });
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

// workflows-src/pipeline/wait.ts
async function runWaitStage(job) {
  const found = findLeg(job.wave, job.leg);
  const waited = await waitFor(found, job);
  if (typeof waited !== "string") return { artifact_ids: waited };
  writeNotStarted(job.output, waited);
  return { notStarted: waited, tasks: found.leg.tasks };
}
async function waitFor({ wave, leg }, { project_id, run: run2, runner_name, plan_id, results_id }) {
  try {
    const results = await readArtifactById(run2.rest, results_id);
    if (results === void 0) return "the artifact with the wave has expired";
    const waited = await waitForLegs({
      leg,
      wave,
      run: run2,
      prefix: artifactName({ project_id, wave }, ""),
      // The wave was written down before any of its legs started: older artifacts are of an earlier attempt of the run.
      newer_than: results.created_at,
      runner_name
    });
    if (!waited.ready) return waited.reason;
    return [plan_id, ...waited.artifacts.map(({ id }) => id)];
  } catch (error) {
    if (error instanceof RestError) return error.message;
    throw error;
  }
}

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

// workflows-src/inline/wait.ts
run(async (env) => {
  const started = (/* @__PURE__ */ new Date()).toISOString();
  const { project_id } = readCheckedInputs(env.SETTINGS);
  const rest = restClient({ api_url: env.API_URL, repository: env.REPOSITORY, token: env.TOKEN });
  const stage = await runWaitStage({
    project_id,
    wave: env.WAVE_FILE,
    leg: env.LEG,
    run: { rest, id: env.RUN_ID },
    plan_id: Number(env.PLAN_ID),
    results_id: Number(env.RESULTS_ID),
    runner_name: process.env.RUNNER_NAME,
    output: env.OUTPUT
  });
  if ("artifact_ids" in stage) return { ready: "true", artifact_ids: stage.artifact_ids.join(","), started };
  warnNotStarted(stage);
  return { ready: "false", artifact_ids: "", started };
});
