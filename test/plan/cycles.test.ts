import fc from "fast-check";
import { expect, test } from "vitest";
import { findCycles } from "../../workflows-src/plan/normalise/cycles.ts";

const cyclesOf = (edges: string) => {
  const waits = new Map<string, string[]>();
  for (const edge of edges.split(" ")) {
    const [from = "", to = ""] = edge.split(">");
    waits.set(from, [...(waits.get(from) ?? []), to]);
    if (!waits.has(to)) waits.set(to, []);
  }
  return findCycles(waits, 20).map((cycle) => cycle.join(" -> "));
};

test.each([
  ["A>B B>C", []],
  ["B>B", ["B -> B"]],
  ["C>B B>A A>C", ["A -> C -> B -> A"]],
  ["A>B B>C C>A B>A", ["A -> B -> A"]],
  ["A>B B>C C>D D>E E>B B>Z Z>A", ["A -> B -> Z -> A"]],
  ["A>B B>C C>B D>E E>D", ["B -> C -> B", "D -> E -> D"]],
])("%s", (edges, cycles) => {
  expect(cyclesOf(edges)).toEqual(cycles);
});

test("finds a cycle exactly if taking away what waits for nothing leaves something, whatever the order of the edges", () => {
  const edge = fc.tuple(fc.nat({ max: 12 }), fc.nat({ max: 12 }));
  fc.assert(
    fc.property(fc.array(edge, { minLength: 1, maxLength: 25 }), (edges) => {
      const text = edges.map(([from, to]) => `N${from}>N${to}`);
      const cycles = cyclesOf(text.join(" "));
      let left = edges;
      for (let size = -1; size !== left.length; ) {
        size = left.length;
        left = left.filter(([, to]) => left.some(([from]) => from === to));
      }
      expect(cycles.length > 0).toBe(left.length > 0);
      expect(cyclesOf(text.reverse().join(" "))).toEqual(cycles);
      for (const cycle of cycles) {
        const nodes = cycle.split(" -> ");
        expect(nodes.slice(1).every((node, i) => text.includes(`${nodes[i]}>${node}`))).toBe(true);
        expect([...nodes].sort()[0]).toBe(nodes[0]);
      }
    }),
  );
});

test("a cycle through 5,000 tasks is found without a deep stack", () => {
  const waits = new Map(Array.from({ length: 5000 }, (_, i) => [`T${i}`, [`T${(i + 1) % 5000}`]]));
  expect(findCycles(waits, 20)[0]).toHaveLength(5001);
});
