import { resolvePerLeg } from "../../emit/steps.ts";
import { nodeOf } from "../../expression.ts";
import type { CallJob } from "../../model/definition.ts";
import type { ExpressionNode } from "../../model/expression-node.ts";
import { expressionKey } from "./expression-key.ts";

/** The inputs of a called workflow, in terms of the first caller; undefined if only the run knows the value. */
export type Bindings = ReadonlyMap<string, ExpressionNode | undefined>;

/**
 * Returns a text that is equal for equal concurrency groups; GitHub ignores case. With the `inputs` of a called workflow the
 * text is undefined if the group depends on a value that only the called workflow knows.
 */
export function groupKey(group: unknown, inputs?: Bindings): string | undefined {
  const node = bindNode(nodeOf(group), inputs);
  if (node === undefined) return undefined;
  const parts = partsOf(node).map((part) => (typeof part === "string" ? part : `\${{ ${expressionKey(part)} }}`));
  return parts.join("").toLowerCase();
}

/** Binds the inputs of a call's callee; `outer` binds those of the caller. */
export function bindInputs({ workflow, props }: CallJob, outer?: Bindings): Bindings {
  const passed = (resolvePerLeg(props.with) ?? {}) as Readonly<Record<string, unknown>>;
  return new Map(
    Object.entries(workflow.call.inputs).map(([name, declared]) => {
      const value = passed[name] ?? declared.default ?? "";
      return [name, bindNode(nodeOf(value), outer)];
    }),
  );
}

/** Contexts with the same values in a called workflow and in its caller. */
const SHARED = ["github", "vars"];

function bindNode(node: ExpressionNode, inputs: Bindings | undefined): ExpressionNode | undefined {
  const all = (nodes: readonly ExpressionNode[]): ExpressionNode[] | undefined => {
    const known = nodes.map((inner) => bindNode(inner, inputs)).filter((inner) => inner !== undefined);
    return known.length === nodes.length ? known : undefined;
  };
  switch (node.kind) {
    case "literal":
      return node;
    case "context":
      return inputs === undefined || SHARED.includes(node.name) ? node : undefined;
    case "read":
      return inputs === undefined ? node : undefined;
    case "trusted":
      return bindNode(node.of, inputs);
    case "property":
    case "not": {
      if (inputs !== undefined && node.kind === "property" && node.of.kind === "context" && node.of.name === "inputs")
        return inputs.get(String(node.name));
      const of = bindNode(node.of, inputs);
      return of && { ...node, of };
    }
    case "index": {
      const [of, index] = all([node.of, node.index]) ?? [];
      return of && index && { ...node, of, index };
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

/** The parts of a text, so that nested texts can be joined. */
const partsOf = (node: ExpressionNode): readonly (string | ExpressionNode)[] =>
  node.kind === "text" ? node.parts : node.kind === "literal" ? [String(node.value)] : [node];
