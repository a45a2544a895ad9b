import type { Problem } from "./problem.ts";

/** A plan file as it was found: its text (undefined where there is no such file), or why there is no text to read. */
export type PlanSource =
  | { readonly file: string; readonly text: string | undefined }
  | { readonly file: string; readonly problem: Problem };

const ENCODINGS: readonly (readonly [encoding: string, marks: (a: number, b: number) => boolean])[] = [
  ["UTF-16 (little endian)", (a, b) => (a === 0xff && b === 0xfe) || (a !== 0 && b === 0)],
  ["UTF-16 (big endian)", (a, b) => (a === 0xfe && b === 0xff) || (a === 0 && b !== 0)],
];

/** The text of a plan file's bytes. Another encoding than UTF-8 is a problem, since text read with the wrong one looks like a damaged plan. */
export function decodePlan(file: string, bytes: Uint8Array): PlanSource {
  const [first = 1, second = 1] = bytes;
  const encoding = ENCODINGS.find(([, marks]) => marks(first, second))?.[0];
  if (encoding !== undefined)
    return refused(file, 1, "plan-encoding", `the file is ${encoding}: expected UTF-8`, "save it as UTF-8");
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const line = lineOfWrongByte(bytes, text);
  if (line === undefined) return { file, text };
  return refused(file, line, "plan-encoding", "this line holds bytes that are no UTF-8", "save the file as UTF-8");
}

export const refused = (file: string, line: number, code: string, message: string, hint?: string): PlanSource => ({
  file,
  problem: {
    code,
    severity: "error",
    file,
    line,
    column: 1,
    message,
    ...(hint === undefined ? {} : { hint }),
  } satisfies Problem,
});

/** A wrong byte decodes to U+FFFD, which encodes to other bytes than it came from. */
function lineOfWrongByte(bytes: Uint8Array, text: string): number | undefined {
  const at = new TextEncoder().encode(text).findIndex((byte, index) => byte !== bytes[index]);
  return at < 0 ? undefined : bytes.subarray(0, at).filter((byte) => byte === 0x0a).length + 1;
}
