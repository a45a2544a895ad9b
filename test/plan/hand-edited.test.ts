import { describe, expect, test } from "vitest";
import { readPlan } from "../../workflows-src/plan/read-plan.ts";
import type { Neighbours } from "../../workflows-src/plan/variants/variant.ts";

const folder = (files: Record<string, string>): Neighbours => ({
  read: (path) => files[path],
  list: (under) => Object.keys(files).filter((path) => under === "" || path.startsWith(`${under}/`)),
});

function read(text: string, beside?: Neighbours) {
  const { plan, problems } = readPlan(text, { file: "plan", mode: "auto", beside, isFolder: beside !== undefined });
  const settled = plan?.settled ?? [];
  return {
    errors: problems.filter(({ severity }) => severity === "error").map(({ message }) => message),
    waits: Object.fromEntries((plan?.tasks ?? []).map(({ id, depends_on }) => [id, depends_on])),
    states: Object.fromEntries(settled.map(({ id, status }) => [id, status])),
    files: Object.fromEntries([...(plan?.tasks ?? []), ...settled].map(({ id, files }) => [id, files])),
  };
}

describe("plans that people edited by hand", () => {
  test("superpowers: several files in one bullet, and a note with a comma", () => {
    const { files } = read(`# Cards Implementation Plan

### Task 1: Table

**Files:**
- Modify: \`src/a.ts:10-24\`, \`src/b.ts\`
- Create: \`src/c.ts\` (with \`open()\`, \`close.it()\`)
`);
    expect(files).toEqual({ "task-1": ["src/a.ts", "src/b.ts", "src/c.ts"] });
  });

  test("MS Project: a share without a sign, and a blank row", () => {
    const { errors, waits, states } = read(
      "ID,Task Name,Duration,Predecessors,Percent Complete\n1,A,1 day,,100\n2,,,,\n3,B,1 day,1,0\n",
    );
    expect(errors).toEqual([]);
    expect(states).toEqual({ 1: "done" });
    expect(waits).toEqual({ 3: [] });
  });

  test("Backlog.md: the configuration counts where the folder around it is named", () => {
    const files = {
      "backlog/config.yml": 'statuses: ["To Do", "Doing it", "Shipped it"]\n',
      "backlog/tasks/task-1 - A.md": "---\nid: task-1\ntitle: A\nstatus: Shipped it\n---\n",
      "backlog/tasks/task-2 - B.md": "---\nid: task-2\ntitle: B\nstatus: To Do\n---\n",
    };
    const { states, waits } = read("", folder(files));
    expect(states).toEqual({ "task-1": "done" });
    expect(waits).toEqual({ "task-2": [] });
  });
});
