import { expect, test } from "vitest";
import { git } from "../../workflows-src/git/git.ts";
import { readContext } from "../../workflows-src/integrate/context-versions.ts";
import { newRepository } from "../git/repository.ts";

test("a source outside of the repository has no contents, and other sources are still found", async () => {
  const { repository, base } = await newRepository({ "README.md": "hello\n" });
  const sources = ["../x", "../../../../../README.md", "../x#Heading", "/", "", ".", "a\nb", "README.md"];
  const versions = await readContext(repository, base, "p", sources);
  const readme = await git(repository, ["rev-parse", `${base}:README.md`]);
  expect([...versions]).toEqual(sources.map((source) => [source, source === "README.md" ? readme : ""]));
});
