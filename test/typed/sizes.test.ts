import { expect, test } from "vitest";
import { compile } from "../../workflows-src/typed/build/compile.ts";
import { measureSizes, showSizes } from "../../workflows-src/typed/checks/facts/sizes.ts";
import { workflow } from "../../workflows-src/typed/workflow.ts";

const run = (bytes: number, paths: readonly string[], hasCaller: boolean) => ({
  hasCaller,
  bytes,
  files: paths.map((path) => ({ path, reads: 1, bytes: 0 })),
});
test("the heaviest run and the largest file are named in one line", () => {
  const heaviest = run(1.85 * 1024 * 1024, ["caller", "a", "b", "c", "d"], true);
  expect(showSizes({ heaviest, largest: 300_000 })).toBe(
    "caller and 4 files: 1.9 MiB of 10, largest file 293 KB of 500",
  );
});

test("a workflow that events start goes by its name", () => {
  const example = workflow("ci", { name: "CI", description: "…", on: { push: {} } }, () => ({}));
  const { file } = compile(example, { source: "", command: "", scriptText: () => "" });
  const sizes = file && measureSizes([{ ...file, workflow: example, text: "x".repeat(1_000) }]);
  expect(sizes?.heaviest.bytes).toBe(sizes?.heaviest.files[0] && sizes.heaviest.files[0].bytes + 26 + 2 * 24);
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
  expect(measureSizes([])).toBeUndefined();
});
