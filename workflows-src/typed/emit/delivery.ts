import { createHash } from "node:crypto";

export const sha256Hex = (text: string): string => createHash("sha256").update(text).digest("hex");

/**
 * Renders the text of a step that writes a script to `$RUNNER_TEMP/scripts/<name>.cjs`, byte for byte. The script is the body of a
 * function that nothing calls, so that its declarations cannot hide names that the lines above use.
 */
export const renderStore = (name: string, script: string): string => `${storeHeader(name)}${script}\n}\n`;

const storeHeader = (name: string): string => `\
// Stores the script ${JSON.stringify(name)} for the steps that run it by its digest. Nothing calls the function: it only holds the text.
const { mkdirSync, writeFileSync } = require("node:fs");
const folder = process.env.RUNNER_TEMP + "/scripts";
const lines = String(script).split(/\\r?\\n/); // a runner on Windows ends lines with \\r\\n
mkdirSync(folder, { recursive: true });
writeFileSync(folder + ${JSON.stringify(`/${name}.cjs`)}, lines.slice(1, -1).join("\\n"));
function script() {
`;

/** The number of lines above the first line of the script. */
export const STORE_HEADER_LINES = storeHeader("").split("\n").length - 1;

/**
 * Renders the text of a step that runs a script from `$RUNNER_TEMP/scripts/<name>.cjs` as if it were inline, but only if the file
 * has the sha256 of `script`. The file is read once, so the bytes that run are those that were hashed.
 */
export const renderLoader = (name: string, script: string): string => `\
// Runs the script ${JSON.stringify(name)}, which an earlier step stored, if it is the one that this workflow was built with.
const file = process.env.RUNNER_TEMP + ${JSON.stringify(`/scripts/${name}.cjs`)};
const expected = "sha256 ${sha256Hex(script)}";
let bytes, found;
try {
  bytes = require("node:fs").readFileSync(file);
  found = "sha256 " + require("node:crypto").createHash("sha256").update(bytes).digest("hex");
} catch (error) {
  found = "not readable (" + error.code + ")";
}
if (found !== expected) {
  console.log(${JSON.stringify(`::error title=Script not run::Nothing of the script "${name}" was run. $RUNNER_TEMP/scripts/${name}.cjs is `)} + found + ", expected " + expected + ". The artifact that holds it is missing, was replaced by another job, or is of another version of this workflow. Run all jobs again; if it fails again, find the job that replaces the artifact.");
  process.exit(1);
}
const { compileFunction, constants } = require("node:vm");
const options = { filename: file, importModuleDynamically: constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER };
const script = compileFunction(String(bytes), ["exports", "require", "module", "__filename", "__dirname"], options);
script.call(exports, exports, require, module, __filename, __dirname);
`;
