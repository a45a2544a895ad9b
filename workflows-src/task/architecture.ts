import { spreadByRisk } from "../plan/duration.ts";
import type { Plan, Task } from "../plan/plan.ts";
import { artifactsFolder } from "../plan/project.ts";
import type { Architecture } from "./choices.ts";
import { PROGRAM } from "./runners/somas.ts";
import type { TaskSettings } from "./work.ts";

export interface Stage4 {
  readonly settings: TaskSettings;
  readonly architecture: Architecture;
  /** Path of the execution plan, relative to the repository. */
  readonly plan: string;
  /** Whether the repository or the project's branch has this file. */
  readonly exists: (path: string) => boolean;
}

const FILES = ["ARCHITECTURE.md", "api_specs.yml", "data_models.yml"];

/** The files that decide whether there is anything to do. */
export const filesToLookFor = (projectId: string, plan: string): string[] => [
  ...["SPEC.md", ...FILES].map((file) => `${artifactsFolder(projectId)}/${file}`),
  plan,
  PROGRAM,
];

/**
 * Stage 4 as a plan: one task for the agent `architect`, or none; and why, a clause without a full stop.
 * With `auto` the architecture counts as written where `ARCHITECTURE.md` is: not every runner writes the other two files.
 */
export function architecturePlan(of: Stage4): { readonly plan: Plan; readonly reason: string } {
  const folder = artifactsFolder(of.settings.project_id);
  const missing = FILES.filter((file) => !of.exists(`${folder}/${file}`));
  const none = (reason: string) => ({ plan: { version: 1, tasks: [] } as const, reason });
  if (of.architecture === "never") return none("skipped, as `architecture: never` says");
  if (of.architecture === "auto" && !missing.includes("ARCHITECTURE.md")) {
    const rest = missing.length === 0 ? "" : `; ${names(missing)} missing, \`architecture: always\` asks for all three`;
    return none(`skipped, \`ARCHITECTURE.md\` exists${rest}`);
  }
  if (!of.exists(`${folder}/SPEC.md`)) return none("skipped, there is no `SPEC.md` to work from");
  const { runner } = of.settings;
  if (runner === "brief" || runner === "command" || (runner === "auto" && !of.exists(PROGRAM)))
    return none("skipped, no agent is set up to write the architecture");
  const task = architectTask(folder, of.exists(of.plan) ? [of.plan] : []);
  return { plan: { version: 1, tasks: [task] }, reason: `${names(FILES)} are written from \`SPEC.md\` and the plan` };
}

const names = (files: readonly string[]): string => files.map((file) => `\`${file}\``).join(", ");

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
