import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { writable } from "../paths.ts";
import { runProcess } from "../process.ts";
import { bash } from "../verify.ts";
import type { Runner } from "./runner.ts";

/** Runs the task's own `run` script. */
export const command: Runner = {
  name: "command",
  repeatable: true,
  unsuitable: (task) => (task.run === undefined ? "the task has no run script" : undefined),
  run: async (work) => {
    const script = writable(join(work.folder, "run.sh"));
    writeFileSync(script, `${work.task.run}\n`);
    const end = await runProcess({ ...work, argv: bash(script), cwd: work.workspace, stdin: work.promptFile });
    return { end };
  },
};
