import { isDone, type Verdict } from "../task/result.ts";

export type Paint = (text: string) => string;

export interface Colours {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly good: Paint;
  readonly bad: Paint;
  readonly warn: Paint;
  readonly accent: Paint;
}

/** Creates terminal colours; without colours, functions that return the text itself. */
export function createColours(isColoured: boolean): Colours {
  const paint = (code: number): Paint => (isColoured ? (text) => `\x1b[${code}m${text}\x1b[0m` : (text) => text);
  return { bold: paint(1), dim: paint(2), good: paint(32), bad: paint(31), warn: paint(33), accent: paint(36) };
}

export interface VerdictStyle {
  /** Enough to tell how a task ended, without a colour. */
  readonly sign: string;
  readonly emoji: string;
  readonly colour: keyof Colours;
}

export function styleVerdict(verdict: Verdict): VerdictStyle {
  if (verdict === "briefed") return { sign: "○", emoji: "⚠️", colour: "warn" };
  if (verdict === "skipped_dependency") return { sign: "-", emoji: "⏭️", colour: "dim" };
  if (!isDone(verdict)) return { sign: "✗", emoji: "❌", colour: "bad" };
  if (verdict === "succeeded") return { sign: "✓", emoji: "✅", colour: "good" };
  return { sign: "✓", emoji: "⚠️", colour: "warn" };
}
