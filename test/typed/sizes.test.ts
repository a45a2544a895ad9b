import { expect, test } from "vitest";
import { showSizes, sizesOf } from "../../workflows-src/typed/build/sizes.ts";

const run = (bytes: number, paths: readonly string[], hasCaller: boolean) => ({
  hasCaller,
  bytes,
  files: paths.map((path) => ({ path, reads: 1, bytes: 0 })),
});
const ci = { text: "x".repeat(1_000), run: run(5_000, [".github/workflows/ci.yml"], false) };

test("the heaviest run and the largest file are named in one line", () => {
  const called = { text: "ä".repeat(150_000), run: run(1.85 * 1024 * 1024, ["caller", "a", "b", "c", "d"], true) };
  const sizes = sizesOf([ci, called]);
  expect(sizes).toEqual({ heaviest: called.run, largest: 300_000 });
  expect(sizes && showSizes(sizes)).toBe("caller and 4 files: 1.9 MiB of 10, largest file 293 KB of 500");
});

test("a workflow that events start goes by its name", () => {
  const sizes = sizesOf([ci]);
  expect(sizes && showSizes(sizes)).toBe("ci.yml and 0 files: 0.1 MiB of 10, largest file 1 KB of 500");
});

test("sizes are rounded up: what is above a limit does not look like it", () => {
  const bytes = 10 * 1024 * 1024;
  const line = (more: number) =>
    showSizes({ heaviest: run(bytes + more, ["caller", "a"], true), largest: 512_000 + more });
  expect(line(0)).toBe("caller and 1 file: 10 MiB of 10, largest file 500 KB of 500");
  expect(line(1)).toBe("caller and 1 file: 10.1 MiB of 10, largest file 501 KB of 500");
});

test("without a workflow there are no sizes", () => {
  expect(sizesOf([])).toBeUndefined();
});
