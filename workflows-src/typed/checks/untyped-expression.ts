import { resolvePerLeg } from "../emit/steps.ts";
import { isExpression, nodeOf } from "../expression.ts";
import { collectNodes } from "../model/expression-node.ts";
import type { Check } from "./check.ts";

export const untypedExpression: Check = {
  rule: "No plain text holds an expression.",
  why: "GitHub evaluates it like any other, but nothing here knows its type, what it reads, or that it is text of an outsider.",
  *find({ workflow, jobs, ...subject }) {
    const places = [
      { target: subject, settings: workflow.props },
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
          message: `${key} of ${target.name} has ${expression} in plain text: expected an expression that is a value`,
          hint: "take the value from contexts.ts, in text`…` where it stands among other text; unchecked() is for what is not there",
        };
      }
    }
  },
};

/** What GitHub does not read, what stands elsewhere, and `run`, which has a rule of its own. */
const SPARED = ["allow", "comment", "description", "needs", "run", "script", "source", "steps", "unmodelled"];

interface Text {
  /** E.g. `env.HEAD`. */
  readonly key: string;
  readonly text: string;
}

/** Every text in what a workflow, a job or a step says about itself, added to what was `found` before. */
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
