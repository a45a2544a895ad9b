import { formatCount } from "../../text/count.ts";
import type { Check } from "./check.ts";
import { mebibytes, RUN_BYTES } from "./facts/limits.ts";
import { measureRun, nameOfFile } from "./facts/run-cost.ts";
import type { FileCost } from "./facts/tree-cost.ts";

/** Above this there is a warning: another call of a large file, and GitHub starts no run. */
const NEAR = RUN_BYTES / 2;
/** The share of the whole from which on a message names a file besides the costliest. */
const NAMED = 0.05;

export const oversizedRun: Check = {
  rule: "A workflow, a caller of it and all it calls are at most 10 MiB as GitHub's server counts them; above half of that is a warning.",
  why: "GitHub does not start the run: “Maximum object size exceeded”. Its server adds up 50 bytes and two per character of every key and value, and reads a file again for each job that calls it, in every copy of the caller.",
  *find(subject) {
    const { bytes, files } = measureRun(subject.workflow, subject.documentOf);
    if (bytes <= NEAR) return;
    const near = bytes <= RUN_BYTES;
    const costliest = [...files]
      .sort((a, b) => b.bytes - a.bytes)
      .filter((file, index) => index === 0 || file.bytes >= bytes * NAMED);
    yield {
      target: subject,
      message: `a run of ${subject.name} is ${mebibytes(bytes)} MiB as GitHub's server counts it (${costliest.map(show).join("; ")}): expected at most ${near ? `${mebibytes(NEAR)} MiB, half of GitHub's limit` : `${mebibytes(RUN_BYTES)} MiB`}`,
      hint: "call the large files from fewer jobs, or move scripts into a file that is called once",
      ...(near && { severity: "warning" }),
    };
  },
};

const show = ({ path, bytes, reads }: FileCost): string =>
  `${nameOfFile(path)} ${mebibytes(bytes)} MiB, read ${reads === 1 ? "once" : `${formatCount(reads)} times`}`;
