import { resolvePerLeg } from "../../emit/steps.ts";
import { nodeOf } from "../../expression.ts";
import type { CallJob } from "../../model/definition.ts";
import type { ExpressionNode } from "../../model/expression-node.ts";

import { canonical } from "./canonical.ts";

/** What the inputs of a called workflow stand for, in terms of the first caller; undefined where only the run knows. */
export type Bindings = ReadonlyMap<string, ExpressionNode | undefined>;

/**
 * A concurrency group as a text that equal groups share; GitHub ignores case. `inputs` is given for a called workflow:
 * then the text is undefined if the group depends on what only the called workflow knows.
 */
export function groupText(group: unknown, inputs?: Bindings): string | undefined {
  const node = inTermsOfCaller(nodeOf(group), inputs);
  if (node === undefined) return undefined;
  const parts = partsOf(node).map((part) => (typeof part === "string" ? part : `\${{ ${canonical(part)} }}`));
  return parts.join("").toLowerCase();
}

/** What a call's callee sees as its inputs; `outer` is what the caller itself sees. */
export function bindingsOf({ workflow, props }: CallJob, outer?: Bindings): Bindings {
  const passed = (resolvePerLeg(props.with) ?? {}) as Readonly<Record<string, unknown>>;
  return new Map(
    Object.entries(workflow.call.inputs).map(([name, declared]) => {
      const value = passed[name] ?? declared.default ?? "";
      return [name, inTermsOfCaller(nodeOf(value), outer)];
    }),
  );
}

/** Contexts that a called workflow shares with its caller. */
const SHARED = ["github", "vars"];

function inTermsOfCaller(node: ExpressionNode, inputs: Bindings | undefined): ExpressionNode | undefined {
  const all = (nodes: readonly ExpressionNode[]): ExpressionNode[] | undefined => {
    const known = nodes.map((each) => inTermsOfCaller(each, inputs)).filter((each) => each !== undefined);
    return known.length === nodes.length ? known : undefined;
  };
  switch (node.kind) {
    case "literal":
      return node;
    case "context":
      return inputs === undefined || SHARED.includes(node.name) ? node : undefined;
    case "read":
      return inputs === undefined ? node : undefined;
    case "property": {
      if (inputs !== undefined && node.of.kind === "context" && node.of.name === "inputs")
        return inputs.get(String(node.name));
      const of = inTermsOfCaller(node.of, inputs);
      return of && { ...node, of };
    }
    case "trusted":
      return inTermsOfCaller(node.of, inputs);
    case "not": {
      const of = inTermsOfCaller(node.of, inputs);
      return of && { ...node, of };
    }
    case "call": {
      const values = all(node.arguments);
      const [inner] = values ?? [];
      if (node.name === "fromJSON" && inner?.kind === "call" && inner.name === "toJSON") return inner.arguments[0];
      return values && { ...node, arguments: values };
    }
    case "operator": {
      const operands = all(node.operands);
      return operands && { ...node, operands };
    }
    case "text": {
      const nodes = all(node.parts.map((part) => (typeof part === "string" ? nodeOf(part) : part)));
      return nodes && { kind: "text", parts: nodes.flatMap(partsOf) };
    }
  }
}

/** A text joins what is inside of it. */
const partsOf = (node: ExpressionNode): readonly (string | ExpressionNode)[] =>
  node.kind === "text" ? node.parts : node.kind === "literal" ? [String(node.value)] : [node];
