import { execFile } from "node:child_process";
import type { AgentName } from "../../workflows-src/task/result.ts";
import { PACKAGES, type Package } from "../../workflows-src/task/runners/packages.ts";

const QUESTIONS: Readonly<Record<Package["registry"], (name: string, version: string) => [string, ...string[]]>> = {
  npm: (name, version) => ["npm", "view", `${name}@${version}`, "version"],
  pypi: (name, version) => [
    "python3",
    "-m",
    "pip",
    "install",
    "--quiet",
    "--dry-run",
    "--no-deps",
    "--ignore-installed",
    `${name}==${version}`,
  ],
};

/** Whether the registry has the pinned version of the agent; says so where it has not, or cannot be reached. */
export async function isAvailable(agent: AgentName): Promise<boolean> {
  const { registry, name, version } = PACKAGES[agent];
  const [program, ...args] = QUESTIONS[registry](name, version);
  const found = await new Promise<boolean>((resolve) => {
    execFile(program, args, { timeout: 60_000 }, (error) => resolve(error === null));
  });
  if (!found) console.warn(`${name} ${version} cannot be had from ${registry}: the tests of ${agent} are skipped`);
  return found;
}
