import { Composer, LineCounter } from "yaml";
import type { ProblemList } from "../problem-list.ts";
import type { PlanNode, Position } from "./plan-node.ts";
import { createBoundedParser, LimitError } from "./yaml-limits.ts";
import { TreeBuilder } from "./yaml-tree.ts";

/**
 * Reads one YAML document (JSON is YAML) as plan nodes. `firstLine` is the line of the file on which the text begins.
 * Every fault becomes an error in `problems`. The result is then undefined, because other problems may follow from the fault;
 * but after a duplicate key it has the values of all duplicates. An empty text is a null scalar.
 */
export function parseYaml(text: string, problems: ProblemList, firstLine = 1): PlanNode | undefined {
  const lines = new LineCounter();
  // A problem at the end is shown at the last character, not on an empty line below.
  const end = text.trimEnd().length;
  const positionAt = (offset: number): Position => {
    const { line, col } = lines.linePos(Math.min(offset, end));
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  try {
    const parser = createBoundedParser(lines, positionAt);
    const composer = new Composer({ uniqueKeys: false, prettyErrors: false });
    const [document, second] = [...composer.compose(parser.parse(text), true, text.length)];
    if (document === undefined) return undefined;
    for (const { pos, message } of document.warnings)
      problems.addWarning(positionAt(pos[0]), "yaml-warning", toOneLine(message));
    for (const { pos, message } of document.errors)
      problems.addError(positionAt(pos[0]), "yaml-syntax", toOneLine(message));
    if (second !== undefined) {
      const message = 'expected one YAML document, found a second one after "---"';
      problems.addError(positionAt(second.range[0]), "yaml-documents", message);
    }
    if (document.errors.length > 0 || second !== undefined) return undefined;
    const builder = new TreeBuilder(positionAt, problems);
    const root = builder.build(document.contents);
    return builder.isComplete ? root : undefined;
  } catch (error) {
    if (error instanceof LimitError) problems.addError(error.position, error.code, error.message);
    else {
      const message = `cannot be read as YAML: ${toOneLine(String(error))}`;
      problems.addError({ line: firstLine, column: 1 }, "yaml-syntax", message);
    }
    return undefined;
  }
}

const toOneLine = (message: string): string => message.replace(/\s+/g, " ").slice(0, 300);
