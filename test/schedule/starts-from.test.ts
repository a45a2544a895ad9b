import { expect, test } from "vitest";
import { startsFrom } from "../../workflows-src/schedule/starts-from.ts";
import { job, plan, task } from "../integrate/wave.ts";

test("a job starts from those before it in its lane that its tasks depend on or share files with, and from no others", () => {
  const tasks = plan(
    task("DEPENDENCY"),
    task("SAME-FILES", { files: ["src/**"] }),
    task("OTHER", { files: ["docs/**"] }),
    task("LAST", { depends_on: ["DEPENDENCY"], files: ["src/a.ts"] }),
    task("LATER", { files: ["src/**"] }),
  );
  const jobs = ["DEPENDENCY", "SAME-FILES", "OTHER"].map((id) => job(id));
  const waves = [{ jobs }, { jobs: [job("LAST")] }, { jobs: [job("LATER")] }];
  expect(startsFrom(tasks, job("LAST"), waves).map(({ id }) => id)).toEqual(["DEPENDENCY", "SAME-FILES"]);
  expect(startsFrom(tasks, job("OTHER"), waves)).toEqual([]);
  expect(startsFrom(tasks, job("LAST"), [])).toEqual([]);
});
