import { listJobs } from "../emit/steps.ts";
import type { AnyJob, Workflow } from "../model/definition.ts";
import type { Check } from "./check.ts";
import { isOwn } from "./facts/callees.ts";

export const excessivePermissions: Check = {
  rule: "A called workflow and its jobs ask for no more permissions than the call grants.",
  why: "GitHub compares the permissions before the run, also for jobs that would be skipped. The whole run ends with startup_failure, without a job and without an annotation.",
  *find({ jobs }) {
    for (const target of jobs) {
      const { job } = target;
      if (job.kind !== "call" || !isOwn(job.workflow)) continue;
      const { workflow: callee } = job;
      // The calls inside the callee are compared when the callee is checked.
      const asking = listJobs(callee).map(([id, asker]) => ({ name: `job "${id}" of workflow "${callee.id}"`, asker }));
      for (const { name, asker } of [{ name: `workflow "${callee.id}"`, asker: callee }, ...asking]) {
        const missing = excess(permissionsOf(asker), permissionsOf(job));
        if (missing.length === 0) continue;
        const asked = missing.map((one) => one.asked).join(", ");
        const granted = missing.map((one) => one.granted).join(", ");
        yield {
          target,
          message: `${name} asks for ${asked}, but ${target.name}, which calls it, grants ${granted}: expected no more than the call grants`,
          hint: `grant ${asked} in the permissions of the call, or ask for less there`,
          other: asker.source,
        };
      }
    }
  },
};

type Permissions = string | Readonly<Record<string, string | undefined>>;

/** The permissions of a job, or those of a workflow for its jobs without any: GitHub compares both. */
const permissionsOf = ({ props }: AnyJob | Workflow): Permissions =>
  (props.unmodelled?.permissions ?? props.permissions ?? {}) as Permissions;

const LEVELS = ["none", "read", "write"];

/** Finds the permissions that are asked for but not granted, each as `scope: level`. */
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
