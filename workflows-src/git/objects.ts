import type { Writable } from "node:stream";
import { streamGit } from "./git.ts";

/** Type and size of an object. */
export interface ObjectInfo {
  /** `missing` where there is no such object. */
  readonly type: string;
  /** In bytes. */
  readonly size: number;
}

export interface ObjectContents extends ObjectInfo {
  readonly name: string;
  /** Empty where there is no such object. */
  readonly contents: Buffer;
}

/** Answers questions about objects, one after the other. Names are those that git understands, without a space. */
export interface ObjectReader {
  /** Returns type and size of objects, in order. Throws `GitError`. */
  readonly describe: (names: readonly string[]) => Promise<ObjectInfo[]>;
  /** Returns objects, in order. `checkBytes` gets the bytes so far, and throws where they are too many. Throws `GitError`. */
  readonly read: (names: readonly string[], checkBytes?: (bytes: number) => void) => Promise<ObjectContents[]>;
}

/** Lends a reader of a repository's objects, which is one process. It finds objects that are added meanwhile, too. */
export async function withObjectReader<T>(
  repository: string,
  env: Readonly<Record<string, string>>,
  use: (reader: ObjectReader) => Promise<T>,
): Promise<T> {
  let stdin: Writable | undefined;
  let commands = "";
  let onPiece = (_: Buffer): void => {};
  const ended = streamGit(repository, ["cat-file", "--batch-command"], {
    env,
    onPiece: (piece) => onPiece(piece),
    // A process that is started again has answered nothing yet.
    onStart: (pipe) => {
      stdin = pipe;
      pipe.write(commands);
    },
  });
  const early = ended.then(() => Promise.reject(new Error("git ended before it answered")));
  early.catch(() => {});

  async function ask(
    command: "info" | "contents",
    names: readonly string[],
    checkBytes?: (bytes: number) => void,
  ): Promise<ObjectContents[]> {
    if (names.length === 0) return [];
    const answer = new Promise<ObjectContents[]>((resolve) => {
      const parse = createParser(command === "contents", names.length, resolve);
      let bytes = 0;
      onPiece = (piece) => {
        bytes += piece.length;
        checkBytes?.(bytes);
        parse(piece);
      };
    });
    commands = names.map((name) => `${command} ${name}\n`).join("");
    stdin?.write(commands);
    return Promise.race([answer, early]);
  }

  try {
    return await use({
      describe: (names) => ask("info", names),
      read: (names, check) => ask("contents", names, check),
    });
  } finally {
    stdin?.end();
    await ended.catch(() => {});
  }
}

/** Returns type and size of objects, in order, with one process. Throws `GitError`. */
export const describeObjects = async (repository: string, objects: readonly string[]): Promise<ObjectInfo[]> =>
  objects.length === 0 ? [] : withObjectReader(repository, {}, (reader) => reader.describe(objects));

/** Returns the bytes of files, in order, with one process; undefined for an object that is missing. Throws `GitError`. */
export const readBlobs = (repository: string, objects: readonly string[]): Promise<(Buffer | undefined)[]> =>
  withObjectReader(repository, {}, async (reader) => {
    const found = await reader.read(objects);
    return found.map(({ type, contents }) => (type === "blob" ? contents : undefined));
  });

/**
 * Reads answers of `git cat-file --batch-command`: a line `<name> <type> <bytes>`, then the contents, if they are asked for, and a newline. An
 * object that is missing has the line `<name> missing`.
 */
function createParser(
  hasContents: boolean,
  count: number,
  onEnd: (objects: ObjectContents[]) => void,
): (piece: Buffer) => void {
  const objects: ObjectContents[] = [];
  let pieces: Buffer[] = [];
  let size = 0;
  /** Bytes without which no further object is complete. */
  let needed = 1;
  return (piece) => {
    pieces.push(piece);
    size += piece.length;
    if (size < needed) return;
    let rest = Buffer.concat(pieces);
    for (needed = 1; rest.length > 0; ) {
      const begin = rest.indexOf("\n") + 1;
      if (begin === 0) {
        needed = rest.length + 1;
        break;
      }
      const [name = "", type = "missing", bytes] = rest.toString("utf8", 0, begin - 1).split(" ");
      const isWhole = hasContents && bytes !== undefined;
      const length = isWhole ? Number(bytes) : 0;
      needed = begin + length + (isWhole ? 1 : 0);
      if (rest.length < needed) break;
      objects.push({ name, type, size: Number(bytes ?? 0), contents: rest.subarray(begin, begin + length) });
      rest = rest.subarray(needed);
      needed = 1;
    }
    pieces = [rest];
    size = rest.length;
    if (objects.length === count) onEnd(objects);
  };
}
