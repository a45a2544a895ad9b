import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Context, contextFolders, cutContext, manifest, writeSlices } from "../../workflows-src/task/context.ts";

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
  it("cuts whole files and sections, each under a name of its own", () => {
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
    expect(JSON.parse(manifest(context)).slices[1]).toEqual({
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

  it("takes no heading from fenced code, and ends a section only at its level or above", () => {
    write(
      "a.md",
      "## One\n```md\n```js\n## Two\n~~~\n```\n### Sub\n~~~~\n~~~\n## Two\n~~~~\nend\n# Up\n## Two\nreal\n",
    );
    expect(cut("a.md#One").slices[0]?.lines).toEqual([1, 12]);
    expect(cut("a.md#Two").slices[0]?.text).toBe("## Two\nreal\n");
  });

  it("keeps case where it decides, and forgives it where it does not", () => {
    write("a.md", "# api design\nlower\n# API Design\nupper\n");
    expect(cut("a.md#API-Design").slices[0]?.text).toContain("upper");
    expect(cut("a.md#Api-Design").slices[0]?.text).toContain("lower");
  });

  it("prefers a file whose name holds the mark", () => {
    write("a#b", "whole");
    expect(cut("a#b").slices[0]?.text).toBe("whole");
  });

  it("names everything that is missing, with the reason", () => {
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

  it("looks among the project's artifacts first, then in the whole repository", () => {
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

  it("tells what a task asks for from what all tasks get", () => {
    const { missing } = cutContext(workspace, ["."], ["a", "b"], ["b", "c"]);
    expect(missing.map(({ source, required }) => [source, required])).toEqual([
      ["a", true],
      ["b", true],
      ["c", false],
    ]);
  });

  it("reads nothing outside of the workspace, by path or by link", () => {
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
