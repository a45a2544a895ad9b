import { execFile } from "node:child_process";
import type { AgentName } from "../../workflows-src/plan/runner-names.ts";
import { PACKAGES, type Package } from "../../workflows-src/task/runners/packages.ts";

/** What to ask a registry for the versions of a package. */
const QUESTIONS: Readonly<Record<Package["registry"], readonly [string, ...string[]]>> = {
  npm: ["npm", "view", "--fetch-retries=0"],
  pypi: ["python3", "-m", "pip", "index", "versions", "--retries=0"],
};

/** Whether the registry has the pinned version of the agent; says so where it has not, or cannot be reached. */
export async function isAvailable(agent: AgentName): Promise<boolean> {
  const { registry, name, version } = PACKAGES[agent];
  const [program, ...args] = QUESTIONS[registry];
  const asked = registry === "npm" ? [`${name}@${version}`, "version"] : [name];
  const answer = await new Promise<string>((resolve) => {
    execFile(program, [...args, ...asked], { timeout: 600_000 }, (_, stdout) => resolve(stdout));
  });
  const found = answer.split(/[\s,"]+/).includes(version);
  if (!found) console.warn(`${name} ${version} cannot be had from ${registry}: the tests of ${agent} are skipped`);
  return found;
}
