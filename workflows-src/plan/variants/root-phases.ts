import { mentionedIds } from "../raw/mentions.ts";
import { phaseNumber, readNumberedPhases } from "../raw/numbered-phases.ts";
import type { YamlVariant } from "./variant.ts";

/** `phase_2: {parallel_tasks: 4, tasks: [{task_id, duration}]}` at the root of the file. */
export const rootPhases: YamlVariant = {
  rootKey: "phase_1",
  shape: "phase_1: {tasks: [{task_id, duration}]}",
  recognises: (root) => root.entries.some(({ key }) => phaseNumber(key) !== undefined),
  ownKeys: (root) => root.entries.map(({ key }) => key).filter((key) => phaseNumber(key) !== undefined),
  read: (root, report) => ({ phases: readNumberedPhases(root, report), mentions: mentionedIds(root), place: root }),
};
