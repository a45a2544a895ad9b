import { PushRefused, push } from "../git/push.ts";
import { nameBranch } from "../plan/project.ts";
import { compareByRemainingPath } from "../schedule/remaining-path.ts";
import type { TaskResult } from "../task/result.ts";
import { joinNames } from "../text/list.ts";
import type { Integration } from "./integration.ts";
import { artifactName } from "./leg-results.ts";
import type { WaveClaims } from "./merge-task.ts";
import { type MergedWave, mergeWave } from "./merge-wave.ts";
import { mergeOntoMovedTip } from "./moved-tip.ts";
import { mergeBranches } from "./place-results.ts";
import { findLegOfTask } from "./results.ts";

/** The tasks of a wave that are judged so far. It stays true where a later push fails. */
export interface LandedWave {
  /** The tip of the branch; undefined if nothing was judged. */
  head?: string;
  /** The newest result of each task, from earlier waves and this one. */
  results: readonly TaskResult[];
  readonly judged: Set<string>;
}

/** How often the whole wave is merged again when the branch moves; after that `mergeOntoMovedTip` tries one merge. */
const PATIENT_TRIES = 2;

/** Tasks of a wave that may be refused one by one; beyond that the remote refuses the branch. */
export const MAX_REFUSALS = 20;

/**
 * Merges the tasks of a wave and pushes them into `landed`. Where the remote refuses the commits for good, such as for a secret in a file, it
 * gets them in halves until the tasks that it refuses are found: they are `blocked` with its words. Throws where it refuses the branch.
 */
export async function landWave(integration: Integration, wave: WaveClaims, landed: LandedWave): Promise<void> {
  let withheld: MergedWave["withheld"] = new Map();
  let refusals = 0;
  let unexplained: PushRefused | undefined;

  const land = async (ids: readonly string[]): Promise<void> => {
    const isFirst = landed.head === undefined;
    const part = isFirst ? integration : { ...integration, previous: landed.results, ownTip: landed.head };
    const claims = new Map([...wave.claims].filter(([id]) => ids.includes(id)));
    const pushed = await pushTasks(part, { ...wave, claims }, withheld);
    landed.head = pushed.head;
    landed.results = pushed.results.map((result) => withoutRefusedBranch(integration, result, pushed.refused));
    withheld = pushed.withheld;
    for (const id of ids) landed.judged.add(id);
  };

  const landParts = async (ids: readonly string[]): Promise<void> => {
    try {
      await land(ids);
    } catch (error) {
      if (!(error instanceof PushRefused) || error.about === "branch") throw error;
      const [id = "", ...others] = ids;
      const work = wave.work.get(id);
      if (others.length > 0) {
        const middle = Math.ceil(ids.length / 2);
        await landParts(ids.slice(0, middle));
        await landParts(ids.slice(middle));
      } else if (work === undefined || refusals === MAX_REFUSALS) throw error;
      else {
        refusals += 1;
        if (error.about === "unknown") unexplained ??= error;
        wave.work.set(id, {
          ...work,
          refused: { verdict: "blocked", reason: `the remote refuses it: ${error.reason}` },
        });
        // It has nothing to push any more, and its result says why.
        await land(ids);
      }
    }
  };

  const longestFirst = compareByRemainingPath(integration.plan);
  await landParts([...wave.claims.keys()].sort(longestFirst));
  // A remote that took nothing of the run, and does not say why, refuses the branch.
  if (unexplained !== undefined && landed.results.every(({ commit }) => commit === undefined)) {
    landed.judged.clear();
    throw unexplained;
  }
}

/** Merges tasks onto the branch's tip and pushes, again and again while the branch moves. */
function pushTasks(integration: Integration, claims: WaveClaims, withheld: MergedWave["withheld"]) {
  const { repository, project_id, base, head = base, ownTip, environment, findTip } = integration;
  const branch = nameBranch(project_id);
  const contestedFiles = new Set<string>();
  let merged: (MergedWave & { readonly tip: string }) | undefined;
  return push<MergedWave & { readonly changed: boolean }>({
    repository,
    branch,
    ...(environment && { environment }),
    findTip,
    build: async (tip, attempt) => {
      if (attempt > PATIENT_TRIES && merged !== undefined && tip !== undefined) {
        const { commit, conflicts } = await mergeOntoMovedTip(integration, branch, merged, tip);
        if (commit !== undefined) return { ...merged, head: commit, changed: commit !== tip };
        for (const file of conflicts) contestedFiles.add(file);
      }
      const containsHead = tip === ownTip && head === base;
      const start = tip === undefined ? head : containsHead ? tip : await mergeHead(integration, branch, tip, head);
      const wave = await mergeWave(integration, claims, tip, start, contestedFiles, withheld);
      merged = tip === undefined ? undefined : { ...wave, tip };
      return { ...wave, changed: wave.head !== (tip ?? head) };
    },
  });
}

/** Returns the tip with everything that `head` contains. These changes came from the repository, so no task answers for them. */
async function mergeHead(
  { repository, project_id, base, rules = base }: Integration,
  branch: string,
  tip: string,
  head: string,
): Promise<string> {
  const message = `Merge ${head.slice(0, 7)} into ${branch}\n`;
  const merge = await mergeBranches(repository, project_id, [tip, head], message, rules);
  if ("commit" in merge) return merge.commit;
  const files = joinNames(merge.conflicts);
  throw new Error(
    `${branch} conflicts with ${head.slice(0, 7)} in ${files}: merge it into ${branch} by hand and start again`,
  );
}

/** Names the artifact instead of the review branch if the remote refused the branch. */
function withoutRefusedBranch(
  { project_id, wave }: Integration,
  result: TaskResult,
  refused: ReadonlyMap<string, string>,
): TaskResult {
  const { held_out, ...rest } = result;
  const why = held_out && refused.get(held_out);
  if (why === undefined) return result;
  const artifact = artifactName({ project_id, wave }, findLegOfTask(wave, result.task_id).id);
  return {
    ...rest,
    artifacts: [...(result.artifacts ?? []), artifact],
    reason: `${result.reason}; ${held_out} cannot be pushed: ${why}`,
  };
}
