import type { Plan, Task } from "../../workflows-src/plan/plan.ts";

/** Numbers in [0, 1), the same ones for the same seed (Park, Miller 1988). */
export function randomNumbers(seed: number): () => number {
  let state = (Math.abs(seed * 7919 + 17) % 2147483646) + 1;
  const next = (): number => {
    state = (state * 48271) % 2147483647;
    return (state - 1) / 2147483646;
  };
  for (let i = 0; i < 10; i++) next();
  return next;
}

/** A plan from the hours of each task and the indices of those that it waits for. */
function planOf(tasks: readonly { readonly hours: number; readonly after: readonly number[] }[]): Plan {
  const idOf = (index: number): string => `T${String(index).padStart(4, "0")}`;
  return {
    version: 1,
    tasks: tasks.map(
      ({ hours, after }, index): Task => ({
        id: idOf(index),
        name: idOf(index),
        description: "",
        duration: { optimistic: hours, most_likely: hours, pessimistic: hours },
        depends_on: [...new Set(after)].map(idOf),
        risk: "MEDIUM",
        context_requirements: [],
        files: [],
      }),
    ),
  };
}

type Drawn = { hours: number; after: number[] };

/**
 * Networks like those that ProGen made for PSPLIB (Kolisch, Sprecher 1996): three tasks begin, three end, each has one to three successors and
 * predecessors, 1.5 to 2.1 arcs a task without redundant ones, 1 to 10 hours.
 */
export function psplibLike(size: number, seed: number): Plan {
  const random = randomNumbers(seed * 31 + size);
  const whole = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  const complexity = [1.5, 1.8, 2.1][seed % 3] as number;
  const after: Set<number>[] = Array.from({ length: size }, () => new Set());
  const successors = new Int32Array(size);
  const earlier: Set<number>[] = Array.from({ length: size }, () => new Set());
  let arcs = 0;
  const join = (first: number, second: number): boolean => {
    if (first >= second || earlier[second]?.has(first)) return false;
    if ((successors[first] as number) >= 3 || (after[second]?.size ?? 0) >= 3) return false;
    after[second]?.add(first);
    successors[first] = (successors[first] as number) + 1;
    arcs++;
    for (let task = second; task < size; task++)
      if (task === second || earlier[task]?.has(second))
        for (const other of [first, ...(earlier[first] as Set<number>)]) earlier[task]?.add(other);
    return true;
  };
  for (let task = 3; task < size; task++)
    for (let tries = 0; tries < 50 && !join(whole(0, Math.min(task, size - 3) - 1), task); tries++);
  for (let task = 0; task < size - 3; task++)
    if (successors[task] === 0)
      for (let tries = 0; tries < 50 && !join(task, whole(Math.max(3, task + 1), size - 1)); tries++);
  for (let tries = 0; tries < 50 * size && arcs < complexity * (size + 2) - 6; tries++)
    join(whole(0, size - 4), whole(3, size - 1));
  return planOf(after.map((others) => ({ hours: whole(1, 10), after: [...others] })));
}

/** Tasks in layers, each after one to three of the layer before and now and then of an earlier one. */
export function layered(size: number, seed: number): Plan {
  const random = randomNumbers(seed * 37 + size);
  const width = 2 + Math.floor((random() * size) / 6);
  const tasks: Drawn[] = [];
  let layer: number[] = [];
  let earlier: number[] = [];
  while (tasks.length < size) {
    const next: number[] = [];
    for (let left = 1 + Math.floor(random() * 2 * width); left > 0 && tasks.length < size; left--) {
      const after =
        layer.length === 0
          ? []
          : Array.from(
              { length: 1 + Math.floor(random() * 3) },
              () => layer[Math.floor(random() * layer.length)] as number,
            );
      if (earlier.length > 0 && random() < 0.2) after.push(earlier[Math.floor(random() * earlier.length)] as number);
      next.push(tasks.push({ hours: 0.25 + Math.ceil(40 * random() ** 2) / 4, after }) - 1);
    }
    earlier = [...earlier, ...layer];
    layer = next;
  }
  return planOf(tasks);
}

/** Parallel chains of different lengths. */
export function chains(size: number, seed: number): Plan {
  const random = randomNumbers(seed * 41 + size);
  const count = 1 + Math.floor(random() * 12);
  const last: number[] = [];
  return planOf(
    Array.from({ length: size }, (_, task) => {
      const chain = Math.floor(random() * count);
      const before = last[chain];
      last[chain] = task;
      return { hours: 1 + Math.floor(10 * random()), after: before === undefined ? [] : [before] };
    }),
  );
}

/** One task, many beside each other, one, and so on. */
export function forkJoins(size: number, seed: number): Plan {
  const random = randomNumbers(seed * 43 + size);
  const tasks: Drawn[] = [{ hours: 1 + random() * 5, after: [] }];
  const spread = random() * 8;
  while (tasks.length < size) {
    const fork = tasks.length - 1;
    const branches: number[] = [];
    for (let left = 2 + Math.floor(random() * 24); left > 0; left--) {
      let before = fork;
      for (let length = 1 + Math.floor(random() * 2); length > 0; length--)
        before = tasks.push({ hours: 1 + spread * random(), after: [before] }) - 1;
      branches.push(before);
    }
    tasks.push({ hours: 1 + random() * 5, after: branches });
  }
  return planOf(tasks);
}

/** One task, and many that wait for it alone; in half of them one more at the end. */
export function fan(size: number, seed: number): Plan {
  const random = randomNumbers(seed * 47 + size);
  const spread = random() * 9;
  const tasks: Drawn[] = Array.from({ length: size }, (_, task) => ({
    hours: 1 + spread * random(),
    after: task === 0 ? [] : [0],
  }));
  if (seed % 2) tasks.push({ hours: 1, after: Array.from({ length: size - 1 }, (_, task) => task + 1) });
  return planOf(tasks);
}

/** A tree from its root or, in half of them, to it. */
export function tree(size: number, seed: number): Plan {
  const random = randomNumbers(seed * 53 + size);
  const parents = Array.from({ length: size }, (_, task) =>
    task === 0 ? -1 : Math.floor(task * (0.3 + 0.7 * random())),
  );
  const hours = () => 1 + Math.floor(10 * random());
  if (seed % 2) return planOf(parents.map((parent) => ({ hours: hours(), after: parent < 0 ? [] : [parent] })));
  const after: number[][] = parents.map(() => []);
  for (const [task, parent] of parents.entries()) if (parent >= 0) after[size - 1 - parent]?.push(size - 1 - task);
  return planOf(after.map((others) => ({ hours: hours(), after: others })));
}

const RECIPES = ["blast", "epigenomics", "montage", "genome", "seismology", "nextflow"] as const;

/** Workflows of the shapes that WfCommons (Coleman et al. 2022) generates; seconds to minutes a task, alike within one kind of task. */
export function wfcommonsLike(size: number, seed: number): Plan {
  const random = randomNumbers(seed * 59 + size);
  const recipe = RECIPES[seed % RECIPES.length] as (typeof RECIPES)[number];
  const tasks: Drawn[] = [];
  /** Adds tasks of one kind, one for each list of those they wait for. */
  const kind = (lists: readonly (readonly number[])[]): number[] => {
    const typical = 0.001 * 400 ** random();
    const spread = random();
    return lists.map(
      (after) => tasks.push({ hours: typical * (1 + spread * (random() - 0.3) * 2), after: [...after] }) - 1,
    );
  };
  const each = (before: readonly number[]): number[][] => before.map((task) => [task]);
  const times = (count: number, after: readonly number[]): (readonly number[])[] =>
    Array.from({ length: Math.max(1, count) }, () => after);
  const pick = (from: readonly number[]): number => from[Math.floor(random() * from.length)] as number;
  switch (recipe) {
    case "blast": {
      const wide = kind(times(size - 3, kind([[]])));
      kind([wide]);
      kind([wide]);
      break;
    }
    case "epigenomics": {
      const lanes = 1 + Math.floor(random() * 3);
      const merged = Array.from({ length: lanes }, () => {
        let stage = kind(times((size / lanes - 4) / 4, kind([[]])));
        for (let step = 0; step < 3; step++) stage = kind(each(stage));
        return kind([stage])[0] as number;
      });
      kind([kind([kind([merged])])]);
      break;
    }
    case "montage": {
      const projected = kind(times(size / 4, []));
      const fits = kind(Array.from({ length: Math.floor(size / 2) }, () => [pick(projected), pick(projected)]));
      const model = kind([kind([fits])]);
      const corrected = kind(projected.map((task) => [task, ...model]));
      kind([kind([kind([corrected])])]);
      break;
    }
    case "genome": {
      const people = 1 + Math.floor(random() * 4);
      const populations = kind(times(5, []));
      for (let person = 0; person < people; person++) {
        const merged = kind([kind(times(size / people - 12, []))]);
        const sifted = kind([[]]);
        for (const population of populations) {
          kind([[population, ...merged, ...sifted]]);
          kind([[population, ...merged, ...sifted]]);
        }
      }
      break;
    }
    case "seismology":
      kind([kind(times(size - 1, []))]);
      break;
    case "nextflow": {
      const samples = kind(times(size / 8, []));
      let stage = samples;
      const all: number[] = [];
      while (tasks.length < size - 2) {
        const next = kind(random() < 0.7 ? each(stage) : times(1 + random() * 4, stage));
        all.push(...next);
        stage = random() < 0.6 ? next : random() < 0.5 ? samples : stage;
      }
      kind([all]);
      break;
    }
  }
  return planOf(tasks);
}
