import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TaskResult } from "../task/result.ts";

const fileIn = (folder: string): string => join(folder, "results.json");

/** The results so far; none where nothing has run yet. */
export const readResults = (folder: string): TaskResult[] =>
  existsSync(fileIn(folder)) ? JSON.parse(readFileSync(fileIn(folder), "utf8")) : [];

export function writeResults(folder: string, results: readonly TaskResult[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileIn(folder), `${JSON.stringify(results, null, 2)}\n`);
}
