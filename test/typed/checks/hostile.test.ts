import { describe, expect, test } from "vitest";
import { runAllChecks } from "../../../workflows-src/typed/checks/index.ts";
import { github } from "../../../workflows-src/typed/contexts.ts";
import { emit } from "../../../workflows-src/typed/emit/emit.ts";
import { lower } from "../../../workflows-src/typed/emit/lower.ts";
import { text } from "../../../workflows-src/typed/functions.ts";
import { job } from "../../../workflows-src/typed/job.ts";
import type { AnyJob, Jobs, Workflow } from "../../../workflows-src/typed/model/definition.ts";
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

test("500 jobs of 20 steps are checked as fast as they are written", () => {
  const lowest = reusableWorkflow("lowest", { ...props, inputs: {} }, () => ({
    jobs: { work: job({ ...plain, steps, concurrency: { group: text`lowest-${github.ref}` } }) },
  }));
  const jobs: Record<string, AnyJob> = {};
  for (let index = 0; index < 500; index++) {
    const needs = Object.values(jobs).slice(-100);
    const version = step({ id: "version", name: "Version", run: 'echo "it=1" >> "$GITHUB_OUTPUT"', outputs: ["it"] });
    const say = (number: number) => ({
      name: `Say ${number}`,
      env: { VERSION: version.outputs.it, BEFORE: text`${needs.at(-1)?.result ?? ""} ${github.ref}` },
      run: 'echo "$VERSION"',
    });
    jobs[`job-${index}`] =
      index % 10 === 9
        ? call(lowest, { permissions: {}, with: {}, needs, concurrency: { group: text`job-${github.ref}` } })
        : job({ ...plain, needs, steps: [version, ...Array.from({ length: 19 }, (_, number) => say(number))] });
  }
  const big = workflow("big", { ...props, on: { push: {} } }, () => jobs);
  const document = lower(big, () => "");
  const written = emit(big, document, { source: "", command: "" });
  const documentOf = (of: Workflow) => (of === big ? document : lower(of, () => ""));
  const rendering = { workflow: big, documentOf, scriptText: () => "", text: () => written, isCalled: true };
  const once = () => runAllChecks(rendering);
  expect(once().findings.map(({ code }) => code)).toEqual(["oversized-file", "oversized-run"]);
  // Of the processor, and beside what it takes to write the file: machines differ, and may be busy with something else.
  const least = (work: () => unknown): number =>
    Math.min(
      ...Array.from({ length: 3 }, () => {
        const start = process.cpuUsage();
        work();
        const { user, system } = process.cpuUsage(start);
        return user + system;
      }),
    );
  const writing = () =>
    emit(
      big,
      lower(big, () => ""),
      { source: "", command: "" },
    );
  // It is less than half; a check that looks at all pairs of jobs or steps takes many times as long.
  expect(least(once) / least(writing)).toBeLessThan(1.5);
});
