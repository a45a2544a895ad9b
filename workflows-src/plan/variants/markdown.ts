import type { Report } from "../problem-list.ts";
import { mentionedIds } from "../raw/mentions.ts";
import { listsTasks, readPhase } from "../raw/numbered-phases.ts";
import type { RawPhase, RawTask } from "../raw/raw-plan.ts";
import { isYamlFence, parseMarkdown } from "../syntax/parse-markdown.ts";
import { parseYaml } from "../syntax/parse-yaml.ts";
import type { Place, Scalar } from "../syntax/plan-node.ts";
import type { TextVariant } from "./variant.ts";

/** `Phase 1: …`, `Phase 1 - …` or `Phase 1 (…)`; `Phase 1 results` is none. */
const PHASE_TITLE = /^\W*Phase\s+(\d{1,9})[\s*_]*(?:[:(–—-]|\W*$)/i;

/** A Markdown document with a fenced YAML fragment of tasks under each heading `Phase 1: …`; other fragments describe other things. */
export const markdown: TextVariant = {
  shape: 'Markdown with headings "Phase 1: …" and fenced YAML of parallel_tasks under them',

  recognises: (text) => /^[ \t]*(`{3,}|~{3,})/m.test(text),

  read(text, report) {
    const sections = new Map<number, Section>();
    const mentions: Scalar[] = [];
    for (const fragment of fragmentsOf(text, sections, report)) {
      // A fragment outside of the phases may be prose in a fence: what is wrong with it is no problem of the plan.
      const node = parseYaml(
        fragment.text,
        fragment.section === undefined ? report.fork() : report,
        fragment.firstLine,
      );
      if (node === undefined) fragment.section?.phases.push({ parallel: false, tasks: [] });
      if (node?.kind !== "mapping") continue;
      mentions.push(...mentionedIds(node));
      if (!listsTasks(node) && fragment.section === undefined) continue;
      if (fragment.section === undefined)
        report.error(node, "phase-key", 'tasks outside of a phase: expected a heading "Phase 1: …" above them');
      else fragment.section.phases.push(readPhase(node, fragment.section.name, report));
    }
    return { phases: inOrder(sections, report), mentions };
  },
};

interface Section {
  readonly name: string;
  readonly place: Place;
  readonly phases: RawPhase[];
}

interface Fragment {
  readonly text: string;
  readonly firstLine: number;
  readonly section: Section | undefined;
}

/** The fenced fragments in the order of the file; enters every phase heading into `sections`. */
function fragmentsOf(text: string, sections: Map<number, Section>, report: Report): Fragment[] {
  const fragments: Fragment[] = [];
  let section: Section | undefined;
  let sectionLevel = 0;
  for (const line of parseMarkdown(text, report)) {
    if (isYamlFence(line)) fragments.push({ text: line.text, firstLine: line.line + 1, section });
    if (line.kind !== "heading") continue;
    const number = PHASE_TITLE.exec(line.text)?.[1];
    if (number !== undefined) {
      section = { name: `phase ${Number(number)}`, place: { line: line.line, column: 1 }, phases: [] };
      sectionLevel = line.level;
      const first = sections.get(Number(number));
      if (first === undefined) sections.set(Number(number), section);
      else
        report.error(
          section.place,
          "duplicate-phase",
          `${section.name} stands here a second time; the first is in line ${first.place.line}`,
        );
    } else if (line.level <= sectionLevel) section = undefined;
  }
  return fragments;
}

function inOrder(sections: ReadonlyMap<number, Section>, report: Report): RawPhase[] {
  return [...sections]
    .sort(([a], [b]) => a - b)
    .map(([, { name, place, phases }]) => {
      if (phases.length === 0)
        report.error(
          place,
          "damaged-phase",
          `${name} lists no tasks: expected a fenced YAML fragment with parallel_tasks or sequential_tasks`,
        );
      const tasks: readonly RawTask[] = phases.flatMap((phase) => phase.tasks);
      return { parallel: phases.some((phase) => phase.parallel), tasks };
    });
}
