import { expect, test } from "vitest";
import { emitted, emittedSteps } from "./emitted.ts";

test("scripts stand in the files as they are, line for line, never in quotes", () => {
  const scripts = emitted.flatMap(({ file, text }) =>
    Array.from(text.matchAll(/^ {8}run: (.*)$/gm), ([, start]) => ({ file, start })),
  );
  expect(scripts.length).toBe(emittedSteps.filter(({ step }) => step.run !== undefined).length);
  expect(scripts.filter(({ start }) => start !== "|")).toEqual([]);
});

test("no line is long but that of a library, which says what it is", () => {
  for (const { file, text } of emitted) {
    const lines = text.split("\n");
    const long = lines.flatMap((line, index) => (line.length > 800 ? [lines[index - 1]] : []));
    for (const above of long) expect(above, file).toMatch(/^ +\/\/ \S+ \d\S* \(\S+\), minified, sha256 [0-9a-f]{64}$/);
  }
});
