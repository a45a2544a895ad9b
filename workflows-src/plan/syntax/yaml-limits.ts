import { type LineCounter, Parser } from "yaml";
import type { Position } from "./plan-node.ts";

/** Levels of collections inside each other. */
export const MAX_DEPTH = 64;
/** Lexical tokens, some 200 for each of 5,000 tasks. Bounds time (seconds) and memory (hundreds of megabytes). */
const MAX_TOKENS = 1_000_000;
/** Values that aliases repeat, counted as if written out. */
export const MAX_ALIASED_VALUES = 10_000;

/** A limit of plan files is passed, so reading stops. */
export class LimitError extends Error {
  readonly position: Position;
  readonly code: string;

  constructor(position: Position, code: string, message: string) {
    super(message);
    this.position = position;
    this.code = code;
  }
}

/** A YAML parser that throws a `LimitError` while it reads, before a hostile file costs time or memory. */
export function createBoundedParser(lines: LineCounter, positionAt: (offset: number) => Position): Parser {
  let tokens = 0;
  return new (class extends Parser {
    override *next(source: string): ReturnType<Parser["next"]> {
      if (++tokens > MAX_TOKENS) this.#stop("plan-too-large", `too many YAML tokens: expected at most ${MAX_TOKENS}`);
      yield* super.next(source);
      const depth = this.stack.filter((token) => "items" in token).length;
      if (depth > MAX_DEPTH)
        this.#stop("plan-too-deep", `collections are nested too deeply: expected at most ${MAX_DEPTH} levels`);
    }

    #stop(code: string, message: string): never {
      throw new LimitError(positionAt(this.offset), code, message);
    }
  })(lines.addNewLine);
}
