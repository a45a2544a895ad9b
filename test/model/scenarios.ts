import fc from "fast-check";
import type { Plan } from "../../workflows-src/plan/plan.ts";
import { planOf } from "../schedule/plans.ts";
import type { AttemptStory, Fate, Interruption, Outage, Scenario } from "./scenario.ts";

export const idOf = (index: number) => `T${String(index).padStart(2, "0")}`;

const often = <T>(usual: fc.Arbitrary<T>, sometimes: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ arbitrary: usual, weight: 5 }, { arbitrary: sometimes, weight: 1 });

/** A task as it is drawn, before it has a number. */
interface Drawn {
  /** Its estimate, and how long it really takes. */
  readonly estimate: number;
  readonly minutes: number;
  /** How far back its dependencies are: small numbers make long chains. */
  readonly back: readonly number[];
  readonly runs_on: string | undefined;
}

const drawnTasks = (size: number, kinds: readonly (string | undefined)[]): fc.Arbitrary<Drawn[]> => {
  const back = fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: size }));
  const task = fc.record({
    estimate: fc.integer({ min: 2, max: 30 }),
    minutes: fc.integer({ min: 1, max: 38 }),
    back: fc.array(back, { maxLength: 3 }),
    runs_on: fc.constantFrom(...kinds),
  });
  const lists = (minLength: number) => fc.array(task, { minLength, maxLength: size, size: "max" });
  return often(lists(Math.ceil(size / 2)), lists(1));
};

/** An acyclic plan: tasks depend on earlier ones alone. */
function toPlan(drawn: readonly Drawn[]): Plan {
  const line = ({ estimate, back }: Drawn, index: number) => {
    const on = new Set(back.filter((steps) => steps <= index).map((steps) => idOf(index - steps)));
    return `${idOf(index)} ${estimate / 60}: ${[...on].join(" ")}`;
  };
  const { tasks } = planOf(...drawn.map(line));
  return {
    version: 1,
    tasks: tasks.map((task, index) => {
      const runs_on = drawn[index]?.runs_on;
      return runs_on === undefined ? task : { ...task, runs_on };
    }),
  };
}

/** The kinds of stories. */
export interface Shape {
  /** Tasks at most. */
  readonly size: number;
  /** Whether the test's own scheduler makes the waves, or the project's; either where absent. */
  readonly anyWaves?: boolean;
  /** Whether the legs start in the order of the list, or sorted; else in any. */
  readonly inOrder?: boolean;
  /** Whether runners die, queues are long, and GitHub does not answer. */
  readonly trouble?: boolean;
  /** Whether runs are cancelled or die, and are started again. */
  readonly interrupted?: boolean;
}

/** Random stories of a kind. */
export const scenarios = (shape: Shape): fc.Arbitrary<Scenario> => {
  const { size, trouble = false, anyWaves } = shape;
  const some = (most: number) => fc.array(fc.nat(size - 1), { maxLength: most });
  const minutes = fc.integer({ min: 0, max: 12 * size }).map((minute) => minute + 0.4);
  const fate = fc.constantFrom<Fate>("broken", "waits", "works", "stored");
  const never = <T>(value: T, arbitrary: fc.Arbitrary<T>) => (trouble ? arbitrary : fc.constant(value));
  const outage: fc.Arbitrary<Outage> = fc
    .record({ from: minutes, long: fc.integer({ min: 1, max: 50 }), kind: fc.constantFrom(...OUTAGES) })
    .map(({ from, long, kind }) => ({ from, to: from + long, kind }));
  const kinds = often<(string | undefined)[]>(fc.constant([undefined]), fc.constant([undefined, "windows"]));
  return fc
    .record({
      drawn: kinds.chain((each) => drawnTasks(size, each)),
      failing: some(4),
      fatal: never([], fc.array(fc.tuple(fc.nat(size - 1), fate), { maxLength: 4 })),
      lostIs: fc.constantFrom<Scenario["lostIs"]>("failure", "cancelled"),
      noticedAfter: fc.integer({ min: 0, max: 12 }),
      conflicts: often<number[]>(fc.constant([]), fc.uniqueArray(fc.nat(size - 1), { maxLength: 6 })),
      done: often(fc.constant(0), fc.nat(size)),
      behind: fc.boolean(),
      stage3: fc.nat(40).map((draw) => (draw === 40 ? "fails" : "succeeds") as Scenario["stage3"]),
      architecture: fc.constantFrom<Scenario["architecture"]>("none", "none", "succeeds", "fails"),
      attempts: shape.interrupted
        ? interruptedAttempts(minutes, some(2), trouble ? AGAIN : [...AGAIN, "failed jobs"])
        : fc.constant([ATTEMPT]),
      max_parallel: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant(20)),
      checkpoint_hours: fc.constantFrom(0.2, 0.5, 2, 96),
      fromForm: fc.boolean(),
      waves: fc.oneof(...[choices, fc.constant(undefined)].filter((_, index) => anyWaves !== (index === 1))),
      legOrder: shape.inOrder
        ? fc.constantFrom<Scenario["legOrder"]>("list", "sorted")
        : fc.constantFrom<Scenario["legOrder"]>("random", "random", "list"),
      delays: never([], fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 30 })), { maxLength: 8 })),
      runners: never(1000, often(fc.constant(1000), fc.integer({ min: 1, max: 5 }))),
      outages: never([], fc.array(outage, { maxLength: 2 })),
      seed: fc.nat(1_000_000),
      undocumented: fc.record({
        failedCallHasOutputs: fc.boolean(),
        cancelledLegCounts: fc.boolean(),
        failFastSeesContinued: fc.boolean(),
        allSkippedIsSkipped: fc.boolean(),
        successLooksThroughCalls: fc.boolean(),
        firstJobsHaveAncestors: fc.boolean(),
        heldBackLegs: fc.constantFrom(undefined, "queued", "waiting", "pending"),
        listsStepsAhead: fc.boolean(),
        jobsLag: fc.constantFrom(0, 0, 0.5, 1),
        overwritesEarlierAttempts: fc.boolean(),
        rerunsContinued: fc.boolean(),
        cancelLooksAtCalls: fc.nat(5).map((draw) => draw === 5),
      }),
    })
    .map(({ drawn, failing, fatal, conflicts, done, ...story }) => {
      const plan = toPlan(drawn);
      return {
        ...story,
        plan,
        minutes: new Map(drawn.map((task, index) => [idOf(index), task.minutes])),
        failing: new Set(failing.map(idOf)),
        fatal: new Map(fatal.map(([index, each]) => [idOf(index), each])),
        conflicts: inPairs(conflicts.map(idOf)),
        // Tasks depend on earlier ones alone, so that the first few are always a beginning.
        earlier: new Set(plan.tasks.slice(0, done).map(({ id }) => id)),
      };
    });
};

const OUTAGES = ["server", "network", "primary", "secondary"] as const;

const choices = fc.array(
  fc.nat(99).map((percent) => percent / 100),
  { minLength: 20, maxLength: 60 },
);

const inPairs = (ids: readonly string[]): [string, string][] =>
  ids.flatMap((id, index) => (index % 2 === 1 ? [[ids[index - 1] as string, id]] : []));

const AGAIN: readonly AttemptStory["start"][] = ["new", "new", "again", "again"];
const ATTEMPT: AttemptStory = { start: "new", changed: new Set(), movesHead: false, end: undefined };

/**
 * One or two attempts that are interrupted, and one that is not. "Re-run failed jobs" is told only where nothing else goes wrong: legs that ran
 * before then build on results that jobs of the new attempt may revoke, which is why docs/verdicts.md asks to re-run all jobs.
 */
function interruptedAttempts(
  minute: fc.Arbitrary<number>,
  changed: fc.Arbitrary<number[]>,
  starts: readonly AttemptStory["start"][],
): fc.Arbitrary<AttemptStory[]> {
  const end: fc.Arbitrary<Interruption> = fc.oneof(
    fc.record({ is: fc.constantFrom<"cancelled" | "killed">("cancelled", "killed"), minute }),
    fc.record({
      is: fc.constant<"not integrated">("not integrated"),
      wave: fc.integer({ min: 1, max: 4 }),
      pushed: fc.boolean(),
    }),
  );
  const attempt = fc
    .record({
      end,
      start: fc.constantFrom(...starts),
      changed: fc.oneof(fc.constant<number[]>([]), changed),
      movesHead: often(fc.constant(false), fc.constant(true)),
    })
    .map((drawn) =>
      // The same run once more has the same inputs.
      drawn.start === "new"
        ? { ...drawn, changed: new Set(drawn.changed.map(idOf)) }
        : { ...drawn, changed: new Set<string>(), movesHead: false },
    );
  return fc
    .array(attempt, { minLength: 2, maxLength: 3 })
    .map((list) => list.map((each, index) => placed(each, index, list.length)));
}

/** The first attempt is new; the last one is not interrupted and carries out all that is left. */
function placed(story: AttemptStory, index: number, count: number): AttemptStory {
  if (index === 0) return { ...ATTEMPT, end: story.end };
  if (index < count - 1) return story;
  return { ...story, end: undefined, start: story.start === "failed jobs" ? "again" : story.start };
}

/** A story in which nothing happens but the plan. */
export const QUIET: Omit<Scenario, "plan"> = {
  minutes: new Map(),
  failing: new Set(),
  fatal: new Map(),
  lostIs: "failure",
  noticedAfter: 0,
  conflicts: [],
  earlier: new Set(),
  behind: false,
  stage3: "succeeds",
  architecture: "none",
  attempts: [ATTEMPT],
  max_parallel: 256,
  checkpoint_hours: 96,
  fromForm: false,
  waves: undefined,
  legOrder: "list",
  delays: [],
  runners: 1000,
  outages: [],
  seed: 1,
  undocumented: {
    failedCallHasOutputs: true,
    cancelledLegCounts: true,
    failFastSeesContinued: false,
    allSkippedIsSkipped: true,
    successLooksThroughCalls: false,
    firstJobsHaveAncestors: false,
    heldBackLegs: "queued",
    listsStepsAhead: true,
    jobsLag: 0,
    overwritesEarlierAttempts: true,
    rerunsContinued: false,
    cancelLooksAtCalls: false,
  },
};
