import type { Code } from "./checks/index.ts";

/**
 * Findings that are meant, each by its code and with the reason: `allow: { "unguarded-matrix": "the script names at least one" }`.
 * Stands at the step, the job or the workflow that it is about, and covers what lies within. The reference lists the reasons.
 */
export interface Allowing {
  readonly allow?: Readonly<Partial<Record<Code, string>>>;
}
