import { expect, onTestFinished, test } from "vitest";
import { task, Workshop } from "./job.ts";

const OTHER = ".somas/projects/project-001/artifacts/tasks/TASK-000_result.md";

function openWorkshop(): Workshop {
  const workshop = new Workshop({ "README.md": "# Project\n", [OTHER]: `# ${"long ".repeat(30)}\n` });
  onTestFinished(() => workshop.remove());
  return workshop;
}

test("a check of the whole repository does not see the result files", async () => {
  const workshop = openWorkshop();
  const verify =
    "! grep -rnE '.{90}' --include='*.md' . && git diff --exit-code HEAD && test -z \"$(git status --porcelain)\"";
  const [result] = await workshop.run([task("TASK-001", { run: "echo a > a.md", verify })], { runner: "command" });
  expect(result).toMatchObject({ verdict: "succeeded" });
  expect(workshop.git("show", `${result?.commit}:${OTHER}`)).toContain("long");
});

test("a formatter of the whole repository changes no result file of another task", async () => {
  const workshop = openWorkshop();
  const format = "find . -name '*.md' -not -path './.git/*' -exec sed -i 's/ *$/ !/' {} +";
  const [result] = await workshop.run([task("TASK-001", { run: format })], { runner: "command" });
  expect(result).toMatchObject({ verdict: "succeeded_with_warning" });
  expect(result?.reason).toContain(`changes of other tasks' result files are left out: ${OTHER}`);
  expect(workshop.git("diff", "--name-only", "main", result?.commit ?? "").split("\n")).toEqual([
    ".somas/projects/project-123/artifacts/tasks/TASK-001_result.md",
    "README.md",
  ]);
});
