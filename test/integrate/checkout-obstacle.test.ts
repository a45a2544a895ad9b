import { expect, test } from "vitest";
import { git } from "../../workflows-src/git/git.ts";
import { findCheckoutObstacle } from "../../workflows-src/integrate/checkout-obstacle.ts";
import { listChanges } from "../../workflows-src/integrate/seal.ts";
import { newRepository } from "../git/repository.ts";
import { finish, hub, integrateOrThrow, integrationOf, leg, plan, task, wave, writeArtifact } from "./wave.ts";

/** Files by path: a text, or an object with its mode. */
type Files = Readonly<Record<string, string | { readonly mode: string; readonly text: string }>>;

const link = (text: string) => ({ mode: "120000", text });
const submodule = { mode: "160000", text: "" };
const LISTED = '[submodule "lib"]\n\tpath = vendor/lib\n\turl = https://example.com/lib\n';

/** Makes a commit on top of another one, of names that no file system has to take. */
async function make(repository: string, parent: string, files: Files): Promise<string> {
  const lines = [`commit refs/heads/made\ncommitter A <a@b> 1 +0000\ndata 1\nx\nfrom ${parent}\n`];
  for (const [path, file] of Object.entries(files)) {
    const { mode, text } = typeof file === "string" ? { mode: "100644", text: file } : file;
    if (mode === submodule.mode) lines.push(`M ${mode} ${"1".repeat(40)} ${path}\n`);
    else lines.push(`M ${mode} inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`);
  }
  await git(repository, ["fast-import", "--quiet", "--force"], { input: lines.join("") });
  return git(repository, ["rev-parse", "made"]);
}

async function judge(files: Files, before: Files = {}): Promise<string | undefined> {
  const { repository, base: first } = await newRepository();
  const base = await make(repository, first, before);
  const commit = await make(repository, base, files);
  return findCheckoutObstacle(repository, base, commit, await listChanges(repository, base, commit));
}

const longPath = (bytes: number): string => `${"a/".repeat(bytes / 2 - 1)}xx`;

test.each<[string, Files, RegExp]>([
  ["a long name", { ["n".repeat(256)]: "x" }, /^holds a name of 256 bytes, and a checkout takes at most 255: n{100}…$/],
  ["a long name of a folder", { [`${"ä".repeat(128)}/x`]: "x" }, /a name of 256 bytes/],
  ["a long path", { [longPath(3002)]: "x" }, /a path of 3002 bytes, and a checkout takes at most 3000/],
  ["a link without a target", { latest: link("") }, /^holds a link without a target: latest$/],
  ["a long target", { latest: link("x".repeat(4001)) }, /a link of 4001 bytes/],
  ["a submodule without a list", { "vendor/lib": submodule }, /\.gitmodules does not name.*: vendor\/lib$/],
  ["a list that git cannot read", { ".gitmodules": "[submodule" }, /^holds a \.gitmodules that git cannot read$/],
  ["a folder in place of the list", { ".gitmodules/x": "x" }, /folder of the name \.gitmodules/],
])("no later job could check out %s", async (_, files, reason) => {
  expect(await judge(files)).toMatch(reason);
});

test("the longest names, paths and targets that are taken, and a submodule with its name, are no obstacle", async () => {
  const files: Files = {
    ["n".repeat(255)]: "x",
    [longPath(3000)]: "x",
    latest: link("x".repeat(4000)),
    ".gitmodules": LISTED,
    "vendor/lib": submodule,
  };
  expect(await judge(files)).toBeUndefined();
});

test("an obstacle that was there before does not count", async () => {
  const before: Files = { ["n".repeat(300)]: "x", "vendor/lib": submodule, latest: link("") };
  expect(await judge({ "a.txt": "a" }, before)).toBeUndefined();
});

test("a list that loses the name of a submodule is an obstacle", async () => {
  const before: Files = { ".gitmodules": LISTED, "vendor/lib": submodule };
  expect(await judge({ ".gitmodules": "" }, before)).toMatch(/does not name/);
});

test("two tasks that are fine alone, and leave a submodule without a name together, are not both merged", async () => {
  const project = await hub({ ".gitmodules": LISTED, "a.txt": "a" });
  const works = { A: { "vendor/lib": submodule }, B: { ".gitmodules": "" } };
  for (const [id, files] of Object.entries(works)) {
    const commit = await make(project.remote, project.base, files);
    const claim = { task_id: id, verdict: "succeeded", reason: "fine", seconds: 1, commit };
    await writeArtifact(project, id, [claim], new Map([[id, commit]]));
  }
  await finish(project, "C", { "c.txt": "c" });
  const made = plan(task("A"), task("B"), task("C"));
  const { results } = await integrateOrThrow(integrationOf(project, made, wave(leg("A"), leg("B"), leg("C"))));
  expect(results.map(({ verdict }) => verdict)).toEqual(["succeeded", "blocked", "succeeded"]);
  expect(results[1]?.reason).toMatch(/does not name.*vendor\/lib/);
});
