import type { AnyStep, Job, JobOutputs, JobProps, OutputTypes } from "./model/definition.ts";
import { noteJob } from "./model/made-jobs.ts";
import type { Matrix } from "./model/matrix.ts";
import type { RunsOn } from "./model/runs-on.ts";
import { callSite } from "./model/source.ts";
import { outputsOf } from "./outputs.ts";
import { resultOf } from "./step.ts";

/** Defines a job with steps. */
export function job<
  const S extends readonly AnyStep[],
  // biome-ignore lint/complexity/noBannedTypes: a job without a matrix has none
  const M extends Matrix = {},
  // biome-ignore lint/complexity/noBannedTypes: a job without outputs has none
  const O extends JobOutputs = {},
  const R extends RunsOn = RunsOn,
>(props: JobProps<M, O, S, R>): Job<O> {
  const self = { kind: "job", props, source: callSite() } as const;
  const made = Object.assign(self, {
    result: resultOf<"needs">(self, "result"),
    outputs: outputsOf<OutputTypes<O>, "needs">(self, Object.keys(props.outputs ?? {})),
  });
  return noteJob(made as unknown as Job<O>);
}
