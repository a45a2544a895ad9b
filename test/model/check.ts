import { outcome } from "./outcome.ts";
import type { Started } from "./run.ts";
import { waiting } from "./waiting.ts";
import { ARCHITECTURE, type Attempt, type World } from "./world.ts";

/** Everything in a story that is not as the reference says, or that no correct run does. */
export const violations = (world: World): string[] => [
  ...new Set(world.attempts.flatMap((attempt) => [...violationsIn(world, attempt)])),
];

function* violationsIn(world: World, attempt: Attempt): Iterable<string> {
  yield* attempt.run.errors;
  yield* attempt.problems;
  yield* order(world, attempt);
  yield* limits(world, attempt);
  yield* waiting(world, attempt);
  yield* gaps(attempt);
  yield* outcome(world, attempt);
}

/** Every task runs after all it depends on has ended well. */
function* order({ plan, attempts }: World, attempt: Attempt): Iterable<string> {
  const { ran, before } = attempt;
  const until = attempts.slice(0, attempts.indexOf(attempt) + 1).flatMap((each) => each.ran);
  const architect = ran.find(({ id }) => id === ARCHITECTURE);
  const byId = new Map(plan.tasks.map((task) => [task.id, task]));
  for (const { id, from } of ran) {
    if (architect !== undefined && id !== architect.id && !((architect.to ?? from + 1) <= from))
      yield `${id} started before the architect ended`;
    for (const other of byId.get(id)?.depends_on ?? []) {
      const isDone = until.some((run) => run.id === other && run.done === true && (run.to ?? from + 1) <= from);
      if (!isDone && !before.has(other)) yield `${id} started before ${other} was done`;
    }
  }
}

/** Whether a job is a leg of a wave. */
const isLeg = ({ matrix }: Started): boolean => matrix !== undefined;
const waveOf = ({ path }: Started): string => path.replace(/\/[^/]*$/, "");

/** Never more legs at the same time than the wave has runners, and no job longer than its time. */
function* limits({ scenario, attempts }: World, attempt: Attempt): Iterable<string> {
  const { run, run_id } = attempt;
  const until = attempts.slice(0, attempts.indexOf(attempt) + 1);
  const planned = until.filter((other) => other.run_id === run_id).flatMap((other) => other.planned);
  const legs = run.started.filter(isLeg);
  for (const leg of legs) {
    const same = legs.filter((other) => waveOf(other) === waveOf(leg));
    const atOnce = same.filter((other) => other.from <= leg.from && leg.from < other.to).length;
    const number = Number(/wave-(\d+)/.exec(leg.path)?.[1] ?? 0);
    const runners = planned.findLast((wave) => wave.number === number)?.runners ?? 1;
    const most = Math.min(runners, scenario.max_parallel);
    if (atOnce > most) yield `${leg.path}: ${atOnce} legs at once, ${most} allowed`;
    if (legs.some((other) => waveOf(other) !== waveOf(leg) && other.from <= leg.from && leg.from < other.to))
      yield `${leg.path} runs beside another wave`;
  }
  for (const { path, timedOut } of run.started)
    if (timedOut !== undefined) yield `${path} was ended after its ${timedOut} minutes`;
}

/** Until the run has ended there is always a job that runs, or waits for a runner. As each ends in time, so does the run. */
function* gaps({ run, from, to, problems }: Attempt): Iterable<string> {
  let until = from;
  for (const job of [...run.started].sort((a, b) => a.from - b.from)) {
    if (job.from > until + INSTANT) yield `nothing ran from minute ${until} to ${job.from}`;
    until = Math.max(until, job.to);
  }
  if (to !== undefined && problems.size === 0 && to > until + INSTANT)
    yield `nothing ran from minute ${until} to ${to}`;
}

const INSTANT = 1e-6;
