import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { git } from "../../workflows-src/git/git.ts";
import { integrateWave } from "../../workflows-src/integrate/integrate-wave.ts";
import type { TaskResult } from "../../workflows-src/task/result.ts";
import {
  BRANCH,
  finish,
  type Hub,
  hub,
  integrationOf,
  leg,
  listMerges,
  plan,
  task,
  wave,
  writeArtifact,
} from "./wave.ts";

const GH013 = "error: GH013: Repository rule violations found\n- Push cannot contain secrets";

/** Lets the remote refuse every push that brings a file with this text, and count the pushes. */
function refuse(project: Hub, text: string, words: string): void {
  const hook = join(project.remote, ".git/hooks/pre-receive");
  mkdirSync(join(project.remote, ".git/hooks"), { recursive: true });
  const script = [
    `echo >> ${project.artifacts}/pushes`,
    "while read -r old new ref; do",
    `  git log -p "$new" --not --all | grep -q '^+.*${text}' && { cat >&2 << 'END'\n${words}\nEND\nexit 1; }`,
    "done",
    "exit 0",
  ];
  writeFileSync(hook, `#!/bin/sh\n${script.join("\n")}\n`);
  chmodSync(hook, 0o755);
}

const countPushes = (project: Hub): number => readFileSync(join(project.artifacts, "pushes"), "utf8").length;
const verdicts = (results: readonly TaskResult[]) =>
  Object.fromEntries(results.map(({ task_id, verdict }) => [task_id, verdict]));

/** A wave of tasks with a file each; the file of a task in `secret` holds what the remote refuses. */
async function setUp(ids: string, secret: string) {
  const project = await hub();
  for (const id of ids) await finish(project, id, { [`${id}.txt`]: secret.includes(id) ? "ghp_1\n" : "fine\n" });
  const made = plan(...[...ids].map((id) => task(id)));
  return { project, integration: integrationOf(project, made, wave(...[...ids].map((id) => leg(id)))) };
}

test.each(["A", "D", "H", "BF"])("the remote refuses a secret of %s: the others are pushed", async (secret) => {
  const { project, integration } = await setUp("ABCDEFGH", secret);
  refuse(project, "ghp_", GH013);
  const { results, head, error } = await integrateWave(integration);
  expect(error).toBeUndefined();
  const others = [..."ABCDEFGH"].filter((id) => !secret.includes(id));
  expect((await listMerges(project)).sort()).toEqual(others);
  expect(await git(project.remote, ["rev-parse", BRANCH])).toBe(head);
  for (const id of secret) {
    const result = results.find(({ task_id }) => task_id === id);
    expect(result).toMatchObject({ verdict: "blocked", artifacts: [`somas-project-001-wave-1-${id}`] });
    expect(result?.reason).toMatch(/^the remote refuses it: the server takes a text in it for a secret.*GH013/);
    expect(result).not.toHaveProperty("commit");
  }
  expect(countPushes(project)).toBeLessThan(14);
});

test("what builds on work that the remote refuses is skipped, by its dependencies or its commits", async () => {
  const project = await hub();
  const a = await finish(project, "A", { "a.txt": "ghp_1\n" });
  await finish(project, "B", { "b.txt": "b" });
  const c = await finish(project, "C", { "c.txt": "c" }, { base: a });
  const made = plan(task("A"), task("B", { depends_on: ["A"] }), task("C"), task("D"));
  const claims = ["A", "C"].map((id) => ({ task_id: id, verdict: "succeeded", reason: "fine", seconds: 1 }));
  const refs = new Map([
    ["A", a],
    ["C", c],
  ]);
  await writeArtifact(project, "A", claims, refs);
  await finish(project, "D", { "d.txt": "d" });
  refuse(project, "ghp_", GH013);
  const { results } = await integrateWave(integrationOf(project, made, wave(leg("A", "C"), leg("B"), leg("D"))));
  expect(verdicts(results)).toEqual({
    A: "blocked",
    B: "skipped_dependency",
    C: "skipped_dependency",
    D: "succeeded",
  });
  expect(await listMerges(project)).toEqual(["D"]);
});

test("a task that the remote refuses in words that nobody knows is refused alone, if it takes others", async () => {
  const { project, integration } = await setUp("ABC", "B");
  refuse(project, "ghp_", "not on Fridays");
  const { results, error } = await integrateWave(integration);
  expect(error).toBeUndefined();
  expect(verdicts(results)).toEqual({ A: "succeeded", B: "blocked", C: "succeeded" });
  expect(results[1]?.reason).toBe("the remote refuses it: not on Fridays");
});

test("a remote that takes nothing and does not say why refuses the branch", async () => {
  const { project, integration } = await setUp("AB", "AB");
  refuse(project, "", "not on Fridays");
  const { results, head, error } = await integrateWave(integration);
  expect(error?.message).toMatch(/^cannot push somas\/project-001: refused\n/);
  expect(head).toBe(project.base);
  expect(verdicts(results)).toEqual({ A: "blocked", B: "blocked" });
  for (const { reason } of results) expect(reason).toBe("cannot push somas/project-001: refused");
});

test("what was pushed before the branch is refused stays done", async () => {
  const { project, integration } = await setUp("ABCD", "C");
  refuse(project, "ghp_", GH013);
  const hook = join(project.remote, ".git/hooks/pre-receive");
  const protect = `[ "$(wc -l < ${project.artifacts}/pushes)" -lt 3 ] || { echo "error: GH006: x" >&2; exit 1; }\n`;
  writeFileSync(hook, readFileSync(hook, "utf8").replace("while", `${protect}while`));
  const { results, head, error } = await integrateWave(integration);
  expect(error?.message).toMatch(/a rule protects it/);
  expect(await git(project.remote, ["rev-parse", BRANCH])).toBe(head);
  expect(await listMerges(project)).toEqual(["A", "B"]);
  expect(verdicts(results)).toEqual({ A: "succeeded", B: "succeeded", C: "blocked", D: "blocked" });
});
