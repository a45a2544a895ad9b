import { basename } from "node:path";
import type { WorkflowDocument } from "../../emit/lower.ts";
import type { Workflow } from "../../model/definition.ts";
import type { YamlMapping } from "../checked-workflow.ts";
import { FILE_BYTES, kilobytes, mebibytes, RUN_BYTES } from "./limits.ts";
import { measureRun, type RunCost } from "./run-cost.ts";

/** The sizes of workflow files that GitHub limits. */
export interface Sizes {
  /** The run that costs most on GitHub's server, out of `RUN_BYTES`. */
  readonly heaviest: RunCost;
  /** Bytes of the largest file, out of `FILE_BYTES`. */
  readonly largest: number;
}

interface SizedFile {
  readonly workflow: Workflow;
  readonly document: WorkflowDocument;
  readonly text: string;
}

/** Measures workflow files that may call each other; undefined if there are none. */
export function measureSizes(files: readonly SizedFile[]): Sizes | undefined {
  const documents = new Map(files.map(({ workflow, document }) => [workflow, document as unknown as YamlMapping]));
  const runs = files.map(({ workflow }) => measureRun(workflow, (called) => documents.get(called)));
  const [heaviest] = runs.sort((a, b) => b.bytes - a.bytes);
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
