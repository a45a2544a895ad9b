import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { build } from "../../workflows-src/typed/build/build.ts";
import { runAllChecks } from "../../workflows-src/typed/checks/index.ts";

const root = realpathSync(mkdtempSync(join(tmpdir(), "names-test-")));
afterAll(() => rmSync(root, { recursive: true }));

test("workflow_run may name a workflow of the project that is written by hand, and no other", async () => {
  mkdirSync(join(root, ".github/workflows"), { recursive: true });
  writeFileSync(join(root, ".github/workflows/by-hand.yml"), 'name: "By hand"\non: push\njobs: {}\n');
  const typed = resolve("workflows-src/typed");
  writeFileSync(
    join(root, "after.wac.ts"),
    `import { job } from "${typed}/job.ts";
import { workflow } from "${typed}/workflow.ts";
const on = { workflow_run: { workflows: ["By hand", "by-hand.yml"], types: ["completed"] } } as const;
export default workflow("after", { name: "After", description: "…", on }, () => ({
  a: job({ "runs-on": "ubuntu-latest", permissions: {}, steps: [{ name: "Run", run: "make" }] }),
}));
`,
  );
  const options = { root, definitions: ".", inline: "inline", libraries: [], command: "build", check: runAllChecks };
  const { problems } = await build(options);
  expect(problems.map(({ severity, code, message }) => [severity, code, message])).toEqual([
    [
      "warning",
      "unknown-workflow",
      'workflow_run of workflow "after" names the workflow "by-hand.yml", which is not in .github/workflows: expected one of After, By hand',
    ],
  ]);
});
