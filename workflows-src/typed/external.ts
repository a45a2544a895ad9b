import type { Inputs, Secrets } from "./declarations.ts";
import { type Declared, declared, type Outputs } from "./outputs.ts";

/** A reusable workflow of another repository, as its author describes it. */
export interface ExternalWorkflow<I extends Inputs = Inputs, S extends Secrets = Secrets, O extends Outputs = Outputs> {
  readonly uses: Reference;
  readonly version: string;
  readonly call: { readonly inputs: I; readonly secrets: S; readonly outputs: O };
}

/** Its path, and the commit that it is pinned to: `owner/repository/.github/workflows/file.yml@commit`. */
type Reference = `${string}/${string}/.github/workflows/${string}.${"yml" | "yaml"}@${string}`;

interface Signature<I, S, O> {
  /** The name of the commit, for the comment beside it. */
  readonly version: string;
  readonly inputs?: I;
  /** The secrets that it reads, declared or not. Others cannot be passed. */
  readonly secrets?: S;
  readonly outputs?: O;
}

/** Declares a reusable workflow of another repository, for `call`. */
export function externalWorkflow<
  // biome-ignore-start lint/complexity/noBannedTypes: a workflow that declares none has none
  const I extends Inputs = {},
  S extends Secrets = {},
  const O extends Outputs | readonly string[] = {},
  // biome-ignore-end lint/complexity/noBannedTypes: a workflow that declares none has none
>(uses: Reference, { version, inputs, secrets, outputs }: Signature<I, S, O>): ExternalWorkflow<I, S, Declared<O>> {
  const none = {};
  const call = {
    inputs: inputs ?? (none as I),
    secrets: secrets ?? (none as S),
    outputs: declared(outputs ?? (none as O)),
  };
  return { uses, version, call };
}
