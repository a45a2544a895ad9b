import { relative } from "node:path";
import { escapeData, escapeProperty } from "../../text/workflow-command.ts";
import type { Finding, Severity } from "../model/finding.ts";

/** A mistake as people and tools read it. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  /** The definition, relative to the project's folder. */
  readonly file: string;
  /** 1-based; 0 if it is not known. */
  readonly line: number;
  readonly message: string;
  /** May be empty. */
  readonly hint: string;
  /** The other end, as `file:line`. */
  readonly other?: string;
}

/** Looks up the places of a finding, relative to `root`. */
export function diagnose({ code, severity, source, message, hint, other }: Finding, root: string): Diagnostic {
  const { file, line } = source();
  const diagnostic = { code, severity, file: relative(root, file), line, message, hint };
  if (other === undefined) return diagnostic;
  const end = other();
  return { ...diagnostic, other: `${relative(root, end.file)}:${end.line}` };
}

/** `file:line: message [code]`, and below it what to do and where the other end is. */
export function show({ code, severity, file, line, message, hint, other }: Diagnostic): string {
  const head = `${file}:${line}: ${severity === "warning" ? "warning: " : ""}${message} [${code}]`;
  return [head, ...(hint === "" ? [] : [hint]), ...(other === undefined ? [] : [`the other end: ${other}`])].join(
    "\n    ",
  );
}

/** The same as a workflow command: GitHub Actions shows it at the definition's line. */
export function renderAnnotation(problem: Diagnostic): string {
  const { code, severity, file, line } = problem;
  const properties = Object.entries({ file, ...(line > 0 && { line }), title: code });
  const escaped = properties.map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${severity} ${escaped.join(",")}::${escapeData(show(problem))}`;
}
