import { isDone, type TaskResult, type Verdict } from "../task/result.ts";
import { formatSeconds } from "../text/columns.ts";

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

/** Formats the time of a task: `2 min 05 s (setup 12 s)`; `""` if nothing ran. */
export function formatTaskTime({ seconds = 0, setup_seconds }: Partial<TaskResult> = {}): string {
  if (seconds === 0) return "";
  const setup = setup_seconds === undefined ? "" : ` (setup ${formatSeconds(setup_seconds)})`;
  return `${formatSeconds(seconds)}${setup}`;
}
