import { contextsOf, goesOn } from "./conditions.ts";
import { type Contexts, evaluate } from "./expressions.ts";
import { LIMITS, ofMatrix, outputsOfMatrix, together } from "./github-rules.ts";
import type { JobRecord } from "./jobs.ts";
import { shownName } from "./on-runner.ts";
import { type End, ended, guarded, type Job, type Run } from "./run.ts";
import { Stop } from "./stop.ts";

/** One leg of a matrix, with what the REST API showed of it before it started. */
export interface MatrixLeg {
  readonly path: string;
  readonly matrix: Contexts;
  readonly heldBack: JobRecord | undefined;
}

type RunLeg = (leg: MatrixLeg, contexts: Contexts, stop: Stop) => Promise<End>;

/** Runs the legs of a job's matrix: in the run's order, `max-parallel` at the same time. */
export async function runMatrix(run: Run, job: Job, runLeg: RunLeg): Promise<End> {
  const contexts = contextsOf(run, job);
  const strategy = job.document.strategy ?? {};
  const setting = (scalar: unknown) => evaluate(scalar, "job.strategy", contexts);
  const atOnce = setting(strategy["max-parallel"] ?? LIMITS.legs);
  const failFast = setting(strategy["fail-fast"] ?? true) === true;
  const legs = legsOf(strategy.matrix ?? {}, setting);
  if (typeof atOnce !== "number" || !(atOnce >= 1)) throw new Error(`max-parallel is ${JSON.stringify(atOnce)}`);

  const { heldBackLegs } = run.undocumented;
  const queue = inOrder(run, legs).map(({ matrix, index }) => ({
    matrix,
    path: `${job.path}[${index}]`,
    heldBack: heldBackLegs && run.jobs.add(shownName(job, { ...contexts, matrix }), heldBackLegs),
  }));
  const rest = new Stop(job.of.stop);
  const ends: End[] = [];
  const slot = async () => {
    for (let leg = queue.shift(); leg !== undefined; leg = queue.shift()) {
      const next = leg;
      const starts = !rest.isStopped && (!run.cancelled.isStopped || goesOn(run, job));
      const own = { ...contexts, matrix: next.matrix, strategy: {} };
      const end = starts ? await guarded(run, next.path, () => runLeg(next, own, rest)) : ended("cancelled");
      if (!starts && next.heldBack) run.jobs.set(next.heldBack, { status: "completed", conclusion: "cancelled" });
      ends.push(end);
      if (failFast && (run.undocumented.failFastSeesContinued ? end.shown : end.result) === "failure") rest.stop();
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, legs.length) }, slot));
  const results = ends.map((end) => end.result);
  return {
    result: ofMatrix(results, run.undocumented),
    shown: together(ends.map((end) => end.shown)),
    outputs: outputsOfMatrix(ends),
    nested: ends.flatMap((end) => end.nested),
    isKept: ends.every((end) => end.isKept === true),
  };
}

/** Each name's values are a list; of several names every combination is a leg. */
function legsOf(matrix: Readonly<Record<string, unknown>>, setting: (scalar: unknown) => unknown): Contexts[] {
  let legs: Contexts[] = [{}];
  for (const [name, scalar] of Object.entries(matrix)) {
    const values = setting(scalar);
    if (!Array.isArray(values)) throw new Error(`the matrix' ${name} is no list but ${JSON.stringify(values)}`);
    legs = legs.flatMap((leg) => values.map((value) => ({ ...leg, [name]: value })));
  }
  if (legs.length === 0) throw new Error("the matrix is empty");
  if (legs.length > LIMITS.legs) throw new Error(`the matrix has ${legs.length} legs of ${LIMITS.legs}`);
  return legs;
}

function inOrder({ legOrder, random }: Run, legs: readonly Contexts[]) {
  const numbered = legs.map((matrix, index) => ({ matrix, index, text: textOf(matrix), draw: random() }));
  if (legOrder === "sorted") numbered.sort((a, b) => (a.text < b.text ? -1 : 1));
  if (legOrder === "random") numbered.sort((a, b) => a.draw - b.draw);
  return numbered;
}

/** A leg's identifier, as it was seen: its values one after the other, in the order in which they stand. */
const textOf = (value: unknown): string =>
  typeof value === "object" && value !== null ? Object.values(value).map(textOf).join("_") : String(value);
