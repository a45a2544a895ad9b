import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { BUNDLE_LIMITS } from "../../workflows-src/git/bundle.ts";
import { PACK_LIMITS } from "../../workflows-src/git/pack.ts";
import { TREE_LIMITS } from "../../workflows-src/git/tree-size.ts";
import { MAX_ENTRIES, MAX_ZIP_BYTES } from "../../workflows-src/github/artifact-zip.ts";
import { CHECKOUT_LIMITS } from "../../workflows-src/integrate/checkout-obstacle.ts";
import { MAX_REFUSALS } from "../../workflows-src/integrate/land-wave.ts";
import { ARTIFACT_FILES, RESULTS_LIMITS } from "../../workflows-src/integrate/leg-results.ts";
import { SPARE_SECONDS } from "../../workflows-src/integrate/time-budget.ts";
import { MAX_DEPENDENCIES } from "../../workflows-src/plan/normalise/effective-dependencies.ts";
import { MAX_TASKS } from "../../workflows-src/plan/normalise/normalise.ts";
import { MAX_CHARACTERS } from "../../workflows-src/plan/read-plan.ts";
import { RUNNERS } from "../../workflows-src/plan/runner-names.ts";
import { MAX_ALIASED_VALUES, MAX_DEPTH } from "../../workflows-src/plan/syntax/yaml-limits.ts";
import {
  CHECKPOINT_HOURS,
  HOSTED_JOB_MINUTES,
  MATRIX_LEGS,
  SPARE_WAVES,
  WAVES,
} from "../../workflows-src/schedule/limits.ts";
import { CONTEXT_CHARACTERS } from "../../workflows-src/task/context.ts";
import { HANDED_OVER } from "../../workflows-src/task/handed-over.ts";
import { isDone, VERDICTS, type Verdict } from "../../workflows-src/task/result.ts";
import { FILE_BYTES, RUN_BYTES } from "../../workflows-src/typed/checks/facts/limits.ts";
import { emitted, emittedJobs } from "../workflows/emitted.ts";
import { code, page, prose, tables } from "./pages.ts";

describe("docs/verdicts.md", () => {
  const [table = []] = tables(page("docs/verdicts.md"));
  const rows = table.slice(1);

  test("lists exactly the verdicts there are", () => {
    expect(rows.map(([verdict]) => code(verdict))).toEqual(Object.keys(VERDICTS));
  });

  test("says rightly which of them are done, and of each what to do", () => {
    for (const [verdict, done, happened, todo] of rows) {
      expect(done, verdict).toBe(isDone(code(verdict) as Verdict) ? "yes" : "no");
      expect([happened, todo], verdict).not.toContain("");
    }
  });
});

test("docs/runners.md names no other verdicts", () => {
  const [table = []] = tables(page("docs/runners.md"), "What is made of an agent's output");
  const named = table.slice(1).map(([verdict]) => code(verdict));
  expect(named.length).toBeGreaterThan(3);
  expect(Object.keys(VERDICTS)).toEqual(expect.arrayContaining(named));
});

test("docs/calling.md says how each runner is called that needs more than its name", () => {
  const [table = []] = tables(page("docs/calling.md"), "With an agent and its keys");
  const named = table.slice(1).map(([call = ""]) => /runner: (\w+)/.exec(call)?.[1]);
  expect(named.sort()).toEqual(RUNNERS.filter((runner) => !["command", "brief"].includes(runner)).sort());
});

test("docs/security.md shows every kind of file that is looked at in a task's work", () => {
  const [table = []] = tables(page("docs/security.md"), "What a task hands over");
  const expected = HANDED_OVER.map((kind) => {
    const marker = "marker" in kind ? `, if it holds \`${kind.marker}\`` : "";
    const globs = kind.globs.map((glob) => `\`${glob}\``).join(", ");
    return [kind.what, globs === "" ? "–" : globs + marker, kind.treatment, kind.reason];
  });
  expect(table.slice(1)).toEqual(expected);
});

describe("docs/limits.md", () => {
  const limits = page("docs/limits.md");
  const pipeline = emitted.find(({ file }) => file === "somas-pipeline.yml")?.document.on;
  const called = emitted.filter(({ document }) => document.on.workflow_call !== undefined);
  const defaults = (pipeline?.workflow_dispatch?.inputs ?? {}) as Record<string, { readonly default?: unknown }>;

  /** The first cell of a row, and the number with which its second cell begins, or another one. */
  const HELD: readonly [limit: string, value: number, cell: number][] = [
    ["size of the file", MAX_CHARACTERS, 1],
    ["tasks", MAX_TASKS, 1],
    ["dependencies", MAX_DEPENDENCIES, 1],
    ["collections inside each other", MAX_DEPTH, 1],
    ["values repeated by YAML aliases", MAX_ALIASED_VALUES, 1],
    ["waves of a run", WAVES, 1],
    ["waves kept for tasks that run again", SPARE_WAVES, 1],
    ["a wave", CHECKPOINT_HOURS, 1],
    ["legs of one matrix (GitHub's)", MATRIX_LEGS, 1],
    ["context of a task", CONTEXT_CHARACTERS, 1],
    ["an artifact, as a zip file", MAX_ZIP_BYTES / 2 ** 30, 1],
    ["files of an artifact that are unpacked", ARTIFACT_FILES.size, 1],
    ["files that an artifact lists", MAX_ENTRIES, 1],
    ["`results.json`", RESULTS_LIMITS.bytes, 1],
    ["results in it", RESULTS_LIMITS.entries, 1],
    ["values inside each other in it", RESULTS_LIMITS.depth, 1],
    ["`result.bundle`", BUNDLE_LIMITS.bytes / 2 ** 30, 1],
    ["its header", BUNDLE_LIMITS.header_bytes, 1],
    ["its refs", BUNDLE_LIMITS.refs, 1],
    ["its objects", PACK_LIMITS.objects, 1],
    ["an object, unpacked", PACK_LIMITS.object_bytes / 2 ** 20, 1],
    ["all objects, unpacked", PACK_LIMITS.unpacked_bytes / 2 ** 30, 1],
    ["its commits", BUNDLE_LIMITS.commits, 1],
    ["a commit with its message", BUNDLE_LIMITS.commit_bytes, 1],
    ["paths that work adds", TREE_LIMITS.added_paths, 1],
    ["folders inside each other", TREE_LIMITS.levels, 1],
    ["a name of a file or folder", CHECKOUT_LIMITS.name, 1],
    ["a path", CHECKOUT_LIMITS.path, 1],
    ["git on a bundle below 10 MB", BUNDLE_LIMITS.small_seconds, 1],
    ["git on a larger bundle", BUNDLE_LIMITS.seconds, 1],
    ["reading the artifacts of a wave", SPARE_SECONDS.reading, 1],
    ["merging the tasks of a wave", SPARE_SECONDS.merging, 1],
    ["tasks that the remote refuses one by one", MAX_REFUSALS, 1],
    ["workflow files in one run", called.length, 2],
    ["size of a workflow file", FILE_BYTES / 1024, 1],
    ["a run as its server counts it", RUN_BYTES / 1024 / 1024, 1],
    ["inputs of `workflow_dispatch`", Object.keys(pipeline?.workflow_dispatch?.inputs ?? {}).length, 2],
  ];
  const rows = tables(limits).flat();

  test.each(HELD)("%s", (limit, value, cell) => {
    const row = rows.find(([first]) => first === limit);
    expect(Number(row?.[cell]?.replaceAll(",", "").match(/^\d+/)?.[0])).toBe(value);
  });

  test("the hours of a job and the defaults of the inputs", () => {
    const text = prose(limits);
    expect(text).toContain(`ends after ${HOSTED_JOB_MINUTES / 60} hours`);
    expect(text).toContain(`\`timeout_minutes\` (${defaults.timeout_minutes?.default})`);
    expect(text).toContain(`\`max_parallel\`, ${defaults.max_parallel?.default}`);
  });
});

describe("docs/security.md", () => {
  const [table = []] = tables(page("docs/security.md"), "Who may do what");
  const own = emittedJobs.filter(({ job, name }) => job.steps !== undefined && !name.startsWith("ci.yml"));

  test("lists every job that runs steps, with its permissions and whether it gets the keys", () => {
    const expected = own.map(({ name, job }) => {
      const permissions = Object.entries(job.permissions ?? {}).map(([scope, level]) => `${scope}: ${level}`);
      const keys = JSON.stringify(job.steps).includes("secrets.agent_env");
      return [name.split(" ")[1], permissions.join(", ") || "none", keys ? "yes" : "no"].join(" | ");
    });
    const said = table.slice(1).map(([job, ...rest]) => [code(job), ...rest.slice(0, 2)].join(" | "));
    expect(said.sort()).toEqual(expected.sort());
  });
});

describe("docs/development.md", () => {
  const development = page("docs/development.md");
  const manifest = JSON.parse(readFileSync("package.json", "utf8"));
  const namesIn = (heading: string): string =>
    (tables(development, heading)[0] ?? []).map(([first]) => first).join(" ");

  test("names every npm script", () => {
    const text = prose(development);
    for (const script of Object.keys(manifest.scripts))
      if (script !== "pipeline") expect(text).toMatch(new RegExp(`\`npm (run )?${script}[ \`]`));
  });

  test("says what every package is for, and of none that is gone", () => {
    const named = [...namesIn("What it is made with").matchAll(/`([^`]+)`/g)].map(([, name]) => name);
    const used = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(named.sort()).toEqual(used.filter((name) => !name.startsWith("@types/")).sort());
  });

  test("says what every folder holds", () => {
    const folders = readdirSync("workflows-src").map((folder) => `\`workflows-src/${folder}/\``);
    for (const folder of folders) expect(namesIn("Where things are")).toContain(folder);
  });
});
