import { isDone, type Verdict } from "../task/result.ts";

export type Paint = (text: string) => string;

export interface Style {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly good: Paint;
  readonly bad: Paint;
  readonly warn: Paint;
  readonly accent: Paint;
}

/** Terminal colours, or none. */
export function style(colours: boolean): Style {
  const paint = (code: number): Paint => (colours ? (text) => `\x1b[${code}m${text}\x1b[0m` : (text) => text);
  return { bold: paint(1), dim: paint(2), good: paint(32), bad: paint(31), warn: paint(33), accent: paint(36) };
}

/** A sign and a colour that say how a task ended; the sign alone must be enough. */
export function look(verdict: Verdict, { good, bad, warn, dim }: Style): { sign: string; paint: Paint } {
  if (verdict === "briefed") return { sign: "○", paint: warn };
  if (verdict === "skipped_dependency") return { sign: "-", paint: dim };
  if (!isDone(verdict)) return { sign: "✗", paint: bad };
  return { sign: "✓", paint: verdict === "succeeded" ? good : warn };
}
