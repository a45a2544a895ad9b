import { expect, it } from "vitest";
import { parseEvents, TailBuffer } from "../../../workflows-src/task/runners/agent-output.ts";

const heard = (limit: number, pieces: readonly string[], keep?: (line: string) => boolean): readonly string[] => {
  const lines = new TailBuffer(limit, keep);
  for (const piece of pieces) lines.add(Buffer.from(piece));
  return lines.lines();
};

it("returns the lines, whatever pieces they come in", () => {
  expect(heard(100, ["a", "b\nc\r", "\n\n", "d"])).toEqual(["ab", "c", "d"]);
  const bytes = Buffer.from("gruß\n");
  const lines = new TailBuffer(100);
  for (const byte of bytes) lines.add(Buffer.from([byte]));
  expect(lines.lines()).toEqual(["gruß"]);
});

it("keeps the last wanted lines that fit", () => {
  expect(heard(5, ["aa\nbb\ncc\ndd\n"])).toEqual(["cc", "dd"]);
  expect(heard(5, ["aa\nxx\nbb\nxx\nxx\n"], (line) => line !== "xx")).toEqual(["aa", "bb"]);
});

it("loses a line that is too long, but nothing after it", () => {
  expect(heard(5, ["a\n", "bbb", "bbb", "b\n", "c\n"])).toEqual(["a", "c"]);
});

it("stays within its limit in a flood", () => {
  const lines = new TailBuffer(1000);
  const chunk = Buffer.from("0123456789\n".repeat(1000));
  for (let round = 0; round < 500; round++) lines.add(chunk);
  for (let round = 0; round < 500; round++) lines.add(Buffer.from("x".repeat(10_000)));
  lines.add(Buffer.from("\nend\n"));
  expect(lines.lines().join("").length).toBeLessThanOrEqual(1000);
  expect(lines.lines().at(-1)).toBe("end");
});

it("parses JSON objects as events", () => {
  expect(parseEvents({ stdout: ['{"a":1}', "{broken", "[1]", "null", "text", '{"b":2}'], stderr: [] })).toEqual([
    { a: 1 },
    { b: 2 },
  ]);
});
