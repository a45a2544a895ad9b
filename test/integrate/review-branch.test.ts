import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { git } from "../../workflows-src/git/git.ts";
import { findInvalidGlobs } from "../../workflows-src/integrate/globs.ts";
import { findDoneTasks } from "../../workflows-src/integrate/history.ts";
import { integrateWave } from "../../workflows-src/integrate/integrate-wave.ts";
import { parseProtectedPaths } from "../../workflows-src/integrate/protected-paths.ts";
import { PROTECTED_BY_DEFAULT } from "../../workflows-src/task/handed-over.ts";
import type { TaskResult } from "../../workflows-src/task/result.ts";
import { side } from "../git/repository.ts";
import {
  BRANCH,
  fingerprintsOf,
  finish,
  hub,
  integrateOrThrow,
  integrationOf,
  leg,
  plan,
  task,
  wave,
  writeArtifact,
} from "./wave.ts";

const branches = async (remote: string) =>
  (await git(remote, ["for-each-ref", "--format=%(refname:short)", "refs/heads/somas-held/"])).split("\n");
const findResult = (results: readonly TaskResult[], id: string) => results.find((result) => result.task_id === id);

/** A hook of the remote that sees each ref of a push. */
function hook(remote: string, name: string, script: string): void {
  mkdirSync(join(remote, ".git/hooks"), { recursive: true });
  writeFileSync(join(remote, ".git/hooks", name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(remote, ".git/hooks", name), 0o755);
}

async function setUpConflict() {
  const project = await hub({ "shared.txt": "one\n" });
  await finish(project, "A", { "shared.txt": "A\n" });
  const work = await finish(project, "B", { "shared.txt": "B\n" });
  const made = plan(task("A"), task("B"), task("C", { depends_on: ["B"] }));
  return {
    project,
    work,
    integration: integrationOf(project, { ...made, tasks: made.tasks.slice(0, 2) }, wave(leg("A"), leg("B"))),
    made,
  };
}

test("pushes work that conflicts twice to a review branch, together with the merges", async () => {
  const { project, work, integration } = await setUpConflict();
  hook(project.remote, "pre-receive", `wc -l >> "${project.artifacts}/pushes"`);
  const first = await integrateOrThrow({ ...integration, more_waves: true });
  const before = findResult(first.results, "B");
  expect(before).toMatchObject({ verdict: "conflict", again: true, artifacts: ["somas-project-001-wave-1-B"] });
  expect(await branches(project.remote)).toEqual([""]);

  const next = { ...project, base: first.head };
  await git(project.remote, ["update-ref", "refs/heads/main", first.head]);
  await git(project.remote, ["reset", "--quiet", "--hard"]);
  const again = await finish(next, "B", { "shared.txt": "B again\n" });
  const theirs = await side(project.remote, first.head, { "shared.txt": "theirs\n" });
  await git(project.remote, ["update-ref", BRANCH, theirs]);
  await finish(next, "D", { "d.txt": "d" });
  const both = plan(task("B"), task("D"));
  const second = await integrateOrThrow({
    ...integrationOf(next, both, { ...wave(leg("B"), leg("D")), number: 2 }),
    previous: first.results,
    more_waves: true,
  });
  const name = findResult(second.results, "B")?.held_out ?? "";
  expect(findResult(second.results, "B")).toMatchObject({ verdict: "conflict", tries: 2, seconds: 4 });
  expect(name).toBe(`somas-held/project-001/B-${(await git(project.remote, ["rev-parse", `${name}^`])).slice(0, 7)}`);
  expect((await git(project.remote, ["rev-list", name])).split("\n")).not.toContain(again);
  expect(findResult(second.results, "B")).not.toHaveProperty("again");
  expect(await git(project.remote, ["show", `${name}:shared.txt`])).toBe("B again");
  // The task that the branch brings, for whoever merges it.
  expect((await findDoneTasks(project.remote, name)).get("B")).toMatchObject({ verdict: "succeeded" });
  // One ref, then two at once.
  expect(await git(project.remote, ["hash-object", "--stdin"], { input: "1\n2\n" })).toBe(
    await git(project.remote, ["hash-object", join(project.artifacts, "pushes")]),
  );
  expect(work).not.toBe(again);
});

test("a task that waits for one that runs again runs again too", async () => {
  const { project, made, integration } = await setUpConflict();
  const c = await side(project.remote, project.base, { "c.txt": "C\n" });
  await writeArtifact(
    project,
    "C",
    [{ task_id: "C", verdict: "succeeded", commit: c, seconds: 1 }],
    new Map([["C", c]]),
  );
  // B comes first as C waits for it, so A conflicts; B must be the one, so A is longer.
  const long = { optimistic: 9, most_likely: 9, pessimistic: 9 };
  const tasks = made.tasks.map((each) => (each.id === "A" ? { ...each, duration: long } : each));
  const waves = { ...wave(leg("A"), leg("B"), leg("C")) };
  const all = {
    ...integration,
    plan: { ...made, tasks },
    wave: waves,
    fingerprints: fingerprintsOf(made, project.base),
  };
  const { results } = await integrateOrThrow({ ...all, more_waves: true });
  expect(findResult(results, "C")).toMatchObject({ verdict: "skipped_dependency", again: true });
  const last = await integrateOrThrow(all);
  expect(findResult(last.results, "C")).toMatchObject({ verdict: "skipped_dependency" });
  expect(findResult(last.results, "C")).not.toHaveProperty("again");
});

test("a task that could not start because work before it conflicts runs again from what is merged now", async () => {
  const project = await hub();
  await finish(project, "A", { "a.txt": "A\n" });
  const reason = "the work of A conflicts with other work that it builds on";
  await writeArtifact(project, "B", [{ task_id: "B", verdict: "conflict", reason, seconds: 0 }], new Map());
  const planned = plan(task("A"), task("B", { depends_on: ["A"] }));
  const legs = wave(leg("A"), leg("B"));
  const { results } = await integrateOrThrow({ ...integrationOf(project, planned, legs), more_waves: true });
  expect(findResult(results, "B")).toMatchObject({ verdict: "conflict", again: true, reason });
});

test("a task whose leg left nothing runs again with the one it waits for", async () => {
  const { project } = await setUpConflict();
  // B comes second and conflicts. Nobody can say yet whether C is done on top of the next B.
  const duration = { optimistic: 9, most_likely: 9, pessimistic: 9 };
  const planned = plan(
    task("A", { duration }),
    task("B"),
    task("C", { depends_on: ["B"] }),
    task("D", { depends_on: ["C"] }),
  );
  const legs = wave(leg("A"), leg("B"), leg("C", "D"));
  const { results } = await integrateOrThrow({ ...integrationOf(project, planned, legs), more_waves: true });
  expect(findResult(results, "B")).toMatchObject({ verdict: "conflict", again: true });
  for (const id of ["C", "D"])
    expect(findResult(results, id)).toMatchObject({ verdict: "skipped_dependency", again: true });
});

test("reruns a rate-limited task twice, and adds up its time and usage", async () => {
  const project = await hub();
  const usage = { cost_usd: 0.5, tokens: 10 };
  const claim = { task_id: "A", verdict: "rate_limited", reason: "slow down", seconds: 2, usage, attempts: 3 };
  await writeArtifact(project, "A", [claim], new Map());
  let previous: TaskResult[] = [];
  const seen: (boolean | undefined)[] = [];
  for (const number of [1, 2, 3]) {
    const run = integrationOf(project, plan(task("A")), { ...wave(leg("A")), number });
    previous = (await integrateOrThrow({ ...run, previous, more_waves: true })).results;
    seen.push(previous[0]?.again);
  }
  expect(seen).toEqual([true, true, undefined]);
  expect(previous[0]).toMatchObject({ tries: 3, seconds: 6, attempts: 9, usage: { cost_usd: 1.5, tokens: 30 } });
  await writeArtifact(project, "A", [{ ...claim, verdict: "quota_exhausted" }], new Map());
  const never = await integrateOrThrow({
    ...integrationOf(project, plan(task("A")), wave(leg("A"))),
    more_waves: true,
  });
  expect(never.results[0]).not.toHaveProperty("again");
});

test("pushes changes of protected paths to a review branch, except workflows, which no job's token can push", async () => {
  const project = await hub();
  await finish(project, "INFRA", { "infra/main.tf": "x", "other.txt": "y" });
  await finish(project, "FLOW", { ".github/workflows/x.yml": "on: push\n" });
  await finish(project, "LOCK", { "deep/down/yarn.lock": "x" });
  await finish(project, "FREE", { ".github/dependabot.yml": "x" });
  const ids = ["INFRA", "FLOW", "LOCK", "FREE"];
  const { results } = await integrateOrThrow({
    ...integrationOf(project, plan(...ids.map((id) => task(id))), wave(...ids.map((id) => leg(id)))),
    protected_paths: parseProtectedPaths("infra, **/*.lock"),
  });
  expect(ids.map((id) => findResult(results, id)?.verdict)).toEqual([
    "protected_path",
    "protected_path",
    "protected_path",
    "succeeded",
  ]);
  expect((await branches(project.remote)).map((name) => name.replace(/-[0-9a-f]{7}$/, ""))).toEqual([
    "somas-held/project-001/INFRA",
    "somas-held/project-001/LOCK",
  ]);
  expect(findResult(results, "FLOW")).toMatchObject({ artifacts: ["somas-project-001-wave-1-FLOW"] });
  expect(findResult(results, "FLOW")).not.toHaveProperty("held_out");
});

test("parses globs of protected paths, beside those that are protected by default", () => {
  const globs = parseProtectedPaths(" a/** ,\nb, !CLAUDE.md");
  expect(globs).toEqual(["a/**", "b", "!CLAUDE.md", ...PROTECTED_BY_DEFAULT, ".github/workflows/**"]);
  expect(findInvalidGlobs("/etc, ../x, :(top)y, !, !/z, !../z, !fine/**, fine/**")).toEqual([
    "/etc",
    "../x",
    ":(top)y",
    "!",
    "!/z",
    "!../z",
  ]);
});

test("holds settings of agents and owners of code for a person, unless the caller takes them out", async () => {
  const files = {
    AGENT: "deep/CLAUDE.md",
    HOOKS: ".claude/settings.json",
    OWNERS: ".github/CODEOWNERS",
    CODE: "a.txt",
  };
  const ids = Object.keys(files);
  const verdictsWith = async (protectedPaths: string) => {
    const project = await hub();
    for (const [id, path] of Object.entries(files)) await finish(project, id, { [path]: id });
    const tasks = ids.map((id) => task(id));
    const integration = integrationOf(project, plan(...tasks), wave(...ids.map((id) => leg(id))));
    const protected_paths = parseProtectedPaths(protectedPaths);
    const { results } = await integrateOrThrow({ ...integration, protected_paths });
    return Object.fromEntries(results.map(({ task_id, verdict }) => [task_id, verdict]));
  };
  const held = "protected_path";
  expect(await verdictsWith("")).toEqual({ AGENT: held, HOOKS: held, OWNERS: held, CODE: "succeeded" });
  expect(await verdictsWith("!**/claude.md,!.claude/**")).toEqual({
    AGENT: "succeeded",
    HOOKS: "succeeded",
    OWNERS: held,
    CODE: "succeeded",
  });
});

test("no exception lets workflows and the result files of other tasks through", async () => {
  const project = await hub();
  const others = ".somas/projects/project-001/artifacts/tasks/B_result.md";
  await finish(project, "A", { ".github/workflows/a.yml": "a" });
  await finish(project, "C", { [others]: "mine" });
  const protected_paths = parseProtectedPaths("!**");
  const integration = integrationOf(project, plan(task("A"), task("C")), wave(leg("A"), leg("C")));
  const { results } = await integrateOrThrow({ ...integration, protected_paths });
  expect(results.map(({ verdict }) => verdict)).toEqual(["protected_path", "succeeded_with_warning"]);
  expect(await git(project.remote, ["ls-tree", "-r", "--name-only", BRANCH, "--", others])).toBe("");
});

test("pushes the merges even if the remote refuses review branches or atomic pushes", async () => {
  const { project, integration } = await setUpConflict();
  hook(project.remote, "update", 'case "$1" in refs/heads/somas-held/*) echo "error: GH013: rule" >&2; exit 1;; esac');
  const { results, head } = await integrateOrThrow(integration);
  expect(await git(project.remote, ["rev-parse", BRANCH])).toBe(head);
  expect(findResult(results, "B")).toMatchObject({ verdict: "conflict", artifacts: ["somas-project-001-wave-1-B"] });
  expect(findResult(results, "B")?.reason).toMatch(
    /^conflicts in shared\.txt; somas-held\/project-001\/B-.* cannot be pushed: /,
  );

  const plain = await setUpConflict();
  await git(plain.project.remote, ["config", "receive.advertiseAtomic", "false"]);
  const other = await integrateOrThrow(plain.integration);
  expect(await branches(plain.project.remote)).toEqual([findResult(other.results, "B")?.held_out]);
});

test("says where the work is if the remote refuses the branch for good", async () => {
  const { project, integration } = await setUpConflict();
  hook(project.remote, "pre-receive", 'echo "error: GH006: Protected branch update failed" >&2; exit 1');
  const { results, head, error } = await integrateWave(integration);
  expect(head).toBe(project.base);
  expect(error?.message).toMatch(/^cannot push somas\/project-001: a rule protects it/);
  for (const id of ["A", "B"]) {
    expect(findResult(results, id)).toMatchObject({
      verdict: "blocked",
      artifacts: [`somas-project-001-wave-1-${id}`],
    });
    expect(findResult(results, id)?.reason).toContain("a rule protects it");
  }
});

test("integrating the same wave twice changes nothing", async () => {
  const { project, integration } = await setUpConflict();
  const first = await integrateOrThrow(integration);
  const refs = await git(project.remote, ["for-each-ref"]);
  // A commit made in another second would be another one.
  await sleep(1100);
  const second = await integrateOrThrow(integration);
  expect(await git(project.remote, ["for-each-ref"])).toBe(refs);
  expect(second.head).toBe(first.head);
  expect(findResult(second.results, "A")).toMatchObject({
    verdict: "succeeded",
    commit: findResult(first.results, "A")?.commit,
  });
  expect(findResult(second.results, "B")?.held_out).toBe(findResult(first.results, "B")?.held_out);
});

test("completes a shallow clone before it merges", async () => {
  const { project, integration } = await setUpConflict();
  const theirs = await side(project.remote, project.base, { "theirs.txt": "T" });
  await git(project.remote, ["update-ref", BRANCH, theirs]);
  const repository = join(project.artifacts, "shallow.git");
  await git(project.remote, ["commit", "--quiet", "--allow-empty", "-m", "newer"]);
  await git(project.remote, ["clone", "--quiet", "--bare", "--depth=1", "--no-local", project.remote, repository]);
  const { results } = await integrateOrThrow({ ...integration, repository });
  expect(findResult(results, "A")?.verdict).toBe("succeeded");
  expect(await git(project.remote, ["show", `${BRANCH}:theirs.txt`])).toBe("T");
});

test("merges even if somebody pushed to a review branch", async () => {
  const project = await hub({ ".github/CODEOWNERS": "* @us\n" });
  await finish(project, "A", { ".github/CODEOWNERS": "* @me\n" });
  await finish(project, "B", { "b.txt": "B\n" });
  const wave1 = integrationOf(project, plan(task("A"), task("B")), wave(leg("A"), leg("B")));
  const name = findResult((await integrateOrThrow(wave1)).results, "A")?.held_out ?? "";
  const theirs = await side(project.remote, await git(project.remote, ["rev-parse", name]), { "theirs.txt": "T\n" });
  await git(project.remote, ["update-ref", `refs/heads/${name}`, theirs]);
  await git(project.remote, ["update-ref", "-d", BRANCH]);

  const { results } = await integrateOrThrow(wave1);
  expect(findResult(results, "B")).toMatchObject({ verdict: "succeeded" });
  expect(findResult(results, "A")).toMatchObject({
    verdict: "protected_path",
    artifacts: ["somas-project-001-wave-1-A"],
  });
  expect(findResult(results, "A")?.reason).toContain(`${name} cannot be pushed: fetch first`);
  expect(await git(project.remote, ["rev-parse", name])).toBe(theirs);
});
