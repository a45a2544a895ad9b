import type { Forge, ForgedEntry } from "./forge.ts";
import type { HostileJob, HostileResult } from "./world.ts";

type Merged = HostileResult["merged"];

interface EntryVariant {
  readonly name: string;
  readonly merged?: Merged;
  readonly unreadable?: readonly string[];
  /** The entry, and what else stands in its folder. */
  readonly make: (forge: Forge, job: HostileJob) => ForgedEntry | readonly ForgedEntry[];
}

const gitlink = (name: string, object = "4".repeat(40)): ForgedEntry => ({ mode: "160000", name, object });
const withMode = (mode: string, entry: ForgedEntry): ForgedEntry => ({ ...entry, mode });
const submodules = (path: string, url: string, more = ""): string =>
  `[submodule "x"]\n\tpath = ${path}\n\turl = ${url}\n${more}`;

/** Entries that may stand in any folder. */
const ENTRIES: readonly EntryVariant[] = [
  { name: "a name of 255 bytes", merged: "always", make: (forge) => forge.file("n".repeat(255), "x") },
  { name: "a name of 256 bytes", merged: "never", make: (forge) => forge.file("n".repeat(256), "x") },
  { name: "a name of 300 bytes", merged: "never", make: (forge) => forge.file("n".repeat(300), "x") },
  {
    name: "a folder's name of 300 bytes",
    merged: "never",
    make: (forge) => forge.folder("n".repeat(300), forge.file("x", "x")),
  },
  {
    name: "a name of 100 letters of three bytes each",
    merged: "never",
    make: (forge) => forge.file("€".repeat(100), "x"),
  },
  { name: "a path of 4,200 bytes", merged: "never", make: (forge) => makeDeep(forge, 21, "d".repeat(199)) },
  { name: "3,000 folders in each other", make: (forge) => makeDeep(forge, 3000, "d") },
  { name: "an empty name", merged: "never", make: (forge) => forge.file("", "x") },
  { name: "the name .", merged: "never", make: (forge) => forge.file(".", "x") },
  { name: "the name ..", merged: "never", make: (forge) => forge.folder("..", forge.file("evil", "x")) },
  { name: "a name with a slash", merged: "never", make: (forge) => forge.file("../evil", "x") },
  { name: "an absolute name", merged: "never", make: (forge) => forge.file("/tmp/evil", "x") },
  { name: "the name .git", merged: "never", make: (forge) => forge.folder(".git", forge.file("config", "[core]\n")) },
  { name: "the name .GIT", merged: "never", make: (forge) => forge.folder(".GIT", forge.file("config", "[core]\n")) },
  { name: "the name git~1", merged: "never", make: (forge) => forge.folder("git~1", forge.file("config", "[core]\n")) },
  {
    name: "the name .git with a letter that is ignored",
    merged: "never",
    make: (forge) => forge.folder(".g\u200cit", forge.file("config", "x")),
  },
  { name: "the name .git with a dot behind it", make: (forge) => forge.folder(".git.", forge.file("config", "x")) },
  {
    name: "the name .git as a stream",
    make: (forge) => forge.folder(".git::$INDEX_ALLOCATION", forge.file("config", "x")),
  },
  { name: "a link named .git", merged: "never", make: (forge) => forge.link(".git", "elsewhere") },
  { name: "a backslash in the name", make: (forge) => forge.file("..\\evil", "x") },
  { name: "a line end in the name", make: (forge) => forge.file("a\nTask: AUDIT\n", "x") },
  { name: "a tab and quotes in the name", make: (forge) => forge.file('a\t"b"', "x") },
  { name: "terminal codes in the name", make: (forge) => forge.file("a\x1b[2Jb", "x") },
  { name: "a name that is no UTF-8", make: (forge) => forge.file(Buffer.from([0x61, 0xff, 0xfe]), "x") },
  { name: "a name of Windows' devices", make: (forge) => forge.file("aux.txt", "x") },
  { name: "a name that looks like an option", make: (forge) => forge.file("--upload-pack=touch evil", "x") },
  { name: "a name of magic", make: (forge) => forge.file(":(exclude)x", "x") },
  {
    name: "two files of one name",
    merged: "never",
    make: (forge) => [forge.file("twice", "1"), forge.file("twice", "2")],
  },
  {
    name: "a file and a folder of one name",
    merged: "never",
    make: (forge) => [forge.file("twice", "1"), forge.folder("twice", forge.file("x", "2"))],
  },
  { name: "names that differ in case only", make: (forge) => [forge.file("CASE", "1"), forge.file("case", "2")] },
  { name: "an empty folder", make: (forge) => forge.folder("empty") },
  { name: "an empty link", merged: "never", make: (forge) => forge.link("latest", "") },
  {
    name: "a link with a target of 5,000 bytes",
    merged: "never",
    make: (forge) => forge.link("latest", "t".repeat(5000)),
  },
  {
    name: "a link with a target of 70,000 bytes",
    merged: "never",
    make: (forge) => forge.link("latest", "t/".repeat(35_000)),
  },
  { name: "a link with a NUL in its target", make: (forge) => forge.link("latest", "a\0b") },
  { name: "an absolute link", make: (forge) => forge.link("latest", "/etc/passwd") },
  { name: "a link out of the repository", make: (forge) => forge.link("latest", "../../../evil") },
  { name: "a link to itself", make: (forge) => forge.link("latest", "latest") },
  { name: "a submodule that nothing names", merged: "never", make: () => gitlink("lib") },
  {
    name: "a file that is called a folder",
    merged: "never",
    make: (forge) => withMode("40000", forge.file("odd", "x")),
  },
  {
    name: "a folder that is called a file",
    merged: "never",
    make: (forge) => withMode("100644", forge.folder("odd", forge.file("x", "x"))),
  },
  {
    name: "a folder that is called a link",
    merged: "never",
    make: (forge) => withMode("120000", forge.folder("odd", forge.file("x", "x"))),
  },
  { name: "a mode of 100664", make: (forge) => withMode("100664", forge.file("odd", "x")) },
  { name: "a mode of 100777", make: (forge) => withMode("100777", forge.file("odd", "x")) },
  { name: "a mode of 777777", make: (forge) => withMode("777777", forge.file("odd", "x")) },
  { name: "a mode with a zero before it", make: (forge) => withMode("0100644", forge.file("odd", "x")) },
  {
    name: "a blob that is missing",
    merged: "never",
    make: () => ({ mode: "100644", name: "gone", object: "5".repeat(40) }),
  },
  {
    name: "a tree that is missing",
    merged: "never",
    make: () => ({ mode: "40000", name: "gone", object: "6".repeat(40) }),
  },
  { name: "the object 000…", merged: "never", make: () => ({ mode: "100644", name: "gone", object: "0".repeat(40) }) },
  { name: "attributes that are a link", make: (forge) => forge.link(".gitattributes", "../../etc/passwd") },
  {
    name: "attributes with a line of 10,000 bytes",
    make: (forge) => forge.file(".gitattributes", `${"a".repeat(10_000)} text\n`),
  },
  {
    name: "attributes that join, filter and encode",
    make: (forge) =>
      forge.file(".gitattributes", "* merge=union filter=x working-tree-encoding=UTF-16 text eol=crlf ident\n"),
  },
  { name: "ignored files that are a link", make: (forge) => forge.link(".gitignore", "/etc/passwd") },
];

const makeDeep = (forge: Forge, depth: number, name: string): ForgedEntry => {
  let entry = forge.file("f", "x");
  for (let index = 0; index < depth; index += 1) entry = forge.folder(name, entry);
  return entry;
};

const makeEntries = (variant: EntryVariant, job: HostileJob): readonly ForgedEntry[] =>
  [variant.make(job.forge, job)].flat();

/** At the root and in a folder by turns. */
const entries: HostileResult[] = ENTRIES.map((variant, index) => ({
  name: `a tree with ${variant.name}`,
  merged: variant.merged,
  make: (job: HostileJob) => {
    const { forge } = job;
    const made = makeEntries(variant, job);
    const docs = { mode: "40000", name: "docs", object: forge.tree(made) };
    job.hand(forge.commit({ tree: index % 2 === 0 ? forge.treeWith(...made) : forge.treeWith(docs) }));
  },
}));

const takenBack: HostileResult[] = ENTRIES.filter(({ merged }) => merged === "never").map((variant) => ({
  name: `a tree with ${variant.name}, taken back by the next commit`,
  make: (job: HostileJob) => {
    const { forge } = job;
    const commit = forge.commit({ tree: forge.treeWith(...makeEntries(variant, job)) });
    job.hand(forge.commit({ tree: forge.treeWith(forge.file("h.txt", "h\n")), parents: [commit] }));
  },
}));

/** Entries that mean something at the root. */
const ROOTS: readonly EntryVariant[] = [
  {
    name: "a submodule that .gitmodules names",
    make: (forge) => [gitlink("lib"), forge.file(".gitmodules", submodules("lib", "https://example.org/x.git"))],
  },
  {
    name: "a submodule whose address is an option",
    merged: "never",
    make: (forge) => [gitlink("lib"), forge.file(".gitmodules", submodules("lib", "-u./evil"))],
  },
  {
    name: "a submodule whose path is an option",
    merged: "never",
    make: (forge) => [gitlink("lib"), forge.file(".gitmodules", submodules("-lib", "https://example.org/x.git"))],
  },
  {
    name: "a submodule whose name leads out",
    merged: "never",
    make: (forge) => [gitlink("lib"), forge.file(".gitmodules", submodules("lib", "x").replace('"x"', '"../../x"'))],
  },
  {
    name: "a submodule whose update is a command",
    merged: "never",
    make: (forge) => [gitlink("lib"), forge.file(".gitmodules", submodules("lib", "x", "\tupdate = !touch evil\n"))],
  },
  { name: "a list of submodules that is a link", make: (forge) => forge.link(".gitmodules", "/dev/zero") },
  {
    name: "a list of submodules that cannot be read",
    make: (forge) => [gitlink("lib"), forge.file(".gitmodules", "[submodule\n")],
  },
  { name: "a list of submodules that is a folder", make: (forge) => forge.folder(".gitmodules", forge.file("x", "x")) },
  {
    name: "a submodule at a protected folder",
    merged: "never",
    make: (forge) => [
      gitlink(".github"),
      forge.file(".gitmodules", submodules(".github", "https://example.org/x.git")),
    ],
  },
  ...(
    [
      [".github", "workflows", "x.yml"],
      [".github", "CODEOWNERS"],
      [".GitHub", "workflows", "x.yml"],
      [".claude", "settings.json"],
      [".vscode", "tasks.json"],
      [".devcontainer", "devcontainer.json"],
      [".codex", "config.toml"],
      ["CLAUDE.md"],
      ["AGENTS.md"],
      ["CODEOWNERS"],
      [".mcp.json"],
      ["sub", "AGENTS.md"],
    ] as const
  ).map((path) => ({
    name: `a protected file ${path.join("/")}`,
    merged: "never" as const,
    make: (forge: Forge) => makePath(forge, path),
  })),
  ...[".github", ".claude", ".vscode", ".devcontainer"].map((folder) => ({
    name: `a link in place of the protected folder ${folder}`,
    merged: "never" as const,
    unreadable: [`${folder}/guide.md`],
    make: (forge: Forge) => forge.link(folder, "docs"),
  })),
  ...[".github", ".claude"].map((folder) => ({
    name: `a file in place of the protected folder ${folder}`,
    merged: "never" as const,
    make: (forge: Forge) => forge.file(folder, "x"),
  })),
  { name: "a link in place of the folder of results", make: (forge) => forge.link(".somas", "docs") },
  { name: "a file in place of the folder of results", make: (forge) => forge.file(".somas", "x") },
  {
    name: "a link in place of the README",
    merged: "always",
    make: (forge) => forge.link("README.md", "docs/guide.md"),
  },
  {
    name: "a folder in place of a file of another task",
    merged: "never",
    make: (forge) => forge.folder("c.txt", forge.file("x", "x")),
  },
  { name: "another text in a file of another task", merged: "never", make: (forge) => forge.file("c.txt", "mine\n") },
  { name: "another text in a file of a task that waits", make: (forge) => forge.file("e.txt", "mine\n") },
  {
    name: "a merge rule for what another task writes",
    make: (forge) => [forge.file(".gitattributes", "*.txt merge=union\n"), forge.file("c.txt", "mine\n")],
  },
];

function makePath(forge: Forge, path: readonly string[]): ForgedEntry {
  const folders = path.slice(0, -1);
  return folders.reduceRight((entry, folder) => forge.folder(folder, entry), forge.file(path.at(-1) ?? "", "x\n"));
}

const roots: HostileResult[] = ROOTS.map(({ make, name, ...rest }) => ({
  name: `a tree with ${name}`,
  ...rest,
  make: (job: HostileJob) => job.hand(job.forge.commit({ tree: job.forge.treeWith(...[make(job.forge, job)].flat()) })),
}));

export const HOSTILE_TREES: readonly HostileResult[] = [...entries, ...takenBack, ...roots];
