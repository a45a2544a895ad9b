import { findSuccessors } from "../plan/graph.ts";
import type { Plan, Task } from "../plan/plan.ts";
import { shareFiles } from "../schedule/file-conflicts.ts";
import { compareByRemainingPath } from "../schedule/remaining-path.ts";

/** The tasks whose dependencies are all done. */
export interface ReadyQueue {
  /** Removes and returns the next task that shares no file with a running one: the longest remaining path first, then by id. */
  readonly take: (running: readonly Task[]) => Task | undefined;
  /** Adds the tasks whose last open dependency was this one. */
  readonly addBehind: (id: string) => void;
  /** Adds a task that runs again. */
  readonly addAgain: (id: string) => void;
  /** Adds files to those that a task will touch. */
  readonly addFiles: (id: string, files: readonly string[]) => void;
  /** Removes a task for good: another run has done it. */
  readonly remove: (id: string) => void;
}

/** Makes the queue for a plan of which these tasks are done. */
export function createReadyQueue(plan: Plan, done: ReadonlySet<string>): ReadyQueue {
  const inOrder = plan.tasks.map(({ id }) => id).sort(compareByRemainingPath(plan));
  const rank = new Map(inOrder.map((id, place) => [id, place]));
  const byId = new Map(plan.tasks.map((task) => [task.id, task]));
  const behind = findSuccessors(plan);
  const missing = new Map(
    plan.tasks.map(({ id, depends_on }) => [id, depends_on.filter((other) => !done.has(other)).length]),
  );
  const rankOf = ({ id }: Task): number => rank.get(id) ?? 0;
  const removed = new Set(done);
  const ready: Task[] = [];
  const shares = (one: Task, other: Task): boolean => shareFiles(byId.get(one.id) ?? one, byId.get(other.id) ?? other);

  function add(id: string): void {
    const task = byId.get(id);
    if (task === undefined || removed.has(id)) return;
    const place = ready.findIndex((other) => rankOf(other) > rankOf(task));
    ready.splice(place === -1 ? ready.length : place, 0, task);
  }
  for (const id of inOrder) if (missing.get(id) === 0) add(id);

  return {
    take(running) {
      const place = ready.findIndex((task) => !running.some((other) => shares(task, other)));
      return place === -1 ? undefined : ready.splice(place, 1)[0];
    },
    addBehind(id) {
      for (const next of behind.get(id) ?? []) {
        const left = (missing.get(next) ?? 0) - 1;
        missing.set(next, left);
        if (left === 0) add(next);
      }
    },
    addAgain: add,
    addFiles(id, files) {
      const task = byId.get(id);
      if (task !== undefined) byId.set(id, { ...task, files: [...task.files, ...files] });
    },
    remove(id) {
      removed.add(id);
      const place = ready.findIndex((task) => task.id === id);
      if (place !== -1) ready.splice(place, 1);
    },
  };
}
