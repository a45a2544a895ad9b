import { createHash } from "node:crypto";
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";

const { GITHUB_WORKSPACE, GITHUB_OUTPUT, SOMAS_E2E_ARTIFACTS } = process.env;
const input = (name) => (process.env[`INPUT_${name.toUpperCase()}`] ?? "").trim();
const fail = (message) => {
  console.log(`::error::${message}`);
  process.exit(1);
};

if (!SOMAS_E2E_ARTIFACTS) fail("SOMAS_E2E_ARTIFACTS is not set");
const name = input("name") || "artifact";
if (/["<>|*?\r\n\\/:]/.test(name)) fail(`the artifact name '${name}' holds a character that is not allowed`);
const lines = input("path")
  .split("\n")
  .map((line) => line.trim())
  .filter(Boolean);
const wild = lines.find((line) => /[*?[\]!~]/.test(line));
if (wild) fail(`this stand-in reads no wildcards: ${wild}`);
const paths = lines.map((line) => resolve(GITHUB_WORKSPACE, line));

const withHidden = input("include-hidden-files") === "true";

/** All files below a path; a hidden name is left out wherever it is met, even as the path itself. */
function filesOf(path) {
  if (!existsSync(path) || (!withHidden && basename(path).startsWith("."))) return [];
  return statSync(path).isDirectory() ? readdirSync(path).flatMap((entry) => filesOf(join(path, entry))) : [path];
}

/** The folder the artifact's paths are relative to: that of one folder or file, else the nearest common folder of all paths. */
function rootOf(files) {
  if (paths.length === 1) return files[0] === paths[0] ? dirname(paths[0]) : paths[0];
  const parts = paths.map((path) => path.split("/"));
  const same = parts[0].findIndex((part, index) => parts.some((other) => other[index] !== part));
  return parts[0].slice(0, same === -1 ? undefined : same).join("/") || "/";
}

const files = [...new Set(paths.flatMap(filesOf))];
if (files.length === 0) {
  const message = `no files were found with the path ${lines.join(", ")}; no artifact is uploaded`;
  const wanted = input("if-no-files-found") || "warn";
  if (wanted === "error") fail(message);
  if (wanted === "warn") console.log(`::warning::${message}`);
  process.exit(0);
}

const root = rootOf(files);
const strange = files.map((file) => relative(root, file)).find((file) => /["<>|*?\r\n:]/.test(file));
if (strange) fail(`the path ${strange} holds a character that is not allowed`);

const target = join(SOMAS_E2E_ARTIFACTS, name);
if (existsSync(target)) {
  if (input("overwrite") !== "true") fail(`an artifact with the name '${name}' exists already in this run`);
  rmSync(target, { recursive: true });
}
// Under a name no download looks for, until it is complete: other jobs may be downloading.
const staging = mkdtempSync(`${SOMAS_E2E_ARTIFACTS}.`);
for (const file of files) {
  const copy = join(staging, relative(root, file));
  mkdirSync(dirname(copy), { recursive: true });
  cpSync(file, copy, { dereference: true });
  chmodSync(copy, 0o644); // permissions are lost on GitHub too
}
renameSync(staging, target);
console.log(`${name}: ${files.length} files`);
const place = `${resolve(target)} ${statSync(target).ino}`;
const id = Number.parseInt(createHash("sha256").update(place).digest("hex").slice(0, 12), 16); // as in rest.ts
appendFileSync(GITHUB_OUTPUT, `artifact-id=${id}\n`);
