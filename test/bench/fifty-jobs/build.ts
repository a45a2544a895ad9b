/** Builds the one definition beside it, as `npm run build:workflows` does the project's, into the folder that is named; with `types` the compiler too. */
import { writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "../../../workflows-src/typed/build/build.ts";

const [folder = ".", types] = process.argv.slice(2);
const options = { definitions: ".", inline: ".", libraries: [], command: "npm run bench", types: types === "types" };
const { files, problems } = await build({ root: import.meta.dirname, ...options });
if (problems.length > 0) throw new Error(JSON.stringify(problems));
for (const [file, text] of files) writeFileSync(join(folder, basename(file)), text);
