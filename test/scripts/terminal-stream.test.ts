import { expect, test } from "vitest";
import { findWidth, hasColours, openTerminal } from "../../scripts/terminal-stream.ts";

const stream = (isTTY: boolean, columns?: number) => ({ isTTY, write: () => true, ...(columns && { columns }) });

test.each([
  [true, {}, true],
  [false, {}, false],
  [true, { NO_COLOR: "1" }, false],
  [true, { NO_COLOR: "" }, true],
  [false, { FORCE_COLOR: "1" }, true],
  [false, { FORCE_COLOR: "", NO_COLOR: "1" }, true],
  [true, { FORCE_COLOR: "0" }, false],
  [true, { TERM: "dumb" }, false],
])("a terminal (%s) with %j has colours: %s", (isTTY, env, expected) => {
  expect(hasColours(stream(isTTY), env)).toBe(expected);
});

test("COLUMNS is the width, where it is a number", () => {
  expect(findWidth(stream(true, 80), { COLUMNS: "132" })).toBe(132);
  expect(findWidth(stream(true, 80), { COLUMNS: "wide" })).toBe(80);
  expect(findWidth(stream(false), {})).toBeUndefined();
  expect(openTerminal(stream(true, 80), { TERM: "dumb" })).toMatchObject({ isTTY: false, columns: 80 });
});
