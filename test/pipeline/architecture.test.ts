import { expect, test } from "vitest";
import {
  type ArchitectureSettings,
  planArchitectTask,
  planArchitecture,
} from "../../workflows-src/pipeline/architecture.ts";
import { newRepository } from "../git/repository.ts";

const FOLDER = ".somas/projects/p/artifacts";
const SETTINGS = {
  project_id: "p",
  runner: "somas",
  agent: "coder",
  context_files: "",
  stall_minutes: 0,
  architecture: "auto",
} as const;

const planStage = (
  files: readonly string[],
  settings: Partial<ArchitectureSettings> = {},
  planFiles: readonly string[] = [],
) => {
  const exists = (path: string) => files.includes(path.replace(`${FOLDER}/`, ""));
  const { plan, reason } = planArchitectTask({ ...SETTINGS, ...settings }, exists, planFiles);
  return { tasks: plan.tasks, reason };
};

test("a missing architecture is written from SPEC.md and the plan", () => {
  const { tasks, reason } = planStage(["SPEC.md"], {}, ["plan.yml"]);
  expect(tasks).toMatchObject([
    {
      agent: "architect",
      context_requirements: [`${FOLDER}/SPEC.md`, "plan.yml"],
      files: ["ARCHITECTURE.md", "api_specs.yml", "data_models.yml"].map((file) => `${FOLDER}/${file}`),
    },
  ]);
  expect(reason).toBe("`ARCHITECTURE.md`, `api_specs.yml`, `data_models.yml` are written from `SPEC.md` and the plan");
});

test("the files are looked for where tasks find their context: in the project's folder, then at the root", () => {
  const stageWith = (...files: string[]) =>
    planArchitectTask({ ...SETTINGS }, (path) => files.includes(path), []).plan.tasks.map(
      ({ context_requirements }) => context_requirements,
    );
  expect(stageWith("SPEC.md")).toEqual([["SPEC.md"]]);
  expect(stageWith("SPEC.md", `${FOLDER}/SPEC.md`)).toEqual([[`${FOLDER}/SPEC.md`]]);
  expect(stageWith("SPEC.md", "ARCHITECTURE.md")).toEqual([]);
});

const all = ["SPEC.md", "ARCHITECTURE.md", "api_specs.yml", "data_models.yml"];
test.each<[string, readonly string[], Partial<ArchitectureSettings>, string]>([
  ["it exists", all, {}, "skipped, `ARCHITECTURE.md` exists"],
  [
    "it exists without the others",
    all.slice(0, 2),
    {},
    "skipped, `ARCHITECTURE.md` exists; `api_specs.yml`, `data_models.yml` missing, `architecture: always` asks for all three",
  ],
  ["`architecture` is `never`", ["SPEC.md"], { architecture: "never" }, "skipped, as `architecture: never` says"],
  ["SPEC.md is missing", [], { architecture: "always" }, "skipped, there is no `SPEC.md` to work from"],
  ["no agent is set up", ["SPEC.md"], { runner: "brief" }, "skipped, no agent is set up to write the architecture"],
  ["no runner exists", ["SPEC.md"], { runner: "auto" }, "skipped, no agent is set up to write the architecture"],
])("the architecture is not written if %s, and the reason is given", (_, files, settings, reason) => {
  expect(planStage(files, settings)).toEqual({ tasks: [], reason });
});

test("the architecture is written again on request, and by a SOMAS runner in the repository", () => {
  expect(planStage(all, { architecture: "always" }).tasks).toHaveLength(1);
  expect(planStage(["SPEC.md", "somas/core/runner.py"], { runner: "auto" }).tasks).toHaveLength(1);
});

test.each([
  ["a file in a usual place", "specs/001-shop/tasks.md", ["specs/001-shop/tasks.md"]],
  [
    "a folder",
    ".planning/phases",
    [".planning/phases/01-base/01-01-PLAN.md", ".planning/phases/01-base/01-02-PLAN.md"],
  ],
  ["standard input", "-", []],
  ["a file outside of the repository", "../plan.yml", []],
  ["a file outside of the repository, by its full path", "/nowhere/plan.yml", []],
])("the architect reads the plan that was taken: %s", async (_, plan, planFiles) => {
  const files = [`${FOLDER}/SPEC.md`, ...planFiles, "docs/tasks.md"];
  const { repository, base } = await newRepository(Object.fromEntries(files.map((file) => [file, "text\n"])));
  const stage = await planArchitecture(repository, SETTINGS, plan, { head: base, branchTip: undefined });
  expect(stage.plan.tasks[0]?.context_requirements).toEqual([`${FOLDER}/SPEC.md`, ...planFiles]);
});
