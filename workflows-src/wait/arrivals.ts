import { type Artifact, newest } from "../github/artifact.ts";
import { artifactNamed, artifactsOf, type Run } from "../github/run.ts";

/** The legs whose artifacts have been seen. */
export interface Arrivals {
  /** Ids of artifacts, by leg. */
  readonly ids: ReadonlyMap<string, number>;
  /** Looks for the artifacts of these legs and adds those that are there. */
  lookFor(legs: readonly string[], until: number): Promise<void>;
}

/** Up to this many artifacts are looked for one by one: the list of all takes several pages. */
const FEW = 3;

/**
 * @param prefix What the names of artifacts have before the id of the leg.
 * @param newer_than ISO time; older artifacts are of an earlier attempt of the run.
 */
export function watchArrivals(run: Run, prefix: string, newer_than: string): Arrivals {
  const ids = new Map<string, number>();
  // GitHub says the time of an artifact in whole seconds.
  const oldest = Math.floor(Date.parse(newer_than) / 1000) * 1000;
  if (Number.isNaN(oldest)) throw new Error(`"${newer_than}" is not an ISO time, e.g. 2026-01-31T12:00:00Z`);
  const add = (leg: string, artifact: Artifact | undefined): void => {
    if (artifact !== undefined && Date.parse(artifact.created_at) >= oldest) ids.set(leg, artifact.id);
  };

  return {
    ids,
    async lookFor(legs, until) {
      if (legs.length <= FEW) {
        for (const leg of legs) add(leg, await artifactNamed(run, `${prefix}${leg}`, until));
        return;
      }
      const all = await artifactsOf(run, until);
      for (const leg of legs) add(leg, newest(all.filter(({ name }) => name === `${prefix}${leg}`)));
    },
  };
}
