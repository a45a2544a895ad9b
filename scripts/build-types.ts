import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { renderActionFunctions } from "./action-functions.ts";
import { renderGithubTables } from "./github-tables.ts";
import { readFlags } from "./options.ts";

const HELP = `npm run build:types

Writes the types that are generated from GitHub's schema and from the descriptions of actions. A test fails if they are stale.`;

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Renders the files of `npm run build:types`: path → text, formatted like all code of the project. */
export const renderTypeFiles = (): ReadonlyMap<string, string> =>
  new Map([...renderGithubTables(), renderActionFunctions()].map(([file, text]) => [file, format(file, text)]));

function format(file: string, text: string): string {
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
  for (const [file, text] of renderTypeFiles()) writeFileSync(join(root, file), text);
}
