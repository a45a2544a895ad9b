import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type ProcessEnd, runProcess } from "../process.ts";
import type { AgentName } from "../result.ts";
import type { Work } from "../work.ts";
import { PACKAGES, type Package } from "./packages.ts";

/** Seconds for an installation; what it takes is part of the task's time. */
const TIMEOUT = 600;

/** How a program is called; arguments follow. */
export type Program = readonly [string, ...string[]];

/** Tasks that run side by side wait for one installation. */
const installations = new Map<string, Promise<string | undefined>>();

/**
 * The agent's pinned version, installed where it is not there yet: into `~/.cache/somas-workflows/agents`, which no repository sees.
 * Returns why it could not be installed in place of the program. Installers get no key.
 */
export async function install(name: AgentName, work: Work): Promise<Program | { readonly failed: string }> {
  const of = PACKAGES[name];
  const folder = join(
    work.environment.HOME ?? tmpdir(),
    ".cache",
    "somas-workflows",
    "agents",
    `${name}-${of.version}`,
  );
  const program = programIn(folder, name, of);
  if (!existsSync(program[0])) {
    const running = installations.get(folder) ?? installInto(folder, of, work);
    installations.set(folder, running);
    const failed = await running.finally(() => installations.delete(folder));
    if (failed !== undefined) return { failed: `${of.name} ${of.version} could not be installed: ${failed}` };
  }
  return existsSync(program[0]) ? program : { failed: `${of.name} ${of.version} has no program ${program[0]}` };
}

/** Scripts of a Python environment name the folder they were made in; its Python does not, so the environment can be moved. */
const programIn = (folder: string, name: AgentName, { registry }: Package): Program =>
  registry === "npm" ? [join(folder, "node_modules", ".bin", name)] : [join(folder, "bin", "python"), "-m", name];

/** Installs beside the folder and moves the whole: a folder that is there is complete, whoever else installs at the same time. */
async function installInto(
  folder: string,
  { registry, name, version }: Package,
  work: Work,
): Promise<string | undefined> {
  const made = `${folder}.${randomUUID()}`;
  mkdirSync(made, { recursive: true });
  const steps: readonly Program[] =
    registry === "npm"
      ? [["npm", "install", "--prefix", made, ...NPM_OPTIONS, `${name}@${version}`]]
      : [
          ["python3", "-m", "venv", made],
          [join(made, "bin", "python"), "-m", "pip", "install", "--quiet", ...PIP_OPTIONS, `${name}==${version}`],
        ];
  try {
    work.log.write(`[installing ${name} ${version}]\n`);
    for (const argv of steps) {
      const timeoutSeconds = Math.min(TIMEOUT, work.timeoutSeconds);
      const end = await runProcess({
        argv,
        cwd: dirname(made),
        environment: work.environment,
        log: work.log,
        timeoutSeconds,
      });
      if (end.exitCode !== 0) return `${argv[0]} ${howItEnded(end)}, see the log`;
    }
    if (!existsSync(folder)) renameSync(made, folder);
    return undefined;
  } catch (error) {
    return existsSync(folder) ? undefined : String(error);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

/** Some of the packages fetch their binary in a script of theirs, whatever the machine's settings say about scripts. */
const NPM_OPTIONS = ["--ignore-scripts=false", "--no-audit", "--no-fund", "--no-save", "--loglevel=error"];
const PIP_OPTIONS = ["--disable-pip-version-check", "--no-input"];

function howItEnded({ exitCode, signal, timedOut, error }: ProcessEnd): string {
  if (error !== undefined) return `could not be started (${error})`;
  if (timedOut) return "did not end in time";
  return exitCode === null ? `was ended by ${signal}` : `ended with exit code ${exitCode}`;
}
