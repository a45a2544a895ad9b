import type { Job, Wave } from "./schedule.ts";

/** All jobs of a wave; those of a lane after the jobs they may start from. */
export const jobsOf = ({ jobs, lanes }: Wave): Job[] => [
  ...jobs,
  ...lanes.flatMap((lane) => lane.waves.flatMap((wave) => wave.jobs)),
];
