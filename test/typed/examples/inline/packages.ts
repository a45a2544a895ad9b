import { appendFileSync, readdirSync } from "node:fs";
import type { Package } from "./packages.script.ts";

const { FOLDER = ".", GITHUB_OUTPUT = "/dev/stdout" } = process.env;
const found = readdirSync(FOLDER).map((name): Package => ({ name, minutes: name.endsWith("-slow") ? 30 : 10 }));
appendFileSync(GITHUB_OUTPUT, `packages=${JSON.stringify(found)}\n`);
