import { existsSync, readFileSync, statSync } from "node:fs";
import { wrongGlobs } from "../workflows-src/integrate/globs.ts";
import type { PipelineOptions } from "../workflows-src/local/run-pipeline.ts";
import { MODES } from "../workflows-src/plan/plan.ts";
import { artifactsFolder, ID } from "../workflows-src/plan/project.ts";
import { CHECKPOINT_HOURS } from "../workflows-src/schedule/limits.ts";
import { readAgentEnvironment } from "../workflows-src/task/agent-environment.ts";
import { ARCHITECTURE, RESUME } from "../workflows-src/task/choices.ts";
import { RUNNERS } from "../workflows-src/task/result.ts";
import { wrongRunnerSettings } from "../workflows-src/task/runner-argv.ts";
import { readOptions } from "./options.ts";

const CHOICES = {
  mode: MODES,
  runner: ["auto", ...RUNNERS],
  "on-invalid-plan": ["fallback", "fail"],
  architecture: ARCHITECTURE,
  resume: RESUME,
} as const;

export const HELP = `Carries out an execution plan on this machine: every task in a clone of its own, the results on one branch.

  npm run pipeline                                     the example project, in a temporary folder
  npm run pipeline -- --repo DIR --project ID [options]  your repository

  --repo DIR              a git repository; only somas/ID changes in it, and branches below somas-held/ID
  --project ID            names the branch and the folder .somas/projects/ID   (project-001)
  --plan FILE             the plan, relative to the repository
                          (.somas/projects/ID/artifacts/execution_plan.yml)
  --mode MODE             how phases and dependencies combine: ${MODES.join(", ")}   (auto)
  --runner RUNNER         who carries tasks out: ${CHOICES.runner.join(", ")}   (auto)
  --agent AGENT           the agent of tasks that name none   (coder)
  --model MODEL           the model that an agent uses   (its own choice)
  --budget-usd N          dollars that an agent may use for a task, where it can keep to that   (no limit)
  --max-turns N           turns that an agent may take for a task, where it can keep to that   (no limit)
  --agent-env FILE        keys of agents, as lines of NAME=value; without it an agent is as you have it
  --runner-argv JSON      the runner custom: its command line, e.g. '["my-agent", "{prompt_file}"]'
  --setup FILE            the runner custom: a script of the repository that installs it
  --max-parallel N        how many tasks run at a time   (4)
  --stall-minutes N       minutes without output, change or commit after which a task is ended; 0: never   (15)
  --checkpoint-hours N    the longest that a wave should take on GitHub, in hours of a runner   (${CHECKPOINT_HOURS})
  --runner-hours-per-hour N  hours of this machine that an estimated hour makes   (1)
  --on-invalid-plan DO    fallback: run one task in its place; fail: run nothing   (fallback)
  --architecture DO       when stage 4 writes ARCHITECTURE.md and its companions from SPEC.md: auto (where it
                          is missing), always, never   (auto)
  --resume DO             auto: what the branch shows as done from the same inputs is not run again;
                          never: every task runs   (auto)
  --protected-paths GLOBS what tasks may not change, separated by commas; .github/workflows/** is
                          always protected   (.github/**)
  --json                  print the result as one JSON object; progress goes to standard error
                          (npm prints a banner of its own: npm run -s pipeline -- --json)
  --help

Exit code 0: every task is done; 1: some task is not; 2: wrong usage, or an invalid plan with --on-invalid-plan fail.
Ctrl-C ends the tasks that run; those that have ended are still integrated. Twice, it stops at once.
`;

interface Usage {
  readonly help: boolean;
  readonly json: boolean;
  readonly repo: string | undefined;
  readonly options: Omit<PipelineOptions, "repository" | "onEvent" | "signal">;
}

const TEXTS = [
  "repo",
  "project",
  "plan",
  "mode",
  "runner",
  "agent",
  "model",
  "budget-usd",
  "max-turns",
  "agent-env",
  "runner-argv",
  "setup",
  "max-parallel",
  "stall-minutes",
  "on-invalid-plan",
  "architecture",
  "resume",
  "protected-paths",
  "runner-hours-per-hour",
  "checkpoint-hours",
];

/** Reads the command line, or says everything that is wrong with it. */
export function readUsage(args: readonly string[]): Usage | { readonly wrong: readonly string[] } {
  const { wrong, words, flag, text, choice, number } = readOptions(args, TEXTS, ["json", "help"]);
  for (const word of words) wrong.push(`unexpected ${JSON.stringify(word)}: every value belongs to an option`);
  const repo = text("repo");
  if (repo !== undefined && !(existsSync(repo) && statSync(repo).isDirectory()))
    wrong.push(`--repo ${JSON.stringify(repo)}: there is no such folder`);
  const project_id = text("project") ?? "project-001";
  if (!ID.test(project_id))
    wrong.push(`--project ${JSON.stringify(project_id)}: expected letters, digits, ".", "_", "-", at most 64`);
  const protected_paths = text("protected-paths") ?? ".github/**";
  for (const glob of wrongGlobs(protected_paths))
    wrong.push(`--protected-paths ${JSON.stringify(glob)}: expected a glob relative to the repository`);
  const options = {
    project_id,
    plan: text("plan") ?? `${artifactsFolder(project_id)}/execution_plan.yml`,
    mode: choice("mode", CHOICES.mode),
    runner: choice("runner", CHOICES.runner),
    agent: text("agent") ?? "coder",
    model: text("model") ?? "",
    budget_usd: number("budget-usd", { least: 0, most: 100_000, whole: false }) ?? 0,
    max_turns: number("max-turns", { least: 0, most: 100_000 }) ?? 0,
    runner_argv: text("runner-argv") ?? "",
    setup: text("setup") ?? "",
    ...keys(text("agent-env"), wrong),
    max_parallel: number("max-parallel", { least: 1, most: 999 }) ?? 4,
    on_invalid_plan: choice("on-invalid-plan", CHOICES["on-invalid-plan"]),
    architecture: choice("architecture", CHOICES.architecture),
    resume: choice("resume", CHOICES.resume),
    protected_paths,
    timeout_minutes: 360,
    stall_minutes: number("stall-minutes", { least: 0, most: 360 }) ?? 15,
    runner_hours_per_hour: number("runner-hours-per-hour", { least: 0.001, most: 1000, whole: false }) ?? 1,
    checkpoint_hours: number("checkpoint-hours", { least: 0.1, most: 1_000_000, whole: false }) ?? CHECKPOINT_HOURS,
    context_files: "SPEC.md,ARCHITECTURE.md,execution_plan.yml",
  };
  wrong.push(...wrongRunnerSettings(options));
  return wrong.length > 0 ? { wrong } : { help: flag("help"), json: flag("json"), repo, options };
}

/** The keys of agents from a file; what is wrong with it is said with the rest. */
function keys(file: string | undefined, wrong: string[]): Pick<PipelineOptions, "agentEnvironment" | "secrets"> {
  if (file === undefined) return {};
  try {
    const { variables, secrets } = readAgentEnvironment(readFileSync(file, "utf8"));
    return { agentEnvironment: variables, secrets };
  } catch (error) {
    wrong.push(`--agent-env ${JSON.stringify(file)}: ${error instanceof Error ? error.message : error}`);
    return {};
  }
}
