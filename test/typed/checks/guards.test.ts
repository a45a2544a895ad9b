import { describe, expect, test } from "vitest";
import { json } from "../../../workflows-src/typed/declarations.ts";
import type { ContextName, Expression } from "../../../workflows-src/typed/expression.ts";
import { and, cancelled, eq, fromJSON, ne, not, notEmpty, or, toJSON } from "../../../workflows-src/typed/functions.ts";
import { job } from "../../../workflows-src/typed/job.ts";
import { reusableWorkflow } from "../../../workflows-src/typed/workflow.ts";
import { checkWorkflow } from "./fixtures.ts";

const inputs = {
  list: json<readonly string[]>({ description: "the legs" }),
  other: json<readonly string[]>({ description: "something else" }),
};
type List = Expression<readonly string[], "inputs">;
type Text = Expression<string, "inputs">;
type Condition = Expression<boolean, ContextName>;

const conditions: [what: string, guards: boolean, condition: (list: List, text: Text, other: List) => Condition][] = [
  ["notEmpty(list)", true, (list) => notEmpty(list)],
  ["its JSON text is not []", true, (_, text) => ne(text, "[]")],
  ["not that it is []", true, (list) => not(eq(toJSON(list) as Text, "[]"))],
  ["among others", true, (list) => and(not(cancelled()), and(not(cancelled()), notEmpty(list)))],
  ["one of two alternatives", false, (list) => or(not(cancelled()), notEmpty(list))],
  ["another list", false, (_, __, other) => notEmpty(other)],
  ["that it is []", false, (_, text) => eq(text, "[]")],
  ["the opposite", false, (list) => not(notEmpty(list))],
  ["something else", false, () => not(cancelled())],
];

describe("a matrix from an expression is guarded by a condition that asks for", () => {
  test.each(conditions)("%s: %s", (_, guards, condition) => {
    const of = reusableWorkflow("example", { name: "", description: "", inputs }, ({ inputs: { list, other } }) => {
      const legs = fromJSON(list);
      const only = condition(legs, list, fromJSON(other)) as never;
      const steps = [{ name: "Test", run: "true" }];
      return {
        jobs: {
          test: job({
            "runs-on": "ubuntu-latest",
            permissions: {},
            if: only,
            strategy: { matrix: { leg: legs } },
            steps,
          }),
        },
      };
    });
    expect(checkWorkflow(of).findings.map(({ code }) => code)).toEqual(guards ? [] : ["unguarded-matrix"]);
  });
});
