import { streamGit } from "./git.ts";

/**
 * Runs a git command that ends its records with NUL (`-z`), and passes them on one by one while it runs. A longer record is cut after `limit`
 * bytes, so neither their number nor their length needs memory. Throws `GitError`.
 */
export async function readRecords(
  repository: string,
  args: readonly string[],
  { limit, onRecord }: { readonly limit: number; readonly onRecord: (record: string) => void },
): Promise<void> {
  let pieces: Buffer[] = [];
  let size = 0;
  const add = (piece: Buffer): void => {
    if (size < limit && piece.length > 0) pieces.push(piece.subarray(0, limit - size));
    size += piece.length;
  };
  const end = (): void => {
    onRecord(Buffer.concat(pieces).toString());
    pieces = [];
    size = 0;
  };
  const onPiece = (piece: Buffer): void => {
    let start = 0;
    for (let stop = piece.indexOf(0); stop !== -1; stop = piece.indexOf(0, start)) {
      add(piece.subarray(start, stop));
      end();
      start = stop + 1;
    }
    add(piece.subarray(start));
  };
  await streamGit(repository, args, { onPiece });
  if (size > 0) end();
}
