import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, lstatSync, readdirSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { toOneLine } from "../text/one-line.ts";
import { NO_WALL, type NoWall } from "./no-wall.ts";

/** The user that the programs of a task run as, see docs/decisions/0011-wall.md. */
export interface Wall {
  readonly user: string;
  readonly uid: number;
  readonly gid: number;
  readonly home: string;
  /** The home of the harness. */
  readonly outerHome: string;
  /** The beginning of a command line that runs as root. */
  readonly asRoot: readonly string[];
  /** Whether its programs see the machine's disk as read-only, but for their own folders. */
  readonly isDiskReadOnly: boolean;
}

/** The value of the repository's variable: `""` raises a wall on GitHub where it can, `required` fails without one. */
export const WALL_CHOICES = ["", "off", "required"] as const;

export interface WallPlace {
  /** One of `WALL_CHOICES`. */
  readonly choice: string;
  readonly workspace: string;
  readonly scratch: string;
  /** The folder that becomes the artifact. */
  readonly output: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** At most this many processes and threads of a task, so that the harness can still start its own. */
const MAX_PROCESSES = 4096;

/** Root looks for its programs here, never where a task could have put one. */
const ROOT_PATH = "/usr/local/sbin:/usr/sbin:/sbin:/usr/local/bin:/usr/bin:/bin";

/**
 * Makes the user for the programs of this job's tasks, lets it reach its folders and closes those of the harness. Returns the wall, or the reason
 * why it is missing; undefined outside of GitHub Actions. Throws if the choice is unknown, or if it requires a wall that is missing.
 */
export function raiseWall(place: WallPlace): Wall | NoWall | undefined {
  const { choice, environment } = place;
  if (!WALL_CHOICES.some((known) => known === choice))
    throw new Error(
      `the variable SOMAS_WALL is ${JSON.stringify(choice)}: expected off, required, or no such variable`,
    );
  if (choice === "" && environment.GITHUB_ACTIONS !== "true") return undefined;
  const wall = choice === "off" ? "off" : buildWall(place);
  if (choice === "required" && typeof wall === "string")
    throw new Error(`the variable SOMAS_WALL requires a wall around tasks, and it is missing: ${NO_WALL[wall]}`);
  return wall;
}

function buildWall({ choice, workspace, scratch, output, environment }: WallPlace): Wall | NoWall {
  if (choice === "" && environment.ACT !== undefined) return "act";
  if (process.platform !== "linux") return "system";
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n", "--"];
  if (asRoot.length > 0 && spawnSync("sudo", ["-n", "true"]).status !== 0) return "root";
  // One user for each runner that is installed on the machine: their jobs run at the same time.
  const user = `somas-${createHash("sha256").update(scratch).digest("hex").slice(0, 8)}`;
  const made = runAsRoot(asRoot, MAKE_USER, [user]);
  if (made.status !== 0) return "tools";
  const [uid = "", gid = "", home = "", disk = ""] = made.stdout.trim().split("\n");
  const [isDiskReadOnly, outerHome] = [disk === "read-only", environment.HOME ?? "/"];
  const wall: Wall = { user, uid: Number(uid), gid: Number(gid), home, outerHome, asRoot, isDiskReadOnly };
  endProcesses(wall);
  // Others have to read the programs and objects that the harness leaves for them.
  process.umask(0o022);
  for (const folder of [workspace, scratch]) openFolder(wall, folder);
  if (environment.RUNNER_TEMP) closeBeside(environment.RUNNER_TEMP, scratch);
  chmodSync(output, 0o700);
  return wall;
}

/** Prints the user's ids, its home and how it sees the disk. */
const MAKE_USER = `
  for tool in useradd setpriv prlimit chown; do command -v "$tool" > /dev/null || exit 1; done
  find / -maxdepth 0 -links +0 -exec true {} + 2> /dev/null || exit 1
  id -u "$1" > /dev/null 2>&1 || useradd --create-home --user-group --shell /bin/sh "$1" >&2 || exit 1
  id -u "$1"; id -g "$1"; eval echo "~$1"
  unshare --mount sh -c 'mount --bind /tmp /tmp && mount -o remount,bind,ro /' 2> /dev/null && echo read-only
  true`;

function runAsRoot(asRoot: Wall["asRoot"], script: string, args: readonly string[]) {
  const [program = "sh", ...before] = [...asRoot, "env", `PATH=${ROOT_PATH}`, "sh", "-c", script, "sh"];
  return spawnSync(program, [...before, ...args], { encoding: "utf8", maxBuffer: 1 << 28 });
}

/** Lets the user read a folder of the harness. Its parents become passable for others, not readable. */
export function openFolder({ asRoot }: Wall, folder: string): void {
  const ways: string[] = [];
  for (let path = folder; path !== dirname(path); path = dirname(path)) ways.push(path);
  runAsRoot(asRoot, 'chmod o+r "$1"; chmod o+x "$@"', ways);
}

/** Closes everything for others that is in `top` but not on the way to `path`: files of the runner for the next steps, scripts, artifacts. */
function closeBeside(top: string, path: string): void {
  if (!path.startsWith(top + sep)) return;
  for (let way = path; way !== top; way = dirname(way)) {
    const folder = dirname(way);
    chmodSync(folder, (lstatSync(folder).mode & 0o770) | 0o001);
    for (const name of readdirSync(folder)) {
      const beside = join(folder, name);
      const status = lstatSync(beside);
      if (beside !== way && !status.isSymbolicLink()) chmodSync(beside, status.mode & 0o770);
    }
  }
}

/** The folders that a program may write, and its owner before. */
export interface LentFolders {
  readonly folders: readonly string[];
  readonly owner: string;
}

/**
 * Makes folders the user's own, which no process of that user may be running in. A file with several names keeps its owner: the other name may
 * be a file of the machine, or in a copy of the repository. Links are not followed.
 */
export function lendFolders({ asRoot, uid, gid }: Wall, folders: readonly [string, ...string[]]): LentFolders {
  const { uid: owner, gid: group } = lstatSync(folders[0]);
  const outermost = folders.filter((folder) => !folders.some((other) => folder.startsWith(other + sep)));
  runAsRoot(asRoot, LEND, [`${uid}:${gid}`, ...outermost]);
  return { folders: [...new Set(outermost)], owner: `${owner}:${group}` };
}

const LEND = `
  owner="$1"; shift
  find "$@" -xdev '(' -type f -links +1 '(' -perm -004 -o -exec chmod o+r {} + ')' ')' -o -exec chown -h "$owner" {} +`;

/** Ends all processes of the user, and gives the folders back to their owner. Throws if a process cannot be ended. */
export function takeBack(wall: Wall, { folders, owner }: LentFolders): void {
  const left = endProcesses(wall);
  if (left !== "") throw new Error(`processes of the task could not be ended: ${left}`);
  runAsRoot(wall.asRoot, TAKE_BACK, [owner, `${wall.uid}`, ...folders]);
}

const TAKE_BACK = `
  owner="$1" user="$2"; shift 2
  find "$@" -xdev -user "$user" ! '(' -type f -links +1 ')' -exec chown -h "$owner" {} +`;

/** Sends SIGTERM to a process group that root started. */
export function terminateGroup({ asRoot }: Wall, group: number): void {
  runAsRoot(asRoot, 'kill -s TERM -- "-$1"', [`${group}`]);
}

/** Ends all processes of the user, whatever session, group and environment they have. Returns those that remain, as text. */
export function endProcesses({ asRoot, uid, gid }: Wall): string {
  const { status, stdout, stderr } = runAsRoot(asRoot, END_PROCESSES, [`${uid}`, `${gid}`]);
  return status === 0 ? "" : toOneLine(stdout.trim() || stderr.trim() || "unknown");
}

/**
 * A signal to -1 reaches all processes of a user at once, so none of them can start another meanwhile. They could end the sender before it
 * sends, but not root, which ends those that it finds one by one. Zombies have ended.
 */
const END_PROCESSES = `
  round=0
  while :; do
    setpriv --reuid="$1" --regid="$2" --clear-groups sh -c 'kill -s KILL -- -1' > /dev/null 2>&1
    left=""
    for file in $(grep -lsE "^Uid:.*[[:space:]]$1([[:space:]]|$)" /proc/[0-9]*/status); do
      grep -qsE '^State:.[RSDTtIPW]' "$file" && pid="\${file#/proc/}" && left="$left \${pid%/status}"
    done
    [ -z "$left" ] && exit 0
    kill -KILL $left 2> /dev/null
    round=$((round + 1))
    [ "$round" -gt 200 ] && echo "$left" && exit 1
    sleep 0.02
  done`;

/** A command line, and the text for its standard input. */
export interface RootCommand {
  readonly argv: readonly [string, ...string[]];
  readonly input: string;
}

/**
 * Returns the command that runs a program as the user, in one of the folders that were handed over. Everything is in a script that root's shell
 * reads from its standard input: the environment is in no argument and no file, and what sudo does to an environment does not matter.
 * The program gets no further rights, whatever it starts. It opens its own standard input, because root could open more than it may.
 */
export function putBehind(
  wall: Wall,
  run: {
    readonly argv: readonly string[];
    readonly cwd: string;
    readonly environment: Readonly<Record<string, string>>;
    readonly stdin?: string | undefined;
  },
  folders: readonly string[],
): RootCommand {
  const { uid, gid, asRoot, isDiskReadOnly } = wall;
  const environment = Object.entries(moveHome(wall, run.environment));
  if ([...run.argv, ...environment.flat()].some((text) => text.includes("\0")))
    throw new Error("the command line or the environment contains null bytes");
  const writable = [...new Set(["/tmp", "/var/tmp", wall.home, ...folders])].map(quote).join(" ");
  const rights = `--reuid=${uid} --regid=${gid} --clear-groups --no-new-privs --inh-caps=-all --bounding-set=-all`;
  const lines = [
    "set -e",
    'prlimit="$(command -v prlimit)" setpriv="$(command -v setpriv)"',
    ...(isDiskReadOnly
      ? [`for folder in ${writable}; do mount --bind "$folder" "$folder"; done`, "mount -o remount,bind,ro /"]
      : []),
    `cd ${quote(run.cwd)}`,
    ...environment.map(([name, value]) => `export ${name}=${quote(value)}`),
    `exec "$prlimit" --nproc=${MAX_PROCESSES} "$setpriv" ${rights} /bin/sh -c 'exec "$@" < "$0"' ${[run.stdin ?? "/dev/null", ...run.argv].map(quote).join(" ")}`,
  ];
  const shell = isDiskReadOnly ? ["unshare", "--mount", "sh"] : ["sh"];
  const [program = "env", ...args] = [...asRoot, "env", "-i", `PATH=${ROOT_PATH}`, ...shell];
  return { argv: [program, ...args], input: `${lines.join("\n")}\n` };
}

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** Moves what is in the harness's home into the user's own, also programs that the machine's image gives every new user. */
function moveHome({ home, outerHome }: Wall, environment: Readonly<Record<string, string>>): Record<string, string> {
  const { TMPDIR: _, PATH = ROOT_PATH, ...kept } = environment;
  const move = (path: string): string =>
    path.startsWith(outerHome + sep) ? home + path.slice(outerHome.length) : path;
  const paths = PATH.split(":").flatMap((path) => (move(path) === path ? path : [move(path), path]));
  return { ...kept, HOME: home, PATH: paths.join(":") };
}
