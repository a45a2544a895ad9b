/**
 * Syntax that GitHub has and that the packages behind the generated tables of this folder do not know yet, as of 2026-11-28. A test
 * fails once a package knows an entry, which then leaves this file.
 */

/** Labels of hosted runners. https://docs.github.com/actions/reference/runners/github-hosted-runners */
export const NEWER_RUNNERS = [
  "ubuntu-26.04",
  "ubuntu-26.04-arm",
  "windows-11-arm",
  "windows-11-vs2026-arm",
  "macos-26-intel",
] as const;

/** Labels that a package still lists, with the day since which no runner takes their jobs. */
export const RETIRED_RUNNERS = {
  "macos-13": "2025-12-04",
  "macos-13-large": "2025-12-04",
  "macos-13-xlarge": "2025-12-04",
} as const;

/** Contexts and functions of a key. https://github.com/actions/runner/blob/main/src/Sdk/WorkflowParser/workflow-v1.0.json */
export const NEWER_CONTEXTS = {
  "job.snapshot.if": [
    "steps",
    "job",
    "runner",
    "env",
    "always()",
    "failure()",
    "cancelled()",
    "success()",
    "hashFiles()",
  ],
} as const;

/** Keys. https://github.blog/changelog/2026-09-10-control-github-actions-cache-access-with-cache-mode/ */
export const NEWER_KEYS = ["cache-mode", "job.cache-mode"] as const;
