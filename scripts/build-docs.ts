import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { CHECKS_PAGE, checksPage } from "./checks-page.ts";
import { PROJECT } from "./project.ts";

/** `npm run build:docs`: writes the pages that are made from the code. A test says where they are not fresh. */
writeFileSync(join(PROJECT.root, CHECKS_PAGE), checksPage(PROJECT.root, "npm run build:docs"));
console.log(`wrote ${CHECKS_PAGE}`);
