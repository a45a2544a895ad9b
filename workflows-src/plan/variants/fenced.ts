import { isYamlFence, markdownLines } from "../markdown-lines.ts";
import { parseYaml } from "../parse-yaml.ts";
import { reportUnclosed } from "../truncation.ts";
import type { TextVariant } from "./variant.ts";
import { ROOT_KEYS, readYamlPlan } from "./yaml-variants.ts";

const PLAN = new RegExp(String.raw`^\{?\s*["']?(?:${ROOT_KEYS.join("|")})["']?\s*:`, "m");

/** A plan in YAML or JSON in a fence, with words of a model around it. */
export const fenced: TextVariant = {
  shape: "one of these in a fence of a Markdown document",

  // Lists of tasks without a plan around them are the phases of a document.
  recognises: (text) => !/^(parallel|sequential)_tasks:/m.test(text) && fencedPlans(text).plans.length > 0,

  read(text, report) {
    const { plans, unclosed } = fencedPlans(text);
    reportUnclosed(unclosed, report);
    const [first, second] = plans;
    if (first === undefined) return { phases: [] };
    if (second !== undefined)
      report.error(second, "two-plans", "a second plan in this file begins here: keep one of them");
    const root = parseYaml(first.text, report, first.line + 1);
    return (root?.kind === "mapping" && readYamlPlan(root, report)) || { phases: [], place: first };
  },
};

function fencedPlans(text: string) {
  const { lines, unclosed } = markdownLines(text);
  return { plans: lines.filter(isYamlFence).filter(({ text }) => PLAN.test(text)), unclosed };
}
