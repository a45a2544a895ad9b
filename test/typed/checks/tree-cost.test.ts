import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { fileSize } from "../../../workflows-src/typed/checks/facts/server-size.ts";
import { LONGEST, treeCost } from "../../../workflows-src/typed/checks/facts/tree-cost.ts";

/** What a run reads that starts in the first of these files, given by their paths. */
function costOf(files: Readonly<Record<string, string>>, repository?: string) {
  const documents = new Map(Object.entries(files).map(([path, text]) => [path, parse(text) as unknown]));
  return treeCost(Object.keys(files)[0] ?? "", (path) => documents.get(path), repository);
}

const readsOf = (files: Readonly<Record<string, string>>) =>
  Object.fromEntries(costOf(files, "o/r").files.map(({ path, reads }) => [path, reads]));

const calls = (...uses: readonly string[]): string =>
  `on: workflow_call\njobs:\n${uses.map((each, index) => `  job-${index}: { uses: "${each}" }\n`).join("")}`;

/** The path of a file of this repository that is called. */
const at = (name: string): string => `o/r/.github/workflows/${name}.yml@${LONGEST.commit}`;

// Files of the same sizes as in GitHub's tests of its parsers in several languages: `max-result-size.yml`,
// `errors-max-result-size.yml` and `errors-reusable-workflow-max-result-size.yml` of actions/languageservices, at
// 4043eda158e16579cc5fb1b0b07a4bce2a76f0b5, `workflow-parser/testdata/reader`.
describe("GitHub's own tests", () => {
  const file = `
    on: push
    jobs:
      test:
        runs-on: self-hosted-1
        steps:
          - run: make check PART=one
          - run: make check PART=two
          - run: make check PART=six
  `;
  test("accept a file of 1,128 bytes where 1,128 are allowed, and refuse it where its path makes it 1,142", () => {
    expect(costOf({ ".github/workflows/max-result-size.yml": file }).bytes).toBe(1128);
    expect(costOf({ ".github/workflows/errors-max-result-size.yml": file }).bytes).toBe(1142);
  });

  test("count 1,786 bytes after the first call of a file and 2,492 after the second", () => {
    const callee = "example/workflows/.github/workflows/checks.yml@v1";
    const text = `
      on: workflow_call
      jobs:
        test:
          runs-on: self-hosted-1
          steps:
            - run: make everything-x
    `;
    const entry = `
      on: push
      jobs:
        check-a: { uses: ${callee} }
        check-b: { uses: ${callee} }
    `;
    const { bytes } = costOf({
      ".github/workflows/errors-reusable-workflow-max-result-size.yml": entry,
      [callee]: text,
    });
    expect(bytes).toBe(2492);
    expect(bytes - fileSize(parse(text))).toBe(1786);
  });
});

describe("a run", () => {
  const entry = ".github/workflows/ci.yml";

  test("reads a called file for every job that calls it, in every copy of the caller", () => {
    const files = {
      [entry]: calls("./.github/workflows/a.yml", "./.github/workflows/a.yml", "./.github/workflows/b.yml"),
      [at("a")]: calls("./.github/workflows/b.yml", "./.github/workflows/b.yml", "./.github/workflows/b.yml"),
      [at("b")]: "on: workflow_call\njobs: {}",
    };
    expect(readsOf(files)).toEqual({ [entry]: 1, [at("a")]: 2, [at("b")]: 7 });
    const { bytes } = costOf(files, "o/r");
    const [one = "", two = "", three = ""] = Object.values(files);
    const paths = Object.keys(files).reduce((sum, path) => sum + 26 + 2 * path.length, 0);
    expect(bytes).toBe(paths + fileSize(parse(one)) + 2 * fileSize(parse(two)) + 7 * fileSize(parse(three)));
  });

  test("reads ./ and $/ in the repository of the file that says it", () => {
    const other = "x/y/.github/workflows/a.yml@v1";
    const below = `x/y/.github/workflows/b.yml@${LONGEST.commit}`;
    const files = {
      [entry]: calls(other, "$/.github/workflows/b.yml"),
      [other]: calls("./.github/workflows/b.yml"),
      [below]: calls("./.github/workflows/unknown.yml"),
    };
    expect(Object.keys(readsOf(files))).toEqual([
      entry,
      other,
      at("b"),
      below,
      `x/y/.github/workflows/unknown.yml@${LONGEST.commit}`,
    ]);
  });

  test("counts the path of a file that is not known, and nothing else of it", () => {
    const known = { [entry]: calls() };
    const unknown = { [entry]: calls("x/y/.github/workflows/z.yml@v1") };
    const job = fileSize(parse(unknown[entry] ?? "")) - fileSize(parse(known[entry] ?? ""));
    expect(costOf(unknown).bytes - costOf(known).bytes).toBe(job + 26 + 2 * "x/y/.github/workflows/z.yml@v1".length);
  });

  test("has the longest names unless it is said where it starts", () => {
    const [, { path } = { path: "" }] = costOf({ [entry]: calls("./.github/workflows/a.yml") }).files;
    expect(path).toMatch(/^o{39}\/r{100}\/\.github\/workflows\/a\.yml@c{40}$/);
  });

  test("of files that call each other, or themselves, ends at the tenth level", () => {
    const around = { [entry]: calls("./.github/workflows/a.yml"), [at("a")]: calls("./.github/workflows/b.yml") };
    const back = { ...around, [at("b")]: calls("./.github/workflows/a.yml") };
    expect(readsOf(back)).toEqual({ [entry]: 1, [at("a")]: 5, [at("b")]: 4 });
    expect(readsOf({ [entry]: calls("./.github/workflows/ci.yml"), [at("ci")]: calls() })).toEqual({
      [entry]: 1,
      [at("ci")]: 1,
    });
    const itself = { [entry]: calls("./.github/workflows/a.yml"), [at("a")]: calls("./.github/workflows/a.yml") };
    expect(readsOf(itself)).toEqual({ [entry]: 1, [at("a")]: 9 });
  });

  test("of nine levels of a hundred calls each is counted at once", () => {
    const files: Record<string, string> = {};
    for (let level = 0; level < 9; level++)
      files[level === 0 ? entry : at(`${level}`)] = calls(...Array(100).fill(`./.github/workflows/${level + 1}.yml`));
    files[at("9")] = "on: workflow_call";
    expect(readsOf(files)[at("9")]).toBe(100 ** 9);
  });

  test("reads what a reader does that goes down every call by itself", () => {
    const names = ["a", "b", "c", "d", "e"];
    /** Calls of each file, of later ones only. */
    const tree = fc.tuple(
      ...names.map((_, index) => fc.array(fc.constantFrom("", ...names.slice(index + 1)), { maxLength: 4 })),
    );
    fc.assert(
      fc.property(tree, (lists) => {
        const texts = lists.map((list) =>
          calls(...list.filter(Boolean).map((name) => `./.github/workflows/${name}.yml`)),
        );
        const files = Object.fromEntries(
          texts.map((text, index) => [index === 0 ? entry : at(names[index] ?? ""), text]),
        );
        const documents = new Map(Object.entries(files).map(([path, text]) => [path, parse(text)]));
        const paths = new Set<string>();
        const readAll = (path: string): number => {
          paths.add(path);
          const document = documents.get(path);
          const jobs = Object.values((document?.jobs ?? {}) as Record<string, { uses: string }>);
          const below = jobs.map(({ uses }) => readAll(`o/r/${uses.slice(2)}@${LONGEST.commit}`));
          return below.reduce((sum, size) => sum + size, fileSize(document));
        };
        const read = readAll(entry);
        const named = [...paths].reduce((sum, path) => sum + 26 + 2 * path.length, 0);
        expect(costOf(files, "o/r").bytes).toBe(read + named);
      }),
    );
  });
});
