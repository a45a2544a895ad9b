import type { ListedJob } from "./rest.ts";

/** What act says of one thing that happened; only what is looked at is named. */
export interface ActEvent {
  /** Names from the caller's job down. */
  readonly job?: string;
  readonly msg?: string;
  readonly matrix?: { readonly leg?: { readonly title?: string } };
  readonly step?: string;
  readonly stepResult?: string;
  readonly jobResult?: string;
  readonly command?: string;
  /** Of a command, without its properties. */
  readonly arg?: string;
  readonly content?: string;
}

/** A job that ran, wherever among the called workflows. */
export interface RanJob {
  /** Names from the caller's job down: `pipeline/SOMAS pipeline/stage-3-simulation`. */
  readonly path: string;
  readonly result: string;
  /** Positions among all that happened in the run. */
  readonly started: number;
  readonly ended: number;
  /** Markdown of all its steps. */
  readonly summary: string;
  /** What is annotated as an error. */
  readonly errors: readonly string[];
}

export function readEvent(line: string): ActEvent[] {
  if (line === "") return [];
  try {
    return [JSON.parse(line)];
  } catch {
    return [{ msg: line }];
  }
}

const pathOf = ({ job = "" }: ActEvent): string => job.trim();

export function jobsIn(events: readonly ActEvent[]): RanJob[] {
  return events.flatMap((event, ended) => {
    const path = pathOf(event);
    if (event.jobResult === undefined) return [];
    const own = events.filter((other) => pathOf(other) === path);
    const started = events.findIndex((other) => pathOf(other) === path);
    const summary = own.flatMap(({ command, content }) => (command === "summary" ? [content ?? ""] : [])).join("\n");
    const errors = own.flatMap(({ command, arg }) => (command === "error" ? [arg ?? ""] : []));
    return [{ path, result: event.jobResult, started, ended, summary, errors }];
  });
}

/**
 * The jobs of a run as GitHub lists them, brought up to date by each event. A leg is named after the job that calls its wave and its title;
 * a job that has not started is missing, as GitHub creates the jobs of a matrix one by one.
 */
export function listJobs(): { add(event: ActEvent): void; readonly jobs: readonly ListedJob[] } {
  const jobs = new Map<string, ListedJob>();
  return {
    add(event) {
      const path = pathOf(event);
      if (path === "") return;
      const title = event.matrix?.leg?.title;
      const before = jobs.get(path);
      const name = title === undefined ? path.replaceAll("/", " / ") : `${path.split("/")[0]} / ${title}`;
      const steps = new Map((before?.steps ?? []).map((step) => [step.name, step]));
      if (event.step !== undefined) {
        const status = event.stepResult === undefined ? "in_progress" : "completed";
        steps.set(event.step, { name: event.step, status, conclusion: event.stepResult ?? null });
      }
      jobs.set(path, {
        id: before?.id ?? jobs.size + 1,
        name: before !== undefined && title === undefined ? before.name : name,
        status: event.jobResult === undefined ? (before?.status ?? "in_progress") : "completed",
        conclusion: event.jobResult ?? before?.conclusion ?? null,
        steps: [...steps.values()],
      });
    },
    get jobs() {
      return [...jobs.values()];
    },
  };
}
