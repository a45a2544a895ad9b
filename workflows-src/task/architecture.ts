import { existsSync } from "node:fs";
import { join } from "node:path";
import { spread } from "../plan/duration.ts";
import type { Plan, Task } from "../plan/plan.ts";
import { artifactsFolder } from "../plan/project.ts";
import { PROGRAM } from "./runners/somas.ts";
import type { TaskSettings } from "./work.ts";

/** Stage 4 as a plan: one task for the agent `architect`, or none, and why. A clause without a full stop. */
export function architecturePlan(workspace: string, settings: TaskSettings): { plan: Plan; reason: string } {
  const folder = artifactsFolder(settings.project_id);
  const exists = (file: string) => existsSync(join(workspace, folder, file));
  const none = (reason: string) => ({ plan: { version: 1, tasks: [] } as const, reason });
  if (exists("ARCHITECTURE.md")) return none("`ARCHITECTURE.md` exists");
  if (!exists("SPEC.md")) return none("skipped, there is no `SPEC.md` to work from");
  if (!["auto", "somas"].includes(settings.runner) || !existsSync(join(workspace, PROGRAM))) {
    return none("skipped, no agent is set up to write the architecture");
  }
  return {
    plan: { version: 1, tasks: [architectTask(folder)] },
    reason: "`ARCHITECTURE.md` is written from `SPEC.md`",
  };
}

const architectTask = (folder: string): Task => ({
  id: "ARCHITECTURE",
  name: "Architecture",
  description: `Write the architecture of what SPEC.md asks for, as ${folder}/ARCHITECTURE.md.`,
  duration: spread(1, "MEDIUM"),
  depends_on: [],
  risk: "MEDIUM",
  agent: "architect",
  context_requirements: [`${folder}/SPEC.md`],
  files: [`${folder}/ARCHITECTURE.md`],
  output: `${folder}/ARCHITECTURE.md`,
});
