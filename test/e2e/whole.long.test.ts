import { afterAll, beforeAll, expect, test } from "vitest";
import { describeUnless } from "../vitest/skip.ts";
import { type CallerResult, git, missingAct } from "./act.ts";
import { BRANCH, branches, files, merged, plan, resultFile, startPipeline, verdicts } from "./pipeline.ts";

const FOLDER = ".somas/projects/project-001/artifacts";

/** Carries out every task, the architect's too, and says in a file of its own from when to when it worked, in nanoseconds. */
const AGENT = `
set -e
since=$(date +%s%N)
case "$TASK_ID" in
ARCHITECTURE) for name in ARCHITECTURE.md api_specs.yml data_models.yml; do echo "$name" > ${FOLDER}/$name; done ;;
*) test -s ${FOLDER}/ARCHITECTURE.md ;;
esac
case "$TASK_ID" in
BAD) echo "I cannot" ; exit 1 ;;
CLASH-*) echo "$TASK_ID" > clash.txt ;;
esac
mkdir -p times
sleep 0.05
echo "$since $(date +%s%N)" > "times/$TASK_ID"
`;

const DEPENDENCIES: Readonly<Record<string, readonly string[]>> = {
  BASE: [],
  LEFT: ["BASE"],
  RIGHT: ["BASE"],
  "LEFT-2": ["LEFT"],
  "RIGHT-2": ["RIGHT"],
  END: ["LEFT-2", "RIGHT-2"],
  "CLASH-1": ["END"],
  "CLASH-2": ["END"],
  BAD: [],
  "AFTER-BAD": ["BAD"],
};
const DONE = Object.keys(DEPENDENCIES).filter((id) => !id.includes("BAD"));

/** All stages in one run: an architect, waves, legs that wait for others, a task that fails, and two that conflict. */
describeUnless(missingAct())("the whole pipeline", () => {
  let result: CallerResult;
  beforeAll(async () => {
    // So short that all fit into one wave: an integration between them would take longer than they.
    const tasks = Object.entries(DEPENDENCIES).map(([id, depends_on]) => ({
      ...{ id, name: `Part ${id}`, duration: 0.1, depends_on },
    }));
    result = await startPipeline({
      files: { "agent.sh": AGENT, "plan.json": plan(tasks), [`${FOLDER}/SPEC.md`]: "# What is wanted\n" },
      inputs: { project_id: "project-001", plan: "plan.json", runner: "custom", runner_argv: '["bash", "agent.sh"]' },
    });
  });
  afterAll(() => result?.dispose());

  /** The jobs whose names match, from the job of the pipeline down. */
  const job = (path: RegExp) => result.jobs.filter((each) => path.test(each.path));
  const times = (task: string): [number, number] =>
    git(result.remoteDir, "show", `${BRANCH}:times/${task}`).split(" ").map(Number) as [number, number];

  test("is red, for the task that failed, and every other job is green", () => {
    expect(result.exitCode, result.log).not.toBe(0);
    const red = result.jobs.filter((each) => each.result !== "success");
    expect(red.map(({ path }) => path)).toEqual([expect.stringMatching(/\/report$/)]);
  });

  test("its stages follow each other, each wave ends with one integration, and the report comes last", () => {
    const order = ["simulation", "stage-4-architecture.*/ARCHITECTURE", "stage-4-architecture.*integrate"];
    const waves = ["wave-1/SOMAS wave/integrate", "wave-2/SOMAS wave/integrate"];
    const all = [...order, "stage-4-b-dispatch", ...waves, "report"];
    const jobs = all.map((name) => job(new RegExp(`${name}( · .*)?$`)));
    for (const [at, [only, ...others]] of jobs.entries()) {
      expect(others, all[at]).toEqual([]);
      const before = jobs[at - 1]?.[0];
      if (before) expect(only?.started, all[at]).toBeGreaterThan(before.ended);
    }
    expect(job(/wave-3/)).toEqual([]);
  });

  test("a leg that builds on others has its runner before they have ended, and waits for them", () => {
    const leg = (id: string) => job(new RegExp(`^wave-1/.*/${id} · `))[0];
    expect(leg("LEFT")?.started).toBeLessThan(leg("BASE")?.ended ?? 0);
    expect(result.log).toMatch(/^\[wave-1\/.*\/LEFT · .*\] Waits for BASE, \d+ minutes at most\n/m);
    expect(result.log).toMatch(/^\[wave-1\/.*\/END · .*\] Waits for .*LEFT-2/m);
    const [integration] = job(/wave-1\/.*integrate$/);
    for (const id of Object.keys(DEPENDENCIES)) expect(leg(id)?.ended, id).toBeLessThan(integration?.started ?? 0);
  });

  test("a task starts when what it depends on has ended", () => {
    for (const id of DONE)
      for (const before of ["ARCHITECTURE", ...(DEPENDENCIES[id] ?? [])])
        expect(times(id)[0], `${id} after ${before}`).toBeGreaterThan(times(before)[1]);
  });

  test("history holds every task once, after what it depends on, with its result file", () => {
    const tasks = merged(result.remoteDir, BRANCH);
    expect(tasks.map(({ task }) => task).sort()).toEqual([...DONE, "ARCHITECTURE"].sort());
    const position = (id: string): number => tasks.findIndex(({ task }) => task === id);
    for (const id of DONE)
      for (const before of ["ARCHITECTURE", ...(DEPENDENCIES[id] ?? [])])
        expect(position(before), `${before} before ${id}`).toBeLessThan(position(id));
    expect(files(result.remoteDir, BRANCH)).toEqual(expect.arrayContaining([...DONE.map(resultFile)]));
  });

  test("one of two that conflict runs again on top of the other; what failed stops only what waits for it", () => {
    const done = Object.fromEntries(DONE.map((id) => [id, "succeeded"]));
    const others = { ARCHITECTURE: "succeeded", BAD: "runner_error" };
    expect(verdicts(result)).toEqual({
      ...done,
      ...others,
      ...("AFTER-BAD" in verdicts(result) && { "AFTER-BAD": "skipped_dependency" }),
    });
    const waves = Object.fromEntries(merged(result.remoteDir, BRANCH).map(({ task, wave }) => [task, wave]));
    expect(waves).toMatchObject({ ARCHITECTURE: 0, "CLASH-1": 1, "CLASH-2": 2 });
    expect(git(result.remoteDir, "show", `${BRANCH}:clash.txt`)).toBe("CLASH-2");
    expect(branches(result.remoteDir)).toEqual(["main", BRANCH]);
    expect(files(result.remoteDir, BRANCH).filter((file) => /BAD/.test(file))).toEqual([]);
  });

  test("the summaries say how long it should take, and what became of each task", () => {
    expect(job(/simulation$/)[0]?.summary).toMatch(/^### 10 tasks: .* as likely as not/);
    const summary = job(/report$/)[0]?.summary ?? "";
    expect(summary).toContain("### 8 of 10 tasks done");
    expect(summary).toMatch(/^- `BAD` \*\*runner_error\*\*/m);
    for (const id of DONE) expect(summary).toMatch(new RegExp(`^\\| ✅ \\| \`${id}\` .*succeeded`, "m"));
    expect(summary).toMatch(/`AFTER-BAD` .* \| skipped_dependency/);
  });
});
