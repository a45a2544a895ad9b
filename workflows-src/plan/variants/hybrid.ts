import { parseYaml } from "../parse-yaml.ts";
import type { RawPlan } from "../raw-plan.ts";
import { phases } from "./phases.ts";
import { rootPhases } from "./root-phases.ts";
import type { Variant } from "./variant.ts";

const TAIL = /^# YAML Data Structure \(parsed by stage-4-b-dispatch\)/m;

/** Markdown for people, then the same plan as YAML after a heading; only the YAML is read. */
export const hybrid: Variant = {
  shape: 'Markdown, then YAML after the heading "# YAML Data Structure (parsed by stage-4-b-dispatch)"',

  recognises: ({ text, root }) => root?.kind !== "mapping" && TAIL.test(text),

  read({ text }, report): RawPlan {
    const start = text.search(TAIL);
    const line = text.slice(0, start).split("\n").length;
    const place = { line, column: 1 };
    const document = { text, root: parseYaml(text.slice(start), report, line) };
    const variant = [phases, rootPhases].find((candidate) => candidate.recognises(document));
    if (variant !== undefined) return variant.read(document, report);
    if (!report.failed) report.error(place, "damaged-plan", `expected ${phases.shape} after this heading`);
    return { phases: [], mentions: [], place };
  },
};
