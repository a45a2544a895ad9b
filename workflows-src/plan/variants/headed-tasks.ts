import type { OutlineSection } from "../syntax/outline.ts";

/** A heading that names a task, with the sections that belong to it and all of their lines, deeper headings included. */
interface HeadedTask {
  readonly heading: OutlineSection;
  readonly parts: readonly OutlineSection[];
  readonly lines: readonly string[];
}

/** Divides a document into tasks and the other sections. A task ends at the next one, and where `ends` says so. */
export function findHeadedTasks(
  sections: readonly OutlineSection[],
  isTask: (section: OutlineSection) => boolean,
  ends: (section: OutlineSection, owner: OutlineSection) => boolean,
): { tasks: HeadedTask[]; others: OutlineSection[] } {
  const tasks: { heading: OutlineSection; parts: OutlineSection[]; lines: string[] }[] = [];
  const others: OutlineSection[] = [];
  let open: (typeof tasks)[number] | undefined;
  for (const section of sections) {
    if (isTask(section)) {
      open = { heading: section, parts: [section], lines: [...section.raw] };
      tasks.push(open);
    } else if (open !== undefined && !ends(section, open.heading)) {
      open.parts.push(section);
      open.lines.push(`${"#".repeat(section.level)} ${section.title}`, ...section.raw);
    } else {
      open = undefined;
      others.push(section);
    }
  }
  return { tasks, others };
}
