/** Shorter values are not hidden: they would be found in every other line. */
const LEAST_LENGTH = 4;

/** Takes known secrets out of text. */
export interface Redactor {
  /** The whole text with `***` for every secret. */
  readonly text: (text: string) => string;
  /** For text that arrives in pieces: gives what can be told by now. A secret may lie across any number of pieces. */
  readonly piece: (piece: string) => string;
  /** The rest of the pieces. */
  readonly rest: () => string;
}

/**
 * Hides these values, and every line of those that have several. They are hidden as they are and as JSON writes them;
 * a runner that encodes them in another way is not noticed.
 */
export function redactor(hidden: readonly string[]): Redactor {
  const values = formsOf(hidden);
  if (values.length === 0) return { text: (text) => text, piece: (piece) => piece, rest: () => "" };
  const pattern = new RegExp(values.map((value) => value.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")).join("|"), "g");
  const longest = values[0]?.length ?? 0;
  let pending = "";

  /** Gives out what no text to come can make part of a secret: a match counts only where the longest secret would have fitted. */
  function settle(final: boolean): string {
    const sure = final ? pending.length : Math.max(0, pending.length - longest + 1);
    let out = "";
    let from = 0;
    for (const match of pending.matchAll(pattern)) {
      if (match.index >= sure) break;
      out += `${pending.slice(from, match.index)}***`;
      from = match.index + match[0].length;
    }
    const to = Math.max(from, sure);
    out += pending.slice(from, to);
    pending = pending.slice(to);
    return out;
  }

  return {
    text: (text) => text.replace(pattern, "***"),
    piece: (piece) => {
      pending += piece;
      return settle(false);
    },
    rest: () => settle(true),
  };
}

/** Longest first: where one secret begins another, the longer one is hidden. */
function formsOf(hidden: readonly string[]): string[] {
  const lines = hidden.flatMap((secret) => [secret, ...secret.split(/\r?\n/)]).map((value) => value.trim());
  const forms = lines.flatMap((value) => [value, JSON.stringify(value).slice(1, -1)]);
  return [...new Set(forms)].filter((value) => value.length >= LEAST_LENGTH).sort((a, b) => b.length - a.length);
}
