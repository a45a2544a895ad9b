/** How the stages before the first task grow with the plan: read, simulated, scheduled. Prints a Markdown table. */
import { stringify } from "yaml";
import { readPlan } from "../../workflows-src/plan/read-plan.ts";
import { planNextWave } from "../../workflows-src/schedule/plan-waves.ts";
import { simulatePlan } from "../../workflows-src/simulation/simulate.ts";
import { randomPlan } from "./plans.ts";
import { countProcessorSeconds } from "./process-time.ts";
import { median, table } from "./side-by-side.ts";

const SIZES = [10, 50, 200, 500, 1000, 2000];
const ROUNDS = 3;
const SIMULATION = { seed: 42, correlation: 0, overhead_seconds: 0, iterations: 1000 };
const SCHEDULE = {
  ...{ number: 1, waves_left: 8, runs_on: "ubuntu-latest", minutesOf: () => 60 },
  ...{ runner_hours_per_hour: 1, checkpoint_hours: 96, overhead_seconds: 45, max_parallel: 4 },
};

/** Processor milliseconds, the median of all rounds. */
const milliseconds = (run: () => unknown): string =>
  (1000 * median(Array.from({ length: ROUNDS }, () => countProcessorSeconds(run)))).toFixed(0);

const rows = SIZES.map((size) => {
  const plan = randomPlan(size, 2);
  const text = stringify(plan);
  const read = () => readPlan(text, { file: "plan.yml", mode: "auto" });
  if (read().plan?.tasks.length !== size) throw new Error(JSON.stringify(read().problems.slice(0, 3)));
  return [
    size,
    (text.length / 1024).toFixed(0),
    milliseconds(read),
    milliseconds(() => simulatePlan(plan, SIMULATION)),
    milliseconds(() => planNextWave(plan, [], SCHEDULE)),
  ];
});
console.log(
  `Random plans with up to two dependencies per task; 1,000 iterations; processor milliseconds, median of ${ROUNDS} rounds\n`,
);
console.log(table(["tasks", "KB of YAML", "read", "simulate", "schedule the next wave, 4 runners"], rows));
