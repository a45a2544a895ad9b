export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

export interface Measured {
  readonly name: string;
  /** Median, as the candidate counts. */
  readonly value: number;
  /** To the first candidate: the median of what each round gives, so that a busy moment counts for both. */
  readonly ratio: number;
}

/** Measures candidates in turn, round after round, after one round that does not count. */
export function sideBySide(candidates: Readonly<Record<string, () => number>>, rounds: number): Measured[] {
  const all = Object.entries(candidates).map(([name, measure]) => ({ name, measure, values: [] as number[] }));
  for (const { measure } of all) measure();
  for (let round = 0; round < rounds; round++) for (const { measure, values } of all) values.push(measure());
  const first = all[0]?.values ?? [];
  return all.map(({ name, values }) => {
    const ratio = median(values.map((value, round) => value / (first[round] ?? Number.NaN)));
    return { name, value: median(values), ratio };
  });
}

/** A Markdown table; columns of numbers are aligned to the right. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, column) => (column === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}
