import { resolvePerLeg } from "../emit/steps.ts";
import { isExpression, nodeOf } from "../expression.ts";
import { collectNodes } from "../model/expression-node.ts";
import type { Check } from "./check.ts";

export const untypedExpression: Check = {
  rule: "No plain text contains an expression.",
  why: "GitHub evaluates it, but the types cannot know what it reads, what type it has, or that an outsider wrote it.",
  *find({ workflow, jobs, ...checked }) {
    const places = [
      { target: checked, settings: workflow.props },
      ...jobs.map((target) => ({ target, settings: target.job.props })),
      ...jobs.flatMap(({ steps }) => steps.map((target) => ({ target, settings: target.step }))),
    ];
    for (const { target, settings } of places) {
      for (const { key, text } of textsIn(settings)) {
        const [expression] = /\$\{\{[^\n}]{0,60}(?:\}\})?/.exec(text) ?? [];
        if (expression === undefined) continue;
        yield {
          target,
          key,
          message: `${key} of ${target.name} has ${expression} in plain text: expected an expression of the language`,
          hint: "take the value from contexts.ts, inside text`…` if there is other text around it; for what the language lacks there is unchecked()",
        };
      }
    }
  },
};

/** Keys that GitHub does not read, that are checked elsewhere, and `run`, which has its own check. */
const SPARED = ["allow", "comment", "description", "needs", "run", "script", "source", "steps", "unmodelled"];

interface Text {
  /** E.g. `env.HEAD`. */
  readonly key: string;
  readonly text: string;
}

/** Collects every text in the settings of a workflow, a job or a step into `found`. */
function textsIn(value: unknown, key = "", found: Text[] = []): Text[] {
  if (typeof value === "string") found.push({ key, text: value });
  else if (typeof value === "function") textsIn(resolvePerLeg(value), key, found);
  else if (isExpression(value)) {
    for (const node of collectNodes(nodeOf(value)))
      if (node.kind === "text")
        for (const part of node.parts) if (typeof part === "string") found.push({ key, text: part });
  } else if (typeof value === "object" && value !== null) {
    for (const [name, item] of Object.entries(value))
      if (key !== "" || !SPARED.includes(name)) textsIn(item, key === "" ? name : `${key}.${name}`, found);
  }
  return found;
}
