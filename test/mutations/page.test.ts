import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { MUTATIONS } from "../model/mutations.ts";
import { DEFECTS } from "./defects.ts";
import { cell } from "./page.ts";

const page = readFileSync("docs/mutations.md", "utf8");

test("docs/mutations.md has every mistake, and no other (npm run test:mutations -- --page writes it)", () => {
  const rows = page.split("\n").filter((line) => line.startsWith("| ") && !/^\| (mistake|---)/.test(line));
  const mistakes = [...DEFECTS, ...MUTATIONS].map(({ mistake }) => cell(mistake));
  expect(rows.map((row) => row.split(" | ")[0]?.slice(2))).toEqual(mistakes);
});

test.each(DEFECTS)("can still be made: $mistake", ({ file, from, to }) => {
  expect(readFileSync(file, "utf8").split(from)).toHaveLength(2);
  expect(to).not.toBe(from);
});
