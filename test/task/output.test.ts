import { chmodSync, linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { refreshOutput } from "../../workflows-src/task/output.ts";
import { temporaryFolder, write } from "../git/repository.ts";

const KEY = "sk-example-0123456789";

/** The folder of an artifact with these files, made anew after the task A. */
function refreshed(files: Readonly<Record<string, string>>, meddle: (output: string, root: string) => void = () => {}) {
  const root = temporaryFolder();
  const output = join(root, "output");
  mkdirSync(output);
  write(output, files);
  write(root, { secret: KEY });
  meddle(output, root);
  refreshOutput(output, ["A"], [KEY]);
  const listed = readdirSync(output, { recursive: true, withFileTypes: true });
  const names = listed.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  expect(readdirSync(root).sort()).toEqual(["output", "secret"]);
  return Object.fromEntries(names.map((name) => [name.slice(output.length + 1), readFileSync(name, "utf8")]));
}

const OWN = { "results.json": "[]\n", "result.bundle": "# v2 git bundle\n", "logs/A.log": "printed\n" };

test("the files that the protocol names stay as they are", () => {
  expect(refreshed(OWN)).toEqual(OWN);
  expect(refreshed({ "not_started.json": "{}" })).toEqual({ "not_started.json": "{}" });
  expect(refreshed({})).toEqual({});
});

test("any other file is left out: hidden, in the folder of logs, of another task, or a folder", () => {
  const others = { ".env": KEY, notes: "x", "logs/notes.txt": "x", "logs/B.log": "x", "deep/er/file": "x" };
  expect(refreshed({ ...OWN, ...others })).toEqual(OWN);
});

test("no file holds the value of a key, whoever wrote it there", () => {
  const found = refreshed({ ...OWN, "logs/A.log": `a ${KEY} b\n`, "results.json": `["${KEY}"]` });
  expect(found).toEqual({ ...OWN, "logs/A.log": "a *** b\n", "results.json": '["***"]' });
  const { "result.bundle": _, ...rest } = OWN;
  expect(refreshed({ ...OWN, "result.bundle": `${"x".repeat(999_990)}${KEY}` })).toEqual(rest);
});

test("links and folders in place of the files are left out, and the folder itself may be a link", () => {
  const { "logs/A.log": _, ...withoutLog } = OWN;
  expect(refreshed(withoutLog, (output, root) => symlinkSync(root, join(output, "logs")))).toEqual(withoutLog);
  const linked = refreshed({}, (output, root) => {
    symlinkSync(join(root, "secret"), join(output, "results.json"));
    mkdirSync(join(output, "result.bundle"));
  });
  expect(linked).toEqual({});
  const hard = refreshed({ "logs/B.log": "" }, (output, root) =>
    linkSync(join(root, "secret"), join(output, "logs/A.log")),
  );
  expect(hard).toEqual({ "logs/A.log": "***" });
});

test("a folder that cannot be entered does not stay", () => {
  expect(refreshed({ ...OWN, "closed/file": KEY }, (output) => chmodSync(join(output, "closed"), 0o000))).toEqual(OWN);
});
