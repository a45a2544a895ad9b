/** The place of a definition. */
export interface Source {
  readonly file: string;
  /** 1-based; 0 if it is not known. */
  readonly line: number;
  /** 1-based. */
  readonly column?: number;
}

/** Reads a place lazily: a stack is cheap until its text is needed, and only mistakes need it. */
export type SourceOf = () => Source;

const LANGUAGE = new URL("..", import.meta.url).href;

/** `at name (file:///folder/file.ts:12:5)`; the column may be missing. */
const FRAME = /(?:^|[\s(])((?:file:\/\/)?\/[^():]+|[A-Za-z]:[^():]+):(\d+)(?::(\d+))?\)?$/;

/** Returns the place outside `typed/` that called the function which calls this one. */
export function callSite(): SourceOf {
  const stack = new Error();
  return () => placeIn(stack.stack ?? "") ?? { file: "(unknown)", line: 0 };
}

/** Finds the innermost place in a stack that is neither in `typed/` nor in a package. */
export function placeIn(stack: string): Source | undefined {
  for (const frame of stack.split("\n")) {
    const [, file, line, column] = FRAME.exec(frame) ?? [];
    if (file === undefined || file.includes("/node_modules/")) continue;
    if (file.startsWith(LANGUAGE) || `file://${file}`.startsWith(LANGUAGE)) continue;
    return {
      file: file.replace(/^file:\/\//, ""),
      line: Number(line),
      ...(column !== undefined && { column: Number(column) }),
    };
  }
  return undefined;
}
