import { resolve } from "node:path";
import type { BuildFailure } from "esbuild";
import type { Finding } from "../model/finding.ts";
import { placeIn, type Source, type SourceOf } from "../model/source.ts";

/** A line of an esbuild error: `/folder/file.ts:3:5: ERROR: Unexpected "}"`. */
const ESBUILD = /^(\/.+):(\d+):\d+: ERROR: (.*)$/m;

/** Node's message about a missing module, which has no line. */
const IMPORTER = /^Cannot find (?:module|package) .* imported from (.+)$/m;

/**
 * Turns an error of a definition into a finding at the place in the definitions that led to it: below the call in the definition, if
 * the stack has it. `origin` is the place of a definition that did load; the rest of its stack belongs to the build.
 */
export function findingFromError(error: unknown, definition: string, origin?: SourceOf): Finding {
  const { message, stack = "" } = error instanceof Error ? error : new Error(String(error));
  const [, file, line, text] = ESBUILD.exec(message) ?? [];
  const [, importer = definition] = IMPORTER.exec(message) ?? [];
  const frames = stack.split("\n").filter((frame) => !/^\s*at async /.test(frame));
  const call = frames.findIndex((frame) => frame.includes(definition));
  const place =
    file !== undefined
      ? { file, line: Number(line) }
      : call < 0 && origin !== undefined
        ? origin()
        : placeIn(frames.slice(0, call < 0 ? undefined : call + 1).join("\n"));
  return toFinding("failed-definition", text ?? message, place ?? { file: importer, line: 0 });
}

/** Turns the errors of a bundle, with paths relative to `root`, into findings. Rethrows anything that is not a `BuildFailure`. */
export function findingsFromBundleError(error: unknown, root: string): Finding[] {
  if (!(error instanceof Error && "errors" in error)) throw error;
  return (error as BuildFailure).errors.map(({ text, location, notes }) => ({
    ...toFinding("failed-script", text, { file: resolve(root, location?.file ?? ""), line: location?.line ?? 0 }),
    hint: notes.map((note) => note.text).join("; "),
  }));
}

const toFinding = (code: string, message: string, place: Source): Finding => ({
  code,
  severity: "error",
  source: () => place,
  message,
  hint: "",
});
