import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** `@@ -from,count +to,count @@`; a count of 1 is left out. */
const HUNK = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/gm;

/** The line (1-based) of `to` that stands where the line of `from` does, as git compares the two; of lines that differ, one beside them. */
export function sameLine(from: string, to: string, line: number): number {
  let shift = 0;
  for (const [, ...numbers] of differences(from, to).matchAll(HUNK)) {
    const [start = 0, removed = 1, newStart = 0, added = 1] = numbers.map((text) => (text ? Number(text) : undefined));
    const first = removed === 0 ? start + 1 : start; // of an insertion, git names the line before it
    if (line < first) break;
    if (line < first + removed) return Math.max(1, newStart + Math.min(line - first, Math.max(added - 1, 0)));
    shift += added - removed;
  }
  return line + shift;
}

function differences(from: string, to: string): string {
  const folder = mkdtempSync(join(tmpdir(), "same-line-"));
  writeFileSync(join(folder, "from"), from);
  writeFileSync(join(folder, "to"), to);
  const options = ["diff", "--no-index", "--no-ext-diff", "--no-color", "--unified=0", "from", "to"];
  const { stdout } = spawnSync("git", options, { cwd: folder, encoding: "utf8", maxBuffer: 2 ** 28 });
  rmSync(folder, { recursive: true });
  return stdout;
}
