import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { printPlanSchema } from "../../scripts/plan-schema.ts";
import { PROJECT } from "../../scripts/project.ts";
import { build } from "../../workflows-src/typed/build/build.ts";

test("the repository holds what the definitions say", async () => {
  const { files, problems } = await build(PROJECT);
  expect(problems).toEqual([]);
  for (const [file, text] of files) await expect(text).toMatchFileSnapshot(resolve(file));
  await expect(printPlanSchema()).toMatchFileSnapshot(resolve("generated/plan.schema.json"));
});

test("a script is complete: no import is left in it", () => {
  for (const file of readdirSync("generated/scripts"))
    expect(readFileSync(`generated/scripts/${file}`, "utf8"), file).not.toMatch(/^import\b/m);
});
