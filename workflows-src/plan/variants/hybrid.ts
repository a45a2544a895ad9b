import { isYamlFence, parseMarkdown } from "../syntax/parse-markdown.ts";
import { parseYaml } from "../syntax/parse-yaml.ts";
import { LISTS_TASKS } from "./markdown.ts";
import { phasesVariant } from "./phases.ts";
import { readYamlPlan } from "./read-yaml-plan.ts";
import { rootPhasesVariant } from "./root-phases.ts";
import type { TextVariant } from "./variant.ts";
import { findFenceLines, findSectionsAround, listSectionTexts, splitByTask } from "./words-around.ts";

const TAIL = /^# YAML Data Structure \(parsed by stage-4-b-dispatch\)/m;

/** Markdown for people, then the same plan as YAML after a heading. The YAML counts; of the Markdown its prose is passed on. */
export const hybridVariant: TextVariant = {
  recognises: (text) => TAIL.test(text),

  read(text, problems) {
    const start = text.search(TAIL);
    const line = text.slice(0, start).split("\n").length;
    const position = { line, column: 1 };
    const root = parseYaml(text.slice(start), problems, line);
    const variants = [phasesVariant, rootPhasesVariant];
    const plan = root?.kind === "mapping" ? readYamlPlan(root, problems, variants) : undefined;
    if (plan === undefined && !problems.hasErrors) {
      const phases = "{phase_1: {parallel_tasks: [{task_id, name, duration}]}}";
      const message = `expected ${phasesVariant.rootKey}: ${phases} after this heading`;
      problems.addError(position, "damaged-plan", message);
    }
    if (plan === undefined) return { phases: [], position };
    const again = parseMarkdown(text.slice(0, start))
      .filter(isYamlFence)
      .filter((fence) => LISTS_TASKS.test(fence.text));
    const sections = findSectionsAround(text.slice(0, start), again.map(findFenceLines));
    const words = splitByTask(sections, plan.phases);
    return {
      ...plan,
      mentions: [...(plan.mentions ?? []), ...words.mentions],
      texts: [...listSectionTexts(words.others), ...(plan.texts ?? [])],
    };
  },
};
