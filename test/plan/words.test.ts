import { expect, test } from "vitest";
import { parsePhaseUnit } from "../../workflows-src/plan/duration.ts";
import { listAllTasks } from "../../workflows-src/plan/graph.ts";
import { ProblemList } from "../../workflows-src/plan/problem-list.ts";
import { readPlan } from "../../workflows-src/plan/read-plan.ts";
import { parseField } from "../../workflows-src/plan/syntax/outline.ts";
import { parseJsonNode } from "../../workflows-src/plan/syntax/parse-json.ts";
import { parseYaml } from "../../workflows-src/plan/syntax/parse-yaml.ts";
import { type PlanNode, START } from "../../workflows-src/plan/syntax/plan-node.ts";
import { parseKey } from "../../workflows-src/plan/task-keys.ts";
import { renderWorkOrder } from "../../workflows-src/task/prompt.ts";
import { readablePlans, readFixture } from "./read-fixtures.ts";

/** Values that become a number, a state, a level or a place in the order: they are read, not passed on. */
const READ = ["status", "risk", "group"];
const isRead = (key: string): boolean =>
  key === "duration" || parsePhaseUnit(key) !== undefined || READ.includes(parseKey(key) ?? "");
/** Keys with results of a simulation, which say nothing about the work, and with settings of a format. */
const NO_WORDS =
  /^(?:simulation_results|parallelization_analysis|feasibility_status|visualization_data|version|created)$/;
/** A word for no dependency, or between several. */
const NO_DEPENDENCY = /^(?:null|none|nothing|and)$/i;

/** The words of values, without keys. */
function findValues(node: PlanNode): string[] {
  if (node.kind === "scalar") return node.value === null ? [] : [node.text];
  if (node.kind === "list") return node.items.flatMap(findValues);
  return node.entries.flatMap(({ key, value }) => {
    if (isRead(key) || NO_WORDS.test(key)) return [];
    const values = findValues(value);
    return parseKey(key) === "dependencies" ? values.map(withoutNone) : values;
  });
}

const withoutNone = (text: string): string =>
  text
    .split(/\s+/)
    .filter((word) => !NO_DEPENDENCY.test(word))
    .join(" ");

function parseData(text: string): PlanNode | undefined {
  const problems = new ProblemList("plan");
  const root = parseJsonNode(text) ?? parseYaml(text, problems);
  return problems.hasErrors || root?.kind === "scalar" ? undefined : root;
}

/** A line of Markdown without the label and the value of a field that is read. */
function findInLine(line: string): string {
  const heading = /^#+ (.*)$/.exec(line)?.[1];
  if (heading !== undefined && parseKey(heading) !== undefined) return "";
  const label = /^\s*[-*+]\s+(\w+):/.exec(line)?.[1];
  if (label !== undefined && isRead(label)) return "";
  const field = parseField(line, START);
  if (field === undefined || field.value.kind !== "scalar") return line;
  if (isRead(field.key)) return "";
  if (parseKey(field.key) === undefined) return line;
  return parseKey(field.key) === "dependencies" ? withoutNone(field.value.text) : field.value.text;
}

/** All that a person wrote: values of data, and Markdown without comments, fields that are read and keys in frontmatter and fences. */
function findWritten(text: string): string {
  const data = parseData(text);
  if (data !== undefined) return findValues(data).join("\n");
  const nodes = text.split("\n").map((line) => parseJsonNode(line) ?? line);
  if (typeof nodes[0] === "object")
    return nodes.flatMap((node) => (typeof node === "string" ? node : findValues(node))).join("\n");
  const inData = (whole: string, inside: string): string => {
    const root = parseData(inside);
    return root === undefined ? whole : findValues(root).join("\n");
  };
  return text
    .replace(/<!--[\s\S]*?-->|<\/?[\w:-]+|&\w+;/g, " ")
    .replace(/\(~?\d+ ?(?:mins?|h|hours?)\)/g, "")
    .replace(/^---\n([\s\S]*?)\n---$/m, inData)
    .replace(/^ *(`{3,}|~{3,})[^\n]*\n([\s\S]*?)\n *\1$/gm, (whole, _, inside: string) => inData(whole, inside))
    .split("\n")
    .map(findInLine)
    .join("\n");
}

/** All that the work orders of a plan and its problems say, with the settings of tasks. */
function findToldText(text: string): string {
  const { plan, problems } = readPlan(text, { file: "plan", mode: "auto" });
  const tasks = plan === undefined ? [] : listAllTasks(plan);
  const orders = tasks.map((task) => renderWorkOrder(task, { slices: [], missing: [] }, [], plan?.texts));
  const settings = tasks.map(({ id, all_dependencies, depends_on, agent, run, context_requirements }) =>
    [id, ...(all_dependencies ?? depends_on), agent, run, ...context_requirements].join("\n"),
  );
  return [...orders, ...settings, ...problems.map(({ message }) => message), plan?.project].join("\n");
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\d]{2,}/gu));

/** Words of a fixture that neither an agent nor a person misses, with the reason. */
const EXEMPT: Readonly<Record<string, readonly [words: string, reason: string]>> = {
  "beads.plan": ["blocks child epic parent related", "kinds of edges, and the kind of a group"],
  "beads-blocked-epic.plan": ["blocks child epic parent", "kinds of edges, and the kind of a group"],
  "bmad-metadata-twice.plan": [
    "01 05 2026 backlog dev optional progress ready srv stories",
    "the date of the file, where stories lie, and states",
  ],
  "bullets.plan": ["analysis critical path", "the heading of a list that is read"],
  "epics-beside-stories-of-ralph.plan": ["e1 e2", "ids of groups that nothing refers to"],
  "gsd-boxes-and-fence.plan": ["auto type", "attributes of tags"],
  "gsd.plan": ["execute", "the kind of the document"],
  "hybrid.plan": [
    "by client data developer dispatch from here name old parsed stage structure valid",
    "the heading and a comment of the YAML, its keys, and tasks that the Markdown repeats",
  ],
  "kiro-waves.plan": ["dependency", "the heading of the graph"],
  "ms-project-semicolon.plan": ["days duration id name predecessors resource", "names of columns, and durations"],
  "ms-project-short-row.plan": [
    "complete day days duration id level name outline predecessors",
    "names of columns, and durations",
  ],
  "ms-project.plan": [
    "100 20 complete days duration ed hrs id level name outline predecessors",
    "names of columns, durations, and how far a task is",
  ],
  "nodes.plan": ["data", "the kind of an edge"],
  "odd-words.plan": ["table", "a note behind an id"],
  "phase-list-depends.plan": ["stage", "the word in front of a phase's number"],
  "phases.plan": ["gone", "the name of a task that the plan lacks; a problem names its id"],
  "steps-chain.plan": ["chain", "the kind of the document"],
  "superpowers.plan": ["create", "the label of a path"],
  "task-master.plan": ["elsewhere", "a task of another tag"],
};

test.each(readablePlans)("every word of %s is in a work order or a problem", (name) => {
  const text = readFixture(name);
  const told = wordsOf(findToldText(text));
  const exempt = wordsOf(EXEMPT[name]?.[0] ?? "");
  const dropped = [...wordsOf(findWritten(text))].filter((word) => !told.has(word));
  expect(dropped.sort().join(" ")).toBe([...exempt].sort().join(" "));
});
