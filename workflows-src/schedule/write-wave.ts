import type { Task } from "../plan/plan.ts";
import type { Legs } from "./legs.ts";
import type { OpenTasks } from "./open-tasks.ts";
import { replay } from "./replay.ts";
import { waitMinutes } from "./waits.ts";
import type { Leg, PlannedLeg, PlannedWave } from "./wave.ts";
import { writeLeg } from "./write-leg.ts";

export interface WrittenWave {
  readonly number: number;
  readonly runners: number;
  /** Its legs in the order in which they start. */
  readonly order: Int32Array;
  readonly runs_on: Leg["runs_on"];
}

/** A wave, written down with its planned times. */
export function writeWave(open: OpenTasks, legs: Legs, { number, runners, order, runs_on }: WrittenWave): PlannedWave {
  const tasksOf = (leg: number): Task[] =>
    (legs.tasks[leg] as readonly number[]).map((task) => open.tasks[task] as Task);
  const ids = new Map([...order].map((leg) => [leg, tasksOf(leg)[0]?.id ?? ""]));
  const planned = replay(legs, legs.hours, runners);
  planned.begin();
  let idle_hours = 0;
  const written = Array.from(order, (leg): PlannedLeg => {
    planned.add(leg);
    idle_hours += planned.wait();
    const before = legs.before[legs.group[leg] as number] as Int32Array;
    const limits = {
      after: Array.from(before).flatMap((other) => ids.get(other) ?? []),
      task_minutes: legs.minutes[leg] as number,
      wait_minutes: waitMinutes(legs, leg),
    };
    return { ...writeLeg(tasksOf(leg), limits, runs_on), start: planned.start(), hours: legs.hours[leg] as number };
  });
  return { number, runners, legs: written, hours: planned.hours(), idle_hours };
}
