import { expect, test } from "vitest";
import { emit } from "../../workflows-src/typed/emit/emit.ts";
import { lower } from "../../workflows-src/typed/emit/lower.ts";
import type { ContextName, Expression } from "../../workflows-src/typed/expression.ts";
import { and, cancelled, eq, fromJSON, ne, not, notEmpty } from "../../workflows-src/typed/functions.ts";
import { job } from "../../workflows-src/typed/job.ts";
import { jsonOutput } from "../../workflows-src/typed/outputs.ts";
import { step } from "../../workflows-src/typed/step.ts";
import { workflow } from "../../workflows-src/typed/workflow.ts";

const list = step({
  id: "list",
  name: "List",
  run: "make list",
  outputs: { legs: jsonOutput<readonly string[]>("the legs, JSON") },
});
const before = job({
  "runs-on": "ubuntu-latest",
  permissions: {},
  steps: [list],
  outputs: { legs: list.outputs.legs },
});
const { legs } = before.outputs;
const guard = notEmpty(fromJSON(legs));

const EMITTED = "toJSON(fromJSON(needs.before.outputs.legs)) != '[]'";

const conditions: [what: string, condition: Expression<boolean, ContextName>, emitted: string][] = [
  ["stands as it is without a status function", guard, EMITTED],
  [
    "holds for a job that was skipped",
    and(not(cancelled()), guard),
    `\${{ !cancelled() && needs.before.outputs.legs && ${EMITTED} }}`,
  ],
  [
    "stands as it is behind the result of the job",
    and(not(cancelled()), eq(before.result, "success"), guard),
    `\${{ !cancelled() && needs.before.result == 'success' && ${EMITTED} }}`,
  ],
  [
    "stands as it is behind a guard that was written",
    and(not(cancelled()), ne(legs as Expression<string, "needs">, ""), guard),
    `\${{ !cancelled() && needs.before.outputs.legs != '' && ${EMITTED} }}`,
  ],
  [
    "holds behind a result that does not tell whether the job ran",
    and(not(cancelled()), ne(before.result, "failure"), guard),
    `\${{ !cancelled() && needs.before.result != 'failure' && needs.before.outputs.legs && ${EMITTED} }}`,
  ],
];

test.each(conditions)("a guard of a list %s", (_, condition, emitted) => {
  const after = job({
    needs: [before],
    if: condition as never,
    "runs-on": "ubuntu-latest",
    permissions: {},
    steps: [{ name: "Test", run: "make" }],
  });
  const example = workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => ({
    before,
    after,
  }));
  const text = emit(
    example,
    lower(example, () => ""),
    { source: "example.wac.ts", command: "build" },
  );
  expect(text).toContain(`    if: ${emitted}\n`);
});
