import type { Check } from "./check.ts";
import { asMapping } from "./checked-workflow.ts";
import { knownLegs, valueInLeg } from "./facts/known-legs.ts";

export const invalidContainer: Check = {
  rule: "Only a job on Linux has a container or services.",
  why: "Container operations are only supported on Linux runners: the job fails at its start.",
  *find({ jobs }) {
    for (const target of jobs) {
      const { job } = target;
      if (job.kind !== "job") continue;
      for (const key of ["container", "services"] as const) {
        const label = knownLegs(job)
          .filter((leg) => startsContainer(valueInLeg(job.props[key], leg), leg))
          .map((leg) => valueInLeg(job.props["runs-on"], leg))
          .find((runner) => typeof runner === "string" && /^(?:windows|macos)-/.test(runner));
        if (label === undefined) continue;
        yield {
          target,
          key,
          message: `${target.name} has ${key === "container" ? "a container" : "services"} on ${label}: expected a runner with Linux`,
          hint: "run it on ubuntu-latest, or start what it needs in a step",
        };
      }
    }
  },
};

/** Whether a container, or one of the services, has an image in a leg: GitHub starts none without an image. */
function startsContainer(value: unknown, leg: Readonly<Record<string, unknown>>): boolean {
  if (value === undefined || value === null || value === "") return false;
  if (typeof value !== "object") return true;
  const { image } = asMapping(value);
  if (image !== undefined) return ![undefined, null, ""].includes(valueInLeg(image, leg) as string);
  return Object.values(value).some((service) => startsContainer(valueInLeg(service, leg), leg));
}
