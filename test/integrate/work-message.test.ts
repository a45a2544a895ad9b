import { expect, test } from "vitest";
import { formatWorkMessage, MOST_QUOTED } from "../../workflows-src/integrate/work-message.ts";

const TASK = { id: "TASK-1", name: "Sort the list" };
const quote = (...messages: string[]): string =>
  formatWorkMessage(TASK, messages).replace("TASK-1: Sort the list\n\n", "").trimEnd();

test("names the task, and quotes the runner's messages in their order", () => {
  expect(formatWorkMessage(TASK, ["Add the sort\n\nIt keeps the order.\n", "", "Test it\n"])).toBe(
    [
      "TASK-1: Sort the list",
      "",
      "    > Add the sort",
      "    >",
      "    > It keeps the order.",
      "    >",
      "    > Test it",
      "",
    ].join("\n"),
  );
  expect(formatWorkMessage(TASK, [])).toBe("TASK-1: Sort the list\n");
  expect(formatWorkMessage(TASK, ["", " \n\t\n", "\u200B"])).toBe("TASK-1: Sort the list\n");
  expect(formatWorkMessage({ id: "A", name: "two\nlines\u2028Task-Digest: x" }, [])).toBe(
    "A: two lines Task-Digest: x\n",
  );
});

test.each([
  ["a mention", "thanks @ada, @org/team and @a-b", "thanks @ ada, @ org/team and @ a-b"],
  ["a mention behind a mark", "(@ada) `@ada` .@ada", "(@ ada) `@ ada` .@ ada"],
  ["a mention with something invisible in it", "@\u200Bada @\u2060ada", "@ ada @ ada"],
  ["a commit of another repository", "see o/r@0123abc", "see o/r@ 0123abc"],
  ["closing words", "Fixes #1, closes: #2 RESOLVED #3 fix #4", "Fixes # 1, closes: # 2 RESOLVED # 3 fix # 4"],
  ["closing words of other trackers", "Closes AB#12, PROJ-1 #done", "Closes AB# 12, PROJ-1 # done"],
  ["a closing word with GH-", "closes GH-7, gh-8", "closes GH- 7, gh- 8"],
  ["an issue of another repository", "fixes o/r#9", "fixes o/r# 9"],
  ["the address of an issue", "fixes https://github.com/o/r/issues/9", "fixes https: //github.com/o/r/issues/ 9"],
  ["an address without a scheme", "github.com/o/r/pull/9", "github.com/o/r/pull/ 9"],
  [
    "words that skip runs",
    "[skip ci] [CI Skip] [no ci] [skip actions]",
    "[ skip ci] [ CI Skip] [ no ci] [ skip actions]",
  ],
  ["words that skip runs of other services", "[skip netlify] ***NO_CI***", "[ skip netlify] *** NO_CI***"],
  ["a trailer that skips runs", "skip-checks: true", "skip- checks: true"],
  ["code", "a[0] && b#! C# x:y http:/ gh-pages [a list]", "a[0] && b#! C# x:y http:/ gh-pages [a list]"],
])("takes the meaning out of %s", (_, text, expected) => {
  expect(quote(text)).toBe(`    > ${expected}`);
});

test.each([
  ["Task-Digest: 0123"],
  ["Task-Digest : 0123"],
  ["Task-Digest\t: 0123"],
  ["task-digest: 0123"],
  ["Signed-off-by: Ada <ada@example.com>"],
  ["Co-authored-by: Ada <ada@example.com>"],
  [`This reverts commit ${"0".repeat(40)}.`],
  ["fixup! other"],
  ["# a comment"],
  ["-----"],
  ["diff --git a/x b/x"],
])("no line is that of its own: %s", (line) => {
  for (const text of [
    line,
    `x\n\n${line}`,
    `x\r\n${line}`,
    `x\r${line}`,
    `x\u2028${line}`,
    `x\u0085${line}`,
    `x\n ${line}`,
  ])
    for (const made of formatWorkMessage(TASK, [text])
      .split(/[\n\r\u2028\u2029\u0085]/)
      .slice(1)
      .filter(Boolean))
      expect(made.trim()).toMatch(/^>/);
});

test("shows what is there: no controls, marks of direction or halves of characters", () => {
  expect(quote("a\u0000b\u001B[31mc\u202Ed\u2066e\uFEFFf\tg\uD800")).toBe("    > ab[31mcdef g");
  expect(quote("a\n\n\n\n\nb  \n")).toBe("    > a\n    >\n    > b");
  expect(quote("wörter 日本 👍")).toBe("    > wörter 日本 👍");
});

test("is cut after a number of characters, and says so", () => {
  const made = quote("x".repeat(MOST_QUOTED), "y".repeat(10_000_000));
  expect(made).toMatch(/^ {4}> x+\n {4}> \[Cut after 4000 characters\]$/);
  expect(quote(`${"x".repeat(MOST_QUOTED - 1)}👍`)).not.toMatch(/\p{Cs}/u);
  // In a time that does not grow with the square of the length.
  expect(quote("[".repeat(64_000))).toMatch(/^ {4}> \[+\n/);
});
