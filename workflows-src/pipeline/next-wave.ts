import type { Plan, Task } from "../plan/plan.ts";
import { RESERVED_MINUTES } from "../schedule/limits.ts";
import type { Leg } from "../schedule/wave.ts";
import type { ScheduledWave } from "./run-files.ts";
import type { Settings } from "./settings/table.ts";

/** A leg as an entry of the matrix: only what GitHub itself needs to know, as every job gets the whole matrix. */
export interface MatrixLeg {
  /** Comes first and is padded: sorted by the entries' text, as GitHub has been seen to do, the legs keep their order. */
  readonly position: string;
  readonly id: string;
  readonly title: string;
  readonly runs_on: string | readonly string[];
  readonly timeout_minutes: number;
  /** Whether it has to wait for other legs. */
  readonly waits: boolean;
  /** Whether a runner of it may be an agent: only then its job gets the keys of agents. */
  readonly keys: boolean;
  /** Whether it runs a `setup` or `verify`: only then its job gets their variables. */
  readonly prepares: boolean;
}

/** A wave as an output of a job: what `somas-wave.yml` needs before a runner can read the whole of it. */
export interface NextWave {
  readonly number: number;
  /** The commit that its legs start from. */
  readonly base: string;
  /** How many legs run at the same time. */
  readonly runners: number;
  readonly legs: readonly MatrixLeg[];
  /** The run and the number of the wave whose results are to be integrated, where that is an earlier run; else empty and 0. */
  readonly earlier_run: string;
  readonly earlier_wave: number;
}

type LegSettings = Pick<Settings, "runner" | "setup">;

/** The legs of an earlier run have ended: there is nothing left to start. `plan` is that of the wave's tasks, as the run restricts it. */
export function describeWave(
  { number, base, runners, legs, earlier }: ScheduledWave,
  plan: Plan,
  settings: LegSettings,
): NextWave {
  const byId = new Map(plan.tasks.map((task) => [task.id, task]));
  const describe = (leg: Leg, index: number): MatrixLeg => {
    const tasks = leg.tasks.flatMap((id) => byId.get(id) ?? []);
    return describeLeg(leg, index, tasks, settings);
  };
  return {
    number,
    base,
    runners,
    legs: earlier === undefined ? legs.map(describe) : [],
    earlier_run: earlier?.run_id ?? "",
    earlier_wave: earlier?.number ?? 0,
  };
}

const describeLeg = (
  { id, title, runs_on, task_minutes, wait_minutes, after }: Leg,
  index: number,
  tasks: readonly Task[],
  settings: LegSettings,
): MatrixLeg => ({
  position: String(index).padStart(3, "0"),
  id,
  title,
  runs_on,
  timeout_minutes: task_minutes + (after.length > 0 ? wait_minutes : 0) + RESERVED_MINUTES,
  waits: after.length > 0,
  keys: tasks.some((task) => mayCallAgent(task, settings)),
  prepares: settings.setup !== "" || tasks.some(({ setup, verify }) => setup !== undefined || verify !== undefined),
});

/** `auto` takes the runner `somas` where the repository holds it, but never for a task with a command. */
function mayCallAgent({ runner, run }: Task, settings: LegSettings): boolean {
  const chosen = runner ?? settings.runner;
  return chosen === "auto" ? run === undefined : chosen !== "command" && chosen !== "brief";
}
