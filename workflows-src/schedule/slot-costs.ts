import { groups } from "./groups.ts";
import { LANE_TASKS, MATRIX_LEGS } from "./limits.ts";
import type { OpenTasks } from "./open-tasks.ts";
import { jobHours, NEVER, type Shape } from "./shape.ts";

/**
 * A tree as one slot per task (`wave × lane_waves + wave of its lane`; no task in a slot before one it waits for): the connected tasks of
 * a wave are a lane, those of a slot are a job. Gives what a wave costs in hours (`NEVER` where it cannot be) with these tasks in it.
 */
export function waveCosts(open: OpenTasks, shape: Shape, slots: Int32Array): (tasks: readonly number[]) => number {
  const { before, hours, minutes, kind } = open;
  const { lane_waves, start_up, max_parallel, one_lane } = shape;
  const size = slots.length;
  const lanes = groups(size);
  const jobs = groups(size);
  const count = new Int32Array(size);
  const sum = new Float64Array(size);
  const allowed = new Float64Array(size);
  const laneTasks = new Int32Array(size);
  const longest = new Float64Array(size * lane_waves);
  const work = new Float64Array(size * lane_waves);
  const legs = new Int32Array(size * lane_waves);

  return (tasks) => {
    if (tasks.length === 0) return 0;
    const first = slots[tasks[0] as number] as number;
    const begin = first - (first % lane_waves);
    for (const task of tasks) {
      lanes.reset(task);
      jobs.reset(task);
      count[task] = sum[task] = allowed[task] = laneTasks[task] = 0;
      longest.fill(0, task * lane_waves, (task + 1) * lane_waves);
      work.fill(0, task * lane_waves, (task + 1) * lane_waves);
      legs.fill(0, task * lane_waves, (task + 1) * lane_waves);
    }
    for (const task of tasks) {
      const slot = slots[task] as number;
      if (one_lane) lanes.join(task, tasks[0] as number);
      for (const other of before[task] as Int32Array) {
        const theirs = slots[other] as number;
        if (theirs < begin) continue;
        lanes.join(task, other);
        if (theirs !== slot) continue;
        if (kind[task] !== kind[other]) return NEVER;
        jobs.join(task, other);
      }
    }
    let all = 0;
    for (const task of tasks) {
      const job = jobs.find(task);
      count[job] = (count[job] as number) + 1;
      sum[job] = (sum[job] as number) + (hours[task] as number);
      allowed[job] = (allowed[job] as number) + (minutes[task] as number);
      const lane = lanes.find(task);
      laneTasks[lane] = (laneTasks[lane] as number) + 1;
    }
    for (const task of tasks) {
      if (jobs.find(task) !== task) continue;
      const took = jobHours(
        { tasks: count[task] as number, hours: sum[task] as number, minutes: allowed[task] as number },
        shape,
      );
      if (took === NEVER) return NEVER;
      const place = lanes.find(task) * lane_waves + ((slots[task] as number) - begin);
      longest[place] = Math.max(longest[place] as number, took);
      work[place] = (work[place] as number) + start_up + (sum[task] as number);
      legs[place] = (legs[place] as number) + 1;
    }
    let wave = 0;
    for (const task of tasks) {
      if (lanes.find(task) !== task) continue;
      let lane = 0;
      let several = 0;
      for (let place = task * lane_waves; place < (task + 1) * lane_waves; place++) {
        lane += Math.max(longest[place] as number, (work[place] as number) / max_parallel);
        all += work[place] as number;
        several += (legs[place] as number) > 0 ? 1 : 0;
        if ((legs[place] as number) > MATRIX_LEGS) return NEVER;
      }
      if (several > 1 && (laneTasks[task] as number) > LANE_TASKS) return NEVER;
      wave = Math.max(wave, lane);
    }
    return Math.max(wave, all / max_parallel) + shape.integration;
  };
}
