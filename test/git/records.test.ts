import { expect, test } from "vitest";
import { git } from "../../workflows-src/git/git.ts";
import { readRecords } from "../../workflows-src/git/records.ts";
import { commit, newRepository } from "./repository.ts";

test("reads records one by one, and cuts those that are too long", async () => {
  const { repository } = await newRepository();
  await commit(repository, {}, `long ${"x".repeat(100_000)}`);
  await commit(repository, {}, "wörter");
  const records: string[] = [];
  await readRecords(repository, ["log", "-z", "--format=%s"], { limit: 8, onRecord: (text) => records.push(text) });
  expect(records).toEqual(["wörter", "long xxx", "first"]);
  await expect(readRecords(repository, ["log", "none"], { limit: 8, onRecord: () => {} })).rejects.toThrow("none");
  expect(await git(repository, ["log", "--format=%s", "-1"])).toBe("wörter");
});
