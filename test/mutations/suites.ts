/** What may notice a defect, and how it is run in a copy of the project. */
export const SUITES = {
  types: { what: "the compiler", command: ["node_modules/.bin/tsc", "--noEmit", "--pretty", "false"] },
  build: {
    what: "`npm run build:workflows`: the checks, and GitHub's own parser",
    command: ["node_modules/.bin/tsx", "scripts/build-workflows.ts", "--without-types"],
  },
  checks: { what: "every check of the build, on its examples", command: vitest("test/typed/checks/checks.test.ts") },
  workflows: {
    what: "rules over the emitted files, and the judges",
    command: vitest("test/workflows/security", "test/workflows/public", "test/workflows/fork", "test/workflows/judges"),
  },
  model: {
    what: "GitHub's rules, with the emitted workflows and real waiting in any story",
    command: vitest("test/model/model.test.ts", "test/model/again.test.ts"),
  },
  waves: {
    what: "what the next wave is, and what it takes over from a run that died",
    command: vitest("test/pipeline/next-wave", "test/pipeline/adopt-wave", "test/inline/earlier"),
  },
  reads: {
    what: "what is read of plans and of other jobs, and how texts are shown",
    command: vitest("test/pipeline/run-files", "test/pipeline/plan-source", "test/text/markdown"),
  },
  decide: { what: "what a leg that waits does next", command: vitest("test/wait/decide") },
  wait: { what: "how a leg waits for those it builds on", command: vitest("test/wait/wait-for-legs") },
  inline: { what: "the scripts of the jobs", command: vitest("test/inline") },
  task: {
    what: "one task: runner, verdict, hostile runners",
    command: vitest("test/task", "--exclude", "test/task/runners/**"),
  },
  git: { what: "bundles, merges, pushes", command: vitest("test/git") },
  integrate: {
    what: "what becomes of results",
    command: vitest("test/integrate", "--exclude", "test/integrate/*.long.test.ts"),
  },
  hostile: { what: "hostile tasks of one wave", command: vitest("test/integrate/hostile-results.test.ts") },
  work: {
    what: "what integration reads and makes of work",
    command: vitest(
      ...["leg-results", "task-work", "work-message", "history", "seal", "checkout-obstacle", "land-wave"].map(
        (name) => `test/integrate/${name}`,
      ),
    ),
  },
  limits: {
    what: "bundles, packs, trees and zip files over a limit",
    command: vitest("test/git/hostile-bundle", "test/github/artifact-zip"),
  },
  files: {
    what: "plans, results and texts that a job reads",
    command: vitest("test/pipeline/plan-source", "test/pipeline/run-files", "test/text/markdown", "test/inline/report"),
  },
  windows: { what: "the scripts of the jobs on Windows", command: vitest("test/inline/windows") },
  output: { what: "the folder that becomes a leg's artifact", command: vitest("test/task/output") },
  wall: { what: "hostile runners behind the wall", command: vitest("test/task/wall") },
  local: { what: "the pipeline on one machine", command: vitest("test/local") },
  e2e: { what: "`npm run test:e2e`: the emitted files on a real engine", command: vitest("test/e2e") },
  faults: {
    what: "`npm run test:faults`, with 20 kills",
    command: vitest("--config", "test/faults/vitest.config.ts", "test/faults/remote", "test/faults/killed"),
  },
} as const satisfies Record<string, { what: string; command: readonly [string, ...string[]] }>;

export type SuiteName = keyof typeof SUITES;

function vitest(...args: string[]): [string, ...string[]] {
  return ["node_modules/.bin/vitest", "run", "--bail=1", "--reporter=json", ...args];
}
