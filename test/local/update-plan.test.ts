import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { git } from "../../workflows-src/git/git.ts";
import { commit, newRepository, temporaryFolder, write } from "../git/repository.ts";
import { runHere } from "./run-here.ts";

beforeEach(() => {
  vi.stubEnv("TMPDIR", temporaryFolder());
  return () => vi.unstubAllEnvs();
});

/** An agent that writes a file with a name of its own. */
const AGENT = JSON.stringify(["bash", "-c", 'date +%N > "$(mktemp work-XXXXXX)"']);
const BRANCH = "somas/shop";

async function run(repository: string, plan: string, settings: object = {}) {
  const values = { project_id: "shop", plan, runner: "custom", runner_argv: AGENT, update_plan: true, ...settings };
  const { report, started, notes } = await runHere(repository, values);
  return {
    report,
    started: started.sort(),
    notes,
    onBranch: (path = plan) => git(repository, ["show", `${BRANCH}:${path}`]),
    ticks: async () =>
      (await git(repository, ["log", "--format=%s", "--grep=^Plan-Ticks: ", BRANCH])).split("\n").filter(Boolean),
  };
}

const SPEC_KIT = "# Tasks\n\n## Phase 1: Setup\n\n- [x] T001 Package\n- [ ] T002 [P] Linter\n- [ ] T003 [P] Table\n";

const TASK_MASTER = JSON.stringify(
  {
    other: { tasks: [{ id: 1, title: "Elsewhere", status: "pending" }] },
    master: {
      tasks: [
        { id: 1, title: "Basket", status: "pending", subtasks: [{ id: 1, title: "Put in", status: "pending" }] },
        { id: 2, title: "Checkout", status: "in-progress", dependencies: ["1.1"], subtasks: [] },
        { id: 3, title: "Fax", status: "deferred" },
      ],
    },
  },
  null,
  2,
);

describe("finished tasks are ticked on the branch, and run no second time", () => {
  test("a plan of spec-kit, with Windows line ends; and again when the branch is merged", async () => {
    const plan = "specs/004-books/tasks.md";
    const text = `\uFEFF${SPEC_KIT.replaceAll("\n", "\r\n")}`;
    const { repository } = await newRepository({ [plan]: text });
    const first = await run(repository, plan);
    expect(first.started).toEqual(["T002", "T003"]);
    const ticked = text.replaceAll("[ ]", "[x]");
    expect(`${await first.onBranch()}\n`).toBe(ticked);
    expect((await first.ticks()).sort()).toEqual(["T002", "T003"].map((id) => `chore(plan): tick ${id} in tasks.md`));
    expect(first.report.head).toBe(await git(repository, ["rev-parse", BRANCH]));

    const second = await run(repository, plan);
    expect([second.started, second.report.head]).toEqual([[], first.report.head]);

    await git(repository, ["merge", "--quiet", "--no-ff", "-m", "Merge the books", BRANCH]);
    await commit(repository, { [plan]: `${ticked}- [ ] T099 One more\r\n` });
    const third = await run(repository, plan);
    expect(third.started).toEqual(["T099"]);
    expect(`${await third.onBranch()}\n`).toBe(`${ticked}- [x] T099 One more\r\n`);
  });

  test("a plan of Task Master, whose subtasks are words of their task", async () => {
    const plan = ".taskmaster/tasks/tasks.json";
    const { repository } = await newRepository({
      [plan]: TASK_MASTER,
      ".taskmaster/state.json": '{"currentTag": "master"}',
    });
    const first = await run(repository, plan);
    expect(first.started).toEqual(["1", "2"]);
    const [elsewhere, own = ""] = TASK_MASTER.split(/(?="master")/);
    expect(await first.onBranch()).toBe(`${elsewhere}${own.replace(/pending|in-progress/g, "done")}`);
    expect((await run(repository, plan)).started).toEqual([]);
    await git(repository, ["merge", "--quiet", BRANCH]);
    // A task that is open again in the plan is done on the branch, where the ticks of the others changed no digest.
    const reopened = JSON.parse(await first.onBranch());
    reopened.master.tasks[1].status = "pending";
    await commit(repository, { [plan]: JSON.stringify(reopened, null, 2) });
    expect((await run(repository, plan)).started).toEqual([]);
  });

  test("a plan that is context of its tasks", async () => {
    const plan = "plan.yml";
    const task = (id: string, more: string) =>
      `  - {id: ${id}, duration: 1, status: todo, run: "echo ${id} > ${id}", context_requirements: [plan.yml]${more}}\n`;
    const text = `tasks:\n${task("A", "")}${task("B", ", depends_on: [A]")}${task("C", ', depends_on: [B], verify: "test -f ok"')}`;
    const { repository } = await newRepository({ [plan]: text });
    const settings = { runner: "auto", runner_argv: "" };
    expect((await run(repository, plan, settings)).report.tasks.map(({ verdict }) => verdict)).toEqual([
      "succeeded",
      "succeeded",
      "verify_failed",
    ]);
    await git(repository, ["merge", "--quiet", BRANCH]);
    await commit(repository, { ok: "ok\n" });
    // The states that are taken back in the work tree leave the answer to the branch.
    write(repository, { [plan]: text });
    expect((await run(repository, plan, settings)).started).toEqual(["C"]);
    expect((await run(repository, plan, settings)).started).toEqual([]);
    await git(repository, ["checkout", "--quiet", "--", plan]);
    await git(repository, ["merge", "--quiet", BRANCH]);
    expect(readFileSync(`${repository}/${plan}`, "utf8")).toBe(text.replaceAll("todo", "done"));
    expect((await run(repository, plan, settings)).started).toEqual([]);
  });

  test("one task a file, as Backlog.md keeps them", async () => {
    const task = (id: string, status: string) => `---\nid: ${id}\ntitle: ${id}\nstatus: ${status}\n---\n\nDo it.\n`;
    const { repository } = await newRepository({
      "backlog/config.yml": "statuses: [To Do, Doing, Shipped]\n",
      "backlog/tasks/task-1 - A.md": task("task-1", "To Do"),
      "backlog/tasks/task-2 - B.md": task("task-2", "Doing"),
    });
    const { onBranch, notes } = await run(repository, "backlog");
    expect(notes).toEqual([]);
    expect(`${await onBranch("backlog/tasks/task-1 - A.md")}\n`).toBe(task("task-1", "Shipped"));
    expect(`${await onBranch("backlog/tasks/task-2 - B.md")}\n`).toBe(task("task-2", "Shipped"));
  });
});

describe("a plan that is not ticked", () => {
  test("without the setting", async () => {
    const { repository } = await newRepository({ "TODO.md": "- [ ] Sign\n" });
    const { onBranch, ticks } = await run(repository, "TODO.md", { update_plan: false });
    expect([await onBranch(), await ticks()]).toEqual(["- [ ] Sign", []]);
  });

  test("the fallback", async () => {
    const text = "- [ ] T001 A\n- [ ] T001 B\n";
    const { repository } = await newRepository({ "tasks.md": text });
    const { report, onBranch, ticks, notes } = await run(repository, "tasks.md");
    expect([report.plan.source.fallback, report.tasks.map(({ verdict }) => verdict)]).toEqual([true, ["succeeded"]]);
    expect([await onBranch(), await ticks(), notes]).toEqual([text.trim(), [], []]);
  });

  test.each([
    [
      "is said where it has no states",
      "plan.yml: not ticked: A (line 1): the plan has no box or state that is this task's alone",
      async () => "plan.yml",
    ],
    [
      "is said where it is a link",
      "link.yml: no task is ticked: it is a symbolic link or no text file",
      async (repository: string) => {
        await git(repository, ["config", "core.symlinks", "true"]);
        const object = await git(repository, ["hash-object", "-w", "--stdin"], { input: "plan.yml" });
        await git(repository, ["update-index", "--add", "--cacheinfo", `120000,${object},link.yml`]);
        await git(repository, ["commit", "--quiet", "-m", "link"]);
        await git(repository, ["checkout", "--quiet", "--", "link.yml"]);
        return "link.yml";
      },
    ],
    [
      "is said where it is not committed",
      "new.yml: no task is ticked: the branch has no such file",
      async (repository: string) => {
        write(repository, { "new.yml": "tasks: [{id: A, duration: 1, status: todo}]\n" });
        return "new.yml";
      },
    ],
  ])("%s", async (_, note, prepare) => {
    const { repository } = await newRepository({ "plan.yml": "tasks: [{id: A, duration: 1}]\n" });
    const { notes, ticks } = await run(repository, await prepare(repository));
    expect(notes).toContain(note);
    expect(await ticks()).toEqual([]);
  });
});
