import type { Report } from "../problem-list.ts";
import type { RawPlan } from "../raw/raw-plan.ts";
import type { Mapping } from "../syntax/plan-node.ts";

interface Variant {
  /** An example in one line, for the message about a file that no variant recognises. */
  readonly shape: string;
}

/** A way to write plans in YAML or JSON, recognised by the keys at the root. */
export interface YamlVariant extends Variant {
  /** The root key that holds the plan. Two root keys of variants in one file are the error `two-plans`. */
  readonly rootKey?: string;
  /** Other root keys that are known in this variant. If `name` is one, it names the project. */
  readonly knownKeys?: readonly string[];
  /** By default, a file that has `rootKey`. */
  recognises?(root: Mapping): boolean;
  /** The root keys that hold this plan: by default `rootKey`. */
  ownKeys?(root: Mapping): readonly string[];
  /** Reads a root that it recognises. Damage is an error of `report`. */
  read(root: Mapping, report: Report): RawPlan;
}

/** A way to write plans in a text that is not YAML as a whole. */
export interface TextVariant extends Variant {
  recognises(text: string): boolean;
  /** Reads a text that it recognises. Damage is an error of `report`. */
  read(text: string, report: Report): RawPlan;
}
