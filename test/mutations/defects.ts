import type { SuiteName } from "./suites.ts";

/** A mistake somebody could make, as a change of one file, and the suites that notice it where the build does not: the first is the quickest. */
export interface Defect {
  readonly mistake: string;
  readonly file: string;
  /** Occurs once in the file. */
  readonly from: string;
  readonly to: string;
  readonly noticedBy: readonly [SuiteName, ...SuiteName[]];
}

const workflow = (name: string): string => `workflows-src/workflows/somas-${name}.wac.ts`;

export const DEFECTS: readonly Defect[] = [
  {
    mistake: "Missing guard: lanes start where there are none",
    file: workflow("wave"),
    from: "if: and(not(cancelled()), notEmpty(wave.lanes)),",
    to: "if: not(cancelled()),",
    noticedBy: ["workflows", "model"],
  },
  {
    mistake: "Swapped dependency: integration does not wait for lanes",
    file: workflow("wave"),
    from: "needs: [jobs, lanes],",
    to: "needs: [jobs],",
    // The local engine runs everything that may start before anything that waits for some of it.
    noticedBy: ["model"],
  },
  {
    mistake: "Every wave starts from the first commit",
    file: workflow("implementation"),
    from: "with: { next, base: head, settings },",
    to: "with: { next, base: inputs.base, settings },",
    noticedBy: ["model", "e2e"],
  },
  {
    mistake: "A task that fails stops the run",
    file: workflow("task"),
    from: '"continue-on-error": true,',
    to: '"continue-on-error": false,',
    noticedBy: ["workflows", "model"],
  },
  {
    mistake: "A public output has another name",
    file: "workflows-src/inline/dispatch.script.ts",
    from: "has_tasks: output",
    to: "hasTasks: output",
    noticedBy: ["types"],
  },
  {
    mistake: "Unpinned action",
    file: "workflows-src/typed/actions.ts",
    from: 'version: "v7.0.1", commit: "3d3c42e5aac5ba805825da76410c181273ba90b1"',
    to: 'version: "v7.0.1", commit: "v7"',
    noticedBy: ["workflows"],
  },
  {
    mistake: "Expression in a `run`",
    file: workflow("task"),
    from: `run: 'echo "$VERDICTS"; exit 1\\n',`,
    to: `run: text\`echo "\${run.outputs.verdicts}"; exit 1\`,`,
    noticedBy: ["types", "workflows"],
  },
  {
    mistake: "The keys of agents in another step",
    file: workflow("task"),
    from: "env: { VERDICTS: run.outputs.verdicts },",
    to: "env: { VERDICTS: run.outputs.verdicts, KEYS: secrets.agent_env },",
    noticedBy: ["workflows"],
  },
  {
    mistake: "The job that runs agents may write",
    file: workflow("task"),
    from: 'permissions: { contents: "read" },',
    to: 'permissions: { contents: "write" },',
    noticedBy: ["workflows"],
  },
  {
    mistake: "The checkout leaves its token behind",
    file: workflow("task"),
    from: 'checkout({ ref: inputs.base, "persist-credentials": false })',
    to: "checkout({ ref: inputs.base })",
    noticedBy: ["workflows"],
  },
  {
    mistake: "Output without a random delimiter",
    file: "workflows-src/inline/run.ts",
    from: "const delimiter = randomUUID();",
    to: 'const delimiter = randomUUID() && "EOF";',
    noticedBy: ["inline"],
  },
  {
    mistake: "An invalid plan that is to stop the run does not",
    file: "workflows-src/inline/simulate.ts",
    from: 'if (source.fallback && settings.on_invalid_plan === "fail") {',
    to: 'if (source.fallback && settings.mode === "graph") {',
    noticedBy: ["e2e"],
  },
  {
    mistake: "Lost bundle: the work of a task is not handed over",
    file: "workflows-src/task/run-leg.ts",
    from: "if (refs.size > 0) {",
    to: "if (refs.size > 1) {",
    noticedBy: ["task", "local", "e2e"],
  },
  {
    mistake: "Wrong verdict: done although `verify` failed",
    file: "workflows-src/task/verdict.ts",
    from: 'if (verify === "failed") return',
    to: 'if (verify === "failed" && changes === 0) return',
    noticedBy: ["task", "local", "e2e"],
  },
  {
    mistake: "A runner sees the job's token",
    file: "workflows-src/task/environment.ts",
    from: "/^(PATH|HOME|",
    to: "/^(PATH|GITHUB_.*|.*TOKEN|HOME|",
    noticedBy: ["task"],
  },
  {
    mistake: "Ignored protected path",
    file: "workflows-src/integrate/work.ts",
    from: "if (touched.length > 0) return { commits, refused: isProtected(touched) };",
    to: "if (touched.length > 100) return { commits, refused: isProtected(touched) };",
    noticedBy: ["integrate"],
  },
  {
    mistake: "The token is not shown as GitHub takes it",
    file: "workflows-src/inline/integrate.ts",
    from: "x-access-token:",
    to: "",
    noticedBy: ["inline"],
  },
  {
    mistake: "A wave that cannot be pushed is green",
    file: "workflows-src/inline/integrate.ts",
    from: "if (error !== undefined) throw error;",
    to: "if (error !== undefined) console.log(error.message);",
    noticedBy: ["inline"],
  },
  {
    mistake: "An agent outlives its cancelled job",
    file: "workflows-src/inline/task.ts",
    from: "    endRunningProcesses();\n",
    to: "",
    noticedBy: ["inline"],
  },
  {
    mistake: "Push with force",
    file: "workflows-src/git/push.ts",
    from: 'const flags = ["--porcelain",',
    to: 'const flags = ["--porcelain", "--force",',
    noticedBy: ["integrate", "faults"],
  },
  {
    mistake: "A bundle is taken as it comes",
    file: "workflows-src/git/bundle.ts",
    from: "for (const pack of packs) {",
    to: "for (const pack of packs.slice(1)) {",
    noticedBy: ["git"],
  },
  {
    mistake: "What is done is done again",
    file: "workflows-src/integrate/history.ts",
    from: "if (now === undefined || now.digest === done.digest) return undefined;",
    to: "if (now === undefined) return undefined;",
    noticedBy: ["local", "e2e", "faults"],
  },
  {
    mistake: "A branch that moved is given up at once",
    file: "workflows-src/git/push.ts",
    from: "if (!again || performance.now() > end) {",
    to: "if (!again || attempt >= 1) {",
    noticedBy: ["integrate", "faults"],
  },
];
