import { resolve } from "node:path";
import { getWorkflowSchema } from "@actions/workflow-parser/workflows/workflow-schema";
import { expect, test } from "vitest";
import { renderGithubTables } from "../../scripts/github-tables.ts";
import {
  NEWER_CONTEXTS,
  NEWER_KEYS,
  NEWER_RUNNERS,
  RETIRED_RUNNERS,
} from "../../workflows-src/typed/github/additions.ts";
import { KEY_CONTEXTS } from "../../workflows-src/typed/github/keys.ts";
import { HOSTED_RUNNERS } from "../../workflows-src/typed/github/runners.ts";

test.each([...renderGithubTables()])("%s is what npm run build:types writes", async (file, text) => {
  await expect(text).toMatchFileSnapshot(resolve(file));
});

test("a key may read what the keys around it may, and what the schema adds", () => {
  expect(KEY_CONTEXTS["job.environment.url"]).toEqual(expect.arrayContaining(["matrix", "steps"]));
  expect(KEY_CONTEXTS["job.environment"]).not.toContain("steps");
  expect(KEY_CONTEXTS["job.container.credentials"]).toEqual(expect.arrayContaining(["needs", "secrets"]));
  expect(KEY_CONTEXTS["job.outputs"]).not.toContain("hashFiles()");
  expect(KEY_CONTEXTS["step.env"]).toContain("hashFiles()");
});

test("every addition is newer than the packages: if not, remove it", () => {
  const suggested: readonly string[] = HOSTED_RUNNERS;
  expect(NEWER_RUNNERS.filter((label) => suggested.includes(label))).toEqual([]);
  expect(Object.keys(RETIRED_RUNNERS).filter((label) => !suggested.includes(label))).toEqual([]);
  for (const [key, names] of Object.entries(NEWER_CONTEXTS)) {
    const known: readonly string[] = KEY_CONTEXTS[key as keyof typeof NEWER_CONTEXTS];
    expect(names.filter((name) => known.includes(name))).toEqual([]);
  }
  const keys = NEWER_KEYS.map((key) => key.split("."));
  const known = keys.filter(([first, second]) => {
    const { properties } = getWorkflowSchema().getDefinition(second ? "job-factory" : "workflow-root-strict") as {
      readonly properties?: object;
    };
    return Object.hasOwn(properties ?? {}, second ?? first ?? "");
  });
  expect(known).toEqual([]);
});
