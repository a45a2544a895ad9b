import { execFileSync } from "node:child_process";
import { existsSync, lstatSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { git, IDENTITY } from "../../../workflows-src/git/git.ts";
import { parseProtectedPaths } from "../../../workflows-src/integrate/protected-paths.ts";
import { readWave } from "../../../workflows-src/pipeline/artifacts.ts";
import { isDone } from "../../../workflows-src/task/result.ts";
import { resultPath } from "../../../workflows-src/task/result-file.ts";
import { BRANCH_NAME, dispatchIn, type HostileResult, type IntegratedWorld, listDone, PROJECT } from "./world.ts";

/** Verdicts that work with an honest claim may end with. */
const HONEST_ENDS: readonly string[] = [
  "succeeded",
  "succeeded_with_warning",
  "blocked",
  "runner_error",
  "protected_path",
  "conflict",
];

/** Text of a commit message that does something on GitHub. */
const LIVE: readonly (readonly [RegExp, string])[] = [
  [/(^|[^\w`/.-])@[a-z\d]/i, "mentions somebody"],
  [/(^|[^\w&])(#|GH-)\d/i, "refers to an issue"],
  [/\/(issues|pull)\/\d/i, "has the address of an issue"],
  [/\[(skip ci|ci skip|no ci|skip actions|actions skip)\]/i, "skips workflows"],
  [/^skip-checks:\s*true/im, "skips checks"],
  [/^\s{0,3}This reverts commit/im, "reverts"],
];

/** Everything that ends a line in some reader's eyes. */
const LINE_ENDS = /\r\n|[\n\r\v\f\x85\u2028\u2029]/;

/** Trailers of integration: in a task's text they stand in no place where a line begins. */
const TRAILER =
  /^\s{0,3}(Task|Verdict|Runner|Wave|Task-[A-Za-z]+|Plan-Ticks|Overlap-[A-Za-z]+|Co-authored-by|Signed-off-by)\s*:/i;

interface FoundCommit {
  /** Author and committer. */
  readonly people: readonly string[];
  readonly trailers: string;
  readonly message: string;
}

async function listCommits(repository: string, range: readonly string[]): Promise<FoundCommit[]> {
  const format = "--format=%H%x1f%an <%ae>%x1f%cn <%ce>%x1f%(trailers:only,unfold)%x1f%B";
  const log = await git(repository, ["log", "-z", "--topo-order", format, ...range, "--"]);
  return log.split("\0").flatMap((record) => {
    const [id = "", author = "", committer = "", trailers = "", ...message] = record.split("\x1f");
    return id === "" ? [] : [{ people: [author, committer], trailers, message: message.join("\x1f") }];
  });
}

const PIPELINE = `${IDENTITY.GIT_AUTHOR_NAME} <${IDENTITY.GIT_AUTHOR_EMAIL}>`;

/** Says which laws the commits break. `merged`: the tasks whose merges may be among them. */
function inspectCommits(commits: readonly FoundCommit[], merged: ReadonlySet<string>): string[] {
  return commits.flatMap(({ people, trailers, message }) => {
    const [subject = "", ...lines] = message.split(LINE_ENDS);
    const task = /^Task: (.*)$/m.exec(trailers)?.[1];
    const name = JSON.stringify(subject.slice(0, 60));
    const isMerge = task !== undefined && merged.has(task) && subject === `${task}: Name of ${task}`;
    const ownTrailers = isMerge ? trailers.split("\n").filter((line) => line !== "") : [];
    return [
      ...people.flatMap((person) => (person === PIPELINE ? [] : [`the commit ${name} is by ${person}`])),
      ...LIVE.flatMap(([pattern, what]) => (pattern.test(message) ? [`the message of ${name} ${what}`] : [])),
      ...(isMerge || trailers.trim() === "" ? [] : [`${name} has trailers: ${trailers.slice(0, 60)}`]),
      ...lines
        .filter((line) => TRAILER.test(line) && !ownTrailers.includes(line))
        .map((line) => `a line of ${name} begins with a trailer: ${line.slice(0, 60)}`),
      ...(isMerge && (trailers.match(/^Task:/gm)?.length !== 1 || trailers.match(/^Task-Digest:/gm)?.length !== 1)
        ? [`${name} names several tasks`]
        : []),
    ];
  });
}

/** Says which laws the integrated wave breaks: nothing where one hostile task has harmed nobody but itself. */
export async function findBrokenLaws(world: IntegratedWorld, results: readonly HostileResult[]): Promise<string[]> {
  const { error, remote, head, base, hostile, settings, folder, stage } = world;
  const broken: string[] = [];
  const require = (holds: boolean, text: string) => {
    if (!holds) broken.push(text);
  };
  const done = listDone(world);
  const find = (id: string) => world.results.find(({ task_id }) => task_id === id);
  require(error === undefined, `integrate ends with an error: ${error}`);

  for (const id of ["C", "E"]) {
    const result = find(id);
    require(result?.verdict === "succeeded" && done.includes(id), `${id} is ${result?.verdict}: ${result?.reason}`);
    require(result?.reason === `fine of ${id}`, `the reason of ${id} is ${result?.reason}`);
  }
  for (const [index, { merged, claims }] of results.entries()) {
    const id = hostile[index] ?? "";
    const { verdict, reason } = find(id) ?? { verdict: "runner_error", reason: "did not start" };
    require(HONEST_ENDS.includes(verdict) || verdict === claims, `${id} is ${verdict}: ${reason}`);
    require(merged !== "never" || !isDone(verdict), `${id} is ${verdict}, and must not be merged: ${reason}`);
    require(merged !== "always" || isDone(verdict), `${id} is ${verdict}, and is harmless: ${reason}`);
  }
  const dependency = find(hostile[0] ?? "");
  const dependent = find("D");
  const isDependencyDone = dependency !== undefined && isDone(dependency.verdict);
  require(done.includes("D") ===
    isDependencyDone, `D is ${dependent?.verdict} (${dependent?.reason}), its dependency is ${dependency?.verdict}`);
  const known = ["BEFORE", ...hostile, "C", "D", "E"];
  for (const { task_id, held_out } of world.results) {
    require(known.includes(task_id), `there is a result of ${task_id}`);
    const place = `somas-held/${PROJECT}/${task_id}-`;
    require(held_out === undefined || held_out.startsWith(place), `${task_id} is held out as ${held_out}`);
  }
  require(stage === undefined || stage.more, "AUDIT is left, and no wave follows");

  const refs = (await git(remote, ["for-each-ref", "--format=%(refname) %(objectname)"])).split("\n");
  const names = new Map(refs.map((line) => line.split(" ", 2) as [string, string]));
  require(names.get("refs/heads/main") === head, "main moved");
  const tip = names.get(`refs/heads/${BRANCH_NAME}`);
  if (tip === undefined) return [...broken, "there is no branch of the project"];
  const held = [...names].filter(([name]) => name.startsWith(`refs/heads/somas-held/${PROJECT}/`));
  const expected = new Set(["refs/heads/main", `refs/heads/${BRANCH_NAME}`, ...held.map(([name]) => name)]);
  for (const name of names.keys()) require(expected.has(name), `there is a ref ${name}`);

  const commits = await listCommits(remote, [`${base}..${tip}`]);
  broken.push(...inspectCommits(commits, new Set(done)));
  const mergedNow = done.filter((id) => id !== "BEFORE");
  require(commits.length <= 2 * mergedNow.length, `${commits.length} commits for ${mergedNow.length} tasks`);
  const firstParents = (await git(remote, ["rev-list", "--first-parent", tip])).split("\n");
  require(firstParents.includes(base), "the branch was not continued");

  for (const id of ["C", "E"]) {
    const path = `${id.toLowerCase()}.txt`;
    const text = await git(remote, ["cat-file", "blob", `${tip}:${path}`]).catch(() => undefined);
    require(text === id, `${path} holds ${JSON.stringify(text?.slice(0, 60))}`);
  }
  for (const id of settings.result_files === "branch" ? ["C", "E", "BEFORE"] : []) {
    const text = await git(remote, ["cat-file", "blob", `${tip}:${resultPath(PROJECT, id)}`]).catch(() => "");
    require(text.startsWith(`# Result of ${id}`) &&
      !text.includes("forged"), `the result file of ${id} holds ${JSON.stringify(text.slice(0, 60))}`);
  }
  const audit = await git(remote, ["ls-tree", "--name-only", tip, resultPath(PROJECT, "AUDIT")]);
  require(audit === "", "there is a result file of AUDIT");
  const globs = parseProtectedPaths(settings.protected_paths).map((glob) => `:(glob,icase)${glob}`);
  const touched = await git(remote, ["diff-tree", "-r", "--name-only", base, tip, "--", ...globs]);
  require(touched === "", `protected files differ: ${touched}`);

  const check = await run(remote, "git", "fsck", "--strict", "--no-dangling", "--no-progress");
  require(check === undefined, `git fsck: ${check}`);
  const next = join(folder, "next");
  mkdirSync(next);
  const cloned = await run(next, "git", "clone", "--quiet", "--template=", "--branch", BRANCH_NAME, remote, "clone");
  require(cloned === undefined, `a fresh clone: ${cloned}`);
  if (cloned !== undefined) return broken;
  const clone = join(next, "clone");
  // A file that a checkout changes, as attributes say, is there all the same.
  const missing = await git(clone, ["ls-files", "--deleted"]);
  require(missing === "", `a fresh clone lacks ${missing.slice(0, 100)}`);
  const submodules = await run(clone, "git", "submodule", "foreach", "--quiet", "--recursive", "true");
  require(submodules === undefined, `git submodule foreach: ${submodules}`);
  for (const path of results.flatMap(({ unreadable = [] }) => unreadable))
    require(!existsSync(join(clone, path)), `${path} can be read in a checkout`);
  const beside = lstatSync(join(folder, "evil"), { throwIfNoEntry: false });
  require(beside === undefined, "a file was written outside of the repository");

  const dispatched = await dispatchIn(world, next).catch((caught: unknown) => String(caught));
  if (typeof dispatched === "string") return [...broken, `the next run cannot start: ${dispatched}`];
  const seen = dispatched.done.map(({ task_id }) => task_id).sort();
  require(`${seen}` === `${done}`, `the next run counts ${seen} as done, and ${done} are merged`);
  require(dispatched.again.length === 0, `the next run does ${JSON.stringify(dispatched.again)} again`);
  const rest = world.plan.tasks.flatMap(({ id }) => (done.includes(id) ? [] : [id])).sort();
  const wave = readWave(join(next, "results/wave.json"));
  const started = wave?.legs.flatMap(({ tasks }) => tasks).sort();
  require(`${started}` === `${rest}`, `the next run starts ${started}, and ${rest} are left`);

  const squashed = await git(clone, ["commit-tree", `${tip}^{tree}`, "-p", head, "-m", "Squash"]);
  await git(clone, ["update-ref", "-d", `refs/remotes/origin/${BRANCH_NAME}`]);
  const squash = await dispatchIn({ ...world, head: squashed }, next);
  const believed = squash.done.flatMap(({ task_id }) => (done.includes(task_id) ? [] : [task_id]));
  require(believed.length === 0, `after a squash merge ${believed} is done`);

  for (const [name, commit] of held) {
    const task = [...hostile, "D"].find((id) => name.includes(`/${id}-`));
    require(task !== undefined, `${name} is named after no task`);
    const own = new Set(task === undefined ? [] : [task]);
    const made = await listCommits(remote, [`${base}..${commit}`]);
    broken.push(...inspectCommits(made, own).map((law) => `${name}: ${law}`));
    if (
      (await run(clone, "git", "merge", "--quiet", "--no-edit", name.replace("refs/heads/", "origin/"))) !== undefined
    ) {
      await run(clone, "git", "merge", "--abort");
      continue;
    }
    await git(clone, ["update-ref", `refs/remotes/origin/${BRANCH_NAME}`, "HEAD"]);
    const after = (await dispatchIn(world, next)).done.map(({ task_id }) => task_id);
    const forged = after.filter((id) => !done.includes(id) && !own.has(id));
    require(forged.length === 0, `whoever merges ${name} has ${forged} done`);
    await git(clone, ["reset", "--quiet", "--hard", tip]);
  }
  return broken;
}

/** The person who takes work over. */
const PERSON = {
  GIT_AUTHOR_NAME: "Ada",
  GIT_AUTHOR_EMAIL: "ada@example.org",
  GIT_COMMITTER_NAME: "Ada",
  GIT_COMMITTER_EMAIL: "ada@example.org",
};

/** Runs a program, and returns its complaint; undefined where it ends well. */
async function run(cwd: string, command: string, ...args: string[]): Promise<string | undefined> {
  try {
    execFileSync(command, args, {
      cwd,
      env: { ...process.env, ...PERSON },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: 60_000,
      maxBuffer: 1 << 26,
    });
    return undefined;
  } catch (error) {
    const { stderr = "" } = error as { readonly stderr?: Buffer | string };
    return `${stderr}`.trim().slice(0, 300) || String(error).slice(0, 300);
  }
}
