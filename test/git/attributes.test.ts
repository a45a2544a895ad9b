import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { toRootRule, withAttributesOf } from "../../workflows-src/git/attributes.ts";
import { git } from "../../workflows-src/git/git.ts";
import { mergeTrees } from "../../workflows-src/git/merge.ts";
import { commit, newRepository, side, temporaryFolder } from "./repository.ts";

const PATHS = [
  "a.md",
  "docs/a.md",
  "docs/deep/a.md",
  "docs/deep/b c.txt",
  "docs/[x]/a.md",
  "docs/[x]/y/z.lock",
  "logo.png",
  "z.lock",
];

test.each<Readonly<Record<string, string>>>([
  { ".gitattributes": "*.md merge=union\n# no rule\n  logo.png   binary\n\n" },
  { ".gitattributes": "*.md merge=union\n", "docs/.gitattributes": "*.md -merge\n" },
  { "docs/.gitattributes": "a.md merge=union\n/deep/a.md binary\n" },
  { "docs/.gitattributes": "deep/*.txt merge=union\n**/z.lock -merge\n" },
  { "docs/deep/.gitattributes": '"b c.txt" merge=union\na.md !merge\n', ".gitattributes": "* merge=binary\n" },
  { "docs/[x]/.gitattributes": "*.lock merge=union\ny/*.lock -merge\n", "docs/.gitattributes": "* text merge\r\n" },
  { ".gitattributes": "[attr]joined merge=union\n*.lock joined\n", "docs/.gitattributes": "*.lock -joined\n" },
])("git reads the same rules as in a checkout: %j", async (files) => {
  const { repository, base } = await newRepository({
    ...files,
    ...Object.fromEntries(PATHS.map((path) => [path, ""])),
  });
  const bare = join(temporaryFolder(), "bare.git");
  await git(repository, ["clone", "--quiet", "--bare", repository, bare]);
  const list = (folder: string) => git(folder, ["check-attr", "-z", "merge", ...PATHS]);
  expect(await withAttributesOf(bare, base, () => list(bare))).toBe(await list(repository));
});

test("no program merges: git's usual merge stands in for it", () => {
  expect(toRootRule("*.json merge=jq text", "")).toEqual(["*.json merge text"]);
  expect(toRootRule("*.json merge=union", "web/")).toEqual(['"/web/**/*.json" merge=union']);
});

/** Two commits that both append a line to the same file. */
async function makeBothAppend(attributes: string) {
  const { repository, base } = await newRepository({ ".gitattributes": attributes, "log.md": "# Log\n" });
  const ours = await side(repository, base, { "log.md": "# Log\n- one\n" });
  const theirs = await side(repository, base, { "log.md": "# Log\n- two\n", ".gitattributes": "" });
  return { repository, base, ours, theirs };
}

test("both sides of a file with merge=union are kept, whatever the merged work says", async () => {
  const { repository, ours, theirs } = await makeBothAppend("*.md merge=union\n");
  const merge = await mergeTrees(repository, ours, theirs);
  if ("conflicts" in merge) throw new Error("they conflict");
  expect(await git(repository, ["show", `${merge.tree}:log.md`])).toBe("# Log\n- one\n- two");
  expect(await mergeTrees(repository, theirs, ours)).toEqual({ conflicts: ["log.md"] });
});

test("neither the machine's rules nor its programs take part", async () => {
  const home = temporaryFolder();
  mkdirSync(join(home, ".config/git"), { recursive: true });
  writeFileSync(join(home, ".config/git/attributes"), "*.md merge=union\n");
  writeFileSync(join(home, ".gitconfig"), `[merge]\n\tdefault = mine\n[merge "mine"]\n\tdriver = touch ${home}/ran\n`);
  for (const attributes of ["", "*.md merge=mine\n", "*.md merge=binary\n"]) {
    const { repository, ours, theirs } = await makeBothAppend(attributes);
    vi.stubEnv("HOME", home);
    vi.stubEnv("XDG_CONFIG_HOME", join(home, ".config"));
    expect(await mergeTrees(repository, ours, theirs)).toEqual({ conflicts: ["log.md"] });
    vi.unstubAllEnvs();
  }
  expect(() => readFileSync(join(home, "ran"))).toThrow();
});

test("the rules are those of the commit that is named, and the repository keeps its own file", async () => {
  const { repository, ours, theirs } = await makeBothAppend("");
  const file = join(repository, ".git/info/attributes");
  writeFileSync(file, "* text\n");
  await git(repository, ["checkout", "--quiet", "--detach", ours]);
  const withRules = await commit(repository, { ".gitattributes": "log.md merge=union\n" });
  expect(await mergeTrees(repository, withRules, theirs)).toHaveProperty("tree");
  expect(await mergeTrees(repository, withRules, theirs, ours)).toEqual({ conflicts: ["log.md"] });
  expect(await mergeTrees(repository, ours, theirs, withRules)).toHaveProperty("tree");
  expect(readFileSync(file, "utf8")).toBe("* text\n");
});
