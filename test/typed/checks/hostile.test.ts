import { describe, expect, test } from "vitest";
import { job } from "../../../workflows-src/typed/job.ts";
import type { AnyJob, Jobs } from "../../../workflows-src/typed/model/definition.ts";
import { step } from "../../../workflows-src/typed/step.ts";
import { call, reusableWorkflow, workflow } from "../../../workflows-src/typed/workflow.ts";
import { checkWorkflow } from "./fixtures.ts";

const plain = { "runs-on": "ubuntu-latest", permissions: {} } as const;
const steps = [{ name: "Build", run: "make" }];
const props = { name: "Example", description: "" };

const codes = (jobs: Jobs): string[] =>
  checkWorkflow(workflow("example", { ...props, on: { push: {} } }, () => jobs)).findings.map(({ code }) => code);

/** What types refuse and JavaScript does not. */
const anything = (value: unknown) => value as never;

const broken = reusableWorkflow("broken", { ...props, inputs: {} }, () => ({ jobs: { a: anything(undefined) } }));

describe("definitions that no type would let pass are findings, not exceptions", () => {
  test.each<[what: string, jobs: () => Jobs, expected: string[]]>([
    ["no jobs", () => ({}), ["empty-workflow"]],
    ["a job that is nothing", () => ({ a: anything(undefined), b: anything(null) }), ["invalid-job", "invalid-job"]],
    [
      "a job that is something else",
      () => ({ a: anything("job"), b: anything({ steps }) }),
      ["invalid-job", "invalid-job"],
    ],
    ["no steps", () => ({ a: job({ ...plain, steps: [] }) }), ["empty-workflow"]],
    [
      "steps that are nothing",
      () => ({ a: job({ ...plain, steps: anything([undefined, null, ...steps]) }) }),
      ["invalid-job", "invalid-job"],
    ],
    ["needs that are nothing", () => ({ a: job({ ...plain, steps, needs: anything(undefined) }) }), []],
    ["holes in needs", () => ({ a: job({ ...plain, steps, needs: new Array(3) }) }), ["unknown-need"]],
    [
      "needs that are no jobs",
      () => ({ a: job({ ...plain, steps, needs: anything([null, "b", 1, undefined]) }) }),
      Array(4).fill("unknown-need"),
    ],
    [
      "a job that needs itself",
      () => {
        const needs: AnyJob[] = [];
        const a = job({ ...plain, steps, needs });
        needs.push(a);
        return { a };
      },
      ["circular-needs"],
    ],
    [
      "a job under three ids",
      () => {
        const a = job({ ...plain, steps });
        return { a, b: a, c: a };
      },
      ["duplicate-job", "duplicate-job"],
    ],
    ["a matrix without vectors", () => ({ a: job({ ...plain, steps, strategy: { matrix: {} } }) }), ["empty-matrix"]],
    [
      "a vector that is no list",
      () => ({ a: job({ ...plain, steps, strategy: { matrix: anything({ a: undefined, b: 1 }) } }) }),
      ["empty-matrix"],
    ],
    [
      "a call of a workflow whose job is nothing",
      () => ({ a: call(broken, { permissions: {}, with: {}, concurrency: { group: "a" } }) }),
      [],
    ],
    ["an environment that is nothing", () => ({ a: job({ ...plain, steps, env: anything(undefined) }) }), []],
  ])("%s", (_, jobs, expected) => {
    expect(codes(jobs())).toEqual(expected);
  });

  test("a step with outputs may stand in two jobs: each reads its own", () => {
    const version = step({ id: "version", name: "Version", run: 'echo "it=1" >> "$GITHUB_OUTPUT"', outputs: ["it"] });
    const say = { name: "Say", env: { VERSION: version.outputs.it }, run: "true" };
    const one = job({ ...plain, steps: [version, say] });
    const two = job({ ...plain, steps: [version, say], outputs: version.outputs });
    expect(codes({ one, two })).toEqual([]);
    expect(codes({ one: job({ ...plain, steps: [version, version] }) })).toEqual(["duplicate-id"]);
  });
});
