import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

const { GITHUB_WORKSPACE, GITHUB_OUTPUT, SOMAS_E2E_ARTIFACTS } = process.env;
const input = (name) => (process.env[`INPUT_${name.toUpperCase()}`] ?? "").trim();
const fail = (message) => {
  console.log(`::error::${message}`);
  process.exit(1);
};

if (!SOMAS_E2E_ARTIFACTS) fail("SOMAS_E2E_ARTIFACTS is not set");
const name = input("name");
const pattern = input("pattern") || "*";
const path = resolve(GITHUB_WORKSPACE, input("path"));
if (/[?[\]()!+@|\\]/.test(pattern)) fail(`this stand-in knows no other wildcards than * and {a,b}: ${pattern}`);
const alternatives = pattern
  .replaceAll(".", "\\.")
  .replaceAll("*", ".*")
  .replace(/\{([^{}]*,[^{}]*)\}/g, (_, list) => `(${list.replaceAll(",", "|")})`);
const wanted = new RegExp(`^${alternatives}$`);

const all = existsSync(SOMAS_E2E_ARTIFACTS) ? readdirSync(SOMAS_E2E_ARTIFACTS).sort() : [];
const chosen = all.filter((artifact) => (name === "" ? wanted.test(artifact) : artifact === name));
if (name !== "" && chosen.length === 0) fail(`artifact not found for name: ${name}`);

// Since version 5 a single artifact has no folder of its own, even where a pattern found it.
const flat = input("merge-multiple") === "true" || chosen.length === 1;
for (const artifact of chosen) {
  const target = flat ? path : join(path, artifact);
  mkdirSync(target, { recursive: true });
  cpSync(join(SOMAS_E2E_ARTIFACTS, artifact), target, { recursive: true });
}
console.log(`${chosen.length} artifacts into ${path}: ${chosen.join(", ")}`);
appendFileSync(GITHUB_OUTPUT, `download-path=${path}\n`);
