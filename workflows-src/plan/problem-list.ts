import type { Problem } from "./problem.ts";
import type { Position } from "./syntax/plan-node.ts";

/** Problems kept per severity, so that the list of a hopeless file stays readable and cheap. */
const MAX_PROBLEMS = 100;

/** Looking for a similar name takes time, so a hint is computed for kept problems only. */
type Hint = () => string | undefined;

/** The problems of one plan file. */
export class ProblemList {
  readonly #file: string;
  readonly #kept: Record<Problem["severity"], Problem[]> = { error: [], warning: [] };
  readonly #omitted: Record<Problem["severity"], number> = { error: 0, warning: 0 };

  readonly #topics = new Set<string>();

  constructor(file: string) {
    this.#file = file;
  }

  addError(position: Position, code: string, message: string, hint?: Hint): void {
    this.#add("error", position, code, message, hint);
  }

  addWarning(position: Position, code: string, message: string, hint?: Hint): void {
    this.#add("warning", position, code, message, hint);
  }

  /** Adds a warning of what is the same for many tasks: only the first with this `topic`. */
  addWarningOnce(topic: string, position: Position, code: string, message: string, hint?: Hint): void {
    if (this.#topics.has(topic)) return;
    this.#topics.add(topic);
    this.addWarning(position, code, message, hint);
  }

  /** An empty list for the same file, to append later or to drop. */
  fork(): ProblemList {
    return new ProblemList(this.#file);
  }

  /** An empty list for another file of the same plan. */
  forFile(file: string): ProblemList {
    return new ProblemList(file);
  }

  append(list: ProblemList): void {
    for (const { severity, code, message, hint, ...position } of list.sorted)
      this.#add(severity, position, code, message, () => hint, position.file);
  }

  get hasErrors(): boolean {
    return this.#kept.error.length > 0;
  }

  /** In the order of the file. The last problem counts those that were not kept. */
  get sorted(): readonly Problem[] {
    const kept = [...this.#kept.error, ...this.#kept.warning].sort((a, b) => a.line - b.line || a.column - b.column);
    for (const severity of ["error", "warning"] as const) {
      const omitted = this.#omitted[severity];
      if (omitted === 0) continue;
      const message = `${omitted} more ${severity}s are not listed`;
      kept.push({ code: "more-problems", severity, file: this.#file, line: 1, column: 1, message });
    }
    return kept;
  }

  #add(
    severity: Problem["severity"],
    { line, column }: Position,
    code: string,
    message: string,
    hint?: Hint,
    file = this.#file,
  ): void {
    const kept = this.#kept[severity];
    if (kept.length >= MAX_PROBLEMS) {
      this.#omitted[severity]++;
      return;
    }
    const text = hint?.();
    kept.push({ code, severity, file, line, column, message, ...(text !== undefined && { hint: text }) });
  }
}
