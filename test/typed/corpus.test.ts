import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { REFUSED } from "../../scripts/checks-page.ts";
import { askJudge, CALLEES, CORPUS_CACHE, JUDGES, readCorpus, readRecord } from "../../scripts/corpus.ts";
import { COVERAGE_PAGE, renderCoveragePage } from "../../scripts/coverage-page.ts";
import { tool } from "../../scripts/judges.ts";
import { compile } from "../../workflows-src/typed/build/compile.ts";

import { validate } from "../../workflows-src/typed/build/validate.ts";
import { CHECKS, runAllChecks } from "../../workflows-src/typed/checks/index.ts";
import { testUnless } from "../vitest/skip.ts";
import { WRITTEN } from "./corpus/written.ts";

const files = readCorpus();
const recorded = readRecord();

describe.each(JUDGES)("%s", (by) => {
  const isMissing = (by === "actionlint" || by === "zizmor") && tool(by) === undefined && process.env.CI === undefined;
  const reason = isMissing && `${by} is not installed`;

  testUnless(reason)("finds what is recorded: if not, run npm run build:docs", async () => {
    const found = await askJudge(by, files, CORPUS_CACHE);
    const now = files.map(({ name }) => [name, found?.get(name) ?? []]);
    expect(Object.fromEntries(now)).toEqual(
      Object.fromEntries(files.map(({ name }) => [name, recorded[name]?.[by] ?? []])),
    );
  });

  testUnless(reason)("finds nothing where there is no mistake", async () => {
    const control = { name: "callees/control", text: readFileSync(`${CALLEES}/control.yml`, "utf8"), mistake: "" };
    const found = await askJudge(by, [{ ...control, refusal: { by: "check", code: "" } }], CORPUS_CACHE);
    expect(found?.get("callees/control")).toEqual([]);
  });
});

test("the page says what is recorded: if not, run npm run build:docs", () => {
  expect(readFileSync(COVERAGE_PAGE, "utf8")).toBe(renderCoveragePage(files, recorded, "npm run build:docs"));
});

describe("in a definition", () => {
  test.each(files)("$name", async ({ name, refusal }) => {
    switch (refusal.by) {
      case "types": {
        const lines = readFileSync(`${REFUSED}/${refusal.file}.types.ts`, "utf8").split("\n");
        expect(lines.map((line) => line.trim())).toContain(`// @ts-expect-error ${refusal.comment}`);
        break;
      }
      case "check":
        expect(CHECKS.map(({ code }) => code)).toContain(refusal.code);
        expect(existsSync(`test/typed/checks/${refusal.code}/fails.ts`)).toBe(true);
        break;
      case "cannot be written": {
        // Were there a way after all, e.g. as unmodelled keys, one of the official judges would still refuse it.
        const official = [
          ...(recorded[name]?.["GitHub's parser"] ?? []),
          ...(recorded[name]?.["language service"] ?? []),
        ];
        expect(official).not.toEqual([]);
        break;
      }
      default: {
        const workflow = WRITTEN[name as keyof typeof WRITTEN];
        const { findings, file } = compile(workflow, {
          source: "",
          command: "",
          scriptText: () => "",
          check: runAllChecks,
        });
        expect(findings).toEqual([]);
        const errors = await validate(new Map([["example.yml", file ?? { text: "", outline: "" }]]), CORPUS_CACHE);
        expect(errors.length > 0 ? "left to GitHub's parser" : "not caught").toBe(refusal.by);
      }
    }
  });

  test("nothing else is written with a mistake", () => {
    const missed = files.filter(({ refusal: { by } }) => by === "left to GitHub's parser" || by === "not caught");
    expect(Object.keys(WRITTEN).sort()).toEqual(missed.map(({ name }) => name).sort());
  });
});
