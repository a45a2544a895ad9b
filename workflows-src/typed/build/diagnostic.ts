import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { countColumns } from "../../text/columns.ts";
import { renderCommand } from "../../text/workflow-command.ts";
import type { Finding, Severity } from "../model/finding.ts";

/** A mistake as people and tools read it. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  /** The definition, relative to the project's folder. */
  readonly file: string;
  /** 1-based; 0 if it is not known. */
  readonly line: number;
  /** 1-based. */
  readonly column?: number;
  /** The mistake, its place, and the expected form. */
  readonly message: string;
  /** The way to mend it; may be empty. */
  readonly hint: string;
  /** The other end, as `file:line`. */
  readonly other?: string;
  /** The consequence on GitHub if the rule is broken. */
  readonly why?: string;
  /** The section of the page that explains the code. */
  readonly link?: string;
}

/** Where a diagnostic's paths begin, and the page with a section for each code. */
export interface DiagnosticContext {
  readonly root: string;
  readonly page?: string | undefined;
}

/** Looks up the places of a finding. */
export function diagnose({ source, other, ...finding }: Finding, { root, page }: DiagnosticContext): Diagnostic {
  const { code, severity, message, hint, why } = finding;
  const { file, line, column } = source();
  const end = other?.();
  return {
    code,
    severity,
    file: relative(root, file),
    line,
    ...(column !== undefined && { column }),
    message,
    hint,
    ...(end && { other: `${relative(root, end.file)}:${end.line}` }),
    ...(why !== undefined && { why }),
    ...(page !== undefined && { link: `${page}#${code}` }),
  };
}

/** Renders a diagnostic for a terminal: the message at its place, the line of the definition with a caret, help, and the reason. */
export function renderDiagnostic(diagnostic: Diagnostic, root: string): string {
  const { code, severity, file, line, column, message } = diagnostic;
  const place = [file, line, ...(column === undefined ? [] : [column])].join(":");
  const head = `${place}: ${severity === "warning" ? "warning: " : ""}${message} [${code}]`;
  return [head, ...renderExcerpt(diagnostic, root), ...explain(diagnostic)].join("\n    ");
}

/** Renders a diagnostic as one workflow command: GitHub Actions shows it at the definition's line. */
export function renderAnnotation(diagnostic: Diagnostic): string {
  const { code, severity, file, line, column, message } = diagnostic;
  const properties = { file, ...(line > 0 && { line, ...(column !== undefined && { col: column }) }), title: code };
  return renderCommand(severity, properties, [`${message} [${code}]`, ...explain(diagnostic)].join(" · "));
}

const explain = ({ hint, other, why, link }: Diagnostic): string[] => [
  ...(hint === "" ? [] : [`help: ${hint}`]),
  ...(other === undefined ? [] : [`other end: ${other}`]),
  ...(why === undefined ? [] : [`why: ${why}`]),
  ...(link === undefined ? [] : [`see: ${link}`]),
];

const EXCERPT_COLUMNS = 160;

/** The line of the definition, and a caret below its column; nothing if the line cannot be read. */
function renderExcerpt({ file, line, column }: Diagnostic, root: string): string[] {
  const path = join(root, file);
  const text = existsSync(path) ? readFileSync(path, "utf8").split("\n")[line - 1] : undefined;
  if (text === undefined) return [];
  const bar = `${" ".repeat(String(line).length)} |`;
  const excerpt = `${line} | ${text.slice(0, EXCERPT_COLUMNS).replaceAll("\t", " ")}`;
  if (column === undefined || column > EXCERPT_COLUMNS) return [excerpt];
  return [excerpt, `${bar} ${" ".repeat(countColumns(text.slice(0, column - 1)))}^`];
}
