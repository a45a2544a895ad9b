import { HOSTED_JOB_MINUTES, JOB_TASKS, MATRIX_LEGS, RESERVED_MINUTES, WAVE_JOBS } from "./limits.ts";
import type { OpenTasks } from "./open-tasks.ts";
import { divide, type Parallel } from "./parallel.ts";
import type { Shape } from "./shape.ts";
import type { Leg } from "./tree.ts";

/** The legs of the two matrices of a wave. */
export interface Matrices {
  /** Legs of one job. */
  readonly jobs: readonly Leg[];
  readonly lanes: readonly Leg[];
  readonly parallel: Parallel;
}

/**
 * Divides the legs of a wave among its matrices; `waves` may still come, this one included. Single jobs go into lanes too where the
 * wave then ends sooner: GitHub limits each matrix by itself, and what one leaves unused, another cannot take.
 */
export function matricesOf(open: OpenTasks, legs: readonly Leg[], shape: Shape, waves: number): Matrices {
  const isJob = (leg: Leg): boolean => leg.waves.flat().length === 1;
  const jobs = packed(open, legs.filter(isJob), Math.ceil(legs.filter(isJob).length / (WAVE_JOBS * waves)));
  const lanes = legs.filter((leg) => !isJob(leg));
  const divided = (own: readonly Leg[], others: readonly Leg[]): Matrices => {
    const legHours = {
      jobs: own.map(({ waves }) => hours(waves[0]?.[0] ?? [])),
      lanes: others.map(({ waves }) => waves.map((wave) => wave.map(hours))),
    };
    return { jobs: own, lanes: others, parallel: divide(legHours, shape.max_parallel) };
  };
  const hours = (job: readonly number[]): number =>
    job.reduce((sum, task) => sum + (open.hours[task] as number), shape.start_up);

  const beside = [...lanes, ...chunks(jobs.slice(MATRIX_LEGS))];
  if (jobs.length === 0 || beside.length === 0) return divided(jobs, beside);
  const onlyLanes = divided([], [...lanes, ...chunks(jobs)]);
  // Two matrices would run two jobs at a time.
  if (shape.max_parallel === 1) return onlyLanes;
  const both = divided(jobs.slice(0, MATRIX_LEGS), beside);
  return onlyLanes.parallel.hours < both.parallel.hours * (1 - 1e-9) ? onlyLanes : both;
}

/** More jobs than a matrix has legs, as lanes of one wave. */
function chunks(jobs: readonly Leg[]): Leg[] {
  return Array.from({ length: Math.ceil(jobs.length / MATRIX_LEGS) }, (_, index) => {
    const own = jobs.slice(index * MATRIX_LEGS, (index + 1) * MATRIX_LEGS);
    return { waves: [own.flatMap(({ waves }) => waves[0] ?? [])], remaining: own[0]?.remaining ?? 0 };
  });
}

/** So many of them in a job, where they run on the same kind of runner and a job may hold them, although nothing connects them. */
function packed(open: OpenTasks, legs: readonly Leg[], wanted: number): Leg[] {
  if (wanted <= 1) return [...legs];
  const kinds = new Map<number, (readonly number[])[]>();
  for (const { waves } of legs) {
    const job = waves[0]?.[0] ?? [];
    const kind = open.kind[job[0] as number] as number;
    kinds.set(kind, [...(kinds.get(kind) ?? []), job]);
  }
  const remaining = ([first = 0]: readonly number[]): number => open.remaining[first] as number;
  return [...kinds.values()]
    .flatMap((jobs) => together(open, jobs, wanted))
    .map((job) => ({ waves: [[job]], remaining: remaining(job) }))
    .sort((a, b) => b.remaining - a.remaining);
}

function together(open: OpenTasks, jobs: readonly (readonly number[])[], wanted: number): number[][] {
  const most = (of: (job: readonly number[]) => number): number => jobs.reduce((max, job) => Math.max(max, of(job)), 1);
  const minutes = most((job) => job.reduce((sum, task) => sum + (open.minutes[task] as number), 0));
  const byTasks = Math.floor(JOB_TASKS / most((job) => job.length));
  const byMinutes = Math.floor((HOSTED_JOB_MINUTES - RESERVED_MINUTES) / minutes);
  const count = Math.ceil(jobs.length / Math.max(1, Math.min(wanted, byTasks, byMinutes)));
  return Array.from({ length: count }, (_, first) => jobs.filter((_, index) => index % count === first).flat());
}
