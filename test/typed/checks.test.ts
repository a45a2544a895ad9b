import { describe, expect, test } from "vitest";
import { checkout } from "../../workflows-src/typed/actions.ts";
import { findings } from "../../workflows-src/typed/checks/index.ts";
import { text } from "../../workflows-src/typed/functions.ts";
import { type AnyJob, job } from "../../workflows-src/typed/job.ts";
import { defineScript, output, script } from "../../workflows-src/typed/script.ts";
import { type Jobs, workflow } from "../../workflows-src/typed/workflow.ts";

const plain = { "runs-on": "ubuntu-latest", permissions: {} } as const;
const steps = [{ name: "Build", run: "make" }];
const declaration = defineScript({ name: "make", title: "Make", env: {}, outputs: { head: output("the head") } });
const make = () => script(declaration, { env: {} });

const check = (jobs: Jobs): string[] =>
  findings(workflow("example", { name: "Example", description: "", on: { push: {} } }, () => jobs)).map(
    ({ code, message, hint }) => `${code}: ${message} (${hint})`,
  );

describe("ids", () => {
  test("are unique without regard to case, and of GitHub's form", () => {
    const first = job({ ...plain, steps: [{ ...steps[0], id: "one" } as never, { name: "b", run: "b", id: "ONE" }] });
    expect(
      check({ build: first, Build: job({ ...plain, steps }), "1st": job({ ...plain, steps }) }),
    ).toMatchInlineSnapshot(`
      [
        "duplicate-id: the step id "ONE" is already taken by "one"; GitHub ignores case (give one of them another id)",
        "duplicate-id: the job id "Build" is already taken by "build"; GitHub ignores case (give one of them another id)",
        "malformed-id: the job id "1st" is not one GitHub accepts (start with a letter or _, go on with letters, digits, - and _, at most 99 characters)",
      ]
    `);
  });

  test("pass where they are", () => {
    expect(check({ build: job({ ...plain, steps }), test_2: job({ ...plain, steps }) })).toEqual([]);
  });
});

describe("needs", () => {
  test("must hold every job whose outputs are read, and only jobs of the workflow", () => {
    const step = make();
    const first = job({ ...plain, steps: [step], outputs: step.outputs });
    const stranger = job({ ...plain, steps });
    const reads = job({
      ...plain,
      needs: [stranger],
      steps: [{ name: "Read", run: "true", env: { HEAD: first.outputs.head } }],
    });
    expect(check({ first, reads })).toMatchInlineSnapshot(`
      [
        "unknown-need: job "reads" needs a job that workflow "example" does not list (add it to the jobs that the definition returns; there are: first, reads)",
        "read-without-need: job "reads" reads "outputs.head" of job "first", which it does not need (add "first" to its needs)",
      ]
    `);
  });

  test("hold each job once", () => {
    const first = job({ ...plain, steps });
    expect(check({ first, second: job({ ...plain, needs: [first, first, first], steps }) })).toMatchInlineSnapshot(`
      [
        "duplicate-need: job "second" needs job "first" more than once (list it once)",
      ]
    `);
  });

  test("pass where they do", () => {
    const step = make();
    const first = job({ ...plain, steps: [step], outputs: step.outputs });
    const reads = job({ ...plain, needs: [first], name: text`after ${first.outputs.head}`, steps });
    expect(check({ first, reads })).toEqual([]);
  });
});

describe("cycles", () => {
  test("are shown from the smallest id", () => {
    const needs: AnyJob[] = [];
    const b = job({ ...plain, needs, steps });
    const c = job({ ...plain, needs: [b], steps });
    const a = job({ ...plain, needs: [c], steps });
    needs.push(a);
    expect(check({ b, c, a })).toMatchInlineSnapshot(`
      [
        "cycle: jobs of workflow "example" wait for each other: a → c → b → a (remove one of these needs)",
      ]
    `);
  });
});

describe("outputs of steps", () => {
  test("are there for later steps of the same job only", () => {
    const step = make();
    const elsewhere = make();
    const read = (from: typeof step) => ({ name: "Read", run: "true", env: { HEAD: from.outputs.head } });
    const first = job({ ...plain, steps: [read(step), step, read(elsewhere)], outputs: elsewhere.outputs });
    expect(check({ first })).toMatchInlineSnapshot(`
      [
        "read-before-step: step "Read" of job "first" reads "outputs.head" of a step that has not run before it in this job (move the other step up, or pass the value through the outputs of its job)",
        "read-before-step: step "Read" of job "first" reads "outputs.head" of a step that has not run before it in this job (move the other step up, or pass the value through the outputs of its job)",
        "read-of-missing-step: job "first" reads "outputs.head" of a step that is not one of its steps (add the step to the job)",
      ]
    `);
  });

  test("need a step with an id", () => {
    const source = checkout();
    const first = job({ ...plain, steps: [source], outputs: { commit: source.outputs.commit } });
    expect(check({ first })).toMatchInlineSnapshot(`
      [
        "step-without-id: an output of a step of job "first" is read, but the step has no id (give the step an id)",
      ]
    `);
    const named = checkout({}, { id: "source" });
    expect(check({ first: job({ ...plain, steps: [named], outputs: { commit: named.outputs.commit } }) })).toEqual([]);
  });
});

describe("run", () => {
  test("holds no expression", () => {
    const first = job({ ...plain, steps: [{ name: "Say", run: `echo "$${"{{"} github.ref }}"` }] });
    expect(check({ first })).toMatchInlineSnapshot(`
      [
        "expression-in-run: step "Say" of job "first" has an expression in its run (pass the value through env and read the variable)",
      ]
    `);
  });
});

test("a finding says where the definition is", () => {
  const first = job({ ...plain, steps: [{ name: "Say", run: "$" + "{{ x }}" }] });
  const [finding] = findings(workflow("example", { name: "", description: "", on: {} }, () => ({ first })));
  const { file, line } = finding?.source() ?? { file: "", line: 0 };
  expect(file).toMatch(/checks\.test\.ts$/);
  expect(line).toBeGreaterThan(80);
});
