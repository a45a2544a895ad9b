import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { DEFAULT_RUNNER_LABELS } from "@actions/languageservice/value-providers/default";
import { getWorkflowSchema } from "@actions/workflow-parser/workflows/workflow-schema";
import { readManifest } from "../workflows-src/typed/build/manifest.ts";

type Definition = ReturnType<typeof schema.getDefinition> & {
  readonly properties?: Readonly<Record<string, { readonly type: string }>>;
  readonly looseValueType?: string;
  readonly itemType?: string;
  readonly oneOf?: readonly string[];
  readonly constant?: string;
};

const schema = getWorkflowSchema();
const definition = (name: string): Definition => schema.getDefinition(name);
const ROOT = "workflow-root-strict";

/** GitHub's own parser refuses these without the flag of an experiment. */
const EXPERIMENTS: ReadonlySet<string> = new Set(["wait-step", "wait-all-step", "cancel-step", "parallel-step"]);

/** Keys whose items the author names: a key below is named after one item, e.g. `job.steps` → `step`. */
const ITEMS: Readonly<Record<string, string>> = { jobs: "job", "job.steps": "step" };

type Rows = Map<string, readonly string[]>;

/** Any value, which has no keys of the syntax and may hold itself. */
const ANYTHING = "any";

/** Adds a row for each key that may read more than the key around it, as the official reader does. */
function readKeys(name: string, path: string, inherited: readonly string[], rows: Rows): Rows {
  const { readerContext, oneOf = [], properties = {}, looseValueType, itemType } = definition(name);
  const all = [...new Set([...inherited, ...readerContext])];
  if (all.length > inherited.length) rows.set(path, all);
  if (name === ANYTHING) return rows;
  for (const alternative of oneOf) if (!EXPERIMENTS.has(alternative)) readKeys(alternative, path, all, rows);
  for (const [key, { type }] of Object.entries(properties)) {
    const inside = path === "" ? key : `${path}.${key}`;
    readKeys(type, ITEMS[inside] ?? inside, all, rows);
  }
  for (const item of [looseValueType, itemType]) if (item) readKeys(item, path, all, rows);
  return rows;
}

/** `hashFiles(1,255)` → `hashFiles()`: the parentheses tell a function from a context. */
const withoutArguments = (name: string): string => name.replace(/\(.*\)/, "()");

/** Lists that several keys share have a name: that of the first key. */
const renderKeys = (): string => {
  const rows = [...readKeys(ROOT, "", [], new Map())].map(
    ([key, names]) => [key, JSON.stringify(names.map(withoutArguments))] as const,
  );
  const shared = new Map<string, string>();
  for (const [key, list] of rows)
    if (!shared.has(list) && rows.filter(([, other]) => other === list).length > 1)
      shared.set(list, key.toUpperCase().replace(/\W/g, "_"));
  const lists = [...shared].map(([list, name]) => `const ${name} = ${list} as const;\n`);
  const lines = rows.map(([key, list]) => `  ${JSON.stringify(key)}: ${shared.get(list) ?? list},`);
  return `${lists.join("")}
/** The contexts and functions that an expression in each key may use. A key without a row takes those of the key around it. */
export const KEY_CONTEXTS = {\n${lines.join("\n")}\n} as const;`;
};

const properties = (name: string): readonly (readonly [string, string])[] =>
  Object.entries(definition(name).properties ?? {}).map(([key, { type }]) => [key, type] as const);

/** The constants that a definition accepts, lists of them included. */
const constants = (name: string): string[] => {
  const { oneOf = [], itemType, constant } = definition(name);
  return [...new Set([...(constant ? [constant] : []), ...[...oneOf, itemType ?? []].flat().flatMap(constants)])];
};

const union = (names: readonly string[]): string =>
  names.length === 0 ? "never" : names.map((name) => JSON.stringify(name)).join(" | ");

const renderEvents = (): string => {
  const known = new Map<string, string>();
  const rows = properties("on-mapping-strict").map(([event, type]) => {
    const parts = (definition(type).oneOf ?? []).flatMap(properties);
    const types = parts.filter(([key]) => key === "types").flatMap(([, activity]) => constants(activity));
    const filters = parts.filter(([, part]) => part.startsWith("event-")).map(([key]) => key);
    const text = `Event<${union(types)}, ${union(filters)}>`;
    const same = types.length > 5 ? known.get(text) : undefined;
    known.set(text, event);
    return `  readonly ${event}: ${same === undefined ? text : `Events["${same}"]`};`;
  });
  return `interface Event<Type extends string, Filter extends string> {
  readonly types: Type;
  readonly filters: Filter;
}

/** The events that start a workflow, with their types of activity and their filters. */
export interface Events {\n${rows.join("\n")}\n}`;
};

const renderPermissions = (): string => {
  const rows = properties("permissions-mapping").map(
    ([scope, type]) => `  readonly ${JSON.stringify(scope)}?: ${union(constants(type))};`,
  );
  return `/** The permissions of a job's token, with the levels that each scope has. A scope that is not named is \`none\`. */
export interface Permissions {\n${rows.join("\n")}\n}`;
};

/** The labels that the language service suggests, but for runners that are not GitHub's own. */
const renderRunners = (): string => {
  const labels = DEFAULT_RUNNER_LABELS.filter((label) => !["self-hosted", "codespaces-prebuild"].includes(label));
  return `/** Labels of GitHub's own runners. */
export const HOSTED_RUNNERS = ${JSON.stringify(labels)} as const;`;
};

const withVersion = (name: string): string => `${name} ${readManifest(name).version}`;

/** The packages of a table, with their versions, because a table is as old as its package. */
const renderHeader = (name: string): string =>
  `// Generated by \`npm run build:types\` from ${name === "runners" ? withVersion("@actions/languageservice") : `the schema of ${withVersion("@actions/workflow-parser")}`}. Do not edit.`;

const root = join(import.meta.dirname, "..");

/** Renders each table: path → text, formatted like all code of the project. */
export const renderGithubTables = (): ReadonlyMap<string, string> =>
  new Map(
    Object.entries({
      keys: renderKeys,
      events: renderEvents,
      permissions: renderPermissions,
      runners: renderRunners,
    }).map(([name, render]) => {
      const file = `workflows-src/typed/github/${name}.ts`;
      return [file, format(file, `${renderHeader(name)}\n\n${render()}\n`)];
    }),
  );

function format(file: string, text: string): string {
  const options = { input: text, cwd: root, encoding: "utf8" } as const;
  const { status, stdout, stderr } = spawnSync(
    "node_modules/.bin/biome",
    ["format", `--stdin-file-path=${file}`],
    options,
  );
  if (status !== 0) throw new Error(`${file} cannot be formatted: ${stderr}`);
  return stdout;
}
