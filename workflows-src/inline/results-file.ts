import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { TaskResult } from "../task/result.ts";

/** The results so far; none where nothing has run yet. */
export const readResults = (file: string): TaskResult[] =>
  existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];

export function writeResults(file: string, results: readonly TaskResult[]): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
}
