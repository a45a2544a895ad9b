import { parse, stringify } from "yaml";

/** What the copies of the workflows need to know of the run. */
export interface OnAct {
  /** How many legs of a matrix run at the same time. */
  readonly runners: number;
  /** Whether somebody cancels the run. */
  readonly isCancelled: boolean;
}

/**
 * An emitted workflow as act 0.2.89 can run it. It reads no expression in `max-parallel` and takes 1 for it, and it refuses a file with
 * `concurrency.queue`. It hands the outputs of a called workflow on when a job with steps ends, so a workflow of calls alone gets such a job. In a cancelled run it starts the jobs with `always()` as GitHub does, but then skips their steps: GitHub asks whether
 * that job was cancelled, act whether the run was. Everything else is run as it is.
 */
export function onAct(workflow: string, { runners, isCancelled }: OnAct): string {
  const text = withLastJob(workflow)
    .replace(/^( *max-parallel:) .*$/gm, `$1 ${runners}`)
    .replace(/^( *queue:) max\n/gm, "");
  return isCancelled ? withStepsAfterCancel(text) : text;
}

function withLastJob(workflow: string): string {
  const [, jobs = ""] = workflow.split("\njobs:\n");
  if (/^ {4}steps:$/m.test(jobs)) return workflow;
  const ids = [...jobs.matchAll(/^ {2}([\w-]+):$/gm)].map(([, id]) => id);
  const job = { needs: ids, if: "always()", "runs-on": "ubuntu-latest", steps: [{ run: "true" }] };
  return `${workflow.trimEnd()}\n\n  outputs: ${JSON.stringify(job)}\n`;
}

interface Step {
  if?: string;
}

function withStepsAfterCancel(workflow: string): string {
  const document: { jobs: Record<string, { if?: string; steps?: Step[] }> } = parse(workflow);
  for (const { if: condition, steps = [] } of Object.values(document.jobs))
    if (condition?.includes("always()")) for (const step of steps) step.if = afterCancel(step.if);
  return stringify(document, { lineWidth: 0 });
}

const afterCancel = (condition = "true"): string => `always() && (${condition.replace(/^\$\{\{ | \}\}$/g, "")})`;
