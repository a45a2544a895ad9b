import type { Problem } from "./problem.ts";
import type { Place } from "./syntax/plan-node.ts";

/** Problems kept per severity: a file full of them stays readable and cheap. */
const MAX_PROBLEMS = 100;

/** Computed only for a problem that is kept. */
export type Hint = () => string | undefined;

/** Collects the problems of one plan file. */
export class Report {
  readonly #file: string;
  readonly #kept: Record<Problem["severity"], Problem[]> = { error: [], warning: [] };
  readonly #more: Record<Problem["severity"], number> = { error: 0, warning: 0 };

  constructor(file: string) {
    this.#file = file;
  }

  error(place: Place, code: string, message: string, hint?: Hint): void {
    this.#add("error", place, code, message, hint);
  }

  warning(place: Place, code: string, message: string, hint?: Hint): void {
    this.#add("warning", place, code, message, hint);
  }

  /** An empty report on the same file, to be absorbed or dropped. */
  fork(): Report {
    return new Report(this.#file);
  }

  absorb(other: Report): void {
    for (const { severity, code, message, hint, ...place } of other.problems)
      this.#add(severity, place, code, message, () => hint);
  }

  get failed(): boolean {
    return this.#kept.error.length > 0;
  }

  /** In the order of the file; what was left out is counted in a last problem. */
  get problems(): readonly Problem[] {
    const kept = [...this.#kept.error, ...this.#kept.warning].sort((a, b) => a.line - b.line || a.column - b.column);
    for (const severity of ["error", "warning"] as const) {
      const more = this.#more[severity];
      if (more === 0) continue;
      kept.push({
        code: "more-problems",
        severity,
        file: this.#file,
        line: 1,
        column: 1,
        message: `${more} more ${severity}s are not listed`,
      });
    }
    return kept;
  }

  #add(severity: Problem["severity"], { line, column }: Place, code: string, message: string, hint?: Hint): void {
    const kept = this.#kept[severity];
    if (kept.length >= MAX_PROBLEMS) {
      this.#more[severity]++;
      return;
    }
    const text = hint?.();
    kept.push({
      code,
      severity,
      file: this.#file,
      line,
      column,
      message,
      ...(text === undefined ? {} : { hint: text }),
    });
  }
}
