import { createHash } from "node:crypto";
import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

const { GITHUB_WORKSPACE, GITHUB_OUTPUT, GITHUB_RUN_ID, SOMAS_E2E_ARTIFACTS, SOMAS_E2E_EARLIER } = process.env;
const input = (name) => (process.env[`INPUT_${name.toUpperCase()}`] ?? "").trim();
const fail = (message) => {
  console.log(`::error::${message}`);
  process.exit(1);
};

if (!SOMAS_E2E_ARTIFACTS) fail("SOMAS_E2E_ARTIFACTS is not set");
const name = input("name");
const ids = input("artifact-ids");
if (name !== "" && ids !== "")
  fail("Inputs 'name' and 'artifact-ids' cannot be used together. Please specify only one.");
const path = resolve(GITHUB_WORKSPACE, input("path"));

/** Without a token the real action knows the current run only, whatever run-id says. */
function findArtifacts() {
  const run = input("github-token") === "" ? "" : input("run-id");
  if (run === "" || run === GITHUB_RUN_ID) return SOMAS_E2E_ARTIFACTS;
  if (!SOMAS_E2E_EARLIER) fail("SOMAS_E2E_EARLIER is not set");
  return join(SOMAS_E2E_EARLIER, run);
}

const folder = findArtifacts();
const all = existsSync(folder) ? readdirSync(folder).sort() : [];
const chosen = name !== "" ? chooseByName() : ids !== "" ? chooseById() : chooseByPattern();

function chooseByName() {
  if (!all.includes(name)) fail(`Artifact '${name}' not found`);
  return [name];
}

/** A missing id among others is only a warning: the real action then puts a single artifact straight into the path. */
function chooseById() {
  const wanted = ids.split(",").flatMap((id) => (id.trim() === "" ? [] : [Number.parseInt(id, 10)]));
  const wrong = wanted.find(Number.isNaN);
  if (wanted.length === 0 || wrong !== undefined) fail(`Invalid artifact ID in '${ids}'. Must be a number.`);
  const found = all.filter((artifact) => wanted.includes(artifactId(artifact)));
  if (found.length === 0) fail("None of the provided artifact IDs were found");
  const missing = wanted.filter((id) => !found.some((artifact) => artifactId(artifact) === id));
  if (missing.length > 0) console.log(`::warning::Could not find the following artifact IDs: ${missing.join(", ")}`);
  return found;
}

/** As in rest.ts. */
function artifactId(artifact) {
  const place = `${resolve(folder, artifact)} ${statSync(join(folder, artifact)).ino}`;
  const digest = createHash("sha256").update(place).digest("hex");
  return Number.parseInt(digest.slice(0, 12), 16);
}

function chooseByPattern() {
  const pattern = input("pattern") || "*";
  if (/[?[\]()!+@|\\]/.test(pattern)) fail(`this stand-in knows no other wildcards than * and {a,b}: ${pattern}`);
  const alternatives = pattern
    .replaceAll(".", "\\.")
    .replaceAll("*", ".*")
    .replace(/\{([^{}]*,[^{}]*)\}/g, (_, list) => `(${list.replaceAll(",", "|")})`);
  const wanted = new RegExp(`^${alternatives}$`);
  return all.filter((artifact) => wanted.test(artifact));
}

// Since version 5 a single artifact has no folder of its own, even where a pattern or ids found it.
const flat = input("merge-multiple") === "true" || chosen.length === 1;
for (const artifact of chosen) {
  const target = flat ? path : join(path, artifact);
  mkdirSync(target, { recursive: true });
  cpSync(join(folder, artifact), target, { recursive: true });
}
console.log(`${chosen.length} artifacts into ${path}: ${chosen.join(", ")}`);
appendFileSync(GITHUB_OUTPUT, `download-path=${path}\n`);
