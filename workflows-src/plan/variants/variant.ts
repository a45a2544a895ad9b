import type { ProblemList } from "../problem-list.ts";
import type { RawPlan } from "../raw/raw-plan.ts";
import type { Outline } from "../syntax/outline.ts";
import type { MappingNode, PlanNode } from "../syntax/plan-node.ts";

/** A plan file with what readers look at. */
export interface PlanDocument {
  /** The plan file as the user named it, relative to the repository where it is in one. */
  readonly file: string;
  readonly text: string;
  /** The structure as Markdown, whatever the text is. */
  readonly outline: Outline;
  /** The text as YAML or JSON; undefined where it is neither. */
  readonly root: PlanNode | undefined;
  readonly beside: Neighbours;
}

/** The files around a plan. Paths are relative to its folder. */
export interface Neighbours {
  /** The text; undefined where there is no such file. */
  readonly read: (path: string) => string | undefined;
  /** The paths of all files below a folder, sorted. */
  readonly list: (folder: string) => readonly string[];
}

export const NO_NEIGHBOURS: Neighbours = { read: () => undefined, list: () => [] };

/** A format of plans, recognised by the content of the file. */
export interface PlanFormat {
  /** As messages and the preview call it. */
  readonly name: string;
  readonly recognises: (document: PlanDocument) => boolean;
  /** Reads a document that the format recognises. Damage becomes an error in `problems`. */
  readonly read: (document: PlanDocument, problems: ProblemList) => RawPlan;
}

/** A format that keeps a plan in several files of a folder. */
export interface FolderFormat {
  readonly name: string;
  /** An example in one line, for the message about a folder that no format recognises. */
  readonly shape: string;
  readonly recognises: (folder: Neighbours) => boolean;
  readonly read: (folder: Pick<PlanDocument, "file" | "beside">, problems: ProblemList) => RawPlan;
}

/** A way to write plans in YAML or JSON, recognised by the keys at the root. */
export interface YamlVariant {
  /** The root key that holds the plan. A file with the root keys of two variants is the error `two-plans`. */
  readonly rootKey?: string;
  /** Other root keys that are known in this variant. If `name` is one of them, it names the project. */
  readonly knownKeys?: readonly string[];
  /** Root keys with words about all tasks in this variant. */
  readonly noteKeys?: readonly string[];
  /** By default, the variant recognises a root that has `rootKey`. */
  recognises?(root: MappingNode): boolean;
  /** The root keys that hold this plan; by default `rootKey`. */
  ownKeys?(root: MappingNode): readonly string[];
  /** Reads a root that the variant recognises. Damage becomes an error in `problems`. */
  read(root: MappingNode, problems: ProblemList): RawPlan;
}

/** A way to write plans in a text that is not YAML as a whole. */
export interface TextVariant {
  recognises(text: string): boolean;
  /** Reads a text that the variant recognises. Damage becomes an error in `problems`. */
  read(text: string, problems: ProblemList): RawPlan;
}
