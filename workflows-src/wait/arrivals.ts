import { type Artifact, newest } from "../github/artifact.ts";
import { artifactNamed, artifactsOf, type Run } from "../github/run.ts";

/** The legs whose artifacts have been found. */
export interface Arrivals {
  /** Leg → id of its artifact. */
  readonly ids: ReadonlyMap<string, number>;
  /** Looks for the artifacts of these legs and adds those it finds. */
  lookFor(legs: readonly string[], until: number): Promise<void>;
}

/** Up to this many artifacts are requested one by one, because the full list takes several pages. */
const FEW = 3;

/**
 * @param prefix The part of an artifact's name before the id of the leg.
 * @param newer_than ISO time. Older artifacts belong to an earlier attempt of the run. Throws if it is not an ISO time.
 */
export function watchArrivals(run: Run, prefix: string, newer_than: string): Arrivals {
  const ids = new Map<string, number>();
  // GitHub gives the time of an artifact in whole seconds.
  const oldest = Math.floor(Date.parse(newer_than) / 1000) * 1000;
  if (Number.isNaN(oldest)) throw new Error(`"${newer_than}" is not an ISO time, e.g. 2026-01-31T12:00:00Z`);
  const add = (leg: string, artifact: Artifact | undefined): void => {
    if (artifact !== undefined && Date.parse(artifact.created_at) >= oldest) ids.set(leg, artifact.id);
  };

  return {
    ids,
    async lookFor(legs, until) {
      const all = legs.length > FEW ? await artifactsOf(run, until) : undefined;
      for (const leg of legs) {
        const name = `${prefix}${leg}`;
        const found = all?.filter((artifact) => artifact.name === name);
        add(leg, found === undefined ? await artifactNamed(run, name, until) : newest(found));
      }
    },
  };
}
