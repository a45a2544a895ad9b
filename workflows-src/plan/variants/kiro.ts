import { appendTo } from "../append-to.ts";
import {
  collectOtherTexts,
  type MarkdownTask,
  orderTasks,
  readMarks,
  toRawTask,
  toTexts,
} from "../raw/markdown-tasks.ts";
import { findLeaves, indexNumbers, type NumberedItem, splitNumber } from "../raw/numbered-items.ts";
import type { RawTask } from "../raw/raw-plan.ts";
import { type Item, type Outline, type OutlineSection, outdent, parseOutline, walkItems } from "../syntax/outline.ts";
import { toEntry } from "../syntax/plan-node.ts";
import { addContextFiles } from "./context-files.ts";
import { type KiroWave, readWaves } from "./kiro-waves.ts";
import type { PlanDocument, PlanFormat } from "./variant.ts";

/** A line in italics with a word and references: `_Requirements: 1.1, 2.3_`. */
const REFERENCE = /^\s*[-*+]?\s*\*?_(Requirements|Depends(?: on)?|Boundary):\s*([^_]*)_/i;
const PARALLEL = /(?:^|\s)\(P\)(?:\s|$)/;
const GRAPH = /^task dependency graph/i;

/**
 * Kiro's and cc-sdd's `tasks.md`: boxes `- [ ] 2.1 Text` under `- [ ] 2. Text`, whether they are indented or not. Kiro's order is the graph
 * below "Task Dependency Graph", else the list; cc-sdd's is the list with `(P)` and `_Depends: 1.2_`.
 */
export const kiro: PlanFormat = {
  name: "Kiro or cc-sdd",
  recognises: ({ outline }) => {
    const items = outline.sections.flatMap((section) => [...walkItems(section.items)]);
    const numbered = items.filter(({ box, text }) => box !== undefined && splitNumber(text).id !== undefined);
    const isTitled = outline.sections.some(
      ({ title, level }) =>
        (level === 1 && /^implementation plan|^tasks?(?: list)?: .*spec/i.test(title)) || GRAPH.test(title),
    );
    return numbered.length > 0 && (isTitled || items.some(({ raw }) => raw.some((line) => REFERENCE.test(line))));
  },

  read(document, problems) {
    const { outline } = document;
    const criteria = readCriteria(document);
    const sections = outline.sections.filter(({ title }) => !GRAPH.test(title));
    const leaves = findLeaves(sections, nameBox, problems);
    const numbers = indexNumbers(leaves);
    const tasks = addContextFiles(
      document,
      ["requirements.md", "bugfix.md", "design.md", "research.md"],
      leaves.map((leaf) => readLeaf(leaf, numbers, criteria)),
    );
    const waves = readWaves(outline, tasks, problems);
    const ordered = waves === undefined ? orderTasks(tasks) : orderByWaves(tasks, waves);
    const owners = new Set(sections.filter(({ items }) => [...walkItems(items)].some(({ box }) => box !== undefined)));
    return {
      phases: [{ parallel: false, tasks: ordered }],
      texts: collectOtherTexts(waves === undefined ? outline.sections : sections, (section) => owners.has(section)),
    };
  },
};

/** A box without a number is a task at the margin, and a step inside of a task. */
const nameBox = (item: Item, _: OutlineSection, __: number, outer: NumberedItem | undefined): string | undefined => {
  const words = item.text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return outer !== undefined || item.indent > 0 || words === "" ? undefined : words.slice(0, 40).replace(/-+$/, "");
};

function readLeaf(
  leaf: NumberedItem,
  numbers: ReadonlyMap<string, readonly string[]>,
  criteria: ReadonlyMap<string, string>,
): MarkdownTask {
  const { id, item, body, texts } = leaf;
  const isOptional = leaf.text.startsWith("* ") || leaf.isInStarred === true;
  const text = leaf.text.replace(/^\* /, "").trim();
  const name = text.replace(PARALLEL, " ").replace(/\s+/g, " ").trim();
  const references = new Map<string, string[]>();
  for (const line of body.split("\n")) {
    const [, word = "", ids = ""] = REFERENCE.exec(line) ?? [];
    const key = word.toLowerCase().replace(/ on$/, "");
    if (key !== "") appendTo(references, key, ids);
  }
  const depends = (references.get("depends") ?? []).flatMap((ids) => expand(ids, numbers));
  const required = (references.get("requirements") ?? [])
    .flatMap((ids) => ids.split(/[,\s]+/))
    .flatMap((number) => criteria.get(number) ?? []);
  const marks = readMarks(item, text);
  const entries = [
    ...(isOptional && !marks.some(({ key }) => key === "status") ? [toEntry("status", "optional", item)] : []),
    ...marks,
    ...(body === "" ? [] : [toEntry("description", `${name}\n\n${body}`, item)]),
    ...depends.map((ids) => toEntry("depends_on", ids, item)),
  ];
  return {
    line: item.line,
    column: item.column,
    id,
    name,
    entries,
    texts: [...texts, ...toTexts("Requirements it meets", required.join("\n\n"))],
    isParallel: PARALLEL.test(text),
    isOrdered: depends.length > 0,
    boundaries: [...new Set((references.get("boundary") ?? []).flatMap((names) => names.split(/,\s*/)))],
  };
}

/** Ids of tasks; the number of a heading means all of its tasks. */
function expand(ids: string, numbers: ReadonlyMap<string, readonly string[]>): string[] {
  return ids
    .split(/[,;]|\s+and\s+|\s+(?=\d)/)
    .map((id) => id.trim())
    .filter((id) => id !== "")
    .flatMap((id) => numbers.get(id) ?? [id]);
}

/** The tasks of a wave wait for the waves before it. A task that no wave names keeps its place in the list. */
function orderByWaves(tasks: readonly MarkdownTask[], waves: readonly KiroWave[]): RawTask[] {
  const waveOf = new Map(waves.flatMap(({ ids }, index) => ids.map((id) => [id, index] as const)));
  const raws = new Map<string, RawTask>();
  const ordered: RawTask[] = [];
  let segment: MarkdownTask[] = [];
  let checkpoint: readonly RawTask[] = [];
  /** Tasks between two that no wave names: what waves say of others would contradict the list. */
  const close = (): void => {
    const members = new Map<number, MarkdownTask[]>();
    for (const task of segment) appendTo(members, waveOf.get(task.id) ?? 0, task);
    const placed = new Map<number, RawTask[]>();
    const before = new Map<number, readonly RawTask[]>();
    const waitsFor = (wave: number): readonly RawTask[] => {
      const known = before.get(wave);
      if (known !== undefined) return known;
      before.set(wave, checkpoint);
      const found = (waves[wave]?.after ?? []).flatMap((index) => placed.get(index) ?? waitsFor(index));
      const result = found.length === 0 ? checkpoint : [...new Set(found)];
      before.set(wave, result);
      return result;
    };
    for (const [wave, inWave] of [...members].sort(([a], [b]) => a - b)) {
      const after = waitsFor(wave);
      const made = inWave.map((task) => toRawTask(task, after));
      placed.set(wave, made);
      for (const [index, raw] of made.entries()) raws.set(inWave[index]?.id ?? "", raw);
    }
    ordered.push(...segment.flatMap(({ id }) => raws.get(id) ?? []));
  };
  for (const task of tasks) {
    if (waveOf.has(task.id)) {
      segment.push(task);
      continue;
    }
    close();
    const before = segment.length === 0 ? checkpoint : segment.flatMap(({ id }) => raws.get(id) ?? []);
    const raw = toRawTask(task, before);
    ordered.push(raw);
    checkpoint = [raw];
    segment = [];
  }
  close();
  return ordered;
}

/** The acceptance criteria of `requirements.md` by number: `2.1` is the first below "Requirement 2". */
function readCriteria({ beside }: PlanDocument): Map<string, string> {
  const criteria = new Map<string, string>();
  const text = beside.read("requirements.md");
  const sections: Outline["sections"] = text === undefined ? [] : parseOutline(text).sections;
  let number = "";
  for (const { title, items } of sections) {
    number = /^requirement\s+(\d+)/i.exec(title)?.[1] ?? number;
    if (!/acceptance criteria/i.test(title) && !/^requirement/i.test(title)) continue;
    let place = 0;
    for (const item of items.filter(({ numbered }) => numbered))
      criteria.set(`${number}.${++place}`, `${number}.${place} ${outdent(item.raw).replace(/^\d+[.)]\s+/, "")}`);
  }
  return criteria;
}
