import { ProblemList } from "../problem-list.ts";
import { collectRootTexts } from "../raw/other-texts.ts";
import type { RawPlan, RawTask } from "../raw/raw-plan.ts";
import { chainTasks } from "../raw/raw-tasks.ts";
import { getText } from "../raw/task-lists.ts";
import { outdent, parseOutline } from "../syntax/outline.ts";
import { parseYaml } from "../syntax/parse-yaml.ts";
import {
  findField,
  isNull,
  type MappingNode,
  type PlanNode,
  toEntry,
  toMapping,
  toScalar,
} from "../syntax/plan-node.ts";
import { parseState } from "../task-states.ts";
import type { FolderFormat, Neighbours, PlanFormat } from "./variant.ts";

export const STORY_KEY = /^(\d+)-(\d+[a-z]?)-(.+)$/;
const STORY_TITLE = /^Story\s+(\d+)\.(\d+[a-z]?)\s*[:.—–-]\s*(.*)$/i;

/** BMAD's `sprint-status.yaml`: stories `N-M-words` in their order, whose text is in files of the same name. */
export const bmad: PlanFormat = {
  name: "BMAD",
  recognises: ({ root }) => isSprint(root),
  read: ({ root, beside }, problems) => readSprint(root as MappingNode, { beside }, problems),
};

const SPRINT_FILE = "sprint-status.yaml";

/** A folder with `sprint-status.yaml`, and the stories and epics beside it. */
export const bmadFolder: FolderFormat = {
  name: "BMAD",
  shape: `a folder with ${SPRINT_FILE}`,
  recognises: ({ read }) => isSprint(parseYaml(read(SPRINT_FILE) ?? "", new ProblemList(SPRINT_FILE))),

  read({ file, beside }, problems) {
    const own = problems.forFile(`${file}/${SPRINT_FILE}`);
    const root = parseYaml(beside.read(SPRINT_FILE) ?? "", own);
    const plan = readSprint(root as MappingNode, { beside, file: SPRINT_FILE }, own);
    problems.append(own);
    return plan;
  },
};

const isSprint = (root: PlanNode | undefined): root is MappingNode =>
  root?.kind === "mapping" && findField(root, "development_status")?.kind === "mapping";

/** `file` is that of the stories' states, if the plan is a folder. */
function readSprint(
  root: MappingNode,
  { beside, file }: { readonly beside: Neighbours; readonly file?: string },
  problems: ProblemList,
): RawPlan {
  const status = findField(root, "development_status");
  const epics = ["epics.md", "../epics.md", "../planning-artifacts/epics.md"].flatMap(
    (path) => beside.read(path) ?? [],
  );
  const tasks = (status?.kind === "mapping" ? status.entries : []).flatMap(({ key, position, value }): RawTask[] => {
    const [, epic = "", number = "", words = ""] = STORY_KEY.exec(key) ?? [];
    if (words === "" || isNull(value)) return [];
    const story = findStory(key, getText(root, "story_location"), beside);
    const state = value.kind === "scalar" ? value.text : "";
    const known = {
      id: toScalar(key, position),
      fields: toMapping(position, [{ key: "status", position: value, value }]),
      ...(file !== undefined && { file }),
    };
    if (story !== undefined) {
      const { name, text } = readStory(story);
      const entries = [
        ...known.fields.entries,
        toEntry("name", name || humanise(words), position),
        toEntry("description", text, position),
      ];
      return [{ ...known, fields: toMapping(position, entries) }];
    }
    const excerpt = epics.map((text) => findInEpics(text, epic, number)).find((part) => part !== undefined);
    const entries = [
      ...known.fields.entries,
      toEntry("name", excerpt?.name || humanise(words), position),
      ...(excerpt === undefined ? [] : [toEntry("description", excerpt.text, position)]),
    ];
    const raw: RawTask = { ...known, fields: toMapping(position, entries) };
    const isSettled = ["done", "cancelled", "review", "deferred"].includes(parseState(state) ?? "open");
    if (excerpt !== undefined || isSettled) return [raw];
    if (/^(?:backlog|drafted|contexted)$/i.test(state.trim()))
      return [{ ...raw, leftOut: "its story is not written yet" }];
    problems.addWarning(position, "no-story", `there is no file ${key}.md: the work order of ${key} has only its name`);
    return [raw];
  });
  return {
    project: findField(root, "project"),
    doneWord: "done",
    phases: [{ parallel: false, tasks: chainTasks(tasks) }],
    texts: collectRootTexts(root, [
      "generated",
      "project",
      "project_key",
      "tracking_system",
      "story_location",
      "development_status",
      "last_updated",
    ]),
  };
}

/** One story file alone: its boxes are steps of the one task. */
export const bmadStory: PlanFormat = {
  name: "BMAD story",
  recognises: ({ outline, text }) =>
    outline.sections.some(({ title, level }) => level === 1 && STORY_TITLE.test(title)) &&
    /^(?:\*\*)?Status(?:\*\*)?:/im.test(text) &&
    outline.sections.some(({ title }) => /^(?:Story|Tasks \/ Subtasks|Acceptance Criteria)/i.test(title)),

  read({ text, outline }) {
    const heading = outline.sections.find(({ title }) => STORY_TITLE.test(title));
    const position = { line: heading?.line ?? 1, column: heading?.column ?? 1 };
    const [, epic = "", number = "", title = ""] = STORY_TITLE.exec(heading?.title ?? "") ?? [];
    const { text: words, status } = readStory(text);
    const entries = [
      toEntry("name", title, position),
      toEntry("description", words, position),
      ...(status === "" ? [] : [toEntry("status", status, position)]),
    ];
    return {
      phases: [
        {
          parallel: false,
          tasks: [{ id: toScalar(`${epic}.${number}`, position), fields: toMapping(position, entries) }],
        },
      ],
    };
  },
};

/** The story's file beside the plan, where `story_location` says, or below a folder of stories. */
function findStory(key: string, location: string, beside: Neighbours): string | undefined {
  const folder = location.replace(/^["']|["']$/g, "").replace(/^\{project-root\}\/?/, "");
  const last =
    folder
      .split("/")
      .filter((part) => part !== "")
      .at(-1) ?? "";
  const folders = [folder, last, "", "stories", "../stories"].filter((path) => !path.startsWith("/"));
  for (const path of folders) {
    const text = beside.read(`${path === "" ? "" : `${path.replace(/\/$/, "")}/`}${key}.md`);
    if (text !== undefined) return text;
  }
  return undefined;
}

function readStory(text: string): { name: string; text: string; status: string } {
  const { sections } = parseOutline(text);
  const name = sections.map(({ title }) => STORY_TITLE.exec(title)?.[3]).find((title) => title !== undefined) ?? "";
  const status = /^(?:\*\*)?Status(?:\*\*)?:\**[ \t]*(.*)$/im.exec(text)?.[1]?.trim() ?? "";
  return { name, text: text.trim(), status };
}

/** The part of the epics' file about a story, from its heading to the next of the same level. */
function findInEpics(text: string, epic: string, number: string): { name: string; text: string } | undefined {
  const { sections } = parseOutline(text);
  const start = sections.findIndex(
    ({ title }) => STORY_TITLE.exec(title)?.[1] === epic && STORY_TITLE.exec(title)?.[2] === number,
  );
  const heading = sections[start];
  if (heading === undefined) return undefined;
  const end = sections.findIndex(({ level }, index) => index > start && level <= heading.level);
  const parts = sections
    .slice(start, end < 0 ? undefined : end)
    .flatMap(({ title, raw }, index) => [...(index === 0 ? [] : [title]), ...raw]);
  return { name: STORY_TITLE.exec(heading.title)?.[3] ?? "", text: outdent(parts) };
}

const humanise = (words: string): string => words.replaceAll("-", " ").replace(/^./, (first) => first.toUpperCase());
