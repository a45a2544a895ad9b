import type { Inputs, Secrets } from "./declarations.ts";
import { type Declared, declared, type Outputs } from "./outputs.ts";

/** A reusable workflow that has no definition in this project, as its author describes it. */
export interface ExternalWorkflow<I extends Inputs = Inputs, S extends Secrets = Secrets, O extends Outputs = Outputs> {
  readonly uses: string;
  /** The name of the commit; only workflows of other repositories have one. */
  readonly version?: string;
  /** Whether its reference has a form that the language lacks. */
  readonly isUnmodelled?: true;
  readonly call: { readonly inputs: I; readonly secrets: S; readonly outputs: O };
}

type WorkflowPath = `.github/workflows/${string}.${"yml" | "yaml"}`;

/** The path of a workflow, and the commit that it is pinned to: `owner/repository/.github/workflows/file.yml@commit`. */
type PinnedReference = `${string}/${string}/${WorkflowPath}@${string}`;

/** The path of a workflow of the same repository that is written by hand; both forms mean the commit of the caller. */
type OwnReference = `${"." | "$"}/${WorkflowPath}`;

/** `unmodelled` takes a form that the language lacks. */
type Reference = PinnedReference | OwnReference | { readonly unmodelled: string };

interface Signature<I, S, O> {
  readonly inputs?: I;
  /** The secrets that it reads, declared or not. Others cannot be passed. */
  readonly secrets?: S;
  readonly outputs?: O;
}

interface Versioned {
  /** The name of the commit, for the comment beside it. */
  readonly version: string;
}

/** Declares a reusable workflow of another repository, or one of this repository that is written by hand, for `call`. */
export function externalWorkflow<
  const U extends Reference,
  // biome-ignore-start lint/complexity/noBannedTypes: a workflow that declares none has none
  const I extends Inputs = {},
  S extends Secrets = {},
  const O extends Outputs | readonly string[] = {},
  // biome-ignore-end lint/complexity/noBannedTypes: a workflow that declares none has none
>(
  reference: U,
  signature: Signature<I, S, O> & ([U] extends [PinnedReference] ? Versioned : Partial<Versioned>),
): ExternalWorkflow<I, S, Declared<O>> {
  const { version, inputs, secrets, outputs }: Signature<I, S, O> & Partial<Versioned> = signature;
  const none = {};
  const call = {
    inputs: inputs ?? (none as I),
    secrets: secrets ?? (none as S),
    outputs: declared(outputs ?? (none as O)),
  };
  const place =
    typeof reference === "string" ? { uses: reference } : { uses: reference.unmodelled, isUnmodelled: true as const };
  return { ...place, ...(version && { version }), call };
}
