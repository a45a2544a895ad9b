import { existsSync, statSync } from "node:fs";
import { parseArgs } from "node:util";
import type { PipelineOptions } from "../workflows-src/local/run-pipeline.ts";
import { MODES } from "../workflows-src/plan/plan.ts";
import { artifactsFolder, ID } from "../workflows-src/plan/project.ts";
import { RUNNERS } from "../workflows-src/task/result.ts";

const CHOICES = { mode: MODES, runner: ["auto", ...RUNNERS], "on-invalid-plan": ["fallback", "fail"] } as const;

export const HELP = `Carries out an execution plan on this machine: every task in a clone of its own, the results on one branch.

  npm run pipeline                                     the example project, in a temporary folder
  npm run pipeline -- --repo DIR --project ID [options]  your repository

  --repo DIR              a git repository; only the branch somas/ID changes in it
  --project ID            names the branch and the folder .somas/projects/ID   (project-001)
  --plan FILE             the plan, relative to the repository
                          (.somas/projects/ID/artifacts/execution_plan.yml)
  --mode MODE             how phases and dependencies combine: ${MODES.join(", ")}   (auto)
  --runner RUNNER         who carries tasks out: ${CHOICES.runner.join(", ")}   (auto)
  --agent AGENT           the agent of tasks that name none   (coder)
  --max-parallel N        how many tasks run at a time   (4)
  --on-invalid-plan DO    fallback: run one task in its place; fail: run nothing   (fallback)
  --json                  print the result as one JSON object; progress goes to standard error
                          (npm prints a banner of its own: npm run -s pipeline -- --json)
  --help

Exit code 0: every task is done; 1: some task is not; 2: wrong usage, or an invalid plan with --on-invalid-plan fail.
`;

interface Usage {
  readonly help: boolean;
  readonly json: boolean;
  readonly repo: string | undefined;
  readonly options: Omit<PipelineOptions, "repository" | "onEvent">;
}

/** Reads the command line, or says everything that is wrong with it. */
export function readUsage(args: readonly string[]): Usage | { readonly wrong: readonly string[] } {
  const text = { type: "string", multiple: true } as const;
  const flag = { type: "boolean" } as const;
  const known = { repo: text, project: text, plan: text, mode: text, runner: text, agent: text } as const;
  const all = {
    ...known,
    "max-parallel": text,
    "on-invalid-plan": text,
    json: flag,
    help: { ...flag, short: "h" },
  } as const;
  const { values, tokens, positionals } = parseArgs({
    args: [...args],
    options: all,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const wrong = positionals.map((word) => `unexpected ${JSON.stringify(word)}: every value belongs to an option`);
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const option = Object.hasOwn(all, token.name) ? all[token.name as keyof typeof all] : undefined;
    if (option === undefined)
      wrong.push(
        `unknown option ${token.rawName}: expected one of ${Object.keys(all)
          .map((name) => `--${name}`)
          .join(", ")}`,
      );
    else if (option.type === "boolean" && token.value !== undefined) wrong.push(`${token.rawName} takes no value`);
    else if (option.type === "string" && !token.value) wrong.push(`${token.rawName} needs a value`);
  }
  const value = (name: keyof typeof all): string | undefined => {
    const given = values[name];
    if (!Array.isArray(given)) return undefined;
    if (given.length > 1) wrong.push(`--${name} is given ${given.length} times`);
    const last = given.at(-1);
    return typeof last === "string" && last !== "" ? last : undefined;
  };
  const choice = <K extends keyof typeof CHOICES>(name: K): (typeof CHOICES)[K][number] => {
    const given = value(name);
    const found = CHOICES[name].find((each) => each === given);
    if (given !== undefined && found === undefined)
      wrong.push(`--${name} ${JSON.stringify(given)}: expected ${CHOICES[name].join(", ")}`);
    return found ?? CHOICES[name][0];
  };
  const repo = value("repo");
  if (repo !== undefined && !(existsSync(repo) && statSync(repo).isDirectory()))
    wrong.push(`--repo ${JSON.stringify(repo)}: there is no such folder`);
  const project_id = value("project") ?? "project-001";
  if (!ID.test(project_id))
    wrong.push(`--project ${JSON.stringify(project_id)}: expected letters, digits, ".", "_", "-", at most 64`);
  const parallel = value("max-parallel") ?? "4";
  if (!/^[1-9]\d{0,2}$/.test(parallel))
    wrong.push(`--max-parallel ${JSON.stringify(parallel)}: expected a number from 1 to 999`);
  const artifacts = artifactsFolder(project_id);
  const options = {
    project_id,
    plan: value("plan") ?? `${artifacts}/execution_plan.yml`,
    mode: choice("mode"),
    runner: choice("runner"),
    agent: value("agent") ?? "coder",
    max_parallel: Number(parallel),
    on_invalid_plan: choice("on-invalid-plan"),
    timeout_minutes: 360,
    context_files: "SPEC.md,ARCHITECTURE.md,execution_plan.yml",
  };
  return wrong.length > 0 ? { wrong } : { help: values.help === true, json: values.json === true, repo, options };
}
