import type { Check } from "./check.ts";
import { asMapping } from "./checked-workflow.ts";

export const unmatchableFilter: Check = {
  rule: "Every filter of an event has a pattern that does not begin with '!', and every pattern can match.",
  why: "GitHub refuses the pattern, or the event starts no run. A pattern with '!' only removes matches of the patterns before it: alone it leaves nothing.",
  *find(checked) {
    for (const [event, filters] of Object.entries(asMapping(checked.document().on))) {
      for (const filter of FILTERS) {
        const patterns = asMapping(filters)[filter];
        if (!Array.isArray(patterns) || patterns.length === 0) continue;
        const place = `${filter} of ${event} in ${checked.name}`;
        const [target, key] = [checked, `on.${event}.${filter}`];
        if (!filter.endsWith("-ignore") && patterns.every((pattern) => String(pattern).startsWith("!")))
          yield {
            target,
            key,
            message: `${place} has only negative patterns (${patterns.join(", ")}): expected a pattern without !`,
            hint: `write "**" before them, or list them without ! in ${filter}-ignore`,
          };
        for (const pattern of patterns) {
          const { wrong, isSure = true, hint } = findMistake(String(pattern).replace(/^!/, ""), filter) ?? {};
          if (wrong === undefined || hint === undefined) continue;
          yield {
            target,
            key,
            message: `${place} has the pattern "${pattern}", ${wrong}`,
            hint,
            ...(!isSure && { severity: "warning" as const }),
          };
        }
      }
    }
  },
};

const FILTERS = ["branches", "branches-ignore", "tags", "tags-ignore", "paths", "paths-ignore"];

interface Mistake {
  readonly wrong: string;
  /** False if a name in a repository may be like that. */
  readonly isSure?: boolean;
  readonly hint: string;
}

/** Source: the cheat sheet of filter patterns. https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet */
function findMistake(pattern: string, filter: string): Mistake | undefined {
  const arePaths = filter.startsWith("paths");
  if (/(?<!\\)\[[^\]]*$/.test(pattern))
    return { wrong: "whose [ nothing closes: expected a ]", hint: "write [abc], or \\[ for the character itself" };
  if (/\{[^{}]*,[^{}]*\}/.test(pattern))
    return {
      wrong: "in which braces are characters: expected a pattern for each alternative",
      isSure: false,
      hint: "GitHub has no alternatives in braces: list both patterns",
    };
  if (arePaths && pattern.startsWith("./"))
    return { wrong: "but no path begins with ./: expected a path from the top", hint: `write "${pattern.slice(2)}"` };
  if (arePaths && pattern.startsWith("/"))
    return { wrong: "but no path begins with /: expected a path from the top", hint: `write "${pattern.slice(1)}"` };
  const [prefix] = (!arePaths && /^refs\/(?:heads|tags)\//.exec(pattern)) || [];
  if (prefix === undefined) return undefined;
  return {
    wrong: `but ${filter} match names, without ${prefix}: expected a name`,
    hint: `write "${pattern.slice(prefix.length)}" in ${prefix === "refs/tags/" ? "tags" : "branches"}`,
  };
}
