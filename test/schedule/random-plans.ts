import fc from "fast-check";
import type { Plan, Task } from "../../workflows-src/plan/plan.ts";

/** Globs, and the only paths there are, each with the globs that match it: what overlaps is known without reading a glob. */
const PATHS = [
  ["src/a.ts", ["src/**", "**/*.ts", "src/?.ts", "src/a.ts"]],
  ["src/b/c.ts", ["src/**", "**/*.ts", "src/b", "src/*/c.ts"]],
  ["docs/d.md", ["docs", "**/*.md", "docs/d.*"]],
  ["e", ["e", "?"]],
] as const;
const GLOBS = [...new Set(PATHS.flatMap(([, globs]) => globs))];
const pathsOf = ({ files }: Task) =>
  PATHS.filter(([, globs]) => files.some((file) => (globs as readonly string[]).includes(file))).map(([path]) => path);

/** Whether tasks with `GLOBS` touch a path in common. */
export const touchTheSame = (a: Task, b: Task): boolean => pathsOf(a).some((path) => pathsOf(b).includes(path));

export interface PlanShape {
  readonly least?: number;
  readonly most: number;
  readonly kinds?: readonly (string | undefined)[];
  /** Tasks in a hundred that state files. */
  readonly stating?: number;
}

/** Acyclic plans in all shapes between chains and independent tasks; quarters of hours, so that sums are exact. */
export const randomPlans = ({ least = 1, most, kinds = [undefined], stating = 0 }: PlanShape): fc.Arbitrary<Plan> =>
  fc
    .record({ size: fc.integer({ min: least, max: most }), reach: fc.integer({ min: 1, max: 40 }), degree: fc.nat(3) })
    .chain(({ size, reach, degree }) =>
      fc.array(
        fc.record({
          quarters: fc.integer({ min: 1, max: 40 }),
          back: fc.array(fc.integer({ min: 1, max: reach }), { maxLength: degree, size: "max" }),
          runs_on: fc.constantFrom(...kinds),
          files: fc
            .nat(99)
            .chain((draw) =>
              draw < stating ? fc.subarray(GLOBS, { minLength: 1, maxLength: 2 }) : fc.constant<string[]>([]),
            ),
        }),
        { minLength: size, maxLength: size },
      ),
    )
    .map((drawn) => ({ version: 1, tasks: drawn.map(taskOf) }));

const idOf = (index: number): string => `T${index}`;

function taskOf(
  drawn: { quarters: number; back: number[]; runs_on: string | undefined; files: string[] },
  index: number,
): Task {
  const most_likely = drawn.quarters / 4;
  return {
    id: idOf(index),
    name: `Task ${index}`,
    description: "",
    duration: { optimistic: most_likely / 2, most_likely, pessimistic: 2 * most_likely },
    depends_on: [...new Set(drawn.back.filter((back) => back <= index))].map((back) => idOf(index - back)),
    risk: "MEDIUM",
    ...(drawn.runs_on === undefined ? {} : { runs_on: drawn.runs_on }),
    context_requirements: [],
    files: drawn.files,
  };
}
