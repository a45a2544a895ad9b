import { parseYaml } from "../syntax/parse-yaml.ts";
import { phases } from "./phases.ts";
import { readYamlPlan } from "./read-yaml-plan.ts";
import { rootPhases } from "./root-phases.ts";
import type { TextVariant } from "./variant.ts";

const TAIL = /^# YAML Data Structure \(parsed by stage-4-b-dispatch\)/m;

/** Markdown for people, then the same plan as YAML after a heading; only the YAML is read. */
export const hybrid: TextVariant = {
  shape: 'Markdown, then YAML after the heading "# YAML Data Structure (parsed by stage-4-b-dispatch)"',
  recognises: (text) => TAIL.test(text),

  read(text, report) {
    const start = text.search(TAIL);
    const line = text.slice(0, start).split("\n").length;
    const place = { line, column: 1 };
    const root = parseYaml(text.slice(start), report, line);
    const plan = root?.kind === "mapping" ? readYamlPlan(root, report, [phases, rootPhases]) : undefined;
    if (plan === undefined && !report.failed)
      report.error(place, "damaged-plan", `expected ${phases.shape} after this heading`);
    return plan ?? { phases: [], place };
  },
};
