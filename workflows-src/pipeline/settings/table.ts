import { MODES } from "../../plan/plan.ts";
import { locateArtifacts } from "../../plan/project.ts";
import { RUNNER_CHOICES } from "../../plan/runner-names.ts";
import { LIMIT_RANGES } from "../../plan/setting-values.ts";
import { CHECKPOINT_HOURS } from "../../schedule/limits.ts";
import { ARCHITECTURE_MODES, RESULT_FILE_MODES, RESUME_MODES, USUAL_CONTEXT } from "../../task/settings.ts";
import {
  expectGlobs,
  expectId,
  expectLabels,
  expectLabelsList,
  expectModel,
  expectPath,
  expectRunners,
} from "./expected.ts";
import { booleanSetting, choiceSetting, numberSetting, type Setting, textSetting, type ValueOf } from "./setting.ts";

/**
 * Every setting of the pipeline, once. The inputs of the workflow, the options of the command line and their help, the parser, the type
 * and docs/settings.md come from it.
 */
export const SETTINGS = {
  project_id: textSetting({
    description: "names the project's folder and its branch, somas/<project_id>",
    use: "one for each plan that is carried out for itself",
    option: "project",
    expected: expectId,
  }),
  plan: textSetting({
    description: "path of the execution plan in the repository; {project_id} is replaced",
    use: "where the plan lies elsewhere",
    default: `${locateArtifacts("{project_id}")}/execution_plan.yml`,
    expected: expectPath,
  }),
  mode: choiceSetting({
    description: "how phases and dependencies make the order",
    use: "where a plan has phases, and they do not mean what auto takes them for",
    choices: MODES,
    default: "auto",
  }),
  on_invalid_plan: choiceSetting({
    description: "the reaction to an invalid plan: run one sequential task in its place, or stop",
    use: "fail, where nothing should run on a plan that has errors",
    choices: ["fallback", "fail"],
    default: "fallback",
  }),
  runner: choiceSetting({
    description: "the program that carries out a task; auto takes the first that can",
    use: "to have agents carry out tasks: name the agent",
    choices: RUNNER_CHOICES,
    default: "auto",
  }),
  task_runners: textSetting({
    description:
      "runners that a task may name for itself, separated by commas, beside the run's own and command; any for all of them",
    use: "where the plan gives some tasks to another agent",
    default: "",
    expected: expectRunners,
  }),
  max_parallel: numberSetting({
    description: "tasks that may run at the same time",
    use: "more where the account has more runners and the agent's rate limit allows it, fewer where tasks are rate_limited",
    default: 4,
    least: 1,
    most: 999,
  }),
  agent: textSetting({
    description: "the role of tasks that name none, as the runner somas knows it",
    use: "with the runner somas",
    default: "coder",
  }),
  model: textSetting({
    description: "the model an agent uses, in its own words; its own choice where empty",
    use: "to pay less, or to get more",
    default: "",
    expected: expectModel,
  }),
  budget_usd: numberSetting({
    description: "dollars an agent may use for a task, where it can keep to that; 0 for no limit",
    use: "with agents that are paid by use",
    default: 0,
    ...LIMIT_RANGES.budget_usd,
  }),
  max_turns: numberSetting({
    description: "turns an agent may take for a task, where it can keep to that; 0 for no limit",
    use: "where an agent goes round in circles",
    default: 0,
    ...LIMIT_RANGES.max_turns,
  }),
  runner_argv: textSetting({
    description: 'the runner custom: its command line as a JSON list, e.g. ["my-agent", "{prompt_file}"]',
    use: "only with runner: custom",
    default: "",
  }),
  setup: textSetting({
    description:
      "bash commands, a script of the repository, or copilot-setup-steps, that prepare a checkout: before a task starts, and before its verify; without keys",
    use: "to install what tasks need, such as npm ci, or the program of runner: custom",
    default: "",
  }),
  context_files: textSetting({
    description: "files every task is given, separated by commas: artifacts of the project, or paths in the repository",
    use: "where every agent has to know more, or less",
    default: USUAL_CONTEXT.join(","),
  }),
  runs_on: textSetting({
    description: 'runner label for all jobs, or several as JSON (["self-hosted","linux"])',
    use: "with machines of your own, or larger ones",
    default: "ubuntu-latest",
    host: "actions",
    expected: expectLabels,
  }),
  task_runs_on: textSetting({
    description:
      'runner labels that a task may name for itself beside runs_on: separated by commas, or JSON (["macos-latest", ["self-hosted","gpu"]]); any for all',
    use: "where some tasks need another machine",
    default: "",
    host: "actions",
    expected: expectLabelsList,
  }),
  timeout_minutes: numberSetting({
    description: "minutes a task may take",
    use: "where agents need longer; a job on GitHub's machines ends after 6 hours",
    default: 60,
    local_default: 360,
    ...LIMIT_RANGES.timeout_minutes,
  }),
  stall_minutes: numberSetting({
    description: "minutes without output, change or commit after which a task is ended; 0 for never",
    use: "more for commands that are silent for long",
    default: 15,
    least: 0,
    most: 7200,
  }),
  architecture: choiceSetting({
    description:
      "when stage 4 writes ARCHITECTURE.md, api_specs.yml and data_models.yml from SPEC.md: auto where there is no ARCHITECTURE.md",
    use: "never, where the plan needs none; always, where SPEC.md has changed",
    choices: ARCHITECTURE_MODES,
    default: "auto",
  }),
  resume: choiceSetting({
    description:
      "auto runs only tasks that the branch does not show as done from the same inputs; never runs every task",
    use: "never, to do everything again",
    choices: RESUME_MODES,
    default: "auto",
  }),
  protected_paths: textSetting({
    description:
      "globs of files that tasks may not change, separated by commas, besides settings of agents and owners of code; !glob lets tasks change files, but never .github/workflows/**",
    use: "for files that only people change; !CLAUDE.md, say, where a task writes that file",
    default: ".github/**",
    expected: expectGlobs,
  }),
  update_plan: booleanSetting({
    description: "whether finished tasks are ticked in the plan file on the branch, in a commit of its own",
    use: "where people or tools read in the plan how far it is",
  }),
  runner_hours_per_hour: numberSetting({
    description: "hours a runner takes for an estimated hour; estimates are often hours of human work",
    use: "0.1, say, where agents are ten times as fast as the estimates: then timeouts and waves fit",
    default: 1,
    least: 0.001,
    most: 1000,
    decimals: true,
  }),
  checkpoint_hours: numberSetting({
    description: "hours after which results are integrated at the latest, where no task is longer itself",
    use: "less, to see results earlier; it costs waiting at each checkpoint",
    default: CHECKPOINT_HOURS,
    least: 0.1,
    most: 1_000_000,
    decimals: true,
  }),
  result_files: choiceSetting({
    description:
      "where the result files of done tasks go: a file each on the branch, all in one file there, or as an artifact only",
    use: "one-file or artifact, where reviewers do not want to see them; with artifact, nothing is known to be done after a squash merge",
    choices: RESULT_FILE_MODES,
    default: "branch",
    isRare: true,
  }),
  more_settings: textSetting({
    description:
      'settings that have no place in the form, each as "name: value": one a line, or with ";" between them (generated/settings.md names them)',
    use: "in a form, where no input of that name is",
    default: "",
    host: "actions",
  }),
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof SETTINGS;

/** The settings of a run, checked. */
export type Settings = { readonly [N in SettingName]: ValueOf<(typeof SETTINGS)[N]> };
