import { randomUUID } from "node:crypto";
import { appendFileSync } from "node:fs";
import { escapeData } from "../text/workflow-command.ts";
import type { Json } from "../typed/expression.ts";
import type { OutputValues } from "../typed/outputs.ts";
import type { Script } from "../typed/script.ts";

type EnvOf<S> = S extends Script<infer E, infer _> ? Readonly<Record<E, string>> : never;
type OutputsOf<S> = S extends Script<infer _, infer O> ? OutputValues<O> : never;

/**
 * Runs an inline script on a runner: its declared environment in, all of its declared outputs out.
 * An error ends the step with one annotation that says what is wrong. On Windows nothing runs.
 */
export function run<S>(main: (env: EnvOf<S>) => OutputsOf<S> | Promise<OutputsOf<S>>): void {
  Promise.resolve(process.env as EnvOf<S>)
    .then((env) => (process.platform === "win32" ? Promise.reject(new Error(WINDOWS)) : main(env)))
    .then(setOutputs)
    .catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));
}

const WINDOWS = `this job runs on Windows, and the pipeline does not: there a program git.exe in the working folder, which a task \
may have written, is started in place of git; use labels of Linux or macOS in runs_on and task_runs_on`;

/** Shows an error, and fails the step when its script has ended. */
export function fail(text: string): void {
  console.log(`::error::${escapeData(text)}`);
  process.exitCode = 1;
}

export function warn(text: string): void {
  console.log(`::warning::${escapeData(text)}`);
}

/** Says that tasks of a leg were not begun. */
export function warnNotStarted(stage: { readonly tasks: readonly string[]; readonly notStarted: string }): void {
  warn(`${stage.tasks.join(", ")} not started: ${stage.notStarted}. The next wave has another try.`);
}

/** The JSON text of a value, for an output that holds one. */
export const toJson = <T>(value: T): Json<T> => JSON.stringify(value) as Json<T>;

/** A random delimiter: no value can end its own output and begin another. */
function setOutputs(outputs: object): void {
  for (const [name, value] of Object.entries(outputs)) {
    const delimiter = randomUUID();
    append("GITHUB_OUTPUT", `${name}<<${delimiter}\n${value}\n${delimiter}\n`);
  }
}

/** GitHub drops the whole summary of a step that is longer than 1 MiB. */
let summaryLeft = 1_000_000;

/** Adds Markdown to the summary of the job; what no longer fits is left out visibly. */
export function summarize(markdown: string): void {
  if (markdown === "") return;
  const fits = Buffer.from(markdown).subarray(0, Math.max(0, summaryLeft)).toString();
  if (summaryLeft > 0)
    append(
      "GITHUB_STEP_SUMMARY",
      fits === markdown ? `${markdown}\n` : `${fits}\n\n**The rest is too long for a summary.**\n`,
    );
  summaryLeft -= Buffer.byteLength(markdown);
}

function append(variable: "GITHUB_OUTPUT" | "GITHUB_STEP_SUMMARY", text: string): void {
  const file = process.env[variable];
  if (file === undefined || file === "") process.stdout.write(text);
  else appendFileSync(file, text);
}
