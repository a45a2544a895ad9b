import type { Step } from "./program.ts";

/** Where in a run its last step is, told from what it had said until then. */
export function stageOf(steps: readonly Step[]): string {
  let stage = "start";
  let running = 0;
  for (const { kind, what } of steps) {
    if (kind !== "says") continue;
    const wave = /Wave (\d+) · (\d+) tasks?/.exec(what);
    if (what.startsWith("Repository")) stage = "stage 3: plan";
    else if (what.startsWith("Plan")) stage = "stage 4-b: what is done";
    else if (wave !== null) {
      stage = `wave ${wave[1]}: tasks`;
      running = Number(wave[2]);
    } else if (/^[✓✗]/.test(what) && running > 0) {
      running -= 1;
      if (running === 0) stage = stage.replace("tasks", "integrate");
    } else if (/ tasks done in /.test(what)) stage = "report";
  }
  return stage;
}
