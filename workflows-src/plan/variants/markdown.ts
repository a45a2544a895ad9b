import type { ProblemList } from "../problem-list.ts";
import { findMentionedIds } from "../raw/mentions.ts";
import { hasTaskList, readPhase } from "../raw/numbered-phases.ts";
import { readInOrder } from "../raw/phase-order.ts";
import type { RawPhase } from "../raw/raw-plan.ts";
import { isYamlFence, parseMarkdown } from "../syntax/parse-markdown.ts";
import { parseYaml } from "../syntax/parse-yaml.ts";
import type { Position, ScalarNode } from "../syntax/plan-node.ts";
import type { TextVariant } from "./variant.ts";

/** `Phase 1: …`, `Phase 1 - …` or `Phase 1 (…)`, but not `Phase 1 results`. */
const PHASE_TITLE = /^\W*Phase\s+(\d{1,9})[\s*_]*(?:[:(–—-]|\W*$)/i;

/** A fence with tasks, rather than an example of something else. */
const TASKS = /^\s*(?:(?:parallel|sequential)_tasks|tasks)\s*:/m;

/** A Markdown document with fenced YAML of tasks under headings `Phase 1: …`. YAML without tasks is about something else. */
export const markdownVariant: TextVariant = {
  recognises: (text) => {
    if (!/^[ \t]*(`{3,}|~{3,})/m.test(text)) return false;
    const { sections, fragments } = findSections(text);
    return sections.length > 0 && fragments.some(({ text: yaml }) => TASKS.test(yaml));
  },

  read(text, problems) {
    const { sections, fragments } = findSections(text, problems);
    const mentions: ScalarNode[] = [];
    for (const { text, firstLine, section } of fragments) {
      // A fence outside of the phases may hold prose, so its problems are not problems of the plan.
      const node = parseYaml(text, section === undefined ? problems.fork() : problems, firstLine);
      if (node === undefined) section?.phases.push({ parallel: false, tasks: [] });
      if (node?.kind !== "mapping") continue;
      mentions.push(...findMentionedIds(node));
      if (section !== undefined) section.phases.push(readPhase(node, `phase ${section.number}`, problems));
      else if (hasTaskList(node))
        problems.addError(node, "phase-key", 'tasks outside of a phase: expected a heading "Phase 1: …" above them');
    }
    const phases = sections.map((section) => ({ ...section, read: () => joinPhases(section, problems) }));
    return { phases: readInOrder(phases, problems), mentions };
  },
};

interface Section {
  readonly number: number;
  readonly position: Position;
  readonly phases: RawPhase[];
}

interface Fragment {
  readonly text: string;
  readonly firstLine: number;
  readonly section: Section | undefined;
}

/** The phase headings and the fenced fragments, in the order of the file. */
function findSections(text: string, problems?: ProblemList): { sections: Section[]; fragments: Fragment[] } {
  const sections: Section[] = [];
  const fragments: Fragment[] = [];
  let section: Section | undefined;
  let sectionLevel = 0;
  for (const line of parseMarkdown(text, problems)) {
    if (isYamlFence(line)) fragments.push({ text: line.text, firstLine: line.line + 1, section });
    if (line.kind !== "heading") continue;
    const number = PHASE_TITLE.exec(line.text)?.[1];
    if (number !== undefined) {
      section = { number: Number(number), position: { line: line.line, column: 1 }, phases: [] };
      sectionLevel = line.level;
      sections.push(section);
    } else if (line.level <= sectionLevel) section = undefined;
  }
  return { sections, fragments };
}

function joinPhases({ number, position, phases }: Section, problems: ProblemList): RawPhase {
  if (phases.length === 0) {
    const message = `phase ${number} lists no tasks: expected a fenced YAML fragment with parallel_tasks or sequential_tasks`;
    problems.addError(position, "damaged-phase", message);
  }
  return { parallel: phases.some(({ parallel }) => parallel), tasks: phases.flatMap(({ tasks }) => tasks) };
}
