import { containsCommit } from "../git/merge.ts";
import { findExisting } from "../git/paths.ts";
import { type RunInputs, runInputs } from "../integrate/inputs.ts";
import type { Plan } from "../plan/plan.ts";
import { filesToLookFor, planArchitectTask } from "../task/architecture.ts";
import type { TaskSettings } from "../task/settings.ts";
import type { Settings } from "./settings/table.ts";

/** The commits that a run starts from. */
export interface RunCommits {
  /** The commit that the run is about. */
  readonly head: string;
  /** The tip of the project's branch; undefined where there is no branch yet. */
  readonly branchTip: string | undefined;
}

/** Stage 4 as a plan. */
export interface ArchitectureStage {
  /** One task for the architect, or none. */
  readonly plan: Plan;
  /** Why it is written or skipped, a clause without a full stop. */
  readonly reason: string;
  /** The commit to start from: the branch's tip where that holds the run's commit, else the run's commit. */
  readonly base: string;
}

/** Decides whether the architect has anything to do. */
export async function planArchitecture(
  repository: string,
  settings: TaskSettings & Pick<Settings, "architecture" | "plan">,
  { head, branchTip }: RunCommits,
): Promise<ArchitectureStage> {
  const { architecture, plan } = settings;
  const commits = branchTip === undefined ? [head] : [head, branchTip];
  const found = await findExisting(repository, commits, filesToLookFor(settings.project_id, plan));
  const base = branchTip !== undefined && (await containsCommit(repository, branchTip, head)) ? branchTip : head;
  return { ...planArchitectTask({ settings, architecture, plan, exists: (path) => found.has(path) }), base };
}

/** The inputs of the architect's task. Nothing on the branch counts: an architecture is written anew because somebody asked for it. */
export const architectureInputs = async (
  repository: string,
  plan: Plan,
  settings: TaskSettings,
  head: string,
): Promise<RunInputs["inputs"]> => (await runInputs(repository, { plan, settings, head, merges: [] })).inputs;
