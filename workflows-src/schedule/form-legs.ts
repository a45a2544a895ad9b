import { HOSTED_JOB_MINUTES, MATRIX_LEGS, RESERVED_MINUTES, SPARE_WAVES } from "./limits.ts";
import type { OpenTasks } from "./open-tasks.ts";
import { packLegs } from "./pack-legs.ts";
import { taskChains } from "./task-chains.ts";

/** Minutes that the tasks of one leg may take together. */
const LEG_MINUTES = HOSTED_JOB_MINUTES - RESERVED_MINUTES;

/**
 * Ways to pack tasks into legs, the best first. A leg within one level of dependencies delays no level behind it, and one that takes at
 * most half a job can wait for another of the same length.
 */
const PACKINGS = [
  { minutes: LEG_MINUTES / 2, isWithinLevel: true },
  { minutes: LEG_MINUTES, isWithinLevel: true },
  { minutes: LEG_MINUTES / 2, isWithinLevel: false },
  { minutes: LEG_MINUTES, isWithinLevel: false },
];

/**
 * The tasks of each leg, in an order that respects dependencies: one, or a chain whose tasks are no longer than the start-up of a job. Where
 * the waves cannot hold them, longer chains and neighbours share a leg; tasks that do not fit even so are missing.
 */
export function formLegs(
  open: OpenTasks,
  { waves_left, start_up }: { readonly waves_left: number; readonly start_up: number },
): number[][] {
  const isShort = (task: number): boolean => (open.hours[task] as number) <= start_up;
  const fits = (minutes: number): boolean => minutes <= LEG_MINUTES;
  const short = taskChains(open, (task, last, minutes) => isShort(task) && isShort(last) && fits(minutes));
  const room = waves_left * MATRIX_LEGS;
  if (short.length <= room) return short;
  const chains = taskChains(open, (_task, _last, minutes) => fits(minutes));
  if (chains.length <= room) return chains;
  let packed: number[][] = [];
  for (const packing of PACKINGS)
    for (const waves of [Math.max(1, waves_left - SPARE_WAVES), waves_left]) {
      packed = packLegs(open, chains, { ...packing, count: waves * MATRIX_LEGS });
      if (packed.length <= waves * MATRIX_LEGS) return packed;
    }
  return packed.slice(0, room);
}
