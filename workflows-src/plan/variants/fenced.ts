import { START } from "../located.ts";
import { markdownLines } from "../markdown-lines.ts";
import { parseYaml } from "../parse-yaml.ts";
import type { RawPlan } from "../raw-plan.ts";
import type { Report } from "../report.ts";
import { reportUnclosed } from "../truncation.ts";
import { YAML } from "./markdown.ts";
import type { Document, Variant } from "./variant.ts";

/** A plan of one of these variants in a fence, with words of a model around it. */
export function fenced(variants: readonly Variant[]): Variant {
  const keys = variants.flatMap(({ rootKey }) => rootKey ?? []).join("|");
  const plan = new RegExp(String.raw`^\{?\s*["']?(?:${keys})["']?\s*:`, "m");
  const fences = (text: string) => {
    const { lines, unclosed } = markdownLines(text);
    const found = lines.flatMap((line) => (line.kind === "fence" && YAML.test(line.language) ? [line] : []));
    return { plans: found.filter(({ text }) => plan.test(text)), unclosed };
  };
  return {
    shape: "one of these in a fence of a Markdown document",

    // Lists of tasks without a plan around them are the phases of a document.
    recognises: ({ text, root }) =>
      root?.kind !== "mapping" && !/^(parallel|sequential)_tasks:/m.test(text) && fences(text).plans.length > 0,

    read({ text }, report): RawPlan {
      const { plans, unclosed } = fences(text);
      reportUnclosed(unclosed, report);
      const [first, second] = plans;
      if (second !== undefined)
        report.error(second, "two-plans", "a second plan in this file begins here: keep one of them");
      const document = { text, root: parseYaml(first?.text ?? "", report, (first?.line ?? 0) + 1) };
      return readFirst(variants, document, report) ?? { phases: [], mentions: [], place: first ?? START };
    },
  };
}

const readFirst = (variants: readonly Variant[], document: Document, report: Report): RawPlan | undefined =>
  variants.find((variant) => variant.recognises(document))?.read(document, report);
