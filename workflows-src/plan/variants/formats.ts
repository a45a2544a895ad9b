import { backlogFolder, backlogTask } from "./backlog-md.ts";
import { beads } from "./beads.ts";
import { bmad, bmadFolder, bmadStory } from "./bmad.ts";
import { checklist } from "./checklist.ts";
import { claudeTasks, claudeTasksFolder } from "./claude-tasks.ts";
import { featureList } from "./feature-list.ts";
import { gsd, gsdFolder } from "./gsd.ts";
import { headings } from "./headings.ts";
import { kiro } from "./kiro.ts";
import { msProject } from "./ms-project.ts";
import { openSpec } from "./openspec.ts";
import { ralph } from "./ralph.ts";
import { shrimp } from "./shrimp.ts";
import { specKit } from "./spec-kit.ts";
import { steps } from "./steps.ts";
import { superpowers } from "./superpowers.ts";
import { taskMaster } from "./task-master.ts";
import type { FolderFormat, PlanDocument, PlanFormat } from "./variant.ts";

/** Formats with a marker of their own, in YAML or JSON. A file has at most one of them. */
export const MARKED_DATA: readonly PlanFormat[] = [taskMaster, shrimp, claudeTasks, ralph, featureList, bmad, steps];
/** Tables and lines. */
export const LINES: readonly PlanFormat[] = [beads, msProject];
/** Markdown with a marker of its own. A file has at most one of them. */
export const MARKED_TEXTS: readonly PlanFormat[] = [gsd, backlogTask, bmadStory, specKit, kiro, openSpec, superpowers];
/** Markdown that many plans share, tried after the marked formats. */
export const GENERAL_TEXTS: readonly PlanFormat[] = [headings, checklist];
/** Plans in several files. */
export const FOLDERS: readonly FolderFormat[] = [backlogFolder, gsdFolder, bmadFolder, claudeTasksFolder];

/** Finds the first format that recognises a document. */
export const findFormat = (formats: readonly PlanFormat[], document: PlanDocument): PlanFormat | undefined =>
  formats.find(({ recognises }) => recognises(document));
