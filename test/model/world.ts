import { readWave } from "../../workflows-src/pipeline/artifacts.ts";
import type { NextWave } from "../../workflows-src/pipeline/next-wave.ts";
import type { ScheduledWave } from "../../workflows-src/pipeline/run-files.ts";
import type { Plan, Task } from "../../workflows-src/plan/plan.ts";
import type { planNextWave } from "../../workflows-src/schedule/plan-waves.ts";
import type { Leg } from "../../workflows-src/schedule/wave.ts";
import { anyWaves } from "./any-waves.ts";
import { Artifacts } from "./artifacts.ts";
import type { Clock } from "./clock.ts";
import { removeDisks } from "./disk.ts";
import { FIRST, Git } from "./git.ts";
import { Rest } from "./rest.ts";
import type { End, Run, Started, StepRun } from "./run.ts";
import type { AttemptStory, Fate, Scenario } from "./scenario.ts";

/** The architect's task. */
export const ARCHITECTURE = "ARCHITECTURE";

/** A digest of a task's inputs that says which they are. */
const digestOf = (id: string, version: number): string =>
  Buffer.from(`${id}.${version}`).toString("hex").padEnd(64, "0").slice(-64);

/** The branch of the project. */
export const BRANCH = "somas/p";

/** A task that ran: from when to when, and whether it was done; `to` is missing where it was cut off. */
export interface TaskRun {
  readonly id: string;
  readonly job: Started;
  readonly from: number;
  to?: number;
  done?: boolean;
}

/** A leg that waited for others: from when, until when, and why it gave up if it did. */
export interface Wait {
  readonly job: Started;
  readonly leg: Leg;
  /** In the list of the wave. */
  readonly position: number;
  readonly from: number;
  to: number;
  reason?: string;
}

/** Work that a leg's artifact holds: paid for, and integrated or not. */
export interface Finished {
  readonly id: string;
  readonly digest: string;
  /** The artifact, as long as nobody replaces it, and the commit in it. */
  readonly artifact: number;
  readonly commit: string;
}

/** One attempt at a run: what was seen of it. */
export interface Attempt {
  readonly run_id: number;
  /** 1 where the run was not started again. */
  readonly attempt: number;
  readonly story: AttemptStory;
  readonly run: Run;
  /** When it began, and when it ended. */
  readonly from: number;
  to?: number;
  /** The tip of the branch when it had ended. */
  tip?: string | undefined;
  /** The digest of each task's inputs. */
  readonly inputs: ReadonlyMap<string, string>;
  /** The tasks that the branch showed as done, from the same inputs, when it began. */
  readonly before: ReadonlySet<string>;
  /** Those of them that dispatch did not see: where only failed jobs run once more, it does not, and their legs may. */
  readonly unseen: ReadonlySet<string>;
  /** The tasks whose finished work lay in artifacts when it began, and could be merged. */
  readonly adoptable: ReadonlySet<string>;
  readonly ran: TaskRun[];
  /** Tasks whose leg came to nothing before it could hand over their result. */
  readonly lost: Set<string>;
  /** Those of them for which an earlier attempt at the run had left an artifact: it counts in place of the one that is missing. */
  readonly inherited: Set<string>;
  readonly waits: Wait[];
  /** GitHub did not hand an artifact of an earlier run over. */
  isCutOff?: boolean;
  /** The waves as they were scheduled. */
  readonly planned: NextWave[];
  /** Numbers of the waves that were integrated. */
  readonly integrated: number[];
  /** Everything that no correct run does. */
  readonly problems: Set<string>;
  end?: End;
}

/** The repository on GitHub, with everything that a story leaves in it. */
export class World {
  readonly git: Git;
  readonly artifacts: Artifacts;
  readonly rest: Rest;
  readonly attempts: Attempt[] = [];
  readonly finished: Finished[] = [];
  /** Schedules in place of the project. */
  readonly scheduler: typeof planNextWave | undefined;
  /** Tasks that met their fate: it comes once. */
  readonly met = new Set<string>();
  /** The commit that the runs are about. */
  head = FIRST;
  readonly #versions = new Map<string, number>();
  readonly scenario: Scenario;
  readonly clock: Clock;
  readonly #gone = new Set<Started>();

  constructor(scenario: Scenario, clock: Clock) {
    this.scenario = scenario;
    this.clock = clock;
    this.git = new Git(scenario.conflicts);
    this.artifacts = new Artifacts(clock, scenario.undocumented.overwritesEarlierAttempts);
    this.rest = new Rest(this);
    this.scheduler = scenario.waves && anyWaves(scenario.waves);
    removeDisks();
    current = this;
    this.#makeBranch();
  }

  /** The branch as earlier stories left it. */
  #makeBranch(): void {
    const { earlier, behind, plan } = this.scenario;
    if (earlier.size === 0 && !behind) return;
    let tip = this.head;
    for (const { id } of plan.tasks.filter((task) => earlier.has(task.id)))
      tip = this.git.commit(tip, [id], `${id}\n\nTask: ${id}\nVerdict: succeeded\nTask-Digest: ${digestOf(id, 0)}\n`);
    this.git.branches.set(BRANCH, tip);
    if (behind) this.moveHead();
  }

  /** Somebody pushes a commit that the branch lacks. */
  moveHead(): void {
    this.head = this.git.commit(this.head, []);
  }

  /** An attempt begins. */
  begin(story: AttemptStory, run: Run, number: Pick<Attempt, "run_id" | "attempt">): Attempt {
    const inputs = this.#inputs(story);
    const before = this.doneWith(inputs, this.branch);
    const unseen = story.start === "failed jobs" ? this.#mergedSince(before) : new Set<string>();
    const lists = {
      ran: [],
      lost: new Set<string>(),
      inherited: new Set<string>(),
      waits: [],
      planned: [],
      integrated: [],
    };
    const adoptable = this.#adoptable(inputs, before);
    const problems = new Set<string>();
    const sets = { before, unseen, adoptable, problems };
    const attempt = { ...number, story, run, from: this.clock.now, inputs, ...sets, ...lists };
    this.attempts.push(attempt);
    return attempt;
  }

  /** The tasks that were merged since dispatch ran. */
  #mergedSince(done: ReadonlySet<string>): Set<string> {
    const last = this.attempts.at(-1);
    return new Set([...done].filter((id) => !last?.before.has(id) || last.unseen.has(id)));
  }

  /** A digest of each task's inputs: another one where its own changed, or those of a task that it depends on. */
  #inputs({ changed }: AttemptStory): Map<string, string> {
    const versions = this.#versions;
    // Tasks depend on earlier ones alone.
    for (const { id, depends_on } of this.plan.tasks) {
      const newest = Math.max(versions.get(id) ?? 0, ...depends_on.map((other) => versions.get(other) ?? 0));
      versions.set(id, changed.has(id) ? this.attempts.length + 1 : newest);
    }
    return new Map([...versions].map(([id, version]) => [id, digestOf(id, version)]));
  }

  /** The tasks that the branch shows as done from these inputs. */
  doneWith(inputs: ReadonlyMap<string, string>, tip: string | undefined): Set<string> {
    const merges = tip === undefined ? new Map<string, string>() : this.git.merges(tip);
    return new Set([...merges].flatMap(([id, digest]) => (inputs.get(id) === digest ? [id] : [])));
  }

  /** The tasks whose finished work lies in artifacts, from these inputs, and holds no other work that is not there. */
  #adoptable(inputs: ReadonlyMap<string, string>, done: ReadonlySet<string>): Set<string> {
    // Nobody looks for earlier work where only failed jobs run once more, and what they leave hides it.
    if (this.attempts.some(({ story }) => story.start === "failed jobs")) return new Set();
    const stored = new Set(this.artifacts.list.map(({ id }) => id));
    const work = new Map<string, ReadonlySet<string>>();
    for (const { id, digest, artifact, commit } of this.finished)
      if (inputs.get(id) === digest && stored.has(artifact) && !done.has(id) && !this.conflicting.has(id))
        work.set(id, this.git.tasksIn(commit));
    const isThere = (id: string): boolean => done.has(id) || work.has(id) || id === ARCHITECTURE;
    for (let before = -1; before !== work.size; ) {
      before = work.size;
      for (const [id, held] of work) if (![...held].every(isThere)) work.delete(id);
    }
    return new Set(work.keys());
  }

  get plan(): Plan {
    return this.scenario.plan;
  }

  /** The attempt that goes on. */
  get attempt(): Attempt {
    const attempt = this.attempts.at(-1);
    if (attempt === undefined) throw new Error("nothing runs");
    return attempt;
  }

  /** The newest attempt at a run. */
  latest(run_id: number): Attempt | undefined {
    return this.attempts.findLast((attempt) => attempt.run_id === run_id);
  }

  get branch(): string | undefined {
    return this.git.branches.get(BRANCH);
  }

  /** Adds something that no correct run does. */
  problem(text: string): void {
    this.attempt.problems.add(text);
  }

  /** The runner of a job disappears: nothing on it goes on. */
  lose(job: Started): void {
    this.#gone.add(job);
  }

  isGone(job: Started): boolean {
    return this.#gone.has(job);
  }

  /** Whether the REST API answers no request now. */
  get isOut(): boolean {
    const { now } = this.clock;
    return this.scenario.outages.some(({ from, to }) => from <= now && now < to);
  }

  /** The fate of a task that runs, which it meets once: to have to wait was spared it. */
  meetFate(id: string): Exclude<Fate, "stored"> | undefined {
    const fate = this.scenario.fatal.get(id);
    if (fate === undefined || fate === "stored" || this.met.has(id)) return undefined;
    this.met.add(id);
    return fate;
  }

  /** A leg begins to wait; undefined where the wave that its runner has does not know it. */
  noteWait(job: Started): Wait | undefined {
    const legs = waveOf(job)?.legs ?? [];
    const position = legs.findIndex(({ id }) => id === legIdOf(job));
    const leg = legs[position];
    if (leg === undefined) return undefined;
    const wait = { job, leg, position, from: this.clock.now, to: Number.POSITIVE_INFINITY };
    this.attempt.waits.push(wait);
    return wait;
  }

  /** A leg gives its tasks back without beginning them. */
  noteHandedBack({ job }: StepRun, reason: string): void {
    const wait = this.attempt.waits.find((other) => other.job === job);
    if (wait !== undefined) wait.reason = reason;
  }

  /** A task starts from a commit that must hold the work of all it depends on. */
  start(task: Task, commit: string, { runs_on, job }: StepRun): TaskRun {
    const { ran, before, unseen } = this.attempt;
    if (before.has(task.id) && !unseen.has(task.id)) this.problem(`${task.id} started although it was done`);
    const mayRunAgain = this.conflicting.has(task.id) || this.withDependents(this.attempt.inherited).has(task.id);
    if (ran.some(({ id }) => id === task.id) && !mayRunAgain) this.problem(`${task.id} started twice`);
    if (!this.git.contains(commit, this.head)) this.problem(`${task.id} started without the commit of the run`);
    for (const id of task.depends_on)
      if (!this.git.has(commit, id)) this.problem(`${task.id} started without the work of ${id}`);
    if (runs_on !== (task.runs_on ?? "ubuntu-latest")) this.problem(`${task.id} ran on ${runs_on}`);
    return { id: task.id, job, from: this.clock.now };
  }

  #conflicting: ReadonlySet<string> | undefined;

  /** The tasks that may conflict, and all that depend on one of them: they may run once more. */
  get conflicting(): ReadonlySet<string> {
    this.#conflicting ??= this.withDependents(this.scenario.conflicts.flat());
    return this.#conflicting;
  }

  /** Tasks with all that depend on one of them. */
  withDependents(ids: Iterable<string>): Set<string> {
    const found = new Set(ids);
    // Tasks depend on earlier ones alone.
    for (const { id, depends_on } of this.plan.tasks) if (depends_on.some((other) => found.has(other))) found.add(id);
    return found;
  }

  /** A leg ends without a result for some of its tasks, or all. */
  noteLost(job: Started, kept: ReadonlySet<string> = new Set()): void {
    const { attempt, artifacts } = this;
    const leg = legOf(job);
    const name = `somas-p-wave-${waveOf(job)?.number}-${leg?.id}`;
    const old = artifacts
      .newest(attempt.run_id)
      .some((other) => other.name === name && other.attempt < attempt.attempt);
    for (const id of leg?.tasks.filter((task) => !kept.has(task)) ?? []) {
      attempt.lost.add(id);
      if (old && kept.size === 0) attempt.inherited.add(id);
    }
  }
}

/** The wave that a job belongs to, as its runner knows it. */
function waveOf({ runner, path }: Started): ScheduledWave | undefined {
  const file = path.startsWith("/stage-4-architecture/") ? "plan/architecture-wave.json" : "results/wave.json";
  return readWave(`${runner}/somas/${file}`);
}

/** The leg of a job; undefined where it is not one. */
export const legOf = (job: Started): Leg | undefined => waveOf(job)?.legs.find(({ id }) => id === legIdOf(job));

/** The id of a job's leg, as its matrix says it. */
export const legIdOf = ({ matrix }: Started): string | undefined =>
  (matrix?.leg as { readonly id?: string } | undefined)?.id;

/** Whether a task of the job's leg meets this fate, which it does once. */
export function fateOf(job: Started, fate: Fate): boolean {
  const { scenario, met } = world();
  const found = legOf(job)?.tasks.find((id) => scenario.fatal.get(id) === fate && !met.has(id));
  if (found !== undefined) met.add(found);
  return found !== undefined;
}

let current: World | undefined;

/** The world of the story that goes on: mocked modules act on it. */
export function world(): World {
  if (current === undefined) throw new Error("nothing runs");
  return current;
}
