import { describe, expect, it } from "vitest";
import type { ProcessEnd } from "../../workflows-src/task/process.ts";
import { decideVerdict, type Evidence } from "../../workflows-src/task/verdict.ts";

const end: ProcessEnd = { exitCode: 0, signal: null, timedOut: false };
const good: Evidence = {
  end,
  changes: 2,
  delivered: false,
  repeatable: false,
  doneBefore: false,
  verify: "passed",
  warnings: [],
};

describe("decideVerdict", () => {
  it.each<[string, Partial<Evidence>, string, string]>([
    ["changes that verify accepts", {}, "succeeded", "changed 2 files; verify passes"],
    ["no verify script", { verify: "none", changes: 1 }, "succeeded", "changed 1 file; the task has no verify script"],
    [
      "a warning",
      { warnings: ["context X is missing"] },
      "succeeded_with_warning",
      "changed 2 files; verify passes; context X is missing",
    ],
    [
      "a timeout, whatever the exit code",
      { end: { ...end, timedOut: true } },
      "timeout",
      "the runner did not end in time",
    ],
    [
      "a timeout, whatever the runner says",
      { end: { ...end, timedOut: true }, judged: { verdict: "briefed", reason: "" } },
      "timeout",
      "the runner did not end in time",
    ],
    [
      "no start",
      { end: { ...end, exitCode: null, error: "ENOENT" } },
      "runner_error",
      "the runner could not be started: ENOENT",
    ],
    [
      "the runner's judgement over its exit code",
      { end: { ...end, exitCode: 1 }, judged: { verdict: "quota_exhausted", reason: "no credit" } },
      "quota_exhausted",
      "no credit",
    ],
    [
      "exit code 137",
      { end: { ...end, exitCode: 137 } },
      "timeout",
      "the runner reported that it was killed (exit code 137)",
    ],
    [
      "an agent that changed nothing, although verify passes",
      { changes: 0 },
      "no_change",
      "the runner ended without an error but changed nothing",
    ],
    [
      "a command that changed nothing, and no verify",
      { changes: 0, repeatable: true, verify: "none" },
      "no_change",
      "the runner ended without an error but changed nothing",
    ],
    ["a document as the work", { changes: 0, delivered: true }, "succeeded", "wrote its document; verify passes"],
    [
      "verify that does not end",
      { verify: "timeout" },
      "verify_failed",
      "the task's verify script did not end in time",
    ],
    [
      "a declared no-op that verify refuses",
      { changes: 0, noChangeReason: "x", verify: "failed" },
      "verify_failed",
      "the task's verify script failed",
    ],
  ])("%s", (_, evidence, verdict, reason) => {
    expect(decideVerdict({ ...good, ...evidence })).toEqual({ verdict, reason });
  });
});
