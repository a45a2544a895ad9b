import { data, Evaluator, Lexer, Parser } from "@actions/expressions";
import { describe, expect, test } from "vitest";
import { emittedSteps } from "./emitted.ts";

const step = emittedSteps.find(({ step }) => step.env?.FROM_FORK !== undefined)?.step;
const source = step?.env?.FROM_FORK?.replace(/^\$\{\{ | \}\}$/g, "") ?? "";

/** Evaluates as GitHub does. */
function evaluate(github: unknown): string {
  const contexts = JSON.parse(JSON.stringify({ github }), data.reviver);
  const { tokens } = new Lexer(source).lex();
  return new Evaluator(new Parser(tokens, ["github"], []).parse(), contexts).evaluate().coerceString();
}

const from = (full_name: string | undefined) => ({
  pull_request: { head: { repo: full_name === undefined ? null : { full_name } } },
});
const run = (event_name: string, event: unknown = {}) => evaluate({ event_name, event, repository: "us/shop" });

describe("a run is from a fork", () => {
  test.each([
    ["a pull request of another repository", "pull_request", from("them/shop"), "true"],
    ["a pull request of a repository that is gone", "pull_request", from(undefined), "true"],
    ["a review of such a pull request", "pull_request_review", from("them/shop"), "true"],
    ["pull_request_target, whatever it is about", "pull_request_target", from("us/shop"), "true"],
    ["a pull request of our own", "pull_request", from("us/shop"), "false"],
    ["a push", "push", {}, "false"],
    ["a person", "workflow_dispatch", { inputs: {} }, "false"],
  ])("%s", (_, name, event, expected) => {
    expect(run(name, event)).toBe(expected);
  });
});
