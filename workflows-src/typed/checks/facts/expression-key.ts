import { type ExpressionNode, printNode } from "../../model/expression-node.ts";

const numbers = new WeakMap<object, number>();
let last = 0;

/** Returns a text that is equal for nodes with the same meaning. Jobs and steps count by identity. */
export const expressionKey = (node: ExpressionNode): string =>
  printNode(node, (owner) => {
    const number = numbers.get(owner) ?? ++last;
    numbers.set(owner, number);
    return `#${number}`;
  });

/** `a && b` → `a`, `b`. */
export const conjunctsOf = (node: ExpressionNode): readonly ExpressionNode[] =>
  node.kind === "operator" && node.operator === "&&" ? node.operands.flatMap(conjunctsOf) : [node];
