import { existing } from "../git/files.ts";
import { contains } from "../git/merge.ts";
import { architecturePlan, filesToLookFor } from "../task/architecture.ts";
import type { Architecture } from "../task/choices.ts";
import type { TaskSettings } from "../task/work.ts";

/** Stage 4 of a run about `head`: see `architecturePlan`, and the commit to start from, the branch's tip where that holds `head`. */
export async function stage4(
  repository: string,
  of: {
    readonly settings: TaskSettings;
    readonly architecture: Architecture;
    readonly plan: string;
    readonly head: string;
    readonly branchTip: string | undefined;
  },
) {
  const { head, branchTip, ...given } = of;
  const commits = branchTip === undefined ? [head] : [head, branchTip];
  const exists = await existing(repository, commits, filesToLookFor(of.settings.project_id, of.plan));
  const base = branchTip !== undefined && (await contains(repository, branchTip, head)) ? branchTip : head;
  return { ...architecturePlan({ ...given, exists }), base };
}
