import type { CheckFinding } from "./check.ts";
import type { Place, Subject } from "./subject.ts";

/** A finding that is meant, and why. */
export interface Allowed {
  readonly code: string;
  /** What it is about, e.g. `job "build"`. */
  readonly place: string;
  readonly reason: string;
}

/** Texts of outsiders that may stand outside of `env`, each once with what it stands in: see `trusted`. */
export const trustedIn = (subject: Subject): Allowed[] =>
  placesOf(subject).flatMap(({ name, nodes }) => {
    const reasons = nodes.flatMap((node) => (node.kind === "trusted" ? [node.reason] : []));
    return [...new Set(reasons)].map((reason) => ({ code: "untrusted", place: name, reason }));
  });

/** A workflow with all of its jobs and steps. */
export const placesOf = (subject: Subject): Place[] => [
  subject,
  ...subject.jobs.flatMap((job): Place[] => [job, ...job.steps]),
];

/** Whether a place is the other one, or lies within it. */
export const covers = (outer: Place, inner: Place): boolean => placesAround(inner).includes(outer);

/** Why a finding is meant; undefined if it is not. */
export const reasonFor = ({ code, at }: CheckFinding): string | undefined =>
  placesAround(at).find(({ allow }) => allow[code] !== undefined)?.allow[code];

/** A place, and what it lies in. */
const placesAround = (place: Place): Place[] => [
  place,
  ...(place.within === undefined ? [] : placesAround(place.within)),
];
