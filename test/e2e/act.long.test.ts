import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { describeUnless } from "../vitest/skip.ts";
import { type CallerResult, expression, git, missingAct, runWorkflow } from "./act.ts";

const ACTION = {
  checkout: "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1",
  upload: "actions/upload-artifact@043fb46d1a93c77aae656e7c1c64a875d1fc6a0a",
  download: "actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c",
};

/** Makes a list, runs one leg of a called workflow per item, collects the legs' artifacts and pushes a branch. */
const CALLER = `
on: { workflow_dispatch: { inputs: { items: { type: string, required: true } } } }
jobs:
  call:
    uses: ./.github/workflows/somas-outer.yml
    with: { items: "${expression("inputs.items")}" }
    permissions: { contents: write }
`;
const OUTER = `
on:
  workflow_call:
    inputs: { items: { type: string, required: true } }
    outputs: { head: { value: "${expression("jobs.collect.outputs.head")}" } }
jobs:
  list:
    runs-on: ubuntu-latest
    outputs: { matrix: "${expression("steps.list.outputs.matrix")}" }
    steps:
      - id: list
        shell: node {0}
        env: { ITEMS: "${expression("inputs.items")}" }
        run: |
          const item = process.env.ITEMS.split(",");
          require("node:fs").appendFileSync(process.env.GITHUB_OUTPUT, "matrix=" + JSON.stringify({ item }) + "\\n");
  legs:
    needs: list
    strategy: { matrix: "${expression("fromJSON(needs.list.outputs.matrix)")}" }
    uses: ./.github/workflows/somas-leg.yml
    with: { item: "${expression("matrix.item")}" }
  collect:
    needs: legs
    runs-on: ubuntu-latest
    outputs: { head: "${expression("steps.push.outputs.head")}" }
    steps:
      - uses: ${ACTION.checkout}
        with: { fetch-depth: 0 }
      - uses: ${ACTION.download}
        with: { pattern: leg-*, path: legs }
      - id: push
        run: |
          find legs -type f | sort > found.txt
          git add found.txt
          git -c user.name=x -c user.email=x@example.com commit -q -m collected
          git push -q origin HEAD:refs/heads/collected
          echo "head=$(git rev-parse HEAD)" >> "$GITHUB_OUTPUT"
  after:
    needs: collect
    runs-on: ubuntu-latest
    steps:
      - uses: ${ACTION.checkout}
        with: { ref: collected, path: below }
      - run: |
          mkdir out
          git -C below rev-list --count HEAD > out/count
          echo '${expression("needs.collect.outputs.head")}' > out/head
      - uses: ${ACTION.upload}
        with:
          name: after
          path: |
            out/head
            out/count
`;
const LEG = `
on: { workflow_call: { inputs: { item: { type: string, required: true } } } }
jobs:
  leg:
    runs-on: ubuntu-latest
    steps:
      - run: mkdir -p out/.hidden && echo "$ITEM" | tee out/item out/.hidden/file
        env: { ITEM: "${expression("inputs.item")}" }
      - uses: ${ACTION.upload}
        with: { name: "leg-${expression("inputs.item")}", path: out, if-no-files-found: error }
`;

describeUnless(missingAct())("act runs nested workflows with the stand-ins", () => {
  const workflows = mkdtempSync(join(tmpdir(), "somas-e2e-workflows-"));
  writeFileSync(join(workflows, "somas-outer.yml"), OUTER);
  writeFileSync(join(workflows, "somas-leg.yml"), LEG);
  afterAll(() => rmSync(workflows, { recursive: true }));
  const start = (items: string): Promise<CallerResult> =>
    runWorkflow({
      callerFiles: { ".github/workflows/caller.yml": CALLER },
      workflow: "caller.yml",
      workflows,
      inputs: { items },
    });

  describe("with two legs", () => {
    let result: CallerResult;
    beforeAll(async () => {
      result = await start("a,b");
    });
    afterAll(() => result.dispose());

    test("is green, and every leg has left its artifact, without hidden files", () => {
      expect(result.exitCode, result.log).toBe(0);
      expect(readdirSync(result.artifactsDir).sort()).toEqual(["after", "leg-a", "leg-b"]);
      expect(readdirSync(join(result.artifactsDir, "leg-a"))).toEqual(["item"]);
    });
    test("each artifact found by a pattern is in a folder of its own", () => {
      expect(git(result.remoteDir, "show", "collected:found.txt")).toBe("legs/leg-a/item\nlegs/leg-b/item");
    });
    test("outputs are handed on, and a checkout of a branch is shallow", () => {
      const left = (name: string): string => readFileSync(join(result.artifactsDir, "after", name), "utf8").trim();
      expect(left("head")).toBe(git(result.remoteDir, "rev-parse", "collected"));
      expect(left("count")).toBe("1");
      expect(git(result.remoteDir, "rev-parse", "collected~1")).toBe(result.head);
    });
  });

  test("a single artifact found by a pattern has no folder of its own, as with the real action since version 5", async () => {
    const result = await start("only");
    expect(result.exitCode, result.log).toBe(0);
    expect(git(result.remoteDir, "show", "collected:found.txt")).toBe("legs/item");
    result.dispose();
    expect(existsSync(result.remoteDir)).toBe(false);
  });
});
