import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { CHECKS_PAGE, checksPage } from "./checks-page.ts";
import { CORPUS_CACHE, corpus, RECORD, record } from "./corpus.ts";
import { COVERAGE_PAGE, coveragePage } from "./coverage-page.ts";
import { readFlags } from "./options.ts";
import { PROJECT } from "./project.ts";

const COMMAND = "npm run build:docs";

const HELP = `${COMMAND}

Writes the pages that are made from the code. A test says where they are not fresh.`;

readFlags(HELP);
const found = await record(CORPUS_CACHE);
const pages = {
  [RECORD]: `${JSON.stringify(found, null, 2)}\n`,
  [CHECKS_PAGE]: checksPage(PROJECT.root, COMMAND),
  [COVERAGE_PAGE]: coveragePage(corpus(), found, COMMAND),
};
for (const [file, text] of Object.entries(pages)) {
  writeFileSync(join(PROJECT.root, file), text);
  console.log(`wrote ${file}`);
}
