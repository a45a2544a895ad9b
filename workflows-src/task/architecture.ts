import { spreadByRisk } from "../plan/duration.ts";
import type { Plan, Task } from "../plan/plan.ts";
import { artifactsFolder } from "../plan/project.ts";
import { SOMAS_PROGRAM } from "./runners/somas.ts";
import type { Architecture, TaskSettings } from "./settings.ts";

export interface ArchitectureRequest {
  readonly settings: TaskSettings;
  readonly architecture: Architecture;
  /** Path of the execution plan, relative to the repository. */
  readonly plan: string;
  /** Whether the repository or the project's branch has this file. */
  readonly exists: (path: string) => boolean;
}

const FILES = ["ARCHITECTURE.md", "api_specs.yml", "data_models.yml"];

/** Returns the paths whose existence decides what stage 4 does. */
export const filesToLookFor = (projectId: string, plan: string): string[] => [
  ...["SPEC.md", ...FILES].map((file) => `${artifactsFolder(projectId)}/${file}`),
  plan,
  SOMAS_PROGRAM,
];

/**
 * Returns stage 4 as a plan, with one task for the agent `architect` or with none, and the reason: a clause without a full stop.
 * With `auto`, `ARCHITECTURE.md` alone counts as the architecture, because not every runner writes the other two files.
 */
export function planArchitectTask(request: ArchitectureRequest): { readonly plan: Plan; readonly reason: string } {
  const { settings, architecture, exists } = request;
  const folder = artifactsFolder(settings.project_id);
  const missing = FILES.filter((file) => !exists(`${folder}/${file}`));
  const skip = (reason: string) => ({ plan: { version: 1, tasks: [] } as const, reason: `skipped, ${reason}` });
  if (architecture === "never") return skip("as `architecture: never` says");
  if (architecture === "auto" && !missing.includes("ARCHITECTURE.md")) {
    const rest = missing.length === 0 ? "" : `; ${quote(missing)} missing, \`architecture: always\` asks for all three`;
    return skip(`\`ARCHITECTURE.md\` exists${rest}`);
  }
  if (!exists(`${folder}/SPEC.md`)) return skip("there is no `SPEC.md` to work from");
  const { runner } = settings;
  if (runner === "brief" || runner === "command" || (runner === "auto" && !exists(SOMAS_PROGRAM)))
    return skip("no agent is set up to write the architecture");
  const task = architectTask(folder, exists(request.plan) ? [request.plan] : []);
  return { plan: { version: 1, tasks: [task] }, reason: `${quote(FILES)} are written from \`SPEC.md\` and the plan` };
}

const quote = (files: readonly string[]): string => files.map((file) => `\`${file}\``).join(", ");

const architectTask = (folder: string, plan: readonly string[]): Task => ({
  id: "ARCHITECTURE",
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
  context_requirements: [`${folder}/SPEC.md`, ...plan],
  files: FILES.map((file) => `${folder}/${file}`),
  output: `${folder}/ARCHITECTURE.md`,
});
