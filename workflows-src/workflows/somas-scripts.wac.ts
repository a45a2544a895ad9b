import { integrate } from "../inline/integrate.script.ts";
import { report } from "../inline/report.script.ts";
import { task } from "../inline/task.script.ts";
import { wait } from "../inline/wait.script.ts";
import { handOver } from "./hand-over.ts";

export default handOver(
  "scripts",
  [
    "Hands the scripts of the other jobs over as an artifact, so that this file is called once and theirs stay short.",
    "Each of those jobs compares a script with the sha256 that stands in its own file before it runs it.",
  ],
  [wait, task, integrate, report],
);
