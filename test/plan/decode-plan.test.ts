import fc from "fast-check";
import { expect, test } from "vitest";
import { decodePlan } from "../../workflows-src/plan/decode-plan.ts";
import { loadPlan } from "../../workflows-src/plan/load-plan.ts";

test("arbitrary bytes give their text or a problem, and a plan in any case", () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.string({ unit: "binary" }).map((text) => Buffer.from(text)),
  );
  fc.assert(
    fc.property(bytes, (given) => {
      const source = decodePlan("f", given);
      if ("text" in source) expect(Buffer.from(source.text ?? "").equals(Buffer.from(given))).toBe(true);
      else expect(source.problem.code).toBe("plan-encoding");
      const {
        tasks,
        source: { fallback },
      } = loadPlan(source, "auto");
      expect(tasks.length > 0 || fallback).toBe(true);
    }),
    { numRuns: 500 },
  );
});
