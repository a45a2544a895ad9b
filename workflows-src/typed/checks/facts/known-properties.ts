import type { ActionStep } from "../../action.ts";
import type { ControlStep } from "../../background.ts";
import type { Input } from "../../declarations.ts";
import type { AnyStep, CallJob, Job, RunSettings, WorkflowProps } from "../../model/definition.ts";
import type { ScriptStep, StoreStep } from "../../script.ts";
import type { PlainStep, RunStep } from "../../step.ts";

/** Lists the keys of a type. A missing or an extra key does not compile. */
const keysOf = <T>(
  keys: { readonly [K in keyof T as T[K] extends undefined ? never : K]-?: true },
): readonly string[] => Object.keys(keys);

const COMMON = { name: true, if: true, unmodelled: true, allow: true } as const;

export const WORKFLOW_KEYS = keysOf<WorkflowProps & RunSettings>({
  name: true,
  description: true,
  "run-name": true,
  permissions: true,
  "cache-mode": true,
  defaults: true,
  env: true,
  concurrency: true,
  unmodelled: true,
  allow: true,
});

const JOB = {
  ...COMMON,
  comment: true,
  needs: true,
  permissions: true,
  strategy: true,
  concurrency: true,
  "cache-mode": true,
} as const;

export const JOB_KEYS = keysOf<Job["props"]>({
  ...JOB,
  "runs-on": true,
  environment: true,
  "timeout-minutes": true,
  "cancel-timeout-minutes": true,
  "continue-on-error": true,
  container: true,
  services: true,
  env: true,
  defaults: true,
  steps: true,
  snapshot: true,
  outputs: true,
});

export const CALL_KEYS = keysOf<CallJob["props"]>({ with: true, secrets: true, ...JOB, repository: true });

const STEP = {
  ...COMMON,
  comment: true,
  id: true,
  env: true,
  "continue-on-error": true,
  "timeout-minutes": true,
  background: true,
} as const;

const RUN = { ...STEP, run: true, shell: true, "working-directory": true } as const;

/** Further properties of a step that a function made. */
const MADE = { kind: true, source: true } as const;

type Read = "outcome" | "conclusion" | "outputs";

export const STEP_KEYS: Readonly<Record<NonNullable<AnyStep["kind"]> | "plain", readonly string[]>> = {
  plain: keysOf<Omit<PlainStep, "uses" | "with">>(RUN),
  run: keysOf<Omit<RunStep, Read>>({ ...RUN, ...MADE }),
  action: keysOf<Omit<ActionStep, Read>>({ ...STEP, ...MADE, action: true, with: true }),
  script: keysOf<Omit<ScriptStep, Read>>({ ...STEP, ...MADE, script: true }),
  control: keysOf<ControlStep>({
    ...MADE,
    name: true,
    comment: true,
    unmodelled: true,
    allow: true,
    "continue-on-error": true,
    wait: true,
    "wait-all": true,
    cancel: true,
    parallel: true,
  }),
  store: keysOf<Omit<StoreStep, Read>>({ ...STEP, ...MADE, script: true }),
};

export const INPUT_KEYS = keysOf<Omit<Input, "__value">>({
  type: true,
  description: true,
  required: true,
  default: true,
  options: true,
  isCallOnly: true,
});
