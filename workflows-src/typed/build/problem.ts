import { relative } from "node:path";
import type { Severity } from "../checks/check.ts";
import type { SourceOf } from "../source.ts";

/** What is wrong, as people and tools read it. */
export interface Problem {
  readonly code: string;
  /** An error keeps the files from being written, a warning does not. */
  readonly severity: Severity;
  /** The definition, as seen from the project's folder. */
  readonly file: string;
  /** 1-based; 0 where it is not known. */
  readonly line: number;
  /** What is wrong, and what was expected. */
  readonly message: string;
  /** What to do; may be empty. */
  readonly hint: string;
  /** The other end, as `file:line`. */
  readonly other?: string;
}

/** What a problem is made from: the same, with places that are not looked up yet. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly source: SourceOf;
  readonly message: string;
  readonly hint: string;
  readonly other?: SourceOf;
}

/** A finding with its places as seen from `root`. */
export function problemOf({ code, severity, source, message, hint, other }: Finding, root: string): Problem {
  const { file, line } = source();
  const problem = { code, severity, file: relative(root, file), line, message, hint };
  if (other === undefined) return problem;
  const end = other();
  return { ...problem, other: `${relative(root, end.file)}:${end.line}` };
}

/** `file:line: message [code]`, and below it what to do and where the other end is. */
export function show({ code, severity, file, line, message, hint, other }: Problem): string {
  const head = `${file}:${line}: ${severity === "warning" ? "warning: " : ""}${message} [${code}]`;
  return [head, ...(hint === "" ? [] : [hint]), ...(other === undefined ? [] : [`the other end: ${other}`])].join(
    "\n    ",
  );
}

/** The same as a workflow command: GitHub Actions shows it at the definition's line. */
export function annotation(problem: Problem): string {
  const { code, severity, file, line } = problem;
  const properties = Object.entries({ file, ...(line > 0 && { line }), title: code });
  const escaped = properties.map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${severity} ${escaped.join(",")}::${escapeData(show(problem))}`;
}

const escapeData = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const escapeProperty = (text: string): string => escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
