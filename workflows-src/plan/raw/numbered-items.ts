import { appendTo } from "../append-to.ts";
import type { TaskText } from "../plan.ts";
import type { ProblemList } from "../problem-list.ts";
import { type Item, type OutlineSection, readBody, readBoxState, walkItems } from "../syntax/outline.ts";
import { describeSection, toTexts, warnOfOpenChild } from "./markdown-tasks.ts";

/** A box with a number in front, `- [ ] 2.1 Text`, and the headings and numbers that it is part of. */
export interface NumberedItem {
  readonly id: string;
  readonly text: string;
  readonly item: Item;
  /** The text below it, less the tasks inside. */
  readonly body: string;
  readonly texts: readonly TaskText[];
  /** A heading that it is part of has a star. */
  readonly isInStarred?: boolean;
}

interface Found extends NumberedItem {
  /** The box that it stands in. */
  readonly outer: Found | undefined;
  /** Its id is its number. */
  readonly isNumbered: boolean;
}

const NUMBER = /^\**(\d{1,9}(?:\.\d{1,9})*)(\*?)[.):]?\**(?:\s+|$)(\*\s+)?(.*)$/;

/** As `splitNumber` keeps it. */
const STAR = /^\* /;

/** The number in front of a text, and the text behind it. A star beside the number is kept in front of the text. */
export function splitNumber(text: string): { id: string | undefined; rest: string } {
  const starred = /^\*\s+(.*)$/.exec(text);
  const [, id, star = "", second = "", rest = ""] = NUMBER.exec(starred?.[1] ?? text) ?? [];
  if (id === undefined) return { id: undefined, rest: text };
  return { id, rest: starred !== null || star !== "" || second !== "" ? `* ${rest}` : rest };
}

/**
 * The tasks among numbered boxes: those whose number no other one continues. `1` with `1.1`, or a box with boxes inside, is the heading of
 * these, and its words belong to each of them. `idOf` names boxes without a number; undefined makes them steps of the task around them.
 */
export function findLeaves(
  sections: readonly OutlineSection[],
  idOf: (item: Item, section: OutlineSection, place: number, outer: NumberedItem | undefined) => string | undefined,
  problems: ProblemList,
): NumberedItem[] {
  const all: Found[] = [];
  const boxes = sections.flatMap(({ items }) => [...walkItems(items)]).filter(({ box }) => box !== undefined);
  const taken = new Set(boxes.flatMap(({ text }) => splitNumber(text).id ?? []));
  /** A name for a box without a number that no other box has. */
  const makeId: typeof idOf = (item, section, place, outer) => {
    const first = idOf(item, section, place, outer);
    let id = first;
    for (let next = 1; id !== undefined && taken.has(id); next++) {
      id = idOf(item, section, place + next, outer);
      if (id === first) id = `${first}-${next + 1}`;
    }
    if (id !== undefined) taken.add(id);
    return id;
  };
  for (const section of sections) {
    const about = describeSection(section);
    let place = 0;
    const take = (items: readonly Item[], outer: Found | undefined): void => {
      for (const item of items) {
        const isBox = item.box !== undefined;
        const { id: number, rest } = isBox ? splitNumber(item.text) : { id: undefined, rest: item.text };
        const id = isBox
          ? (number ?? makeId(item, section, outer === undefined ? ++place : outer.item.items.indexOf(item) + 1, outer))
          : undefined;
        if (number !== undefined && outer === undefined) place++;
        if (id === undefined) {
          take(item.items, outer);
          continue;
        }
        const isTask = (inner: Item): boolean =>
          inner.box !== undefined &&
          (splitNumber(inner.text).id !== undefined || idOf(inner, section, 1, outer) !== undefined);
        const isNumbered = number !== undefined;
        const found = { id, text: rest, item, body: readBody(item, isTask), texts: about, outer, isNumbered };
        all.push(found);
        take(item.items, found);
      }
    };
    take(section.items, undefined);
  }
  const byId = new Map<string, Found[]>();
  for (const found of all) appendTo(byId, found.id, found);
  const inside = new Map<Found, Found[]>();
  const parents = new Map<Found, Found[]>();
  for (const found of all) {
    const chain: Found[] = [];
    for (let dot = found.id.lastIndexOf("."); dot > 0; dot = found.id.lastIndexOf(".", dot - 1))
      chain.unshift(...(byId.get(found.id.slice(0, dot)) ?? []));
    for (let { outer } = found; outer !== undefined; outer = outer.outer)
      if (!chain.includes(outer) && isPart(found, outer)) chain.unshift(outer);
    parents.set(found, chain);
    for (const parent of chain) appendTo(inside, parent, found);
  }
  for (const [parent, children] of inside) {
    // Optional ones are left out.
    const isOpen = children.some(
      (child) => !inside.has(child) && readBoxState(child.item) !== "done" && !child.text.startsWith("* "),
    );
    if (readBoxState(parent.item) === "done" && isOpen) warnOfOpenChild(parent.item, `task ${parent.id}`, problems);
  }
  return all
    .filter((found) => !inside.has(found))
    .map((found) => {
      const headings = parents.get(found) ?? [];
      const outer = headings.flatMap(({ id, text, body }) =>
        toTexts(`Part of ${id}`, `${text.replace(STAR, "")}\n\n${body}`.trim()),
      );
      return { ...found, texts: [...found.texts, ...outer], isInStarred: headings.some(({ text }) => STAR.test(text)) };
    });
}

/** Where both have numbers, these decide, and not the indentation. */
const isPart = (inner: Found, outer: Found): boolean =>
  !inner.isNumbered || !outer.isNumbered || inner.id.startsWith(`${outer.id}.`);

/** The tasks that a number means: the one with this number, or all of those below a heading. */
export function indexNumbers(tasks: readonly { readonly id: string }[]): Map<string, string[]> {
  const ids = new Set(tasks.map(({ id }) => id));
  const numbers = new Map<string, string[]>();
  for (const id of ids) {
    appendTo(numbers, id, id);
    for (let dot = id.lastIndexOf("."); dot > 0; dot = id.lastIndexOf(".", dot - 1)) {
      const heading = id.slice(0, dot);
      if (!ids.has(heading)) appendTo(numbers, heading, id);
    }
  }
  return numbers;
}
