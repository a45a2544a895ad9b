import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ProcessEnd, runProcess } from "../process.ts";
import type { AgentName } from "../result.ts";
import type { Work } from "../work.ts";
import { PACKAGES, type Package } from "./packages.ts";

/** Seconds for an installation; what it takes is part of the task's time. */
const TIMEOUT = 600;

/** How a program is called; arguments follow. */
export type Program = readonly [string, ...string[]];

/** Why something could not be installed. */
export interface Failed {
  readonly failed: string;
}

/** The agent's pinned version. Installers get no key. */
export function install(name: AgentName, work: Work): Promise<Program | Failed> {
  const of = PACKAGES[name];
  return once(`${name}-${of.version}`, of.registry === "npm" ? npm(name, of) : venv([of], ["-m", name]), work);
}

/** A Python with these libraries beside those of the machine. */
export const pythonWith = (libraries: readonly Package[], work: Work): Promise<Program | Failed> =>
  once(
    libraries.map(({ name, version }) => `${name}-${version}`).join("-"),
    venv(libraries, [], ["--system-site-packages"]),
    work,
  );

/** How something gets into an empty folder, and how it is called there. Other folders may have the same content: it can be moved. */
interface Installation {
  readonly what: string;
  readonly steps: (folder: string) => readonly Program[];
  readonly program: (folder: string) => Program;
}

const npm = (name: string, of: Package): Installation => ({
  what: `${of.name} ${of.version}`,
  steps: (folder) => [["npm", "install", "--prefix", folder, ...NPM_OPTIONS, `${of.name}@${of.version}`]],
  program: (folder) => [join(folder, "node_modules", ".bin", name)],
});

/** The scripts of a Python environment name the folder they were made in; its Python does not. */
const venv = (of: readonly Package[], args: readonly string[], options: readonly string[] = []): Installation => ({
  what: of.map(({ name, version }) => `${name} ${version}`).join(" and "),
  steps: (folder) => [
    ["python3", "-m", "venv", ...options, folder],
    [
      join(folder, "bin", "python"),
      "-m",
      "pip",
      "install",
      ...PIP_OPTIONS,
      ...of.map((each) => `${each.name}==${each.version}`),
    ],
  ],
  program: (folder) => [join(folder, "bin", "python"), ...args],
});

/** Tasks that run side by side wait for one installation. */
const running = new Map<string, Promise<string | undefined>>();

/** Installs what is not there yet, into `~/.cache/somas-workflows/agents`, which no repository sees. */
async function once(name: string, { what, steps, program }: Installation, work: Work): Promise<Program | Failed> {
  const folder = join(work.environment.HOME ?? tmpdir(), ".cache", "somas-workflows", "agents", name);
  if (!existsSync(program(folder)[0])) {
    const installation = running.get(folder) ?? installInto(folder, what, steps, work);
    running.set(folder, installation);
    const failed = await installation.finally(() => running.delete(folder));
    if (failed !== undefined) return { failed: `${what} could not be installed: ${failed}` };
  }
  return existsSync(program(folder)[0]) ? program(folder) : { failed: `${what} was installed without its program` };
}

/** Installs beside the folder and moves the whole: a folder that is there is complete, whoever else installs at the same time. */
async function installInto(
  folder: string,
  what: string,
  steps: Installation["steps"],
  { environment, log, timeoutSeconds }: Work,
): Promise<string | undefined> {
  const made = `${folder}.${randomUUID()}`;
  try {
    mkdirSync(made, { recursive: true });
    log.write(`[installing ${what}]\n`);
    for (const argv of steps(made)) {
      const end = await runProcess({
        argv,
        cwd: made,
        environment,
        log,
        timeoutSeconds: Math.min(TIMEOUT, timeoutSeconds),
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
const PIP_OPTIONS = ["--quiet", "--disable-pip-version-check", "--no-input"];

function howItEnded({ exitCode, signal, timedOut, error }: ProcessEnd): string {
  if (error !== undefined) return `could not be started (${error})`;
  if (timedOut) return "did not end in time";
  return exitCode === null ? `was ended by ${signal}` : `ended with exit code ${exitCode}`;
}
