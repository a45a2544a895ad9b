import type { Plan } from "../../workflows-src/plan/plan.ts";
import type { LegOrder, Undocumented } from "./github-rules.ts";

/** One story: a plan, the runs that carry it out one after the other, and everything that happens to them. */
export interface Scenario {
  readonly plan: Plan;
  /** Minutes that each task really takes, by id. */
  readonly minutes: ReadonlyMap<string, number>;
  /** Tasks that end without being done, whenever they run. */
  readonly failing: ReadonlySet<string>;
  /** Tasks whose leg comes to a bad end, the first time that they are in one. */
  readonly fatal: ReadonlyMap<string, Fate>;
  /** The result that GitHub gives to a job whose runner disappears, and the minutes until it notices. */
  readonly lostIs: "failure" | "cancelled";
  readonly noticedAfter: number;
  /** Pairs of tasks whose work conflicts, unless one is made on top of the other. */
  readonly conflicts: readonly (readonly [string, string])[];
  /** Tasks that are done before the story begins: on the branch. */
  readonly earlier: ReadonlySet<string>;
  /** The branch lacks the commit that the runs are about. */
  readonly behind: boolean;
  readonly stage3: "succeeds" | "fails";
  readonly architecture: "none" | "succeeds" | "fails";
  /** The attempts, at least one. The last one is not interrupted. */
  readonly attempts: readonly AttemptStory[];
  readonly max_parallel: number;
  readonly checkpoint_hours: number;
  /** Numbers are text where the runs are started from the form. */
  readonly fromForm: boolean;
  /** Numbers from 0 to below 1 by which the test's own scheduler makes waves (see `anyWaves`); undefined: the project schedules. */
  readonly waves: readonly number[] | undefined;
  readonly legOrder: LegOrder;
  /** Minutes until a job is offered a runner, in turn. */
  readonly delays: readonly number[];
  /** Runners that GitHub has for the account. */
  readonly runners: number;
  readonly outages: readonly Outage[];
  /** Where everything else that is random comes from. */
  readonly seed: number;
  readonly undocumented: Undocumented;
}

/**
 * `broken`: the script breaks, and what it has written is kept. Else the runner disappears: while its leg `waits` (or at once where it does not),
 * while the task `works`, or when its artifact is `stored`.
 */
export type Fate = "broken" | "waits" | "works" | "stored";

export interface AttemptStory {
  /** A new run; or the last one once more, all its jobs or those that failed. */
  readonly start: "new" | "again" | "failed jobs";
  /** Tasks whose inputs are others than in the attempt before. */
  readonly changed: ReadonlySet<string>;
  /** Somebody pushed a commit since: the attempt is about that one, and the branch lacks it. */
  readonly movesHead: boolean;
  readonly end: Interruption | undefined;
}

export type Interruption =
  /** Somebody cancels the run in this minute, or forces it to end. */
  | { readonly is: "cancelled" | "killed"; readonly minute: number }
  /** The runner that integrates the wave of this number disappears, before it pushes or after. */
  | { readonly is: "not integrated"; readonly wave: number; readonly pushed: boolean };

/** From minute `from` to `to` the REST API answers no request. */
export interface Outage {
  readonly from: number;
  readonly to: number;
  readonly kind: "server" | "network" | "primary" | "secondary";
}
