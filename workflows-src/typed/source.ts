/** Where something was defined. */
export interface Source {
  readonly file: string;
  /** 1-based; 0 where it is not known. */
  readonly line: number;
}

/** Reads the place lazily: a stack costs little until its text is asked for, and only problems ask. */
export type SourceOf = () => Source;

const HERE = import.meta.url.slice(0, import.meta.url.lastIndexOf("/") + 1);

/** The place outside of this folder that called the function which calls this. */
export function callSite(): SourceOf {
  const stack = new Error();
  return () => {
    for (const frame of (stack.stack ?? "").split("\n").slice(1)) {
      const [, file, line] = /((?:file:\/\/)?\/[^():]+|[A-Za-z]:[^():]+):(\d+):\d+\)?$/.exec(frame) ?? [];
      if (file === undefined || file.startsWith(HERE) || `file://${file}`.startsWith(HERE)) continue;
      return { file: file.replace(/^file:\/\//, ""), line: Number(line) };
    }
    return { file: "(unknown)", line: 0 };
  };
}
