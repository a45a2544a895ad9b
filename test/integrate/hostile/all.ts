import { HOSTILE_BUNDLES, HOSTILE_REFS, HOSTILE_SIZES } from "./bundles.ts";
import { HOSTILE_ARTIFACTS, HOSTILE_CLAIMS } from "./claims.ts";
import { HOSTILE_COMMITS, HOSTILE_MESSAGES, HOSTILE_RESULT_FILES } from "./commits.ts";
import { HOSTILE_TREES } from "./trees.ts";
import type { HostileResult } from "./world.ts";

/** By the dimension in which they are odd. */
export const HOSTILE_RESULTS = {
  commit: HOSTILE_COMMITS,
  message: HOSTILE_MESSAGES,
  "result file": HOSTILE_RESULT_FILES,
  ref: HOSTILE_REFS,
  "tree entry": HOSTILE_TREES,
  bundle: HOSTILE_BUNDLES,
  JSON: HOSTILE_CLAIMS,
  artifact: HOSTILE_ARTIFACTS,
  size: HOSTILE_SIZES,
} as const satisfies Readonly<Record<string, readonly HostileResult[]>>;

export type Dimension = keyof typeof HOSTILE_RESULTS;
