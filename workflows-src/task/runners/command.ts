import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeWritable } from "../paths.ts";
import { runProcess } from "../process.ts";
import { bashCommand } from "../runner-argv.ts";
import type { Runner } from "./runner.ts";

/** Runs the task's own `run` script with an empty standard input: a program such as `node` would execute a work order. */
export const command: Runner = {
  name: "command",
  repeatable: true,
  findObstacle: ({ run }) => (run === undefined ? "the task has no run script" : undefined),
  run: async (task) => {
    const script = makeWritable(join(task.folder, "run.sh"));
    writeFileSync(script, `${task.task.run}\n`);
    return { end: await runProcess({ ...task, argv: bashCommand(script), cwd: task.workspace }) };
  },
};
