import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { Clock } from "./clock.ts";
import { runWorkflow } from "./interpreter.ts";
import { Jobs } from "./jobs.ts";
import type { End, Run } from "./run.ts";
import { Runners } from "./runners.ts";
import { QUIET } from "./scenarios.ts";
import { Stop } from "./stop.ts";
import type { WorkflowDocument } from "./workflows.ts";

/**
 * Runs jobs as a workflow; `callee` are the jobs of `callee.yml`. A step takes the `MINUTES` of its environment, sets the output `value`
 * to its `VALUE`, and fails where it runs `exit 1`.
 */
async function github(
  jobs: string,
  of: {
    callee?: string;
    outputs?: string;
    cancelAt?: number;
    killAt?: number;
    more?: Partial<Run>;
    runners?: (clock: Clock) => Runners;
    undocumented?: object;
  } = {},
): Promise<End & { started: string[]; minutes: number[]; errors: string[]; listed: string[] }> {
  const clock = new Clock();
  const [cancelled, killed] = [new Stop(), new Stop()];
  if (of.cancelAt !== undefined) clock.at(of.cancelAt, () => cancelled.stop());
  if (of.killAt !== undefined) clock.at(of.killAt, () => killed.stop());
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
    runners: of.runners?.(clock) ?? new Runners(clock, 1000, []),
    legOrder: "list",
    random: () => 0,
    perform: async ({ step, env, stop }) => {
      if (!(await clock.wait(Number(env.MINUTES ?? 1), stop))) return { outcome: "failure" };
      return { outcome: step.run === "exit 1" ? "failure" : "success", outputs: { value: env.VALUE ?? "" } };
    },
    ...{ ends: new Map(), errors: [], started: [], jobs: new Jobs(), cancelled, killed },
    ...of.more,
  };
  const end = await clock.until(runWorkflow(run, "main.yml", {}));
  const minutes = run.started.map(({ from, to }) => to - from);
  const { errors, started } = run;
  const shown = run.jobs.list.map(({ name, status, conclusion }) => `${name}: ${conclusion ?? status}`);
  return { ...end, started: started.map(({ path }) => path), minutes, errors, listed: shown };
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

  test("forcing a run to end ends what always runs, too", async () => {
    const jobs = `{a: {runs-on: u, if: always(), steps: [{run: echo, env: {MINUTES: 9}}]}, c: {${good}, needs: a, if: always()}}`;
    const end = await github(jobs, { killAt: 5 });
    expect(end).toMatchObject({ started: ["/a"], minutes: [5], result: "cancelled" });
  });

  test("cancelling may end the jobs of a call that is not to go on, whatever their own `if`", async () => {
    const callee = "{x: {runs-on: u, if: always(), steps: [{run: echo, env: {MINUTES: 9}}]}}";
    const jobs = `{a: {${call}, if: "!cancelled()"}}`;
    const minutes = async (cancelLooksAtCalls: boolean) =>
      (await github(jobs, { callee, cancelAt: 5, undocumented: { cancelLooksAtCalls } })).minutes;
    expect(await minutes(false)).toEqual([9]);
    expect(await minutes(true)).toEqual([5]);
  });

  test("a job is ended after its time; a step that always runs is not", async () => {
    const steps = "[{run: echo, env: {MINUTES: 9}}, {run: echo}, {run: echo, if: always()}]";
    const end = await github(`{a: {runs-on: u, timeout-minutes: 3, steps: ${steps}}}`);
    expect(end).toMatchObject({ minutes: [4], result: "cancelled" });
  });

  test("a step may fail where it says so, and shows its outcome", async () => {
    const steps = `[{id: s, run: exit 1, continue-on-error: true}, {run: exit 1, if: steps.s.outcome == 'success'}, {run: exit 1, if: steps.s.conclusion != 'success'}]`;
    expect(await github(`{a: {runs-on: u, steps: ${steps}}}`)).toMatchObject({ minutes: [1], result: "success" });
  });

  const legs = (values: string) =>
    `{a: {runs-on: u, name: ${value("matrix.leg.n")}, strategy: {max-parallel: 1, matrix: {leg: ${values}}}, steps: [{run: echo}]}}`;

  test("the legs of a matrix start in the order of the list, sorted by their text, or in any order", async () => {
    const jobs = legs("[{n: c}, {n: a}, {n: b}]");
    const draws = [0.5, 0.9, 0.1];
    const names = async (legOrder: "list" | "sorted" | "random") =>
      (await github(jobs, { more: { legOrder, random: () => draws.shift() ?? 0 } })).started.join();
    expect(await names("random")).toBe("/a[2],/a[0],/a[1]");
    expect(await names("list")).toBe("/a[0],/a[1],/a[2]");
    expect(await names("sorted")).toBe("/a[1],/a[2],/a[0]");
  });

  test("legs that are held back are listed, or not", async () => {
    const listed = async (heldBackLegs: "waiting" | undefined) =>
      (await github(legs("[{n: one}, {n: two}]"), { killAt: 0.5, undocumented: { heldBackLegs } })).listed;
    expect(await listed(undefined)).toEqual(["pipeline / one: cancelled"]);
    expect(await listed("waiting")).toEqual(["pipeline / one: cancelled", "pipeline / two: cancelled"]);
  });

  test("a job waits for a runner", async () => {
    const jobs = `{a: {${good}}, b: {${good}}}`;
    const runners = (clock: Clock) => new Runners(clock, 1, [3, 0]);
    expect(await github(jobs, { runners })).toMatchObject({ minutes: [4, 1] });
    expect(
      await github(`{a: {${good}}, b: {runs-on: u, steps: [{run: echo, env: {MINUTES: 9}}]}}`, { runners }),
    ).toMatchObject({ minutes: [10, 9] });
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
