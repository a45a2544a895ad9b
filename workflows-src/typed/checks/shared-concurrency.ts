import { perLeg } from "../build/lower.ts";
import { isExpression } from "../expression.ts";
import type { SourceOf } from "../source.ts";
import type { CallJob } from "../workflow.ts";
import type { Check, Found } from "./check.ts";
import { isOwn, jobsOf } from "./facts/callees.ts";
import { type Bindings, bindingsOf, groupText } from "./facts/group.ts";
import type { JobSubject, Place } from "./subject.ts";

export const sharedConcurrency: Check<"shared-concurrency"> = {
  code: "shared-concurrency",
  severity: "error",
  rule: "A workflow or a job does not ask for a concurrency group that what it runs within already holds.",
  why: "The group is free only after the run that waits for it has ended: GitHub cancels it, or it waits forever.",
  *find(subject) {
    const whole = heldBy(subject, subject.workflow.props);
    for (const at of subject.jobs) {
      const own = heldBy(at, at.job.props);
      for (const held of whole)
        if (own.some(({ text }) => text === held.text)) yield conflict(at, at.name, at.source, held);
      const all = [...whole, ...own];
      if (at.job.kind === "call" && all.length > 0) yield* below(at, at.job, bindingsOf(at.job), all, new Set());
    }
  },
};

interface Held {
  readonly text: string;
  readonly by: Place;
}

const heldBy = (by: Place, props: object): Held[] => {
  const text = textOf(props);
  return text === undefined ? [] : [{ text, by }];
};

/** The group that a workflow or a job asks for. */
function textOf(props: object, inputs?: Bindings): string | undefined {
  const concurrency = perLeg((props as { readonly concurrency?: unknown }).concurrency);
  if (concurrency === undefined) return undefined;
  const isGroup = typeof concurrency === "string" || isExpression(concurrency);
  return groupText(isGroup ? concurrency : (concurrency as { readonly group: unknown }).group, inputs);
}

/** Whether anything in a called workflow, on any level, asks for what is held. */
function* below(
  at: JobSubject,
  { workflow }: CallJob,
  inputs: Bindings,
  held: readonly Held[],
  seen: Set<string>,
): Generator<Found> {
  if (!isOwn(workflow)) return;
  const key = JSON.stringify([workflow.id, [...inputs].map(([, node]) => node && groupText(node))]);
  if (seen.has(key)) return;
  seen.add(key);
  const called = `workflow "${workflow.id}"`;
  const asks: [name: string, source: SourceOf, props: object][] = [[called, workflow.source, workflow.props]];
  for (const [id, job] of jobsOf(workflow)) asks.push([`job "${id}" of ${called}`, job.source, job.props]);
  for (const [name, source, props] of asks) {
    const text = textOf(props, inputs);
    for (const holder of held) if (text === holder.text) yield conflict(at, name, source, holder);
  }
  for (const [, job] of jobsOf(workflow))
    if (job.kind === "call") yield* below(at, job, bindingsOf(job, inputs), held, seen);
}

const conflict = (at: JobSubject, name: string, other: SourceOf, { text, by }: Held): Found => ({
  at,
  message: `${name} asks for the concurrency group "${text}", which ${by.name} holds while it runs: expected a group of its own`,
  hint: "put something into the group that only one of the two has, or leave it out of the inner one",
  other: other === at.source ? by.source : other,
});
