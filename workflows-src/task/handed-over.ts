import { joinNames } from "../text/list.ts";

/** The reaction to files of a kind in a task's work. */
type Treatment = "left out" | "protected" | "warning";

interface HandedOverKind {
  readonly what: string;
  readonly treatment: Treatment;
  /** Globs as git reads them: `*` stays within a folder, `**` does not. None if a number decides. */
  readonly globs: readonly string[];
  /** A folder is meant only if it holds this file. */
  readonly marker?: string;
  readonly reason: string;
}

/** Work with a file of more bytes than this has a warning. */
export const LARGE_BYTES = 10_000_000;
/** Work with more files than this has a warning. */
export const MANY_FILES = 1000;

/** Every kind of file that is looked at when a task hands over its work. docs/security.md shows this table. */
export const HANDED_OVER = [
  {
    what: "installed dependencies",
    treatment: "left out",
    globs: ["**/node_modules/**", "**/bower_components/**", "**/.pnpm-store/**", "**/.venv/**", "**/vendor/bundle/**"],
    reason: "a lock file installs them again; they are thousands of files that nobody reviews",
  },
  {
    what: "a virtual environment of Python",
    treatment: "left out",
    globs: ["**/venv/**", "**/env/**"],
    marker: "pyvenv.cfg",
    reason: "it holds paths of the machine that made it",
  },
  {
    what: "packages of Composer",
    treatment: "left out",
    globs: ["**/vendor/**"],
    marker: "autoload.php",
    reason: "composer.lock installs them again",
  },
  {
    what: "caches of tools",
    treatment: "left out",
    globs: [
      "__pycache__",
      ".pytest_cache",
      ".mypy_cache",
      ".ruff_cache",
      ".tox",
      ".nox",
      ".gradle",
      ".terraform",
      ".ipynb_checkpoints",
      ".parcel-cache",
      ".turbo",
    ].map((name) => `**/${name}/**`),
    reason: "tools write them again",
  },
  {
    what: "files of a desktop",
    treatment: "left out",
    globs: ["**/.DS_Store", "**/Thumbs.db", "**/desktop.ini"],
    reason: "they say how a file browser showed a folder",
  },
  {
    what: "keys and local settings with keys",
    treatment: "left out",
    globs: [
      "**/.env",
      "**/.env.local",
      "**/.env.*.local",
      "**/.netrc",
      "**/.git-credentials",
      "**/id_rsa",
      "**/id_dsa",
      "**/id_ecdsa",
      "**/id_ed25519",
    ],
    reason: "everybody who can read the branch could read them",
  },
  {
    what: "files that may hold a key",
    treatment: "warning",
    globs: [
      "**/.env.*",
      "**/.npmrc",
      "**/.pypirc",
      "**/credentials.json",
      "**/*.pem",
      "**/*.key",
      "**/*.p12",
      "**/*.pfx",
      "**/*.jks",
      "**/*.keystore",
    ],
    reason: "they are often meant, so a person decides",
  },
  {
    what: "settings and instructions of agents",
    treatment: "protected",
    globs: [
      "**/AGENTS.md",
      "**/CLAUDE.md",
      "**/CLAUDE.local.md",
      "**/GEMINI.md",
      "**/.agents/**",
      "**/.claude/**",
      "**/.codex/**",
      "**/.gemini/**",
      "**/.cursor/**",
      "**/.opencode/**",
      "**/.windsurf/**",
      "**/.aider.conf.yml",
      "**/.mcp.json",
      "**/opencode.json",
      "**/.cursorrules",
      "**/.windsurfrules",
    ],
    reason: "later agents of the run load them, with their keys",
  },
  {
    what: "settings of editors and containers that start programs",
    treatment: "protected",
    globs: ["**/.vscode/**", "**/.devcontainer/**", "**/.devcontainer.json", "**/.envrc"],
    reason: "they start programs on the machine of the person who opens the folder",
  },
  {
    what: "manifests of actions",
    treatment: "protected",
    globs: ["**/action.yml", "**/action.yaml"],
    reason: "workflows run them, with the token of their job",
  },
  {
    what: "owners of code",
    treatment: "protected",
    globs: ["**/CODEOWNERS"],
    reason: "they decide who has to review",
  },
  {
    what: "a lock file beside one of another package manager",
    treatment: "warning",
    globs: [],
    reason: "two lock files drift apart, and tools choose either",
  },
  {
    what: `a file over ${LARGE_BYTES / 1e6} MB`,
    treatment: "warning",
    globs: [],
    reason: "the history keeps it for ever",
  },
  {
    what: `more than ${MANY_FILES} files`,
    treatment: "warning",
    globs: [],
    reason: "nobody reviews them; an ignore rule may be missing",
  },
  {
    what: "two names that differ only in case",
    treatment: "warning",
    globs: [],
    reason: "one of them is lost in a checkout on macOS or Windows",
  },
] as const satisfies readonly HandedOverKind[];

const kindsOf = (treatment: Treatment): readonly HandedOverKind[] =>
  HANDED_OVER.filter((kind) => kind.treatment === treatment);

/** Globs that are protected unless the caller takes them out. */
export const PROTECTED_BY_DEFAULT: readonly string[] = kindsOf("protected").flatMap(({ globs }) => globs);

/** Globs of files that no task hands over. */
export const LEFT_OUT_GLOBS: readonly string[] = kindsOf("left out").flatMap(({ globs, marker }) =>
  marker === undefined ? globs : [],
);

/** Returns a pattern whose first group is the path of the file, or of the folder that the glob names. */
function toPattern(glob: string): RegExp {
  const inner = glob.replace(/\/\*\*$/, "").replace(/^\*\*\//, "");
  const name = inner.replace(/[.+]/g, "\\$&").replaceAll("*", "[^/]*");
  return new RegExp(`^((?:.*?/)?${name})${glob.endsWith("/**") ? "/" : "$"}`, "i");
}

/** Files or a folder that are not part of a task's work. */
export interface LeftOut {
  /** Relative to the workspace. */
  readonly path: string;
  readonly files: number;
  readonly reason: string;
}

/**
 * Returns the new files that are left out, folders as one. `named` holds the paths that the plan names for the task: these are its work.
 * `exists` says whether a path exists.
 */
export function findLeftOut(
  untracked: readonly string[],
  named: readonly string[],
  exists: (path: string) => boolean,
): LeftOut[] {
  const wanted = new Set(named.map((path) => path.replace(/^\.\//, "").replace(/\/(\*\*)?$/, "")));
  const rules = kindsOf("left out").flatMap(({ globs, marker, reason }) =>
    globs.map((glob) => ({ pattern: toPattern(glob), marker, reason })),
  );
  const found = new Map<string, LeftOut>();
  for (const file of untracked) {
    for (const { pattern, marker, reason } of rules) {
      const path = pattern.exec(file)?.[1];
      if (path === undefined || wanted.has(path) || (marker !== undefined && !exists(`${path}/${marker}`))) continue;
      found.set(path, { path, reason, files: (found.get(path)?.files ?? 0) + 1 });
      break;
    }
  }
  return [...found.values()];
}

/** Describes files that were left out, in one line. */
export const describeLeftOut = ({ path, files, reason }: LeftOut): string =>
  `left out ${path}${files > 1 ? ` (${files} files)` : ""}: ${reason}`;

const HARMLESS_ENV = /\.env\.(example|sample|template|dist|schema)$/i;
const LOCK_FILES: readonly (readonly string[])[] = [
  ["package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "bun.lock", "bun.lockb"],
  ["poetry.lock", "uv.lock", "Pipfile.lock", "pdm.lock"],
];

/** Returns warnings about the names of added files, one line each. `all` lists every file of the work's tree. */
export function warnOfNames(added: readonly string[], all: readonly string[]): string[] {
  const patterns = kindsOf("warning").flatMap(({ globs }) => globs.map(toPattern));
  const keys = added.filter((path) => !HARMLESS_ENV.test(path) && patterns.some((pattern) => pattern.test(path)));
  const names = new Set(all);
  const locks = added.flatMap((path) => {
    const [, folder = "", name = ""] = /^(.*\/)?([^/]+)$/.exec(path) ?? [];
    const family = LOCK_FILES.find((each) => each.includes(name)) ?? [];
    const other = family.find((each) => each !== name && names.has(folder + each) && !added.includes(folder + each));
    return other === undefined ? [] : [`${path} beside ${folder}${other}`];
  });
  const clashes = findCaseClashes(added, all);
  return [
    ...(keys.length > 0 ? [`may hold a key: ${joinNames(keys)}`] : []),
    ...(locks.length > 0 ? [`lock files of two package managers: ${joinNames(locks)}`] : []),
    ...(clashes.length > 0 ? [`names differ only in case: ${joinNames(clashes)}`] : []),
  ];
}

/** Returns pairs of names, one of them added, that a file system without case takes for one. */
function findCaseClashes(added: readonly string[], all: readonly string[]): string[] {
  const spellings = new Map<string, Set<string>>();
  const isAdded = new Set(added.flatMap(listPrefixes).map((path) => path.toLowerCase()));
  for (const path of all.flatMap(listPrefixes)) {
    const lower = path.toLowerCase();
    if (isAdded.has(lower)) spellings.set(lower, (spellings.get(lower) ?? new Set()).add(path));
  }
  const clashes = [...spellings.values()].filter(({ size }) => size > 1);
  return clashes.map((paths) => {
    const [first = "", ...others] = [...paths].sort();
    return `${first} (and ${others.join(", ")})`;
  });
}

/** Returns the path and every folder above it. */
const listPrefixes = (path: string): string[] =>
  path.split("/").map((_, index, parts) => parts.slice(0, index + 1).join("/"));
