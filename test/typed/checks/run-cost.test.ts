import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { YamlMapping } from "../../../workflows-src/typed/checks/checked-workflow.ts";
import { measureRun, type RunCost } from "../../../workflows-src/typed/checks/facts/run-cost.ts";
import { fileSize } from "../../../workflows-src/typed/checks/facts/server-size.ts";
import { LONGEST } from "../../../workflows-src/typed/checks/facts/tree-cost.ts";
import { secret, string } from "../../../workflows-src/typed/declarations.ts";
import { lower } from "../../../workflows-src/typed/emit/lower.ts";
import { externalWorkflow } from "../../../workflows-src/typed/external.ts";
import { job } from "../../../workflows-src/typed/job.ts";
import type { Jobs, Workflow } from "../../../workflows-src/typed/model/definition.ts";
import { call, reusableWorkflow, workflow } from "../../../workflows-src/typed/workflow.ts";
import { cases, checkFile } from "./fixtures.ts";

const documentOf = (workflow: Workflow) => lower(workflow, () => "") as unknown as YamlMapping;
const costOf = (workflow: Workflow): RunCost => measureRun(workflow, documentOf);

const props = { name: "Example", description: "…" };
const none = { permissions: {}, with: {} } as const;
const work = job({ "runs-on": "ubuntu-latest", permissions: {}, steps: [{ name: "Build", run: "make" }] });

/** The file of a workflow of this project, called. */
const at = (id: string): string => `${LONGEST.repository}/.github/workflows/${id}.yml@${LONGEST.commit}`;

const readsOf = (of: Workflow) => Object.fromEntries(costOf(of).files.map(({ path, reads }) => [path, reads]));

test.each(cases.flatMap(({ fails, passes }) => [fails, passes]))(
  "%s counts the same as it is made and as it is written",
  async (file) => {
    const { text, document } = await checkFile(file);
    // There is no file if an entry is no job.
    if (document !== undefined) expect(fileSize(document)).toBe(fileSize(parse(text)));
  },
);

describe("a run of a workflow", () => {
  const low = reusableWorkflow("low", { ...props, inputs: {} }, () => ({ jobs: { work } }));
  const middle = reusableWorkflow("middle", { ...props, inputs: {} }, () => ({
    jobs: { one: call(low, none), two: call(low, none) },
  }));

  test("that events start begins there", () => {
    const top = workflow("top", { ...props, on: { push: {} } }, () => ({
      one: call(middle, none),
      two: call(low, none),
    }));
    expect(costOf(top).hasCaller).toBe(false);
    expect(readsOf(top)).toEqual({ ".github/workflows/top.yml": 1, [at("middle")]: 1, [at("low")]: 3 });
  });

  test("that others call begins in a caller, which gives every input and secret", () => {
    const [caller, own, below] = costOf(middle).files;
    expect(costOf(middle).hasCaller).toBe(true);
    expect([caller?.path, own?.path, below?.path]).toEqual([".github/workflows/caller.yaml", at("middle"), at("low")]);
    const inputs = { one: string({ description: "…", default: "" }) };
    const asking = reusableWorkflow(
      "middle",
      { ...props, inputs, secrets: { key: secret({ description: "…" }) } },
      () => ({
        jobs: { work },
      }),
    );
    const given = 2 * 24 + 50 * 6 + 2 * "withoneinputs.onesecretskeysecrets.key".length;
    const plain = 2 * 24 + 50 * 2 + 2 * "withsecrets".length;
    expect((costOf(asking).files[0]?.bytes ?? 0) - (caller?.bytes ?? 0)).toBe(given - plain);
  });

  test("counts a workflow of another repository by its path alone", () => {
    const uses = "example/platform/.github/workflows/roll-out.yml@5f4dcc3b5aa765d61d8327deb882cf99a7d1c2f0";
    const other = externalWorkflow(uses, { version: "v1" });
    const top = workflow("top", { ...props, on: { push: {} } }, () => ({
      one: call(other, none),
      two: call(other, none),
    }));
    expect(costOf(top).files.slice(1)).toEqual([{ path: uses, reads: 2, bytes: 0 }]);
  });

  test("that calls itself over another one ends", () => {
    const jobs: Record<string, ReturnType<typeof call>> = {};
    const one = reusableWorkflow("one", { ...props, inputs: {} }, () => ({ jobs: jobs as Jobs }));
    const two = reusableWorkflow("two", { ...props, inputs: {} }, () => ({ jobs: { back: call(one, none) } }));
    jobs.a = call(two, none);
    jobs.b = call(two, none);
    expect(readsOf(one)).toEqual({
      ".github/workflows/caller.yaml": 1,
      [at("one")]: 1 + 2 + 4 + 8 + 16,
      [at("two")]: 2 + 4 + 8 + 16,
    });
  });
});
