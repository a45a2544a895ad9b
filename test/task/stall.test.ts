import { afterEach, expect, test, vi } from "vitest";
import { watchForStall } from "../../workflows-src/task/stall.ts";

afterEach(() => {
  vi.useRealTimers();
});

test.each([1, -1])("a clock set by an hour times %i is no sign of a stall, and hides none for long", async (hours) => {
  vi.useFakeTimers();
  const heard: number[] = [];
  const watch = watchForStall({ seconds: 60, folders: [] }, (quiet) => heard.push(quiet));
  await vi.advanceTimersByTimeAsync(30_000);
  vi.setSystemTime(Date.now() + hours * 3_600_000);
  await vi.advanceTimersByTimeAsync(80_000);
  expect(heard).toEqual([]);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(heard).toEqual([60]);
  watch.end();
});
