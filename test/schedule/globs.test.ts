import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canMatchSamePath } from "../../workflows-src/schedule/globs.ts";

const NAMES = ["a", "b"].flatMap((one) => [one, `${one}a`, `${one}b`]);
const paths = (depth: number): string[] =>
  depth === 0 ? [] : [...NAMES, ...paths(depth - 1).flatMap((path) => NAMES.map((name) => `${path}/${name}`))];
/** Every path that two globs of two short names could have in common, where they have any. */
const PATHS = [...new Set(paths(4))];

/** The glob as a regular expression; a folder stands for all it holds. */
function regex(glob: string): RegExp {
  const names = glob.split("/").map((name) => (name === "**" ? "(?:[^/]+/)*" : `${name.replace(/[*?]/g, "[^/]$&")}/`));
  return new RegExp(`^${names.join("").replaceAll("[^/]?", "[^/]")}`);
}

const globs = fc
  .array(
    fc.oneof(
      fc.constant("**"),
      fc.array(fc.constantFrom("a", "b", "*", "?"), { minLength: 1, maxLength: 2 }).map((name) => name.join("")),
    ),
    { minLength: 1, maxLength: 2 },
  )
  .map((names) => names.join("/").replaceAll("**", "\0").replaceAll(/\*+/g, "*").replaceAll("\0", "**"))
  .filter((glob) => glob.split("/").every((name) => name === "**" || !name.includes("**")));

describe("globs overlap", () => {
  test("exactly where there is a path that both match", () => {
    fc.assert(
      fc.property(globs, globs, (a, b) => {
        const [one, other] = [regex(a), regex(b)];
        expect(canMatchSamePath(a, b), `${a} and ${b}`).toBe(
          PATHS.some((path) => one.test(`${path}/`) && other.test(`${path}/`)),
        );
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ["src/api/**", "src/api/user.ts", true],
    ["src/api", "src/api/user.ts", true],
    ["./src/", "src/x", true],
    ["src/*.ts", "src/*.js", false],
    ["src/*.ts", "src/deep/a.ts", false],
    ["**/*.ts", "docs/**/*.md", false],
    ["**/*.ts", "docs/**", true],
    ["src/v*", "src/v1/a.md", true],
    ["src/api", "src/apis", false],
    ["README.md", "**/*.ts", false],
    ["docs/a.md", "docs/a.md", true],
    [".github", "**/*.yml", true],
    ["packages/next.js", "packages/next.js/src/**", true],
    ["docs/v1.2", "**/*.md", true],
    // Rather one overlap too many than one too few.
    ["src/{a,b}.ts", "src/a.ts", true],
    ["src/[a-c].ts", "src/b.ts", true],
    ["!src/**", "src/a.ts", true],
    // A brace may hold a slash, and so stand for more than one name.
    ["{src/a,lib}/x.ts", "src/a/x.ts", true],
    ["lib{,/deep}/x.ts", "lib/deep/x.ts", true],
    ["src/{a,{b,c}}.ts", "src/c.ts", true],
    ["src/@(a|b).ts", "src/a.ts", true],
  ])("%s and %s: %s", (a, b, expected) => {
    expect(canMatchSamePath(a, b)).toBe(expected);
    expect(canMatchSamePath(b, a)).toBe(expected);
  });
});
