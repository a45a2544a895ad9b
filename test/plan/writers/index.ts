import { backlogMdWriter } from "./backlog-md.ts";
import { beadsWriter } from "./beads.ts";
import { bmadWriter } from "./bmad.ts";
import { boxesWithIdsWriter, boxesWriter } from "./checklists.ts";
import { claudeTasksFolderWriter, claudeTasksWriter } from "./claude-tasks.ts";
import { featureListWriter, ralphWriter } from "./feature-lists.ts";
import { gsdWriter } from "./gsd.ts";
import { headingsWriter, ralphexWriter, superpowersWriter } from "./headed-tasks.ts";
import { ccSddWriter, kiroWavesWriter, kiroWriter } from "./kiro.ts";
import {
  canonicalJsonWriter,
  canonicalYamlWriter,
  epicsWriter,
  mappingWriter,
  phaseListWriter,
  phasesWithDependenciesWriter,
  rootListWriter,
  wrapperWriter,
} from "./lists.ts";
import { msProjectWriter } from "./ms-project.ts";
import { openSpecWriter } from "./openspec.ts";
import { shrimpWriter } from "./shrimp.ts";
import type { PlanWriter } from "./sketch.ts";
import { specKitWriter } from "./spec-kit.ts";
import { stepsChainWriter, stepsWriter } from "./steps.ts";
import { oldTaskMasterWriter, taskMasterWriter } from "./task-master.ts";

/** Every format that can be written. The shapes of SOMAS have theirs in `variants.test.ts`. */
export const WRITERS: Readonly<Record<string, PlanWriter>> = {
  "spec-kit": specKitWriter,
  Kiro: kiroWriter,
  "Kiro with waves": kiroWavesWriter,
  "cc-sdd": ccSddWriter,
  OpenSpec: openSpecWriter,
  "Task Master": taskMasterWriter,
  "Task Master, old shape": oldTaskMasterWriter,
  "GSD in a folder": gsdWriter,
  Ralph: ralphWriter,
  "feature list": featureListWriter,
  "Backlog.md in a folder": backlogMdWriter,
  "BMAD with stories": bmadWriter,
  beads: beadsWriter,
  superpowers: superpowersWriter,
  ralphex: ralphexWriter,
  headings: headingsWriter,
  boxes: boxesWriter,
  "boxes with ids": boxesWithIdsWriter,
  "canonical YAML": canonicalYamlWriter,
  "canonical JSON": canonicalJsonWriter,
  "two wrappers": wrapperWriter,
  "list at the root": rootListWriter,
  "mapping under todos": mappingWriter,
  "list of phases": phaseListWriter,
  "phases with dependencies": phasesWithDependenciesWriter,
  "epics beside stories": epicsWriter,
  Shrimp: shrimpWriter,
  "Claude Code's tasks": claudeTasksWriter,
  "Claude Code's tasks in a folder": claudeTasksFolderWriter,
  steps: stepsWriter,
  "steps in a chain": stepsChainWriter,
  "MS Project": msProjectWriter,
};
