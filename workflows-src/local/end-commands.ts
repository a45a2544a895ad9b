import { endGitIn } from "../git/processes.ts";
import { endRunningProcesses } from "../task/process.ts";

/** Ends the runners and git commands that work in the folder, and keeps new ones from starting there; see `endGitIn`. */
export async function endCommandsIn(folder: string): Promise<void> {
  const ended = endGitIn(folder);
  endRunningProcesses(folder);
  await ended;
}
