import { expect, test } from "vitest";
import { git } from "../../workflows-src/git/git.ts";
import { contextAt } from "../../workflows-src/integrate/context-versions.ts";
import { newRepository } from "../git/repository.ts";

test("a source out of the repository holds nothing, and keeps no other from being looked up", async () => {
  const { repository, base } = await newRepository({ "README.md": "hello\n" });
  const sources = ["../x", "../../../../../README.md", "../x#Heading", "/", "", ".", "a\nb", "README.md"];
  const versions = await contextAt(repository, base, "p", sources);
  const readme = await git(repository, ["rev-parse", `${base}:README.md`]);
  expect([...versions]).toEqual(sources.map((source) => [source, source === "README.md" ? readme : ""]));
});
