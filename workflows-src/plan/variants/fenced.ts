import type { ProblemList } from "../problem-list.ts";
import { isYamlFence, parseMarkdown } from "../syntax/parse-markdown.ts";
import { parseYaml } from "../syntax/parse-yaml.ts";
import { readYamlPlan } from "./read-yaml-plan.ts";
import type { TextVariant } from "./variant.ts";
import { findFenceLines, findSectionsAround, listSectionTexts } from "./words-around.ts";
import { ROOT_KEYS } from "./yaml-variants.ts";

const PLAN = new RegExp(String.raw`^\{?\s*["']?(?:${ROOT_KEYS.join("|")})["']?\s*:`, "m");

/** A plan in YAML or JSON in a fence, with prose around it, as chat models answer. */
export const fencedVariant: TextVariant = {
  // Lists of tasks at the root of a fence are phases, which `markdownVariant` reads.
  recognises: (text) => !/^(parallel|sequential)_tasks:/m.test(text) && findFencedPlans(text).length > 0,

  read(text, problems) {
    const [first, second] = findFencedPlans(text, problems);
    if (first === undefined) return { phases: [] };
    if (second !== undefined)
      problems.addError(
        second,
        "two-plans",
        "a second plan starts here: expected one plan in a file",
        () => "keep one of them",
      );
    const root = parseYaml(first.text, problems, first.line + 1);
    const plan = root?.kind === "mapping" ? readYamlPlan(root, problems) : undefined;
    if (plan === undefined) return { phases: [], position: first };
    const texts = [...listSectionTexts(findSectionsAround(text, [findFenceLines(first)])), ...(plan.texts ?? [])];
    return { ...plan, texts };
  },
};

const findFencedPlans = (text: string, problems?: ProblemList) =>
  parseMarkdown(text, problems)
    .filter(isYamlFence)
    .filter((fence) => PLAN.test(fence.text));
