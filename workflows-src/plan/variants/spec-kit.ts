import type { ProblemList } from "../problem-list.ts";
import {
  collectOtherTexts,
  collectProse,
  describeSection,
  findPaths,
  type MarkdownTask,
  orderTasks,
  readMarks,
  toTexts,
} from "../raw/markdown-tasks.ts";
import { type Item, type Outline, type OutlineSection, readBody, walkItems } from "../syntax/outline.ts";
import { toEntry } from "../syntax/plan-node.ts";
import { addContextFiles } from "./context-files.ts";
import type { PlanFormat } from "./variant.ts";

const TASK = /^(?:~~)?\**\[?(T(?:\d+[a-z]?|XXX))\]?\**(?=[\s:[])[:\s]*(?:[-–—]\s+)?(.*)$/;
const MARKER = /^\[(P|US\d+|[A-Z]{1,4}\d*)\]\s*/;
const PHASE = /^phase\s+\w/i;
const DEPENDS = /\bdepends on:?\s+([^()]*?)\s*(?:\)|$)/i;
/** `after T001`, `requires T001 and T002`: with ids behind it, another word for the order. */
const WAITS =
  /\b(?:after|requires?|needs|blocked by|waits for):?\s+(T\d+[a-z]?(?:(?:\s*[,&–-]\s*|\s+(?:and|to)\s+)T\d+[a-z]?)*)/i;

/** github/spec-kit: boxes `- [ ] T001 [P] [US1] text` below headings `## Phase 1: …`. */
export const specKit: PlanFormat = {
  name: "spec-kit",
  recognises: ({ outline }) => outline.sections.some(({ items }) => [...walkItems(items)].some(isTask)),

  read(document, problems) {
    const { sections } = document.outline;
    const groups = findGroups(document.outline);
    const earlier = new Set<string>();
    const tasks = groups.flatMap(({ heading, parts }) => {
      const prose = parts
        .map(collectProse)
        .filter((text) => text !== "")
        .join("\n\n");
      const about = prose === "" ? describeSection(heading) : toTexts(heading.title, prose);
      const inGroup = parts.flatMap((part) => {
        const texts = part === heading ? about : [...about, ...toTexts("Part", part.title)];
        return [...walkItems(part.items)].filter(isTask).map((item) => readItem(item, texts, earlier, problems));
      });
      return inGroup.map((task, index) => ({ ...task, beginsGroup: index === 0 }));
    });
    const filled = tasks.filter(({ id }) => id !== "TXXX");
    if (filled.length < tasks.length) {
      const message = "TXXX is a placeholder: the template was never filled with tasks";
      problems.addError(tasks.find(({ id }) => id === "TXXX") ?? { line: 1, column: 1 }, "template", message);
    }
    const withTasks = new Set(groups.flatMap(({ parts }) => parts));
    return {
      phases: [
        {
          parallel: false,
          tasks: orderTasks(
            addContextFiles(
              document,
              ["spec.md", "plan.md", "data-model.md", "research.md", "quickstart.md", "contracts"],
              filled,
            ),
          ),
        },
      ],
      texts: collectOtherTexts(sections, (section) => withTasks.has(section)),
    };
  },
};

const isTask = ({ box, text }: Item): boolean => box !== undefined && TASK.test(text);

/** The phases: a heading of level 1 or 2, or one that says so, with the deeper ones below it, where there are tasks. */
function findGroups({ sections }: Outline): { heading: OutlineSection; parts: OutlineSection[] }[] {
  const groups: { heading: OutlineSection; parts: OutlineSection[] }[] = [];
  for (const section of sections) {
    if (section.level <= 2 || PHASE.test(section.title) || groups.length === 0)
      groups.push({ heading: section, parts: [section] });
    else groups.at(-1)?.parts.push(section);
  }
  return groups.filter(({ parts }) => parts.some(({ items }) => [...walkItems(items)].some(isTask)));
}

/** The ids that a text waits for, where all of them stand before it: it may speak of others without waiting for them. */
function findEarlier(text: string, earlier: ReadonlySet<string>): string | undefined {
  const ids = WAITS.exec(text)?.[1];
  return ids?.match(/T\d+[a-z]?/gi)?.every((id) => earlier.has(id)) ? ids : undefined;
}

function readItem(item: Item, texts: MarkdownTask["texts"], earlier: Set<string>, problems: ProblemList): MarkdownTask {
  const [, id = "", rest = ""] = TASK.exec(item.text) ?? [];
  let name = rest.trim();
  const markers: string[] = [];
  for (let match = MARKER.exec(name); match !== null; match = MARKER.exec(name)) {
    markers.push(match[1] ?? "");
    name = name.slice(match[0].length);
  }
  if (item.text.startsWith("~~")) name = name.replace(/~~\s*$/, "");
  const { ids: depends, isUnderstood } = readNamedTasks(name, earlier);
  if (!isUnderstood) {
    const message = `the dependencies of ${id} are more than ids: it waits for all that stands before it in its phase`;
    problems.addWarning(item, "odd-dependency", message, () => "write ids alone: (depends on T001, T002)");
  }
  earlier.add(id);
  const body = readBody(item, isTask);
  const files = findPaths(name);
  const entries = [
    ...readMarks(item, item.text),
    ...(depends === undefined ? [] : [toEntry("depends_on", depends, item)]),
    ...(files.length === 0 ? [] : [toEntry("files", files.join(", "), item)]),
    ...(body === "" ? [] : [toEntry("description", `${name}\n\n${body}`, item)]),
    ...markers.filter((marker) => marker !== "P").map((marker) => toEntry("labels", marker, item)),
  ];
  const isParallel = isUnderstood && markers.includes("P");
  return { line: item.line, column: item.column, id, name, entries, texts, isParallel };
}

const ID = /T\d+[a-z]?(?![\w-])/gi;
const SEPARATORS = /\b(?:and|to|none|nothing|n\/a|null|no)\b|[\s,;&+–-]/gi;

/** Reads `(depends on T001, T002)`. Where words stand between the ids, a person stated more order than is understood. */
function readNamedTasks(
  text: string,
  earlier: ReadonlySet<string>,
): { readonly ids: string | undefined; readonly isUnderstood: boolean } {
  const stated = DEPENDS.exec(text)?.[1];
  if (stated === undefined) return { ids: findEarlier(text, earlier), isUnderstood: true };
  if (stated.replace(ID, "").replace(SEPARATORS, "") === "") return { ids: stated, isUnderstood: true };
  return { ids: stated.match(ID)?.join(", "), isUnderstood: false };
}
