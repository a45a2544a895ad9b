/** What may notice a defect, and how it is run in a copy of the project. */
export const SUITES = {
  types: { what: "the compiler", command: ["node_modules/.bin/tsc", "--noEmit", "--pretty", "false"] },
  build: {
    what: "`npm run build:workflows`: the checks, and GitHub's own parser",
    command: ["node_modules/.bin/tsx", "scripts/build-workflows.ts"],
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
  integrate: { what: "what becomes of results", command: vitest("test/integrate") },
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
