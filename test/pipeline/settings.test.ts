import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readPipelineUsage } from "../../scripts/pipeline-usage.ts";
import { describeOption, settingOptions } from "../../scripts/setting-options.ts";
import { settingsPage } from "../../scripts/settings-page.ts";
import { declareInputs } from "../../workflows-src/inline/setting-inputs.ts";
import { listRareSettings, readMoreSettings } from "../../workflows-src/pipeline/settings/more-settings.ts";
import { parseSettings } from "../../workflows-src/pipeline/settings/parse.ts";
import { numberSetting, textSetting, type ValueOf } from "../../workflows-src/pipeline/settings/setting.ts";
import { SETTINGS } from "../../workflows-src/pipeline/settings/table.ts";
import { lower } from "../../workflows-src/typed/emit/lower.ts";
import { reusableWorkflow } from "../../workflows-src/typed/workflow.ts";
import { emitted } from "../workflows/emitted.ts";

const problemsOf = (values: object, host: "actions" | "local" = "actions") => {
  const parsed = parseSettings({ project_id: "shop", ...values }, host);
  return "problems" in parsed ? parsed.problems.map(({ setting, expected }) => `${setting}: ${expected}`) : [];
};

describe("the parser", () => {
  test("gives numbers, whether a call or a form states them, and defaults for the rest", () => {
    const parsed = parseSettings({ project_id: "shop", max_parallel: "7", budget_usd: 0.5 }, "actions");
    expect(parsed).toMatchObject({
      settings: {
        max_parallel: 7,
        budget_usd: 0.5,
        timeout_minutes: 60,
        plan: ".somas/projects/shop/artifacts/execution_plan.yml",
      },
    });
    expect(parseSettings({ project_id: "shop" }, "local")).toMatchObject({ settings: { timeout_minutes: 360 } });
  });

  test.each<[object, string[]]>([
    [
      { project_id: "../x" },
      ['project_id: letters, digits, ".", "_" and "-", at most 64, the first a letter or a digit'],
    ],
    [{ plan: "/etc/passwd" }, ["plan: a path inside of the repository"]],
    [{ plan: "../plan.yml" }, ["plan: a path inside of the repository"]],
    [{ max_parallel: 0 }, ["max_parallel: a whole number from 1 to 999"]],
    [{ max_parallel: "many" }, ["max_parallel: a whole number from 1 to 999"]],
    [{ max_parallel: "" }, ["max_parallel: a whole number from 1 to 999"]],
    [
      { max_turns: 1.5, stall_minutes: -1 },
      ["max_turns: a whole number from 0 to 100000", "stall_minutes: a whole number from 0 to 7200"],
    ],
    [{ runner_hours_per_hour: 0 }, ["runner_hours_per_hour: a number from 0.001 to 1000"]],
    [{ update_plan: "yes" }, ["update_plan: true or false"]],
    [{ mode: "fast" }, ["mode: auto, phases, graph, first-phase"]],
    [{ runs_on: "[1]" }, ['runs_on: a label, or a JSON list of labels such as ["self-hosted","linux"]']],
    [{ protected_paths: "a/**,/etc" }, ['protected_paths: globs relative to the repository, which "/etc" is not']],
    [{ model: "-p" }, ["model: the name of a model, such as claude-sonnet-4-5 or openai/gpt-5, without blanks"]],
    [
      { runner: "claude", runner_argv: '["a"]' },
      ["runner_argv: nothing with runner claude: only the runner custom reads it"],
    ],
    [
      { task_runners: "claude, cluade" },
      [
        "task_runners: any, or names separated by commas, each one of auto, command, somas, brief, claude, codex, copilot, gemini, aider, opencode, custom",
      ],
    ],
    [
      { task_runners: "codex,custom" },
      ['runner_argv: a JSON list of texts that begins with a program, e.g. ["my-agent", "{prompt_file}"]'],
    ],
    [
      { task_runners: "any", runner_argv: "x" },
      ['runner_argv: a JSON list of texts that begins with a program, e.g. ["my-agent", "{prompt_file}"]'],
    ],
    ...['["gpu", {}]', '["gpu", []]', '["gpu", ""]', "[gpu]"].map((task_runs_on): [object, string[]] => [
      { task_runs_on },
      ['task_runs_on: any, labels separated by commas, or a JSON list such as ["macos-latest", ["self-hosted","gpu"]]'],
    ]),
    [
      { runner: "custom" },
      ['runner_argv: a JSON list of texts that begins with a program, e.g. ["my-agent", "{prompt_file}"]'],
    ],
  ])("refuses %j with all that is wrong", (values, expected) => {
    expect(problemsOf(values)).toEqual(expected);
  });

  test.each<[object]>([
    [{ task_runners: "any" }],
    [{ task_runners: "codex, gemini," }],
    [{ task_runners: "custom", runner_argv: '["a"]' }],
    [{ runner: "claude", setup: "npm ci" }],
    [{ task_runs_on: "macos-latest, windows-latest" }],
    [{ task_runs_on: '["macos-latest", ["self-hosted", "gpu"]]' }],
    [{ model: "us.anthropic.claude-opus-4[1m]:0" }],
  ])("takes %j", (values) => {
    expect(problemsOf(values)).toEqual([]);
  });

  test.each([
    [true, true],
    ["true", true],
    ["false", false],
    [undefined, false],
  ])("reads true and false, also as text: %j", (update_plan, expected) => {
    expect(parseSettings({ project_id: "shop", update_plan }, "actions")).toMatchObject({
      settings: { update_plan: expected },
    });
  });

  test("takes a plan anywhere on one machine", () => {
    expect(problemsOf({ plan: "/tmp/plan.yml" }, "local")).toEqual([]);
  });
});

describe("a new setting is one row", () => {
  const patience = numberSetting({
    description: "minutes to wait",
    use: "where the network is slow",
    default: 5,
    least: 1,
    most: 60,
  });
  const table = { ...SETTINGS, patience_minutes: patience };

  test("of the workflow's inputs, typed", () => {
    const made = reusableWorkflow(
      "example",
      { name: "Example", description: "…", dispatch: true, inputs: declareInputs(table) },
      () => ({ jobs: {} }),
    );
    expect(made.call?.inputs).toMatchObject({ patience_minutes: { type: "number", default: 5, required: false } });
    expect(made.call?.inputs.project_id?.required).toBe(true);
    const value: ValueOf<(typeof table)["patience_minutes"]> = 7;
    expect(value).toBe(7);
  });

  test("of the command line's flags, where it is true or false", () => {
    const option = settingOptions().find(({ setting }) => setting === "update_plan");
    expect(option && describeOption(option)).toMatch(/^ {2}--update-plan {13}whether finished tasks are ticked/);
    expect(readPipelineUsage(["--update-plan"])).toMatchObject({ options: { update_plan: true } });
    expect(readPipelineUsage([])).toMatchObject({ options: { update_plan: false } });
    expect(settingsPage("build")).toContain("| `update_plan` | `--update-plan` | `true`, `false` | `false` |");
  });

  test("of the command line's options and help, and of the page", () => {
    const option = settingOptions(table).find(({ option }) => option === "patience-minutes");
    expect(option && describeOption(option)).toBe("  --patience-minutes N      minutes to wait (5)");
    expect(settingsPage("build", table)).toContain(
      "| `patience_minutes` | `--patience-minutes` | a whole number from 1 to 60 | `5` | minutes to wait | where the network is slow |",
    );
  });
});

describe("a setting that is rarely used is one row too", () => {
  const patience = numberSetting({
    description: "minutes to wait",
    use: "where the network is slow",
    default: 5,
    least: 1,
    most: 60,
    isRare: true,
  });
  const table = { ...SETTINGS, patience_minutes: patience };
  const mistakesOf = (more_settings: string, values: object = {}) =>
    readMoreSettings({ ...values, more_settings }, table).problems.map(
      ({ value, expected }) => `${value}: ${expected}`,
    );

  test("of the inputs of callers, but not of the form, which GitHub limits", () => {
    const made = reusableWorkflow(
      "example",
      { name: "Example", description: "…", dispatch: true, inputs: declareInputs(table) },
      () => ({ jobs: {} }),
    );
    const { workflow_call, workflow_dispatch } = lower(made, () => "").on as Record<string, { inputs: object }>;
    expect(workflow_call?.inputs).toMatchObject({ patience_minutes: { type: "number", default: 5 } });
    expect(Object.keys(workflow_dispatch?.inputs ?? {})).not.toContain("patience_minutes");
    expect(Object.keys(workflow_dispatch?.inputs ?? {})).toHaveLength(25);
  });

  test("of the command line, its help, and the page, which says how a form gives it", () => {
    expect(settingOptions(table).map(({ option }) => option)).toContain("patience-minutes");
    expect(settingsPage("build", table)).toMatch(/has no place for .*`patience_minutes`/);
  });

  test.each(["patience_minutes: 7", "\n# slow\n  patience_minutes :7  \n\n", ";patience_minutes: 7"])(
    "is read from more_settings: %j",
    (more_settings) => {
      expect(readMoreSettings({ more_settings }, table)).toMatchObject({
        values: { patience_minutes: "7" },
        problems: [],
      });
    },
  );

  test("stands beside others in one line, and a value may hold a semicolon", () => {
    const both = { ...table, note: textSetting({ description: "…", use: "…", default: "", isRare: true }) };
    const { values } = readMoreSettings({ more_settings: "note: a; b; patience_minutes: 7" }, both);
    expect(values).toMatchObject({ note: "a; b", patience_minutes: "7" });
  });

  test("is an error where a line has no such name, or a value of its own", () => {
    expect(mistakesOf("patience_minute: 7")[0]).toMatch(
      /: a line "name: value", with one of the names .*patience_minutes; did you mean "patience_minutes"\?$/,
    );
    expect(mistakesOf("7")[0]).toMatch(/^7: a line "name: value"/);
    expect(mistakesOf("mode: auto")[0]).toMatch(/: mode has its own input$/);
    expect(mistakesOf("patience_minutes: 7; patience_minutes: 8")[0]).toMatch(/patience_minutes stands here twice$/);
    expect(mistakesOf("patience_minutes: 7", { patience_minutes: 8 })[0]).toMatch(/whose own input is 8$/);
    expect(mistakesOf("patience_minutes: 7", { patience_minutes: 7 })).toEqual([]);
    expect(mistakesOf("patience_minutes: 7", { patience_minutes: 5 })).toEqual([]);
  });

  test("is never read by an expression of a workflow, which finds it empty where the run is started by hand", () => {
    const expressions = emitted.flatMap(({ document }) => JSON.stringify(document).match(/\$\{\{.*?\}\}/g) ?? []);
    expect(expressions.filter((text) => text.includes(".runs_on")).length).toBeGreaterThan(3);
    for (const name of listRareSettings(SETTINGS))
      expect(expressions.filter((text) => text.includes(`.${name}`))).toEqual([]);
  });

  test("has to be right for a run", () => {
    expect(problemsOf({ more_settings: "no: 1" })).toEqual([
      expect.stringMatching(/^more_settings: a line "name: value"/),
    ]);
  });
});

test("no default stands outside of the table, and nothing turns a setting into a number a second time", () => {
  const folders = ["workflows-src", "scripts"];
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.startsWith("pipeline/settings/"))
      .map((file) => join(folder, file)),
  );
  expect(files.length).toBeGreaterThan(200);
  for (const file of files) {
    const text = readFileSync(file, "utf8");
    expect(text, file).not.toMatch(/Number\((?:\w+\.)*settings\b/);
    expect(text, file).not.toMatch(/"SPEC\.md,ARCHITECTURE|\?\? "(?:coder|\.github\/\*\*)"/);
  }
});
