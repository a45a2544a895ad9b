import type { AnyJob } from "../job.ts";
import type { Check } from "./check.ts";

/** Jobs must not wait for each other in a circle. A circle is shown from its smallest id, so the message stays the same. */
export const cycles: Check = function* (workflow) {
  const ids = new Map<AnyJob, string>(Object.entries(workflow.jobs).map(([id, job]) => [job, id]));
  const state = new Map<AnyJob, "open" | "closed">();
  const path: AnyJob[] = [];
  const circles: AnyJob[][] = [];

  const visit = (job: AnyJob): void => {
    if (state.get(job) === "closed") return;
    if (state.get(job) === "open") {
      circles.push(path.slice(path.indexOf(job)));
      return;
    }
    state.set(job, "open");
    path.push(job);
    for (const other of job.props.needs ?? []) visit(other);
    path.pop();
    state.set(job, "closed");
  };
  for (const job of ids.keys()) visit(job);

  for (const circle of circles) {
    const names = circle.map((job) => ids.get(job) ?? "(not in this workflow)");
    const start = names.indexOf([...names].sort()[0] ?? "");
    const turned = [...names.slice(start), ...names.slice(0, start), names[start]];
    yield {
      code: "cycle",
      source: circle[start]?.source ?? workflow.source,
      message: `jobs of workflow "${workflow.id}" wait for each other: ${turned.join(" → ")}`,
      hint: "remove one of these needs",
    };
  }
};
