import fc from "fast-check";

export const SKETCH_STATES = ["open", "in-progress", "done", "cancelled", "deferred"] as const;
export type SketchState = (typeof SKETCH_STATES)[number];

/** A task as a person means it, before it is written in a format. */
export interface SketchTask {
  readonly id: string;
  readonly title: string;
  /** Lines about it. */
  readonly details: readonly string[];
  /** Ids of earlier tasks. */
  readonly needs: readonly string[];
  readonly state: SketchState;
  readonly minutes: number;
  readonly files: readonly string[];
}

/** A plan as it lies on the disk: one file, with others beside it, or a folder. */
export interface WrittenPlan {
  readonly text: string;
  readonly beside?: Readonly<Record<string, string>>;
  readonly isFolder?: boolean;
}

/**
 * Orders that a format can say. `stated`: any. `chain`: one after another. `layers`: groups, each after the one before. `in-place`: any, but
 * a task that states nothing waits for everything before it.
 */
export type SketchOrder = "stated" | "chain" | "layers" | "in-place";

/** Writes plans in a format, as its users do. */
export interface PlanWriter {
  /** The format as its reader calls it. */
  readonly format: string;
  readonly order: SketchOrder;
  readonly states: readonly SketchState[];
  /** Texts are Markdown: some words would be marks. */
  readonly isMarkdown?: boolean;
  readonly hasMinutes?: boolean;
  readonly hasFiles?: boolean;
  /** A task is done only after all that it needs: the format waits through what is done. */
  readonly isDoneInOrder?: boolean;
  /** The id of a task by its place; without it the task's own. */
  readonly idOf?: (index: number, task: SketchTask) => string;
  /** The name that is read, where it is more than the title. */
  readonly nameOf?: (task: SketchTask) => string;
  readonly write: (tasks: readonly SketchTask[]) => WrittenPlan;
}

const WORDS = ["book", "reader", "Übersicht", "карта", "棚卸し", "shelf", "don't", "naïve", "e-mail", "B2B", "3D"];
/** Words that mean something elsewhere in Markdown, YAML or a format, and nothing inside of a sentence. */
const ODD_WORDS = [
  "`npm test`",
  "**bold**",
  "_thin_",
  "a:b",
  "key: value",
  "#1",
  "[x]",
  "[ ]",
  "C++",
  "\\n",
  "<b>",
  "&amp;",
  "🎉",
  "👩‍👩‍👧",
  "1.",
  "2.2",
  "- dash",
  "T001",
  "TASK-1",
  "US-1",
  "null",
  "true",
  "~",
  '"quoted"',
  "'single'",
  "{brace}",
  "100%",
  "@ada",
  "|",
  "||",
  "---",
  "a,b;c",
  "$HOME",
  "$(date)",
  "ＷＩＤＥ",
  "שלום",
  "e\u0301",
  "*",
  "->",
  "=>",
  "# no",
  "Phase 2:",
  "(note)",
  "“so”",
];
const MARKS = /[✅✔☑]|~~|<!--|-->|[\p{C}\p{Z}]/u;

const wordOf = (isMarkdown: boolean): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...WORDS) },
    { weight: 2, arbitrary: fc.constantFrom(...ODD_WORDS) },
    fc
      .string({ unit: isMarkdown ? "grapheme" : "binary", minLength: 1, maxLength: 6 })
      .map((text) => (isMarkdown ? text.replace(/[\s`<>]/gu, "x") : text))
      .filter((text) => !isMarkdown || !MARKS.test(text)),
  );

/** One line that begins and ends with a plain word. */
const lineOf = (isMarkdown: boolean): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...WORDS), fc.array(wordOf(isMarkdown), { maxLength: 5 }), fc.constantFrom(...WORDS))
    .map(([first, middle, last]) => [first, ...middle, last].join(" ").replace(/\s+/g, " "));

/** Some look like a number, a range, or the word for no dependency. */
const idText = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,6}[A-Za-z0-9])?$/) },
  fc.constantFrom("no", "None", "null", "true", "1", "01", "1-2", "1.10", "T1", "T2", "T1-T2", "1e3", "a-to-b", "and"),
);

/** Plans of up to eight tasks, as far as a format can say them. */
export function sketchesFor(writer: PlanWriter): fc.Arbitrary<readonly SketchTask[]> {
  const isMarkdown = writer.isMarkdown === true;
  const task = fc.record({
    id: idText,
    title: lineOf(isMarkdown),
    details: fc.array(lineOf(isMarkdown), { maxLength: 3 }),
    picks: fc.array(fc.nat(), { maxLength: 3 }),
    state: fc.constantFrom(...writer.states),
    minutes: fc.integer({ min: 1, max: 600 }),
    files: fc.array(fc.constantFrom("src/a.ts", "lib/b.py", "docs/c.md", "d.json"), { maxLength: 2 }),
    isSame: fc.boolean(),
  });
  return fc.uniqueArray(task, { minLength: 1, maxLength: 8, selector: ({ id }) => id.toLowerCase() }).map((tasks) => {
    const ids = tasks.map((made, index) =>
      writer.idOf === undefined ? made.id : writer.idOf(index, { ...made, needs: [] }),
    );
    /** The layer of each task: that of the one before, or the next. */
    const layers: number[] = [];
    for (const { isSame } of tasks) layers.push((layers.at(-1) ?? 0) + (isSame || layers.length === 0 ? 0 : 1));
    const made: SketchTask[] = [];
    for (const [index, { picks, isSame: _, files, ...rest }] of tasks.entries()) {
      const before = ids.slice(0, index);
      const picked = index === 0 ? [] : [...new Set(picks.map((pick) => before[pick % index] ?? ""))];
      const needs = {
        stated: picked,
        chain: before,
        layers: before.filter((_, other) => (layers[other] ?? 0) < (layers[index] ?? 0)),
        "in-place": picked.length === 0 ? before : picked,
      }[writer.order];
      const isEarly = writer.isDoneInOrder === true && rest.state === "done" && needs.some((id) => isOpen(made, id));
      made.push({
        ...rest,
        id: ids[index] ?? "",
        needs,
        files: writer.hasFiles === true ? [...new Set(files)] : [],
        state: isEarly ? "open" : rest.state,
      });
    }
    return made;
  });
}

const isOpen = (tasks: readonly SketchTask[], id: string): boolean =>
  tasks.some((task) => task.id === id && task.state !== "done");

/** The groups of a plan in layers. */
export function layersOf(tasks: readonly SketchTask[]): SketchTask[][] {
  const layers: SketchTask[][] = [];
  for (const task of tasks) {
    const same = layers.at(-1);
    if (same?.[0]?.needs.length === task.needs.length) same.push(task);
    else layers.push([task]);
  }
  return layers;
}

export const tickOf = ({ state }: SketchTask, inProgress = " "): string =>
  state === "done" ? "x" : state === "in-progress" ? inProgress : " ";
export const indented = (lines: readonly string[], prefix = "  "): string =>
  lines.map((line) => `${prefix}${line}\n`).join("");
/** Whether a task waits for all before it. In a format whose order is `in-place`, it says so by stating nothing. */
export const waitsForAll = ({ needs }: SketchTask, index: number): boolean => needs.length === index;
/** Fields of a task in YAML or JSON, under the most common keys. */
export const fieldsOf = ({
  id,
  title,
  details,
  needs,
  state,
  minutes,
  files,
}: SketchTask): Record<string, unknown> => ({
  id,
  title,
  ...(details.length > 0 && { description: details.join("\n") }),
  ...(needs.length > 0 && { depends_on: needs }),
  ...(state !== "open" && { status: state }),
  estimated_minutes: minutes,
  ...(files.length > 0 && { files }),
});
