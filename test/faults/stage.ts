import type { Step } from "./program.ts";

/** Where in a run its last step is, told by the lines it had printed until then. */
export function stageOf(steps: readonly Step[]): string {
  let stage = "start";
  let shown = 0;
  for (const { kind, what } of steps) {
    if (kind !== "says") continue;
    if (what.startsWith("Repository")) stage = "stage 3: plan";
    else if (what.startsWith("Plan")) stage = "stage 4-b: what is done";
    else if (what.startsWith("Waves")) stage = shownStage(0);
    else if (/ tasks done in /.test(what)) stage = "report";
    else if (/^[✓✗]/.test(what)) {
      shown += 1;
      stage = shownStage(shown);
    }
  }
  return stage;
}

export const shownStage = (tasks: number): string => `tasks: ${tasks} shown`;
