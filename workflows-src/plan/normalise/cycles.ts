/** For each node the nodes it waits for. */
type WaitGraph = ReadonlyMap<string, readonly string[]>;

/**
 * At most `limit` cycles of a graph, no two of which share a node. Each is the path `A, B, A` from its smallest node, so that
 * it is the same on every run. Finds at least one if there is one.
 */
export function findCycles(waits: WaitGraph, limit: number): readonly (readonly string[])[] {
  const cycles: (readonly string[])[] = [];
  const reported = new Set<string>();
  for (const closed of findClosedPaths(waits)) {
    if (cycles.length === limit) break;
    if (closed.some((node) => reported.has(node))) continue;
    const cycle = findShortestCycle(findSmallest(closed), waits);
    if (cycle.some((node) => reported.has(node))) continue;
    for (const node of [...closed, ...cycle]) reported.add(node);
    const start = cycle.indexOf(findSmallest(cycle));
    cycles.push([...cycle.slice(start), ...cycle.slice(0, start + 1)]);
  }
  return cycles;
}

/** Sorts each list once: nodes that wait for the same phase share a list. */
function createListSorter(): (nodes: readonly string[]) => readonly string[] {
  const known = new Map<readonly string[], readonly string[]>();
  return (nodes) => {
    const result = known.get(nodes) ?? sortNodes(nodes);
    known.set(nodes, result);
    return result;
  };
}

/**
 * Depth-first search, smallest node first. An edge back to a node of the current path closes it.
 * There is no recursion, because paths may be as long as the plan.
 */
function* findClosedPaths(waits: WaitGraph): Generator<readonly string[]> {
  const sortList = createListSorter();
  const done = new Set<string>();
  for (const root of sortNodes(waits.keys())) {
    const path: string[] = [];
    const open = new Map<string, Iterator<string>>();
    const enter = (node: string) => {
      path.push(node);
      open.set(node, sortList(waits.get(node) ?? []).values());
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

/** Breadth-first search from a node on a cycle back to it. The result does not repeat the node at its end. */
function findShortestCycle(start: string, waits: WaitGraph): readonly string[] {
  const sortList = createListSorter();
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const node of queue) {
    for (const next of sortList(waits.get(node) ?? [])) {
      if (next === start) {
        const path = [node];
        for (let before = cameFrom.get(node); before !== undefined; before = cameFrom.get(before)) path.unshift(before);
        return path;
      }
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, node);
      queue.push(next);
    }
  }
  throw new Error(`${start} is not on a cycle`);
}

const sortNodes = (nodes: Iterable<string>): string[] => [...nodes].sort();
const findSmallest = (nodes: readonly string[]): string => sortNodes(nodes)[0] ?? "";
