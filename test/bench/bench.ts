/** `npm run bench [-- build|simulation|schedule]`: one file per measured thing; all of them, or those named. Prints Markdown tables. */
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

const ALL = ["build", "simulation", "schedule"];
const chosen = process.argv.slice(2);
for (const name of chosen.length > 0 ? chosen : ALL) {
  if (!ALL.includes(name)) throw new Error(`there is no bench ${JSON.stringify(name)}; there are ${ALL.join(", ")}`);
  console.log(`\n## ${name}\n`);
  const script = resolve(import.meta.dirname, `${name}.ts`);
  const { status } = spawnSync(resolve("node_modules/.bin/tsx"), [script], { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
