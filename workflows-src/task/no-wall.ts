/** Why the programs of tasks run as the harness's own user. */
export const NO_WALL = {
  off: "the variable SOMAS_WALL is off",
  act: "act runs the jobs on a machine of yours",
  system: "the machine does not run Linux",
  root: "the runner's user cannot become root with sudo without a password",
  tools: "the machine lacks useradd, setpriv, prlimit or GNU find",
} as const;
export type NoWall = keyof typeof NO_WALL;
