import type { AllowableCode } from "./check-codes.ts";

/**
 * Allows findings, each by its code and with the reason: `allow: { "unguarded-matrix": "the script names at least one" }`.
 * It belongs to the step, the job or the workflow that the finding is about, and covers everything inside. The reference
 * lists the reasons.
 */
export interface Allowing {
  readonly allow?: Readonly<Partial<Record<AllowableCode, string>>>;
}
