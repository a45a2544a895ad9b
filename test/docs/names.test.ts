import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseUnit } from "../../workflows-src/plan/duration.ts";
import { CANONICAL_SCHEMA } from "../../workflows-src/plan/schema/plan-schema.ts";
import { DEFAULT_KEYS } from "../../workflows-src/plan/task-keys.ts";
import { VERDICTS } from "../../workflows-src/task/result.ts";
import { PLACEHOLDERS } from "../../workflows-src/task/runner-argv.ts";
import { emitted } from "../workflows/emitted.ts";
import { code, page, spansOf, tables, written } from "./pages.ts";

interface Input {
  readonly type: string;
  readonly options?: readonly string[];
}

const { on } = emitted.find(({ file }) => file === "somas-pipeline.yml")?.document ?? {};
const call = on?.workflow_call;
const inputs = new Map(Object.entries({ ...call?.inputs, ...on?.workflow_dispatch?.inputs } as Record<string, Input>));
const taskKeys = Object.keys(CANONICAL_SCHEMA.properties.tasks.items.properties);

/** What a caller, the author of a plan or a runner meets. */
const PUBLIC = new Set([
  ...inputs.keys(),
  ...Object.keys(call?.secrets ?? {}),
  ...Object.keys(call?.outputs ?? {}),
  ...Object.keys(VERDICTS),
  ...Object.keys(PLACEHOLDERS),
  ...[...taskKeys, ...Object.keys(CANONICAL_SCHEMA.properties)],
  // Keys of the report that a runner may write, of a called workflow, and events.
  ...[
    "status",
    "summary",
    "no_change_reason",
    "cost_usd",
    "tokens",
    "task_id",
    "workflow_dispatch",
    "pull_request",
    "pull_request_target",
  ],
]);

/** Settings of SOMAS that have no meaning here, which docs/plans.md says. */
const FOREIGN = ["external_dependencies", "new_technology", "high_complexity", "integration_heavy"];

const sources = ["workflows-src", "scripts"]
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)))
  .filter((file) => file.endsWith(".ts"))
  .map((file) => readFileSync(file, "utf8"))
  .join("\n");
const everything = `${sources}\n${readFileSync("package.json", "utf8")}\n${emitted.map(({ text }) => text).join("\n")}`;

const isWord = (word: string): boolean => new RegExp(`(?<![\\w-])${word}(?![\\w-])`).test(everything);

/** They speak the words of GitHub, of judges and of suites, and have tests of their own. */
const ELSEWHERE = ["workflows-src/typed/README.md", "docs/judges.md", "docs/mutations.md", "docs/faults.md"];

const spans = written.filter(({ file }) => !ELSEWHERE.includes(file)).flatMap(spansOf);

describe("names in the pages", () => {
  /** Pages about the code and about plans of others name what stands in the sources. */
  const ABOUT_THE_CODE = /^docs\/(plans|schedule|development|limits)\.md/;

  test("with an underscore are inputs, secrets, outputs, verdicts, or keys of a plan", () => {
    const names = spans.filter(({ text }) => /^[a-z]+(_[a-z]+)+$/.test(text));
    expect(names.length).toBeGreaterThan(60);
    for (const { place, text } of names) {
      if (ABOUT_THE_CODE.test(place))
        expect(
          isWord(text) || parseUnit(text) !== undefined || FOREIGN.includes(text),
          `${place}: ${text} is nowhere in the sources`,
        ).toBe(true);
      else expect([...PUBLIC], place).toContain(text);
    }
  });

  test("with a hyphen stand in the sources", () => {
    // What the judges call their findings is looked at by their own test.
    const ours = spans.filter(({ place }) => !place.startsWith("docs/judges.md"));
    const names = ours.filter(({ text }) => /^[a-z]+(-[a-z0-9]+)+$/.test(text));
    expect(names.length).toBeGreaterThan(10);
    for (const { place, text } of names) expect(isWord(text), `${place}: ${text}`).toBe(true);
  });

  const settings = spans.flatMap(({ place, text }) => {
    const [, key = "", value = ""] = /^(\w+): ([^{[]+)$/.exec(text) ?? [];
    return key === "" ? [] : [{ place, key, value }];
  });

  test("that are given a value are inputs that take it, or what a calling job says", () => {
    expect(settings.length).toBeGreaterThan(20);
    for (const { place, key, value } of settings) {
      if (["permissions", "actions", "contents"].includes(key)) continue;
      const input = inputs.get(key);
      expect(input, `${place}: there is no input ${key}`).toBeDefined();
      if (input?.options !== undefined) expect(input.options, `${place}: ${key}`).toContain(value);
      if (input?.type === "number") expect(Number(value), `${place}: ${key}`).not.toBeNaN();
    }
  });

  test("of files of this project are files", () => {
    const files = spans.filter(({ text }) =>
      /^(workflows-src|test|scripts|docs|generated|examples)\/[\w./-]*$/.test(text),
    );
    expect(files.length).toBeGreaterThan(20);
    const made = page("docs/development.md").text;
    for (const { place, text } of files) {
      // What the page shows how to make is not there yet.
      if (place.startsWith("examples/") || made.includes(`, for example \`${text}\``)) continue;
      expect(existsSync(text), `${place}: ${text}`).toBe(true);
    }
  });
});

test("every key that a task may state for itself, or `defaults` for it, is in the table of these", () => {
  const [table = []] = tables(page("docs/plans.md"), "What a task may say for itself");
  const named = table.slice(1).flatMap(([keys = ""]) => [...keys.matchAll(/`(\w+)`/g)].map(([, key]) => key));
  expect(named.sort()).toEqual([...DEFAULT_KEYS].sort());
});

test("every key of a task is in the table of the plan's keys", () => {
  const [table = []] = tables(page("docs/plans.md"), "The canonical form");
  expect(table.slice(1).map(([key]) => code(key))).toEqual(taskKeys);
});

/** `…` in a message stands for what changes. */
test("messages that the troubleshooting names are messages of this project", () => {
  const rows = tables(page("docs/troubleshooting.md")).flatMap((table) => table.slice(1));
  const messages = rows.flatMap(([seen = ""]) => [...seen.matchAll(/`([^`]* [^`]*)`/g)].map(([, text = ""]) => text));
  expect(messages.length).toBeGreaterThan(20);
  for (const message of messages)
    for (const part of message.split("…"))
      expect(everything.includes(part), `no message holds ${JSON.stringify(part)}`).toBe(true);
});
