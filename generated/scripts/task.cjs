"use strict";
const { execFile, spawn } = require("node:child_process");
const { createHash, randomUUID } = require("node:crypto");
const { appendFileSync, closeSync, constants, existsSync, fstatSync, lstatSync, mkdirSync, openSync, readFileSync, realpathSync, rmSync, writeFileSync, writeSync } = require("node:fs");
const { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } = require("node:fs/promises");
const { tmpdir } = require("node:os");
const { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } = require("node:path");
const { StringDecoder } = require("node:string_decoder");
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
var SAFE = [
  "-c",
  "core.hooksPath=/dev/null",
  "-c",
  "core.fsmonitor=false",
  "-c",
  "commit.gpgSign=false",
  "-c",
  "gc.auto=0"
];
var IDENTITY = {
  GIT_AUTHOR_NAME: "SOMAS Workflows",
  GIT_AUTHOR_EMAIL: "somas-workflows@users.noreply.github.com",
  GIT_COMMITTER_NAME: "SOMAS Workflows",
  GIT_COMMITTER_EMAIL: "somas-workflows@users.noreply.github.com",
  GIT_TERMINAL_PROMPT: "0"
};
function git(cwd, args, options = {}) {
  return new Promise((resolve2, reject) => {
    const child = execFile(
      "git",
      [...SAFE, ...args],
      { cwd, maxBuffer: 1 << 28, env: { ...process.env, ...IDENTITY, ...options.env } },
      (error, stdout, stderr) => {
        if (error === null) resolve2(stdout.replace(/\n$/, ""));
        else
          reject(new GitError(args, typeof error.code === "number" ? error.code : -1, stdout, stderr || error.message));
      }
    );
    child.stdin?.on("error", () => {
    });
    child.stdin?.end(options.input ?? "");
  });
}

// workflows-src/git/merge.ts
async function mergeTrees(repository, ours, theirs) {
  const args = ["merge-tree", "--write-tree", "--name-only", "--no-messages", "-z", ours, theirs];
  try {
    return { tree: (await git(repository, args)).replace(/\0.*$/s, "") };
  } catch (error) {
    if (!(error instanceof GitError) || error.exitCode !== 1) throw error;
    return {
      conflicts: error.stdout.split("\0").slice(1).filter((path) => path !== "")
    };
  }
}
function commitTree(repository, tree, parents, message) {
  return git(repository, ["commit-tree", tree, ...parents.flatMap((parent) => ["-p", parent]), "-F", "-"], {
    input: message
  });
}
async function contains(repository, commit, ancestor) {
  try {
    await git(repository, ["merge-base", "--is-ancestor", ancestor, commit]);
    return true;
  } catch (error) {
    if (error instanceof GitError && error.exitCode === 1) return false;
    throw error;
  }
}
async function join2(repository, ours, theirs, message) {
  if (await contains(repository, ours, theirs)) return { commit: ours };
  if (await contains(repository, theirs, ours)) return { commit: theirs };
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
var RUNNERS = ["command", "somas", "brief"];

// workflows-src/git/bundle.ts
var REF = "refs/somas/";
var gitPath = (repository, name) => git(repository, ["rev-parse", "--path-format=absolute", "--git-path", name]);
async function withFolder(use) {
  const folder = await mkdtemp(join(tmpdir(), "somas-bundle-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
function createBundle(repository, file, base, refs) {
  return withFolder(async (lender) => {
    const format = await git(repository, ["rev-parse", "--show-object-format"]);
    await git(lender, ["init", "--quiet", "--bare", `--object-format=${format}`]);
    await writeFile(join(lender, "objects/info/alternates"), `${await gitPath(repository, "objects")}
`);
    const names = [...refs.keys()].map((id) => REF + id);
    const updates = [...refs].map(([id, commit]) => `create ${REF}${id} ${commit}
`);
    await git(lender, ["update-ref", "--stdin"], { input: updates.join("") });
    await git(lender, ["bundle", "create", "--quiet", resolve(file), ...names, `^${base}`]);
  });
}
async function fetchBundle(repository, file) {
  const unbundle = ["bundle", "unbundle", resolve(file)];
  const objects = await gitPath(repository, "objects");
  await withFolder(async (quarantine) => {
    const env = { GIT_OBJECT_DIRECTORY: quarantine, GIT_ALTERNATE_OBJECT_DIRECTORIES: JSON.stringify(objects) };
    await git(repository, unbundle, { env });
    const packs = (await readdir(join(quarantine, "pack"))).filter((name) => name.endsWith(".pack"));
    for (const pack of packs) {
      const checked = ["index-pack", "--strict", "-o", join(quarantine, "checked.idx"), join(quarantine, "pack", pack)];
      await git(repository, checked, { env });
    }
  });
  const heads = (await git(repository, unbundle)).split("\n");
  return new Map(
    heads.flatMap((line) => {
      const [commit = "", name = ""] = line.split(" ", 2);
      return name.startsWith(REF) ? [[name.slice(REF.length), commit]] : [];
    })
  );
}

// workflows-src/task/text.ts
function oneLine(text, limit = 300) {
  const line = text.replace(/[\p{C}\p{Z}]+/gu, " ").trim();
  return line.length <= limit ? line : `${line.slice(0, limit)}…`;
}
var plain = (text) => oneLine(text).replace(/[\\`*_[\]<>|#&~]/g, "\\$&");
function codeBlock(text) {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run2]) => run2.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}text
${text.replace(/\n$/, "")}
${fence}`;
}
var quotation = (text) => text.trim().split(/\r\n|\r|\n/).map((line) => `> ${line}`.trimEnd()).join("\n");

// workflows-src/integrate/job-results.ts
var MAX_RESULTS_BYTES = 5e6;
async function jobResults(repository, base, artifactOf, job) {
  const claims = /* @__PURE__ */ new Map();
  const artifact = artifactOf(job.id);
  if (artifact === void 0) return claims;
  const entries = readEntries(join(artifact, "results.json"));
  const bundle = join(artifact, "result.bundle");
  const commits = isFile(bundle) ? await fetchBundle(repository, bundle).catch(() => void 0) : /* @__PURE__ */ new Map();
  for (const id of job.tasks) {
    const entry = entries.find((candidate) => candidate.task_id === id);
    if (entry === void 0 || !isVerdict(entry.verdict)) continue;
    const runner = RUNNERS.find((name) => name === entry.runner);
    const seconds = typeof entry.seconds === "number" && entry.seconds >= 0 ? entry.seconds : 0;
    const claim = {
      verdict: entry.verdict,
      reason: typeof entry.reason === "string" ? oneLine(entry.reason) : "",
      seconds,
      ...runner && { runner }
    };
    const commit = commits?.get(id);
    if (commit !== void 0 && await contains(repository, commit, base).catch(() => false)) {
      claims.set(id, { ...claim, commit });
    } else if (!isDone(claim.verdict) || commits !== void 0 && commit === void 0 && entry.commit === void 0) {
      claims.set(id, claim);
    } else {
      const reason = `its bundle holds no commit on top of ${base.slice(0, 7)}`;
      claims.set(id, { ...claim, verdict: "runner_error", reason });
    }
  }
  return claims;
}
function readEntries(file) {
  try {
    if (!isFile(file) || lstatSync(file).size > MAX_RESULTS_BYTES) return [];
    const value = JSON.parse(readFileSync(file, "utf8"));
    return Array.isArray(value) ? value.filter((entry) => typeof entry === "object" && entry !== null) : [];
  } catch {
    return [];
  }
}
var isFile = (path) => lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
var isVerdict = (value) => typeof value === "string" && Object.hasOwn(VERDICTS, value);

// workflows-src/integrate/lane.ts
async function startOfJob(repository, base, after, artifactOf) {
  const notDone = /* @__PURE__ */ new Set();
  let start = base;
  for (const job of after) {
    const claims = await jobResults(repository, base, artifactOf, job);
    for (const id of job.tasks) {
      const claim = claims.get(id);
      if (claim === void 0 || !isDone(claim.verdict)) notDone.add(id);
      else if (claim.commit !== void 0) {
        const joined = await join2(repository, start, claim.commit, `Merge ${id}
`);
        if ("conflicts" in joined)
          throw new Error(`${id} conflicts with another job in ${joined.conflicts.join(", ")}`);
        start = joined.commit;
      }
    }
  }
  return { start, notDone };
}

// workflows-src/schedule/limits.ts
var RESERVED_MINUTES = 3;

// workflows-src/plan/graph.ts
function successors(plan) {
  const result = new Map(plan.tasks.map((task) => [task.id, []]));
  for (const task of plan.tasks) for (const id of task.depends_on) result.get(id)?.push(task.id);
  return result;
}
function topologicalOrder(plan) {
  const waiting = new Map(plan.tasks.map((task) => [task.id, task.depends_on.length]));
  const next = successors(plan);
  const byId = new Map(plan.tasks.map((task) => [task.id, task]));
  const order = plan.tasks.filter((task) => task.depends_on.length === 0);
  for (const task of order) {
    for (const id of next.get(task.id) ?? []) {
      const left = (waiting.get(id) ?? 0) - 1;
      waiting.set(id, left);
      const ready = byId.get(id);
      if (left === 0 && ready !== void 0) order.push(ready);
    }
  }
  return order;
}

// workflows-src/task/digest.ts
var known = /* @__PURE__ */ new WeakMap();
function taskDigest(plan, id) {
  const digests = known.get(plan) ?? planDigests(plan);
  known.set(plan, digests);
  const digest = digests.get(id);
  if (digest === void 0) throw new Error(`no task ${JSON.stringify(id)} in the plan`);
  return digest;
}
function planDigests(plan) {
  const digests = /* @__PURE__ */ new Map();
  for (const task of topologicalOrder(plan)) {
    const { id, name, description, run: run2 = null, verify: verify2 = null, agent = null, context_requirements } = task;
    const dependencies = [...task.depends_on].sort().map((dependency) => [dependency, digests.get(dependency)]);
    const text = JSON.stringify([id, name, description, run2, verify2, agent, context_requirements, dependencies]);
    digests.set(id, createHash("sha256").update(text).digest("hex"));
  }
  return digests;
}

// workflows-src/task/log.ts
var TAIL_LINES = 40;
var LINE_LENGTH = 1e3;
function openLog(file, limit = 2e7) {
  const descriptor = openSync(file, "w");
  const decoder = new StringDecoder("utf8");
  let room = limit;
  let lines = [];
  let unfinished = "";
  function keep(bytes) {
    if (room === 0) return;
    const kept = bytes.subarray(0, room);
    writeSync(descriptor, kept);
    room -= kept.length;
    if (room === 0) writeSync(descriptor, `
[the log ends here, after ${limit} bytes]
`);
  }
  return {
    write(chunk) {
      const bytes = Buffer.from(chunk);
      keep(bytes);
      const parts = (unfinished + decoder.write(bytes)).split(/\r?\n/).map((line) => line.slice(0, LINE_LENGTH));
      unfinished = parts.pop() ?? "";
      lines = [...lines, ...parts].slice(-TAIL_LINES);
    },
    tail: () => [...lines, ...unfinished === "" ? [] : [unfinished]].slice(-TAIL_LINES),
    close: () => closeSync(descriptor)
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
    descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
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

// workflows-src/plan/project.ts
var ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
var artifactsFolder = (projectId) => `.somas/projects/${projectId}/artifacts`;

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
    `# Result of ${result.task_id}: ${plain(result.task_name)}`,
    [
      `- Verdict: **${result.verdict}**`,
      `- Reason: ${plain(result.reason)}`,
      `- Runner: ${result.runner}`,
      `- Time: ${result.seconds} s`,
      ...notes.map((note) => `- Note: ${plain(note)}`)
    ].join("\n"),
    "## Changed files",
    listed.length === 0 ? "None." : codeBlock(listed.join("\n")),
    "## Last lines of the output",
    output.length === 0 ? "None." : codeBlock(output.map(printable).join("\n")),
    ...report === void 0 ? [] : ["## What the runner wrote", cut(report.trim())]
  ];
  return `${parts.join("\n\n")}
`;
}
var printable = (line) => line.replace(new RegExp("\\p{Cc}\\[[0-9;?]*[A-Za-z]", "gu"), "").replace(/\t/g, "    ").replace(new RegExp("\\p{C}", "gu"), "");
var cut = (text) => text.length <= REPORT_LENGTH ? text : `${text.slice(0, REPORT_LENGTH)}

Cut after ${REPORT_LENGTH} characters.`;

// workflows-src/task/runners/runner.ts
var NO_PROCESS = { exitCode: 0, signal: null, timedOut: false };

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

// workflows-src/task/process.ts
var GRACE_MS = 3e3;
var running = /* @__PURE__ */ new Set();
function signalGroup(group, signal) {
  try {
    process.kill(-group, signal);
  } catch {
  }
}
async function runProcess(run2) {
  const stdin = openSync(run2.stdin ?? "/dev/null", "r");
  try {
    const [program, ...args] = run2.argv;
    const child = spawn(program, args, {
      cwd: run2.cwd,
      env: { ...run2.environment },
      detached: true,
      stdio: [stdin, "pipe", "pipe"]
    });
    return await watch(child, run2);
  } catch (error) {
    return { exitCode: null, signal: null, timedOut: false, error: String(error) };
  } finally {
    closeSync(stdin);
  }
}
function watch(child, run2) {
  return new Promise((resolve2) => {
    const group = child.pid;
    const timers = [];
    const later = (ms, action) => void timers.push(setTimeout(action, ms));
    let timedOut = false;
    let ended = { exitCode: null, signal: null };
    const finish = (error) => {
      timers.forEach(clearTimeout);
      if (group !== void 0) running.delete(group);
      child.stdout?.destroy();
      child.stderr?.destroy();
      resolve2({ ...ended, timedOut, ...error === void 0 ? {} : { error } });
    };
    child.stdout?.on("data", (chunk) => run2.log.write(chunk));
    child.stderr?.on("data", (chunk) => run2.log.write(chunk));
    child.on("error", (error) => finish(error.message));
    if (group === void 0) return;
    running.add(group);
    later(run2.timeoutSeconds * 1e3, () => {
      timedOut = true;
      signalGroup(group, "SIGTERM");
      later(GRACE_MS, () => signalGroup(group, "SIGKILL"));
    });
    child.on("exit", (exitCode, signal) => {
      ended = { exitCode, signal };
      signalGroup(group, "SIGKILL");
      later(GRACE_MS, finish);
    });
    child.on("close", () => finish());
  });
}

// workflows-src/task/verify.ts
async function verify(run2) {
  const checkout = join(run2.folder, "verify");
  await checkOut(run2.workspace, run2.commit, checkout);
  const script = join(run2.folder, "verify.sh");
  await writeFile(script, `${run2.script}
`);
  run2.log.write("\n[verify]\n");
  const { exitCode, timedOut, error } = await runProcess({ ...run2, argv: bash(script), cwd: checkout });
  if (error !== void 0) run2.log.write(`${error}
`);
  if (timedOut) return "timeout";
  return exitCode === 0 ? "passed" : "failed";
}
var bash = (script) => ["bash", "-eo", "pipefail", script];
async function checkOut(repository, commit, folder) {
  const path = (name) => git(repository, ["rev-parse", "--path-format=absolute", "--git-path", name]);
  const format = await git(repository, ["rev-parse", "--show-object-format"]);
  await mkdir(folder);
  await git(folder, ["init", "--quiet", `--object-format=${format}`]);
  await writeFile(join(folder, ".git/objects/info/alternates"), `${await path("objects")}
`);
  const shallow = await path("shallow");
  if (existsSync(shallow)) await copyFile(shallow, join(folder, ".git/shallow"));
  await git(folder, ["checkout", "--quiet", "--detach", commit]);
}

// workflows-src/task/runners/command.ts
var command = {
  name: "command",
  repeatable: true,
  unsuitable: (task) => task.run === void 0 ? "the task has no run script" : void 0,
  run: async (work) => {
    const script = join(work.folder, "run.sh");
    writeFileSync(script, `${work.task.run}
`);
    const end = await runProcess({ ...work, argv: bash(script), cwd: work.workspace, stdin: work.promptFile });
    return { end };
  }
};

// workflows-src/task/section.ts
var anchor = (heading) => (heading.match(/[\p{L}\p{N}_]+/gu) ?? []).join("-");
function findSection(markdown, name) {
  const lines = markdown.split("\n");
  const all = headings(markdown);
  const wanted = anchor(name);
  const start = all.find(({ text }) => anchor(text) === wanted) ?? all.find(({ text }) => anchor(text).toLowerCase() === wanted.toLowerCase());
  if (start === void 0) return void 0;
  const end = all.find(({ line, level }) => line > start.line && level <= start.level);
  const last = end === void 0 ? lines.length : end.line - 1;
  return { heading: start.text, first: start.line, last, text: lines.slice(start.line - 1, last).join("\n") };
}
function headings(markdown) {
  const found = [];
  let fence;
  for (const [index, line] of markdown.split(/\r?\n/).entries()) {
    const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
    if (fence !== void 0) {
      const closes = mark?.[1]?.startsWith(fence) && mark[2]?.trim() === "";
      if (closes) fence = void 0;
    } else if (mark?.[1] !== void 0) {
      fence = mark[1];
    } else {
      const heading = /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(line);
      if (heading) found.push({ level: heading[1]?.length ?? 1, text: heading[2] ?? "", line: index + 1 });
    }
  }
  return found;
}

// workflows-src/task/context.ts
var contextFolders = (projectId) => [artifactsFolder(projectId), "."];
function cutContext(workspace, folders, required, common) {
  const slices = [];
  const missing = [];
  const names = /* @__PURE__ */ new Set();
  for (const source of /* @__PURE__ */ new Set([...required, ...common])) {
    const cut2 = cutSlice(workspace, folders, source);
    if (typeof cut2 === "string") missing.push({ source, reason: cut2, required: required.includes(source) });
    else slices.push({ source, ...cut2, file: freeName(source, cut2.heading, names) });
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
function cutSlice(workspace, folders, source) {
  const read = (path2) => firstOf(folders, (folder) => readInside(workspace, join(folder, path2)));
  const whole = read(source);
  if (whole !== void 0) return slice(whole, 1, whole.split("\n").length);
  const [, path, name] = /^([^#]+)#(.+)$/.exec(source) ?? [];
  const text = path === void 0 ? void 0 : read(path);
  if (text === void 0 || path === void 0 || name === void 0)
    return "no such text file of at most 10 MB in the repository";
  if (!/\.(md|markdown)$/i.test(path)) return "only Markdown files have sections";
  const section = findSection(text, name);
  if (section !== void 0) return { heading: section.heading, ...slice(section.text, section.first, section.last) };
  const known2 = headings(text).map((heading) => anchor(heading.text));
  return `no section ${name}; the file has ${known2.slice(0, 8).join(", ") || "no headings"}${known2.length > 8 ? ", …" : ""}`;
}
var slice = (text, first, last) => ({
  text,
  lines: [first, last],
  sha256: createHash("sha256").update(text).digest("hex")
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
  const text = real === void 0 ? void 0 : readText(real);
  return text?.includes("\0") ? void 0 : text;
}
function freeName(source, heading, taken) {
  const path = heading === void 0 ? source : source.slice(0, source.indexOf("#"));
  const extension = extname(path).replace(/[^A-Za-z0-9.]/g, "");
  const stem = [basename(path, extname(path)), ...heading === void 0 ? [] : [anchor(heading)]].join("-");
  const safe = stem.replace(/[^A-Za-z0-9._-]+/g, "-").slice(0, 100);
  let name = `${safe}${extension}`;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${safe}-${number}${extension}`;
  taken.add(name.toLowerCase());
  return name;
}

// workflows-src/task/runners/somas.ts
var PROGRAM = "somas/core/runner.py";
var PLACEHOLDER = "Task execution placeholder.";
var somas = {
  name: "somas",
  repeatable: false,
  unsuitable: (_, workspace) => pathInside(workspace, PROGRAM) === void 0 ? `the repository has no ${PROGRAM}` : void 0,
  run: async (work) => {
    const { task, settings, workspace, context } = work;
    if (!/^project-\d+$/.test(settings.project_id))
      return refused(`it wants a project id like project-123, not ${settings.project_id}`);
    const folder = `${tasksFolder(settings.project_id)}/.${task.id}`;
    const created = makeFolder(workspace, folder);
    if (created === void 0) return refused(`${folder} leads out of the repository`);
    try {
      writeSlices(join(created, "context"), context);
      const output = task.output ?? `${folder}/output.md`;
      const end = await runProcess({
        ...work,
        argv: commandLine(
          work,
          context.slices.map(({ file }) => `${folder}/context/${file}`),
          output
        ),
        cwd: workspace,
        stdin: work.promptFile,
        environment: { ...work.environment, PYTHONDONTWRITEBYTECODE: "1" }
      });
      const document = join(workspace, output);
      const result = outcome(end, readText(document), work.prompt);
      if (result.judged !== void 0) rmSync(document, { force: true });
      return result;
    } finally {
      rmSync(created, { recursive: true, force: true });
    }
  }
};
function commandLine({ task, settings }, context, output) {
  const options = {
    agent: task.agent ?? settings.agent,
    task_name: task.name,
    task_desc: task.description,
    context_files: context.join(","),
    output_path: output,
    project_id: settings.project_id
  };
  return ["python3", PROGRAM, ...Object.entries(options).flatMap(([name, value]) => option(name, value))];
}
var option = (name, value) => value.startsWith("-") ? [`--${name}=${value}`] : [`--${name}`, value];
function outcome(end, output, prompt) {
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
  if (!report.includes(PLACEHOLDER)) return { end, report, delivered: true };
  const reason = "the SOMAS runner wrote a placeholder, no agent is connected to it: nobody has carried the task out yet";
  return { end, report: `${report}

${prompt}`, judged: { verdict: "briefed", reason } };
}
var refused = (reason) => ({
  end: NO_PROCESS,
  judged: { verdict: "runner_error", reason: `the SOMAS runner cannot run: ${reason}` }
});
function makeFolder(workspace, path) {
  let parent = dirname(path);
  while (!existsSync(join(workspace, parent))) parent = dirname(parent);
  if (pathInside(workspace, parent) === void 0) return void 0;
  rmSync(join(workspace, path), { recursive: true, force: true });
  mkdirSync(join(workspace, path), { recursive: true });
  return join(workspace, path);
}

// workflows-src/task/runners/index.ts
var RUNNERS2 = { command, somas, brief };
function chooseRunner(task, workspace, name) {
  if (name !== "auto") return RUNNERS2[name];
  return [command, somas].find((runner) => runner.unsuitable(task, workspace) === void 0) ?? brief;
}

// workflows-src/task/snapshot.ts
async function takeSnapshot(workspace, start, ownFile) {
  const unsaved = await stageEverything(workspace);
  const tree = await git(workspace, ["write-tree"]);
  const parent = await ownCommits(workspace, start);
  const commit = await commitTree(workspace, tree, [parent], "Work of a runner, not yet judged");
  const diff = ["diff-tree", "-r", "--raw", "--no-renames", start, tree, "--", ".", `:(exclude,top,literal)${ownFile}`];
  const differences = (await git(workspace, diff)).split("\n").flatMap(readDifference);
  const foreign = differences.filter(({ repository }) => repository).map(({ path }) => `${path} is a repository of its own, its files are not saved`);
  return {
    commit,
    tree,
    parent,
    changes: differences.map(({ status, path }) => `${status} ${path}`),
    warnings: [...unsaved, ...foreign]
  };
}
async function commitWithFile(workspace, scratch, { tree, parent }, file, message) {
  const env = { GIT_INDEX_FILE: join(scratch, "index") };
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
  const [top = "", lock = ""] = (await git(workspace, ["rev-parse", "--path-format=absolute", "--show-toplevel", "--git-path", "index.lock"])).split("\n");
  if (realpathSync(top) !== realpathSync(workspace))
    throw new Error(`the runner damaged the repository: ${workspace} is not its top folder`);
  rmSync(lock, { force: true });
}
async function keepingConfig(workspace, action) {
  const file = await git(workspace, ["rev-parse", "--path-format=absolute", "--git-path", "config"]);
  const before = readFileSync(file, "utf8");
  const result = await action();
  if (readText(file) !== before) {
    rmSync(file, { recursive: true, force: true });
    writeFileSync(file, before);
  }
  return result;
}
async function stageEverything(workspace) {
  await unlock(workspace);
  try {
    await git(workspace, ["add", "--all", "--ignore-errors"]);
    return [];
  } catch (error) {
    if (!(error instanceof GitError) || error.exitCode !== 1) throw error;
    return [`not everything could be saved: ${oneLine(error.stderr)}`];
  }
}
async function ownCommits(workspace, start) {
  try {
    const head = await git(workspace, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
    return await contains(workspace, head, start) ? head : start;
  } catch {
    return start;
  }
}
function readDifference(line) {
  const [, before, after, status = "", path = ""] = /^:(\d+) (\d+) \S+ \S+ (\w)\t(.*)$/.exec(line) ?? [];
  return after === void 0 ? [] : [{ status, path, repository: after === "160000" && before !== "160000" }];
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
  const failure = notFinished(evidence.end) ?? judged ?? exitFailure(evidence.end);
  if (failure !== void 0) return failure;
  const unchanged = changes === 0 && !delivered;
  const proven = evidence.repeatable && verify2 !== "none";
  if (unchanged && evidence.noChangeReason === void 0 && !proven) {
    return { verdict: "no_change", reason: "the runner ended without an error but changed nothing" };
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
function notFinished({ timedOut, error }) {
  if (timedOut) return { verdict: "timeout", reason: "the runner did not end in time" };
  if (error !== void 0) return { verdict: "runner_error", reason: `the runner could not be started: ${error}` };
  return void 0;
}
function exitFailure({ exitCode, signal }) {
  if (exitCode === 0) return void 0;
  if (exitCode === null) return { verdict: "runner_error", reason: `the runner was ended by ${signal}` };
  return EXIT_CODES[exitCode] ?? { verdict: "runner_error", reason: `the runner ended with exit code ${exitCode}` };
}
var nothing = ({ noChangeReason }) => noChangeReason === void 0 ? "changed nothing" : `changed nothing, as the runner declared: ${noChangeReason}`;
function workDone(changes, delivered) {
  const files = `changed ${changes} ${changes === 1 ? "file" : "files"}`;
  if (!delivered) return files;
  return changes === 0 ? "wrote its document" : `wrote its document and ${files}`;
}

// workflows-src/task/run-task.ts
async function runTask(work) {
  const { task, workspace, settings } = work;
  const runner = chooseRunner(task, workspace, settings.runner);
  const start = await git(workspace, ["rev-parse", "HEAD"]);
  const result_file = resultPath(settings.project_id, task.id);
  const began = performance.now();
  const outcome2 = await attempt(runner, work);
  const snapshot = await takeSnapshot(workspace, start, result_file);
  const report = readReport(work);
  const evidence = {
    end: outcome2.end,
    ...outcome2.judged && { judged: outcome2.judged },
    changes: snapshot.changes.length,
    delivered: outcome2.delivered ?? false,
    repeatable: runner.repeatable,
    ...report.noChangeReason && { noChangeReason: report.noChangeReason },
    verify: task.verify === void 0 ? "none" : "passed",
    warnings: [...snapshot.warnings, ...missingContext(work, true), ...report.warnings]
  };
  const judgement = decide(await verified(work, evidence, snapshot, began));
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  const done = isDone(judgement.verdict);
  const ran = { ...judgement, runner: runner.name, seconds };
  if (!done && snapshot.changes.length === 0 && snapshot.parent === start) {
    await restore(workspace, start);
    return ran;
  }
  const markdown = outcome2.report ?? readText(work.resultFile);
  const content = resultText({
    ...ran,
    task_id: task.id,
    task_name: task.name,
    changes: snapshot.changes,
    notes: [...missingContext(work, true), ...missingContext(work, false)],
    output: work.log.tail(),
    ...markdown?.trim() ? { report: markdown } : {}
  });
  const message = `${task.id}: ${oneLine(task.name)}

${oneLine(`The verdict is ${judgement.verdict}: ${judgement.reason}.`)}
`;
  const commit = await commitWithFile(workspace, work.folder, snapshot, { path: result_file, content }, message);
  await restore(workspace, done ? commit : start);
  return { ...ran, commit, result_file };
}
async function attempt(runner, work) {
  const reason = runner.unsuitable(work.task, work.workspace);
  if (reason === void 0) return keepingConfig(work.workspace, () => runner.run(work));
  return {
    end: NO_PROCESS,
    judged: { verdict: "runner_error", reason: `the runner ${runner.name} cannot run this task: ${reason}` }
  };
}
async function verified(work, evidence, { commit }, began) {
  const script = work.task.verify;
  if (script === void 0 || evidence.judged !== void 0 || !isDone(decide(evidence).verdict)) return evidence;
  const used = (performance.now() - began) / 1e3;
  const timeoutSeconds = Math.max(60, work.timeoutSeconds - used);
  return { ...evidence, verify: await verify({ ...work, script, commit, timeoutSeconds }) };
}
var missingContext = ({ context }, required) => context.missing.filter((missing) => missing.required === required).map(({ source, reason }) => oneLine(`context ${source} is missing: ${reason}`));
function readReport({ reportFile }) {
  const text = readText(reportFile);
  if (text === void 0) return { warnings: [] };
  try {
    const { no_change_reason: reason } = JSON.parse(text);
    return typeof reason === "string" && reason.trim() !== "" ? { noChangeReason: oneLine(reason), warnings: [] } : { warnings: [] };
  } catch {
    return { warnings: ["the runner's report is not a JSON object"] };
  }
}

// workflows-src/task/environment.ts
var ALLOWED = /^(PATH|HOME|LANG|LC_[A-Z]+|TMPDIR|TERM|CI)$/;
function runnerEnvironment(machine, task) {
  const allowed = Object.entries(machine).filter(
    (entry) => ALLOWED.test(entry[0]) && entry[1] !== void 0
  );
  return { ...Object.fromEntries(allowed), ...IDENTITY, ...task };
}

// workflows-src/task/prompt.ts
var PRINTED_LENGTH = 5e4;
function workOrder(task, context, dependencies) {
  const parts = [
    `# Task ${task.id}: ${plain(task.name)}`,
    quotation(task.description),
    "## When it is done",
    "The changes are in the working copy, committed or not; nothing is pushed.",
    "If nothing has to be changed, the file named by `TASK_REPORT_FILE` holds JSON that says why, as `no_change_reason`.",
    ...acceptance(task),
    ...expectedFiles(task),
    ...contextPart(context),
    ...dependencyPart(dependencies)
  ];
  return `${parts.join("\n\n")}
`;
}
function acceptance({ verify: verify2 }) {
  if (verify2 === void 0) return ["The task has no verify script: say in the result how the work was checked."];
  return ["This script passes in a clean checkout of the work:", codeBlock(verify2)];
}
var expectedFiles = ({ files }) => files.length === 0 ? [] : ["## Files it is expected to touch", codeBlock(files.map((file) => oneLine(file)).join("\n"))];
function contextPart({ slices, missing }) {
  if (slices.length + missing.length === 0) return [];
  const printed = slices.flatMap(({ source, lines: [first, last], text }) => [
    `### ${plain(source)} (lines ${first} to ${last})`,
    text.length > PRINTED_LENGTH ? "Too long to print here: read it in the repository." : codeBlock(text)
  ]);
  const absent = missing.map(({ source, reason }) => `Missing: ${plain(source)}: ${plain(reason)}.`);
  return ["## Context", ...printed, ...absent];
}
function dependencyPart(dependencies) {
  if (dependencies.length === 0) return [];
  const results = dependencies.flatMap(({ task_id, text }) => [
    `### ${task_id}`,
    text === void 0 ? "It left no result file." : codeBlock(text.slice(0, PRINTED_LENGTH))
  ]);
  return ["## Results of the tasks before", ...results];
}

// workflows-src/task/work.ts
function prepare(preparation) {
  const { plan, environment: machine, ...given } = preparation;
  const { task, settings, workspace, folder } = given;
  const file = (name) => join(folder, name);
  const write = (name, text) => {
    writeFileSync(file(name), text);
    return file(name);
  };
  const common = settings.context_files.split(",").map((path) => path.trim()).filter((path) => path !== "");
  const context = cutContext(workspace, contextFolders(settings.project_id), task.context_requirements, common);
  writeSlices(file("context"), context);
  const dependencies = dependencyResults(workspace, settings.project_id, task);
  mkdirSync(file("dependencies"));
  for (const { task_id, text } of dependencies) if (text !== void 0) write(`dependencies/${task_id}.md`, text);
  const prompt = workOrder(task, context, dependencies);
  const promptFile = write("prompt.md", prompt);
  const resultFile = file("result.md");
  const reportFile = file("report.json");
  const environment = runnerEnvironment(machine, {
    TASK_ID: task.id,
    TASK_NAME: oneLine(task.name),
    TASK_RISK: task.risk,
    TASK_ATTEMPT: machine.TASK_ATTEMPT ?? "1",
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
    TASK_TIMEOUT_SECONDS: String(given.timeoutSeconds)
  });
  return { ...given, prompt, promptFile, context, resultFile, reportFile, environment };
}
function dependencyResults(workspace, projectId, task) {
  return task.depends_on.map((task_id) => {
    const path = pathInside(workspace, resultPath(projectId, task_id));
    const text = path === void 0 ? void 0 : readText(path);
    return { task_id, ...text === void 0 ? {} : { text } };
  });
}

// workflows-src/task/run-job.ts
var taskTimeoutSeconds = ({ timeout_minutes, tasks }) => Math.max(60, Math.floor((timeout_minutes - RESERVED_MINUTES) * 60 / tasks.length));
async function runJob(run2) {
  const byId = new Map(run2.plan.tasks.map((task) => [task.id, task]));
  const tasks = run2.job.tasks.map((id) => byId.get(id) ?? unknownTask(id));
  const notDone = new Set(run2.notDone);
  const commits = /* @__PURE__ */ new Map();
  const results = [];
  let head = await git(run2.workspace, ["rev-parse", "HEAD"]);
  mkdirSync(join(run2.output, "logs"));
  for (const task of tasks) {
    const failed = task.depends_on.find((id) => notDone.has(id));
    if (failed === void 0) run2.onProgress?.({ task_id: task.id, state: "started" });
    const result = failed === void 0 ? await safely(run2, task, head, commits) : skipped(run2, task, failed);
    if (!isDone(result.verdict)) notDone.add(task.id);
    else if (result.commit !== void 0) head = result.commit;
    results.push(result);
    writeFileSync(join(run2.output, "results.json"), `${JSON.stringify(results, null, 2)}
`);
    run2.onProgress?.({ task_id: task.id, state: "finished", result });
  }
  return results;
}
var header = (run2, task) => ({
  task_id: task.id,
  task_name: task.name,
  digest: taskDigest(run2.plan, task.id),
  wave: run2.wave
});
var skipped = (run2, task, failed) => ({
  ...header(run2, task),
  verdict: "skipped_dependency",
  reason: `waits for ${failed}, which was not done`,
  seconds: 0
});
async function safely(run2, task, head, commits) {
  const folder = join(run2.scratch, task.id);
  mkdirSync(folder);
  const log = openLog(join(run2.output, "logs", `${task.id}.log`));
  try {
    await restore(run2.workspace, head);
    const ran = await runTask(prepare({ ...run2, task, folder, log, timeoutSeconds: taskTimeoutSeconds(run2.job) }));
    if (ran.commit !== void 0) {
      await createBundle(
        run2.workspace,
        join(run2.output, "result.bundle"),
        run2.base,
        new Map([...commits, [task.id, ran.commit]])
      );
      commits.set(task.id, ran.commit);
    }
    return { ...header(run2, task), ...ran };
  } catch (error) {
    const reason = `the task's work could not be saved: ${oneLine(String(error))}`;
    log.write(`
${reason}
`);
    return { ...header(run2, task), verdict: "runner_error", reason, seconds: 0 };
  } finally {
    log.close();
  }
}
function unknownTask(id) {
  throw new Error(`the job names the task ${JSON.stringify(id)}, which is not in the plan`);
}

// workflows-src/inline/artifacts.ts
var downloadedArtifacts = (folder, prefix) => (jobId) => {
  const artifact = join(folder, `${prefix}${jobId}`);
  return existsSync(artifact) ? artifact : void 0;
};

// workflows-src/inline/plan-artifact.ts
var readPlanFile = (file) => JSON.parse(readFileSync(file, "utf8"));

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

// workflows-src/inline/task.ts
run(async (env) => {
  const workspace = process.cwd();
  const job = JSON.parse(env.JOB);
  const plan = readPlanFile(env.PLAN_FILE);
  for (const folder of [env.SCRATCH, env.OUTPUT]) mkdirSync(folder, { recursive: true });
  const artifactOf = downloadedArtifacts(env.ARTIFACTS, env.ARTIFACT_PREFIX);
  const { start, notDone } = await startOfJob(workspace, env.BASE, job.after, artifactOf);
  await git(workspace, ["checkout", "--quiet", "--detach", start]);
  const results = await runJob({
    plan,
    job,
    wave: Number(env.WAVE),
    settings: readSettings(env.SETTINGS),
    workspace,
    base: env.BASE,
    notDone,
    scratch: env.SCRATCH,
    output: env.OUTPUT,
    environment: process.env,
    onProgress: ({ task_id, state, result }) => console.log(result === void 0 ? `${task_id} ${state}` : `${task_id} ${result.verdict}`)
  });
  return {
    done: `${results.every(({ verdict }) => isDone(verdict))}`,
    verdicts: results.map(({ task_id, verdict }) => `${task_id}: ${verdict}`).join(", ")
  };
});
