import type { AnyJob } from "../job.ts";
import type { Check } from "./check.ts";
import { isOwn, jobsOf } from "./facts/callees.ts";

export const permissionCeiling: Check<"permission-ceiling"> = {
  code: "permission-ceiling",
  severity: "error",
  rule: "No job of a called workflow asks for more permissions than the call grants.",
  why: "Permissions only go down, and GitHub compares them before the run, also for jobs that would be skipped: the whole run ends with startup_failure, without a job and without an annotation.",
  *find({ jobs }) {
    for (const at of jobs) {
      const { job } = at;
      if (job.kind !== "call" || !isOwn(job.workflow)) continue;
      // What the callee's own calls grant is compared where the callee itself is checked.
      for (const [id, called] of jobsOf(job.workflow)) {
        const missing = excess(permissionsOf(called), permissionsOf(job));
        if (missing.length === 0) continue;
        const asked = missing.map((one) => one.asked).join(", ");
        const granted = missing.map((one) => one.granted).join(", ");
        yield {
          at,
          message: `job "${id}" of workflow "${job.workflow.id}" asks for ${asked}, where ${at.name}, which calls it, grants ${granted}: expected no more than the call grants`,
          hint: `grant ${asked} in the permissions of the call, or ask for less in the other job`,
          other: called.source,
        };
      }
    }
  },
};

type Permissions = string | Readonly<Record<string, string | undefined>>;

/** What a job asks for, as it is written. */
const permissionsOf = ({ props }: AnyJob): Permissions =>
  (props.unmodelled?.permissions ?? props.permissions ?? {}) as Permissions;

const LEVELS = ["none", "read", "write"];

/** What is asked for above what is granted, each as `scope: level`. */
function excess(asked: Permissions, granted: Permissions): { readonly asked: string; readonly granted: string }[] {
  if (typeof asked === "string")
    return typeof granted === "string" && rank(asked) <= rank(granted)
      ? []
      : [{ asked, granted: typeof granted === "string" ? granted : "single scopes" }];
  return Object.entries(asked).flatMap(([scope, level = "none"]) => {
    const given = typeof granted === "string" ? granted.replace("-all", "") : (granted[scope] ?? "none");
    return rank(level) <= rank(given) ? [] : [{ asked: `${scope}: ${level}`, granted: `${scope}: ${given}` }];
  });
}

const rank = (level: string): number => LEVELS.indexOf(level.replace("-all", ""));
