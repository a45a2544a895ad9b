import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { git } from "../../workflows-src/git/git.ts";
import { mergeBranches } from "../../workflows-src/integrate/place-results.ts";
import { sealText } from "../../workflows-src/integrate/seal.ts";
import { isDone } from "../../workflows-src/task/result.ts";
import { allResultsPath, joinResults, splitResults } from "../../workflows-src/task/result-file.ts";
import type { ResultFileMode } from "../../workflows-src/task/settings.ts";
import { commit, newRepository, temporaryFolder } from "../git/repository.ts";
import { makeSettings } from "../pipeline/make-settings.ts";
import { runOnGitHub } from "../pipeline/on-github.ts";
import { runHere } from "./run-here.ts";

beforeEach(() => {
  vi.stubEnv("TMPDIR", temporaryFolder());
  return () => vi.unstubAllEnvs();
});

const BRANCH = "somas/shop";
const ALL = ".somas/projects/shop/artifacts/tasks/_all_result.md";

const report = (id: string) => `echo ${id} > ${id}.txt; echo "Report of ${id}" > "$TASK_RESULT_FILE"`;
const planText = (runOfC = "") => {
  const tasks = [
    { id: "A", run: report("A"), verify: "! find .somas -name '*_result.md' | grep ." },
    { id: "B", run: report("B"), verify: "true" },
    { id: "C", run: `${report("C")}; cat "$TASK_DEPS_DIR"/*.md > seen.txt${runOfC}`, depends_on: ["A", "B"] },
  ];
  return JSON.stringify({ version: 1, tasks: tasks.map((each) => ({ name: each.id, duration: 1, ...each })) });
};

const valuesOf = (result_files: ResultFileMode) =>
  ({ project_id: "shop", plan: "plan.json", architecture: "never", checkpoint_hours: 1, result_files }) as const;

const listResults = async (repository: string, ref = BRANCH) =>
  (await git(repository, ["ls-tree", "-r", "--name-only", ref, "--", ".somas"])).split("\n").filter(Boolean);

const run = (repository: string, mode: ResultFileMode) => runHere(repository, valuesOf(mode));

/** Puts everything of the branch into one commit of `main`, and removes the branch. */
async function squash(repository: string): Promise<void> {
  await git(repository, ["merge", "--quiet", "--squash", BRANCH]);
  await git(repository, ["commit", "--quiet", "-m", "squashed"]);
  await git(repository, ["branch", "-D", BRANCH]);
}

const EXPECTED: Record<ResultFileMode, readonly string[]> = {
  branch: ["A", "B", "C"].map((id) => `.somas/projects/shop/artifacts/tasks/${id}_result.md`),
  "one-file": [ALL],
  artifact: [],
};

describe.each(["one-file", "artifact"] as const)("result files: %s", (mode) => {
  test("lie there on both hosts, and tasks get those of their dependencies", async () => {
    const { repository } = await newRepository({ "plan.json": planText() });
    const root = temporaryFolder();
    const remote = join(root, "remote.git");
    await git(root, ["clone", "--quiet", "--bare", repository, remote]);
    const here = await run(repository, mode);
    const there = await runOnGitHub(remote, root, makeSettings(valuesOf(mode), "actions"));
    for (const results of [here.report.tasks, there])
      expect(results.map(({ verdict, result_file }) => [verdict, result_file ?? null])).toEqual(
        ["A", "B", "C"].map(() => ["succeeded", EXPECTED[mode][0] ?? null]),
      );
    for (const place of [repository, remote]) {
      expect(await listResults(place)).toEqual(EXPECTED[mode]);
      const seen = await git(place, ["show", `${BRANCH}:seen.txt`]);
      for (const id of ["A", "B"]) expect(seen).toContain(`Report of ${id}`);
      expect(seen).not.toContain("somas-result");
    }
    const kept = here.report.kept === undefined ? "" : join(here.report.kept, EXPECTED.branch[0] ?? "");
    expect([existsSync(kept), existsSync(join(root, "results", EXPECTED.branch[0] ?? ""))]).toEqual([
      mode === "artifact",
      mode === "artifact",
    ]);
  });

  test("let nothing run again, and only a changed task after a squash merge where they are in the base", async () => {
    const { repository } = await newRepository({ "plan.json": planText() });
    await run(repository, mode);
    expect((await run(repository, mode)).started).toEqual([]);
    await squash(repository);
    await commit(repository, { "plan.json": planText("; echo more >> seen.txt") });
    const again = await run(repository, mode);
    expect(again.started.sort()).toEqual(mode === "artifact" ? ["A", "B", "C"] : ["C"]);
    expect(again.report.tasks.filter(({ verdict }) => !isDone(verdict))).toEqual([]);
    expect(await listResults(repository)).toEqual(EXPECTED[mode]);
  });
});

test("a run that wants one file takes over the files of earlier runs, one by one", async () => {
  const { repository } = await newRepository({ "plan.json": planText() });
  await run(repository, "branch");
  await commit(repository, { "plan.json": planText("; echo more >> seen.txt") });
  expect((await run(repository, "one-file")).started).toEqual(["C"]);
  expect(await listResults(repository)).toEqual([...EXPECTED.branch.slice(0, 2), ALL]);
  expect((await run(repository, "branch")).started).toEqual([]);
});

describe("the file of all results", () => {
  const sealed = (id: string, text = `# ${id}`) => sealText(`${text}\n`, `Task: ${id}\nTask-Digest: d\n`);

  test("holds each text once, whatever the text is", () => {
    const sections = new Map(
      ["B", "A"].map((id) => [id, sealed(id, `# ${id}\n\n<!-- somas-result\nTask: X\n-->\n\nmore`)]),
    );
    const text = joinResults(sections);
    expect([...splitResults(text)]).toEqual([...sections].reverse());
    expect(joinResults(splitResults(`${text}\nrest`))).toBe(text);
    expect(splitResults("")).toEqual(new Map());
  });

  test("merges with texts that another run has added at the same place", async () => {
    const path = allResultsPath("shop");
    const { repository } = await newRepository({ [path]: joinResults(new Map([["A", sealed("A")]])) });
    const add = async (id: string) => {
      await git(repository, ["checkout", "--quiet", "-b", id, "main"]);
      const sections = new Map(["A", id].map((name) => [name, sealed(name)]));
      return commit(repository, { [path]: joinResults(sections) });
    };
    const [one, other] = [await add("B"), await add("C")];
    const merge = await mergeBranches(repository, "shop", [one, other], "both", one);
    const text = "commit" in merge ? await git(repository, ["show", `${merge.commit}:${path}`]) : "";
    expect([...splitResults(`${text}\n`)]).toEqual(["A", "B", "C"].map((id) => [id, sealed(id)]));
  });
});
