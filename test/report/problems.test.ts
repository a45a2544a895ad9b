import { expect, test } from "vitest";
import type { Problem } from "../../workflows-src/plan/problem.ts";
import {
  annotateProblem,
  annotateProblems,
  renderProblem,
  renderProblemTable,
} from "../../workflows-src/report/problems.ts";

const problem: Problem = {
  code: "unknown-dependency",
  severity: "error",
  file: "plans/a.yml",
  line: 3,
  column: 7,
  message: 'task A depends on "B"',
  hint: 'did you mean "C"?',
};
const hostile: Problem = {
  ...problem,
  file: "a:b,c%.yml",
  message: "100%\r\n::error::x \u001b[31m| <img src=x> `![a](b)` \u2028\u202e",
};

test("a line for a terminal", () => {
  expect(renderProblem(problem)).toBe(
    'plans/a.yml:3:7: error[unknown-dependency] task A depends on "B". did you mean "C"?',
  );
  expect(renderProblem({ ...problem, severity: "warning", hint: undefined } as unknown as Problem)).toBe(
    'plans/a.yml:3:7: warning[unknown-dependency] task A depends on "B"',
  );
});

test("a line stays one line without control characters", () => {
  expect(renderProblem(hostile)).not.toMatch(/[\p{Cc}\p{Zl}\u202e]/u);
});

test("an annotation of the level the caller says", () => {
  expect(annotateProblem(problem, "warning")).toBe(
    '::warning file=plans/a.yml,line=3,col=7,title=unknown-dependency::task A depends on "B". did you mean "C"?',
  );
  expect(annotateProblem(problem, "error")).toMatch(/^::error file=/);
});

test("an annotation escapes what would end a property or begin a command", () => {
  expect(annotateProblem(hostile, "error")).toMatch(
    /^::error file=a%3Ab%2Cc%25.yml,line=3,col=7,title=unknown-dependency::100%25%0D%0A::error::x /,
  );
  expect(annotateProblem(hostile, "error")).not.toMatch(/[\r\n]/);
});

test("ten annotations at most, errors first, the rest counted", () => {
  const warnings = Array.from({ length: 12 }, (): Problem => ({ ...problem, severity: "warning" }));
  expect(annotateProblems(warnings.slice(0, 10), "warning")).toHaveLength(10);
  const shown = annotateProblems([...warnings, { ...problem, code: "cycle" }], "warning");
  expect(shown).toHaveLength(10);
  expect(shown[0]).toContain("title=cycle");
  expect(shown[9]).toBe("::warning title=more-problems::4 more problems are listed in the job summary");
});

test("a table whose cells hold no Markdown or HTML of the plan", () => {
  expect(renderProblemTable([problem])).toBe(
    '| Severity | Rule | Place | Problem |\n| --- | --- | --- | --- |\n| error | unknown-dependency | plans/a.yml:3:7 | task A depends on "B". did you mean "C"? |\n',
  );
  const row = renderProblemTable([hostile]).split("\n")[2] ?? "";
  const text = row.replace(/\\./g, "").replace(/`[^`]*`/g, "");
  expect(text.split("|")).toHaveLength(6);
  expect(text).not.toMatch(/[<>`[\]*]/);
  expect(renderProblemTable([])).toBe("");
});
