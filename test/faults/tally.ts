import { shownStage } from "./stage.ts";

/** What the kills came to, by the stage in which they fell. */
export class Tally {
  readonly #rows = new Map<string, { kills: number; program: number; repeated: number; most: number }>();

  add(stage: string, scope: string, repeated: number): void {
    const row = this.#rows.get(stage) ?? { kills: 0, program: 0, repeated: 0, most: 0 };
    this.#rows.set(stage, {
      kills: row.kills + 1,
      program: row.program + (scope === "program" ? 1 : 0),
      repeated: row.repeated + repeated,
      most: Math.max(row.most, repeated),
    });
  }

  /** A Markdown table. */
  get table(): string {
    const rows = [...this.#rows].sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b));
    const cells = rows.map(([stage, { kills, program, repeated, most }]) => [
      ...[stage, kills, program, kills - program, (repeated / kills).toFixed(2), most],
    ]);
    const head = "| killed in | kills | the program alone | with all it had started | tasks repeated, mean | most |";
    return [head, "| --- | ---: | ---: | ---: | ---: | ---: |", ...cells.map((row) => `| ${row.join(" | ")} |`)].join(
      "\n",
    );
  }
}

/** Five tasks, one of which may run again. */
const SHOWN = [0, 1, 2, 3, 4, 5, 6].map(shownStage);
const ORDER = ["start", "stage 3: plan", "stage 4-b: what is done", ...SHOWN, "report"];
