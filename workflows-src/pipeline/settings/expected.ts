import { findInvalidGlobs } from "../../integrate/globs.ts";
import { ID_PATTERN } from "../../plan/project.ts";
import { RUNNER_CHOICES } from "../../plan/runner-names.ts";
import { EXPECTED_LABELS, EXPECTED_MODEL, MODEL_PATTERN, readLabels } from "../../plan/setting-values.ts";
import { readLabelsList, readRunnerList } from "./lists.ts";
import type { Host } from "./setting.ts";

/** Names a folder, a branch and artifacts. */
export const expectId = (value: string): string | undefined =>
  ID_PATTERN.test(value) ? undefined : 'letters, digits, ".", "_" and "-", at most 64, the first a letter or a digit';

/** On one machine the plan may lie anywhere, and come from standard input. */
export const expectPath = (value: string, host: Host): string | undefined =>
  host === "local" || (value !== "-" && !value.startsWith("/") && !value.split(/[\\/]/).includes(".."))
    ? undefined
    : "a path inside of the repository";

export const expectLabels = (value: string): string | undefined =>
  readLabels(value) === undefined ? EXPECTED_LABELS : undefined;

export const expectModel = (value: string): string | undefined =>
  value === "" || MODEL_PATTERN.test(value) ? undefined : EXPECTED_MODEL;

export function expectGlobs(value: string): string | undefined {
  const [glob] = findInvalidGlobs(value);
  return glob === undefined ? undefined : `globs relative to the repository, which ${JSON.stringify(glob)} is not`;
}

export const expectRunners = (value: string): string | undefined =>
  readRunnerList(value) === undefined
    ? `any, or names separated by commas, each one of ${RUNNER_CHOICES.join(", ")}`
    : undefined;

export const expectLabelsList = (value: string): string | undefined =>
  readLabelsList(value) === undefined
    ? 'any, labels separated by commas, or a JSON list such as ["macos-latest", ["self-hosted","gpu"]]'
    : undefined;
