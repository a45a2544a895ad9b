import type { ProblemList } from "../problem-list.ts";
import type { RawPlan } from "../raw/raw-plan.ts";
import type { MappingNode } from "../syntax/plan-node.ts";

interface Variant {
  /** An example in one line, for the message about a file that no variant recognises. */
  readonly shape: string;
}

/** A way to write plans in YAML or JSON, recognised by the keys at the root. */
export interface YamlVariant extends Variant {
  /** The root key that holds the plan. A file with the root keys of two variants is the error `two-plans`. */
  readonly rootKey?: string;
  /** Other root keys that are known in this variant. If `name` is one of them, it names the project. */
  readonly knownKeys?: readonly string[];
  /** By default, the variant recognises a root that has `rootKey`. */
  recognises?(root: MappingNode): boolean;
  /** The root keys that hold this plan; by default `rootKey`. */
  ownKeys?(root: MappingNode): readonly string[];
  /** Reads a root that the variant recognises. Damage becomes an error in `problems`. */
  read(root: MappingNode, problems: ProblemList): RawPlan;
}

/** A way to write plans in a text that is not YAML as a whole. */
export interface TextVariant extends Variant {
  recognises(text: string): boolean;
  /** Reads a text that the variant recognises. Damage becomes an error in `problems`. */
  read(text: string, problems: ProblemList): RawPlan;
}
