import { listJobs, resolvePerLeg } from "../emit/steps.ts";
import { isExpression } from "../expression.ts";
import type { CallJob } from "../model/definition.ts";
import type { SourceOf } from "../model/source.ts";
import type { Check, Violation } from "./check.ts";
import type { CheckedJob, CheckTarget } from "./checked-workflow.ts";
import { isOwn } from "./facts/callees.ts";
import { type Bindings, bindInputs, groupKey } from "./facts/group.ts";

export const duplicateConcurrency: Check = {
  rule: "A workflow or a job does not ask for the concurrency group that its caller or its workflow already holds.",
  why: "The group becomes free only after the run that waits for it: GitHub cancels the run, or it waits forever.",
  *find(checked) {
    const whole = heldBy(checked, checked.workflow.props);
    for (const target of checked.jobs) {
      const own = heldBy(target, target.job.props);
      for (const held of whole)
        if (own.some(({ text }) => text === held.text)) yield conflict(target, target.name, target.source, held);
      const all = [...whole, ...own];
      if (target.job.kind === "call" && all.length > 0)
        yield* below(target, target.job, bindInputs(target.job), all, new Set());
    }
  },
};

interface Held {
  readonly text: string;
  readonly by: CheckTarget;
}

const heldBy = (by: CheckTarget, props: object): Held[] => {
  const text = textOf(props);
  return text === undefined ? [] : [{ text, by }];
};

/** Returns the group that a workflow or a job asks for. */
function textOf(props: object, inputs?: Bindings): string | undefined {
  const concurrency = resolvePerLeg((props as { readonly concurrency?: unknown }).concurrency);
  if (concurrency === undefined) return undefined;
  const isGroup = typeof concurrency === "string" || isExpression(concurrency);
  return groupKey(isGroup ? concurrency : (concurrency as { readonly group: unknown }).group, inputs);
}

/** Finds requests for a held group in a called workflow, on every level. */
function* below(
  target: CheckedJob,
  { workflow }: CallJob,
  inputs: Bindings,
  held: readonly Held[],
  seen: Set<string>,
): Generator<Violation> {
  if (!isOwn(workflow)) return;
  const key = JSON.stringify([workflow.id, [...inputs].map(([, node]) => node && groupKey(node))]);
  if (seen.has(key)) return;
  seen.add(key);
  const called = `workflow "${workflow.id}"`;
  const asks: [name: string, source: SourceOf, props: object][] = [[called, workflow.source, workflow.props]];
  for (const [id, job] of listJobs(workflow)) asks.push([`job "${id}" of ${called}`, job.source, job.props]);
  for (const [name, source, props] of asks) {
    const text = textOf(props, inputs);
    for (const holder of held) if (text === holder.text) yield conflict(target, name, source, holder);
  }
  for (const [, job] of listJobs(workflow))
    if (job.kind === "call") yield* below(target, job, bindInputs(job, inputs), held, seen);
}

const conflict = (target: CheckedJob, name: string, other: SourceOf, { text, by }: Held): Violation => ({
  target,
  message: `${name} asks for the concurrency group "${text}", which ${by.name} holds while it runs: expected a different group`,
  hint: "add something to the group that only one of the two has, or remove it from the inner one",
  other: other === target.source ? by.source : other,
});
