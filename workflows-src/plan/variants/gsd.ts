import { readItems } from "../normalise/field-values.ts";
import type { TaskText } from "../plan.ts";
import type { ProblemList } from "../problem-list.ts";
import { type MarkdownTask, toRawTask, toTexts } from "../raw/markdown-tasks.ts";
import type { RawPlan, RawTask } from "../raw/raw-plan.ts";
import { outdent, parseOutline } from "../syntax/outline.ts";
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
import { findTags, type Tag } from "../syntax/tags.ts";
import type { FolderFormat, PlanFormat } from "./variant.ts";

/** The contents of a plan file of GSD, before its tasks are placed among those of other files. */
interface GsdPlan {
  readonly id: string;
  readonly phase: string;
  readonly wave: number | undefined;
  readonly depends_on: readonly string[];
  readonly tasks: readonly MarkdownTask[];
  readonly leftOut: ReadonlyMap<string, string>;
}

const NAME = /(?:^|\/)(\d+(?:\.\d+)?)-(\d+)-PLAN\.md$/i;
/** Plans, their summaries, and the documents above them. */
const OWN_FILE = /^(?:[\d.]+-)*[A-Z][A-Z-]*\.md$|^config\.json$/;
const PLAN_FILE = /(?:^|\/)[^/]*-PLAN\.md$/i;

/** GSD: `NN-MM-PLAN.md` with frontmatter and `<task>` elements, which run one after another. */
export const gsd: PlanFormat = {
  name: "GSD",
  recognises: ({ text }) =>
    /^[ \t]*<task(?:\s[^<>\n]{0,300})?>/m.test(text) && /<(?:action|name|what-built|decision)>/.test(text),

  read(document, problems) {
    const plan = readFile(document.text, document.file, (name) => document.beside.read(name) !== undefined, problems);
    if (plan.depends_on.length > 0) {
      const message = `the plan waits for ${plan.depends_on.join(", ")}, which this file does not hold: they count as done`;
      problems.addWarning({ line: 1, column: 1 }, "outside-dependency", message);
    }
    return toPlan([plan]);
  },
};

/** A folder with plans of GSD, of one phase or of several. */
export const gsdFolder: FolderFormat = {
  name: "GSD",
  shape: "a folder with NN-MM-PLAN.md files",
  recognises({ list }) {
    const paths = list("");
    // A folder of plans in several formats may hold one of this one, too.
    const others = paths.filter((path) => /^[^/]+\.(?:md|ya?ml|json|jsonl|csv)$/i.test(path) && !OWN_FILE.test(path));
    return paths.some((path) => NAME.test(path)) && others.length === 0;
  },

  read({ file, beside }, problems) {
    const paths = beside.list("").filter((path) => PLAN_FILE.test(path));
    const plans = paths.map((path) => {
      const folder = path.slice(0, path.lastIndexOf("/") + 1);
      const own = problems.forFile(`${file}/${path}`);
      const plan = readFile(
        beside.read(path) ?? "",
        path,
        (name) => beside.read(`${folder}${name}`) !== undefined,
        own,
      );
      problems.append(own);
      return plan;
    });
    return toPlan(plans);
  },
};

function readFile(text: string, file: string, exists: (name: string) => boolean, problems: ProblemList): GsdPlan {
  const { frontmatter } = parseOutline(text);
  const parsed = frontmatter && parseYaml(frontmatter.text, problems, frontmatter.line);
  const head: MappingNode = parsed?.kind === "mapping" ? parsed : toMapping({ line: 1, column: 1 }, []);
  const value = (key: string): string => {
    const node = findField(head, key);
    return node === undefined ? "" : renderNode(node);
  };
  const [, namedPhase = "", namedPlan = ""] = NAME.exec(file) ?? [];
  const phase = /^\d+(?:\.\d+)?/.exec(value("phase"))?.[0] ?? namedPhase;
  const number = /^\d+/.exec(value("plan").replace(/^\d+(?:\.\d+)?-(?=\d)/, ""))?.[0] ?? namedPlan;
  const id = [phase, number].filter((part) => part !== "").join("-") || "plan";
  const isDone = exists(`${id}-SUMMARY.md`) || exists(file.replace(/^.*\//, "").replace(/PLAN(\.md)$/i, "SUMMARY$1"));

  const tags = findTags(text).flatMap((tag) => (tag.name === "tasks" ? findTags(tag.source, tag.textLine) : [tag]));
  const elements = tags.filter(({ name }) => name === "task");
  const about: TaskText[] = tags
    .filter(({ name }) => !["task", "verification", "success_criteria"].includes(name))
    .flatMap(({ name, text: words }) => toTexts(name, outdent(words.split("\n"))));
  const stated = head.entries
    .filter(
      ({ key }) =>
        !["phase", "plan", "type", "wave", "depends_on", "files_modified", "autonomous", "must_haves"].includes(key),
    )
    .flatMap(({ key, value: node }) => toTexts(key, renderNode(node)));
  const atEnd = [
    ...tags
      .filter(({ name }) => name === "verification" || name === "success_criteria")
      .map(({ name, text: words }) => [name, outdent(words.split("\n"))] as const),
    ["must_haves", value("must_haves")] as const,
  ].filter(([, words]) => words !== "");
  const modified = readItems(findField(head, "files_modified")).join(", ");
  const leftOut = new Map<string, string>();
  const tasks = elements.map((element, index): MarkdownTask => {
    const taskId = `${id}.${index + 1}`;
    const type = /\btype\s*=\s*["']([^"']*)["']/.exec(element.attributes)?.[1] ?? "";
    if (type.startsWith("checkpoint")) leftOut.set(taskId, `it waits for a person (${type})`);
    const isLast = index === elements.length - 1;
    const { name, entries } = readTask(element);
    return {
      line: element.line,
      column: element.column,
      id: taskId,
      name,
      entries: [
        ...entries,
        ...(modified === "" || entries.some(({ key }) => key === "files") ? [] : [toEntry("files", modified, element)]),
        ...(isDone ? [toEntry("status", "done", element)] : []),
        ...(isLast
          ? atEnd.map(([title, words]) => toEntry("acceptance_criteria", `${title}:\n${words}`, element))
          : []),
      ],
      texts: [...about, ...stated],
    };
  });
  if (tasks.length === 0) problems.addError({ line: 1, column: 1 }, "no-tasks", `${file} has no <task> elements`);
  const wave = Number(value("wave") || Number.NaN);
  const depends_on = getItems(findField(head, "depends_on")).map(renderNode);
  return { id, phase, wave: Number.isNaN(wave) ? undefined : wave, depends_on, tasks, leftOut };
}

function readTask(element: Tag): { name: string; entries: Entry[] } {
  const parts = findTags(element.source, element.textLine);
  const entries: Entry[] = [];
  let name = "";
  for (const part of parts) {
    const text = outdent(part.text.replace(/^[ \t]*\n/, "").split("\n"));
    if (part.name === "name") name = text.replace(/^Task\s+[\d.]+[a-z]?:\s*/i, "");
    else if (part.name === "done") entries.push(toEntry("acceptance_criteria", text, part));
    else if (part.name === "verify") entries.push(...readVerify(part, text));
    else if (part.name === "action") entries.push(toEntry("description", text, part));
    else entries.push(toEntry(part.name, text, part));
  }
  const attributes = element.attributes.replace(/\btype\s*=\s*["']auto["']/, "").trim();
  if (attributes !== "") entries.push(toEntry("attributes", attributes, element));
  return { name: name || (parts[0]?.text.trim().split("\n")[0] ?? ""), entries };
}

/** `<verify>` may hold `<automated>` with the command. */
function readVerify(part: Tag, text: string): Entry[] {
  const inner = findTags(part.source, part.textLine);
  return inner.length === 0
    ? [toEntry("verify", text, part)]
    : inner.map((tag) => toEntry("verify", tag.text.trim(), tag));
}

/** Tasks of a file run one after another; a file waits for those it names, else for the wave before of its phase, else the phase before. */
function toPlan(plans: readonly GsdPlan[]): RawPlan {
  const inOrder = [...plans].sort((a, b) => Number(a.phase) - Number(b.phase) || (a.id < b.id ? -1 : 1));
  const ends = new Map<string, RawTask>();
  const tasks: RawTask[] = [];
  const findEnd = (plan: GsdPlan, id: string): RawTask[] => {
    const end = ends.get(id) ?? ends.get(`${plan.phase}-${id}`);
    return end === undefined ? [] : [end];
  };
  const pending = [...inOrder];
  const isReady = (plan: GsdPlan): boolean =>
    !pending.some(
      (other) => other !== plan && plan.depends_on.some((id) => id === other.id || `${plan.phase}-${id}` === other.id),
    );
  while (pending.length > 0) {
    const plan = pending.find(isReady) ?? (pending[0] as GsdPlan);
    pending.splice(pending.indexOf(plan), 1);
    const others = inOrder.filter(({ id }) => ends.has(id));
    const stated = plan.depends_on.flatMap((id) => findEnd(plan, id));
    const inPhase = others.filter(
      ({ phase, wave }) => phase === plan.phase && (wave ?? 0) < (plan.wave ?? Number.POSITIVE_INFINITY),
    );
    const earlier = others.filter(({ phase }) => Number(phase) < Number(plan.phase));
    const implied = (inPhase.length > 0 ? inPhase : earlier).flatMap(({ id }) => ends.get(id) ?? []);
    let after: readonly RawTask[] = stated.length > 0 ? stated : implied;
    for (const task of plan.tasks) {
      const reason = plan.leftOut.get(task.id);
      const raw: RawTask = { ...toRawTask(task, after), ...(reason !== undefined && { leftOut: reason }) };
      tasks.push(raw);
      after = [raw];
      ends.set(plan.id, raw);
    }
  }
  return { phases: [{ parallel: false, tasks }] };
}
