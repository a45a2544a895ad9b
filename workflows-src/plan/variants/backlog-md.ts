import { readItems } from "../normalise/field-values.ts";
import type { ProblemList } from "../problem-list.ts";
import type { RawTask } from "../raw/raw-plan.ts";
import { type Outline, type OutlineSection, outdent, parseOutline } from "../syntax/outline.ts";
import { parseYaml } from "../syntax/parse-yaml.ts";
import {
  type Entry,
  findField,
  getItems,
  type MappingNode,
  renderNode,
  toEntry,
  toMapping,
} from "../syntax/plan-node.ts";
import type { FolderFormat, Neighbours, PlanFormat } from "./variant.ts";

const TASK_FILE = /(?:^|\/)(?:tasks|completed)\/[^/]+\.md$/;
/** Files that may be plans of other formats, and those that repositories have anyway. */
const DATA_OR_TEXT = /^[^/]+\.(?:md|ya?ml|json|jsonl|csv)$/i;
const USUAL_FILE = /^(?:[A-Z][A-Z-]*\.md|package(?:-lock)?\.json|tsconfig\.json|backlog\.config\.yml)$/;
const CONFIGS = ["config.yml", "../config.yml", "../backlog.config.yml", "backlog.config.yml"];

/** Backlog.md: a folder with one task a file. Boxes are criteria, never tasks. */
export const backlogFolder: FolderFormat = {
  name: "Backlog.md",
  shape: "a folder with tasks/task-1 - Title.md",
  recognises({ list, read }) {
    const paths = list("");
    const files = findTaskFiles(paths);
    const isAround = files.length > 0 && files.every((path) => path.split("/").length > 2);
    if (isAround && paths.some((path) => DATA_OR_TEXT.test(path) && !USUAL_FILE.test(path))) return false;
    const tasks = files.filter((path) => {
      const text = read(path) ?? "";
      return isTask(parseOutline(text), text);
    });
    // A folder of plans in several formats may hold a task of this one, too.
    return tasks.length > 0 && (files[0]?.includes("/") === true || tasks.length === files.length);
  },

  read({ file, beside }, problems) {
    const inside = findTaskFiles(beside.list(""));
    const config = readConfig(beside, problems);
    const isTasksFolder = inside.length > 0 && inside.every((path) => !path.includes("/"));
    const paths = isTasksFolder
      ? [...inside, ...beside.list("../completed").filter((path) => path.endsWith(".md"))]
      : inside;
    const tasks = paths.flatMap((path): RawTask[] => {
      const own = problems.forFile(`${file}/${path}`);
      const task = readFile(beside.read(path) ?? "", config, /(?:^|\/)completed\//.test(path), own);
      problems.append(own);
      return task === undefined ? [] : [{ ...task, file: path }];
    });
    return {
      phases: [{ parallel: true, tasks }],
      doneWord: config.statuses.at(-1) ?? "Done",
      ...(config.project !== undefined && { project: config.project }),
    };
  },
};

/** One task of Backlog.md alone. */
export const backlogTask: PlanFormat = {
  name: "Backlog.md task",
  recognises: ({ outline, text }) => isTask(outline, text),
  read({ text, beside }, problems) {
    const config = readConfig(beside, problems);
    const task = readFile(text, config, false, problems);
    const isOutside = (): boolean => true;
    const doneWord = config.statuses.at(-1) ?? "Done";
    return { phases: [{ parallel: true, tasks: task === undefined ? [] : [task] }], isOutside, doneWord };
  },
};

/** `tasks/…` and `completed/…` of the folder, or the files of the folder `tasks` itself; drafts and the archive are no tasks. */
const findTaskFiles = (paths: readonly string[]): string[] => {
  const inFolders = paths.filter((path) => TASK_FILE.test(path) && !/(?:^|\/)(?:drafts|archive)\//.test(path));
  return inFolders.length > 0 ? inFolders : paths.filter((path) => /^[^/]+\.md$/.test(path));
};

const isTask = ({ frontmatter }: Outline, text: string): boolean =>
  frontmatter !== undefined &&
  /^id:\s*\S/m.test(frontmatter.text) &&
  /^title:/m.test(frontmatter.text) &&
  /^status:/m.test(frontmatter.text) &&
  !/^[ \t]*<task[\s>]/m.test(text);

interface Config {
  readonly project: MappingNode["entries"][number]["value"] | undefined;
  readonly statuses: readonly string[];
  readonly definitionOfDone: readonly string[];
}

function readConfig({ read }: Neighbours, problems: ProblemList): Config {
  const text = CONFIGS.map((path) => read(path)).find((found) => found !== undefined);
  const root = text === undefined ? undefined : parseYaml(text, problems.fork());
  const field = (key: string) => (root?.kind === "mapping" ? findField(root, key) : undefined);
  return {
    project: field("project_name"),
    statuses: getItems(field("statuses")).map(renderNode),
    definitionOfDone: readItems(field("definition_of_done")),
  };
}

function readFile(text: string, config: Config, isCompleted: boolean, problems: ProblemList): RawTask | undefined {
  const { frontmatter, sections } = parseOutline(text);
  const head = frontmatter && parseYaml(frontmatter.text, problems, frontmatter.line);
  if (head?.kind !== "mapping") return undefined;
  const entries = head.entries.flatMap((entry): Entry[] => {
    if (entry.key === "status")
      return [
        toEntry("status", isCompleted ? "done" : readConfiguredState(renderNode(entry.value), config), entry.value),
      ];
    return [entry];
  });
  const criteria = sections.filter(({ title }) => /^(?:acceptance criteria|definition of done)/i.test(title));
  const others = sections.filter((section) => !criteria.includes(section));
  const ticked = (section: OutlineSection): string[] => [
    ...section.items.map(
      (item) =>
        `${item.box === undefined ? "" : `[${item.box}] `}${[item.text, outdent(item.raw.slice(1))].filter((part) => part !== "").join("\n")}`,
    ),
    ...section.lines.map((line) => line.text.trim()).filter((line) => line !== ""),
  ];
  const position = { line: head.line, column: head.column };
  const description = others.flatMap((section) => {
    const body = outdent(section.raw);
    if (body === "") return [];
    return /^description$/i.test(section.title) || section.title === ""
      ? [toEntry("description", body, section)]
      : [toEntry(section.title, body, section)];
  });
  const acceptance = [...criteria.flatMap(ticked), ...config.definitionOfDone].map((line) =>
    toEntry("acceptance_criteria", line, position),
  );
  return {
    fields: toMapping(position, [...entries, ...description, ...acceptance]),
    states: [findField(head, "status") ?? head],
  };
}

/** The last status of the configuration means done, the first open, those between in progress. */
function readConfiguredState(status: string, { statuses }: Config): string {
  const place = statuses.findIndex((known) => known.toLowerCase() === status.toLowerCase());
  if (place < 0 || statuses.length < 2) return status;
  return place === statuses.length - 1 ? "done" : place === 0 ? "open" : "in-progress";
}
