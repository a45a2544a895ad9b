import type { Check } from "./check.ts";
import { asMapping, type CheckedJob, type CheckedStep } from "./checked-workflow.ts";

export const invalidAction: Check = {
  rule: "A step uses an action. An action or a called workflow of another repository is owner/repository[/path]@ref, and an image has a name.",
  why: "GitHub refuses the file, or does not find the action.",
  *find({ jobs }) {
    for (const job of jobs) {
      for (const target of [job, ...job.steps] satisfies (CheckedJob | CheckedStep)[]) {
        const { uses } = target.document();
        if (typeof uses !== "string" || isUnmodelled(target)) continue;
        if (target !== job && WORKFLOW.test(uses))
          yield {
            target,
            message: `${target.name} uses the workflow ${uses}: expected an action`,
            hint: "call it with a job: call(externalWorkflow(…), …)",
          };
        if (isValid(uses)) continue;
        const isImage = uses.startsWith("docker:");
        yield {
          target,
          message: `${target.name} uses ${uses}: expected ${isImage ? "the name of an image behind docker://" : "owner/repository[/path]@ref"}`,
          hint: isImage
            ? "write e.g. docker://alpine@sha256:…"
            : "write the repository without https://, and one @ before the commit",
        };
      }
      const { container, services } = job.document();
      for (const [key, value] of [
        ["container", container] as const,
        ...Object.entries(asMapping(services)).map(([name, service]) => [`services.${name}`, service] as const),
      ]) {
        const image = typeof value === "string" ? value : asMapping(value).image;
        if (typeof image !== "string" || !/^docker:\/\/\s*$/.test(image)) continue;
        yield {
          target: job,
          key,
          message: `${key} of ${job.name} has the image ${image}: expected its name`,
          hint: "write e.g. postgres:18",
        };
      }
    }
  },
};

/** Whether the reference was written by the escape hatch, which takes forms that nobody knows here. */
const isUnmodelled = (target: CheckedJob | CheckedStep): boolean =>
  "job" in target
    ? target.job.kind === "call" && "isUnmodelled" in target.job.workflow
    : target.step.unmodelled?.uses !== undefined;

const WORKFLOW = /\/\.github\/workflows\/[^/]+\.ya?ml(?:@|$)/;

const isValid = (uses: string): boolean =>
  /^[.$]\/|^docker:\/\/\S/.test(uses) ||
  (!uses.startsWith("docker:") && /^[\w.-]+\/[\w.-]+(?:\/[^@\s]+)?@[^@\s]+$/.test(uses));
