import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { git } from "../../workflows-src/git/git.ts";
import { isDone } from "../../workflows-src/task/result.ts";
import { newRepository, temporaryFolder } from "../git/repository.ts";
import { KINDS } from "./kinds-of-repositories.ts";
import { runHere } from "./run-here.ts";

const IDS = ["A", "B", "C"];
const BRANCH = "somas/p";

afterEach(() => {
  vi.unstubAllEnvs();
});

interface Entry {
  readonly mode: "100644" | "100755" | "120000";
  readonly bytes: Buffer;
}

/** The files that a task writes into a folder of its own. */
const filesOf = (id: string): Readonly<Record<string, Entry>> => ({
  [`${id}/text.txt`]: { mode: "100644", bytes: Buffer.from(`text of ${id}\n`) },
  [`${id}/bytes.bin`]: { mode: "100644", bytes: Buffer.from([0, 1, 255, 13, 10, id.charCodeAt(0)]) },
  [`${id}/odd näme\t.txt`]: { mode: "100644", bytes: Buffer.from(`ü ${id}\r\n`) },
  [`${id}/tool.sh`]: { mode: "100755", bytes: Buffer.from("#!/bin/sh\n") },
  [`${id}/link`]: { mode: "120000", bytes: Buffer.from("text.txt") },
});

/** The commands that write them, with nothing but a shell. */
const writeFiles = (id: string): string =>
  Object.entries(filesOf(id))
    .map(([path, { mode, bytes }]) => {
      const octal = [...bytes].map((byte) => `\\0${byte.toString(8)}`).join("");
      if (mode === "120000") return `ln -s "$(printf '%b' '${octal}')" '${path}'`;
      return `printf '%b' '${octal}' > '${path}'${mode === "100755" ? ` && chmod +x '${path}'` : ""}`;
    })
    .join(" && ");

interface Shape {
  readonly depends_on: (index: number) => readonly string[];
  /** The work of each task besides its own files. */
  readonly more: (id: string) => string;
  /** The lines of `shared.txt`, in the order that the shape promises. */
  readonly shared: readonly string[];
  readonly isOrdered: boolean;
}

const PLANS: Readonly<Record<string, Shape>> = {
  independent: { depends_on: () => [], more: () => "true", shared: [], isOrdered: true },
  chain: {
    depends_on: (index) => IDS.slice(index - 1, index),
    more: (id) => `echo line of ${id} >> shared.txt`,
    shared: IDS.map((id) => `line of ${id}`),
    isOrdered: true,
  },
  conflicts: {
    depends_on: () => [],
    more: (id) => `echo line of ${id} >> shared.txt`,
    shared: IDS.map((id) => `line of ${id}`),
    isOrdered: false,
  },
};

/** Entries of a tree by path, as `mode object`; the project's own files left out. */
async function listTree(repository: string, commit: string): Promise<Map<string, string>> {
  const lines = (await git(repository, ["ls-tree", "-r", "-z", "--full-tree", commit])).split("\0");
  const entries = lines.flatMap((line): [string, string][] => {
    const [, mode, object, path = ""] = /^(\d+) \w+ (\w+)\t(.*)$/s.exec(line) ?? [];
    return mode === undefined || path.startsWith(".somas/") ? [] : [[path, `${mode} ${object}`]];
  });
  return new Map(entries);
}

/** The object that `git add` makes of a file in this repository. Its attributes count; settings of its user do not. */
async function hashOf(repository: string, path: string, { mode, bytes }: Entry): Promise<string> {
  const file = join(temporaryFolder(), "file");
  writeFileSync(file, bytes);
  const options = ["-c", "core.autocrlf=false", "-c", "core.eol=lf"];
  return git(repository, [
    ...options,
    "hash-object",
    "-w",
    ...(mode === "120000" ? ["--no-filters"] : [`--path=${path}`]),
    file,
  ]);
}

async function carryOut(repository: string) {
  return (await runHere(repository, { project_id: "p", plan: "plan.yml", architecture: "never" })).report;
}

async function makeKind(kind: string): Promise<string> {
  const beside = temporaryFolder();
  const home = join(beside, "home");
  mkdirSync(home);
  vi.stubEnv("HOME", home);
  vi.stubEnv("XDG_CONFIG_HOME", undefined);
  vi.stubEnv("TMPDIR", temporaryFolder());
  const { repository } = await newRepository();
  const configureUser = (name: string, value: string) =>
    git(beside, ["config", "--file", join(home, ".gitconfig"), name, value]);
  const other = await KINDS[kind]?.({ repository, beside, configureUser });
  return typeof other === "string" ? other : repository;
}

/** Everything of a repository that a run must not change. */
const describeRepository = async (repository: string) => ({
  status: await git(repository, ["status", "--porcelain", "--untracked-files=all"]),
  head: await git(repository, ["rev-parse", "HEAD"]),
  refs: (await git(repository, ["for-each-ref"])).split("\n").filter((line) => !line.includes(BRANCH)),
});

describe.each(Object.keys(KINDS))("a repository with %s", (kind) => {
  test.each(Object.keys(PLANS))(
    "%s: every file is on the branch as it was written, and nothing runs twice",
    async (name) => {
      const shape = PLANS[name] as Shape;
      const repository = await makeKind(kind);
      const starts = join(temporaryFolder(), "starts");
      const tasks = IDS.map((id, index) => ({
        ...{ id, name: `Task ${id}`, duration: 1, depends_on: shape.depends_on(index) },
        run: `echo ${id} >> '${starts}' && mkdir ${id} && ${writeFiles(id)} && ${shape.more(id)}`,
      }));
      writeFileSync(join(repository, "plan.yml"), JSON.stringify({ version: 1, tasks }));
      const before = await describeRepository(repository);
      const base = await listTree(repository, "HEAD");

      const report = await carryOut(repository);

      const failed = report.tasks.filter(({ verdict }) => !isDone(verdict));
      expect(failed.map(({ task_id, verdict, reason }) => `${task_id}: ${verdict}: ${reason}`)).toEqual([]);
      const expected = new Map(base);
      for (const [path, entry] of IDS.flatMap((id) => Object.entries(filesOf(id))))
        expected.set(path, `${entry.mode} ${await hashOf(repository, path, entry)}`);
      const tree = await listTree(repository, BRANCH);
      if (shape.shared.length > 0) {
        const lines = (await git(repository, ["show", `${BRANCH}:shared.txt`])).split(/\r?\n/);
        expect(shape.isOrdered ? lines : lines.sort()).toEqual(shape.shared);
        expected.set("shared.txt", tree.get("shared.txt") ?? "missing");
      }
      expect(Object.fromEntries(tree)).toEqual(Object.fromEntries(expected));
      expect(await describeRepository(repository)).toEqual(before);

      const started = readFileSync(starts, "utf8");
      if (name !== "conflicts")
        expect(
          started
            .split("\n")
            .filter((id) => id !== "")
            .sort(),
        ).toEqual(IDS);
      const again = await carryOut(repository);
      expect(again.tasks.map(({ verdict }) => isDone(verdict))).toEqual(IDS.map(() => true));
      expect(readFileSync(starts, "utf8")).toBe(started);
      expect(again.head).toBe(report.head);
    },
  );
});
