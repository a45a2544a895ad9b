import { toOneLine } from "./one-line.ts";

const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\uFF01-\uFF60]/u;

/** Counts the columns of a terminal that the text takes; East Asian characters and emoji take two. */
export function countColumns(text: string): number {
  let sum = 0;
  for (const character of text) sum += /\p{M}/u.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return sum;
}

/** Counts the columns of the widest text; 0 if there is none. */
export const measureWidest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, countColumns(text)), 0);

/** Returns the text on one line, without control characters, in at most `limit` columns. */
export function shorten(text: string, limit: number): string {
  const line = toOneLine(text, 1000);
  if (countColumns(line) <= limit) return line;
  let result = "";
  for (const character of line) {
    if (countColumns(result + character) > limit - 1) break;
    result += character;
  }
  return `${result}…`;
}

export const pad = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - countColumns(text)));

/** Formats seconds: `8.3 s`, `2 min 05 s`, `1 h 02 min`. */
export function formatSeconds(seconds: number): string {
  if (seconds < 60) return `${seconds.toFixed(seconds < 10 ? 1 : 0)} s`;
  const whole = Math.round(seconds);
  const two = (value: number): string => String(value).padStart(2, "0");
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${two(whole % 60)} s`;
  return `${Math.floor(whole / 3600)} h ${two(Math.floor((whole % 3600) / 60))} min`;
}
