import type { Report } from "../problem-list.ts";
import { isYamlFence, parseMarkdown } from "../syntax/parse-markdown.ts";
import { parseYaml } from "../syntax/parse-yaml.ts";
import { readYamlPlan } from "./read-yaml-plan.ts";
import type { TextVariant } from "./variant.ts";
import { ROOT_KEYS } from "./yaml-variants.ts";

const PLAN = new RegExp(String.raw`^\{?\s*["']?(?:${ROOT_KEYS.join("|")})["']?\s*:`, "m");

/** A plan in YAML or JSON in a fence, with words of a model around it. */
export const fenced: TextVariant = {
  shape: "one of these in a fence of a Markdown document",

  // Lists of tasks without a plan around them are the phases of a document.
  recognises: (text) => !/^(parallel|sequential)_tasks:/m.test(text) && fencedPlans(text).length > 0,

  read(text, report) {
    const [first, second] = fencedPlans(text, report);
    if (first === undefined) return { phases: [] };
    if (second !== undefined)
      report.error(second, "two-plans", "a second plan in this file begins here: keep one of them");
    const root = parseYaml(first.text, report, first.line + 1);
    return (root?.kind === "mapping" && readYamlPlan(root, report)) || { phases: [], place: first };
  },
};

const fencedPlans = (text: string, report?: Report) =>
  parseMarkdown(text, report)
    .filter(isYamlFence)
    .filter((fence) => PLAN.test(fence.text));
