import type { AnyJob } from "../job.ts";
import { stepsOf } from "../lower.ts";
import { type Check, isJob, readsIn, settingsOf, settingsOfJob } from "./check.ts";

/** A job may read only the outputs of jobs it needs, and need only jobs of its workflow. Anything else is empty on GitHub. */
export const needs: Check = function* (workflow) {
  const ids = new Map<AnyJob, string>(Object.entries(workflow.jobs).map(([id, job]) => [job, id]));
  const label = (job: AnyJob) => ids.get(job) ?? "(not in this workflow)";

  for (const [id, job] of Object.entries(workflow.jobs)) {
    const listed = job.props.needs ?? [];
    const needed = new Set(listed);
    for (const twice of new Set(listed.filter((other, index) => listed.indexOf(other) < index))) {
      yield {
        code: "duplicate-need",
        source: job.source,
        message: `job "${id}" needs job "${label(twice)}" more than once`,
        hint: "list it once",
      };
    }
    for (const other of needed) {
      if (ids.has(other)) continue;
      yield {
        code: "unknown-need",
        source: job.source,
        message: `job "${id}" needs a job that workflow "${workflow.id}" does not list`,
        hint: `add it to the jobs that the definition returns; there are: ${[...ids.values()].join(", ")}`,
      };
    }
    const read = [...readsIn(settingsOfJob(job)), ...stepsOf(job).flatMap((step) => [...readsIn(settingsOf(step))])];
    const owners = new Map(read.filter(({ owner }) => isJob(owner)).map(({ owner, path }) => [owner as AnyJob, path]));
    for (const [owner, path] of owners) {
      if (needed.has(owner)) continue;
      yield {
        code: "read-without-need",
        source: job.source,
        message: `job "${id}" reads "${path.join(".")}" of job "${label(owner)}", which it does not need`,
        hint: `add "${label(owner)}" to its needs`,
      };
    }
  }

  for (const { owner, path } of readsIn(workflow.call?.outputs ?? {})) {
    if (isJob(owner) && ids.has(owner)) continue;
    yield {
      code: "unknown-output-owner",
      source: workflow.source,
      message: `an output of workflow "${workflow.id}" reads "${path.join(".")}" of something that is no job of it`,
      hint: "return an output of a job that the definition lists",
    };
  }
};
