import type { Problem } from "./problem.ts";
import type { Neighbours } from "./variants/variant.ts";

/** The text of a plan file, undefined if there is no such file, or the problem that kept it from being read. */
export type PlanSource =
  | {
      readonly file: string;
      readonly text: string | undefined;
      readonly beside?: Neighbours;
      /** A folder, which has no text. */
      readonly isFolder?: boolean;
    }
  | { readonly file: string; readonly problem: Problem };

const OTHER_ENCODINGS: readonly (readonly [encoding: string, hasMark: (a: number, b: number) => boolean])[] = [
  ["UTF-16 (little endian)", (a, b) => (a === 0xff && b === 0xfe) || (a !== 0 && b === 0)],
  ["UTF-16 (big endian)", (a, b) => (a === 0xfe && b === 0xff) || (a === 0 && b !== 0)],
];

/** Decodes a plan file. Other encodings than UTF-8 are a problem, because their text would look like a damaged plan. */
export function decodePlan(file: string, bytes: Uint8Array): PlanSource {
  const [first = 1, second = 1] = bytes;
  const encoding = OTHER_ENCODINGS.find(([, hasMark]) => hasMark(first, second))?.[0];
  if (encoding !== undefined)
    return refuseSource(file, 1, "plan-encoding", `the file is ${encoding}: expected UTF-8`, "save it as UTF-8");
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const line = findLineOfWrongByte(bytes, text);
  if (line === undefined) return { file, text };
  return refuseSource(file, line, "plan-encoding", "this line is not UTF-8", "save the file as UTF-8");
}

/** A source whose problem is an error in column 1 of `line`. */
export const refuseSource = (file: string, line: number, code: string, message: string, hint?: string): PlanSource => ({
  file,
  problem: { code, severity: "error", file, line, column: 1, message, ...(hint !== undefined && { hint }) },
});

/** The text encodes to other bytes at a wrong byte, because that decodes to U+FFFD. */
function findLineOfWrongByte(bytes: Uint8Array, text: string): number | undefined {
  const index = new TextEncoder().encode(text).findIndex((byte, i) => byte !== bytes[i]);
  return index < 0 ? undefined : bytes.subarray(0, index).filter((byte) => byte === 0x0a).length + 1;
}
