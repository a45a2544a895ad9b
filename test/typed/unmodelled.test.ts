import { expect, test } from "vitest";
import { checkout } from "../../workflows-src/typed/actions.ts";
import { github, vars } from "../../workflows-src/typed/contexts.ts";
import { emit } from "../../workflows-src/typed/emit/emit.ts";
import { lower } from "../../workflows-src/typed/emit/lower.ts";
import { text } from "../../workflows-src/typed/functions.ts";
import { job } from "../../workflows-src/typed/job.ts";
import { defineScript, script } from "../../workflows-src/typed/script.ts";
import { call, reusableWorkflow, workflow } from "../../workflows-src/typed/workflow.ts";

const made = defineScript({ name: "make", title: "Make", env: {}, outputs: {} });

const callee = reusableWorkflow(
  "callee",
  { name: "Callee", description: "Is called.", inputs: {}, unmodelled: { later: { run: "bash" } } },
  () => ({ jobs: {}, env: { REPOSITORY: github.repository } }),
);

const caller = workflow(
  "caller",
  {
    name: "Caller",
    description: "Says things that are not modelled.",
    on: { push: {}, unmodelled: { later: { types: ["started"] }, never: {} } },
    unmodelled: { later: { run: text`${vars("SHELL")}` } },
  },
  () => ({
    build: job({
      "runs-on": "ubuntu-latest",
      permissions: {},
      strategy: { matrix: { node: [20] }, unmodelled: { "fail-slow": vars("SLOW") } },
      unmodelled: { environment: { name: github.ref_name } },
      steps: [
        { name: "Say", run: "true", unmodelled: { background: vars("BACKGROUND") } },
        checkout({}, { unmodelled: { "timeout-minutes": vars("MINUTES") } }),
        script(made, { env: {}, unmodelled: { "continue-on-error": true } }),
      ],
    }),
    others: call(callee, { permissions: {}, with: {}, unmodelled: { "keep-going": text`for ${github.actor}` } }),
  }),
);

const yaml = (of: typeof caller): string =>
  emit(
    of,
    lower(of, () => ""),
    { source: "caller.wac.ts", command: "build" },
  );

test("keys that are not modelled are written in every place that takes them, expressions included", () => {
  expect(yaml(caller)).toMatchInlineSnapshot(`
    "# Generated from caller.wac.ts by \`build\`. Do not edit.

    # Says things that are not modelled.

    name: Caller

    on:
      push:
      later:
        types: [started]
      never:

    permissions: {}

    later:
      run: \${{ vars.SHELL }}

    jobs:
      build:
        permissions: {}
        strategy:
          matrix:
            node: [20]
          fail-slow: \${{ vars.SLOW }}
        runs-on: ubuntu-latest
        environment:
          name: \${{ github.ref_name }}
        steps:
          - name: Say
            run: "true"
            background: \${{ vars.BACKGROUND }}
          - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
            timeout-minutes: \${{ vars.MINUTES }}
          - name: Make
            id: make
            env: {}
            shell: node {0}
            run: ""
            continue-on-error: true

      others:
        permissions: {}
        keep-going: for \${{ github.actor }}
        uses: ./.github/workflows/callee.yml
    "
  `);
});

test("a reusable workflow takes them too, and env for all its jobs", () => {
  expect(yaml(callee)).toMatchInlineSnapshot(`
    "# Generated from caller.wac.ts by \`build\`. Do not edit.

    # Is called.

    name: Callee

    on:
      workflow_call:

    permissions: {}

    env:
      REPOSITORY: \${{ github.repository }}

    later:
      run: bash

    jobs: {}
    "
  `);
});
