import { tick } from "../inline/tick.script.ts";
import { handOver } from "./hand-over.ts";

export default handOver(
  "ticks",
  [
    "Hands over the script that ticks finished tasks in the plan, which knows every format of plans: with the other scripts the file would",
    "be too long. It is called only where the setting update_plan asks for it.",
  ],
  [tick],
);
