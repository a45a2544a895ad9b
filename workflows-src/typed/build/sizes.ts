import { basename } from "node:path";
import { FILE_BYTES, kilobytes, mebibytes, RUN_BYTES } from "../checks/facts/limits.ts";
import type { RunCost } from "../checks/facts/run-cost.ts";

/** How near workflow files come to GitHub's limits. */
export interface Sizes {
  /** The run that costs most on GitHub's server, out of 10 MiB. */
  readonly heaviest: RunCost;
  /** Bytes of the largest file, out of 512,000. */
  readonly largest: number;
}

/** The sizes of workflow files, from their texts and the runs that read them; undefined if there are none. */
export function sizesOf(files: readonly { readonly text: string; readonly run: RunCost }[]): Sizes | undefined {
  const [heaviest] = files.map(({ run }) => run).sort((a, b) => b.bytes - a.bytes);
  if (heaviest === undefined) return undefined;
  return { heaviest, largest: Math.max(...files.map(({ text }) => Buffer.byteLength(text))) };
}

/** `caller and 4 files: 1.9 MiB of 10, largest file 310 KB of 500`. */
export function showSizes({ heaviest: { files, bytes, hasCaller }, largest }: Sizes): string {
  const entry = hasCaller ? "caller" : basename(files[0]?.path ?? "");
  const others = files.length - 1;
  const run = `${mebibytes(bytes)} MiB of ${mebibytes(RUN_BYTES)}`;
  return `${entry} and ${others} ${others === 1 ? "file" : "files"}: ${run}, largest file ${kilobytes(largest)} KB of ${kilobytes(FILE_BYTES)}`;
}
