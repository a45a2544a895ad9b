import type { Check } from "./check.ts";
import { count } from "./facts/words.ts";

/** Half of what GitHub's parser reads (1,048,576 characters), in bytes of UTF-8. */
const LIMIT = 500_000;

export const fileTooLarge: Check<"file-too-large"> = {
  code: "file-too-large",
  severity: "error",
  rule: "A workflow file is at most 500 KB.",
  why: "GitHub's parser reads at most 1,048,576 characters, and other limits on the way to it are not documented; a file that nobody can read in a pull request is of no use either.",
  *find(subject) {
    const size = Buffer.byteLength(subject.text());
    if (size <= LIMIT) return;
    const texts = subject.jobs
      .flatMap(({ steps }) => steps)
      .map((step) => [step, textOf(step.document().run)] as const);
    const [largest, length = 0] = texts.sort(([, a], [, b]) => b - a)[0] ?? [];
    yield {
      at: subject,
      message: `the file of ${subject.name} is ${count(size)} bytes long: expected at most ${count(LIMIT)}`,
      hint: "move a part of it into a workflow that it calls, or make its scripts shorter",
      ...(largest !== undefined && length > 0 ? { other: largest.source } : {}),
    };
  },
};

const textOf = (run: unknown): number => String(run ?? "").length;
