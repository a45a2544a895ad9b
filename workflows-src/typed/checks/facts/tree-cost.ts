import { asMapping } from "../checked-workflow.ts";
import { LEVELS } from "./limits.ts";
import { stringSize } from "./memory.ts";
import { fileSize } from "./server-size.ts";

/** A workflow file and its size in a run, as GitHub's server counts it. */
export interface FileCost {
  /** `.github/workflows/ci.yml` of the file that starts the run; of others `owner/repository/.github/workflows/x.yml@commit`. */
  readonly path: string;
  /** How often the server reads the file. */
  readonly reads: number;
  /** Bytes of all reads together. */
  readonly bytes: number;
}

export interface TreeCost {
  /** Bytes that the server counts for the run, out of `RUN_BYTES`. */
  readonly bytes: number;
  /** Every file that the run reads, the one that starts it first. */
  readonly files: readonly FileCost[];
}

/** The longest names that GitHub allows: 39 characters for an owner, 100 for a repository, 40 for a commit. */
export const LONGEST = { repository: `${"o".repeat(39)}/${"r".repeat(100)}`, commit: "c".repeat(40) };

/**
 * Returns the bytes that GitHub's server counts for a run. Every file counts again for each job that calls it, in every copy of the
 * caller; each path counts once. `read` returns the document at a path, or undefined if it is unknown: then only its path counts.
 * Levels below GitHub's limit do not count. `repository` holds the file that starts the run. Source: `ReusableWorkflowsLoader` and
 * `YamlTemplateLoader` in actions/runner, `src/Sdk/WorkflowParser/Conversion`.
 */
export function treeCost(
  entry: string,
  read: (path: string) => unknown,
  repository: string = LONGEST.repository,
): TreeCost {
  const reads = new Map<string, number>();
  let level = new Map([[entry, 1]]);
  for (let number = 1; number <= LEVELS && level.size > 0; number++) {
    const below = new Map<string, number>();
    for (const [path, times] of level) {
      add(reads, path, times);
      for (const uses of callsOf(read(path))) add(below, pathOf(uses, path, repository), times);
    }
    level = below;
  }
  const files = [...reads].map(([path, times]) => ({ path, reads: times, bytes: times * sizeOf(read(path)) }));
  return { bytes: files.reduce((sum, { path, bytes }) => sum + stringSize(path.length) + bytes, 0), files };
}

function add(counts: Map<string, number>, path: string, times: number): void {
  counts.set(path, (counts.get(path) ?? 0) + times);
}

/** Lists the paths that the jobs of a document call, one per job. */
const callsOf = (document: unknown): string[] =>
  Object.values(asMapping(asMapping(document).jobs)).flatMap((job) => {
    const { uses } = asMapping(job);
    return typeof uses === "string" ? [uses] : [];
  });

/** Returns the path of a called file: `./…` and `$/…` are in the caller's repository, at its commit. */
function pathOf(uses: string, caller: string, repository: string): string {
  if (!/^[.$]\//.test(uses)) return uses;
  const home = /^[^/@]+\/[^/@]+(?=\/.*@)/.exec(caller)?.[0] ?? repository;
  return `${home}/${uses.slice("./".length)}@${LONGEST.commit}`;
}

function sizeOf(document: unknown): number {
  if (typeof document !== "object" || document === null) return 0;
  const size = sizes.get(document) ?? fileSize(document);
  sizes.set(document, size);
  return size;
}

const sizes = new WeakMap<object, number>();
