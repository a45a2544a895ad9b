import { appendTo } from "../append-to.ts";
import type { TaskText } from "../plan.ts";
import type { ProblemList } from "../problem-list.ts";
import { findMentionsBeside, type Mention } from "../raw/mentions.ts";
import { hasTaskList, readPhase } from "../raw/numbered-phases.ts";
import { readInOrder } from "../raw/phase-order.ts";
import type { RawPhase } from "../raw/raw-plan.ts";
import type { OutlineSection } from "../syntax/outline.ts";
import { isYamlFence, parseMarkdown } from "../syntax/parse-markdown.ts";
import { parseYaml } from "../syntax/parse-yaml.ts";
import type { Position } from "../syntax/plan-node.ts";
import type { TextVariant } from "./variant.ts";
import { findFenceLines, findSectionsAround, type LineRange, listSectionTexts, splitByTask } from "./words-around.ts";

/** `Phase 1: …`, `Phase 1 - …` or `Phase 1 (…)`, but not `Phase 1 results`. */
const PHASE_TITLE = /^\W*Phase\s+(\d{1,9})[\s*_]*(?:[:(–—-]|\W*$)/i;

/** A fence with tasks, rather than an example of something else. */
export const LISTS_TASKS = /^\s*(?:(?:parallel|sequential)_tasks|tasks)\s*:/m;

/** A Markdown document with fenced YAML of tasks under headings `Phase 1: …`. YAML without tasks is about something else. */
export const markdownVariant: TextVariant = {
  recognises: (text) => {
    if (!/^[ \t]*(`{3,}|~{3,})/m.test(text)) return false;
    const { sections, fragments } = findSections(text);
    return sections.length > 0 && fragments.some(({ text: yaml }) => LISTS_TASKS.test(yaml));
  },

  read(text, problems) {
    const { sections, fragments } = findSections(text, problems);
    const mentions: Mention[] = [];
    const read: LineRange[] = [];
    for (const { text, firstLine, lines, section } of fragments) {
      // A fence outside of the phases may hold prose, so its problems are not problems of the plan.
      const node = parseYaml(text, section === undefined ? problems.fork() : problems, firstLine);
      if (node === undefined) section?.phases.push({ parallel: false, tasks: [] });
      if (node?.kind !== "mapping") continue;
      mentions.push(...findMentionsBeside(node).map(({ id }) => ({ id })));
      if (section !== undefined) {
        section.phases.push(readPhase(node, `phase ${section.number}`, problems));
        read.push(lines);
      } else if (hasTaskList(node))
        problems.addError(node, "phase-key", 'tasks outside of a phase: expected a heading "Phase 1: …" above them');
    }
    const words = splitByTask(
      findSectionsAround(text, read),
      sections.flatMap(({ phases }) => phases),
    );
    const byPhase = splitByPhase(words.others, sections);
    const phases = sections.map((section) => ({
      ...section,
      read: () => joinPhases(section, listSectionTexts(byPhase.get(section) ?? []), problems),
    }));
    return {
      phases: readInOrder(phases, problems),
      mentions: [...mentions, ...words.mentions],
      texts: listSectionTexts(byPhase.get(undefined) ?? []),
    };
  },
};

interface Section {
  readonly number: number;
  readonly position: Position;
  readonly level: number;
  readonly phases: RawPhase[];
}

interface Fragment {
  readonly text: string;
  readonly firstLine: number;
  readonly lines: LineRange;
  readonly section: Section | undefined;
}

/** The phase headings and the fenced fragments, in the order of the file. */
function findSections(text: string, problems?: ProblemList): { sections: Section[]; fragments: Fragment[] } {
  const sections: Section[] = [];
  const fragments: Fragment[] = [];
  let section: Section | undefined;
  for (const line of parseMarkdown(text, problems)) {
    if (isYamlFence(line))
      fragments.push({ text: line.text, firstLine: line.line + 1, lines: findFenceLines(line), section });
    if (line.kind !== "heading") continue;
    const number = PHASE_TITLE.exec(line.text)?.[1];
    if (number !== undefined) {
      const { level } = line;
      section = { number: Number(number), position: { line: line.line, column: 1 }, level, phases: [] };
      sections.push(section);
    } else if (section !== undefined && line.level <= section.level) section = undefined;
  }
  return { sections, fragments };
}

/** The sections of the outline by the phase that they are about. */
function splitByPhase(
  outline: readonly OutlineSection[],
  phases: readonly Section[],
): Map<Section | undefined, OutlineSection[]> {
  const byLine = new Map(phases.map((phase) => [phase.position.line, phase]));
  const byPhase = new Map<Section | undefined, OutlineSection[]>();
  let open: Section | undefined;
  for (const section of outline) {
    const begun = byLine.get(section.line);
    if (begun !== undefined) open = begun;
    else if (open !== undefined && section.level <= open.level) open = undefined;
    appendTo(byPhase, open, section);
  }
  return byPhase;
}

function joinPhases(
  { number, position, phases }: Section,
  words: readonly TaskText[],
  problems: ProblemList,
): RawPhase {
  if (phases.length === 0) {
    const message = `phase ${number} lists no tasks: expected a fenced YAML fragment with parallel_tasks or sequential_tasks`;
    problems.addError(position, "damaged-phase", message);
  }
  return {
    parallel: phases.some(({ parallel }) => parallel),
    tasks: phases.flatMap(({ tasks }) => tasks),
    texts: [...words, ...phases.flatMap(({ texts = [] }) => texts)],
  };
}
