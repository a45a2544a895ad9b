/** Shorter values are not hidden, because they occur in every other line. */
export const LEAST_SECRET_LENGTH = 4;

/** Removes known secrets from text. */
export interface Redactor {
  /** Returns the text with `***` for every secret. */
  readonly text: (text: string) => string;
  /** Adds a piece of text and returns the part that is certain by now. A secret may be spread over any number of pieces. */
  readonly piece: (piece: string) => string;
  /** Returns the rest of the pieces. */
  readonly rest: () => string;
}

/** Returns a redactor for these values and every line of multi-line ones, see `encodedForms`. */
export function createRedactor(secrets: readonly string[]): Redactor {
  const values = encodedForms(secrets);
  if (values.length === 0) return { text: (text) => text, piece: (piece) => piece, rest: () => "" };
  const pattern = new RegExp(values.map((value) => value.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")).join("|"), "g");
  const longest = values[0]?.length ?? 0;
  let pending = "";

  /** Returns the text that no later piece can turn into a secret: a match counts only if the longest secret would have fitted. */
  function settle(end: number): string {
    let out = "";
    let from = 0;
    for (const match of pending.matchAll(pattern)) {
      if (match.index >= end) break;
      out += `${pending.slice(from, match.index)}***`;
      from = match.index + match[0].length;
    }
    const to = Math.max(from, end);
    out += pending.slice(from, to);
    pending = pending.slice(to);
    return out;
  }

  return {
    text: (text) => text.replace(pattern, "***"),
    piece: (piece) => {
      pending += piece;
      return settle(Math.max(0, pending.length - longest + 1));
    },
    rest: () => settle(pending.length),
  };
}

/**
 * Returns the values and their lines as plain text, and as JSON, URLs and base64 hold them; other encodings are not recognised.
 * The longest comes first, so if one secret begins with another, the longer one is hidden.
 */
export function encodedForms(secrets: readonly string[]): string[] {
  const lines = secrets.flatMap((secret) => [secret, ...secret.split(/\r?\n/)]).map((value) => value.trim());
  const forms = lines.flatMap((value) => {
    const plain = [value, JSON.stringify(value).slice(1, -1)];
    return value.length < LEAST_ENCODED_LENGTH ? plain : [...plain, encodeUrl(value), ...encodeBase64(value)];
  });
  return [...new Set(forms)].filter((value) => value.length >= LEAST_SECRET_LENGTH).sort((a, b) => b.length - a.length);
}

/** The encoding of a shorter value cannot be told from other text. */
const LEAST_ENCODED_LENGTH = 8;

/** Half of a surrogate pair cannot be encoded, so it is left out. */
const encodeUrl = (value: string): string => encodeURIComponent(value.replace(/\p{Cs}/gu, ""));

/** Returns the characters that do not depend on the text around the value, for each of the three positions in a group of bytes. */
function encodeBase64(value: string): string[] {
  const bytes = Buffer.from(value);
  return [0, 1, 2].flatMap((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString("base64");
    const end = Math.floor(((before + bytes.length) * 8) / 6);
    const inner = text.slice(Math.ceil((before * 8) / 6), end);
    return [inner, inner.replaceAll("+", "-").replaceAll("/", "_")];
  });
}
