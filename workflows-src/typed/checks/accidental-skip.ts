import { nodesIn } from "../emit/steps.ts";
import { isExpression, nodeOf } from "../expression.ts";
import type { Check } from "./check.ts";
import type { CheckedJob } from "./checked-workflow.ts";
import { conjunctsOf, expressionKey } from "./facts/expression-key.ts";
import { asksForStatus } from "./facts/measure.ts";
import { readsAmong } from "./facts/reads.ts";

export const accidentalSkip: Check = {
  rule: "A job that needs a job with an if, directly or through others, has an if of its own that decides about the skip.",
  why: "An if without a status function means success() && (…), and success() is false if any job before it was skipped. The job is skipped too, and the run is green.",
  *find({ jobs, byJob }) {
    const neededBy = ({ needs }: CheckedJob): CheckedJob[] => needs.flatMap((other) => byJob.get(other) ?? []);
    const skippable = new Set(jobs.filter(maySkip));
    const ways = new Map<CheckedJob, Way>();
    const wayFrom = (job: CheckedJob): Way => {
      const known = ways.get(job);
      if (known !== undefined) return known;
      ways.set(job, []);
      const needed = neededBy(job);
      const near = needed.find((other) => skippable.has(other));
      const far = near ?? needed.find((other) => wayFrom(other).length > 0);
      const way = near !== undefined ? [near] : far !== undefined ? [far, ...wayFrom(far)] : [];
      ways.set(job, way);
      return way;
    };
    const warned = new Set<CheckedJob>();
    for (const job of jobs) {
      if (asksForStatus(conditionOf(job))) continue;
      const needed = neededBy(job);
      const asked = needed.find((other) => skippable.has(other) && asksHowItEnded(job, other));
      const passed = needed.find((other) => runsAnyway(other) && wayFrom(other).length > 0);
      const meant = needed.find((other) => skippable.has(other) && !isDecided(job, other) && !warned.has(other));
      const way = asked ? [asked] : passed ? [passed, ...wayFrom(passed)] : meant ? [meant] : [];
      const skipped = way.at(-1);
      if (skipped === undefined) continue;
      const isMeant = skipped === meant && asked === undefined && passed === undefined;
      if (isMeant) warned.add(skipped);
      yield {
        target: job,
        message: `${job.name} is skipped whenever ${skipped.name} is, which has an if${way.length > 1 ? ` (through ${way[0]?.name})` : ""}: expected a status function in its if`,
        hint: "use not(cancelled()) in its if to run it anyway, e.g. together with the result it needs; use success() if the skip is intended",
        other: skipped.source,
        // Jobs that are skipped one behind the other are mostly meant.
        ...(isMeant && { severity: "warning" }),
      };
    }
  },
};

/** The jobs from a job through its needs to the nearest one that may be skipped; empty if no job may be. */
type Way = readonly CheckedJob[];

const conditionOf = (job: CheckedJob): string => String(job.document().if ?? "");

/** A condition that holds whenever the jobs before succeeded skips nothing by itself. */
const maySkip = (job: CheckedJob): boolean =>
  !/^(?:\$\{\{\s*)?(?:always\(\)|!cancelled\(\)|success\(\)|)(?:\s*\}\})?$/.test(conditionOf(job).trim());

/** Whether a job may run although a job before it was skipped. */
const runsAnyway = (job: CheckedJob): boolean =>
  asksForStatus(conditionOf(job)) && !/\bsuccess\s*\(/.test(conditionOf(job));

/** Whether the condition of a job expects the skip of a job that it needs: it requires its success, reads its outputs, or says the same. */
function isDecided(job: CheckedJob, other: CheckedJob): boolean {
  const required = new Set(conjunctsIn(job));
  if (conjunctsIn(other).every((condition) => required.has(condition))) return true;
  return required.has(successOf(other)) || readsOf(job, other).some(({ path }) => path[0] === "outputs");
}

/** Whether the condition of a job reads how a job ended without requiring its success, e.g. to run after its skip. */
const asksHowItEnded = (job: CheckedJob, other: CheckedJob): boolean =>
  readsOf(job, other).some(({ path }) => path[0] === "result") && !conjunctsIn(job).includes(successOf(other));

const readsOf = (job: CheckedJob, other: CheckedJob) =>
  readsAmong(nodesIn(job.job.props.if)).filter(({ owner }) => owner === other.job);

const conjunctsIn = ({ job }: CheckedJob): string[] =>
  isExpression(job.props.if) ? conjunctsOf(nodeOf(job.props.if)).map(expressionKey) : [];

const successOf = ({ job }: CheckedJob): string =>
  expressionKey({
    kind: "operator",
    operator: "==",
    operands: [nodeOf(job.result), { kind: "literal", value: "success" }],
  });
