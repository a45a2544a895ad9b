import { test } from "vitest";

test("says why while it runs", ({ skip }) => skip("the sea is rough"));
