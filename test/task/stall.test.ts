import { afterEach, expect, test, vi } from "vitest";
import { watchForStall } from "../../workflows-src/task/stall.ts";

afterEach(() => {
  vi.useRealTimers();
});

test.each([1, -1])("a clock that is set by %i hours is not a stall, and does not hide one for long", async (hours) => {
  vi.useFakeTimers();
  const stalls: number[] = [];
  const watch = watchForStall({ seconds: 60, folders: [] }, (quiet) => stalls.push(quiet));
  await vi.advanceTimersByTimeAsync(30_000);
  vi.setSystemTime(Date.now() + hours * 3_600_000);
  await vi.advanceTimersByTimeAsync(80_000);
  expect(stalls).toEqual([]);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(stalls).toEqual([60]);
  watch.end();
});
