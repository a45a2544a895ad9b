import type { Check } from "./check.ts";
import { knownLegs, valueInLeg } from "./facts/known-legs.ts";

export const retiredRunner: Check = {
  rule: "No job runs on a hosted runner that GitHub has retired.",
  why: "No runner takes the job: it waits for a day and fails.",
  *find({ jobs }) {
    for (const target of jobs) {
      const { job } = target;
      if (job.kind !== "job") continue;
      const labels = new Set(knownLegs(job).map((leg) => valueInLeg(job.props["runs-on"], leg)));
      for (const label of labels) {
        const since = typeof label === "string" ? RETIRED.find(([image]) => image.test(label))?.[1] : undefined;
        if (since === undefined) continue;
        yield {
          target,
          key: "runs-on",
          message: `${target.name} runs on ${label}, which GitHub has retired on ${since}: expected a newer image`,
          hint: "use a newer image, or its -latest label",
        };
      }
    }
  },
};

/** Images with the day from which no runner has them. Source: announcements in actions/runner-images, as of 28 November 2026. */
const RETIRED: readonly (readonly [image: RegExp, since: string])[] = [
  [/^macos-14(?:-|$)/, "2 November 2026"],
  [/^macos-13(?:-|$)/, "4 December 2025"],
  [/^macos-12(?:-|$)/, "3 December 2024"],
  [/^macos-11(?:-|$)/, "28 June 2024"],
  [/^ubuntu-20\.04$/, "15 April 2025"],
  [/^ubuntu-18\.04$/, "3 April 2023"],
  [/^windows-2019$/, "30 June 2025"],
];
