import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { CHECKS_PAGE, renderChecksPage } from "./checks-page.ts";
import { CORPUS_CACHE, RECORD, readCorpus, recordFindings } from "./corpus.ts";
import { COVERAGE_PAGE, renderCoveragePage } from "./coverage-page.ts";
import { readFlags } from "./options.ts";
import { PERMISSIONS_PAGE, renderPermissionsPage } from "./permissions-page.ts";
import { PROJECT } from "./project.ts";

const COMMAND = "npm run build:docs";

const HELP = `${COMMAND}

Writes the pages that are made from the code. A test fails if they are stale.`;

readFlags(HELP);
const found = await recordFindings(CORPUS_CACHE);
const pages = {
  [RECORD]: `${JSON.stringify(found, null, 2)}\n`,
  [CHECKS_PAGE]: renderChecksPage(PROJECT.root, COMMAND),
  [PERMISSIONS_PAGE]: renderPermissionsPage(PROJECT.root, COMMAND),
  [COVERAGE_PAGE]: renderCoveragePage(readCorpus(), found, COMMAND),
};
for (const [file, text] of Object.entries(pages)) {
  writeFileSync(join(PROJECT.root, file), text);
  console.log(`wrote ${file}`);
}
