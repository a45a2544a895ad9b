import { readdirSync, readFileSync } from "node:fs";

/** What died: the program alone, while what it had started goes on; or all at once, as when the machine is reset. */
export const SCOPES = ["program", "everything"] as const;
export type Scope = (typeof SCOPES)[number];

/** Kills a program that stands still. */
export function kill(pid: number, scope: Scope): void {
  if (scope === "everything") for (const each of descendants(pid)) signal(each);
  signal(pid);
}

function signal(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It ended by itself.
  }
}

/** Every process that a process has started, and what those have; on Linux, elsewhere none. */
function descendants(pid: number): number[] {
  const children = new Map<number, number[]>();
  for (const [child, parent] of parents()) children.set(parent, [...(children.get(parent) ?? []), child]);
  const found: number[] = [];
  const waiting = [pid];
  for (let parent = waiting.pop(); parent !== undefined; parent = waiting.pop()) {
    for (const child of children.get(parent) ?? []) {
      found.push(child);
      waiting.push(child);
    }
  }
  return found;
}

/** Pairs of process and parent. */
function parents(): [number, number][] {
  try {
    return readdirSync("/proc").flatMap((name) => {
      const parent = /^\d+$/.test(name) ? parentOf(name) : undefined;
      return parent === undefined ? [] : [[Number(name), parent] as [number, number]];
    });
  } catch {
    return [];
  }
}

function parentOf(pid: string): number | undefined {
  try {
    // After the program's name, which may hold anything, come the state and the parent.
    return Number(/^.*\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8"))?.[1]);
  } catch {
    return undefined;
  }
}
