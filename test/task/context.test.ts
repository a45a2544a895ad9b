import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type Context,
  contextFolders,
  cutContext,
  renderManifest,
  writeSlices,
} from "../../workflows-src/task/context.ts";

let folder: string;
let workspace: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "somas-context-test-"));
  workspace = join(folder, "workspace");
  mkdirSync(join(workspace, "docs"), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (path: string, text: string): void => writeFileSync(join(workspace, path), text);
const cut = (...sources: string[]): Context => cutContext(workspace, ["."], sources, []);

describe("cutContext", () => {
  it("cuts whole files and sections, each with its own name", () => {
    const spec = "# Spec\n\n## API Requirements\n\nGET /x\n\n### Errors\n\n404\n\n## Data\n\nrows\n";
    write("docs/SPEC.md", spec);
    write("data, model.yml", "a: 1\n");
    const context = cut("docs/SPEC.md", "docs/SPEC.md#API-Requirements", "data, model.yml");
    expect(context.missing).toEqual([]);
    expect(context.slices.map(({ file, heading, lines }) => [file, heading, lines])).toEqual([
      ["SPEC.md", undefined, [1, 14]],
      ["SPEC-API-Requirements.md", "API Requirements", [3, 10]],
      ["data-model.yml", undefined, [1, 2]],
    ]);
    writeSlices(join(folder, "slices"), context);
    expect(readdirSync(join(folder, "slices")).sort()).toEqual([
      "SPEC-API-Requirements.md",
      "SPEC.md",
      "data-model.yml",
    ]);
    const text = readFileSync(join(folder, "slices/SPEC-API-Requirements.md"), "utf8");
    expect(text).toBe("## API Requirements\n\nGET /x\n\n### Errors\n\n404\n");
    expect(JSON.parse(renderManifest(context)).slices[1]).toEqual({
      source: "docs/SPEC.md#API-Requirements",
      heading: "API Requirements",
      lines: [3, 10],
      sha256: createHash("sha256").update(text).digest("hex"),
      file: "SPEC-API-Requirements.md",
    });
  });

  it("numbers names that are taken", () => {
    write("SPEC.md", "a");
    write("docs/spec.md", "b");
    expect(cut("SPEC.md", "docs/spec.md").slices.map(({ file }) => file)).toEqual(["SPEC.md", "spec-2.md"]);
  });

  it("ignores headings in fenced code, and ends a section only at its level or above", () => {
    write(
      "a.md",
      "## One\n```md\n```js\n## Two\n~~~\n```\n### Sub\n~~~~\n~~~\n## Two\n~~~~\nend\n# Up\n## Two\nreal\n",
    );
    expect(cut("a.md#One").slices[0]?.lines).toEqual([1, 12]);
    expect(cut("a.md#Two").slices[0]?.text).toBe("## Two\nreal\n");
  });

  it("finds underlined headings, but ignores front matter, comments, lists, tables and code", () => {
    write(
      "a.md",
      "---\ntitle: x\n---\nThe first\npart\n====\none\n\n- item\n---\n| a |\n---\n    code\n---\n<!--\n# Hidden\n-->\n#hash\n\nPart two\n---\ntwo\n# Three #\nthree\n",
    );
    expect(cut("a.md#The-first-part").slices[0]).toMatchObject({ heading: "The first part", lines: [4, 22] });
    expect(cut("a.md#Part-two").slices[0]?.text).toBe("Part two\n---\ntwo");
    expect(cut("a.md#Three").slices[0]?.heading).toBe("Three");
    expect(cut("a.md#nothing").missing[0]?.reason).toBe(
      "no section nothing; the file has The-first-part, Part-two, Three",
    );
  });

  it("accepts GitHub's anchors, with the number of a repeated heading", () => {
    write(
      "a.md",
      "# Q&A – more\nq\n## [Errors](x.md)\nfirst\n## Errors\nsecond\n## Errors 1\nthird\n## _So_ snake_case\ns\n",
    );
    const text = (name: string) => cut(`a.md#${name}`).slices[0]?.text.split("\n")[1];
    expect(["qa--more", "Q-A-more", "errors", "errors-1", "Errors-1", "errors-1-1"].map(text)).toEqual([
      "q",
      "q",
      "first",
      "second",
      "third",
      "third",
    ]);
    expect(text("so-snake_case")).toBe("s");
  });

  it("keeps CRLF and counts it as one line break", () => {
    write("a.md", "# One\r\na\r\n\r\nTwo\r\n---\r\nb\r\n## Three\r\n");
    expect(cut("a.md#Two").slices[0]).toMatchObject({ heading: "Two", lines: [4, 6], text: "Two\r\n---\r\nb\r" });
  });

  it("does not take quadratic time on a long line", () => {
    write("a.md", `# ${"[".repeat(200_000)}\n# ${" #".repeat(200_000)}\n# ${"[a](".repeat(100_000)}\n`);
    expect(cut("a.md#none").missing).toHaveLength(1);
  });

  it("names the nearest headings of many first", () => {
    write("a.md", `${Array.from({ length: 20 }, (_, i) => `# Part ${i}\n`).join("")}# Error codes\n# Limits\n`);
    expect(cut("a.md#Limit").missing[0]?.reason).toMatch(/^no section Limit; the file has Limits, Part-0, .*, …$/);
    expect(cut("a.md#The-error").missing[0]?.reason).toMatch(/has Error-codes, Part-0,/);
  });

  it("cuts slices that exceed the budget, the common ones last, and adds a note", () => {
    write("a.md", "1234567\n".repeat(4));
    write("b.md", "x".repeat(50));
    write("c.md", "c");
    const { slices } = cutContext(workspace, ["."], ["a.md"], ["b.md", "c.md"], 20);
    expect(slices.map(({ text, cut, lines }) => [text, cut, lines])).toEqual([
      [
        "1234567\n1234567\n[Cut here: 16 of 32 characters are left out, the context of one task is limited. The rest is in the repository.]\n",
        16,
        [1, 5],
      ],
      [expect.stringMatching(/^\[Cut here: 50 of 50 /), 50, [1, 1]],
      [expect.stringMatching(/^\[Cut here: 1 of 1 /), 1, [1, 1]],
    ]);
    expect(cutContext(workspace, ["."], ["a.md"], [], 32).slices[0]).not.toHaveProperty("cut");
    const whole = createHash("sha256").update("1234567\n".repeat(4)).digest("hex");
    expect(slices[0]?.sha256).toBe(whole);
    expect(JSON.parse(renderManifest({ slices, missing: [] })).slices[0].cut).toBe(16);
    expect(cutContext(workspace, ["."], ["b.md"], [], 20).slices[0]?.text).toMatch(/^x{20}\n\[Cut here: 30 of 50 /);
  });

  it("respects case only if two headings differ in nothing else", () => {
    write("a.md", "# api design\nlower\n# API Design\nupper\n");
    expect(cut("a.md#API-Design").slices[0]?.text).toContain("upper");
    expect(cut("a.md#Api-Design").slices[0]?.text).toContain("lower");
  });

  it("prefers a file whose name contains the mark", () => {
    write("a#b", "whole");
    expect(cut("a#b").slices[0]?.text).toBe("whole");
  });

  it("lists everything that is missing, with the reason", () => {
    write("a.md", "# One\n## Two\n");
    write("b.yml", "# One\n");
    write("binary", "\0");
    mkdirSync(join(workspace, "folder"));
    execFileSync("mkfifo", [join(workspace, "pipe")]);
    const reasons = cut("none.md", "a.md#Three", "b.yml#One", "binary", "folder", "pipe", "none.md#One").missing;
    const absent = "no such text file of at most 10 MB in the repository";
    expect(reasons.map(({ reason }) => reason)).toEqual([
      absent,
      "no section Three; the file has One, Two",
      "only Markdown files have sections",
      absent,
      absent,
      absent,
      absent,
    ]);
  });

  it("searches the project's artifacts first, then the whole repository", () => {
    mkdirSync(join(workspace, ".somas/projects/p/artifacts"), { recursive: true });
    write(".somas/projects/p/artifacts/SPEC.md", "# Project\n");
    write("SPEC.md", "# Repository\n");
    write("docs/API.md", "# API\n\n## Errors\n");
    const { slices, missing } = cutContext(
      workspace,
      contextFolders("p"),
      ["SPEC.md", "docs/API.md#Errors", "no.md"],
      [],
    );
    expect(slices.map(({ source, text }) => [source, text])).toEqual([
      ["SPEC.md", "# Project\n"],
      ["docs/API.md#Errors", "## Errors\n"],
    ]);
    expect(missing.map(({ source }) => source)).toEqual(["no.md"]);
  });

  it("distinguishes sources of the task from sources of all tasks", () => {
    const { missing } = cutContext(workspace, ["."], ["a", "b"], ["b", "c"]);
    expect(missing.map(({ source, required }) => [source, required])).toEqual([
      ["a", true],
      ["b", true],
      ["c", false],
    ]);
  });

  it("reads nothing outside of the workspace, neither by path nor by link", () => {
    writeFileSync(join(folder, "secret.md"), "# One\n");
    mkdirSync(join(folder, "workspace-2"));
    writeFileSync(join(folder, "workspace-2/x"), "x");
    symlinkSync("../secret.md", join(workspace, "link.md"));
    symlinkSync("..", join(workspace, "up"));
    write("docs/real.md", "fine");
    symlinkSync("docs/real.md", join(workspace, "inner.md"));
    const sources = [
      "../secret.md",
      "docs/../../secret.md",
      join(folder, "secret.md"),
      "link.md",
      "link.md#One",
      "up/secret.md",
      "../workspace-2/x",
    ];
    expect(cut(...sources).slices).toEqual([]);
    expect(cut("inner.md").slices[0]?.text).toBe("fine");
  });
});
