import { expect, test } from "vitest";

test("fails", () => {
  expect("apples").toBe("pears");
});
