import { suggestNearest } from "../../text/nearest.ts";
import type { ProblemList } from "../problem-list.ts";
import type { Outline } from "../syntax/outline.ts";
import { describeKind, isNull, type PlanNode, quote, START } from "../syntax/plan-node.ts";
import { normaliseKey } from "../task-keys.ts";
import { PLAN_KEYS, type Syntax } from "./guess-syntax.ts";
import { describeOtherTool } from "./other-tools.ts";
import { ROOT_KEYS } from "./yaml-variants.ts";

const DOCS = "docs/plans.md lists the formats that are read";

/** A file of no format, as far as it was read. */
interface Unrecognised {
  readonly root: PlanNode | undefined;
  readonly syntax: Syntax;
  readonly yamlProblems: ProblemList;
  readonly outline: () => Outline;
}

/** Adds why the file is no plan: its damage, or one problem that says what it is. */
export function reportUnrecognised(text: string, found: Unrecognised, problems: ProblemList): void {
  const { root, syntax, yamlProblems, outline } = found;
  const openFence = syntax === "data" ? undefined : outline().openFence;
  if (isDamagedPlan(text, found)) problems.append(yamlProblems);
  else if (text.trim() === "" || (root !== undefined && isNull(root)))
    problems.addError(START, "plan-empty", "the plan file is empty");
  else if (openFence !== undefined) {
    const message = "the fence that opens here is never closed; the file seems to be cut off";
    problems.addError({ line: openFence, column: 1 }, "plan-truncated", message);
  } else {
    const keys = root?.kind === "mapping" ? root.entries.map(({ key }) => key) : [];
    const near = keys.map((key) => suggestNearest(key, ROOT_KEYS)).find((hint) => hint !== undefined);
    problems.addError(START, "plan-unrecognised", explain(root, syntax, yamlProblems), () => near ?? DOCS);
  }
}

/** A plan in YAML or JSON that cannot be read to its end; its errors help. */
function isDamagedPlan(text: string, { syntax, yamlProblems }: Unrecognised): boolean {
  const isOverLimit = yamlProblems.sorted.some(({ code }) => code.startsWith("plan-too") || code === "yaml-aliases");
  const first = /^\s*(?:#.*\n\s*|---\s*\n)*["']?([\w -]{1,60})["']?\s*:/.exec(text.slice(0, 5000))?.[1];
  const isPlan = /^\s*[[{]/.test(text) || (first !== undefined && PLAN_KEYS.has(normaliseKey(first)));
  return isOverLimit || (syntax === "data" && isPlan && yamlProblems.hasErrors);
}

function explain(root: PlanNode | undefined, syntax: Syntax, yamlProblems: ProblemList): string {
  const tool = root?.kind === "mapping" ? describeOtherTool(root) : undefined;
  if (tool !== undefined) return `this is ${tool}, and no plan of tasks`;
  if (syntax === "data" && root === undefined) {
    const [first] = yamlProblems.sorted;
    return `this is no YAML, and of no other format of plans${first === undefined ? "" : `: line ${first.line}: ${first.message}`}`;
  }
  if (syntax === "markdown" || (root?.kind !== "mapping" && root?.kind !== "list")) {
    const kind = syntax === "markdown" ? "Markdown" : "text";
    return `this is ${kind} without tasks: tasks would be boxes "- [ ] text", or headings "## ID: Title" with fields such as "**Depends on:** ID"`;
  }
  const keys = root.kind === "mapping" ? root.entries.map(({ key }) => key) : [];
  const found = keys.length === 0 ? describeKind(root) : `the keys ${keys.slice(0, 10).map(quote).join(", ")}`;
  return `not a plan: found ${found}; expected tasks: [{id, name, depends_on}], or another format`;
}
