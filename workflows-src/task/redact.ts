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
 * Hides these values, and every line of those that have several, see `formsOf`.
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

/**
 * The values as they are, and as JSON, addresses and base64 hold them; a runner that encodes them in another way is not noticed.
 * Longest first: where one secret begins another, the longer one is hidden.
 */
export function formsOf(hidden: readonly string[]): string[] {
  const lines = hidden.flatMap((secret) => [secret, ...secret.split(/\r?\n/)]).map((value) => value.trim());
  const forms = lines.flatMap((value) => [
    ...[value, JSON.stringify(value).slice(1, -1)],
    ...(value.length < LEAST_ENCODED ? [] : [inAddress(value), ...inBase64(value)]),
  ]);
  return [...new Set(forms)].filter((value) => value.length >= LEAST_LENGTH).sort((a, b) => b.length - a.length);
}

/** What a shorter value becomes is too short to be told from other text. */
const LEAST_ENCODED = 8;

/** Half of a surrogate pair has no encoding. */
const inAddress = (value: string): string => encodeURIComponent(value.replace(/\p{Cs}/gu, ""));

/** What does not depend on the text around the value, which may begin at any of the three bytes that four characters hold. */
function inBase64(value: string): string[] {
  const bytes = Buffer.from(value);
  return [0, 1, 2].flatMap((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString("base64");
    const end = Math.floor(((before + bytes.length) * 8) / 6);
    const inner = text.slice(Math.ceil((before * 8) / 6), end);
    return [inner, inner.replaceAll("+", "-").replaceAll("/", "_")];
  });
}
