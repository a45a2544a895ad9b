/**
 * Returns the length of a value in UTF-16 code units, as GitHub's parser compares it with `MAX_EXPRESSION_LENGTH`; 0 for a
 * value without an expression. A value that is one expression counts without its braces; any other becomes `format('…', …)`,
 * with each `'`, `{` and `}` of the text doubled. Source: `parseScalar` of `@actions/workflow-parser`.
 */
export function expressionLength(value: string): number {
  const parts = partsOf(value);
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only.isExpression ? only.text.length : 0;
  let length = "format('')".length;
  let index = 0;
  for (const { text, isExpression } of parts) {
    if (isExpression) length += `{${index++}}`.length + ", ".length + text.length;
    else length += text.length + (text.match(/['{}]/g)?.length ?? 0);
  }
  return length;
}

/**
 * Returns the length of the text that GitHub stores for a key or value, in UTF-16 code units: the expression that it makes of
 * the value, or the text itself, also for a lone text in an expression, `${{ 'text' }}`. Source: `ParseScalar` of `TemplateReader` in
 * actions/runner.
 */
export function storedLength(value: string): number {
  if (!value.includes("${{")) return value.length;
  const [only, ...others] = partsOf(value);
  const quoted = others.length === 0 && only?.isExpression ? /^'((?:[^']|'')*)'$/.exec(only.text)?.[1] : undefined;
  return quoted?.replaceAll("''", "'").length ?? (expressionLength(value) || value.length);
}

/** The same for `if`, which needs no braces and becomes `success() && (…)` without a status function. */
export function conditionLength(value: string): number {
  const [first, ...others] = partsOf(value);
  if (first === undefined || others.length > 0) return expressionLength(value);
  const condition = first.text.trim();
  return condition.length + (asksForStatus(condition) ? 0 : "success() && ()".length);
}

/** Whether a condition calls a status function; without one it means `success() && (…)`. */
export const asksForStatus = (condition: string): boolean =>
  /\b(?:success|failure|cancelled|always)\s*\(/i.test(condition.replace(/'(?:[^']|'')*'/g, ""));

interface Part {
  readonly text: string;
  readonly isExpression: boolean;
}

/** Splits a value into text and expressions without braces. An expression ends at the first `}}` outside a string. */
function partsOf(value: string): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (let start = value.indexOf("${{"); start >= 0; start = value.indexOf("${{", end)) {
    if (start > end) parts.push({ text: value.slice(end, start), isExpression: false });
    const [all = "", text = ""] = /\$\{\{((?:[^'}]|'[^']*'|\}(?!\}))*)\}\}/y.exec(value.slice(start)) ?? [];
    if (all === "") return [...parts, { text: value.slice(start), isExpression: false }];
    parts.push({ text: text.trim(), isExpression: true });
    end = start + all.length;
  }
  if (end < value.length) parts.push({ text: value.slice(end), isExpression: false });
  return parts;
}
