import type { JobDocument, StepDocument, Workflows } from "./workflows.ts";

/** A mistake somebody could make in a definition, and what the model must say of it. */
export interface Mutation {
  readonly mistake: string;
  readonly noticed: string;
  readonly make: (workflows: Workflows) => void;
}

const jobIn = (workflows: Workflows, file: string, id: string): JobDocument => {
  const job = workflows.get(`somas-${file}.yml`)?.jobs[id];
  if (job === undefined) throw new Error(`somas-${file}.yml has no job ${id}`);
  return job;
};

const stepIn = (job: JobDocument, name: string): StepDocument => {
  const step = job.steps?.find((candidate) => candidate.name === name);
  if (step === undefined) throw new Error(`there is no step ${name}`);
  return step;
};

/** Changes one value, and insists that it changes. */
function change<T extends object, K extends keyof T>(of: T, key: K, to: (value: T[K]) => unknown): void {
  const after = to(of[key]);
  if (after === of[key]) throw new Error(`${String(key)} stays ${JSON.stringify(after)}`);
  if (after === undefined) delete of[key];
  else of[key] = after as T[K];
}

const without = (text: string) => (from: unknown) => String(from).replace(text, "");
const instead = (before: string, after: string) => (from: unknown) => String(from).replaceAll(before, after);
const gone = () => undefined;
const braces = (expression: string) => `\${{ ${expression} }}`;

const mutation = (mistake: string, noticed: string, make: Mutation["make"]): Mutation => ({ mistake, noticed, make });

export const MUTATIONS: readonly Mutation[] = [
  mutation("integrate runs only if nothing was skipped", "did not start", (all) =>
    change(jobIn(all, "wave", "integrate"), "if", gone),
  ),
  mutation("integrate runs always", "integrate started after cancelling", (all) =>
    change(jobIn(all, "wave", "integrate"), "if", () => braces("always()")),
  ),
  mutation("integrate does not wait for the lanes", "was done and not reported", (all) =>
    change(jobIn(all, "wave", "integrate"), "needs", () => "jobs"),
  ),
  mutation("jobs of a wave without a guard", "/jobs: the matrix is empty", (all) =>
    change(jobIn(all, "wave", "jobs"), "if", gone),
  ),
  mutation("lanes of a wave without a guard", "lanes: the matrix is empty", (all) =>
    change(jobIn(all, "wave", "lanes"), "if", gone),
  ),
  mutation("a lane's third wave without a guard", "wave-3: the matrix is empty", (all) =>
    change(jobIn(all, "lane", "wave-3"), "if", () => braces("!cancelled()")),
  ),
  mutation("a lane's third wave gives up with the second", "did not start", (all) =>
    change(jobIn(all, "lane", "wave-3"), "if", without("!cancelled() && ")),
  ),
  mutation("a lane's third wave does not wait", "did not start", (all) =>
    change(jobIn(all, "lane", "wave-3"), "needs", gone),
  ),
  mutation("a lane's third wave runs the second's jobs", "started twice", (all) => {
    const job = jobIn(all, "lane", "wave-3");
    change(job, "if", instead("waves[2]", "waves[1]"));
    change(job.strategy?.matrix ?? {}, "job", instead("waves[2]", "waves[1]"));
  }),
  mutation("wave 3 follows wave 1", "did not start", (all) =>
    change(jobIn(all, "implementation", "wave-3"), "needs", () => "wave-1"),
  ),
  mutation("wave 3 is wave 2 again", "started twice", (all) => {
    const job = jobIn(all, "implementation", "wave-3");
    for (const key of ["needs", "if"] as const) change(job, key, instead("wave-2", "wave-1"));
    for (const key of ["next", "base"]) change(job.with ?? {}, key, instead("wave-2", "wave-1"));
  }),
  mutation("wave 3 runs where there is no more", "did not start", (all) =>
    change(jobIn(all, "implementation", "wave-3"), "if", instead("== 'true'", "!= 'true'")),
  ),
  mutation("wave 3 starts from the first commit", "started without the work of", (all) =>
    change(jobIn(all, "implementation", "wave-3").with ?? {}, "base", () => braces("inputs.base")),
  ),
  mutation("a failed task fails its job for good", "did not start", (all) =>
    change(jobIn(all, "task", "task"), "continue-on-error", gone),
  ),
  mutation("one failed job ends the others of its wave", "did not start", (all) =>
    change(jobIn(all, "wave", "jobs").strategy ?? {}, "fail-fast", () => true),
  ),
  mutation("one failed job ends the others of its lane's wave", "did not start", (all) =>
    change(jobIn(all, "lane", "wave-2").strategy ?? {}, "fail-fast", () => true),
  ),
  mutation("jobs of a wave without a limit", "jobs at once", (all) =>
    change(jobIn(all, "wave", "jobs").strategy ?? {}, "max-parallel", gone),
  ),
  mutation("lanes of a wave without a limit", "jobs at once", (all) =>
    change(jobIn(all, "wave", "lanes").strategy ?? {}, "max-parallel", gone),
  ),
  mutation("jobs of a lane without a limit", "jobs at once", (all) =>
    change(jobIn(all, "lane", "wave-1").strategy ?? {}, "max-parallel", gone),
  ),
  mutation("the first wave runs only if nothing before it was skipped", "did not start", (all) =>
    change(jobIn(all, "implementation", "wave-1"), "if", gone),
  ),
  mutation("a task runs only if nothing before it was skipped", "did not start", (all) =>
    change(jobIn(all, "task", "task"), "if", gone),
  ),
  mutation("a job's result is kept under another name", "did not start", (all) =>
    change(stepIn(jobIn(all, "task", "task"), "Hand over the result").with ?? {}, "name", instead("-wave-", "-of-")),
  ),
  mutation("a job's result is kept only if all went well", "was done and not reported", (all) =>
    change(stepIn(jobIn(all, "task", "task"), "Hand over the result"), "if", gone),
  ),
  mutation("results are kept once", "did not start", (all) =>
    change(stepIn(jobIn(all, "wave", "integrate"), "Keep the results so far").with ?? {}, "overwrite", gone),
  ),
  mutation("a lane's job does not get the results it starts from", "did not start", (all) =>
    change(stepIn(jobIn(all, "task", "task"), "Get the results this job starts from"), "if", () => "false"),
  ),
  mutation("dispatch runs only after the architect", "did not start", (all) =>
    change(jobIn(all, "pipeline", "stage-4-b-dispatch"), "if", without("!cancelled() && ")),
  ),
  mutation("dispatch does not wait for the architect", "started before the architect ended", (all) =>
    change(jobIn(all, "pipeline", "stage-4-b-dispatch"), "needs", () => "stage-3-simulation"),
  ),
  mutation("dispatch runs although stage 3 failed", "started although stage 3 failed", (all) =>
    change(
      jobIn(all, "pipeline", "stage-4-b-dispatch"),
      "if",
      without(" && needs.stage-3-simulation.result == 'success'"),
    ),
  ),
  mutation("the architect's wave reads the plan", "has no task ARCHITECTURE", (all) =>
    change(jobIn(all, "pipeline", "stage-4-architecture").with ?? {}, "plan", gone),
  ),
  mutation("stage 5 runs where dispatch found nothing", "did not start", (all) =>
    change(jobIn(all, "pipeline", "stage-5-implementation"), "if", instead("== 'true'", "!= 'true'")),
  ),
  mutation("the report does not wait for stage 5", "done is false", (all) =>
    change(jobIn(all, "pipeline", "report"), "needs", () => ["stage-4-b-dispatch"]),
  ),
  mutation("the report is skipped after a failed wave", "done is ,", (all) =>
    change(jobIn(all, "pipeline", "report"), "if", without("!cancelled() && ")),
  ),
  mutation("a run with tasks left over is green", "the run was a success", (all) =>
    change(stepIn(jobIn(all, "pipeline", "report"), "Fail unless every task is done"), "if", () => "false"),
  ),
];
