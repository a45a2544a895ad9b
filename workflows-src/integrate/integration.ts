import type { Plan } from "../plan/plan.ts";
import type { Overlap, Overlaps } from "../schedule/overlaps.ts";
import type { Wave } from "../schedule/wave.ts";
import type { TaskResult, Verdict } from "../task/result.ts";
import type { ResultFileMode } from "../task/settings.ts";
import type { ArtifactOf } from "./leg-results.ts";
import type { RunFingerprint } from "./trailers.ts";

/** A wave to integrate, and the state of the run before it. */
export interface Integration {
  /** A clone (bare or not) with the remote `origin`. */
  readonly repository: string;
  readonly project_id: string;
  /** The commit that the legs of the wave started from. */
  readonly base: string;
  /** The branch contains this commit afterwards; defaults to `base`. */
  readonly head?: string;
  /** The commit whose `.gitattributes` decide how work is merged: the caller's. Defaults to `base`. A task's rules wait for a person's merge. */
  readonly rules?: string | undefined;
  readonly plan: Plan;
  readonly wave: Wave;
  /** The legs belong to an earlier run that died: only finished work that can be merged counts, all other tasks run again. */
  readonly adopted?: boolean;
  readonly artifactOf: ArtifactOf;
  /** Results of the earlier waves. */
  readonly previous: readonly TaskResult[];
  /** By task id, for every task of the plan. */
  readonly fingerprints: ReadonlyMap<string, RunFingerprint>;
  /** Conflicts of earlier runs: the merges of this run remember them too. */
  readonly overlaps?: Overlaps | undefined;
  /** Globs of files that tasks may not change, see `parseProtectedPaths`. */
  readonly protected_paths: readonly string[];
  readonly result_files: ResultFileMode;
  /** Whether another wave can follow, so that a task can run again. */
  readonly more_waves: boolean;
  /** For fetch and push, for example credentials as `GIT_CONFIG_*`. */
  readonly environment?: Readonly<Record<string, string>>;
  /**
   * The tip of the branch, known to contain `base`, if nobody but this run pushed between the two. If it still is the tip, no work of other
   * runs has to be looked for.
   */
  readonly ownTip?: string | undefined;
  /** See `Push`. */
  readonly findTip?: () => Promise<string | undefined>;
}

/** How a task ended. `commit` is the merge if its work is on the branch. */
export interface MergeOutcome {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly commit?: string;
  /** The work that its own conflicts with. */
  readonly overlap?: Overlap;
  /** The task waits for one that runs again, so it has to run after that one. */
  readonly again?: true;
}
