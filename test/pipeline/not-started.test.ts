import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { warnNotStarted } from "../../workflows-src/inline/run.ts";
import { readLegResults } from "../../workflows-src/integrate/leg-results.ts";
import { writeNotStarted } from "../../workflows-src/pipeline/artifacts.ts";
import { temporaryFolder } from "../git/repository.ts";
import { leg } from "../integrate/wave.ts";

test("a leg that cannot start says why, in its artifact and as a warning that is one line", async () => {
  const log = vi.spyOn(console, "log").mockReturnValue();
  const output = join(temporaryFolder(), "output");
  const reason = "B did not start:\n::error::x";
  writeNotStarted(output, reason);
  warnNotStarted({ tasks: ["A", "A-2"], notStarted: reason });
  const { claims, notStarted } = await readLegResults("nowhere", "0", () => output, leg("A", "A-2"));
  expect(claims.size).toBe(0);
  expect(notStarted).toBe("B did not start: ::error::x");
  expect(log.mock.calls).toEqual([
    ["::warning::A, A-2 not started: B did not start:%0A::error::x. The next wave has another try."],
  ]);
});
