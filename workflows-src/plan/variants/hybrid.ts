import { parseYaml } from "../syntax/parse-yaml.ts";
import { phasesVariant } from "./phases.ts";
import { readYamlPlan } from "./read-yaml-plan.ts";
import { rootPhasesVariant } from "./root-phases.ts";
import type { TextVariant } from "./variant.ts";

const TAIL = /^# YAML Data Structure \(parsed by stage-4-b-dispatch\)/m;

/** Markdown for people, then the same plan as YAML after a heading. Only the YAML is read. */
export const hybridVariant: TextVariant = {
  shape: 'Markdown, then YAML after the heading "# YAML Data Structure (parsed by stage-4-b-dispatch)"',
  recognises: (text) => TAIL.test(text),

  read(text, problems) {
    const start = text.search(TAIL);
    const line = text.slice(0, start).split("\n").length;
    const position = { line, column: 1 };
    const root = parseYaml(text.slice(start), problems, line);
    const variants = [phasesVariant, rootPhasesVariant];
    const plan = root?.kind === "mapping" ? readYamlPlan(root, problems, variants) : undefined;
    if (plan === undefined && !problems.hasErrors)
      problems.addError(position, "damaged-plan", `expected ${phasesVariant.shape} after this heading`);
    return plan ?? { phases: [], position };
  },
};
