import { expect, test } from "vitest";
import { withObjectReader } from "../../workflows-src/git/objects.ts";
import { commit, newRepository } from "./repository.ts";

test("one process describes and reads objects, also those that were added after it started", async () => {
  const { repository, base } = await newRepository({ "large.txt": "x".repeat(300_000) });
  await withObjectReader(repository, {}, async (reader) => {
    expect(await reader.describe([base, "0".repeat(40)])).toMatchObject([
      { type: "commit" },
      { type: "missing", size: 0 },
    ]);
    const added = await commit(repository, { "a.txt": "a\n\nb" });
    const [text, missing, large] = await reader.read([`${added}:a.txt`, `${added}:b.txt`, `${added}:large.txt`]);
    expect(text).toMatchObject({ type: "blob", size: 4, contents: Buffer.from("a\n\nb") });
    expect(missing?.type).toBe("missing");
    expect(large?.contents).toHaveLength(300_000);
    expect(await reader.describe([])).toEqual([]);
  });
});

test("a reader answers no question after too many bytes, and none where git cannot start", async () => {
  const { repository, base } = await newRepository({ "large.txt": "x".repeat(300_000) });
  const checkBytes = (bytes: number): void => {
    if (bytes > 200_000) throw new Error("too many bytes");
  };
  await withObjectReader(repository, {}, async (reader) => {
    await expect(reader.read([`${base}:large.txt`], checkBytes)).rejects.toThrow("too many bytes");
    await expect(reader.describe([base])).rejects.toThrow("too many bytes");
  });
  const missing = withObjectReader(`${repository}/missing`, {}, (reader) => reader.describe([base]));
  await expect(missing).rejects.toThrow("ENOENT");
});
