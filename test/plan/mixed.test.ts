import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readPlans } from "../../scripts/plans-in.ts";
import { loadPlan } from "../../workflows-src/plan/load-plan.ts";
import { divideSettled } from "../../workflows-src/report/settled.ts";
import { findFileProblems } from "../../workflows-src/schedule/file-problems.ts";

const FOLDER = fileURLToPath(new URL("mixed", import.meta.url));

/** Format, tasks, edges, ids that are done, ids that are left out: worked out from the files by hand. */
type Expected = readonly [format: string, tasks: number, edges: number, done: string, leftOut?: string];

const SHRIMP_ID = "7f1b9c7e-1111-4a6f-9d1e-0a3c5b7d9e01";
const PLANS: Record<string, Expected> = {
  backlog: ["Backlog.md", 5, 3, "task-1 task-2"],
  "backlog-task.md": ["Backlog.md task", 1, 0, ""],
  "beads.jsonl": ["beads", 5, 5, "lib-1", "lib-6 lib-7 lib-8"],
  bmad: ["BMAD", 3, 2, "1-1-card-file", "1-2-loans 2-3-fax"],
  "bmad-story.md": ["BMAD story", 1, 0, ""],
  "cc-sdd.md": ["Kiro or cc-sdd", 7, 10, "1.1 1.2", "3.3"],
  "checklist-with-ids.md": ["Markdown checklist", 4, 3, "CLUB-1", "CLUB-6 CLUB-7"],
  "claude-tasks": ["Claude Code tasks", 5, 5, "1"],
  "claude-tasks-list.json": ["Claude Code tasks", 3, 3, "1 2"],
  "execution_plan.yml": ["SOMAS", 8, 11, ""],
  "feature-list.json": ["feature list", 4, 3, "F001 F003"],
  "features.json": ["feature list", 4, 3, "feat-1"],
  gsd: ["GSD", 6, 5, "01-01.1 01-01.2", "01-02.2"],
  "gsd-one-plan.md": ["GSD", 3, 2, "", "03-01.1"],
  "headings.md": ["Markdown headings", 4, 3, "FAIR-1", "FAIR-6 FAIR-7"],
  "kiro-graph.md": ["Kiro or cc-sdd", 8, 11, "1"],
  "kiro.md": ["Kiro or cc-sdd", 6, 5, "1 2.1 2.2 3.1", "2.3 3.4 5.3"],
  "ms-project-semicolon.csv": ["MS Project CSV", 5, 5, "1"],
  "ms-project.csv": ["MS Project CSV", 5, 9, "3", "9"],
  "openspec.md": ["OpenSpec", 7, 6, "1.1 1.2"],
  "phases.yml": ["list of phases", 5, 4, "STOCK", "FAX"],
  "ralph.json": ["Ralph", 4, 3, "US-001 US-004"],
  "ralphex.md": ["superpowers or ralphex", 3, 2, "task-1"],
  "root-list.yaml": ["list of tasks", 6, 7, "schema"],
  "shrimp.json": ["Shrimp", 4, 4, SHRIMP_ID],
  "spec-kit-half-done.md": ["spec-kit", 10, 10, "T001 T002 T003 T004"],
  "spec-kit.md": ["spec-kit", 15, 18, "T001 T003"],
  "steps-chain.yaml": ["steps", 5, 4, ""],
  "steps.yaml": ["steps", 6, 6, ""],
  "stories.json": ["list of tasks", 3, 3, "S-1"],
  "superpowers.md": ["superpowers or ralphex", 3, 2, "task-1"],
  "task-master-old.json": ["Task Master", 4, 3, "1 6"],
  "task-master.json": ["Task Master", 7, 5, "1", "6 7 8 10"],
  "todo.md": ["Markdown checklist", 6, 5, "1", "5"],
  "wrapped.yml": ["canonical form", 4, 4, "SCAN-1"],
};

describe("a folder of plans as people have them", () => {
  const sources = new Map(readPlans(FOLDER).map((source) => [source.file.slice(FOLDER.length + 1), source]));

  test("holds these plans", () => {
    expect([...sources.keys()].sort()).toEqual(Object.keys(PLANS).sort());
  });

  test.each(Object.entries(PLANS))("%s", (name, [format, tasks, edges, done, leftOut = ""]) => {
    const source = sources.get(name);
    if (source === undefined) throw new Error(`the folder has no plan ${name}`);
    const plan = loadPlan(source, "auto", findFileProblems);
    expect(plan.source.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    const { done: finished, leftOut: others } = divideSettled(plan.settled);
    const joinIds = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).join(" ");
    expect({
      format: plan.source.format,
      tasks: plan.tasks.length,
      edges: plan.tasks.reduce((sum, { depends_on }) => sum + depends_on.length, 0),
      done: joinIds(finished),
      leftOut: joinIds(others),
    }).toEqual({ format, tasks, edges, done, leftOut });
  });
});
