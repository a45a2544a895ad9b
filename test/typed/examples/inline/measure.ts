import { appendFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const { FOLDER = ".", GITHUB_OUTPUT = "/dev/stdout" } = process.env;
const entries = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).map((path) => statSync(join(FOLDER, path)));
const bytes = entries.filter((entry) => entry.isFile()).reduce((sum, { size }) => sum + size, 0);
appendFileSync(GITHUB_OUTPUT, `bytes=${bytes}\n`);
