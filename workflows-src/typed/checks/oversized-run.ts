import { formatCount } from "../../text/count.ts";
import type { Check } from "./check.ts";
import { mebibytes, RUN_BYTES } from "./facts/limits.ts";
import { measureRun, nameOfFile } from "./facts/run-cost.ts";
import type { FileCost } from "./facts/tree-cost.ts";

/** A run above this gets a warning: one more call of a large file could exceed the limit. */
const NEAR = RUN_BYTES / 2;
/** A message names the costliest file, and others from this share of the whole. */
const NAMED = 0.05;

export const oversizedRun: Check = {
  rule: "A workflow, its caller and everything that it calls have at most 10 MiB as GitHub's server counts them. Above half of that there is a warning.",
  why: "GitHub does not start the run: “Maximum object size exceeded”. Its server counts 50 bytes and two per character for every key and value, and reads a file again for each job that calls it, in every copy of the caller.",
  *find(checked) {
    const { bytes, files } = measureRun(checked.workflow, checked.documentOf);
    if (bytes <= NEAR) return;
    const near = bytes <= RUN_BYTES;
    const costliest = [...files]
      .sort((a, b) => b.bytes - a.bytes)
      .filter((file, index) => index === 0 || file.bytes >= bytes * NAMED);
    yield {
      target: checked,
      message: `a run of ${checked.name} takes ${mebibytes(bytes)} MiB as GitHub's server counts it (${costliest.map(show).join("; ")}): expected at most ${near ? `${mebibytes(NEAR)} MiB, half of GitHub's limit` : `${mebibytes(RUN_BYTES)} MiB`}`,
      hint: "call the large files from fewer jobs, or move scripts into a file that is called once",
      ...(near && { severity: "warning" }),
    };
  },
};

const show = ({ path, bytes, reads }: FileCost): string =>
  `${nameOfFile(path)} ${mebibytes(bytes)} MiB, read ${reads === 1 ? "once" : `${formatCount(reads)} times`}`;
