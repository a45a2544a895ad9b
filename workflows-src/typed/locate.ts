import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import { sourceOfStep } from "./job.ts";
import { stepsOf } from "./lower.ts";
import type { SourceOf } from "./source.ts";
import type { Workflow } from "./workflow.ts";

/** The definition behind a line (1-based) of the YAML emitted from a workflow: of the step, else the job, else the workflow. */
export function locate(workflow: Workflow, yaml: string, line: number): SourceOf {
  const offset =
    yaml
      .split("\n")
      .slice(0, line - 1)
      .join("\n").length + 1;
  const covers = (node: unknown): boolean => {
    const range = (node as { range?: readonly [number, number, number] } | null)?.range;
    return range !== undefined && offset <= range[2];
  };
  const jobs = parseDocument(yaml).get("jobs");
  if (!isMap(jobs) || offset < (jobs.range?.[0] ?? 0)) return workflow.source;
  const pair = jobs.items.find(({ value }) => covers(value));
  const job = workflow.jobs[isScalar(pair?.key) ? String(pair.key.value) : ""];
  if (job === undefined) return workflow.source;

  const steps = isMap(pair?.value) ? pair.value.get("steps") : undefined;
  if (!isSeq(steps) || offset < (steps.range?.[0] ?? 0)) return job.source;
  const step = stepsOf(job)[steps.items.findIndex(covers)];
  return step === undefined ? job.source : sourceOfStep(step, job);
}
