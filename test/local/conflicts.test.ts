import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { git } from "../../workflows-src/git/git.ts";
import { newRepository, temporaryFolder, write } from "../git/repository.ts";
import { runHere } from "./run-here.ts";

beforeEach(() => {
  // Work that conflicts is kept: it goes away with the test.
  vi.stubEnv("TMPDIR", temporaryFolder());
  return () => vi.unstubAllEnvs();
});

const IDS = ["T1", "T2", "T3", "T4", "T5", "T6"];
const LIST = "export const rooms = [\n];\n";

/** Every task adds a line at the end of one list, and appends its work order to a file outside of the repository. */
const planText = (orders: string, description: string) =>
  JSON.stringify({
    tasks: IDS.map((id) => ({
      id,
      name: id,
      description,
      duration: 1,
      run: `sed -i 's|^];|  "${id}",\\n];|' rooms.js; cat "$TASK_PROMPT_FILE" >> ${orders}/${id}`,
    })),
  });

async function run(repository: string, max_parallel: number) {
  const values = { project_id: "p", plan: "plan.json", max_parallel, context_files: "" };
  const { report, started } = await runHere(repository, values);
  const isDone = report.tasks.every(({ verdict }) => verdict === "succeeded");
  return { isDone, report, starts: started.length };
}

const listHeld = (repository: string) => git(repository, ["for-each-ref", "refs/heads/somas-held"]);

test.each([2, 6])(
  "tasks that extend one list, %d at a time, are all done, and each runs twice at most",
  async (most) => {
    const orders = temporaryFolder();
    const { repository } = await newRepository({ "rooms.js": LIST, "plan.json": planText(orders, "Add a room.") });
    const first = await run(repository, most);
    expect(first).toMatchObject({ isDone: true });
    expect(first.starts).toBeLessThanOrEqual(2 * IDS.length - 1);
    expect(first.report.tasks.filter(({ tries }) => tries > 2)).toEqual([]);
    const lines = (await git(repository, ["show", "somas/p:rooms.js"])).split("\n");
    expect(lines.slice(1, -1).sort()).toEqual(IDS.map((id) => `  "${id}",`));
    expect(await listHeld(repository)).toBe("");
    const [repeated] = first.report.tasks.filter(({ tries }) => tries > 1);
    const order = readFileSync(join(orders, repeated?.task_id ?? ""), "utf8");
    expect(order).toContain("Changes of other tasks meanwhile");
    expect(order).toMatch(/^\+ {2}"T\d",$/m);

    if (most > 2) return;
    // The branch remembers it, and its successor does after a squash merge.
    for (const [index, end] of [["branch"], ["squash", "-D"]].entries()) {
      if (index === 1) {
        await git(repository, ["merge", "--quiet", "--squash", "somas/p"]);
        await git(repository, ["commit", "--quiet", "--message", "All rooms"]);
        await git(repository, ["branch", "--quiet", "-D", "somas/p"]);
      }
      write(repository, { "plan.json": planText(orders, `Add another room, ${end}.`) });
      expect(await run(repository, most)).toMatchObject({ isDone: true, starts: IDS.length });
    }
  },
);
