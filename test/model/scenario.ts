import type { Plan } from "../../workflows-src/plan/plan.ts";
import type { Undocumented } from "./github-rules.ts";

/** One story of a run: a plan, and everything that happens to it. */
export interface Scenario {
  readonly plan: Plan;
  /** Tasks that end without being done. */
  readonly failing: ReadonlySet<string>;
  /** Tasks that take their job down with them. */
  readonly fatal: ReadonlySet<string>;
  /** How: the script breaks and what it has written is kept, or the runner disappears and GitHub gives its job this result. */
  readonly fatalIs: "broken" | "failure" | "cancelled";
  /** Tasks that an earlier run has done: on the branch. */
  readonly earlier: ReadonlySet<string>;
  /** The branch lacks the commit that the run is about. */
  readonly behind: boolean;
  readonly stage3: "succeeds" | "fails";
  readonly architecture: "none" | "succeeds" | "fails";
  /** Minute at which somebody cancels the run. */
  readonly cancelAt: number | undefined;
  /** A push that cancelling interrupts may have happened. */
  readonly pushedWhenCancelled: boolean;
  readonly max_parallel: number;
  /** Numbers are text where the run was started from the form. */
  readonly fromForm: boolean;
  /** What the test's own scheduler cuts waves and lanes by (see `anyWaves`); undefined: the project schedules. */
  readonly lanes: readonly number[] | undefined;
  readonly undocumented: Undocumented;
}
