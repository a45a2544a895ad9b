import type { Plan, Task } from "../../workflows-src/plan/plan.ts";
import { jobsOf } from "../../workflows-src/schedule/jobs-of.ts";
import type { ScheduleOptions } from "../../workflows-src/schedule/next-wave.ts";
import type { Job, Lane, Wave } from "../../workflows-src/schedule/schedule.ts";

/** What GitHub and the emitted files allow, in figures of its own: a wrong constant shows too. */
const LIMITS = { waves: 8, lane_waves: 6, legs: 256, wave_bytes: 120_000, job_minutes: 360 };

/** Where in a tree a task runs. */
interface Place {
  readonly wave: number;
  /** Jobs outside of lanes are legs too. */
  readonly leg: string;
  readonly lane_wave: number;
  readonly job: string;
  readonly at: number;
}

/** Everything in these waves that may not be; `shared` says whether two tasks may touch the same file. */
export function* violations(
  plan: Plan,
  waves: readonly Wave[],
  options: ScheduleOptions,
  shared: (a: Task, b: Task) => boolean = () => false,
): Iterable<string> {
  const byId = new Map(plan.tasks.map((task) => [task.id, task]));
  const places = new Map<string, Place>();
  if (waves.length > LIMITS.waves) yield `${waves.length} waves`;
  for (const [index, wave] of waves.entries()) {
    if (wave.number !== options.number + index) yield `wave ${index} is number ${wave.number}`;
    yield* ofWave(wave, options);
    for (const job of jobsOf(wave)) yield* ofJob(job, byId, options);
    for (const [id, place] of placesIn(wave)) {
      if (places.has(id)) yield `${id} is placed twice`;
      places.set(id, place);
    }
  }
  for (const task of plan.tasks) {
    const place = places.get(task.id);
    if (place === undefined) continue;
    for (const other of task.depends_on.map((id) => places.get(id)))
      if (other !== undefined && !isBefore(other, place)) yield `${task.id} does not wait for one it depends on`;
  }
  const stating = plan.tasks.filter(({ id, files }) => files.length > 0 && places.has(id));
  for (const [index, a] of stating.entries()) {
    for (const b of stating.slice(0, index)) {
      const [one, other] = [places.get(a.id) as Place, places.get(b.id) as Place];
      if (shared(a, b) && !isBefore(one, other) && !isBefore(other, one)) yield `${a.id} and ${b.id} share files`;
    }
  }
}

const isBefore = (a: Place, b: Place): boolean =>
  a.wave !== b.wave
    ? a.wave < b.wave
    : a.leg === b.leg && (a.lane_wave < b.lane_wave || (a.job === b.job && a.at < b.at));

function* placesIn({ number: wave, jobs, lanes }: Wave): Iterable<[string, Place]> {
  const within = function* ({ id, tasks }: Job, leg: string, lane_wave: number): Iterable<[string, Place]> {
    for (const [at, task] of tasks.entries()) yield [task, { wave, leg, lane_wave, job: id, at }];
  };
  for (const job of jobs) yield* within(job, `job ${job.id}`, 0);
  for (const [index, { waves }] of lanes.entries())
    for (const [lane_wave, { jobs }] of waves.entries())
      for (const job of jobs) yield* within(job, `lane ${index}`, lane_wave);
}

function* ofWave(wave: Wave, { max_parallel = Number.POSITIVE_INFINITY }: ScheduleOptions): Iterable<string> {
  const { number, jobs, lanes } = wave;
  if (jobs.length + lanes.length === 0) yield `wave ${number} is empty`;
  const bytes = Buffer.byteLength(JSON.stringify(wave));
  if (bytes > LIMITS.wave_bytes) yield `wave ${number} has ${bytes} bytes`;
  for (const lane of lanes) {
    if (lane.waves.length !== LIMITS.lane_waves) yield `a lane has ${lane.waves.length} waves`;
    if (lane.waves[0]?.jobs.length === 0) yield "a lane begins with nothing";
  }
  const matrices = [jobs, lanes, ...lanes.flatMap(({ waves }) => waves.map(({ jobs }) => jobs))];
  for (const { length } of matrices) if (length > LIMITS.legs) yield `a matrix has ${length} legs`;
  const settings = [wave.max_parallel.jobs, wave.max_parallel.lanes, ...lanes.map((lane) => lane.max_parallel)];
  for (const legs of settings)
    if (!(Number.isInteger(legs) && legs >= 1 && legs <= LIMITS.legs)) yield `max-parallel is ${legs}`;
  if (atOnce(wave) > max_parallel) yield `wave ${number} may run ${atOnce(wave)} jobs at once`;
}

/** The most jobs of a wave that GitHub may run at once. */
function atOnce({ jobs, lanes, max_parallel }: Wave): number {
  const widest = (lane: Lane) => Math.max(...lane.waves.map(({ jobs }) => Math.min(jobs.length, lane.max_parallel)));
  const lanesAtOnce = lanes
    .map(widest)
    .sort((a, b) => b - a)
    .slice(0, max_parallel.lanes);
  return Math.min(jobs.length, max_parallel.jobs) + lanesAtOnce.reduce((sum, width) => sum + width, 0);
}

function* ofJob(job: Job, byId: ReadonlyMap<string, Task>, options: ScheduleOptions): Iterable<string> {
  const tasks = job.tasks.map((id) => byId.get(id) as Task);
  if (job.id !== job.tasks[0]) yield `job ${job.id} begins with ${job.tasks[0]}`;
  for (const { id, runs_on } of tasks)
    if ((runs_on ?? options.runs_on) !== job.runs_on) yield `${id} runs on ${job.runs_on}`;
  const longest = Math.max(...tasks.map(options.minutesOf));
  if (job.timeout_minutes < longest) yield `job ${job.id} has ${job.timeout_minutes} minutes, a task of it ${longest}`;
  if (job.timeout_minutes > Math.max(LIMITS.job_minutes, longest + 3)) yield `job ${job.id} may take too long`;
}

/** What may be so only where nothing else fits: more than four tasks in a job, or more minutes than a hosted runner gives. */
export function* overfull(plan: Plan, waves: readonly Wave[], { minutesOf }: ScheduleOptions): Iterable<string> {
  const byId = new Map(plan.tasks.map((task) => [task.id, task]));
  for (const { id, tasks } of waves.flatMap(jobsOf)) {
    const minutes = tasks.reduce((sum, task) => sum + minutesOf(byId.get(task) as Task), 0);
    if (tasks.length > 4) yield `job ${id} holds ${tasks.length} tasks`;
    if (tasks.length > 1 && minutes + 3 > LIMITS.job_minutes)
      yield `the tasks of job ${id} may take ${minutes} minutes`;
  }
}

/**
 * What the waves take, in hours, as GitHub runs them: legs in order, each as soon as its matrix has a place for it. The written order
 * and limits are all it looks at.
 */
export function executedHours(plan: Plan, waves: readonly Wave[], options: ScheduleOptions): number {
  const overhead = options.overhead_seconds / 3600;
  const hours = new Map(
    plan.tasks.map(({ id, duration }) => [id, duration.most_likely * options.runner_hours_per_hour]),
  );
  const matrix = (legs: readonly number[], places: number): number => {
    const ends = Array.from({ length: Math.min(places, legs.length) }, () => 0);
    for (const leg of legs) ends.push((ends.sort((a, b) => a - b).shift() as number) + leg);
    return Math.max(0, ...ends);
  };
  const ofJobs = (jobs: readonly Job[], places: number): number =>
    matrix(
      jobs.map(({ tasks }) => tasks.reduce((sum, id) => sum + (hours.get(id) as number), overhead)),
      places,
    );
  const ofLane = ({ waves, max_parallel }: Lane): number =>
    waves.reduce((sum, { jobs }) => sum + ofJobs(jobs, max_parallel), 0);
  const wave = ({ jobs, lanes, max_parallel }: Wave): number =>
    Math.max(ofJobs(jobs, max_parallel.jobs), matrix(lanes.map(ofLane), max_parallel.lanes));
  return waves.reduce((sum, each) => sum + wave(each), overhead * Math.max(0, waves.length - 1));
}
