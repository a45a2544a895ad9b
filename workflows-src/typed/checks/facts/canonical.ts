const numbers = new WeakMap<object, number>();
let last = 0;

/** A text that two nodes share exactly if they mean the same; jobs and steps that are read go by their identity. */
import { type ExpressionNode, printNode } from "../../model/expression-node.ts";
export const canonical = (node: ExpressionNode): string =>
  printNode(node, (owner) => {
    const number = numbers.get(owner) ?? ++last;
    numbers.set(owner, number);
    return `#${number}`;
  });
