import { existing } from "../git/files.ts";
import { contains } from "../git/merge.ts";
import type { Architecture } from "../task/architecture.ts";
import { architectureFiles, architecturePlan } from "../task/architecture.ts";
import type { TaskSettings } from "../task/run-job.ts";

/** Stage 4 of a run about `head`: see `architecturePlan`, and the commit to start from, the branch's tip where that holds `head`. */
export async function stage4(
  repository: string,
  of: {
    readonly settings: TaskSettings;
    readonly architecture: Architecture;
    readonly plan: string;
    /** A checkout of the repository. */
    readonly workspace: string;
    readonly head: string;
    readonly branchTip: string | undefined;
  },
) {
  const { head, branchTip, ...given } = of;
  const commits = branchTip === undefined ? [head] : [head, branchTip];
  const exists = await existing(repository, commits, [...architectureFiles(of.settings.project_id), of.plan]);
  const base = branchTip !== undefined && (await contains(repository, branchTip, head)) ? branchTip : head;
  return { ...architecturePlan({ ...given, exists }), base };
}
