import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { git } from "../../workflows-src/git/git.ts";
import { resolveAddress } from "../../workflows-src/git/workspace.ts";
import { runPipeline } from "../../workflows-src/local/run-pipeline.ts";
import { parseSettings } from "../../workflows-src/pipeline/settings/parse.ts";
import { commit, newRepository, temporaryFolder } from "../git/repository.ts";

beforeEach(() => {
  vi.stubEnv("TMPDIR", temporaryFolder());
  return () => vi.unstubAllEnvs();
});

const BRANCH = "somas/p";

interface TaskOfPlan {
  readonly id: string;
  readonly run: string;
  readonly verify?: string;
  readonly depends_on?: readonly string[];
}

/** Commits a plan with these tasks and runs it. Returns the results, with the reason why a task is not simply done. */
async function runTasks(repository: string, tasks: readonly TaskOfPlan[], beforeRun = () => {}) {
  const plan = { version: 1, tasks: tasks.map((each) => ({ name: each.id, duration: 1, ...each })) };
  await commit(repository, { "plan.yml": JSON.stringify(plan) });
  beforeRun();
  const values = { project_id: "p", plan: "plan.yml", architecture: "never", max_parallel: 2 };
  const parsed = parseSettings(values, "local");
  if (!("settings" in parsed)) throw new Error("wrong settings");
  const report = await runPipeline({ ...parsed.settings, repository });
  return Object.fromEntries(report.tasks.map(({ task_id, verdict, reason }) => [task_id, `${verdict}: ${reason}`]));
}

const show = (repository: string, path: string) => git(repository, ["show", `${BRANCH}:${path}`]);

test("`run` and `verify` see the tags, and the branches as those of origin", async () => {
  const { repository } = await newRepository();
  await git(repository, ["tag", "v1.2.3"]);
  await git(repository, ["branch", "release"]);
  const look = 'git describe --tags; git rev-parse origin/main origin/release; test -z "$(git remote)"';
  const results = await runTasks(repository, [{ id: "A", run: `{ ${look}; } > seen.txt`, verify: look }]);
  expect(results.A).toMatch(/^succeeded:/);
  expect((await show(repository, "seen.txt")).split("\n")).toEqual([
    expect.stringMatching(/^v1\.2\.3-1-g/),
    await git(repository, ["rev-parse", "main"]),
    await git(repository, ["rev-parse", "release"]),
  ]);
});

test("the branches of the user's remote come before the user's own", async () => {
  const { repository: remote } = await newRepository();
  const repository = join(temporaryFolder(), "clone");
  await git(remote, ["clone", "--quiet", remote, repository]);
  const results = await runTasks(repository, [
    {
      id: "A",
      run: "git rev-parse origin/main origin/HEAD > seen.txt",
    },
  ]);
  expect(results.A).toMatch(/^succeeded:/);
  const main = await git(remote, ["rev-parse", "main"]);
  expect(await show(repository, "seen.txt")).toBe(`${main}\n${main}`);
});

test("a partial clone is enough: git fetches what a task or a merge needs", async () => {
  const { repository: remote } = await newRepository({ "a.txt": "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "b.txt": "b\n" });
  await commit(remote, { "b.txt": "c\n" });
  await git(remote, ["config", "uploadpack.allowFilter", "true"]);
  const repository = join(temporaryFolder(), "lazy");
  await git(remote, ["clone", "--quiet", "--filter=blob:none", "--no-checkout", `file://${remote}`, repository]);
  await git(repository, ["read-tree", "HEAD"]);
  const plan = {
    version: 1,
    tasks: [
      {
        id: "A",
        name: "A",
        duration: 1,
        run: "sed -i.bak s/1/one/ a.txt; rm a.txt.bak",
        verify: "git show HEAD~2:b.txt",
      },
      {
        id: "B",
        name: "B",
        duration: 1,
        run: "sed -i.bak s/9/nine/ a.txt; rm a.txt.bak; git log -p -- b.txt > log.txt",
      },
    ],
  };
  writeFileSync(join(repository, "plan.yml"), JSON.stringify(plan));
  await git(repository, ["add", "plan.yml"]);
  await git(repository, ["commit", "--quiet", "-m", "plan"]);
  const parsed = parseSettings({ project_id: "p", plan: "plan.yml", architecture: "never", max_parallel: 2 }, "local");
  if (!("settings" in parsed)) throw new Error("wrong settings");
  const { tasks } = await runPipeline({ ...parsed.settings, repository });
  expect(tasks.map(({ verdict, reason }) => `${verdict} ${reason}`)).toEqual([
    expect.stringMatching(/^succeeded /),
    expect.stringMatching(/^succeeded /),
  ]);
  expect(await show(repository, "a.txt")).toBe("one\n2\n3\n4\n5\n6\n7\n8\nnine");
});

test("ends of lines, ignored files and attributes of the user change nothing of what a task wrote", async () => {
  const settings = join(temporaryFolder(), "gitconfig");
  const ignore = join(temporaryFolder(), "ignore");
  writeFileSync(ignore, "*.log\n* text eol=crlf\n");
  const lines = [
    "autocrlf = true",
    "safecrlf = true",
    "eol = crlf",
    `excludesFile = ${ignore}`,
    `attributesFile = ${ignore}`,
  ];
  writeFileSync(settings, `[core]\n${lines.join("\n")}\n`);
  const { repository } = await newRepository();
  const useSettings = () => void vi.stubEnv("GIT_CONFIG_GLOBAL", settings);
  const run = "printf 'one\\r\\n' > a.txt; printf 'two\\n' > b.log; git add b.log";
  const results = await runTasks(repository, [{ id: "A", run, verify: "grep -q two b.log" }], useSettings);
  expect(results.A).toMatch(/^succeeded: changed 2 files/);
  const raw = (path: string) =>
    execFileSync("git", ["cat-file", "-p", `${BRANCH}:${path}`], { cwd: repository, encoding: "utf8" });
  expect([raw("a.txt"), raw("b.log")]).toEqual(["one\r\n", "two\n"]);
});

test.each([
  ["https://host/team/app.git", "../lib.git", "https://host/team/lib.git"],
  ["git@host:team/app.git", "../../other/lib", "git@host:other/lib"],
  ["git@host:app.git", "../lib.git", "git@host:lib.git"],
  ["/srv/app", "./lib", "/srv/app/lib"],
])("from %s the submodule %s is %s", (remote, relative, address) => {
  expect(resolveAddress(remote, relative)).toBe(address);
});
