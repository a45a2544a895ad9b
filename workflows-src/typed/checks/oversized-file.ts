import { formatCount } from "../../text/count.ts";
import type { Check } from "./check.ts";
import { asMapping, type YamlMapping } from "./checked-workflow.ts";
import { FILE_BYTES } from "./facts/limits.ts";

/** A file above this gets a warning, because it grows with every script in it. */
const NEAR = FILE_BYTES * 0.8;

export const oversizedFile: Check = {
  rule: "A workflow file has at most 500 KB, i.e. 512,000 bytes. Above 80 % of that there is a warning.",
  why: "GitHub documents the limit. A file of 513,306 bytes led to a run without jobs and without a message; one of 510,313 bytes ran.",
  *find(checked) {
    const size = Buffer.byteLength(checked.text());
    if (size <= NEAR) return;
    const near = size <= FILE_BYTES;
    const texts = checked.jobs
      .flatMap(({ steps }) => steps)
      .map((step) => [step, scriptSize(step.document())] as const);
    const [largest, length = 0] = texts.sort(([, a], [, b]) => b - a)[0] ?? [];
    const most = largest !== undefined && length > 0 ? `, ${formatCount(length)} of them in ${largest.name}` : "";
    yield {
      target: checked,
      message: `the file of ${checked.name} is ${formatCount(size)} bytes long${most}: expected at most ${near ? `${formatCount(NEAR)}, 80 % of GitHub's limit` : formatCount(FILE_BYTES)}`,
      hint: "move a part of it into a workflow that it calls, or shorten its scripts",
      ...(largest !== undefined && length > 0 ? { other: largest.source } : {}),
      ...(near && { severity: "warning" }),
    };
  },
};

const scriptSize = (step: YamlMapping): number =>
  Buffer.byteLength(String(step.run ?? asMapping(step.with).script ?? ""));
