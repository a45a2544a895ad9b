import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { onTestFinished } from "vitest";

export const settings = {
  project_id: "project-123",
  plan: "execution_plan.yml",
  mode: "auto",
  on_invalid_plan: "fallback",
  runner: "auto",
  agent: "coder",
  context_files: "",
  stall_minutes: 15,
  runs_on: "ubuntu-latest",
  task_runs_on: "",
  max_parallel: 4,
  timeout_minutes: 60,
  architecture: "auto",
  resume: "auto",
  protected_paths: ".github/**",
  runner_hours_per_hour: 1,
  checkpoint_hours: 96,
};

/** A repository with these files, and a folder beside it for what scripts hand on. */
export function workplace(files: Readonly<Record<string, string>>) {
  const root = mkdtempSync(join(tmpdir(), "inline-test-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const repository = join(root, "repository");
  for (const [path, text] of Object.entries({ "README.md": "A repository.\n", ...files })) {
    mkdirSync(dirname(join(repository, path)), { recursive: true });
    writeFileSync(join(repository, path), text);
  }
  const git = (...args: string[]) => execFileSync("git", args, { cwd: repository, encoding: "utf8" }).trim();
  git("init", "--quiet");
  git("add", "--all");
  git("-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "--quiet", "--message=Files");
  return { root, repository, git, head: git("rev-parse", "HEAD") };
}

/** Runs an embedded script as a runner does: Node, a file, an environment, GitHub's files for outputs and summary. */
export function runScript(
  name: string,
  at: { root: string; repository: string },
  env: Readonly<Record<string, string>>,
) {
  const { script, options } = prepared(name, at, env);
  const { status, stdout } = spawnSync(process.execPath, [script], { ...options, encoding: "utf8" });
  return {
    status,
    stdout,
    outputs: outputsOf(at),
    summary: readFileSync(options.env.GITHUB_STEP_SUMMARY, "utf8"),
  };
}

/** Starts one, for a test that does something meanwhile; see `outputsOf`. */
export function startScript(...of: Parameters<typeof runScript>): ChildProcess {
  const { script, options } = prepared(...of);
  return spawn(process.execPath, [script], { ...options, stdio: ["ignore", "pipe", "inherit"] });
}

/** What the last script has written there. */
export const outputsOf = ({ root }: { readonly root: string }) => outputsIn(readFileSync(join(root, "output"), "utf8"));

function prepared(...[name, at, env]: Parameters<typeof runScript>) {
  const file = (of: string) => join(at.root, of);
  for (const of of ["output", "summary"]) writeFileSync(file(of), "");
  const github = { GITHUB_OUTPUT: file("output"), GITHUB_STEP_SUMMARY: file("summary") };
  return {
    script: resolve(`generated/scripts/${name}.cjs`),
    options: { cwd: at.repository, env: { PATH: process.env.PATH ?? "", ...github, ...env } },
  };
}

/** Reads `name<<delimiter` blocks as the runner does: up to the first line that is the delimiter. */
function outputsIn(text: string): Readonly<Record<string, string>> {
  const outputs: Record<string, string> = {};
  const lines = text.split("\n");
  while (lines.length > 1) {
    const [name = "", delimiter] = (lines.shift() ?? "").split("<<");
    const end = lines.indexOf(delimiter ?? "");
    outputs[name] = lines.splice(0, end).join("\n");
    lines.shift();
  }
  return outputs;
}

/** Stage 3 and dispatch, one after the other. */
export function dispatchPlan(plan: string | undefined, changes: Partial<typeof settings> = {}) {
  const at = workplace(plan === undefined ? {} : { "execution_plan.yml": plan });
  const SETTINGS = JSON.stringify({ ...settings, ...changes });
  const simulated = simulate(at, SETTINGS);
  const dispatched = runScript("dispatch", at, dispatchEnv(at, SETTINGS));
  return {
    at,
    simulated,
    dispatched,
    matrix: JSON.parse(dispatched.outputs.matrix ?? "{}"),
    planFile: existsSync(join(at.root, "plan", "plan.json")),
  };
}

/** Stage 3 of a run with these settings. */
export const simulate = (at: ReturnType<typeof workplace>, SETTINGS: string) =>
  runScript("simulate", at, { SETTINGS, FROM_FORK: "false", FOLDER: join(at.root, "plan") });

/** The environment of dispatch after stage 3. */
export const dispatchEnv = ({ root, head }: { readonly root: string; readonly head: string }, SETTINGS: string) => ({
  SETTINGS,
  PLAN_FILE: join(root, "plan", "plan.json"),
  RESULTS_FOLDER: join(root, "results"),
  EARLIER_FOLDER: join(root, "earlier"),
  HEAD: head,
});
