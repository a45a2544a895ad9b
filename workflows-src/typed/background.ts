import type { ActionStep } from "./action.ts";
import { callSite, type SourceOf } from "./model/source.ts";
import type { ScriptStep, StoreStep } from "./script.ts";
import type { PlainStep, RunStep, StepProps } from "./step.ts";

/** A step that runs commands, an action or a script. With `background: true` the next steps do not wait for it. */
export type RunningStep = PlainStep | RunStep | ActionStep | ScriptStep | StoreStep;

type ControlProps = Pick<StepProps, "name" | "continue-on-error" | "comment" | "unmodelled" | "allow">;

/** A step that waits for steps in the background, stops one of them, or runs several steps at the same time. */
export interface ControlStep extends ControlProps {
  readonly kind: "control";
  readonly source: SourceOf;
  readonly wait?: readonly RunningStep[];
  readonly "wait-all"?: null;
  readonly cancel?: RunningStep;
  readonly parallel?: readonly RunningStep[];
}

/** Waits until steps that run in the background have ended. Each needs an id. */
export const waitFor = (steps: RunningStep | readonly RunningStep[], props: ControlProps = {}): ControlStep => ({
  kind: "control",
  source: callSite(),
  ...props,
  wait: [steps].flat(),
});

/** Waits until all steps that run in the background have ended. */
export const waitForAll = (props: ControlProps = {}): ControlStep => ({
  kind: "control",
  source: callSite(),
  ...props,
  "wait-all": null,
});

/** Stops a step that runs in the background, e.g. a server after the tests. It needs an id. */
export const cancelStep = (step: RunningStep, props: ControlProps = {}): ControlStep => ({
  kind: "control",
  source: callSite(),
  ...props,
  cancel: step,
});

/** Runs steps at the same time, and waits for all of them. */
export const parallel = (steps: readonly RunningStep[], props: Pick<ControlProps, "allow"> = {}): ControlStep => ({
  kind: "control",
  source: callSite(),
  ...props,
  parallel: steps,
});

/** Lists the steps that a step holds: those that it runs at the same time. */
export const stepsInside = (step: { readonly kind?: string }): readonly RunningStep[] =>
  step.kind === "control" ? ((step as ControlStep).parallel ?? []) : [];
