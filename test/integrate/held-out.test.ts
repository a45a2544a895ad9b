import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { git } from "../../workflows-src/git/git.ts";
import { findInvalidGlobs, protectedPaths } from "../../workflows-src/integrate/globs.ts";
import { doneTasks } from "../../workflows-src/integrate/history.ts";
import { integrate } from "../../workflows-src/integrate/integrate.ts";
import type { TaskResult } from "../../workflows-src/task/result.ts";
import { side } from "../git/repository.ts";
import { artifact, BRANCH, finish, hub, inputs, integrated, integration, leg, plan, task, wave } from "./wave.ts";

vi.setConfig({ testTimeout: 60_000 });

const branches = async (remote: string) =>
  (await git(remote, ["for-each-ref", "--format=%(refname:short)", "refs/heads/somas-held/"])).split("\n");
const of = (results: readonly TaskResult[], id: string) => results.find((result) => result.task_id === id);

/** A hook of the remote that sees each ref of a push. */
function hook(remote: string, name: string, script: string): void {
  mkdirSync(join(remote, ".git/hooks"), { recursive: true });
  writeFileSync(join(remote, ".git/hooks", name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(remote, ".git/hooks", name), 0o755);
}

async function conflict() {
  const at = await hub({ "shared.txt": "one\n" });
  await finish(at, "A", { "shared.txt": "A\n" });
  const work = await finish(at, "B", { "shared.txt": "B\n" });
  const made = plan(task("A"), task("B"), task("C", { depends_on: ["B"] }));
  return { at, work, of: integration(at, { ...made, tasks: made.tasks.slice(0, 2) }, wave(leg("A"), leg("B"))), made };
}

test("the second conflict is held out on a branch that says which task it does, pushed together with the merges", async () => {
  const { at, work, of: once } = await conflict();
  hook(at.remote, "pre-receive", `wc -l >> "${at.artifacts}/pushes"`);
  const first = await integrated({ ...once, more_waves: true });
  const before = of(first.results, "B");
  expect(before).toMatchObject({ verdict: "conflict", again: true, artifacts: ["somas-project-001-wave-1-B"] });
  expect(await branches(at.remote)).toEqual([""]);

  const next = { ...at, base: first.head };
  await git(at.remote, ["update-ref", "refs/heads/main", first.head]);
  await git(at.remote, ["reset", "--quiet", "--hard"]);
  const again = await finish(next, "B", { "shared.txt": "B again\n" });
  const theirs = await side(at.remote, first.head, { "shared.txt": "theirs\n" });
  await git(at.remote, ["update-ref", BRANCH, theirs]);
  await finish(next, "D", { "d.txt": "d" });
  const both = plan(task("B"), task("D"));
  const second = await integrated({
    ...integration(next, both, { ...wave(leg("B"), leg("D")), number: 2 }),
    previous: first.results,
    more_waves: true,
  });
  const name = `somas-held/project-001/B-${again.slice(0, 7)}`;
  expect(of(second.results, "B")).toMatchObject({ verdict: "conflict", tries: 2, seconds: 4, held_out: name });
  expect(of(second.results, "B")).not.toHaveProperty("again");
  expect(await git(at.remote, ["show", `${name}:shared.txt`])).toBe("B again");
  // The task that the branch brings, for whoever merges it.
  expect((await doneTasks(at.remote, name)).get("B")).toMatchObject({ verdict: "succeeded" });
  // One ref, then two at once.
  expect(await git(at.remote, ["hash-object", "--stdin"], { input: "1\n2\n" })).toBe(
    await git(at.remote, ["hash-object", join(at.artifacts, "pushes")]),
  );
  expect(work).not.toBe(again);
});

test("what waits for a task that runs again goes on waiting", async () => {
  const { at, made, of: once } = await conflict();
  const c = await side(at.remote, at.base, { "c.txt": "C\n" });
  await artifact(at, "C", [{ task_id: "C", verdict: "succeeded", commit: c, seconds: 1 }], new Map([["C", c]]));
  // B comes first as C waits for it, so A conflicts; B must be the one, so A is longer.
  const long = { optimistic: 9, most_likely: 9, pessimistic: 9 };
  const tasks = made.tasks.map((each) => (each.id === "A" ? { ...each, duration: long } : each));
  const waves = { ...wave(leg("A"), leg("B"), leg("C")) };
  const all = { ...once, plan: { ...made, tasks }, wave: waves, inputs: inputs(made, at.base) };
  const { results } = await integrated({ ...all, more_waves: true });
  expect(of(results, "C")).toMatchObject({ verdict: "skipped_dependency", again: true });
  const last = await integrated(all);
  expect(of(last.results, "C")).toMatchObject({ verdict: "skipped_dependency" });
  expect(of(last.results, "C")).not.toHaveProperty("again");
});

test("a task whose leg left nothing runs again with the one it waits for", async () => {
  const { at } = await conflict();
  // B comes second, and conflicts. Whether C is done on top of what B becomes nobody can say yet.
  const duration = { optimistic: 9, most_likely: 9, pessimistic: 9 };
  const made = plan(
    task("A", { duration }),
    task("B"),
    task("C", { depends_on: ["B"] }),
    task("D", { depends_on: ["C"] }),
  );
  const waves = wave(leg("A"), leg("B"), leg("C", "D"));
  const { results } = await integrated({ ...integration(at, made, waves), more_waves: true });
  expect(of(results, "B")).toMatchObject({ verdict: "conflict", again: true });
  for (const id of ["C", "D"]) expect(of(results, id)).toMatchObject({ verdict: "skipped_dependency", again: true });
});

test("a task that is rate-limited comes back twice, with what it took and used added up", async () => {
  const at = await hub();
  const usage = { cost_usd: 0.5, tokens: 10 };
  const claim = { task_id: "A", verdict: "rate_limited", reason: "slow down", seconds: 2, usage, attempts: 3 };
  await artifact(at, "A", [claim], new Map());
  let previous: TaskResult[] = [];
  const seen: (boolean | undefined)[] = [];
  for (const number of [1, 2, 3]) {
    const run = integration(at, plan(task("A")), { ...wave(leg("A")), number });
    previous = (await integrated({ ...run, previous, more_waves: true })).results;
    seen.push(previous[0]?.again);
  }
  expect(seen).toEqual([true, true, undefined]);
  expect(previous[0]).toMatchObject({ tries: 3, seconds: 6, attempts: 9, usage: { cost_usd: 1.5, tokens: 30 } });
  await artifact(at, "A", [{ ...claim, verdict: "quota_exhausted" }], new Map());
  const never = await integrated({ ...integration(at, plan(task("A")), wave(leg("A"))), more_waves: true });
  expect(never.results[0]).not.toHaveProperty("again");
});

test("protected paths are held out on a branch, but for workflows, which no job's token can push", async () => {
  const at = await hub();
  await finish(at, "INFRA", { "infra/main.tf": "x", "other.txt": "y" });
  await finish(at, "FLOW", { ".github/workflows/x.yml": "on: push\n" });
  await finish(at, "LOCK", { "deep/down/yarn.lock": "x" });
  await finish(at, "FREE", { ".github/CODEOWNERS": "x" });
  const ids = ["INFRA", "FLOW", "LOCK", "FREE"];
  const { results } = await integrated({
    ...integration(at, plan(...ids.map((id) => task(id))), wave(...ids.map((id) => leg(id)))),
    protected_paths: protectedPaths("infra, **/*.lock"),
  });
  expect(ids.map((id) => of(results, id)?.verdict)).toEqual([
    "protected_path",
    "protected_path",
    "protected_path",
    "succeeded",
  ]);
  expect((await branches(at.remote)).map((name) => name.replace(/-[0-9a-f]{7}$/, ""))).toEqual([
    "somas-held/project-001/INFRA",
    "somas-held/project-001/LOCK",
  ]);
  expect(of(results, "FLOW")).toMatchObject({ artifacts: ["somas-project-001-wave-1-FLOW"] });
  expect(of(results, "FLOW")).not.toHaveProperty("held_out");
});

test("globs of protected paths", () => {
  expect(protectedPaths(" a/** ,\nb")).toEqual(["a/**", "b", ".github/workflows/**"]);
  expect(findInvalidGlobs("/etc, ../x, :(top)y, !z, fine/**")).toEqual(["/etc", "../x", ":(top)y", "!z"]);
});

test("a remote that takes no other branches, or nothing at once, still gets the merges; the work stays in the artifact", async () => {
  const { at, of: once } = await conflict();
  hook(at.remote, "update", 'case "$1" in refs/heads/somas-held/*) echo "error: GH013: rule" >&2; exit 1;; esac');
  const { results, head } = await integrated(once);
  expect(await git(at.remote, ["rev-parse", BRANCH])).toBe(head);
  expect(of(results, "B")).toMatchObject({ verdict: "conflict", artifacts: ["somas-project-001-wave-1-B"] });
  expect(of(results, "B")?.reason).toMatch(
    /^conflicts in shared\.txt; somas-held\/project-001\/B-.* cannot be pushed: /,
  );

  const plain = await conflict();
  await git(plain.at.remote, ["config", "receive.advertiseAtomic", "false"]);
  const other = await integrated(plain.of);
  expect(await branches(plain.at.remote)).toEqual([of(other.results, "B")?.held_out]);
});

test("where the branch refuses for good, the results say where the work is", async () => {
  const { at, of: once } = await conflict();
  hook(at.remote, "pre-receive", 'echo "error: GH006: Protected branch update failed" >&2; exit 1');
  const { results, head, error } = await integrate(once);
  expect(head).toBe(at.base);
  expect(error?.message).toMatch(/^cannot push somas\/project-001: a rule protects it/);
  for (const id of ["A", "B"]) {
    expect(of(results, id)).toMatchObject({ verdict: "blocked", artifacts: [`somas-project-001-wave-1-${id}`] });
    expect(of(results, id)?.reason).toContain("a rule protects it");
  }
});

test("integrating the same wave twice changes nothing", async () => {
  const { at, of: once } = await conflict();
  const first = await integrated(once);
  const refs = await git(at.remote, ["for-each-ref"]);
  // A commit made in another second would be another one.
  await sleep(1100);
  const second = await integrated(once);
  expect(await git(at.remote, ["for-each-ref"])).toBe(refs);
  expect(second.head).toBe(first.head);
  expect(of(second.results, "A")).toMatchObject({ verdict: "succeeded", commit: of(first.results, "A")?.commit });
  expect(of(second.results, "B")?.held_out).toBe(of(first.results, "B")?.held_out);
});

test("a shallow clone is completed before anything is merged", async () => {
  const { at, of: once } = await conflict();
  const theirs = await side(at.remote, at.base, { "theirs.txt": "T" });
  await git(at.remote, ["update-ref", BRANCH, theirs]);
  const repository = join(at.artifacts, "shallow.git");
  await git(at.remote, ["commit", "--quiet", "--allow-empty", "-m", "newer"]);
  await git(at.remote, ["clone", "--quiet", "--bare", "--depth=1", "--no-local", at.remote, repository]);
  const { results } = await integrated({ ...once, repository });
  expect(of(results, "A")?.verdict).toBe("succeeded");
  expect(await git(at.remote, ["show", `${BRANCH}:theirs.txt`])).toBe("T");
});

test("a branch of held-out work that somebody went on with does not hold up the merges", async () => {
  const at = await hub({ ".github/CODEOWNERS": "* @us\n" });
  await finish(at, "A", { ".github/CODEOWNERS": "* @me\n" });
  await finish(at, "B", { "b.txt": "B\n" });
  const wave1 = integration(at, plan(task("A"), task("B")), wave(leg("A"), leg("B")));
  const name = of((await integrated(wave1)).results, "A")?.held_out ?? "";
  const theirs = await side(at.remote, await git(at.remote, ["rev-parse", name]), { "theirs.txt": "T\n" });
  await git(at.remote, ["update-ref", `refs/heads/${name}`, theirs]);
  await git(at.remote, ["update-ref", "-d", BRANCH]);

  const { results } = await integrated(wave1);
  expect(of(results, "B")).toMatchObject({ verdict: "succeeded" });
  expect(of(results, "A")).toMatchObject({ verdict: "protected_path", artifacts: ["somas-project-001-wave-1-A"] });
  expect(of(results, "A")?.reason).toContain(`${name} cannot be pushed: fetch first`);
  expect(await git(at.remote, ["rev-parse", name])).toBe(theirs);
});
