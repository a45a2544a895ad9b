import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { renderGithubTables } from "./github-tables.ts";
import { readFlags } from "./options.ts";
import { PROJECT } from "./project.ts";

const HELP = `npm run build:types

Writes the types that are generated from GitHub's schema. A test fails if they are stale.`;

readFlags(HELP);
for (const [file, text] of renderGithubTables()) writeFileSync(join(PROJECT.root, file), text);
