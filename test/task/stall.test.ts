import { afterEach, expect, test, vi } from "vitest";
import { watchForStall } from "../../workflows-src/task/stall.ts";

afterEach(() => vi.restoreAllMocks());

const seconds = (of: number): Promise<void> => new Promise((done) => setTimeout(done, of * 1000));

test.each([3_600_000, -3_600_000])("a clock that is set by %i ms is no sign of a stall, and hides none for long", async (by) => {
  const heard: number[] = [];
  const watch = watchForStall({ seconds: 0.4, folders: [] }, (quiet) => heard.push(quiet));
  const now = Date.now.bind(Date);
  await seconds(0.2);
  watch.sign();
  vi.spyOn(Date, "now").mockImplementation(() => now() + by);
  await seconds(0.3);
  expect(heard).toEqual([]);
  await vi.waitFor(() => expect(heard).toEqual([0]), 2000);
  watch.end();
});
