import type { Env, GithubOf, In } from "./contexts.ts";
import { githubOf, inputsOf, secretsOf } from "./contexts.ts";
import type { Inputs, Secrets, ValuesOf } from "./declarations.ts";
import type { Expression } from "./expression.ts";
import type { ExternalWorkflow } from "./external.ts";
import type { Closed } from "./model/closed.ts";
import type {
  CalleeOutputs,
  CallInputs,
  CallJob,
  CallProps,
  Jobs,
  ReusableWorkflow,
  RunSettings,
  Workflow,
  WorkflowOutputs,
  WorkflowProps,
} from "./model/definition.ts";
import type { Concurrency } from "./model/job-settings.ts";
import { collectJobs, noteJob } from "./model/made-jobs.ts";
import type { Matrix } from "./model/matrix.ts";
import { callSite } from "./model/source.ts";
import type { StrictTriggers, Triggers } from "./model/triggers.ts";
import { outputsOf } from "./outputs.ts";
import { resultOf } from "./step.ts";

// biome-ignore lint/complexity/noBannedTypes: a workflow without inputs has none
type InputsOf<On> = On extends { readonly workflow_dispatch: { readonly inputs: infer I extends Inputs } } ? I : {};

/** The token of a job, which every workflow has without a declaration. */
type OwnToken = "GITHUB_TOKEN";

/** The contexts of a run that the triggers of a workflow started. */
interface Run<On, S extends string> {
  readonly github: GithubOf<On>;
  readonly inputs: Expression<ValuesOf<InputsOf<On>>, "inputs">;
  readonly secrets: Expression<Readonly<Record<S | OwnToken, string>>, "secrets">;
}

/** A value, or a function that makes it from the run: `({ inputs }) => inputs.target`. */
type PerRun<R, T> = T | ((run: R) => T);

interface PlainWorkflowProps<On, S extends string> extends WorkflowProps {
  readonly on: On;
  /** The names of the repository's secrets that it reads. */
  readonly secrets?: readonly S[];
  readonly "run-name"?: PerRun<Run<On, S>, In<"run-name", string>>;
  readonly env?: PerRun<Run<On, S>, Env<"env">>;
  readonly concurrency?: PerRun<Run<On, S>, Concurrency<"concurrency">>;
}

/** Defines a workflow that events start. */
export function workflow<const On extends Triggers, const S extends string = never>(
  id: string,
  props: PlainWorkflowProps<On, S> & { readonly on: StrictTriggers<On> },
  jobs: (run: Run<On, S>) => Jobs,
): Workflow {
  const source = callSite();
  const { on, secrets: _, ...settings }: PlainWorkflowProps<On, S> = props;
  const run: Run<On, S> = { github: githubOf(), inputs: inputsOf(), secrets: secretsOf() };
  const settled = Object.fromEntries(
    Object.entries(settings).map(([key, value]) => [key, typeof value === "function" ? value(run) : value]),
  ) as unknown as WorkflowProps & RunSettings;
  const { result, madeJobs } = collectJobs(() => jobs(run));
  return { id, props: settled, on, dispatch: false, jobs: result, madeJobs, source };
}

/** Further events that start a reusable workflow. */
type OtherTriggers = Omit<Triggers, "workflow_dispatch">;

export interface ReusableWorkflowProps<I extends Inputs, S extends Secrets, On extends OtherTriggers>
  extends WorkflowProps {
  readonly inputs: I;
  readonly secrets?: S;
  /** Also lets people start it by hand (`workflow_dispatch`), with the same inputs. */
  readonly dispatch?: boolean;
  /** Further events that start it, with empty inputs. */
  readonly on?: On;
}

interface Parameters<I extends Inputs, S extends Secrets> {
  readonly inputs: Expression<ValuesOf<I>, "inputs">;
  readonly secrets: Expression<Readonly<Record<(keyof S & string) | OwnToken, string>>, "secrets">;
}

/** The result of the function that describes a reusable workflow. */
export interface WorkflowBody extends RunSettings {
  readonly jobs: Jobs;
  readonly outputs?: WorkflowOutputs;
}

// biome-ignore lint/complexity/noBannedTypes: a workflow without outputs has none
type OutputsOf<B extends WorkflowBody> = B extends { readonly outputs: infer O extends WorkflowOutputs } ? O : {};

/** Defines a workflow that others call. `call` checks its inputs, secrets and outputs. */
export function reusableWorkflow<
  const I extends Inputs,
  B extends WorkflowBody,
  // biome-ignore lint/complexity/noBannedTypes: a workflow without secrets has none
  S extends Secrets = {},
  // biome-ignore lint/complexity/noBannedTypes: a workflow that others call need not be started by events
  const On extends OtherTriggers = {},
>(
  id: string,
  props: ReusableWorkflowProps<I, S, On> & { readonly on?: StrictTriggers<On> },
  body: (parameters: Parameters<I, S>) => Closed<B, WorkflowBody>,
): ReusableWorkflow<I, S, OutputsOf<B>> {
  const source = callSite();
  const { inputs, secrets, dispatch = false, on, ...settings }: ReusableWorkflowProps<I, S, On> = props;
  const { result, madeJobs } = collectJobs(() => body({ inputs: inputsOf(), secrets: secretsOf() }));
  const { jobs, outputs, ...run }: WorkflowBody = result;
  const signature = { inputs, secrets: secrets ?? ({} as S), outputs: (outputs ?? {}) as OutputsOf<B> };
  return { id, props: { ...settings, ...run }, on: on ?? {}, call: signature, dispatch, jobs, madeJobs, source };
}

/** A workflow that a job can call. */
type Callee<I extends Inputs, S extends Secrets, O extends CalleeOutputs> = {
  readonly call: { readonly inputs: I; readonly secrets: S; readonly outputs: O };
} & (ReusableWorkflow | ExternalWorkflow);

/** Defines a job that calls a reusable workflow, with inputs and secrets checked against its definition. */
export function call<
  I extends Inputs,
  S extends Secrets,
  O extends CalleeOutputs,
  const W extends CallInputs<I>,
  // biome-ignore lint/complexity/noBannedTypes: a call without a matrix has none
  const M extends Matrix = {},
>(workflow: Callee<I, S, O>, props: CallProps<M, I, S, W>): CallJob<O> {
  const self = { kind: "call", workflow, props, source: callSite() } as const;
  const made = Object.assign(self, {
    result: resultOf<"needs">(self, "result"),
    outputs: outputsOf<Record<string, string>, "needs">(self, Object.keys(workflow.call.outputs)),
  });
  return noteJob(made as unknown as CallJob<O>);
}
