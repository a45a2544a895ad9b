import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { Clock } from "./clock.ts";
import { type End, type Run, runWorkflow } from "./interpreter.ts";
import { QUIET } from "./scenarios.ts";
import type { WorkflowDocument } from "./workflows.ts";

/**
 * Runs jobs as a workflow; `callee` are the jobs of `callee.yml`. A step takes the `MINUTES` of its environment, sets the output `value`
 * to its `VALUE`, and fails where it runs `exit 1`.
 */
async function github(
  jobs: string,
  of: { callee?: string; outputs?: string; cancelAt?: number; undocumented?: object } = {},
): Promise<End & { started: string[]; minutes: number[]; errors: string[] }> {
  const clock = new Clock();
  const cancellation = new AbortController();
  if (of.cancelAt !== undefined) clock.at(of.cancelAt, () => cancellation.abort());
  const call = { workflow_call: { inputs: { n: { type: "number", default: 0 } } } };
  const file = (text: string, outputs = "{}"): WorkflowDocument => ({
    on: { workflow_call: { ...call.workflow_call, outputs: parse(outputs) } },
    jobs: parse(text),
  });
  const run: Run = {
    workflows: new Map([
      ["main.yml", file(jobs)],
      ["callee.yml", file(of.callee ?? "{}", of.outputs)],
    ]),
    clock,
    undocumented: { ...QUIET.undocumented, ...of.undocumented },
    github: {},
    trigger: "workflow_call",
    perform: async ({ step, env, signal }) => {
      await clock.wait(Number(env.MINUTES ?? 1), signal);
      return { outcome: step.run === "exit 1" ? "failure" : "success", outputs: { value: env.VALUE ?? "" } };
    },
    errors: [],
    started: [],
    cancelled: cancellation.signal,
  };
  const end = await clock.until(runWorkflow(run, "main.yml", {}));
  const minutes = run.started.map(({ from, to }) => to - from);
  return { ...end, started: run.started.map(({ path }) => path), minutes, errors: run.errors };
}

/** An expression as a text of YAML. */
const value = (expression: string) => `"\${{ ${expression} }}"`;

const good = "runs-on: ubuntu, steps: [{run: echo}]";
const bad = "runs-on: ubuntu, steps: [{run: exit 1}]";
const call = "uses: ./.github/workflows/callee.yml";

describe("as GitHub does it", () => {
  test("a skip goes down the whole chain; what asks for the status itself runs", async () => {
    const jobs = `{a: {${good}, if: 1 == 2}, b: {${good}, needs: a, if: "!cancelled()"}, c: {${good}, needs: b}, d: {${good}, needs: [b, c], if: needs.b.result == 'success' && always()}}`;
    expect(await github(jobs)).toMatchObject({ started: ["/b", "/d"], result: "success" });
  });

  test("a failure goes down the whole chain, unless it may fail", async () => {
    const after = `b: {${good}, needs: a}, c: {${good}, needs: a, if: failure()}`;
    expect(await github(`{a: {${bad}}, ${after}}`)).toMatchObject({ started: ["/a", "/c"], result: "failure" });
    const allowed = await github(`{a: {${bad}, continue-on-error: true}, ${after}}`);
    expect(allowed).toMatchObject({ started: ["/a", "/b"], result: "success", shown: "failure" });
  });

  test("`if` comes before the matrix; an empty one, one with too many legs and one that is no list are errors", async () => {
    const matrix = (list: string) => `{a: {${good}, strategy: {matrix: {x: ${list}}}}}`;
    expect(
      await github(`{a: {${good}, if: false, strategy: {matrix: {x: ${value("fromJSON('[]')")}}}}}`),
    ).toMatchObject({
      errors: [],
      result: "skipped",
    });
    expect((await github(matrix(value("fromJSON('[]')")))).errors).toEqual(["/a: the matrix is empty"]);
    expect((await github(matrix(JSON.stringify(Array(257).fill(1))))).errors[0]).toContain("257 legs of 256");
    expect((await github(matrix(value("github.list")))).errors[0]).toContain("is no list but null");
  });

  test("a key reads only its contexts", async () => {
    const { errors } = await github(`{a: {${good}, if: matrix.x == 1, strategy: {matrix: {x: [1]}}}}`);
    expect(errors).toEqual([expect.stringContaining("matrix")]);
  });

  test("of a matrix' outputs the last leg to end that sets a value wins", async () => {
    const legs = `[{time: 3, value: late}, {time: 1, value: early}, {time: 5, value: ""}]`;
    const env = `{VALUE: ${value("matrix.leg.value")}, MINUTES: ${value("matrix.leg.time")}}`;
    const output = `{value: ${value("steps.s.outputs.value")}}`;
    const first = `a: {runs-on: u, strategy: {matrix: {leg: ${legs}}}, outputs: ${output}, steps: [{id: s, run: echo, env: ${env}}]}`;
    const { started } = await github(`{${first}, b: {${good}, needs: a, if: needs.a.outputs.value == 'late'}}`);
    expect(started.at(-1)).toBe("/b");
  });

  test("fail-fast is the default and ends the other legs; without it they go on", async () => {
    const env = `{MINUTES: ${value("matrix.x")}}`;
    const steps = `[{run: echo, env: ${env}}, {if: matrix.x == 1, run: exit 1, env: {MINUTES: 0}}]`;
    const job = (more: string) => `{a: {runs-on: u, strategy: {${more}matrix: {x: [1, 9]}}, steps: ${steps}}}`;
    expect(await github(job(""))).toMatchObject({ minutes: [1, 1], result: "failure" });
    expect(await github(job("fail-fast: false, "))).toMatchObject({ minutes: [1, 9], result: "failure" });
    expect(await github(job("max-parallel: 1, "))).toMatchObject({ minutes: [1], result: "failure" });
  });

  test("cancelling ends what runs and starts nothing but what always runs", async () => {
    const jobs = `{a: {runs-on: u, steps: [{run: echo, env: {MINUTES: 9}}]}, b: {${good}, needs: a, if: "!cancelled()"}, c: {${good}, needs: a, if: always()}}`;
    expect(await github(jobs, { cancelAt: 5 })).toMatchObject({ started: ["/a", "/c"], result: "cancelled" });
  });

  test("a call is what its jobs are; what it puts out is text", async () => {
    const outputs = `{sum: {value: ${value("jobs.x.outputs.value")}}}`;
    const callee = `{x: {runs-on: u, outputs: {value: ${value("inputs.n")}}, steps: [{run: echo}]}, y: {${bad}, if: inputs.n == 2}}`;
    const jobs = (n: number) =>
      `{a: {${call}, with: {n: ${n}}}, b: {${good}, needs: a, if: always() && needs.a.outputs.sum == '${n}'}}`;
    expect(await github(jobs(1), { callee, outputs })).toMatchObject({ started: ["/a/x", "/b"], result: "success" });
    expect(await github(jobs(2), { callee, outputs })).toMatchObject({ result: "failure" });
    const kept = await github(jobs(2), { callee, outputs, undocumented: { failedCallHasOutputs: false } });
    expect(kept.started).not.toContain("/b");
  });
});
