type Graph = ReadonlyMap<string, readonly string[]>;

/**
 * Cycles of a graph given as node → the nodes it waits for, no two with a node in common; each as the path `A, B, A`
 * from its smallest node, so that it reads the same on every run. At most `limit` cycles; none where there is none.
 */
export function findCycles(waits: Graph, limit: number): readonly (readonly string[])[] {
  const cycles: (readonly string[])[] = [];
  const reported = new Set<string>();
  for (const closed of closedPaths(waits)) {
    if (cycles.length === limit) break;
    if (closed.some((node) => reported.has(node))) continue;
    const cycle = shortestCycle(smallest(closed), waits);
    if (cycle.some((node) => reported.has(node))) continue;
    for (const node of [...closed, ...cycle]) reported.add(node);
    const at = cycle.indexOf(smallest(cycle));
    cycles.push([...cycle.slice(at), ...cycle.slice(0, at + 1)]);
  }
  return cycles;
}

/** Nodes that wait for the same phase share a list, which is sorted once. */
function sortedLists(): (nodes: readonly string[]) => readonly string[] {
  const known = new Map<readonly string[], readonly string[]>();
  return (nodes) => {
    const result = known.get(nodes) ?? sorted(nodes);
    known.set(nodes, result);
    return result;
  };
}

/** Depth first, smallest node first: an edge back to a node of the current path closes it. Without recursion: paths are as long as plans. */
function* closedPaths(waits: Graph): Generator<readonly string[]> {
  const sortedList = sortedLists();
  const done = new Set<string>();
  for (const root of sorted(waits.keys())) {
    const path: string[] = [];
    const open = new Map<string, Iterator<string>>();
    const enter = (node: string) => {
      path.push(node);
      open.set(node, sortedList(waits.get(node) ?? []).values());
    };
    if (!done.has(root)) enter(root);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const next = open.get(node)?.next().value;
      if (next === undefined) {
        path.pop();
        open.delete(node);
        done.add(node);
      } else if (open.has(next)) yield path.slice(path.indexOf(next));
      else if (!done.has(next)) enter(next);
    }
  }
}

/** Breadth first from a node on a cycle back to it; without the repeated end. */
function shortestCycle(start: string, waits: Graph): readonly string[] {
  const sortedList = sortedLists();
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const node of queue) {
    for (const next of sortedList(waits.get(node) ?? [])) {
      if (next === start) {
        const path = [node];
        for (let at = cameFrom.get(node); at !== undefined; at = cameFrom.get(at)) path.unshift(at);
        return path;
      }
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, node);
      queue.push(next);
    }
  }
  throw new Error(`${start} is on no cycle`);
}

const sorted = (nodes: Iterable<string>): string[] => [...nodes].sort();
const smallest = (nodes: readonly string[]): string => sorted(nodes)[0] ?? "";
