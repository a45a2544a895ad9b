import { expect, test } from "vitest";
import { architecturePlan, type Stage4 } from "../../workflows-src/task/architecture.ts";

const FOLDER = ".somas/projects/p/artifacts";
const stage4 = (files: readonly string[], of: Partial<Stage4> = {}) => {
  const settings = { project_id: "p", runner: "somas", agent: "coder", context_files: "", stall_minutes: 0 } as const;
  const exists = (path: string) => files.includes(path.replace(`${FOLDER}/`, ""));
  const { plan, reason } = architecturePlan({ settings, architecture: "auto", plan: "plan.yml", exists, ...of });
  return { tasks: plan.tasks, reason };
};

test("the architecture is written from SPEC.md and the plan where there is none", () => {
  const { tasks, reason } = stage4(["SPEC.md", "plan.yml"]);
  expect(tasks).toMatchObject([
    {
      agent: "architect",
      context_requirements: [`${FOLDER}/SPEC.md`, "plan.yml"],
      files: ["ARCHITECTURE.md", "api_specs.yml", "data_models.yml"].map((file) => `${FOLDER}/${file}`),
    },
  ]);
  expect(reason).toBe("`ARCHITECTURE.md`, `api_specs.yml`, `data_models.yml` are written from `SPEC.md` and the plan");
});

const all = ["SPEC.md", "ARCHITECTURE.md", "api_specs.yml", "data_models.yml"];
const brief = { project_id: "p", runner: "brief", agent: "coder", context_files: "", stall_minutes: 0 } as const;
test.each<[string, readonly string[], Partial<Stage4>, string]>([
  ["it exists", all, {}, "skipped, `ARCHITECTURE.md` exists"],
  [
    "it exists without the others",
    all.slice(0, 2),
    {},
    "skipped, `ARCHITECTURE.md` exists; `api_specs.yml`, `data_models.yml` missing, `architecture: always` asks for all three",
  ],
  ["nobody wants it", ["SPEC.md"], { architecture: "never" }, "skipped, as `architecture: never` says"],
  ["there is nothing to write it from", [], { architecture: "always" }, "skipped, there is no `SPEC.md` to work from"],
  ["nobody can", ["SPEC.md"], { settings: brief }, "skipped, no agent is set up to write the architecture"],
  [
    "there is no runner",
    ["SPEC.md"],
    { settings: { ...brief, runner: "auto" } },
    "skipped, no agent is set up to write the architecture",
  ],
])("it is not written where %s, and the reason is said", (_, files, of, reason) => {
  expect(stage4(files, of)).toEqual({ tasks: [], reason });
});

test("it is written again where that is asked for, and with a SOMAS runner in the repository", () => {
  expect(stage4(all, { architecture: "always" }).tasks).toHaveLength(1);
  const settings = { ...brief, runner: "auto" } as const;
  expect(stage4(["SPEC.md", "somas/core/runner.py"], { settings }).tasks).toHaveLength(1);
});
