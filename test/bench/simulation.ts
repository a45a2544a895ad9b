/** The simulation: beside the same in numpy (needs Python with numpy, else left out), with 5,000 tasks, and how it grows. Prints Markdown tables. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildNetwork } from "../../workflows-src/simulation/network.ts";
import { runIterations } from "../../workflows-src/simulation/run-iterations.ts";
import { createSampler } from "../../workflows-src/simulation/sample.ts";
import { simulatePlan } from "../../workflows-src/simulation/simulate.ts";
import { estimateDistribution } from "../../workflows-src/simulation/statistics.ts";
import { randomPlan } from "./plans.ts";
import { countProcessorSeconds } from "./process-time.ts";
import { median } from "./side-by-side.ts";

const OPTIONS = { seed: 42, correlation: 0, overhead_seconds: 0 };
const ROUNDS = 15;
const least = (values: readonly number[]): number => Math.min(...values);

/** Least seconds after one round that does not count. */
function measure(run: () => unknown, rounds: number): number {
  run();
  return least(Array.from({ length: rounds }, () => countProcessorSeconds(run)));
}

/** What simulation.py computes: makespan and criticality (and slack and finish besides). */
function core(tasks: number, dependencies: number, iterations: number): () => unknown {
  const plan = randomPlan(tasks, dependencies);
  return () => {
    const network = buildNetwork(plan);
    const samples = createSampler(network.tasks, OPTIONS);
    const observed = runIterations(network, samples, { iterations });
    return { figures: estimateDistribution(observed.makespans.sort()), observed };
  };
}

const python = [process.env.PYTHON, ".venv/bin/python", "python3"].find(
  (name) => name !== undefined && spawnSync(name, ["-c", "import numpy"]).status === 0,
);

function numpySeconds(tasks: number, dependencies: number, iterations: number): number {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const file = join(folder, "plan.json");
  writeFileSync(file, JSON.stringify(randomPlan(tasks, dependencies)));
  const threads = { OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1", MKL_NUM_THREADS: "1" };
  const { status, stdout, stderr } = spawnSync(
    python as string,
    [resolve(import.meta.dirname, "simulation.py"), file, `${iterations}`, "1"],
    { encoding: "utf8", env: { ...process.env, ...threads } },
  );
  rmSync(folder, { recursive: true });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout).seconds;
}

if (process.argv[2] === "memory") {
  const plan = randomPlan(5000, 2);
  const time = countProcessorSeconds(() => simulatePlan(plan, { ...OPTIONS, iterations: Number(process.argv[3]) }));
  console.log(JSON.stringify([time, process.resourceUsage().maxRSS / 1024]));
} else {
  besideNumpy();
  memory();
  growth();
}

/** Least and median: where other processes share the processor, the least is what both can do undisturbed. */
function besideNumpy(): void {
  console.log(
    `200 tasks × 10,000 iterations: makespan, and for each task criticality, slack and P90 finish; ${ROUNDS} rounds side by side, each after one that does not count\n`,
  );
  const run = core(200, 2, 10_000);
  const plan = randomPlan(200, 2);
  const candidates = {
    here: () => measure(run, 1),
    ...(python === undefined ? {} : { "the same in vectorised numpy, one thread": () => numpySeconds(200, 2, 10_000) }),
    "here, all of `simulate`: with sensitivity, capacity, strategies": () =>
      measure(() => simulatePlan(plan, { ...OPTIONS, iterations: 10_000 }), 1),
  };
  for (let i = 0; i < 3; i++) candidates.here();
  const times = Object.values(candidates).map((measured) => ({ measured, seconds: [] as number[] }));
  for (let round = 0; round < ROUNDS; round++) for (const { measured, seconds } of times) seconds.push(measured());
  const [ours] = times.map(({ seconds }) => seconds);
  console.log(
    "| | processor seconds, least | median | ratio of least | of median |\n| --- | ---: | ---: | ---: | ---: |",
  );
  for (const [i, name] of Object.keys(candidates).entries()) {
    const theirs = times[i]?.seconds ?? [];
    const figures = [least(theirs), median(theirs)].map((value) => value.toFixed(3));
    const ratios = [least(theirs) / least(ours ?? []), median(theirs) / median(ours ?? [])].map((value) =>
      value.toFixed(1),
    );
    console.log(`| ${[name, ...figures, ...ratios].join(" | ")} |`);
  }
  if (python === undefined) console.log("\nPython with numpy is not there: PYTHON=… names another one.");
}

function memory(): void {
  console.log(
    "\n| 5,000 tasks, all of `simulate` in a new process | processor seconds | peak memory, MB |\n| --- | ---: | ---: |",
  );
  for (const iterations of [100, 1_000, 10_000]) {
    const script = resolve(import.meta.dirname, "simulation.ts");
    const { stdout, stderr, status } = spawnSync(
      resolve("node_modules/.bin/tsx"),
      [script, "memory", `${iterations}`],
      {
        encoding: "utf8",
      },
    );
    if (status !== 0) throw new Error(stderr);
    const [time = 0, peak = 0] = JSON.parse(stdout);
    console.log(`| ${iterations} iterations | ${time.toFixed(2)} | ${peak.toFixed(0)} |`);
  }
}

function growth(): void {
  console.log(
    "\n| Growth | tasks | dependencies | iterations | processor seconds | ns per iteration × (task + dependency) |",
  );
  console.log("| --- | ---: | ---: | ---: | ---: | ---: |");
  const row = (name: string, tasks: number, dependencies: number, iterations: number): void => {
    const edges = randomPlan(tasks, dependencies).tasks.reduce((sum, task) => sum + task.depends_on.length, 0);
    const time = measure(core(tasks, dependencies, iterations), 3);
    const each = (1e9 * time) / iterations / (tasks + edges);
    console.log(`| ${name} | ${tasks} | ${edges} | ${iterations} | ${time.toFixed(3)} | ${each.toFixed(1)} |`);
  };
  for (const tasks of [100, 200, 400, 800, 1600, 3200]) row("tasks", tasks, 2, 1_000);
  for (const dependencies of [1, 2, 4, 8, 16]) row("dependencies", 400, dependencies, 1_000);
  for (const iterations of [1_000, 2_000, 4_000, 8_000, 16_000]) row("iterations", 200, 2, iterations);
}
