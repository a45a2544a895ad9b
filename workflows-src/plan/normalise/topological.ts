/** Each id after those it waits for, else in the order given. There is no recursion, because chains may be as long as the plan. */
export function orderByWaits(ids: Iterable<string>, waits: ReadonlyMap<string, readonly string[]>): string[] {
  const seen = new Set<string>();
  const order: string[] = [];
  for (const start of ids) {
    if (seen.has(start)) continue;
    seen.add(start);
    const stack = [{ id: start, next: 0 }];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const before = waits.get(top.id)?.[top.next++];
      if (before === undefined) {
        order.push(top.id);
        stack.pop();
      } else if (!seen.has(before)) {
        seen.add(before);
        stack.push({ id: before, next: 0 });
      }
    }
  }
  return order;
}
