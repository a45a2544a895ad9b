import { expect, test } from "vitest";
import { describeUnless, testUnless } from "../../../skip.ts";

test("one", () => {
  expect(1 + 1).toBe(2);
});

testUnless(false)("is not skipped", () => {});

describeUnless("the moon is not full")("at night", () => {
  test("first", () => {});
  test("second", () => {});
});
