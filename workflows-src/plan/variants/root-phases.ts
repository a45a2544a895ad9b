import { findMentionsBeside } from "../raw/mentions.ts";
import { parsePhaseNumber, readNumberedPhases } from "../raw/numbered-phases.ts";
import type { YamlVariant } from "./variant.ts";

/** `phase_2: {parallel_tasks: 4, tasks: [{task_id, duration}]}` at the root of the file. */
export const rootPhasesVariant: YamlVariant = {
  rootKey: "phase_1",
  recognises: (root) => root.entries.some(({ key }) => parsePhaseNumber(key) !== undefined),
  ownKeys: (root) => root.entries.map(({ key }) => key).filter((key) => parsePhaseNumber(key) !== undefined),
  read: (root, problems) => ({
    phases: readNumberedPhases(root, problems),
    mentions: findMentionsBeside(root),
    position: root,
  }),
};
