import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createBundle } from "../../../workflows-src/git/bundle.ts";
import { GitError, git } from "../../../workflows-src/git/git.ts";
import { importCommit } from "../../../workflows-src/git/import-commit.ts";
import { artifactName, readWorkBefore } from "../../../workflows-src/integrate/leg-results.ts";
import type { RunFingerprint } from "../../../workflows-src/integrate/trailers.ts";
import { downloadedArtifacts, readResults, readRun, writeWave } from "../../../workflows-src/pipeline/artifacts.ts";
import { runDispatchStage } from "../../../workflows-src/pipeline/dispatch.ts";
import { type IntegrationStage, runIntegrationStage } from "../../../workflows-src/pipeline/integrate.ts";
import type { Settings } from "../../../workflows-src/pipeline/settings/table.ts";
import type { Plan } from "../../../workflows-src/plan/plan.ts";
import type { Leg } from "../../../workflows-src/schedule/wave.ts";
import { isDone, type TaskResult } from "../../../workflows-src/task/result.ts";
import { resultPath } from "../../../workflows-src/task/result-file.ts";
import { findStartCommit } from "../../../workflows-src/task/start-commit.ts";
import { makeSettings } from "../../pipeline/make-settings.ts";
import { leg, plan, task } from "../wave.ts";
import { bundleHeader, Forge, type ForgedEntry } from "./forge.ts";

export const PROJECT = "p";
export const BRANCH_NAME = `somas/${PROJECT}`;

/** Files of the repository that the pipeline is about. */
const FILES = { "README.md": "# demo\n", "docs/guide.md": "Read this.\n", "rules.txt": "allow: nobody\n" };

/** Facts that a hostile job knows, or may guess. */
export interface HostileJob {
  readonly forge: Forge;
  /** The job's own task. */
  readonly id: string;
  /** The folder that becomes the job's artifact; it exists and is empty. */
  readonly folder: string;
  /** The artifacts of all jobs. */
  readonly artifacts: string;
  /** The commit that the wave starts from: the merge of BEFORE, which an earlier run has done. */
  readonly base: string;
  /** The first commit of the repository. */
  readonly first: string;
  /** The commit of the honest task C, whose bundle anybody in the run can read. */
  readonly honest: string;
  readonly fingerprints: ReadonlyMap<string, RunFingerprint>;
  /** Hands over a commit with an honest claim. */
  readonly hand: (object: string, more?: Handed) => void;
}

export interface Handed {
  /** Fields of the claim. */
  readonly claim?: object;
  /** In place of `refs/somas/<id>` alone. */
  readonly refs?: readonly (readonly [name: string, object: string])[];
  readonly prerequisites?: readonly string[];
}

/** A job's result that was made to do harm. */
export interface HostileResult {
  readonly name: string;
  /** Whether the work may be merged; where absent, both are right. */
  readonly merged?: "always" | "never" | undefined;
  /** A verdict that the job itself claims, and that may stand. */
  readonly claims?: string | undefined;
  /** Paths that a checkout of the branch must not be able to read, if it is merged or not. */
  readonly unreadable?: readonly string[] | undefined;
  /** A program that the remote runs on each push. */
  readonly preReceive?: string | undefined;
  readonly make: (job: HostileJob) => void;
}

/** The state of a repository before a wave, to be copied for each hostile result. */
export interface Prepared {
  readonly root: string;
  readonly plan: Plan;
  readonly settings: Settings;
  /** The commit that the run is about. */
  readonly head: string;
  readonly base: string;
  readonly first: string;
  readonly honest: string;
  readonly entries: readonly ForgedEntry[];
  readonly fingerprints: ReadonlyMap<string, RunFingerprint>;
  readonly hostile: readonly string[];
}

export interface IntegratedWorld extends Prepared {
  readonly folder: string;
  readonly remote: string;
  /** Undefined where the stage ended with an error. */
  readonly stage: IntegrationStage | undefined;
  readonly error: string | undefined;
  readonly results: readonly TaskResult[];
}

const raw = (cwd: string, ...args: string[]): string => execFileSync("git", args, { cwd, encoding: "utf8" }).trim();

const filesOf = (folder: string) => ({
  plan: join(folder, "plan.json"),
  results: join(folder, "results"),
  earlier: join(folder, "earlier"),
});

/** Runs dispatch in a clone of the remote. */
export const dispatchIn = ({ plan, settings, head }: Pick<Prepared, "plan" | "settings" | "head">, folder: string) =>
  runDispatchStage(join(folder, "clone"), plan, settings, head, filesOf(folder));

/** Integrates wave 1 of the legs. */
async function integrateIn(folder: string, settings: Settings, base: string, legs: readonly Leg[]) {
  const files = filesOf(folder);
  const wave = join(files.results, "wave.json");
  writeWave(wave, { number: 1, runners: 256, legs, base });
  return runIntegrationStage(
    join(folder, "clone"),
    settings,
    1,
    { plan: files.plan, wave, artifacts: join(folder, "artifacts"), results: files.results },
    {},
  );
}

const claimOf = (id: string, more: object = {}) => ({
  task_id: id,
  task_name: `Name of ${id}`,
  verdict: "succeeded",
  reason: `fine of ${id}`,
  runner: "command",
  seconds: 1,
  ...more,
});

const artifactOf = (folder: string, id: string): string =>
  join(folder, "artifacts", artifactName({ project_id: PROJECT, wave: { number: 1 } }, id));

/** Writes the artifact of a job that carries out its task as it should. */
async function finishHonestly(clone: string, artifact: string, base: string, id: string, parent = base) {
  const changes = [
    { path: `${id.toLowerCase()}.txt`, text: `${id}\n` },
    { path: resultPath(PROJECT, id), text: `# Result of ${id}\n` },
  ];
  const commit = await importCommit(clone, { parents: [parent], message: `Do ${id}\n`, changes });
  mkdirSync(artifact, { recursive: true });
  writeFileSync(join(artifact, "results.json"), JSON.stringify([claimOf(id, { commit })]));
  await createBundle(clone, join(artifact, "result.bundle"), base, new Map([[id, commit]]));
  return commit;
}

/**
 * A repository in which an earlier run has done BEFORE. The wave that follows has the hostile tasks, the honest C and E, which builds on C,
 * and D, which builds on the first hostile task. AUDIT comes after E, so it never runs here. Remove `root` at the end.
 */
export async function prepare(hostile: readonly string[], changes: Partial<Settings> = {}): Promise<Prepared> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "somas-hostile-")));
  const made = plan(
    task("BEFORE"),
    ...hostile.map((id) => task(id)),
    task("C"),
    task("D", { depends_on: hostile.slice(0, 1) }),
    task("E", { depends_on: ["C"] }),
    task("AUDIT", { depends_on: ["E"] }),
  );
  const settings = makeSettings(
    { project_id: PROJECT, runner: "command", architecture: "never", ...changes },
    "actions",
  );
  const source = join(root, "source");
  for (const folder of [source, join(source, "docs")]) mkdirSync(folder);
  raw(source, "init", "--quiet", "--initial-branch=main");
  for (const [path, text] of Object.entries(FILES)) writeFileSync(join(source, path), text);
  await git(source, ["add", "--all"]);
  await git(source, ["commit", "--quiet", "--message=Start"]);
  const first = await git(source, ["rev-parse", "HEAD"]);
  await git(source, ["commit", "--quiet", "--allow-empty", "--message=Go on"]);
  const head = await git(source, ["rev-parse", "HEAD"]);
  const remote = join(root, "remote.git");
  raw(root, "clone", "--quiet", "--bare", "--template=", source, remote);
  const run = async (name: string) => {
    const folder = join(root, name);
    mkdirSync(join(folder, "artifacts"), { recursive: true });
    writeFileSync(filesOf(folder).plan, JSON.stringify(made));
    raw(folder, "clone", "--quiet", "--template=", remote, "clone");
    await dispatchIn({ plan: made, settings, head }, folder);
    return folder;
  };
  const before = await run("before");
  await finishHonestly(join(before, "clone"), artifactOf(before, "BEFORE"), head, "BEFORE");
  const { head: base } = await integrateIn(before, settings, head, [leg("BEFORE")]);
  const folder = await run("wave");
  const clone = join(folder, "clone");
  raw(clone, "checkout", "--quiet", "--detach", base);
  const honest = await finishHonestly(clone, artifactOf(folder, "C"), base, "C");
  await finishHonestly(clone, artifactOf(folder, "E"), base, "E", honest);
  const entries = raw(remote, "ls-tree", base)
    .split("\n")
    .map((line) => {
      const [, mode = "", , object = "", name = ""] = /^0*(\d+) (\S+) (\S+)\t(.*)$/.exec(line) ?? [];
      return { mode, object, name };
    });
  const fingerprints = new Map(Object.entries(readRun(filesOf(folder).results)?.inputs ?? {}));
  return { root, plan: made, settings, head, base, first, honest, entries, fingerprints, hostile };
}

/** Carries out D as its job would: on top of the work that the job before it hands over. */
async function finishDependent(folder: string, { plan, base, hostile }: Prepared): Promise<void> {
  const [dependency = ""] = hostile;
  const clone = join(folder, "job", "clone");
  const artifact = artifactOf(folder, "D");
  mkdirSync(artifact, { recursive: true });
  const write = (claim: object) => writeFileSync(join(artifact, "results.json"), JSON.stringify([claim]));
  const artifactsOf = downloadedArtifacts(join(folder, "artifacts"), PROJECT, {
    number: 1,
    runners: 1,
    legs: [],
    base,
  });
  const before = await readWorkBefore(clone, base, [{ id: dependency, tasks: [dependency] }], artifactsOf);
  if (before.notStarted !== undefined) {
    writeFileSync(join(artifact, "not_started.json"), JSON.stringify({ reason: before.notStarted }));
    return;
  }
  if (before.notDone.has(dependency)) {
    write(claimOf("D", { verdict: "skipped_dependency", reason: `waits for ${dependency}, which was not done` }));
    return;
  }
  try {
    const dependent = plan.tasks.find(({ id }) => id === "D") ?? task("D");
    const { commit } = await findStartCommit(clone, base, { plan, task: dependent, commits: before.commits });
    await finishHonestly(clone, artifact, base, "D", commit);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    write(claimOf("D", { verdict: "runner_error", reason: "cannot start from the work before it" }));
  }
}

/** Integrates the wave with these results of its hostile tasks, in a copy of the repository. `isLast`: their jobs are read after the others. */
export async function integrateHostile(
  prepared: Prepared,
  results: readonly HostileResult[],
  isLast = false,
): Promise<IntegratedWorld> {
  const { root, settings, base, hostile, head, first, honest, entries, fingerprints } = prepared;
  const folder = mkdtempSync(join(root, "case-"));
  cpSync(join(root, "wave"), folder, { recursive: true });
  const remote = join(folder, "remote.git");
  cpSync(join(root, "remote.git"), remote, { recursive: true });
  const config = join(folder, "clone/.git/config");
  writeFileSync(config, readFileSync(config, "utf8").replace(join(root, "remote.git"), remote));
  mkdirSync(join(folder, "job"));
  cpSync(join(root, "wave/clone"), join(folder, "job/clone"), { recursive: true });
  for (const [index, { make, preReceive }] of results.entries()) {
    const id = hostile[index] ?? "";
    const own = artifactOf(folder, id);
    mkdirSync(own, { recursive: true });
    const forge = new Forge(base, entries);
    const hand = (object: string, { claim, refs, prerequisites = [base] }: Handed = {}) => {
      writeFileSync(join(own, "results.json"), JSON.stringify([claimOf(id, { commit: object, ...claim })]));
      const header = bundleHeader(refs ?? [[`refs/somas/${id}`, object]], prerequisites);
      writeFileSync(join(own, "result.bundle"), Buffer.concat([Buffer.from(header), forge.packAll()]));
    };
    const artifacts = join(folder, "artifacts");
    make({ forge, id, folder: own, artifacts, base, first, honest, fingerprints, hand });
    if (preReceive !== undefined) {
      mkdirSync(join(remote, "hooks"), { recursive: true });
      writeFileSync(join(remote, "hooks/pre-receive"), preReceive, { mode: 0o755 });
    }
  }
  await finishDependent(folder, prepared);
  const others = [leg("C"), { ...leg("E"), after: ["C"] }];
  const own = hostile.map((id) => leg(id));
  const last = { ...leg("D"), after: hostile.slice(0, 1) };
  const legs = isLast ? [...others, ...own, last] : [...own, ...others, last];
  let stage: IntegrationStage | undefined;
  let error: string | undefined;
  try {
    stage = await integrateIn(folder, settings, base, legs);
  } catch (caught) {
    error = caught instanceof Error ? caught.message : String(caught);
  }
  const ended = readResults(filesOf(folder).results, PROJECT, prepared.plan);
  return { ...prepared, head, folder, remote, stage, error, results: ended };
}

/** The ids of the tasks whose work is merged. */
export const listDone = ({ results }: Pick<IntegratedWorld, "results">): string[] =>
  results.flatMap(({ task_id, verdict, commit }) => (isDone(verdict) && commit !== undefined ? [task_id] : [])).sort();
