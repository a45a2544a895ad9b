import type { Preview } from "./preview.ts";

export interface Strategy {
  readonly name: string;
  readonly hours: number;
  /** The one that the pipeline follows. */
  readonly ours: boolean;
}

/** The makespan in hours by how the plan is carried out, slowest kind first; from most likely durations. */
export function strategiesOf({ simulation, schedule }: Pick<Preview, "simulation" | "schedule">): Strategy[] {
  const { sequential, levels, list, critical_path } = simulation.strategies;
  const named = [
    ["One after the other", sequential],
    ["One matrix per level", levels],
    [OURS, schedule.makespan],
    ["List scheduling", list],
    ["Critical path", critical_path],
  ] as const;
  return named.map(([name, hours]) => ({ name, hours, ours: name === OURS }));
}

const OURS = "Legs that wait";
