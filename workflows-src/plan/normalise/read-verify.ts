import type { ProblemList } from "../problem-list.ts";
import type { Entry } from "../syntax/plan-node.ts";
import { readItems, readProse } from "./field-values.ts";

/** Programs that a check begins with. */
const PROGRAMS = new Set(
  [
    "npm npx node yarn pnpm bun bunx deno tsx tsc vitest jest mocha eslint biome prettier playwright cypress turbo nx make cmake ctest",
    "ninja bazel just task cargo rustc go gofmt golangci-lint python python3 pytest pip pipenv poetry uv uvx tox nox ruff mypy black",
    "flake8 ruby rake bundle rspec rails php composer phpunit artisan dotnet swift xcodebuild gradle gradlew mvn mvnw java javac sbt",
    "mix elixir stack cabal lein clojure zig gcc clang bash sh zsh dash test true false exit echo printf cat grep rg ls diff cmp wc head",
    "tail sed awk find xargs sort uniq cut tr tee cp mv rm mkdir touch chmod cd pwd env export set source eval exec time timeout sleep git",
    "gh docker docker-compose podman kubectl helm terraform ansible aws gcloud az curl wget http jq yq psql mysql sqlite3 redis-cli perl",
    "lua R Rscript julia ocaml dune nix act actionlint shellcheck hadolint pre-commit nix-shell sudo if for while until case ! [ [[ ( {",
  ]
    .join(" ")
    .split(" "),
);
const SYNTAX = /&&|\|\||[|;<>`]|\$[({A-Za-z]|(?:^|\s)--?[a-z][\w-]*|^\s*[A-Z_][A-Z0-9_]*=|(?:^|\s)\.{0,2}\/[\w.-]/m;

/** Whether a text can be meant as a script. A sentence is a condition for people and agents: bash would stumble over its first word. */
export function isCommand(text: string): boolean {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
  const first = lines[0] ?? "";
  const words = first.split(/\s+/);
  const [program = ""] = words;
  if (PROGRAMS.has(program) || /^[\w.~-]*\/[\w./-]+$/.test(program)) return !/^[A-Z][^.!?]*[.!?]$/.test(first);
  if (/^(?:[-*+]|\d+[.)])\s/.test(first)) return false;
  if (SYNTAX.test(text)) return !/^[A-Z][a-z]+\s+[a-z]+\s/.test(first);
  return words.length <= 2 && !/[.!?:,]$/.test(first) && !/^[A-Z][a-z]+\s/.test(first);
}

/** A script as text, or a list of its commands. */
export function readScript(entry: Entry | undefined): string | undefined {
  if (entry === undefined) return undefined;
  const { value } = entry;
  const script = value.kind === "list" ? readItems(value).join("\n") : readProse(value);
  return script.trim() === "" ? undefined : script.replace(/\r\n/g, "\n");
}

/** Commands make one script; prose is acceptance, which is said. */
export function readVerify(entries: readonly Entry[], owner: string, problems: ProblemList) {
  const commands: string[] = [];
  const prose: string[] = [];
  for (const entry of entries) {
    const script = readScript(entry);
    if (script === undefined) continue;
    if (isCommand(script)) commands.push(script);
    else {
      prose.push(script.trim());
      const message = `${entry.key} of ${owner} is prose and no command: it is not run, the agent gets it as an acceptance criterion`;
      problems.addWarningOnce(message, entry.value, "verify-prose", message);
    }
  }
  return { verify: commands.length === 0 ? undefined : commands.join("\n"), prose };
}
