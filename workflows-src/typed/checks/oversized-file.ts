import { formatCount } from "../../text/count.ts";
import type { Check } from "./check.ts";
import { asMapping, type Mapping } from "./checked-workflow.ts";
import { FILE_BYTES } from "./facts/limits.ts";

/** Above this there is a warning: a file grows with every script it holds. */
const NEAR = FILE_BYTES * 0.8;

export const oversizedFile: Check = {
  rule: "A workflow file is at most 500 KB, 512,000 bytes; above 80 % of that is a warning.",
  why: "GitHub documents the limit. A file of 513,306 bytes made a run without a job and without a message; one of 510,313 ran.",
  *find(subject) {
    const size = Buffer.byteLength(subject.text());
    if (size <= NEAR) return;
    const near = size <= FILE_BYTES;
    const texts = subject.jobs
      .flatMap(({ steps }) => steps)
      .map((step) => [step, scriptSize(step.document())] as const);
    const [largest, length = 0] = texts.sort(([, a], [, b]) => b - a)[0] ?? [];
    const most = largest !== undefined && length > 0 ? `, ${formatCount(length)} of them in ${largest.name}` : "";
    yield {
      target: subject,
      message: `the file of ${subject.name} is ${formatCount(size)} bytes long${most}: expected at most ${near ? `${formatCount(NEAR)}, 80 % of GitHub's limit` : formatCount(FILE_BYTES)}`,
      hint: "move a part of it into a workflow that it calls, or make its scripts shorter",
      ...(largest !== undefined && length > 0 ? { other: largest.source } : {}),
      ...(near && { severity: "warning" }),
    };
  },
};

const scriptSize = (step: Mapping): number => Buffer.byteLength(String(step.run ?? asMapping(step.with).script ?? ""));
