import { appendTo } from "../append-to.ts";
import type { ProblemList } from "../problem-list.ts";
import type { RawTask } from "../raw/raw-plan.ts";
import { getMappings, getText } from "../raw/task-lists.ts";
import { parseJsonNode } from "../syntax/parse-json.ts";
import { type Entry, findField, type MappingNode, quote, renderNode, toScalar } from "../syntax/plan-node.ts";
import type { PlanFormat } from "./variant.ts";

const WAITS = new Set(["", "blocks", "waits-for", "conditional-blocks"]);

/** beads: one issue a line, as JSON. Epics are headings of their children. */
export const beads: PlanFormat = {
  name: "beads",
  recognises: ({ text }) => {
    const lines = text
      .slice(0, 200_000)
      .split("\n")
      .filter((line) => line.trim() !== "")
      .slice(0, 20);
    if (!/^\s*\{/.test(lines[0] ?? "")) return false;
    const isIssue = (line: string): boolean => {
      const issue = line.startsWith("{") ? readLine(line, 1) : undefined;
      return (
        issue !== undefined &&
        getText(issue, "id") !== "" &&
        getText(issue, "title") !== "" &&
        findField(issue, "status", "issue_type") !== undefined
      );
    };
    return lines.some(isIssue) && (lines.length === 1 || parseJsonNode(text) === undefined);
  },

  read({ text }, problems) {
    const issues = readIssues(text, problems);
    const byId = new Map(issues.map((issue) => [getText(issue, "id"), issue]));
    const waits = new Map<string, { id: string; from: MappingNode }[]>();
    const parents = new Map<string, string>();
    const children = new Map<string, string[]>();
    for (const issue of issues)
      for (const dependency of getMappings(findField(issue, "dependencies"))) {
        const type = getText(dependency, "type");
        const waiting = getText(dependency, "issue_id") || getText(issue, "id");
        const target = getText(dependency, "depends_on_id");
        if (target === "") continue;
        if (WAITS.has(type)) appendTo(waits, waiting, { id: target, from: dependency });
        else if (type === "parent-child") {
          parents.set(waiting, target);
          appendTo(children, target, waiting);
        } else if (!["related", "discovered-from", "relates-to", "duplicates", "supersedes"].includes(type))
          problems.addWarningOnce(
            `type ${type}`,
            dependency,
            "unknown-type",
            `a dependency of the unknown type "${type}" is no order`,
          );
      }
    const isEpic = (id: string): boolean =>
      getText(byId.get(id) ?? ({ kind: "mapping", entries: [] } as never), "issue_type") === "epic";
    /** An epic stands for its children, and for theirs. */
    const expand = (id: string, seen = new Set<string>()): string[] => {
      if (!isEpic(id)) return [id];
      if (seen.has(id)) return [];
      seen.add(id);
      return (children.get(id) ?? []).flatMap((child) => expand(child, seen));
    };
    const tasks = issues.flatMap((issue): RawTask[] => {
      const id = getText(issue, "id");
      if (isEpic(id)) return [];
      const epics: string[] = [];
      for (
        let parent = parents.get(id);
        parent !== undefined && !epics.includes(parent) && epics.length < 20;
        parent = parents.get(parent)
      )
        epics.push(parent);
      const stated = [id, ...epics].flatMap((owner) => waits.get(owner) ?? []);
      const dependencies = stated.flatMap(({ id: target, from }) =>
        expand(target)
          .filter((other) => other !== id)
          .map((other): Entry => ({ key: "depends_on", position: from, value: toScalar(other, from) })),
      );
      const entries = issue.entries.filter(({ key, value }) => key !== "dependencies" && renderNode(value) !== "");
      const texts = epics.flatMap((epic) => {
        const heading = byId.get(epic);
        return heading === undefined
          ? []
          : [
              {
                title: `Part of ${epic}`,
                text: [getText(heading, "title"), getText(heading, "description")]
                  .filter((part) => part !== "")
                  .join("\n\n"),
              },
            ];
      });
      return [{ fields: { ...issue, entries: [...entries, ...dependencies] }, texts }];
    });
    return { phases: [{ parallel: true, tasks }], isOutside: () => true, doneWord: "closed" };
  },
};

function readIssues(text: string, problems: ProblemList): MappingNode[] {
  return text.split("\n").flatMap((raw, index): MappingNode[] => {
    if (raw.trim() === "") return [];
    const issue = readLine(raw, index + 1);
    if (issue !== undefined) return [issue];
    problems.addWarning(
      { line: index + 1, column: 1 },
      "damaged-line",
      `this line is no JSON object, and left out: ${quote(raw.trim())}`,
    );
    return [];
  });
}

function readLine(raw: string, line: number): MappingNode | undefined {
  const node = parseJsonNode(raw, line);
  return node?.kind === "mapping" ? node : undefined;
}
