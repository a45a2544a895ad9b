import { expect, test } from "vitest";
import { pool } from "../../workflows-src/local/pool.ts";

test("runs at most so many at a time, in order, and goes on after a failure", async () => {
  const slot = pool(2);
  const log: string[] = [];
  const ends: (() => void)[] = [];
  const job = (name: string) =>
    slot(async () => {
      log.push(name);
      await new Promise<void>((end) => ends.push(end));
      if (name === "a") throw new Error("broken");
    }).catch(() => log.push(`${name} failed`));
  const all = ["a", "b", "c", "d"].map(job);
  const settle = () => new Promise((done) => setImmediate(done));
  await settle();
  expect(log).toEqual(["a", "b"]);
  ends[0]?.();
  await settle();
  expect(log).toEqual(["a", "b", "c", "a failed"]);
  ends[1]?.();
  await settle();
  expect(log).toEqual(["a", "b", "c", "a failed", "d"]);
  ends[2]?.();
  ends[3]?.();
  await Promise.all(all);
});
