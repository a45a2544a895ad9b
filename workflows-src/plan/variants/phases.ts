import { findMentionsBeside } from "../raw/mentions.ts";
import { hasTaskList, parsePhaseNumber, readNumberedPhases } from "../raw/numbered-phases.ts";
import { collectRootTexts } from "../raw/other-texts.ts";
import { describeKind, findEntry } from "../syntax/plan-node.ts";
import { warnOfMisspeltKeys } from "../syntax/unknown-keys.ts";
import type { YamlVariant } from "./variant.ts";

const PLAN = "optimal_execution_plan";

/** `optimal_execution_plan: {phase_1: {parallel_tasks: […], sequential_tasks: […]}}`, with results of the simulation beside it. */
export const phasesVariant: YamlVariant = {
  rootKey: PLAN,
  read(root, problems) {
    const mentions = findMentionsBeside(root);
    const { position, value: plan } = findEntry(root, PLAN) ?? { position: root, value: root };
    if (plan.kind !== "mapping") {
      const message = `expected phase_1, phase_2, … under ${PLAN}, found ${describeKind(plan)}`;
      problems.addError(position, "damaged-plan", message);
      return { phases: [], mentions };
    }
    const entries = plan.entries.filter(({ key, value }) => parsePhaseNumber(key) === undefined && !hasTaskList(value));
    warnOfMisspeltKeys({ ...plan, entries }, ["phase_1", "phase_2", "phase_3"], PLAN, problems);
    const texts = collectRootTexts({ ...plan, entries }, []);
    return { phases: readNumberedPhases(plan, problems), mentions, texts };
  },
};
