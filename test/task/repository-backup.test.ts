import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { backUpRepository } from "../../workflows-src/task/repository-backup.ts";
import { Workshop } from "./job.ts";

it("a change of the same length within the second of the checkout is seen", async () => {
  const workshop = new Workshop({ "r.txt": "E\n" });
  try {
    workshop.git("reset", "--quiet");
    await sleep(1000 - (Date.now() % 1000));
    workshop.git("rm", "--quiet", "r.txt");
    workshop.git("checkout", "--quiet", "HEAD", "--", "r.txt");
    const kept = backUpRepository(workshop.workspace, join(workshop.folder, "kept"));
    workshop.write("r.txt", "F\n");
    await sleep(1000);
    await kept.restore("HEAD");
    expect(workshop.git("status", "--porcelain")).toBe(" M r.txt");
  } finally {
    workshop.remove();
  }
});
