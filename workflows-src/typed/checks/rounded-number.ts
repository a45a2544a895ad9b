import type { Check } from "./check.ts";
import { scalarsOf } from "./facts/scalars.ts";

export const roundedNumber: Check = {
  rule: "A version is text, and so is a number of more than 15 digits.",
  why: "JavaScript and YAML keep a number, not its digits: 3.10 becomes 3.1, and the last digits of a long id become others.",
  *find(checked) {
    for (const { target, key, value } of scalarsOf(checked)) {
      if (typeof value !== "number" || !Number.isFinite(value)) continue;
      const place = `${key.replace(/\.(\d+)/g, "[$1]")} of ${target.name}`;
      if (Math.abs(value) > Number.MAX_SAFE_INTEGER)
        yield {
          target,
          key,
          message: `${place} is the number ${value}, whose last digits are rounded: expected text`,
          hint: "write it in quotes, with all of its digits",
        };
      else if (!Number.isInteger(value) && mayBeVersion(key, value))
        yield {
          target,
          key,
          severity: "warning",
          message: `${place} is the number ${value}, which has lost its zeros if it is a version: expected text`,
          hint: `write it in quotes: "${value}", or "${value}0" if that was meant`,
        };
    }
  },
};

const NAMES = /version|node|python|ruby|java|jdk|php|perl|go|rust|dotnet|swift|kotlin|(?:^|\.)v(?:\.|$)/i;

/** In env and with GitHub reads text, so quotes change nothing there. A matrix may hold other numbers, and a part of one is rarely a version. */
const mayBeVersion = (key: string, value: number): boolean =>
  NAMES.test(key) ? /^(?:strategy\.matrix|env|with)\./.test(key) : /^(?:env|with)\./.test(key) && Math.abs(value) >= 1;
