/** What must not compile: a context or a function in a key that GitHub does not offer it in. See expressions.types.ts. */
import {
  env,
  github,
  inputsOf,
  jobContext,
  runner,
  secretsOf,
  strategy,
  vars,
} from "../../../workflows-src/typed/contexts.ts";
import { string } from "../../../workflows-src/typed/declarations.ts";
import {
  always,
  cancelled,
  choose,
  eq,
  hashFiles,
  not,
  success,
  text,
} from "../../../workflows-src/typed/functions.ts";
import { job } from "../../../workflows-src/typed/job.ts";
import { step } from "../../../workflows-src/typed/step.ts";
import { reusableWorkflow, workflow } from "../../../workflows-src/typed/workflow.ts";
import { callee, described, minimal } from "./fixtures.ts";

const secrets = secretsOf<"token">();
const inputs = inputsOf<{ readonly name: string; readonly count: number }>();
const first = step({ id: "first", name: "First", run: "true", outputs: ["x"] });
const needed = job({ ...minimal, steps: [first], outputs: first.outputs });
const matrix = { leg: [1, 2] };

export const ofJobs = () => {
  job({ ...minimal, if: eq(needed.outputs.x, "") });
  // @ts-expect-error if has no secrets
  job({ ...minimal, if: eq(secrets.token, "") });
  // @ts-expect-error if has no env
  job({ ...minimal, if: eq(env("X"), "") });
  // @ts-expect-error if is evaluated before the matrix
  job({ ...minimal, strategy: { matrix }, if: eq(strategy["job-index"], 0) });
  job({ ...minimal, if: not(cancelled()) });
  // @ts-expect-error if of a job has no hashFiles
  job({ ...minimal, if: eq(hashFiles("x"), "") });
  job({ ...minimal, name: text`${vars("X")}` });
  // @ts-expect-error the runner is not known before the job runs
  job({ ...minimal, name: text`on ${runner.os}` });
  // @ts-expect-error nor are its steps
  job({ ...minimal, name: first.outputs.x });
  job({ ...minimal, strategy: { matrix, "max-parallel": inputs.count } });
  // @ts-expect-error strategy is what makes the matrix
  job({ ...minimal, strategy: { matrix, "max-parallel": strategy["job-total"] } });
  job({ ...minimal, env: { TOKEN: secrets.token } });
  // @ts-expect-error status functions are for if only
  job({ ...minimal, env: { X: text`${always()}` } });
  // @ts-expect-error env of a job does not read env
  job({ ...minimal, env: { X: env("Y") } });
  job({ ...minimal, outputs: { x: first.outputs.x } });
  // @ts-expect-error outputs have no hashFiles
  job({ ...minimal, outputs: { x: hashFiles("x") } });
  job({ ...minimal, environment: { name: "production", url: first.outputs.x } });
  // @ts-expect-error the name is needed before the steps run
  job({ ...minimal, environment: { name: first.outputs.x } });
  // @ts-expect-error a URL is shown, and secrets are not
  job({ ...minimal, environment: { name: "production", url: secrets.token } });
  job({ ...minimal, defaults: { run: { "working-directory": env("HOME") } } });
  const shells = { shell: ["bash", "pwsh"] } as const;
  job({ ...minimal, strategy: { matrix: shells }, defaults: ({ shell }) => ({ run: { shell } }) });
  // @ts-expect-error the shell of a step is known before the job starts
  job({ ...minimal, strategy: { matrix: shells }, steps: ({ shell }) => [{ name: "Run", run: "true", shell }] });
  // @ts-expect-error a constant of choose reads no more contexts than its parts
  job({ ...minimal, steps: [], strategy: { matrix: { place: [choose(eq(runner.os, "Linux"), "a", "b")] } } });
  // @ts-expect-error defaults have no secrets
  job({ ...minimal, defaults: { run: { "working-directory": secrets.token } } });
};

export const ofContainers = () => {
  const credentials = { username: env("USER"), password: secrets.token };
  job({ ...minimal, container: { image: "node:24", credentials } });
  // @ts-expect-error the image is pulled before there are secrets in it
  job({ ...minimal, container: { image: secrets.token } });
  // @ts-expect-error credentials are needed before the steps run
  job({ ...minimal, container: { image: "node:24", credentials: { ...credentials, username: first.outputs.x } } });
  job({ ...minimal, services: { cache: { image: "redis:8", env: { TOKEN: secrets.token } } } });
  // @ts-expect-error options have no secrets
  job({ ...minimal, services: { cache: { image: "redis:8", options: secrets.token } } });
};

export const ofSteps = () => {
  const read = { name: "Read", run: "true" };
  job({ ...minimal, steps: [first, { ...read, if: eq(hashFiles("x"), first.outputs.x) }] });
  // @ts-expect-error if has no secrets
  job({ ...minimal, steps: [{ ...read, if: eq(secrets.token, "") }] });
  job({ ...minimal, steps: [{ ...read, env: { TOKEN: secrets.token, STATUS: jobContext.status } }] });
  // @ts-expect-error status functions are for if only
  job({ ...minimal, steps: [{ ...read, env: { X: text`${success()}` } }] });
  // @ts-expect-error an expression in the id
  job({ ...minimal, steps: [{ ...read, id: inputs.name }] });
  // @ts-expect-error an expression in the shell
  job({ ...minimal, steps: [{ ...read, shell: text`${inputs.name} {0}` }] });
};

export const ofWorkflows = () => {
  const { one } = { one: needed };
  const on = { push: {} } as const;
  workflow("ok", { ...described, on, "run-name": text`by ${github.actor}`, env: { T: secrets.token } }, () => ({
    one,
  }));
  // @ts-expect-error the name of a run has no secrets
  workflow("name", { ...described, on, "run-name": secrets.token }, () => ({ one }));
  // @ts-expect-error no job has run when the concurrency is decided
  workflow("group", { ...described, on, concurrency: { group: needed.outputs.x } }, () => ({ one }));
  // @ts-expect-error GitHub takes no expression here
  workflow("defaults", { ...described, on, defaults: { run: { "working-directory": github.workspace } } }, () => ({
    one,
  }));
  reusableWorkflow("called", { ...described, inputs: {} }, () => ({ jobs: { one }, outputs: { x: needed.outputs.x } }));
  // @ts-expect-error outputs of a workflow are outputs of its jobs
  reusableWorkflow("called", { ...described, inputs: {} }, () => ({ jobs: { one }, outputs: { x: first.outputs.x } }));
  string({ description: "where", default: vars("PLACE") });
  // @ts-expect-error a default has no secrets
  string({ description: "where", default: secrets.token });
  return callee;
};
