import { readdirSync } from "node:fs";
import { expect } from "vitest";
import type { End } from "./program.ts";
import { BRANCH, DONE, FILES, type Story, VERDICTS } from "./story.ts";

/** What a story's repository holds at one time. */
export interface Snapshot {
  /** Branch → commit, of the branches that runs make. */
  readonly branches: ReadonlyMap<string, string>;
  /** Everything that no run may change. */
  readonly own: string;
}

export function snapshot(story: Story): Snapshot {
  const lines = story.git("for-each-ref", "--format=%(refname:short) %(objectname)").split("\n");
  const made = (line: string): boolean => /^somas(-held)?\//.test(line);
  const status = story.git("--no-optional-locks", "status", "--porcelain=v2", "--branch");
  return {
    branches: new Map(lines.filter(made).map((line) => line.split(" ") as [string, string])),
    own: [...lines.filter((line) => !made(line)), status].join("\n"),
  };
}

/** Task → its merge on the branch, of which there may be none. */
export function merged(story: Story): Map<string, string> {
  if (story.git("branch", "--list", BRANCH) === "") return new Map();
  const format = "--format=%H %(trailers:key=Task,valueonly,separator=%x20)";
  const lines = story.git("log", "--merges", "--grep=^Task-Digest: ", format, BRANCH).split("\n");
  return new Map(lines.filter((line) => line !== "").map((line) => line.split(" ").reverse() as [string, string]));
}

/** Nothing is half written: all objects that branches need are there and sound, and what tasks were merged is whole. */
export function expectWhole(story: Story): void {
  expect(story.git("fsck", "--full", "--strict", "--no-dangling", "--no-progress"), "git fsck").toBe("");
  const tasks = [...merged(story).keys()];
  if (tasks.length === 0) return;
  const folder = ".somas/projects/project-1/artifacts/tasks";
  const whole = story.git("grep", "--files-with-matches", "succeeded", BRANCH, "--", folder).split("\n");
  expect(whole.sort()).toEqual(tasks.map((task) => `${BRANCH}:${folder}/${task}_result.md`).sort());
}

/** Nothing that was on a branch before is gone, and what is the user's is as it was. */
export function expectNothingLost(story: Story, before: Snapshot): void {
  const now = snapshot(story);
  expect(now.own).toBe(before.own);
  for (const [branch, commit] of before.branches) {
    expect([...now.branches.keys()]).toContain(branch);
    expect(story.git("merge-base", commit, branch), `${branch} holds ${commit}`).toBe(commit);
  }
}

/** A run with `--json` that ended by itself has done everything. */
export function expectFinished(story: Story, { exitCode, stdout, stderr }: End): void {
  expect(exitCode, stderr).toBe(1);
  const { tasks }: { tasks: { task_id: string; verdict: string }[] } = JSON.parse(stdout);
  expect(Object.fromEntries(tasks.map(({ task_id, verdict }) => [task_id, verdict])), stderr).toEqual(VERDICTS);
  expect([...merged(story).keys()].sort()).toEqual([...DONE].sort());
  for (const [file, text] of Object.entries(FILES)) expect(story.git("show", `${BRANCH}:${file}`)).toMatch(text);
  const held = [...snapshot(story).branches.keys()].filter((branch) => branch !== BRANCH);
  expect(held.length, held.join()).toBeGreaterThanOrEqual(1);
  for (const branch of held) expect(story.git("show", `${branch}:.github/held.txt`)).toBe("held");
}

/** What a run has left in the folder for temporary things, but for work that it kept. */
export const leftBehind = (story: Story): string[] =>
  readdirSync(story.temporary).filter((name) => name !== "started" && !/^somas-.*-kept-/.test(name));
