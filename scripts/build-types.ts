import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { actionFunctions } from "./action-functions.ts";
import { githubTables } from "./github-tables.ts";
import { readFlags } from "./options.ts";

const HELP = `npm run build:types

Writes the types that are generated from GitHub's schema and from the descriptions of actions. A test says where they are not fresh.`;

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** What `npm run build:types` writes: the text of each file by its path, formatted like all code of the project. */
export const typeFiles = (): ReadonlyMap<string, string> =>
  new Map([...githubTables(), actionFunctions()].map(([file, text]) => [file, formatted(file, text)]));

function formatted(file: string, text: string): string {
  const biome = join(root, "node_modules/.bin/biome");
  const { status, stdout, stderr } = spawnSync(biome, ["format", `--stdin-file-path=${file}`], {
    input: text,
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${file} cannot be formatted: ${stderr}`);
  return stdout;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  readFlags(HELP);
  for (const [file, text] of typeFiles()) writeFileSync(join(root, file), text);
}
