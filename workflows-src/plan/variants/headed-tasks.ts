import { type Item, type OutlineSection, readBoxState, walkItems } from "../syntax/outline.ts";

/** A heading that names a task, with the boxes and all lines of the sections that belong to it, deeper headings included. */
interface HeadedTask {
  readonly heading: OutlineSection;
  readonly boxes: readonly Item[];
  readonly lines: readonly string[];
}

/** Divides a document into tasks and the other sections. A task ends at the next one, and where `ends` says so. */
export function findHeadedTasks(
  sections: readonly OutlineSection[],
  isTask: (section: OutlineSection) => boolean,
  ends: (section: OutlineSection, owner: OutlineSection) => boolean,
): { tasks: HeadedTask[]; others: OutlineSection[] } {
  const tasks: { heading: OutlineSection; boxes: Item[]; lines: string[] }[] = [];
  const others: OutlineSection[] = [];
  let open: (typeof tasks)[number] | undefined;
  for (const section of sections) {
    const boxes = [...walkItems(section.items)].filter(({ box }) => box !== undefined);
    if (isTask(section)) {
      open = { heading: section, boxes, lines: [...section.raw] };
      tasks.push(open);
    } else if (open !== undefined && !ends(section, open.heading)) {
      open.boxes.push(...boxes);
      open.lines.push(`${"#".repeat(section.level)} ${section.title}`, ...section.raw);
    } else {
      open = undefined;
      others.push(section);
    }
  }
  return { tasks, others };
}

/** Returns the state that the boxes of steps show: done where all are ticked, in progress where some are. */
export function findStateOfSteps(boxes: readonly Item[]): "done" | "in-progress" | undefined {
  const done = boxes.filter((item) => readBoxState(item) === "done").length;
  if (done === 0) return undefined;
  return done === boxes.length ? "done" : "in-progress";
}
