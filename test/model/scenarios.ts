import fc from "fast-check";
import type { Plan } from "../../workflows-src/plan/plan.ts";
import { planOf } from "../schedule/plans.ts";
import type { Scenario } from "./scenario.ts";

export const idOf = (index: number) => `T${String(index).padStart(2, "0")}`;

/** Acyclic plans of up to `size` tasks, most of them large, for these kinds of runner. */
const plans = (size: number, kinds: readonly (string | undefined)[]): fc.Arbitrary<Plan> =>
  often(sized(Math.ceil(size / 2), size, kinds), sized(1, size, kinds));

const sized = (least: number, size: number, kinds: readonly (string | undefined)[]): fc.Arbitrary<Plan> =>
  fc
    .array(
      fc.record({
        hours: fc.integer({ min: 1, max: 9 }),
        // How far back a dependency is: small numbers make long chains.
        back: fc.array(fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: size })), { maxLength: 3 }),
        runs_on: fc.constantFrom(...kinds),
      }),
      { minLength: least, maxLength: size, size: "max" },
    )
    .map((drawn) => {
      const line = ({ hours, back }: (typeof drawn)[number], index: number) => {
        const on = new Set(back.filter((steps) => steps <= index).map((steps) => idOf(index - steps)));
        return `${idOf(index)} ${hours}: ${[...on].join(" ")}`;
      };
      const { tasks } = planOf(...drawn.map(line));
      return {
        version: 1,
        tasks: tasks.map((task, index) => {
          const runs_on = drawn[index]?.runs_on;
          return runs_on === undefined ? task : { ...task, runs_on };
        }),
      };
    });

const often = <T>(usual: fc.Arbitrary<T>, sometimes: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ arbitrary: usual, weight: 5 }, { arbitrary: sometimes, weight: 1 });

const some = (size: number, most: number) =>
  fc.array(fc.nat(size - 1), { maxLength: most }).map((list) => new Set(list.map(idOf)));

export interface Shape {
  readonly size: number;
  readonly lanes: boolean;
  readonly cancelled: boolean;
}

/** Random stories; those with lanes are scheduled by `anyWaves`, which knows one kind of runner. */
export const scenarios = ({ size, lanes, cancelled }: Shape): fc.Arbitrary<Scenario> =>
  fc
    .record({
      plan: lanes ? plans(size, [undefined]) : often(plans(size, [undefined]), plans(size, [undefined, "windows"])),
      failing: some(size, 5),
      fatal: fc.oneof(fc.constant(new Set<string>()), some(size, 5)),
      fatalIs: fc.constantFrom("broken", "failure", "cancelled"),
      done: often(fc.constant(0), fc.nat(size)),
      behind: fc.boolean(),
      stage3: fc.nat(30).map((draw) => (draw === 30 ? "fails" : "succeeds")),
      architecture: fc.constantFrom("none", "none", "succeeds", "fails"),
      cancelAt: cancelled
        ? fc.integer({ min: 0, max: 120 * size }).map((minute) => minute + 0.5)
        : fc.constant(undefined),
      pushedWhenCancelled: fc.boolean(),
      max_parallel: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant(100)),
      fromForm: fc.boolean(),
      lanes: lanes
        ? fc.array(
            fc.nat(99).map((percent) => percent / 100),
            { minLength: 20, maxLength: 60 },
          )
        : fc.constant(undefined),
      undocumented: fc.record({
        failedCallHasOutputs: fc.boolean(),
        cancelledLegCounts: fc.boolean(),
        failFastSeesContinued: fc.boolean(),
        allSkippedIsSkipped: fc.boolean(),
        successLooksThroughCalls: fc.boolean(),
        firstJobsHaveAncestors: fc.boolean(),
      }),
    })
    .map(({ done, ...story }) => ({
      ...story,
      // Tasks depend on earlier ones alone, so that the first few are always a beginning.
      earlier: new Set(story.plan.tasks.slice(0, done).map(({ id }) => id)),
    }));

/** A story in which nothing happens but the plan. */
export const QUIET: Omit<Scenario, "plan"> = {
  failing: new Set(),
  fatal: new Set(),
  fatalIs: "failure",
  earlier: new Set(),
  behind: false,
  stage3: "succeeds",
  architecture: "none",
  cancelAt: undefined,
  pushedWhenCancelled: false,
  max_parallel: 300,
  fromForm: false,
  lanes: undefined,
  undocumented: {
    failedCallHasOutputs: true,
    cancelledLegCounts: true,
    failFastSeesContinued: false,
    allSkippedIsSkipped: true,
    successLooksThroughCalls: false,
    firstJobsHaveAncestors: false,
  },
};
