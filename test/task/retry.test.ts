import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { openLog } from "../../workflows-src/task/log.ts";
import { prepareTask } from "../../workflows-src/task/prepare-task.ts";
import { runProcess } from "../../workflows-src/task/process.ts";
import { chooseRetryDelay, MAX_ATTEMPTS, START_STAGGER } from "../../workflows-src/task/retry.ts";
import { runTask } from "../../workflows-src/task/run-task.ts";
import type { Runner, RunnerExit } from "../../workflows-src/task/runners/runner.ts";
import { task, Workshop } from "./job.ts";

const limited = { verdict: "rate_limited", reason: "" } as const;
const HOUR = 3600;

describe("chooseRetryDelay", () => {
  it("doubles the delay, and adds up to half at random", () => {
    expect([1, 2, 3].map((attempt) => chooseRetryDelay(limited, attempt, HOUR, () => 0))).toEqual([30, 60, 120]);
    expect(chooseRetryDelay(limited, 1, HOUR, () => 1)).toBe(45);
  });

  it("returns at least the delay that the runner reports", () => {
    const asked = { ...limited, retry_after_seconds: 7 };
    expect(chooseRetryDelay(asked, 3, HOUR, () => 0)).toBe(7);
    expect(chooseRetryDelay({ ...limited, retry_after_seconds: 900 }, 1, HOUR, () => 0)).toBe(900);
  });

  it("returns undefined after the last attempt, and if too little time is left", () => {
    expect(chooseRetryDelay(limited, MAX_ATTEMPTS, HOUR, () => 0)).toBeUndefined();
    expect(chooseRetryDelay(limited, 1, 90, () => 0)).toBe(30);
    expect(chooseRetryDelay(limited, 1, 89, () => 0)).toBeUndefined();
    expect(chooseRetryDelay({ ...limited, retry_after_seconds: HOUR }, 1, HOUR, () => 0)).toBeUndefined();
  });

  it.each([
    "quota_exhausted",
    "budget_exceeded",
    "stalled",
    "timeout",
    "runner_error",
    "blocked",
    "no_change",
    "succeeded",
  ] as const)("never retries %s", (verdict) => {
    expect(chooseRetryDelay({ verdict, reason: "", retry_after_seconds: 1 }, 1, HOUR)).toBeUndefined();
  });
});

describe("a runner that reads its program's messages", () => {
  let workshop: Workshop;
  afterEach(() => workshop.remove());

  const program = fileURLToPath(new URL("hostile/says-rate-limit.sh", import.meta.url));

  /** Reads what the program printed, as presets for agents do. */
  const agent = (outcome: (attempt: number, printed: string) => Partial<RunnerExit>): Runner => ({
    name: "command",
    repeatable: false,
    callsModel: true,
    findObstacle: () => undefined,
    run: async (work) => {
      const end = await runProcess({ ...work, argv: ["bash", program], cwd: work.workspace, stdin: work.promptFile });
      return { end, ...outcome(Number(work.environment.TASK_ATTEMPT), work.log.tail().join("\n")) };
    },
  });

  async function run(runner: Runner) {
    workshop = new Workshop();
    const pauses: number[] = [];
    const folder = join(workshop.folder, "scratch/TASK-001");
    mkdirSync(folder);
    const work = prepareTask({
      ...{
        plan: { version: 1, tasks: [] },
        task: task("TASK-001"),
        workspace: workshop.workspace,
        folder,
        timeoutSeconds: 600,
      },
      settings: { project_id: "project-1", runner: "auto", agent: "coder", context_files: "", stall_minutes: 0 },
      environment: process.env,
      log: openLog(join(workshop.folder, "log")),
      secrets: [],
      pause: async (seconds) => void pauses.push(seconds),
    });
    const ran = await runTask(work, runner);
    return { ran, pauses };
  }

  it("is started again after the reported delay and a staggered start, and its usage is added up", async () => {
    const { ran, pauses } = await run(
      agent((attempt, printed) => {
        const [, seconds] = /retry after (\d+) seconds/.exec(printed) ?? [];
        const usage = { cost_usd: 0.25, tokens: 10 * attempt };
        const judged = { ...limited, reason: "429", retry_after_seconds: Number(seconds) };
        return attempt < 3 ? { judged, usage } : { usage };
      }),
    );
    expect(ran).toMatchObject({ verdict: "succeeded", attempts: 3, usage: { cost_usd: 0.75, tokens: 60 } });
    expect([...ran.partial.keys()]).toEqual(["partial/TASK-001/1", "partial/TASK-001/2"]);
    expect(pauses).toHaveLength(3);
    const [stagger = -1, ...delays] = pauses;
    expect(stagger).toBeGreaterThanOrEqual(0);
    expect(stagger).toBeLessThanOrEqual(START_STAGGER);
    for (const delay of delays) {
      expect(delay).toBeGreaterThanOrEqual(7);
      expect(delay).toBeLessThanOrEqual(10.5);
    }
  });

  it("is not started again after its quota is used up, and its work is kept", async () => {
    const { ran, pauses } = await run(
      agent(() => ({ judged: { verdict: "quota_exhausted", reason: "no credit left" } })),
    );
    expect(ran).toMatchObject({ verdict: "quota_exhausted", reason: "no credit left", commit: expect.any(String) });
    expect(ran).not.toHaveProperty("attempts");
    expect(pauses).toHaveLength(1);
    expect(workshop.git("show", `${ran.commit}:half-1`)).toBe("half");
  });
});
