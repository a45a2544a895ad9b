import type { Node } from "../located.ts";
import type { RawPlan } from "../raw-plan.ts";
import type { Report } from "../report.ts";

/** The text of a plan file and, where all of it is one YAML document, its tree. */
export interface Document {
  readonly text: string;
  readonly root: Node | undefined;
}

/** One way people write plans. */
export interface Variant {
  /** For the message about a file that is none of the variants. */
  readonly shape: string;
  /** The key of the root it is known by, if it is known by one. */
  readonly rootKey?: string;
  recognises(document: Document): boolean;
  /** Of a document it recognises. What is damaged in it is an error of `report`. */
  read(document: Document, report: Report): RawPlan;
}
