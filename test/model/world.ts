import type { Plan, Task } from "../../workflows-src/plan/plan.ts";
import type { nextWave } from "../../workflows-src/schedule/next-wave.ts";
import type { TaskResult } from "../../workflows-src/task/result.ts";
import { Artifacts } from "./artifacts.ts";
import type { Clock } from "./clock.ts";
import { disk } from "./disk.ts";
import { anyWaves } from "./lanes.ts";
import type { Scenario } from "./scenario.ts";

/** A task that ran: from when to when, and whether it was done; `to` is missing where it was cut off. */
export interface TaskRun {
  readonly id: string;
  readonly from: number;
  to?: number;
  done?: boolean;
}

/** The architect's task. */
export const ARCHITECTURE = "ARCHITECTURE";

/** The commit that a run is about. */
export const HEAD = "head";

/** What a run acts on besides GitHub's job graph: commits, artifacts, the branch; and what was seen happening. */
export class World {
  readonly artifacts = new Artifacts();
  readonly ran: TaskRun[] = [];
  /** Tasks whose job came to nothing before it could hand over their result. */
  readonly lost = new Set<string>();
  /** Numbers of the waves that were integrated. */
  readonly waves: number[] = [];
  /** What went wrong that no correct run does. */
  readonly problems: string[] = [];
  /** What was reported done, so that others may rely on it. */
  reported: readonly TaskResult[] = [];
  branch: string | undefined;
  /** What schedules in place of the project. */
  readonly scheduler: typeof nextWave | undefined;
  readonly #commits = new Map<string, ReadonlySet<string>>([[HEAD, new Set([HEAD])]]);

  readonly scenario: Scenario;
  readonly clock: Clock;

  constructor(scenario: Scenario, clock: Clock) {
    this.scenario = scenario;
    this.clock = clock;
    disk.clear();
    this.scheduler = scenario.lanes && anyWaves(scenario.lanes);
    current = this;
    if (scenario.behind || scenario.earlier.size > 0) {
      this.branch = this.commit(scenario.behind ? scenario.earlier : new Set([HEAD, ...scenario.earlier]));
    }
  }

  get plan(): Plan {
    return this.scenario.plan;
  }

  /** A commit that holds the work of these tasks. */
  commit(work: ReadonlySet<string>): string {
    const name = `commit-${this.#commits.size}`;
    this.#commits.set(name, new Set(work));
    return name;
  }

  /** The tasks whose work a commit holds. */
  workIn(commit: string): ReadonlySet<string> {
    const work = this.#commits.get(commit);
    if (work === undefined) throw new Error(`there is no commit ${JSON.stringify(commit)}`);
    return work;
  }

  /** A task starts from a commit that must hold the work of all it depends on. */
  start(task: Task, has: ReadonlySet<string>, runs_on: unknown): TaskRun {
    if (this.ran.some(({ id }) => id === task.id)) this.problems.push(`${task.id} started twice`);
    if (this.scenario.earlier.has(task.id)) this.problems.push(`${task.id} started although it was done`);
    for (const id of [HEAD, ...task.depends_on].filter((needed) => !has.has(needed)))
      this.problems.push(`${task.id} started without the work of ${id}`);
    if (runs_on !== (task.runs_on ?? "ubuntu-latest")) this.problems.push(`${task.id} ran on ${runs_on}`);
    return { id: task.id, from: this.clock.now };
  }
}

let current: World | undefined;

/** The world of the run that is going on: what mocked modules act on. */
export function world(): World {
  if (current === undefined) throw new Error("nothing runs");
  return current;
}
