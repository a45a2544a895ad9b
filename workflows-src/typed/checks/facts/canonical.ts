import { type Node, print } from "../../expression.ts";

const numbers = new WeakMap<object, number>();
let last = 0;

/** A text that two nodes share exactly if they mean the same; jobs and steps that are read go by their identity. */
export const canonical = (node: Node): string =>
  print(node, (owner) => {
    const number = numbers.get(owner) ?? ++last;
    numbers.set(owner, number);
    return `#${number}`;
  });
