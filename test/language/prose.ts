/** A mistake in a text, and the better form. */
export interface Finding {
  /** The offset in the text. */
  readonly offset: number;
  readonly found: string;
  readonly rule: string;
  /** The form to write in its place. */
  readonly write: string;
}

interface ProseRule {
  readonly pattern: RegExp;
  readonly rule: string;
  readonly write: string;
  /** Whether headings may have this form. */
  readonly inHeadings?: true;
}

/** Begins a paragraph, a list item or a table cell; `readable` puts it there. */
const BREAK = "\u2029";

/** The beginning of a sentence. */
const START = `(?<=^\\s*|${BREAK}\\s*|[.!?]["')*_]*\\s+)`;

/** The rest of a sentence that is not a question. */
const STATEMENT = `(?:(?![.!?](?:\\s|$))[^${BREAK}])*(?!\\?)(?:[.!]|$|${BREAK})`;

const PROSE_RULES: readonly ProseRule[] = [
  {
    pattern: new RegExp(`${START}[*_("]*(?:What|Who)\\s+(?=\\S)(?=${STATEMENT})`, "gu"),
    rule: 'no sentence that begins with a nominal "What …" or "Who …"',
    write: 'name the subject: "Rejects an object that …", "A person who …"',
    inHeadings: true,
  },
  {
    pattern: /(?<!\bthere\s+)\bis\s+none\b/giu,
    rule: 'no "is none"',
    write: '"is not a …", "unknown …", "there is no …"',
  },
  { pattern: /\bso\s+many\b/giu, rule: 'no "so many"', write: '"this many", or the number' },
  { pattern: /\bby\s+what\b/giu, rule: 'no "by what"', write: '"identified by …", "how … is recognised"' },
  { pattern: /\bcalled\s+like\b/giu, rule: 'no "called like"', write: '"named after"' },
  {
    pattern:
      /\botherwise\s+than\b|\b(?:call|nam|spell|writ|behav|render|print|read|look|work)\w*(?:\s+(?:the|a|an|its?|them|this|that)(?:\s+\w+)?)?\s+otherwise\b/giu,
    rule: 'no "otherwise" for "differently"',
    write: '"differently", "another name"',
  },
];

/** Finds mistakes in prose. The text has a `BREAK` before each paragraph. */
function findInProse(text: string, { isHeading = false } = {}): Finding[] {
  return PROSE_RULES.filter(({ inHeadings }) => !(isHeading && inHeadings)).flatMap(({ pattern, rule, write }) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
      offset: index,
      found: found.replace(/\s+/g, " ").trim(),
      rule,
      write,
    })),
  );
}

/** Finds mistakes in a comment, given with its delimiters. */
export function findInComment(comment: string): Finding[] {
  const blank = (part: string) => " ".repeat(part.length);
  const text = comment
    .replace(/^\/\*+|\*+\/$|^\/\/+/g, blank)
    .replace(/\n[ \t]*\*?[ \t]*(?=\n)/g, (part) => BREAK + blank(part.slice(1)))
    .replace(/\n[ \t]*\*?[ \t]*- /g, (part) => BREAK + blank(part.slice(1)))
    .replace(/\n[ \t]*\*/g, blank)
    .replace(/`[^`]*`/g, (part) => "x".repeat(part.length));
  return findInProse(text);
}

/** Finds mistakes in a text of the program, given with its quotes, and without the code inside. */
export function findInLiteral(literal: string): Finding[] {
  const text = literal
    .replace(/^["'`]|["'`]$/g, " ")
    .replace(/\\n|\n[ \t]*(?:\n|- |\d+\. )/g, (part) => BREAK + " ".repeat(part.length - 1));
  return findInProse(text);
}

/** Finds mistakes in a Markdown page, without its code. */
export function findInMarkdown(page: string): Finding[] {
  const text = page
    .replace(/^```[\s\S]*?^```$/gm, (part) => part.replace(/[^\n]/g, " "))
    .replace(/`[^`\n]*`/g, (part) => "x".repeat(part.length))
    .replace(/^[ \t]*\n|^[ \t]*(?:- |\d+\. |> )|\|/gm, (part) => BREAK + " ".repeat(part.length - 1));
  const headings = [...text.matchAll(/^#.*$/gm)];
  const body = text.replace(/^#.*$/gm, (part) => BREAK.repeat(part.length));
  return [
    ...findInProse(body),
    ...headings.flatMap(({ index, 0: heading }) =>
      findInProse(
        heading.replace(/^#+/, (part) => " ".repeat(part.length)),
        { isHeading: true },
      ).map((finding) => ({
        ...finding,
        offset: finding.offset + index,
      })),
    ),
  ];
}
