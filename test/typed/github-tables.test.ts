import { resolve } from "node:path";
import { expect, test } from "vitest";
import { renderGithubTables } from "../../scripts/github-tables.ts";
import { KEY_CONTEXTS } from "../../workflows-src/typed/github/keys.ts";

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
