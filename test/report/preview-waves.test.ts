import { expect, test } from "vitest";
import type { Plan, Task } from "../../workflows-src/plan/plan.ts";
import { createHoursFormat } from "../../workflows-src/report/hours.ts";
import { drawWaves } from "../../workflows-src/report/preview-waves.ts";
import { createColours } from "../../workflows-src/report/style.ts";
import type { Schedule } from "../../workflows-src/schedule/wave.ts";
import { simulatePlan } from "../../workflows-src/simulation/simulate.ts";
import { countColumns } from "../../workflows-src/text/columns.ts";
import { options } from "../simulation/plans.ts";
import { scheduleOf } from "./schedules.ts";

const ESCAPE = String.fromCharCode(27);

/** A plan with the tasks of a schedule. */
function planOf({ waves }: Schedule, names: Readonly<Record<string, string>> = {}): Plan {
  const tasks = waves.flatMap(({ legs }) =>
    legs.flatMap(({ tasks, hours, after }) =>
      tasks.map((id, i): Task => {
        const each = hours / tasks.length;
        const depends_on = i > 0 ? [tasks[i - 1] ?? ""] : after;
        return {
          ...{ id, name: names[id] ?? id, description: "", depends_on, risk: "LOW" },
          ...{ duration: { optimistic: each, most_likely: each, pessimistic: each } },
          ...{ context_requirements: [], files: [] },
        };
      }),
    ),
  );
  return { version: 1, tasks };
}

interface Drawing {
  readonly width?: number;
  readonly names?: Readonly<Record<string, string>>;
  readonly colours?: boolean;
  readonly max_parallel?: number;
}

function draw(schedule: Schedule, { width = 98, names = {}, colours = false, max_parallel }: Drawing = {}): string {
  const plan = planOf(schedule, names);
  const source = { file: "plan.yml", mode: "auto", fallback: false, problems: [] } as const;
  const simulation = simulatePlan(plan, options({ iterations: 20, max_parallel }));
  const preview = { plan: { ...plan, source }, simulation, schedule };
  return drawWaves(preview, createHoursFormat(schedule.makespan), width, createColours(colours))
    .map((line) => line.trimEnd())
    .join("\n");
}

/** What stands right of the hours in a leg's row. */
const bar = (text: string, id: string): string =>
  text.match(new RegExp(`^ *\\d+ {2}${id} .*?\\d\\.\\d {2}(.*)$`, "m"))?.[1] ?? "";

const many = (count: number, line: (index: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => line(index));

const TWO_WAVES = scheduleOf(
  3,
  ["TASK-002 5", "TASK-001 3", "TASK-003+TASK-006 4: TASK-001", "TASK-004 8: TASK-002 TASK-001"],
  ["TASK-005 2", "TASK-007 6: TASK-005"],
);

test("each wave is drawn on its own scale, with a checkpoint between", () => {
  const names = {
    "TASK-002": "API Contract",
    "TASK-003": "Product Data",
    "TASK-006": "Search Index",
    "TASK-004": "数据",
  };
  expect(draw(TWO_WAVES, { names, max_parallel: 8 })).toMatchSnapshot();
});

test("bars are as long as the work, lines as long as the runner waits, and a leg starts where what it waits for ends", () => {
  const text = draw(scheduleOf(2, ["A 10", "B 5", "C 5: A", "D 5"]));
  const [a, b, c, d] = ["A", "B", "C", "D"].map((id) => bar(text, id).replace(/ +(after .*)?$/, ""));
  const room = countColumns(d ?? "");
  expect(a).toMatch(/^█+$/);
  expect(c).toMatch(/^ +─+█+$/);
  expect(c?.indexOf("█")).toBe(countColumns(a ?? ""));
  expect(c?.indexOf("─")).toBe(countColumns(b ?? ""));
  expect(d?.trim()).toMatch(/^▒+$/);
  expect(countColumns(c ?? "")).toBe(room);
  expect(Math.abs(countColumns(a ?? "") - (room * 2) / 3)).toBeLessThanOrEqual(1);
});

test("the legs that it waits for are named, of more than three the first and a number", () => {
  const lines = ["A 1", "B 1", "C 1", "D 1", "E 1", "F 1: A", "G 1: A B C", "H 1: A B C D E"];
  const text = draw(scheduleOf(8, lines));
  expect(bar(text, "F")).toMatch(/after A$/);
  expect(bar(text, "G")).toMatch(/after A, B, C$/);
  expect(bar(text, "H")).toMatch(/after A, B, C \+2$/);
  const long = lines.map((line) => line.replace(/\b[A-H]\b/g, "LONG-TASK-ID-$&"));
  expect(draw(scheduleOf(8, long), { width: 58 })).toMatch(/after 5 legs$/m);
  expect(draw(scheduleOf(8, long), { width: 98 })).toMatch(/after LONG-TASK-ID-A \+4$/m);
});

test.each([58, 78, 98, 138])("300 legs in %i columns are cut, and what is cut is counted", (width) => {
  const text = draw(
    scheduleOf(
      8,
      many(256, (i) => `T${i} ${1 + (i % 5)}: ${i > 20 ? `T${i - 20} T${i - 9}` : ""}`),
      many(44, (i) => `U${i}+V${i} 2`),
    ),
    { width, names: { T3: "名前 ".repeat(60), T4: "x".repeat(300) } },
  );
  for (const line of text.split("\n")) expect(countColumns(line), line).toBeLessThanOrEqual(width);
  expect(text.split("\n").length).toBeLessThan(60);
  expect(text).toMatch(/^and 236 more legs, until \d+\.\d h$/m);
  expect(text).toMatch(/^and 24 more legs with 48 tasks, until 12\.0 h$/m);
});

test("sixteen waves are all there, each with some of its legs", () => {
  const waves = many(16, String).map((wave) => many(10, (i) => `W${wave}-${i} 1`));
  const text = draw(scheduleOf(4, ...waves));
  for (const wave of many(16, (i) => `Wave ${i + 1} of 16 · 10 legs · 3.0 h`)) expect(text).toContain(wave);
  expect(text.match(/and 6 more legs/g)).toHaveLength(16);
  expect(text.match(/── checkpoint: what is done is merged and pushed ──/g)).toHaveLength(15);
});

test("a wave says on how many runners it runs where the schedule has more", () => {
  const { waves, ...schedule } = scheduleOf(3, ["A 1", "B 1", "C 1"], ["D 1"]);
  const [first, ...others] = waves;
  const text = draw({
    ...schedule,
    waves: [...(first ? [{ ...first, runners: 2 }] : []), ...others.map((wave) => ({ ...wave, runners: 1 }))],
  });
  expect(text).toContain("Wave 1 of 2 · 3 legs on 2 runners · 1.0 h");
  expect(text).toContain("Wave 2 of 2 · 1 leg · 1.0 h");
});

test("one task, and tasks that take no time", () => {
  expect(draw(scheduleOf(1, ["A 3"]), { max_parallel: 1 })).toMatchSnapshot();
  const text = draw(scheduleOf(1, ["A 0", "B 0: A"]));
  expect(bar(text, "A")).toBe("█");
  expect(bar(text, "B")).toMatch(/^█ +after A$/);
  const short = draw(scheduleOf(2, ["A 1000", "B 0: A"]));
  expect(bar(short, "B")).toMatch(/^─+█ +after A$/);
});

test("the end says how many runners are used, how long they wait and what is left", () => {
  const end = (schedule: Schedule, max_parallel?: number): string[] =>
    draw(schedule, { ...(max_parallel !== undefined && { max_parallel }) })
      .split("\n\n")
      .at(-1)
      ?.split("\n") ?? [];
  const waits = scheduleOf(2, ["A 10", "B 5: A"]);
  expect(end(waits, 8)).toEqual([
    "2 of 8 runners: more would save less than 2 %",
    "Idle: runners wait 10.0 h, 67 % of 15.0 h of work",
  ]);
  expect(end(waits)[0]).toBe("2 runners: more would save less than 2 %");
  expect(end(waits, 2)[0]).toBe("2 of 2 runners");
  const left = { ...scheduleOf(1, ["A 10"]), left: many(12, (i) => `L${i}`) };
  expect(end(left, 1)).toEqual([
    "1 of 1 runner",
    "Idle: no runner waits",
    "12 tasks are left for a later run: L0, L1, L2, L3, L4, L5, L6, L7, L8, L9 +2",
  ]);
});

test("names cannot steer the terminal, and colours are there only if asked for", () => {
  const names = { A: `x${ESCAPE}[2J\n\u202Ename` };
  const schedule = scheduleOf(2, ["A 1", "B 2: A"]);
  expect(draw(schedule, { names }).replaceAll("\n", "")).not.toMatch(/\p{C}/u);
  const coloured = draw(schedule, { names, colours: true });
  expect(coloured).toContain(`${ESCAPE}[31m█`);
  expect(coloured).not.toContain(`${ESCAPE}[2J`);
});
