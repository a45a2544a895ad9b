import { expect, test } from "vitest";
import { github } from "../../workflows-src/typed/contexts.ts";
import { renderReference } from "../../workflows-src/typed/emit/reference.ts";

import { text, trusted } from "../../workflows-src/typed/functions.ts";
import { job } from "../../workflows-src/typed/job.ts";
import { workflow } from "../../workflows-src/typed/workflow.ts";
import { checkWorkflow } from "./checks/fixtures.ts";

test("why untrusted text may stand in a key is part of the reference, once for each place", () => {
  const branch = trusted(github.head_ref, "the name of a group is compared and nothing else");
  const of = workflow(
    "example",
    { name: "Example", description: "", on: { pull_request: {} }, concurrency: { group: text`all-${branch}` } },
    () => ({
      build: job({
        name: text`Build ${trusted(github.head_ref, "a name is shown")}`,
        "runs-on": "ubuntu-latest",
        permissions: {},
        concurrency: ({ leg }) => ({ group: text`${branch}-${leg}-${branch}` }),
        strategy: { matrix: { leg: [1, 2] } },
        steps: [{ name: "Say", run: "true", "working-directory": trusted(github.head_ref, "a step may\nsay it too") }],
      }),
    }),
  );
  const page = renderReference([{ workflow: of, ...checkWorkflow(of) }], "build");
  expect(page.slice(page.indexOf("# Allowed findings"))).toMatchInlineSnapshot(`
    "# Allowed findings

    | file | place | code | reason |
    | --- | --- | --- | --- |
    | example.yml | workflow "example" | \`untrusted-text\` | the name of a group is compared and nothing else |
    | example.yml | job "build" | \`untrusted-text\` | a name is shown |
    | example.yml | job "build" | \`untrusted-text\` | the name of a group is compared and nothing else |
    | example.yml | step "Say" of job "build" | \`untrusted-text\` | a step may say it too |
    "
  `);
});
