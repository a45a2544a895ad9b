import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AgentName } from "../../plan/runner-names.ts";
import type { PreparedTask } from "../prepare-task.ts";
import { type ProcessEnd, runProcess } from "../process.ts";
import type { Argv } from "../runner-argv.ts";
import { openFolder } from "../wall.ts";
import { PACKAGES, type Package } from "./packages.ts";

/** Seconds for an installation, which are part of the task's time. */
const TIMEOUT = 600;

/** The beginning of an installed program's command line, or why the installation failed. */
export type Installed = { readonly argv: Argv } | { readonly failure: string };

/** Installs the agent's pinned version. Installers get no key. */
export function installAgent(name: AgentName, task: PreparedTask): Promise<Installed> {
  const source = PACKAGES[name];
  const installation = source.registry === "npm" ? npm(name, source) : venv([source], ["-m", name]);
  return installOnce(`${name}-${source.version}`, installation, task);
}

/** Installs a Python with these libraries beside those of the machine. */
export function installPython(libraries: readonly Package[], task: PreparedTask): Promise<Installed> {
  const id = libraries.map(({ name, version }) => `${name}-${version}`).join("-");
  return installOnce(id, venv(libraries, [], ["--system-site-packages"]), task);
}

/** How to install packages into an empty folder, which is moved afterwards. */
interface Installation {
  /** The packages, for people. */
  readonly names: string;
  readonly steps: (folder: string) => readonly Argv[];
  readonly argv: (folder: string) => Argv;
}

/** Some packages fetch their binary in a script, so scripts run whatever the machine's settings are. */
const NPM_INSTALL = ["install", "--ignore-scripts=false", "--no-audit", "--no-fund", "--no-save", "--loglevel=error"];
const PIP_INSTALL = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"];

const npm = (agent: AgentName, { name, version }: Package): Installation => ({
  names: `${name} ${version}`,
  steps: (folder) => [["npm", ...NPM_INSTALL, "--prefix", folder, `${name}@${version}`]],
  argv: (folder) => [join(folder, "node_modules", ".bin", agent)],
});

/** Programs of a Python environment contain the path of its first folder, but its Python does not, so that is called. */
function venv(packages: readonly Package[], args: readonly string[], options: readonly string[] = []): Installation {
  const python = (folder: string): string => join(folder, "bin", "python");
  const requirements = packages.map(({ name, version }) => `${name}==${version}`);
  return {
    names: packages.map(({ name, version }) => `${name} ${version}`).join(" and "),
    steps: (folder) => [
      ["python3", "-m", "venv", ...options, folder],
      [python(folder), ...PIP_INSTALL, ...requirements],
    ],
    argv: (folder) => [python(folder), ...args],
  };
}

/** Running installations by folder: tasks that run side by side share one. */
const running = new Map<string, Promise<string | undefined>>();

/** Installs what is missing, into `~/.cache/somas-workflows/agents`, outside of every repository. */
async function installOnce(id: string, installation: Installation, task: PreparedTask): Promise<Installed> {
  const { names } = installation;
  const folder = join(task.environment.HOME ?? tmpdir(), ".cache", "somas-workflows", "agents", id);
  const argv = installation.argv(folder);
  if (!existsSync(argv[0])) {
    const install = running.get(folder) ?? installInto(folder, installation, task);
    running.set(folder, install);
    const failure = await install.finally(() => running.delete(folder));
    if (failure !== undefined) return { failure: `${names} could not be installed: ${failure}` };
  }
  if (task.wall) openFolder(task.wall, folder);
  return existsSync(argv[0]) ? { argv } : { failure: `${names} was installed without its program` };
}

/** Installs beside the folder and then renames, so an existing folder is always complete, even if others install at the same time. */
async function installInto(
  folder: string,
  { names, steps }: Installation,
  { environment, log, timeoutSeconds: secondsLeft }: PreparedTask,
): Promise<string | undefined> {
  const cwd = `${folder}.${randomUUID()}`;
  try {
    mkdirSync(cwd, { recursive: true });
    log.write(`[installing ${names}]\n`);
    const timeoutSeconds = Math.min(TIMEOUT, secondsLeft);
    for (const argv of steps(cwd)) {
      const end = await runProcess({ argv, cwd, environment, log, timeoutSeconds });
      if (end.exitCode !== 0) return `${argv[0]} ${describeEnd(end)}, see the log`;
    }
    if (!existsSync(folder)) renameSync(cwd, folder);
    return undefined;
  } catch (error) {
    return existsSync(folder) ? undefined : String(error);
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

function describeEnd({ exitCode, signal, timedOut, error }: ProcessEnd): string {
  if (error !== undefined) return `could not be started (${error})`;
  if (timedOut) return "did not end in time";
  return exitCode === null ? `was ended by ${signal}` : `ended with exit code ${exitCode}`;
}
