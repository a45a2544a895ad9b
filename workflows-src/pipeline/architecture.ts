import { posix } from "node:path";
import { containsCommit } from "../git/merge.ts";
import { findExisting, listFiles } from "../git/paths.ts";
import { computeFingerprints, type PlanFingerprints } from "../integrate/fingerprints.ts";
import { spreadByRisk } from "../plan/duration.ts";
import type { Plan, Task } from "../plan/plan.ts";
import { locateArtifacts } from "../plan/project.ts";
import { contextFolders } from "../task/context.ts";
import { SOMAS_PROGRAM } from "../task/runners/somas.ts";
import type { TaskSettings } from "../task/settings.ts";
import { ARCHITECTURE_TASK } from "./run-files.ts";
import type { Settings } from "./settings/table.ts";

/** The commits that a run starts from. */
export interface RunCommits {
  /** The commit that the run is about. */
  readonly head: string;
  /** The tip of the project's branch; undefined if there is no branch yet. */
  readonly branchTip: string | undefined;
}

/** Stage 4 as a plan. */
export interface ArchitectureStage {
  /** One task for the architect, or none. */
  readonly plan: Plan;
  /** Why it is written or skipped, a clause without a full stop. */
  readonly reason: string;
  /** The commit to start from: the branch's tip if that contains the run's commit, else the run's commit. */
  readonly base: string;
}

export type ArchitectureSettings = TaskSettings & Pick<Settings, "architecture">;

const SPECIFICATION = "SPEC.md";
const FILES = ["ARCHITECTURE.md", "api_specs.yml", "data_models.yml"];

/** Decides whether the architect has anything to do. `plan` is the file or folder that the plan was read from. Throws `GitError`. */
export async function planArchitecture(
  repository: string,
  settings: ArchitectureSettings,
  plan: string,
  { head, branchTip }: RunCommits,
): Promise<ArchitectureStage> {
  const paths = [...[SPECIFICATION, ...FILES].flatMap((file) => listPlaces(settings.project_id, file)), SOMAS_PROGRAM];
  const commits = branchTip === undefined ? [head] : [head, branchTip];
  const found = await findExisting(repository, commits, paths);
  const planFiles = await listFiles(repository, commits, plan);
  const base = branchTip !== undefined && (await containsCommit(repository, branchTip, head)) ? branchTip : head;
  return { ...planArchitectTask(settings, (path) => found.has(path), planFiles), base };
}

/**
 * Plans the architect's task, given which files exist in the repository or on the project's branch. With `auto`, `ARCHITECTURE.md` alone
 * counts as the architecture, because not every runner writes the other two files.
 */
export function planArchitectTask(
  { project_id, runner, architecture }: ArchitectureSettings,
  exists: (path: string) => boolean,
  planFiles: readonly string[],
): Omit<ArchitectureStage, "base"> {
  const folder = locateArtifacts(project_id);
  const find = (file: string) => listPlaces(project_id, file).find(exists);
  const specification = find(SPECIFICATION);
  const missing = FILES.filter((file) => find(file) === undefined);
  const skip = (reason: string) => ({ plan: { version: 1, tasks: [] } as const, reason: `skipped, ${reason}` });
  if (architecture === "never") return skip("as `architecture: never` says");
  if (architecture === "auto" && !missing.includes("ARCHITECTURE.md")) {
    const rest = missing.length === 0 ? "" : `; ${quote(missing)} missing, \`architecture: always\` asks for all three`;
    return skip(`\`ARCHITECTURE.md\` exists${rest}`);
  }
  if (specification === undefined) return skip("there is no `SPEC.md` to work from");
  if (runner === "brief" || runner === "command" || (runner === "auto" && !exists(SOMAS_PROGRAM)))
    return skip("no agent is set up to write the architecture");
  const task = architectTask(folder, [specification, ...planFiles]);
  return { plan: { version: 1, tasks: [task] }, reason: `${quote(FILES)} are written from \`SPEC.md\` and the plan` };
}

/** Lists the paths where a file may be, as for the context of tasks: the first that exists counts. */
const listPlaces = (projectId: string, file: string): string[] =>
  contextFolders(projectId).map((folder) => posix.join(folder, file));

const quote = (files: readonly string[]): string => files.map((file) => `\`${file}\``).join(", ");

const architectTask = (folder: string, context_requirements: readonly string[]): Task => ({
  id: ARCHITECTURE_TASK,
  name: "Architecture",
  description: [
    `Write the architecture of what SPEC.md asks for, such that the tasks of the plan can be carried out by it, into ${folder}:`,
    "- ARCHITECTURE.md: the parts, what each is responsible for, how they work together, and the decisions with their reasons",
    "- api_specs.yml: the interfaces between the parts, as OpenAPI where they are HTTP",
    "- data_models.yml: the data that the parts share, with types and constraints",
  ].join("\n"),
  duration: spreadByRisk(1, "MEDIUM"),
  depends_on: [],
  risk: "MEDIUM",
  agent: "architect",
  context_requirements,
  files: FILES.map((file) => `${folder}/${file}`),
  output: `${folder}/ARCHITECTURE.md`,
});

/** Returns the fingerprint of the architect's task. Nothing on the branch counts, because somebody asked for a new architecture. */
export const computeArchitectureFingerprints = async (
  repository: string,
  plan: Plan,
  settings: TaskSettings,
  head: string,
): Promise<PlanFingerprints["fingerprints"]> =>
  (await computeFingerprints(repository, { plan, settings, head, merges: [], steps: [] })).fingerprints;
