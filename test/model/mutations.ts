import type { JobDocument, StepDocument, Workflows } from "./workflows.ts";

/** A mistake somebody could make in a definition, and the words by which the model notices it. */
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
function change<T extends object, K extends keyof T>(record: T, key: K, to: (value: T[K]) => unknown): void {
  const after = to(record[key]);
  if (after === record[key]) throw new Error(`${String(key)} stays ${JSON.stringify(after)}`);
  if (after === undefined) delete record[key];
  else record[key] = after as T[K];
}

const without = (text: string) => (from: unknown) => String(from).replace(text, "");
const instead = (before: string, after: string) => (from: unknown) => String(from).replaceAll(before, after);
const gone = () => undefined;
const never = () => "false";
const braces = (expression: string) => `\${{ ${expression} }}`;

const mutation = (mistake: string, noticed: string, make: Mutation["make"]): Mutation => ({ mistake, noticed, make });

const task = (all: Workflows): JobDocument => jobIn(all, "wave", "task");
const integrate = (all: Workflows): JobDocument => jobIn(all, "wave", "integrate");
const simulation = (all: Workflows): JobDocument => jobIn(all, "simulation", "simulation");
const dispatch = (all: Workflows): JobDocument => jobIn(all, "pipeline", "stage-4-b-dispatch");
const report = (all: Workflows): JobDocument => jobIn(all, "pipeline", "report");
const wave3 = (all: Workflows): JobDocument => jobIn(all, "implementation", "wave-3");

export const MUTATIONS: readonly Mutation[] = [
  mutation("legs start without a guard", "/task: the matrix is empty", (all) =>
    change(task(all), "if", () => braces("!cancelled()")),
  ),
  mutation("legs start although the run is cancelled", "started after cancelling", (all) =>
    change(task(all), "if", instead("!cancelled()", "always()")),
  ),
  mutation("legs start only if nothing before them was skipped", "did not start", (all) =>
    change(task(all), "if", without("!cancelled() && ")),
  ),
  mutation("a wave's legs without a limit", "legs at once", (all) =>
    change(task(all).strategy ?? {}, "max-parallel", gone),
  ),
  mutation("as many legs as the user allows, whatever was scheduled", "legs at once", (all) =>
    change(task(all).strategy ?? {}, "max-parallel", () => braces("fromJSON(inputs.settings).max_parallel")),
  ),
  mutation("one failed leg ends the others of its wave", "did not start", (all) =>
    change(task(all).strategy ?? {}, "fail-fast", () => true),
  ),
  mutation("a failed leg fails its wave", "did not start", (all) => change(task(all), "continue-on-error", gone)),
  mutation("a leg has only the time of the tasks of the others", "was ended after its", (all) =>
    change(task(all), "timeout-minutes", () => 30),
  ),
  mutation("no leg waits", "did not start", (all) =>
    change(stepIn(task(all), "Wait for the legs it builds on"), "if", never),
  ),
  mutation("only legs that build on nothing wait", "did not start", (all) =>
    change(stepIn(task(all), "Wait for the legs it builds on"), "if", () => "!matrix.leg.waits"),
  ),
  mutation("a leg that gave up works all the same", "did not start", (all) =>
    change(stepIn(task(all), "Carry out the task"), "if", gone),
  ),
  mutation("a leg works only if it had to wait", "did not start", (all) =>
    change(stepIn(task(all), "Carry out the task"), "if", instead("!= 'false'", "== 'true'")),
  ),
  mutation("a leg does not get the results it starts from", "did not start", (all) =>
    change(stepIn(task(all), "Get the results it starts from"), "if", never),
  ),
  mutation("a leg does not get the scripts", "did not start", (all) =>
    change(stepIn(task(all), "Get the scripts"), "if", never),
  ),
  mutation("a leg's result is kept under another name", "did not start", (all) =>
    change(stepIn(task(all), "Hand over the result").with ?? {}, "name", instead("-wave-", "-of-")),
  ),
  mutation("a leg's result is kept only if all went well", "is not on the branch after cancelling", (all) =>
    change(stepIn(task(all), "Hand over the result"), "if", gone),
  ),
  mutation("integrate runs only if nothing was skipped", "did not start", (all) => change(integrate(all), "if", gone)),
  mutation("integrate runs only if the run is not cancelled", "is not on the branch after cancelling", (all) =>
    change(integrate(all), "if", () => braces("!cancelled()")),
  ),
  mutation("integrate does not wait for the legs", "was done and not reported", (all) =>
    change(integrate(all), "needs", gone),
  ),
  mutation("integrate does not get the results of the wave", "was done and not reported", (all) =>
    change(stepIn(integrate(all), "Get the results of the wave"), "if", never),
  ),
  mutation("integrate gets the results of the wave before", "was done and not reported", (all) =>
    change(
      stepIn(integrate(all), "Get the results of the wave").with ?? {},
      "pattern",
      instead("fromJSON(inputs.next).number", "fromJSON(inputs.next).earlier_wave"),
    ),
  ),
  mutation("results are kept once", "did not start", (all) =>
    change(stepIn(integrate(all), "Keep the next wave and the results so far").with ?? {}, "overwrite", gone),
  ),
  mutation("the results of an earlier run are not taken over", "although its work was there", (all) =>
    change(stepIn(integrate(all), "Get the results of an earlier run"), "if", never),
  ),
  mutation("results are taken over from this run in place of the earlier one", "although its work was there", (all) =>
    change(stepIn(integrate(all), "Get the results of an earlier run").with ?? {}, "github-token", gone),
  ),
  mutation("the results of another wave of the earlier run are taken over", "although its work was there", (all) =>
    change(
      stepIn(integrate(all), "Get the results of an earlier run").with ?? {},
      "pattern",
      instead("earlier_wave", "number"),
    ),
  ),
  mutation("nobody looks for an earlier run", "although its work was there", (all) =>
    change(stepIn(simulation(all), "Look for unfinished work of an earlier run"), "if", never),
  ),
  mutation("the wave of the earlier run is not read", "although its work was there", (all) =>
    change(stepIn(simulation(all), "Get the results of that run"), "if", never),
  ),
  mutation("wave 3 follows wave 1", "did not start", (all) => change(wave3(all), "needs", () => "wave-1")),
  mutation("wave 3 is wave 2 again", "started twice", (all) => {
    for (const key of ["needs", "if"] as const) change(wave3(all), key, instead("wave-2", "wave-1"));
    for (const key of ["next", "results_id"]) change(wave3(all).with ?? {}, key, instead("wave-2", "wave-1"));
  }),
  mutation("wave 3 runs where there is no more", "did not start", (all) =>
    change(wave3(all), "if", instead("== 'true'", "!= 'true'")),
  ),
  mutation("wave 3 is the first wave", "did not start", (all) =>
    change(wave3(all).with ?? {}, "next", () => braces("inputs.next")),
  ),
  mutation("the first wave runs only if nothing before it was skipped", "did not start", (all) =>
    change(jobIn(all, "implementation", "wave-1"), "if", gone),
  ),
  mutation("dispatch runs only after the architect", "did not start", (all) =>
    change(dispatch(all), "if", without("!cancelled() && ")),
  ),
  mutation("dispatch does not wait for the architect", "started before the architect ended", (all) =>
    change(dispatch(all), "needs", () => "stage-3-simulation"),
  ),
  mutation("dispatch runs although stage 3 failed", "started although stage 3 failed", (all) =>
    change(dispatch(all), "if", without(" && needs.stage-3-simulation.result == 'success'")),
  ),
  mutation("the architect's wave reads the plan", "has no task ARCHITECTURE", (all) =>
    change(jobIn(all, "pipeline", "stage-4-architecture").with ?? {}, "plan", gone),
  ),
  mutation("the architect's legs look for themselves in the next wave", "is missing", (all) =>
    change(jobIn(all, "pipeline", "stage-4-architecture").with ?? {}, "wave", gone),
  ),
  mutation("stage 5 runs where dispatch found nothing", "did not start", (all) =>
    change(jobIn(all, "pipeline", "stage-5-implementation"), "if", instead("== 'true'", "!= 'true'")),
  ),
  mutation("the report does not wait for stage 5", "done is false", (all) =>
    change(report(all), "needs", () => ["scripts", "stage-3-simulation", "stage-4-b-dispatch"]),
  ),
  mutation("the report is skipped after a failed wave", "done is ,", (all) =>
    change(report(all), "if", without("always() && ")),
  ),
  mutation("the report is skipped after cancelling", "nothing was reported", (all) =>
    change(report(all), "if", instead("always()", "!cancelled()")),
  ),
  mutation("a run with tasks left over is green", "the run was a success", (all) =>
    change(report(all), "continue-on-error", () => true),
  ),
];
