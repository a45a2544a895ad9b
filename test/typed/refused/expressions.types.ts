/**
 * What must not compile, here of expressions. `tsc` reads this folder: a line under `@ts-expect-error` that compiles is an
 * error itself. Every mistake stands beside its correct form, so that it is refused for the reason named and no other.
 */
import { github, inputsOf, runner, strategy, vars } from "../../../workflows-src/typed/contexts.ts";
import * as f from "../../../workflows-src/typed/functions.ts";
import type { Item } from "./fixtures.ts";

const inputs = inputsOf<{
  count: number;
  dry: boolean;
  item: Item;
  items: readonly Item[];
  level: "low" | "high";
  name: string;
}>();

export const properties = () => {
  inputs.item.minutes;
  // @ts-expect-error an input that is not declared
  inputs.itme;
  // @ts-expect-error a property that the value does not have
  inputs.item.minute;
  github.ref_name;
  // @ts-expect-error a property that github does not have
  github.refname;
  runner.temp;
  // @ts-expect-error a property that runner does not have
  runner.tmp;
  strategy["job-index"];
  // @ts-expect-error a property that strategy does not have
  strategy.index;
  inputs.items["*"].id;
  // @ts-expect-error a property that the items do not have
  inputs.items["*"].di;
};

export const operators = () => {
  const isMain = f.eq(github.ref_name, "main");
  f.and(isMain, inputs.dry);
  // @ts-expect-error && of JavaScript, which looks at the object
  const both = isMain && inputs.dry;
  f.choose(isMain, inputs.name, "other");
  // @ts-expect-error ? of JavaScript, which looks at the object
  const chosen = isMain ? inputs.name : "other";
  // @ts-expect-error if of JavaScript, which looks at the object
  if (isMain) return [both];
  return [chosen];
};

export const comparisons = () => {
  f.eq(inputs.level, "high");
  // @ts-expect-error not one of the choices
  f.eq(inputs.level, "medium");
  f.eq(inputs.dry, true);
  // @ts-expect-error a boolean compared with a string
  f.eq(inputs.dry, "true");
  f.eq(runner.os, "macOS");
  // @ts-expect-error an operating system that runner.os never is
  f.eq(runner.os, "Darwin");
  f.lt(inputs.count, 3);
  // @ts-expect-error text has no order: GitHub would turn it into a number
  f.lt(inputs.name, "3");
  f.and(inputs.dry, f.eq(inputs.count, 3));
  // @ts-expect-error a string is no condition
  f.and(inputs.name, f.eq(inputs.count, 3));
  f.not(f.or(inputs.dry));
  // @ts-expect-error neither is a number
  f.not(inputs.count);
};

export const calls = () => {
  f.fromJSON(f.toJSON(inputs.item)).minutes;
  // @ts-expect-error plain text is not the JSON of anything
  f.fromJSON(github.ref);
  f.contains(inputs.name, "a");
  f.contains(inputs.items["*"].id, "a");
  // @ts-expect-error the items of the list are numbers
  f.contains(inputs.items["*"].minutes, "a");
  // @ts-expect-error an object is neither text nor a list
  f.contains(inputs.item, "a");
  f.join(inputs.items["*"].id);
  // @ts-expect-error objects have no text
  f.join(inputs.items);
  f.hashFiles("package-lock.json", "**/*.lock");
  // @ts-expect-error no file to hash
  f.hashFiles();
  f.text`${inputs.name} ${inputs.count} ${vars("PLACE")}`;
  // @ts-expect-error a list has no text: see toJSON and join
  f.text`${inputs.items}`;
  f.contains(["low", "high"], inputs.level);
  // @ts-expect-error a list with a text that the value never is
  f.contains(["low", "hgih"], inputs.level);
  f.ne(f.toJSON(inputs.items), "[]");
  f.eq(inputs.item, null);
  // @ts-expect-error an object is equal to nothing else
  f.eq(inputs.item, "a");
  f.property(inputs.item, inputs.name);
  // @ts-expect-error a text has no properties
  f.property(inputs.name, inputs.level);
  f.eq(f.choose(inputs.dry, "none", inputs.level), "low");
  // @ts-expect-error neither value is this one
  f.eq(f.choose(inputs.dry, "none", inputs.level), "middle");
  f.at(inputs.items, 0).id;
  // @ts-expect-error an object has no items
  f.at(inputs.item, 0);
  f.eq(f.firstOf(inputs.count, inputs.name), "a");
  // @ts-expect-error the first that is not empty is a number or text
  f.eq(f.firstOf(inputs.count, inputs.name), true);
  f.asNumber(inputs.count);
  // @ts-expect-error text is no number
  f.asNumber(inputs.name);
  f.notEmpty(inputs.items);
  // @ts-expect-error text is no list
  f.notEmpty(inputs.name);
};
